"""The walk-in page over a real desk: found, judged, asked in place and finished with one key."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

from returndesk.bootstrap import build
from returndesk.domain.feed import Change
from returndesk.domain.ids import LineId
from returndesk.domain.money import Money
from returndesk.domain.orders import OrderLine
from returndesk.domain.portal import PortalRules
from returndesk.domain.returns import Resolution, ResolutionState, Shopper
from returndesk.paths import Home
from returndesk.storage.database import Database
from returndesk.ui.pages.base import PageName
from tests.support import SITES, START, TestClock, make_return
from tests.ui.conftest import SETTINGS, Driver, Stage
from tests.walkins import (
    BELT_EAN,
    DRESS_EAN,
    OTHER_BRAND,
    PIN,
    SHOP,
    Clerk,
    boss,
    feed,
    lumen,
    order,
)

LATE = {"ordered_at": START - timedelta(days=90), "delivered_at": START - timedelta(days=45)}
NORD = order(4, brand_id=OTHER_BRAND.id, lines=order().lines[1:])


@pytest.fixture
def news() -> tuple[Change, ...]:
    """What the desk knows besides; a test can say it with `@knows`."""
    return ()


def knows(*changes: Change) -> pytest.MarkDecorator:
    """What the desk of a test knows besides."""
    return pytest.mark.parametrize("news", [changes], ids=["news"])


@pytest.fixture
def stage(tmp_path: Path, news: tuple[Change, ...]) -> Iterator[Stage]:
    """A shop's desk: orders 1 and 2, order 3 delivered 45 days ago, order 4 of another brand."""
    home = Home.at(tmp_path / "home")
    storage = Database.open(home.root)
    returned = replace(make_return(5), order_id=order(2).id, order_number="#10002")
    feed(storage, SHOP, SITES[1], lumen(), OTHER_BRAND, boss())
    feed(storage, order(1), order(2), order(3, **LATE), NORD, returned, *news)
    storage.close()
    clock = TestClock(START)
    desk = build(home, SETTINGS, clock=clock)
    yield Stage(home, desk, clock)
    desk.close()


@pytest.fixture
def clerk(driver: Driver) -> Clerk:
    clerk = Clerk(driver.window, driver.qtbot, driver.settle)
    clerk.come()
    return clerk


# ------------------------------------------------------------------------------------ one line


