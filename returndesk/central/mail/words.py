"""What a mail says: the words of resources/mail in four languages, or the merchant's own."""

import json
import re
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from returndesk.central.mail.resolved import resolved_words
from returndesk.central.mails import JobKind, MailMatter, NoticeCheck
from returndesk.domain.carriers import CARRIERS
from returndesk.domain.countries import country_abroad
from returndesk.domain.mail_words import filled_in
from returndesk.domain.portal import Site
from returndesk.domain.returns import ReturnParcel

LANGUAGES = ("en", "fr", "es", "de")
_FALLBACK = "en"
_BLANK_LINE = re.compile(r"\n\s*\n")
# The merchant's notice is in the language of the place that the goods come back to.
_SPOKEN_IN = {"FR": "fr", "MC": "fr", "DE": "de", "AT": "de", "ES": "es"}


def language_of(matter: MailMatter) -> str:
    """The order's language for the shopper, the return address's for the merchant."""
    if matter.kind is JobKind.RETURN_NOTICE:
        return merchants_language(matter.site)
    told = matter.return_.shopper.language.lower()[:2]
    return told if told in LANGUAGES else _FALLBACK


def merchants_language(site: Site | None) -> str:
    """The language of the place that the goods come back to."""
    return _SPOKEN_IN.get(site.address.country if site else "", _FALLBACK)


def check_words(check: NoticeCheck, language: str) -> dict[str, Any]:
    """What the templates show of the mail that verifies an address."""
    told = _told(language)
    texts, own = told["shared"], told["notice_check"]
    named = {part: own[part].replace("{brand}", one_line(check.brand.name)) for part in own}
    code = f"{check.code[:4]} {check.code[4:]}"
    return {
        "texts": texts,
        "hello": texts["hello_unnamed"],
        "good": False,
        "subject": named["subject"],
        "preheader": named["preheader"],
        "title": named["title"],
        "lead": named["lead"],
        "paragraphs": (),
        "facts": [(named["code"], code)],
        "send_to": (),
    }


def words_of(matter: MailMatter, language: str) -> dict[str, Any]:
    """What the templates show of a mail.

    Names are put in by `replace`: they may hold braces themselves.
    """
    return_ = matter.return_
    told = _told(language)
    texts = told["shared"]
    name = one_line(return_.shopper.name)
    if not name or matter.kind is JobKind.RETURN_NOTICE:
        hello = texts["hello_unnamed"]
    else:
        hello = texts["hello"].replace("{name}", name)
    words = {
        "texts": texts,
        "hello": hello,
        "good": True,
        "lead": "",
        "paragraphs": (),
        "facts": _facts(texts, matter),
        "send_to": (),
    }
    if matter.decision is not None:
        return words | resolved_words(return_, matter.decision, language, hello)
    own = told[matter.kind]
    words |= {
        "subject": own["subject"].replace("{number}", one_line(return_.number)),
        "preheader": own["preheader"].replace("{number}", return_.number),
        "title": own["title"],
        "lead": _lead(own, matter),
    }
    if matter.kind is JobKind.LABEL_CREATED and matter.site:
        words["send_to"] = _address_lines(matter.site, return_.shopper.country, language)
    return words | _merchants_own(matter, language)


def one_line(text: str) -> str:
    """A text without line breaks, as a header takes it."""
    return " ".join(text.split())


def label_parcel(matter: MailMatter) -> ReturnParcel | None:
    """The parcel whose label a mail tells of."""
    return matter.return_.parcels[0] if matter.return_.parcels else None


def _address_lines(site: Site, home: str, language: str) -> tuple[str, ...]:
    """Where goods come back to, as somebody at `home` reads it: their own country is not named."""
    country = country_abroad(site.address.country, home, language)
    return replace(site.address, country=country).lines()


def _lead(own: dict[str, Any], matter: MailMatter) -> str:
    checked = "_checked" if matter.findings else ""
    wish = own.get(f"wish{checked}", {}).get(matter.return_.wish, "")
    return f"{own[f'lead{checked}']} {wish}".rstrip()


def _facts(texts: dict[str, Any], matter: MailMatter) -> list[tuple[str, str]]:
    return_, parcel = matter.return_, label_parcel(matter)
    facts = [(texts["return_number"], return_.number)]
    if return_.order_number:
        facts.append((texts["order_number"], return_.order_number))
    on_its_way = matter.kind in {JobKind.LABEL_CREATED, JobKind.HANDED_OVER}
    if on_its_way and parcel and parcel.tracking_number:
        facts.append((texts["tracking_number"], parcel.tracking_number))
        if parcel.carrier in CARRIERS:
            facts.append((texts["carrier"], CARRIERS[parcel.carrier].name))
    return facts


def _merchants_own(matter: MailMatter, language: str) -> dict[str, object]:
    """The merchant's subject and body in a language, in place of the standard ones."""
    kind = matter.kind.in_rules
    if kind is None:
        return {}
    told = matter.brand.rules.mail_text(kind, language)
    names = {
        "shopper": one_line(matter.return_.shopper.name),
        "brand": matter.brand.name,
        "return_number": matter.return_.number,
        "order_number": matter.return_.order_number,
    }
    words: dict[str, object] = {}
    if subject := one_line(filled_in(told.subject, names)):
        words["subject"] = subject
    if body := filled_in(told.body, names).strip():
        words["paragraphs"] = tuple(part.strip() for part in _BLANK_LINE.split(body))
    return words


@cache
def _told(language: str) -> dict[str, Any]:
    source = files("returndesk") / "resources" / "mail" / f"words.{language}.json"
    told: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return told
