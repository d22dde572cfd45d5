"""Ordinary printers, through the operating system's driver: PDF in, paper at its true size out.

Pages are drawn by PDFium in the child process and put on the printer's own dots one to one: there
is no "fit to page" to forget. Qt lets QPainter paint on a QPrinter from any thread ("Threads and
painting" in its documentation) as long as a QGuiApplication lives, so the GUI does not wait.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import Paper, PrinterStatus, PrintReceipt
from returndesk.domain.printing import PrinterLanguage
from returndesk.hardware.printers.render_child import grey_page, page_sizes
from returndesk.hardware.printers.render_process import RENDERER, checked

RESOLUTION = 600
TIME_LIMIT = 60.0


class OfficePrinter:
    """The `PrinterDevice` port on a printer of the system, or on a PDF file.

    `name` is the system's name of the printer, "" for its default one; with `file` the pages go
    into a PDF there instead. A job is a PDF; nothing can be confirmed, because the system takes it
    whether or not the printer is on. `time_limit` in seconds bounds a system that does not answer.
    """

    language = PrinterLanguage.SYSTEM

    def __init__(
        self, name: str, paper: Paper, *, file: str = "", time_limit: float = TIME_LIMIT
    ) -> None:
        self.name = name or file
        self.paper = paper
        self._printer = name
        self._file = file
        self._time_limit = time_limit
        self._one_at_a_time = Lock()

    def send(
        self, payload: bytes, *, on_first_byte: Callable[[], None] | None = None
    ) -> PrintReceipt:
        """Print a PDF's pages; `on_first_byte` is called when the first page went to the system.

        Raises PrinterError with `printer` and `sent` (0, or the whole size when pages may come
        out): `printer_unreachable`, `printer_unsupported` (no Qt application), `printer_stalled`,
        `printer_queue_refused`, or what is wrong with the PDF.
        """
        begun = monotonic()
        work = _Work(on_first_byte)
        with self._one_at_a_time:
            thread = threading.Thread(
                target=work.run, args=(lambda: self._print(payload, work),), daemon=True
            )
            thread.start()
            thread.join(self._time_limit)
        sent = len(payload) if work.handed_over else 0
        error = work.error
        if thread.is_alive():
            work.given_up = True
            error = PrinterError("printer_stalled")
        if isinstance(error, PrinterError):
            params = error.params | {"printer": self.name, "sent": sent}
            raise PrinterError(error.code, **params) from error
        if error is not None:
            raise error
        return PrintReceipt(
            len(payload), confirmed=False, milliseconds=(monotonic() - begun) * 1000
        )

    def status(self) -> PrinterStatus:
        """What the system knows: OFFLINE for a printer that it does not know."""
        if self._file:
            return PrinterStatus.UNKNOWN
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        if QGuiApplication.instance() is None:
            return PrinterStatus.UNKNOWN
        known = QPrinterInfo.printerInfo(self._printer or QPrinterInfo.defaultPrinterName())
        if known.isNull():
            return PrinterStatus.OFFLINE
        failing = known.state() in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}
        return PrinterStatus.ERROR if failing else PrinterStatus.UNKNOWN

    def expect_broken_job(self) -> None:
        """Nothing to do: the system keeps jobs apart."""

    def open_drawer(self) -> None:
        """The system's drivers have no command for it: PrinterError `printer_unsupported`."""
        raise PrinterError("printer_unsupported", printer=self.name, sent=0)

    def _print(self, payload: bytes, work: "_Work") -> None:
        from PySide6.QtGui import QPainter

        sizes = RENDERER.run(page_sizes, checked(payload))
        printer = self._opened(sizes[0])
        resolution = printer.resolution()
        painter = QPainter()
        try:
            for number, size in enumerate(sizes):
                image = _image(RENDERER.run(grey_page, payload, number, resolution))
                if work.given_up:
                    printer.abort()
                    return
                if number == 0:
                    if not painter.begin(printer):
                        raise PrinterError("printer_queue_refused")
                    work.hand_over()
                else:
                    printer.setPageSize(_page_size(size))
                    if not printer.newPage():
                        raise PrinterError("printer_queue_refused")
                painter.drawImage(0, 0, image)
        finally:
            if painter.isActive():
                painter.end()

    def _opened(self, size: tuple[float, float]) -> Any:  # noqa: ANN401 - a QPrinter
        from PySide6.QtCore import QMarginsF
        from PySide6.QtGui import QGuiApplication, QPageLayout
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        if QGuiApplication.instance() is None:
            raise PrinterError("printer_unsupported")
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self._file:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            _check_writable(self._file)
            printer.setOutputFileName(self._file)
        else:
            name = self._printer or QPrinterInfo.defaultPrinterName()
            if not name or QPrinterInfo.printerInfo(name).isNull():
                raise PrinterError("printer_unreachable", reason="not known to the system")
            printer.setPrinterName(name)
        printer.setDocName("ReturnDesk")
        printer.setResolution(RESOLUTION)
        printer.setFullPage(True)
        printer.setPageSize(_page_size(size))
        printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        return printer


class _Work:
    """A job on its own thread: how far it is, and what went wrong."""

    def __init__(self, on_first_byte: Callable[[], None] | None) -> None:
        self.handed_over = False
        self.given_up = False
        self.error: BaseException | None = None
        self._on_first_byte = on_first_byte

    def run(self, act: Callable[[], None]) -> None:
        try:
            act()
        except BaseException as error:  # noqa: BLE001 - raised again where the job was given
            self.error = error

    def hand_over(self) -> None:
        """From here on the system has the job."""
        self.handed_over = True
        if self._on_first_byte is not None:
            self._on_first_byte()


def _check_writable(path: str) -> None:
    """Find out before Qt does, which can only say that it failed."""
    try:
        Path(path).open("ab").close()
    except (OSError, ValueError) as error:
        raise PrinterError("printer_unreachable", reason=str(error)[:200]) from error


def _page_size(size: tuple[float, float]) -> Any:  # noqa: ANN401 - a QPageSize
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QPageSize

    millimetres = QSizeF(*size)
    return QPageSize(
        millimetres, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )


def _image(page: tuple[int, int, bytes]) -> Any:  # noqa: ANN401 - a QImage
    from PySide6.QtGui import QImage

    width, height, rows = page
    return QImage(rows, width, height, width, QImage.Format.Format_Grayscale8).copy()
