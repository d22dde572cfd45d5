"""Worked cases of the merchant's rules, one a row: which line of PRODUCT.md, what, and why.

The case before the changes of a row is one that every rule agrees to; each row must get exactly
the verdicts that it names, and "ok" from every other rule.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from returndesk.domain.cases import CaseItem, Outcome, PaymentState, ReturnCase, Rule, RuleVerdict
from returndesk.domain.eligibility import blocking, fee_of, judge, twelve_months_after
from returndesk.domain.ids import BrandId, LineId, OrderId
from returndesk.domain.money import Money
from returndesk.domain.orders import Order, OrderLine
from returndesk.domain.portal import LabelPolicy, PortalRules, PortalStatus, ReturnMethod
from returndesk.domain.returns import Resolution, Shopper

STATUS = "PRODUCT.md 31: status"
ADDRESS = "PRODUCT.md 33: return address"
WINDOW = "PRODUCT.md 34: return window"
LABEL = "PRODUCT.md 35: label"
FEE = "PRODUCT.md 36: fee"
COUNTRIES = "PRODUCT.md 37: label countries"
METHODS = "PRODUCT.md 38: methods"
CARRIERS = "PRODUCT.md 39: carriers"
REFUNDS = "PRODUCT.md 40: refund methods"
REASONS = "PRODUCT.md 41: reasons"
UNLINKED = "PRODUCT.md 42: unlinked returns"
INTERNATIONAL = "PRODUCT.md 43: international"
PAID = "PRODUCT.md 44: paid returns"
BRAND = "PRODUCT.md 49: the brand comes from the outbound parcel"
LINES = "PRODUCT.md 58: choose lines, quantities, reasons"
GIFT = "PRODUCT.md 58: gift return"

IN_STORE, DROP_OFF = ReturnMethod.IN_STORE, ReturnMethod.DROP_OFF
QR, PICK_UP = ReturnMethod.DROP_OFF_LABELLESS, ReturnMethod.PICK_UP
REFUND, CREDIT, EXCHANGE = Resolution.REFUND, Resolution.STORE_CREDIT, Resolution.EXCHANGE
LUMEN, NORD = BrandId("lumen"), BrandId("nordlicht")


def at(text: str, zone: str = "Europe/Paris") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def item(line: str = "a", **changes: Any) -> CaseItem:
    plain = CaseItem(LineId(line), bought=1, asked=1, unit_price=Money(7900), reason="too_small")
    return replace(plain, **changes)


PLAIN = ReturnCase(
    portal_brand_id=LUMEN,
    brand_id=LUMEN,
    items=(item(),),
    at=at("2026-11-10T15:00"),
    order_id=OrderId("o1"),
    country="FR",
    postcode="59000",
    ordered_at=at("2026-10-28T20:00"),
    delivered_at=at("2026-11-02T10:00"),
    carrier="colissimo",
    phone="+33 3 20 00 00 00",
    hs_codes_known=True,
    origins_known=True,
    parcel_known=True,
    site_country="FR",
    site_postcode="59810",
)
RULES = PortalRules()

Expected = tuple[Rule, Outcome, str, bool]


def no(rule: Rule, cause: str) -> Expected:
    """Refused, and a supervisor may override it."""
    return rule, Outcome.REFUSED, cause, True


def never(rule: Rule, cause: str) -> Expected:
    """Refused, and nobody may override it."""
    return rule, Outcome.REFUSED, cause, False


def warn(rule: Rule, cause: str) -> Expected:
    return rule, Outcome.WARNING, cause, False


@dataclass(frozen=True)
class Row:
    source: str
    why: str
    case: dict[str, Any]
    rules: dict[str, Any]
    expected: tuple[Expected, ...]


ROWS: list[Row] = []


def row(source: str, why: str, *expected: Expected, rules: Any = None, **case: Any) -> None:
    ROWS.append(Row(source, why, case, rules or {}, expected))


def label_from(country: str, postcode: str, why: str, *expected: Expected) -> None:
    """A label for a drop-off from somewhere, by a desk in Lesquin."""
    row(COUNTRIES, why, *expected, country=country, postcode=postcode, method=DROP_OFF)


# ---------------------------------------------------------------------------- status of the portal
row(STATUS, "an active portal takes returns")
row(STATUS, "hidden works, it only has no links", rules={"status": PortalStatus.HIDDEN})
row(
    STATUS,
    "inactive: nobody can start a return, and a walk-in starts one",
    no(Rule.STATUS, "inactive"),
    rules={"status": PortalStatus.INACTIVE},
)

# ------------------------------------------------------------------------------- the return window
row(WINDOW, "the hour after delivery is day 0", at=at("2026-11-02T11:00"))
row(WINDOW, "the last minute of day 14 of 14", rules={"window_days": 14}, at=at("2026-11-16T23:59"))
row(
    WINDOW,
    "midnight begins day 15 of 14",
    no(Rule.WINDOW, "too_late"),
    rules={"window_days": 14},
    at=at("2026-11-17T00:00"),
)
row(WINDOW, "day 30 of 30", at=at("2026-12-02T23:59:59"))
row(WINDOW, "day 31 of 30", no(Rule.WINDOW, "too_late"), at=at("2026-12-03T00:00"))
row(
    WINDOW,
    "delivered one minute before midnight: the next morning is day 1",
    no(Rule.WINDOW, "too_late"),
    rules={"window_days": 14},
    delivered_at=at("2026-11-02T23:59"),
    at=at("2026-11-17T00:01"),
)
row(
    WINDOW,
    "day 365 of 365",
    rules={"window_days": 365},
    delivered_at=at("2025-11-10T09:00"),
    ordered_at=at("2025-11-10T08:00"),
)
row(
    WINDOW,
    "day 366 of 365; the order of the day before is over 12 months old as well",
    no(Rule.WINDOW, "too_late"),
    no(Rule.UNLINKED, "over_12_months"),
    rules={"window_days": 365},
    delivered_at=at("2025-11-09T09:00"),
    ordered_at=at("2025-11-09T08:00"),
)
row(
    WINDOW,
    "summer time begins in between: 14 calendar days are 335 hours, and inside",
    rules={"window_days": 14},
    ordered_at=at("2026-03-20T09:00"),
    delivered_at=at("2026-03-22T00:30"),
    at=at("2026-04-05T23:30"),
)
row(
    WINDOW,
    "summer time begins in between: day 15 has begun though less than 15 x 24 h have gone",
    no(Rule.WINDOW, "too_late"),
    rules={"window_days": 14},
    ordered_at=at("2026-03-20T09:00"),
    delivered_at=at("2026-03-22T23:30"),
    at=at("2026-04-06T00:10"),
)
row(
    WINDOW,
    "delivered in the hour before the clocks go forward: still the same day",
    rules={"window_days": 14},
    ordered_at=at("2026-03-20T09:00"),
    delivered_at=at("2026-03-29T01:59"),
    at=at("2026-04-12T23:59"),
)
row(
    WINDOW,
    "summer time ends in between: 14 days and one hour by the stopwatch are still day 14",
    rules={"window_days": 14},
    ordered_at=at("2026-10-10T09:00"),
    delivered_at=at("2026-10-18T00:05"),
    at=at("2026-11-01T23:58"),
)
row(
    WINDOW,
    "summer time ends in between: day 15 is too late all the same",
    no(Rule.WINDOW, "too_late"),
    rules={"window_days": 14},
    ordered_at=at("2026-10-10T09:00"),
    delivered_at=at("2026-10-18T23:58"),
    at=at("2026-11-02T00:00"),
)
row(
    WINDOW,
    "the hour that comes twice (25 October, 2:30) belongs to one day",
    rules={"window_days": 14},
    ordered_at=at("2026-10-20T09:00"),
    delivered_at=datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    at=at("2026-11-08T23:59"),
)
row(
    WINDOW,
    "29 February is a day of the count: 28 February to 13 March 2028 is day 14",
    rules={"window_days": 14},
    ordered_at=at("2028-02-20T09:00"),
    delivered_at=at("2028-02-28T12:00"),
    at=at("2028-03-13T12:00"),
)
row(
    WINDOW,
    "29 February is a day of the count: 14 March 2028 is day 15",
    no(Rule.WINDOW, "too_late"),
    rules={"window_days": 14},
    ordered_at=at("2028-02-20T09:00"),
    delivered_at=at("2028-02-28T12:00"),
    at=at("2028-03-14T12:00"),
)
row(
    WINDOW,
    "without a leap day, 14 March 2027 is day 14",
    rules={"window_days": 14},
    ordered_at=at("2027-02-20T09:00"),
    delivered_at=at("2027-02-28T12:00"),
    at=at("2027-03-14T12:00"),
)
row(
    WINDOW,
    "delivered on 29 February: day 365 is 28 February of the next year",
    rules={"window_days": 365},
    ordered_at=at("2028-02-29T07:00"),
    delivered_at=at("2028-02-29T12:00"),
    at=at("2029-02-28T23:00"),
)
row(
    WINDOW,
    "a pick-up point counts from its own scan, not from the later one at collection",
    no(Rule.WINDOW, "too_late"),
    rules={"window_days": 14},
    point_delivered_at=at("2026-11-02T09:00"),
    delivered_at=at("2026-11-08T18:00"),
    at=at("2026-11-17T10:00"),
)
row(
    WINDOW,
    "a pick-up point: day 14 after its scan",
    rules={"window_days": 14},
    point_delivered_at=at("2026-11-02T09:00"),
    delivered_at=at("2026-11-08T18:00"),
    at=at("2026-11-16T19:00"),
)
row(
    WINDOW,
    "a pick-up point's scan alone is day 0",
    rules={"window_days": 14},
    point_delivered_at=at("2026-11-02T09:00"),
    delivered_at=None,
    at=at("2026-11-16T19:00"),
)
row(
    WINDOW,
    "no scan says delivered: no window can be counted, and the clerk is told",
    warn(Rule.WINDOW, "delivery_unknown"),
    delivered_at=None,
)
for place, country, postcode, delivered, moment, late in (
    ("Lisbon: 23:30 UTC is still the day of delivery", "PT", "1000-001", 23, 23, False),
    ("Paris: 23:30 UTC is the next day", "FR", "75001", 22, 23, True),
    ("Helsinki: 22:30 UTC is the next day", "FI", "00100", 21, 22, True),
    ("Athens: 22:30 UTC is the next day", "GR", "10431", 21, 22, True),
    ("Dublin: 23:30 UTC is still the same day", "IE", "D02 X285", 21, 23, False),
    ("Las Palmas keeps London's midnight, not Madrid's", "ES", "35001", 22, 23, False),
    ("Tenerife as well", "ES", "38003", 22, 23, False),
    ("Madrid: 23:30 UTC is the next day", "ES", "28001", 22, 23, True),
    ("Ceuta keeps Madrid's midnight", "ES", "51001", 22, 23, True),
    ("Funchal keeps Lisbon's midnight", "PT", "9000-018", 22, 23, False),
    ("Büsingen keeps Berlin's midnight", "DE", "78266", 22, 23, True),
):
    # In store, so that no rule about labels has a say; the window is one day after delivery.
    row(
        WINDOW,
        f"{place} (delivered at {delivered}:30 UTC on 1 November)",
        *([no(Rule.WINDOW, "too_late")] if late else []),
        rules={"window_days": 14},
        country=country,
        postcode=postcode,
        ordered_at=datetime(2026, 10, 20, 9, tzinfo=UTC),
        delivered_at=datetime(2026, 11, 1, delivered, 30, tzinfo=UTC),
        at=datetime(2026, 11, 15, moment, 30, tzinfo=UTC),
    )
row(
    WINDOW,
    "Ponta Delgada: half past midnight in Lisbon is still yesterday in the Azores",
    rules={"window_days": 14},
    country="PT",
    postcode="9500-321",
    ordered_at=datetime(2026, 10, 20, 9, tzinfo=UTC),
    delivered_at=datetime(2026, 11, 1, 12, tzinfo=UTC),
    at=datetime(2026, 11, 16, 0, 30, tzinfo=UTC),
)
row(
    WINDOW,
    "Saint-Denis de la Réunion: 20:30 UTC is the next day there",
    no(Rule.WINDOW, "too_late"),
    rules={"window_days": 14},
    postcode="97400",
    ordered_at=datetime(2026, 10, 20, 9, tzinfo=UTC),
    delivered_at=datetime(2026, 11, 1, 12, tzinfo=UTC),
    at=datetime(2026, 11, 15, 20, 30, tzinfo=UTC),
)
row(
    WINDOW,
    "Pointe-à-Pitre: 3:30 UTC is still yesterday there",
    rules={"window_days": 14},
    postcode="97110",
    ordered_at=datetime(2026, 10, 20, 9, tzinfo=UTC),
    delivered_at=datetime(2026, 11, 1, 12, tzinfo=UTC),
    at=datetime(2026, 11, 16, 3, 30, tzinfo=UTC),
)
row(
    WINDOW,
    "a desk's clock a day behind delivery is named and not held against the shopper",
    warn(Rule.CLOCK, "before_delivery"),
    at=at("2026-11-01T10:00"),
)
row(
    WINDOW,
    "a clock before the order itself, which nobody has delivered yet",
    warn(Rule.CLOCK, "before_order"),
    warn(Rule.WINDOW, "delivery_unknown"),
    delivered_at=None,
    ordered_at=at("2026-11-12T10:00"),
)
row(
    WINDOW,
    "a clock known to be 40 days ahead is put right before days are counted",
    warn(Rule.CLOCK, "clock_wrong"),
    at=at("2026-12-20T15:00"),
    clock_error=timedelta(days=40),
)
row(
    WINDOW,
    "a clock known to be 40 days behind does not make a late return early",
    warn(Rule.CLOCK, "clock_wrong"),
    no(Rule.WINDOW, "too_late"),
    at=at("2026-11-10T15:00"),
    clock_error=timedelta(days=-40),
)
row(WINDOW, "a clock some minutes off is no news", clock_error=timedelta(minutes=20))

# ------------------------------------------------------------------------------------------ labels
row(LABEL, "a free label for a drop-off", method=DROP_OFF)
row(
    LABEL,
    "a label with a fixed fee",
    method=DROP_OFF,
    rules={"label": LabelPolicy.FIXED_FEE, "fee": Money(490)},
)
row(
    LABEL,
    "no labels: the shopper gets instructions and sends it to the warehouse",
    warn(Rule.LABEL, "instructions"),
    method=DROP_OFF,
    rules={"label": LabelPolicy.NONE},
)
row(
    LABEL,
    "no labels: a QR code is a label in another form",
    no(Rule.LABEL, "no_label"),
    method=QR,
    rules={"label": LabelPolicy.NONE},
)
row(
    LABEL,
    "no labels: a carrier does not fetch a parcel without one",
    no(Rule.LABEL, "no_label"),
    method=PICK_UP,
    rules={"label": LabelPolicy.NONE},
)
row(FEE, "an in-store return has no label, whatever the policy", rules={"label": LabelPolicy.NONE})
row(
    COUNTRIES,
    "no labels: the label countries have no say",
    warn(Rule.LABEL, "instructions"),
    method=DROP_OFF,
    postcode="97110",
    rules={"label": LabelPolicy.NONE, "international": False},
    site_postcode="97139",
)

# --------------------------------------------------------------------------------- label countries
for code, postcode in (
    ("FR", "59000"), ("AT", "1010"), ("BE", "1000"), ("CZ", "110 00"), ("DK", "1050"),
    ("FI", "00100"), ("DE", "10115"), ("GR", "104 31"), ("HU", "1051"), ("IE", "D02 X285"),
    ("IT", "00184"), ("LU", "L-1111"), ("NL", "1012 AB"), ("PL", "00-001"), ("SK", "811 01"),
    ("ES", "28001"), ("SE", "111 20"), ("PT", "1000-001"),
):  # fmt: skip
    label_from(code, postcode, f"{code} is on the list")
label_from("MC", "98000", "Monaco goes with France")
label_from("FR", "98000", "980xx is Monaco, in, also under France")
label_from("FR", "98099", "980xx is Monaco to its last number")
label_from("FR", "MC-98000", "Monaco with its letters before the number")
label_from("FR", "20000", "Corsica is an island of the mainland's, not overseas")
label_from("ES", "07001", "the Balearic Islands are Spain's, not overseas (no art. 349 TFEU)")
label_from("IT", "09123", "Sardinia is Italy's, not overseas")
label_from("EL", "10431", "EL is the EU's code for Greece")
label_from("fr", " 75 008 ", "small letters and blanks do not matter")
OVERSEAS = never(Rule.LABEL_COUNTRY, "overseas")
for country, postcode, why in (
    ("FR", "97133", "97133 is Saint-Barthélemy, 97xxx is out"),
    ("FR", "97110", "97xxx: Guadeloupe is named in PRODUCT.md"),
    ("FR", "97600", "97xxx: Mayotte is named in PRODUCT.md"),
    ("FR", "97200", "97xxx: Martinique"),
    ("FR", "97300", "97xxx: French Guiana"),
    ("FR", "97400", "97xxx: Réunion"),
    ("FR", "97500", "97xxx: Saint-Pierre-et-Miquelon"),
    ("FR", "97150", "97xxx: Saint-Martin"),
    ("FR", "97999", "97xxx: a number that nobody has yet is out like all of them"),
    ("FR", "98713", "98713 is Papeete in French Polynesia, 98xxx is out"),
    ("FR", "98800", "98xxx: Nouméa in New Caledonia"),
    ("FR", "98600", "98xxx: Wallis-et-Futuna"),
    ("FR", "98415", "98xxx: Terres australes"),
    ("FR", "F-97133", "the country's letter before a number does not hide it"),
    ("GP", "97110", "Guadeloupe under its own ISO code"),
    ("GP", "", "Guadeloupe under its own ISO code, without a postcode"),
    ("YT", "97600", "Mayotte under its own ISO code"),
    ("RE", "97400", "Réunion under its own ISO code"),
    ("BL", "97133", "Saint-Barthélemy under its own ISO code"),
    ("PF", "98713", "French Polynesia under its own ISO code"),
    ("NC", "98800", "New Caledonia under its own ISO code"),
    ("AW", "", "Aruba is named in PRODUCT.md"),
    ("CW", "", "Curaçao is a territory like Aruba (TFEU annex II)"),
    ("SX", "", "Sint Maarten is a territory like Aruba"),
    ("BQ", "", "Bonaire is a territory like Aruba (TFEU annex II)"),
    ("ES", "35001", "Canary Islands: an outermost region like Guadeloupe (TFEU art. 349)"),
    ("ES", "38003", "Canary Islands, Tenerife: 38xxx"),
    ("IC", "35001", "Canary Islands under the reserved code"),
    ("ES", "51001", "Ceuta lies overseas in Africa, outside the EU's customs territory"),
    ("ES", "52001", "Melilla lies overseas in Africa, outside the EU's customs territory"),
    ("EA", "", "Ceuta and Melilla under the reserved code"),
    ("AX", "22100", "Åland has its own code, which is not on the list"),
    ("FI", "22100", "Åland under Finland: 22xxx is the same place as AX"),
    ("FI", "AX-22100", "Åland with its letters before the number"),
    ("GL", "3900", "Greenland is a territory of TFEU annex II"),
    ("DK", "3900", "Greenland under Denmark: 39xx"),
    ("FO", "100", "the Faroe Islands have their own code, which is not on the list"),
    ("DK", "100", "the Faroe Islands under Denmark: three digits"),
):
    label_from(country, postcode, why, OVERSEAS)
for country, postcode, why in (
    ("PT", "9000-018", "Madeira: an outermost region like Guadeloupe, but inside the EU's borders"),
    ("PT", "9500-321", "Azores: an outermost region like Guadeloupe, but inside the EU's borders"),
):
    label_from(country, postcode, why, OVERSEAS)
for country, postcode, why in (
    ("IT", "23041", "Livigno is reached over land and is Italy's: in, with customs papers"),
    ("IT", "22061", "Campione d'Italia is Italy's: in, with customs papers"),
    ("DE", "78266", "Büsingen is Germany's: in, with customs papers"),
    ("DE", "27498", "Heligoland is a plain German municipality: in, with customs papers"),
    ("GR", "63086", "Mount Athos is reached from the mainland: in, with customs papers"),
):
    label_from(country, postcode, why)
for country, postcode, why in (
    ("CH", "8001", "Switzerland is not on the list"),
    ("GB", "SW1A 1AA", "the United Kingdom is not on the list"),
    ("UK", "SW1A 1AA", "UK is what people write for GB"),
    ("IT", "47890", "San Marino has Italian postcodes and is no part of Italy"),
    ("IT", "00120", "the Vatican has an Italian postcode and is no part of Italy"),
    ("HR", "10000", "Croatia is in the EU and not on the list"),
    ("US", "10001", "the United States are not on the list"),
):
    label_from(country, postcode, why, never(Rule.LABEL_COUNTRY, "no_label_country"))
label_from("FR", "5900", "four digits are no French postcode: nobody can tell if it is overseas",
           warn(Rule.LABEL_COUNTRY, "postcode_unreadable"))  # fmt: skip
label_from("FR", "", "without a postcode nobody can tell if it is overseas",
           warn(Rule.LABEL_COUNTRY, "postcode_unreadable"))  # fmt: skip
label_from("", "59000", "an order without a country", warn(Rule.LABEL_COUNTRY, "country_unknown"))
row(COUNTRIES, "in store nobody asks where the shopper lives", postcode="97110")
row(
    COUNTRIES,
    "a merchant who sends labels to France only",
    no(Rule.LABEL_COUNTRY, "country_not_enabled"),
    rules={"label_countries": frozenset({"FR"})},
    method=DROP_OFF,
    country="BE",
    postcode="1000",
)
row(
    COUNTRIES,
    "Monaco goes with France when only France is chosen",
    rules={"label_countries": frozenset({"FR"})},
    method=DROP_OFF,
    country="MC",
    postcode="98000",
)
row(COUNTRIES, "a QR code is a label too", OVERSEAS, method=QR, postcode="97200")
row(COUNTRIES, "a pick-up is a label too", OVERSEAS, method=PICK_UP, postcode="97200")

# ----------------------------------------------------------------------------- methods and carriers
row(METHODS, "drop-off without a label, by QR", method=QR)
row(METHODS, "pick-up at home", method=PICK_UP)
for method in ReturnMethod:
    row(
        METHODS,
        f"{method} is not offered by this merchant",
        no(Rule.METHOD, "not_offered"),
        method=method,
        rules={"methods": frozenset(ReturnMethod) - {method}},
    )
row(
    ADDRESS,
    "a warehouse is no shop: it takes no walk-ins",
    no(Rule.METHOD, "not_a_shop"),
    store_location=False,
)
row(ADDRESS, "a parcel may go to a warehouse", method=DROP_OFF, store_location=False)
row(CARRIERS, "no carriers named: all are allowed", method=DROP_OFF, carrier="dhl")
row(
    CARRIERS,
    "the carrier is on the country's list",
    method=DROP_OFF,
    rules={"carriers": {"FR": ("colissimo", "mondial_relay")}},
)
row(
    CARRIERS,
    "the carrier is not on the country's list",
    no(Rule.CARRIER, "not_allowed"),
    method=DROP_OFF,
    carrier="dhl",
    rules={"carriers": {"FR": ("colissimo",)}},
)
row(
    CARRIERS,
    "another country's list has no say",
    method=DROP_OFF,
    carrier="dhl",
    rules={"carriers": {"DE": ("dpd",)}},
)
row(
    CARRIERS,
    "Monaco has France's carriers",
    no(Rule.CARRIER, "not_allowed"),
    method=DROP_OFF,
    country="MC",
    postcode="98000",
    carrier="dhl",
    rules={"carriers": {"FR": ("colissimo",)}},
)
row(
    CARRIERS,
    "no carrier is chosen yet",
    method=DROP_OFF,
    carrier="",
    rules={"carriers": {"FR": ("colissimo",)}},
)
row(CARRIERS, "in store no carrier comes", carrier="dhl", rules={"carriers": {"FR": ("ups",)}})

# ---------------------------------------------------------------------------------- refund methods
for wish in Resolution:
    row(REFUNDS, f"{wish} is offered", wish=wish)
    row(
        REFUNDS,
        f"{wish} is not offered by this merchant",
        no(Rule.REFUND_METHOD, "not_offered"),
        wish=wish,
        rules={"refund_methods": frozenset(Resolution) - {wish}},
    )
row(GIFT, "credit only", gift=True, wish=CREDIT)
row(GIFT, "money would go to the giver", no(Rule.REFUND_METHOD, "gift"), gift=True)
row(GIFT, "an exchange is not credit", no(Rule.REFUND_METHOD, "gift"), gift=True, wish=EXCHANGE)
row(
    GIFT,
    "credit only, and this merchant gives none",
    no(Rule.REFUND_METHOD, "not_offered"),
    gift=True,
    wish=CREDIT,
    rules={"refund_methods": frozenset({REFUND})},
)

# ----------------------------------------------------------------------------------------- reasons
row(REASONS, "an enabled reason", items=(item(reason="damaged"),))
row(REASONS, "other, with a message", items=(item(reason="other", message="Zip broke"),))
row(
    REASONS,
    "other asks for a message",
    no(Rule.REASON, "message_missing"),
    items=(item(reason="other"),),
)
row(
    REASONS,
    "blanks are no message",
    no(Rule.REASON, "message_missing"),
    items=(item(reason="other", message=" \n\t "),),
)
row(
    REASONS,
    "other is always there, even with no reason enabled",
    items=(item(reason="other", message="من فضلك"),),
    rules={"reasons": ()},
)
row(
    REASONS,
    "a reason that the merchant has not enabled",
    no(Rule.REASON, "not_enabled"),
    items=(item(reason="better_price"),),
)
row(REASONS, "no reason was chosen", no(Rule.REASON, "missing"), items=(item(reason=""),))
row(
    REASONS,
    "more than seven enabled reasons only warn the merchant",
    items=(item(reason="better_price"),),
    rules={"reasons": (*PortalRules().reasons, "better_price")},
)

# --------------------------------------------------------------------------------- unlinked returns
row(
    UNLINKED,
    "found by order number and postcode, shipped elsewhere, not allowed",
    no(Rule.UNLINKED, "shipped_elsewhere"),
    linked=False,
)
row(UNLINKED, "the same, allowed", linked=False, rules={"unlinked": True})
row(
    UNLINKED,
    "shipped in parts, not allowed",
    no(Rule.UNLINKED, "shipped_in_parts"),
    linked=False,
    shipped_in_parts=True,
)
row(
    UNLINKED,
    "shipped in parts, allowed",
    linked=False,
    shipped_in_parts=True,
    rules={"unlinked": True},
)
row(UNLINKED, "shipped in parts, but found by one of its parcels", shipped_in_parts=True)
row(
    UNLINKED,
    "12 months to the day are not over 12 months",
    rules={"window_days": 365},
    ordered_at=at("2025-11-10T08:00"),
)
row(
    UNLINKED,
    "12 months and a day, though the parcel is known",
    no(Rule.UNLINKED, "over_12_months"),
    ordered_at=at("2025-11-09T23:59"),
)
row(
    UNLINKED,
    "12 months and a day, allowed",
    ordered_at=at("2025-11-09T23:59"),
    rules={"unlinked": True},
)
row(
    UNLINKED,
    "ordered on 29 February: 12 months end on 28 February (Reg. 1182/71 art. 3)",
    no(Rule.UNLINKED, "over_12_months"),
    ordered_at=at("2028-02-29T12:00"),
    delivered_at=at("2029-02-10T12:00"),
    at=at("2029-03-01T09:00"),
)
row(
    UNLINKED,
    "ordered on 29 February: the 28th is the last day",
    ordered_at=at("2028-02-29T12:00"),
    delivered_at=at("2029-02-10T12:00"),
    at=at("2029-02-28T23:00"),
)

# ------------------------------------------------------------------------------------ international
SWISS: dict[str, Any] = {"site_country": "CH", "site_postcode": "8001", "method": DROP_OFF}
row(INTERNATIONAL, "everything is known", **SWISS)
row(INTERNATIONAL, "HS code missing", no(Rule.INTERNATIONAL, "hs_code_missing"),
    hs_codes_known=False, **SWISS)  # fmt: skip
row(INTERNATIONAL, "origin country missing", no(Rule.INTERNATIONAL, "origin_missing"),
    origins_known=False, **SWISS)  # fmt: skip
row(INTERNATIONAL, "parcel details missing", no(Rule.INTERNATIONAL, "parcel_missing"),
    parcel_known=False, **SWISS)  # fmt: skip
row(INTERNATIONAL, "a missing phone number is named as the cause",
    no(Rule.INTERNATIONAL, "phone_missing"), phone="", **SWISS)  # fmt: skip
row(INTERNATIONAL, "a dash is no phone number", no(Rule.INTERNATIONAL, "phone_missing"),
    phone=" - ", **SWISS)  # fmt: skip
row(
    INTERNATIONAL,
    "the original shipment is not known, and unlinked returns do not help",
    no(Rule.INTERNATIONAL, "shipment_missing"),
    linked=False,
    rules={"unlinked": True},
    **SWISS,
)
row(
    INTERNATIONAL,
    "inside the EU there is no customs document: nobody asks for an HS code",
    method=DROP_OFF,
    country="BE",
    postcode="1000",
    hs_codes_known=False,
    origins_known=False,
)
row(
    INTERNATIONAL,
    "inside the EU the label still needs a phone number",
    no(Rule.INTERNATIONAL, "phone_missing"),
    method=DROP_OFF,
    country="BE",
    postcode="1000",
    phone="",
)
row(
    INTERNATIONAL,
    "France and Monaco are one country here",
    method=DROP_OFF,
    country="MC",
    postcode="98000",
    phone="",
    parcel_known=False,
)
row(INTERNATIONAL, "inside one country nothing is asked", method=DROP_OFF, phone="",
    hs_codes_known=False, origins_known=False, parcel_known=False)  # fmt: skip
for country, postcode, name in (
    ("DE", "78266", "Büsingen"), ("IT", "23041", "Livigno"), ("DE", "27498", "Heligoland"),
    ("IT", "22061", "Campione"), ("GR", "63086", "Mount Athos"),
):  # fmt: skip
    row(
        INTERNATIONAL,
        f"{name} lies behind the EU's fiscal border: the customs document needs the HS code",
        no(Rule.INTERNATIONAL, "hs_code_missing"),
        method=DROP_OFF,
        country=country,
        postcode=postcode,
        site_country=country,
        site_postcode="00184" if country == "IT" else "10115",
        hs_codes_known=False,
    )
row(
    INTERNATIONAL,
    "a merchant who takes none",
    no(Rule.INTERNATIONAL, "not_offered"),
    rules={"international": False},
    **SWISS,
)
row(INTERNATIONAL, "in store nothing crosses a border", site_country="CH", phone="",
    hs_codes_known=False)  # fmt: skip

# ------------------------------------------------------------------------------------- paid returns
PAYING = {"label": LabelPolicy.FIXED_FEE, "fee": Money(490), "paid_returns": True}
row(PAID, "paid", rules=PAYING, method=DROP_OFF, payment=PaymentState.PAID)
row(PAID, "not paid yet", no(Rule.PAYMENT, "awaiting_payment"), rules=PAYING, method=DROP_OFF)
row(PAID, "waiting", no(Rule.PAYMENT, "awaiting_payment"), rules=PAYING, method=DROP_OFF,
    payment=PaymentState.AWAITING_PAYMENT)  # fmt: skip
row(PAID, "failed", no(Rule.PAYMENT, "payment_failed"), rules=PAYING, method=QR,
    payment=PaymentState.PAYMENT_FAILED)  # fmt: skip
row(PAID, "in store there is no fee to pay", rules=PAYING)
row(PAID, "store credit leaves nothing to pay", rules=PAYING, method=DROP_OFF, wish=CREDIT)
row(PAID, "a fee of 0 is free", rules={**PAYING, "fee": Money(0)}, method=DROP_OFF)
row(PAID, "without paid returns the label comes first", method=DROP_OFF,
    rules={**PAYING, "paid_returns": False})  # fmt: skip

# ---------------------------------------------------------------------------------- brand and lines
row(BRAND, "an order of another brand", never(Rule.BRAND, "wrong_brand"), brand_id=NORD)
row(BRAND, "a manual return puts a wrong brand right", warn(Rule.BRAND, "put_right_by_hand"),
    brand_id=NORD, manual=True)  # fmt: skip
row(BRAND, "nobody knows who sold it", warn(Rule.BRAND, "brand_unknown"), brand_id=None,
    manual=True)  # fmt: skip
row(LINES, "nothing is chosen", never(Rule.ITEMS, "nothing_chosen"), items=())
row(LINES, "the same line twice", never(Rule.ITEMS, "same_line_twice"),
    items=(item(bought=2), item(bought=2)))  # fmt: skip
row(LINES, "the same line twice, and together more than was bought",
    never(Rule.ITEMS, "same_line_twice"), never(Rule.QUANTITY, "more_than_bought"),
    items=(item(), item()))  # fmt: skip
row(LINES, "no unit of a chosen line", never(Rule.ITEMS, "no_units"), items=(item(asked=0),))
row(LINES, "less than no unit", never(Rule.ITEMS, "no_units"), items=(item(asked=-1),))
row(LINES, "all that was bought", items=(item(bought=3, asked=3),))
row(LINES, "more than was bought", never(Rule.QUANTITY, "more_than_bought"),
    items=(item(bought=1, asked=2),))  # fmt: skip
row(LINES, "what is left of the line", items=(item(bought=3, asked=1, returned=2),))
row(LINES, "more than is left of the line", never(Rule.QUANTITY, "already_returned"),
    items=(item(bought=3, asked=2, returned=2),))  # fmt: skip
row(LINES, "two desks took the last unit", never(Rule.QUANTITY, "already_returned"),
    items=(item(bought=1, returned=2),))  # fmt: skip
row(LINES, "a line that the order lacks", never(Rule.QUANTITY, "not_in_order"),
    items=(item(bought=0),))  # fmt: skip
row(LINES, "a manual return has no order to compare with", items=(item(bought=0, asked=2),),
    manual=True)  # fmt: skip
row(LINES, "two currencies in one return", never(Rule.CURRENCY, "several_currencies"),
    items=(item(), item("b", unit_price=Money(5000, "SEK"))))  # fmt: skip
row(FEE, "a fee in another currency than the goods", never(Rule.CURRENCY, "fee_in_other_currency"),
    items=(item(unit_price=Money(5000, "SEK")),), method=DROP_OFF,
    rules={"label": LabelPolicy.FIXED_FEE, "fee": Money(490, "EUR")})  # fmt: skip
row(FEE, "no fee is due: its currency does not matter",
    items=(item(unit_price=Money(5000, "SEK")),))  # fmt: skip
row(LINES, "2,000 lines", items=tuple(item(f"line-{number}") for number in range(2000)))
row(
    WINDOW,
    "several rules say no at once, each for itself",
    no(Rule.STATUS, "inactive"),
    no(Rule.WINDOW, "too_late"),
    no(Rule.REASON, "missing"),
    rules={"status": PortalStatus.INACTIVE},
    at=at("2026-12-24T10:00"),
    items=(item(reason=""),),
)


def verdicts_of(given: Row) -> tuple[RuleVerdict, ...]:
    return judge(replace(PLAIN, **given.case), replace(RULES, **given.rules))


@pytest.mark.parametrize("given", ROWS, ids=lambda given: f"{given.source} | {given.why}")
def test_worked_cases(given: Row) -> None:
    verdicts = verdicts_of(given)
    told = {v.rule: (v.rule, v.outcome, v.cause, v.overridable) for v in verdicts}
    expected = {entry[0]: entry for entry in given.expected}
    assert {rule: entry for rule, entry in told.items() if entry[1] is not Outcome.OK} == expected


def test_the_table_is_long_enough_and_every_row_its_own() -> None:
    assert len(ROWS) >= 120
    assert len({(given.source, given.why) for given in ROWS}) == len(ROWS)
    assert {entry[0] for given in ROWS for entry in given.expected} == set(Rule)


def test_verdicts_come_in_the_order_of_the_rules() -> None:
    assert [verdict.rule for verdict in judge(PLAIN, RULES)] == list(Rule)


def test_a_refusal_names_the_lines_it_is_about() -> None:
    items = (item("a"), item("b", asked=2), item("c", reason="other"), item("d", bought=0))
    told = {v.rule: v for v in judge(replace(PLAIN, items=items), RULES)}
    assert told[Rule.QUANTITY].lines == ("b", "d")
    assert told[Rule.QUANTITY].params["returnable"] == 1
    assert told[Rule.REASON].lines == ("c",)


def test_every_missing_need_of_an_international_return_is_told_the_first_as_the_cause() -> None:
    case = replace(PLAIN, method=DROP_OFF, site_country="CH", origins_known=False, phone="")
    verdict = judge(case, RULES)[list(Rule).index(Rule.INTERNATIONAL)]
    assert verdict.params["missing"] == ("origin", "phone")
    assert verdict.params["papers"] == "label_and_customs"


def test_an_override_counts_only_where_one_is_allowed() -> None:
    case = replace(PLAIN, items=(item(asked=2, reason=""),))
    verdicts = judge(case, replace(RULES, status=PortalStatus.INACTIVE))
    assert {v.rule for v in blocking(verdicts)} == {Rule.STATUS, Rule.QUANTITY, Rule.REASON}
    left = blocking(verdicts, overridden={Rule.STATUS, Rule.QUANTITY, Rule.REASON})
    assert {v.rule for v in left} == {Rule.QUANTITY}


@pytest.mark.parametrize(
    ("policy", "method", "wish", "fee", "due", "why"),
    [
        (LabelPolicy.FIXED_FEE, DROP_OFF, REFUND, 490, 490, f"{FEE}: a drop-off is charged"),
        (LabelPolicy.FIXED_FEE, QR, REFUND, 490, 490, f"{FEE}: a drop-off by QR is one too"),
        (LabelPolicy.FIXED_FEE, DROP_OFF, EXCHANGE, 490, 490, f"{FEE}: an exchange is no credit"),
        (LabelPolicy.FIXED_FEE, IN_STORE, REFUND, 490, 0, f"{FEE}: in store, no label and no fee"),
        (LabelPolicy.FIXED_FEE, PICK_UP, REFUND, 490, 0, f"{FEE}: it is charged for a drop-off"),
        (LabelPolicy.FIXED_FEE, DROP_OFF, CREDIT, 490, 0, f"{FEE}: store credit makes it free"),
        (LabelPolicy.FIXED_FEE, DROP_OFF, REFUND, 0, 0, f"{FEE}: 0 is free"),
        (LabelPolicy.FREE, DROP_OFF, REFUND, 490, 0, f"{LABEL}: free"),
        (LabelPolicy.NONE, DROP_OFF, REFUND, 490, 0, f"{LABEL}: no label, nothing to charge for"),
    ],
)
def test_fees(
    policy: LabelPolicy, method: ReturnMethod, wish: Resolution, fee: int, due: int, why: str
) -> None:
    rules = replace(RULES, label=policy, fee=Money(fee, "SEK"))
    assert fee_of(replace(PLAIN, method=method, wish=wish), rules) == Money(due, "SEK"), why


def test_twelve_months_end_on_the_same_date() -> None:
    assert twelve_months_after(date(2025, 11, 10)) == date(2026, 11, 10)
    assert twelve_months_after(date(2028, 2, 29)) == date(2029, 2, 28)
    assert twelve_months_after(date(2027, 2, 28)) == date(2028, 2, 28)


def test_a_walk_in_on_an_order_is_judged_by_its_own_brand() -> None:
    shopper = Shopper("أمينة " * 100, "a@example.com", "fr", "35001", "ES")
    line = OrderLine(LineId("a"), "Robe", 1, Money(7900))
    order = Order(OrderId("o9"), "#9", LUMEN, shopper, at("2026-11-01T09:00"),
                  at("2026-11-03T09:00"), (line,))  # fmt: skip
    case = ReturnCase.of_order(order, [item()], at("2026-11-09T09:00"))
    assert (case.brand_id, case.portal_brand_id, case.order_id) == (LUMEN, LUMEN, "o9")
    assert (case.country, case.postcode) == ("ES", "35001")
    assert case.total == Money(7900)
    assert blocking(judge(case, RULES)) == ()
