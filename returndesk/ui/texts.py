"""Words for the core's values: verdicts, states, times, numbers and names.

Nothing is looked up here and nothing is escaped: the texts are for plain-text widgets only.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from returndesk.domain.carriers import CARRIERS
from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.events import OutboxState
from returndesk.domain.returns import (
    InspectionState,
    Mail,
    MailState,
    ParcelState,
    Resolution,
    ResolutionState,
    Return,
)
from returndesk.services.outcomes import ScanRecord, ScanVerdict
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate

DASH = "—"
DOT = " · "

VERDICT_TONES: Mapping[ScanVerdict, Tone] = {
    ScanVerdict.RECEIVED: Tone.GOOD,
    ScanVerdict.OUTSIDE_WINDOW: Tone.CAUTION,
    ScanVerdict.ALREADY_RECEIVED: Tone.CAUTION,
    ScanVerdict.OTHER_SITE: Tone.CAUTION,
    ScanVerdict.SEVERAL: Tone.CAUTION,
    ScanVerdict.UNKNOWN: Tone.WRONG,
    ScanVerdict.ARTICLE: Tone.CAUTION,
    ScanVerdict.NOT_GENUINE: Tone.WRONG,
}

_SYMBOLOGY_NAMES: Mapping[Symbology, str] = {
    Symbology.CODE_128: "Code 128",
    Symbology.CODE_39: "Code 39",
    Symbology.CODE_93: "Code 93",
    Symbology.QR: "QR",
    Symbology.MICRO_QR: "Micro QR",
    Symbology.DATA_MATRIX: "Data Matrix",
    Symbology.EAN_UPC: "EAN / UPC",
}


# A clock that is wrong by less is no more wrong than a wrist watch.
CLOCK_TOLERANCE = timedelta(minutes=5)

_WITHOUT_MAIL = (
    ScanVerdict.UNKNOWN,
    ScanVerdict.SEVERAL,
    ScanVerdict.OTHER_SITE,
    ScanVerdict.ARTICLE,
    ScanVerdict.NOT_GENUINE,
)

_ON_THE_WAY = (OutboxState.PENDING, OutboxState.SENDING)


def joined(*parts: str) -> str:
    """The parts that say something, with dots between."""
    return DOT.join(part for part in parts if part)


class Counted(QObject):
    """Words that depend on a number; a `QObject`, since lupdate sees plurals only in its `tr`."""

    def items(self, count: int) -> str:
        """Units of articles."""
        return self.tr("%n item(s)", "", count)

    def minutes(self, count: int) -> str:
        """A span of time."""
        return self.tr("%n minute(s)", "", count)

    def hours(self, count: int) -> str:
        """A span of time."""
        return self.tr("%n hour(s)", "", count)

    def days(self, count: int) -> str:
        """A span of time."""
        return self.tr("%n day(s)", "", count)

    def more_returns(self, count: int) -> str:
        """Further returns in the same parcel."""
        return self.tr("and %n more return(s)", "", count)

    def more_choices(self, count: int) -> str:
        """Choices for which there are no keys left."""
        return self.tr("and %n more: scan the return number", "", count)


# -------------------------------------------------------------------------------------- verdicts


def verdict_word(verdict: ScanVerdict) -> str:
    """A verdict in a list's pill."""
    return {
        ScanVerdict.RECEIVED: translate("texts", "Received"),
        ScanVerdict.OUTSIDE_WINDOW: translate("texts", "Outside the window"),
        ScanVerdict.ALREADY_RECEIVED: translate("texts", "Already received"),
        ScanVerdict.OTHER_SITE: translate("texts", "Other site"),
        ScanVerdict.UNKNOWN: translate("texts", "Unknown"),
        ScanVerdict.SEVERAL: translate("texts", "Several"),
        ScanVerdict.ARTICLE: translate("texts", "Article"),
        ScanVerdict.NOT_GENUINE: translate("texts", "Not genuine"),
    }[verdict]


def record_result(record: ScanRecord) -> tuple[str, Tone]:
    """The pill of a line of the session list; what was found out later comes before."""
    if record.undone:
        return translate("texts", "Undone"), Tone.NEUTRAL
    if record.note == "also_received":
        return translate("texts", "Received twice"), Tone.CAUTION
    if record.outbox is OutboxState.REJECTED:
        return translate("texts", "Refused"), Tone.WRONG
    return verdict_word(record.verdict), VERDICT_TONES[record.verdict]


def record_mail(record: ScanRecord, now: datetime, *, online: bool) -> str:
    """What the mail column of the session list says."""
    if record.note == "also_received":
        when = moment_text(record.note_at, now) if record.note_at else ""
        return joined(translate("texts", "first at {desk}").format(desk=record.note_desk), when)
    if record.undone or record.verdict in _WITHOUT_MAIL:
        return translate("texts", "none")
    if record.verdict is ScanVerdict.ALREADY_RECEIVED:
        return earlier_mail_text(record.mail, now, online=online)
    return mail_text(record.mail, record.outbox, now, online=online)


