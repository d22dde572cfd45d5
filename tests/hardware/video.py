"""A drawn table with labels on it, and what a test waits for."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
import zxingcpp

from returndesk.hardware.scanners.frames import Frame, FrameSource
from returndesk.hardware.scanners.pictures import Grey
from returndesk.services.live import CameraState

SIZE = (1280, 720)


def table(texts: Sequence[str], size: tuple[int, int] = SIZE, *, square: bool = False) -> Grey:
    """A table with a label for each text, in rows of three; Code 128, or QR if `square`."""
    width, height = size
    scene = np.full((height, width), 150, dtype=np.uint8)
    kind = zxingcpp.BarcodeFormat.QRCode if square else zxingcpp.BarcodeFormat.Code128
    for place, text in enumerate(texts):
        code = zxingcpp.create_barcode(text, kind)
        code_image = np.array(code.to_image(scale=2, add_quiet_zones=True), dtype=np.uint8)
        if square:
            code_image = code_image.repeat(2, axis=0).repeat(2, axis=1)
        paper = cv2.copyMakeBorder(code_image, 30, 30, 20, 20, cv2.BORDER_CONSTANT, value=(255,))
        x = 20 + place % 3 * (width // 3)
        y = 60 + place // 3 * (height // 3)
        scene[y : y + paper.shape[0], x : x + paper.shape[1]] = paper
    return scene


class Moving:
    """A scene that a hand never holds quite still: each frame is a little off the last."""

    def __init__(self, scene: Grey) -> None:
        self.scene = scene

    def __call__(self, number: int) -> Grey:
        return np.roll(self.scene, (number % 3, number % 5), axis=(0, 1))


class Watcher:
    """Notes what a source gives."""

    def __init__(self, source: FrameSource) -> None:
        self.frames: list[Frame] = []
        self.states: list[CameraState] = []
        self.on_frame: Callable[[Frame], None] | None = None
        source.frame_ready.connect(self._frame)
        source.state_changed.connect(self.states.append)

    def _frame(self, frame: Frame) -> None:
        self.frames.append(frame)
        if self.on_frame:
            self.on_frame(frame)
