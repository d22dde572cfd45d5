"""Ten shoppers at the counter, through the real window, and what central knows in the end."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from returndesk.app import languages_of, make_window
from returndesk.domain.attention import AttentionKind
from returndesk.domain.codes import return_qr_text
from returndesk.domain.labels import ROLL_80
from returndesk.domain.money import Money
from returndesk.domain.printing import JobState, PrinterRole
from returndesk.domain.returns import Resolution, ResolutionState
from returndesk.domain.staff import Role
from returndesk.domain.vouchers import VoucherStanding
from returndesk.hardware.printers.papers.drawing import lay_out_paper
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.protocol.changes import WireRules
from returndesk.services.completing import Completed
from returndesk.services.desk import Desk
from returndesk.services.papers import PaperKind
from returndesk.settings import Language, Settings, ThemeChoice
from returndesk.ui.paper_printing import PaperJob
from returndesk.ui.screenshots import settle
from returndesk.ui.theme import apply_theme
from tests.papers import AMOUNT, codes_of, texts_on
from tests.smtp import Mailbox
from tests.town import ANY_WISH, Town, drained, mailed
from tests.walkins import BELT_EAN, DRESS_EAN, Clerk

AtDesk = Callable[[str], tuple[Desk, Clerk]]


@pytest.fixture
def till() -> Iterator[VirtualPrinter]:
    """The receipt printer of every desk in these stories."""
    with VirtualPrinter(ROLL_80) as printer:
        yield printer


@pytest.fixture
def at_desk(town: Town, qapp: QApplication, qtbot: QtBot, till: VirtualPrinter) -> Iterator[AtDesk]:
    """Opens the walk-in page at a new desk of the town that knows all that central does."""
    apply_theme(qapp, ThemeChoice.LIGHT, scale=1.0)
    languages_of(qapp).apply(Language.ENGLISH)
    windows = []

    def open_(name: str) -> tuple[Desk, Clerk]:
        home = town.home(name)
        desk = town.open(home)
        drained(desk)
        receipts = replace(till.config, roles=frozenset({PrinterRole.RECEIPT}))
        desk.spool.printers.put(receipts)
        settings = replace(
            Settings.load(home.settings), clerk="Amélie", language=Language.ENGLISH, sounds=False
        )
        window = make_window(desk, settings, home)
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        clerk = Clerk(window, qtbot, lambda: settle(window))
        clerk.come()
        return desk, clerk

    yield open_
    for window in windows:
        window.shutdown()


def bring_dress(clerk: Clerk, number: int = 1) -> None:
    """A shopper brings the dress of an order: the slip, the dress, too small."""
    clerk.scan(f"OUT{number:08d}")
    clerk.scan(DRESS_EAN)
    clerk.press("1")


def papers_of(clerk: Clerk, till: VirtualPrinter) -> set[tuple[str, str]]:
    """The codes on all papers, once the last visit's are out of the printer."""
    printing = clerk.page.printing
    clerk.qtbot.waitUntil(lambda: all(map(is_out, printing.papers)), timeout=30_000)
    return codes_of(tuple(till.papers))


def is_out(paper: PaperJob) -> bool:
    return paper.job is not None and paper.job.state is JobState.CONFIRMED


def receipt_codes(*completed: Completed) -> set[tuple[str, str]]:
    """What the codes on receipts have to say."""
    numbers = [done.receipt.return_number for done in completed]
    square = {("QRCode", return_qr_text(number)) for number in numbers}
    return square | {("Code128", number) for number in numbers}


def facts(town: Town) -> list[tuple[str, int]]:
    """What central says was given: what for, and how much."""
    return [(str(entry.kind), entry.amount.minor) for entry in town.central.store.ledger()]


def test_a_refund_needs_six_acts_at_most_and_mails_once(
    town: Town, at_desk: AtDesk, mailbox: Mailbox, till: VirtualPrinter
) -> None:
    town.import_orders(town.order(1))
    desk, clerk = at_desk("Caisse 1")
    bring_dress(clerk)
    clerk.finish()
    assert clerk.acts <= 6
    assert papers_of(clerk, till) == receipt_codes(*clerk.completed)
    assert drained(desk).rejected == 0
    assert facts(town) == [("refund", 7900)]
    assert mailed(mailbox, 1) == {"shopper1@example.com": 1}


