"""Places with bars, cut out and straightened: how codes at any angle are read.

zxing-cpp scans rows and columns, so bars turned by 20 to 70 degrees are never crossed whole.
OpenCV's detector finds such places by the direction of their edges in a few milliseconds.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from returndesk.domain.codes import Symbology
from returndesk.hardware.scanners.engines import LINEAR, Corners, Suspect
from returndesk.hardware.scanners.pictures import Grey
from returndesk.hardware.scanners.views import View

MAX_PLACES = 16
"""Places looked at in one picture, the largest first: shelves of books are full of bars."""

_MOST_HEIGHT = 240.0  # pixels of a cut-out along the bars; a row of PDF417 still has six
_STRIPES_SIDE = 640  # pixels of the longer side of the copy that stripes are looked for in
_STRIPES_WINDOWS = (15, 31)
_LEAST_ENERGY = 900.0  # mean square of the slopes: faint print still has this
_MOST_STRIPES = 6
_LEAST_WIDTH, _LEAST_HEIGHT = 16.0, 4.0  # pixels across and along the bars


def find_bars(grey: Grey) -> list[Corners]:
    """Places that look like bars, the largest first: corners clockwise, bars upright."""
    if min(grey.shape) < _LEAST_WIDTH:
        return []
    found, quads = cv2.barcode.BarcodeDetector().detect(grey)
    if not found or quads is None:
        return []
    places = []
    for quad in quads:
        place = np.roll(quad.reshape(4, 2), -1, axis=0).astype(np.float64)  # from bottom left
        width, height = sides(place)
        if width >= _LEAST_WIDTH and height >= _LEAST_HEIGHT:
            places.append((width * height, place))
    places.sort(key=lambda sized: -sized[0])
    return [place for _, place in places[:MAX_PLACES]]


def find_stripes(grey: Grey) -> list[Corners]:
    """Places whose edges all run one way, the largest first: what `find_bars` misses.

    It finds faint bars, bars cut by the rim, and PDF417, but also fences, shutters and lines of
    text, so it is for pictures in which nothing else was read.
    """
    scale = min(1.0, _STRIPES_SIDE / max(grey.shape))
    small = grey if scale == 1.0 else cv2.resize(grey, None, fx=scale, fy=scale)
    soft = cv2.GaussianBlur(small, (3, 3), 0)
    dx = cv2.Sobel(soft, cv2.CV_32F, 1, 0, ksize=3)
    dy = cv2.Sobel(soft, cv2.CV_32F, 0, 1, ksize=3)
    places: list[tuple[float, Corners]] = []
    for window in _STRIPES_WINDOWS:
        size = (window, window)
        xx, yy, xy = (cv2.blur(product, size) for product in (dx * dx, dy * dy, dx * dy))
        energy = xx + yy
        twice_cos, twice_sin = xx - yy, 2 * xy
        one_way = np.hypot(twice_cos, twice_sin) > 0.45 * energy
        mask = (one_way & (energy > _LEAST_ENERGY)).astype(np.uint8)
        count, labels, stats, _ = cv2.connectedComponentsWithStats(mask)
        for label in range(1, count):
            left, top, wide, high, area = stats[label]
            if area < 2 * window * window:
                continue
            inside = labels[top : top + high, left : left + wide] == label
            part = (slice(top, top + high), slice(left, left + wide))
            angle = 0.5 * np.arctan2(twice_sin[part][inside].mean(), twice_cos[part][inside].mean())
            y, x = np.nonzero(inside)
            place = _box_along(x + left, y + top, float(angle)) / scale
            places.append((float(area), place))
    places.sort(key=lambda sized: -sized[0])
    kept: list[Corners] = []
    for _, place in places:
        if all(np.linalg.norm(place.mean(axis=0) - k.mean(axis=0)) > sides(k)[1] / 2 for k in kept):
            kept.append(place)
    return kept[:_MOST_STRIPES]


def _box_along(x: NDArray[np.int64], y: NDArray[np.int64], angle: float) -> Corners:
    """The box around points whose width runs in the direction `angle` (radians)."""
    across = np.array([np.cos(angle), np.sin(angle)])
    if across[0] < 0:
        across = -across
    along = np.array([-across[1], across[0]])
    points = np.stack([x, y], axis=1).astype(np.float64)
    u, v = points @ across, points @ along
    left, right = np.percentile(u, (0.5, 99.5))
    top, bottom = np.percentile(v, (2, 98))
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    return np.array([a * across + b * along for a, b in corners])


def cut_out(grey: Grey, corners: Corners, *, scale: float = 1.0, margin: float = 0.12) -> View:
    """Straighten a place, `scale` times as large, with `margin` of its width left and right.

    High places are pressed together: bars are the same at every height, and time is not.
    """
    width, height = (max(8.0, side * scale) for side in sides(corners))
    height = min(height, _MOST_HEIGHT)
    left, top = margin * width + 8, 4.0
    target = np.array(
        [(left, top), (left + width, top), (left + width, top + height), (left, top + height)],
        dtype=np.float32,
    )
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    size = (int(width + 2 * left), int(height + 2 * top))
    cut = cv2.warpPerspective(
        grey, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return View(np.ascontiguousarray(cut, dtype=np.uint8), np.asarray(matrix, dtype=np.float64))


def sides(corners: Corners) -> tuple[float, float]:
    """Mean width and height of a place, in pixels."""
    edges = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    return float(edges[0] + edges[2]) / 2, float(edges[1] + edges[3]) / 2


def suspect_places(grey: Grey, suspects: list[Suspect]) -> list[Corners]:
    """Upright boxes around codes that were found but not read, overlapping ones made one."""
    height, width = grey.shape
    boxes: list[tuple[float, float, float, float]] = []
    for suspect in suspects:
        if suspect.symbology in LINEAR:
            continue
        low, high = suspect.corners.min(axis=0), suspect.corners.max(axis=0)
        # What looks like a Micro QR code may be one corner of a QR code.
        reach = 2.5 if suspect.symbology is Symbology.MICRO_QR else 0.35
        margin = 16 + reach * float((high - low).max())
        box = (
            max(0.0, low[0] - margin),
            max(0.0, low[1] - margin),
            min(float(width), high[0] + margin),
            min(float(height), high[1] + margin),
        )
        near = [b for b in boxes if _touch(b, box)]
        boxes = [b for b in boxes if not _touch(b, box)]
        for other in near:
            box = (
                min(box[0], other[0]),
                min(box[1], other[1]),
                max(box[2], other[2]),
                max(box[3], other[3]),
            )
        boxes.append(box)
    return [
        np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)]) for x0, y0, x1, y1 in boxes[:MAX_PLACES]
    ]


def _touch(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def crop(grey: Grey, box: Corners) -> View:
    """The upright box as a picture of its own."""
    x, y = (int(v) for v in box.min(axis=0))
    right, bottom = (int(np.ceil(v)) for v in box.max(axis=0))
    matrix = np.eye(3)
    matrix[:2, 2] = (-x, -y)
    return View(np.ascontiguousarray(grey[y:bottom, x:right]), matrix)
