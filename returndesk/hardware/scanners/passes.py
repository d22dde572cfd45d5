"""The passes of the chain over one picture; `decode.py` says which run when.

Each takes what is known so far (`Evidence`) and leaves alone what is already read. The order of
the views inside a pass, and what is left out, was measured on photographs.
"""

from collections.abc import Callable, Iterator
from typing import Final

import zxingcpp

from returndesk.domain.codes import Symbology
from returndesk.hardware.scanners.bent_qr import read_bent_qr
from returndesk.hardware.scanners.engines import (
    BAND_FORMATS,
    LINEAR,
    STRIP_FORMATS,
    Corners,
    Reading,
    Suspect,
    read_zbar,
    read_zxing,
)
from returndesk.hardware.scanners.evidence import Evidence, overlap
from returndesk.hardware.scanners.pictures import Grey
from returndesk.hardware.scanners.regions import crop, cut_out, find_bars, sides, suspect_places
from returndesk.hardware.scanners.views import (
    View,
    bands,
    contrast,
    enlarged,
    lighter,
    resized,
    threshold,
    turned,
    unchanged,
)

_PATIENT_PIXELS = 3_000_000  # of the copy that the dear passes work on


def bar_places(grey: Grey, suspects: list[Suspect]) -> list[Corners]:
    """Places with bars: what OpenCV finds, and what zxing-cpp could not read."""
    places = find_bars(grey)
    for suspect in suspects:
        wide, high = sides(suspect.corners)
        bars = suspect.symbology in LINEAR and wide >= 16 and high >= 4
        if bars and not any(overlap(place, suspect.corners) for place in places):
            places.append(suspect.corners)
    return places


def read_bars(
    grey: Grey, places: list[Corners], evidence: Evidence, *, tries: int = 5, most: int = 10
) -> None:
    """Read each place straightened, until two passes (or one and the plain picture) agree.

    A place that shows nothing to the first `tries` passes is given up (most are fences or lines
    of text), any other after `most`.
    """
    for place in places:
        seen = False
        for number, (name, read) in enumerate(_bar_passes(grey, place)):
            if evidence.settled(place) or number >= (most if seen else tries):
                break
            readings = read()
            seen = seen or bool(readings)
            evidence.add(readings, name)


def _bar_passes(grey: Grey, place: Corners) -> Iterator[tuple[str, Callable[[], list[Reading]]]]:
    """The passes over one place, in the order of what they brought for their time."""
    cut = cut_out(grey, place, scale=2.0 if sides(place)[0] < 700 else 1.0)
    yield "zxing bars", lambda: cut.placed(_read_linear(cut.grey))
    yield "zbar bars", lambda: cut.placed(read_zbar(cut.grey, "bars+zbar"))
    large = cut_out(grey, place, scale=3.0)
    sharp = large.then(bands(large.grey, 4.0, 3.0))
    yield "zxing bars sharp", lambda: sharp.placed(_read_linear(sharp.grey, BAND_FORMATS))
    even = cut.then(contrast(cut.grey))
    yield "zxing bars contrast", lambda: even.placed(_read_linear(even.grey))
    gentle = cut.then(bands(cut.grey, 3.0, 1.5))
    yield "zxing bars gentle", lambda: gentle.placed(_read_linear(gentle.grey, BAND_FORMATS))
    harsh = large.then(bands(large.grey, 6.0, 3.0))
    yield "zxing bars harsh", lambda: harsh.placed(_read_linear(harsh.grey, BAND_FORMATS))
    small = cut_out(grey, place)
    yield "zxing bars 1x", lambda: small.placed(_read_linear(small.grey))
    histogram = zxingcpp.Binarizer.GlobalHistogram
    yield "zxing bars histogram", lambda: cut.placed(_read_linear(cut.grey, binarizer=histogram))
    yield "zbar bars 1x", lambda: small.placed(read_zbar(small.grey, "bars+zbar"))
    yield "zbar bars contrast", lambda: even.placed(read_zbar(even.grey, "bars+zbar"))


def _read_linear(
    grey: Grey,
    formats: tuple[zxingcpp.BarcodeFormat, ...] = STRIP_FORMATS,
    binarizer: zxingcpp.Binarizer = zxingcpp.Binarizer.LocalAverage,
) -> list[Reading]:
    """zxing-cpp on a straightened place: bars and stacked bars only, no turning."""
    return read_zxing(grey, formats, rotated=False, binarizer=binarizer, engine="bars+zxing")[0]


