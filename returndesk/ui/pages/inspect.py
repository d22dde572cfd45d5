"""The Inspect page: scan the parcel, scan what is in it, say how it is, finish with one key."""

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.ids import PhotoId
from returndesk.domain.inspection import Inspection
from returndesk.domain.returns import Return
from returndesk.services.parcels import Contents
from returndesk.services.syncing import SyncReport
from returndesk.ui.context import Context
from returndesk.ui.in_parcel import InParcel
from returndesk.ui.inspect_parcels import InspectParcels
from returndesk.ui.inspect_photos import InspectPhotos
from returndesk.ui.inspect_questions import InspectQuestions
from returndesk.ui.inspect_sayings import InspectSayings
from returndesk.ui.inspect_table import Done, InspectTable, Spot
from returndesk.ui.inspect_voice import InspectVoice
from returndesk.ui.lone_keys import LoneKeys
from returndesk.ui.models.inspect_rows import TableRow
from returndesk.ui.pages.base import Page
from returndesk.ui.parcel_deeds import Candidates
from returndesk.ui.scan_rules import KeyGuard, RepeatGuard
from returndesk.ui.theme import px
from returndesk.ui.verdicts import Sound
from returndesk.ui.widgets.ask_panel import AskPanel
from returndesk.ui.widgets.big_field import BigField
from returndesk.ui.widgets.grade_bar import PHOTO_KEY, GradeBar
from returndesk.ui.widgets.inspect_board import InspectBoard
from returndesk.ui.widgets.inspect_side import InspectSide
from returndesk.ui.widgets.inspect_strip import InspectStrip
from returndesk.ui.widgets.photo_panel import PhotoPanel
from returndesk.ui.widgets.pin_panel import PinPanel


