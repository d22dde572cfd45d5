"""`returndesk doctor`: what works on this computer, and the remedy for what does not."""

import argparse
import importlib.metadata
import json
import platform
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import timedelta
from enum import StrEnum
from functools import partial

from returndesk import __version__
from returndesk.commands.desk import EXIT_ATTENTION, EXIT_OK
from returndesk.domain.errors import KnownError, PrinterError
from returndesk.domain.labels import PrinterStatus
from returndesk.domain.printing import FAULT_CODES, PrinterConfig, PrinterRole
from returndesk.paths import Home
from returndesk.settings import Settings

_LIBRARIES = (
    "PySide6_Essentials", "PySide6_Addons", "SQLAlchemy", "platformdirs", "python-escpos",
    "reportlab", "qrcode", "pyzbar", "zxing-cpp", "opencv-python-headless", "requests",
)  # fmt: skip
_CLOCK_ERROR = timedelta(minutes=2)
_LOW_DISK_BYTES = 200 * 1024 * 1024


class State(StrEnum):
    """How a checked thing is."""

    OK = "ok"
    NOTE = "note"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """One checked thing with what was found and, unless it is well, what to do."""

    what: str
    state: State
    found: str
    remedy: str = ""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = subparsers.add_parser(
        "doctor", help="check libraries, database, printer, cameras and central service"
    )
    parser.add_argument(
        "--care",
        action="store_true",
        help="first do everything that the desk does for its files in quiet moments",
    )
    parser.add_argument("--json", action="store_true", help="a JSON object a line")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print every finding; 1 if something is at fault."""
    home = Home.at(args.home)
    settings = Settings.load(home.settings)
    faults = 0
    for finding in _examine(home, settings, care=args.care):
        faults += finding.state is State.FAULT
        if args.json:
            print(json.dumps(asdict(finding), ensure_ascii=False), flush=True)
        else:
            print(f"{finding.state:5}  {finding.what:22} {finding.found}", flush=True)
            if finding.remedy:
                print(f"{'':29} → {finding.remedy}", flush=True)
    return EXIT_ATTENTION if faults else EXIT_OK


def _examine(home: Home, settings: Settings, *, care: bool) -> Iterator[Finding]:
    yield Finding(
        "program", State.OK, f"ReturnDesk {__version__}, Python {platform.python_version()}, "
        f"{platform.platform()}",
    )  # fmt: skip
    yield from _libraries()
    yield _zbar()
    yield _sqlite()
    yield _folder(home)
    if care:
        yield _guarded("care", lambda: _care(home, settings))
    yield _guarded("database", lambda: _database(home))
    yield from _keeping(home)
    yield _guarded("central service", lambda: _central(settings))
    yield from _printers(home)
    yield _guarded("cameras", _cameras)


def _guarded(what: str, check: Callable[[], Finding]) -> Finding:
    """A check whose `KnownError` is its finding."""
    from returndesk.ui.messages import remedy, sentence

    try:
        return check()
    except KnownError as error:
        return Finding(what, State.FAULT, sentence(error), remedy(error))


def _libraries() -> Iterator[Finding]:
    for name in _LIBRARIES:
        try:
            yield Finding(name, State.OK, importlib.metadata.version(name))
        except importlib.metadata.PackageNotFoundError:
            yield Finding(name, State.FAULT, "not installed", "Install ReturnDesk again.")


def _zbar() -> Finding:
    """Pyzbar is the second reader; without its library the first one works alone."""
    from returndesk.hardware.scanners.engines import zbar_available

    if not zbar_available():
        remedy = {
            "linux": "Install the package libzbar0.",
            "darwin": "Run: brew install zbar",
            "win32": "Install the Visual C++ 2013 runtime (x64).",
        }.get(sys.platform, "Install the zbar library.")
        return Finding("zbar", State.NOTE, "not found, the second reader is off", remedy)
    return Finding("zbar", State.OK, "found")


def _sqlite() -> Finding:
    from returndesk.storage.engine import has_wal_reset_bug

    if has_wal_reset_bug():
        return Finding(
            "SQLite", State.NOTE, f"{sqlite3.sqlite_version} (has the WAL-reset bug)",
            "Nothing to do: this program writes from one connection, which the bug needs two of. "
            "3.51.3 and later do not have it.",
        )  # fmt: skip
    return Finding("SQLite", State.OK, sqlite3.sqlite_version)


def _folder(home: Home) -> Finding:
    free = shutil.disk_usage(home.root).free
    found = f"{home.root}, {free // 2**20} MB free"
    if free < _LOW_DISK_BYTES:
        return Finding("data folder", State.FAULT, found, "Free some space on this disk.")
    return Finding("data folder", State.OK, found)


def _database(home: Home) -> Finding:
    from returndesk.storage.database import Database

    storage = Database.open(home.root)
    try:
        problems = storage.quick_check()
        uncopied = storage.uncopied_facts
        with storage.read() as work:
            counts = work.outbox.counts()
            clock_error = work.feed.clock_error()
    finally:
        storage.close()
    if uncopied:
        return Finding(
            "database", State.FAULT, f"{uncopied} facts have no second copy",
            "Make room on this disk, then run this again.",
        )  # fmt: skip
    if abs(clock_error) >= _CLOCK_ERROR:
        return Finding(
            "database", State.NOTE,
            f"sound; this computer's clock is {_span_words(clock_error)} the central service's",
            "Set this computer's clock. Nothing is lost meanwhile.",
        )  # fmt: skip
    if problems:
        return Finding(
            "database", State.FAULT, problems[0],
            "Close ReturnDesk, keep a copy of the data folder, start it again: it sets the file "
            "aside and keeps what was not sent.",
        )  # fmt: skip
    return Finding(
        "database", State.OK, f"sound; {counts.waiting} facts wait, {counts.rejected} were refused"
    )


def _span_words(error: timedelta) -> str:
    minutes = round(abs(error) / timedelta(minutes=1))
    return f"{minutes} min {'ahead of' if error > timedelta(0) else 'behind'}"


def _care(home: Home, settings: Settings) -> Finding:
    from returndesk.bootstrap import build

    desk = build(home, settings)
    try:
        book = desk.caring.run(at_once=True)
    finally:
        desk.close()
    if book.problem:
        raise KnownError(book.problem)
    return Finding("care", State.OK, "done")


def _keeping(home: Home) -> Iterator[Finding]:
    """What the desk did for its files, as its care book tells."""
    from returndesk.services.caring import CareBook
    from returndesk.services.comparing import Comparison

    book = CareBook.load(home.care)
    if book.backed_up:
        yield Finding("backup", State.OK, f"last on {book.backed_up[:16]}")
    else:
        yield Finding(
            "backup", State.NOTE, "none yet",
            "The desk makes one in a quiet moment; or run: returndesk doctor --care",
        )  # fmt: skip
    if not book.compared:
        yield Finding("comparison", State.NOTE, "not compared with the central service yet")
    elif book.comparison == Comparison.SAME:
        yield Finding("comparison", State.OK, f"the same on {book.compared[:16]}")
    else:
        yield Finding(
            "comparison", State.FAULT, f"different on {book.compared[:16]}",
            "The desk reads everything anew by itself. Tell support if this comes back.",
        )  # fmt: skip
    if book.findings:
        yield Finding(
            "weekly check", State.FAULT, f"{book.findings} damaged places on {book.checked[:16]}",
            "Start ReturnDesk again: it sets the file aside and keeps what was not sent.",
        )  # fmt: skip


def _central(settings: Settings) -> Finding:
    if not settings.central_url:
        return Finding(
            "central service", State.NOTE, "this desk is not enrolled",
            "Run: returndesk enrol URL CODE",
        )  # fmt: skip
    from returndesk.sync.client import HttpCentral

    health = HttpCentral(settings.central_url).health()
    return Finding("central service", State.OK, f"{settings.central_url}, {health.version}")


def _printers(home: Home) -> Iterator[Finding]:
    """Each printer of the desk, asked how it is."""
    from returndesk.bootstrap import open_book

    printers = open_book(home).printers
    if printers.for_role(PrinterRole.LABEL) is None:
        yield Finding("label printer", State.NOTE, "none chosen", "Add one under Printers.")
    for config in printers.configs:
        roles = ", ".join(sorted(config.roles))
        check = partial(_printer, home, config, paused=config.id in printers.paused)
        yield _guarded(f"printer for {roles}", check)


def _printer(home: Home, config: PrinterConfig, *, paused: bool) -> Finding:
    from returndesk.hardware.printers.devices import make_device

    status = make_device(config, cache=home.cache).status()
    if status is PrinterStatus.OFFLINE:
        raise PrinterError("printer_unreachable", printer=config.name)
    if status in FAULT_CODES:
        raise PrinterError(FAULT_CODES[status], printer=config.name)
    what = f"printer for {', '.join(sorted(config.roles))}"
    if paused:
        return Finding(what, State.NOTE, f"{config.name}: its queue is held", "Let it go on.")
    return Finding(what, State.OK, f"{config.name}: {status}")


def _cameras() -> Finding:
    from returndesk.hardware.scanners.cameras import camera_names

    try:
        names = camera_names()
    except ImportError as error:
        return Finding("cameras", State.NOTE, str(error), "Install libpulse0 and libxrandr2.")
    if not names:
        return Finding("cameras", State.NOTE, "none", "Plug one in; a scanner works without.")
    return Finding("cameras", State.OK, ", ".join(names))
