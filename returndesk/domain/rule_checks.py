"""What is wrong with a merchant's rules before they are saved; desk and central ask the same.

A `Problem` names the field and a code, never a sentence. One that is only a `warning` is shown
and lets the rules be saved all the same.
"""

import re
import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from returndesk.domain.carriers import CARRIERS
from returndesk.domain.mail_words import MAIL_PLACEHOLDERS
from returndesk.domain.markup import MAX_MARKUP, faults, is_web_link, plain_text
from returndesk.domain.pictures import (
    MAX_PICTURE_BYTES,
    MAX_PICTURE_SIDE,
    PICTURE_TYPES,
)
from returndesk.domain.portal import (
    ADVISED_REASONS,
    LABEL_COUNTRIES,
    LANGUAGES,
    MAX_WINDOW_DAYS,
    MIN_WINDOW_DAYS,
    OTHER_REASON,
    REASONS,
    RETENTION_DAYS,
    LabelPolicy,
    PortalRules,
    ReturnMethod,
)

MAX_FEE_MINOR = 100_000
MAX_SUBJECT = 200
MAX_BODY = 10_000

# A slug is a part of the portal's address: a DNS label (RFC 1035, RFC 5890).
_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
# RFC 5321 lengths; what stands before the @ without the quoted forms that no shop has.
_MAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+"
    r"[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])"
)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and in which field of the rules: `window_days`, `instructions.fr`, ..."""

    code: str
    place: str
    params: Mapping[str, str | int] = field(default_factory=dict, hash=False)
    warning: bool = False


def validate(rules: PortalRules, currency: str = "EUR") -> tuple[Problem, ...]:
    """Everything wrong with rules of a brand that sells in a currency, in the table's order."""
    return tuple(
        problem
        for check in (
            _address, _window, lambda r: _fee(r, currency), _ways, _countries, _reasons, _notice,
            _links, _instructions, _look, _mails, lambda r: _approval(r, currency),
        )
        for problem in check(rules)
    )  # fmt: skip


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that keep the rules from being saved."""
    return tuple(problem for problem in problems if not problem.warning)


def _address(rules: PortalRules) -> Iterator[Problem]:
    if rules.slug and (not _SLUG.fullmatch(rules.slug) or rules.slug[2:4] == "--"):
        yield Problem("slug_format", "slug")


def _window(rules: PortalRules) -> Iterator[Problem]:
    if not MIN_WINDOW_DAYS <= rules.window_days <= MAX_WINDOW_DAYS:
        limits = {"least": MIN_WINDOW_DAYS, "most": MAX_WINDOW_DAYS}
        yield Problem("window_out_of_range", "window_days", limits)
    if not MIN_WINDOW_DAYS <= rules.retention_days <= RETENTION_DAYS:
        limits = {"least": MIN_WINDOW_DAYS, "most": RETENTION_DAYS}
        yield Problem("window_out_of_range", "retention_days", limits)


def _fee(rules: PortalRules, currency: str) -> Iterator[Problem]:
    fee = rules.fee
    if not 0 <= fee.minor <= MAX_FEE_MINOR:
        yield Problem("fee_out_of_range", "fee", {"most": MAX_FEE_MINOR})
    if fee.currency != currency:
        yield Problem("fee_currency", "fee", {"currency": currency, "given": fee.currency})
    if rules.label is LabelPolicy.FIXED_FEE and fee.minor == 0:
        yield Problem("fee_is_zero", "fee", warning=True)
    if rules.paid_returns and rules.label is not LabelPolicy.FIXED_FEE:
        yield Problem("nothing_to_pay", "paid_returns", warning=True)


def _ways(rules: PortalRules) -> Iterator[Problem]:
    if not rules.methods:
        yield Problem("nothing_chosen", "methods")
    if not rules.refund_methods:
        yield Problem("nothing_chosen", "refund_methods")


def _countries(rules: PortalRules) -> Iterator[Problem]:
    for country in sorted(rules.label_countries - set(LABEL_COUNTRIES)):
        yield Problem("not_a_label_country", "label_countries", {"country": country})
    sends = rules.methods - {ReturnMethod.IN_STORE} and rules.label is not LabelPolicy.NONE
    if sends and not rules.label_countries:
        yield Problem("nothing_chosen", "label_countries")
    for country, carriers in rules.carriers.items():
        if country not in LABEL_COUNTRIES:
            yield Problem("not_a_label_country", f"carriers.{country}", {"country": country})
        for carrier in carriers:
            if carrier not in CARRIERS:
                yield Problem("carrier_unknown", f"carriers.{country}", {"carrier": carrier})


def _reasons(rules: PortalRules) -> Iterator[Problem]:
    chosen = [reason for reason in rules.reasons if reason != OTHER_REASON]
    for reason in dict.fromkeys(chosen):
        if reason not in REASONS:
            yield Problem("reason_unknown", "reasons", {"reason": reason})
        if chosen.count(reason) > 1:
            yield Problem("reason_twice", "reasons", {"reason": reason})
    if len(chosen) > ADVISED_REASONS:
        told = {"count": len(chosen), "advised": ADVISED_REASONS}
        yield Problem("many_reasons", "reasons", told, warning=True)


def _notice(rules: PortalRules) -> Iterator[Problem]:
    address = rules.notice_address
    if not address:
        return
    if len(address) > 254 or ".." in address or not _MAIL.fullmatch(address):
        yield Problem("mail_address_format", "notice_address")
    elif not rules.notice_verified:
        yield Problem("not_verified", "notice_address", warning=True)


def _links(rules: PortalRules) -> Iterator[Problem]:
    for name, link in (("policy_url", rules.policy_url), ("support_url", rules.support_url)):
        if link and not is_web_link(link):
            yield Problem("link_not_http", name)


def _instructions(rules: PortalRules) -> Iterator[Problem]:
    for language, text in rules.instructions.items():
        place = f"instructions.{language}"
        if language not in LANGUAGES:
            yield Problem("language_unknown", place, {"language": language})
        if len(text) > MAX_MARKUP:
            yield Problem("too_long", place, {"most": MAX_MARKUP})
            continue
        for fault in faults(text):
            yield Problem(fault.code, place, {"what": fault.what[:100]})
    told = any(plain_text(text[:MAX_MARKUP]) for text in rules.instructions.values())
    if rules.label is LabelPolicy.NONE and not told:
        yield Problem("instructions_missing", "instructions", warning=True)


def _look(rules: PortalRules) -> Iterator[Problem]:
    look = rules.look
    if look.colour and not _COLOUR.fullmatch(look.colour):
        yield Problem("colour_format", "look.colour")
    for name, picture in (("background", look.background), ("logo", look.logo)):
        if picture is None:
            continue
        place = f"look.{name}"
        if picture.media_type not in PICTURE_TYPES:
            yield Problem("picture_type", place, {"given": picture.media_type})
        if not 0 < picture.size <= MAX_PICTURE_BYTES:
            yield Problem("picture_too_large", place, {"most": MAX_PICTURE_BYTES})
        if not (0 < picture.width <= MAX_PICTURE_SIDE and 0 < picture.height <= MAX_PICTURE_SIDE):
            yield Problem("picture_too_wide", place, {"most": MAX_PICTURE_SIDE})


def _mails(rules: PortalRules) -> Iterator[Problem]:
    for kind, texts in rules.mail_texts.items():
        for language, text in texts.items():
            place = f"mails.{kind}.{language}"
            if language not in LANGUAGES:
                yield Problem("language_unknown", place, {"language": language})
            if "\n" in text.subject or "\r" in text.subject:
                yield Problem("line_break", f"{place}.subject")
            if len(text.subject) > MAX_SUBJECT:
                yield Problem("too_long", f"{place}.subject", {"most": MAX_SUBJECT})
            if len(text.body) > MAX_BODY:
                yield Problem("too_long", f"{place}.body", {"most": MAX_BODY})
            yield from _placeholders(text.subject, f"{place}.subject")
            yield from _placeholders(text.body, f"{place}.body")


def _placeholders(text: str, place: str) -> Iterator[Problem]:
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        yield Problem("brace_alone", place)
        return
    for _, name, form, conversion in parts:
        if name is not None and (name not in MAIL_PLACEHOLDERS or form or conversion):
            yield Problem("placeholder_unknown", place, {"name": name})


def _approval(rules: PortalRules, currency: str) -> Iterator[Problem]:
    limit = rules.auto_approval.up_to
    if limit is None:
        return
    if limit.minor < 0:
        yield Problem("amount_negative", "auto_approval.up_to")
    if limit.currency != currency:
        told = {"currency": currency, "given": limit.currency}
        yield Problem("fee_currency", "auto_approval.up_to", told)
