"""Generated camera frames: codes of a known size seen through a lens, and scenes without a code.

A label is drawn four times as fine as the frame, bent, turned, placed, brought down to the
frame's pixels by area mean as a sensor does, then lit, blurred and given noise. So the size of
a module in pixels of the frame may be any fraction.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import zxingcpp

from returndesk.hardware.scanners.pictures import Grey

FINE = 4  # pixels of a drawing for each pixel of the frame
HD, FULL_HD = (720, 1280), (1080, 1920)


@dataclass(frozen=True, slots=True)
class Look:
    """How the camera sees a label: `module` and `blur` (sigma) in pixels, `noise` in grey values.

    `turn` in degrees; `glare` = share of the way to white in the middle of a lamp's reflection;
    `bend` = part of a half cylinder the label is wrapped around: 0 flat, 1 from rim to rim.
    """

    module: float = 2.0
    turn: float = 0.0
    blur: float = 0.6
    noise: float = 4.0
    glare: float = 0.0
    bend: float = 0.0


def label(text: str, kind: zxingcpp.BarcodeFormat, look: Look) -> Grey:
    """A code with its quiet zone, `FINE` times as large as the frame shows it, bent."""
    code = zxingcpp.create_barcode(text, kind)
    modules = np.array(code.to_image(scale=1, add_quiet_zones=False), dtype=np.uint8)
    size = look.module * FINE
    linear = kind in {zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.ITF}
    modules = np.pad(modules[:1] if linear else modules, ((0, 0), (10, 10)), constant_values=255)
    if not linear:
        modules = np.pad(modules, ((10, 10), (0, 0)), constant_values=255)
    width = round(modules.shape[1] * size)
    height = round(40 * size) if linear else round(modules.shape[0] * size)
    # Ten fine pixels a module first: the last step then costs no sharpness of its own.
    large = cv2.resize(modules, None, fx=10, fy=10, interpolation=cv2.INTER_NEAREST)
    drawn = cv2.resize(large, (width, height), interpolation=cv2.INTER_AREA)
    if look.bend:
        # Even steps of the frame are wider and wider steps of the paper towards the rims.
        across = np.arcsin(np.linspace(-look.bend, look.bend, width)) / np.arcsin(look.bend)
        x = ((across + 1) / 2 * (width - 1)).astype(np.float32)
        y = np.arange(height, dtype=np.float32)
        columns, rows = np.meshgrid(x, y)
        drawn = cv2.remap(drawn, columns, rows, cv2.INTER_LINEAR)
    return np.asarray(drawn, dtype=np.uint8)


def place(scene: Grey, drawn: Grey, middle: tuple[float, float], look: Look) -> Grey:
    """The scene with a label of `label()` turned by `look.turn` about its `middle` (x, y)."""
    height, width = drawn.shape
    side = int(np.ceil(np.hypot(width, height) / FINE)) + 4
    x0, y0 = round(middle[0]) - side // 2, round(middle[1]) - side // 2
    centre = (np.array(middle) - (x0, y0)) * FINE
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), look.turn, 1.0)
    matrix[:, 2] += centre - (width / 2, height / 2)
    size = (side * FINE, side * FINE)
    paper = cv2.warpAffine(drawn, matrix, size, flags=cv2.INTER_LINEAR)
    mask = cv2.warpAffine(np.full_like(drawn, 255), matrix, size, flags=cv2.INTER_LINEAR)
    small, share = (
        cv2.resize(fine, (side, side), interpolation=cv2.INTER_AREA).astype(np.float32)
        for fine in (paper, mask)
    )
    share /= 255
    top, left = max(0, y0), max(0, x0)
    bottom, right = min(scene.shape[0], y0 + side), min(scene.shape[1], x0 + side)
    part = (slice(top - y0, bottom - y0), slice(left - x0, right - x0))
    ink = 25 + small[part] * (205 / 255)  # black is never 0, white never 255 for a camera
    changed = scene.copy()
    below = changed[top:bottom, left:right]
    changed[top:bottom, left:right] = below * (1 - share[part]) + ink * share[part]
    return changed


def seen(scene: Grey, look: Look, rng: np.random.Generator, middle: tuple[float, float]) -> Grey:
    """The scene through the camera: glare at `middle`, blur of the lens, noise of the sensor."""
    frame = scene.astype(np.float32)
    if look.glare:
        y, x = np.mgrid[0 : scene.shape[0], 0 : scene.shape[1]].astype(np.float32)
        spot = np.exp(-(((x - middle[0]) / 160) ** 2 + ((y - middle[1]) / 50) ** 2))
        frame += look.glare * spot * (255 - frame)
    if look.blur:
        frame = np.asarray(cv2.GaussianBlur(frame, (0, 0), look.blur), dtype=np.float32)
    if look.noise:
        frame += rng.standard_normal(frame.shape, dtype=np.float32) * look.noise
    return np.clip(frame, 0, 255).astype(np.uint8)


def smooth(rng: np.random.Generator, size: tuple[int, int] = HD) -> Grey:
    """A bare table: light that falls off slowly, nothing on it."""
    rough = rng.integers(110, 200, (3, 4)).astype(np.float32)
    light = cv2.resize(rough, size[::-1], interpolation=cv2.INTER_CUBIC)
    return np.asarray(light, dtype=np.uint8)


def busy(rng: np.random.Generator, size: tuple[int, int] = HD) -> Grey:
    """A full table without a code: grain, parcels, lines of print, slats."""
    height, width = size
    grain = rng.standard_normal((height // 2, width // 2)).astype(np.float32)
    rough = smooth(rng, size) + 14 * np.asarray(cv2.resize(grain, (width, height)))
    scene: Grey = np.clip(rough, 0, 255).astype(np.uint8)
    for _ in range(14):
        x, y = int(rng.integers(0, width)), int(rng.integers(0, height))
        box = ((x, y), (float(rng.integers(80, 400)), float(rng.integers(60, 300))))
        corners = cv2.boxPoints((*box, float(rng.integers(0, 180)))).astype(np.int32)
        cv2.fillConvexPoly(scene, corners, int(rng.integers(30, 240)))
        cv2.polylines(scene, [corners], isClosed=True, color=(20,), thickness=2)
    for _ in range(90):
        letters = "".join(chr(c) for c in rng.integers(33, 126, int(rng.integers(4, 28))))
        spot = (int(rng.integers(-50, width - 60)), int(rng.integers(0, height)))
        size_of = float(rng.uniform(0.35, 1.3))
        shade = int(rng.integers(0, 255))
        cv2.putText(scene, letters, spot, cv2.FONT_HERSHEY_SIMPLEX, size_of, (shade,), 1)
    for _ in range(4):
        x, y = int(rng.integers(0, width - 200)), int(rng.integers(0, height - 120))
        pitch = int(rng.integers(5, 17))
        for offset in range(0, 200, pitch):
            cv2.line(scene, (x + offset, y), (x + offset, y + 120), (40,), pitch // 2)
    return scene
