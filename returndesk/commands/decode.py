"""`returndesk decode FILE...`: the codes in picture files, for scripts and support."""

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from returndesk.commands.desk import EXIT_ATTENTION, EXIT_FAILED, EXIT_OK, tell
from returndesk.domain.errors import PictureError
from returndesk.services.picture_files import is_picture

if TYPE_CHECKING:
    from returndesk.domain.codes import ScannedCode


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `decode` to the command line."""
    parser = subparsers.add_parser(
        "decode",
        help="read the codes in pictures",
        description="Read the barcodes and 2D codes in pictures, one line a file. Exit code: "
        "0 = every picture has a code, 1 = some have none, 2 = some cannot be read.",
    )
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a picture, or a folder of pictures"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the codes of each file; see the parser's description for the exit code."""
    try:
        return max(_report(path, as_json=args.json) for path in _pictures(args.files))
    except BrokenPipeError:
        # The reader (`head`) has seen enough. Python would complain again when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _pictures(names: list[str]) -> Iterator[Path]:
    """The files named, and those of the folders named, in alphabetical order."""
    for name in names:
        path = Path(name)
        if not path.is_dir():
            yield path
            continue
        found = (p for p in path.rglob("*") if is_picture(p) and p.is_file())
        yield from sorted(found) or [path]


def _report(path: Path, *, as_json: bool) -> int:
    """Decode one file and print its line: the file's own exit code."""
    from returndesk.hardware.scanners.decode import decode_picture
    from returndesk.hardware.scanners.pictures import load_grey

    try:
        if path.is_dir():
            raise PictureError("picture_missing", path=str(path))  # none in the folder
        grey = load_grey(path)
    except PictureError as error:
        if as_json:
            _print(json.dumps({"file": str(path), "error": error.code}))
        else:
            tell(error)
        return EXIT_FAILED
    started = time.perf_counter()
    codes = decode_picture(grey)
    milliseconds = round((time.perf_counter() - started) * 1000, 1)
    _print(_json(path, codes, milliseconds) if as_json else _line(path, codes, milliseconds))
    return EXIT_OK if codes else EXIT_ATTENTION


def _json(path: Path, codes: "tuple[ScannedCode, ...]", milliseconds: float) -> str:
    """The answer for scripts; texts are exact."""
    found = [
        {
            "text": code.text,
            "format": code.symbology,
            "engine": code.engine,
            "corners": code.corners,
        }
        for code in codes
    ]
    return json.dumps({"file": str(path), "codes": found, "milliseconds": milliseconds})


def _line(path: Path, codes: "tuple[ScannedCode, ...]", milliseconds: float) -> str:
    """The answer for people."""
    found = "; ".join(f'{c.symbology} "{visible(c.text)}" ({c.engine})' for c in codes)
    return f"{visible(str(path))}: {found or 'no code'} [{milliseconds:.0f} ms]"


def visible(text: str) -> str:
    r"""Text as it can stand in a terminal: what does not print, and quotes, as \x1d and such."""
    return "".join(
        char
        if char.isprintable() and char not in '\\"'
        else f"\\{char}"
        if char in '\\"'
        else char.encode("unicode_escape").decode("ascii")
        for char in text
    )


def _print(line: str) -> None:
    """Print at once; a terminal that lacks a character gets its number instead."""
    encoding = sys.stdout.encoding or "utf-8"
    print(line.encode(encoding, "backslashreplace").decode(encoding), flush=True)
