"""What the merchant's rules say, in words: one short sentence for every cause of every rule."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from returndesk.domain.cases import Outcome, ParamValue, Rule, RuleVerdict
from returndesk.ui.country_words import country_text
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate


def rule_sentence(verdict: RuleVerdict) -> str:
    """What a verdict says, for the clerk to say aloud; "" for one that has nothing to say."""
    words = _words().get((verdict.rule, verdict.cause))
    if words is None:
        return ""
    return words.format_map(_Told(verdict.params))


def rule_tone(verdict: RuleVerdict, *, overridden: bool) -> Tone:
    """A no that stands is wrong; one that was overridden, and a warning, ask for caution."""
    if verdict.outcome is Outcome.REFUSED:
        return Tone.CAUTION if overridden or verdict.overridable else Tone.WRONG
    return Tone.CAUTION if verdict.outcome is Outcome.WARNING else Tone.GOOD


def known_causes() -> frozenset[tuple[Rule, str]]:
    """The causes that have words."""
    return frozenset(_words())


class _Told(dict[str, str]):
    """A verdict's parameters as they stand in a sentence; one that was not given is left out."""

    def __init__(self, params: Mapping[str, ParamValue]) -> None:
        super().__init__(
            (name, ", ".join(value) if isinstance(value, tuple) else str(value))
            for name, value in params.items()
        )
        if "country" in self:
            self["country"] = country_text(self["country"])

    def __missing__(self, name: str) -> str:
        return ""


def _words() -> Mapping[tuple[Rule, str], str]:
    """The sentences by rule and cause, in the language of the moment."""
    return {**_facts(), **_of_the_merchant(), **_of_sending()}


def _facts() -> Mapping[tuple[Rule, str], str]:
    """What must be true of any return."""
    return {
        (Rule.BRAND, "brand_unknown"): translate("rules", "Nobody knows whose brand this is"),
        (Rule.BRAND, "put_right_by_hand"): translate("rules", "The brand was put right by hand"),
        (Rule.BRAND, "wrong_brand"): translate(
            "rules", "Sold by another brand: take it back by hand"
        ),
        (Rule.ITEMS, "nothing_chosen"): translate("rules", "Nothing is chosen yet"),
        (Rule.ITEMS, "same_line_twice"): translate("rules", "This line is chosen twice"),
        (Rule.ITEMS, "no_units"): translate("rules", "Choose at least one"),
        (Rule.QUANTITY, "not_in_order"): translate("rules", "This is not in the order"),
        (Rule.QUANTITY, "already_returned"): translate(
            "rules", "{returned} came back already, {returnable} can still"
        ),
        (Rule.QUANTITY, "more_than_bought"): translate("rules", "Only {returnable} were bought"),
        (Rule.CURRENCY, "several_currencies"): translate(
            "rules", "Prices in {currencies}: take them back one by one"
        ),
        (Rule.CURRENCY, "fee_in_other_currency"): translate(
            "rules", "The fee is in another currency ({currencies})"
        ),
        (Rule.CLOCK, "clock_wrong"): translate(
            "rules", "This computer's clock is {hours} hours off; the true time counts"
        ),
        (Rule.CLOCK, "before_delivery"): translate(
            "rules", "Before it was delivered, by the clock"
        ),
        (Rule.CLOCK, "before_order"): translate("rules", "Before it was ordered, by the clock"),
    }


def _of_the_merchant() -> Mapping[tuple[Rule, str], str]:
    """The merchant's rules at the counter."""
    return {
        (Rule.STATUS, "inactive"): translate("rules", "The brand takes nothing back now"),
        (Rule.WINDOW, "delivery_unknown"): translate(
            "rules", "Nobody knows when it was delivered; {days} days are allowed"
        ),
        (Rule.WINDOW, "too_late"): translate("rules", "Too late: day {day} of {days}"),
        (Rule.METHOD, "not_offered"): translate("rules", "The brand takes nothing back this way"),
        (Rule.METHOD, "not_a_shop"): translate("rules", "This site takes nothing over the counter"),
        (Rule.REFUND_METHOD, "gift"): translate("rules", "For a gift there is only store credit"),
        (Rule.REFUND_METHOD, "not_offered"): translate("rules", "The brand does not offer this"),
        (Rule.REASON, "missing"): translate("rules", "Why?"),
        (Rule.REASON, "not_enabled"): translate("rules", "The brand does not take this reason"),
        (Rule.REASON, "message_missing"): translate("rules", "Write down why"),
        (Rule.UNLINKED, "over_12_months"): translate("rules", "Bought over 12 months ago"),
        (Rule.UNLINKED, "shipped_in_parts"): translate("rules", "Shipped in parts, elsewhere"),
        (Rule.UNLINKED, "shipped_elsewhere"): translate(
            "rules", "Not shipped through this service"
        ),
    }


def _of_sending() -> Mapping[tuple[Rule, str], str]:
    """Labels, carriers, borders and fees."""
    no_shipment = translate("rules", "The original shipment is not known: no label over the border")
    return {
        (Rule.LABEL, "instructions"): translate("rules", "The shopper gets instructions, no label"),
        (Rule.LABEL, "no_label"): translate("rules", "The brand gives no labels"),
        (Rule.LABEL_COUNTRY, "country_unknown"): translate("rules", "The country is not known"),
        (Rule.LABEL_COUNTRY, "overseas"): translate(
            "rules", "No labels from overseas ({country} {postcode})"
        ),
        (Rule.LABEL_COUNTRY, "no_label_country"): translate("rules", "No labels from {country}"),
        (Rule.LABEL_COUNTRY, "country_not_enabled"): translate(
            "rules", "The brand gives no labels in {country}"
        ),
        (Rule.LABEL_COUNTRY, "postcode_unreadable"): translate(
            "rules", "{postcode} is no postcode in {country}"
        ),
        (Rule.CARRIER, "not_allowed"): translate(
            "rules", "The brand does not take returns by {carrier}"
        ),
        (Rule.INTERNATIONAL, "not_offered"): translate(
            "rules", "The brand takes nothing back from abroad"
        ),
        (Rule.INTERNATIONAL, "shipment_missing"): no_shipment,
        (Rule.INTERNATIONAL, "hs_code_missing"): translate(
            "rules", "The customs number (HS code) is missing"
        ),
        (Rule.INTERNATIONAL, "origin_missing"): translate(
            "rules", "The country of origin is missing"
        ),
        (Rule.INTERNATIONAL, "parcel_missing"): translate("rules", "The weight is missing"),
        (Rule.INTERNATIONAL, "phone_missing"): translate(
            "rules", "The shopper's phone number is missing"
        ),
        (Rule.PAYMENT, "awaiting_payment"): translate("rules", "The fee is not paid yet"),
        (Rule.PAYMENT, "payment_failed"): translate("rules", "The payment of the fee failed"),
    }
