"""A printer's bitmap as paper on the screen: every dot that the print head would burn.

Enlarged, a dot becomes a whole number of screen pixels, so that bars stay bars; made smaller, its
pixels are averaged, which shows a thin bar as grey rather than leaving it out.
"""

from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent, qRgb
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from returndesk.domain.labels import Bitmap
from returndesk.ui.theme import current_theme, px

MILLIMETRES_PER_INCH = 25.4

# Thermal heads leave about 4 mm of the paper on each side.
PAPER_MARGIN_MM = 4
GROUND_MARGIN_PX = 24
LARGEST_ZOOM = 4

_PAPER = QColor("#FFFFFF")


class Zoom(Enum):
    """How large the paper is: the whole of it, as large as on the table, or dots to pixels."""

    FIT = "fit"
    TRUE_SIZE = "true_size"
    DOTS = "dots"


def image_of(bitmap: Bitmap) -> QImage:
    """The bitmap as a 1-bit image, 1 black, with data of its own."""
    image = QImage(
        bitmap.data, bitmap.width, bitmap.height, bitmap.row_bytes, QImage.Format.Format_Mono
    )
    image.setColorTable([qRgb(255, 255, 255), qRgb(0, 0, 0)])
    return image.copy()


class PaperView(QAbstractScrollArea):
    """Shows one bitmap, scrolled where it is larger than the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._image: QImage | None = None
        self._scaled: QImage | None = None
        self._dpi = 203
        self._zoom = Zoom.FIT
        self._dots = 1

    @property
    def image(self) -> QImage | None:
        """The dots that are shown, unscaled."""
        return self._image

    @property
    def zoom(self) -> Zoom:
        """How large the paper is."""
        return self._zoom

    @property
    def dots(self) -> int:
        """Screen pixels a dot, while the zoom is `DOTS`."""
        return self._dots

    def show_bitmap(self, bitmap: Bitmap, dpi: int) -> None:
        """Show a bitmap of a printer of `dpi` dots an inch; from its top, if it is another size."""
        image = image_of(bitmap)
        if self._image is None or self._image.size() != image.size():
            self.verticalScrollBar().setValue(0)
        self._image = image
        self._dpi = dpi
        self._rescale()

    def clear(self) -> None:
        """Show no paper."""
        self._image = self._scaled = None
        self._rescale()

    def set_zoom(self, zoom: Zoom, dots: int = 1) -> None:
        """Change the size; `dots` is for `Zoom.DOTS`, screen pixels a dot from 1 to 4."""
        self._zoom = zoom
        self._dots = max(1, min(LARGEST_ZOOM, dots))
        self._rescale()

    def sizeHint(self) -> QSize:
        """Room for a label."""
        return QSize(px(420), px(480))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the paper anew."""
        super().resizeEvent(event)
        self._rescale()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - painted whole
        """Paint the ground, the paper with its hairline, and the dots on it."""
        theme, image = current_theme(), self._scaled
        painter = QPainter(self.viewport())
        self._paint_ground(painter)
        if image is not None:
            paper = self._paper_rect(image)
            painter.setPen(QColor(theme.hairline))
            painter.setBrush(_PAPER)
            painter.drawRect(paper.adjusted(0, 0, -1, -1))
            margin = self._margin(image)
            painter.drawImage(paper.topLeft() + QPoint(margin, margin), image)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        focus = QPen(QColor(theme.accent), px(2))
        painter.setPen(focus if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(theme.background))
        painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), px(8), px(8))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    # ------------------------------------------------------------------------------------ scaling

    def _rescale(self) -> None:
        if self._image is not None:
            self._scaled = self._scale(self._image)
        self._set_scroll_range()
        self.viewport().update()

    def _scale(self, image: QImage) -> QImage:
        """The image in the screen's own pixels, at the zoom's size."""
        ratio = self.devicePixelRatioF()
        factor = self._factor(image, ratio)
        size = image.size() * factor
        if factor >= 1:
            scaled = image.scaled(size, mode=Qt.TransformationMode.FastTransformation)
        else:
            grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
            scaled = grey.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        return scaled

    def _factor(self, image: QImage, ratio: float) -> float:
        """Screen pixels a dot; at 1 and above a whole number, except for the true size."""
        if self._zoom is Zoom.DOTS:
            return self._dots
        if self._zoom is Zoom.TRUE_SIZE:
            return self._screen_dpi() * ratio / self._dpi
        room = (self.viewport().size() - QSize(px(GROUND_MARGIN_PX), px(GROUND_MARGIN_PX)) * 2) * (
            ratio
        )
        margins = 2 * PAPER_MARGIN_MM * self._dpi / MILLIMETRES_PER_INCH
        fits = min(
            room.width() / (image.width() + margins), room.height() / (image.height() + margins)
        )
        return max(1, int(fits)) if fits >= 1 else max(0.05, fits)

    def _screen_dpi(self) -> float:
        """The screen's real dots an inch where it tells them, else what its text is made for."""
        screen = self.screen()
        physical, logical = screen.physicalDotsPerInch(), screen.logicalDotsPerInch()
        # Virtual and badly described screens report nonsense, such as 25 or 400 dpi.
        return physical if logical / 2 < physical < logical * 3 else logical

    def _margin(self, image: QImage) -> int:
        """The bare edge of the paper in the widget's pixels."""
        if self._image is None:
            return 0
        shown = image.width() / image.devicePixelRatio() / self._image.width()
        return round(PAPER_MARGIN_MM * self._dpi / MILLIMETRES_PER_INCH * shown)

    def _paper_size(self, image: QImage) -> QSize:
        margin = 2 * self._margin(image)
        size = image.deviceIndependentSize().toSize()
        return QSize(size.width() + margin, size.height() + margin)

    def _paper_rect(self, image: QImage) -> QRect:
        """Where the paper lies: in the middle, or moved by the scroll bars when it is larger."""
        size, view = self._paper_size(image), self.viewport().size()
        ground = px(GROUND_MARGIN_PX)
        x = max(ground, (view.width() - size.width()) // 2) - self.horizontalScrollBar().value()
        y = max(ground, (view.height() - size.height()) // 2) - self.verticalScrollBar().value()
        return QRect(QPoint(x, y), size)

    def _set_scroll_range(self) -> None:
        """As far as the paper reaches; a whole one has no bar, even where a pixel is rounded up."""
        ground, view = 2 * px(GROUND_MARGIN_PX), self.viewport().size()
        size = QSize(0, 0)
        if self._scaled is not None and self._zoom is not Zoom.FIT:
            size = self._paper_size(self._scaled) + QSize(ground, ground)
        for bar, wanted, room in (
            (self.horizontalScrollBar(), size.width(), view.width()),
            (self.verticalScrollBar(), size.height(), view.height()),
        ):
            bar.setRange(0, max(0, wanted - room))
            bar.setPageStep(room)
            bar.setSingleStep(px(44))
