"""What one frame of a live video may cost, so that the next one never waits."""

from collections.abc import Callable
from typing import Final

FRAME_S: Final = 1 / 30
"""The time between two frames of a usual camera."""

_DEADLINE: Final = 0.5  # of that time: what is begun by then is done before the next frame
_WORK_MS_PER_MEGAPIXEL: Final = 12.0  # a third of what zxing-cpp alone would take, and less
_LEAST_WORK_MS, _MOST_WORK_MS = 6.0, 16.0


class Budget:
    """One frame's share of work, in estimated milliseconds, and its deadline by a clock.

    The estimate makes the share the same on every computer and in every test; the clock ends it
    sooner on a slow or busy one. `pixels` are the frame's; `clock` gives seconds.
    """

    def __init__(self, pixels: int, clock: Callable[[], float]) -> None:
        work = pixels * _WORK_MS_PER_MEGAPIXEL / 1e6
        self._work = min(max(_LEAST_WORK_MS, work), _MOST_WORK_MS)
        self._spent = 0.0
        self._clock = clock
        self._start = clock()

    def allows(self, milliseconds: float, share: float = 1.0) -> bool:
        """Whether there is time for a step that takes about so long, in this share of the whole."""
        in_time = self._clock() - self._start < share * _DEADLINE * FRAME_S
        return in_time and self._spent + milliseconds <= share * self._work

    def spend(self, milliseconds: float) -> None:
        """Take a step's time off."""
        self._spent += milliseconds
