"""What the lists of cards share: the view, its keys, and the parts of a card's picture."""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from returndesk.ui.theme import current_theme, px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.labels import one_line

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class CardView(QListView):
    """Cards below each other, of which one is the current one. Its Enter does nothing.

    Signals:
        left_up(): the Up key on the first card.
    """

    left_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)

    def at_top(self) -> bool:
        """Whether no card is above the current one."""
        return self.currentIndex().row() <= 0

    def make_current(self, index: QModelIndex) -> None:
        """Make a card the current one, and let it be seen."""
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up leaves from the first card; a scanner's Enter does nothing."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
        elif event.key() == Qt.Key.Key_Up and self.at_top():
            self.left_up.emit()
        else:
            super().keyPressEvent(event)


class CountingView(CardView):
    """Cards with a count: Left and Right (or - and +) change it, letters go to the page.

    Signals:
        units_asked(int): so many units more of the current card, or fewer.
        typed(str): a printable key was pressed.
    """

    units_asked = Signal(int)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("countedcards")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right count; what prints is for the page; all else moves through the list."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if event.modifiers() & _COMMANDS:
            super().keyPressEvent(event)
        elif step is not None:
            self.units_asked.emit(step)
        elif event.key() == Qt.Key.Key_Space:
            event.accept()  # Qt would choose the card
        elif event.text() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


def paint_ground(
    painter: QPainter, rect: QRect, *, border: str, width: int, fill: str, radius: int = 12
) -> None:
    """A card's rounded ground; `width` of its border and `radius` in pixels at 100 %."""
    pen = painter.pen()
    pen.setColor(QColor(border))
    pen.setWidth(width)
    painter.setPen(pen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(rect, px(radius), px(radius))


def paint_pill(painter: QPainter, ground: QRect, words: str, tone: Tone) -> None:
    """Words on a tinted pill that has room for them, in the painter's font."""
    theme = current_theme()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.tint(tone)))
    painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
    painter.setPen(QColor(theme.tone(tone)))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, words)


def elided(painter: QPainter, text: str, width: int) -> str:
    """A text as one line that fits, in the painter's font; `width` in device pixels."""
    return painter.fontMetrics().elidedText(one_line(text), Qt.TextElideMode.ElideRight, width)


def paint_line(painter: QPainter, rect: QRect, text: str) -> None:
    """One line that gives way; right-to-left names keep to the left, where all titles begin."""
    painter.drawText(rect, LEFT, elided(painter, text, rect.width()))
