"""Where a code is now that was read in an earlier frame: read again, near where it was.

A code is read again and not merely tracked: a label that was exchanged must not keep the old text.
"""

from typing import Final

import cv2
import numpy as np

from returndesk.hardware.scanners.engines import LINEAR, Corners, Reading, formats_of, read_zxing
from returndesk.hardware.scanners.pictures import Grey
from returndesk.hardware.scanners.regions import crop, sides
from returndesk.hardware.scanners.views import View, enlarged

_STRIP_ROWS: Final = 40  # of a strip: bars are the same at every height, and time is not
_STRIP_WIDTH: Final = 1_200  # pixels of a strip's bars at most
_ABOVE, _BESIDE = 0.3, 0.12  # of its height and width, that a label may have moved by
_MARGINS: Final = (0.25, 0.4)  # of a square code's size: at a glance; closely
_LEAST_SIDE: Final = 8
_SMALL_PIXELS: Final = 40_000  # of a cut-out that is worth enlarging

GLANCE_MS: Final = 0.8
"""What one look at a glance takes; a close one takes about three times as long."""


def found_again(grey: Grey, reading: Reading, *, closely: bool) -> Corners | None:
    """The corners of a code that was read near here before; None if it is not read again.

    A glance at the plain pixels does for most; small modules are looked at `closely`, enlarged.
    """
    linear = reading.symbology in LINEAR
    view = strip(grey, reading.corners, 2.0 if closely else 1.0) if linear else None
    if not linear:
        view = _around(grey, reading.corners, closely=closely)
    if view is None:
        return None
    readings, _ = read_zxing(
        view.grey,
        formats_of(reading.symbology),
        rotated=closely and not linear,
        downscaled=False,
        inverted=False,
    )
    for found in view.placed(readings):
        if found.text == reading.text:
            return found.corners
    return None


def strip(grey: Grey, corners: Corners, scale: float) -> View:
    """Bars straightened into a few rows, `scale` times as wide, with some paper on all sides."""
    width, height = sides(corners)
    width = max(float(_LEAST_SIDE), min(width * scale, _STRIP_WIDTH))
    left, top = _BESIDE * width + 8, _STRIP_ROWS * _ABOVE / (1 + 2 * _ABOVE)
    bottom = _STRIP_ROWS - top
    if height < _STRIP_ROWS / 2:  # a thin place: its neighbours are print, not paper
        top, bottom = 0.0, float(_STRIP_ROWS)
    target = np.array(
        [(left, top), (left + width, top), (left + width, bottom), (left, bottom)],
        dtype=np.float32,
    )
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    size = (int(width + 2 * left), _STRIP_ROWS)
    how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_LINEAR
    cut = cv2.warpPerspective(grey, matrix, size, flags=how, borderMode=cv2.BORDER_REPLICATE)
    return View(np.ascontiguousarray(cut, dtype=np.uint8), np.asarray(matrix, dtype=np.float64))


def _around(grey: Grey, corners: Corners, *, closely: bool) -> View | None:
    """The place of a square code; None where too little of it is left in the frame."""
    low, high = corners.min(axis=0), corners.max(axis=0)
    margin = 12 + _MARGINS[closely] * float((high - low).max())
    low = np.maximum(low - margin, 0)
    high = np.minimum(high + margin, (grey.shape[1], grey.shape[0]))
    if (high - low).min() < _LEAST_SIDE:
        return None
    view = crop(grey, np.array([low, (high[0], low[1]), high, (low[0], high[1])]))
    if closely and view.grey.size < _SMALL_PIXELS:
        view = view.then(enlarged(view.grey))
    return view