_CLOSE_VIEWS: Final[tuple[tuple[str, Callable[[Grey], View]], ...]] = (
    ("contrast", contrast),
    ("threshold", threshold),
    ("lighter", lighter),
    ("enlarged", enlarged),
    ("turned 45", lambda grey: turned(grey, 45)),
    ("turned 15", lambda grey: turned(grey, 15)),
)
"""How a place is looked at where zxing-cpp found a code that it could not read."""


def read_suspects(grey: Grey, suspects: list[Suspect], evidence: Evidence) -> None:
    """Look closely at each place where a code's check failed."""
    for suspect in suspects:
        if suspect.symbology is Symbology.QR and not evidence.covers(suspect.corners):
            bent = read_bent_qr(grey, suspect)
            evidence.add([bent] if bent else [], "zxing bent")
    for place in suspect_places(grey, suspects):
        close = crop(grey, place)
        for name, view in _CLOSE_VIEWS:
            if _is_done(place, suspects, evidence):
                break
            seen = close.then(view(close.grey))
            readings, _ = read_zxing(seen.grey, engine=f"{name}+zxing")
            evidence.add(seen.placed(readings), f"zxing close {name}")


def read_close(grey: Grey, suspect: Suspect, evidence: Evidence, number: int, pixels: int) -> None:
    """Look at one suspect in one way; each `number` (0, 1, 2 ...) is another.

    A place of more than `pixels` is made smaller: a large code does not need them all.
    """
    if suspect.symbology is Symbology.QR and number % (len(_CLOSE_VIEWS) + 1) == 0:
        bent = read_bent_qr(grey, suspect)
        evidence.add([bent] if bent else [], "zxing bent")
        return
    name, view = _CLOSE_VIEWS[number % len(_CLOSE_VIEWS)]
    for place in suspect_places(grey, [suspect]):
        close = crop(grey, place)
        if close.grey.size > pixels:
            close = close.then(resized(close.grey, (pixels / close.grey.size) ** 0.5))
        seen = close.then(view(close.grey))
        readings, _ = read_zxing(seen.grey, engine=f"{name}+zxing")
        evidence.add(seen.placed(readings), f"zxing close {name}")


def _is_done(place: Corners, suspects: list[Suspect], evidence: Evidence) -> bool:
    """Whether the suspects at a place are read.

    One will do of those that are often mistaken: the corners of a QR code look like Micro QR.
    """
    here = [s for s in suspects if overlap(place, s.corners)]
    whole = [s for s in here if s.symbology is Symbology.QR]
    if whole:
        return all(evidence.covers(s.corners) for s in whole)
    return any(evidence.covers(s.corners) for s in here)


_WIDE_VIEWS: Final[tuple[tuple[str, Callable[[Grey], View], str], ...]] = (
    ("plain", unchanged, "zbar"),
    ("contrast", contrast, "zxing"),
    ("threshold", threshold, "zxing"),
    ("half", lambda grey: resized(grey, 0.5), "zbar"),
    ("lighter", lighter, "zxing"),
    ("turned 45", lambda grey: turned(grey, 45), "zxing"),
    ("contrast", contrast, "zbar"),
    ("enlarged", enlarged, "zxing"),
    ("turned 15", lambda grey: turned(grey, 15), "zxing"),
    ("turned 45", lambda grey: turned(grey, 45), "zbar"),
)
"""Whole-picture passes in the order of what they brought for their time: name, view, engine."""


def read_views(grey: Grey, evidence: Evidence) -> None:
    """Read other views of the picture while nothing was read, or while several codes show up."""
    work = unchanged(grey)
    if grey.size > _PATIENT_PIXELS:
        work = resized(grey, (_PATIENT_PIXELS / grey.size) ** 0.5)
    idle = 0
    for name, view, engine in _WIDE_VIEWS:
        certain = len(evidence.certain())
        if certain and (idle >= 2 or _matrix_codes(evidence) < 2):
            break
        if certain and engine == "zbar":
            continue
        seen = work.then(view(work.grey))
        if engine == "zbar":
            readings = read_zbar(seen.grey, f"{name}+zbar")
        else:
            readings, _ = read_zxing(seen.grey, engine=f"{name}+zxing")
        evidence.add(seen.placed(readings), f"{engine} {name}")
        idle = 0 if len(evidence.certain()) > certain else idle + 1


def may_hold_maxicode(evidence: Evidence) -> bool:
    """Whether to look for a bull's eye: on UPS labels, which bear Code 128, and for want of all."""
    certain = evidence.certain()
    return not certain or any(reading.symbology is Symbology.CODE_128 for reading in certain)


def _matrix_codes(evidence: Evidence) -> int:
    """How many codes other than bars were read; where there are two there may be more."""
    return sum(reading.symbology not in LINEAR for reading in evidence.certain())
