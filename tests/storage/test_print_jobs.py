"""Print jobs on the disk: nothing of them changes on the way, and what is old is dropped."""

import os
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest

from returndesk.domain.errors import MoveError, PrinterError
from returndesk.domain.printing import (
    JOB_TRACK,
    CameOut,
    JobMove,
    JobQuery,
    JobState,
    PrinterId,
    PrinterRole,
    PrintJob,
    PrintJobId,
)
from returndesk.storage.database import FILE_NAME, Database
from tests.support import START

LABELS = PrinterId("labels")


def job(number: int = 1, payload: bytes = b"paper", **fields: Any) -> PrintJob:
    plain = PrintJob(
        id=PrintJobId(f"j{number}"),
        printer_id=LABELS,
        role=PrinterRole.LABEL,
        kind="label",
        title=f"RD-{number}",
        subject=f"r{number}",
        sha256=sha256(payload).hexdigest(),
        size=len(payload),
        created_at=START + timedelta(seconds=number),
    )
    return replace(plain, **fields)


def keep(database: Database, *jobs: PrintJob, payload: bytes = b"paper") -> None:
    with database.write() as work:
        for each in jobs:
            work.print_jobs.add(each, payload)


def stored(database: Database, number: int = 1) -> PrintJob:
    with database.read() as work:
        found = work.print_jobs.get(PrintJobId(f"j{number}"))
    assert found is not None
    return found


def test_a_job_comes_back_as_it_was(database: Database) -> None:
    payload = os.urandom(5000) + bytes(50_000)
    kept = job(
        payload=payload,
        copies=2,
        copy_number=3,
        attempts=4,
        error=PrinterError("no_paper", printer="Zebra", sent=0),
        started_at=START,
        first_byte_at=START,
        ended_at=START,
        sent_bytes=None,
        came_out=CameOut.PART,
        rerouted_from=PrinterId("other"),
        waits=False,
        clerk="Amélie",
    )
    keep(database, kept, payload=payload)
    found = stored(database)
    assert found == kept
    assert found.error is not None
    assert (found.error.code, found.error.params) == ("no_paper", {"printer": "Zebra", "sent": 0})
    with database.read() as work:
        assert work.print_jobs.payload(kept.id) == payload


def test_bytes_that_were_damaged_are_none_of_the_job(database: Database) -> None:
    keep(database, job())
    with database.write():
        database._raw.execute("UPDATE print_jobs SET payload = x'00ff'")
    with database.read() as work:
        assert work.print_jobs.payload(PrintJobId("j1")) == b""
        assert work.print_jobs.payload(PrintJobId("j2")) is None


def test_the_oldest_that_waits_comes_first_whatever_its_printer(database: Database) -> None:
    other = PrinterId("other")
    keep(database, job(1, printer_id=other), job(2, state=JobState.CONFIRMED), job(3), job(4))
    with database.read() as work:
        first = work.print_jobs.first_queued(LABELS)
        assert first is not None
        assert first.id == "j3"
        assert work.print_jobs.first_queued(PrinterId("none")) is None
        assert work.print_jobs.counts() == {
            (other, JobState.QUEUED): 1,
            (LABELS, JobState.QUEUED): 2,
        }


def test_jobs_are_found_by_all_that_is_known_of_them(database: Database) -> None:
    keep(
        database,
        job(1, state=JobState.NEEDS_ATTENTION),
        job(2, subject="r1", state=JobState.CONFIRMED),
        job(3, kind="receipt", printer_id=PrinterId("other")),
        *(job(number) for number in range(4, 9)),
    )

    def found(**query: Any) -> list[str]:
        with database.read() as work:
            jobs = work.print_jobs.find(JobQuery(**query))
        return [each.id for each in jobs]

    assert found(limit=3) == ["j8", "j7", "j6"]
    assert found(subject="r1") == ["j2", "j1"]
    assert found(kind="receipt") == ["j3"]
    assert found(printer_id=PrinterId("other")) == ["j3"]
    assert found(states=frozenset({JobState.NEEDS_ATTENTION})) == ["j1"]
    assert found(states=frozenset({JobState.CONFIRMED, JobState.NEEDS_ATTENTION})) == ["j2", "j1"]
    assert found(ids=(PrintJobId("j5"), PrintJobId("j3"))) == ["j5", "j3"]


