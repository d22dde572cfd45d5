"""The desk's camera: QtMultimedia's first, OpenCV's where that cannot be had."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from returndesk.hardware.scanners.frames import FrameSource
from returndesk.services.live import CameraState


def _qt_camera() -> FrameSource:
    # Needs the system's audio library, which a bare Linux has not.
    from returndesk.hardware.scanners.camera_qt import QtCamera

    return QtCamera()


def _opencv_camera() -> FrameSource:
    from returndesk.hardware.scanners.camera_opencv import OpenCvCamera

    return OpenCvCamera()


class Camera(FrameSource):
    """A camera by the first of several ways that works.

    The next way is taken when one cannot be loaded (`ImportError`) or its camera is there and
    does not start (`BUSY`); each start begins with the first. The ways wait themselves for a
    camera that is not there or gone. They are made when they are needed.
    """

    def __init__(
        self,
        ways: tuple[Callable[[], FrameSource], ...] = (_qt_camera, _opencv_camera),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ways = ways
        self._place = 0
        self._source: FrameSource | None = None
        self._wanted = False
        # A source is not changed in the middle of its own signal.
        self._changing = QTimer(self)
        self._changing.setSingleShot(True)
        self._changing.timeout.connect(self._change_way)

    @property
    def name(self) -> str:
        """The camera's own name."""
        return self._source.name if self._source else ""

    @property
    def count(self) -> int:
        """How many cameras there are to choose from."""
        return self._source.count if self._source else 0

    def start(self) -> None:
        """Start the camera."""
        if not self._wanted:
            self._wanted = True
            self._go(CameraState.STARTING)
            self._begin()

    def stop(self) -> None:
        """Let the camera go."""
        self._wanted = False
        self._changing.stop()
        self._drop()
        self._place = 0
        self._go(CameraState.OFF)

    def use_next(self) -> None:
        """Change to the next camera."""
        if self._source is not None:
            self._source.use_next()

    def _begin(self) -> None:
        self._source = self._make()
        if self._source is None:
            self._go(CameraState.NO_CAMERA)
        else:
            self._source.start()

    def _make(self) -> FrameSource | None:
        """The source of this way, or of the next that can be loaded."""
        for place in range(self._place, len(self._ways)):
            try:
                source = self._ways[place]()
            except ImportError:
                continue
            self._place = place
            source.setParent(self)
            source.frame_ready.connect(self.frame_ready)
            source.state_changed.connect(self._follow)
            return source
        return None

    def _drop(self) -> None:
        source, self._source = self._source, None
        if source is not None:
            source.stop()
            source.deleteLater()

    def _follow(self, state: CameraState) -> None:
        if not self._wanted or state is CameraState.OFF:
            return
        if state is CameraState.BUSY and self._place + 1 < len(self._ways):
            self._changing.start(0)
        else:
            self._go(state)

    def _change_way(self) -> None:
        self._drop()
        self._place += 1
        self._begin()
