"""The other mails of a return: label created, handed over, the merchant's notice, and again."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
import requests

from returndesk.central.mail.message import MailWriter
from returndesk.central.mail.words import LANGUAGES
from returndesk.central.mails import JobKind, MailMatter
from returndesk.domain.errors import CentralError
from returndesk.domain.pictures import picture_of
from returndesk.domain.portal import Look, MailKind, MailText, PortalRules
from returndesk.domain.returns import ParcelState
from returndesk.protocol.changes import ReturnDocument, WireParcel, WireRules, WireShopper
from tests.central.conftest import BRAND, ON_SQLITE, SITE, Service, announced
from tests.smtp import WAIT, Mailbox
from tests.support import START

LOGO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d4944415478da63fcffff3f030005fe02fea72d9d4b0000000049454e44ae426082"
)
NOTICED = BRAND.model_copy(
    update={"rules": WireRules(notice_address="logistik@lumen.example", notice_verified=True)}
)


def fresh(number: int, state: str = "announced", **changes: Any) -> ReturnDocument:
    """A return that was announced this morning."""
    parcel = WireParcel(
        id=f"p{number}",
        tracking_number=f"6A{number:011d}",
        carrier="colissimo",
        state=ParcelState(state),
    )
    return announced(number, announced_at=START - timedelta(hours=1), parcels=(parcel,), **changes)


def test_a_new_return_mails_its_label_and_the_merchant_once(
    service: Service, mailbox: Mailbox
) -> None:
    central = service.start()
    for _ in range(3):
        central.store.import_documents([SITE, NOTICED, fresh(1), announced(2)])
    central.mails.notify()
    service.settle()
    assert sorted(mailbox.ids) == ["<label.r1@lumen.example>", "<notice.r1@lumen.example>"]
    assert sorted(mailbox.recipients) == ["logistik@lumen.example", "zoe1@example.com"]
    assert service.desk().mail() == ("none", "")  # which is about the reception


def test_a_label_that_comes_later_is_mailed_then(service: Service, mailbox: Mailbox) -> None:
    unlabelled = fresh(1, shopper=WireShopper(name="Zoé", email="zoe1@example.com"))
    unlabelled = unlabelled.model_copy(update={"parcels": (WireParcel(id="p1"),)})
    central = service.start(unlabelled)
    central.mails.notify()
    service.settle()
    assert mailbox.messages == []
    central.store.import_documents([fresh(1)])
    central.mails.notify()
    service.settle()
    assert mailbox.ids == ["<label.r1@lumen.example>"]


@pytest.mark.parametrize(
    "rules",
    [
        {"mails": {"label_created": False, "handed_over": False}},
        {"label": "none", "mails": {"handed_over": False}, "notice_address": "x@y.example"},
    ],
    ids=["off", "no labels, and an address that is not verified"],
)
def test_what_the_merchant_does_not_want_is_not_mailed(
    service: Service, mailbox: Mailbox, rules: dict[str, object]
) -> None:
    brand = BRAND.model_copy(update={"rules": WireRules.model_validate(rules)})
    central = service.start()
    central.store.import_documents([SITE, brand, fresh(1), fresh(2, "in_transit")])
    central.store.handed_over("6A00000000001")
    central.mails.notify()
    service.settle()
    assert mailbox.messages == []


def test_a_parcel_that_is_handed_over_is_mailed_once(service: Service, mailbox: Mailbox) -> None:
    central = service.start(announced(1), announced(2), announced(3))
    central.store.import_documents([announced(1, parcels=fresh(1).parcels)])
    shipped = fresh(1, "in_transit").parcels
    for _ in range(2):
        central.store.import_documents([announced(1, parcels=shipped)])
    desk = service.desk()
    assert desk.parcel()["state"] == "in_transit"
    desk.send(desk.received("e1"))
    central.store.import_documents([announced(1, parcels=shipped)])
    assert desk.parcel()["state"] == "received"
    service.later(seconds=120)
    service.settle()
    assert mailbox.ids == ["<handed-over.r1@lumen.example>", "<received.r1@lumen.example>"]


def told(service: Service, tracking: str, token: str) -> int:
    url = f"{service.central.url}/v1/shipments/{tracking}/handed-over"
    return requests.post(
        url, headers={"Authorization": f"Bearer {token}"}, timeout=WAIT
    ).status_code


def test_a_carriers_scan_comes_from_a_program_with_a_token(
    service: Service, mailbox: Mailbox
) -> None:
    both = (announced(number, parcels=fresh(1).parcels) for number in (1, 2))
    central = service.start(*both, announced(3))
    token = central.store.new_service_token("carrier-news")
    desk = service.desk()
    assert [told(service, "6A00000000001", given) for given in ("", "x", desk.token)] == [401] * 3
    written = "6a 00000000001", "6A00000000001"
    assert [told(service, number, token) for number in written] == [204, 204]
    assert told(service, "NOBODY", token) == 404
    service.settle()
    assert sorted(mailbox.ids) == [
        "<handed-over.r1@lumen.example>",
        "<handed-over.r2@lumen.example>",
    ]
    assert [desk.parcel(f"r{n}")["state"] for n in (1, 2, 3)] == [
        "in_transit", "in_transit", "announced",
    ]  # fmt: skip
    assert central.store.services() == ("carrier-news",)
    renewed = central.store.new_service_token("carrier-news")
    assert [told(service, "6A00000000001", given) for given in (token, renewed)] == [401, 204]
    central.store.revoke_service("carrier-news")
    assert told(service, "6A00000000001", renewed) == 401
    with pytest.raises(CentralError) as refusal:
        central.store.revoke_service("carrier-news")
    assert refusal.value.code == "unknown_service"


def test_a_clerk_has_the_label_mailed_again(service: Service, mailbox: Mailbox) -> None:
    nameless = announced(2, shopper=WireShopper(name="Sans Adresse"))
    service.start(announced(1), nameless)
    desk = service.desk()
    asked = desk.event("label.mail_requested", "e1", {"return_id": "r1"})
    for _ in range(3):
        assert desk.kinds(asked) == ["applied"]
    assert desk.kinds(desk.event("label.mail_requested", "e2", {"return_id": "r1"})) == ["applied"]
    for return_id, reason in (("r2", "no_address"), ("r9", "unknown_return")):
        request = desk.event("label.mail_requested", f"e-{return_id}", {"return_id": return_id})
        assert desk.send(request)[0]["reason"] == reason
    service.settle()
    assert mailbox.ids == ["<label.r1.e1@lumen.example>", "<label.r1.e2@lumen.example>"]


def test_a_label_mail_that_fails_is_told_to_the_site(service: Service, mailbox: Mailbox) -> None:
    mailbox.rcpt_faults = ["550 5.1.1 no such user"]
    service.start(announced(1))
    desk = service.desk()
    desk.send(desk.event("label.mail_requested", "e1", {"return_id": "r1"}))
    service.settle()
    (item,) = (c for c in desk.page()["changes"] if c["kind"] == "attention")
    assert (item["topic"], item["site_id"]) == ("label_mail_failed", "lille")
    assert item["params"] == {
        "return_id": "r1", "return_number": "RD-1", "reason": "address_refused",
    }  # fmt: skip


def test_dead_letters_are_listed_and_sent_again(service: Service, mailbox: Mailbox) -> None:
    mailbox.rcpt_faults = ["550 5.1.1 no such user"]
    central = service.start(announced(1), announced(2), undo_delay=0)
    desk = service.desk()
    desk.send(desk.received("e1"), desk.received("e2", "p2"))
    service.settle()
    (dead,) = central.store.mail_records(failed=True)
    assert (dead.return_number, dead.reason, dead.attempts) == ("RD-1", "address_refused", 1)
    central.store.mail_again(dead.id)
    assert [m.id for m in central.store.mail_records(failed=False)] in ([dead.id], [])
    central.mails.notify()
    service.settle()
    assert mailbox.ids == ["<received.r2@lumen.example>", "<received.r1@lumen.example>"]
    for number, code in ((dead.id, "mail_not_failed"), (999, "unknown_mail")):
        with pytest.raises(CentralError) as refusal:
            central.store.mail_again(number)
        assert refusal.value.code == code


@ON_SQLITE
def test_undelivered_mails_come_back_to_the_bounce_address(
    service: Service, mailbox: Mailbox
) -> None:
    service.start(announced(1), undo_delay=0, bounce_address="bounces@lumen.example")
    desk = service.desk()
    desk.send(desk.received("e1"))
    service.settle()
    assert mailbox.senders == ["bounces@lumen.example"]
    assert mailbox.messages[0]["From"].addresses[0].addr_spec == "retours@lumen.example"


def matter(kind: JobKind, language: str, rules: PortalRules | None = None) -> MailMatter:
    found = fresh(1).to_domain()
    found = replace(found, shopper=replace(found.shopper, language=language))
    brand = replace(
        BRAND.to_domain(),
        rules=rules or PortalRules(notice_address="logistik@lumen.example", notice_verified=True),
    )
    return MailMatter(kind, found, brand, site=SITE.to_domain())


def written(about: MailMatter, now: datetime = START) -> EmailMessage:
    mail = MailWriter("retours@lumen.example").write(about, now, "1-0")
    message = message_from_bytes(bytes(mail.message), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def parts(message: EmailMessage) -> tuple[str, str]:
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert isinstance(plain, EmailMessage)
    assert isinstance(html, EmailMessage)
    return plain.get_content().replace("\r\n", "\n"), html.get_content()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [JobKind.LABEL_CREATED, JobKind.HANDED_OVER])
def test_each_mail_says_it_in_each_language(kind: JobKind, language: str) -> None:
    message = written(matter(kind, language))
    assert "RD-1" in message["Subject"]
    assert message["Content-Language"] == language
    for text in parts(message):
        for content in ("RD-1", "ML-1", "6A00000000001", "Colissimo", "Zoé Martin", "Maison Lumen"):
            assert content in text
        assert ("1 rue du Port" in text) is (kind is JobKind.LABEL_CREATED)
        assert "{" not in text.partition("</style>")[2]


def test_the_country_to_send_to_is_named_in_words_to_who_lives_elsewhere() -> None:
    about = matter(JobKind.LABEL_CREATED, "de")
    for country, named in (("FR", False), ("AT", True)):
        shopper = replace(about.return_.shopper, country=country)
        about = replace(about, return_=replace(about.return_, shopper=shopper))
        for text in parts(written(about)):
            lines = {line.strip() for line in re.sub(r"<[^>]*>", "\n", text).splitlines()}
            assert "59000 Lille" in lines
            assert ("Frankreich" in lines) is named
            assert "FR" not in lines


def test_the_notice_speaks_to_the_merchant() -> None:
    message = written(matter(JobKind.RETURN_NOTICE, "de"))
    assert message["To"].addresses[0].addr_spec == "logistik@lumen.example"
    assert message["Content-Language"] == "fr"  # of the place that the goods come back to
    assert message["Subject"] == "Nouveau retour RD-1"
    assert parts(message)[0].startswith("Bonjour,\n")


def test_the_logo_and_the_code_are_inside_the_mail() -> None:
    rules = PortalRules(look=Look(logo=picture_of(LOGO)))
    message = written(replace(matter(JobKind.LABEL_CREATED, "fr", rules), logo=LOGO))
    pictures = {
        part["Content-ID"].strip("<>"): part.get_payload(decode=True)
        for part in message.walk()
        if part.get_content_maintype() == "image"
    }
    html = parts(message)[1]
    assert len(pictures) == 2
    assert all(f'src="cid:{cid}"' in html for cid in pictures)
    assert LOGO in pictures.values()
    assert 'alt="Maison Lumen"' in html


def test_the_merchants_words_are_used_for_each_mail() -> None:
    texts = {MailKind.HANDED_OVER: {"fr": MailText("En route : {return_number}", "Ça roule.")}}
    message = written(matter(JobKind.HANDED_OVER, "fr", PortalRules(mail_texts=texts)))
    assert message["Subject"] == "En route : RD-1"
    assert parts(message)[0].startswith("Ça roule.\n")


@ON_SQLITE
def test_a_preview_shows_words_that_are_not_saved_yet(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    picture = desk.http.post(f"{desk.url}/v1/pictures", data=LOGO, timeout=WAIT).json()
    rules = WireRules.model_validate(
        {
            "look": {"logo": picture, "colour": "#112233"},
            "mail_texts": {"label_created": {"de": {"subject": "Los, {shopper}!", "body": ""}}},
        }
    )
    body: Any = {"kind": "label_created", "language": "de", "rules": rules.model_dump(mode="json")}
    url = f"{desk.url}/v1/portals/lumen/mail-preview"
    shown = desk.http.post(url, json=body, timeout=WAIT).json()
    assert shown["subject"] == "Los, Jana Schmidt!"
    assert "Ihr Etikett ist bereit" in shown["text"]
    assert shown["html"].count('src="data:image/png;base64,') == 2
    assert "#112233" in shown["html"]
    plain = desk.http.post(url, json=body | {"rules": None}, timeout=WAIT).json()
    assert plain["subject"].startswith("Etikett erstellt")
    bad: Any = {"kind": "x"}
    for path, sent, status in (("nobody", body, 404), ("lumen", bad, 422)):
        other = f"{desk.url}/v1/portals/{path}/mail-preview"
        assert desk.http.post(other, json=sent, timeout=WAIT).status_code == status


def test_a_supervisors_yes_to_a_label_is_kept(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    said = {
        "return_id": "r1",
        "rules": [{"rule": "label_country", "cause": "overseas"}],
        "reason": "The shopper waits here",
        "supervisor": "Nadia",
    }
    assert desk.kinds(desk.event("label.allowed", "e1", said)) == ["applied"]
    nobody = desk.event("label.allowed", "e2", {**said, "supervisor": ""})
    assert desk.kinds(nobody) == ["rejected"]
