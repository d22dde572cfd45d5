"""Writes a return's mails: in the right language, as text and HTML, safe to send.

Whatever stands in a name, a title or a colour ends as plain text in its place: values are
escaped in the HTML, and control characters never reach a header.
"""

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

import idna
from jinja2 import PackageLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from returndesk.central.mail.senders import MailRefusedError
from returndesk.central.mail.tags import TAG_HEADER, TAG_PLACE
from returndesk.central.mail.words import (
    check_words,
    label_parcel,
    language_of,
    merchants_language,
    one_line,
    words_of,
)
from returndesk.central.mails import JobKind, MailMatter, NoticeCheck
from returndesk.central.slips import slip_png

_DEFAULT_COLOUR = "#2457D6"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LINK = re.compile(r"https?://[^\s\"'<>]+")
_SAFE_ID = re.compile(r"[A-Za-z0-9_-]+")
_MAX_ADDRESS = 254  # RFC 5321 4.5.3.1.3 with RFC 3696 erratum 1690
# What could end a header or open another address; a display name loses nothing without them.
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\"<>@,;:()\[\]\\]+")
# How a mail's id begins. These never change: the same mail must have the same id for ever.
_ID_WORDS = {
    JobKind.LABEL_CREATED: "label",
    JobKind.HANDED_OVER: "handed-over",
    JobKind.RETURN_RECEIVED: "received",
    JobKind.RESOLUTION: "resolved",
    JobKind.RETURN_NOTICE: "notice",
}


@dataclass(frozen=True, slots=True)
class WrittenMail:
    """A mail ready to go, with the addresses of its envelope."""

    message: EmailMessage
    sender: str
    recipient: str


@dataclass(frozen=True, slots=True)
class MailPreview:
    """How a mail would look; its pictures are inside the HTML as `data:` addresses."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class _Picture:
    """A picture of a mail, by the name under which the template shows it."""

    name: str
    subtype: str
    data: bytes

    @property
    def digest(self) -> str:
        """What tells it apart from other mails' pictures."""
        return hashlib.sha256(self.data).hexdigest()[:16]


