"""Reading a webcam's frames: how small a code may be, and what an empty frame costs.

The frames are generated (`tests/frames.py`), 1280 x 720: a label with one code on a plain table,
seen through blur, noise, a turn, a lamp's glare or a bend. For each kind of view and each engine
the smallest module, in pixels, that is read in at least 95 % of the views: the libraries on a
still frame, ours within one second of video, in which the hand shakes by a pixel. Then the time
on frames without a code beside zxing-cpp with its default flags, one after the other on each.
"""

import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import cv2
import numpy as np
import zxingcpp

from returndesk.hardware.scanners.live import LiveDecoder
from returndesk.hardware.scanners.pictures import Grey
from tests.frames import FULL_HD, HD, Look, busy, label, place, seen, smooth

Texts = list[str]
F = zxingcpp.BarcodeFormat

CODES = {
    "Code128": (F.Code128, "1Z999AA10123456784", (1.0, 1.25, 1.5, 1.75, 2.0)),
    "QRCode": (F.QRCode, "https://example.com/r/1", (1.5, 1.75, 2.0, 2.5, 3.0)),
    "DataMatrix": (F.DataMatrix, "RD-2026-000123", (1.5, 1.75, 2.0, 2.5, 3.0)),
}
VIEWS = {
    "plain": Look(),
    "blur, noise": Look(blur=0.8, noise=8),
    "any angle": Look(turn=360),
    "bent, glare": Look(bend=0.7, glare=0.6),
}
TRIES = 20  # views of each size: one miss is 5 %
FRAMES = 30


def _zxing(grey: Grey) -> Texts:
    return [code.text for code in zxingcpp.read_barcodes(grey)]


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
        except (cv2.error, UnicodeDecodeError):
            continue
    return texts


ENGINES: dict[str, Callable[[Grey], Texts]] = {
    "zxing-cpp alone": _zxing,
    "pyzbar alone": _pyzbar,
    "OpenCV alone": _opencv,
}


class _Views:
    """Views of one code of one size: the same for every engine."""

    def __init__(self, name: str, look: Look, seed: int) -> None:
        self.kind, self.text, _ = CODES[name]
        rng = np.random.default_rng(seed)
        self.rng = rng
        self.look = replace(look, turn=float(rng.uniform(0, 360) if look.turn else rng.normal()))
        self.table = smooth(rng)
        self.middle = (float(rng.uniform(400, 880)), float(rng.uniform(300, 420)))
        self.drawn = label(self.text, self.kind, self.look)

    def frame(self) -> Grey:
        """The next frame of the video."""
        x, y = self.rng.normal(self.middle, 1.0)
        return seen(place(self.table, self.drawn, (x, y), self.look), self.look, self.rng, (x, y))


def _read_in_video(views: _Views, first: Grey) -> bool:
    live = LiveDecoder()
    for number in range(FRAMES):
        codes = live.decode(views.frame() if number else first)
        if any(code.text == views.text for code in codes):
            return True
    return False


def smallest_modules() -> Iterator[dict[str, object]]:
    """For each code and view: the smallest module that each engine reads, None for none."""
    cases = [(name, view) for name in CODES for view in VIEWS]
    with ThreadPoolExecutor(2) as pool:
        for (name, view), smallest in zip(cases, pool.map(_smallest, cases), strict=True):
            yield {"benchmark": "webcam", "code": name, "view": view, "smallest_module": smallest}


def _smallest(case: tuple[str, str]) -> dict[str, float | None]:
    """The smallest module that each engine reads of one code in one kind of view."""
    name, view = case
    modules = CODES[name][2]
    frames: dict[float, list[tuple[_Views, Grey]]] = {}
    smallest: dict[str, float | None] = {}
    for engine in (*ENGINES, "returndesk, one second"):
        # What reads a size reads any larger one, so half of the sizes are enough.
        low, high = 0, len(modules)
        while low < high:
            middle = (low + high) // 2
            module = modules[middle]
            if module not in frames:
                look = replace(VIEWS[view], module=module)
                views = [_Views(name, look, number) for number in range(TRIES)]
                frames[module] = [(seen_by, seen_by.frame()) for seen_by in views]
            if _reads(engine, frames[module]):
                high = middle
            else:
                low = middle + 1
        smallest[engine] = modules[low] if low < len(modules) else None
    return smallest


def _reads(engine: str, frames: list[tuple[_Views, Grey]]) -> bool:
    """Whether an engine reads at least 95 % of the views."""
    misses = 0
    for views, frame in frames:
        if engine in ENGINES:
            misses += views.text not in ENGINES[engine](frame)
        else:
            misses += not _read_in_video(views, frame)
        if misses > len(frames) // 20:
            return False
    return True


def empty_frames() -> Iterator[dict[str, object]]:
    """The time on frames without a code, of a scene that moves all the time; milliseconds."""
    rng = np.random.default_rng(11)
    for size in (HD, FULL_HD):
        for scene in (smooth, busy):
            frames = [seen(scene(rng, size), Look(), rng, (0, 0)) for _ in range(3)]
            live = LiveDecoder()
            default: list[float] = []
            ours: list[float] = []
            for number in range(120):
                # Turn by turn, so that a busy moment of the computer is everyone's.
                frame = frames[number % len(frames)]
                ours.append(_milliseconds(live.decode, frame))
                if number % 4 == 0:
                    default.append(_milliseconds(_zxing, frame))
            mean, high = float(np.mean(default)), float(np.percentile(default, 95))
            our_mean, our_high = float(np.mean(ours)), float(np.percentile(ours, 95))
            yield {
                "benchmark": "webcam",
                "empty_frame": scene.__name__,
                "size": f"{size[1]}x{size[0]}",
                "zxing_default_ms": {"mean": round(mean, 1), "p95": round(high, 1)},
                "ours_ms": {"mean": round(our_mean, 1), "p95": round(our_high, 1)},
                "share": {
                    "mean": round(our_mean / mean, 3),
                    "p95": round(our_high / high, 3),
                },
            }


def _milliseconds(work: Callable[[Grey], object], grey: Grey) -> float:
    begun = time.perf_counter()
    work(grey)
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Print the figures as JSON lines."""
    for figure in empty_frames():
        print(json.dumps(figure), flush=True)
    for figure in smallest_modules():
        print(json.dumps(figure), flush=True)


if __name__ == "__main__":
    main()
