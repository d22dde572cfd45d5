"""The merchant's reasons, one key each: why the current line comes back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from returndesk.domain.portal import OTHER_REASON
from returndesk.ui.texts import reason_text
from returndesk.ui.theme import px, restyle
from returndesk.ui.widgets.key_button import ChoiceButton
from returndesk.ui.widgets.labels import ElidedLabel

_COLUMNS = 3
_DIGITS = 9
OTHER_KEY = "0"


class ReasonButton(ChoiceButton):
    """A reason with its digit; marked while it is the line's."""

    def mark(self, *, given: bool) -> None:
        """Show whether it is the reason given."""
        if self.property("given") != given:
            self.setProperty("given", given)
            restyle(self)


class ReasonBar(QWidget):
    """Buttons in three columns, with digits; Tab reaches those that have none.

    Signals:
        chosen(str): the code of a reason.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: tuple[str, ...] = ()
        self._buttons: dict[str, ReasonButton] = {}
        self._heading = ElidedLabel("", "label")
        self._grid = QGridLayout()
        self._grid.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._heading)
        column.addLayout(self._grid)

    def set_reasons(self, reasons: Sequence[str]) -> None:
        """Show the reasons that a merchant enabled, and "Other"."""
        codes = (*(code for code in reasons if code != OTHER_REASON), OTHER_REASON)
        if codes == self._codes:
            return
        self._codes = codes
        for button in self._buttons.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for place, code in enumerate(codes):
            button = ReasonButton("", self._key(place))
            button.setProperty("code", code)
            button.clicked.connect(self._pressed)
            self._grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
            self._buttons[code] = button
        self.retranslate()

    def show_line(self, title: str, reason: str) -> None:
        """Whose reason is asked, and which is given."""
        self._heading.setText(self.tr("Why does it come back? {title}").format(title=title))
        for code, button in self._buttons.items():
            button.mark(given=code == reason)

    def retranslate(self) -> None:
        """Put the words in again."""
        for code, button in self._buttons.items():
            button.set_caption(reason_text(code))
            button.setToolTip(reason_text(code))

    def press_digit(self, digit: str) -> bool:
        """Choose by a digit; False if no reason has it."""
        for place, code in enumerate(self._codes):
            if self._key(place) == digit:
                self.chosen.emit(code)
                return True
        return False

    def _key(self, place: int) -> str:
        if self._codes[place] == OTHER_REASON:
            return OTHER_KEY
        return str(place + 1) if place < _DIGITS else ""

    def _pressed(self) -> None:
        self.chosen.emit(str(self.sender().property("code")))
