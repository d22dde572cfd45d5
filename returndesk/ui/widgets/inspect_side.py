"""The side of the Inspect page: found beside expected, in one figure, and what ends the work."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QKeySequence, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from returndesk.services.inspection_tasks import InspectionTask
from returndesk.ui import inspect_words as words
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.key_button import ChoiceButton, KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import Hairline, Panel
from returndesk.ui.widgets.verdict_panel import VerdictWord

SIDE_PX = 304
FINISH_KEY, SAVE_KEY, REDO_KEY, REOPEN_KEY = "F12", "Ctrl+S", "Ctrl+N", "Ctrl+R"
HISTORY_KEY, SHEET_KEY = "Ctrl+H", "Ctrl+T"
_THUMB_PX = 60
_MOST_THUMBS = 4


class SideButton(ChoiceButton):
    """A button as wide as the side, its key at the right end."""

    def __init__(self, key: str) -> None:
        super().__init__("", key)
        self.setShortcut(QKeySequence(key))


class InspectSide(Panel):
    """Figures, state, the note, photographs of the units in hand, and the last keys.

    Signals:
        finish_asked(), save_asked(), redo_asked(), reopen_asked(), history_asked(),
            sheet_asked(): the buttons.
    """

    finish_asked = Signal()
    save_asked = Signal()
    redo_asked = Signal()
    reopen_asked = Signal()
    history_asked = Signal()
    sheet_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counted = words.InspectCounted(self)
        self._heading = TextLabel("", "label")
        self.figure = VerdictWord()
        self._pills = [Chip() for _ in range(4)]
        self._state = TextLabel("", "strong")
        self._state.setWordWrap(True)
        self._note = TextLabel("", "soft")
        self._note.setWordWrap(True)
        self._thumbs = [TextLabel() for _ in range(_MOST_THUMBS)]
        self._photos: tuple[Path, ...] = ()
        self.sheet = SideButton(SHEET_KEY)
        self.history = SideButton(HISTORY_KEY)
        self.redo = SideButton(REDO_KEY)
        self.reopen = SideButton(REOPEN_KEY)
        self.save = SideButton(SAVE_KEY)
        self.finish = KeyButton("", FINISH_KEY, primary=True, bind=True)
        self._lay_out()
        self.sheet.clicked.connect(self.sheet_asked)
        self.history.clicked.connect(self.history_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.reopen.clicked.connect(self.reopen_asked)
        self.save.clicked.connect(self.save_asked)
        self.finish.clicked.connect(self.finish_asked)
        self.retranslate()

    def _lay_out(self) -> None:
        self.setFixedWidth(px(SIDE_PX))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(20))
        column.setSpacing(px(8))
        column.addWidget(self._heading)
        column.addWidget(self.figure)
        for pill in self._pills:
            column.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(px(4))
        column.addWidget(Hairline())
        column.addSpacing(px(4))
        column.addWidget(self._state)
        column.addWidget(self._note)
        thumbs = QHBoxLayout()
        thumbs.setSpacing(px(6))
        for thumb in self._thumbs:
            thumb.setFixedSize(px(_THUMB_PX), px(_THUMB_PX))
            thumb.setAlignment(Qt.AlignmentFlag.AlignCenter)
            thumbs.addWidget(thumb)
        thumbs.addStretch()
        column.addLayout(thumbs)
        column.addStretch()
        for button in (self.sheet, self.history, self.redo, self.reopen, self.save, self.finish):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            column.addWidget(button)

    def retranslate(self) -> None:
        """Put the words in again."""
        self._heading.setText(self.tr("Found"))
        self.sheet.set_caption(self.tr("Print the sheet"))
        self.history.set_caption(self.tr("History"))
        self.redo.set_caption(self.tr("Start again at 0"))
        self.reopen.set_caption(self.tr("Reopen"))
        self.save.set_caption(self.tr("Save for later"))
        self.finish.set_caption(self.tr("Finish"))

    @property
    def said(self) -> tuple[str, ...]:
        """The differences, as they are shown."""
        return tuple(pill.text() for pill in self._pills if not pill.isHidden())

    @property
    def state(self) -> str:
        """How far it is."""
        return self._state.text()

    @property
    def note(self) -> str:
        """The notes that are shown."""
        return self._note.text()

    @property
    def thumbs(self) -> int:
        """How many photographs are shown."""
        return sum(not thumb.isHidden() for thumb in self._thumbs)

    def show_task(self, task: InspectionTask, now: datetime, *, unsaved: bool) -> None:
        """Show a task as it is now."""
        tallies = [sheet.tally for sheet in task.sheets]
        found = sum(tally.found_units for tally in tallies)
        expected = sum(tally.expected_units for tally in tallies)
        done = all(not sheet.open for sheet in task.sheets)
        begun = any(sheet.inspection.groups for sheet in task.sheets)
        missing = sum(tally.missing_units for tally in tallies)
        pills = (
            (missing, self._counted.missing, Tone.CAUTION)
            if done
            else (missing if begun else 0, self._counted.to_count, Tone.NEUTRAL),
            (sum(t.damaged_units for t in tallies), self._counted.damaged, Tone.WRONG),
            (sum(t.wrong_units for t in tallies), self._counted.wrong, Tone.CAUTION),
            (sum(t.unexpected_units for t in tallies), self._counted.unexpected, Tone.CAUTION),
        )
        for pill, (count, say, tone) in zip(self._pills, pills, strict=True):
            pill.setVisible(bool(count))
            pill.set(say(count), tone)
        tone = Tone.NEUTRAL
        if task.as_announced:
            tone = Tone.GOOD
        elif done or any(t.wrong_units or t.unexpected_units for t in tallies):
            tone = Tone.CAUTION
        self.figure.set(words.count_word(found, expected), tone)
        state, tone = words.state_words(task, now, unsaved=unsaved)
        self._state.setText(state)
        self._state.set_tone(tone)
        notes = [sheet.inspection.note for sheet in task.sheets if sheet.inspection.note]
        self._note.setText("\n".join(notes)[:300])
        self._note.setVisible(bool(notes))
        self.redo.setVisible(begun and not done)
        self.reopen.setVisible(any(not sheet.open for sheet in task.sheets))
        self.save.setVisible(not done)
        self.save.setEnabled(unsaved)
        self.finish.setVisible(not done)

    def show_photos(self, photos: tuple[Path, ...]) -> None:
        """Show photographs, small."""
        if photos == self._photos:
            return
        self._photos = photos
        for place, thumb in enumerate(self._thumbs):
            thumb.setVisible(place < len(photos))
            if place < len(photos):
                thumb.setPixmap(thumbnail(photos[place], QSize(px(_THUMB_PX), px(_THUMB_PX))))
                thumb.setAccessibleName(self.tr("Photo {number}").format(number=place + 1))


def thumbnail(path: Path, room: QSize) -> QPixmap:
    """A picture file as it fits a room; an empty one for what cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())
