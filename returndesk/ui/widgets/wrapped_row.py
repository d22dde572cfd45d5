"""A row of controls that goes on below itself where a window is too small for it."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from returndesk.ui.theme import px


class WrappedRow(QLayout):
    """Widgets side by side at their usual widths, the first at the left; what has no room wraps.

    With `last_right` the last widget stands at the right end of its line: a page's main act.
    `spacing` is in px at the usual text size.
    """

    def __init__(self, *widgets: QWidget, spacing: int = 8, last_right: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._last_right = last_right
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(px(spacing))
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item: Qt's own way in."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place; None beyond the last, by which Qt ends its search."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is in a width."""
        lines = self._lines(width)
        heights = sum(_height(line) for line in lines)
        return heights + self.spacing() * max(0, len(lines) - 1) + self._margins().height()

    def sizeHint(self) -> QSize:
        """All in one line."""
        items = self._shown()
        width = sum(item.sizeHint().width() for item in items)
        width += self.spacing() * max(0, len(items) - 1)
        return QSize(width, _height(items)) + self._margins()

    def minimumSize(self) -> QSize:
        """As wide as its widest item."""
        items = self._shown()
        width = max((item.sizeHint().width() for item in items), default=0)
        return QSize(width, _height(items)) + self._margins()

    def setGeometry(self, rect: QRect) -> None:
        """Place the items line by line."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        shown = self._shown()
        y = inner.top()
        for line in self._lines(rect.width()):
            x, height = inner.left(), _height(line)
            for item in line:
                size = item.sizeHint()
                width = min(size.width(), inner.width())
                if self._last_right and item is shown[-1]:
                    x = max(x, inner.right() + 1 - width)
                item.setGeometry(QRect(x, y + (height - size.height()) // 2, width, size.height()))
                x += width + self.spacing()
            y += height + self.spacing()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        room = width - self._margins().width()
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or wide > left:
                lines.append([])
                left = room
            lines[-1].append(item)
            left -= wide + self.spacing()
        return lines

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _margins(self) -> QSize:
        margins: QMargins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())


def _height(items: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)
