"""Rounds against central services that behave as they like; nothing leaves the queue unasked."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, Verdict, VerdictKind
from returndesk.domain.feed import ChangeBatch
from returndesk.services.receiving import Receiving
from returndesk.services.syncing import BACKOFF_CAP_S, Connection, Syncing
from returndesk.storage.database import Database
from tests.support import DESK, CountingIds, TestClock, fill, make_return

PARCELS = 9


class ScriptedCentral:
    """A `CentralService` whose answer to a batch is a test's to decide."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.answer: Callable[[Sequence[Event]], tuple[Verdict, ...]] = applied

    def push(self, events: Sequence[Event]) -> tuple[Verdict, ...]:
        self.asked.append([event.seq for event in events])
        return self.answer(events)

    def picture(self, digest: str) -> bytes:
        raise CentralError("unknown_picture", digest=digest)

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        return ChangeBatch((), cursor, more=False)


def applied(events: Sequence[Event]) -> tuple[Verdict, ...]:
    return tuple(Verdict(event.id, VerdictKind.APPLIED) for event in events)


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Database]:
    """A desk that has received nine parcels."""
    storage = Database.open(tmp_path)
    fill(storage, [make_return(number) for number in range(1, PARCELS + 1)])
    receiving = Receiving(storage, DESK, TestClock(), CountingIds())
    for number in range(1, PARCELS + 1):
        receiving.receive(ScannedCode(f"RD-{number}"), clerk="Amélie")
    yield storage
    storage.close()


@pytest.fixture
def central() -> ScriptedCentral:
    return ScriptedCentral()


@pytest.fixture
def syncing(storage: Database, central: ScriptedCentral) -> Syncing:
    return Syncing(storage, central, TestClock(), random.Random(1), batch_events=4)


def test_facts_go_in_order_in_batches(syncing: Syncing, central: ScriptedCentral) -> None:
    report = syncing.run()
    assert central.asked == [[1, 2, 3, 4], [5, 6, 7, 8], [9]]
    assert (report.connection, report.pushed, report.waiting) == (Connection.ONLINE, 9, 0)


def test_a_failure_keeps_all_and_shrinks_the_batch_until_it_goes_again(
    syncing: Syncing, central: ScriptedCentral
) -> None:
    def away(_events: Sequence[Event]) -> tuple[Verdict, ...]:
        raise CentralError("central_failed")

    central.answer = away
    for _ in range(3):
        report = syncing.run()
        assert (report.connection, report.waiting) == (Connection.OFFLINE, PARCELS)
    assert central.asked == [[1, 2, 3, 4], [1, 2], [1]]
    central.answer = applied
    assert syncing.run().waiting == 0
    assert central.asked[3:] == [[1], [2, 3], [4, 5, 6, 7], [8, 9]]


def test_a_desk_that_is_refused_keeps_its_facts(syncing: Syncing, central: ScriptedCentral) -> None:
    def refuse(_events: Sequence[Event]) -> tuple[Verdict, ...]:
        raise CentralError("desk_refused")

    central.answer = refuse
    report = syncing.run()
    assert (report.connection, report.waiting) == (Connection.REFUSED, PARCELS)


def test_an_event_that_spoils_its_batch_is_parked_alone(
    syncing: Syncing, central: ScriptedCentral
) -> None:
    def choke_on_six(events: Sequence[Event]) -> tuple[Verdict, ...]:
        if any(event.seq == 6 for event in events):
            raise CentralError("batch_refused")
        return applied(events)

    central.answer = choke_on_six
    report = syncing.run()
    assert (report.connection, report.waiting, report.rejected) == (Connection.ONLINE, 0, 1)
    taken = {seq for batch in central.asked if 6 not in batch for seq in batch}
    assert taken == set(range(1, PARCELS + 1)) - {6}


def test_back_off_is_jittered_and_bounded(syncing: Syncing, central: ScriptedCentral) -> None:
    assert syncing.delay() == 0

    def away(_events: Sequence[Event]) -> tuple[Verdict, ...]:
        raise CentralError("central_unreachable")

    central.answer = away
    ceilings = []
    for _ in range(9):
        syncing.run()
        ceilings.append(max(syncing.delay() for _ in range(200)))
    assert ceilings[0] <= 2
    assert BACKOFF_CAP_S * 0.9 < ceilings[-1] <= BACKOFF_CAP_S
    central.answer = applied
    syncing.run()
    assert syncing.delay() == 0


def test_events_whose_answer_never_came_are_due_again(
    syncing: Syncing, storage: Database, central: ScriptedCentral
) -> None:
    with storage.write() as work:
        assert len(work.outbox.take(5)) == 5
    # The program died here. The next one finds them being sent, by nobody.
    assert syncing.run().pushed == 4
    assert syncing.recover() == 5
    assert syncing.run().pushed == 5
