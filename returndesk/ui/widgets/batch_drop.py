"""What the window shows while files are dragged over it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from returndesk.ui.theme import current_theme, px
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel

_EDGE_PX = 20
_SIGN_PX = 88
_OPAQUE = 248
_NAMED = 4


class _DownSign(QWidget):
    """An arrow that points into the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(_SIGN_PX), px(_SIGN_PX))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always painted whole
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _SIGN_PX, self.height() / _SIGN_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(QRectF(0, 0, _SIGN_PX, _SIGN_PX))
        pen = QPen(QColor(theme.on_accent), 8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawLine(QPointF(44, 24), QPointF(44, 62))
        painter.drawPolyline([QPointF(28, 47), QPointF(44, 63), QPointF(60, 47)])


class DropCover(QWidget):
    """Covers the whole window, so that no field below takes the files for text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._title = TextLabel("", "title")
        self._names = ElidedLabel("", "sub")
        column = QVBoxLayout(self)
        column.setSpacing(px(16))
        column.setContentsMargins(px(64), px(64), px(64), px(64))
        column.addStretch()
        column.addWidget(_DownSign(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(8))
        for label in (self._title, self._names):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch()
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._title.text()

    def cover(self, files: Sequence[Path], words: str = "") -> None:
        """Say what a drop would do: the page's words, or that the files are received."""
        self._title.setText(words or self.tr("Drop to receive %Ln file(s)", "", len(files)))
        more = ("…",) if len(files) > _NAMED else ()
        self._names.setText(" · ".join((*(file.name for file in files[:_NAMED]), *more)))
        self.setAccessibleName(self._title.text())
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always painted whole
        """A ground through which the window is hardly seen, and a frame to drop into."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(theme.accent_tint)
        ground.setAlpha(_OPAQUE)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(QColor(theme.accent), px(3), Qt.PenStyle.DashLine))
        edge = px(_EDGE_PX)
        inner = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(inner, px(16), px(16))
