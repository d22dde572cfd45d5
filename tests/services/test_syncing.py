"""Rounds against central services that behave as they like; nothing leaves the queue unasked."""

import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, Verdict, VerdictKind
from returndesk.domain.feed import ChangeBatch, FeedKind, Tombstone
from returndesk.domain.ids import ReturnId
from returndesk.services.receiving import Receiving
from returndesk.services.syncing import (
    BACKOFF_CAP_S,
    LONGEST_WAIT_S,
    PAGE_CHANGES,
    PAGES_BETWEEN_PUSHES,
    Connection,
    Progress,
    Syncing,
)
from returndesk.storage.database import FILE_NAME, Database
from tests.support import BRANDS, DESK, SITES, CountingIds, TestClock, fill, make_return

PARCELS = 9


class ScriptedCentral:
    """A `CentralService` whose answer to a batch is a test's to decide."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.answer: Callable[[Sequence[Event]], tuple[Verdict, ...]] = applied
        self.pulls = 0
        self.feed: Callable[[str, int], ChangeBatch] = nothing_new

    def push(self, events: Sequence[Event]) -> tuple[Verdict, ...]:
        self.asked.append([event.seq for event in events])
        return self.answer(events)

    def picture(self, digest: str) -> bytes:
        raise CentralError("unknown_picture", digest=digest)

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        self.pulls += 1
        return self.feed(cursor, limit)


def nothing_new(cursor: str, _limit: int) -> ChangeBatch:
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
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def syncing(storage: Database, central: ScriptedCentral, clock: TestClock) -> Syncing:
    return Syncing(storage, central, clock, random.Random(1), batch_events=4)


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
    # It grows again with what goes through: a long backlog is not sent one by one.
    assert central.asked[3:] == [[1], [2, 3], [4, 5, 6, 7], [8, 9]]


def test_a_line_that_takes_small_batches_only_empties_the_queue(
    syncing: Syncing, central: ScriptedCentral
) -> None:
    def choke_on_three(events: Sequence[Event]) -> tuple[Verdict, ...]:
        if len(events) > 2:
            raise CentralError("central_unreachable")
        return applied(events)

    central.answer = choke_on_three
    rounds, waits = 0, []
    while syncing.run().waiting:
        rounds += 1
        waits.append(max(syncing.delay() for _ in range(200)))
    assert rounds <= PARCELS
    assert max(waits) <= 4, "each round got on, so no wait became long"


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


@pytest.mark.parametrize(("told", "least"), [(30, 30), (0, 0), (86_400, LONGEST_WAIT_S)])
def test_the_services_word_to_wait_is_kept_within_bounds(
    syncing: Syncing, central: ScriptedCentral, told: int, least: float
) -> None:
    def busy(_events: Sequence[Event]) -> tuple[Verdict, ...]:
        raise CentralError("central_busy", retry_after=told)

    central.answer = busy
    assert syncing.run().error == "central_busy"
    delays = [syncing.delay() for _ in range(100)]
    assert least <= min(delays) <= max(delays) <= least + BACKOFF_CAP_S
    central.answer = applied
    assert syncing.run().waiting == 0
    assert syncing.delay() == 0


def test_a_desk_that_is_too_old_still_sends_and_asks_for_news_seldom(
    syncing: Syncing, central: ScriptedCentral, clock: TestClock
) -> None:
    def too_old(_cursor: str, _limit: int) -> ChangeBatch:
        raise CentralError("desk_too_old")

    central.feed = too_old
    report = syncing.run()
    assert (report.connection, report.pushed, report.waiting) == (Connection.TOO_OLD, PARCELS, 0)
    report = syncing.run()
    assert (report.connection, report.error, central.pulls) == (
        Connection.TOO_OLD, "desk_too_old", 1,
    )  # fmt: skip
    clock.forward(hours=1)
    central.feed = nothing_new
    assert syncing.run().connection is Connection.ONLINE
    assert central.pulls == 2


def test_the_feed_of_another_server_takes_the_place_of_what_was_known(
    syncing: Syncing, storage: Database, central: ScriptedCentral
) -> None:
    """What the desk still has to tell stays, and so does what that is about."""
    asked: list[str] = []

    def other_server(cursor: str, _limit: int) -> ChangeBatch:
        asked.append(cursor)
        if cursor == "+":
            raise CentralError("cursor_refused")
        if not cursor:
            return ChangeBatch((*SITES, *BRANDS, make_return(1)), "other:1", more=True)
        return ChangeBatch((make_return(50),), "other:2", more=False)

    def refuse_the_last(events: Sequence[Event]) -> tuple[Verdict, ...]:
        if any(event.seq == PARCELS for event in events):
            raise CentralError("central_failed")
        return applied(events)

    central.answer = refuse_the_last
    assert syncing.run().waiting == 1
    with storage.write() as work:
        # That one is under way still while the feed is read anew.
        work.outbox.take(1)
    central.feed = other_server
    report = syncing.run()
    assert (report.connection, report.waiting) == (Connection.ONLINE, 1)
    assert asked == ["+", "", "other:1"]
    with storage.read() as work:
        known = [n for n in range(1, 60) if work.returns.get(ReturnId(f"r{n}"))]
        assert known == [1, PARCELS, 50]
        assert work.feed.cursor() == "other:2"
        assert not work.feed.rebuilding()
        assert [site.id for site in work.reference.sites()] == ["lille", "koeln"]
        assert len(work.scans.recent(100)) == PARCELS


def test_a_long_pull_tells_how_far_it_is_and_goes_on_after_a_break(
    syncing: Syncing, storage: Database, central: ScriptedCentral
) -> None:
    limits: list[int] = []
    broken = [3]

    def long_feed(cursor: str, limit: int) -> ChangeBatch:
        limits.append(limit)
        page = int(cursor) if cursor.isdigit() else 0
        if page in broken:
            broken.clear()
            raise CentralError("central_unreachable")
        changes = tuple(make_return(1000 + page * 60 + n) for n in range(60))
        left = (9 - page) * 600
        return ChangeBatch(changes, str(page + 1), more=left > 0, left=left, total=6000)

    central.feed = long_feed
    told: list[Progress] = []
    report = syncing.run(told.append)
    assert report.connection is Connection.OFFLINE
    assert told[-1] == Progress(1800, 6000)
    report = syncing.run(told.append)
    assert (report.connection, report.pulled) == (Connection.ONLINE, 420)
    assert told[-1] == Progress(6000, 6000)
    assert set(limits) == {PAGE_CHANGES}
    with storage.read() as work:
        assert all(work.returns.get(ReturnId(f"r{1000 + n}")) for n in range(600))


def test_what_is_scanned_during_a_long_pull_is_sent_before_its_end(
    syncing: Syncing, storage: Database, central: ScriptedCentral
) -> None:
    receiving = Receiving(storage, DESK, TestClock(), CountingIds())
    pages: list[list[int]] = []

    def long_feed(cursor: str, _limit: int) -> ChangeBatch:
        page = int(cursor) if cursor.isdigit() else 0
        if page == 1:
            receiving.undo(clerk="Amélie")
        pages.append([seq for batch in central.asked for seq in batch])
        return ChangeBatch((), str(page + 1), more=page < 2 * PAGES_BETWEEN_PUSHES)

    central.feed = long_feed
    report = syncing.run()
    before = list(range(1, PARCELS + 1))
    assert pages[PAGES_BETWEEN_PUSHES - 1] == before
    assert pages[PAGES_BETWEEN_PUSHES] == [*before, PARCELS + 1]
    assert (report.connection, report.pushed) == (Connection.ONLINE, PARCELS + 1)


def test_a_slice_of_a_page_may_hold_anything(
    syncing: Syncing, storage: Database, central: ScriptedCentral
) -> None:
    gone = tuple(Tombstone(FeedKind.RETURN, f"r{n}") for n in range(1, 5))
    many = tuple(make_return(100 + n) for n in range(57))
    pages = iter([ChangeBatch((*many, *gone), "c1", more=False)])
    central.feed = lambda cursor, _limit: next(pages, ChangeBatch((), cursor, more=False))
    assert syncing.run().pulled == 61
    assert syncing.run().pulled == 0
    with storage.read() as work:
        assert work.returns.get(ReturnId("r1")) is None
        assert work.returns.get(ReturnId("r156")) is not None
        assert work.feed.cursor() == "c1"


def test_the_first_page_is_stored_whole_or_not_at_all(
    tmp_path: Path, central: ScriptedCentral, clock: TestClock
) -> None:
    """The service tells who holds nothing less than who holds something."""
    told = [make_return(100 + n) for n in range(PAGE_CHANGES - len(SITES) - len(BRANDS))]
    page = ChangeBatch((*SITES, *BRANDS, *told), "c1", more=False)
    central.feed = lambda _cursor, _limit: page
    with (
        closing(Database.open(tmp_path)) as storage,
        closing(sqlite3.connect(tmp_path / FILE_NAME)) as file,
    ):
        new = Syncing(storage, central, clock, random.Random(1))
        file.execute(
            "CREATE TRIGGER cut BEFORE INSERT ON returns WHEN NEW.id = 'r115' "
            "BEGIN SELECT RAISE(ABORT, 'cut'); END"
        )
        with pytest.raises(sqlite3.IntegrityError, match="cut"):
            new.run()
        with storage.read() as work:
            assert not any(work.returns.get(each.id) for each in told)
        file.execute("DROP TRIGGER cut")
        assert new.run().pulled == PAGE_CHANGES
        with storage.read() as work:
            assert all(work.returns.get(each.id) for each in told)
