"""`returndesk printers`: which printers there are, how they are, what waits for them, a test."""

import argparse
import json
from collections.abc import Callable
from threading import Event

from returndesk.commands.desk import EXIT_ATTENTION, EXIT_OK, open_desk
from returndesk.domain.errors import KnownError
from returndesk.domain.printing import (
    DRAWER,
    FAULT_CODES,
    JobQuery,
    JobState,
    PrinterConfig,
    PrinterId,
    PrinterRole,
    PrintJob,
)
from returndesk.services.desk import Desk
from returndesk.services.print_orders import PrintOrder
from returndesk.services.printer_setup import FoundPrinter, PageWords

_LISTED_JOBS = 50


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = subparsers.add_parser("printers", help="list, ask and test the printers of this desk")
    parser.set_defaults(run=run, act=_list)
    what = parser.add_subparsers(title="what to do", metavar="WHAT")
    listing = what.add_parser("list", help="the printers and what waits for them (the default)")
    listing.set_defaults(act=_list)
    status = what.add_parser("status", help="ask the printers how they are")
    status.add_argument("printer", nargs="?", help="the id of one of them")
    status.set_defaults(act=_status)
    jobs = what.add_parser("jobs", help="the newest print jobs")
    jobs.add_argument("--limit", type=int, default=_LISTED_JOBS)
    jobs.add_argument("--json", action="store_true", help="a JSON object a line")
    jobs.set_defaults(act=_jobs)
    find = what.add_parser("find", help="search for printers: device nodes, queues, the network")
    find.set_defaults(act=_find)
    drawer = what.add_parser("drawer", help="the newest openings of cash drawers")
    drawer.add_argument("--limit", type=int, default=_LISTED_JOBS)
    drawer.set_defaults(act=_drawer)
    test = what.add_parser("test", help="print the test page")
    test.add_argument("printer", nargs="?", help="its id; the label printer if none is given")
    test.set_defaults(act=_test)


def run(args: argparse.Namespace) -> int:
    """Do what was asked for; 1 if a printer needs somebody."""
    act: Callable[[Desk, argparse.Namespace], int] = args.act
    with open_desk(args.home) as desk:
        return act(desk, args)


def _list(desk: Desk, _args: argparse.Namespace) -> int:
    states = desk.spool.printers.states()
    for state in states:
        config = state.config
        roles = ", ".join(sorted(config.roles))
        print(f"{config.id}: {config.name} ({config.language} by {config.transport}, {roles})")
        for count, words in ((state.queued, "waiting"), (state.needs_attention, "to look at")):
            if count:
                print(f"    {count} {words}")
        if state.paused:
            print("    its queue is held")
    if not states:
        print("No printer is set up.")
    return EXIT_OK


def _status(desk: Desk, args: argparse.Namespace) -> int:
    faults = 0
    for config in _chosen(desk, args.printer):
        status = desk.spool.printers.status(config.id)
        faults += status in FAULT_CODES
        print(f"{config.id}: {status}")
        if status in FAULT_CODES:
            print(f"    {_words(KnownError(FAULT_CODES[status], printer=config.name))}")
    return EXIT_ATTENTION if faults else EXIT_OK


def _jobs(desk: Desk, args: argparse.Namespace) -> int:
    found = desk.spool.jobs(JobQuery(limit=args.limit))
    for job in found:
        print(_json(job) if args.json else _line(job))
    asking = any(job.state is JobState.NEEDS_ATTENTION for job in found)
    return EXIT_ATTENTION if asking else EXIT_OK


def _find(desk: Desk, _args: argparse.Namespace) -> int:
    """Printers are told as they are found; those that are set up already among them."""
    from returndesk.hardware.printers.discovery import discover

    known = {(config.transport, config.address) for config in desk.spool.printers.all()}

    def tell(found: FoundPrinter) -> None:
        mark = " (set up)" if (found.transport, found.address) in known else ""
        print(f"{found.transport} {found.address}: {found.name}{mark}", flush=True)

    if not discover(tell, lambda _source: None, Event()):
        print("No printer was found.")
    return EXIT_OK


def _drawer(desk: Desk, args: argparse.Namespace) -> int:
    for job in desk.spool.jobs(JobQuery(kind=DRAWER, limit=args.limit)):
        why = f"  {_words(job.error)}" if job.error else ""
        state = "did not open" if job.error else "opened"
        print(f"{job.created_at:%Y-%m-%d %H:%M:%S}  {job.title}  {state}  {job.clerk}{why}")
    return EXIT_OK


def _test(desk: Desk, args: argparse.Namespace) -> int:
    """A test prints now or not at all; its `KnownError` is told by the command line."""
    from returndesk.hardware.printers.test_page import draw_test_page

    printers = desk.spool.printers
    config = printers.wanted(PrinterId(args.printer)) if args.printer else None
    config = config or printers.for_role(PrinterRole.LABEL)
    if config is None:
        raise KnownError("no_printer")
    words = PageWords("Test page", (config.name, f"{config.language}, {config.paper.dpi} dpi"))
    page = draw_test_page(words, config.paper)
    order = PrintOrder("test", words.title, page, printer_id=config.id, waits=False)
    job = desk.spool.print_now(order)
    confirmed = job.state is JobState.CONFIRMED
    print(f"{config.id}: {'printed' if confirmed else 'sent; look whether it came out'}")
    return EXIT_OK


def _chosen(desk: Desk, printer: str | None) -> tuple[PrinterConfig, ...]:
    printers = desk.spool.printers
    return (printers.wanted(PrinterId(printer)),) if printer else printers.all()


def _line(job: PrintJob) -> str:
    copy = f" COPY {job.copy_number}" if job.copy_number > 1 else ""
    why = f"  {_words(job.error)}" if job.error else ""
    return (
        f"{job.created_at:%Y-%m-%d %H:%M}  {job.state:15} {job.printer_id:12} "
        f"{job.kind} {job.title}{copy}{why}"
    )


def _json(job: PrintJob) -> str:
    return json.dumps(
        {
            "id": job.id,
            "printer": job.printer_id,
            "meant_for": job.rerouted_from or job.printer_id,
            "kind": job.kind,
            "title": job.title,
            "copy": job.copy_number,
            "state": job.state,
            "error": job.error.code if job.error else "",
            "attempts": job.attempts,
            "created_at": job.created_at.isoformat(),
            "ended_at": job.ended_at.isoformat() if job.ended_at else None,
        },
        ensure_ascii=False,
    )


def _words(error: KnownError) -> str:
    from returndesk.ui.messages import sentence

    return sentence(error)
