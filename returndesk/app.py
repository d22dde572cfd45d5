"""The window as a program: application, crash handler, parts put together, order of shutdown."""

import gc
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251 - the application is made here

from returndesk import __version__
from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.labels import Bitmap, LabelFormat, Paper, ReturnLabel
from returndesk.domain.papers import DeskPaper
from returndesk.logs import start_logging
from returndesk.paths import Home
from returndesk.printer_parts import PrinterParts
from returndesk.scanning import Scanners
from returndesk.services.desk import Desk
from returndesk.settings import Settings
from returndesk.ui.cameras import LiveCamera
from returndesk.ui.context import Context, DecodePicture, Preferences, Tools
from returndesk.ui.languages import Languages
from returndesk.ui.main_window import MainWindow
from returndesk.ui.pages.base import PageName
from returndesk.ui.printer_tools import SCREEN_PRINTER, PrinterTools
from returndesk.ui.scanner_tools import ScannerTools
from returndesk.ui.theme import apply_theme

# Loading the database's library keeps the interpreter busy for longer than the window took to
# make; begun too early it would hold up the first painting.
_PAINT_MS = 30
# A scan asks for the interpreter some thirty times (each look-up lets go of it): beside a thread
# that reads a pull, Python's own 5 ms a turn made 189 ms of that (measured).
_TURN_S = 0.0005
# A scanner on a serial port is looked for once the desk is there to take its scans.
_SERIAL_MS = 1500

EXIT_OK = 0
EXIT_FAILED = 2
# How a window ends whose desk has become another one; no exit code of the program.
_ENROLLED = 3

_PROPERTY = "returndesk_languages"

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
}


def run_window(
    home: Home,
    settings: Settings,
    *,
    desk: Desk | None = None,
    on_ready: Callable[[MainWindow], None] | None = None,
) -> int:
    """Open the desk's window and stay until it is closed; the exit code.

    The window is there before the desk is: the database opens behind it, and what is scanned
    meanwhile waits for it. `desk` takes the place of the one that is built on the folder; it is
    closed in the end either way. `on_ready` is called with each window once it takes scans. A
    desk that cannot open says why in a window of its own.

    Enrolling makes another desk of this computer: a window over that one follows by itself.
    """
    sys.setswitchinterval(_TURN_S)
    told_before = qInstallMessageHandler(log_qt_message)
    app = make_application(settings)
    crashes = CrashHandler(home.logs)
    crashes.install()
    # The end of a window is told by the window, whatever others are open.
    app.setQuitOnLastWindowClosed(False)
    window = make_window(desk, settings, home)
    ended = EXIT_OK
    try:
        ended = _live(app, window, home, on_ready)
        while ended == _ENROLLED:
            before, window = window, make_window(None, window.context.preferences.settings, home)
            ended = _live(app, window, home, on_ready, before)
    finally:
        crashes.remove()
        qInstallMessageHandler(told_before)
    return ended


def _live(
    app: QApplication,
    window: MainWindow,
    home: Home,
    on_ready: Callable[[MainWindow], None] | None,
    before: MainWindow | None = None,
) -> int:
    """Run a window until its end, in the place of the one `before`; its exit code."""
    context = window.context
    window.closed.connect(app.exit)
    context.not_opened.connect(partial(_tell_not_opened, window))
    context.preferences.changed.connect(partial(_end_if_enrolled, app))
    if not context.is_open:
        settings = context.preferences.settings
        context.open(partial(_build, home, settings))
        if not settings.desk_id:
            window.show_page(PageName.SETTINGS)  # where a computer is made a desk
    if before is not None:
        window.restoreGeometry(before.saveGeometry())
    window.show()
    if before is None:
        start_logging(home.logs)
    else:
        before.close()
        before.deleteLater()
    window.start()
    if on_ready is not None:
        QTimer.singleShot(0, partial(on_ready, window))
    QTimer.singleShot(_PAINT_MS, context.go_on)
    # Once more code listens to every key, painting would wait for it too; until then the scan
    # field takes a scanner's keys as typing.
    QTimer.singleShot(_PAINT_MS, partial(listen_to_wedge, window))
    # What a desk loads it keeps: collecting garbage goes through it no more, 60 ms each time.
    QTimer.singleShot(_SERIAL_MS, gc.freeze)
    QTimer.singleShot(_SERIAL_MS, partial(context.tools.scanners.start_serial, window.scan))
    try:
        ended = app.exec()
    finally:
        # First nobody may scan any more, then what was scanned is finished.
        context.tools.scanners.stop()
        window.shutdown()
        if context.is_open:
            context.desk.close()
    return ended if context.is_open else EXIT_FAILED


def _end_if_enrolled(app: QApplication, before: Settings, after: Settings) -> None:
    if after.desk_id != before.desk_id:
        app.exit(_ENROLLED)


def _build(home: Home, settings: Settings) -> Desk:
    # The database's library takes longer to load than the window: it comes after it.
    from returndesk.bootstrap import build

    return build(home, settings)


def _tell_not_opened(window: MainWindow, error: KnownError) -> None:
    from returndesk.ui.dialogs.problem import start_problem

    window.hide()
    start_problem(error).exec()
    window.close()


def make_application(settings: Settings) -> QApplication:
    """The application in the settings' theme and language; the present one if there is one."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("ReturnDesk")
    app.setApplicationVersion(__version__)
    apply_theme(app, settings.theme)
    languages_of(app).apply(settings.language)
    return app


def languages_of(app: QApplication) -> Languages:
    """The application's languages, one object as long as it lives."""
    languages = app.property(_PROPERTY)
    if not isinstance(languages, Languages):
        languages = Languages(app)
        app.setProperty(_PROPERTY, languages)
    return languages


