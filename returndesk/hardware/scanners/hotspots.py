"""Where in a frame a code may be: cheap maps of fine detail, and places to look at closely.

A frame is cut into cells of 16 pixels, and each cell is given the mean strength of its fine
detail: a bare table has none, print has some, a code is the densest print there is. Finding the
places costs about a millisecond, while any decoder needs ten times that for the whole frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from returndesk.hardware.scanners.engines import Corners
from returndesk.hardware.scanners.pictures import Grey
from returndesk.hardware.scanners.views import View

CELL: Final = 16
"""Pixels of a cell's side."""

Cells: TypeAlias = NDArray[np.float32]
"""Strength of the detail of each cell, in grey values."""

Box: TypeAlias = tuple[int, int, int, int]
"""Left, top, right, bottom in cells, right and bottom outside."""

_FAINT, _PLAIN = 5.0, 12.0  # detail that counts in a quiet frame; that counts in any frame
_LEVELS: Final = (
    0.75,
    0.6,
    0.5,
    0.4,
    0.3,
    0.2,
    0.15,
)  # of the strongest cell: dense print to loose
_QUIET = 4.0  # detail of clean paper: noise
_LEAST_CELLS = 3
_FULL_CELLS = 36  # a code of so many is as good as a larger one
_MOST_CELLS = 200  # larger codes need no magnifying glass
_MOST_SPOTS = 16
_MOST_AREAS = 6
_MARGINS = (1.25, 1.75)  # cells: half a cell of its own, and some quiet zone
_SAMPLE = 160  # pixels of the square in which the direction of a spot is measured
_WHOLE_SHARE = 0.6  # of the frame: above it, cutting areas out saves nothing


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """Cells that belong together: `inside` says which of the box."""

    box: Box
    inside: NDArray[np.bool_]

    @property
    def pixels(self) -> int:
        """Of the frame, with the margin."""
        count = int(self.inside.sum())
        return int(CELL * CELL * (count + 3 * count**0.5 + 2))

    def corners(self, grey: Grey, *, wide: bool = False) -> Corners:
        """The box around the cells, turned as most edges there run (bars and squares alike).

        `wide` takes more of its surroundings in, should the code reach over its cells.
        """
        left, top, right, bottom = self.box
        x, y = CELL * (left + right) // 2, CELL * (top + bottom) // 2
        reach = _SAMPLE // 2
        part = grey[
            max(CELL * top, y - reach) : min(CELL * bottom, y + reach),
            max(CELL * left, x - reach) : min(CELL * right, x + reach),
        ]
        angle = _direction(part)
        across = np.array([np.cos(angle), np.sin(angle)])
        along = np.array([-across[1], across[0]])
        rows, columns = np.nonzero(self.inside)
        middles = np.stack([columns + left + 0.5, rows + top + 0.5], axis=1) * CELL
        u, v = middles @ across, middles @ along
        margin = CELL * _MARGINS[wide]
        sides = (u.min() - margin, v.min() - margin, u.max() + margin, v.max() + margin)
        return np.array(
            [sides[i] * across + sides[j] * along for i, j in ((0, 1), (2, 1), (2, 3), (0, 3))]
        )


