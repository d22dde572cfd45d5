"""Writes the mail "return received": in the order's language, as text and HTML, safe to send.

Whatever stands in a name, a title or a colour ends as plain text in its place: values are
escaped in the HTML, and control characters never reach a header.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import cache
from importlib.resources import files
from typing import Any

import idna
from jinja2 import PackageLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from returndesk.central.mail.resolved import resolved_words
from returndesk.central.mail.senders import MailRefusedError
from returndesk.domain.mail_words import filled_in
from returndesk.domain.portal import Brand, MailKind
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import Return
from returndesk.domain.units import Tally

LANGUAGES = ("en", "fr", "es", "de")
_FALLBACK = "en"
_DEFAULT_COLOUR = "#2457D6"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LINK = re.compile(r"https?://[^\s\"'<>]+")
_SAFE_ID = re.compile(r"[A-Za-z0-9_-]+")
_BLANK_LINE = re.compile(r"\n\s*\n")
_MAX_ADDRESS = 254  # RFC 5321 4.5.3.1.3 with RFC 3696 erratum 1690
# What could end a header or open another address; a display name loses nothing without them.
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\"<>@,;:()\[\]\\]+")


@dataclass(frozen=True, slots=True)
class WrittenMail:
    """A mail ready to go, with the addresses of its envelope."""

    message: EmailMessage
    sender: str
    recipient: str


class MailWriter:
    """Writes mails from the templates of resources/mail."""

    def __init__(self, sender: str) -> None:
        """`sender` is the address that mails come from; `ValueError` if it is none."""
        address = _ascii_domain(sender)
        if address is None:
            raise ValueError(f"not an e-mail address: {sender!r}")
        self._sender = address
        self.domain = self._sender.rpartition("@")[2]
        self._templates = SandboxedEnvironment(
            loader=PackageLoader("returndesk", "resources/mail"),
            autoescape=lambda name: name is not None and ".html" in name,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def write(
        self,
        return_: Return,
        brand: Brand,
        now: datetime,
        findings: Tally | None = None,
        decision: Decision | None = None,
    ) -> WrittenMail:
        """The mail that a return was received, with what was found in it if that is told.

        With a `decision` it is the one that tells this instead.

        Raises `MailRefusedError("address_invalid")`.
        """
        recipient = _ascii_domain(return_.shopper.email.strip())
        if recipient is None:
            raise MailRefusedError("address_invalid")
        language = return_.shopper.language.lower()[:2]
        language = language if language in LANGUAGES else _FALLBACK
        texts = _texts(language)
        values = _values(return_, brand, texts) | {"language": language, "findings": findings}
        values |= (
            resolved_words(return_, decision, language, str(values["hello"]))
            if decision
            else _own_words(return_, brand, language)
        )
        message = EmailMessage(policy=SMTP)
        message["From"] = _address(brand.name, self._sender)
        message["To"] = _address(return_.shopper.name, recipient)
        message["Subject"] = str(values["subject"])
        message["Date"] = format_datetime(now)
        kind = "resolved" if decision else "received"
        message["Message-ID"] = f"<{kind}.{_message_key(return_.id)}@{self.domain}>"
        # RFC 3834: no vacation notices in answer to this.
        message["Auto-Submitted"] = "auto-generated"
        message["X-Auto-Response-Suppress"] = "All"
        message.set_content(self._render("received.txt.j2", values))
        message.add_alternative(self._render("received.html.j2", values), subtype="html")
        message["Content-Language"] = language  # after set_content, which clears Content-*
        return WrittenMail(message, self._sender, recipient)

    def _render(self, template: str, values: Mapping[str, object]) -> str:
        return self._templates.get_template(template).render(values)


@cache
def _texts(language: str) -> dict[str, Any]:
    source = files("returndesk") / "resources" / "mail" / f"received.{language}.json"
    texts: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return texts


def _values(return_: Return, brand: Brand, texts: Mapping[str, Any]) -> dict[str, object]:
    """What the templates show. Names are put in by `replace`: they may hold braces themselves."""
    name = _one_line(return_.shopper.name)
    hello = texts["hello"].replace("{name}", name) if name else texts["hello_unnamed"]
    colour = brand.colour if _COLOUR.fullmatch(brand.colour) else _DEFAULT_COLOUR
    return {
        "return_": return_,
        "brand": brand,
        "texts": texts,
        "hello": hello,
        "preheader": texts["preheader"].replace("{number}", return_.number),
        "subject": texts["subject"],
        "title": texts["title"],
        "good": True,
        "paragraphs": (),
        "colour": colour,
        "on_colour": _readable_on(colour),
        "support_url": brand.support_url if _LINK.fullmatch(brand.support_url) else "",
    }


def _own_words(return_: Return, brand: Brand, language: str) -> dict[str, object]:
    """The merchant's subject and body in a language, in place of the standard ones."""
    told = brand.rules.mail_text(MailKind.RETURN_RECEIVED, language)
    names = {
        "shopper": _one_line(return_.shopper.name),
        "brand": brand.name,
        "return_number": return_.number,
        "order_number": return_.order_number,
    }
    words: dict[str, object] = {}
    if subject := _one_line(filled_in(told.subject, names)):
        words["subject"] = subject
    if body := filled_in(told.body, names).strip():
        words["paragraphs"] = tuple(part.strip() for part in _BLANK_LINE.split(body))
    return words


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _readable_on(colour: str) -> str:
    """Black or white, whichever has the greater contrast on a colour (WCAG 2.2)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#14181F" if (luminance + 0.05) ** 2 > 1.05 * 0.05 else "#FFFFFF"


def _ascii_domain(address: str) -> str | None:
    """An address with its domain in ASCII (IDNA 2008), or None if it cannot be one."""
    local, at, domain = address.rpartition("@")
    if not (at and local and domain) or "@" in local or len(address) > _MAX_ADDRESS:
        return None
    if not address.isprintable() or any(character in ' "<>(),;:\\[]' for character in address):
        return None
    try:
        return f"{local}@{idna.encode(domain, uts46=True).decode()}"
    except idna.IDNAError:
        return None


def _address(name: str, address: str) -> Address:
    username, _, domain = address.rpartition("@")
    shown = _one_line(_NOT_IN_NAMES.sub(" ", name))
    return Address(display_name=shown, username=username, domain=domain)


def _message_key(return_id: str) -> str:
    """The return's id as it may stand in a Message-ID and in a file's name (RFC 5322 3.6.4)."""
    if _SAFE_ID.fullmatch(return_id):
        return return_id
    return hashlib.sha256(return_id.encode()).hexdigest()
