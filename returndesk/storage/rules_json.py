"""A brand's portal rules as JSON text in a column, and back.

What a text leaves out has the rules' standard value, so rows from before a rule existed stay
readable.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from returndesk.domain.ids import SiteId
from returndesk.domain.money import Money
from returndesk.domain.portal import (
    AutoApproval,
    LabelPolicy,
    Look,
    MailKind,
    MailText,
    Picture,
    PortalRules,
    PortalStatus,
    ReturnMethod,
)
from returndesk.domain.returns import Resolution


def rules_text(rules: PortalRules) -> str:
    """The rules as JSON; sets become sorted lists."""
    return json.dumps(asdict(rules), default=sorted)


def rules_of(text: str) -> PortalRules:
    """The rules that `rules_text` wrote."""
    told: Mapping[str, Any] = json.loads(text)
    return PortalRules(**{name: _READERS.get(name, _same)(value) for name, value in told.items()})


def _same(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    return value


def _money(told: Mapping[str, Any]) -> Money:
    return Money(**told)


def _picture(told: Mapping[str, Any] | None) -> Picture | None:
    return Picture(**told) if told else None


def _look(told: Mapping[str, Any]) -> Look:
    pictures = {name: _picture(told[name]) for name in ("background", "logo")}
    return Look(**{**told, **pictures})


def _approval(told: Mapping[str, Any]) -> AutoApproval:
    return AutoApproval(
        wishes=_resolutions(told["wishes"]),
        up_to=_money(told["up_to"]) if told["up_to"] else None,
        needs_inspection=told["needs_inspection"],
    )


def _resolutions(told: Iterable[str]) -> frozenset[Resolution]:
    return frozenset(map(Resolution, told))


def _mails(told: Mapping[str, bool]) -> Mapping[MailKind, bool]:
    return dict.fromkeys(MailKind, True) | {MailKind(kind): on for kind, on in told.items()}


def _mail_texts(told: Mapping[str, Mapping[str, Any]]) -> Mapping[MailKind, Mapping[str, MailText]]:
    return {
        MailKind(kind): {language: MailText(**text) for language, text in texts.items()}
        for kind, texts in told.items()
    }


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "status": PortalStatus,
    "site_id": SiteId,
    "label": LabelPolicy,
    "fee": _money,
    "label_countries": frozenset,
    "methods": lambda told: frozenset(map(ReturnMethod, told)),
    "carriers": lambda told: {country: tuple(names) for country, names in told.items()},
    "refund_methods": _resolutions,
    "reasons": tuple,
    "look": _look,
    "mails": _mails,
    "mail_texts": _mail_texts,
    "auto_approval": _approval,
}
