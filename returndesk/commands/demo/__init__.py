"""`returndesk demo`: everything on one computer, with sample brands, orders and returns."""

import argparse
import os
import sys
from pathlib import Path

from returndesk.commands.desk import EXIT_FAILED, EXIT_OK

# Where the set of real photographs is looked for; the demo draws its own pictures without it.
PHOTOGRAPHS_VARIABLE = "RETURNDESK_PHOTOGRAPHS"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = subparsers.add_parser(
        "demo",
        help="try everything: sample data, a mailbox and a virtual printer",
        description="Start a central service on this computer with sample brands, orders and "
        "returns, a folder as mailbox and a virtual printer, and a desk enrolled with it.",
    )
    parser.add_argument("--headless", action="store_true", help="play the story without a display")
    parser.add_argument(
        "--out", metavar="DIR", default="returndesk-demo", help="where everything is kept"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open the window on the demo, or play the story; 2 if it came out otherwise than told."""
    out = Path(args.out).resolve()
    return _headless(out) if args.headless else _in_window(out)


def _headless(out: Path) -> int:
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from returndesk.commands.demo.headless import StoryError, play

    photographs = os.environ.get(PHOTOGRAPHS_VARIABLE)
    try:
        summary = play(out, Path(photographs) if photographs else None, print)
    except StoryError as error:
        print(f"returndesk: the demo came out otherwise than told: {error}", file=sys.stderr)
        return EXIT_FAILED
    print(
        f"\n{summary.scans} scans, {summary.received} parcels received, "
        f"{summary.duplicates} twice, {summary.unknown} unknown, {summary.mails} mails, "
        f"in {summary.seconds} s\n"
        f"pictures of the window  {out / 'screens'}\n"
        f"the printed label       {out / 'labels'}\n"
        f"the shoppers' mails     {out / 'mails'}\n"
        f"figures                 {out / 'summary.json'}"
    )
    return EXIT_OK


def _in_window(out: Path) -> int:
    from returndesk.commands.demo.windowed import show

    return show(out)
