"""Cameras through QtMultimedia: permission, a small format, plugging in and out."""

from functools import partial

from PySide6.QtCore import (
    QCameraPermission,
    QCoreApplication,
    QLoggingCategory,
    QObject,
    Qt,
    QTimer,
)
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoSink,
)

from returndesk.hardware.scanners.frames import Frame, FrameSource
from returndesk.hardware.scanners.video_frames import Mode, best_mode, grey_of
from returndesk.services.live import CameraState

# A camera gives its first frame within a second or two; one that is silent for longer hangs.
SILENCE_MS = 5000

# One that hangs or does not start is tried again: the program that has it may be closed.
RETRY_MS = 3000


class QtCamera(FrameSource):
    """The default camera, or the next one on demand. To be used on the GUI thread.

    `sink` is where the camera's frames arrive.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The libraries that QtMultimedia would like to have, and can do without, are no news.
        QLoggingCategory.setFilterRules("qt.multimedia*=false")
        self.sink = QVideoSink(self)
        self._devices = QMediaDevices(self)
        self._session = QMediaCaptureSession(self)
        self._session.setVideoSink(self.sink)
        self._camera: QCamera | None = None
        self._used = b""  # the id of the camera in use, or of the one that is gone
        self._wanted = False
        self._had_frames = False
        self._number = 0
        self._taking = QTimer(self)
        self._taking.setSingleShot(True)
        self._taking.timeout.connect(self._take)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MS)
        self._silence.timeout.connect(self._fell_silent)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._open)
        self.sink.videoFrameChanged.connect(self._arrived)
        self._devices.videoInputsChanged.connect(self._inputs_changed)

    @property
    def name(self) -> str:
        """The camera's own name."""
        return self._camera.cameraDevice().description() if self._camera else ""

    @property
    def count(self) -> int:
        """How many cameras are plugged in."""
        return len(QMediaDevices.videoInputs())

    def start(self) -> None:
        """Ask for the permission if need be, then start the camera."""
        if self._wanted:
            return
        self._wanted, self._had_frames = True, False
        self._go(CameraState.STARTING)
        application = QCoreApplication.instance()
        permission = QCameraPermission()
        status = application.checkPermission(permission) if application else None
        if status is Qt.PermissionStatus.Undetermined and application is not None:
            application.requestPermission(permission, self, self._answered)
        else:
            self._go_on(denied=status is Qt.PermissionStatus.Denied)

    def stop(self) -> None:
        """Let the camera go."""
        self._wanted = False
        self._drop()
        self._go(CameraState.OFF)

    def use_next(self) -> None:
        """Change to the camera after the one in use."""
        inputs = QMediaDevices.videoInputs()
        if len(inputs) < 2 or not self._wanted:
            return
        ids = [bytes(device.id().data()) for device in inputs]
        place = ids.index(self._used) if self._used in ids else -1
        self._used = ids[(place + 1) % len(ids)]
        self._open()

    def _answered(self) -> None:
        application = QCoreApplication.instance()
        if application is None or not self._wanted:
            return
        status = application.checkPermission(QCameraPermission())
        self._go_on(denied=status is not Qt.PermissionStatus.Granted)

    def _go_on(self, *, denied: bool) -> None:
        if denied:
            self._go(CameraState.DENIED)
        else:
            self._open()

    def _open(self) -> None:
        self._drop()
        device = self._device()
        if device is None:
            self._go(CameraState.GONE if self._had_frames else CameraState.NO_CAMERA)
            return
        self._go(CameraState.STARTING)
        self._used = bytes(device.id().data())
        camera = QCamera(device, self)
        formats = device.videoFormats()
        if formats:
            modes = [
                Mode(f.resolution().width(), f.resolution().height(), f.maxFrameRate())
                for f in formats
            ]
            camera.setCameraFormat(formats[best_mode(modes)])
        if camera.isFocusModeSupported(QCamera.FocusMode.FocusModeAutoNear):
            camera.setFocusMode(QCamera.FocusMode.FocusModeAutoNear)
        camera.errorOccurred.connect(self._failed)
        self._camera = camera
        self._session.setCamera(camera)
        self._silence.start()
        camera.start()

    def _device(self) -> QCameraDevice | None:
        """The camera used before if it is there, else the system's default."""
        inputs = QMediaDevices.videoInputs()
        for device in inputs:
            if bytes(device.id().data()) == self._used:
                return device
        default = QMediaDevices.defaultVideoInput()
        return default if not default.isNull() else next(iter(inputs), None)

    def _drop(self) -> None:
        self._silence.stop()
        self._taking.stop()
        self._retry.stop()
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.errorOccurred.disconnect(self._failed)
            camera.stop()
            self._session.setCamera(None)  # type: ignore[arg-type]  # Qt takes no camera
            camera.deleteLater()

    def _inputs_changed(self) -> None:
        """A camera was plugged in or out."""
        if not self._wanted or self._state is CameraState.DENIED:
            return
        present = {bytes(device.id().data()) for device in QMediaDevices.videoInputs()}
        if self._camera is None or self._used not in present:
            self._open()

    def _arrived(self, frame: QVideoFrame) -> None:
        """A frame came; frames that came while this thread was busy are passed over."""
        del frame
        if not self._taking.isActive():
            self._taking.start(0)

    def _take(self) -> None:
        if not self._wanted:
            return
        grey = grey_of(self.sink.videoFrame())
        if grey is None:
            return
        self._silence.start()
        self._had_frames = True
        self._number += 1
        self._go(CameraState.LIVE)
        self.frame_ready.emit(Frame(self._number, grey))

    def _fell_silent(self) -> None:
        """No frame for long."""
        self._give_up(CameraState.GONE if self._had_frames else CameraState.BUSY)

    def _failed(self, error: QCamera.Error) -> None:
        if error is QCamera.Error.NoError or not self._wanted:
            return
        present = {bytes(device.id().data()) for device in QMediaDevices.videoInputs()}
        state = CameraState.BUSY if self._used in present else CameraState.GONE
        # The camera is in the middle of its own signal: it goes when that is over.
        QTimer.singleShot(0, self, partial(self._give_up, state))

    def _give_up(self, state: CameraState) -> None:
        """Say how it is, and try again later unless nothing is plugged in."""
        if not self._wanted:
            return
        self._drop()
        if QMediaDevices.videoInputs():
            self._retry.start()
        self._go(state)
