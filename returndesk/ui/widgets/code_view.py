"""A code on the screen that a scanner can read: whole pixels a module, black on white."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from returndesk.ui.scanner_tools import CodePattern
from returndesk.ui.theme import px

# A scanner held at arm's length wants bars as high as a finger is broad.
_BAR_HEIGHT = 160


class CodeView(QWidget):
    """Shows one code as large as it fits, in whole pixels of the screen, in any theme.

    `largest` is the most pixels of a square code's module.
    """

    def __init__(self, parent: QWidget | None = None, *, largest: int = 8) -> None:
        super().__init__(parent)
        self._largest = largest
        self._pattern: CodePattern | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(px(320), px(240))

    def show_code(self, pattern: CodePattern | None, name: str) -> None:
        """Show another code, or none; `name` is for screen readers."""
        self._pattern = pattern
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a code that is read from a hand's breadth."""
        return QSize(px(520), px(420))

    def module_pixels(self) -> int:
        """The screen's pixels a module: as many as fit, up to the largest."""
        if self._pattern is None:
            return 0
        room = self.size() * self.devicePixelRatioF()
        quiet = 2 * self._pattern.quiet
        across = room.width() // (len(self._pattern.rows[0]) + quiet)
        bars = len(self._pattern.rows) == 1
        down = across if bars else room.height() // (len(self._pattern.rows) + quiet)
        return max(1, min(across, down, self._largest if not bars else 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always painted whole
        """Paint the code in the middle, with its white margin."""
        if self._pattern is None:
            return
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)  # from here on one unit is one pixel
        rows, module = self._pattern.rows, self.module_pixels()
        high = round(px(_BAR_HEIGHT) * ratio) if len(rows) == 1 else module
        margin = self._pattern.quiet * module
        size = QSize(len(rows[0]) * module, len(rows) * high) + QSize(2 * margin, 2 * margin)
        ground = QRect(0, 0, size.width(), size.height())
        ground.moveCenter((self.rect().center().toPointF() * ratio).toPoint())
        painter.fillRect(ground, Qt.GlobalColor.white)
        for y, row in enumerate(rows):
            for x, black in enumerate(row):
                if black:
                    left = ground.left() + margin + x * module
                    top = ground.top() + margin + y * high
                    painter.fillRect(left, top, module, high, Qt.GlobalColor.black)
