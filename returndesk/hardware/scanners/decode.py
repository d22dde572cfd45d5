"""Pictures and camera frames to codes: a chain of passes, the cheapest first.

The patient path (`decode_picture`) is for stills. It reads the plain picture, straightens every
place with bars, and goes on to dearer passes only while there is a sign that something is left:
nothing read yet, a code found whose check failed, or several codes in view. The live path
(`decode_frame`) spends a small, even budget on each frame of a video and varies its passes from
frame to frame.
"""

import time

import numpy as np

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.hardware.scanners.engines import SMALL_FORMATS, read_zxing
from returndesk.hardware.scanners.evidence import Evidence
from returndesk.hardware.scanners.maxicode import read_maxicodes
from returndesk.hardware.scanners.passes import (
    bar_places,
    may_hold_maxicode,
    read_bars,
    read_suspects,
    read_views,
)
from returndesk.hardware.scanners.pictures import Grey
from returndesk.hardware.scanners.regions import find_bars, find_stripes
from returndesk.hardware.scanners.views import View, enlarged


def decode_picture(
    grey: Grey, *, patient: bool = True, source: ScanSource = ScanSource.PICTURE
) -> tuple[ScannedCode, ...]:
    """Every code in a still picture, each text once.

    Without `patient` only the plain picture and its places with bars are read. Texts keep their
    control characters; corners are in pixels of `grey`; `milliseconds` is the whole picture's.
    """
    started = time.perf_counter()
    evidence = Evidence()
    readings, suspects = read_zxing(grey)
    evidence.add(readings, "zxing plain", plain=True)
    read_bars(grey, bar_places(grey, suspects), evidence, patient=patient)
    if patient:
        read_suspects(grey, suspects, evidence)
        if not evidence.certain():
            read_bars(grey, find_stripes(grey), evidence, patient=True)
        if may_hold_maxicode(evidence):
            evidence.add(read_maxicodes(grey), "zxing maxicode")
        read_views(grey, evidence)
    return evidence.codes(source, (time.perf_counter() - started) * 1000)


def decode_frame(grey: Grey, turn: int) -> tuple[ScannedCode, ...]:
    """Every code in one frame of a video that this frame's share of the work finds.

    Each frame gets a cheap pass over the plain picture. Its number `turn` says which dearer one
    comes on top, so that within four frames each has had its turn: places with bars at any
    angle, codes turned by a quarter, small codes in the middle, large ones close to the camera.
    Light-on-dark codes are looked for in every sixteenth frame.
    """
    started = time.perf_counter()
    evidence = Evidence()
    kind = turn % 4
    readings, _ = read_zxing(
        grey,
        rotated=kind == 1,
        downscaled=kind == 3,
        inverted=turn % 16 == 3,
    )
    evidence.add(readings, "zxing plain", plain=True)
    if kind == 0:
        read_bars(grey, find_bars(grey), evidence, patient=False)
    elif kind == 2 and not readings:
        middle = _middle(grey)
        seen = middle.then(enlarged(middle.grey))
        readings, _ = read_zxing(
            seen.grey,
            SMALL_FORMATS,
            rotated=False,
            downscaled=False,
            inverted=False,
            engine="enlarged+zxing",
        )
        evidence.add(seen.placed(readings), "zxing enlarged")
    return evidence.codes(ScanSource.CAMERA, (time.perf_counter() - started) * 1000)


def _middle(grey: Grey) -> View:
    """The middle of a frame, half as wide and high: where a person holds a small code."""
    height, width = grey.shape
    matrix = np.eye(3)
    matrix[:2, 2] = (-(width // 4), -(height // 4))
    part = grey[height // 4 : height - height // 4, width // 4 : width - width // 4]
    return View(np.ascontiguousarray(part), matrix)
