"""A video's codes: one frame after the other, with a memory between them.

Each frame gets its share of the work, and no frame waits for another's (`budget.py`): half of it
at most goes to the codes that are known, the rest to the search for others (`live_passes.py`).
The memory saves work and finds more: a scene that does not change is not read for ever; a code
once read is followed from frame to frame, so that its box does not flicker; two frames that agree
make a text of bars certain; and a code that is found again and again but never read is looked at
in other ways.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.hardware.scanners.budget import Budget
from returndesk.hardware.scanners.engines import Reading, Suspect
from returndesk.hardware.scanners.evidence import Evidence, overlap, scanned
from returndesk.hardware.scanners.follow import GLANCE_MS, found_again
from returndesk.hardware.scanners.hotspots import Cells, detail
from returndesk.hardware.scanners.live_passes import Search
from returndesk.hardware.scanners.look import Look
from returndesk.hardware.scanners.pictures import Grey
from returndesk.hardware.scanners.views import fitted

MEMORY: Final = 30
"""Frames: readings and suspects older than this are forgotten."""

LIVE_PIXELS: Final = 4_000_000
"""Larger frames are read at this size: no desk's camera is sharp beyond it."""

_READ_ROUNDS: Final = 4  # of the search in a scene that does not change; then it rests
_REST: Final = 8  # resting, one frame in so many is read: the lens may still be focusing
_SAME_CELL: Final = 2.0, 0.25  # grey values, and share: a cell that differs less did not change
_MISSES: Final = 3  # looks in a row that may miss a code: a hand shakes
_FOLLOWED: Final = 8  # codes followed in one frame
_FOLLOW_SHARE: Final = 0.5  # of a frame's budget; the rest is the search's
_LEAST_SIDE: Final = 64  # pixels of a frame that has a map; smaller ones are read whole


@dataclass(slots=True)
class _Known:
    """A code that was read, where it was seen last, and for how many looks it was missed.

    `closely` says how it was found the last time, or how to look after a miss.
    """

    reading: Reading
    missed: int = 0
    closely: bool = False

    @property
    def cost(self) -> float:
        """What the next look at it is likely to take, in milliseconds."""
        return 3 * GLANCE_MS if self.closely else GLANCE_MS


class LiveDecoder:
    """Decodes the frames of one video; for one thread at a time.

    Give it every frame that there is time for: `decode` takes about a third of what zxing-cpp
    would, and less than the time between two frames. `passes` counts the calls of the decoders
    so far. `clock` gives seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self.passes = 0
        self._clock = clock
        self._forget(())

    def _forget(self, shape: tuple[int, ...]) -> None:
        """Begin anew with frames of this shape: places in others mean nothing in these."""
        self._shape = shape
        self._search = Search()
        self._scene: Cells | None = None
        self._scene_round = 0
        self._resting = 0
        self._known: list[_Known] = []
        self._evidence: deque[Evidence] = deque(maxlen=MEMORY)
        self._suspects: deque[list[Suspect]] = deque(maxlen=MEMORY)

    def decode(self, grey: Grey) -> tuple[ScannedCode, ...]:
        """Every code in view: read in this frame, followed into it, or missed for a moment only.

        Corners are in pixels of `grey`; `milliseconds` is this frame's time.

        Raises:
            ValueError: not grey pixels (`fitted` in `views.py`).
        """
        started = time.perf_counter()
        work = fitted(grey, LIVE_PIXELS)
        if work is None:
            return ()
        if work.grey.shape != self._shape:
            self._forget(work.grey.shape)
        budget = Budget(work.grey.size, self._clock)
        cells = None if min(self._shape) < _LEAST_SIDE else detail(work.grey)
        if self._is_worth_reading(cells):
            self._follow(work.grey, budget)
            places = [known.reading.corners for known in self._known]
            look = Look(work.grey, cells, places, self._evidence, self._unread)
            self._search.go_on(look, budget)
            self._remember(look)
        readings = work.placed([known.reading for known in self._known])
        return scanned(readings, ScanSource.CAMERA, (time.perf_counter() - started) * 1000)

    def _is_worth_reading(self, cells: Cells | None) -> bool:
        """Whether the scene changed, was not read enough, or has rested for a while."""
        if cells is None or self._scene is None or _changed(self._scene, cells):
            self._scene = cells
            self._scene_round = self._search.rounds
        if self._search.rounds - self._scene_round < _READ_ROUNDS:
            self._resting = 0
            return True
        self._resting += 1
        return self._resting % _REST == 0

    def _follow(self, grey: Grey, budget: Budget) -> None:
        """Look for known codes where they were; one at least."""
        looks = 0
        for known in self._known[:_FOLLOWED]:
            if not budget.allows(known.cost, _FOLLOW_SHARE) and looks:
                break
            budget.spend(known.cost)
            looks += 1
            corners = found_again(grey, known.reading, closely=known.closely)
            if corners is None:
                known.missed += 1
                known.closely = not known.closely
            else:
                known.missed = 0
                known.reading = replace(known.reading, corners=corners)
        self.passes += looks
        # Those looked at go to the end, so that with many codes each has its turn.
        kept = self._known[looks:] + self._known[:looks]
        self._known = [known for known in kept if known.missed <= _MISSES]

    def _remember(self, seen: Look) -> None:
        """Add what a frame gave to what is known."""
        self.passes += seen.passes
        self._evidence.append(seen.evidence)
        new = {(reading.symbology, reading.text): reading for reading in seen.evidence.certain()}
        for known in self._known:
            again = new.pop((known.reading.symbology, known.reading.text), None)
            if again is not None:
                known.missed = 0
                known.reading = replace(known.reading, corners=again.corners)
        self._known += [_Known(reading) for reading in new.values()]
        self._suspects.append([s for s in seen.suspects if not seen.evidence.covers(s.corners)])

    def _unread(self) -> list[Suspect]:
        """Codes that were found in several frames and never read, each once."""
        places = [known.reading.corners for known in self._known]
        unread: list[Suspect] = []
        before: list[Suspect] = []
        for suspects in reversed(self._suspects):
            for suspect in suspects:
                if any(overlap(place, suspect.corners) for place in places):
                    continue
                if _holds(before, suspect) and not _holds(unread, suspect):
                    unread.append(suspect)
            before += suspects
        return unread


def _changed(scene: Cells, cells: Cells) -> bool:
    """Whether a frame's detail differs from the scene's by more than noise."""
    floor, share = _SAME_CELL
    if scene.shape != cells.shape:
        return True
    limit = floor + share * np.maximum(cells, scene)
    return bool((np.abs(cells - scene) > limit).any())


def _holds(suspects: list[Suspect], suspect: Suspect) -> bool:
    """Whether the same suspect is among them."""
    return any(
        other.symbology is suspect.symbology and overlap(other.corners, suspect.corners)
        for other in suspects
    )