class MailWriter:
    """Writes mails from the templates of resources/mail."""

    def __init__(self, sender: str, bounce: str = "") -> None:
        """`sender` is the address that mails come from, `bounce` where undelivered ones go to.

        `{mail}` in `bounce` stands for each mail's own tag (VERP). `ValueError` (with the address)
        for one that is none; without `bounce`, it is the sender.
        """
        self._sender = _own_address(sender)
        self._bounce = _own_address(bounce) if bounce else self._sender
        self.domain = self._sender.rpartition("@")[2]
        self._templates = SandboxedEnvironment(
            loader=PackageLoader("returndesk", "resources/mail"),
            autoescape=lambda name: name is not None and ".html" in name,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def write(self, matter: MailMatter | NoticeCheck, now: datetime, tag: str) -> WrittenMail:
        """The mail about a return, or the one that verifies an address.

        By its `tag` it is known again when it comes back. Raises
        `MailRefusedError("address_invalid")`.
        """
        if isinstance(matter, NoticeCheck):
            language = merchants_language(matter.site)
            to, name, key = matter.address, matter.brand.name, f"notice-check.{_safe(matter.id)}"
        else:
            language, key = language_of(matter), _message_key(matter)
            to, name = matter.return_.shopper.email, matter.return_.shopper.name
            if matter.kind is JobKind.RETURN_NOTICE:
                to, name = matter.brand.rules.notice_address, matter.brand.name
        recipient = _ascii_domain(to.strip())
        if recipient is None:
            raise MailRefusedError("address_invalid")
        pictures = _pictures(matter)
        cids = {p.name: f"{p.name}.{p.digest}@{self.domain}" for p in pictures}
        values = _values(matter, language, {name: f"cid:{cid}" for name, cid in cids.items()})
        message = EmailMessage(policy=SMTP)
        message["From"] = _address(matter.brand.name, self._sender)
        message["To"] = _address(name, recipient)
        message["Subject"] = str(values["subject"])
        message["Date"] = format_datetime(now)
        message["Message-ID"] = f"<{key}@{self.domain}>"
        # RFC 3834: no vacation notices in answer to this.
        message["Auto-Submitted"] = "auto-generated"
        message["X-Auto-Response-Suppress"] = "All"
        # A mail server that returns a mail returns its headers too.
        message[TAG_HEADER] = tag
        message.set_content(self._render("mail.txt.j2", values))
        message.add_alternative(self._render("mail.html.j2", values), subtype="html")
        html = message.get_body(("html",))
        if not isinstance(html, EmailMessage):
            raise TypeError("the HTML part is no message")
        for picture in pictures:
            cid = f"<{cids[picture.name]}>"
            html.add_related(picture.data, "image", picture.subtype, cid=cid, disposition="inline")
        message["Content-Language"] = language  # after set_content, which clears Content-*
        return WrittenMail(message, self._bounce.replace(TAG_PLACE, tag), recipient)

    def preview(self, matter: MailMatter) -> MailPreview:
        """The mail as it would be, for the person who writes its words."""
        inline = {
            p.name: f"data:image/{p.subtype};base64,{base64.b64encode(p.data).decode()}"
            for p in _pictures(matter)
        }
        values = _values(matter, language_of(matter), inline)
        return MailPreview(
            subject=str(values["subject"]),
            text=self._render("mail.txt.j2", values),
            html=self._render("mail.html.j2", values),
        )

    def _render(self, template: str, values: Mapping[str, object]) -> str:
        return self._templates.get_template(template).render(values)


def _pictures(matter: MailMatter | NoticeCheck) -> tuple[_Picture, ...]:
    """The brand's logo; and the code that a shop scans to print the label, for a new label."""
    found = []
    picture = matter.brand.rules.look.logo
    if picture and matter.logo:
        found.append(_Picture("logo", picture.media_type.rpartition("/")[2], matter.logo))
    if isinstance(matter, MailMatter) and matter.kind is JobKind.LABEL_CREATED:
        found.append(_Picture("code", "png", slip_png(_code_text(matter))))
    return tuple(found)


def _code_text(matter: MailMatter) -> str:
    parcel = label_parcel(matter)
    return (parcel.tracking_number if parcel else "") or matter.return_.number


def _values(
    matter: MailMatter | NoticeCheck, language: str, pictures: Mapping[str, str]
) -> dict[str, object]:
    """What the templates show; `pictures` are the addresses of those there are."""
    brand = matter.brand
    own_colour = brand.rules.look.colour or brand.colour
    colour = own_colour if _COLOUR.fullmatch(own_colour) else _DEFAULT_COLOUR
    values: dict[str, object] = {
        "language": language,
        "brand": brand,
        "colour": colour,
        "on_colour": _readable_on(colour),
        "support_url": brand.support_url if _LINK.fullmatch(brand.support_url) else "",
        "logo": pictures.get("logo", ""),
        "code": pictures.get("code", ""),
    }
    if isinstance(matter, NoticeCheck):
        about: dict[str, object] = {"return_": {"lines": ()}, "findings": None, "code_text": ""}
        # Whoever reads this runs the shop: there is nobody else to ask.
        return values | check_words(matter, language) | about | {"support_url": ""}
    about = {
        "return_": matter.return_,
        "findings": matter.findings,
        "code_text": _code_text(matter),
    }
    return words_of(matter, language) | values | about


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
    shown = one_line(_NOT_IN_NAMES.sub(" ", name))
    return Address(display_name=shown, username=username, domain=domain)


def _own_address(address: str) -> str:
    found = _ascii_domain(address)
    if found is None:
        raise ValueError(address)
    return found


def _message_key(matter: MailMatter) -> str:
    """What tells a mail from all others, as a Message-ID and a file's name take it."""
    parts = (_ID_WORDS[matter.kind], matter.return_.id, matter.request)
    return ".".join(_safe(part) for part in parts if part)


def _safe(part: str) -> str:
    """An id as it may stand in a Message-ID (RFC 5322 3.6.4) and in a file's name."""
    return part if _SAFE_ID.fullmatch(part) else hashlib.sha256(part.encode()).hexdigest()
