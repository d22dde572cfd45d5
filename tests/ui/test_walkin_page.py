"""The walk-in page over a real desk: found, judged, asked in place and finished with one key."""

import hashlib
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

from returndesk.bootstrap import build
from returndesk.domain.feed import Change
from returndesk.domain.ids import LineId
from returndesk.domain.money import Money
from returndesk.domain.orders import OrderLine
from returndesk.domain.portal import AutoApproval, PortalRules
from returndesk.domain.returns import ParcelState, Resolution, ResolutionState, Shopper
from returndesk.domain.staff import Staff
from returndesk.paths import Home
from returndesk.storage.database import Database
from returndesk.ui.pages.base import PageName
from returndesk.ui.walkin_words import initials
from returndesk.ui.widgets.walkin_list import step_buttons
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


@pytest.fixture
def people() -> tuple[Staff, ...]:
    """Who has a PIN here."""
    return (boss(),)


@pytest.fixture
def clock_error() -> timedelta:
    """How far the desk's clock is ahead, as the central service told."""
    return timedelta(0)


nobody = pytest.mark.parametrize("people", [()], ids=["nobody"])


def knows(*changes: Change) -> pytest.MarkDecorator:
    """What the desk of a test knows besides."""
    return pytest.mark.parametrize("news", [changes], ids=["news"])


@pytest.fixture
def stage(
    tmp_path: Path,
    news: tuple[Change, ...],
    people: tuple[Staff, ...],
    clock_error: timedelta,
) -> Iterator[Stage]:
    """A shop's desk: orders 1 and 2, order 3 delivered 45 days ago, order 4 of another brand."""
    home = Home.at(tmp_path / "home")
    storage = Database.open(home.root)
    returned = replace(make_return(5), order_id=order(2).id, order_number="#10002")
    feed(storage, SHOP, SITES[1], lumen(), OTHER_BRAND, *people)
    feed(storage, order(1), order(2), order(3, **LATE), NORD, returned, *news)
    with storage.write() as work:
        work.feed.note_clock_error(clock_error)
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
    minus, plus = step_buttons(view.visualRect(clerk.page.model.index(1)))
    for button in (plus, plus, minus):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=button.center())
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
    clerk.press("o", ctrl=True)
    clerk.type("A regular")
    clerk.type(PIN)
    assert clerk.page.head.said == ("Too late: day 45 of 30 · allowed by Rosa: A regular",)
    clerk.finish()
    assert len(clerk.completed) == 1


def test_wrong_pins_are_told_and_make_the_next_one_wait(clerk: Clerk, stage: Stage) -> None:
    clerk.scan("OUT00000003")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    clerk.press("o", ctrl=True)
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


# ------------------------------------------------------------------- only goods, or only money


def choose_deal(clerk: Clerk, key: str, why: str = "") -> None:
    """Say that not both change hands, and why."""
    clerk.press("d", ctrl=True)
    clerk.press(key)
    if why:
        clerk.type(why)


