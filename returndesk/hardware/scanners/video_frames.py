"""QtMultimedia's frames and formats: grey pixels with one copy, and the format to ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from returndesk.hardware.scanners.pictures import Grey

WIDTH, HEIGHT = 1280, 720

# Slower than this, and a hand that holds a parcel is a blur between two frames.
_SMOOTH = 20.0

_Pixel = QVideoFrameFormat.PixelFormat

# Where the first byte of luma lies in a row, and how far the next: plane 0 as it is, every second
# byte of it, the high byte of 16 bits. Of red, green and blue, green does for black and white.
_LUMA: Mapping[_Pixel, tuple[int, int]] = {
    _Pixel.Format_NV12: (0, 1),
    _Pixel.Format_NV21: (0, 1),
    _Pixel.Format_YUV420P: (0, 1),
    _Pixel.Format_YUV422P: (0, 1),
    _Pixel.Format_YV12: (0, 1),
    _Pixel.Format_IMC1: (0, 1),
    _Pixel.Format_IMC2: (0, 1),
    _Pixel.Format_IMC3: (0, 1),
    _Pixel.Format_IMC4: (0, 1),
    _Pixel.Format_Y8: (0, 1),
    _Pixel.Format_YUYV: (0, 2),
    _Pixel.Format_UYVY: (1, 2),
    _Pixel.Format_P010: (1, 2),
    _Pixel.Format_P016: (1, 2),
    _Pixel.Format_Y16: (1, 2),
    _Pixel.Format_BGRA8888: (1, 4),
    _Pixel.Format_BGRX8888: (1, 4),
    _Pixel.Format_RGBA8888: (1, 4),
    _Pixel.Format_RGBX8888: (1, 4),
    _Pixel.Format_ARGB8888: (2, 4),
    _Pixel.Format_XRGB8888: (2, 4),
    _Pixel.Format_ABGR8888: (2, 4),
    _Pixel.Format_XBGR8888: (2, 4),
}


@dataclass(frozen=True, slots=True)
class Mode:
    """A size in pixels and frames a second that a camera offers."""

    width: int
    height: int
    per_second: float


def best_mode(modes: Sequence[Mode]) -> int:
    """Which mode to ask for: the smallest of at least 1280x720, or else the largest there is.

    A mode that is too slow to aim with comes after all that are not.
    """

    def rank(place: int) -> tuple[bool, bool, int, float]:
        mode = modes[place]
        enough = mode.width >= WIDTH and mode.height >= HEIGHT
        area = mode.width * mode.height
        return mode.per_second < _SMOOTH, not enough, area if enough else -area, -mode.per_second

    return min(range(len(modes)), key=rank)


def grey_of(frame: QVideoFrame) -> Grey | None:
    """A frame's grey pixels, copied; None for a frame that holds none (unplugged in mid-frame)."""
    layout = _LUMA.get(frame.pixelFormat())
    if layout is None:
        return _grey_of_image(frame.toImage())
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return None
    try:
        data = frame.bits(0)
        width, height, step = frame.width(), frame.height(), frame.bytesPerLine(0)
        first, apart = layout
        used = width * apart
        if data is None or width <= 0 or step < used:
            return None
        rows = np.frombuffer(data, dtype=np.uint8)
        # The last row may end without its padding.
        if rows.size < step * (height - 1) + used:
            return None
        pixels = np.lib.stride_tricks.as_strided(rows, (height, used), (step, 1))
        return pixels[:, first::apart].copy(order="C")
    finally:
        frame.unmap()


def _grey_of_image(image: QImage) -> Grey | None:
    if image.isNull():
        return None
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), dtype=np.uint8)
    rows = rows.reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()
