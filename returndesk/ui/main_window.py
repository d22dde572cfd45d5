"""The window: the rail, the pages, and the keys that work everywhere."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from returndesk.domain.codes import ScannedCode
from returndesk.services.labelling import LABEL
from returndesk.services.syncing import Connection, SyncReport
from returndesk.settings import Settings, ThemeChoice
from returndesk.ui.care_loop import CareLoop
from returndesk.ui.context import Context
from returndesk.ui.languages import Languages
from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.pages.receive import ReceivePage
from returndesk.ui.sync_loop import SyncLoop
from returndesk.ui.theme import apply_theme, px
from returndesk.ui.widgets.rail import PAGE_KEYS, Rail
from returndesk.ui.widgets.scan_field import CAMERA_KEY, SWEEP_KEY

if TYPE_CHECKING:
    from returndesk.ui.widgets.batch_drop import DropCover

# Keys closer than this are a scanner's; a person's typing is held back no longer than this.
_SCANNER_GAP_MS = 60
_HOLD_MS = 200

SMALLEST = (1024, 680)
USUAL = (1280, 800)


class MainWindow(QMainWindow):
    """The desk's one window. `start` begins to sync, `shutdown` puts everything down in order.

    Signals:
        closed(): the person has closed it.
    """

    closed = Signal()

    def __init__(self, context: Context, languages: Languages) -> None:
        super().__init__()
        self._context = context
        self._languages = languages
        self._pages: dict[PageName, Page] = {}
        self._started = False
        self._sync: SyncLoop | None = None
        self._care: CareLoop | None = None
        self._report: SyncReport | None = None
        self._wanted: tuple[PageName, object] | None = None
        self.rail = Rail(context.place)
        self.stack = QStackedWidget()
        self._receive = ReceivePage(context)
        self._current: Page = self._receive
        self._add(PageName.RECEIVE, self._receive)
        self._held = ""
        self._since_held = QElapsedTimer()
        self._holding = QTimer(self)
        self._holding.setSingleShot(True)
        self._holding.setInterval(_HOLD_MS)
        self._holding.timeout.connect(self._release_held)
        self._lay_out()
        self._bind_keys()
        self.rail.page_chosen.connect(self.show_page)
        self.rail.retry_asked.connect(self._connection_pressed)
        self.rail.prints.clicked.connect(self._to_print)
        context.prints.open_changed.connect(self._show_prints)
        context.attention.changed.connect(self._show_attention)
        self.rail.show_clerk(context.clerk)
        context.preferences.changed.connect(self._settings_changed)
        context.opened.connect(self._desk_opened)
        context.place_changed.connect(self._show_place)
        if context.is_open:
            context.look_up_site()
        languages.changed.connect(self._retranslate)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.styleHints().colorSchemeChanged.connect(self._desktop_colours_changed)
        self.show_page(PageName.RECEIVE)

    def _lay_out(self) -> None:
        self.setWindowTitle("ReturnDesk")
        self.setMinimumSize(*SMALLEST)
        self.resize(px(USUAL[0]), px(USUAL[1]))
        self.setAcceptDrops(True)
        self.drop_cover: DropCover | None = None
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self.setCentralWidget(body)

    def _bind_keys(self) -> None:
        for page, key in PAGE_KEYS.items():
            self._bind(key, partial(self._key_to_page, page))
        self._bind("Esc", self._to_scan_field)
        self._bind("Ctrl+Z", self._undo)
        self._bind(CAMERA_KEY, partial(self._use_camera, sweep=False))
        self._bind(SWEEP_KEY, partial(self._use_camera, sweep=True))

    def _bind(self, key: str, slot: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(slot)

    # --------------------------------------------------------------------------------- life

    def start(self) -> None:
        """Begin to talk to the central service, as soon as the desk is open."""
        self._started = True
        if self._context.is_open and self._sync is None:
            self._context.prints.start()
            self._sync = SyncLoop(self._context.desk.syncing)
            self._sync.reported.connect(self.show_report)
            self._sync.progressed.connect(self.rail.connection.show_progress)
            self._sync.crashed.connect(self._sync_crashed)
            self._sync.start()
            self._care = CareLoop(self._context.desk.caring)
            self._care.crashed.connect(self._sync_crashed)
            self._care.damaged.connect(self.rail.connection.show_damage)
            self._care.start()

    def _desk_opened(self) -> None:
        self._context.look_up_site()
        if self._started:
            self.start()
        for page in self._pages.values():
            page.refresh()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.show_page(*wanted)

    def _show_prints(self) -> None:
        self.rail.prints.show_jobs(self._context.prints.open)

    def _show_attention(self) -> None:
        self.rail.show_attention(self._context.attention.count)

    def _to_print(self) -> None:
        """Bring the job up that the rail's line speaks of: a label, or any other on its printer."""
        job = self.rail.prints.subject
        label = job is not None and job.kind == LABEL
        self.show_page(PageName.LABELS if label else PageName.PRINTERS, job)

    def _show_place(self) -> None:
        self.rail.show_place(self._context.place)

    def shutdown(self) -> None:
        """Stop in order: the sync loop, the camera, the workers with what they were given."""
        if self._sync is not None:
            self._sync.stop()
        if self._care is not None:
            self._care.stop()
        self._receive.close_camera()
        for page in self._pages.values():
            page.close_devices()
        self._context.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell whoever runs the window; it calls `shutdown`."""
        super().closeEvent(event)
        self.closed.emit()

    # -------------------------------------------------------------------------------- pages

    @property
    def context(self) -> Context:
        """What the pages share."""
        return self._context

    @property
    def languages(self) -> Languages:
        """What the window speaks."""
        return self._languages

    @property
    def current_page(self) -> Page:
        """The page in front."""
        return self._current

    @property
    def receive_page(self) -> ReceivePage:
        """The page that takes scans."""
        return self._receive

    def page(self, name: PageName) -> Page:
        """A page, made now if nobody has asked for it before."""
        found = self._pages.get(name)
        if found is None:
            found = _make_page(name, self._context)
            self._add(name, found)
            if self._report is not None:
                found.synced(self._report)
        return found

    def _add(self, name: PageName, page: Page) -> None:
        page.page_asked.connect(self.show_page)
        page.fact_written.connect(self._fact_written)
        page.send_asked.connect(self._retry)
        self.stack.addWidget(page)
        self._pages[name] = page

    def show_page(self, name: PageName, subject: object = None) -> None:
        """Bring a page to the front, with something to show on it.

        While the desk is opening there is only the Receive page; another comes up then.
        """
        if not self._context.is_open and name is not PageName.RECEIVE:
            self._wanted = (name, subject)
            return
        self._wanted = None
        page = self._current = self.page(name)
        self.stack.setCurrentWidget(page)
        self.rail.show_page(name)
        if subject is not None:
            page.show_subject(subject)
        page.activated()

    # ----------------------------------------------------------------------- scans and keys

    def scan(self, code: ScannedCode) -> None:
        """Take a scan from any scanner, whatever page is in front."""
        self._holding.stop()
        self._held = ""
        if not self.current_page.take_scan(code):
            self.show_page(PageName.RECEIVE)
            self.receive_page.receive(code)

    def take_files(self, files: Sequence[Path]) -> None:
        """Receive from lists, pictures and folders of them."""
        self.show_page(PageName.RECEIVE)
        self.receive_page.take_files(files)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that no field took: typing goes to the scan field."""
        if not self._redirect(event):
            super().keyPressEvent(event)

    def _redirect(self, event: QKeyEvent) -> bool:
        if self.current_page.take_key(event):
            return True
        commands = (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        text = event.text()
        if not text.strip() or not text.isprintable() or event.modifiers() & commands:
            return False
        if self._current is self._receive:
            self._receive.activated()
            QApplication.sendEvent(self._receive.field.editor, event)
        else:
            self._hold(text)
        return True

    def _hold(self, text: str) -> None:
        """Keep typing on another page until it is clear that no scanner types it.

        A scan may belong to the page in front, so its first keys must not take that page away.
        """
        person = self._held and self._since_held.elapsed() > _SCANNER_GAP_MS
        self._held += text
        self._since_held.start()
        if person:
            self._release_held()
        else:
            self._holding.start()

    def _release_held(self) -> None:
        self._holding.stop()
        text, self._held = self._held, ""
        self.show_page(PageName.RECEIVE)
        self._receive.field.editor.insert(text)

    def _key_to_page(self, name: PageName) -> None:
        self.show_page(name, self.current_page.subject)

    def _to_scan_field(self) -> None:
        if self.current_page.escape():
            return
        self.show_page(PageName.RECEIVE)
        self.receive_page.dismiss()

    def _use_camera(self, *, sweep: bool) -> None:
        self.show_page(PageName.RECEIVE)
        self.receive_page.use_camera(sweep)

    def _undo(self) -> None:
        if self.current_page.take_undo():
            return
        self.show_page(PageName.RECEIVE)
        self.receive_page.undo()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files of this computer, and say so all over the window."""
        if files := _dropped_files(event):
            event.acceptProposedAction()
            self._cover(files)

    def _cover(self, files: Sequence[Path]) -> None:
        from returndesk.ui.widgets.batch_drop import DropCover

        self.drop_cover = self.drop_cover or DropCover(self)
        self.drop_cover.cover(files, self.current_page.drop_words(files))

    def _uncover(self) -> None:
        if self.drop_cover is not None:
            self.drop_cover.hide()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        super().dragLeaveEvent(event)
        self._uncover()

    def dropEvent(self, event: QDropEvent) -> None:
        """Give the page in front what it takes; receive the rest, which says what it cannot be."""
        self._uncover()
        event.acceptProposedAction()
        files = _dropped_files(event)
        if self.current_page.drop_words(files):
            self.current_page.take_files(files)
        else:
            self.take_files(files)

    # ------------------------------------------------------------------------------- changes

    def _retranslate(self) -> None:
        self.rail.retranslate()
        for page in self._pages.values():
            page.retranslate()

    def _settings_changed(self, before: Settings, after: Settings) -> None:
        if after.language is not before.language:
            self._languages.apply(after.language)
        if after.theme is not before.theme:
            self._dress(after.theme)
        self.rail.show_clerk(after.clerk)

    def _desktop_colours_changed(self) -> None:
        choice = self._context.preferences.settings.theme
        if choice is ThemeChoice.SYSTEM:
            self._dress(choice)

    def _dress(self, choice: ThemeChoice) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, choice)

    def _fact_written(self) -> None:
        if self._care is not None:
            self._care.touch()
        chip = self.rail.connection
        if chip.connection is not Connection.ONLINE:
            # The number is put right by the next report; until then it must not seem lost.
            chip.set(chip.connection, chip.waiting + 1, enrolled=chip.enrolled)
        self._context.attention.refresh()
        if self._sync is not None:
            self._sync.wake()

    def _connection_pressed(self) -> None:
        """Try again; what only an enrolment can mend is in the settings."""
        chip = self.rail.connection
        if not chip.enrolled or chip.connection is Connection.REFUSED:
            self.show_page(PageName.SETTINGS)
        self._retry()

    def _retry(self) -> None:
        if self._sync is not None:
            self._sync.retry_now()

    def show_report(self, report: SyncReport) -> None:
        """Show how a round with the central service ended, here and on every page."""
        self._report = report
        enrolled = report.error != "not_enrolled"
        self.rail.connection.set(
            report.connection, report.waiting, enrolled=enrolled, error=report.error
        )
        self.rail.connection.set_clock(report.clock_error)
        if report.pulled:
            self._context.look_up_site()
        if report.pulled or report.pushed:
            self._context.attention.refresh()
        for page in self._pages.values():
            page.synced(report)

    def _sync_crashed(self, error: BaseException) -> None:
        raise error


def _make_page(name: PageName, context: Context) -> Page:
    """Make a page; its module is loaded only now, so that the window opens fast."""
    if name is PageName.WALK_IN:
        from returndesk.ui.pages.walkin import WalkinPage

        return WalkinPage(context)
    if name is PageName.INSPECT:
        from returndesk.ui.pages.inspect import InspectPage

        return InspectPage(context)
    if name is PageName.ATTENTION:
        from returndesk.ui.pages.attention import AttentionPage

        return AttentionPage(context)
    if name is PageName.LABELS:
        from returndesk.ui.pages.labels import LabelsPage

        return LabelsPage(context)
    if name is PageName.RETURNS:
        from returndesk.ui.pages.returns import ReturnsPage

        return ReturnsPage(context)
    return _make_setting_page(name, context)


def _make_setting_page(name: PageName, context: Context) -> Page:
    """Make a page that sets the desk or its devices up."""
    if name is PageName.PRINTERS:
        from returndesk.ui.pages.printers import PrintersPage

        return PrintersPage(context)
    if name is PageName.LEARN_SCANNER:
        from returndesk.ui.pages.learn_scanner import LearnScannerPage

        return LearnScannerPage(context)
    if name is PageName.PORTAL_RULES:
        from returndesk.ui.pages.portal_rules import PortalRulesPage

        return PortalRulesPage(context)
    from returndesk.ui.pages.settings import SettingsPage

    return SettingsPage(context)


def _dropped_files(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
