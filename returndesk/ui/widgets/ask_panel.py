"""A question in place: a few fields below each other, never in the way of a scan."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.key_button import ChoiceButton, KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import Panel, SectionHeading

_COLUMNS = 3
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Field:
    """A field to fill in. `secret` hides what is typed, `text` stands in it at first.

    With `options` (value, word) it is a choice among them.
    """

    name: str
    label: str
    secret: bool = False
    text: str = ""
    longest: int = 200
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: fields or things to choose from, and the word on the button.

    `detail` explains in one line.
    """

    title: str
    detail: str = ""
    act: str = ""
    fields: tuple[Field, ...] = ()
    choices: tuple[str, ...] = ()


class AskPanel(Panel):
    """Shows one question at a time. Return goes on to the next field, in the last it answers.

    Signals:
        answered(dict): what was typed, by the fields' names.
        chosen(int): the place of what was picked.
        dropped(): the question was closed without an answer.
    """

    answered = Signal(dict)
    chosen = Signal(int)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_tone(Tone.NEUTRAL)
        self._edits: dict[str, QLineEdit | QComboBox] = {}
        self._choices = 0
        self._title = SectionHeading()
        self._detail = ElidedLabel("", "soft")
        self._note = TextLabel("", "strong")
        self._note.setWordWrap(True)
        self._note.set_tone(Tone.WRONG)
        self.go = KeyButton("", "Return")
        self.close_button = KeyButton("", "Esc")
        self.go.clicked.connect(self._answer)
        self.close_button.clicked.connect(self.dropped)
        self._body = self._gone = QWidget()
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def _lay_out(self) -> None:
        self._column.setContentsMargins(px(20), px(14), px(20), px(16))
        self._column.setSpacing(px(8))
        self._column.addWidget(self._title)
        self._column.addWidget(self._detail)
        self._column.addWidget(self._body)
        self._column.addWidget(self._note)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.go)
        self._column.addLayout(foot)

    def ask(self, question: Question, close_word: str) -> None:
        """Put a question; the first field, or choice, has the keyboard then."""
        self._title.setText(question.title)
        self._detail.setText(question.detail)
        self._detail.setVisible(bool(question.detail))
        self.setAccessibleName(question.title)
        self.go.set_caption(question.act)
        self.go.setVisible(bool(question.act))
        self.close_button.set_caption(close_word)
        self.say("")
        self._fill(question)
        self.show()
        if question.fields:
            self.again(question.fields[0].name)
        elif (first := self._body.findChild(ChoiceButton)) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str) -> None:
        """What was not right with the answer; "" for nothing."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    @property
    def note(self) -> str:
        """What is said of the answer."""
        return self._note.text()

    @property
    def title(self) -> str:
        """What is asked."""
        return self._title.text()

    def edit(self, name: str) -> QLineEdit | QComboBox:
        """The editor of a field."""
        return self._edits[name]

    def type_in(self, name: str, text: str) -> None:
        """Put a text, or a choice's value, into a field."""
        edit = self._edits[name]
        if isinstance(edit, QComboBox):
            edit.setCurrentIndex(edit.findData(text))
        else:
            edit.setText(text)

    def press_digit(self, digit: int) -> bool:
        """Pick a choice by its digit; False if none has it."""
        if not 1 <= digit <= min(_DIGITS, self._choices):
            return False
        self.chosen.emit(digit - 1)
        return True

    def again(self, name: str) -> None:
        """Back to a field, whose text is replaced by typing."""
        edit = self._edits.get(name)
        if edit is not None:
            edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(edit, QLineEdit):
            edit.selectAll()

    def _fill(self, question: Question) -> None:
        body = QWidget()
        body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(8))
        self._edits = {}
        self._choices = len(question.choices)
        for place, field in enumerate(question.fields):
            grid.addWidget(self._row(field), place // _COLUMNS, place % _COLUMNS)
        for place, words in enumerate(question.choices):
            button = ChoiceButton(words, str(place + 1) if place < _DIGITS else "")
            button.setProperty("place", place)
            button.clicked.connect(self._pressed)
            grid.addWidget(button, place // 2, place % 2)
        self._column.replaceWidget(self._body, body)
        # Kept until the next question: this one may be asked by a key of its own field, which
        # must outlive the key.
        self._gone = self._body
        self._gone.hide()
        self._gone.setParent(None)
        self._body = body

    def _row(self, field: Field) -> FormRow:
        edit = _options(field) if field.options else self._editor(field)
        row = FormRow(edit)
        row.set_name(field.label)
        self._edits[field.name] = edit
        return row

    def _editor(self, field: Field) -> QLineEdit:
        edit = QLineEdit(field.text)
        edit.setMaxLength(field.longest)
        if field.secret:
            edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.returnPressed.connect(self._entered)
        return edit

    def _entered(self) -> None:
        names = tuple(self._edits)
        place = next((n for n, name in enumerate(names) if self._edits[name].hasFocus()), -1)
        if 0 <= place < len(names) - 1:
            self.again(names[place + 1])
        else:
            self._answer()

    def _answer(self) -> None:
        self.answered.emit(
            {
                name: str(edit.currentData()) if isinstance(edit, QComboBox) else edit.text()
                for name, edit in self._edits.items()
            }
        )

    def _pressed(self) -> None:
        self.chosen.emit(int(self.sender().property("place")))


def _options(field: Field) -> QComboBox:
    box = QComboBox()
    for value, word in field.options:
        box.addItem(word, value)
    return box