def make_window(
    desk: Desk | None,
    settings: Settings,
    home: Home,
    *,
    decode_picture: DecodePicture | None = None,
) -> MainWindow:
    """The window over a desk, not yet shown; `start` and `shutdown` are the caller's to call.

    Without a desk its context has to `open` one.
    """
    preferences = Preferences(settings, lambda changed: changed.save(home.settings))
    scanners = Scanners(home, settings)
    preferences.changed.connect(scanners.settings_changed)
    printers = PrinterParts(home)
    context = Context(
        desk,
        preferences,
        decode_picture or decode_picture_file,
        home.photos,
        tools=make_tools(preferences, home, scanners.tools(), printers.tools()),
    )
    context.opened.connect(partial(_open_screen_printer, context))
    for news in (context.opened, context.prints.set_up_changed):
        news.connect(partial(_leave_printers_alone, context, scanners))
    window = MainWindow(context, languages_of(_application()))
    window.closed.connect(printers.close)
    return window


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("make_application comes first")
    return app


def _leave_printers_alone(context: Context, scanners: Scanners) -> None:
    """Look for no scanner on a printer's port."""
    scanners.avoid_printers(context.desk.spool.printers.all())


def _open_screen_printer(context: Context) -> None:
    """Give the printer on the screen its address of this run, if the desk has one."""
    spool = context.desk.spool
    if spool.printers.get(SCREEN_PRINTER) is not None:
        config = context.tools.printers.screen_printer()
        before = spool.printers.wanted(SCREEN_PRINTER)
        context.print_worker.run(
            partial(spool.printers.put, replace(before, address=config.address)),
            context.prints.printers_changed,
            context.prints.printers_unchanged,
        )


def make_tools(
    preferences: Preferences, home: Home, scanners: ScannerTools, printers: PrinterTools
) -> Tools:
    """What the pages need of devices and of enrolment; all of it loads what it uses late."""

    def draw(label: ReturnLabel, paper: Paper, copy: int) -> Bitmap:
        from returndesk.hardware.printers.label_raster import draw_return_label

        return draw_return_label(label, paper, copy=copy)

    def write(label: ReturnLabel, kind: LabelFormat, paper: Paper, copy: int) -> bytes:
        from returndesk.hardware.printers.files import write_label

        return write_label(label, kind, paper, copy=copy, cache=home.cache)

    def write_on(paper: DeskPaper, kind: LabelFormat, on: Paper, copy: int) -> bytes:
        from returndesk.hardware.printers.files import write_paper

        return write_paper(paper, kind, on, copy=copy, cache=home.cache)

    def enrol_here(url: str, code: str) -> Settings:
        from returndesk.enrolment import enrol

        return enrol(home, preferences.settings, url, code)

    return Tools(draw, write, write_on, enrol_here, home.root, scanners, printers, make_camera)


def make_camera() -> LiveCamera:
    """This computer's camera with a decoder behind it."""
    from returndesk.hardware.scanners.camera import Camera
    from returndesk.hardware.scanners.live_scanner import LiveScanner

    return LiveScanner(Camera())


def decode_picture_file(path: Path) -> tuple[ScannedCode, ...]:
    """The codes of a picture file; `PictureError` for what is no picture. Slow: off the GUI."""
    # The decoders take longer to load than the window: they wait for the first picture.
    from returndesk.hardware.scanners.decode import decode_picture
    from returndesk.hardware.scanners.pictures import load_grey

    return decode_picture(load_grey(path))


def listen_to_wedge(window: MainWindow) -> Callable[[], None]:
    """Let scanners that type reach the window, whatever has the focus; how to stop it.

    It stops by itself when the window is closed.
    """
    scanners = window.context.tools.scanners
    scanners.start_typing(window.scan)
    window.closed.connect(scanners.stop)
    return scanners.stop


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Write what Qt has to say into the log instead of the terminal of whoever started us."""
    level = _LEVELS.get(kind, logging.ERROR)
    logging.getLogger("qt").log(level, "%s: %s", context.category, message)


class CrashHandler(QObject):
    """Catches what nobody else did, on any thread: a report on disk and a window that says so."""

    _caught = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._dialog: QWidget | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._show)

    def install(self) -> None:
        """Take the place of the interpreter's handlers."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def remove(self) -> None:
        """Put the interpreter's handlers back."""
        sys.excepthook, threading.excepthook = self._before

    def _hook(
        self,
        kind: type[BaseException],
        error: BaseException,
        where: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = crash_report(error, where)
        sys.stderr.write(report)
        self._keep(report)
        self._caught.emit(report)

    def _thread_hook(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._hook(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _keep(self, report: str) -> None:
        """Write the report down; a full disk must not make a second crash of the first."""
        name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / name).write_text(report, "utf-8")
        except OSError as error:
            sys.stderr.write(f"The report could not be kept: {error}\n")

    def _show(self, report: str) -> None:
        # One window is enough: a fault that comes every second must not bury the desk.
        if self._dialog is not None and self._dialog.isVisible():
            return
        from returndesk.ui.dialogs.problem import CrashDialog

        self._dialog = CrashDialog(report)
        self._dialog.show()


def crash_report(error: BaseException, where: TracebackType | None) -> str:
    """What support needs to know: versions, system and the traceback."""
    import platform

    trace = "".join(traceback.format_exception(type(error), error, where))
    return (
        f"ReturnDesk {__version__}, Python {platform.python_version()}, Qt {qVersion()}\n"
        f"{platform.platform()}\n{datetime.now(UTC).isoformat(timespec='seconds')}\n\n{trace}"
    )
