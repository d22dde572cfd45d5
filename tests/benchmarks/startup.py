"""Start-up to "ready to scan" and resident memory, against a bare PySide6 window.

Both are whole processes under the offscreen platform: from the start of the interpreter to the
first idle of the event loop with the window shown and, for the desk, the scan field focused.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile

RUNS = 7

_REPORT = """
import resource, time, sys
def report():
    with open("/proc/self/status") as status:
        rss = next(int(row.split()[1]) for row in status if row.startswith("VmRSS:"))
    print(time.time(), rss, flush=True)
"""

_BARE = (
    _REPORT
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLineEdit())
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, lambda: (report(), app.quit()))
app.exec()
"""
)

_DESK = (
    _REPORT
    + """
from pathlib import Path
from PySide6.QtCore import QTimer
from returndesk import app
from returndesk.paths import Home
from returndesk.settings import Settings
home = Home.at(sys.argv[1])
def ready(window):
    QTimer.singleShot(0, lambda: (report(), window.close()))
app.run_window(home, Settings.load(home.settings), on_ready=ready)
"""
)


def _measure(program: str, *args: str) -> tuple[float, float]:
    """Median seconds to ready and median resident megabytes."""
    import time

    seconds, megabytes = [], []
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    for _ in range(RUNS + 1):
        begun = time.time()
        done = subprocess.run(
            [sys.executable, "-c", program, *args],
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        )
        ready, rss = done.stdout.split()[:2]
        seconds.append(float(ready) - begun)
        megabytes.append(int(rss) / 1024)
    # The first run warms the disk's cache and is left out.
    return statistics.median(seconds[1:]), statistics.median(megabytes[1:])


def main() -> None:
    """Print the figures."""
    bare_s, bare_mb = _measure(_BARE)
    with tempfile.TemporaryDirectory() as home:
        desk_s, desk_mb = _measure(_DESK, home)
    figure = {
        "benchmark": "start-up to ready to scan",
        "ms": round(desk_s * 1000),
        "bare_window_ms": round(bare_s * 1000),
        "ratio": round(desk_s / bare_s, 2),
        "resident_mb": round(desk_mb),
        "bare_window_mb": round(bare_mb),
    }
    print(json.dumps(figure), flush=True)


if __name__ == "__main__":
    main()
