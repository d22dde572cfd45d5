"""Live video: 1080p at 30 frames a second into the camera page, for some seconds.

A whole desk under the offscreen platform: moving labels, a bare table and a table full of print
in turn, a sweep over them, decoding on its thread, boxes painted, receptions stored. The longest
stall is the longest gap between two beats of a timer on the GUI thread, less its rhythm. Beside
it, as the floor, the same window while the camera is off. `frame_age` is the age of a frame, in
frames of the camera, in the moment in which its codes are told to the page: how many newer ones
the camera has given by then. What other programs take meanwhile is told too: on a computer whose
cores are all taken nothing keeps its time. `frames_behind` counts those that came to the decoder
while it read.
"""

import argparse
import json
import os
import resource
import tempfile
import time
from collections import deque
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from returndesk.app import make_application, make_window
from returndesk.bootstrap import build
from returndesk.hardware.scanners.camera_simulated import SimulatedCamera
from returndesk.hardware.scanners.frame_worker import Reading
from returndesk.hardware.scanners.live_scanner import LiveScanner
from returndesk.hardware.scanners.pictures import Grey
from returndesk.paths import Home
from returndesk.settings import Language, Settings, ThemeChoice
from returndesk.storage.database import Database
from tests.frames import FULL_HD, busy
from tests.hardware.video import table
from tests.support import DESK, fill, make_return

SIZE = (1920, 1080)
PER_SECOND = 30
PARCELS = 6
BEAT_MS = 5
_DRAWN = 30
_SCENE_FRAMES = 60  # two seconds of each: labels, a bare table, a full table without a code

SETTINGS = Settings(
    language=Language.ENGLISH,
    theme=ThemeChoice.LIGHT,
    sounds=False,
    desk_id=DESK.desk_id,
    desk_name=DESK.desk_name,
    site_id=DESK.site_id,
)


class Conveyor:
    """Labels that drift over a table, the table alone, a full table; noise as a sensor has it.

    All frames are drawn before: a real camera draws none on this computer either.
    """

    def __init__(self) -> None:
        rng = np.random.default_rng(7)
        texts = [f"TRACK{number:08d}" for number in range(1, PARCELS + 1)]
        self._noise = [rng.integers(0, 9, SIZE[::-1], dtype=np.uint8) for _ in range(4)]
        self._labels = [self._drawn(table(texts, SIZE), number) for number in range(_DRAWN)]
        self._bare = [self._drawn(table([], SIZE), number) for number in range(4)]
        full = busy(rng, FULL_HD)
        self._full = [self._drawn(full, number) for number in range(4)]
        self.given = 0
        """Frames that the camera has handed over: all that were asked for but the last."""

    def _drawn(self, scene: Grey, number: int) -> Grey:
        shift = np.array([[1, 0, 2 * number], [0, 1, number]], dtype=np.float32)
        moved = cv2.warpAffine(scene, shift, SIZE, borderValue=(150,))
        return np.asarray(cv2.add(moved, self._noise[number % 4]), dtype=np.uint8)

    def __call__(self, number: int) -> Grey:
        self.given = number
        scene = number // _SCENE_FRAMES % 3
        if scene:
            frames = self._bare if scene == 1 else self._full
            return frames[number % len(frames)]
        place = number % (2 * _DRAWN)  # there and back
        return self._labels[place if place < _DRAWN else 2 * _DRAWN - 1 - place]


@dataclass
class Beats:
    """How long the GUI thread was held up, in milliseconds."""

    stalls: list[float] = field(default_factory=list)
    _last: float = 0.0

    def start(self, parent: QObject) -> QTimer:
        timer = QTimer(parent)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        self._last = time.perf_counter()
        timer.start(BEAT_MS)
        return timer

    def _beat(self) -> None:
        now = time.perf_counter()
        self.stalls.append(max(0.0, (now - self._last) * 1000 - BEAT_MS))
        self._last = now

    def figures(self) -> dict[str, float]:
        found = np.array(self.stalls or [0.0])
        return {
            "longest_ms": round(float(found.max()), 1),
            "p99_ms": round(float(np.percentile(found, 99)), 1),
        }


