"""Words for a merchant's rules: fields, values, and what is wrong with them.

Nothing is looked up here and nothing is escaped: the texts are for plain-text widgets only.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from returndesk.domain.money import Money
from returndesk.domain.portal import LabelPolicy, MailKind, PortalStatus, ReturnMethod
from returndesk.domain.rule_checks import Problem
from returndesk.ui.texts import carrier_name, reason_text

translate = QCoreApplication.translate

LANGUAGE_NAMES: Mapping[str, str] = {
    "fr": "Français",
    "en": "English",
    "es": "Español",
    "de": "Deutsch",
}


def status_word(status: PortalStatus) -> str:
    """Who may start a return, in a word."""
    return {
        PortalStatus.ACTIVE: translate("rules", "Open"),
        PortalStatus.HIDDEN: translate("rules", "Hidden"),
        PortalStatus.INACTIVE: translate("rules", "Closed"),
    }[status]


def status_detail(status: PortalStatus) -> str:
    """What a status means."""
    return {
        PortalStatus.ACTIVE: translate("rules", "Everybody finds the portal and can use it."),
        PortalStatus.HIDDEN: translate(
            "rules", "It works, but no mail and no packing slip links to it."
        ),
        PortalStatus.INACTIVE: translate(
            "rules", "Nobody can start a return. Desks still receive parcels."
        ),
    }[status]


def label_word(policy: LabelPolicy) -> str:
    """Who pays for the label."""
    return {
        LabelPolicy.FREE: translate("rules", "Free"),
        LabelPolicy.FIXED_FEE: translate("rules", "Fixed fee"),
        LabelPolicy.NONE: translate("rules", "No label"),
    }[policy]


def method_word(method: ReturnMethod) -> str:
    """How goods come back."""
    return {
        ReturnMethod.IN_STORE: translate("rules", "In the shop"),
        ReturnMethod.DROP_OFF: translate("rules", "Drop-off with a label"),
        ReturnMethod.DROP_OFF_LABELLESS: translate("rules", "Drop-off with a QR code"),
        ReturnMethod.PICK_UP: translate("rules", "Pick-up at home"),
    }[method]


def mail_word(kind: MailKind) -> str:
    """A mail's name."""
    return {
        MailKind.LABEL_CREATED: translate("rules", "Label created"),
        MailKind.HANDED_OVER: translate("rules", "Handed over"),
        MailKind.RETURN_RECEIVED: translate("rules", "Return received"),
    }[kind]


def country_name(code: str) -> str:
    """A country that labels can come from; any other code as it is."""
    return {
        "FR": translate("rules", "France and Monaco"),
        "AT": translate("rules", "Austria"),
        "BE": translate("rules", "Belgium"),
        "CZ": translate("rules", "Czechia"),
        "DK": translate("rules", "Denmark"),
        "FI": translate("rules", "Finland"),
        "DE": translate("rules", "Germany"),
        "GR": translate("rules", "Greece"),
        "HU": translate("rules", "Hungary"),
        "IE": translate("rules", "Ireland"),
        "IT": translate("rules", "Italy"),
        "LU": translate("rules", "Luxembourg"),
        "NL": translate("rules", "Netherlands"),
        "PL": translate("rules", "Poland"),
        "SK": translate("rules", "Slovakia"),
        "ES": translate("rules", "Spain"),
        "SE": translate("rules", "Sweden"),
        "PT": translate("rules", "Portugal"),
    }.get(code, code)


def amount_text(amount: Money) -> str:
    """An amount as a person types it: "4,90" where the decimal sign is a comma."""
    return amount.decimal_text().replace(".", str(QLocale().decimalPoint()))


def amount_of(text: str, currency: str) -> Money | None:
    """What a person typed as an amount, with point or comma; None for what is none."""
    whole, _, part = "".join(text.split()).replace(",", ".").partition(".")
    digits = Money(0, currency).digits
    figures = whole + part
    if not (
        figures.isascii() and figures.isdecimal() and len(figures) <= 9 and len(part) <= digits
    ):
        return None
    return Money(int(whole or "0") * 10**digits + int(part.ljust(digits, "0") or "0"), currency)


