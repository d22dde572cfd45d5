"""What the central service takes in: batches, one request per event, and the floor.

The floor is the very rows that a batch wrote (events, receptions, mails due, feed, and the updates
of parcels and returns), put into a copy of the database with `executemany`, one durable
transaction a batch, with the same indexes and pragmas and nothing read, checked or decided.
The service's part is measured in its process, from the body's bytes to the verdicts after the
commit, and over HTTP as a desk meets it.
"""

import json
import os
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import requests

from returndesk.central.inbox import read_batch
from returndesk.central.receptions import DeskRecord
from returndesk.central.service import EmbeddedCentral
from returndesk.central.store.store import CentralStore
from returndesk.domain.events import SCHEMA_VERSION, EventType, VerdictKind
from returndesk.protocol.changes import BrandDocument, SiteDocument, WireAddress
from returndesk.protocol.version import MAX_BATCH_EVENTS
from tests.support import START
from tests.town import Town, return_document

EVENTS = 5000
EVENTS_ONE_BY_ONE = 300
BATCHES = (100, MAX_BATCH_EVENTS)
UNDO = timedelta(hours=1)
ROUNDS = 3

_COLUMNS = {
    "events": (
        "id, desk_id, seq, type, aggregate, payload, clerk, schema_version, occurred_at,"
        " received_at, fingerprint, verdict, reason, first_desk, first_clerk, first_at"
    ),
    "receptions": "id, parcel_id, desk_id, desk_name, clerk, at, undone",
    "mail_jobs": "kind, return_id, state, due_at, attempts, reason, request",
    "feed": "kind, id",
    "parcels": "state, reception_id, id",
    "returns": "mail_state, mail_at, mail_reason, id",
}
_ORDER = {"events": "seq", "receptions": "pos", "mail_jobs": "id", "feed": "pos"}


def bodies(numbers: Sequence[int], size: int) -> Iterator[bytes]:
    """Requests that tell the reception of parcels, `size` in each."""
    for start in range(0, len(numbers), size):
        yield json.dumps({"events": [_event(n) for n in numbers[start : start + size]]}).encode()


def _event(number: int) -> dict[str, object]:
    return {
        "id": f"{number:032x}",
        "seq": number,
        "type": EventType.PARCEL_RECEIVED,
        "aggregate": f"p{number}",
        "payload": {
            "parcel_id": f"p{number}",
            "return_ids": [f"r{number}"],
            "site_id": "lille",
            "code": f"TRACK{number:08d}",
        },
        "clerk": "Amélie",
        "schema_version": SCHEMA_VERSION,
        "occurred_at": START.isoformat(),
    }


def fill(database: Path | str, returns: int) -> DeskRecord:
    """A central database with a site, a brand, returns and a desk."""
    address = WireAddress(name="Lumen", street="1 rue", postcode="59000", city="Lille")
    with CentralStore(database) as store:
        store.import_documents(
            [
                SiteDocument(id="lille", name="Lille", address=address),
                BrandDocument(id="lumen", name="Lumen", slug="lumen", site_id="lille"),
                *map(return_document, range(1, returns + 1)),
            ]
        )
        token = store.enrol(store.new_enrolment_code("lille", "Bench")).token
        desk = store.desk_of(token)
    if desk is None:
        raise RuntimeError("the desk was not enrolled")
    return desk


class Spent(NamedTuple):
    """Seconds by the clock and of the processor; only the latter bear a busy machine."""

    clock: float
    processor: float

    @classmethod
    def since(cls, begun: "Spent | None" = None) -> "Spent":
        """What was spent since a moment; without one, that moment."""
        now = cls(time.perf_counter(), time.process_time())
        return cls(now.clock - begun.clock, now.processor - begun.processor) if begun else now


def taken_in(database: Path, desk: DeskRecord, size: int) -> Spent:
    """What the service itself spends on all events, in batches."""
    told = list(bodies(range(1, EVENTS + 1), size))
    with CentralStore(database) as store:
        begun = Spent.since()
        results = [store.apply_events(desk, read_batch(body), UNDO) for body in told]
        spent = Spent.since(begun)
    if any(v.kind is not VerdictKind.APPLIED for result in results for v in result.verdicts):
        raise RuntimeError("a reception was not applied")
    return spent


