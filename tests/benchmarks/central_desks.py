"""The central service with 50 desks that push at once, on SQLite and on PostgreSQL.

The service is a process of its own (on PostgreSQL two workers), PostgreSQL one that waits for its
disk. Each desk tells receptions and takes them back, a batch a request, the next as soon as the
last is answered: the most that these desks can do, and what a push waits then. Beside it the same
desks, connections and bodies with a request that is refused before anything is stored. Twenty
seconds a database unless told otherwise: `python -m tests.benchmarks.central_desks 60`.
"""

import http.client
import itertools
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from returndesk.central.settings import CentralSettings
from returndesk.central.store.store import CentralStore
from returndesk.domain.events import SCHEMA_VERSION, EventType
from tests.benchmarks.central_push import fill
from tests.postgres import PostgresServer
from tests.support import START

SECONDS = 20.0
NOTHING_SECONDS = 5.0
DESKS = 50
PARCELS = 200  # of each desk
BATCH = 20
WORKERS = 2


def _bodies(desk: int) -> Iterator[bytes]:
    """A desk's batches without end: all its parcels received, all taken back, and so on."""
    numbers = itertools.count(1)
    received: dict[int, str] = {}
    while True:
        for first in range(desk * PARCELS + 1, (desk + 1) * PARCELS + 1, BATCH):
            events = [
                _event(f"{desk}-{seq}", seq, parcel, received)
                for seq, parcel in zip(numbers, range(first, first + BATCH), strict=False)
            ]
            yield json.dumps({"events": events}).encode()


def _event(event_id: str, seq: int, parcel: int, received: dict[int, str]) -> dict[str, object]:
    about: dict[str, object] = {"parcel_id": f"p{parcel}", "return_ids": [f"r{parcel}"]}
    if parcel in received:
        kind = EventType.RECEPTION_UNDONE
        about |= {"reception_id": received.pop(parcel)}
    else:
        kind = EventType.PARCEL_RECEIVED
        about |= {"site_id": "lille", "code": f"TRACK{parcel:08d}"}
        received[parcel] = event_id
    return {
        "id": event_id,
        "seq": seq,
        "type": kind,
        "aggregate": f"p{parcel}",
        "payload": about,
        "clerk": "Amélie",
        "schema_version": SCHEMA_VERSION,
        "occurred_at": START.isoformat(),
    }


@contextmanager
def _service(home: Path, database: str) -> Iterator[tuple[str, int]]:
    """The central service as a process; its address and the process."""
    command = [sys.executable, "-m", "returndesk", "--home", str(home), "central", "--port", "0"]
    command += ["--undo-delay", "3600"]
    if database:
        command += ["--database", database, "--workers", str(WORKERS)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            for line in process.stdout or ():
                if found := re.search(r"http://\S+\d", line):
                    yield found.group(), process.pid
                    return
            raise RuntimeError("the service did not start")
        finally:
            process.send_signal(signal.SIGTERM)


def _memory(process: int) -> int:
    """The most that a process and its children ever held, in MB."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    status = Path(f"/proc/{process}/status").read_text()
    own = int(re.search(r"VmHWM:\s+(\d+)", status)[1])  # type: ignore[index]
    return own // 1024 + sum(_memory(int(child)) for child in children)


def _all_at_once(
    address: str, tokens: list[str], seconds: float, status: int
) -> tuple[float, list[float]]:
    """Let every desk post until the time is over; seconds taken, and those of each request."""
    netloc = urlsplit(address).netloc
    taken: list[list[float]] = [[] for _ in tokens]
    wrong: list[str] = []
    until = time.monotonic() + seconds

    def work(desk: int) -> None:
        connection = http.client.HTTPConnection(netloc, timeout=60)
        headers = {"Authorization": f"Bearer {tokens[desk]}", "Content-Type": "application/json"}
        for body in _bodies(desk):
            begun = time.monotonic()
            connection.request("POST", "/v1/events", body, headers)
            answer = connection.getresponse()
            text = answer.read()
            taken[desk].append(time.monotonic() - begun)
            if answer.status != status or b'"kind":"rejected"' in text:
                wrong.append(text.decode())
            if wrong or time.monotonic() > until:
                break
        connection.close()

    begun = time.monotonic()
    _together(work, len(tokens))
    if wrong:
        raise RuntimeError(wrong[0])
    return time.monotonic() - begun, [one for desk in taken for one in desk]


def _together(work: Callable[[int], None], count: int) -> None:
    threads = [threading.Thread(target=work, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _quantiles(seconds: list[float]) -> tuple[int, int]:
    """The median and the 99th percentile, in ms."""
    cuts = statistics.quantiles(seconds, n=100)
    return round(cuts[49] * 1000), round(cuts[98] * 1000)


def _measure(folder: Path, database: str, seconds: float) -> None:
    settings = CentralSettings(home=folder / "central", database_url=database)
    fill(settings.database, DESKS * PARCELS)
    with CentralStore(settings.database) as store:
        codes = [store.new_enrolment_code("lille", f"Desk {n}") for n in range(DESKS)]
        tokens = [store.enrol(code).token for code in codes]
    with _service(folder, database) as (address, process):
        nothing, refusals = _all_at_once(address, ["nobody"] * DESKS, NOTHING_SECONDS, 401)
        before = _memory(process)
        took, pushes = _all_at_once(address, tokens, seconds, 200)
        after = _memory(process)
    median, p99 = _quantiles(pushes)
    idle_median, idle_p99 = _quantiles(refusals)
    figure = {
        "benchmark": f"central with {DESKS} desks, {'PostgreSQL' if database else 'SQLite'}",
        "processes": WORKERS if database else 1,
        "events_a_push": BATCH,
        "events_per_s": round(len(pushes) * BATCH / took),
        "pushes_per_s": round(len(pushes) / took),
        "push_median_ms": median,
        "push_p99_ms": p99,
        "refused_requests_per_s": round(len(refusals) / nothing),
        "refused_median_ms": idle_median,
        "refused_p99_ms": idle_p99,
        "central_rss_mb": after,
        "central_rss_mb_before": before,
        "load": round(os.getloadavg()[0], 1),
    }
    print(json.dumps(figure), flush=True)


def main(seconds: float = SECONDS) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory(prefix="returndesk-bench-") as name:
        _measure(Path(name), "", seconds)
    server = PostgresServer(fast=False)
    try:
        with tempfile.TemporaryDirectory(prefix="returndesk-bench-") as name:
            _measure(Path(name), server.new_database(), seconds)
    finally:
        server.remove()


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)
