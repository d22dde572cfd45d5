"""The Receive page: scan, see one word, scan on."""

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.errors import KnownError, ScanError
from returndesk.services.outcomes import ScanOutcome, UndoOutcome
from returndesk.services.syncing import Connection, SyncReport
from returndesk.ui import verdicts
from returndesk.ui.context import Context
from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.photos import keep_photo
from returndesk.ui.scan_rules import KeyGuard, RepeatGuard
from returndesk.ui.sounds import Sounds
from returndesk.ui.theme import px
from returndesk.ui.verdicts import Act, Situation, VerdictView
from returndesk.ui.widgets.scan_field import ScanField
from returndesk.ui.widgets.session_list import SessionList
from returndesk.ui.widgets.verdict_panel import HEIGHT_PX, VerdictPanel

if TYPE_CHECKING:
    from returndesk.ui.widgets.camera_panel import CameraPanel

PICTURE_FILTER = "*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif *.avif *.jp2"

# Once a second, for what counts down.
TICK_MS = 1000

# The panel's share of the page on large screens.
_PANEL_SHARE = 0.34

# A stray Enter this soon after a scan is the scanner's second line end, not an empty scan.
_STRAY_ENTER_S = 1.0


class ReceivePage(Page):
    """The scan field, the verdict and the session list.

    Every scan goes to the desk worker in the order in which it came; the next may come before
    the last is stored.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._repeats = RepeatGuard(time.monotonic)
        self._keys = KeyGuard(time.monotonic)
        self._scanned_at = float("-inf")
        self._unstored = 0
        self._outcome: ScanOutcome | None = None
        self._undone: UndoOutcome | None = None
        self._error: KnownError | None = None
        self._online = True
        self._camera: CameraPanel | None = None
        self._sounds = Sounds(parent=self)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._count_down)

        self.field = ScanField()
        self.panel = VerdictPanel()
        self.session = SessionList(context)
        self._lay_out()
        self.field.submitted.connect(self._typed)
        self.field.digit_pressed.connect(self._digit)
        self.field.file_asked.connect(self._ask_file)
        self.field.camera_asked.connect(self.use_camera)
        self.field.undo_asked.connect(self.undo)
        self.panel.act_asked.connect(self.act)
        self.panel.choice_made.connect(self.choose)
        self.session.refreshed.connect(self._count_down)
        context.opened.connect(self._desk_opened)
        context.place_changed.connect(self._place_changed)
        self.retranslate()
        self.refresh()

    def _lay_out(self) -> None:
        self.panel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(28), px(32), px(32))
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addSpacing(px(20))
        column.addWidget(self.panel)
        column.addSpacing(px(18))
        column.addWidget(self.session, 1)

    # ------------------------------------------------------------------------------ as a page

    @property
    def title(self) -> str:
        """The page's name."""
        return self.tr("Receive")

    @property
    def subject(self) -> object:
        """The return on the screen."""
        if self._undone is not None:
            return self._undone.returns[0] if self._undone.returns else None
        return self._outcome.return_ if self._outcome else None

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
        self.session.show_situation(online=self._online)
        self._count_down()
        super().synced(report)

    def _desk_opened(self) -> None:
        """The site's name is known now."""
        if self._outcome is None:
            self._render(announce=False)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.field.retranslate()
        self.session.retranslate()
        if self._camera is not None:
            self._camera.retranslate()
        self._render(announce=False)

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

    # ------------------------------------------------------------------------------- receiving

    def receive(
        self, code: ScannedCode, others: Sequence[ScannedCode] = (), picture: Path | None = None
    ) -> None:
        """Take in what was read. `others` were read on the same label, `picture` is its photo."""
        if self._repeats.is_repeat(code):
            return
        self._note_scan()
        self._unstored += 1
        self._show_unstored()
        self._context.desk_worker.run(
            partial(self._store, code, tuple(others), picture, self._context.clerk),
            self._stored,
            self._not_stored,
        )

    def _store(
        self,
        code: ScannedCode,
        others: tuple[ScannedCode, ...],
        picture: Path | None,
        clerk: str,
    ) -> ScanOutcome:
        """Runs on the desk worker: keep the photo first, so that no fact names a missing one."""
        folder = self._context.photos
        photo = keep_photo(picture, folder) if picture and folder else None
        outcome = self._context.desk.receiving.receive(
            code, clerk=clerk, others=others, photo=photo.name if photo else ""
        )
        if photo and not outcome.verdict.keeps_codes:
            photo.drop_if_new()
        return outcome

    def read_pictures(self, pictures: Sequence[Path]) -> None:
        """Read the codes of picture files, one after another, and receive each."""
        for picture in pictures:
            self._show(verdicts.reading_view(picture.name), announce=False)
            self._unstored += 1
            self._show_unstored()
            self._context.picture_worker.run(
                partial(self._decode, picture), self._picture_read, self._not_stored
            )

    def use_camera(self, sweep: bool) -> None:
        """Turn the camera on, for one parcel or for a sweep; off if it is on for just that."""
        panel = self._camera = self._camera or self._make_camera()
        on = panel.isHidden() or panel.sweep is not sweep
        if on:
            panel.begin(sweep=sweep)
        panel.setVisible(on)
        self.session.setHidden(on)
        self.panel.setHidden(on and sweep)
        self.field.show_camera(camera=on and not sweep, sweep=on and sweep)
        self._fit_panel()
        self.activated()

    def close_camera(self) -> None:
        """Let the camera go: the window is being put down."""
        if self._camera is not None:
            self._camera.close_camera()

    def _make_camera(self) -> "CameraPanel":
        # Loads the camera libraries: nobody who has no camera waits for them.
        from returndesk.ui.widgets.camera_panel import CameraPanel

        panel = CameraPanel(self._context, self._context.tools.make_camera())
        panel.hide()
        panel.read.connect(self._camera_read)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(panel, 1)
        return panel

    def _camera_read(
        self, code: ScannedCode, others: tuple[ScannedCode, ...], picture: Path | None
    ) -> None:
        self.receive(code, others, picture)
        if picture is not None:  # the worker does one thing after another: it is kept by then
            self._context.desk_worker.run(partial(picture.unlink, missing_ok=True), _ignore)

    def _decode(self, picture: Path) -> tuple[Path, tuple[ScannedCode, ...]]:
        """Runs on the picture worker."""
        return picture, self._context.decode_picture(picture)

    def _picture_read(self, read: tuple[Path, tuple[ScannedCode, ...]]) -> None:
        picture, codes = read
        self._unstored -= 1
        self._show_unstored()
        if codes:
            self.receive(codes[0], codes[1:], picture)
        else:
            self._show_error(KnownError("no_code_found", path=str(picture)))

    @property
    def keys_count(self) -> bool:
        """Whether keys are a person's: not within 300 ms of a scan."""
        return self._keys.keys_count

    def undo(self) -> None:
        """Take back the newest reception of this desk."""
        if not self.keys_count:
            return
        self._context.desk_worker.run(
            partial(self._take_back, self._context.clerk), self._show_undone, self._show_error
        )

    def _take_back(self, clerk: str) -> UndoOutcome | None:
        """Runs on the desk worker."""
        return self._context.desk.receiving.undo(clerk=clerk)

    def choose(self, index: int) -> None:
        """Take in one of several."""
        outcome = self._outcome
        if outcome is None or not 0 <= index < len(outcome.choices):
            return
        self._note_scan()
        self._unstored += 1
        self._show_unstored()
        self._context.desk_worker.run(
            partial(
                self._context.desk.receiving.choose,
                outcome.choices[index],
                outcome.code,
                clerk=self._context.clerk,
            ),
            self._stored,
            self._not_stored,
        )

    def dismiss(self) -> None:
        """Esc: empty the field; a question stays unanswered."""
        self.field.clear()
        if self._outcome is not None and self._outcome.choices:
            self._outcome = None
            self._render(announce=False)
        self.activated()

    def act(self, act: Act) -> None:
        """Do what a button says."""
        if act is Act.UNDO:
            self.undo()
        elif act is Act.LABEL:
            self.page_asked.emit(PageName.LABELS, self.subject)
        elif act is Act.OPEN_RETURN:
            self.page_asked.emit(PageName.RETURNS, self.subject)
        else:
            self.dismiss()

    # ------------------------------------------------------------------------ what came of it

    def _typed(self, text: str) -> None:
        if not text and time.monotonic() - self._scanned_at < _STRAY_ENTER_S:
            return
        if text:
            self.receive(ScannedCode(text, ScanSource.TYPED))
        else:
            self._show_error(ScanError("scan_empty"))

    def _digit(self, digit: int) -> None:
        choices = self._outcome.choices if self._outcome else ()
        if self.keys_count and digit <= len(choices):
            self.field.clear()
            self.choose(digit - 1)

    def _note_scan(self) -> None:
        self._keys.scanned()
        self._scanned_at = time.monotonic()

    def _stored(self, outcome: ScanOutcome) -> None:
        self._unstored -= 1
        self._show_unstored()
        self._outcome, self._undone, self._error = outcome, None, None
        if self._camera is not None:
            self._camera.told(outcome)
        self._keys.scanned()
        self._render(announce=True)
        self.refresh()
        if outcome.event_id is not None:
            self.fact_written.emit()

    def _not_stored(self, error: KnownError) -> None:
        self._unstored -= 1
        self._show_unstored()
        if self._camera is not None:
            self._camera.not_stored()
        self._show_error(error)

    def _show_error(self, error: KnownError) -> None:
        self._outcome, self._undone, self._error = None, None, error
        self._render(announce=True)

    def _show_undone(self, outcome: UndoOutcome | None) -> None:
        self._outcome, self._undone, self._error = None, outcome, None
        if self._camera is not None and outcome is not None:
            self._camera.undone(outcome)
        self._show(verdicts.undo_view(outcome), announce=True)
        self.refresh()
        if outcome is not None:
            self.fact_written.emit()

    def _render(self, *, announce: bool) -> None:
        """Show what stands, in the language of the moment."""
        self._show(self._view(), announce=announce)

    def _view(self) -> VerdictView:
        if self._outcome is not None:
            outcome, situation = self._with_news(self._outcome)
            return verdicts.outcome_view(outcome, situation)
        if self._undone is not None:
            return verdicts.undo_view(self._undone)
        if self._error is not None:
            return verdicts.error_view(self._error)
        return verdicts.ready_view(self._context.place)

    def _place_changed(self) -> None:
        """Say where this is, if nothing else is said."""
        self._render(announce=False)

    def _with_news(self, outcome: ScanOutcome) -> tuple[ScanOutcome, Situation]:
        """The outcome with what the session list knows of its mail by now."""
        record = self.session.record(outcome.event_id) if outcome.event_id else None
        situation = Situation(self._now(), self._online)
        if record is None:
            return outcome, situation
        returns = tuple(replace(r, mail=record.mail) for r in outcome.returns)
        return replace(outcome, returns=returns), replace(situation, outbox=record.outbox)

    def _show(self, view: VerdictView, *, announce: bool) -> None:
        self.panel.show_view(view, announce=announce)
        if announce and self._camera is not None:
            # A sweep shows its own count in the place of the verdict; other scans show theirs.
            of_camera = self._outcome is not None and self._outcome.code.source is ScanSource.CAMERA
            sweeping = self._camera.sweep and not self._camera.isHidden()
            self.panel.setHidden(sweeping and of_camera)
        self._fit_panel()
        if announce and view.sound and self._context.preferences.settings.sounds:
            self._sounds.play(view.sound)

    def _fit_panel(self) -> None:
        self.panel.fit(max(px(HEIGHT_PX), round(self.height() * _PANEL_SHARE)))

    def _count_down(self) -> None:
        """Bring what depends on the time up to it."""
        self.session.show_situation(online=self._online)
        if self._outcome is not None and self._outcome.verdict.took_in:
            self.panel.set_corner(self._view().corner)

    # -------------------------------------------------------------------------------- the rest

    def refresh(self) -> None:
        """Read the session list again."""
        self.session.refresh()

    def _show_unstored(self) -> None:
        # One scan is stored before anybody could read its number.
        self.field.show_waiting(self._unstored if self._unstored > 1 else 0)

    def _ask_file(self) -> None:
        """Let a person choose pictures; the dialog is theirs, no scan opens one."""
        from PySide6.QtWidgets import QFileDialog

        kind = self.tr("Pictures")
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Read pictures"), "", f"{kind} ({PICTURE_FILTER})"
        )
        self.activated()
        self.read_pictures([Path(name) for name in names])

    def _now(self) -> datetime:
        return self._context.now()

    def minimumSizeHint(self) -> QSize:
        """What 1280x800 leaves beside the rail."""
        return QSize(px(640), px(480))


def _ignore(nothing: None) -> None:
    """What was dropped needs no answer."""
