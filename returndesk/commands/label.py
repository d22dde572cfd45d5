"""`returndesk label`: write a return's label to a file, as a printer or a person takes it."""

import argparse
import sys
from pathlib import Path
from typing import get_args

from returndesk.commands.desk import EXIT_OK, open_desk
from returndesk.domain.errors import KnownError
from returndesk.domain.labels import LabelFormat, Paper
from returndesk.paths import Home


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = subparsers.add_parser("label", help="write a return's label to a file")
    parser.add_argument("number", metavar="NUMBER", help="the return's number")
    parser.add_argument("--format", choices=get_args(LabelFormat), default="pdf")
    parser.add_argument("--out", metavar="F", required=True, help="the file; - for stdout")
    parser.add_argument("--width", type=int, default=576, help="printable width in dots")
    parser.add_argument("--height", type=int, default=0, help="height in dots; 0 for a roll")
    parser.add_argument("--dpi", type=int, default=203, help="dots per inch")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the label."""
    with open_desk(args.home) as desk:
        label = desk.labelling.label_for(desk.labelling.find(args.number))
    from returndesk.hardware.printers.files import write_label

    paper = Paper(dpi=args.dpi, width=args.width, height=args.height)
    data = write_label(label, args.format, paper, cache=Home.at(args.home).cache)
    if args.out == "-":
        sys.stdout.buffer.write(data)
        return EXIT_OK
    try:
        Path(args.out).write_bytes(data)
    except OSError as error:
        raise KnownError("file_not_written", path=args.out) from error
    print(f"{args.out}: {len(data)} bytes")
    return EXIT_OK