class InspectPage(Page):
    """The field, what the last scan came to, the rows, the keys, and the figures at the side.

    `InspectTable` does the deeds, `InspectSayings` knows what keys say, `InspectQuestions` asks in
    place, `InspectPhotos` has the camera, `InspectVoice` says what it came to; the page shows the
    rest and hands keys and scans to them.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._guard = KeyGuard(time.monotonic)
        self._repeats = RepeatGuard(time.monotonic)
        self._lone = LoneKeys(self)
        self.table = InspectTable(context, self)
        self.field = BigField()
        self.strip = InspectStrip()
        self.ask = AskPanel()
        self.pin = PinPanel(context, flat=True)
        self.questions = InspectQuestions(self.table, self.ask, self.pin, self)
        self.board = InspectBoard()
        self.model, self.rows = self.board.model, self.board.rows
        self.history = self.board.history
        self.sayings = InspectSayings(self.table, self.rows, self.questions, self)
        self.photos = InspectPhotos(
            context, self.table, self._in_hand, lambda: self.sayings.units, self
        )
        self.bar = GradeBar()
        self.side = InspectSide()
        self.parcels = InspectParcels(context, self.table, self.questions, self)
        self.voice = InspectVoice(context, self.strip, self.side, self)
        self._left = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        left = self._left
        left.setSpacing(px(12))
        left.addWidget(self.field)
        left.addWidget(self.strip)
        left.addWidget(self.ask)
        left.addWidget(self.pin)
        self.pin.hide()
        left.addWidget(self.board, 1)
        left.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(32), px(28), px(32), px(32))
        row.setSpacing(px(20))
        row.addLayout(left, 1)
        row.addWidget(self.side)

    def _connect(self) -> None:
        self.field.entered.connect(self._entered)
        self.field.left_down.connect(self._to_rows)
        self.board.row_chosen.connect(self._row_chosen)
        self.rows.units_asked.connect(self.sayings.add)
        self.rows.typed.connect(self._lone.press)
        self.rows.left_up.connect(self.field.setFocus)
        self._lone.pressed.connect(self._typed)
        self._lone.typed.connect(self._typed)
        self.bar.said.connect(self.sayings.say)
        self.bar.note_asked.connect(self.sayings.ask_note)
        self.bar.photo_asked.connect(self.use_camera)
        self.bar.file_asked.connect(self._choose_files)
        self.board.head.parcel_asked.connect(self._ask_parcel)
        self.side.finish_asked.connect(self.finish)
        self.side.save_asked.connect(self._save)
        self.side.redo_asked.connect(self._redo)
        self.side.reopen_asked.connect(self._reopen)
        self.side.history_asked.connect(self._toggle_history)
        self.side.sheet_asked.connect(self._print_sheet)
        self.sayings.changed.connect(self._show_task)
        self.sayings.scope_changed.connect(self._show_bar)
        self.photos.made.connect(self._camera_made)
        self.photos.opened.connect(self.bar.hide)
        self.photos.closed.connect(self._camera_closed)
        self.questions.changed.connect(self._question_changed)
        self.pin.supervisor_made.connect(self.fact_written)
        self.table.done.connect(self._done)
        self.table.asked.connect(self._asked)
        self.table.failed.connect(self.voice.failed)
        camera = QShortcut(QKeySequence(PHOTO_KEY), self)
        camera.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        camera.activated.connect(self.use_camera)

    # ------------------------------------------------------------------------------ as a page

    @property
    def title(self) -> str:
        """The page's name."""
        return self.tr("Inspect")

    @property
    def subject(self) -> object:
        """The return of the row in hand."""
        task, row = self.table.task, self.rows.current
        if task is None:
            return None
        return task.sheet(row.spot.return_id).return_ if row else task.sheets[0].return_

    def activated(self) -> None:
        """The keyboard goes to what is in hand, else to the field."""
        self._to_rows()
        self.refresh()

    def refresh(self) -> None:
        """Read again what lies on the table."""
        self.table.refresh()

    def synced(self, report: SyncReport) -> None:
        """Another desk may have inspected the same."""
        if report.pulled:
            self.refresh()

    def show_subject(self, subject: object) -> None:
        """Inspect a return that another page spoke of, unless it lies here already."""
        if isinstance(subject, InParcel):
            self.parcels.open(subject)
        if not isinstance(subject, Return):
            return
        task = self.table.task
        if task is None or subject.id not in {sheet.return_.id for sheet in task.sheets}:
            self.table.open_return(subject.id)

    def take_scan(self, code: ScannedCode) -> bool:
        """An article of what is open, or another parcel."""
        self._lone.forget()
        self._guard.scanned()
        if not self._repeats.is_repeat(code) and not self.questions.take_scan(code):
            self._look_for(code)
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """A key where nothing is typed: it says something, or begins a number."""
        commands = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if commands or not event.text().strip() or not event.text().isprintable():
            return False
        self._lone.press(event.text())
        return True

    def escape(self) -> bool:
        """Close what is open in place, then back to the field, then empty it."""
        if self.questions.open:
            self.questions.close()
        elif self.photos.open:
            self.photos.close()
        elif self.board.history_shown:
            self._toggle_history()
        elif not self.field.edit.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.field.text:
            self.field.set_text("")
        else:
            return False
        return True

    def take_undo(self) -> bool:
        """Take the last count or word back."""
        if self.keys_count and self.table.task is not None:
            self.table.undo()
        return self.table.task is not None

    def close_devices(self) -> None:
        """Let the camera go."""
        self.photos.close_devices()

    def showEvent(self, event: QShowEvent) -> None:
        """The first scan need not wait for its sound."""
        super().showEvent(event)
        self.voice.prepare()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was open in place is not when one comes back."""
        super().hideEvent(event)
        self.photos.close()

    def retranslate(self) -> None:
        """Put all words in again."""
        self.field.set_words(self.tr("Scan a parcel, then its articles"))
        self.questions.close()  # it was put in the other language
        self.board.retranslate()
        self.bar.retranslate()
        self.pin.retranslate()
        self.side.retranslate()
        self.photos.retranslate()
        self._show_task()
        if self.table.task is not None:
            self.voice.again(self.table.task)

    @property
    def keys_count(self) -> bool:
        """Whether keys are a person's: not within 300 ms of a scan."""
        return self._guard.keys_count

    @property
    def keys_pending(self) -> bool:
        """Whether a key waits to be told apart from a scanner's."""
        return self._lone.pending

    @property
    def photo_panel(self) -> PhotoPanel | None:
        """The camera in place, once it was asked for."""
        return self.photos.panel

    # ------------------------------------------------------------------------ what a person does

    def finish(self) -> None:
        """Finish everything on the table."""
        if self.keys_count and self.table.task is not None and not self.questions.open:
            self.table.finish()

    def use_camera(self) -> None:
        """Open the camera in place; take the photograph if it is open."""
        if self.keys_count:
            self.photos.use_camera()

    def attach(self, pictures: Sequence[Path | bytes]) -> None:
        """Keep pictures, and show them at the units in hand."""
        self.photos.attach(pictures)

    def _in_hand(self) -> TableRow | None:
        """The row whose units can be pictured; says why there is none."""
        row = self.rows.current
        if row is None or row.group is None or not row.open:
            self.voice.nothing_in_hand()
            return None
        return row

    def _look_for(self, code: ScannedCode) -> None:
        self.questions.close()
        self.photos.close()
        self.board.show_rows()
        self.table.scan(code)

    def _entered(self) -> None:
        text = self.field.text
        if text and self.keys_count:
            self.field.set_text("")
            self._look_for(ScannedCode(text, ScanSource.TYPED))

    def _typed(self, text: str) -> None:
        """Keys pressed over the rows: each says something, a longer row of them is a number."""
        if not self.keys_count:
            return
        if text.isdigit() and len(text) == 1 and self.questions.press_digit(int(text)):
            return
        if self.table.task is None or not self.sayings.typed(text):
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.edit.insert(text)

    def _choose_files(self) -> None:
        self.photos.choose_files(self, self.bar.file.caption)

    def _camera_made(self, panel: PhotoPanel) -> None:
        self._left.insertWidget(self._left.indexOf(self.bar), panel, 1)

    def _camera_closed(self) -> None:
        self._show_task()
        self._to_rows()

    def _save(self) -> None:
        if self.keys_count:
            self.table.save()

    def _redo(self) -> None:
        return_ = self.subject
        if self.keys_count and isinstance(return_, Return):
            self.table.redo(return_.id)

    def _reopen(self) -> None:
        task, return_ = self.table.task, self.subject
        if task is None or not isinstance(return_, Return) or not self.keys_count:
            return
        closed = [sheet.return_.id for sheet in task.sheets if not sheet.open]
        self.table.reopen(return_.id if return_.id in closed else closed[0])

    def _print_sheet(self) -> None:
        return_ = self.subject
        if self.keys_count and isinstance(return_, Return):
            papers, clerk = self._context.desk.papers, self._context.clerk
            work = partial(papers.print_inspection, return_.id, clerk=clerk)
            self._context.desk_worker.run(work, self.voice.printing, self.voice.failed)

    def _ask_parcel(self) -> None:
        return_ = self.subject
        if self.keys_count and isinstance(return_, Return) and not self.questions.open:
            self.parcels.begin(return_)

    def _toggle_history(self) -> None:
        if self.board.history_shown:
            self.board.show_rows()
            self._to_rows()
            return
        return_ = self.subject
        if isinstance(return_, Return):
            desk = self._context.desk
            self._context.desk_worker.run(
                lambda: (return_, desk.inspecting.history(return_.id)), self._show_history
            )

    # ------------------------------------------------------------------------ what came of it

    def _show_history(self, told: tuple[Return, tuple[Inspection, ...]]) -> None:
        return_, revisions = told
        self.board.show_history(return_.number, revisions, self._context.now())

    def _done(self, done: Done) -> None:
        self.sayings.done(done)
        self._show_task(done.spot)
        if done.fact:
            self.questions.close()
            if done.moved is not None:
                self.voice.moved(done.moved)
            else:
                self.voice.committed(done.task)
            self.fact_written.emit()
        elif done.opened:
            self.voice.opened(done.task, done.put_away)
            self._to_rows()
        elif done.counted is not None:
            self.voice.counted(done)
            self._to_rows()

    def _asked(self, asked: object) -> None:
        if isinstance(asked, Contents | Candidates):
            self.parcels.ask(asked)
            return
        self.questions.ask(asked)  # type: ignore[arg-type] # a signal carries objects
        self.voice.play(Sound.SEVERAL)

    def _question_changed(self) -> None:
        self._show_task()
        if not self.questions.open:
            self._to_rows()
        elif self.questions.picks:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_task(self, spot: Spot | None = None) -> None:
        task = self.table.task
        for part in (self.strip, self.side):
            part.setVisible(task is not None)
        self.bar.setVisible(task is not None and not self.questions.open and not self.photos.open)
        self.board.show_task(task, self.sayings.missed, spot)
        if task is not None:
            self.side.show_task(task, self._context.now(), unsaved=self.table.unsaved)
            self._show_bar()

    def _row_chosen(self) -> None:
        self.sayings.whole = False
        self._show_bar()

    def _show_bar(self) -> None:
        row = self.rows.current
        self.bar.show_row(row, whole=self.sayings.whole)
        self.bar.setEnabled(row is None or row.open)
        photos: tuple[PhotoId, ...] = row.group.photos if row and row.group else ()
        paths = (self._context.desk.photos.path(photo) for photo in photos)
        self.side.show_photos(tuple(path for path in paths if path is not None))

    def _to_rows(self) -> None:
        if self.questions.open:
            return
        target: QWidget = self.field if self.table.task is None else self.rows
        target.setFocus(Qt.FocusReason.OtherFocusReason)
