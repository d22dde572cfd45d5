"""MaxiCode on photographs: UPS labels, whose MaxiCode zxing-cpp reads only as a clean picture.

The bull's eye is found by its nested rings, whose known radii give the plane that the symbol
lies in; the fixed modules around it give its turn; then the lattice of modules is adjusted until
its samples differ most. The clean symbol is given back to zxing-cpp, whose error correction
proves the text. Geometry: ISO/IEC 16023, 33 rows of 30 and 29 hexagonal modules. Lengths are in
columns of modules, from the middle of the bull's eye.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from returndesk.hardware.scanners.engines import Corners, Reading, read_zxing
from returndesk.hardware.scanners.pictures import Grey

Floats = NDArray[np.float64]
Contour = NDArray[np.int32]

_RINGS: Final = (0.581, 1.346, 2.12, 2.89, 3.65)  # radii where dark and light meet, inside out
_WINDOWS: Final = (15, 31, 61)  # pixels; of the thresholds under which the rings are looked for
_PIXELS: Final = 8  # a column, in the picture that is laid flat
_REACH: Final = 19  # columns from the middle to the rim of that picture

_ROW, _COLUMN = np.mgrid[0:33, 0:30]
_EXISTS: Final = (_ROW % 2 == 0) | (_COLUMN < 29)
_X: Final = _COLUMN + 0.5 * (_ROW % 2) - 14
_Y: Final = (_ROW - 16) * (np.sqrt(3) / 2)
_DISTANCE: Final = np.hypot(_X, _Y)
_EYE: Final = 4.9  # no modules nearer than this

_FIXED_ROWS: Final = {
    0: "............................##",
    9: "..........##....__............",
    10: "...........#....#__...........",
    11: "..........._....__............",
    15: ".......#..........._..........",
    16: "......._#_........._#_........",
    17: "..................._#.........",
    21: "..........._...._.............",
    22: "..........#_.....#............",
    23: "..........#....._#............",
}
"""The modules that every symbol shares: # dark, _ light."""

_FIXED: Final = np.array(
    [[".#_".index(c) for c in _FIXED_ROWS.get(row, "." * 30)] for row in range(33)]
)
_ORIENTATION: Final = (_FIXED > 0) & (_DISTANCE < 9) & _EXISTS


