"""QR codes on cloth, bottles and creased film: the grid of modules is bent back.

A decoder that knows three or four fixed points lays a plane through them and samples the wrong
modules where the paper bulges. Here the grid is laid as a smooth surface: every edge between a
dark and a light module must lie on a whole number of modules, so the edges of the whole code
(hundreds to thousands) tell how far the plane is off at each place. The bent grid is fitted from
stiff to supple, sampled, and the clean code is given back to zxing-cpp, whose error correction
proves the text. Needs a code whose finder patterns were found but whose check failed.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from returndesk.domain.codes import Symbology
from returndesk.hardware.scanners.engines import Corners, Reading, Suspect, read_zxing
from returndesk.hardware.scanners.pictures import Grey

Floats = NDArray[np.float64]

_PIXELS: Final = 8  # of the flattened picture for one module
_MARGIN: Final = 3  # modules around the code
_MOST_VERSION: Final = 15  # larger codes have too many modules for their pixels in a photograph
_MOST_EDGES: Final = 2500  # of each direction; more make no better fit
_DEGREES: Final = (2, 2, 3, 3, 4, 4, 5, 5, 5)  # of the surface, one fit each
_STARTS: Final = ((0, 0), (1, 0), (0, 1), (-1, 0), (0, -1))
"""Where the corner without a finder pattern may be off at first, in modules."""

_HOPELESS, _PROMISING = 0.75, 0.9  # share of the fixed modules that come out right


@dataclass(frozen=True, slots=True, eq=False)
class _Edges:
    """Edge points between modules: their place (in modules) along one direction, and weights.

    `basis` has a row a point: the terms of the surface there.
    """

    place: Floats
    weight: Floats
    basis: Floats


def read_bent_qr(grey: Grey, suspect: Suspect) -> Reading | None:
    """Read a QR code whose surface is bent, if it is one."""
    if suspect.symbology is not Symbology.QR or not 1 <= suspect.version <= _MOST_VERSION:
        return None
    modules = 17 + 4 * suspect.version
    flat = _flatten(grey, suspect.corners, modules)
    fixed = fixed_modules(suspect.version)
    known = fixed >= 0
    across, down = (_edges(flat, modules, horizontal=h) for h in (True, False))
    for start in _STARTS:
        bits = _sample(flat, modules, _fit(across, start[0]), _fit(down, start[1]))
        right = float((bits[known] == fixed[known]).mean())
        if right >= _PROMISING:
            found = _read_modules(np.where(known, fixed, bits))
            if found is not None:
                return Reading(found.text, Symbology.QR, found.aim, suspect.corners, "bent+zxing")
        if right < _HOPELESS and start == _STARTS[0]:
            return None
    return None


def _flatten(grey: Grey, corners: Corners, modules: int) -> NDArray[np.float32]:
    """The code as a square of `_PIXELS` a module, by the plane through its corners."""
    low, high = _MARGIN * _PIXELS, (modules + _MARGIN) * _PIXELS
    target = np.array([(low, low), (high, low), (high, high), (low, high)], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    size = low + high
    flat = cv2.warpPerspective(
        grey, matrix, (size, size), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return cv2.GaussianBlur(flat.astype(np.float32), (0, 0), 1.2).astype(np.float32)


def _edges(flat: NDArray[np.float32], modules: int, *, horizontal: bool) -> _Edges:
    """Points of strongest change along rows (`horizontal`) or columns, to a part of a pixel."""
    picture = flat if horizontal else flat.T.copy()
    slope = np.abs(cv2.Sobel(picture, cv2.CV_32F, 1, 0, ksize=3))
    cross = np.abs(cv2.Sobel(picture, cv2.CV_32F, 0, 1, ksize=3))
    before, after = np.roll(slope, 1, axis=1), np.roll(slope, -1, axis=1)
    least = 0.35 * np.percentile(slope, 90)
    peak = (slope >= before) & (slope > after) & (slope > least) & (slope > 1.5 * cross)
    rim = (_MARGIN - 1) * _PIXELS
    peak[:rim] = peak[-rim:] = peak[:, :rim] = peak[:, -rim:] = False
    row, column = np.nonzero(peak)
    if len(row) > _MOST_EDGES:
        some = np.random.default_rng(0).choice(len(row), _MOST_EDGES, replace=False)
        row, column = row[some], column[some]
    left, middle, right = (side[row, column] for side in (before, slope, after))
    shift = np.clip((left - right) / (2 * (left - 2 * middle + right) - 1e-6), -0.5, 0.5)
    place = (column + 0.5 + shift) / _PIXELS - _MARGIN
    other = (row + 0.5) / _PIXELS - _MARGIN
    full = np.percentile(middle, 70) if middle.size else 1.0
    weight = np.minimum(middle / full, 1.0).astype(np.float64)
    x, y = (place, other) if horizontal else (other, place)
    return _Edges(place, weight, _basis(x, y, modules))


def _basis(x: Floats, y: Floats, modules: int) -> Floats:
    """Products of Legendre polynomials at places in modules, lower total degrees first."""
    along = np.polynomial.legendre.legvander(2 * x / modules - 1, _DEGREES[-1])
    down = np.polynomial.legendre.legvander(2 * y / modules - 1, _DEGREES[-1])
    return np.stack([along[..., i] * down[..., j] for i, j in _TERMS], axis=-1)


_TERMS: Final = sorted(
    ((i, j) for i in range(_DEGREES[-1] + 1) for j in range(_DEGREES[-1] + 1 - i)),
    key=lambda term: (sum(term), term),
)


def _fit(edges: _Edges, start: int) -> Floats:
    """The surface of displacements, in modules, that brings the edges to whole numbers.

    `start` displaces the corner without a finder pattern, the other three stay.
    """
    coefficients = np.zeros(len(_TERMS))
    for term in ((0, 0), (0, 1), (1, 0), (1, 1)):
        coefficients[_TERMS.index(term)] = start / 4
    for degree in _DEGREES:
        count = (degree + 1) * (degree + 2) // 2
        bent = edges.basis @ coefficients
        position = edges.place + bent
        rest = position - np.round(position)
        weight = edges.weight * np.exp(-((rest / 0.3) ** 2))
        basis = edges.basis[:, :count]
        stiffness = np.array([sum(term) ** 3 for term in _TERMS[:count]]) * 4e-5 * weight.sum()
        weighted = basis * weight[:, None]
        matrix = weighted.T @ basis + np.diag(stiffness + 1e-9)
        coefficients = np.zeros(len(_TERMS))
        coefficients[:count] = np.linalg.solve(matrix, weighted.T @ (bent - rest))
    return coefficients


def _sample(
    flat: NDArray[np.float32], modules: int, across: Floats, down: Floats
) -> NDArray[np.int8]:
    """The modules on the bent grid: 1 = dark."""
    y, x = (axis + 0.5 for axis in np.mgrid[0:modules, 0:modules].astype(np.float64))
    at_x, at_y = x, y
    for _ in range(6):  # where does the displaced grid come to lie on (x, y)?
        basis = _basis(at_x, at_y, modules)
        limit = _MARGIN - 0.5
        at_x = x - np.clip(basis @ across, -limit, limit)
        at_y = y - np.clip(basis @ down, -limit, limit)
    soft = cv2.GaussianBlur(flat, (0, 0), 0.22 * _PIXELS)
    pixel_x, pixel_y = (((at + _MARGIN) * _PIXELS - 0.5).astype(np.float32) for at in (at_x, at_y))
    value = cv2.remap(soft, pixel_x, pixel_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    window = np.ones((7, 7), np.uint8)
    darkest = cv2.blur(cv2.erode(value, window), (5, 5))
    lightest = cv2.blur(cv2.dilate(value, window), (5, 5))
    return np.asarray(value < (darkest + lightest) / 2, dtype=np.int8)


def _read_modules(modules: NDArray[np.int8]) -> Reading | None:
    """The text of a clean grid of modules."""
    picture = np.pad(np.where(modules == 1, 0, 255).astype(np.uint8), 4, constant_values=255)
    readings, _ = read_zxing(
        np.kron(picture, np.ones((4, 4), np.uint8)),
        (zxingcpp.BarcodeFormat.QRCode,),
        rotated=False,
        downscaled=False,
        inverted=False,
    )
    return readings[0] if readings else None


def fixed_modules(version: int) -> NDArray[np.int8]:
    """The modules that every code of a version shares: 1 dark, 0 light, -1 = carries data.

    ISO/IEC 18004: finder, separator, timing and alignment patterns and the one dark module.
    """
    modules = 17 + 4 * version
    fixed = np.full((modules, modules), -1, np.int8)
    fixed[6, 8 : modules - 8] = fixed[8 : modules - 8, 6] = np.arange(9, modules - 7) % 2
    finder = np.zeros((9, 9), np.int8)
    finder[1:8, 1:8] = 1
    finder[2:7, 2:7] = 0
    finder[3:6, 3:6] = 1
    fixed[:8, :8] = finder[1:, 1:]
    fixed[:8, -8:] = finder[1:, :8]
    fixed[-8:, :8] = finder[:8, 1:]
    fixed[-8, 8] = 1
    alignment = np.ones((5, 5), np.int8)
    alignment[1:4, 1:4] = 0
    alignment[2, 2] = 1
    last = modules - 7
    count = version // 7 + 2 if version > 1 else 0
    step = (version * 4 + count * 2 + 1) // (2 * count - 2) * 2 if count else 0
    centres = [6, *sorted(last - step * index for index in range(count - 1))] if count else []
    for row in centres:
        for column in centres:
            if (row, column) not in {(6, 6), (6, last), (last, 6)}:
                fixed[row - 2 : row + 3, column - 2 : column + 3] = alignment
    return fixed
