"""Cameras through OpenCV: where QtMultimedia cannot be loaded or cannot start the camera."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from returndesk.hardware.scanners.frames import ThreadedSource
from returndesk.hardware.scanners.pictures import Grey
from returndesk.services.live import CameraState

if TYPE_CHECKING:
    import cv2

WIDTH, HEIGHT = 1280, 720

# A driver may drop a frame; a camera that is gone drops them all.
_MISSES = 10


class OpenCvCamera(ThreadedSource):
    """The system's camera number `source`, or a video file in its place.

    A camera that is there but does not open is `BUSY`.
    """

    def __init__(
        self, source: int | Path = 0, *, retry_s: float = 2.0, parent: QObject | None = None
    ) -> None:
        super().__init__(retry_s, parent)
        self._source = source
        self._capture: cv2.VideoCapture | None = None

    @property
    def name(self) -> str:
        """OpenCV knows no names: the file's, or none."""
        return self._source.name if isinstance(self._source, Path) else ""

    @property
    def count(self) -> int:
        """OpenCV cannot list cameras."""
        return 1

    def _open(self) -> CameraState:
        import cv2

        if not self._may_be_there():
            return CameraState.NO_CAMERA
        # What does not open is told by its state, not by OpenCV on the console.
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
        if isinstance(self._source, Path):
            capture = cv2.VideoCapture(str(self._source))
        else:
            capture = cv2.VideoCapture(self._source)
            capture.set(cv2.CAP_PROP_FRAME_WIDTH, WIDTH)
            capture.set(cv2.CAP_PROP_FRAME_HEIGHT, HEIGHT)
            capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        if not capture.isOpened():
            capture.release()
            return CameraState.BUSY if sys.platform == "linux" else CameraState.NO_CAMERA
        self._capture = capture
        return CameraState.LIVE

    def _may_be_there(self) -> bool:
        if isinstance(self._source, Path):
            return self._source.exists()
        return sys.platform != "linux" or Path(f"/dev/video{self._source}").exists()

    def _read(self, wait: Callable[[float], bool]) -> Grey | None:
        import cv2

        for _ in range(_MISSES):
            got, picture = self._capture.read() if self._capture else (False, None)
            if got and picture is not None:
                if picture.ndim == 2:
                    return picture.astype("uint8", copy=False)
                return cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype("uint8", copy=False)
            if wait(0.03):
                break
        return None

    def _shut(self) -> None:
        if self._capture is not None:
            self._capture.release()
            self._capture = None
