"""`returndesk sync` and `returndesk enrol`: talk with the central service once, from a shell."""

import argparse
import dataclasses
import json

from returndesk.commands.desk import EXIT_ATTENTION, EXIT_OK, open_desk
from returndesk.enrolment import enrol
from returndesk.paths import Home
from returndesk.services.syncing import Connection
from returndesk.settings import Settings


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare both commands."""
    parser = subparsers.add_parser(
        "sync",
        help="send what waits and take in what is new",
        description="One round with the central service: send the facts that wait, then take in "
        "its changes. Exit code 1 when it cannot be reached; nothing is lost by that.",
    )
    parser.add_argument("--json", action="store_true", help="the report as JSON; times in seconds")
    parser.set_defaults(run=run)
    enrolling = subparsers.add_parser(
        "enrol",
        help="make this computer a desk of a central service",
        description="Enrol this computer with the one-time code of `returndesk central enrol`.",
    )
    enrolling.add_argument("url", help="the central service's address, https://...")
    enrolling.add_argument("code", help="the one-time code")
    enrolling.set_defaults(run=run_enrol)


def run(args: argparse.Namespace) -> int:
    """One round."""
    with open_desk(args.home) as desk:
        report = desk.syncing.run()
    if args.json:
        seconds = report.clock_error.total_seconds()
        print(json.dumps(dataclasses.asdict(report) | {"clock_error": seconds}))
    else:
        print(
            f"{report.connection}: {report.pushed} sent ({report.rejected} refused), "
            f"{report.pulled} taken in, {report.waiting} waiting"
            + (f" ({report.error})" if report.error else "")
        )
    return EXIT_OK if report.connection is Connection.ONLINE else EXIT_ATTENTION


def run_enrol(args: argparse.Namespace) -> int:
    """Enrol, and keep who this desk is."""
    home = Home.at(args.home)
    settings = enrol(home, Settings.load(home.settings), args.url, args.code)
    print(f"enrolled as {settings.desk_name} ({settings.desk_id})")
    return EXIT_OK
