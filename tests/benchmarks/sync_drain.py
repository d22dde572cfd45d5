"""Outbox drain: batched as shipped against one request per event, same service, same facts.

Both desks talk to a real central service on the loopback; the floor beside them is the bare bulk
insert of the same events into SQLite with the same durability.
"""

import json
import sqlite3
import tempfile
import time
from pathlib import Path

from returndesk.bootstrap import RandomIds, SystemClock
from returndesk.domain.codes import ScannedCode
from returndesk.domain.ids import DeskId, SiteId
from returndesk.enrolment import read_token
from returndesk.services.ports import DeskIdentity
from returndesk.services.receiving import Receiving
from returndesk.services.syncing import BATCH_EVENTS, Syncing
from returndesk.settings import Settings
from returndesk.storage.database import Database
from returndesk.sync.client import HttpCentral
from tests.town import Town

EVENTS = 2000
EVENTS_ONE_BY_ONE = 400


def _drain(town: Town, name: str, numbers: range, batch_events: int) -> float:
    """Events a second, from a full outbox to an empty one."""
    home = town.home(name)
    settings = Settings.load(home.settings)
    identity = DeskIdentity(DeskId(settings.desk_id), name, SiteId(settings.site_id))
    storage, clock = Database.open(home.root), SystemClock()
    central = HttpCentral(town.url, read_token(home))
    syncing = Syncing(storage, central, clock, batch_events=batch_events)
    syncing.run()
    receiving = Receiving(storage, identity, clock, RandomIds())
    for number in numbers:
        receiving.receive(ScannedCode(f"TRACK{number:08d}"), clerk="bench")
    begun = time.perf_counter()
    report = syncing.run()
    seconds = time.perf_counter() - begun
    storage.close()
    if report.pushed != len(numbers) or report.waiting:
        msg = f"the drain did not go through: {report}"
        raise RuntimeError(msg)
    return len(numbers) / seconds


def _floor(folder: Path) -> float:
    """Rows a second of a bare executemany of the same events, one durable commit per 100."""
    connection = sqlite3.connect(folder / "floor.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE event (id TEXT PRIMARY KEY, payload TEXT)")
    rows = [(f"e{n}", json.dumps({"parcel_id": f"p{n}", "code": n})) for n in range(EVENTS)]
    begun = time.perf_counter()
    for start in range(0, EVENTS, 100):
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO event VALUES (?, ?)", rows[start : start + 100])
        connection.execute("COMMIT")
    return EVENTS / (time.perf_counter() - begun)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        town = Town(folder, smtp_port=9, undo_delay=3600)
        town.import_returns(EVENTS + EVENTS_ONE_BY_ONE)
        numbers = range(1, EVENTS + EVENTS_ONE_BY_ONE + 1)
        batched = _drain(town, "batched", numbers[:EVENTS], BATCH_EVENTS)
        single = _drain(town, "single", numbers[EVENTS:], 1)
        floor = _floor(folder)
        town.close()
    figure = {
        "benchmark": "outbox drain",
        "events_per_s": round(batched),
        "one_request_per_event_per_s": round(single),
        "ratio_to_one_request_per_event": round(batched / single, 1),
        "bare_bulk_insert_per_s": round(floor),
        "ratio_to_bare_bulk_insert": round(batched / floor, 3),
    }
    print(json.dumps(figure), flush=True)


if __name__ == "__main__":
    main()
