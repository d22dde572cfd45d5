"""Decoding of live video on one thread: the newest frame only, never a queue."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt, Signal

from returndesk.domain.codes import ScannedCode
from returndesk.hardware.scanners.frames import Frame
from returndesk.hardware.scanners.pictures import Grey

Decode: TypeAlias = Callable[[Grey], tuple[ScannedCode, ...]]
"""Reads one frame of a video; the next call gets a later frame of the same video."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The codes of one frame, corners in its pixels.

    `late` says how many newer frames came while this one was read, which took `milliseconds`.
    """

    frame: Frame
    codes: tuple[ScannedCode, ...]
    late: int
    milliseconds: float


class FrameWorker(QObject):
    """Reads frames on one thread. A busy decoder drops frames; it always takes the newest.

    `make_decode` is called on the thread, so that the decoders are loaded there. `offered` and
    `decoded` count frames; what lies between them was dropped, but for the frame in work.

    Signals:
        read(Reading): a frame was read.
    """

    read = Signal(object)
    _done = Signal(object)

    def __init__(self, make_decode: Callable[[], Decode], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_decode = make_decode
        self._wake = threading.Condition()
        self._newest: Frame | None = None
        self._ending = False
        self._thread: threading.Thread | None = None
        self.offered = 0
        self.decoded = 0
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def offer(self, frame: Frame) -> None:
        """Put a frame in the place of the one that waits."""
        with self._wake:
            self._newest = frame
            self.offered += 1
            self._wake.notify()
        if self._thread is None:
            self._ending = False
            self._thread = threading.Thread(target=self._work, name="decode", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End the thread when its frame is read; nothing is delivered after this."""
        thread, self._thread = self._thread, None
        with self._wake:
            self._ending = True
            self._newest = None
            self._wake.notify()
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        try:
            decode = self._make_decode()
            while (taken := self._take()) is not None:
                frame, offered = taken
                begun = time.perf_counter()
                codes = decode(frame.grey)
                took = (time.perf_counter() - begun) * 1000
                self.decoded += 1
                self._done.emit(Reading(frame, codes, self.offered - offered, took))
        except Exception as error:  # noqa: BLE001 - raised again on the GUI thread
            self._done.emit(error)

    def _take(self) -> tuple[Frame, int] | None:
        """The newest frame and its place in what was offered, once there is one; None: the end."""
        with self._wake:
            self._wake.wait_for(lambda: self._ending or self._newest is not None)
            frame, self._newest = self._newest, None
            return None if frame is None or self._ending else (frame, self.offered)

    def _deliver(self, done: object) -> None:
        if self._thread is None:
            return
        if isinstance(done, Exception):
            raise done
        self.read.emit(done)
