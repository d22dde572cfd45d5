"""The rules against a second formulation of PRODUCT.md, written as tables and without the first.

Days are counted with the EU's summer-time rule (Directive 2000/84/EC: from 1:00 UTC on the last
Sunday of March to 1:00 UTC on the last Sunday of October) on fixed offsets, not with a time zone
database; places are looked up number by number; every other rule is a decision table whose first
fitting row is the answer.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from returndesk.domain.cases import CaseItem, Outcome, PaymentState, ReturnCase, Rule
from returndesk.domain.eligibility import blocking, fee_of, judge, window_day
from returndesk.domain.ids import BrandId, LineId
from returndesk.domain.money import Money
from returndesk.domain.places import place_of
from returndesk.domain.portal import (
    REASONS,
    LabelPolicy,
    PortalRules,
    PortalStatus,
    ReturnMethod,
)
from returndesk.domain.returns import Resolution


class Spot(NamedTuple):
    """An address with what PRODUCT.md makes of it.

    `offset`: hours ahead of UTC in winter. `label`: the country on the list, "overseas" for
    never, empty for no label country. `area`: the fiscal territory, empty for the EU's common one.
    `state`: whose it is, Monaco with France.
    """

    country: str
    postcode: str
    offset: int
    summer: bool
    label: str
    area: str
    state: str


PLACES = (
    Spot("FR", "75001", 1, True, "FR", "", "FR"),
    Spot("FR", "20000", 1, True, "FR", "", "FR"),
    Spot("FR", "98000", 1, True, "FR", "", "FR"),
    Spot("MC", "98000", 1, True, "FR", "", "FR"),
    Spot("FR", "97110", -4, False, "overseas", "GP", "FR"),
    Spot("FR", "97133", -4, False, "overseas", "BL", "FR"),
    Spot("FR", "97200", -4, False, "overseas", "MQ", "FR"),
    Spot("FR", "97300", -3, False, "overseas", "GF", "FR"),
    Spot("FR", "97400", 4, False, "overseas", "RE", "FR"),
    Spot("FR", "97600", 3, False, "overseas", "YT", "FR"),
    Spot("FR", "98713", -10, False, "overseas", "PF", "FR"),
    Spot("FR", "98800", 11, False, "overseas", "NC", "FR"),
    Spot("NC", "98800", 11, False, "overseas", "NC", "FR"),
    Spot("AW", "", -4, False, "overseas", "AW", "NL"),
    Spot("ES", "28001", 1, True, "ES", "", "ES"),
    Spot("ES", "35001", 0, True, "overseas", "IC", "ES"),
    Spot("ES", "38001", 0, True, "overseas", "IC", "ES"),
    Spot("ES", "51001", 1, True, "overseas", "EA", "ES"),
    Spot("PT", "1000-001", 0, True, "PT", "", "PT"),
    Spot("PT", "9000-001", 0, True, "overseas", "", "PT"),
    Spot("PT", "9500-001", -1, True, "overseas", "", "PT"),
    Spot("IE", "D02 X285", 0, True, "IE", "", "IE"),
    Spot("FI", "00100", 2, True, "FI", "", "FI"),
    Spot("AX", "22100", 2, True, "overseas", "AX", "FI"),
    Spot("FI", "22100", 2, True, "overseas", "AX", "FI"),
    Spot("GR", "10431", 2, True, "GR", "", "GR"),
    Spot("GR", "63086", 2, True, "GR", "Athos", "GR"),
    Spot("DE", "10115", 1, True, "DE", "", "DE"),
    Spot("DE", "78266", 1, True, "DE", "Büsingen", "DE"),
    Spot("IT", "23041", 1, True, "IT", "Livigno", "IT"),
    Spot("DK", "100", 0, True, "overseas", "FO", "DK"),
    Spot("CH", "8001", 1, True, "", "CH", "CH"),
    Spot("GB", "SW1A 1AA", 0, True, "", "GB", "GB"),
)


def last_sunday(year: int, month: int) -> datetime:
    day = datetime(year, month, 31, 1, tzinfo=UTC)
    return day - timedelta(days=(day.weekday() + 1) % 7)


def local_date(moment: datetime, offset: int, summer: bool) -> date:
    year = moment.year
    if summer and last_sunday(year, 3) <= moment < last_sunday(year, 10):
        offset += 1
    return (moment + timedelta(hours=offset)).date()


def ordinal_of_day(moment: datetime, offset: int, summer: bool) -> int:
    return local_date(moment, offset, summer).toordinal()


moments = st.integers(0, 5 * 366 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
places = st.sampled_from(PLACES)


@settings(deadline=None, max_examples=400)
@given(moments, st.integers(0, 400 * 24 * 60), places)
def test_days_are_those_of_the_calendar_on_the_wall(
    delivered: datetime, minutes: int, place: Spot
) -> None:
    country, postcode, offset, summer, *_ = place
    moment = delivered + timedelta(minutes=minutes)
    days = ordinal_of_day(moment, offset, summer) - ordinal_of_day(delivered, offset, summer)
    assert window_day(delivered, moment, country, postcode) == days


@settings(deadline=None)
@given(st.integers(0, 99_999))
def test_french_numbers_one_by_one(number: int) -> None:
    postcode = f"{number:05d}"
    first = {98: number // 100 == 980, 97: False}.get(number // 1000, True)
    assert (place_of("FR", postcode).label_country == "FR") is first


@settings(deadline=None)
@given(st.sampled_from(["ES", "PT", "FI"]), st.integers(0, 99_999))
def test_other_numbers_one_by_one(country: str, number: int) -> None:
    postcode = f"{number:05d}" if country != "PT" else f"{number // 10:04d}"
    out = {"ES": {"35", "38", "51", "52"}, "FI": {"22"}, "PT": {f"9{n}" for n in range(10)}}
    place = place_of(country, postcode)
    assert (place.label_country == "") is (postcode[:2] in out[country])


@given(st.text(max_size=12), st.text(max_size=30))
def test_whatever_an_address_says_has_a_place(country: str, postcode: str) -> None:
    place = place_of(country, postcode)
    assert place == place_of(country.lower(), f" {postcode} ")
    assert place.label_country in {"", *PortalRules().label_countries}


LINES = tuple(LineId(name) for name in "ab")
currencies = st.sampled_from(["EUR", "EUR", "EUR", "SEK"])
items = st.builds(
    CaseItem,
    line_id=st.sampled_from(LINES),
    bought=st.integers(0, 4),
    asked=st.integers(-1, 4),
    returned=st.integers(0, 4),
    unit_price=st.builds(Money, st.integers(0, 9999), currencies),
    reason=st.sampled_from(["", "other", *REASONS[:4]]),
    message=st.sampled_from(["", "  ", "broken"]),
)
flags = st.booleans()
BRANDS = st.sampled_from([BrandId("lumen"), BrandId("lumen"), BrandId("nord"), None])
START = datetime(2026, 3, 1, 12, tzinfo=UTC)


@st.composite
def cases(draw: st.DrawFn) -> ReturnCase:
    country, postcode, *_ = draw(places)
    site_country, site_postcode, *_ = draw(places)
    hours = st.integers(-30, 500 * 24).map(lambda count: START + timedelta(hours=count))
    return ReturnCase(
        portal_brand_id=BrandId("lumen"),
        brand_id=draw(BRANDS),
        items=tuple(draw(st.lists(items, max_size=3))),
        at=draw(hours),
        method=draw(st.sampled_from(ReturnMethod)),
        wish=draw(st.sampled_from(Resolution)),
        country=country,
        postcode=postcode,
        ordered_at=draw(st.none() | st.just(START - timedelta(days=1))),
        delivered_at=draw(st.none() | st.just(START)),
        point_delivered_at=draw(st.none() | st.just(START - timedelta(hours=20))),
        carrier=draw(st.sampled_from(["", "dhl", "ups"])),
        phone=draw(st.sampled_from(["", "-", "+33 1"])),
        hs_codes_known=draw(flags),
        origins_known=draw(flags),
        parcel_known=draw(flags),
        linked=draw(flags),
        shipped_in_parts=draw(flags),
        manual=draw(flags),
        gift=draw(flags),
        payment=draw(st.sampled_from(PaymentState)),
        site_country=site_country,
        site_postcode=site_postcode,
        store_location=draw(flags),
    )


rule_sets = st.builds(
    PortalRules,
    status=st.sampled_from(PortalStatus),
    window_days=st.integers(14, 365),
    label=st.sampled_from(LabelPolicy),
    fee=st.builds(Money, st.sampled_from([0, 490]), currencies),
    label_countries=st.sampled_from([frozenset({"FR", "DE"}), PortalRules().label_countries]),
    methods=st.frozensets(st.sampled_from(ReturnMethod)),
    carriers=st.sampled_from([{}, {"FR": ("dhl",)}, {"FR": ("dhl",), "DE": ()}]),
    refund_methods=st.frozensets(st.sampled_from(Resolution)),
    reasons=st.sampled_from([(), REASONS[:3]]),
    unlinked=flags,
    international=flags,
    paid_returns=flags,
)


@dataclass(frozen=True)
class Told:
    """A case and rules with what the tables below ask of both."""

    case: ReturnCase
    rules: PortalRules

    @property
    def place(self) -> Spot:
        return next(p for p in PLACES if p[:2] == (self.case.country, self.case.postcode))

    @property
    def site(self) -> Spot:
        return next(p for p in PLACES if p[:2] == (self.case.site_country, self.case.site_postcode))

    def days_since(self, moment: datetime) -> int:
        offset, summer = self.place.offset, self.place.summer
        then = ordinal_of_day(moment, offset, summer)
        return ordinal_of_day(self.case.at, offset, summer) - then

    @property
    def zero(self) -> datetime | None:
        return self.case.point_delivered_at or (
            self.case.delivered_at
        )  # fmt: skip

    @property
    def by_carrier(self) -> bool:
        return self.case.method in {
            ReturnMethod.DROP_OFF, ReturnMethod.DROP_OFF_LABELLESS, ReturnMethod.PICK_UP
        }  # fmt: skip

    @property
    def label(self) -> bool:
        return self.by_carrier and self.rules.label in {LabelPolicy.FREE, LabelPolicy.FIXED_FEE}

    @property
    def fee(self) -> int:
        table = {
            (LabelPolicy.FIXED_FEE, ReturnMethod.DROP_OFF, Resolution.REFUND),
            (LabelPolicy.FIXED_FEE, ReturnMethod.DROP_OFF, Resolution.EXCHANGE),
            (LabelPolicy.FIXED_FEE, ReturnMethod.DROP_OFF_LABELLESS, Resolution.REFUND),
            (LabelPolicy.FIXED_FEE, ReturnMethod.DROP_OFF_LABELLESS, Resolution.EXCHANGE),
        }
        due = (self.rules.label, self.case.method, self.case.wish) in table
        return self.rules.fee.minor if due else 0

    @property
    def currencies(self) -> set[str]:
        return {item.unit_price.currency for item in self.case.items}

    def lines(self, wrong: Callable[[CaseItem], bool]) -> bool:
        return any(wrong(item) for item in self.case.items)

    def over(self, item: CaseItem) -> bool:
        asked = sum(other.asked for other in self.case.items if other.line_id == item.line_id)
        return asked > max(0, item.bought - item.returned)

    @property
    def customs(self) -> bool:
        return self.place.area != self.site.area

    @property
    def border(self) -> bool:
        return self.customs or self.place.state != self.site.state

    @property
    def year_old(self) -> bool:
        # No case here was ordered on 29 February, so a year is the same date.
        if self.case.ordered_at is None:
            return False
        offset, summer = self.place.offset, self.place.summer
        ordered = local_date(self.case.ordered_at, offset, summer)
        today = local_date(self.case.at, offset, summer)
        return today > date(ordered.year + 1, ordered.month, ordered.day)


OK, WARN, NO, NEVER = "ok", "warning", "refused", "never"
Table = tuple[tuple[str, Callable[[Told], bool]], ...]
LISTED = PortalRules().label_countries
TABLES: dict[Rule, Table] = {
    Rule.BRAND: (
        (WARN, lambda t: t.case.brand_id is None),
        (OK, lambda t: t.case.brand_id == t.case.portal_brand_id),
        (WARN, lambda t: t.case.manual),
        (NEVER, lambda t: True),
    ),
    Rule.ITEMS: (
        (NEVER, lambda t: not t.case.items),
        (NEVER, lambda t: len({i.line_id for i in t.case.items}) < len(t.case.items)),
        (NEVER, lambda t: t.lines(lambda i: i.asked <= 0)),
    ),
    Rule.QUANTITY: (
        (OK, lambda t: t.case.manual),
        (NEVER, lambda t: t.lines(t.over)),
    ),
    Rule.CURRENCY: (
        (NEVER, lambda t: len(t.currencies) == 2),
        (NEVER, lambda t: bool(t.fee and t.currencies and t.currencies != {t.rules.fee.currency})),
    ),
    Rule.CLOCK: (
        (WARN, lambda t: t.zero is not None and t.days_since(t.zero) < 0),
        (WARN, lambda t: t.case.ordered_at is not None and t.days_since(t.case.ordered_at) < 0),
    ),
    Rule.STATUS: ((NO, lambda t: t.rules.status is PortalStatus.INACTIVE),),
    Rule.WINDOW: (
        (WARN, lambda t: t.zero is None),
        (NO, lambda t: t.days_since(t.zero or START) > t.rules.window_days),
    ),
    Rule.METHOD: (
        (NO, lambda t: t.case.method not in t.rules.methods),
        (NO, lambda t: not t.by_carrier and not t.case.store_location),
    ),
    Rule.LABEL: (
        (OK, lambda t: t.label or not t.by_carrier),
        (WARN, lambda t: t.case.method is ReturnMethod.DROP_OFF),
        (NO, lambda t: True),
    ),
    Rule.LABEL_COUNTRY: (
        (OK, lambda t: not t.label),
        (NEVER, lambda t: t.place.label not in LISTED),
        (NO, lambda t: t.place.label not in t.rules.label_countries),
    ),
    Rule.CARRIER: (
        (OK, lambda t: not t.label or not t.case.carrier),
        # Only France has a list here that is not empty; its overseas addresses go by it too.
        (OK, lambda t: t.place.state != "FR" or "FR" not in t.rules.carriers),
        (NO, lambda t: t.case.carrier == "ups"),
    ),
    Rule.REFUND_METHOD: (
        (NO, lambda t: t.case.gift and t.case.wish is not Resolution.STORE_CREDIT),
        (NO, lambda t: t.case.wish not in t.rules.refund_methods),
    ),
    Rule.REASON: (
        (NO, lambda t: t.lines(lambda i: i.reason not in {"other", *t.rules.reasons})),
        (NO, lambda t: t.lines(lambda i: i.reason == "other" and not i.message.strip())),
    ),
    Rule.UNLINKED: (
        (OK, lambda t: t.case.manual or t.rules.unlinked),
        (NO, lambda t: t.year_old or not t.case.linked),
    ),
    Rule.INTERNATIONAL: (
        (OK, lambda t: not t.by_carrier or not t.border),
        (NO, lambda t: not t.rules.international),
        (NO, lambda t: not t.case.linked or not t.case.parcel_known),
        (NO, lambda t: "1" not in t.case.phone),
        (NO, lambda t: t.customs and not (t.case.hs_codes_known and t.case.origins_known)),
    ),
    Rule.PAYMENT: (
        (NO, lambda t: bool(t.fee and t.rules.paid_returns and t.case.payment != "paid")),
    ),
}  # fmt: skip


def by_table(rule: Rule, told: Told) -> str:
    return next((outcome for outcome, fits in TABLES[rule] if fits(told)), OK)


@settings(deadline=None, max_examples=600)
@given(cases(), rule_sets)
def test_both_formulations_agree(case: ReturnCase, rules: PortalRules) -> None:
    told = Told(case, rules)
    outcomes = {
        v.rule: NEVER if v.outcome is Outcome.REFUSED and not v.overridable else str(v.outcome)
        for v in judge(case, rules)
    }
    assert outcomes == {rule: by_table(rule, told) for rule in Rule}
    assert fee_of(case, rules) == Money(told.fee, rules.fee.currency)


@settings(deadline=None)
@given(cases(), rule_sets)
def test_an_override_opens_what_it_may_and_nothing_else(
    case: ReturnCase, rules: PortalRules
) -> None:
    verdicts = judge(case, rules)
    left = blocking(verdicts, overridden=tuple(Rule))
    assert {v.rule for v in left} <= {
        Rule.BRAND, Rule.ITEMS, Rule.QUANTITY, Rule.CURRENCY, Rule.LABEL_COUNTRY
    }  # fmt: skip
    assert set(left) <= set(blocking(verdicts))
    assert all(v.cause for v in verdicts if v.outcome is not Outcome.OK)


@settings(deadline=None)
@given(cases(), rule_sets, st.integers(14, 364))
def test_a_longer_window_never_refuses_more(
    case: ReturnCase, rules: PortalRules, days: int
) -> None:
    shorter = judge(case, replace(rules, window_days=days))
    longer = judge(case, replace(rules, window_days=days + 1))
    assert {v.rule for v in blocking(longer)} <= {v.rule for v in blocking(shorter)}
