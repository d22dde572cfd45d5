"""A video's codes: one frame after the other, with a memory between them.

Each frame gets its share of the passes (`live_passes.py`). The memory saves work and finds more:
a scene that does not change is not read for ever; a code once read is followed from frame to
frame, so that its box does not flicker; two frames that agree make a text of bars certain; and a
code that is found again and again but never read is looked at in other ways.
"""

import time
from collections import deque
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.hardware.scanners.engines import (
    LINEAR,
    Corners,
    Reading,
    Suspect,
    formats_of,
    read_zxing,
)
from returndesk.hardware.scanners.evidence import Evidence, overlap, scanned
from returndesk.hardware.scanners.hotspots import Cells
from returndesk.hardware.scanners.live_passes import LIVE_PIXELS, Look, frame_detail, look
from returndesk.hardware.scanners.passes import read_close
from returndesk.hardware.scanners.pictures import Grey
from returndesk.hardware.scanners.regions import crop, cut_out, sides
from returndesk.hardware.scanners.views import enlarged, fitted

MEMORY: Final = 30
"""Frames: readings and suspects older than this are forgotten."""

_READ_FRAMES: Final = 40  # of a scene that does not change: every pass has had its turn
_REST: Final = 8  # after them one frame in so many is read: the lens may still be focusing
_SAME_CELL: Final = 2.0, 0.25  # grey values, and share: a cell that differs less did not change
_MISSES: Final = 3  # frames in a row that may miss a code: a hand shakes
_FOLLOWED: Final = 8  # codes followed in one frame
_CLOSE_EVERY: Final = 4  # frames; a closer look costs as much as a frame's share
_SMALL_PIXELS: Final = 40_000  # of a cut-out that is worth enlarging


@dataclass(slots=True)
class _Known:
    """A code that was read, where it was seen last, and for how many frames it was missed."""

    reading: Reading
    missed: int = 0


class LiveDecoder:
    """Decodes the frames of one video; for one thread at a time.

    Give it every frame that there is time for: `decode` takes about a third of what zxing-cpp
    would. `passes` counts the passes of the decoders so far.
    """

    def __init__(self) -> None:
        self.passes = 0
        self._turn = 0
        self._still = 0
        self._scene: Cells | None = None
        self._known: list[_Known] = []
        self._evidence: deque[Evidence] = deque(maxlen=MEMORY)
        self._suspects: deque[list[Suspect]] = deque(maxlen=MEMORY)
        self._closer = 0

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
        found = frame_detail(work.grey)
        self._watch(None if found is None else found.cells)
        if self._still <= _READ_FRAMES or self._still % _REST == 0:
            seen = look(work.grey, self._turn, found)
            self._turn += 1
            for before in self._evidence:
                seen.evidence.confirm(before)
            self._look_closer(work.grey, seen)
            self.passes += seen.passes
            self._evidence.append(seen.evidence)
            self._follow(work.grey, seen.evidence.certain())
        readings = work.placed([known.reading for known in self._known])
        return scanned(readings, ScanSource.CAMERA, (time.perf_counter() - started) * 1000)

    def _watch(self, cells: Cells | None) -> None:
        """Count the frames since the scene changed; small frames change each time."""
        if cells is None or self._scene is None or _changed(self._scene, cells):
            self._still = 0
            self._scene = cells
        else:
            self._still += 1

    def _follow(self, grey: Grey, certain: list[Reading]) -> None:
        """Bring the known codes up to date: read again, followed, missed, or new."""
        new = {(reading.symbology, reading.text): reading for reading in certain}
        follow = 0
        for known in self._known:
            key = (known.reading.symbology, known.reading.text)
            corners = new.pop(key).corners if key in new else None
            if corners is None and follow < _FOLLOWED:
                follow += 1
                self.passes += 1
                corners = _found_again(grey, known.reading)
                known.missed += corners is None
            if corners is not None:
                known.missed = 0
                known.reading = replace(known.reading, corners=corners)
        # Those looked at go to the end, so that with many codes each has its turn.
        kept = self._known[follow:] + self._known[:follow]
        self._known = [known for known in kept if known.missed <= _MISSES]
        self._known += [_Known(reading) for reading in new.values()]

    def _look_closer(self, grey: Grey, seen: Look) -> None:
        """One other view of a code that was found in an earlier frame too and is still unread."""
        known = [k.reading.corners for k in self._known]
        fresh = [
            suspect
            for suspect in seen.suspects
            if not seen.evidence.covers(suspect.corners)
            and not any(overlap(corners, suspect.corners) for corners in known)
        ]
        again = [s for s in fresh if any(_holds(before, s) for before in self._suspects)]
        self._suspects.append(fresh)
        if again and self._turn % _CLOSE_EVERY == 0:
            suspect = again[self._closer % len(again)]
            read_close(grey, suspect, seen.evidence, self._closer // len(again))
            self._closer += 1
            seen.passes += 1


def _changed(scene: Cells, cells: Cells) -> bool:
    """Whether a frame's detail differs from the scene's by more than noise."""
    floor, share = _SAME_CELL
    if scene.shape != cells.shape:
        return True
    limit = floor + share * np.maximum(cells, scene)
    return bool((np.abs(cells - scene) > limit).any())


def _holds(before: list[Suspect], suspect: Suspect) -> bool:
    """Whether an earlier frame had the same suspect."""
    return any(
        other.symbology is suspect.symbology and overlap(other.corners, suspect.corners)
        for other in before
    )


def _found_again(grey: Grey, reading: Reading) -> Corners | None:
    """Where a code is now that was read near here before; None if it is not read again."""
    if reading.symbology in LINEAR:
        view = cut_out(grey, reading.corners, scale=2.0 if sides(reading.corners)[0] < 700 else 1.0)
    else:
        low, high = reading.corners.min(axis=0), reading.corners.max(axis=0)
        margin = 12 + 0.4 * float((high - low).max())
        low = np.maximum(low - margin, 0)
        high = np.minimum(high + margin, (grey.shape[1], grey.shape[0]))
        if (high - low).min() < 8:
            return None
        view = crop(grey, np.array([low, (high[0], low[1]), high, (low[0], high[1])]))
        if view.grey.size < _SMALL_PIXELS:
            view = view.then(enlarged(view.grey))
    readings, _ = read_zxing(
        view.grey, formats_of(reading.symbology), downscaled=False, inverted=False
    )
    for found in view.placed(readings):
        if found.text == reading.text:
            return found.corners
    return None
