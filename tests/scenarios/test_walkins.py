"""Shoppers at the counter, with and without a network, and what all desks know in the end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from returndesk.bootstrap import build
from returndesk.domain.attention import AttentionKind
from returndesk.domain.cases import Outcome, Rule
from returndesk.domain.codes import ScannedCode
from returndesk.domain.eligibility import blocking
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import BrandId, LineId
from returndesk.domain.money import Money
from returndesk.domain.orders import OrderLine
from returndesk.domain.portal import LabelPolicy
from returndesk.domain.returns import ParcelState, Resolution, ResolutionState, Shopper
from returndesk.domain.signing import SigningKey, new_key
from returndesk.domain.staff import Role
from returndesk.domain.vouchers import VoucherStanding, voucher_text
from returndesk.domain.walkin import Deal, OrderDraft, WalkinDraft
from returndesk.protocol.changes import WireMoney, WireOrderLine, WireRules, WireShopper
from returndesk.protocol.rules import SaveRules, WireAutoApproval
from returndesk.services.completing import Completed
from returndesk.services.desk import Desk
from returndesk.settings import Settings
from tests.smtp import Mailbox
from tests.support import TestClock
from tests.town import ANY_WISH, Town, drained, mailed

AMELIE = "Amélie"


def chosen(draft: OrderDraft, **units: int) -> OrderDraft:
    """The draft with units of its lines, each too small."""
    for line in draft.lines:
        if line.line.id in units:
            quantity = units[str(line.line.id)]
            draft = draft.put(replace(line, quantity=quantity, reason="too_small"))
    return draft


def visit(desk: Desk, number: int = 1, **units: int) -> WalkinDraft:
    """A draft of an order that was found by its outbound parcel."""
    draft = desk.walkin.draft(desk.walkin.find(ScannedCode(f"OUT{number:08d}")))
    return draft.put(chosen(draft.orders[0], **units))


def taken(desk: Desk, draft: WalkinDraft) -> Completed:
    (done,) = desk.walkin.complete(draft, clerk=AMELIE).completed
    return done


def kinds(desk: Desk) -> list[str]:
    return [entry.kind for entry in desk.attention.open()]


@pytest.fixture
def desks(town: Town) -> tuple[Desk, Desk]:
    town.import_orders(town.order(1), town.order(2))
    one, two = town.desk("Caisse 1"), town.desk("Caisse 2")
    drained(one)
    drained(two)
    return one, two


def test_a_walk_in_reaches_everybody_and_mails_once(
    town: Town, desks: tuple[Desk, Desk], mailbox: Mailbox
) -> None:
    one, two = desks
    town.stop_central()
    done = taken(one, visit(one, dress=1))
    assert done.decision.state is ResolutionState.APPROVED
    town.start_central()
    assert drained(one).rejected == 0
    drained(two)
    assert mailed(mailbox, 1) == {"shopper1@example.com": 1}
    for desk in desks:
        decision = desk.resolving.current(done.return_.id)
        assert decision is not None
        assert (decision.state, decision.amount) == (ResolutionState.SETTLED, Money(7900))
        assert desk.walkin.find(ScannedCode(done.return_.number))[0].number == "#100001"
        draft = visit(desk, dress=1).orders[0]
        assert draft.returned == {LineId("dress"): 1}
        assert {v.cause for v in blocking(desk.walkin.judge(draft))} == {"already_returned"}
    (entry,) = town.central.store.ledger()
    assert (entry.return_id, entry.amount) == (done.return_.id, Money(7900))


def test_the_last_unit_at_two_desks_offline_is_kept_twice_and_told(
    town: Town, desks: tuple[Desk, Desk]
) -> None:
    one, two = desks
    town.stop_central()
    first, second = (taken(desk, visit(desk, dress=1)) for desk in desks)
    town.start_central()
    assert drained(one).rejected == drained(two).rejected == 0
    drained(one)
    for desk in desks:
        (entry,) = desk.attention.open()
        assert entry.kind == AttentionKind.LAST_UNIT_TWICE
        numbers = {entry.params["return_number"], entry.params["other_return_number"]}
        assert numbers == {first.return_.number, second.return_.number}
        assert (entry.params["bought"], entry.params["returned"]) == (1, 2)
        for done in (first, second):
            decision = desk.resolving.current(done.return_.id)
            assert decision is not None
            assert decision.state is ResolutionState.SETTLED


def test_an_override_is_kept_with_its_reason(town: Town) -> None:
    # Days count by the calendar of the delivery country: noon is far from midnight, and DST too.
    today = datetime.now(ZoneInfo("Europe/Paris"))
    late = town.order(1, delivered_at=today.replace(hour=12) - timedelta(days=45))
    town.import_orders(late, town.order(2))
    new = town.central.store.add_staff("lille", "Rosa", Role.SUPERVISOR)
    desk = town.desk("Caisse 1")
    drained(desk)
    town.stop_central()
    draft = visit(desk, dress=1)
    (no,) = blocking(desk.walkin.judge(draft.orders[0]))
    assert no.rule is Rule.WINDOW
    # Days of the calendar at the shopper's place: the hour and the time of year make one of them.
    assert no.params["day"] in {44, 45, 46}
    with pytest.raises(KnownError, match="walkin_refused"):
        desk.walkin.complete(draft, clerk=AMELIE)
    rosa = desk.access.supervisor(new.pin)
    yes = desk.walkin.override(draft.orders[0], Rule.WINDOW, "Cliente fidèle", rosa)
    done = taken(desk, draft.put(yes))
    assert desk.walkin.receipt(done.return_.id).amounts == done.amounts
    town.start_central()
    assert drained(desk).rejected == 0
    (row,) = town.central.store.walkins()
    (override,) = row.overrides
    assert (override.rule, override.reason) == ("window", "Cliente fidèle")
    assert override.supervisor == "Rosa"


def test_a_voucher_is_checked_offline_and_used_once(town: Town, desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    draft = visit(one, dress=1)
    done = taken(one, draft.put(replace(draft.orders[0], wish=Resolution.STORE_CREDIT)))
    assert done.voucher is not None
    text = done.voucher.text
    drained(one)
    drained(two)
    town.stop_central()
    assert two.vouchers.check(text).standing is VoucherStanding.GOOD
    assert two.vouchers.check(done.voucher.readable_code.lower()).voucher == done.voucher.voucher
    public = next(iter(two.vouchers.keys()))
    forged = voucher_text(done.voucher.voucher, SigningKey(new_key().private, public))
    assert two.vouchers.check(forged).standing is VoucherStanding.FORGED
    for desk in desks:
        desk.vouchers.redeem(text, clerk=AMELIE)
        with pytest.raises(KnownError, match="voucher_used"):
            desk.vouchers.redeem(text, clerk=AMELIE)
    town.start_central()
    assert drained(one).rejected == 0
    assert drained(two).rejected == 1
    drained(one)
    assert AttentionKind.VOUCHER_TWICE in kinds(one)
    for desk in desks:
        check = desk.vouchers.check(text)
        assert (check.standing, check.used_by) == (VoucherStanding.USED, "Caisse 1 · Amélie")
    assert [entry.kind for entry in town.central.store.ledger()] == [Resolution.STORE_CREDIT]


def test_two_desks_decide_one_return(town: Town) -> None:
    town.import_orders(town.order(1), rules=WireRules())
    new = town.central.store.add_staff("", "Rosa", Role.SUPERVISOR)
    one, two = town.desk("Caisse 1"), town.desk("Caisse 2")
    drained(one)
    draft = visit(one, dress=1)
    done = taken(one, draft.put(replace(draft.orders[0], wish=Resolution.STORE_CREDIT)))
    assert done.decision.state is ResolutionState.PENDING
    assert done.voucher is None
    drained(one)
    drained(two)
    town.stop_central()
    key = done.return_.id
    rosa = one.access.supervisor(new.pin)
    assert [decision.return_id for decision in two.resolving.pending()] == [key]
    two.resolving.refuse(key, rosa, "Porté", clerk=AMELIE)
    approved = one.resolving.approve(key, rosa, clerk=AMELIE)
    assert approved.voucher is not None
    with pytest.raises(KnownError, match="resolution_decided"):
        one.resolving.refuse(key, rosa, "Porté", clerk=AMELIE)
    town.start_central()
    drained(two)
    assert drained(one).rejected == 1
    drained(two)
    for desk in (one, two):
        decision = desk.resolving.current(key)
        assert decision is not None
        assert (decision.state, decision.reason) == (ResolutionState.REFUSED, "Porté")
        check = desk.vouchers.check(approved.voucher.text)
        assert check.standing is VoucherStanding.VOID
    assert AttentionKind.DECIDED_TWICE in kinds(one)
    assert town.central.store.ledger() == ()


def test_unlinked_manual_and_gift(town: Town) -> None:
    elsewhere = town.order(1, linked=False)
    town.import_orders(elsewhere, town.order(2))
    desk = town.desk("Caisse 1")
    drained(desk)
    with pytest.raises(KnownError, match="postcode_needed"):
        desk.walkin.find(ScannedCode("#100001"))
    with pytest.raises(KnownError, match="postcode_wrong"):
        desk.walkin.find(ScannedCode("100001"), "59000")
    with pytest.raises(KnownError, match="postcode_unreadable"):
        desk.walkin.find(ScannedCode("100001"), "ABC")
    draft = desk.walkin.draft(desk.walkin.find(ScannedCode("100001"), "75 011"))
    unlinked = chosen(draft.orders[0], dress=1)
    (no,) = blocking(desk.walkin.judge(unlinked))
    assert (no.rule, no.cause, no.overridable) == (Rule.UNLINKED, "shipped_elsewhere", True)

    line = OrderLine(LineId("1"), "Robe", 1, Money(5000))
    shopper = Shopper("", language="de")
    manual = chosen(desk.walkin.manual(BrandId("lumen"), shopper, [line]), **{"1": 1})
    assert blocking(desk.walkin.judge(manual)) == ()
    gift = chosen(desk.walkin.draft(desk.walkin.find(ScannedCode("OUT00000002"))).orders[0], belt=2)
    gift = gift.as_gift(gift=True)
    outcome = desk.walkin.complete(WalkinDraft((manual, gift)), clerk=AMELIE)
    for_manual, for_gift = outcome.completed
    assert for_manual.receipt.language == "de"
    assert for_gift.receipt.amounts is None
    assert all(line.amount is None for line in for_gift.receipt.lines)
    assert for_gift.receipt.shopper_name == ""
    assert for_gift.voucher is not None
    assert for_gift.voucher.voucher.amount == Money(6666)
    assert drained(desk).rejected == 0
    assert len({done.receipt.receipt_number for done in outcome.completed}) == 2


def test_an_exchange_with_a_difference(town: Town, desks: tuple[Desk, Desk]) -> None:
    desk, _ = desks
    draft = visit(desk, dress=1)
    order = replace(draft.orders[0], wish=Resolution.EXCHANGE)
    with pytest.raises(KnownError, match="exchange_not_chosen"):
        desk.walkin.complete(draft.put(order), clerk=AMELIE)
    (line,) = order.chosen
    order = order.put(replace(line, exchange_for=line.line.variants[0]))
    done = taken(desk, draft.put(order))
    assert done.amounts.exchange_difference == Money(500)
    assert done.receipt.lines[0].new_title == "Robe Ondine, bleu, 40"
    drained(desk)
    (entry,) = town.central.store.ledger()
    assert (entry.kind, entry.amount) == (Resolution.EXCHANGE, Money(-500))


def test_2000_lines_a_giant_name_from_right_to_left_and_two_orders(town: Town) -> None:
    lines = tuple(
        WireOrderLine(id=f"l{n}", title=f"Article {n}", quantity=1, unit_price=WireMoney(minor=n))
        for n in range(2000)
    )
    name = ("שָׁלוֹם עולם \u202e " * 60)[:500]
    shopper = WireShopper(name=name, email="rtl@example.com", language="he", postcode="75011")
    town.import_orders(town.order(1, lines=lines, shopper=shopper), town.order(2))
    one, two = town.desk("Caisse 1"), town.desk("Caisse 2")
    drained(one)
    draft = visit(one, **{f"l{n}": 1 for n in range(2000)})
    draft = one.walkin.draft(one.walkin.find(ScannedCode("OUT00000002")), draft)
    draft = draft.put(chosen(draft.orders[1], dress=1))
    scanned = draft.take_article("3614270000020")
    assert scanned is not None
    draft, belt = scanned
    draft = draft.put(draft.orders[1].put(replace(belt, reason="other", message="Trop large")))
    assert draft.units == 2002
    done = one.walkin.complete(draft, clerk=AMELIE).completed
    assert [c.amounts.goods for c in done] == [Money(sum(range(2000))), Money(7900 + 3333)]
    assert done[0].receipt.language == "en"
    assert drained(one).rejected == 0
    drained(two)
    (known,) = two.unknowns.search(done[0].return_.number)
    assert known.shopper.name == name
    assert len(known.lines) == 2000


def test_a_clock_that_is_days_wrong_is_told_and_not_held_against_the_shopper(town: Town) -> None:
    now = datetime.now(UTC)
    town.import_orders(town.order(1, delivered_at=now - timedelta(days=28)))
    home = town.home("Caisse 1")
    clock = TestClock(now + timedelta(days=5))
    desk = build(home, Settings.load(home.settings), clock=clock)
    try:
        drained(desk)
        draft = visit(desk, dress=1)
        verdicts = {v.rule: v for v in desk.walkin.judge(draft.orders[0])}
        # Of the calendar, so a day more or less; by the wrong clock it would be 33.
        assert verdicts[Rule.WINDOW].params["day"] in {27, 28, 29}
        assert verdicts[Rule.CLOCK].outcome is Outcome.WARNING
        assert verdicts[Rule.CLOCK].params["hours"] == 120
        assert taken(desk, draft).return_.announced_at < now + timedelta(hours=1)
        assert drained(desk).rejected == 0
    finally:
        desk.close()


def test_rules_that_changed_while_the_page_was_open(town: Town, desks: tuple[Desk, Desk]) -> None:
    desk, _ = desks
    stricter = visit(desk, 1, dress=1)
    kinder = visit(desk, 2, dress=1)
    rules = WireRules(auto_approval=ANY_WISH, refund_methods=(Resolution.STORE_CREDIT,))
    asked = SaveRules(rules=rules, base_version=1, supervisor="Rosa")
    assert town.central.store.save_rules("lumen", asked).saved
    drained(desk)
    with pytest.raises(KnownError) as caught:
        desk.walkin.complete(stricter, clerk=AMELIE)
    assert (caught.value.code, caught.value.params["rules"]) == ("rules_changed", "refund_method")
    fresh = desk.walkin.refresh(stricter)
    with pytest.raises(KnownError, match="walkin_refused"):
        desk.walkin.complete(fresh, clerk=AMELIE)
    # What is no worse by the new rules goes on as it was begun.
    credit = replace(kinder.orders[0], wish=Resolution.STORE_CREDIT)
    done = taken(desk, kinder.put(credit))
    assert done.decision.kind is Resolution.STORE_CREDIT


def test_without_goods_without_money_and_the_mail_that_was_asked_for(
    town: Town, desks: tuple[Desk, Desk], mailbox: Mailbox
) -> None:
    desk, _ = desks
    draft = visit(desk, dress=1)
    gone = replace(draft.orders[0], deal=Deal.WITHOUT_GOODS)
    with pytest.raises(KnownError, match="reason_missing"):
        desk.walkin.complete(draft.put(gone), clerk=AMELIE)
    gone = replace(gone, deal_reason="Photo: cassé")
    outcome = desk.walkin.complete(draft.put(gone), clerk=AMELIE, mail_shopper=True)
    (done,) = outcome.completed
    assert done.return_.parcel_state is ParcelState.ANNOUNCED
    kept = visit(desk, 2, dress=1)
    kept = kept.put(replace(kept.orders[0], deal=Deal.WITHOUT_MONEY, deal_reason="Porté"))
    refused = taken(desk, kept)
    assert (refused.decision.state, refused.decision.amount) == (ResolutionState.REFUSED, Money(0))
    assert drained(desk).rejected == 0
    messages = mailbox.wait_for(2, seconds=120)
    subjects = {message["To"].rpartition("<")[2]: message["Subject"] for message in messages}
    assert "réglé" in subjects["shopper1@example.com>"]
    assert "reçu" in subjects["shopper2@example.com>"]
    assert [entry.amount for entry in town.central.store.ledger()] == [Money(7900)]


def test_a_return_by_parcel_is_proposed_approved_and_settled(town: Town) -> None:
    rules = WireRules(
        auto_approval=WireAutoApproval(wishes=(Resolution.REFUND,), up_to=WireMoney(minor=5000)),
        label=LabelPolicy.FIXED_FEE,
        fee=WireMoney(minor=490),
    )
    town.import_orders(town.order(1), rules=rules)
    town.import_returns(1)
    town.import_orders(town.order(1), rules=rules)
    new = town.central.store.add_staff("lille", "Rosa", Role.SUPERVISOR)
    desk = town.desk("Caisse 1")
    drained(desk)
    (return_,) = desk.unknowns.search("RD-1")
    with pytest.raises(KnownError, match="goods_not_received"):
        desk.resolving.propose(return_.id, Resolution.REFUND, clerk=AMELIE)
    desk.receiving.receive(ScannedCode("TRACK00000001"), clerk=AMELIE)
    with pytest.raises(KnownError, match="amount_too_high"):
        desk.resolving.propose(return_.id, Resolution.REFUND, clerk=AMELIE, amount=Money(999_999))
    proposed = desk.resolving.propose(return_.id, Resolution.REFUND, clerk=AMELIE).decision
    assert (proposed.state, proposed.amount) == (ResolutionState.PENDING, Money(7900 - 490))
    rosa = desk.access.supervisor(new.pin)
    desk.resolving.approve(return_.id, rosa, clerk=AMELIE)
    assert drained(desk).rejected == 0
    settled = desk.resolving.current(return_.id)
    assert settled is not None
    assert (settled.state, settled.supervisor) == (ResolutionState.SETTLED, "Rosa")
    assert [entry.amount for entry in town.central.store.ledger()] == [Money(7410)]


def test_pins_wait_longer_and_longer_over_restarts(town: Town) -> None:
    town.import_orders(town.order(1))
    home = town.home("Caisse 1")
    clock = TestClock()
    desk = build(home, Settings.load(home.settings), clock=clock)
    with pytest.raises(KnownError, match="no_supervisor"):
        desk.access.supervisor("1234")
    with pytest.raises(KnownError, match="pin_unusable"):
        desk.access.set_first_pin("Rosa", "12ab", clerk=AMELIE)
    desk.access.set_first_pin("Rosa", "1234", clerk=AMELIE)
    with pytest.raises(KnownError, match="supervisor_exists"):
        desk.access.set_first_pin("Eve", "9999", clerk=AMELIE)
    waits = []
    for _ in range(4):
        with pytest.raises(KnownError) as caught:
            desk.access.supervisor("0000")
        waits.append((caught.value.code, caught.value.params["wait_s"]))
        clock.forward(seconds=float(caught.value.params["wait_s"]))
    assert waits == [("pin_wrong", 0), ("pin_wrong", 0), ("pin_wrong", 5), ("pin_wrong", 10)]
    with pytest.raises(KnownError, match="pin_wrong"):
        desk.access.supervisor("0000")
    desk.close()
    desk = build(home, Settings.load(home.settings), clock=clock)
    try:
        with pytest.raises(KnownError) as caught:
            desk.access.supervisor("1234")
        assert (caught.value.code, caught.value.params["wait_s"]) == ("pin_locked", 20)
        clock.forward(seconds=20)
        assert desk.access.supervisor("1234").name == "Rosa"
        # A second desk hears of her; a site has but one first supervisor.
        drained(desk)
        other = town.desk("Caisse 2")
        other.access.set_first_pin("Eve", "9999", clerk=AMELIE)
        assert drained(other).rejected == 1
        assert [staff.name for staff in other.access.supervisors()] == ["Rosa"]
    finally:
        desk.close()
