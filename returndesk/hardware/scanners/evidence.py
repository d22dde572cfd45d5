"""What several passes over one picture read, weighed: which texts are certain enough to hand on.

A wrong text does ten times the harm of a missed one. Codes with error correction (QR, Data
Matrix, ...) prove themselves; bars do not, and helper passes over cut-outs, enlarged or
sharpened pictures have given wrong Code 128 texts with a valid check digit. So a text of bars
needs two equal readings of different passes, or one of the plain picture that nothing
contradicts.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import cv2
import numpy as np

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.hardware.scanners.engines import LINEAR, Corners, Reading
from returndesk.hardware.scanners.views import View


@dataclass(slots=True)
class _Candidate:
    """One text and the passes that read it; `reading` is the first, or the first by zxing-cpp."""

    reading: Reading
    passes: set[str] = field(default_factory=set)
    plain: bool = False

    @property
    def linear(self) -> bool:
        return self.reading.symbology in LINEAR

    @property
    def certain(self) -> bool:
        if not self.linear or self.plain:
            return True
        passes = self.passes
        if self.reading.symbology is Symbology.ITF:
            # Half a code is a code to libzbar; zxing-cpp checks the ends.
            passes = {name for name in passes if name.startswith("zxing")}
        return len(passes) >= 2


class Evidence:
    """The readings of one picture, gathered pass by pass."""

    def __init__(self) -> None:
        self._candidates: dict[tuple[str, str], _Candidate] = {}

    def add(self, readings: Iterable[Reading], name: str, *, plain: bool = False) -> None:
        """Count the readings of the pass `name`, which begins with its engine ("zxing", "zbar").

        `plain` = of the untouched whole picture.
        """
        for reading in readings:
            candidate = self._candidates.setdefault(_key(reading), _Candidate(reading))
            candidate.passes.add(name)
            candidate.plain = candidate.plain or plain
            if reading.aim and not candidate.reading.aim:
                candidate.reading = reading

    def certain(self) -> list[Reading]:
        """The texts to hand on, in the order they were first read."""
        return [candidate.reading for candidate in self._accepted()]

    def uncertain(self) -> list[Reading]:
        """The texts that lack a second equal reading."""
        return [c.reading for c in self._candidates.values() if not c.certain]

    def _accepted(self) -> list[_Candidate]:
        good = [c for c in self._candidates.values() if c.certain]
        return [c for c in good if not any(_beats(other, c) for other in good)]

    def covers(self, corners: Corners) -> bool:
        """Whether a certain text was read at this place."""
        return any(overlap(reading.corners, corners) for reading in self.certain())

    def settled(self, corners: Corners) -> bool:
        """Whether the text at this place needs no further reading: proven, or read twice."""
        return any(
            (not c.linear or len(c.passes) >= 2) and overlap(c.reading.corners, corners)
            for c in self._accepted()
        )

    def confirm(self, before: "Evidence") -> None:
        """Count what an earlier frame of the same video read: two frames are two pictures.

        The same helper pass may fall for the same trick twice; the plain picture counts again.
        """
        for key, candidate in self._candidates.items():
            earlier = before._candidates.get(key)  # noqa: SLF001 - another of its kind
            if earlier is not None and not candidate.certain:
                passes = earlier.passes
                again = {"zxing before"} if "zxing plain" in passes else set()
                candidate.passes |= passes | again

    def placed(self, view: View) -> "Evidence":
        """The readings of a changed copy, their corners in pixels of the picture."""
        moved = Evidence()
        for key, candidate in self._candidates.items():
            (reading,) = view.placed([candidate.reading])
            moved._candidates[key] = replace(candidate, reading=reading)
        return moved

    def codes(self, source: ScanSource, milliseconds: float) -> tuple[ScannedCode, ...]:
        """The certain texts as the desk's codes."""
        return scanned(self.certain(), source, milliseconds)


def scanned(
    readings: Iterable[Reading], source: ScanSource, milliseconds: float
) -> tuple[ScannedCode, ...]:
    """Readings as the desk's codes."""
    return tuple(
        ScannedCode(
            text=reading.text,
            source=source,
            symbology=reading.symbology,
            aim=reading.aim,
            engine=reading.engine,
            corners=tuple((round(float(x)), round(float(y))) for x, y in reading.corners),
            milliseconds=round(milliseconds, 3),
        )
        for reading in readings
    )


def overlap(one: Corners, other: Corners) -> bool:
    """Whether two places show the same code: the middle of one lies in the other.

    Bars count wherever they were cut, so a place is widened a little across its height.
    """
    return _holds(one, other.mean(axis=0)) or _holds(other, one.mean(axis=0))


def _holds(corners: Corners, point: Corners) -> bool:
    outline = corners.astype(np.float32).reshape(-1, 1, 2)
    margin = max(4.0, 0.04 * float(np.ptp(corners, axis=0).max()))
    x, y = float(point[0]), float(point[1])
    return cv2.pointPolygonTest(outline, (x, y), measureDist=True) >= -margin


def _key(reading: Reading) -> tuple[str, str]:
    """Two readings with the same key are the same text: libzbar knows no GS1 and no UPC-E."""
    if reading.symbology is Symbology.EAN_UPC:
        return Symbology.EAN_UPC, reading.text.lstrip("0")
    if reading.symbology is Symbology.GS1_128:
        return Symbology.CODE_128, reading.text.replace("\x1d", "")
    return reading.symbology, reading.text


def _beats(one: _Candidate, other: _Candidate) -> bool:
    """Whether `one` shows that `other`, at the same place, was misread."""
    if one is other or not other.linear or not overlap(one.reading.corners, other.reading.corners):
        return False
    if not one.linear:
        return True
    return len(one.passes) > len(other.passes)
