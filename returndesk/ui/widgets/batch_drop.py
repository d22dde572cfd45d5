"""What the window shows while files are dragged over it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from returndesk.ui.batch_words import Counted
from returndesk.ui.theme import current_theme, px
from returndesk.ui.tones import Tone
from returndesk.ui.verdicts import Icon
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.verdict_icon import VerdictIcon

_EDGE_PX = 20
_OPAQUE = 238


class DropCover(QWidget):
    """Covers the whole window, so that no field below takes the files for text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._icon = VerdictIcon()
        self._icon.set(Icon.ARROW, Tone.NEUTRAL)
        self._title = TextLabel("", "title")
        self._names = ElidedLabel("", "sub")
        column = QVBoxLayout(self)
        column.setSpacing(px(16))
        column.setContentsMargins(px(64), px(64), px(64), px(64))
        column.addStretch()
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._names):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch()
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._title.text()

    def cover(self, files: Sequence[Path]) -> None:
        """Say what a drop would do."""
        self._title.setText(Counted().to_drop(len(files)))
        self._names.setText(" · ".join(file.name for file in files[:4]))
        self.setAccessibleName(self._title.text())
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always painted whole
        """A ground that lets the window shine through a little, and a frame to drop into."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(theme.accent_tint)
        ground.setAlpha(_OPAQUE)
        painter.fillRect(self.rect(), ground)
        pen = QPen(QColor(theme.accent), px(3), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        edge = px(_EDGE_PX)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), px(16), px(16)
        )