def test_money_without_goods_needs_a_reason_and_takes_nothing_in(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("5")
    choose_deal(clerk, "2")
    clerk.type("")
    assert clerk.page.ask.note == "Write a few words."
    clerk.type("Photo: torn")
    assert clerk.page.ask.isHidden()
    assert clerk.states[0] == "✓ stays with the shopper"
    assert clerk.page.summary.finish.caption.startswith("Give the money for 1 article")
    clerk.finish()
    (done,) = clerk.completed
    assert clerk.page.done.words[0] == "Noted"
    assert done.return_.parcel_state is ParcelState.ANNOUNCED
    assert (done.decision.without_goods, done.decision.reason) == (True, "Photo: torn")
    assert (done.decision.state, done.decision.amount) == (ResolutionState.APPROVED, Money(7900))


INSPECTED = PortalRules(version=2, auto_approval=AutoApproval(frozenset(Resolution)))


@knows(lumen(INSPECTED))
def test_money_without_goods_waits_where_the_rule_wants_them_inspected(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("5")
    assert clerk.page.summary.approve.isHidden()
    choose_deal(clerk, "2", "Photo: torn")
    assert clerk.page.summary.approve.isVisible()
    clerk.press("p", ctrl=True)
    clerk.type(PIN)
    clerk.finish()
    decision = clerk.completed[0].decision
    assert (decision.state, decision.supervisor) == (ResolutionState.APPROVED, "Rosa")


def test_goods_without_money_are_taken_in_for_nothing(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("5")
    choose_deal(clerk, "3", "Worn")
    assert clerk.page.summary.total.text() == "€0.00"
    assert not any(button.isEnabled() for button in clerk.page.summary.wishes.values())
    clerk.finish()
    (done,) = clerk.completed
    assert done.return_.parcel_state is ParcelState.RECEIVED
    decision = done.decision
    assert (decision.state, decision.amount) == (ResolutionState.REFUSED, Money(0))
    assert (decision.by_rule, decision.reason) == (True, "Worn")


@knows(lumen(PortalRules(version=2)))
def test_goods_without_money_wait_for_a_supervisor_where_no_rule_decides(clerk: Clerk) -> None:
    for pin in ("", PIN):
        clerk.scan("OUT00000001" if pin else "OUT00000002")
        clerk.scan(DRESS_EAN)
        clerk.press("5")
        choose_deal(clerk, "3", "Worn")
        if pin:
            clerk.press("p", ctrl=True)
            clerk.type(pin)
        clerk.finish()
        decision = clerk.completed[0].decision
        expected = ResolutionState.REFUSED if pin else ResolutionState.PENDING
        assert (decision.state, decision.amount) == (expected, Money(0))


def test_the_ordinary_deal_comes_back_with_a_key(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    choose_deal(clerk, "3", "Worn")
    choose_deal(clerk, "1")
    clerk.finish()
    assert clerk.completed[0].amounts.refund == Money(7900)
    assert clerk.completed[0].decision.reason == ""


# ------------------------------------------------------------------------- the first supervisor


@nobody
def test_the_first_pin_is_chosen_where_a_supervisor_is_asked_for(clerk: Clerk) -> None:
    clerk.scan("OUT00000003")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    sent = []
    clerk.page.fact_written.connect(lambda: sent.append(1))
    clerk.press("o", ctrl=True)
    for text in ("A regular", "", "12"):
        clerk.type(text)
    assert "name" in clerk.page.ask.note
    clerk.type("Rosa")
    clerk.type("12")
    assert "4 to 12 digits" in clerk.page.ask.note
    clerk.type(PIN)
    assert clerk.page.head.said == ("Too late: day 45 of 30 · allowed by Rosa: A regular",)
    assert sent == [1]
    clerk.finish()
    assert len(clerk.completed) == 1
    # From now on the PIN is asked for, and no other may be chosen.
    clerk.scan("OUT00000003")
    clerk.scan(BELT_EAN)
    clerk.press("1")
    clerk.press("o", ctrl=True)
    clerk.type("Again")
    clerk.type("9999")
    assert "This PIN is not right" in clerk.page.ask.note


# ------------------------------------------------------------------------------------- pictures


def blue() -> bytes:
    image = QImage(30, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#2457D6"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stub wants bytes
    return bytes(data.data())


PICTURE = hashlib.sha256(blue()).hexdigest()
DRESSED = order(9, lines=(replace(order().lines[0], picture=PICTURE), *order().lines[1:]))


@knows(DRESSED)
def test_a_line_shows_its_picture_and_letters_without_one(clerk: Clerk, stage: Stage) -> None:
    with stage.desk.article_pictures._storage.write() as work:
        work.reference.keep_picture(PICTURE, blue())
    with clerk.qtbot.waitSignal(clerk.page.pictures.come, timeout=60_000):
        clerk.scan("OUT00000009")
    shown = clerk.page.pictures.get(PICTURE)
    assert shown is not None
    assert shown.toImage().pixelColor(5, 5) == QColor("#2457D6")
    rows = [clerk.page.model.row(row) for row in range(2)]
    assert [row.initials for row in rows] == ["RO", "CC"]
    view = clerk.page.lines
    tile = view.visualRect(clerk.page.model.index(0)).topLeft() + QPoint(50, 50)
    assert view.viewport().grab().toImage().pixelColor(tile) == QColor("#2457D6")


def test_a_title_that_begins_with_signs_has_letters_too() -> None:
    assert initials("  « Robe »  d'été") == "RD"
    assert initials("— ") == ""
    assert initials("3 en 1") == "3E"


# ------------------------------------------------------------------------------------ bad input

CROWNS = order(
    7,
    lines=(order().lines[0], replace(order().lines[1], unit_price=Money(9900, "SEK"), paid=None)),
)


@knows(CROWNS)
def test_two_currencies_are_refused_and_nothing_is_added_up(clerk: Clerk) -> None:
    clerk.scan("OUT00000007")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    clerk.scan(BELT_EAN)
    clerk.press("1")
    assert clerk.page.head.said == ("Prices in EUR, SEK: take them back one by one",)
    assert not clerk.page.summary.finish.isEnabled()
    clerk.finish()
    assert not clerk.completed


@pytest.mark.parametrize("clock_error", [timedelta(days=5)])
def test_a_clock_days_wrong_is_said_and_the_right_day_counts(clerk: Clerk) -> None:
    clerk.scan("OUT00000001")
    clerk.scan(DRESS_EAN)
    clerk.press("1")
    assert clerk.page.head.window_words == "Day 7 of 30"
    assert any("clock" in said for said in clerk.page.head.said)
    assert clerk.page.summary.finish.isEnabled()


def test_a_postcode_of_another_shape_is_asked_for_again(clerk: Clerk) -> None:
    clerk.look_up("#10001")
    for wrong in ("ABC", "75 0 1", "7" * 20, "٧٥٠١١"):
        clerk.page.ask.type_in("postcode", wrong)
        QTest.keyClick(clerk.page.ask.edit("postcode"), Qt.Key.Key_Return)
        clerk.settle()
        assert clerk.page.ask.note
        assert not clerk.page.visit.draft.orders
    clerk.type(" 75011 ")
    assert clerk.page.head.title == "Order #10001"


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
    clerk.press("o", ctrl=True)
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for control in clerk.page.findChildren(kind):
            if isinstance(control, kind) and control.isVisible():
                assert control.accessibleName() or control.property("text"), control
                assert control.height() >= 42, control.accessibleName()
    index = clerk.page.model.index(0)
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Robe Ondine" in spoken
    assert "Too small" in spoken
