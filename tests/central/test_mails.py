"""One mail per return, for ever, whatever desks, servers and clocks do."""

import ssl
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from returndesk.central.settings import MAIL_LEASE, SmtpSettings, StartTls
from returndesk.domain.feed import FeedKind
from returndesk.protocol.changes import TombstoneDocument, WireShopper
from tests.central.conftest import CERTIFICATE, ON_SQLITE, CheckPassword, Service, announced
from tests.smtp import Mailbox, MailServer

SOON = (timedelta(seconds=30),)


def test_the_mail_leaves_when_the_undo_delay_is_over(service: Service, mailbox: Mailbox) -> None:
    service.start(announced(1))
    desk = service.desk()
    desk.send(desk.received("e1"))
    told = desk.return_()["mail"]
    assert told == {"state": "scheduled", "at": "2026-11-22T09:02:00Z", "reason": ""}
    assert not service.central.mails.wait_until_empty(0.05)
    service.later(seconds=119)
    assert not service.central.mails.wait_until_empty(0.05)
    assert mailbox.messages == []
    service.later(seconds=1)
    service.settle()
    assert mailbox.recipients == ["zoe1@example.com"]
    assert mailbox.ids == ["<received.r1@lumen.example>"]
    assert desk.return_()["mail"] == {
        "state": "sent", "at": "2026-11-22T09:02:00Z", "reason": "",
    }  # fmt: skip


def test_replays_duplicates_and_two_desks_make_one_mail_each(
    service: Service, mailbox: Mailbox
) -> None:
    service.start(*(announced(number) for number in range(1, 51)), undo_delay=0)
    desks = service.desk("Poste 1"), service.desk("Poste 2")
    for desk in desks:
        batch = [desk.received(f"{desk.desk_id}-{n}", f"p{n}") for n in range(1, 51)]
        for _ in range(3):
            desk.send(*batch)
    service.settle()
    assert sorted(mailbox.recipients) == sorted(f"zoe{n}@example.com" for n in range(1, 51))
    assert len(set(mailbox.ids)) == 50


def test_undo_within_the_delay_means_no_mail(service: Service, mailbox: Mailbox) -> None:
    service.start(announced(1), announced(2))
    desk = service.desk()
    desk.send(desk.received("e1"), desk.received("e2", "p2"), desk.undone("e3", "e1"))
    assert desk.mail() == ("cancelled", "")
    service.later(seconds=120)
    service.settle()
    assert mailbox.recipients == ["zoe2@example.com"]


def test_received_again_after_an_undo_is_mailed_once(service: Service, mailbox: Mailbox) -> None:
    service.start(announced(1))
    desk = service.desk()
    desk.send(desk.received("e1"))
    desk.send(desk.undone("e2", "e1"))
    desk.send(desk.received("e3"), desk.undone("e4", "e3"), desk.received("e5"))
    service.later(seconds=120)
    service.settle()
    assert mailbox.recipients == ["zoe1@example.com"]
    # After it was sent, nothing sends it again.
    assert desk.kinds(desk.undone("e6", "e5"), desk.received("e7")) == ["applied", "applied"]
    assert desk.mail() == ("sent", "")
    service.later(hours=1)
    service.settle()
    assert mailbox.recipients == ["zoe1@example.com"]


def test_undo_at_one_of_two_desks_keeps_the_one_mail(service: Service, mailbox: Mailbox) -> None:
    service.start(announced(1))
    first, second = service.desk("Poste 1"), service.desk("Poste 2")
    first.send(first.received("e1"))
    second.send(second.received("e2"))
    first.send(first.undone("e3", "e1"))
    assert first.mail() == ("scheduled", "")
    service.later(seconds=120)
    service.settle()
    assert mailbox.recipients == ["zoe1@example.com"]


def test_a_return_in_two_parcels_is_mailed_once(service: Service, mailbox: Mailbox) -> None:
    service.start(announced(1, "pa", "pb"))
    desk = service.desk()
    desk.send(desk.received("e1", "pa"))
    service.later(seconds=60)
    desk.send(desk.received("e2", "pb"), desk.undone("e3", "e1", "pa"))
    assert desk.mail() == ("scheduled", "")  # the other parcel is in hand
    service.later(seconds=60)
    service.settle()
    desk.send(desk.received("e4", "pa"))
    service.later(hours=1)
    service.settle()
    assert mailbox.recipients == ["zoe1@example.com"]


