"""One look at one frame of a live video: its pixels, and what was read in them so far."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import zxingcpp

from returndesk.hardware.scanners.engines import (
    BAND_FORMATS,
    LINEAR,
    SMALL_FORMATS,
    STRIP_FORMATS,
    Corners,
    Suspect,
    read_zbar,
    read_zxing,
)
from returndesk.hardware.scanners.evidence import Evidence, overlap
from returndesk.hardware.scanners.follow import strip
from returndesk.hardware.scanners.hotspots import Cells, Spot, magnified
from returndesk.hardware.scanners.pictures import Grey
from returndesk.hardware.scanners.views import View, bands, transform

STRIP_WAYS = 3
"""Ways to read a place with bars (`Look.read_strip`): the cheapest first."""


@dataclass(slots=True)
class Look:
    """One frame, and what the steps found in it so far; `passes` counts the decoders' calls.

    `cells` are its detail, None for a frame too small to have any; `known` are the places of
    codes that need not be read again, `earlier` the readings of the frames before, and `unread`
    tells the codes that were found in several of them and not read.
    """

    grey: Grey
    cells: Cells | None
    known: Sequence[Corners]
    earlier: Sequence[Evidence]
    unread: Callable[[], list[Suspect]]
    areas: list[View] = field(default_factory=list)
    evidence: Evidence = field(default_factory=Evidence)
    suspects: list[Suspect] = field(default_factory=list)
    passes: int = 0

    def is_known(self, corners: Corners) -> bool:
        """Whether a known code is at this place."""
        return any(overlap(place, corners) for place in self.known)

    def confirm(self) -> None:
        """Count what the frames before have read."""
        for before in self.earlier:
            self.evidence.confirm(before)

    def read(
        self,
        view: View,
        formats: tuple[zxingcpp.BarcodeFormat, ...],
        name: str,
        *,
        rotated: bool = False,
    ) -> bool:
        """Read a view of the frame; whether a square code was found that could not be read."""
        readings, suspects = read_zxing(
            view.grey, formats, rotated=rotated, downscaled=False, inverted=False
        )
        self.passes += 1
        self.evidence.add(view.placed(readings), name)
        inverse = np.asarray(np.linalg.inv(view.matrix), dtype=np.float64)
        square = [
            Suspect(s.symbology, transform(s.corners, inverse), s.version)
            for s in suspects
            if s.symbology not in LINEAR
        ]
        self.suspects += square
        return bool(square)

    def read_spot(self, spot: Spot, *, harsh: bool) -> bool:
        """Read a place magnified; whether a code was found that could not be read."""
        corners = spot.corners(self.grey, wide=harsh)
        view = magnified(self.grey, corners, harsh=harsh)
        name = "zxing magnified harsh" if harsh else "zxing magnified"
        return self.read(view, SMALL_FORMATS, name, rotated=True)

    def read_strip(self, place: Corners, number: int) -> bool:
        """Read one place with bars in one way; whether it shows any text."""
        view = strip(self.grey, place, 3.0 if number == 1 else 2.0)
        if number == 0:
            name, formats = "zxing bars", STRIP_FORMATS
        else:
            name, formats = "zxing bars sharp", BAND_FORMATS
            view = view.then(bands(view.grey, 4.0, 3.0)) if number == 1 else view
        if number == 2:
            name, readings = "zbar bars", read_zbar(view.grey, "bars+zbar")
        else:
            readings, _ = read_zxing(view.grey, formats, rotated=False, engine="bars+zxing")
        self.passes += 1
        self.evidence.add(view.placed(readings), name)
        self.confirm()
        return bool(readings)
