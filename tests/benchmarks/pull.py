"""A full pull in the background, and what a scan waits for meanwhile against an idle desk.

The central service runs in a process of its own; the desk pulls on a thread beside its scans, as
its window does. 50,000 returns unless told otherwise: `python -m tests.benchmarks.pull 1000000`, or
`RETURNDESK_BENCH_RETURNS=1000000 make bench`.
"""

import gc
import json
import os
import re
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from returndesk.bootstrap import RandomIds, SystemClock
from returndesk.central.settings import CentralSettings
from returndesk.central.store.store import CentralStore
from returndesk.domain.codes import ScannedCode
from returndesk.domain.ids import DeskId, SiteId
from returndesk.enrolment import enrol, read_token
from returndesk.paths import Home
from returndesk.protocol.changes import BrandDocument, SiteDocument, WireAddress
from returndesk.protocol.version import MAX_PAGE_CHANGES
from returndesk.services.ports import DeskIdentity
from returndesk.services.receiving import Receiving
from returndesk.services.syncing import Progress, Syncing
from returndesk.settings import Settings
from returndesk.storage.database import FILE_NAME, Database
from returndesk.sync.client import HttpCentral
from tests.town import return_document

RETURNS = int(os.environ.get("RETURNDESK_BENCH_RETURNS", "50000"))
IMPORT = 5000
# Returns that the desk knows before the others come: those that it receives.
KNOWN = 3000
IDLE_SCANS = 1000
PAUSE_S = 0.02
# Rows that the floor puts in with one durable transaction.
FLOOR_ROWS = 100
TURN_S = 0.0005


def _announce(settings: CentralSettings, returns: int) -> str:
    """Fill the central service's database; a code to enrol a desk with."""
    address = WireAddress(name="Lumen", street="1 rue", postcode="59000", city="Lille")
    with CentralStore(settings.database) as store:
        store.import_documents(
            [
                SiteDocument(id="lille", name="Lille", address=address),
                BrandDocument(id="lumen", name="Lumen", slug="lumen", site_id="lille"),
            ]
        )
        for start in range(1, returns + 1, IMPORT):
            last = min(start + IMPORT, returns + 1)
            store.import_documents(return_document(number) for number in range(start, last))
        return store.new_enrolment_code("lille", "Bench")


@contextmanager
def _service(home: Path) -> Iterator[str]:
    """The central service as a process; its address."""
    command = [sys.executable, "-m", "returndesk", "--home", str(home), "central", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            for line in process.stdout or ():
                if found := re.search(r"http://\S+\d", line):
                    yield found.group()
                    return
        finally:
            process.terminate()


def _scan(receiving: Receiving, number: int) -> float:
    """Milliseconds of one reception."""
    begun = time.perf_counter()
    outcome = receiving.receive(ScannedCode(f"TRACK{number:08d}"), clerk="bench")
    if not outcome.verdict.took_in:
        raise AssertionError(outcome)
    return (time.perf_counter() - begun) * 1000


def _figures(milliseconds: list[float]) -> tuple[float, float]:
    cuts = statistics.quantiles(milliseconds, n=100)
    return round(statistics.median(milliseconds), 2), round(cuts[98], 2)


def _rss_mb() -> int:
    """The most memory that this process has held until now, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _bare_insert(desk: Path, file: Path) -> float:
    """Seconds of the floor: the returns and parcels that the desk has by now, put in with their
    indexes and nothing read, checked or looked for, a durable transaction for each hundred.
    """
    seconds = 0.0
    with (
        closing(sqlite3.connect(desk)) as source,
        closing(sqlite3.connect(file, isolation_level=None)) as target,
    ):
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
            target.execute(f"PRAGMA {pragma}")
        for table in ("returns", "parcels"):
            made = source.execute(
                "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL "
                "AND type IN ('table', 'index') ORDER BY type DESC",
                (table,),
            )
            for (sql,) in made:
                target.execute(sql)
            rows = source.execute(f"SELECT * FROM {table}")
            insert = f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows.description))})"
            while page := rows.fetchmany(FLOOR_ROWS):
                begun = time.perf_counter()
                target.execute("BEGIN IMMEDIATE")
                target.executemany(insert, page)
                target.execute("COMMIT")
                seconds += time.perf_counter() - begun
    return seconds


def _measure(folder: Path, url: str, code: str, returns: int) -> None:
    home = Home.at(folder / "desk")
    enrol(home, Settings(), url, code)
    settings = Settings.load(home.settings)
    identity = DeskIdentity(DeskId(settings.desk_id), "Bench", SiteId(settings.site_id))
    clock = SystemClock()
    storage = Database.open(home.root, desk_id=identity.desk_id)
    central = HttpCentral(url, read_token(home), give_way=storage.give_way)
    receiving = Receiving(storage, identity, clock, RandomIds())
    cursor = ""
    for _ in range(KNOWN // MAX_PAGE_CHANGES):
        page = central.changes(cursor, MAX_PAGE_CHANGES)
        cursor = page.cursor
        with storage.write() as work:
            work.feed.apply(page.changes, cursor="", expected="")
    numbers = iter(range(1, KNOWN - 10))
    for _ in range(100):
        _scan(receiving, next(numbers))
    idle = []
    for _ in range(IDLE_SCANS):
        idle.append(_scan(receiving, next(numbers)))
        time.sleep(PAUSE_S)
    idle_rss = _rss_mb()
    syncing = Syncing(storage, central, clock)
    told: list[Progress] = []
    puller = threading.Thread(target=syncing.run, args=(told.append,), daemon=True)
    busy = []
    begun = time.perf_counter()
    puller.start()
    for number in numbers:
        if not puller.is_alive():
            break
        busy.append(_scan(receiving, number))
        time.sleep(PAUSE_S)
    puller.join()
    seconds = time.perf_counter() - begun
    report = syncing.run()
    storage.close()
    floor = _bare_insert(home.root / FILE_NAME, folder / "floor.sqlite")
    (idle_median, idle_p99), (busy_median, busy_p99) = _figures(idle), _figures(busy)
    figure = {
        "benchmark": f"pull of {returns} returns",
        "returns_per_s": round(returns / seconds),
        "seconds": round(seconds, 1),
        "scans_meanwhile": len(busy),
        "idle_median_ms": idle_median,
        "idle_p99_ms": idle_p99,
        "pulling_median_ms": busy_median,
        "pulling_p99_ms": busy_p99,
        "p99_ratio": round(busy_p99 / idle_p99, 2),
        "aim": 2.0,
        "bare_insert_s": round(floor, 2),
        "ratio_to_floor": round(seconds / floor, 1),
        "idle_rss_mb": idle_rss,
        "desk_rss_mb": _rss_mb(),
        "still_waiting": report.waiting,
    }
    print(json.dumps(figure), flush=True)


def main(returns: int = RETURNS) -> None:
    """Print the figures."""
    # As the desk's window does.
    sys.setswitchinterval(TURN_S)
    gc.freeze()
    with tempfile.TemporaryDirectory(prefix="returndesk-bench-") as name:
        folder = Path(name)
        code = _announce(CentralSettings(home=folder / "central"), returns)
        with _service(folder) as url:
            _measure(folder, url, code, returns)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RETURNS)
