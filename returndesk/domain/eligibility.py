"""What the merchant's rules say of a return: one verdict per rule, in a fixed order (PRODUCT.md).

A verdict never blocks by itself: `blocking` tells which refusals stand in the way, and a
supervisor can override those that are the merchant's to make. What cannot be overridden is no
rule of a merchant but a fact: goods that were not bought, units that came back before, two
currencies in one sum, a brand whose rules these are not.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from returndesk.domain.cases import (
    CaseItem,
    Outcome,
    ParamValue,
    PaymentState,
    ReturnCase,
    Rule,
    RuleVerdict,
)
from returndesk.domain.ids import LineId
from returndesk.domain.money import Money
from returndesk.domain.places import Place, delivery_zone, place_of
from returndesk.domain.portal import (
    OTHER_REASON,
    LabelPolicy,
    PortalRules,
    PortalStatus,
    ReturnMethod,
)
from returndesk.domain.returns import Resolution, Return

_LABELLED = frozenset(
    {ReturnMethod.DROP_OFF, ReturnMethod.DROP_OFF_LABELLESS, ReturnMethod.PICK_UP}
)
_DROP_OFFS = frozenset({ReturnMethod.DROP_OFF, ReturnMethod.DROP_OFF_LABELLESS})
# A clock that is further off than this is named; less cannot move a return by a day for long.
_CLOCK_TOLERANCE = timedelta(hours=1)
_NOTHING: Mapping[str, ParamValue] = {}
_UNPAID = frozenset({PaymentState.AWAITING_PAYMENT, PaymentState.PAYMENT_FAILED})


@dataclass(frozen=True, slots=True)
class WindowVerdict:
    """Day `day` of a window of `days`; `inside` if the return was announced in time."""

    day: int
    days: int

    @property
    def inside(self) -> bool:
        """Whether the day is still allowed; a negative one is a clock at fault, so it is."""
        return self.day <= self.days


def window_day(delivered_at: datetime, moment: datetime, country: str, postcode: str = "") -> int:
    """Which day of the return window a moment falls on, counted in local calendar days.

    Both moments must be aware. Day 0 is the day of delivery, however late in the evening, in the
    time zone of the place of delivery.
    """
    zone = delivery_zone(country, postcode)
    return (moment.astimezone(zone).date() - delivered_at.astimezone(zone).date()).days


def judge_window(return_: Return, rules: PortalRules) -> WindowVerdict | None:
    """The window's verdict on a return by the day it was announced; None if never delivered.

    `rules` are those in force when the return was announced (`ReferenceData.rules_at`).
    """
    if return_.delivered_at is None:
        return None
    shopper = return_.shopper
    day = window_day(return_.delivered_at, return_.announced_at, shopper.country, shopper.postcode)
    return WindowVerdict(day=day, days=rules.window_days)


def judge(case: ReturnCase, rules: PortalRules) -> tuple[RuleVerdict, ...]:
    """One verdict for each rule, in the order of `Rule`."""
    return tuple(_JUDGES[rule](case, rules) for rule in Rule)


def blocking(
    verdicts: Iterable[RuleVerdict], overridden: Collection[Rule] = ()
) -> tuple[RuleVerdict, ...]:
    """The refusals that stand in the way; an override counts only where one is allowed."""
    return tuple(
        verdict
        for verdict in verdicts
        if verdict.outcome is Outcome.REFUSED
        and not (verdict.overridable and verdict.rule in overridden)
    )


def fee_of(case: ReturnCase, rules: PortalRules) -> Money:
    """What the shopper pays for the return, in the currency of the rules' fee.

    A drop-off is charged where the label has a fixed fee; in store there is no label, and for
    store credit (a gift's only resolution) it is free.
    """
    charged = (
        rules.label is LabelPolicy.FIXED_FEE
        and case.method in _DROP_OFFS
        and case.wish is not Resolution.STORE_CREDIT
    )
    return rules.fee if charged else Money(0, rules.fee.currency)


def _refused(
    rule: Rule,
    cause: str,
    told: Mapping[str, ParamValue] = _NOTHING,
    *,
    lines: Iterable[LineId] = (),
    fixed: bool = False,
) -> RuleVerdict:
    params = {"cause": cause, **told}
    return RuleVerdict(rule, Outcome.REFUSED, params, not fixed, tuple(dict.fromkeys(lines)))


def _warning(rule: Rule, cause: str, told: Mapping[str, ParamValue] = _NOTHING) -> RuleVerdict:
    return RuleVerdict(rule, Outcome.WARNING, {"cause": cause, **told})


def _brand(case: ReturnCase, _rules: PortalRules) -> RuleVerdict:
    """The brand comes from the outbound parcel; a manual return puts a wrong one right."""
    if case.brand_id is None:
        return _warning(Rule.BRAND, "brand_unknown")
    if case.brand_id == case.portal_brand_id:
        return RuleVerdict(Rule.BRAND)
    told = {"sold_by": str(case.brand_id), "portal": str(case.portal_brand_id)}
    if case.manual:
        return _warning(Rule.BRAND, "put_right_by_hand", told)
    return _refused(Rule.BRAND, "wrong_brand", told, fixed=True)


def _items(case: ReturnCase, _rules: PortalRules) -> RuleVerdict:
    if not case.items:
        return _refused(Rule.ITEMS, "nothing_chosen", fixed=True)
    counts = Counter(item.line_id for item in case.items)
    twice = [line for line, count in counts.items() if count > 1]
    if twice:
        return _refused(Rule.ITEMS, "same_line_twice", lines=twice, fixed=True)
    none = [item.line_id for item in case.items if item.asked < 1]
    if none:
        return _refused(Rule.ITEMS, "no_units", lines=none, fixed=True)
    return RuleVerdict(Rule.ITEMS)


def _quantity(case: ReturnCase, _rules: PortalRules) -> RuleVerdict:
    """No unit comes back that was not bought, and none twice; by hand there is no order to ask."""
    if case.manual:
        return RuleVerdict(Rule.QUANTITY)
    asked: Counter[LineId] = Counter()
    for item in case.items:
        asked[item.line_id] += item.asked
    over = [item for item in case.items if asked[item.line_id] > item.returnable]
    if not over:
        return RuleVerdict(Rule.QUANTITY)
    first = over[0]
    told = {
        "asked": asked[first.line_id],
        "returnable": first.returnable,
        "returned": first.returned,
    }
    lines = [item.line_id for item in over]
    return _refused(Rule.QUANTITY, _quantity_cause(first), told, lines=lines, fixed=True)


def _quantity_cause(item: CaseItem) -> str:
    if item.bought < 1:
        return "not_in_order"
    return "already_returned" if item.returned else "more_than_bought"


def _currency(case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    currencies = sorted({item.unit_price.currency for item in case.items})
    fee = fee_of(case, rules)
    if len(currencies) > 1:
        told = {"currencies": tuple(currencies)}
        return _refused(Rule.CURRENCY, "several_currencies", told, fixed=True)
    if currencies and fee.minor and fee.currency != currencies[0]:
        told = {"currencies": (currencies[0], fee.currency)}
        return _refused(Rule.CURRENCY, "fee_in_other_currency", told, fixed=True)
    return RuleVerdict(Rule.CURRENCY)


def _clock(case: ReturnCase, _rules: PortalRules) -> RuleVerdict:
    """A clock at fault is named and never held against the shopper."""
    if abs(case.clock_error) > _CLOCK_TOLERANCE:
        hours = round(case.clock_error / timedelta(hours=1))
        return _warning(Rule.CLOCK, "clock_wrong", {"hours": hours})
    zero = case.day_zero_at
    if zero is not None and _day_of(case, zero, case.true_moment) < 0:
        return _warning(Rule.CLOCK, "before_delivery")
    if case.ordered_at is not None and _day_of(case, case.ordered_at, case.true_moment) < 0:
        return _warning(Rule.CLOCK, "before_order")
    return RuleVerdict(Rule.CLOCK)


def _day_of(case: ReturnCase, zero: datetime, moment: datetime) -> int:
    return window_day(zero, moment, case.country, case.postcode)


def _status(_case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    if rules.status is PortalStatus.INACTIVE:
        return _refused(Rule.STATUS, "inactive")
    return RuleVerdict(Rule.STATUS)


def _window(case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    zero = case.day_zero_at
    if zero is None:
        return _warning(Rule.WINDOW, "delivery_unknown", {"days": rules.window_days})
    day = _day_of(case, zero, case.true_moment)
    told = {"day": day, "days": rules.window_days}
    if day > rules.window_days:
        return _refused(Rule.WINDOW, "too_late", told)
    return RuleVerdict(Rule.WINDOW, params=told)


def _method(case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    told = {"method": str(case.method)}
    if case.method not in rules.methods:
        return _refused(Rule.METHOD, "not_offered", told)
    if case.method is ReturnMethod.IN_STORE and not case.store_location:
        return _refused(Rule.METHOD, "not_a_shop", told)
    return RuleVerdict(Rule.METHOD)


def _gets_label(case: ReturnCase, rules: PortalRules) -> bool:
    return case.method in _LABELLED and rules.label is not LabelPolicy.NONE


def _label(case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    if case.method not in _LABELLED:
        return RuleVerdict(Rule.LABEL)
    if rules.label is LabelPolicy.NONE:
        # Sending it to the warehouse oneself is what the instructions say; a QR code and a
        # pick-up are a carrier's label in another form.
        if case.method is ReturnMethod.DROP_OFF:
            return _warning(Rule.LABEL, "instructions")
        return _refused(Rule.LABEL, "no_label", {"method": str(case.method)})
    fee = fee_of(case, rules)
    if fee.minor:
        return RuleVerdict(Rule.LABEL, params={"fee": fee.minor, "currency": fee.currency})
    return RuleVerdict(Rule.LABEL)


def _label_country(case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    if not _gets_label(case, rules):
        return RuleVerdict(Rule.LABEL_COUNTRY)
    place = _origin(case)
    told = {"country": place.country, "postcode": place.postcode, "territory": place.territory}
    if not place.country:
        return _warning(Rule.LABEL_COUNTRY, "country_unknown", told)
    if place.overseas:
        return _refused(Rule.LABEL_COUNTRY, "overseas", told, fixed=True)
    if not place.label_country:
        return _refused(Rule.LABEL_COUNTRY, "no_label_country", told, fixed=True)
    if place.label_country not in rules.label_countries:
        return _refused(Rule.LABEL_COUNTRY, "country_not_enabled", told)
    if not place.readable:
        return _warning(Rule.LABEL_COUNTRY, "postcode_unreadable", told)
    return RuleVerdict(Rule.LABEL_COUNTRY)


def _origin(case: ReturnCase) -> Place:
    return place_of(case.country, case.postcode)


def _carrier(case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    place = _origin(case)
    allowed = rules.carriers.get(place.label_country or place.country)
    if not _gets_label(case, rules) or not case.carrier or not allowed:
        return RuleVerdict(Rule.CARRIER)
    if case.carrier in allowed:
        return RuleVerdict(Rule.CARRIER)
    told: dict[str, ParamValue] = {
        "carrier": case.carrier,
        "country": place.country,
        "allowed": allowed,
    }
    return _refused(Rule.CARRIER, "not_allowed", told)


def _refund_method(case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    if case.gift and case.wish is not Resolution.STORE_CREDIT:
        return _refused(Rule.REFUND_METHOD, "gift", {"wish": str(case.wish)})
    if case.wish not in rules.refund_methods:
        return _refused(Rule.REFUND_METHOD, "not_offered", {"wish": str(case.wish)})
    return RuleVerdict(Rule.REFUND_METHOD)


def _reason(case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    missing = [item.line_id for item in case.items if not item.reason]
    if missing:
        return _refused(Rule.REASON, "missing", lines=missing)
    unknown = [item for item in case.items if item.reason not in {*rules.reasons, OTHER_REASON}]
    if unknown:
        lines = [item.line_id for item in unknown]
        return _refused(Rule.REASON, "not_enabled", {"reason": unknown[0].reason}, lines=lines)
    silent = [
        item.line_id
        for item in case.items
        if item.reason == OTHER_REASON and not item.message.strip()
    ]
    if silent:
        return _refused(Rule.REASON, "message_missing", lines=silent)
    return RuleVerdict(Rule.REASON)


def _unlinked(case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    """What no outbound parcel led to, or is too old for that, needs the merchant's leave."""
    if case.manual:
        return RuleVerdict(Rule.UNLINKED)
    if _over_twelve_months(case):
        cause = "over_12_months"
    elif case.linked:
        return RuleVerdict(Rule.UNLINKED)
    else:
        cause = "shipped_in_parts" if case.shipped_in_parts else "shipped_elsewhere"
    if rules.unlinked:
        return RuleVerdict(Rule.UNLINKED, params={"cause": cause})
    return _refused(Rule.UNLINKED, cause)


def _over_twelve_months(case: ReturnCase) -> bool:
    if case.ordered_at is None:
        return False
    zone = delivery_zone(case.country, case.postcode)
    today = case.true_moment.astimezone(zone).date()
    return today > twelve_months_after(case.ordered_at.astimezone(zone).date())


def twelve_months_after(day: date) -> date:
    """The last day of a period of twelve months; 28 February for one that began on the 29th.

    Regulation (EEC, Euratom) 1182/71 art. 3(2)(c): the same date, or the month's last day.
    """
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)


