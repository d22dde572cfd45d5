"""`returndesk label`: write a return's label or another of its papers to a file."""

import argparse
import sys
from pathlib import Path
from typing import get_args

from returndesk.commands.desk import EXIT_OK, open_desk
from returndesk.domain.errors import KnownError
from returndesk.domain.labels import LabelFormat, Paper, ReturnLabel
from returndesk.domain.papers import DeskPaper
from returndesk.paths import Home
from returndesk.services.desk import Desk
from returndesk.services.labelling import LABEL
from returndesk.services.papers import PaperKind
from returndesk.services.printer_setup import A4

# 105 x 148 mm on the dots of a PDF.
_SHEETS = {"A4": A4, "A6": Paper(A4.dpi, A4.width // 2, A4.height // 2)}


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = subparsers.add_parser("label", help="write a return's label or paper to a file")
    parser.add_argument("number", metavar="NUMBER", help="the return's number")
    parser.add_argument(
        "--paper", choices=(LABEL, *PaperKind), default=LABEL, help="which of its papers"
    )
    parser.add_argument("--format", choices=get_args(LabelFormat), default="pdf")
    parser.add_argument("--out", metavar="F", required=True, help="the file; - for stdout")
    parser.add_argument("--width", type=int, default=576, help="printable width in dots")
    parser.add_argument("--height", type=int, default=0, help="height in dots; 0 for a roll")
    parser.add_argument("--dpi", type=int, default=203, help="dots per inch")
    parser.add_argument(
        "--sheet", choices=_SHEETS, default="A4", help="page of a PDF; a label's is always A6"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the label or paper."""
    with open_desk(args.home) as desk:
        content = _content(desk, args.number, args.paper)
    data = _bytes_of(content, args)
    if args.out == "-":
        sys.stdout.buffer.write(data)
        return EXIT_OK
    try:
        Path(args.out).write_bytes(data)
    except OSError as error:
        raise KnownError("file_not_written", path=args.out) from error
    print(f"{args.out}: {len(data)} bytes")
    return EXIT_OK


def _content(desk: Desk, number: str, paper: str) -> ReturnLabel | DeskPaper:
    return_ = desk.labelling.find(number)
    if paper == LABEL:
        return desk.labelling.label_for(return_)
    kind = PaperKind(paper)
    if kind is PaperKind.TRANSFER:
        if not return_.parcels:
            raise KnownError("parcel_not_found")
        return desk.papers.paper(kind, return_.parcels[0].id)
    return desk.papers.paper(kind, return_.id)


def _bytes_of(content: ReturnLabel | DeskPaper, args: argparse.Namespace) -> bytes:
    from returndesk.hardware.printers.files import write_label, write_paper

    cache = Home.at(args.home).cache
    paper = Paper(dpi=args.dpi, width=args.width, height=args.height)
    if isinstance(content, ReturnLabel):
        return write_label(content, args.format, paper, cache=cache)
    on = _SHEETS[args.sheet] if args.format == "pdf" else paper
    return write_paper(content, args.format, on, cache=cache)
