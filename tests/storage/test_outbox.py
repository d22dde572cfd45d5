"""Events stay in order, and nothing but a verdict takes one out of the queue."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from returndesk.domain.events import Event, EventType, Verdict, VerdictKind
from returndesk.domain.ids import EventId
from returndesk.services.ports import OutboxCounts, UnitOfWork
from returndesk.storage.database import Database
from tests.support import DESK, START, TestClock


def append(work: UnitOfWork, *names: str, at: datetime = START) -> list[Event]:
    """Events named after their aggregate: "p1.a" is the event a of the parcel p1."""
    return [
        work.outbox.append(
            EventId(name),
            EventType.PARCEL_RECEIVED,
            name.partition(".")[0],
            {"parcel_id": name, "code": "é😀\x1d"},
            at=at,
            clerk="Ann",
        )
        for name in names
    ]


def taken(database: Database, limit: int = 100) -> list[str]:
    with database.write() as work:
        return [event.id for event in work.outbox.take(limit)]


def settle(database: Database, kind: VerdictKind, *names: str) -> None:
    with database.write() as work:
        work.outbox.settle([Verdict(EventId(name), kind, reason="why") for name in names])


def release(database: Database, retry_at: datetime, *names: str) -> None:
    with database.write() as work:
        work.outbox.release([EventId(n) for n in names], error="offline", retry_at=retry_at)


def counts(database: Database) -> OutboxCounts:
    with database.read() as work:
        return work.outbox.counts()


def test_events_come_out_as_they_went_in_and_in_order(database: Database) -> None:
    at = START.astimezone(timezone(timedelta(hours=2)))
    with database.write() as work:
        events = append(work, "p1.a", "p2.a", "p1.b", at=at)
    assert [e.seq for e in events] == [1, 2, 3]
    with database.write() as work:
        assert work.outbox.take(2) == tuple(events[:2])
        assert work.outbox.take(2) == ()
    settle(database, VerdictKind.APPLIED, "p1.a")
    with database.write() as work:
        (third,) = work.outbox.take(2)
    assert third == events[2]
    assert third.occurred_at.utcoffset() == timedelta(hours=2)
    assert third.desk_id == DESK.desk_id


def test_an_event_waits_for_an_earlier_one_of_its_parcel(
    database: Database, clock: TestClock
) -> None:
    with database.write() as work:
        append(work, "p1.a", "p1.b", "p2.a")
    assert taken(database, 1) == ["p1.a"]
    assert taken(database) == ["p2.a"]
    release(database, START + timedelta(seconds=30), "p1.a")
    assert taken(database) == []
    clock.forward(seconds=31)
    assert taken(database) == ["p1.a", "p1.b"]


def test_a_clock_that_jumps_back_delays_nothing_for_long(
    database: Database, clock: TestClock
) -> None:
    with database.write() as work:
        append(work, "p1.a")
    taken(database)
    release(database, START + timedelta(seconds=5), "p1.a")
    clock.forward(days=-3)
    assert taken(database) == ["p1.a"]


def test_only_verdicts_settle(database: Database) -> None:
    with database.write() as work:
        append(work, "p1.a", "p2.a", "p3.a")
    taken(database)
    settle(database, VerdictKind.APPLIED, "p1.a")
    settle(database, VerdictKind.ALREADY_RECEIVED, "p2.a")
    settle(database, VerdictKind.REJECTED, "p3.a", "never heard of")
    assert counts(database) == OutboxCounts(waiting=0, rejected=1)
    release(database, START, "p1.a", "p3.a")
    assert taken(database) == []
    assert counts(database) == OutboxCounts(waiting=0, rejected=1)


def test_verdicts_in_any_order_leave_the_rest_waiting(database: Database) -> None:
    names = [f"p{n}.a" for n in range(10)]
    with database.write() as work:
        append(work, *names)
    assert taken(database) == names
    settle(database, VerdictKind.APPLIED, *names[5:])
    release(database, START, *names[:5])
    assert taken(database) == names[:5]
    settle(database, VerdictKind.APPLIED, *names[1:4])
    assert counts(database).waiting == 2
    with database.write() as work:
        append(work, "new.a")
        assert work.outbox.recover() == 2
    assert taken(database) == [names[0], names[4], "new.a"]


def test_a_restart_sends_again_what_was_being_sent(tmp_path: Path, clock: TestClock) -> None:
    first = Database.open(tmp_path, now=clock.now)
    with first.write() as work:
        append(work, "p1.a", "p2.a")
    taken(first, 1)
    first.close()
    second = Database.open(tmp_path, now=clock.now)
    with second.write() as work:
        assert work.outbox.recover() == 1
    assert taken(second) == ["p1.a", "p2.a"]
    settle(second, VerdictKind.APPLIED, "p1.a", "p2.a")
    assert counts(second).waiting == 0
    second.close()


def test_an_error_in_the_transaction_queues_nothing(database: Database) -> None:
    def append_and_fail() -> None:
        with database.write() as work:
            append(work, "p1.a")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        append_and_fail()
    assert counts(database).waiting == 0
    with database.write() as work:
        (event,) = append(work, "p1.b")
    assert event.seq == 1
