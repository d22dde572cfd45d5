"""The search for codes in a video: one endless round of short steps, cut where a frame ends.

Each pass is a generator. It yields the milliseconds that its next step is likely to take and is
resumed when a frame has so much time left: in this frame or in a later one, always with the
newest pixels. So no pass is too dear for a frame, and none is left out. Only the parts of a
frame that hold print, and no code that is known already, are read. What each pass costs and
brings was measured; see `tests/benchmarks/webcam.py`.
"""

import math
from collections.abc import Iterator
from typing import Final, TypeAlias

import numpy as np
import zxingcpp

from returndesk.domain.codes import Symbology
from returndesk.hardware.scanners.budget import Budget
from returndesk.hardware.scanners.engines import (
    ALL_FORMATS,
    MATRIX_FORMATS,
    STRIP_FORMATS,
    Corners,
)
from returndesk.hardware.scanners.hotspots import (
    Spot,
    active_areas,
    crisp,
    find_spots,
)
from returndesk.hardware.scanners.look import STRIP_WAYS, Look
from returndesk.hardware.scanners.passes import read_close
from returndesk.hardware.scanners.regions import find_bars
from returndesk.hardware.scanners.views import (
    View,
    lying,
    resized,
    transform,
    unchanged,
)

Steps: TypeAlias = Iterator[float]
"""Work in steps: each item is what the step after it is likely to take, in milliseconds."""

_LIGHT_EVERY: Final = 8  # rounds; light codes on dark ground are rare
_ALL_EVERY: Final = 4  # rounds; then known codes are read like all others, should one be wrong
_BAR_PLACES: Final = 3  # looked at in one round
_SPOTS: Final = 2  # looked at in one of the five turns of a round
_SPOTS_AGE: Final = 4  # frames that a map of them is good for: hands are slow
_BAND_PIXELS, _OVERLAP = 400_000, 96  # of a band, and rows that two of them share
_CLOSE_PIXELS: Final = 60_000  # of a place looked at closely; more would take a frame's time

# Nanoseconds a pixel on a desk's computer of the year 2020, of a frame full of print.
_STRIPS_NS, _MATRIX_NS, _SHARPEN_NS, _ALL_NS, _BARS_NS = 6.5, 4.0, 2.0, 20.0, 26.0
_MAP_NS, _SPOT_NS, _HARSH_NS, _FINE_NS, _CLOSE_NS = 3.5, 180.0, 300.0, 21.0, 60.0

# Milliseconds whatever the size: each place magnified, a QR code unbent, a strip in each way.
_SPOT_MS, _BENT_MS = 0.5, 20.0
_STRIP_MS: Final = (1.0, 1.5, 5.0)


