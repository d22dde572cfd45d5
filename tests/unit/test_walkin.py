"""The draft of a visit and the money of it; decisions and PINs, which need no database either."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from returndesk.domain.cases import Rule
from returndesk.domain.eligibility import blocking, judge
from returndesk.domain.errors import KnownError, MoveError
from returndesk.domain.ids import BrandId, LineId, OrderId, ReturnId, SiteId
from returndesk.domain.money import Money
from returndesk.domain.orders import Order, OrderLine, Variant
from returndesk.domain.papers import customs_content
from returndesk.domain.portal import AutoApproval, LabelPolicy, PortalRules, ReturnMethod
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import Resolution, ResolutionState, Shopper
from returndesk.domain.staff import hash_pin, pin_fits, wait_after
from returndesk.domain.walkin import (
    Deal,
    DraftLine,
    OrderDraft,
    Override,
    WalkinDraft,
    amounts,
    given_for,
    is_counted,
    return_lines,
    units_of,
)
from tests.support import SITES, START, make_return

SHOP = replace(SITES[0], store_location=True)
RULES = PortalRules(label=LabelPolicy.FIXED_FEE, fee=Money(490))
DRESS = OrderLine(LineId("dress"), "Robe", 1, Money(7900), ean="3614270000013", tax_bp=2000)
BELTS = OrderLine(LineId("belt"), "Ceinture", 3, Money(3500), paid=Money(10000))
ORDER = Order(
    OrderId("o1"),
    "#1",
    BrandId("lumen"),
    Shopper("Camille", postcode="75011"),
    START - timedelta(days=12),
    START - timedelta(days=9),
    (DRESS, BELTS),
)


def draft(dresses: int = 0, belts: int = 0, order: Order = ORDER, **changes: object) -> OrderDraft:
    lines = (
        DraftLine(DRESS, dresses, "too_small"),
        DraftLine(BELTS, belts, "too_small"),
    )
    plain = OrderDraft(order, BrandId("lumen"), lines, SiteId("lille"))
    return replace(plain, **changes)  # type: ignore[arg-type]


def refused(tried: OrderDraft) -> set[str]:
    case = tried.case(SHOP, START)
    return {f"{v.rule}.{v.cause}" for v in blocking(judge(case, RULES), tried.overridden)}


def test_in_store_there_is_no_fee_and_by_drop_off_there_is() -> None:
    assert amounts(draft(1, 2), RULES).refund == Money(7900 + 6666)
    sent = amounts(draft(1, 2, method=ReturnMethod.DROP_OFF), RULES)
    assert (sent.fee, sent.refund) == (Money(490), Money(7900 + 6666 - 490))
    credit = draft(1, 2, method=ReturnMethod.DROP_OFF, wish=Resolution.STORE_CREDIT)
    assert amounts(credit, RULES).credit == Money(7900 + 6666)


def test_a_fee_never_makes_a_debt() -> None:
    cheap = replace(DRESS, unit_price=Money(200))
    tried = draft(method=ReturnMethod.DROP_OFF)
    tried = replace(tried, lines=(DraftLine(cheap, 1, "late"),))
    assert amounts(tried, RULES).refund == Money(0)


def test_an_exchange_tells_what_is_paid_or_paid_out() -> None:
    tried = draft(1, wish=Resolution.EXCHANGE)
    for price, difference in ((8400, 500), (7900, 0), (5000, -2900)):
        line = replace(tried.lines[0], exchange_for=Variant("x", "Robe, 40", Money(price)))
        money = amounts(tried.put(line), RULES)
        assert money.exchange_difference == Money(difference)
        assert (money.refund, money.credit) == (Money(0), Money(0))


def test_goods_without_money_and_the_other_currency_come_to_nothing() -> None:
    kept = amounts(draft(1, 1, deal=Deal.WITHOUT_MONEY), RULES)
    assert (kept.goods, kept.refund) == (Money(11233), Money(0))
    crowns = replace(BELTS, unit_price=Money(3500, "SEK"), paid=None)
    mixed = replace(draft(1), lines=(DraftLine(DRESS, 1, "late"), DraftLine(crowns, 1, "late")))
    assert amounts(mixed, RULES).goods == Money(7900)
    assert "currency.several_currencies" in refused(mixed)


@settings(deadline=None)
@given(st.lists(st.integers(0, 3), min_size=1, max_size=6))
def test_however_a_line_comes_back_no_cent_is_lost(parts: list[int]) -> None:
    decided = paid = 0
    for part in parts:
        count = min(part, 3 - decided)
        units = {LineId("belt"): decided}
        paid += amounts(draft(0, count, decided=units), RULES).goods.minor
        decided += count
    rest = amounts(draft(0, 3 - decided, decided={LineId("belt"): decided}), RULES)
    assert paid + rest.goods.minor == 10000


def test_bad_drafts_are_refused_with_a_cause() -> None:
    assert refused(draft(1)) == set()
    assert refused(draft()) == {"items.nothing_chosen"}
    assert refused(draft(2)) == {"quantity.more_than_bought"}
    assert refused(draft(1, returned={LineId("dress"): 1})) == {"quantity.already_returned"}
    twice = replace(draft(1), lines=(DraftLine(DRESS, 1, "late"), DraftLine(DRESS, 1, "late")))
    assert "items.same_line_twice" in refused(twice)
    assert refused(draft(1, brand_id=BrandId("other"))) == {"brand.wrong_brand"}
    assert refused(draft(1, gift=True)) == {"refund_method.gift"}
    assert refused(draft(1).as_gift(gift=True)) == set()
    stranger = replace(DRESS, id=LineId("none"))
    foreign = replace(draft(), lines=(DraftLine(stranger, 1, "late"),))
    assert refused(foreign) == {"quantity.not_in_order"}


def test_an_override_opens_only_what_may_be_overridden() -> None:
    late = replace(ORDER, delivered_at=START - timedelta(days=60))
    tried = draft(2, order=late)
    assert refused(tried) == {"window.too_late", "quantity.more_than_bought"}
    for rule in (Rule.WINDOW, Rule.QUANTITY):
        tried = tried.with_override(Override(rule, "fidèle", "Rosa"))
    assert refused(tried) == {"quantity.more_than_bought"}
    again = tried.with_override(Override(Rule.WINDOW, "autre", "Rosa"))
    assert [o.reason for o in again.overrides] == ["fidèle", "autre"]


def test_scanned_articles_fill_one_order_then_the_next() -> None:
    other = replace(ORDER, id=OrderId("o2"))
    visit = WalkinDraft((draft(), draft(order=other)))
    counts = []
    for _ in range(3):
        taken = visit.take_article("03614270000013")
        assert taken is not None
        visit = taken[0]
        counts.append([order.lines[0].quantity for order in visit.orders])
    assert counts == [[1, 0], [1, 1], [2, 1]]  # one too many, so that its verdict says why not
    assert visit.take_article("4006381333931") is None
    assert (visit.units, len(visit.chosen)) == (3, 2)
    assert visit.without(visit.orders[0]).units == 1


def test_what_counts_as_returned() -> None:
    announced = make_return(1)
    assert not is_counted(announced)
    assert is_counted(replace(announced, resolution=ResolutionState.APPROVED))
    assert not is_counted(replace(announced, resolution=ResolutionState.REFUSED))
    assert units_of([announced, announced]) == {LineId("l1"): 2}
    assert [line.quantity for line in return_lines(draft(1, 2))] == [1, 2]


def test_a_decision_moves_by_the_track_only() -> None:
    decision = Decision(ReturnId("r1"), Resolution.REFUND, Money(5000), START)
    rule = AutoApproval(frozenset({Resolution.REFUND}), up_to=Money(5000))
    assert decision.approve_by(rule, inspected=False, at=START) == decision
    by_rule = decision.approve_by(rule, inspected=True, at=START)
    assert (by_rule.state, by_rule.by_rule) == (ResolutionState.APPROVED, True)
    dearer = replace(decision, amount=Money(5001))
    assert dearer.approve_by(rule, inspected=True, at=START) == dearer
    settled = decision.approve("Rosa", START).settle(START)
    assert settled.state is ResolutionState.SETTLED
    refused_ = decision.refuse("Rosa", "Porté", START)
    for late in (settled, refused_):
        with pytest.raises(MoveError):
            late.approve("Rosa", START)
        with pytest.raises(MoveError):
            late.refuse("Rosa", "x", START)
    with pytest.raises(MoveError):
        decision.settle(START)


def test_pins() -> None:
    kept = hash_pin("4711")
    assert pin_fits("4711", kept)
    assert "4711" not in kept
    assert kept != hash_pin("4711")
    for wrong in ("4712", "", "é"):
        assert not pin_fits(wrong, kept)
    for broken in ("", "scrypt$$", "scrypt$!!$!!", "plain$4711$4711", kept[:-1]):
        assert not pin_fits("4711", broken)
    for unusable in ("123", "1" * 13, "12a4", "１２３４"):
        with pytest.raises(KnownError, match="pin_unusable"):
            hash_pin(unusable)
    waits = [wait_after(n).total_seconds() for n in range(14)]
    assert waits == [0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]


def test_customs_papers_hold_what_was_paid() -> None:
    told = replace(BELTS, hs_code="4203301000", origin="IT", weight_g=180)
    order = replace(ORDER, lines=(told,), phone="+41 44 000 00 00")
    swiss = Shopper("Reto", postcode="8001", country="CH", language="de")
    announced = replace(
        make_return(1, shopper=swiss),
        lines=(replace(make_return(1).lines[0], id=LineId("belt"), quantity=2),),
    )
    paper = customs_content(announced, order, SHOP, START)
    assert paper is not None
    assert (paper.value, paper.weight_g) == (Money(6666), 360)
    assert (paper.lines[0].origin, paper.sender_country, paper.language) == ("IT", "CH", "de")
    assert customs_content(make_return(1), order, SHOP, START) is None


def test_a_deal_says_what_is_given() -> None:
    tried = draft(1, 2)
    assert given_for(tried, amounts(tried, RULES)) == Money(7900 + 6666)
    free = tried.as_deal(Deal.WITHOUT_MONEY, "Porté")
    assert (free.with_money, free.deal_reason) == (False, "Porté")
    assert given_for(free, amounts(free, RULES)) == Money(0)
    line = replace(tried.lines[0], exchange_for=Variant("x", "Robe, 40", Money(8400)))
    kept = replace(free, wish=Resolution.EXCHANGE).put(line)
    assert all(amount.new is None for amount in amounts(kept, RULES).lines)


def test_goods_without_money_are_refused_by_a_rule_that_would_have_approved() -> None:
    nothing = Decision(ReturnId("r1"), Resolution.REFUND, Money(0), START, reason="Porté")
    rule = AutoApproval(frozenset({Resolution.REFUND}))
    refused_ = nothing.refuse_by(rule, START)
    assert (refused_.state, refused_.by_rule) == (ResolutionState.REFUSED, True)
    assert nothing.refuse_by(AutoApproval(), START) == nothing


@pytest.mark.parametrize(("price", "tax"), [(8400, -83), (7900, 0), (5000, 484), (9480, -263)])
def test_the_tax_of_an_exchange_is_that_of_the_difference(price: int, tax: int) -> None:
    """79.00 at 20 % hold 13.17; 84.00 hold 14.00, 50.00 hold 8.33, 94.80 hold 15.80."""
    taxed = replace(DRESS, tax_bp=2000)
    tried = replace(draft(1, wish=Resolution.EXCHANGE), lines=(DraftLine(taxed, 1, "late"),))
    line = replace(tried.lines[0], exchange_for=Variant("x", "Robe, 40", Money(price)))
    assert amounts(tried.put(line), RULES).tax_of_sum == Money(tax)
    assert amounts(tried, RULES).tax_of_sum == Money(1317)
