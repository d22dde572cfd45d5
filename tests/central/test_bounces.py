"""Mails that come back: notifications as Postfix, Exim and Exchange write them, and worse."""

import io
import random
import re
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from returndesk.__main__ import main
from returndesk.central.books import JobState
from returndesk.central.mail.bounces import MAX_BYTES, note_bounce, read_notification
from returndesk.domain.errors import CentralError
from tests.central.conftest import ON_SQLITE, DeskClient, Json, Service, announced
from tests.smtp import Mailbox

BOUNCE = "bounces+{mail}@lumen.example"


def crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def postfix(sender: str, original: str, status: str = "5.1.1", action: str = "failed") -> bytes:
    return crlf(f"""Return-Path: <>
Date: Sun, 22 Nov 2026 09:05:12 +0000 (UTC)
From: MAILER-DAEMON@mx.lumen.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: {sender}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4F1A2B.1700000000/mx.lumen.example"
Message-Id: <20261122090512.4F1A2B@mx.lumen.example>

This is a MIME-encapsulated message.

--4F1A2B.1700000000/mx.lumen.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.lumen.example.

<zoe1@example.com>: host mx.example.com[192.0.2.7] said: 550 {status}
    <zoe1@example.com>: Recipient address rejected (in reply to RCPT TO command)

--4F1A2B.1700000000/mx.lumen.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.lumen.example
X-Postfix-Queue-ID: 4F1A2B
X-Postfix-Sender: rfc822; {sender}
Arrival-Date: Sun, 22 Nov 2026 09:05:11 +0000 (UTC)

Final-Recipient: rfc822; zoe1@example.com
Original-Recipient: rfc822;zoe1@example.com
Action: {action}
Status: {status}
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 550 {status} <zoe1@example.com>: Recipient address rejected

--4F1A2B.1700000000/mx.lumen.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

{original}
--4F1A2B.1700000000/mx.lumen.example--
""")


def exim(sender: str, original: str) -> bytes:
    return crlf(f"""Return-path: <>
Envelope-to: {sender}
X-Failed-Recipients: zoe1@example.com
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mx.lumen.example>
To: {sender}
References: <received.r1@lumen.example>
Content-Type: multipart/report; report-type=delivery-status; boundary=1700000000-eximdsn-1
MIME-Version: 1.0
Subject: Mail delivery failed: returning message to sender

--1700000000-eximdsn-1
Content-type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.

  zoe1@example.com
    host mx.example.com [192.0.2.7]
    SMTP error from remote mail server after RCPT TO:<zoe1@example.com>:
    552 5.2.2 mailbox is over quota

--1700000000-eximdsn-1
Content-type: message/delivery-status

Reporting-MTA: dns; mx.lumen.example

Action: failed
Final-Recipient: rfc822;zoe1@example.com
Status: 5.2.2
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 552 5.2.2 mailbox is over quota

--1700000000-eximdsn-1
Content-type: message/rfc822

Return-path: <{sender}>
{original}

--1700000000-eximdsn-1--
""")


def old_exim(sender: str, original: str) -> bytes:
    return crlf(f"""Return-path: <>
X-Failed-Recipients: zoe1@example.com
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mx.lumen.example>
To: {sender}
Subject: Mail delivery failed: returning message to sender

A message that you sent could not be delivered to one or more of its recipients.

  zoe1@example.com
    Unrouteable address

------ This is a copy of the message, including all the headers. ------

{original}
""")


def exchange(sender: str, original: str) -> bytes:
    return crlf(f"""From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615@example.com>
To: {sender}
Date: Sun, 22 Nov 2026 09:05:12 +0000
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="8f2c7d1e-0000-4d5e-9b1a-aabbccddeeff"
X-MS-Exchange-Message-Is-Ndr:
Content-Language: fr-FR
Subject: =?utf-8?Q?Non_remis_:_Retour_re=C3=A7u?=
MIME-Version: 1.0
X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply
Auto-Submitted: auto-generated

--8f2c7d1e-0000-4d5e-9b1a-aabbccddeeff
Content-Type: multipart/alternative; differences=Content-Type;
\tboundary="bbbb"

--bbbb
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

Votre message =C3=A0 zoe1@example.com n'a pas pu =C3=AAtre remis.

--bbbb--

--8f2c7d1e-0000-4d5e-9b1a-aabbccddeeff
Content-Type: message/delivery-status

Reporting-MTA: dns;AM0PR01.example.com
Received-From-MTA: dns;mx.lumen.example
Arrival-Date: Sun, 22 Nov 2026 09:05:11 +0000

Final-Recipient: rfc822;zoe1@example.com
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp;550 5.7.1 RESOLVER.RST.AuthRequired; authentication required
X-Display-Name: =?utf-8?Q?Zo=C3=A9?=

--8f2c7d1e-0000-4d5e-9b1a-aabbccddeeff
Content-Type: message/rfc822

{original}

--8f2c7d1e-0000-4d5e-9b1a-aabbccddeeff--
""")


