"""What the window asks of the scanners, which it does not know itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from returndesk.domain.codes import ScannedCode
from returndesk.domain.printing import PrintJob
from returndesk.services.printing import Spool
from returndesk.services.scanner_learning import Heard, TestCode
from returndesk.services.scanner_profile import ScannerProfile


class SerialState(StrEnum):
    """How it stands with the scanner on a serial port."""

    OFF = "off"
    SEARCHING = "searching"
    CONNECTED = "connected"
    GONE = "gone"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class SerialView:
    """The state, the port it is about, the scanner's maker and a problem's code, where known."""

    state: SerialState = SerialState.OFF
    port: str = ""
    maker: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class CodePattern:
    """A code's modules, True is black, and how many white ones it needs around it."""

    rows: tuple[tuple[bool, ...], ...]
    quiet: int


@dataclass(frozen=True, slots=True)
class ScannerTools:
    """What Settings and the page for learning a scanner can do.

    `listen` hands every burst of keys to a callable until it is given None. `use_profile` puts a
    profile on disk and in force; it raises `StorageError`. `sheet_pdf(title, words)` gives the
    test sheet's bytes, `print_sheet` prints it and raises `PrinterError`; both are too slow for
    the GUI thread. `watch_serial` tells the state now and at each change. `start_typing` and
    `start_serial` begin to hand scans on, `stop` ends both.
    """

    pattern: Callable[[TestCode], CodePattern]
    listen: Callable[[Callable[[Heard], None] | None], None]
    profile: Callable[[], ScannerProfile]
    use_profile: Callable[[ScannerProfile], None]
    sheet_pdf: Callable[[str, Mapping[TestCode, str]], bytes]
    print_sheet: Callable[[Spool, str, Mapping[TestCode, str]], PrintJob]
    watch_serial: Callable[[Callable[[SerialView], None]], None]
    start_typing: Callable[[Callable[[ScannedCode], None]], None]
    start_serial: Callable[[Callable[[ScannedCode], None]], None]
    stop: Callable[[], None]
