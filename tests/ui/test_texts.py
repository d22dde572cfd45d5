"""Words for values, in English."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from returndesk.domain.events import OutboxState
from returndesk.domain.returns import Mail, MailState
from returndesk.services.outcomes import ScanRecord, ScanVerdict
from returndesk.ui import texts
from returndesk.ui.tones import Tone

pytestmark = pytest.mark.usefixtures("app")

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (NOW - timedelta(hours=1), "at 13:30"),
        (NOW - timedelta(hours=22), "yesterday at 16:30"),
        (NOW - timedelta(days=13), "on 9 November at 14:30"),
        (NOW - timedelta(days=400), "on 18 October 2025 at 14:30"),
    ],
)
def test_moments_are_spoken_of_by_the_desks_own_day(at: datetime, words: str) -> None:
    assert texts.moment_text(at, NOW) == words


def test_midnight_makes_yesterday() -> None:
    just_after = NOW.replace(hour=0, minute=1)
    assert texts.moment_text(just_after - timedelta(minutes=2), just_after) == "yesterday at 23:59"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(114, "1:54"), (5, "0:05"), (0, "0:00"), (-3, "0:00"), (3725, "1:02:05")],
)
def test_countdowns(seconds: int, words: str) -> None:
    assert texts.countdown(timedelta(seconds=seconds)) == words


@pytest.mark.parametrize(
    ("mail", "outbox", "online", "words"),
    [
        (Mail(), OutboxState.PENDING, False, "waiting for the network"),
        (Mail(), OutboxState.PENDING, True, "on its way"),
        (Mail(), OutboxState.ACKED, True, "on its way"),
        (Mail(), OutboxState.REJECTED, True, "none: the central service refused it"),
        (Mail(), None, True, "none"),
        (
            Mail(MailState.SCHEDULED, NOW + timedelta(seconds=114)),
            OutboxState.ACKED,
            True,
            "leaves in 1:54",
        ),
        (
            Mail(MailState.SCHEDULED, NOW - timedelta(seconds=1)),
            OutboxState.ACKED,
            True,
            "leaving now",
        ),
        (
            Mail(MailState.SENT, NOW - timedelta(minutes=7)),
            OutboxState.ACKED,
            True,
            "sent at 14:23",
        ),
        (Mail(MailState.SENT), OutboxState.ACKED, True, "sent"),
        (
            Mail(MailState.FAILED, reason="address_refused"),
            OutboxState.ACKED,
            True,
            "failed: address refused",
        ),
        (Mail(MailState.OFF), OutboxState.ACKED, True, "switched off by the brand"),
        (Mail(MailState.CANCELLED), OutboxState.ACKED, True, "cancelled"),
        # undone and received again: what was cancelled is old news until the fact has arrived
        (Mail(MailState.CANCELLED), OutboxState.PENDING, False, "waiting for the network"),
        (
            Mail(MailState.SENT, NOW - timedelta(days=1)),
            OutboxState.PENDING,
            False,
            "sent yesterday at 14:30",
        ),
    ],
)
def test_the_state_of_the_mail(
    mail: Mail, outbox: OutboxState | None, online: bool, words: str
) -> None:
    assert texts.mail_text(mail, outbox, NOW, online=online) == words


def record(verdict: ScanVerdict) -> ScanRecord:
    """A line of the session list whose fact has arrived."""
    return ScanRecord(NOW, verdict, "T1", "", "RD-1", "Camille", "Lumen", Mail(), OutboxState.ACKED)


def test_a_line_says_what_was_found_out_later() -> None:
    twice = replace(
        record(ScanVerdict.RECEIVED),
        note="also_received",
        note_desk="Poste 1",
        note_at=NOW - timedelta(hours=2),
    )
    assert texts.record_result(twice) == ("Received twice", Tone.CAUTION)
    assert texts.record_mail(twice, NOW, online=True) == "first at Poste 1 · at 12:30"


def test_an_undone_line_has_no_mail() -> None:
    undone = replace(record(ScanVerdict.RECEIVED), undone=True)
    assert texts.record_result(undone) == ("Undone", Tone.NEUTRAL)
    assert texts.record_mail(undone, NOW, online=True) == "none"


@pytest.mark.parametrize("verdict", list(ScanVerdict))
def test_every_verdict_has_a_word_and_a_tone(verdict: ScanVerdict) -> None:
    word, tone = texts.record_result(record(verdict))
    assert word
    assert tone in Tone


def test_unknown_carriers_and_reasons_are_shown_as_they_are() -> None:
    assert texts.carrier_name("colissimo") == "Colissimo"
    assert texts.carrier_name("hermes_xy") == "hermes_xy"
    assert texts.reason_text("too_small") == "Too small"
    assert texts.reason_text("Ne me plaît pas") == "Ne me plaît pas"
