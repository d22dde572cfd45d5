"""Shoppers' data are gone when the period is over: read in the bytes of every file there is."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from returndesk.bootstrap import build
from returndesk.central.settings import CentralSettings
from returndesk.central.store.store import CentralStore
from returndesk.domain.attention import AttentionItem
from returndesk.domain.codes import ScannedCode
from returndesk.domain.events import EventType, Verdict, VerdictKind
from returndesk.domain.ids import AttentionId, BrandId, EventId, OrderId, ReturnId
from returndesk.domain.orders import Order
from returndesk.domain.portal import PortalRules
from returndesk.domain.returns import Shopper
from returndesk.paths import Home
from returndesk.protocol.changes import (
    BrandDocument,
    OrderDocument,
    SiteDocument,
    WireAddress,
    WireRules,
    WireShopper,
)
from returndesk.services.desk import Desk
from returndesk.settings import Settings
from tests.support import BRANDS, DESK, SITES, START, TestClock, make_return
from tests.town import return_document

RETURNS = 400
# Marks that no other text holds; the old ones are over their period, the new ones are not.
OLD, NEW = "Zwingli", "Quetzal"
SETTINGS = Settings(desk_id=DESK.desk_id, desk_name=DESK.desk_name, site_id=DESK.site_id)


def shopper(mark: str, number: int) -> Shopper:
    return Shopper(f"Ana {mark}{number}", f"{mark.lower()}{number}@example.com", "fr", f"{mark}PC")


def traces(folder: Path, mark: str) -> set[str]:
    """The files that hold a mark, in any spelling of it."""
    wanted = (mark.encode(), mark.lower().encode(), mark.upper().encode())
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and any(word in path.read_bytes() for word in wanted)
    }


@pytest.fixture
def clock() -> TestClock:
    return TestClock(START)


@pytest.fixture
def desk(tmp_path: Path, clock: TestClock) -> Iterator[Desk]:
    """A desk with old and new returns, all received and told, and a backup of it."""
    desk = build(Home.at(tmp_path), SETTINGS, clock=clock)
    storage = desk.syncing._storage
    returns = [
        make_return(
            number,
            shopper=shopper(OLD if number % 2 else NEW, number),
            announced_after_days=-400 if number % 2 else 10,
        )
        for number in range(1, RETURNS + 1)
    ]
    orders = [
        Order(
            OrderId(f"o{number}"), f"#{number}", BrandId("lumen"), shopper(mark, number),
            ordered_at=START - timedelta(days=days), phone=f"+33 {mark}",
        )
        for number, mark, days in ((1, OLD, 400), (2, NEW, 100))
    ]  # fmt: skip
    items = [
        AttentionItem(
            AttentionId(f"a{days}"), "last_unit_twice", DESK.site_id, START - timedelta(days=days),
            note=f"{mark} was called",
        )
        for mark, days in ((OLD, 400), (NEW, 100))
    ]  # fmt: skip
    with storage.write() as work:
        work.feed.apply((*SITES, *BRANDS, *returns, *orders, *items), cursor="c", expected="")
        for mark, days in ((OLD, 400), (NEW, 100)):
            work.attention.settle(
                f"u{days}", at=START - timedelta(days=days), clerk="Ann", note=f"{mark} was here"
            )
    for number in range(1, 61):
        desk.receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann")
    with storage.write() as work:
        events = work.outbox.take(1000)
        work.outbox.settle([Verdict(event.id, VerdictKind.APPLIED) for event in events])
    desk.caring._care.back_up(START)
    yield desk
    desk.close()


def test_names_leave_every_file_of_a_desk_and_the_rest_stays(
    desk: Desk, tmp_path: Path, clock: TestClock
) -> None:
    held = traces(tmp_path, OLD)
    assert {name.split("/")[0] for name in held} >= {"desk.sqlite-wal", "backups"}
    book = desk.caring.run(at_once=True)
    assert (book.forgot, book.backed_up) == (START.isoformat(), START.isoformat())
    assert (book.problem, book.compared) == ("", "")  # nobody to compare with
    assert traces(tmp_path, OLD) == set()
    assert traces(tmp_path, NEW) >= {"desk.sqlite"}
    with desk.syncing._storage.read() as work:
        old, new = work.returns.get(ReturnId("r1")), work.returns.get(ReturnId("r2"))
        assert old is not None
        assert new is not None
        assert (old.shopper, old.number) == (Shopper("", "", "fr", ""), "RD-1")
        assert old.parcels[0].reception is not None
        assert new.shopper.name == f"Ana {NEW}2"
        order = work.orders.get(OrderId("o1"))
        assert order is not None
        assert (order.shopper.name, order.phone) == ("", "")
        journal = work.scans.recent(100)
        assert len(journal) == 60
        assert {record.return_number for record in journal} >= {"RD-1", "RD-2"}
    # A day later there is nothing more to do, and what was new stays until its own day.
    clock.forward(days=1)
    desk.caring.run(at_once=True)
    assert traces(tmp_path, NEW) >= {"desk.sqlite"}
    clock.forward(days=365)
    desk.caring.run(at_once=True)
    assert traces(tmp_path, NEW) == set()


def test_a_merchant_may_keep_less_long(desk: Desk, tmp_path: Path) -> None:
    brand = BRANDS[0]
    with desk.syncing._storage.write() as work:
        strict = PortalRules(window_days=30, retention_days=40, version=2)
        changed = type(brand)(brand.id, brand.name, brand.slug, brand.site_id, rules=strict)
        work.feed.apply((changed,), cursor="d", expected="c")
    desk.caring.run(at_once=True)
    assert traces(tmp_path, NEW) == set()


def test_what_is_still_to_be_told_keeps_its_words(tmp_path: Path, clock: TestClock) -> None:
    """A fact without its verdict is sent as it was, however old."""
    desk = build(Home.at(tmp_path), SETTINGS, clock=clock)
    storage = desk.syncing._storage
    payload: dict[str, object] = {
        "document": {"shopper": {"name": f"Ana {OLD}"}}, "note": OLD, "messages": {"l1": OLD},
    }  # fmt: skip
    with storage.write() as work:
        work.outbox.append(
            EventId("e1"), EventType.RETURN_BUILT, "r1", payload, at=START, clerk="Ann"
        )
    clock.forward(days=500)
    desk.caring.run(at_once=True)
    with storage.write() as work:
        (event,) = work.outbox.take(10)
        assert event.payload == payload
        work.outbox.settle([Verdict(event.id, VerdictKind.REJECTED, reason="too_late")])
    clock.forward(days=1)
    desk.caring.run(at_once=True)
    assert traces(tmp_path, OLD) == set()
    with storage.read() as work:
        (refused,) = work.outbox.rejected(10)
        assert refused.event.payload == {
            "document": {"shopper": {"name": ""}}, "note": "", "messages": {},
        }  # fmt: skip
    desk.close()


@pytest.fixture
def store(tmp_path: Path, clock: TestClock) -> Iterator[CentralStore]:
    settings = CentralSettings(home=tmp_path / "central")
    with CentralStore(settings.database, clock.now) as store:
        address = WireAddress(name="x", street="y", postcode="1", city="Lille")
        store.import_documents(
            [
                SiteDocument(id="lille", name="Lille", address=address),
                BrandDocument(id="lumen", name="Lumen", slug="lumen", site_id="lille"),
                BrandDocument(
                    id="strict", name="Strict", slug="strict", site_id="lille",
                    rules=WireRules(retention_days=60),
                ),
            ]
        )  # fmt: skip
        yield store


def test_names_leave_the_central_services_file_and_the_desks_are_told(
    store: CentralStore, tmp_path: Path, clock: TestClock
) -> None:
    documents: list[OrderDocument] = []
    for number, mark, brand, days in (
        (1, OLD, "lumen", 364), (2, NEW, "lumen", 300), (3, OLD, "strict", 61),
        (4, NEW, "strict", 9),
    ):  # fmt: skip
        told = WireShopper(name=f"Ana {mark}", email=f"{mark}@example.com", postcode=mark)
        when = clock.now() - timedelta(days=days)
        documents.append(
            OrderDocument(
                id=f"o{number}", number=f"#{number}", brand_id=brand, shopper=told,
                ordered_at=when, phone=mark,
            )
        )  # fmt: skip
        announced = return_document(number).model_copy(
            update={"brand_id": brand, "shopper": told, "announced_at": when}
        )
        store.import_documents([announced])
    store.import_documents(documents)
    cursor = store.changes("", 1000).cursor
    assert traces(tmp_path, OLD)
    assert store.forget_shoppers() == 4
    assert traces(tmp_path, OLD) == set()
    assert traces(tmp_path, NEW)
    told_again = store.changes(cursor, 1000)
    assert {change.id for change in told_again.changes} == {"r1", "o1", "r3", "o3"}
    assert store.forget_shoppers() == 0