def sent_mail(service: Service, mailbox: Mailbox, bounce: str = BOUNCE) -> tuple[DeskClient, str]:
    """A desk whose reception was mailed; the mail's headers as a server returns them."""
    service.start(announced(1), undo_delay=0, bounce_address=bounce)
    desk = service.desk()
    desk.send(desk.received("e1"))
    service.settle()
    assert desk.mail()[0] == "sent"
    (message,) = mailbox.messages
    headers = "\n".join(
        f"{name}: {value}"
        for name, value in message.items()
        if name in {"Message-ID", "From", "X-ReturnDesk-Mail", "Auto-Submitted"}
    )
    return desk, headers


def found(desk: DeskClient) -> list[Json]:
    return [c for c in desk.page()["changes"] if c["kind"] == "attention"]


def test_each_mail_has_a_bounce_address_of_its_own(service: Service, mailbox: Mailbox) -> None:
    service.start(announced(1), announced(2), undo_delay=0, bounce_address=BOUNCE)
    desk = service.desk()
    desk.send(desk.received("e1"), desk.received("e2", "p2"))
    service.settle()
    assert len(set(mailbox.senders)) == 2
    for sender, message in zip(mailbox.senders, mailbox.messages, strict=True):
        tag = re.fullmatch(r"bounces\+([0-9]+-[0-9a-f]{12})@lumen\.example", sender)
        assert tag
        assert message["X-ReturnDesk-Mail"] == tag[1]
        assert message["From"].addresses[0].addr_spec == "retours@lumen.example"


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        (postfix, "address_refused"),
        (exim, "mailbox_full"),
        (old_exim, "mail_returned"),
        (exchange, "message_refused"),
    ],
)
@pytest.mark.parametrize("bounce", [BOUNCE, "bounces@lumen.example", ""])
@ON_SQLITE
def test_a_mail_that_came_back_is_told_to_the_site_once(
    service: Service,
    mailbox: Mailbox,
    write: Callable[[str, str], bytes],
    reason: str,
    bounce: str,
) -> None:
    """With a tag in the envelope, or only in the headers that come back."""
    desk, original = sent_mail(service, mailbox, bounce)
    store = service.central.store
    returned = write(mailbox.senders[0], original)
    assert note_bounce(store, returned).startswith("mail 1 came back")
    assert desk.mail() == ("failed", reason)
    (item,) = found(desk)
    assert (item["topic"], item["site_id"]) == ("mail_returned", "lille")
    assert item["params"] == {
        "mail": "return_received",
        "brand": "Maison Lumen",
        "return_id": "r1",
        "return_number": "RD-1",
        "reason": reason,
    }
    (record,) = store.mail_records(failed=True)
    assert (record.state, record.reason) == (JobState.FAILED, reason)
    # A server may say it twice; a person who lets it go again may see it come back again.
    assert "is known" in note_bounce(store, returned)
    assert len(found(desk)) == 1


def test_a_mail_let_go_again_may_come_back_again(service: Service, mailbox: Mailbox) -> None:
    desk, original = sent_mail(service, mailbox)
    store = service.central.store
    returned = postfix(mailbox.senders[0], original)
    note_bounce(store, returned)
    store.mail_again(1)
    service.later(seconds=1)
    service.settle()
    assert desk.mail()[0] == "sent"
    assert mailbox.ids == ["<received.r1@lumen.example>"] * 2
    assert mailbox.senders[0] == mailbox.senders[1]
    note_bounce(store, returned)
    assert desk.mail() == ("failed", "address_refused")
    assert len(found(desk)) == 2


def test_what_is_on_its_way_or_arrived_changes_nothing(service: Service, mailbox: Mailbox) -> None:
    desk, original = sent_mail(service, mailbox)
    for action, status in (("delayed", "4.4.1"), ("delivered", "2.0.0"), ("relayed", "2.1.9")):
        told = note_bounce(
            service.central.store, postfix(mailbox.senders[0], original, status, action)
        )
        assert told == f"mail 1 has not failed ({status})"
    assert desk.mail()[0] == "sent"
    assert found(desk) == []
    # Given up after days of trying: the status still says that it might have worked.
    note_bounce(service.central.store, postfix(mailbox.senders[0], original, "4.4.7"))
    assert desk.mail() == ("failed", "mail_returned")


