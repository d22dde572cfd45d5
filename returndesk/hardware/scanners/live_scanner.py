"""A camera with a decoder behind it: pictures to show and the codes in view."""

import gc
import time
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from returndesk.hardware.scanners.frame_worker import Decode, FrameWorker, Reading
from returndesk.hardware.scanners.frames import Frame, FrameSource
from returndesk.hardware.scanners.sightings import Sightings
from returndesk.services.live import CameraState, InView


def live_decoder() -> Decode:
    """A decoder for one video; loads the decoding libraries."""
    from returndesk.hardware.scanners.live import LiveDecoder

    _spare_the_collector()
    return LiveDecoder().decode


@cache
def _spare_the_collector() -> None:
    """Take what is loaded by now, and stays, out of the garbage collector's rounds.

    With all libraries loaded a full round holds up the window for 50 ms (measured), and a video
    makes garbage enough for one every few seconds.
    """
    gc.freeze()


class LiveScanner(QObject):
    """What the camera page works with. `source` becomes its own.

    Signals:
        state_changed(CameraState): the camera stands otherwise.
        pictured(QImage): the newest frame, to be shown.
        seen(InView): the codes of the newest frame that was read.
    """

    state_changed = Signal(object)
    pictured = Signal(QImage)
    seen = Signal(object)

    def __init__(
        self,
        source: FrameSource,
        make_decode: Callable[[], Decode] = live_decoder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        source.setParent(self)
        self._source = source
        self._sightings = Sightings()
        self._read: Frame | None = None
        self.worker = FrameWorker(make_decode, self)
        source.frame_ready.connect(self._frame)
        source.state_changed.connect(self._follow)
        self.worker.read.connect(self._reading)

    @property
    def state(self) -> CameraState:
        """How the camera stands."""
        return self._source.state

    @property
    def name(self) -> str:
        """What the camera calls itself."""
        return self._source.name

    @property
    def cameras(self) -> int:
        """How many cameras there are to choose from."""
        return self._source.count

    def start(self) -> None:
        """Look."""
        self._sightings = Sightings()
        self._source.start()

    def stop(self) -> None:
        """Let the camera go, and end the decoder's thread."""
        self._source.stop()
        self.worker.close()
        self._read = None

    def use_next(self) -> None:
        """Change to the next camera."""
        self._source.use_next()

    def picture(self) -> QImage:
        """The frame that `seen` last spoke of; a null picture if there was none."""
        return self._read.image() if self._read is not None else QImage()

    def _frame(self, frame: Frame) -> None:
        self.worker.offer(frame)
        self.pictured.emit(frame.image())

    def _follow(self, state: CameraState) -> None:
        self.state_changed.emit(state)

    def _reading(self, reading: Reading) -> None:
        self._read = reading.frame
        height, width = reading.frame.grey.shape
        codes = self._sightings.see(reading.codes, time.monotonic())
        self.seen.emit(InView(reading.frame.number, width, height, codes))
