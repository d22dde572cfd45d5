"""A camera without hardware: plays picture files or drawn frames as a real one would."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from returndesk.hardware.scanners.frames import Pace, ThreadedSource
from returndesk.hardware.scanners.pictures import Grey, load_grey
from returndesk.services.live import CameraState

Draw = Callable[[int], Grey]
"""Draws frame number 0, 1, 2 …; runs on the camera's thread."""


class SimulatedCamera(ThreadedSource):
    """Gives frames at a rate, and has all the troubles of a real camera on demand.

    `scene` draws the frames, or is pictures that are shown in turn for `hold_s` seconds each.
    `plugged` and `allowed` may be changed at any time; a camera that is pulled out in mid-frame
    gives no further one.
    """

    def __init__(
        self,
        scene: Draw | Sequence[Path],
        *,
        per_second: float = 30.0,
        hold_s: float = 2.0,
        name: str = "Simulated camera",
        retry_s: float = 0.05,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(retry_s, parent)
        self._draw = scene if callable(scene) else _Pictures(scene, round(hold_s * per_second))
        self._per_second = per_second
        self._name = name
        self._plugged = threading.Event()
        self._plugged.set()
        self._allowed = True
        self._pace = Pace(per_second)
        self._number = 0

    @property
    def name(self) -> str:
        """What it was called."""
        return self._name if self._plugged.is_set() else ""

    @property
    def count(self) -> int:
        """One, while it is plugged in."""
        return int(self._plugged.is_set())

    def plug(self) -> None:
        """Put the plug in."""
        self._plugged.set()

    def unplug(self) -> None:
        """Pull it out, whatever it is doing."""
        self._plugged.clear()

    def allow(self, allowed: bool) -> None:  # noqa: FBT001 - the one thing it says
        """Let the system give or refuse the permission, from the next start on."""
        self._allowed = allowed

    def _open(self) -> CameraState:
        if not self._allowed:
            return CameraState.DENIED
        if not self._plugged.is_set():
            return CameraState.NO_CAMERA
        self._pace = Pace(self._per_second)
        return CameraState.LIVE

    def _read(self, wait: Callable[[float], bool]) -> Grey | None:
        grey = self._draw(self._number)
        self._number += 1
        self._pace.wait(wait)
        return grey if self._plugged.is_set() else None

    def _shut(self) -> None:
        """Nothing was opened."""


class _Pictures:
    """Picture files in turn, each for some frames; `PictureError` for what is no picture."""

    def __init__(self, paths: Sequence[Path], hold: int) -> None:
        self._paths = tuple(paths)
        self._hold = max(1, hold)
        self._shown: tuple[int, Grey] | None = None

    def __call__(self, number: int) -> Grey:
        place = number // self._hold % len(self._paths)
        if self._shown is None or self._shown[0] != place:
            self._shown = place, load_grey(self._paths[place])
        return self._shown[1]
