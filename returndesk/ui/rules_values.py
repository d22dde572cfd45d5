"""The fields of a merchant's rules as a comparison shows them: name and value in words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from returndesk.domain.ids import SiteId
from returndesk.domain.markup import plain_text
from returndesk.domain.money import Money
from returndesk.domain.portal import (
    LABEL_COUNTRIES,
    AutoApproval,
    LabelPolicy,
    MailKind,
    MailText,
    Picture,
    PortalStatus,
    ReturnMethod,
)
from returndesk.ui.rules_words import (
    LANGUAGE_NAMES,
    amount_text,
    country_name,
    label_word,
    listed,
    mail_word,
    method_word,
    status_word,
)
from returndesk.ui.texts import DASH, carrier_name, joined, reason_text, wish

translate = QCoreApplication.translate

_LONGEST = 280


def field_name(place: str) -> str:
    """A field's name, with its language, country or mail."""
    head, _, rest = place.partition(".")
    if head == "mails":
        kind, _, language = rest.partition(".")
        name = translate("rules", "Mail “{mail}”").format(mail=mail_word(MailKind(kind)))
        return joined(name, LANGUAGE_NAMES.get(language, language))
    if head == "look":
        return _names()[place]
    where = country_name(rest) if head == "carriers" else LANGUAGE_NAMES.get(rest, rest)
    return joined(_names()[head], where)


def _names() -> Mapping[str, str]:
    return {
        "status": translate("rules", "Status"),
        "slug": translate("rules", "Portal address"),
        "site_id": translate("rules", "Return address"),
        "window_days": translate("rules", "Return window"),
        "unlinked": translate("rules", "Unlinked returns"),
        "international": translate("rules", "International returns"),
        "label": translate("rules", "Return label"),
        "fee": translate("rules", "Fee for a drop-off"),
        "paid_returns": translate("rules", "Paid before the label"),
        "label_countries": translate("rules", "Label countries"),
        "methods": translate("rules", "Ways to return"),
        "carriers": translate("rules", "Carriers"),
        "refund_methods": translate("rules", "Refund methods"),
        "auto_approval": translate("rules", "Approved without a supervisor"),
        "reasons": translate("rules", "Reasons"),
        "notice_address": translate("rules", "Notice of new returns"),
        "policy_url": translate("rules", "Link to the return policy"),
        "support_url": translate("rules", "Link to support"),
        "instructions": translate("rules", "Instructions"),
        "look.background": translate("rules", "Background picture"),
        "look.header": translate("rules", "Header"),
        "look.footer": translate("rules", "Footer"),
        "look.logo": translate("rules", "Logo"),
        "look.colour": translate("rules", "Colour"),
        "inspection_in_mail": translate("rules", "Inspection in the mail"),
        "retention_days": translate("rules", "Shoppers' data are kept"),
    }


def value_text(place: str, value: Any, sites: Mapping[SiteId, str]) -> str:  # noqa: ANN401 - any field's
    """A field's value in words, cut after some lines; a dash for nothing."""
    text = _text(place.partition(".")[0], value, sites) or DASH
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _text(head: str, value: Any, sites: Mapping[SiteId, str]) -> str:  # noqa: ANN401
    if head == "site_id":
        return sites.get(value, str(value))
    if head in {"window_days", "retention_days"}:
        return translate("rules", "{days} days").format(days=value)
    if head == "carriers":
        return listed(map(carrier_name, value or ())) or translate("rules", "All carriers")
    if head == "reasons":
        return listed(map(reason_text, value))
    if head == "label_countries":
        return _countries(value)
    if head == "instructions":
        return plain_text(value or "")
    if isinstance(value, bool):
        return translate("rules", "On") if value else translate("rules", "Off")
    return _word(value)


def _word(value: Any) -> str:  # noqa: ANN401, PLR0911 - one kind of value after the other
    match value:
        case PortalStatus():
            return status_word(value)
        case LabelPolicy():
            return label_word(value)
        case Money():
            return f"{amount_text(value)} {value.currency}"
        case MailText():
            return "\n".join(part for part in (value.subject, value.body) if part)
        case Picture():
            return picture_text(value)
        case AutoApproval():
            return _approval(value)
        case frozenset():
            return listed(
                method_word(one) if isinstance(one, ReturnMethod) else wish(one)
                for one in sorted(value)
            )
        case None:
            return ""
        case _:
            return str(value)


def picture_text(picture: Picture) -> str:
    """A picture in words: "300 × 80, 12 kB"."""
    return translate("rules", "{width} × {height} pixels, {size} kB").format(
        width=picture.width, height=picture.height, size=max(1, picture.size // 1024)
    )


def _countries(chosen: frozenset[str]) -> str:
    if chosen == frozenset(LABEL_COUNTRIES):
        return translate("rules", "All countries")
    return listed(country_name(c) for c in LABEL_COUNTRIES if c in chosen)


def _approval(rule: AutoApproval) -> str:
    if not rule.wishes:
        return translate("rules", "Nothing")
    limit = ""
    if rule.up_to is not None:
        limit = translate("rules", "up to {amount}").format(amount=_word(rule.up_to))
    checked = translate("rules", "once inspected") if rule.needs_inspection else ""
    return joined(listed(wish(one) for one in sorted(rule.wishes)), limit, checked)