def floor(template: Path, done: Path, size: int) -> Spent:
    """What the rows of a finished database take when nothing but them is written."""
    source = sqlite3.connect(done)
    rows = {table: _rows(source, table) for table in _COLUMNS}
    source.close()
    connection = sqlite3.connect(template, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
    statements = {
        "events": _insert("events"),
        "receptions": _insert("receptions"),
        "mail_jobs": _insert("mail_jobs"),
        "parcels": "UPDATE parcels SET state = ?, reception_id = ? WHERE id = ?",
        "returns": "UPDATE returns SET mail_state = ?, mail_at = ?, mail_reason = ? WHERE id = ?",
        "feed": _insert("feed"),
    }
    begun = Spent.since()
    for start in range(0, EVENTS, size):
        part = slice(start, start + size)
        connection.execute("BEGIN IMMEDIATE")
        moved = rows["feed"][part]
        connection.executemany("DELETE FROM feed WHERE kind = ? AND id = ?", moved)
        for table, statement in statements.items():
            connection.executemany(statement, rows[table][part])
        connection.execute("COMMIT")
    spent = Spent.since(begun)
    connection.close()
    return spent


def _rows(source: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    only = "WHERE kind = 'return'" if table == "feed" else ""
    order = _ORDER.get(table, "rowid")
    return source.execute(
        f"SELECT {_COLUMNS[table]} FROM {table} {only} ORDER BY {order}"
    ).fetchall()


def _insert(table: str) -> str:
    columns = _COLUMNS[table]
    marks = ", ".join("?" * len(columns.split(",")))
    return f"INSERT INTO {table} ({columns}) VALUES ({marks})"


def _compare(folder: Path, size: int) -> dict[str, object]:
    """The service beside the floor, turn by turn, the middle of three."""
    template = folder / "template.sqlite"
    if not template.exists():
        _desks[template] = fill(template, EVENTS)
    ours, bare = [], []
    for _ in range(ROUNDS):
        done, copy = folder / "done.sqlite", folder / "floor.sqlite"
        shutil.copy(template, done)
        ours.append(taken_in(done, _desks[template], size))
        shutil.copy(template, copy)
        bare.append(floor(copy, done, size))
        for path in (done, copy):
            for side in ("", "-wal", "-shm"):
                Path(f"{path}{side}").unlink(missing_ok=True)
    us, them = (Spent(*map(statistics.median, zip(*all_, strict=True))) for all_ in (ours, bare))
    return {
        "benchmark": "central takes in batches, SQLite",
        "events_a_batch": size,
        "events_per_s": round(EVENTS / us.clock),
        "bare_bulk_insert_per_s": round(EVENTS / them.clock),
        "share_of_bare_bulk_insert": round(them.clock / us.clock, 2),
        "share_by_processor_time": round(them.processor / us.processor, 2),
        "aim": 0.4,
        "load": round(os.getloadavg()[0], 1),
    }


_desks: dict[Path, DeskRecord] = {}


def over_http(folder: Path) -> dict[str, object]:
    """Batches over HTTP beside one request per event, same service, same kind of facts."""
    town = Town(folder, smtp_port=9, undo_delay=3600)
    town.import_returns(EVENTS + EVENTS_ONE_BY_ONE)
    code = town.central.store.new_enrolment_code("lille", "Bench")
    token = town.central.store.enrol(code).token
    numbers = range(1, EVENTS + EVENTS_ONE_BY_ONE + 1)
    rates = []
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {token}"
        for part, size in ((numbers[:EVENTS], MAX_BATCH_EVENTS), (numbers[EVENTS:], 1)):
            told = list(bodies(part, size))
            begun = time.perf_counter()
            for body in told:
                answer = session.post(f"{town.url}/v1/events", data=body, timeout=60)
                answer.raise_for_status()
                if answer.json()["verdicts"][0]["kind"] != VerdictKind.APPLIED:
                    raise RuntimeError(answer.text)
            rates.append(len(part) / (time.perf_counter() - begun))
    town.close()
    batched, single = rates
    return {
        "benchmark": "central takes in events over HTTP, SQLite",
        "batched_per_s": round(batched),
        "one_request_per_event_per_s": round(single),
        "ratio": round(batched / single, 1),
        "load": round(os.getloadavg()[0], 1),
    }


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory(prefix="returndesk-bench-") as name:
        folder = Path(name)
        EmbeddedCentral.settle()  # as a service does that is a process of its own
        for size in BATCHES:
            print(json.dumps(_compare(folder, size)), flush=True)
        print(json.dumps(over_http(folder)), flush=True)


if __name__ == "__main__":
    main()
