"""Two versions of a merchant's rules compared field by field, and put together again.

A field is named by its place, as `rule_checks.Problem` names it: `window_days`,
`instructions.fr`, `carriers.DE`, `mails.return_received.de`. What the central service alone
decides (the version, whether the notice address is verified) is no field.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from returndesk.domain.portal import LABEL_COUNTRIES, LANGUAGES, MailKind, MailText, PortalRules

_BEFORE_CARRIERS = (
    "status", "slug", "site_id", "window_days", "unlinked", "international", "label", "fee",
    "paid_returns", "label_countries", "methods",
)  # fmt: skip
_AFTER_CARRIERS = (
    "refund_methods", "auto_approval", "reasons", "notice_address", "policy_url", "support_url",
    "retention_days",
)  # fmt: skip
_LOOK = ("background", "header", "footer", "logo", "colour")
_PLAIN = (*_BEFORE_CARRIERS, *_AFTER_CARRIERS, "inspection_in_mail")


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which two versions differ, and who changed it since the one before both."""

    place: str
    mine: Any
    theirs: Any
    by_me: bool
    by_them: bool

    @property
    def settled(self) -> bool:
        """Whether only one of the two has changed the field, so that nobody has to choose."""
        return not (self.by_me and self.by_them)


def values_of(rules: PortalRules) -> Mapping[str, Any]:
    """Every field that says something, by its place, in the order of the form."""
    values: dict[str, Any] = {name: getattr(rules, name) for name in _BEFORE_CARRIERS}
    known = [c for c in LABEL_COUNTRIES if c in rules.carriers]
    for country in (*known, *sorted(set(rules.carriers) - set(known))):
        values[f"carriers.{country}"] = tuple(rules.carriers[country])
    values |= {name: getattr(rules, name) for name in _AFTER_CARRIERS}
    for language in LANGUAGES:
        if text := rules.instructions.get(language, ""):
            values[f"instructions.{language}"] = text
    values |= {f"look.{name}": getattr(rules.look, name) for name in _LOOK}
    for kind in MailKind:
        values[f"mails.{kind}"] = rules.mails.get(kind, True)
        for language in LANGUAGES:
            if (told := rules.mail_text(kind, language)) != MailText():
                values[f"mails.{kind}.{language}"] = told
    values["inspection_in_mail"] = rules.inspection_in_mail
    return values


def rules_with(rules: PortalRules, values: Mapping[str, Any]) -> PortalRules:
    """The rules with these values in the place of all their own; a missing one says nothing."""
    plain = {name: values[name] for name in _PLAIN}
    carriers = {
        place.partition(".")[2]: value
        for place, value in values.items()
        if place.startswith("carriers.") and value is not None
    }
    instructions = {
        language: text
        for language in LANGUAGES
        if (text := values.get(f"instructions.{language}") or "")
    }
    look = {name: values[f"look.{name}"] for name in _LOOK}
    texts = {
        kind: {
            language: told
            for language in LANGUAGES
            if (told := values.get(f"mails.{kind}.{language}") or MailText()) != MailText()
        }
        for kind in MailKind
    }
    return replace(
        rules,
        **plain,
        carriers=carriers,
        instructions=instructions,
        look=replace(rules.look, **look),
        mails={kind: values[f"mails.{kind}"] for kind in MailKind},
        mail_texts={kind: told for kind, told in texts.items() if told},
    )


def differences(
    base: PortalRules, mine: PortalRules, theirs: PortalRules
) -> tuple[Difference, ...]:
    """The fields in which two versions made out of one base differ, in the order of the form."""
    before, one, other = values_of(base), values_of(mine), values_of(theirs)
    places = dict.fromkeys(values_of(rules_with(mine, dict(other) | dict(one))))
    return tuple(
        Difference(
            place,
            one.get(place),
            other.get(place),
            by_me=one.get(place) != before.get(place),
            by_them=other.get(place) != before.get(place),
        )
        for place in places
        if one.get(place) != other.get(place)
    )


def merged(mine: PortalRules, theirs: PortalRules, take: Collection[str]) -> PortalRules:
    """My rules, but the fields in `take` as theirs."""
    values, other = dict(values_of(mine)), values_of(theirs)
    for place in take:
        values[place] = other.get(place)
    return rules_with(mine, values)