@dataclass(frozen=True, slots=True, eq=False)
class _Flat:
    """A symbol laid flat but for its turn; `matrix` (2 x 3) maps the picture to it."""

    grey: NDArray[np.float32]
    matrix: Floats

    def sample(self, x: Floats, y: Floats) -> NDArray[np.float32]:
        """The brightness at places in columns from the middle."""
        middle = _REACH * _PIXELS
        at_x, at_y = ((v * _PIXELS + middle).astype(np.float32) for v in (x, y))
        taken = cv2.remap(self.grey, at_x, at_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(taken, dtype=np.float32)


def read_maxicodes(grey: Grey) -> list[Reading]:
    """Every MaxiCode in a photograph, at any turn."""
    readings: list[Reading] = []
    for rings in _bulls_eyes(grey):
        flat = _lay_flat(grey, rings)
        reading = _read(flat) if flat is not None else None
        if reading is not None and all(r.text != reading.text for r in readings):
            readings.append(reading)
    return readings


def _bulls_eyes(grey: Grey) -> Iterator[list[Contour]]:
    """The five innermost contours of each bull's eye, inside out; the first window that helps."""
    soft = cv2.GaussianBlur(grey, (3, 3), 0)
    for window in _WINDOWS:
        mode, kind = cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY
        binary = cv2.adaptiveThreshold(soft, 255, mode, kind, window, 5)
        contours, tree = cv2.findContours(binary, cv2.RETR_TREE, cv2.CHAIN_APPROX_NONE)
        found = False
        for nest in _nests(np.asarray(tree, np.int32)):
            rings = [np.asarray(contours[index], np.int32).reshape(-1, 2) for index in nest]
            if _are_rings(rings):
                found = True
                yield rings
        if found:
            return


def _nests(tree: NDArray[np.int32]) -> list[list[int]]:
    """Contours with nothing inside and at least four around them: five indices, inside out."""
    if tree.ndim != 3:  # no contour at all
        return []
    inside, around = tree[0][:, 2], tree[0][:, 3]
    nests = np.flatnonzero(inside < 0)[:, None]
    for _ in range(4):
        outer = around[nests[:, -1]]
        nests = np.hstack([nests, outer[:, None]])[outer >= 0]
    return [[int(index) for index in nest] for nest in nests]


def _are_rings(rings: list[Contour]) -> bool:
    """Whether nested contours have the radii of a bull's eye and one middle."""
    radius = np.sqrt([max(cv2.contourArea(ring), 0.1) / np.pi for ring in rings])
    if radius[1] < 1.6:
        return False
    wanted = np.array(_RINGS) / _RINGS[3]
    if np.abs(radius / radius[3] - wanted)[1:].max() > 0.1 or radius[0] > 0.35 * radius[3]:
        return False
    middles = np.array([ring.mean(axis=0) for ring in rings])
    away = np.linalg.norm(middles - middles[3], axis=1).max()
    return bool(away < 1 + 0.1 * radius[3])


def _lay_flat(grey: Grey, rings: list[Contour]) -> _Flat | None:
    """Undo the slant: the ellipses of the rings become circles of their radii."""
    points = np.concatenate(rings[1:]).astype(np.float64)
    radius = np.concatenate(
        [np.full(len(ring), r) for ring, r in zip(rings[1:], _RINGS[1:], strict=True)]
    )
    middle = points.mean(axis=0)
    x, y = (points - middle).T
    # a x^2 + 2 b x y + c y^2 + d x + e y + f = radius^2, each point as exact as its ring is small
    terms = np.stack([x * x, 2 * x * y, y * y, x, y, np.ones_like(x)], axis=1)
    a, b, c, d, e, _ = np.linalg.lstsq(terms / radius[:, None], radius, rcond=None)[0]
    form = np.array([[a, b], [b, c]])
    if np.linalg.eigvalsh(form).min() <= 0:
        return None
    slant = np.linalg.cholesky(form).T
    middle = middle - np.linalg.solve(form, np.array([d, e])) / 2
    half = _REACH * _PIXELS
    matrix = np.hstack([_PIXELS * slant, (half - _PIXELS * slant @ middle)[:, None]])
    picture = cv2.warpAffine(
        grey,
        matrix,
        (2 * half, 2 * half),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REPLICATE,
    )
    soft = cv2.GaussianBlur(picture.astype(np.float32), (0, 0), _PIXELS / 4)
    return _Flat(np.asarray(soft, dtype=np.float32), matrix)


def _read(flat: _Flat) -> Reading | None:
    """The text of a symbol laid flat, its corners in pixels of the picture."""
    x, y = _adjusted(flat, *_turned(flat))
    value = flat.sample(x, y)
    window = np.ones((9, 9), np.uint8)
    darkest = cv2.blur(cv2.erode(value, window), (5, 5))
    lightest = cv2.blur(cv2.dilate(value, window), (5, 5))
    dark = np.where(_FIXED > 0, _FIXED == 1, value < (darkest + lightest) / 2) & _EXISTS
    reading = _read_modules(dark)
    if reading is None:
        return None
    return replace(reading, corners=_corners(flat, x, y), engine="maxicode+zxing")


def _turned(flat: _Flat) -> tuple[Floats, Floats]:
    """The lattice turned so that the fixed modules come out as they must."""
    dark = _FIXED[_ORIENTATION] == 1
    best, lattice = -np.inf, (_X, _Y)
    for angle in np.radians(np.arange(0, 360, 2)):
        x = _X * np.cos(angle) - _Y * np.sin(angle)
        y = _X * np.sin(angle) + _Y * np.cos(angle)
        value = flat.sample(x[_ORIENTATION], y[_ORIENTATION]).ravel()
        contrast = float(value[~dark].mean() - value[dark].mean())
        if contrast > best:
            best, lattice = contrast, (x, y)
    return lattice


def _adjusted(flat: _Flat, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """The lattice moved to where its samples differ most, from the middle outwards.

    A plane first (perspective leaves little else near the middle), then a bent one.
    """
    u, v = x / 15, y / 15
    terms = np.stack([np.ones_like(u), u, v, u * u, u * v, v * v])
    bend = np.zeros((2, len(terms)))
    for reach, free in ((8, 3), (12, 3), (15, 6), (24, 6)):
        part = _between(_EYE, reach)
        x_, y_, terms_ = x[part], y[part], terms[:, part]
        best = _spread(flat, x_, y_, terms_, bend)
        step = 0.4
        while step > 0.02:
            improved = False
            for index in np.ndindex(2, free):
                for move in (step, -step):
                    trial = bend.copy()
                    trial[index] += move
                    spread = _spread(flat, x_, y_, terms_, trial)
                    if spread > best:
                        bend, best, improved = trial, spread, True
            if not improved:
                step /= 2
    return x + np.tensordot(bend[0], terms, 1), y + np.tensordot(bend[1], terms, 1)


def _between(low: float, high: float) -> NDArray[np.bool_]:
    """The modules whose distance from the middle is between two radii."""
    return np.asarray(_EXISTS & (low < _DISTANCE) & (high > _DISTANCE), dtype=np.bool_)


def _spread(flat: _Flat, x: Floats, y: Floats, terms: Floats, bend: Floats) -> float:
    """How much the samples differ on a bent lattice."""
    return float(flat.sample(x + bend[0] @ terms, y + bend[1] @ terms).std())


def _read_modules(dark: NDArray[np.bool_]) -> Reading | None:
    """The text of a clean symbol; modules drawn as blocks, which is what zxing-cpp samples."""
    side = 6
    picture = np.full((33 * side, 30 * side), 255, np.uint8)
    for row, column in np.argwhere(dark):
        left = column * side + row % 2 * side // 2
        picture[row * side : (row + 1) * side, left : left + side] = 0
    readings, _ = read_zxing(
        np.pad(picture, 20, constant_values=255),
        (zxingcpp.BarcodeFormat.MaxiCode,),
        rotated=False,
        downscaled=False,
        inverted=False,
    )
    return readings[0] if readings else None


def _corners(flat: _Flat, x: Floats, y: Floats) -> Corners:
    """The outermost modules of the first and last row, in pixels of the picture."""
    places = np.array([(x[at], y[at]) for at in ((0, 0), (0, 29), (32, 29), (32, 0))])
    pixels = places * _PIXELS + _REACH * _PIXELS
    inverse = np.linalg.inv(flat.matrix[:, :2])
    return np.asarray((pixels - flat.matrix[:, 2]) @ inverse.T, dtype=np.float64)
