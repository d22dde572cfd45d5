"""Pictures of labels as a phone or webcam would take them, for the demo's parcels.

The label is drawn by the program's own label code with the text that the carrier's barcode holds,
laid on cardboard, turned, seen at an angle, unevenly lit, a little blurred and noisy.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from returndesk.domain.labels import Bitmap, Paper, ReturnLabel
from returndesk.hardware.printers.label_raster import draw_return_label

_SIZE = (1600, 1200)
_CARDBOARD = np.array((96, 140, 178), np.float32)  # blue, green, red
_PAPER = Paper(dpi=203, width=812, height=1218)


@dataclass(frozen=True, slots=True)
class Shot:
    """How a picture was taken.

    `turn` in degrees, `share` of the picture's height that the label takes, `blur` as a sigma in
    pixels; `seed` makes noise and tilt the same each time.
    """

    turn: float = 0.0
    share: float = 0.9
    blur: float = 0.8
    seed: int = 1


def photograph(label: ReturnLabel, bars: str, carrier: str, shot: Shot) -> bytes:
    """A JPEG picture of a parcel with a carrier's label on it; `bars` is what its Code 128 holds.

    A carrier's own label has no QR code of ours, so only the bars lead to the parcel.
    """
    chance = np.random.default_rng(shot.seed)
    carriers = replace(label, tracking_number=bars, carrier=carrier, return_number=bars)
    sheet = _sheet(draw_return_label(carriers, _PAPER))
    place = _placing(sheet.shape, shot, chance)
    mask = cv2.warpPerspective(np.ones(sheet.shape, np.float32), place, _SIZE)[..., None]
    seen = cv2.warpPerspective(sheet, place, _SIZE, flags=cv2.INTER_AREA)[..., None]
    board = _CARDBOARD + chance.normal(0, 6, (_SIZE[1], _SIZE[0], 1)).astype(np.float32)
    picture = board * (1 - mask) + seen.astype(np.float32) * 0.94 * mask
    light = np.linspace(1.0, 0.72, _SIZE[0], dtype=np.float32)[None, :, None]
    picture = cv2.GaussianBlur(picture * light, (0, 0), shot.blur)
    noisy = np.asarray(picture) + chance.normal(0, 4, picture.shape)
    _, jpeg = cv2.imencode(".jpg", noisy.clip(0, 255).astype(np.uint8))
    return jpeg.tobytes()


def _sheet(bitmap: Bitmap) -> npt.NDArray[np.uint8]:
    """The label as grey levels, white paper."""
    rows = np.frombuffer(bitmap.data, np.uint8).reshape(bitmap.height, -1)
    black = np.unpackbits(rows, axis=1)[:, : bitmap.width]
    return np.where(black, 24, 255).astype(np.uint8)


def _placing(
    shape: tuple[int, ...], shot: Shot, chance: np.random.Generator
) -> npt.NDArray[np.float64]:
    """The perspective that puts the sheet's corners where the camera sees them."""
    height, width = shape[:2]
    scale = shot.share * _SIZE[1] / height
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    centred = (corners - (width / 2, height / 2)) * scale
    angle = np.radians(shot.turn)
    turning = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    seen = centred @ turning.T + np.array(_SIZE) / 2 + chance.uniform(-18, 18, (4, 2))
    return np.asarray(cv2.getPerspectiveTransform(corners, seen.astype(np.float32)), np.float64)