def test_a_label_that_a_clerk_had_mailed_comes_back_to_the_clerk(
    service: Service, mailbox: Mailbox
) -> None:
    service.start(announced(1), bounce_address=BOUNCE)
    desk = service.desk()
    desk.send(desk.event("label.mail_requested", "e1", {"return_id": "r1"}))
    service.settle()
    note_bounce(service.central.store, postfix(mailbox.senders[0], ""))
    (item,) = found(desk)
    assert item["topic"] == "label_mail_failed"
    assert item["params"] == {
        "return_id": "r1", "return_number": "RD-1", "reason": "address_refused",
    }  # fmt: skip


def test_what_is_no_bounce_of_ours_is_refused_with_a_word(
    service: Service, mailbox: Mailbox
) -> None:
    desk, original = sent_mail(service, mailbox)
    store, sender = service.central.store, mailbox.senders[0]
    forged = sender[:-16] + ("0" if sender[-16] != "0" else "1") + sender[-15:]
    other = "\n".join(row for row in original.splitlines() if "ReturnDesk" not in row)
    vacation = crlf(
        f"From: zoe1@example.com\nTo: {sender}\nSubject: Absente\n\nJe reviens lundi.\n"
    )
    for data, code in (
        (b"", "no_bounce"),
        (b"\x00\xff" * 500, "no_bounce"),
        (vacation, "no_bounce"),
        (postfix("bounces@lumen.example", other), "bounce_of_another"),
        (postfix("bounces+7-000000000000@lumen.example", other), "bounce_of_another"),
        (postfix(forged, other), "bounce_of_another"),
        (postfix(sender, original).replace(b"Action: failed", b"Action:"), "no_bounce"),
        (b"x" * (MAX_BYTES + 1), "bounce_too_large"),
    ):
        with pytest.raises(CentralError) as caught:
            note_bounce(store, data)
        assert caught.value.code == code
    assert desk.mail()[0] == "sent"
    assert found(desk) == []


def test_garbled_notifications_do_no_harm() -> None:
    """Bytes lost, doubled and changed, and parts in parts in parts: read, or refused in a word."""
    draw = random.Random(20261123)
    whole = [
        write("bounces+1-0123456789ab@lumen.example", "Message-ID: <received.r1@lumen.example>")
        for write in (postfix, exim, old_exim, exchange)
    ]
    deep = b"".join(
        b"Content-Type: multipart/report; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(3000)
    )
    many = b"Content-Type: message/delivery-status\r\n\r\n" + b"Action: failed\r\n\r\n" * 50_000
    codes: list[str] = []
    for number in range(600):
        data = bytearray(whole[number % 4])
        for _ in range(draw.randrange(1, 12)):
            place, length = draw.randrange(len(data)), draw.randrange(1, 60)
            change: Any = draw.choice(
                (b"", draw.randbytes(length), data[place : place + length] * 2)
            )
            data[place : place + length] = change
        try:
            read_notification(bytes(data))
        except CentralError as error:
            codes.append(error.code)
    assert set(codes) <= {"no_bounce", "bounce_unreadable"}
    assert 10 < len(codes) < 500
    with pytest.raises(CentralError) as caught:
        read_notification(deep)
    assert caught.value.code in {"no_bounce", "bounce_unreadable"}
    assert read_notification(many).failed


@ON_SQLITE
def test_the_command_says_a_mail_server_what_to_do(
    service: Service,
    mailbox: Mailbox,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Exit codes of sysexits.h: done, no use, come again."""
    desk, original = sent_mail(service, mailbox)
    home = str(service.settings.home.parent)

    def pipe(data: bytes) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        code = main(["central", "bounce", "--home", home])
        out, err = capsys.readouterr()
        return code, (out + err).strip()

    code, told = pipe(b"Subject: hello\r\n\r\nhello")
    assert (code, "RFC 3464" in told) == (65, True)
    store = service.central.store
    with store._database.write() as connection:
        connection.exec_driver_sql("UPDATE mail_jobs SET state = 'sending'")
    assert pipe(postfix(mailbox.senders[0], original))[0] == 75
    with store._database.write() as connection:
        connection.exec_driver_sql("UPDATE mail_jobs SET state = 'sent'")
    assert pipe(postfix(mailbox.senders[0], original)) == (0, "mail 1 came back (5.1.1)")
    assert desk.mail() == ("failed", "address_refused")
