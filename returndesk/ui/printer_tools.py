"""What the window asks of printers beyond the spool, which it does not know itself."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from returndesk.domain.labels import Bitmap, Paper
from returndesk.domain.printing import PrinterConfig, PrinterId, TransportKind
from returndesk.services.printer_setup import FoundPrinter, Identity, PageWords, Source
from returndesk.ui.scanner_tools import CodePattern

SCREEN_PRINTER = PrinterId("screen")
"""The printer whose papers come out in a window of this program."""


@dataclass(frozen=True, slots=True)
class FineCode:
    """A code that a printer may print too fine: its module in dots, whether it reads back."""

    text: str
    module_dots: float
    reads_back: bool


@dataclass(frozen=True, slots=True)
class CarrierPreview:
    """A carrier's label as it will come out, and the codes to warn of."""

    pages: tuple[Bitmap, ...]
    too_fine: tuple[FineCode, ...] = ()


@dataclass(frozen=True, slots=True)
class PrinterTools:
    """What the Printers page, its wizard and the Labels page can do.

    `discover(tell, begun, stop)` searches until `stop` is set or nothing is left to search, tells
    on any thread, and gives how many were found. `identify` asks an unknown printer what it is.
    `test_page` draws the test page, `carrier` a carrier's file. All four are too slow for the GUI
    thread and raise `PrinterError`. `screen_printer()` opens the printer on the screen and gives
    its set-up; call it on the GUI thread. `qr` gives the modules of a QR code.
    """

    discover: Callable[[Callable[[FoundPrinter], None], Callable[[Source], None], Event], int]
    identify: Callable[[TransportKind, str], Identity]
    test_page: Callable[[PageWords, Paper], Bitmap]
    carrier: Callable[[bytes, Paper], CarrierPreview]
    screen_printer: Callable[[], PrinterConfig]
    qr: Callable[[str], CodePattern]
