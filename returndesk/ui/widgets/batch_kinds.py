"""The kinds of rows of a batch's report, as buttons that open them."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from returndesk.ui.theme import px, restyle
from returndesk.ui.tones import Tone

_GAP_PX = 8


class KindButton(QPushButton):
    """A kind of rows with their number, in its tone; down while its rows are shown."""

    def __init__(self, kind: str, tone: Tone, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("tone", str(tone))
        restyle(self)


class KindButtons(QWidget):
    """One button a kind, side by side in as many lines as they need.

    Signals:
        pressed(str): a kind's button was pressed.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[KindButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def buttons(self) -> tuple[KindButton, ...]:
        """The buttons in their order."""
        return tuple(self._buttons)

    def set_kinds(self, kinds: Iterable[tuple[str, str, Tone]]) -> None:
        """Show other kinds: of each its name, its words and its tone."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = []
        for kind, words, tone in kinds:
            button = KindButton(kind, tone, self)
            button.setText(words)
            button.clicked.connect(self._clicked)
            button.show()
            self._buttons.append(button)
        self.setVisible(bool(self._buttons))
        self._arrange()

    def check(self, kind: str) -> None:
        """Show whose rows are open; "" for none."""
        for button in self._buttons:
            button.setChecked(button.kind == kind)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the lines anew."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """As high as the lines."""
        return QSize(px(200), self.minimumHeight())

    def _arrange(self) -> None:
        x = y = height = 0
        for button in self._buttons:
            size = button.sizeHint()
            if x and x + size.width() > self.width():
                x, y = 0, y + height + px(_GAP_PX)
            button.setGeometry(x, y, size.width(), size.height())
            x, height = x + size.width() + px(_GAP_PX), size.height()
        if self.minimumHeight() != y + height:
            self.setFixedHeight(y + height)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, KindButton):
            self.pressed.emit(button.kind)
