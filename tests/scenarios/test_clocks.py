"""Desks whose clocks are wrong: facts keep the desk's time and offset, the service has its own."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest

from returndesk.bootstrap import build
from returndesk.domain.cases import Outcome, Rule
from returndesk.domain.codes import ScannedCode
from returndesk.services.desk import Desk
from returndesk.services.outcomes import ScanVerdict
from returndesk.settings import Settings
from tests.smtp import Mailbox
from tests.support import TestClock
from tests.town import Town, drained, mailed, scan

PARIS = timezone(timedelta(hours=1))
# What some requests may take on a busy machine.
SOON = timedelta(minutes=10)


@contextmanager
def desk_at(town: Town, clock: TestClock) -> Iterator[Desk]:
    home = town.home("Poste 1")
    desk = build(home, Settings.load(home.settings), clock=clock)
    try:
        yield desk
    finally:
        desk.close()


def facts(town: Town) -> list[tuple[datetime, datetime]]:
    """When each fact was by its desk and when it came by the service, as they came."""
    with closing(sqlite3.connect(town.central.settings.home / "central.sqlite3")) as connection:
        rows = connection.execute("SELECT occurred_at, received_at FROM events ORDER BY seq")
        return [
            (datetime.fromisoformat(desk), datetime.fromisoformat(service).replace(tzinfo=UTC))
            for desk, service in rows
        ]


@pytest.mark.parametrize("wrong", [timedelta(days=-3), timedelta(days=1)])
def test_a_clock_that_is_wrong(town: Town, mailbox: Mailbox, wrong: timedelta) -> None:
    late = datetime.now(UTC) - timedelta(days=29, hours=12)
    town.import_orders(town.order(7, delivered_at=late))
    town.import_returns(1)
    start = datetime.now(UTC)
    clock = TestClock((start + wrong).astimezone(PARIS))
    with desk_at(town, clock) as desk:
        drained(desk)
        town.stop_central()
        # Judged by the days when things happened, wherever this clock stands.
        verdict = scan(desk, "RD-1")
        assert verdict is ScanVerdict.RECEIVED
        draft = desk.walkin.draft(desk.walkin.find(ScannedCode("OUT00000007")))
        told = {v.rule: v for v in desk.walkin.judge(draft.orders[0])}
        assert told[Rule.WINDOW].params["day"] in {29, 30}
        assert told[Rule.CLOCK].outcome is Outcome.WARNING
        town.start_central()
        report = drained(desk)
        assert (report.waiting, report.rejected) == (0, 0)
        # The desk has heard how wrong it is, and the service knows it of this desk.
        assert abs(report.clock_error - wrong) < SOON
        (offset,) = town.central.store.clock_offsets().values()
        assert abs(offset - wrong) < SOON
    ((by_desk, by_service),) = facts(town)
    assert by_desk.isoformat() == clock.now().isoformat()
    assert start <= by_service <= start + SOON
    assert mailed(mailbox, 1) == {"shopper1@example.com": 1}


def test_a_clock_that_jumps(town: Town, mailbox: Mailbox) -> None:
    """Back and forth between scans: everything goes in its order, as it was noted, and once."""
    jumps = [timedelta(hours=hours) for hours in (0, 30, -80, 5, 24 * 400, -24 * 3000, 1)]
    town.import_returns(len(jumps))
    start = datetime.now(UTC)
    clock = TestClock(start)
    noted = []
    with desk_at(town, clock) as desk:
        drained(desk)
        for number, jump in enumerate(jumps, start=1):
            clock.forward(seconds=jump.total_seconds())
            assert scan(desk, f"RD-{number}") is ScanVerdict.RECEIVED
            noted.append(clock.now())
            if number % 2:
                report = drained(desk)
                assert (report.waiting, report.rejected) == (0, 0)
        desk.receiving.undo(clerk="Amélie")
        noted.append(clock.now())
        assert drained(desk).waiting == 0
        clock.forward(days=1)
        assert drained(desk).error == ""
    found = facts(town)
    assert [by_desk for by_desk, _ in found] == noted
    assert all(first <= second for (_, first), (_, second) in pairwise(found))
    assert all(start <= by_service <= start + SOON for _, by_service in found)
    # The last one was taken back, at most after its mail had gone.
    assert set(mailed(mailbox, len(jumps) - 1)) >= {
        f"shopper{number}@example.com" for number in range(1, len(jumps))
    }
    assert max(mailed(mailbox, len(jumps) - 1).values()) == 1