def test_brands_and_shoppers_that_get_no_mail(service: Service, mailbox: Mailbox) -> None:
    nameless = WireShopper(name="Sans Adresse", email="  ")
    service.start(
        announced(1, brand_id="quiet"),
        announced(2, shopper=nameless),
        announced(3, shopper=WireShopper(name="X", email="not an address")),
        announced(4),
        undo_delay=0,
    )
    desk = service.desk()
    desk.send(*(desk.received(f"e{n}", f"p{n}") for n in range(1, 5)))
    service.settle()
    assert [desk.mail(f"r{n}") for n in range(1, 5)] == [
        ("off", ""), ("failed", "no_address"), ("failed", "address_invalid"), ("sent", ""),
    ]  # fmt: skip
    assert mailbox.recipients == ["zoe4@example.com"]
    desk.send(desk.undone("e5", "e1"))
    assert desk.mail("r1") == ("none", "")


def test_a_refused_address_fails_for_good(service: Service, mailbox: Mailbox) -> None:
    mailbox.rcpt_faults = ["550 5.1.1 no such user"]
    service.start(announced(1), announced(2), undo_delay=0)
    desk = service.desk()
    desk.send(desk.received("e1"), desk.received("e2", "p2"))
    service.settle()
    assert [desk.mail(r) for r in ("r1", "r2")] == [("failed", "address_refused"), ("sent", "")]
    assert mailbox.recipients == ["zoe2@example.com"]


def test_a_refused_message_fails_for_good(service: Service, mailbox: Mailbox) -> None:
    mailbox.data_faults = ["554 5.7.1 looks like spam"]
    service.start(announced(1), undo_delay=0)
    desk = service.desk()
    desk.send(desk.received("e1"))
    service.settle()
    assert desk.mail() == ("failed", "message_refused")
    assert mailbox.messages == []


@pytest.mark.parametrize(("where", "reason"), [("rcpt", "address"), ("data", "message")])
def test_a_busy_server_is_asked_again_later(
    service: Service, mailbox: Mailbox, where: str, reason: str
) -> None:
    faults = mailbox.rcpt_faults if where == "rcpt" else mailbox.data_faults
    faults.extend(["451 4.7.1 greylisted"] * 2)
    service.start(announced(1), undo_delay=0, retry_delays=SOON)
    desk = service.desk()
    desk.send(desk.received("e1"))
    for _ in range(2):
        service.wait_for_mail_state(desk, "r1", "scheduled", f"{reason}_delayed")
        service.later(seconds=30)
    service.settle()
    assert desk.mail() == ("sent", "")
    assert mailbox.recipients == ["zoe1@example.com"]


def test_attempts_come_to_an_end(service: Service, mailbox: Mailbox) -> None:
    mailbox.data_faults = ["451 4.3.0 try later"] * 3
    service.start(announced(1), undo_delay=0, retry_delays=(timedelta(0),), max_attempts=3)
    desk = service.desk()
    desk.send(desk.received("e1"))
    service.settle()
    assert desk.mail() == ("failed", "message_delayed")
    assert mailbox.data_faults == []
    # Received again, it has another chance.
    desk.send(desk.undone("e2", "e1"), desk.received("e3"))
    service.settle()
    assert mailbox.recipients == ["zoe1@example.com"]


def test_a_connection_lost_after_the_text_repeats_the_same_message_id(
    service: Service, mailbox: Mailbox
) -> None:
    mailbox.data_faults = ["drop"]
    service.start(announced(1), announced(2), undo_delay=0, retry_delays=(timedelta(0),))
    desk = service.desk()
    desk.send(desk.received("e1"), desk.received("e2", "p2"))
    service.settle()
    assert sorted(mailbox.ids) == [
        "<received.r1@lumen.example>",
        "<received.r1@lumen.example>",
        "<received.r2@lumen.example>",
    ]
    assert [desk.mail(r)[0] for r in ("r1", "r2")] == ["sent", "sent"]


