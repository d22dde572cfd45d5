"""The mail itself: language, content, headers, and names that mean harm."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser

import pytest

from returndesk.central.mail.message import MailWriter
from returndesk.central.mail.senders import MailRefusedError
from returndesk.central.mail.words import LANGUAGES
from returndesk.central.mails import JobKind, MailMatter
from returndesk.domain.ids import ReturnId
from returndesk.domain.portal import Brand, MailKind, MailText, PortalRules
from returndesk.domain.returns import Resolution, Return, Shopper
from tests.central.conftest import BRAND, announced

NOW = datetime(2026, 11, 22, 14, 33, tzinfo=UTC)


def written(
    return_: Return | None = None, brand: Brand | None = None, **shopper: str
) -> EmailMessage:
    """The mail as a mail program reads it after its way over the wire."""
    found = return_ or announced(1).to_domain()
    found = replace(found, shopper=replace(found.shopper, **shopper))
    matter = MailMatter(JobKind.RETURN_RECEIVED, found, brand or BRAND.to_domain())
    mail = MailWriter("retours@lumen.example").write(matter, NOW, "1-0")
    message = message_from_bytes(bytes(mail.message), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def part(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert isinstance(body, EmailMessage)
    content: str = body.get_content()
    return content


def address(message: EmailMessage, header: str) -> Address:
    (found,) = message[header].addresses
    assert isinstance(found, Address)
    return found


SUBJECTS = {
    "fr": "Retour reçu\u00a0: nous avons bien votre colis",
    "en": "Return received: your parcel is with us",
    "es": "Devolución recibida: ya tenemos tu paquete",
    "de": "Retoure erhalten: Ihr Paket ist bei uns",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wish", list(Resolution))
def test_every_language_says_it_all_in_text_and_html(language: str, wish: Resolution) -> None:
    return_ = replace(announced(1).to_domain(), wish=wish)
    message = written(return_, language=language)
    assert message["Subject"] == SUBJECTS[language]
    assert message["Content-Language"] == language
    assert message.get_content_type() == "multipart/alternative"
    assert [p.get_content_type() for p in message.iter_parts()] == ["text/plain", "text/html"]
    for kind in ("plain", "html"):
        text = part(message, kind)
        for content in ("RD-1", "ML-1", "Robe Ondine, bleu, 38", "Zoé Martin", "Maison Lumen",
                        "https://maison-lumen.example/contact"):  # fmt: skip
            assert content in text
    assert f'<html lang="{language}">' in part(message, "html")
    assert "#7A3E2B" in part(message, "html")


@pytest.mark.parametrize(
    ("told", "spoken"), [("fr-CA", "fr"), ("DE", "de"), ("nl", "en"), ("", "en"), ("<x>", "en")]
)
def test_the_language_of_the_order_else_english(told: str, spoken: str) -> None:
    assert written(language=told)["Content-Language"] == spoken


def test_headers_that_mail_programs_go_by() -> None:
    message = written()
    assert message["Message-ID"] == "<received.r1@lumen.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"].datetime == NOW
    assert address(message, "From") == Address("Maison Lumen", addr_spec="retours@lumen.example")
    assert address(message, "To") == Address("Zoé Martin", addr_spec="zoe1@example.com")
    assert max(len(line) for line in bytes(message).splitlines()) < 998  # RFC 5322 2.1.1


def test_names_cannot_add_headers_or_recipients() -> None:
    evil = 'Zoé\r\nBcc: all@example.com\n\n<b>"x" <a@b.example>, c@d.example'
    brand = replace(
        BRAND.to_domain(), name=evil, colour='red;"><script>', support_url="javascript:x"
    )
    message = written(brand=brand, name=evil)
    assert message["Bcc"] is None
    assert set(message.keys()) == set(written().keys())
    assert address(message, "To").addr_spec == "zoe1@example.com"
    assert address(message, "From").addr_spec == "retours@lumen.example"
    html = part(message, "html")
    assert "<script" not in html
    assert "javascript:" not in html
    assert "<b>&#34;" not in html
    assert "&lt;b&gt;" in html


def test_titles_are_shown_and_not_run() -> None:
    return_ = announced(1).to_domain()
    line = replace(return_.lines[0], title="{{ 7 * 7 }} <img src=x onerror=y> {name} Größe 38 ✓")
    message = written(replace(return_, lines=(line,)))
    assert "{{ 7 * 7 }} <img src=x onerror=y> {name} Größe 38 ✓" in part(message, "plain")
    assert "<img" not in part(message, "html")
    assert "{{ 7 * 7 }} &lt;img" in part(message, "html")


@pytest.mark.parametrize(
    ("given", "ascii_form"),
    [
        ("joerg@müller.example", "joerg@xn--mller-kva.example"),
        ("a@straße.example", "a@xn--strae-oqa.example"),
        ("  a.b+c@EXAMPLE.com ", "a.b+c@example.com"),
        ("o'neil@example.com", "o'neil@example.com"),
    ],
)
def test_addresses_are_sent_to_as_servers_know_them(given: str, ascii_form: str) -> None:
    assert address(written(email=given), "To").addr_spec == ascii_form


@pytest.mark.parametrize(
    "given",
    ["x", "@", "a@", "@b.example", "a@b@c.example", "a b@c.example", "a@b..example", "a@-b.example",
     "a\r\nb@c.example", "<a@b.example>", "a,b@c.example", "a@b.example\x00", "a@" + "x" * 300,
     "a@[127.0.0.1]", "a@exa mple.com"],
)  # fmt: skip
def test_what_is_no_address_is_refused_at_once(given: str) -> None:
    with pytest.raises(MailRefusedError) as refusal:
        written(email=given)
    assert refusal.value.code == "address_invalid"


def test_an_address_that_is_not_ascii_keeps_its_letters() -> None:
    found = replace(announced(1).to_domain(), shopper=Shopper("Jörg", "jörg@example.com"))
    matter = MailMatter(JobKind.RETURN_RECEIVED, found, BRAND.to_domain())
    mail = MailWriter("retours@lumen.example").write(matter, NOW, "1-0")
    assert mail.recipient == "jörg@example.com"


def test_a_strange_id_makes_a_proper_message_id() -> None:
    return_ = replace(announced(1).to_domain(), id=ReturnId("../a b>\n<c@d"))
    first, second = written(return_)["Message-ID"], written(return_)["Message-ID"]
    assert first == second
    assert re.fullmatch(r"<received\.[0-9a-f]{64}@lumen\.example>", first)


@pytest.mark.parametrize(
    ("colour", "text"), [("#FFFFFF", "#14181F"), ("#000000", "#FFFFFF"), ("#F2B84B", "#14181F")]
)
def test_the_brand_is_readable_on_its_colour(colour: str, text: str) -> None:
    html = part(written(brand=replace(BRAND.to_domain(), colour=colour)), "html")
    assert f"background-color:{colour}; " in html
    assert f"color:{text}; font-size:19px" in html


def test_little_is_known_and_the_mail_still_reads_well() -> None:
    return_ = replace(announced(1).to_domain(), lines=(), order_number="")
    message = written(return_, replace(BRAND.to_domain(), support_url=""), name="", language="fr")
    text = part(message, "plain")
    assert text.splitlines()[0] == "Bonjour,"
    assert "Commande" not in text
    assert "Articles" not in text
    assert "None" not in text


class Tags(HTMLParser):
    """The open elements, each of which must be closed in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_html_is_well_formed() -> None:
    tags = Tags()
    tags.feed(part(written(), "html"))
    assert tags.open == []