def test_store_credit_is_a_voucher_that_another_desk_believes(
    town: Town, at_desk: AtDesk, till: VirtualPrinter
) -> None:
    town.import_orders(town.order(1))
    desk, clerk = at_desk("Caisse 1")
    bring_dress(clerk)
    clerk.press("2", ctrl=True)
    clerk.finish()
    voucher = clerk.completed[0].voucher
    assert voucher is not None
    drained(desk)
    other = town.desk("Caisse 2")
    drained(other)
    on_paper = papers_of(clerk, till) - receipt_codes(*clerk.completed)
    ((_, scanned),) = on_paper
    check = other.vouchers.check(scanned)
    assert (check.standing, check.voucher) == (VoucherStanding.GOOD, voucher.voucher)
    assert facts(town) == [("store_credit", 7900)]


def test_an_exchange_leaves_the_difference_to_pay(
    town: Town, at_desk: AtDesk, till: VirtualPrinter
) -> None:
    town.import_orders(town.order(1))
    desk, clerk = at_desk("Caisse 1")
    bring_dress(clerk)
    clerk.press("3", ctrl=True)
    assert not clerk.page.summary.finish.isEnabled()
    clerk.press("1")
    assert clerk.page.summary.total.text() == "€5.00"
    clerk.finish()
    drained(desk)
    (row,) = town.central.store.walkins()
    decision = desk.resolving.current(clerk.completed[0].return_.id)
    assert decision is not None
    assert (decision.kind, decision.difference) == (Resolution.EXCHANGE, Money(500))
    assert row.return_id == decision.return_id
    assert papers_of(clerk, till) == receipt_codes(*clerk.completed)


def test_a_gift_gives_credit_and_a_receipt_without_prices(
    town: Town, at_desk: AtDesk, till: VirtualPrinter
) -> None:
    town.import_orders(town.order(1))
    desk, clerk = at_desk("Caisse 1")
    bring_dress(clerk)
    clerk.press("g", ctrl=True)
    clerk.finish()
    receipt = clerk.completed[0].receipt
    assert (receipt.gift, receipt.amounts, receipt.shopper_name) == (True, None, "")
    printed = desk.papers.paper(PaperKind.RECEIPT, clerk.completed[0].return_.id)
    assert printed.content == receipt
    assert not AMOUNT.search(" ".join(texts_on(lay_out_paper(printed, ROLL_80))))
    voucher = clerk.completed[0].voucher
    assert voucher is not None
    assert papers_of(clerk, till) == {
        *receipt_codes(*clerk.completed),
        ("QRCode", voucher.text),
    }
    drained(desk)
    (row,) = town.central.store.walkins()
    assert row.gift
    assert facts(town) == [("store_credit", 7900)]


def test_goods_shipped_elsewhere_need_the_merchants_leave(town: Town, at_desk: AtDesk) -> None:
    town.import_orders(town.order(1, linked=False))
    desk, clerk = at_desk("Caisse 1")
    bring_dress(clerk)
    assert clerk.page.head.said[0] == "Not shipped through this service"
    assert not clerk.page.summary.finish.isEnabled()
    town.import_orders(rules=WireRules(auto_approval=ANY_WISH, unlinked=True))
    drained(desk)
    clerk.page.refresh()
    clerk.settle()
    assert not clerk.page.head.said
    clerk.finish()
    drained(desk)
    assert facts(town) == [("refund", 7900)]


def test_goods_without_any_order_are_taken_by_hand(
    town: Town, at_desk: AtDesk, till: VirtualPrinter
) -> None:
    town.import_orders()
    desk, clerk = at_desk("Caisse 1")
    clerk.press("n", ctrl=True)
    for text in ("Foulard en soie", "49,90", "1", "Ada", "ada@example.com", "75011", ""):
        clerk.type(text)
    clerk.page.ask.go.click()
    clerk.settle()
    clerk.press("3")
    clerk.finish()
    assert drained(desk).rejected == 0
    (row,) = town.central.store.walkins()
    assert row.receipt_number == clerk.completed[0].receipt.receipt_number
    assert papers_of(clerk, till) == receipt_codes(*clerk.completed)
    assert facts(town) == [("refund", 4990)]