# ---------------------------------------------------------------------------------------- problems


def problem_text(problem: Problem) -> str:
    """What is wrong with a field and what to do, in a sentence."""
    params: dict[str, Any] = dict(problem.params)
    for name, words in (("carrier", carrier_name), ("reason", reason_text)):
        if name in params:
            params[name] = words(str(params[name]))
    if problem.code in {"picture_too_large", "too_long"} or "most" in params:
        params["most"] = _limit(problem, int(params.get("most", 0)))
    return _sentences().get(problem.code, problem.code).format_map(params)


def _limit(problem: Problem, most: int) -> str:
    if problem.code == "picture_too_large":
        return f"{most // 1024 // 1024} MB"
    if problem.code == "fee_out_of_range":
        return amount_text(Money(most))
    return QLocale().toString(most)


def _sentences() -> Mapping[str, str]:
    return {
        "slug_format": translate(
            "rules", "Small letters, digits and hyphens only; a letter or digit at both ends."
        ),
        "window_out_of_range": translate("rules", "From {least} to {most} days."),
        "fee_out_of_range": translate("rules", "From 0 to {most}."),
        "fee_currency": translate("rules", "The brand sells in {currency}, not in {given}."),
        "amount_format": translate("rules", "Type an amount, such as 4.90."),
        "amount_negative": translate("rules", "An amount is not below zero."),
        "fee_is_zero": translate("rules", "A fee of 0 makes the label free."),
        "nothing_to_pay": translate("rules", "Without a fixed fee there is nothing to pay."),
        "nothing_chosen": translate("rules", "Choose at least one."),
        "not_a_label_country": translate("rules", "No label can come from {country}."),
        "carrier_unknown": translate("rules", "The carrier {carrier} is not known. Remove it."),
        "reason_unknown": translate("rules", "The reason “{reason}” is not known. Remove it."),
        "reason_twice": translate("rules", "“{reason}” is there twice."),
        "many_reasons": translate(
            "rules", "{count} reasons: with more than {advised} shoppers choose at random."
        ),
        "mail_address_format": translate("rules", "This is no e-mail address."),
        "not_verified": translate("rules", "Not verified yet: nothing is sent to it until then."),
        "link_not_http": translate(
            "rules", "A link begins with https:// and names a web page."
        ),
        "language_unknown": translate("rules", "The language {language} is not known."),
        "too_long": translate("rules", "Too long: {most} characters are the most."),
        "tag_not_allowed": translate(
            "rules", "“{what}” is not allowed here: only bold, italic, underline, lists and links."
        ),
        "attribute_not_allowed": translate("rules", "“{what}” is not allowed in a text."),
        "instructions_missing": translate(
            "rules", "Without a label, shoppers need to read here where to send the parcel."
        ),
        "colour_format": translate("rules", "A colour is written as #2457D6."),
        "picture_type": translate("rules", "Take a PNG or a JPEG picture."),
        "picture_too_large": translate("rules", "The picture has more than {most}."),
        "picture_too_wide": translate("rules", "The picture has more than {most} pixels a side."),
        "line_break": translate("rules", "A subject is a single line."),
        "missing": translate("rules", "This is missing."),
        "single_line": translate("rules", "A single line, without special signs."),
        "country_unknown": translate("rules", "A country is two letters, such as FR."),
        "placeholder_unknown": translate(
            "rules", "“{{{name}}}” cannot be filled in. Take one of the buttons below the text."
        ),
        "brace_alone": translate("rules", "Write a brace twice to have it in the text: {{{{"),
        "slug_taken": translate("rules", "Another brand has this portal address."),
    }  # fmt: skip


def known_problems() -> frozenset[str]:
    """The codes that have a sentence."""
    return frozenset(_sentences())


def listed(words: Iterable[str]) -> str:
    """Words one after the other: "Refund, Exchange"."""
    return ", ".join(words)
