"""From a label's order to its first byte at a printer, as the key press sets it going.

Print on the Labels page hands the order of the label that is shown to the spool. This measures
from there: the job is stored (fsync), its printer's worker wakes, stores that it is being sent
(fsync), connects, asks how the printer is, and sends. Drawn ahead, as on the page; and not, as for
the next labels of many. Prints JSON lines.
"""

import json
import statistics
import tempfile
import threading
from pathlib import Path
from time import perf_counter

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

RUNS = 30
AIM_MS = 50


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


def measure(*, ahead: bool) -> dict[str, object]:
    """The times of `RUNS` labels, each printed on an idle printer."""
    left: list[float] = []
    gone = threading.Event()
    times = []
    with tempfile.TemporaryDirectory() as folder, VirtualPrinter() as printer:
        home, clock = Path(folder), TestClock()
        storage = Database.open(home, now=clock.now)
        spool = Spool(
            storage,
            PrinterBook(first=(printer.config,)),
            lambda config: _Timed(make_device(config), left, gone),  # type: ignore[arg-type]
            PaperRenderer(),
            clock,
            CountingIds(),
        )
        for run in range(RUNS + 1):
            content = label(run)
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
        spool.close()
        storage.close()
    return {
        "benchmark": "key to first byte",
        "drawn_ahead": ahead,
        "ms": round(statistics.median(times[1:]), 2),
        "worst_ms": round(max(times[1:]), 2),
        "aim_ms": AIM_MS,
    }


def main() -> None:
    """Print the figures."""
    for ahead in (True, False):
        print(json.dumps(measure(ahead=ahead)), flush=True)


if __name__ == "__main__":
    main()
