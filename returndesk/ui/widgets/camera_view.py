"""The live picture with a box and a word on every code in it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from returndesk.ui.live_scans import Mark
from returndesk.ui.theme import current_theme, font_of, px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.verdict_icon import paint_sign

_CORNER_PX = 8
_PILL_PX = 26
_SIGN_PX = 18


class CameraView(QWidget):
    """Shows frames as large as they fit. The picture is grey, so only the verdicts have colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._marks: tuple[Mark, ...] = ()
        self._marked_size = (1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is marked."""
        return self._marks

    @property
    def image(self) -> QImage:
        """The frame that is shown."""
        return self._image

    def show_image(self, image: QImage) -> None:
        """Show another frame; a null image shows none."""
        self._image = image
        self.update()

    def show_marks(self, marks: Sequence[Mark], width: int, height: int) -> None:
        """Mark codes, whose corners are pixels of a frame of this size."""
        marks = tuple(marks)
        if (marks, (width, height)) != (self._marks, self._marked_size):
            self._marks, self._marked_size = marks, (width, height)
            self.setAccessibleDescription(", ".join(mark.word for mark in marks))
            self.update()

    def sizeHint(self) -> QSize:
        """A small 16 by 9."""
        return QSize(px(480), px(270))

    def minimumSizeHint(self) -> QSize:
        """Enough to see a parcel in."""
        return QSize(px(256), px(144))

    def _picture_rect(self) -> QRectF:
        """Where the frame lies: as large as it fits, in the middle."""
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - size.width()) / 2
        top = (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always painted whole
        """Paint the frame and its marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()), px(_CORNER_PX), px(_CORNER_PX))
        painter.setClipPath(ground)
        painter.fillPath(ground, QColor(current_theme().rail))
        if self._image.isNull():
            return
        where = self._picture_rect()
        painter.drawImage(where, self._image)
        pills: list[QRectF] = []
        for mark in self._marks:
            box = self._outline(mark, where)
            self._paint_box(painter, box, mark.tone)
            pills.append(self._paint_pill(painter, box.boundingRect(), where, mark, pills))

    def _outline(self, mark: Mark, where: QRectF) -> QPolygonF:
        width, height = self._marked_size
        across, down = where.width() / width, where.height() / height
        points = [QPointF(where.x() + x * across, where.y() + y * down) for x, y in mark.corners]
        return QPolygonF(points)

    def _paint_box(self, painter: QPainter, box: QPolygonF, tone: Tone) -> None:
        """A line that stands out from black and from white, around the code."""
        theme = current_theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((theme.tint(tone), px(7)), (theme.tone(tone), px(3))):
            pen = QPen(QColor(colour), width)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolygon(box)

    def _paint_pill(
        self, painter: QPainter, box: QRectF, where: QRectF, mark: Mark, others: list[QRectF]
    ) -> QRectF:
        """The word with its sign, above the box, inside the picture, on no other word."""
        theme = current_theme()
        font = font_of(13, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        height, sign = px(_PILL_PX), px(_SIGN_PX)
        gap = (height - sign) / 2
        width = gap + sign + px(6) + metrics.horizontalAdvance(mark.word) + px(12)
        left = min(max(box.center().x() - width / 2, where.left()), where.right() - width)
        top = box.top() - height - px(6)
        if top < where.top():
            top = box.bottom() + px(6)
        pill = QRectF(left, min(top, where.bottom() - height), width, height)
        while any(pill.intersects(other) for other in others) and pill.bottom() < where.bottom():
            pill.translate(0, height / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tint(mark.tone)))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        paint_sign(
            painter,
            QRectF(pill.left() + gap, pill.top() + gap, sign, sign),
            mark.icon,
            mark.tone,
        )
        painter.setFont(font)
        painter.setPen(QColor(theme.tone(mark.tone)))
        words = pill.adjusted(gap + sign + px(6), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, mark.word)
        return pill