class Search:
    """All passes in turn over frames of one size; `rounds` counts how often."""

    def __init__(self) -> None:
        self.rounds = 0
        self._look: Look
        self._closer = 0
        self._band = 0
        self._spots: list[Spot] = []
        self._spots_age = 0
        self._spot = 0
        self._harsh = True
        self._steps = self._endless()
        self._next = 0.0

    def go_on(self, look: Look, budget: Budget) -> None:
        """Go on in this frame as far as its `budget` allows, by one step at least."""
        self._look = look
        if look.cells is None:
            look.read(unchanged(look.grey), ALL_FORMATS, "zxing plain", rotated=True)
            return
        if self.rounds % _ALL_EVERY == _ALL_EVERY - 1:
            look.known = ()
        look.areas = active_areas(look.grey, look.cells, look.known)
        self._spots_age += 1
        last = self.rounds + 1  # more than a round brings nothing new from the same pixels
        first = True
        while look.areas and self.rounds < last and (budget.allows(self._next) or first):
            budget.spend(self._next)
            self._next = next(self._steps)
            first = False
        look.confirm()

    def _endless(self) -> Steps:
        while True:
            for one in (self._rows, self._matrix, self._columns, self._bars, self._half):
                yield from one()
                yield from self._magnify()
            yield from self._fine()
            yield from self._look_closer()
            self.rounds += 1
            yield 0.0

    def _each_area(self, nanoseconds: float) -> Iterator[tuple[float, int]]:
        """The number of each area, and what it costs; the next frame may have fewer."""
        number = 0
        while number < len(self._look.areas):
            yield nanoseconds * self._look.areas[number].grey.size / 1e6, number
            number += 1

    def _area(self, number: int) -> View | None:
        areas = self._look.areas
        return areas[number] if number < len(areas) else None

    def _rows(self) -> Steps:
        """Bars that stand upright."""
        light = self.rounds % _LIGHT_EVERY == 1
        for cost, number in self._each_area(_STRIPS_NS):
            yield cost
            area = self._area(number)
            if area is not None:
                self._look.read(_negative(area) if light else area, STRIP_FORMATS, "zxing plain")
                yield from self._confirm()

    def _columns(self) -> Steps:
        """Bars that lie."""
        for cost, number in self._each_area(_STRIPS_NS):
            yield cost
            area = self._area(number)
            if area is not None:
                self._look.read(area.then(lying(area.grey)), STRIP_FORMATS, "zxing plain")
                yield from self._confirm()

    def _matrix(self) -> Steps:
        """Square codes of any size, one kind after the other; in turn sharpened."""
        sharp = self.rounds % 2 == 1
        light = self.rounds % _LIGHT_EVERY == 2
        for kind in MATRIX_FORMATS:
            for cost, number in self._each_area(_MATRIX_NS + sharp * _SHARPEN_NS):
                yield cost
                area = self._area(number)
                if area is not None and sharp:
                    self._look.read(area.then(crisp(area.grey, 2.0)), (kind,), "zxing sharp")
                elif area is not None:
                    self._look.read(_negative(area) if light else area, (kind,), "zxing plain")

    def _half(self) -> Steps:
        """Codes held close to the camera, large and out of focus; in turn bars that lie."""
        for cost, number in self._each_area(_ALL_NS / 4):
            yield cost
            area = self._area(number)
            if area is not None:
                half = area.then(resized(area.grey, 0.5))
                view = half.then(lying(half.grey)) if self.rounds % 2 else half
                light = self.rounds % _LIGHT_EVERY == 3
                self._look.read(_negative(view) if light else view, ALL_FORMATS, "zxing half")
                yield from self._confirm()

    def _fine(self) -> Steps:
        """Data Matrix codes too faint for `_magnify`: one band of all areas, twice as large."""
        bands = [band for area in self._look.areas for band in _cut_into_bands(area)]
        if not bands:
            return
        number = self._band % len(bands)
        self._band += 1
        yield _FINE_NS * bands[number].grey.size / 1e6
        fresh = [band for area in self._look.areas for band in _cut_into_bands(area)]
        if number < len(fresh):
            sharp = crisp(fresh[number].grey, 2.0)
            view = fresh[number].then(sharp).then(resized(sharp.grey, 2.0))
            self._look.read(view, (zxingcpp.BarcodeFormat.DataMatrix,), "zxing fine")

    def _bars(self) -> Steps:
        """Bars at any angle, a few places in each round."""
        places: list[Corners] = []
        for cost, number in self._each_area(_BARS_NS / 4):
            yield cost
            area = self._area(number)
            if area is not None:
                half = area.then(resized(area.grey, 0.5))
                inverse = np.asarray(np.linalg.inv(half.matrix), dtype=np.float64)
                places += [transform(place, inverse) for place in find_bars(half.grey)]
        places = [place for place in places if not self._look.is_known(place)]
        if places:
            first = self.rounds * _BAR_PLACES % len(places)
            yield from self._read_strips((places[first:] + places[:first])[:_BAR_PLACES], 1)

    def _confirm(self) -> Steps:
        """A second reading of the bars that were read only once."""
        look = self._look
        places = [reading.corners for reading in look.evidence.uncertain()]
        yield from self._read_strips([p for p in places if not look.is_known(p)], STRIP_WAYS)

    def _read_strips(self, places: list[Corners], tries: int) -> Steps:
        """Read places with bars straightened, until one text is proven: at most so many ways.

        A text that one way has read gets all of them.
        """
        for place in places:
            seen = False
            for number in range(STRIP_WAYS):
                if self._look.evidence.settled(place) or number >= (STRIP_WAYS if seen else tries):
                    break
                yield _STRIP_MS[number]
                seen = self._look.read_strip(place, number) or seen

    def _magnify(self) -> Steps:
        """Small codes: the densest places magnified, a few of them at each turn.

        When all had their turn, all have another in a harsher way and another order.
        """
        for _ in range(_SPOTS):
            if self._spot >= len(self._spots):
                self._spot, self._spots, self._harsh = 0, [], not self._harsh
            if not self._spots or self._spots_age > _SPOTS_AGE:
                yield _MAP_NS * self._look.grey.size / 1e6
                look = self._look
                self._spots = find_spots(look.grey, look.known, relative=self._harsh)
                self._spots_age = 0
            if self._spot >= len(self._spots):
                return
            spot = self._spots[self._spot]
            self._spot += 1
            yield _spot_cost(spot, harsh=self._harsh)
            unread = self._look.read_spot(spot, harsh=self._harsh)
            if unread and not self._harsh:
                # There is a code, and it was not read: the other way at once.
                yield _spot_cost(spot, harsh=True)
                self._look.read_spot(spot, harsh=True)
            yield from self._confirm()

    def _look_closer(self) -> Steps:
        """One other view of a code that is found again and again and still unread."""
        unread = self._look.unread()
        if not unread:
            return
        suspect = unread[self._closer % len(unread)]
        number = self._closer // len(unread)
        self._closer += 1
        yield _BENT_MS if suspect.symbology is Symbology.QR else _CLOSE_NS * _CLOSE_PIXELS / 1e6
        self._look.passes += 1
        read_close(self._look.grey, suspect, self._look.evidence, number, _CLOSE_PIXELS)


def _spot_cost(spot: Spot, *, harsh: bool) -> float:
    return _SPOT_MS + (_HARSH_NS if harsh else _SPOT_NS) * spot.pixels / 1e6


def _cut_into_bands(area: View) -> list[View]:
    """An area cut into bands that overlap, so that a small code lies whole in one of them."""
    height, width = area.grey.shape
    count = 1
    if area.grey.size > _BAND_PIXELS:
        count = max(2, math.ceil(height / max(_BAND_PIXELS / width - _OVERLAP, _OVERLAP)))
    views = []
    for number in range(count):
        top = max(0, height * number // count - _OVERLAP // 2)
        bottom = min(height, height * (number + 1) // count + _OVERLAP // 2)
        matrix = np.eye(3)
        matrix[1, 2] = -top
        views.append(area.then(View(area.grey[top:bottom], matrix)))
    return views


def _negative(view: View) -> View:
    """Light codes on dark ground as dark ones."""
    return View(np.bitwise_not(view.grey), view.matrix)
