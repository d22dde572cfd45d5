"""Frames of a video, and what every source of them is."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from returndesk.hardware.scanners.pictures import Grey
from returndesk.services.live import CameraState


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One frame: its `number` in the source's own count from 1, and its grey pixels.

    Barcodes are black and white, so colour is never copied.
    """

    number: int
    grey: Grey

    def image(self) -> QImage:
        """The frame as a picture that owns its pixels."""
        height, width = self.grey.shape
        pixels = self.grey.data
        step = self.grey.strides[0]
        return QImage(pixels, width, height, step, QImage.Format.Format_Grayscale8).copy()


class FrameSource(QObject):
    """A camera or what takes its place.

    `start` and `stop` may be called at any time, in any order. A camera that is not there, or
    goes, is waited for until `stop`.

    Signals:
        frame_ready(Frame): the newest frame, on the thread of this object.
        state_changed(CameraState): it stands otherwise from now on.
    """

    frame_ready = Signal(object)
    state_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = CameraState.OFF

    @property
    def state(self) -> CameraState:
        """How it stands."""
        return self._state

    @property
    def name(self) -> str:
        """What the camera calls itself; empty when there is none."""
        raise NotImplementedError

    @property
    def count(self) -> int:
        """How many cameras there are to choose from, as far as known."""
        raise NotImplementedError

    def start(self) -> None:
        """Begin to give frames, as soon as there is a camera that may."""
        raise NotImplementedError

    def stop(self) -> None:
        """Let the camera go; no frame comes after this."""
        raise NotImplementedError

    def use_next(self) -> None:
        """Change to the next camera, if there are several."""

    def _go(self, state: CameraState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)


class ThreadedSource(FrameSource):
    """A source that has to wait for its frames, and so reads them on a thread of its own.

    Only the newest frame crosses to this object's thread: while that is busy, others are dropped.
    A kind of source says how it is opened, read and closed; all three run on the reading thread.
    """

    _news = Signal(int)

    def __init__(self, retry_s: float = 2.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._retry_s = retry_s
        self._run = 0
        self._end = threading.Event()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._newest: Frame | None = None
        self._became: list[CameraState] = []
        self._news.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to read."""
        if self._thread is not None:
            return
        self._run += 1
        self._newest, self._became = None, []
        self._end = threading.Event()
        self._go(CameraState.STARTING)
        self._thread = threading.Thread(
            target=self._read_all, args=(self._end, self._run), name="camera", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Stop reading; waits for the frame that is just being read."""
        if self._thread is not None:
            self._end.set()
            self._thread.join()
            self._thread = None
        self._run += 1
        self._go(CameraState.OFF)

    def _open(self) -> CameraState:
        """Open the camera: `LIVE`, or why not."""
        raise NotImplementedError

    def _read(self, wait: Callable[[float], bool]) -> Grey | None:
        """The next frame; None when the camera is gone. `wait(seconds)` is True at the end."""
        raise NotImplementedError

    def _shut(self) -> None:
        """Let the camera go."""
        raise NotImplementedError

    def _read_all(self, end: threading.Event, run: int) -> None:
        number = 0
        was_live = False
        while not end.is_set():
            state = self._open()
            if state is CameraState.LIVE:
                was_live = True
                number = self._read_on(end, run, number)
            if was_live and state in {CameraState.LIVE, CameraState.NO_CAMERA}:
                state = CameraState.GONE
            if not end.is_set():
                self._become(state, run)
                end.wait(self._retry_s)

    def _read_on(self, end: threading.Event, run: int, number: int) -> int:
        """Read until the camera is gone or the end; the number of the last frame."""
        try:
            while not end.is_set():
                grey = self._read(end.wait)
                if grey is None:
                    break
                number += 1
                self._hand_over(Frame(number, grey), run)
        finally:
            self._shut()
        return number

    def _hand_over(self, frame: Frame, run: int) -> None:
        with self._lock:
            waiting = self._newest is not None
            self._newest = frame
        if not waiting:
            self._news.emit(run)

    def _become(self, state: CameraState, run: int) -> None:
        with self._lock:
            self._became.append(state)
        self._news.emit(run)

    def _take(self, run: int) -> None:
        if run != self._run:
            return
        with self._lock:
            frame, self._newest = self._newest, None
            became, self._became = self._became, []
        if frame is not None:
            self._go(CameraState.LIVE)
            self.frame_ready.emit(frame)
        # A state is told after the last frame; between two of them the camera was back.
        for state in became:
            if run == self._run:
                self._go(state)


class Pace:
    """Keeps a rhythm of so many frames a second, without running after what was missed."""

    def __init__(self, per_second: float) -> None:
        self._step = 1 / per_second
        self._due = time.monotonic()

    def wait(self, sleep: Callable[[float], bool]) -> None:
        """Wait for the next beat."""
        now = time.monotonic()
        self._due = max(self._due + self._step, now)
        sleep(self._due - now)
