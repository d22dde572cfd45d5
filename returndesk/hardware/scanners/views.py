"""Other views of a picture that bring out codes the plain one hides.

Each view is a changed copy and the matrix that leads from the picture to it. Which views are
worth their time was measured on photographs; see `decode.py` for their order.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from returndesk.hardware.scanners.engines import Corners, Reading
from returndesk.hardware.scanners.pictures import Grey

_ENLARGED_PIXELS = 3_500_000  # of an enlarged view; time grows with them


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A changed copy of (a part of) a picture; `matrix` maps the picture's pixels to its own."""

    grey: Grey
    matrix: NDArray[np.float64]

    def placed(self, readings: list[Reading]) -> list[Reading]:
        """The readings of this view with their corners in pixels of the picture."""
        inverse = np.asarray(np.linalg.inv(self.matrix), dtype=np.float64)
        return [replace(r, corners=transform(r.corners, inverse)) for r in readings]

    def then(self, other: "View") -> "View":
        """The view `other`, which was made from this one, as a view of the picture."""
        return View(other.grey, other.matrix @ self.matrix)


def transform(points: Corners, matrix: NDArray[np.float64]) -> Corners:
    """Move points by a 3 x 3 perspective matrix."""
    moved = cv2.perspectiveTransform(points.reshape(-1, 1, 2), matrix)
    return np.asarray(moved, dtype=np.float64).reshape(-1, 2)


def unchanged(grey: Grey) -> View:
    """The picture itself."""
    return View(grey, np.eye(3))


def fitted(grey: Grey, pixels: int) -> View | None:
    """The picture with at most `pixels` pixels, made smaller where needed; None if it has none.

    Raises:
        ValueError: no two-dimensional array of bytes.
    """
    if not isinstance(grey, np.ndarray) or grey.ndim != 2 or grey.dtype != np.uint8:
        kind = f"{getattr(grey, 'dtype', type(grey).__name__)} {getattr(grey, 'shape', '')}"
        raise ValueError(f"grey pixels (uint8, height x width) expected, not {kind.strip()}")
    if grey.size == 0:
        return None
    whole = np.ascontiguousarray(grey)
    return resized(whole, (pixels / grey.size) ** 0.5) if grey.size > pixels else unchanged(whole)


def contrast(grey: Grey) -> View:
    """Local contrast evened out (CLAHE, clip limit 4, 8 x 8 tiles): shadows, glare, faint ink."""
    return View(_same(cv2.createCLAHE(4.0, (8, 8)).apply(grey)), np.eye(3))


def threshold(grey: Grey, window: int = 101) -> View:
    """Black and white by the mean of a wide window: dot peening, engraving, uneven light."""
    soft = cv2.GaussianBlur(grey, (3, 3), 0)
    mode, kind = cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY
    return View(_same(cv2.adaptiveThreshold(soft, 255, mode, kind, window, 5)), np.eye(3))


def lighter(grey: Grey) -> View:
    """The dark half spread out (gamma 0.5)."""
    table = (255.0 * (np.arange(256) / 255.0) ** 0.5).astype(np.uint8)
    return View(_same(cv2.LUT(grey, table)), np.eye(3))


def resized(grey: Grey, scale: float) -> View:
    """Larger (bicubic) or smaller (area mean); never less than a pixel."""
    how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    height, width = grey.shape
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    changed = cv2.resize(grey, size, interpolation=how)
    matrix = np.diag([changed.shape[1] / width, changed.shape[0] / height, 1.0])
    return View(_same(changed), matrix)


def sharpened(grey: Grey, radius: float = 1.5, amount: float = 1.0) -> View:
    """Unsharp mask: lenses out of focus, enlarged pictures."""
    soft = cv2.GaussianBlur(grey, (0, 0), radius)
    return View(_same(cv2.addWeighted(grey, 1 + amount, soft, -amount, 0)), np.eye(3))


def enlarged(grey: Grey) -> View:
    """Up to twice as large, and sharpened: modules under two pixels."""
    large = resized(grey, max(1.0, min(2.0, (_ENLARGED_PIXELS / grey.size) ** 0.5)))
    return large.then(sharpened(large.grey))


def bands(grey: Grey, radius: float, amount: float) -> View:
    """Straightened bars, averaged along their length in twelve bands and sharpened across.

    The mean of many rows has little noise, so it bears far more sharpening than a picture does:
    bars out of focus come back. `radius` in pixels.
    """
    height, width = grey.shape
    rows = cv2.resize(grey, (width, 12), interpolation=cv2.INTER_AREA).astype(np.float32)
    soft = cv2.GaussianBlur(rows, (0, 0), sigmaX=radius, sigmaY=0.01)
    sharp = np.clip(rows + amount * (rows - soft), 0, 255).astype(np.uint8)
    strip = np.repeat(sharp, 8, axis=0)
    return View(strip, np.diag([1.0, strip.shape[0] / height, 1.0]))


def turned(grey: Grey, degrees: float) -> View:
    """Turned counter-clockwise on a white ground, nothing cut off."""
    height, width = grey.shape
    matrix = np.eye(3)
    matrix[:2] = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    cosine, sine = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = (int(height * sine + width * cosine), int(height * cosine + width * sine))
    matrix[0, 2] += (size[0] - width) / 2
    matrix[1, 2] += (size[1] - height) / 2
    changed = cv2.warpAffine(grey, matrix[:2], size, flags=cv2.INTER_LINEAR, borderValue=(255,))
    return View(_same(changed), matrix)


def lying(grey: Grey) -> View:
    """Turned clockwise by a quarter."""
    changed = _same(cv2.rotate(grey, cv2.ROTATE_90_CLOCKWISE))
    matrix = np.array([(0.0, -1.0, grey.shape[0] - 1.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)])
    return View(changed, matrix)


def _same(changed: object) -> Grey:
    """OpenCV's result as the grey pixels that it is."""
    return np.ascontiguousarray(changed, dtype=np.uint8)
