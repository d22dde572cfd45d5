"""Pictures and camera frames to codes: a chain of passes, the cheapest first.

The patient path (`decode_picture`) is for stills. It reads the plain picture, straightens every
place with bars, and goes on to dearer passes only while there is a sign that something is left:
nothing read yet, a code found whose check failed, or several codes in view. The live path, which
spends a small, even budget on each frame of a video, is `LiveDecoder` in `live.py`.
"""

import time

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.hardware.scanners.engines import read_zxing
from returndesk.hardware.scanners.evidence import Evidence
from returndesk.hardware.scanners.maxicode import read_maxicodes
from returndesk.hardware.scanners.passes import (
    bar_places,
    may_hold_maxicode,
    read_bars,
    read_suspects,
    read_views,
)
from returndesk.hardware.scanners.pictures import WORKING_PIXELS, Grey
from returndesk.hardware.scanners.regions import find_stripes
from returndesk.hardware.scanners.views import fitted


def decode_picture(
    grey: Grey, *, patient: bool = True, source: ScanSource = ScanSource.PICTURE
) -> tuple[ScannedCode, ...]:
    """Every code in a still picture, each text once.

    Without `patient` only the plain picture and its places with bars are read. Texts keep their
    control characters; corners are in pixels of `grey`; `milliseconds` is the whole picture's.

    Raises:
        ValueError: not grey pixels (`fitted` in `views.py`).
    """
    started = time.perf_counter()
    evidence = Evidence()
    work = fitted(grey, WORKING_PIXELS)
    if work is not None:
        _read_still(work.grey, evidence, patient=patient)
        evidence = evidence.placed(work)
    return evidence.codes(source, (time.perf_counter() - started) * 1000)


def _read_still(grey: Grey, evidence: Evidence, *, patient: bool) -> None:
    readings, suspects = read_zxing(grey)
    evidence.add(readings, "zxing plain", plain=True)
    places = bar_places(grey, suspects)
    if not patient:
        read_bars(grey, places, evidence, tries=2, most=2)
        return
    read_bars(grey, places, evidence)
    read_suspects(grey, suspects, evidence)
    if not evidence.certain():
        read_bars(grey, find_stripes(grey), evidence)
    if may_hold_maxicode(evidence):
        evidence.add(read_maxicodes(grey), "zxing maxicode")
    read_views(grey, evidence)
