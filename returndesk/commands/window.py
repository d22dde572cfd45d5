"""`returndesk` without a command: the desk's window."""

import argparse

from returndesk.paths import Home
from returndesk.settings import Settings


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare `returndesk window`, the same as no command."""
    parser = subparsers.add_parser("window", help="open the desk's window (the default)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    from returndesk.app import run_window

    home = Home.at(args.home)
    return run_window(home, Settings.load(home.settings))
