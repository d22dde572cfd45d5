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
        self._left = min(max(_LEAST_WORK_MS, pixels * _WORK_MS_PER_MEGAPIXEL / 1e6), _MOST_WORK_MS)
        self._clock = clock
        self._end = clock() + _DEADLINE * FRAME_S

    def allows(self, milliseconds: float) -> bool:
        """Whether there is time for a step that takes about so long."""
        return milliseconds <= self._left and self._clock() < self._end

    def spend(self, milliseconds: float) -> None:
        """Take a step's time off."""
        self._left -= milliseconds
