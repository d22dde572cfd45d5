"""A few choices side by side, one of them made: for filters and for short settings."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from returndesk.ui.theme import px
from returndesk.ui.widgets.wrapped_row import WrappedRow


class SegmentButton(QPushButton):
    """One of the choices; the style sheet knows it by its class."""


class Segments(QWidget):
    """Buttons of which one is down; Left and Right move the choice, Tab enters and leaves.

    With `wraps` those for which a window has no room stand in further lines.

    Signals:
        chosen(object): the person made a choice: its value.
    """

    chosen = Signal(object)

    def __init__(
        self, values: Iterable[object], parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        super().__init__(parent)
        self._values = tuple(values)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        # Further lines make it higher than what Qt takes for its usual height.
        height = QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Maximum, height)
        layout = WrappedRow(spacing=4) if wraps else QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        self.setLayout(layout)
        for place in range(len(self._values)):
            button = SegmentButton(self)
            button.setCheckable(True)
            self._group.addButton(button, place)
            layout.addWidget(button)
        self._group.idClicked.connect(self._clicked)
        self.select(self._values[0])

    @property
    def value(self) -> object:
        """The choice made."""
        return self._values[self._group.checkedId()]

    def select(self, value: object) -> None:
        """Make a choice without telling anybody."""
        place = self._values.index(value)
        self._group.button(place).setChecked(True)
        self._one_stop()

    def set_words(self, name: str, words: Iterable[str]) -> None:
        """The group's accessible name and the words on its buttons, in the values' order."""
        self.setAccessibleName(name)
        for place, word in enumerate(words):
            button = self._group.button(place)
            button.setText(word)
            button.setAccessibleName(f"{name}: {word}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        place = (self._group.checkedId() + step) % len(self._values)
        button = self._group.button(place)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()

    @Slot(int)
    def _clicked(self, place: int) -> None:
        self._one_stop()
        self.chosen.emit(self._values[place])

    def _one_stop(self) -> None:
        """The Tab key stops at the choice made, as with radio buttons."""
        for button in self._group.buttons():
            policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