def own_words(subject: str, body: str, language: str = "fr") -> Brand:
    texts = {MailKind.RETURN_RECEIVED: {language: MailText(subject, body)}}
    return replace(BRAND.to_domain(), rules=PortalRules(mail_texts=texts))


def test_a_merchants_own_words_take_the_place_of_the_standard_ones() -> None:
    brand = own_words(
        "{brand} : retour {return_number}", "Chère {shopper},\nmerci.\n\n\nÀ bientôt & <b>bises</b>"
    )
    message = written(brand=brand)
    assert message["Subject"] == "Maison Lumen : retour RD-1"
    text = part(message, "plain").replace("\r\n", "\n")
    html = part(message, "html")
    assert text.startswith("Chère Zoé Martin,\nmerci.\n\nÀ bientôt & <b>bises</b>\n\n")
    assert "À bientôt &amp; &lt;b&gt;bises&lt;/b&gt;</p>" in html
    for content in (text, html):
        assert "Bonne nouvelle" not in content
        assert "Robe Ondine, bleu, 38" in content  # the lines stay


def test_a_language_without_own_words_has_the_standard_ones() -> None:
    message = written(brand=own_words("Eigenes", "Eigenes", "de"), language="es")
    assert message["Subject"] == SUBJECTS["es"]
    assert "Eigenes" not in part(message, "plain")


def test_own_words_cannot_add_headers() -> None:
    message = written(brand=own_words("a\r\nBcc: all@example.com", ""))
    assert message["Bcc"] is None
    assert message["Subject"] == "a Bcc: all@example.com"
    assert "Bonne nouvelle" in part(message, "plain")
