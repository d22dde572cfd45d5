"""A small number that is made larger and smaller by two buttons a glove can hit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from returndesk.ui.theme import px
from returndesk.ui.widgets.labels import TextLabel


class Stepper(QWidget):
    """A whole number from `lowest` to `highest` in steps; Up and Down keys change it too.

    Signals:
        changed(int): the person made it another.
    """

    changed = Signal(int)

    def __init__(
        self,
        lowest: int,
        highest: int,
        step: int = 1,
        *,
        suffix: str = "",
        signed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lowest, self._highest, self._step = lowest, highest, step
        self._suffix, self._signed = suffix, signed
        self._value = max(lowest, min(highest, 0))
        self._shown = TextLabel("", "strong")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumWidth(px(48))
        self.less_button, self.more_button = QPushButton("−"), QPushButton("+")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(2))
        for widget in (self.less_button, self._shown, self.more_button):
            row.addWidget(widget)
        for button in (self.less_button, self.more_button):
            button.setFixedWidth(px(44))
        self.less_button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.less_button.clicked.connect(lambda: self._move(-1))
        self.more_button.clicked.connect(lambda: self._move(1))
        self.set_value(self._value)

    @property
    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show another number without telling anybody."""
        self._value = max(self._lowest, min(self._highest, value))
        number = f"{self._value:+d}" if self._signed and self._value else str(self._value)
        self._shown.setText(f"{number} {self._suffix}".rstrip())
        self.less_button.setEnabled(self._value > self._lowest)
        self.more_button.setEnabled(self._value < self._highest)

    def set_name(self, name: str) -> None:
        """What the number is, for screen readers."""
        self.setAccessibleName(name)
        self.less_button.setAccessibleName(f"{name} −")
        self.more_button.setAccessibleName(f"{name} +")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down change the number."""
        direction = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if direction is None:
            super().keyPressEvent(event)
        else:
            self._move(direction)

    def _move(self, direction: int) -> None:
        before = self._value
        self.set_value(before + direction * self._step)
        if self._value != before:
            self.changed.emit(self._value)
