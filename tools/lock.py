"""Write requirements/*.txt from pyproject.toml: exact versions with hashes, for every platform.

Run by ``make lock`` in an environment that has uv; users install with pip alone. The files name no
index and no address, so that they install from wherever pip is set up to look.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"


def compile_into(target: Path, *options: str) -> None:
    """Resolve the project's packages, with ``options`` for more groups, into ``target``."""
    subprocess.run(
        (
            *(sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml"),
            *("--universal", "--python-version", "3.11", "--generate-hashes"),
            *("--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--upgrade"),
            # pip installs wheels only, so take no version that has none
            *("--only-binary", ":all:"),
            *("--custom-compile-command", "make lock", "--quiet"),
            *("--output-file", str(target.relative_to(ROOT))),
            *options,
        ),
        check=True,
        cwd=ROOT,
    )
    text = target.read_text("utf-8")
    if "://" in text:
        sys.exit(f"{target} names an address; take it out of the pip or uv settings and try again")


def main() -> None:
    """Lock everything for development first, then running in the very same versions."""
    REQUIREMENTS.mkdir(exist_ok=True)
    dev = REQUIREMENTS / "dev.txt"
    compile_into(dev, "--group", "build", "--group", "dev")
    compile_into(
        REQUIREMENTS / "runtime.txt", "--group", "build", "--constraint", str(dev.relative_to(ROOT))
    )


if __name__ == "__main__":
    main()
