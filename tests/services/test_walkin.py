"""Goods over the counter, on a real database: found, judged, completed, and what is stored."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from returndesk.domain.codes import ScannedCode
from returndesk.domain.eligibility import blocking
from returndesk.domain.errors import KnownError
from returndesk.domain.events import EventType
from returndesk.domain.feed import Change
from returndesk.domain.ids import LineId, OrderId, SiteId, StaffId
from returndesk.domain.money import Money
from returndesk.domain.orders import Order, OrderLine, Variant
from returndesk.domain.portal import AutoApproval, DatedRules, PortalRules
from returndesk.domain.returns import (
    ParcelState,
    Resolution,
    ResolutionState,
    Shopper,
)
from returndesk.domain.staff import Role, Staff
from returndesk.domain.walkin import OrderDraft, WalkinDraft
from returndesk.services.issuing import Issuing
from returndesk.services.resolving import Resolving
from returndesk.services.vouchers import Vouchers
from returndesk.services.walkin import Walkin
from returndesk.storage.database import Database
from tests.support import BRANDS, DESK, LUMEN, SITES, START, CountingIds, TestClock

SHOP = replace(SITES[0], store_location=True)
DRESS, BELT = LineId("dress"), LineId("belt")
CLERK = "Amélie"
BOSS = Staff(StaffId("s1"), "Rosa", SiteId("lille"), Role.SUPERVISOR, "x")
OPEN_HANDED = PortalRules(
    version=1, auto_approval=AutoApproval(frozenset(Resolution), needs_inspection=False)
)


def order(number: int = 1, **changes: object) -> Order:
    """The order `#1000<number>`: a dress for 79.00 and three belts for 100.00 together."""
    plain = Order(
        OrderId(f"o{number}"),
        f"#{10000 + number}",
        LUMEN,
        Shopper("Camille Durand", "camille@example.com", "fr", "75011"),
        START - timedelta(days=15),
        START - timedelta(days=12),
        (
            OrderLine(
                DRESS,
                "Robe Ondine",
                1,
                Money(7900),
                ean="3614270000013",
                tax_bp=2000,
                variants=(Variant("R40", "Robe Ondine, 40", Money(8400)),),
            ),
            OrderLine(BELT, "Ceinture", 3, Money(3500), paid=Money(10000), ean="3614270000020"),
        ),
        (f"OUT{number:08d}",),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


class Counter:
    """A desk's counter on a database."""

    def __init__(self, folder: Path) -> None:
        self.clock = TestClock()
        self.storage = Database.open(folder, desk_id=DESK.desk_id, now=self.clock.now)
        ids = CountingIds()
        issuing = Issuing(DESK, self.clock, ids)
        self.walkin = Walkin(self.storage, DESK, self.clock, ids, issuing)
        self.resolving = Resolving(self.storage, DESK, self.clock, ids, issuing)
        self.vouchers = Vouchers(self.storage, DESK, self.clock, ids)

    def feed(self, *changes: Change) -> None:
        with self.storage.write() as work:
            cursor = work.feed.cursor()
            assert work.feed.apply(changes, cursor=f"{cursor}+", expected=cursor)

    def rules(self, rules: PortalRules, *before: PortalRules) -> None:
        history = tuple(
            DatedRules(r, START - timedelta(days=900 - n)) for n, r in enumerate((*before, rules))
        )
        self.feed(replace(BRANDS[0], rules=rules, history=history))

    def draft(self, text: str = "OUT00000001", **units: int) -> WalkinDraft:
        """A draft of an order with units of its lines chosen, each too small."""
        draft = self.walkin.draft(self.walkin.find(ScannedCode(text)))
        return draft.put(chosen(draft.orders[0], **units))

    def events(self) -> list[str]:
        with self.storage.write() as work:
            return [str(event.type) for event in work.outbox.take(100)]


def chosen(draft: OrderDraft, **units: int) -> OrderDraft:
    for line in draft.lines:
        if line.line.id in units:
            quantity = units[line.line.id]
            draft = draft.put(replace(line, quantity=quantity, reason="too_small"))
    return draft


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    counter = Counter(tmp_path)
    counter.feed(SHOP, SITES[1], order(1), order(2))
    counter.rules(OPEN_HANDED)
    yield counter
    counter.storage.close()


def test_one_line_from_the_scan_to_the_receipt(counter: Counter) -> None:
    draft = counter.draft(dress=1)
    assert not blocking(counter.walkin.judge(draft.orders[0]))
    outcome = counter.walkin.complete(draft, clerk=CLERK)
    (done,) = outcome.completed
    assert done.decision.state is ResolutionState.APPROVED
    assert done.decision.by_rule
    assert (done.amounts.refund, done.amounts.tax) == (Money(7900), Money(1317))
    assert done.receipt.taxes == ((2000, Money(1317)),)
    assert done.receipt.language == "fr"
    with counter.storage.read() as work:
        stored = work.returns.get(done.return_.id)
        journal = work.scans.recent(1)
    assert stored == done.return_
    assert stored.parcel_state is ParcelState.RECEIVED
    assert journal[0].return_number == done.return_.number
    assert counter.walkin.receipt(done.return_.id) == done.receipt
    assert counter.events() == [EventType.RETURN_WALKED_IN]


def test_the_parts_of_a_discounted_line_add_up(counter: Counter) -> None:
    paid = []
    for _ in range(3):
        outcome = counter.walkin.complete(counter.draft(belt=1), clerk=CLERK)
        paid.append(outcome.completed[0].amounts.refund.minor)
    assert paid == [3333, 3333, 3334]
    with pytest.raises(KnownError) as caught:
        counter.walkin.complete(counter.draft(belt=1), clerk=CLERK)
    assert caught.value.code == "walkin_refused"
    assert caught.value.params["cause"] == "already_returned"
