"""The desk's printers put together for the window: search, test page, the printer on the screen."""

from collections.abc import Callable
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from returndesk.domain.labels import ROLL_80, Bitmap, Paper
from returndesk.domain.printing import PrinterConfig, PrinterRole, TransportKind
from returndesk.paths import Home
from returndesk.services.printer_setup import FoundPrinter, Identity, PageWords, Source
from returndesk.ui.printer_tools import (
    SCREEN_PRINTER,
    CarrierPreview,
    FineCode,
    PrinterTools,
)
from returndesk.ui.scanner_tools import CodePattern

if TYPE_CHECKING:
    from returndesk.hardware.printers.simulated import VirtualPrinter
    from returndesk.ui.paper_window import PaperWindow


class PrinterParts:
    """Makes the window's `PrinterTools`, and owns the printer on the screen while there is one."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._screen: VirtualPrinter | None = None
        self._window: PaperWindow | None = None

    def tools(self) -> PrinterTools:
        """What the pages get of it."""
        return PrinterTools(
            _discover, self._identify, _test_page, _carrier, self.screen_printer, _qr
        )

    def screen_printer(self) -> PrinterConfig:
        """Open the printer on the screen, once; its set-up with the address it has in this run."""
        if self._screen is None:
            from returndesk.hardware.printers.simulated import VirtualPrinter
            from returndesk.ui.paper_window import PaperWindow

            self._window = PaperWindow(ROLL_80)
            self._screen = VirtualPrinter(
                ROLL_80,
                name=self._window.windowTitle(),
                on_paper=self._window.took_paper.emit,
                cache=self._home.cache,
            )
        roles = frozenset({PrinterRole.LABEL, PrinterRole.RECEIPT})
        return replace(self._screen.config, id=SCREEN_PRINTER, roles=roles, drawer=True)

    def close(self) -> None:
        """Switch the printer on the screen off and close its window."""
        screen, self._screen = self._screen, None
        window, self._window = self._window, None
        if screen is not None:
            screen.close()
        if window is not None:
            window.close()
            window.deleteLater()

    def _identify(self, transport: TransportKind, address: str) -> Identity:
        from returndesk.hardware.printers.identify import identify

        return identify(transport, address, cache=self._home.cache)


def _discover(
    tell: Callable[[FoundPrinter], None], begun: Callable[[Source], None], stop: Event
) -> int:
    from returndesk.hardware.printers.discovery import discover

    return discover(tell, begun, stop)


def _test_page(words: PageWords, paper: Paper) -> Bitmap:
    from returndesk.hardware.printers.test_page import draw_test_page

    return draw_test_page(words, paper)


def _qr(text: str) -> CodePattern:
    from returndesk.hardware.printers.matrices import QR_QUIET_MODULES, qr_cells

    return CodePattern(qr_cells(text), QR_QUIET_MODULES)


def _carrier(data: bytes, paper: Paper) -> CarrierPreview:
    from returndesk.hardware.printers.carrier_label import carrier_label

    label = carrier_label(data, paper)
    fine = tuple(FineCode(code.text, code.module_dots, code.reads_back) for code in label.too_fine)
    return CarrierPreview(label.pages, fine)
