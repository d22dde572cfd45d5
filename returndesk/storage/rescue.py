"""Set a damaged database aside and save the facts that nobody else has: the unsent events.

Everything else comes back from the central service. The damaged file is kept for support, never
deleted. What is read out of it is taken only if its digest fits.
"""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from sqlalchemy import Engine, bindparam, update

from returndesk.storage.engine import raw_connection
from returndesk.storage.fact_journal import JournalContent, JournaledFact
from returndesk.storage.facts import FACT_COLUMNS, fact_digest
from returndesk.storage.repositories.outbox import NEW_EVENT
from returndesk.storage.statements import Row, Session, Statement
from returndesk.storage.tables import desk_state

_HEADER_BYTES = 100
_SIDECARS = ("-wal", "-shm")
_FACT = ", ".join(column.name for column in FACT_COLUMNS)
_LAST_SEQ = 2**62
_FIRST_SEQ = Statement(update(desk_state).values(first_seq=bindparam("first_seq")))


@dataclass(frozen=True, slots=True)
class Rescue:
    """What was saved: unsent facts in order, and the highest sequence number that was seen.

    `settled` are the ids of those known to have their verdict. `complete` is False when a part of
    the table could not be read.
    """

    facts: tuple[JournaledFact, ...]
    settled: frozenset[str]
    last_seq: int
    complete: bool

    def with_journal(self, journal: JournalContent) -> "Rescue":
        """With the facts that the journal holds and the table no longer does.

        A fact that the table cannot say to be settled is queued again: the central service knows
        by its id whether it has it.
        """
        known = self.settled | {fact.id for fact in self.facts}
        added = [fact for fact in journal.facts if fact.id not in known]
        facts = tuple(sorted([*self.facts, *added], key=attrgetter("seq")))
        last_seq = max([self.last_seq, *(fact.seq for fact in journal.facts)])
        # The journal holds at least everything that is unsent, so with it nothing is missing.
        complete = self.complete or (journal.whole and bool(journal.facts))
        return Rescue(facts, self.settled, last_seq, complete)


def set_aside(file: Path, stamp: str) -> Path:
    """Rename a database and its companions to `desk.corrupt-STAMP.sqlite`; the new path."""
    aside = _free_name(file, stamp)
    for suffix in ("", *_SIDECARS):
        part = file.with_name(file.name + suffix)
        if part.exists():
            part.rename(aside.with_name(aside.name + suffix))
    return aside


def _free_name(file: Path, stamp: str) -> Path:
    name = f"{file.stem}.corrupt-{stamp}"
    aside = file.with_name(f"{name}{file.suffix}")
    number = 2
    while aside.exists():
        aside = file.with_name(f"{name}-{number}{file.suffix}")
        number += 1
    return aside


def read_unsent(aside: Path, healthy: Path) -> Rescue:
    """The unsent events of a damaged file, as far as it can be read.

    It works on a copy. If the file's start is destroyed, it gets that of a healthy file of the
    same schema.
    """
    copy = aside.with_name(aside.name + ".reading")
    parts = [(aside.with_name(aside.name + s), copy.with_name(copy.name + s)) for s in ("", "-wal")]
    for source, target in parts:
        if source.exists():
            shutil.copyfile(source, target)
    try:
        for damaged_bytes in (0, _HEADER_BYTES, _page_size(healthy)):
            _mend_start(copy, healthy, damaged_bytes)
            found = _read(copy)
            if found is not None:
                return found
        return Rescue((), frozenset(), 0, complete=False)
    finally:
        for suffix in ("", *_SIDECARS):
            copy.with_name(copy.name + suffix).unlink(missing_ok=True)


def _page_size(file: Path) -> int:
    with file.open("rb") as source:
        return int.from_bytes(source.read(_HEADER_BYTES)[16:18], "big")


def _mend_start(file: Path, healthy: Path, length: int) -> None:
    """Put a healthy file's first bytes over a damaged file's (sqlite.org/fileformat2.html).

    The first page lists the tables; it is the same in all files made by the same schema.
    """
    if not length:
        return
    with healthy.open("rb") as source:
        start = bytearray(source.read(length))
    start[28:32] = (file.stat().st_size // _page_size(healthy)).to_bytes(4, "big")
    with file.open("r+b") as target:
        target.write(start)


def _read(file: Path) -> Rescue | None:
    """The unsent events of a file; None if SQLite cannot open it at all."""
    try:
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("PRAGMA writable_schema = ON")  # read on after a bad schema row
            connection.execute("SELECT 1 FROM outbox LIMIT 1").fetchall()
            return _collect(connection)
    except sqlite3.Error:
        return None


def _collect(connection: sqlite3.Connection) -> Rescue:
    last_seq, complete = 0, True
    facts: list[JournaledFact] = []
    settled: set[str] = set()
    for row in _walk(connection):
        if row is None:
            complete = False
            continue
        seq, digest, settled_at, *fact = row
        last_seq = max(last_seq, seq)
        if settled_at is not None:
            settled.add(str(fact[0]))
        elif fact_digest(tuple(fact)) == digest:
            facts.append(JournaledFact(seq, tuple(fact)))
        else:
            complete = False
    return Rescue(tuple(facts), frozenset(settled), last_seq, complete)


def _walk(connection: sqlite3.Connection) -> Iterator[Row | None]:
    """The rows of the outbox in order, None for each stretch that cannot be read.

    After a bad page the search goes on behind it, in steps that double. A damaged tree may answer
    with rows from before that: they are told once, and never turn the search back.
    """
    columns = f"seq, digest, settled_at, {_FACT}"
    query = f"SELECT {columns} FROM outbox NOT INDEXED WHERE seq >= ? ORDER BY seq"  # noqa: S608 - our own columns
    start, step = 0, 1
    while start < _LAST_SEQ:
        try:
            for row in connection.execute(query, (start,)):
                if row[0] < start:
                    # A damaged tree may lead back into itself: its rows would never end.
                    raise sqlite3.DatabaseError("rows out of order")
                start, step = row[0] + 1, 1
                yield row
            return
        except sqlite3.Error:
            yield None
            start, step = start + step, step * 2


def write_back(engine: Engine, rescue: Rescue) -> None:
    """Queue the saved events in the new database, under sequence numbers never used before."""
    # Central orders a desk's facts by this number, so it must not start again at 1. If the old
    # numbers are not all known: seconds since 1970, as no desk makes a fact per second for years.
    first_seq = rescue.last_seq if rescue.complete else max(rescue.last_seq, int(time.time()))
    with engine.begin() as connection:
        session = Session(raw_connection(connection))
        session.change(_FIRST_SEQ, {"first_seq": first_seq})
        names = [column.name for column in FACT_COLUMNS]
        session.change_many(
            NEW_EVENT,
            [
                {**dict(zip(names, entry.fact, strict=True)), "digest": fact_digest(entry.fact)}
                for entry in rescue.facts
            ],
        )
