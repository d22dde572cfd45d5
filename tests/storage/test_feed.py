"""The change feed taken in: whole or not at all, this desk's own facts kept, both desks told."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from returndesk.domain.codes import ScannedCode
from returndesk.domain.events import Verdict, VerdictKind
from returndesk.domain.feed import Change, FeedKind, Tombstone
from returndesk.domain.ids import DeskId, LineId, OrderId, ParcelId
from returndesk.domain.money import Money
from returndesk.domain.orders import Order, OrderLine
from returndesk.domain.portal import PortalRules
from returndesk.domain.returns import Mail, MailState, ParcelState, Reception, Return, ReturnParcel
from returndesk.services.outcomes import ScanOutcome
from returndesk.services.ports import ReturnQuery
from returndesk.services.receiving import Receiving
from returndesk.storage.database import Database
from tests.support import (
    BRANDS,
    DESK,
    LILLE,
    LUMEN,
    SITES,
    START,
    CountingIds,
    TestClock,
    fill,
    make_return,
    parcel,
)

ELSEWHERE = Reception(START, DeskId("desk-9"), "Poste 9", "Bob")


def receive(database: Database, clock: TestClock, number: int) -> ScanOutcome:
    receiving = Receiving(database, DESK, clock, CountingIds(f"e{number}"))
    return receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann")


def acknowledge(database: Database, kind: VerdictKind = VerdictKind.APPLIED) -> None:
    with database.write() as work:
        work.outbox.settle([Verdict(event.id, kind) for event in work.outbox.take(100)])


def apply(database: Database, *changes: Change) -> None:
    with database.write() as work:
        cursor = work.feed.cursor()
        assert work.feed.apply(changes, cursor=f"{cursor}x", expected=cursor)


def stored(database: Database, number: int) -> Return:
    with database.read() as work:
        found = work.returns.by_number(f"RD-{number}")
    assert found is not None
    return found


def test_the_cursor_moves_with_the_rows(database: Database) -> None:
    with database.write() as work:
        cursor = work.feed.cursor()
        assert work.feed.apply((make_return(1),), cursor="c7", expected=cursor)
    with database.write() as work:
        assert not work.feed.apply((make_return(2),), cursor="c8", expected=cursor)
        assert work.feed.cursor() == "c7"
        assert work.returns.by_number("RD-2") is None
        assert work.returns.by_number("RD-1") == make_return(1)


def test_a_page_that_fails_leaves_nothing(database: Database) -> None:
    broken = replace(make_return(2), number=None)  # type: ignore[arg-type]
    with database.read() as work:
        cursor = work.feed.cursor()
    with pytest.raises(AttributeError), database.write() as work:
        work.feed.apply((make_return(1), broken), cursor="c9", expected=cursor)
    with database.read() as work:
        assert work.feed.cursor() == cursor
        assert work.returns.count(ReturnQuery()) == 0


def test_brands_and_sites_are_seen_at_once_by_everybody(database: Database) -> None:
    with database.read() as work:
        assert work.reference.brands() == BRANDS
        assert work.reference.sites() == tuple(sorted(SITES, key=lambda s: s.name))
        assert work.reference.brand(LUMEN) == BRANDS[0]
    stricter = replace(BRANDS[0], rules=PortalRules(window_days=14))
    moved = replace(SITES[0], name="Entrepôt Roubaix", store_location=True)
    apply(database, stricter, moved)
    for open_ in (database.read, database.write):
        with open_() as work:
            assert work.reference.brand(LUMEN) == stricter
            assert work.reference.site(LILLE) == moved
    apply(database, Tombstone(FeedKind.BRAND, LUMEN), Tombstone(FeedKind.SITE, LILLE))
    with database.read() as work:
        assert work.reference.brand(LUMEN) is None
        assert work.reference.site(LILLE) is None


def test_changes_of_reference_data_that_are_undone_are_forgotten(database: Database) -> None:
    def change_and_fail() -> None:
        with database.write() as work:
            cursor = work.feed.cursor()
            work.feed.apply((replace(BRANDS[0], name="X"),), cursor="y", expected=cursor)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        change_and_fail()
    with database.write() as work:
        assert work.reference.brand(LUMEN) == BRANDS[0]


def test_returns_may_come_before_their_brand(database: Database) -> None:
    brand = replace(BRANDS[0], id=type(LUMEN)("later"), name="Later")
    return_ = replace(make_return(1), brand_id=brand.id)
    apply(database, return_)
    assert stored(database, 1) == return_
    with database.read() as work:
        assert work.reference.brand(brand.id) is None
    apply(database, brand)
    with database.read() as work:
        assert work.reference.brand(brand.id) == brand
        assert work.returns.count(ReturnQuery(brand_id=brand.id)) == 1


def test_orders_and_tombstones(database: Database) -> None:
    line = OrderLine(LineId("l"), "Robe", 1, Money(7900))
    order = Order(OrderId("o1"), "#1", LUMEN, make_return(1).shopper, START, None, (line,), ("6A",))
    apply(database, order, make_return(1), replace(order, delivered_at=START))
    apply(
        database,
        Tombstone(FeedKind.RETURN, "r1"),
        Tombstone(FeedKind.RETURN, "never seen"),
        Tombstone(FeedKind.ORDER, "o1"),
    )
    with database.read() as work:
        assert work.returns.by_number("RD-1") is None
        assert work.returns.matches(("TRACK00000001",)) == ()


def test_a_fact_that_is_not_answered_yet_is_newer_than_the_page(
    database: Database, clock: TestClock
) -> None:
    fill(database, [make_return(1)])
    outcome = receive(database, clock, 1)
    mail = Mail(MailState.SCHEDULED, START)
    document = replace(make_return(1, parcel(1, "OTHERNUMBER", "dhl")), mail=mail)
    apply(database, document)
    kept = stored(database, 1)
    assert kept.mail == mail
    assert kept.parcels[0].tracking_number == "OTHERNUMBER"
    assert kept.parcels[0].state is ParcelState.RECEIVED
    assert kept.parcels[0].reception == outcome.reception
    acknowledge(database)
    apply(database, document)
    assert stored(database, 1) == document


def told(first: ReturnParcel, *, in_force: Reception, later: Sequence[Reception]) -> ReturnParcel:
    return replace(first.receive(in_force), extra_receptions=tuple(later))


@pytest.mark.parametrize("was_first", [True, False])
def test_both_desks_are_told_of_a_double_reception(
    database: Database, clock: TestClock, was_first: bool
) -> None:
    fill(database, [make_return(1), make_return(2)])
    own = receive(database, clock, 1).reception
    other = receive(database, clock, 2).reception
    assert own is not None
    assert other is not None
    acknowledge(database)
    receptions = (own, ELSEWHERE) if was_first else (ELSEWHERE, own)
    document = make_return(1, told(parcel(1), in_force=receptions[0], later=receptions[1:]))
    echo = make_return(2, told(parcel(2), in_force=other, later=()))
    apply(database, document, echo)
    assert stored(database, 1) == document
    with database.read() as work:
        untouched, noted = work.scans.recent(10)
    assert (noted.note, noted.note_desk, noted.note_at) == ("also_received", "Poste 9", START)
    assert untouched.note == ""


def test_the_first_note_stays(database: Database, clock: TestClock) -> None:
    fill(database, [make_return(1)])
    receive(database, clock, 1)
    acknowledge(database)
    for name in ("Poste 9", "Poste 10"):
        elsewhere = replace(ELSEWHERE, desk_name=name)
        apply(database, make_return(1, told(parcel(1), in_force=elsewhere, later=())))
    with database.read() as work:
        (noted,) = work.scans.recent(10)
    assert noted.note_desk == "Poste 9"


def test_a_parcel_shared_by_returns_of_two_pages_stays_one(database: Database) -> None:
    shared = parcel(1)
    apply(database, make_return(1, shared))
    apply(database, make_return(2, shared.receive(ELSEWHERE)))
    with database.read() as work:
        states = {r.parcel_state for r in work.returns.of_parcel(ParcelId("p1"))}
        assert states == {ParcelState.RECEIVED}
        assert work.returns.count(ReturnQuery(state=ParcelState.RECEIVED)) == 2