def _international(case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    """A label over a border needs the original shipment; over a customs border, papers as well."""
    origin, site = _origin(case), place_of(case.site_country, case.site_postcode)
    in_store = case.method is ReturnMethod.IN_STORE
    if in_store or not origin.country or not origin.crosses_border(site):
        return RuleVerdict(Rule.INTERNATIONAL)
    customs = origin.needs_customs(site)
    told: dict[str, ParamValue] = {
        "country": origin.country,
        "territory": origin.territory,
        "papers": "label_and_customs" if customs else "label",
    }
    if not rules.international:
        return _refused(Rule.INTERNATIONAL, "not_offered", told)
    needs = (
        ("shipment", case.linked),
        ("hs_code", case.hs_codes_known or not customs),
        ("origin", case.origins_known or not customs),
        ("parcel", case.parcel_known),
        ("phone", any(character.isdigit() for character in case.phone)),
    )
    missing = tuple(need for need, known in needs if not known)
    if missing:
        return _refused(Rule.INTERNATIONAL, f"{missing[0]}_missing", told | {"missing": missing})
    return RuleVerdict(Rule.INTERNATIONAL, params=told)


def _payment(case: ReturnCase, rules: PortalRules) -> RuleVerdict:
    fee = fee_of(case, rules)
    if not rules.paid_returns or not fee.minor or case.payment is PaymentState.PAID:
        return RuleVerdict(Rule.PAYMENT)
    cause = case.payment if case.payment in _UNPAID else PaymentState.AWAITING_PAYMENT
    return _refused(Rule.PAYMENT, str(cause), {"fee": fee.minor, "currency": fee.currency})


_Judge = Callable[[ReturnCase, PortalRules], RuleVerdict]
_JUDGES: dict[Rule, _Judge] = {
    Rule.BRAND: _brand,
    Rule.ITEMS: _items,
    Rule.QUANTITY: _quantity,
    Rule.CURRENCY: _currency,
    Rule.CLOCK: _clock,
    Rule.STATUS: _status,
    Rule.WINDOW: _window,
    Rule.METHOD: _method,
    Rule.LABEL: _label,
    Rule.LABEL_COUNTRY: _label_country,
    Rule.CARRIER: _carrier,
    Rule.REFUND_METHOD: _refund_method,
    Rule.REASON: _reason,
    Rule.UNLINKED: _unlinked,
    Rule.INTERNATIONAL: _international,
    Rule.PAYMENT: _payment,
}