def test_a_server_that_is_away_holds_all_mails_and_gets_them_later(
    service: Service, mailbox: Mailbox
) -> None:
    away = MailServer(mailbox)
    away.start()
    away.stop()
    service.start(
        *(announced(n) for n in range(1, 6)), undo_delay=0, retry_delays=SOON, smtp=away.settings
    )
    desk = service.desk()
    desk.send(*(desk.received(f"e{n}", f"p{n}") for n in range(1, 6)))
    for number in range(1, 6):
        service.wait_for_mail_state(desk, f"r{number}", "scheduled", "server_unreachable")
    back = MailServer(mailbox, port=away.port)
    back.start()
    try:
        service.later(seconds=30)
        service.settle()
    finally:
        back.stop()
    assert len(mailbox.wait_for(5)) == 5


def test_a_restart_keeps_the_queue(service: Service, mailbox: Mailbox) -> None:
    service.start(announced(1))
    desk = service.desk()
    desk.send(desk.received("e1"))
    service.central.stop()
    service.clock.forward(seconds=120)
    service.start()
    service.settle()
    assert mailbox.recipients == ["zoe1@example.com"]


@ON_SQLITE
def test_a_mail_that_a_dead_worker_held_is_sent_at_the_next_start(
    service: Service, mailbox: Mailbox
) -> None:
    central = service.start(announced(1))
    desk = service.desk()
    desk.send(desk.received("e1"))
    central.mails.stop()
    service.clock.forward(seconds=120)
    (held,) = central.store.take_mails(10, timedelta(hours=1))
    assert held.matter.return_.id == "r1"
    assert central.store.take_mails(10, timedelta(hours=1)) == []
    central.stop()
    service.start()
    service.settle()
    assert mailbox.recipients == ["zoe1@example.com"]


def test_a_mail_that_a_dead_worker_held_is_sent_when_its_lease_runs_out(
    service: Service, mailbox: Mailbox
) -> None:
    central = service.start(announced(1))
    desk = service.desk()
    desk.send(desk.received("e1"))
    central.mails.stop()
    service.clock.forward(seconds=120)
    (held,) = central.store.take_mails(10, MAIL_LEASE)
    service.clock.forward(minutes=4)
    assert central.store.hold_mail(held, MAIL_LEASE)
    service.clock.forward(minutes=4)
    assert central.store.take_mails(10, MAIL_LEASE) == []
    service.clock.forward(minutes=2)
    (again,) = central.store.take_mails(10, MAIL_LEASE)
    assert not central.store.hold_mail(held, MAIL_LEASE)
    central.store.mail_later(again, timedelta(), "")
    central.stop()
    service.start()
    service.settle()
    assert mailbox.recipients == ["zoe1@example.com"]


def test_a_worker_that_overslept_its_lease_knows_a_mail_that_was_ordered_anew(
    service: Service,
) -> None:
    """Cancelled and ordered again meanwhile, it is another worker's now, at its first attempt."""
    central = service.start(announced(1))
    desk = service.desk()
    desk.send(desk.received("e1"))
    central.mails.stop()
    service.clock.forward(seconds=120)
    (held,) = central.store.take_mails(10, MAIL_LEASE)
    desk.send(desk.undone("e2", "e1"))
    service.clock.forward(minutes=6)
    assert central.store.take_mails(10, MAIL_LEASE) == []
    desk.send(desk.received("e3"))
    service.clock.forward(seconds=120)
    (again,) = central.store.take_mails(10, MAIL_LEASE)
    assert not central.store.hold_mail(held, MAIL_LEASE)
    assert central.store.hold_mail(again, MAIL_LEASE)


def test_an_undo_while_the_mail_is_under_way_stops_only_its_repetition(
    service: Service, mailbox: Mailbox
) -> None:
    central = service.start(announced(1))
    desk = service.desk()
    desk.send(desk.received("e1"))
    central.mails.stop()
    service.clock.forward(seconds=120)
    (held,) = central.store.take_mails(10, timedelta(hours=1))
    assert desk.kinds(desk.undone("e2", "e1")) == ["applied"]
    central.store.mail_later(held, timedelta(0), "connection_lost")
    assert desk.mail() == ("cancelled", "")
    assert central.store.take_mails(10, timedelta(hours=1)) == []