def test_one_line_from_the_scan_to_the_receipt_in_four_acts(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    clerk.finish()
    assert clerk.acts <= 6
    (done,) = clerk.completed
    assert done.amounts.refund == Money(7900)
    assert done.return_.lines[0].reason == "too_small"
    word, detail = clerk.page.done.words
    assert word == "Taken back"
    assert "79.00" in detail
    assert not clerk.page.visit.draft.orders


def test_one_line_with_keys_alone(clerk: Clerk) -> None:
    clerk.window.show_page(PageName.RECEIVE)
    clerk.press(Qt.Key.Key_F2)
    clerk.look_up("OUT00000001")
    clerk.press("+")
    clerk.press("7")
    clerk.finish()
    (done,) = clerk.completed
    assert done.return_.lines[0].reason == "late"


def test_the_return_window_and_the_order_are_told(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    assert clerk.page.head.title == "Order #10001"
    assert clerk.page.head.window_words == "Day 12 of 30"
    assert not clerk.page.summary.finish.isEnabled()


def test_a_scanned_article_counts_and_the_total_follows(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(BELT_EAN)
    clerk.scan(BELT_EAN)
    assert clerk.page.visit.line is not None
    assert clerk.page.visit.line.quantity == 2
    assert clerk.states[1] == "Why?"
    clerk.press("3")
    assert clerk.page.summary.total.text() == "€66.66"
    assert clerk.page.summary.finish.isEnabled()


def test_arrow_keys_count_and_a_scanners_enter_does_nothing(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Right)
    clerk.press(Qt.Key.Key_Right)
    clerk.press(Qt.Key.Key_Left)
    clerk.press("1")
    clerk.press(Qt.Key.Key_Return)
    assert not clerk.completed
    assert [line.quantity for line in clerk.page.visit.draft.orders[0].lines] == [0, 1]


def test_more_than_can_come_back_is_said_at_the_line(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.scan(DRESS_EAN)
    assert clerk.states[0] == "Only 1 were bought"
    assert not clerk.page.summary.finish.isEnabled()
    clerk.press("-")
    clerk.press("1")
    assert clerk.page.summary.finish.isEnabled()


def test_the_mouse_counts_on_the_card(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    view = clerk.page.lines
    rect = view.visualRect(clerk.page.model.index(1))
    for x in (16 + 150, 16 + 150, 16 + 20):
        at = QPoint(rect.left() + x, rect.bottom() - 40)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert clerk.page.visit.draft.orders[0].lines[1].quantity == 1


def test_digits_typed_in_a_row_are_a_number_and_no_reason(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    QTest.keyClicks(clerk.page.lines, "10002")
    clerk.qtbot.waitUntil(lambda: clerk.page.field.text == "10002")
    assert clerk.page.visit.draft.units == 0


def test_what_came_back_before_is_subtracted_and_said(clerk: Clerk) -> None:
    for _ in range(2):
        clerk.scan("OUT00000001")
        clerk.scan(DRESS_EAN if not clerk.completed else BELT_EAN)
        clerk.press("1")
        clerk.finish()
    clerk.scan("OUT00000001")
    rows = [clerk.page.model.row(row) for row in range(2)]
    assert rows[0].state == "All came back before"
    assert not rows[0].open
    assert (rows[1].count, rows[1].before) == ("0 of 2", "1 came back before")


# -------------------------------------------------------------------------------------- finding


def test_an_order_number_is_asked_for_its_postcode_in_place(clerk: Clerk) -> None:
    clerk.look_up("#10001")
    assert clerk.page.ask.title == "Postcode of order #10001?"
    clerk.type("7501")
    assert "no postcode" in clerk.page.ask.note
    clerk.type("75012")
    assert "does not fit" in clerk.page.ask.note
    clerk.type("75011")
    assert clerk.page.ask.isHidden()
    assert clerk.page.head.title == "Order #10001"


def test_a_return_number_and_a_packing_slip_scan_find_the_order(clerk: Clerk) -> None:
    clerk.scan("RD-5")
    assert clerk.page.head.title == "Order #10002"
    clerk.scan("#10001")
    assert clerk.page.head.title == "Order #10001"


def test_an_unknown_number_is_said_with_what_to_do(clerk: Clerk) -> None:
    clerk.scan("NOSUCHTHING1")
    assert "No such order" in clerk.notice
    assert "NOSUCHTHING1" in clerk.notice
    clerk.scan("OUT00000001")
    assert clerk.notice == ""


def test_an_order_of_another_brand_goes_by_that_brands_rules(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan("OUT00000004")
    assert [o.brand_id for o in clerk.page.visit.draft.orders] == ["lumen", "nord"]
    assert clerk.page.visit.brand == OTHER_BRAND


def test_the_same_order_twice_is_one(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan("OUT00000002")
    clerk.scan("OUT00000001")
    assert len(clerk.page.visit.draft.orders) == 2
    assert clerk.page.head.title == "Order #10001"
    clerk.press(Qt.Key.Key_Tab, ctrl=True)
    assert clerk.page.head.title == "Order #10002"
    clerk.press(Qt.Key.Key_Delete, ctrl=True)
    assert len(clerk.page.visit.draft.orders) == 1


def test_escape_closes_the_question_then_leads_to_the_field_and_on(clerk: Clerk) -> None:
    clerk.look_up("#10001")
    clerk.press(Qt.Key.Key_Escape)
    assert clerk.page.ask.isHidden()
    assert clerk.page.field.edit.hasFocus()
    clerk.press(Qt.Key.Key_Escape)
    assert clerk.window.current_page is clerk.window.receive_page


# ---------------------------------------------------------------------------------- what is asked


def test_other_asks_for_a_few_words(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.press("0")
    clerk.type("")
    assert clerk.page.ask.note == "Write a few words."
    clerk.type("It smells of fish")
    assert clerk.page.visit.line is not None
    assert clerk.page.visit.line.message == "It smells of fish"
    assert clerk.states[0].startswith("✓")


def test_a_supervisor_allows_what_came_too_late(clerk: Clerk) -> None:
    clerk.scan("OUT00000003")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    assert clerk.page.head.said == ("Too late: day 45 of 30",)
    assert not clerk.page.summary.finish.isEnabled()
    clerk.press(Qt.Key.Key_O, ctrl=True)
    clerk.type("A regular")
    clerk.type(PIN)
    assert clerk.page.head.said == ("Too late: day 45 of 30 · allowed by Rosa: A regular",)
    clerk.finish()
    assert len(clerk.completed) == 1


def test_wrong_pins_are_told_and_make_the_next_one_wait(clerk: Clerk, stage: Stage) -> None:
    clerk.scan("OUT00000003")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    clerk.press(Qt.Key.Key_O, ctrl=True)
    clerk.type("")
    clerk.type(PIN)
    assert "reason" in clerk.page.ask.note
    clerk.page.ask.type_in("reason", "A regular")
    for _ in range(3):
        clerk.page.ask.again("pin")
        clerk.type("0000")
        assert "This PIN is not right" in clerk.page.ask.note
    clerk.type(PIN)
    assert "Wait 5 seconds" in clerk.page.ask.note
    stage.clock.forward(seconds=6)
    clerk.type(PIN)
    assert clerk.page.ask.isHidden()


@knows(lumen(PortalRules(version=2)))
def test_what_the_rules_do_not_approve_a_pin_may_at_once(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    clerk.press("p", ctrl=True)
    clerk.type(PIN)
    clerk.finish()
    assert clerk.completed[0].decision.state is ResolutionState.APPROVED
    assert clerk.completed[0].decision.supervisor == "Rosa"


@knows(lumen(PortalRules(version=2)))
def test_what_waits_for_a_supervisor_says_so(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    clerk.finish()
    assert clerk.completed[0].decision.state is ResolutionState.PENDING
    labels = [label.text() for label in clerk.page.done.findChildren(QLabel)]
    assert "A supervisor decides on the money" in labels


# --------------------------------------------------------------------- refund, credit, exchange


def test_store_credit_makes_a_voucher(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    clerk.press("2", ctrl=True)
    clerk.finish()
    (done,) = clerk.completed
    assert done.voucher is not None
    assert done.voucher.voucher.amount == Money(7900)


def test_an_exchange_asks_for_what_and_names_the_difference(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    clerk.press("3", ctrl=True)
    assert clerk.page.ask.title == "Exchange for what?"
    assert clerk.states[0] == "Exchange for what?"
    clerk.press("2")
    assert clerk.states[0] == "for Robe Ondine, 42"
    clerk.finish()
    assert clerk.completed[0].amounts.exchange_difference == Money(500)


def test_a_gift_shows_no_prices_and_gives_credit(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    clerk.press("g", ctrl=True)
    assert clerk.page.model.row(0).price == ""
    clerk.finish()
    (done,) = clerk.completed
    assert (done.return_.wish, done.receipt.amounts) == (Resolution.STORE_CREDIT, None)


def test_goods_without_an_order_are_typed_in_place(clerk: Clerk) -> None:
    clerk.press("n", ctrl=True)
    clerk.type("Foulard")
    clerk.type("abc")
    for text in ("2", "Ada", "", "", ""):
        clerk.type(text)
    clerk.page.ask.go.click()
    assert "price" in clerk.page.ask.note
    clerk.page.ask.type_in("price", "12,50")
    clerk.page.ask.type_in("quantity", "2")
    clerk.page.ask.type_in("brand", "lumen")
    clerk.page.ask.go.click()
    clerk.settle()
    assert clerk.page.head.title == "Without an order"
    clerk.press("3")
    clerk.finish()
    assert clerk.completed[0].amounts.refund == Money(2500)


def test_goods_go_where_the_clerk_says(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    box = clerk.page.summary.site
    box.setFocus()
    clerk.press(Qt.Key.Key_Up if box.currentIndex() else Qt.Key.Key_Down)
    assert clerk.page.visit.draft.orders[0].restock_site == "koeln"


# ------------------------------------------------------------------------------------ bad input


MANY = tuple(
    OrderLine(LineId(f"l{n}"), f"Article {n}", 3, Money(100 + n), ean=f"{2_000_000 + n:08d}")
    for n in range(2000)
)


@knows(order(7, lines=MANY))
def test_two_thousand_lines_are_shown_and_edited_at_once(clerk: Clerk) -> None:
    clerk.scan("OUT00000007")
    began = time.perf_counter()
    clerk.page.lines.setCurrentIndex(clerk.page.model.index(1999))
    clerk.press("+")
    clerk.press("1")
    assert time.perf_counter() - began < 3
    assert clerk.page.visit.draft.units == 1
    assert clerk.page.summary.total.text() == "€20.99"


ARABIC = ("مريم العبد الله " * 32)[:500]
LONG = order(
    8,
    shopper=Shopper(ARABIC, language="fr", postcode="75011"),
    lines=(replace(order().lines[0], title=f"<b>{ARABIC}</b>"),),
)


@knows(LONG)
def test_an_endless_right_to_left_name_widens_nothing(clerk: Clerk) -> None:
    width = clerk.window.width()
    clerk.scan("OUT00000008")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    clerk.finish()
    assert clerk.window.width() == width
    assert clerk.completed[0].return_.shopper.name == ARABIC


def test_every_control_has_a_name_and_is_big_enough(clerk: Clerk) -> None:
    clerk.scan("OUT00000003")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    clerk.press(Qt.Key.Key_O, ctrl=True)
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for control in clerk.page.findChildren(kind):
            if isinstance(control, kind) and control.isVisible():
                assert control.accessibleName() or control.property("text"), control
                assert control.height() >= 42, control.accessibleName()
    index = clerk.page.model.index(0)
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Robe Ondine" in spoken
    assert "Too small" in spoken
