"""The Receive page: scan, see one word, scan on."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.errors import KnownError, ScanError
from returndesk.services.outcomes import Match, ScanOutcome, ScanVerdict, UndoOutcome
from returndesk.services.papers import PaperKind
from returndesk.services.picture_files import is_picture
from returndesk.services.syncing import Connection, SyncReport
from returndesk.ui import verdicts
from returndesk.ui.context import Context
from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.paper_printing import PaperJob, PaperPrinting
from returndesk.ui.paper_words import paper_words
from returndesk.ui.print_words import kind_name
from returndesk.ui.receive_batches import ReceiveBatches
from returndesk.ui.receive_camera import ReceiveCamera
from returndesk.ui.receptions import Receptions
from returndesk.ui.shown import Shown
from returndesk.ui.sounds import Sounds
from returndesk.ui.theme import px
from returndesk.ui.verdicts import Act, Situation, VerdictView
from returndesk.ui.widgets.scan_field import ScanField
from returndesk.ui.widgets.session_list import SessionList
from returndesk.ui.widgets.verdict_panel import HEIGHT_PX, VerdictPanel

# Once a second, for what counts down.
TICK_MS = 1000

# The panel's share of the page on large screens.
_PANEL_SHARE = 0.34


class ReceivePage(Page):
    """The scan field, the verdict, a batch when there is one, and the session list.

    `Receptions` stores the scans, `ReceiveCamera` and `BatchJobs` bring more of them; the page
    shows what they came to.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown = Shown()
        self._online = True
        self._sounds = Sounds(parent=self)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._go_with_time)

        self.field = ScanField()
        self.panel = VerdictPanel()
        self.session = SessionList(context)
        self.notes = PaperPrinting(context, self)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.receptions = Receptions(context, self)
        self.camera = ReceiveCamera(context, self.receptions, self._column)
        self.batches = ReceiveBatches(context, self._column, self.session)
        self._connect()
        context.watch_unfinished(self._unfinished_words)
        self.retranslate()
        self.refresh()

    def _lay_out(self) -> None:
        self.panel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = self._column
        column.setContentsMargins(px(32), px(28), px(32), px(32))
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addSpacing(px(20))
        column.addWidget(self.panel)
        column.addSpacing(px(18))
        column.addWidget(self.session, 1)

    def _connect(self) -> None:
        self.field.submitted.connect(self._typed)
        self.field.pasted.connect(self.batches.receive_text)
        self.field.digit_pressed.connect(self._digit)
        self.field.files_chosen.connect(self.take_files)
        self.field.camera_asked.connect(self.use_camera)
        self.field.undo_asked.connect(self.undo)
        self.panel.act_asked.connect(self.act)
        self.panel.choice_made.connect(self.choose)
        self.session.refreshed.connect(self._count_down)
        self.receptions.stored.connect(self._stored)
        self.receptions.failed.connect(self._show_error)
        self.receptions.undone.connect(self._show_undone)
        self.receptions.undo_failed.connect(self._show_error)
        self.receptions.waiting.connect(self.field.show_waiting)
        self.camera.switched.connect(self._camera_switched)
        self.batches.moved_on.connect(self.refresh)
        self.batches.fact_written.connect(self.fact_written)
        self.batches.rows_opened.connect(self._share_room)
        self.notes.changed.connect(self._show_note)
        QShortcut(QKeySequence(verdicts.ACT_KEYS[Act.TRANSFER]), self).activated.connect(
            self.print_note
        )
        self._context.opened.connect(self._render)
        self._context.place_changed.connect(self._render)

    # ------------------------------------------------------------------------------ as a page

    @property
    def title(self) -> str:
        """The page's name."""
        return self.tr("Receive")

    @property
    def subject(self) -> object:
        """The return on the screen."""
        return self._shown.subject

    def activated(self) -> None:
        """Give the scan field the keyboard."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_scan(self, code: ScannedCode) -> bool:
        """Receive what was scanned."""
        self.receive(code)
        return True

    def synced(self, report: SyncReport) -> None:
        """Follow the network, and the mails' news."""
        self._online = report.connection in {Connection.ONLINE, Connection.UNKNOWN}
        self._count_down()
        super().synced(report)

    def retranslate(self) -> None:
        """Put all words in again."""
        for part in (self.field, self.session, self.batches, self.camera):
            part.retranslate()
        self._render()

    def showEvent(self, event: QShowEvent) -> None:
        """Count down while somebody can see it."""
        super().showEvent(event)
        self._tick.start()
        if self._context.preferences.settings.sounds:
            QTimer.singleShot(TICK_MS, self._sounds.prepare)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._tick.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the verdict its share of the page."""
        super().resizeEvent(event)
        self._fit_panel()

    def minimumSizeHint(self) -> QSize:
        """What 1280x800 leaves beside the rail."""
        return QSize(px(640), px(480))

    # ------------------------------------------------------------------------ what a person does

    def receive(self, code: ScannedCode) -> None:
        """Take in what was read."""
        self.receptions.receive(code)

    def take_files(self, files: Sequence[Path]) -> None:
        """Receive what was dropped or chosen.

        One picture is one scan, with its verdict on the screen; lists, folders and several
        pictures go in behind it as a batch.
        """
        self.activated()
        if len(files) == 1 and is_picture(files[0]):
            self._show(verdicts.reading_view(files[0].name), announce=False)
            self.receptions.receive_picture(files[0])
        elif files:
            self.batches.receive_files(files)

    def use_camera(self, sweep: bool) -> None:
        """Turn the camera on, for one parcel or for a sweep; off if it is on for just that."""
        self.camera.use(sweep)

    def close_camera(self) -> None:
        """Let the camera go: the window is being put down."""
        self.camera.close()

    @property
    def keys_count(self) -> bool:
        """Whether keys are a person's: not within 300 ms of a scan."""
        return self.receptions.keys_count

    def undo(self) -> None:
        """Take back the newest reception."""
        self.receptions.undo()

    def choose(self, index: int) -> None:
        """Take in one of several."""
        outcome = self._shown.outcome
        if outcome is not None and 0 <= index < len(outcome.choices):
            self.receptions.choose(outcome.choices[index], outcome.code)

    def dismiss(self) -> None:
        """Esc: empty the field; a question stays unanswered."""
        self.field.clear()
        if self._choices:
            self._shown = Shown()
            self._render()
        self.activated()

    def act(self, act: Act) -> None:
        """Do what a button says."""
        if act is Act.UNDO:
            self.undo()
        elif act is Act.TRANSFER:
            self.print_note()
        elif act is Act.INSPECT:
            self.page_asked.emit(PageName.INSPECT, self.subject)
        elif act is Act.LABEL:
            self.page_asked.emit(PageName.LABELS, self.subject)
        elif act is Act.OPEN_RETURN:
            self.page_asked.emit(PageName.RETURNS, self.subject)
        else:
            self.dismiss()

    def print_note(self) -> None:
        """Print the note that goes with a parcel of another site; the corner says what comes."""
        outcome = self._shown.outcome
        if outcome is None or outcome.verdict is not ScanVerdict.OTHER_SITE:
            return
        parcel = outcome.parcel
        if parcel is None or not self.keys_count:
            return
        number = parcel.tracking_number or outcome.returns[0].number
        self.notes.begin((PaperJob(PaperKind.TRANSFER, parcel.id, number),))

    def _show_note(self) -> None:
        """Say what became of the note while its parcel is on the screen."""
        outcome = self._shown.outcome
        shown = outcome.parcel.id if outcome is not None and outcome.parcel else None
        for note in self.notes.papers:
            if note.subject == shown:
                words = paper_words(note, self.notes.held_by(note))
                self.panel.set_corner(": ".join((kind_name(note.kind), words.why or words.state)))

    def _unfinished_words(self) -> str:
        return self.tr("a batch that is still being received") if self.batches.running else ""

    def _typed(self, text: str) -> None:
        if text:
            self.receive(ScannedCode(text, ScanSource.TYPED))
        elif not self.receptions.just_scanned:
            self._show_error(ScanError("scan_empty"))

    def _digit(self, digit: int) -> None:
        if self.keys_count and digit <= len(self._choices):
            self.field.clear()
            self.choose(digit - 1)

    @property
    def _choices(self) -> tuple[Match, ...]:
        """What a digit picks from."""
        return self._shown.outcome.choices if self._shown.outcome else ()

    # ------------------------------------------------------------------------ what came of it

    def _stored(self, outcome: ScanOutcome) -> None:
        self._shown = Shown(outcome)
        self.camera.told(outcome)
        self._show(self._view(), announce=True)
        self.refresh()
        if outcome.event_id is not None:
            self.fact_written.emit()

    def _show_error(self, error: KnownError) -> None:
        self._shown = Shown(error=error)
        self._show(self._view(), announce=True)

    def _show_undone(self, outcome: UndoOutcome | None) -> None:
        self._shown = Shown(undone=outcome)
        self.camera.undone(outcome)
        self._show(verdicts.undo_view(outcome), announce=True)
        self.refresh()
        if outcome is not None:
            self.fact_written.emit()

    def _render(self) -> None:
        """Show what stands, in the language of the moment."""
        self._show(self._view(), announce=False)

    def _view(self) -> VerdictView:
        outcome = self._shown.outcome
        record = self.session.record(outcome.event_id) if outcome and outcome.event_id else None
        situation = Situation(self._context.now(), self._online, self._context.home)
        return self._shown.view(situation, record, self._context.place)

    def _show(self, view: VerdictView, *, announce: bool) -> None:
        self.panel.show_view(view, announce=announce)
        if announce:
            self.panel.setHidden(self.camera.hides_verdict(self._shown.outcome))
        self._fit_panel()
        if announce and view.sound and self._context.preferences.settings.sounds:
            self._sounds.play(view.sound)

    def _camera_switched(self) -> None:
        if self.camera.on:
            self.batches.close_rows()
        self.panel.setHidden(self.camera.sweeping)
        sweep = self.camera.sweeping
        self.field.show_camera(camera=self.camera.on and not sweep, sweep=sweep)
        self._share_room()
        self._fit_panel()
        self.activated()

    def _share_room(self) -> None:
        """The session list gives way to the camera, and to the rows of a batch."""
        self.session.setHidden(self.camera.on or self.batches.rows_shown)

    def _fit_panel(self) -> None:
        self.panel.fit(max(px(HEIGHT_PX), round(self.height() * _PANEL_SHARE)))

    def _go_with_time(self) -> None:
        self._count_down()
        if self.batches.running:
            self.refresh()

    def _count_down(self) -> None:
        """Bring what depends on the time up to it."""
        self.session.show_situation(online=self._online)
        if self._shown.counts_down:
            self.panel.set_corner(self._view().corner)

    def refresh(self) -> None:
        """Read the session list again."""
        self.session.refresh()