def test_an_undo_while_the_mail_leaves_is_told(service: Service) -> None:
    central = service.start(announced(1))
    desk = service.desk()
    desk.send(desk.received("e1"))
    central.mails.stop()
    service.clock.forward(seconds=120)
    (held,) = central.store.take_mails(10, timedelta(hours=1))
    assert desk.kinds(desk.undone("e2", "e1")) == ["applied"]
    central.store.mail_sent(held)
    (item,) = (c for c in desk.page()["changes"] if c["kind"] == "attention")
    assert (item["topic"], item["site_id"]) == ("undone_after_mail", "lille")
    assert item["params"] == {
        "return_id": "r1", "return_number": "RD-1", "desk_name": "", "clerk": "",
    }  # fmt: skip


def test_a_cancelled_return_is_not_mailed(service: Service, mailbox: Mailbox) -> None:
    central = service.start(announced(1), announced(2))
    desk = service.desk()
    desk.send(desk.received("e1"), desk.undone("e3", "e1"), desk.received("e2", "p2"))
    central.store.import_documents([TombstoneDocument(of=FeedKind.RETURN, id="r1")])
    service.later(seconds=120)
    service.settle()
    assert mailbox.recipients == ["zoe2@example.com"]


def test_without_smtp_mails_are_files(service: Service, tmp_path: Path, mailbox: Mailbox) -> None:
    folder = tmp_path / "out"
    service.start(announced(1), announced(2), undo_delay=0, smtp=None, mail_folder=folder)
    desk = service.desk()
    desk.send(desk.received("e1"), desk.received("e2", "p2"))
    service.settle()
    assert sorted(path.name for path in folder.iterdir()) == ["received.r1.eml", "received.r2.eml"]
    assert b"Message-ID: <received.r1@lumen.example>" in (folder / "received.r1.eml").read_bytes()
    assert mailbox.messages == []


def test_a_folder_that_cannot_be_written_delays_the_mail(service: Service, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.write_text("a file stands where the folder should be")
    service.start(announced(1), undo_delay=0, smtp=None, mail_folder=folder, retry_delays=SOON)
    desk = service.desk()
    desk.send(desk.received("e1"))
    service.wait_for_mail_state(desk, "r1", "scheduled", "folder_unwritable")
    folder.unlink()
    service.later(seconds=30)
    service.settle()
    assert [path.name for path in folder.iterdir()] == ["received.r1.eml"]


def test_encryption_and_login(
    service: Service,
    mailbox: Mailbox,
    tls_context: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    server = MailServer(
        mailbox,
        tls_context=tls_context,
        require_starttls=True,
        auth_required=True,
        authenticator=CheckPassword(),
    )
    server.start()
    try:
        settings = replace(server.settings, user="lumen", password="geheim")
        service.start(announced(1), undo_delay=0, smtp=settings)
        desk = service.desk()
        desk.send(desk.received("e1"))
        service.settle()
    finally:
        server.stop()
    assert mailbox.recipients == ["zoe1@example.com"]


@pytest.mark.parametrize("reason", ["login_refused", "encryption_failed", "encryption_missing"])
def test_a_server_that_will_not_be_talked_to_safely(
    service: Service,
    mailbox: Mailbox,
    tls_context: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
    reason: str,
) -> None:
    if reason == "login_refused":
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    encrypted: dict[str, Any] = {
        "tls_context": tls_context, "require_starttls": True,
        "auth_required": True, "authenticator": CheckPassword(),
    }  # fmt: skip
    server = MailServer(mailbox, **({} if reason == "encryption_missing" else encrypted))
    server.start()
    try:
        settings: SmtpSettings = replace(server.settings, user="lumen", password="falsch")
        service.start(announced(1), undo_delay=0, smtp=settings, retry_delays=SOON)
        desk = service.desk()
        desk.send(desk.received("e1"))
        service.wait_for_mail_state(desk, "r1", "scheduled", reason)
    finally:
        server.stop()
    assert mailbox.messages == []


def test_encryption_that_is_required_is_not_done_without(
    service: Service, mailbox: Mailbox
) -> None:
    assert service.settings.smtp is not None
    strict = replace(service.settings.smtp, starttls=StartTls.REQUIRED)
    service.start(announced(1), undo_delay=0, smtp=strict, retry_delays=SOON)
    desk = service.desk()
    desk.send(desk.received("e1"))
    service.wait_for_mail_state(desk, "r1", "scheduled", "encryption_missing")
    assert mailbox.messages == []
