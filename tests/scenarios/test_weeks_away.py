"""A desk that was away for weeks: its facts go up, the feed comes down, each mail goes once."""

from datetime import UTC, datetime, timedelta

import pytest

from returndesk.bootstrap import build
from returndesk.domain.returns import ParcelState
from returndesk.services.desk import Desk
from returndesk.services.outcomes import ScanVerdict
from returndesk.services.ports import ReturnQuery
from returndesk.services.syncing import Connection
from returndesk.settings import Settings
from tests.smtp import Mailbox
from tests.support import TestClock
from tests.town import Town, drained, mailed, scan

# So many were announced before it went away; it takes those in, the other desk some of the rest.
ANNOUNCED = 2000
TAKEN_IN_BOTH = 20
NEWER = 1500


def states(desk: Desk) -> dict[str, tuple[ParcelState, str]]:
    """How each return stands, with its mail, as a desk knows it."""
    found = desk.overview.page(ReturnQuery(), 0, ANNOUNCED + NEWER + 1)
    return {return_.number: (return_.parcel_state, str(return_.mail.state)) for return_ in found}


@pytest.mark.timeout(600)
def test_weeks_without_a_network(town: Town, mailbox: Mailbox) -> None:
    town.import_returns(ANNOUNCED)
    home = town.home("Poste 1")
    other = town.desk("Poste 2")
    clock = TestClock(datetime.now(UTC))
    desk = build(home, Settings.load(home.settings), clock=clock)
    drained(desk)
    drained(other)
    town.stop_central()
    half = ANNOUNCED // 2
    for number in range(1, ANNOUNCED + 1):
        assert scan(desk, f"TRACK{number:08d}") is ScanVerdict.RECEIVED
        clock.forward(minutes=21)  # four weeks in all
        if number % 500 == 0:
            away = desk.syncing.run()
            assert (away.connection, away.waiting) == (Connection.OFFLINE, number)
        if number == half:
            desk.close()
            desk = build(home, Settings.load(home.settings), clock=clock)
    # Elsewhere the work went on: parcels that both desks have taken in, and many new ones.
    town.start_central()
    town.import_returns(NEWER, start=ANNOUNCED + 1)
    for number in range(1, TAKEN_IN_BOTH + 1):
        assert scan(other, f"TRACK{number:08d}") is ScanVerdict.RECEIVED
        assert scan(other, f"RD-{ANNOUNCED + number}") is ScanVerdict.UNKNOWN
    drained(other)
    back = drained(desk)
    try:
        assert (back.connection, back.waiting, back.rejected) == (Connection.ONLINE, 0, 0)
        due = {f"shopper{number}@example.com": 1 for number in range(1, ANNOUNCED + 1)}
        assert town.central.mails.wait_until_empty(400)
        assert mailed(mailbox, ANNOUNCED) == due
        assert drained(desk).error == drained(other).error == ""
        known = states(desk)
        assert len(known) == ANNOUNCED + NEWER
        assert known == states(other)
        received = [state for state, _ in known.values() if state is ParcelState.RECEIVED]
        assert len(received) == ANNOUNCED
    finally:
        desk.close()
    assert max(mailed(mailbox, ANNOUNCED).values()) == 1
    assert clock.now() - datetime.now(UTC) > timedelta(weeks=4)