def _let_pass(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _resident_mb() -> float:
    rows = Path("/proc/self/status").read_text("ascii").splitlines()
    kilobytes = next(int(row.split()[1]) for row in rows if row.startswith("VmRSS:"))
    return round(kilobytes / 1024, 1)


def _cpu_s() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def _others_s(ours: float) -> float:
    """The processor's seconds that went to other programs so far, on all cores (Linux)."""
    first = Path("/proc/stat").read_text("ascii").split("\n", 1)[0].split()
    user, nice, system, _, _, irq, soft, steal = (int(ticks) for ticks in first[1:9])
    busy_ticks = user + nice + system + irq + soft + steal
    return busy_ticks / os.sysconf("SC_CLK_TCK") - ours


def run(seconds: float, folder: Path) -> dict[str, object]:
    """The figures of one run."""
    home = Home.at(folder)
    storage = Database.open(home.root)
    fill(storage, [make_return(number) for number in range(1, PARCELS + 1)])
    storage.close()
    desk = build(home, SETTINGS)
    make_application(SETTINGS)
    window = make_window(desk, SETTINGS, home)
    conveyor = Conveyor()
    camera = SimulatedCamera(conveyor, per_second=PER_SECOND)
    scanner = LiveScanner(camera)
    window.context.tools = replace(window.context.tools, make_camera=lambda: scanner)
    readings: deque[tuple[int, float]] = deque()
    shown: list[int] = []
    ages: list[int] = []

    def note(reading: Reading) -> None:
        readings.append((reading.late, reading.milliseconds))

    scanner.worker.read.connect(note)
    scanner.seen.connect(lambda view: ages.append(conveyor.given - view.frame))
    scanner.pictured.connect(lambda _: shown.append(1))
    window.show()
    _let_pass(1)
    idle = Beats()
    timer = idle.start(window)
    _let_pass(min(3.0, seconds))
    timer.stop()

    window.receive_page.use_camera(True)
    _let_pass(2)  # the decoding libraries are loaded on the decoder's thread
    loading = _resident_mb()
    shown.clear()
    readings.clear()
    ages.clear()
    offered, decoded = scanner.worker.offered, scanner.worker.decoded
    beats = Beats()
    timer = beats.start(window)
    begun, cpu = time.perf_counter(), _cpu_s()
    others = _others_s(cpu)
    _let_pass(seconds)
    took, used = time.perf_counter() - begun, _cpu_s() - cpu
    others = _others_s(cpu + used) - others
    timer.stop()
    offered, decoded = scanner.worker.offered - offered, scanner.worker.decoded - decoded
    late, spent = np.array(readings).T
    received = desk.overview.figures().received_today
    figure: dict[str, object] = {
        "benchmark": "live video 1920x1080 at 30 frames a second",
        "seconds": round(took, 1),
        "gui_stall": beats.figures(),
        "gui_stall_camera_off": idle.figures(),
        "frames_shown": len(shown),
        "frames_decoded": decoded,
        "frames_dropped": offered - decoded,
        "frame_age": _spread(np.array(ages)),
        "frames_behind": _spread(late),
        "decode_ms": _spread(spent),
        "received": received,
        "parcels": PARCELS,
        "cpu_percent_of_one_core": round(100 * used / took),
        "others_cpu_percent_of_one_core": round(100 * others / took),
        "resident_mb_begin": loading,
        "resident_mb_end": _resident_mb(),
    }
    window.close()
    window.shutdown()
    desk.close()
    return figure


def _spread(values: NDArray[Any]) -> dict[str, float]:
    p99 = float(np.percentile(values, 99))
    return {
        "mean": round(float(values.mean()), 2),
        "p99": round(p99, 1),
        "max": round(float(values.max()), 1),
    }


def main(arguments: list[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10)
    options = parser.parse_args(arguments or [])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(run(options.seconds, Path(folder))), flush=True)


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
