"""One frame of a video: a small, even share of all passes, chosen by the frame's number.

A bare table costs a look at its map of fine detail. Where there is print, only that part is
read, by passes in turn: the more of the frame it fills, the fewer passes the frame gets, so that
a full shelf costs no more than a single label. What each pass costs and brings was measured; see
`tests/benchmarks/webcam.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import zxingcpp

from returndesk.hardware.scanners.engines import (
    ALL_FORMATS,
    LINEAR,
    MATRIX_FORMATS,
    SMALL_FORMATS,
    STRIP_FORMATS,
    Corners,
    Suspect,
    read_zxing,
)
from returndesk.hardware.scanners.evidence import Evidence
from returndesk.hardware.scanners.hotspots import (
    Detail,
    Spot,
    active_areas,
    detail,
    find_spots,
    magnified,
)
from returndesk.hardware.scanners.passes import read_bars
from returndesk.hardware.scanners.pictures import Grey
from returndesk.hardware.scanners.regions import find_bars
from returndesk.hardware.scanners.views import View, lying, resized, transform, unchanged

LIVE_PIXELS: Final = 4_000_000
"""Larger frames are read at this size: no desk's camera is sharp beyond it."""

_INVERTED_EVERY = 8  # turns of a slot; light-on-dark codes are rare
_BAR_PLACES = 1  # looked at in one frame
_SPOTS_SHARE = 1 / 16  # of the frame's pixels looked at through the magnifying glass
_LEAST_SIDE = 64  # pixels of a frame that has a map; smaller ones are read whole


@dataclass(slots=True)
class Look:
    """What one look at a frame found in its `areas`; `passes` counts the decoder's passes."""

    areas: list[View]
    evidence: Evidence = field(default_factory=Evidence)
    suspects: list[Suspect] = field(default_factory=list)
    passes: int = 0


def frame_detail(grey: Grey) -> Detail | None:
    """The map of a frame's detail; None for one that is too small to have a map."""
    return None if min(grey.shape) < _LEAST_SIDE else detail(grey)


def look(grey: Grey, turn: int, found: Detail | None) -> Look:
    """Read what the frame number `turn` (0, 1, 2 ...) has its turn for; `found` is its map."""
    seen = Look([] if found is None else active_areas(grey, found))
    if found is None:
        _plain(unchanged(grey), seen, ALL_FORMATS, "zxing plain", rotated=True)
    else:
        count = _slots(found.share)
        for slot in range(turn * count, (turn + 1) * count):
            _SLOTS[slot % len(_SLOTS)](grey, slot // len(_SLOTS), seen)
    places = [reading.corners for reading in seen.evidence.uncertain()]
    read_bars(grey, places, seen.evidence, tries=3, most=4)
    return seen


def _slots(share: float) -> int:
    """How many passes a frame gets of which this share may hold print."""
    if share == 0:
        return 0
    return 4 if share < 0.2 else 2 if share < 0.4 else 1


def _plain(
    area: View,
    seen: Look,
    formats: tuple[zxingcpp.BarcodeFormat, ...],
    name: str,
    *,
    rotated: bool = False,
    inverted: bool = False,
) -> None:
    readings, suspects = read_zxing(
        area.grey, formats, rotated=rotated, downscaled=False, inverted=inverted
    )
    seen.passes += 1
    seen.evidence.add(area.placed(readings), name)
    inverse = np.asarray(np.linalg.inv(area.matrix), dtype=np.float64)
    seen.suspects += [
        Suspect(s.symbology, transform(s.corners, inverse), s.version)
        for s in suspects
        if s.symbology not in LINEAR
    ]


def _rows(_grey: Grey, cycle: int, seen: Look) -> None:
    """Bars that stand upright."""
    inverted = cycle % _INVERTED_EVERY == 1
    for area in seen.areas:
        _plain(area, seen, STRIP_FORMATS, "zxing plain", inverted=inverted)


def _columns(_grey: Grey, _cycle: int, seen: Look) -> None:
    """Bars that lie."""
    for area in seen.areas:
        _plain(area.then(lying(area.grey)), seen, STRIP_FORMATS, "zxing plain")


def _matrix(_grey: Grey, cycle: int, seen: Look) -> None:
    """Square codes of any size."""
    inverted = cycle % _INVERTED_EVERY == 2
    for area in seen.areas:
        _plain(area, seen, MATRIX_FORMATS, "zxing plain", inverted=inverted)


def _half(_grey: Grey, cycle: int, seen: Look) -> None:
    """Codes held close to the camera, large and out of focus; every other time bars that lie."""
    for area in seen.areas:
        half = area.then(resized(area.grey, 0.5))
        view = half.then(lying(half.grey)) if cycle % 2 else half
        _plain(view, seen, ALL_FORMATS, "zxing half", inverted=cycle % _INVERTED_EVERY == 3)


def _bars(grey: Grey, cycle: int, seen: Look) -> None:
    """Bars at any angle, a few places in each cycle."""
    places: list[Corners] = []
    for area in seen.areas:
        half = area.then(resized(area.grey, 0.5))
        inverse = np.asarray(np.linalg.inv(half.matrix), dtype=np.float64)
        places += [transform(place, inverse) for place in find_bars(half.grey)]
    batches = [places[i : i + _BAR_PLACES] for i in range(0, len(places), _BAR_PLACES)]
    if batches:
        batch = batches[cycle % len(batches)]
        seen.passes += len(batch)
        read_bars(grey, batch, seen.evidence, tries=1, most=4)


def _spots(grey: Grey, number: int, seen: Look) -> None:
    """Small codes: the densest places magnified, a share of them at each turn."""
    batches: list[list[Spot]] = []
    left = 0.0
    for spot in find_spots(grey):
        if not batches or spot.pixels > left:
            batches.append([])
            left = _SPOTS_SHARE * grey.size
        batches[-1].append(spot)
        left -= spot.pixels
    if not batches:
        return
    harsh = bool(number // len(batches) % 2)
    for spot in batches[number % len(batches)]:
        view = magnified(grey, spot.corners(grey), harsh=harsh)
        name = "zxing magnified harsh" if harsh else "zxing magnified"
        _plain(view, seen, SMALL_FORMATS, name, rotated=True)


def _spots_turn(place: int) -> Callable[[Grey, int, Look], None]:
    """The `place`-th of the five turns that the spots have in a cycle."""
    return lambda grey, cycle, seen: _spots(grey, 5 * cycle + place, seen)


_SLOTS: Final = (
    _rows,
    _spots_turn(0),
    _matrix,
    _spots_turn(1),
    _columns,
    _spots_turn(2),
    _bars,
    _spots_turn(3),
    _half,
    _spots_turn(4),
)