def earlier_mail_text(mail: Mail, now: datetime, *, online: bool) -> str:
    """How far the mail of an earlier reception is, whose fact may be another desk's.

    Without news of it, news are what it waits for; those come over the network.
    """
    outbox = OutboxState.ACKED if online or mail.state is not MailState.NONE else _ON_THE_WAY[0]
    return mail_text(mail, outbox, now, online=online)


def mail_text(mail: Mail, outbox: OutboxState | None, now: datetime, *, online: bool) -> str:
    """How far the "return received" mail is, in a few words.

    `outbox` is the state of the fact that makes it leave; while that is not with the central
    service, what is known of the mail is only that it waits.
    """
    if mail.state is MailState.NONE or (mail.state is not MailState.SENT and outbox in _ON_THE_WAY):
        return _mail_before_news(outbox, online=online)
    if mail.at is not None and mail.state is MailState.SCHEDULED:
        return _leaving(mail.at, now)
    if mail.at is not None and mail.state is MailState.SENT:
        return translate("texts", "sent {when}").format(when=moment_text(mail.at, now))
    return {
        MailState.SCHEDULED: translate("texts", "leaving soon"),
        MailState.SENT: translate("texts", "sent"),
        MailState.FAILED: translate("texts", "failed: {reason}").format(
            reason=mail_reason(mail.reason)
        ),
        MailState.OFF: translate("texts", "switched off by the brand"),
        MailState.CANCELLED: translate("texts", "cancelled"),
    }[mail.state]


def _leaving(at: datetime, now: datetime) -> str:
    if at <= now:
        return translate("texts", "leaving now")
    return translate("texts", "leaves in {time}").format(time=countdown(at - now))


def _mail_before_news(outbox: OutboxState | None, *, online: bool) -> str:
    if outbox is OutboxState.REJECTED:
        return translate("texts", "none: the central service refused it")
    if outbox in _ON_THE_WAY and not online:
        return translate("texts", "waiting for the network")
    if outbox is None:
        return translate("texts", "none")
    return translate("texts", "on its way")


def mail_reason(reason: str) -> str:
    """Why a mail could not be sent, from the central service's code."""
    not_valid = translate("texts", "address not valid")
    no_server = translate("texts", "mail server out of reach")
    known = {
        "address_refused": translate("texts", "address refused"),
        "address_invalid": not_valid,
        "address_unsupported": not_valid,
        "message_refused": translate("texts", "mail refused"),
        "no_address": translate("texts", "no address"),
        "mailbox_full": translate("texts", "mailbox full"),
        "mail_returned": translate("texts", "could not be delivered"),
        "sender_refused": translate("texts", "sender refused"),
        "login_refused": no_server,
        "server_unreachable": no_server,
        "connection_lost": no_server,
    }
    return known.get(reason, reason or translate("texts", "unknown reason"))


# ----------------------------------------------------------------------------------------- states


def parcel_state(state: ParcelState) -> str:
    """The parcel track in a word."""
    return {
        ParcelState.ANNOUNCED: translate("texts", "Announced"),
        ParcelState.IN_TRANSIT: translate("texts", "In transit"),
        ParcelState.RECEIVED: translate("texts", "Received"),
    }[state]


def inspection_state(state: InspectionState) -> str:
    """The inspection track in a few words."""
    return {
        InspectionState.PENDING: translate("texts", "To be inspected"),
        InspectionState.IN_PROGRESS: translate("texts", "Inspection begun"),
        InspectionState.DONE: translate("texts", "Inspected"),
    }[state]


def resolution_state(state: ResolutionState) -> str:
    """The resolution track in a word."""
    return {
        ResolutionState.PENDING: translate("texts", "To be decided"),
        ResolutionState.APPROVED: translate("texts", "Approved"),
        ResolutionState.SETTLED: translate("texts", "Settled"),
        ResolutionState.REFUSED: translate("texts", "Refused"),
    }[state]


def wish(resolution: Resolution) -> str:
    """What the shopper gets for the goods."""
    return {
        Resolution.REFUND: translate("texts", "Refund"),
        Resolution.STORE_CREDIT: translate("texts", "Store credit"),
        Resolution.EXCHANGE: translate("texts", "Exchange"),
    }[resolution]


def next_step(return_: Return) -> str:
    """What is to be done with a return that is here."""
    if return_.resolution in {ResolutionState.SETTLED, ResolutionState.REFUSED}:
        return resolution_state(return_.resolution)
    if return_.inspection is not InspectionState.DONE:
        return inspection_state(return_.inspection)
    return wish(return_.wish)


