"""The command line: `returndesk` opens the window, `returndesk COMMAND` does one thing.

An error of the world is one line on stderr with what to do; a traceback is a bug.
"""

import argparse
import multiprocessing
import sys
from collections.abc import Sequence

from returndesk import __version__
from returndesk.commands import (
    central,
    decode,
    demo,
    desk,
    doctor,
    label,
    printers,
    receive,
    sync,
    window,
)
from returndesk.domain.errors import KnownError

_COMMANDS = (window, demo, central, receive, decode, label, printers, sync, doctor)


def build_parser() -> argparse.ArgumentParser:
    """The parser with every command; each takes `--home` and `--version`."""
    parser = argparse.ArgumentParser(
        prog="returndesk",
        description="Take returned parcels in. Without a command, the window opens.",
    )
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in _COMMANDS:
        command.add_parser(subparsers)
    _add_common(parser, default=None)
    for subparser in subparsers.choices.values():
        # A default here would undo what was given before the command.
        _add_common(subparser, default=argparse.SUPPRESS)
    parser.set_defaults(run=window.run)
    return parser


def _add_common(parser: argparse.ArgumentParser, default: str | None) -> None:
    version = f"ReturnDesk {__version__}"
    parser.add_argument("--version", action="version", version=version)
    if not any("--home" in action.option_strings for action in parser._actions):  # noqa: SLF001
        parser.add_argument("--home", metavar="DIR", default=default, help="the data folder")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    args = build_parser().parse_args(argv)
    try:
        exit_code: int = args.run(args)
    except KnownError as error:
        desk.tell(error)
        return desk.EXIT_FAILED
    except BrokenPipeError:
        # The reader of our output went away (`| head`); what was done is done.
        sys.stderr.close()
        return desk.EXIT_OK
    except KeyboardInterrupt:
        return 130
    return exit_code


if __name__ == "__main__":
    multiprocessing.freeze_support()  # label files are opened in a child, also of a frozen program
    sys.exit(main())
