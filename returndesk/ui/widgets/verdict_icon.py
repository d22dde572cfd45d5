"""The round sign of a verdict, painted: sharp at every size, coloured by its tone."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from returndesk.ui.theme import current_theme, px
from returndesk.ui.tones import Tone
from returndesk.ui.verdicts import Icon

SIZE_PX = 88


class VerdictIcon(QWidget):
    """A filled circle in the tone's colour with a sign in it. The words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon.SCAN
        self._tone = Tone.NEUTRAL
        self._factor = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, icon: Icon, tone: Tone) -> None:
        """Show another sign."""
        self._icon, self._tone = icon, tone
        self.update()

    def set_factor(self, factor: float) -> None:
        """Grow with the panel."""
        if factor != self._factor:
            self._factor = factor
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Square."""
        side = px(SIZE_PX * self._factor)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always painted whole
        """Paint it as large as the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, QRectF(self.rect()), self._icon, self._tone)


def paint_sign(painter: QPainter, where: QRectF, icon: Icon, tone: Tone) -> None:
    """Paint a verdict's round sign into a square; the painter is left as it was."""
    theme = current_theme()
    painter.save()
    # The signs are drawn on a canvas of 88 by 88.
    painter.translate(where.topLeft())
    painter.scale(where.width() / SIZE_PX, where.height() / SIZE_PX)
    neutral = tone is Tone.NEUTRAL
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_tint if neutral else theme.tone(tone)))
    painter.drawEllipse(QRectF(0, 0, SIZE_PX, SIZE_PX))
    ink = QColor(theme.accent if neutral else theme.tint(tone))
    pen = QPen(ink, 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SIGNS[icon](painter)
    painter.restore()


def _lines(painter: QPainter, *lines: tuple[tuple[float, float], ...]) -> None:
    path = QPainterPath()
    for line in lines:
        path.moveTo(QPointF(*line[0]))
        for point in line[1:]:
            path.lineTo(QPointF(*point))
    painter.drawPath(path)


def _thinner(painter: QPainter, width: float) -> None:
    pen = painter.pen()
    pen.setWidthF(width)
    painter.setPen(pen)


def _check(painter: QPainter) -> None:
    _lines(painter, ((26, 46), (39, 59), (64, 32)))


def _cross(painter: QPainter) -> None:
    _lines(painter, ((31, 31), (57, 57)), ((57, 31), (31, 57)))


def _bang(painter: QPainter) -> None:
    _lines(painter, ((44, 24), (44, 48)))
    _dot(painter, 44, 65)


def _dot(painter: QPainter, x: float, y: float) -> None:
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(x, y), 5.2, 5.2)


def _arrow(painter: QPainter) -> None:
    _lines(painter, ((26, 44), (62, 44)), ((47, 29), (62, 44), (47, 59)))


def _question(painter: QPainter) -> None:
    path = QPainterPath(QPointF(32, 34))
    path.cubicTo(QPointF(33, 18), QPointF(57, 18), QPointF(57, 34))
    path.cubicTo(QPointF(57, 43), QPointF(44, 42), QPointF(44, 51))
    _thinner(painter, 8)
    painter.drawPath(path)
    _dot(painter, 44, 66)


def _undo(painter: QPainter) -> None:
    _thinner(painter, 8)
    path = QPainterPath(QPointF(29, 38))
    path.lineTo(QPointF(49, 38))
    path.cubicTo(QPointF(66, 38), QPointF(66, 62), QPointF(49, 62))
    path.lineTo(QPointF(37, 62))
    painter.drawPath(path)
    _lines(painter, ((40, 26), (28, 38), (40, 50)))


def _scan(painter: QPainter) -> None:
    _thinner(painter, 5)
    for x in (28, 60):
        for y in (30, 58):
            inward_x, inward_y = (9 if x < 44 else -9), (9 if y < 44 else -9)
            _lines(painter, ((x + inward_x, y), (x, y), (x, y + inward_y)))
    _lines(painter, ((38, 38), (38, 50)), ((44, 38), (44, 50)), ((50, 38), (50, 50)))


def _calendar(painter: QPainter) -> None:
    _thinner(painter, 6)
    painter.drawRoundedRect(QRectF(25, 29, 38, 34), 6, 6)
    _lines(painter, ((26, 41), (62, 41)), ((35, 23), (35, 32)), ((53, 23), (53, 32)))
    _lines(painter, ((38, 52), (50, 52)))


_SIGNS: Mapping[Icon, Callable[[QPainter], None]] = {
    Icon.CHECK: _check,
    Icon.BANG: _bang,
    Icon.CROSS: _cross,
    Icon.ARROW: _arrow,
    Icon.QUESTION: _question,
    Icon.UNDO: _undo,
    Icon.SCAN: _scan,
    Icon.CALENDAR: _calendar,
}