def test_what_the_worker_asks_at_every_turn_goes_by_the_small_index(database: Database) -> None:
    from returndesk.storage.repositories import print_jobs

    for statement, params in (
        (print_jobs._FIRST_QUEUED, {"printer_id": LABELS}),
        (print_jobs._COUNTS, {}),
    ):
        sql, values = statement.compiled.sql, statement.compiled.values(params)
        plan = database._raw.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
        assert any("ix_print_jobs_open" in str(row) for row in plan), plan


@pytest.mark.parametrize(
    ("fields", "next_copy"),
    [
        ({"state": JobState.QUEUED}, 2),
        ({"state": JobState.QUEUED, "copies": 3}, 4),
        ({"state": JobState.SENDING, "sent_bytes": None}, 2),
        ({"state": JobState.NEEDS_ATTENTION, "sent_bytes": None}, 2),
        ({"state": JobState.SENT, "sent_bytes": 5}, 2),
        ({"state": JobState.CONFIRMED, "sent_bytes": 5, "copy_number": 4}, 5),
        ({"state": JobState.CANCELLED}, 1),
        ({"state": JobState.FAILED}, 1),
        ({"state": JobState.FAILED, "sent_bytes": 3}, 2),
        ({"state": JobState.FAILED, "sent_bytes": 3, "came_out": CameOut.PART}, 2),
        ({"state": JobState.FAILED, "sent_bytes": 3, "came_out": CameOut.NOTHING}, 1),
        # A printer can hold a whole job back and print it with the next roll.
        ({"state": JobState.FAILED, "sent_bytes": 5, "came_out": CameOut.NOTHING}, 2),
        ({"state": JobState.FAILED, "sent_bytes": None, "came_out": CameOut.NOTHING}, 2),
    ],
)
def test_the_next_paper_goes_above_all_that_may_be_out(
    database: Database, fields: dict[str, Any], next_copy: int
) -> None:
    keep(database, job(**fields))
    with database.read() as work:
        assert work.print_jobs.next_copy("label", "r1") == next_copy
        assert work.print_jobs.next_copy("receipt", "r1") == 1
        assert work.print_jobs.next_copy("label", "r2") == 1
        assert work.print_jobs.next_copy("label", "") == 1


def test_old_bytes_are_dropped_and_their_rows_stay(database: Database) -> None:
    over: dict[str, Any] = {"state": JobState.CONFIRMED, "sent_bytes": 5}
    keep(
        database,
        job(1, **over, ended_at=START - timedelta(days=31)),
        job(2, **over, ended_at=START - timedelta(days=29)),
        job(3),
    )
    with database.write() as work:
        assert work.print_jobs.prune(START - timedelta(days=30)) == 1
        assert work.print_jobs.prune(START - timedelta(days=30)) == 0
        kept = [work.print_jobs.payload(PrintJobId(f"j{n}")) for n in (1, 2, 3)]
    assert kept == [None, b"paper", b"paper"]
    assert stored(database, 1).state is JobState.CONFIRMED
    with database.read() as work:
        assert work.print_jobs.next_copy("label", "r1") == 2


def test_a_label_takes_little_room(database: Database) -> None:
    white = bytes(72 * 800)
    keep(database, *(job(number, payload=white) for number in range(100)), payload=white)
    database._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert database.file.with_name(FILE_NAME).stat().st_size < 1_000_000


def test_every_move_but_those_of_the_table_is_refused() -> None:
    for state in JobState:
        for move in JobMove:
            there = job(state=state)
            if (state, move) in JOB_TRACK:
                assert there.moved(move).state is JOB_TRACK[state, move]
                continue
            with pytest.raises(MoveError) as refused:
                there.moved(move)
            assert refused.value.params == {"track": "print_job", "state": state, "move": move}


def test_a_job_of_which_something_left_is_never_sent_again() -> None:
    assert job(state=JobState.FAILED, sent_bytes=0).moved(JobMove.RETRY).state is JobState.QUEUED
    for sent in (None, 1, 5):
        with pytest.raises(MoveError):
            job(state=JobState.FAILED, sent_bytes=sent).moved(JobMove.RETRY)
    for state in (JobState.SENT, JobState.CONFIRMED, JobState.NEEDS_ATTENTION):
        moves = {move for at, move in JOB_TRACK if at is state}
        assert not moves & {JobMove.SEND, JobMove.HOLD, JobMove.RETRY}
