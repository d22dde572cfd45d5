"""Reading codes: rate by symbology and time a picture, ours beside each library alone.

Everything runs over the same shared photographs in one run, one engine after the other on each
picture. A code counts as read when its text is right by the rule of `expected.json`. `wrong` are
texts that the picture does not hold, as far as all its texts are known; a second code that the
collection does not list counts as wrong too. The union of the three libraries counts a code that
any of them read, at the time of all three; the last lines say where ours is not above it.
"""

import argparse
import json
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import zxingcpp

from returndesk.hardware.scanners.decode import decode_picture
from returndesk.hardware.scanners.pictures import Grey, load_grey
from tests.photographs import Photograph, photographs

Texts = list[str]
OURS, UNION = "returndesk", "union of the three"
REPOSITORY = Path(__file__).resolve().parents[2]


def _ours(grey: Grey) -> Texts:
    return [code.text for code in decode_picture(grey)]


def _zxing(grey: Grey) -> Texts:
    plain = zxingcpp.TextMode.Plain
    return [code.text for code in zxingcpp.read_barcodes(grey, text_mode=plain)]


def _pyzbar(grey: Grey) -> Texts:
    from pyzbar import pyzbar

    return [code.data.decode("utf-8", "replace") for code in pyzbar.decode(grey)]


def _opencv(grey: Grey) -> Texts:
    texts: Texts = []
    for read in (
        cv2.barcode.BarcodeDetector().detectAndDecodeMulti,
        cv2.QRCodeDetector().detectAndDecodeMulti,
    ):
        try:
            texts += [text for text in read(grey)[1] if text]
        except (cv2.error, UnicodeDecodeError):  # tiny pictures; texts that are no UTF-8
            continue
    return texts


ENGINES: dict[str, Callable[[Grey], Texts]] = {
    OURS: _ours,
    "zxing-cpp alone": _zxing,
    "pyzbar alone": _pyzbar,
    "OpenCV alone": _opencv,
}


class _Tally:
    """One engine's result over the collection."""

    def __init__(self) -> None:
        self.read: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()
        self.wrong = 0
        self.milliseconds: list[float] = []

    def count(self, photo: Photograph, texts: Texts, milliseconds: float) -> None:
        """Add one picture."""
        for code in photo.known:
            self.wanted[code.symbology] += 1
            self.read[code.symbology] += any(code.is_read_by(text) for text in texts)
        if len(photo.known) == len(photo.codes):
            strange = {t for t in texts if not any(c.is_read_by(t) for c in photo.known)}
            self.wrong += len(strange)
        self.milliseconds.append(milliseconds)

    def percent(self) -> dict[str, float]:
        """The rate of each symbology."""
        return {
            name: round(100 * self.read[name] / count, 1)
            for name, count in sorted(self.wanted.items())
        }

    def figures(self) -> dict[str, object]:
        """The rates in per cent and the times."""
        total = sum(self.wanted.values())
        times = np.array(self.milliseconds or [0.0])
        return {
            "codes": total,
            "read_percent": round(100 * sum(self.read.values()) / max(total, 1), 1),
            "by_symbology": self.percent(),
            "wrong": self.wrong,
            "ms_median": round(float(np.median(times)), 1),
            "ms_mean": round(float(times.mean()), 1),
            "ms_p95": round(float(np.percentile(times, 95)), 1),
        }


def run(folder: Path, every: int = 1) -> Iterator[dict[str, object]]:
    """The figures of each engine over the photographs, then over all kinds of pictures.

    `every` takes each n-th picture only.
    """
    kinds = {"photographs": {"photo"}, "generated": {"synthetic"}, "without a code": {"negative"}}
    tallies = {kind: {name: _Tally() for name in (*ENGINES, UNION)} for kind in kinds}
    for photo in photographs(folder)[::every]:
        grey = load_grey(photo.path)
        kind = next(kind for kind, members in kinds.items() if photo.kind in members)
        together: Texts = []
        spent = 0.0
        for name, decode in ENGINES.items():
            begun = time.perf_counter()
            texts = decode(grey)
            milliseconds = (time.perf_counter() - begun) * 1000
            tallies[kind][name].count(photo, texts, milliseconds)
            if name != OURS:
                together += texts
                spent += milliseconds
        tallies[kind][UNION].count(photo, together, spent)
    for kind, engines in tallies.items():
        for name, tally in engines.items():
            yield {"benchmark": "decode", "pictures": kind, "engine": name, **tally.figures()}
    for kind, engines in tallies.items():
        ours, union = engines[OURS].percent(), engines[UNION].percent()
        yield {
            "benchmark": "decode",
            "pictures": kind,
            "not_above_the_union": {
                name: {"ours": ours[name], "union": rate}
                for name, rate in union.items()
                if ours[name] <= rate
            },
        }


def main(arguments: list[str] | None = None) -> None:
    """Print the figures as JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="take each n-th picture only")
    options = parser.parse_args(arguments or [])
    shared = Path(os.environ.get("RETURNDESK_SHARED", REPOSITORY.parent / "shared"))
    for figure in run(shared / "barcodes" / "dev", options.every):
        print(json.dumps(figure), flush=True)


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
