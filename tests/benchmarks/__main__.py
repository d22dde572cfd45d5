"""Run the benchmarks that are named, or all of them."""

import importlib
import sys

NAMES = (
    "receive_floor",
    "sync_drain",
    "central_push",
    "central_desks",
    "pull",
    "decode",
    "webcam",
    "video",
    "labels",
    "print_key",
    "startup",
)


def main(names: list[str]) -> int:
    """Run each benchmark's `main`."""
    unknown = set(names) - set(NAMES)
    if unknown:
        print(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
        return 2
    for name in names or NAMES:
        importlib.import_module(f"tests.benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
