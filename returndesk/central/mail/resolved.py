"""What the mail says that tells a shopper what was decided, in place of "received"."""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from returndesk.domain.money import Money
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import ResolutionState, Return
from returndesk.domain.vouchers import readable_code

_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}


def resolved_words(
    return_: Return, decision: Decision, language: str, hello: str
) -> dict[str, object]:
    """The values of the mail's template that tell a decision, settled or refused."""
    refused = decision.state is ResolutionState.REFUSED
    words = _words(language)["refused" if refused else "settled"]
    text = words["text"] if refused else words["text"][decision.kind]
    names = {
        "number": return_.number,
        "amount": _amount(decision.amount, language),
        "voucher": readable_code(decision.voucher),
        "reason": " ".join(decision.reason.split()),
    }
    subject = " ".join(_filled(words["subject"], names).split())
    return {
        "subject": subject,
        "preheader": subject,
        "title": words["title"],
        "good": not refused,
        "paragraphs": (hello, _filled(text, names)),
    }


def _filled(text: str, names: Mapping[str, str]) -> str:
    """The text with what stands in braces replaced, once: a reason's own braces mean nothing."""
    return re.sub(r"\{(\w+)\}", lambda found: names[found[1]], text)


@cache
def _words(language: str) -> dict[str, Any]:
    source = files("returndesk") / "resources" / "mail" / f"resolved.{language}.json"
    words: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return words


def _amount(money: Money, language: str) -> str:
    """An amount as it is written in a language: €114.00, 114,00 €."""
    sign = _SIGNS.get(money.currency, money.currency)
    if language == "en":
        return f"{sign}{'' if money.currency in _SIGNS else ' '}{money.decimal_text()}"
    return f"{money.decimal_text().replace('.', ',')}\u00a0{sign}"