def test_a_supervisor_allows_what_came_too_late(town: Town, at_desk: AtDesk) -> None:
    delivered = datetime.now(UTC) - timedelta(days=45)
    town.import_orders(town.order(1, delivered_at=delivered))
    rosa = town.central.store.add_staff("lille", "Rosa", Role.SUPERVISOR)
    desk, clerk = at_desk("Caisse 1")
    bring_dress(clerk)
    clerk.press("o", ctrl=True)
    clerk.type("A regular")
    clerk.type(rosa.pin)
    clerk.finish()
    drained(desk)
    (row,) = town.central.store.walkins()
    (override,) = row.overrides
    told = (override.rule, override.reason, override.supervisor)
    assert told == ("window", "A regular", "Rosa")


def test_several_orders_in_one_visit_are_one_commit(
    town: Town, at_desk: AtDesk, till: VirtualPrinter
) -> None:
    town.import_orders(town.order(1), town.order(2))
    desk, clerk = at_desk("Caisse 1")
    bring_dress(clerk, 1)
    clerk.scan("OUT00000002")
    clerk.press(Qt.Key.Key_Down)
    clerk.press("+")
    clerk.press("2")
    clerk.press("2", ctrl=True)
    clerk.finish()
    assert len(clerk.completed) == 2
    vouchers = {("QRCode", done.voucher.text) for done in clerk.completed if done.voucher}
    assert papers_of(clerk, till) == receipt_codes(*clerk.completed) | vouchers
    assert len(till.papers) == 3
    drained(desk)
    assert sorted(facts(town)) == [("refund", 7900), ("store_credit", 3333)]


def test_offline_everything_goes_on_and_arrives_later(
    town: Town, at_desk: AtDesk, mailbox: Mailbox, till: VirtualPrinter
) -> None:
    town.import_orders(town.order(1))
    desk, clerk = at_desk("Caisse 1")
    town.stop_central()
    bring_dress(clerk)
    clerk.finish()
    clerk.scan("OUT00000001")
    assert clerk.page.model.row(0).state == "All came back before"
    clerk.scan(BELT_EAN)
    clerk.press("3")
    clerk.finish()
    assert papers_of(clerk, till) >= receipt_codes(*clerk.completed)
    assert len(till.papers) == 2
    town.start_central()
    assert drained(desk).rejected == 0
    assert sorted(facts(town)) == [("refund", 3333), ("refund", 7900)]
    assert mailed(mailbox, 2) == {"shopper1@example.com": 2}


def test_the_last_unit_at_two_desks_goes_to_attention(town: Town, at_desk: AtDesk) -> None:
    town.import_orders(town.order(1))
    one, clerk = at_desk("Caisse 1")
    two, colleague = at_desk("Caisse 2")
    town.stop_central()
    for someone in (clerk, colleague):
        someone.window.activateWindow()
        someone.qtbot.waitUntil(someone.window.isActiveWindow)
        someone.come()
        bring_dress(someone)
        someone.finish()
        assert len(someone.completed) == 1
    town.start_central()
    for desk in (one, two, one):
        assert drained(desk).rejected == 0
    for desk in (one, two):
        (entry,) = desk.attention.open()
        assert entry.kind == AttentionKind.LAST_UNIT_TWICE
        for someone in (clerk, colleague):
            decision = desk.resolving.current(someone.completed[0].return_.id)
            assert decision is not None
            assert decision.state is ResolutionState.SETTLED


def test_rules_that_change_while_the_page_is_open_are_told(town: Town, at_desk: AtDesk) -> None:
    town.import_orders(town.order(1))
    desk, clerk = at_desk("Caisse 1")
    bring_dress(clerk)
    assert clerk.page.summary.finish.isEnabled()
    stricter = WireRules(auto_approval=ANY_WISH, reasons=("late",), version=2)
    town.import_orders(rules=stricter)
    clerk.page.synced(drained(desk))
    clerk.settle()
    assert clerk.states[0] == "The brand does not take this reason"
    assert not clerk.page.summary.finish.isEnabled()
    clerk.finish()
    assert not clerk.completed