def reason_text(reason: str) -> str:
    """The shopper's reason: a known code in words, anything else as it was written."""
    known = {
        "too_small": translate("texts", "Too small"),
        "too_large": translate("texts", "Too large"),
        "damaged": translate("texts", "Damaged"),
        "wrong_item": translate("texts", "Wrong item"),
        "not_as_described": translate("texts", "Not as described"),
        "changed_mind": translate("texts", "Changed my mind"),
        "late": translate("texts", "Arrived too late"),
        "does_not_suit": translate("texts", "Does not suit me"),
        "looks_different": translate("texts", "Looks different"),
        "poor_quality": translate("texts", "Poor quality"),
        "does_not_work": translate("texts", "Does not work"),
        "ordered_wrong_item": translate("texts", "Ordered the wrong item"),
        "ordered_several_sizes": translate("texts", "Ordered several sizes"),
        "better_price": translate("texts", "Found a better price"),
        "no_longer_needed": translate("texts", "No longer needed"),
        "gift_unwanted": translate("texts", "Unwanted gift"),
        "accidental_order": translate("texts", "Ordered by mistake"),
        "other": translate("texts", "Other"),
    }
    return known.get(reason, reason)


# ------------------------------------------------------------------------------ names and numbers


def carrier_name(code: str) -> str:
    """A carrier's name by its code; a code that the table lacks as it is."""
    found = CARRIERS.get(code)
    return found.name if found else code


def symbology_name(symbology: Symbology | None) -> str:
    """A barcode format as people know it; "" for what no reader told."""
    if symbology is None:
        return ""
    return _SYMBOLOGY_NAMES.get(symbology, str(symbology))


def source_text(code: ScannedCode) -> str:
    """How a code came in."""
    return {
        ScanSource.WEDGE: translate("texts", "Scanner"),
        ScanSource.SERIAL: translate("texts", "Scanner"),
        ScanSource.CAMERA: translate("texts", "Camera"),
        ScanSource.PICTURE: translate("texts", "Picture"),
        ScanSource.FILE: translate("texts", "File"),
        ScanSource.TYPED: translate("texts", "Typed"),
    }[code.source]


def items_text(return_: Return) -> str:
    """How much comes back: "2 items"; "" for a return without lines."""
    count = return_.article_count
    return Counted().items(count) if count else ""


def order_text(return_: Return) -> str:
    """An order with how much of it comes back: "#10482 · 2 items"."""
    return joined(return_.order_number, items_text(return_))


def count_text(number: int) -> str:
    """A large number as it is read: "412,000"."""
    return QLocale().toString(number)


# ------------------------------------------------------------------------------------------ times


def span_text(span: timedelta) -> str:
    """A span in the largest unit of which there are two."""
    counted = Counted()
    if span >= timedelta(days=2):
        return counted.days(round(span / timedelta(days=1)))
    if span >= timedelta(hours=2):
        return counted.hours(round(span / timedelta(hours=1)))
    return counted.minutes(round(span / timedelta(minutes=1)))


def wrong_clock(error: timedelta) -> str:
    """What is wrong with this computer's clock, `error` ahead, and what to do; empty if little."""
    if abs(error) <= CLOCK_TOLERANCE:
        return ""
    words = translate(
        "texts",
        "This computer's clock is {span} fast. Set its date and time, so that receipts and "
        "labels show the right day.",
    )
    if error < timedelta(0):
        words = translate(
            "texts",
            "This computer's clock is {span} slow. Set its date and time, so that receipts and "
            "labels show the right day.",
        )
    return words.format(span=span_text(abs(error)))


def time_text(moment: datetime, now: datetime) -> str:
    """The time of day at the desk: "16:42"."""
    return moment.astimezone(now.tzinfo).strftime("%H:%M")


def clock_text(moment: datetime, now: datetime) -> str:
    """The time of day with its seconds: "14:32:08"."""
    return moment.astimezone(now.tzinfo).strftime("%H:%M:%S")


def short_date_text(moment: datetime, now: datetime) -> str:
    """The day in a narrow place: "9 Nov"."""
    local = moment.astimezone(now.tzinfo)
    pattern = translate("texts", "d MMM", "a day in a narrow place")
    return QLocale().toString(QDate(local.year, local.month, local.day), pattern)


def date_text(moment: datetime, now: datetime) -> str:
    """The day at the desk: "9 November", with the year when it is another one."""
    local = moment.astimezone(now.tzinfo)
    pattern = (
        translate("texts", "d MMMM", "a day of this year")
        if local.year == now.year
        else translate("texts", "d MMMM yyyy", "a day of another year")
    )
    return QLocale().toString(QDate(local.year, local.month, local.day), pattern)


def moment_text(moment: datetime, now: datetime) -> str:
    """A moment as it is spoken of: "at 16:42", "yesterday at 16:42", "on 9 November at 16:42"."""
    time = time_text(moment, now)
    days = (now.date() - moment.astimezone(now.tzinfo).date()).days
    if days == 0:
        return translate("texts", "at {time}").format(time=time)
    if days == 1:
        return translate("texts", "yesterday at {time}").format(time=time)
    return translate("texts", "on {day} at {time}").format(day=date_text(moment, now), time=time)


def countdown(left: timedelta) -> str:
    """Minutes and seconds that are left: "1:54"; hours before them when there are any."""
    seconds = max(0, round(left.total_seconds()))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
