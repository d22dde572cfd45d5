"""What the merchant's rules say of a label, in words."""

from PySide6.QtCore import QCoreApplication

from returndesk.domain.cases import Outcome, Rule, RuleVerdict
from returndesk.services.label_rules import BulkItem, LabelVerdict
from returndesk.ui import texts
from returndesk.ui.country_words import country_text
from returndesk.ui.label_jobs import JobWords
from returndesk.ui.messages import message_for
from returndesk.ui.return_words import money_text
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate


def verdict_words(verdict: LabelVerdict) -> JobWords | None:
    """The most important thing that the rules say; None when there is nothing to say."""
    refused = verdict.refused
    if refused is not None:
        title, detail = _rule_words(refused)
        return JobWords(Tone.WRONG, title, detail)
    overridden = verdict.overridden
    if overridden is not None and verdict.allowed is not None:
        title, _ = _rule_words(overridden)
        allowed = translate("labels", "{name} allows it: {reason}").format(
            name=verdict.allowed.supervisor, reason=verdict.allowed.reason
        )
        return JobWords(Tone.CAUTION, title, allowed)
    if verdict.fee is not None:
        fee = money_text(verdict.fee)
        return JobWords(
            Tone.NEUTRAL,
            translate("labels", "{fee} for this label").format(fee=fee),
            translate("labels", "It is taken off the refund."),
        )
    if verdict.own_cost:
        return JobWords(
            Tone.CAUTION,
            translate("labels", "No prepaid label"),
            translate("labels", "This paper shows the address. The shopper pays the postage."),
        )
    warning = next((v for v in verdict.findings if v.outcome is Outcome.WARNING), None)
    if warning is None:
        return None
    title, detail = _rule_words(warning)
    return JobWords(Tone.CAUTION, title, detail)


def bulk_words(item: BulkItem) -> str:
    """Why one of many labels is not printed; "" for one that is."""
    if item.error is not None:
        return message_for(item.error).title
    refused = item.verdict.refused
    return _rule_words(refused)[0] if refused is not None else ""


def _rule_words(verdict: RuleVerdict) -> tuple[str, str]:
    told = verdict.params
    country = country_text(str(told.get("country", "")))
    carrier = texts.carrier_name(str(told.get("carrier", "")))
    words = {
        (Rule.LABEL_COUNTRY, "overseas"): (
            translate("labels", "No label from overseas"),
            translate("labels", "{place}: the shopper sends it at their own cost.").format(
                place=str(told.get("territory", "")) or country
            ),
        ),
        (Rule.LABEL_COUNTRY, "no_label_country"): (
            translate("labels", "No label from {country}").format(country=country),
            translate("labels", "No carrier takes return labels there."),
        ),
        (Rule.LABEL_COUNTRY, "country_not_enabled"): (
            translate("labels", "No label from {country}").format(country=country),
            translate("labels", "The merchant gives no labels in this country."),
        ),
        (Rule.LABEL_COUNTRY, "country_unknown"): (
            translate("labels", "Country not known"),
            translate("labels", "Ask the shopper where the parcel leaves from."),
        ),
        (Rule.LABEL_COUNTRY, "postcode_unreadable"): (
            translate("labels", "Postcode not readable"),
            translate("labels", "Check {postcode} with the shopper.").format(
                postcode=told.get("postcode", "")
            ),
        ),
        (Rule.CARRIER, "not_allowed"): (
            translate("labels", "Not with {carrier}").format(carrier=carrier),
            translate("labels", "The merchant does not use this carrier there."),
        ),
    }
    if verdict.cause == "postcode_unreadable" and not told.get("postcode"):
        return (
            translate("labels", "Postcode not known"),
            translate("labels", "Ask the shopper: there is no label from overseas."),
        )
    unknown = (
        translate("labels", "The merchant's rules do not allow it"),
        f"{verdict.rule}: {verdict.cause}",
    )
    return words.get((verdict.rule, verdict.cause), unknown)
