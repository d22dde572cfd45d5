"""The Inspect page: scan the parcel, scan what is in it, say how it is, finish with one key."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import LineId, PhotoId, ReturnId
from returndesk.domain.inspection import Inspection
from returndesk.domain.returns import Return
from returndesk.domain.units import SURPLUS, Condition, Disposition, Finding, Grade
from returndesk.services.inspection_tasks import InspectionTask
from returndesk.services.syncing import SyncReport
from returndesk.ui import inspect_words as words
from returndesk.ui import texts
from returndesk.ui.context import Context
from returndesk.ui.inspect_questions import InspectQuestions
from returndesk.ui.inspect_table import Done, InspectTable, Spot
from returndesk.ui.lone_keys import LoneKeys
from returndesk.ui.messages import message_for
from returndesk.ui.models.inspect_rows import InspectRows, RowKind, TableRow
from returndesk.ui.pages.base import Page
from returndesk.ui.scan_rules import KeyGuard, RepeatGuard
from returndesk.ui.sounds import Sounds
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.verdicts import Sound
from returndesk.ui.widgets.ask_panel import AskPanel
from returndesk.ui.widgets.big_field import BigField
from returndesk.ui.widgets.grade_bar import KEYS, PHOTO_KEY, GradeBar, Say, Saying
from returndesk.ui.widgets.inspect_history import InspectHistory
from returndesk.ui.widgets.inspect_list import EXPECTED_PX, STEPPER_PX, InspectList
from returndesk.ui.widgets.inspect_side import InspectSide
from returndesk.ui.widgets.inspect_strip import InspectStrip
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import EmptyState
from returndesk.ui.widgets.photo_panel import PhotoPanel
from returndesk.ui.widgets.pin_panel import PinPanel

# So many keys in a row are still said one by one; a number that somebody types is longer.
_MOST_KEYS_AT_ONCE = 3


class InspectPage(Page):
    """The field, what the last scan came to, the rows, the keys, and the figures at the side.

    `InspectTable` does the deeds, `InspectQuestions` asks in place; the page shows what they came
    to and hands keys and scans to them.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._guard = KeyGuard(time.monotonic)
        self._repeats = RepeatGuard(time.monotonic)
        self._lone = LoneKeys(self)
        self._sounds = Sounds(parent=self)
        self._missed: set[tuple[ReturnId, LineId]] = set()
        self._whole = False
        self._moving = False
        self._photos: PhotoPanel | None = None
        self.table = InspectTable(context, self)
        self.field = BigField()
        self.strip = InspectStrip()
        self.ask = AskPanel()
        self.pin = PinPanel(context)
        self.questions = InspectQuestions(self.table, self.ask, self.pin, self)
        self._what = ElidedLabel("", "section")
        self._expected, self._found = TextLabel("", "label"), TextLabel("", "label")
        self._head = QWidget()
        self.model = InspectRows(self)
        self.rows = InspectList(self.model)
        self.history = InspectHistory()
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self.bar = GradeBar()
        self.side = InspectSide()
        self._left = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for part in (self._empty, self.rows, self.history):
            self._stack.addWidget(part)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(px(2), 0, px(16 + 12), 0)
        head.setSpacing(0)
        head.addWidget(self._what, 1)
        for label, width in ((self._expected, EXPECTED_PX), (self._found, STEPPER_PX)):
            label.setFixedWidth(px(width))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            head.addWidget(label)
        left = self._left
        left.setSpacing(px(12))
        left.addWidget(self.field)
        left.addWidget(self.strip)
        left.addWidget(self.ask)
        left.addWidget(self.pin)
        self.pin.hide()
        left.addWidget(self._head)
        left.addWidget(self._stack, 1)
        left.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(32), px(28), px(32), px(32))
        row.setSpacing(px(20))
        row.addLayout(left, 1)
        row.addWidget(self.side)

    def _connect(self) -> None:
        self.field.entered.connect(self._entered)
        self.field.left_down.connect(self._to_rows)
        self.rows.spot_shown.connect(self._row_changed)
        self.rows.units_asked.connect(self._add)
        self.rows.typed.connect(self._lone.press)
        self.rows.left_up.connect(self.field.setFocus)
        self._lone.pressed.connect(self._typed)
        self._lone.typed.connect(self._typed)
        self.bar.said.connect(self.say)
        self.bar.note_asked.connect(self._ask_note)
        self.bar.photo_asked.connect(self.use_camera)
        self.bar.file_asked.connect(self._choose_files)
        self.side.finish_asked.connect(self.finish)
        self.side.save_asked.connect(self._save)
        self.side.redo_asked.connect(self._redo)
        self.side.reopen_asked.connect(self._reopen)
        self.side.history_asked.connect(self._toggle_history)
        self.questions.changed.connect(self._question_changed)
        self.pin.supervisor_made.connect(self.fact_written)
        self.table.done.connect(self._done)
        self.table.asked.connect(self._asked)
        self.table.failed.connect(self._failed)
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
        if not isinstance(subject, Return):
            return
        task = self.table.task
        if task is None or subject.id not in {sheet.return_.id for sheet in task.sheets}:
            self.table.open_return(subject.id)

    def take_scan(self, code: ScannedCode) -> bool:
        """An article of what is open, or another parcel."""
        self._lone.forget()
        self._guard.scanned()
        if not self._repeats.is_repeat(code):
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
        elif self._photos is not None and self._photos.isVisible():
            self._close_camera()
        elif self._stack.currentWidget() is self.history:
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
        if self._photos is not None:
            self._photos.close_camera()

    def showEvent(self, event: QShowEvent) -> None:
        """The first scan need not wait for its sound."""
        super().showEvent(event)
        if self._context.preferences.settings.sounds:
            self._sounds.prepare()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was open in place is not when one comes back."""
        super().hideEvent(event)
        self._close_camera()

    def retranslate(self) -> None:
        """Put all words in again."""
        self.field.set_words(self.tr("Scan a parcel, then its articles"))
        self._expected.setText(self.tr("Expected"))
        self._found.setText(self.tr("Found"))
        self._empty.set(
            self.tr("What came back?"),
            self.tr("Scan the parcel, then each article in it."),
        )
        self.rows.setAccessibleName(self.tr("Articles of the return"))
        self.bar.retranslate()
        self.pin.retranslate()
        self.side.retranslate()
        if self._photos is not None:
            self._photos.retranslate()
        self._show_task()
        if self.table.task is not None:
            self._say_opened(self.table.task, None)

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
        return self._photos

    # ------------------------------------------------------------------------ what a person does

    def say(self, saying: Saying) -> None:
        """Say something of the units in hand."""
        row, task = self.rows.current, self.table.task
        if self.questions.open or task is None:
            return
        spot = row.spot if row else Spot(task.sheets[0].return_.id)
        if saying is Say.OTHER_ARTICLE:
            self.questions.ask_article(spot)
        elif row is None:
            return
        elif saying is Say.SCOPE:
            self._whole = not self._whole
            self._show_bar()
        elif saying is Say.HOW_MANY:
            if row.kind is RowKind.LINE:
                self.questions.ask_how_many(spot, row.title, row.found or 0)
        elif saying is Say.MISSING:
            self._say_missing(row)
        elif not isinstance(saying, Say):
            self._say_grade(row, saying)

    def finish(self) -> None:
        """Finish everything on the table."""
        if self.keys_count and self.table.task is not None and not self.questions.open:
            self.table.finish()

    def use_camera(self) -> None:
        """Open the camera in place; take the photograph if it is open."""
        if not self.keys_count or self._in_hand() is None:
            return
        panel = self._photos = self._photos or self._make_camera()
        if panel.isVisible():
            panel.take()
            return
        self.bar.hide()
        panel.show()

    def attach(self, pictures: Sequence[Path | bytes]) -> None:
        """Keep pictures, and show them at the units in hand."""
        row = self._in_hand()
        if row is not None and row.group is not None:
            for picture in pictures:
                self.table.add_photo(row.spot, row.group, picture, self._units)

    def _in_hand(self) -> TableRow | None:
        """The row whose units can be pictured; says why there is none."""
        row = self.rows.current
        if row is None or row.group is None or not row.open:
            self.strip.say(
                Tone.CAUTION,
                self.tr("Count it first"),
                self.tr("A photo or a note belongs to units that were found."),
            )
            return None
        return row

    def _look_for(self, code: ScannedCode) -> None:
        self.questions.close()
        self._close_camera()
        self._show_rows()
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
        keys = [key.upper() for key in text]
        known = all(key in KEYS or key in {"+", "-"} for key in keys)
        if self.table.task is None or not known or len(keys) > _MOST_KEYS_AT_ONCE:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.edit.insert(text)
            return
        for key in keys:
            if key in KEYS:
                self.say(KEYS[key])
            else:
                self._add(1 if key == "+" else -1)

    def _add(self, units: int) -> None:
        row = self.rows.current
        if row is None or not row.open or self.questions.open:
            return
        group = row.group
        alone = group is not None and (not group.plain or group.grade not in {Grade(), SURPLUS})
        if row.kind is RowKind.LINE and (not alone or units > 0):
            self.table.count_by(row.spot, units)
        elif group is not None:
            self.table.add_to(replace(row.spot, group_id=group.id), group.id, units)

    def _say_missing(self, row: TableRow) -> None:
        if row.spot.line_id is not None:
            self._missed.add((row.spot.return_id, row.spot.line_id))
        if row.group is not None:
            self.table.add_to(row.spot, row.group.id, -self._units if self._units else None)
        else:
            self._show_task()

    def _say_grade(self, row: TableRow, saying: Finding | Condition | Disposition) -> None:
        group = row.group
        more = saying is Finding.UNEXPECTED and row.kind is RowKind.LINE
        if group is None or more:
            if row.spot.line_id is not None:
                self.table.add(row.spot, _graded(Grade(), saying))
            return
        spot = replace(row.spot, group_id=group.id)
        self.table.regrade(spot, group.id, _graded(group.grade, saying), self._units)

    @property
    def _units(self) -> int | None:
        """How many units of the group the keys are about; None for all."""
        return None if self._whole else 1

    def _ask_note(self) -> None:
        task, row = self.table.task, self.rows.current
        if task is None or self.questions.open:
            return
        spot = row.spot if row else Spot(task.sheets[0].return_.id)
        group = row.group if row else None
        note = group.note if group else task.sheet(spot.return_id).inspection.note
        self.questions.ask_note(spot, group, self._units, note)

    def _choose_files(self) -> None:
        if self._in_hand() is None:
            return
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(self, self.bar.file.caption)
        self.attach([Path(name) for name in names])

    def _make_camera(self) -> PhotoPanel:
        panel = PhotoPanel(self._context.tools.make_camera(), PHOTO_KEY)
        panel.taken.connect(self._photo_taken)
        panel.dropped.connect(self._close_camera)
        self._left.insertWidget(self._left.indexOf(self.bar), panel, 1)
        return panel

    def _photo_taken(self, picture: bytes) -> None:
        self.attach([picture])

    def _close_camera(self) -> None:
        if self._photos is not None and not self._photos.isHidden():
            self._photos.hide()
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

    def _toggle_history(self) -> None:
        if self._stack.currentWidget() is self.history:
            self._show_rows()
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
        self.history.show_history(return_.number, revisions, self._context.now())
        self._stack.setCurrentWidget(self.history)
        self.history.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self, done: Done) -> None:
        if done.opened:
            self._missed.clear()
        if done.counted is not None:
            self._whole = False
            line = done.counted.line
            if line is not None and done.spot is not None:
                self._missed.discard((done.spot.return_id, line.id))
        self._show_task(done.spot)
        if done.fact:
            self.questions.close()
            self._say_committed(done.task)
            self.fact_written.emit()
        elif done.opened:
            self._say_opened(done.task, done.put_away)
            self._play(Sound.RECEIVED)
            self._to_rows()
        elif done.counted is not None and done.spot is not None:
            sheet = done.task.sheet(done.spot.return_id)
            self.strip.say(*words.counted_words(sheet, done.counted))
            good = done.counted.expected
            self._play(Sound.RECEIVED if good else Sound.ALREADY_RECEIVED)
            self._to_rows()

    def _asked(self, asked: object) -> None:
        self.questions.ask(asked)  # type: ignore[arg-type] # a signal carries objects
        self._play(Sound.SEVERAL)

    def _failed(self, error: KnownError) -> None:
        message = message_for(error)
        self.strip.say(Tone.CAUTION, message.title, message.remedy)
        self.strip.show()
        self._play(Sound.FAILED)

    def _question_changed(self) -> None:
        self._show_task()
        if not self.questions.open:
            self._to_rows()
        elif self.questions.picks:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_opened(self, task: InspectionTask, put_away: InspectionTask | None) -> None:
        first = task.sheets[0].return_
        kept = ""
        if put_away is not None:
            kept = self.tr("{number} is kept as it was").format(number=words.task_title(put_away))
        received = "" if task.received else self.tr("not received yet")
        tone = Tone.NEUTRAL if task.received else Tone.CAUTION
        detail = texts.joined(received, first.shopper.name, texts.order_text(first), kept)
        if task.overtaken:
            theirs = task.overtaken[-1]
            tone = Tone.CAUTION
            detail = self.tr("{clerk} at {desk} inspected it meanwhile: both are kept").format(
                clerk=theirs.clerk, desk=theirs.desk_name
            )
        self.strip.say(tone, words.task_title(task), detail)

    def _say_committed(self, task: InspectionTask) -> None:
        if task.overtaken:
            self._say_opened(task, None)
            return
        if all(not sheet.open for sheet in task.sheets):
            self.strip.say(
                Tone.GOOD if task.as_announced else Tone.CAUTION,
                self.tr("Inspected"),
                texts.joined(words.task_title(task), *self.side.said)
                if not task.as_announced
                else texts.joined(words.task_title(task), self.tr("all as announced")),
            )
            self._play(Sound.RECEIVED)
        else:
            self.strip.say(Tone.GOOD, self.tr("Saved"), words.task_title(task))

    def _show_task(self, spot: Spot | None = None) -> None:
        task = self.table.task
        for part in (self.strip, self._head, self.side):
            part.setVisible(task is not None)
        camera = self._photos is not None and not self._photos.isHidden()
        self.bar.setVisible(task is not None and not self.questions.open and not camera)
        if task is None:
            self._stack.setCurrentWidget(self._empty)
            return
        kept = spot or (self.rows.current.spot if self.rows.current else None)
        self._moving = True
        self.model.show_task(task, self._missed)
        self.rows.show_spot(kept)
        self._moving = False
        self._what.setText(
            texts.joined(words.task_title(task), task.sheets[0].return_.shopper.name)
        )
        self.side.show_task(task, self._context.now(), unsaved=self.table.unsaved)
        if self._stack.currentWidget() is not self.history:
            self._show_rows()
        self._show_bar()

    def _row_changed(self, _spot: Spot) -> None:
        if not self._moving:
            self._whole = False
            self._show_bar()

    def _show_bar(self) -> None:
        row = self.rows.current
        self.bar.show_row(row, whole=self._whole)
        self.bar.setEnabled(row is None or row.open)
        photos: tuple[PhotoId, ...] = row.group.photos if row and row.group else ()
        paths = (self._context.desk.photos.path(photo) for photo in photos)
        self.side.show_photos(tuple(path for path in paths if path is not None))

    def _show_rows(self) -> None:
        task = self.table.task
        self._stack.setCurrentWidget(self._empty if task is None else self.rows)

    def _to_rows(self) -> None:
        if self.questions.open:
            return
        target: QWidget = self.field if self.table.task is None else self.rows
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _play(self, sound: Sound) -> None:
        if self._context.preferences.settings.sounds:
            self._sounds.play(sound)


def _graded(grade: Grade, saying: Finding | Condition | Disposition) -> Grade:
    """A grade with something else said."""
    if isinstance(saying, Finding):
        return SURPLUS if saying is Finding.UNEXPECTED else Grade.usual(saying)
    if isinstance(saying, Condition):
        return replace(grade, condition=saying)
    return replace(grade, disposition=saying)
