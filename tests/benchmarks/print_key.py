"""From a label's order to its first byte at a printer, as the key press sets it going.

Print on the Labels page hands the order of the label that is shown to the spool. This measures
from there: the job is stored as being sent (fsync), its printer's worker takes it over, connects,
asks how the printer is, and sends. Drawn ahead, as on the page; and not, as for the next labels of
many. Prints JSON lines.

The floor is what no way around the disk and the wire can spare, turn by turn with the rest: a bare
commit of the same bytes, a connection, three answers of the same printer, the first byte.
"""

import json
import socket
import sqlite3
import statistics
import tempfile
import threading
import zlib
from contextlib import closing
from pathlib import Path
from time import perf_counter

from returndesk.domain.labels import ReturnLabel
from returndesk.domain.printing import PrinterRole
from returndesk.hardware.printers.devices import make_device
from returndesk.hardware.printers.paper_renderer import PaperRenderer
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.services.ports import PrinterDevice
from returndesk.services.print_orders import PrintOrder
from returndesk.services.printer_book import PrinterBook
from returndesk.services.printing import Spool
from returndesk.storage.database import Database
from tests.benchmarks.labels import label
from tests.support import CountingIds, TestClock

RUNS = 60
AIM_MS = 50
# Between two labels, so that the printer is idle as it is when a person comes to it.
_PAUSE = 0.02


class _Timed:
    """A device that notes when the first byte of a job leaves."""

    def __init__(self, device: PrinterDevice, left: list[float], gone: threading.Event) -> None:
        self.language, self.paper = device.language, device.paper
        self.status, self.expect_broken_job = device.status, device.expect_broken_job
        self.open_drawer = device.open_drawer
        self._device, self._left, self._gone = device, left, gone

    def send(self, payload: bytes, *, on_first_byte: object = None) -> object:
        """Send, noting the first byte."""

        def noted() -> None:
            self._left.append(perf_counter())
            if callable(on_first_byte):
                on_first_byte()
            self._gone.set()

        return self._device.send(payload, on_first_byte=noted)


class _Floor:
    """The bare commit and the bare wire."""

    def __init__(self, home: Path, printer: VirtualPrinter) -> None:
        self._place = (printer.host, printer.port)
        self._database = sqlite3.connect(home / "floor.sqlite", isolation_level=None)
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = FULL")
        self._database.execute("CREATE TABLE jobs (payload BLOB)")

    def milliseconds(self, payload: bytes) -> float:
        """One commit of a job's bytes, then a connection up to the first byte of the job."""
        begun = perf_counter()
        packed = zlib.compress(payload, 1)
        self._database.execute("BEGIN IMMEDIATE")
        self._database.execute("INSERT INTO jobs VALUES (?)", (packed,))
        self._database.execute("COMMIT")
        with closing(socket.create_connection(self._place)) as channel:
            channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for question in (2, 4, 1):
                channel.sendall(b"\x10\x04" + bytes((question,)))
                channel.recv(1)
            channel.sendall(b"\x1b@")
            return (perf_counter() - begun) * 1000

    def close(self) -> None:
        """End it."""
        self._database.close()


def measure(*, ahead: bool) -> dict[str, object]:
    """The times of `RUNS` labels, each printed on an idle printer."""
    left: list[float] = []
    gone, pause = threading.Event(), threading.Event()
    times: list[float] = []
    floors: list[float] = []
    with tempfile.TemporaryDirectory() as folder, VirtualPrinter() as printer:
        home, clock, renderer = Path(folder), TestClock(), PaperRenderer()
        storage = Database.open(home, now=clock.now)
        floor = _Floor(home, printer)
        spool = Spool(
            storage,
            PrinterBook(first=(printer.config,)),
            lambda config: _Timed(make_device(config), left, gone),  # type: ignore[arg-type]
            renderer,
            clock,
            CountingIds(),
        )
        for run in range(RUNS + 1):
            content: ReturnLabel = label(run)
            number = content.return_number
            order = PrintOrder("label", number, content, number, PrinterRole.LABEL)
            if ahead:
                spool.prepare(order)
            gone.clear()
            begun = perf_counter()
            job = spool.submit(order)
            gone.wait(10)
            times.append((left[-1] - begun) * 1000)
            spool.wait(job.id)
            pause.wait(_PAUSE)
            floors.append(floor.milliseconds(renderer.render(content, printer.config, 1)))
            pause.wait(_PAUSE)
        spool.close()
        floor.close()
        storage.close()
    ours, bare = statistics.median(times[1:]), statistics.median(floors[1:])
    return {
        "benchmark": "key to first byte",
        "drawn_ahead": ahead,
        "ms": round(ours, 2),
        "worst_ms": round(max(times[1:]), 2),
        "floor_ms": round(bare, 2),
        "floor_worst_ms": round(max(floors[1:]), 2),
        "ratio": round(ours / bare, 2),
        "aim_ms": AIM_MS,
    }


def main() -> None:
    """Print the figures."""
    for ahead in (True, False):
        print(json.dumps(measure(ahead=ahead)), flush=True)


if __name__ == "__main__":
    main()
