"""A part of the portal rules form: its fields, what is wrong beside each, and small controls."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.portal import Brand, PortalRules
from returndesk.domain.rule_checks import Problem
from returndesk.ui.rules_words import problem_text
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import Panel

T = TypeVar("T")


class RulesSection(QWidget):
    """The base of the form's parts.

    A part shows its fields of given rules and gives rules back with what its fields say now; it
    keeps nothing else. `add_row` files a row under the fields whose problems it tells.

    Signals:
        edited(): the person changed a field.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FormRow] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(16))

    @property
    def title(self) -> str:
        """The part's name."""
        raise NotImplementedError

    def show_rules(self, brand: Brand, rules: PortalRules) -> None:
        """Put the rules of a brand into the fields, without telling anybody."""
        raise NotImplementedError

    def applied(self, rules: PortalRules) -> PortalRules:
        """Rules with what the fields say."""
        raise NotImplementedError

    def follow(self, brand: Brand, rules: PortalRules) -> None:
        """The person has changed something, perhaps in another part: previews show it."""

    def retranslate(self) -> None:
        """Put all words in again."""
        raise NotImplementedError

    def own_problems(self) -> tuple[Problem, ...]:
        """What the fields hold that rules cannot."""
        return ()

    def add_row(self, place: str, *controls: QWidget) -> FormRow:
        """A row for the field at a place."""
        row = self.rows[place] = FormRow(*controls)
        return row

    def add_panel(self, *widgets: QWidget) -> Panel:
        """A panel with widgets one below the other."""
        panel = Panel()
        column = QVBoxLayout(panel)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(16))
        for widget in widgets:
            column.addWidget(widget)
        self.column.addWidget(panel)
        return panel

    def row_of(self, place: str) -> str:
        """The place of the row that tells of a field: its own or that of the field's group."""
        while place and place not in self.rows:
            place = place.rpartition(".")[0]
        return place

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Say what is wrong beside each field of this part; the problems that are its own."""
        told: dict[str, list[Problem]] = {place: [] for place in self.rows}
        for problem in problems:
            if place := self.row_of(problem.place):
                told[place].append(problem)
        for place, row in self.rows.items():
            warnings = all(problem.warning for problem in told[place])
            words = (self.words_for(problem) for problem in told[place])
            row.say("\n".join(dict.fromkeys(words)), Tone.CAUTION if warnings else Tone.WRONG)
        return tuple(problem for found in told.values() for problem in found)

    def words_for(self, problem: Problem) -> str:
        """What is said of a problem beside its field."""
        return problem_text(problem)

    def bring_up(self, place: str) -> QWidget | None:
        """Show the field at a place and give it the focus; its row, to be scrolled to."""
        row = self.rows.get(self.row_of(place))
        if row is not None:
            control = row.control
            first = control if control.focusPolicy() else control.findChild(QCheckBox)
            (first or control).setFocus()
        return row


class CheckList(QWidget):
    """Check boxes in columns, for values of which some are chosen.

    Signals:
        edited(): the person checked or unchecked one.
    """

    edited = Signal()

    def __init__(self, values: Sequence[str], columns: int = 1) -> None:
        super().__init__()
        self.boxes: Mapping[str, QCheckBox] = {value: QCheckBox() for value in values}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(0)
        high = -(-len(values) // columns)
        for number, box in enumerate(self.boxes.values()):
            grid.addWidget(box, number % high, number // high)
            box.clicked.connect(self.edited)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    @property
    def chosen(self) -> frozenset[str]:
        """The values that are checked."""
        return frozenset(value for value, box in self.boxes.items() if box.isChecked())

    def choose(self, values: Iterable[str]) -> None:
        """Check these and no others, without telling anybody."""
        chosen = set(values)
        for value, box in self.boxes.items():
            box.setChecked(value in chosen)

    def set_words(self, name: str, words: Iterable[str]) -> None:
        """The list's accessible name and the words beside the boxes, in the values' order."""
        self.setAccessibleName(name)
        for box, word in zip(self.boxes.values(), words, strict=True):
            box.setText(word)


class NumberField(QLineEdit):
    """A field for a small whole number; empty is 0."""

    def __init__(self, digits: int) -> None:
        super().__init__()
        self.setValidator(QIntValidator(0, 10**digits - 1, self))
        self.setFixedWidth(px(96))

    @property
    def value(self) -> int:
        """The number."""
        return int(self.text() or 0)

    def show_value(self, value: int) -> None:
        """Show a number, without disturbing one that is the same."""
        if self.value != value:
            self.setText(str(value))


class CalmCombo(QComboBox):
    """A choice of many; turning the mouse wheel scrolls the page instead of changing it."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(px(280))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()


def chosen_of(kinds: Iterable[T], chosen: Iterable[str]) -> frozenset[T]:
    """The kinds among those whose names were chosen."""
    names = set(chosen)
    return frozenset(kind for kind in kinds if str(kind) in names)


def soft_label() -> TextLabel:
    """A wrapped line of softer words."""
    label = TextLabel("", "soft")
    label.setWordWrap(True)
    return label
