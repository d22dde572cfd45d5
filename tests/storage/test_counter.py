"""What the counter keeps, on disk and back, and orders that are found without a search."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from returndesk.domain.codes import KeyKind, ScannedCode, candidates, normal_form
from returndesk.domain.feed import Change, FeedKind, Tombstone
from returndesk.domain.ids import LineId, OrderId, ReturnId, SiteId, StaffId
from returndesk.domain.money import Money
from returndesk.domain.orders import Order, OrderLine, Variant
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import Resolution, ResolutionState, Shopper
from returndesk.domain.signing import new_key
from returndesk.domain.staff import Role, Staff
from returndesk.domain.vouchers import KnownVoucher, new_voucher, new_voucher_code
from returndesk.services.counter_ports import PinGuard
from returndesk.storage.database import Database
from returndesk.storage.repositories import counter, orders
from returndesk.storage.statements import Params, Statement
from tests.support import LUMEN, START, fill, make_return

R1 = ReturnId("r1")
VOUCHER = KnownVoucher(new_voucher(new_voucher_code("1"), LUMEN, Money(7900), "RD-1", START.date()))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(tmp_path)
    yield database
    database.close()


def feed(database: Database, *changes: Change) -> None:
    with database.write() as work:
        cursor = work.feed.cursor()
        assert work.feed.apply(changes, cursor=f"{cursor}+", expected=cursor)


def order(number: int, *outbound: str) -> Order:
    return Order(
        OrderId(f"o{number}"),
        f"#{10000 + number}",
        LUMEN,
        Shopper("Zoé", "zoe@example.com", "fr", "75011"),
        START - timedelta(days=number),
        START,
        (
            OrderLine(
                LineId("l1"),
                "Robe",
                2,
                Money(7900, "SEK"),
                "SKU",
                "3614270000013",
                Money(0, "SEK"),
                2000,
                "https://x.example/robe.jpg",
                "6204430000",
                "PT",
                420,
                (Variant("R40", "Robe, 40", Money(8400, "SEK"), "3614270000020"),),
            ),
            OrderLine(LineId("l2"), "Ceinture", 1, Money(100)),
        ),
        outbound,
        linked=False,
        shipped_in_parts=True,
        point_delivered_at=START,
        phone="+33 6 00 00 00 00",
        carrier="colissimo",
    )


def test_an_order_comes_back_whole_by_each_of_its_numbers(database: Database) -> None:
    told = order(1, "6A20161682223", "XX0000000001")
    feed(database, told, order(2))
    keys = ("#10001", "10001", "6A 20161 682223", "xx0000000001")
    with database.read() as work:
        assert work.orders.get(OrderId("o1")) == told
        for text in keys:
            found = work.orders.find([key.key for key in candidates(ScannedCode(text))])
            assert [match.order for match in found] == [told]
        assert work.orders.find([normal_form("6A20161682223")])[0].kind is KeyKind.TRACKING
        assert work.orders.find([]) == ()


def test_a_newer_order_drops_its_old_numbers_and_a_forgotten_one_all(database: Database) -> None:
    feed(database, order(1, "OUT0000001"))
    feed(database, replace(order(1, "OUT0000002"), number="#777"))
    with database.read() as work:
        assert work.orders.find(["OUT0000001", "10001"]) == ()
        assert [m.order.number for m in work.orders.find(["OUT0000002"])] == ["#777"]
    feed(database, Tombstone(FeedKind.ORDER, "o1"))
    with database.read() as work:
        assert work.orders.find(["OUT0000002", "777"]) == ()


def test_nothing_of_the_counter_is_searched_for_row_by_row(database: Database) -> None:
    statements: dict[Statement, Params] = {
        orders._BY_KEYS: {"keys": "[]"},
        orders._BY_ID: {"key": ""},
        counter._DECISION: {"return_id": ""},
        counter._PENDING: {"state": "", "limit": 1},
        counter._VOUCHER: {"code": ""},
    }
    connection = database._raw
    for statement, params in statements.items():
        compiled = statement.compiled
        plan = connection.execute(
            f"EXPLAIN QUERY PLAN {compiled.sql}", compiled.values(params)
        ).fetchall()
        # The list of keys itself is read whole: a virtual table.
        steps = [row[3] for row in plan if "VIRTUAL TABLE" not in row[3]]
        assert steps
        assert not [step for step in steps if step.startswith("SCAN")], steps


def test_decisions_vouchers_and_staff_of_the_feed(database: Database) -> None:
    rosa = Staff(StaffId("s1"), "Rosa", SiteId("lille"), Role.SUPERVISOR, "x")
    decision = Decision(
        R1, Resolution.EXCHANGE, Money(7900), START, difference=Money(-500), reason="é"
    )
    fill(database, [make_return(1)])
    feed(database, decision, VOUCHER, rosa)
    used = replace(VOUCHER, used_at=START, used_by="Poste 1 · Amélie", void=True)
    approved = decision.approve("Rosa", START)
    feed(database, approved, used)
    with database.read() as work:
        assert work.decisions.get(R1) == approved
        assert work.decisions.pending(10) == ()
        assert work.vouchers.get(VOUCHER.voucher.code) == used
        assert work.staff.all() == (rosa,)
        found = work.returns.get(R1)
        assert found is not None
        assert found.resolution is ResolutionState.APPROVED
    feed(database, Tombstone(FeedKind.STAFF, "s1"))
    with database.read() as work:
        assert work.staff.all() == ()


def test_what_this_desk_keeps_for_itself_is_there_after_a_restart(tmp_path: Path) -> None:
    key = new_key()
    database = Database.open(tmp_path)
    with database.write() as work:
        work.vouchers.keep_key(key)
        work.staff.keep_guard(PinGuard(3, START))
        work.feed.note_clock_error(timedelta(hours=-3))
        assert [work.walkins.next_receipt() for _ in range(2)] == [1, 2]
    database.close()
    database = Database.open(tmp_path)
    with database.write() as work:
        found = work.vouchers.signing_key()
        assert found is not None
        assert (found.private, found.public) == (key.private, key.public)
        assert work.staff.guard() == PinGuard(3, START)
        assert work.feed.clock_error() == timedelta(hours=-3)
        assert work.walkins.next_receipt() == 3
    database.close()