def detail(grey: Grey) -> Cells:
    """The strength of the fine detail in each cell of a frame (at least 32 x 32 pixels)."""
    height, width = grey.shape
    whole = grey[: height // 2 * 2, : width // 2 * 2]
    half = cv2.resize(whole, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    fine = cv2.absdiff(half, cv2.blur(half, (5, 5)))
    return _cells(fine, CELL // 2)


def _cells(fine: cv2.typing.MatLike, side: int) -> Cells:
    """The mean of the detail in each cell, `side` pixels of `fine` wide and high."""
    rows, columns = fine.shape[0] // side, fine.shape[1] // side
    # Whole cells only: a scale of a whole number is ten times as fast, and cells stay in place.
    whole = fine[: rows * side, : columns * side]
    return cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA).astype(np.float32)


def _blank(cells: NDArray[Any], known: Sequence[Corners]) -> None:
    """Set the cells to 0 that lie in places of known codes."""
    for corners in known:
        cv2.fillConvexPoly(cells, np.floor(corners / CELL).astype(np.int32), (0,))


def _active_boxes(active: NDArray[np.uint8]) -> tuple[Box, ...]:
    """The parts that may hold print, with a margin of two cells; or the whole frame as one.

    Boxes that touch are made one, for a code must not be cut.
    """
    grown = cv2.dilate(active, np.ones((5, 5), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(grown)
    boxes: list[Box] = []
    for left, top, wide, high, _ in stats[1:count].tolist():
        box = (left, top, left + wide, top + high)
        while near := [b for b in boxes if _touch(b, box)]:
            boxes = [b for b in boxes if b not in near]
            lefts, tops, rights, bottoms = zip(box, *near, strict=True)
            box = (min(lefts), min(tops), max(rights), max(bottoms))
        boxes.append(box)
    if len(boxes) > _MOST_AREAS or sum(map(_area, boxes)) > _WHOLE_SHARE * active.size:
        return ((0, 0, active.shape[1], active.shape[0]),)
    return tuple(boxes)


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def active_areas(grey: Grey, cells: Cells, known: Sequence[Corners]) -> list[View]:
    """The parts of a frame that may hold print, as pictures of their own.

    `cells` are its detail; places of `known` codes are left out.
    """
    # Noise is everywhere: what the quietest tenth shows is not print.
    quiet = float(np.partition(cells.ravel(), cells.size // 10)[cells.size // 10])
    least = min(max(_FAINT, 2.5 * quiet), _PLAIN)
    active = (cells > least).astype(np.uint8)
    _blank(active, known)
    areas = []
    rows, columns = cells.shape
    for left, top, right, bottom in _active_boxes(active):
        # The rim that fills no cell belongs to the last one.
        low = CELL * bottom if bottom < rows else grey.shape[0]
        far = CELL * right if right < columns else grey.shape[1]
        matrix = np.eye(3)
        matrix[:2, 2] = (-CELL * left, -CELL * top)
        part = grey[CELL * top : low, CELL * left : far]
        areas.append(View(np.ascontiguousarray(part), matrix))
    return areas


def find_spots(grey: Grey, known: Sequence[Corners], *, relative: bool) -> list[Spot]:
    """Places of dense fine detail with little around them, the likeliest codes first.

    Places of `known` codes are left out. `relative` favours faint codes on clean paper over dense
    print.

    The map of the full frame (not of half of it, as `detail`) favours modules of one to three
    pixels. It is cut at several levels, as the shores of islands are seen at several tides, for
    a code beside print is an island of its own only at the right one.
    """
    fine = cv2.absdiff(grey, cv2.blur(grey, (5, 5)))
    cells = _cells(fine, CELL)
    _blank(cells, known)
    peak = float(cells.max())
    ranked: list[tuple[float, Spot]] = []
    for level in _LEVELS:
        ranked += _islands(cells, max(level * peak, _FAINT), relative=relative)
    ranked.sort(key=lambda spot: -spot[0])
    spots: list[Spot] = []
    boxes = np.array([spot.box for _, spot in ranked]).reshape(-1, 4)
    free = np.ones(len(ranked), dtype=bool)
    for (_, spot), box, wanted in zip(ranked, boxes, free, strict=True):
        if wanted and len(spots) < _MOST_SPOTS:
            spots.append(spot)
            # The same island at another tide: its box differs by no more than a cell.
            free &= np.abs(boxes - box).max(axis=1) > 1
    return spots


def _islands(cells: Cells, level: float, *, relative: bool) -> list[tuple[float, Spot]]:
    """The groups of cells above a level, each with its worth: its detail less that around it."""
    mask = (cells > level).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=4)
    areas = np.maximum(stats[:, cv2.CC_STAT_AREA], 1)
    grown = cv2.dilate(labels.astype(np.float32), np.ones((3, 3))).astype(np.int32)
    shore = np.where(labels == 0, grown, 0)
    shores = np.maximum(np.bincount(shore.ravel(), minlength=count), 1)
    around = np.bincount(shore.ravel(), cells.ravel(), count) / shores
    worth = np.bincount(labels.ravel(), cells.ravel(), count) / areas - around
    if relative:
        worth /= np.sqrt(around + _QUIET)
    worth *= np.minimum(areas, _FULL_CELLS) ** (0.2 if relative else 0.1)
    worth[(areas < _LEAST_CELLS) | (areas > _MOST_CELLS)] = 0
    worth[0] = 0
    found = []
    for label in np.argsort(-worth)[:_MOST_SPOTS].tolist():
        if worth[label] > 0:
            left, top, wide, high = stats[label, :4].tolist()
            inside = labels[top : top + high, left : left + wide] == label
            spot = Spot((left, top, left + wide, top + high), inside)
            found.append((float(worth[label]), spot))
    return found


def _direction(grey: Grey) -> float:
    """The angle of most edges in radians, -pi/4 to pi/4: a quarter turn more is the same."""
    soft = cv2.GaussianBlur(grey, (0, 0), 0.8)
    dx = cv2.Sobel(soft, cv2.CV_32F, 1, 0)
    dy = cv2.Sobel(soft, cv2.CV_32F, 0, 1)
    energy = dx * dx + dy * dy + 1.0
    cosine, sine = dx * dx - dy * dy, 2 * dx * dy  # of twice the angle, times the energy
    fourfold = np.arctan2(
        (2 * cosine * sine / energy).sum(), ((cosine**2 - sine**2) / energy).sum()
    )
    return float(fourfold) / 4


def magnified(grey: Grey, spot: Corners, *, harsh: bool) -> View:
    """A spot sharpened, straightened and twice as large: modules of less than two pixels.

    `harsh` takes more time and helps where the lens is out of focus. Sharpening before
    magnifying gives the same as after it, at a quarter of the pixels.
    """
    low = np.maximum(spot.min(axis=0).astype(int) - 2, 0)
    high = np.maximum(spot.max(axis=0).astype(int) + 3, low + 1)
    part = grey[low[1] : high[1], low[0] : high[0]]
    sharp = crisp(part, 3.0 if harsh else 2.0).grey
    width = float(np.linalg.norm(spot[1] - spot[0])) * 2
    height = float(np.linalg.norm(spot[3] - spot[0])) * 2
    target = np.array([(0, 0), (width, 0), (width, height)], dtype=np.float32)
    matrix = np.eye(3)
    matrix[:2] = cv2.getAffineTransform((spot[:3] - low).astype(np.float32), target)
    how = cv2.INTER_CUBIC if harsh else cv2.INTER_LINEAR
    size = (int(width), int(height))
    cut = cv2.warpAffine(sharp, matrix[:2], size, flags=how, borderMode=cv2.BORDER_REPLICATE)
    shift = np.eye(3)
    shift[:2, 2] = -low
    return View(np.ascontiguousarray(cut, dtype=np.uint8), matrix @ shift)


def crisp(grey: Grey, amount: float) -> View:
    """Sharpened for modules of about two pixels."""
    soft = cv2.GaussianBlur(grey, (5, 5), 1.0)
    sharp = cv2.addWeighted(grey, 1 + amount, soft, -amount, 0)
    return View(np.ascontiguousarray(sharp, dtype=np.uint8), np.eye(3))
