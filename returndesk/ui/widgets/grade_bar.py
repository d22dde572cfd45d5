"""What can be said of units, one key each: what they are, how good, and where they go."""

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from returndesk.domain.units import Condition, Disposition, Finding, Grade
from returndesk.ui import inspect_words as words
from returndesk.ui.models.inspect_rows import TableRow
from returndesk.ui.theme import px, restyle
from returndesk.ui.widgets.key_button import ChoiceButton, KeyButton
from returndesk.ui.widgets.labels import ElidedLabel

SCOPE_KEY = " "


class Say(Enum):
    """What a key says that is no part of a grade."""

    MISSING = "missing"
    OTHER_ARTICLE = "other_article"
    HOW_MANY = "how_many"
    SCOPE = "scope"


Saying = Finding | Condition | Disposition | Say

KEYS: Mapping[str, Saying] = {
    "1": Finding.OK,
    "2": Finding.DAMAGED,
    "3": Finding.WRONG,
    "4": Finding.UNEXPECTED,
    "5": Say.MISSING,
    "6": Say.OTHER_ARTICLE,
    "7": Say.HOW_MANY,
    "A": Condition.A,
    "B": Condition.B,
    "C": Condition.C,
    "D": Condition.D,
    "S": Disposition.RESTOCK,
    "Q": Disposition.QUARANTINE,
    "R": Disposition.REPAIR,
    "Y": Disposition.RECYCLE,
    "N": Disposition.DONATE,
    "X": Disposition.DISPOSE,
    SCOPE_KEY: Say.SCOPE,
}
"""One key for each; letters stand for no language's word, but are written on the buttons."""

NOTE_KEY, PHOTO_KEY, FILE_KEY = "Ctrl+E", "Ctrl+P", "Ctrl+O"

_ROWS = ("12345", "ABCD67", "SQRYNX")
# What a button needs beside its words.
_FRAME_PX = 52


class GradeButton(ChoiceButton):
    """One thing to say; marked while it is what is said of the units."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, key, parent)
        self._row.setContentsMargins(px(11), 0, px(11), 0)
        self._row.setSpacing(px(6))

    @property
    def wanted(self) -> int:
        """The width that its words need."""
        return self._caption.fontMetrics().horizontalAdvance(self.caption) + px(_FRAME_PX)

    def mark(self, *, given: bool) -> None:
        """Show whether it is said."""
        if self.property("given") != given:
            self.setProperty("given", given)
            for part in (self, self._caption, self._key):  # the words have colours of their own
                restyle(part)


class GradeBar(QWidget):
    """Three rows of keys, and above them which units they are about.

    Signals:
        said(object): a `Finding`, `Condition`, `Disposition` or `Say`.
        note_asked(), photo_asked(), file_asked(): the units are to be written of or pictured.
    """

    said = Signal(object)
    note_asked = Signal()
    photo_asked = Signal()
    file_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counted = words.InspectCounted(self)
        self._row: TableRow | None = None
        self._whole = False
        self._heading = ElidedLabel("", "strong")
        self.scope = KeyButton("", "Space")
        self.scope.clicked.connect(self._scope_pressed)
        self.note = KeyButton("", NOTE_KEY, bind=True)
        self.photo = KeyButton("", PHOTO_KEY)  # the page has its key: it also takes the picture
        self.file = KeyButton("", FILE_KEY, bind=True)
        self.note.clicked.connect(self.note_asked)
        self.photo.clicked.connect(self.photo_asked)
        self.file.clicked.connect(self.file_asked)
        self._buttons = {key: GradeButton("", key) for key in KEYS if key != SCOPE_KEY}
        self._lines = [QHBoxLayout() for _ in _ROWS]
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(self._heading, 1)
        for extra in (self.scope, self.note, self.photo, self.file):
            extra.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            head.addWidget(extra)
        column.addLayout(head)
        for keys, line in zip(_ROWS, self._lines, strict=True):
            line.setSpacing(px(6))
            for key in keys:
                button = self._buttons[key]
                button.setProperty("say", key)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.clicked.connect(self._pressed)
                line.addWidget(button)
            column.addLayout(line)

    def button(self, saying: Saying) -> GradeButton:
        """The button that says something."""
        return next(self._buttons[key] for key, said in KEYS.items() if said is saying)

    def retranslate(self) -> None:
        """Put the words in again."""
        more = {
            Say.MISSING: self.tr("Missing"),
            Say.OTHER_ARTICLE: self.tr("Other article"),
            Say.HOW_MANY: self.tr("How many?"),
        }
        for key, button in self._buttons.items():
            saying = KEYS[key]
            if isinstance(saying, Finding):
                word = words.finding_word(saying)
            elif isinstance(saying, Condition):
                word = words.condition_word(saying)
            elif isinstance(saying, Disposition):
                word = words.disposition_word(saying)
            else:
                word = more[saying]
            button.set_caption(word)
            button.setToolTip(word)
        for line, keys in zip(self._lines, _ROWS, strict=True):
            for place, key in enumerate(keys):
                line.setStretch(place, self._buttons[key].wanted)
        self.note.set_caption(self.tr("Note"))
        self.photo.set_caption(self.tr("Photo"))
        self.file.set_caption(self.tr("File"))
        self._show()

    def show_row(self, row: TableRow | None, *, whole: bool) -> None:
        """Whose grade the keys say; `whole` for all units of the group."""
        self._row, self._whole = row, whole
        self._show()

    def _show(self) -> None:
        row = self._row
        group = row.group if row else None
        units = group.quantity if group else 0
        self._heading.setText(row.title or self._title_of(row) if row else "")
        self.scope.setVisible(units > 1)
        said = self._counted.all_units(units) if self._whole else self._counted.units(1)
        self.scope.set_caption(said)
        self.scope.setAccessibleName(self.tr("The keys are about: {units}").format(units=said))
        grade = group.grade if group else None
        for key, button in self._buttons.items():
            button.mark(given=grade is not None and _says(grade, KEYS[key]))

    def _title_of(self, row: TableRow) -> str:
        return ", ".join(pill.text for pill in row.pills)

    def _pressed(self) -> None:
        self.said.emit(KEYS[str(self.sender().property("say"))])

    def _scope_pressed(self) -> None:
        self.said.emit(Say.SCOPE)


def _says(grade: Grade, saying: Saying) -> bool:
    return saying in {grade.finding, grade.condition, grade.disposition}
