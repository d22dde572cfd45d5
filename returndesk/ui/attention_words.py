"""Words for what waits for a person: what it is, what happened, and what is to be done."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from returndesk.domain.attention import AttentionKind
from returndesk.domain.codes import readable
from returndesk.domain.errors import KnownError
from returndesk.domain.events import EventType
from returndesk.domain.money import Money
from returndesk.domain.photos import Photo
from returndesk.domain.printing import JobState, PrintJob
from returndesk.services.attention import AttentionEntry, AttentionSource
from returndesk.services.ports import Backlog, RefusedFact, UnknownParcel
from returndesk.ui import texts
from returndesk.ui.messages import known_codes, message_for
from returndesk.ui.return_words import money_text
from returndesk.ui.tones import Tone

translate = QCoreApplication.translate

_INSPECTIONS = (
    EventType.INSPECTION_SAVED,
    EventType.INSPECTION_FINISHED,
    EventType.INSPECTION_REOPENED,
)
_DECISIONS = (
    EventType.RESOLUTION_PROPOSED,
    EventType.RESOLUTION_APPROVED,
    EventType.RESOLUTION_REFUSED,
)


@dataclass(frozen=True, slots=True)
class EntryWords:
    """An entry in words: `kind` in a list's pill, `title` what it is about, then what and how."""

    kind: str
    tone: Tone
    title: str
    what: str
    remedy: str


def entry_words(entry: AttentionEntry, now: datetime) -> EntryWords:
    """The words for an entry."""
    thing = entry.thing
    if isinstance(thing, UnknownParcel):
        return _unknown(thing, now)
    if isinstance(thing, RefusedFact):
        return _refused(thing, now)
    if isinstance(thing, Photo):
        return _photo(entry, thing)
    if isinstance(thing, PrintJob):
        return _print(thing)
    if isinstance(thing, Backlog):
        return _stuck(thing, now)
    return _central(entry)


def return_of(entry: AttentionEntry) -> str:
    """The id of the return that an entry is about; "" if it names none."""
    if entry.source is AttentionSource.CENTRAL:
        return str(entry.params.get("return_id", ""))
    if isinstance(entry.thing, RefusedFact):
        payload = entry.thing.event.payload
        ids = payload.get("return_ids")
        first = ids[0] if isinstance(ids, list) and ids else payload.get("return_id", "")
        return str(first)
    if isinstance(entry.thing, PrintJob):
        return entry.thing.subject
    return ""


def parcel_name(parcel: UnknownParcel) -> str:
    """An unknown parcel by its first code, as people read it."""
    return readable(parcel.codes[0].text, parcel.carrier)[:80]


# ------------------------------------------------------------------------------------ one per kind


def _unknown(parcel: UnknownParcel, now: datetime) -> EntryWords:
    when = texts.moment_text(parcel.at, now)
    carrier = texts.carrier_name(parcel.carrier)
    return EntryWords(
        translate("attention", "Unknown parcel"),
        Tone.WRONG,
        parcel_name(parcel),
        texts.joined(
            translate("attention", "probably {carrier}").format(carrier=carrier) if carrier else "",
            translate("attention", "came {when}").format(when=when),
            parcel.clerk,
        ),
        translate("attention", "Find its return by name, number or postcode, and take it in."),
    )


def _refused(fact: RefusedFact, now: datetime) -> EntryWords:
    event = fact.event
    what = translate("attention", "{when} by {clerk}").format(
        when=texts.moment_text(event.occurred_at, now),
        clerk=event.clerk or texts.DASH,
    )
    return EntryWords(
        translate("attention", "Refused"),
        Tone.WRONG,
        fact_word(event.type),
        texts.joined(what, refusal_text(fact.reason)),
        _refusal_remedy(fact.reason),
    )


def fact_word(type_: EventType) -> str:
    """What a desk told, in a word."""
    if type_ in _INSPECTIONS:
        return translate("attention", "Inspection")
    if type_ in _DECISIONS:
        return translate("attention", "Decision on the money")
    return {
        EventType.PARCEL_RECEIVED: translate("attention", "Reception"),
        EventType.RECEPTION_UNDONE: translate("attention", "Undone reception"),
        EventType.PARCEL_MISROUTED: translate("attention", "Parcel of another site"),
        EventType.PARCEL_UNKNOWN: translate("attention", "Unknown parcel"),
        EventType.UNKNOWN_MATCHED: translate("attention", "Matched parcel"),
        EventType.UNKNOWN_PHOTOGRAPHED: translate("attention", "Photo of an unknown parcel"),
        EventType.RETURN_BUILT: translate("attention", "Return made of an order"),
        EventType.CONTENTS_CHANGED: translate("attention", "Contents of a parcel"),
        EventType.LABEL_MAIL_REQUESTED: translate("attention", "Mail of a label"),
        EventType.LABEL_ALLOWED: translate("attention", "Label that a supervisor allowed"),
        EventType.ATTENTION_SETTLED: translate("attention", "Note that something is settled"),
        EventType.RETURN_WALKED_IN: translate("attention", "Walk-in return"),
        EventType.VOUCHER_REDEEMED: translate("attention", "Used voucher"),
        EventType.DESK_KEY_MADE: translate("attention", "This desk's key"),
        EventType.STAFF_ADDED: translate("attention", "New supervisor"),
    }.get(type_, str(type_))


def refusal_text(reason: str) -> str:
    """Why the central service refused a fact."""
    unread = translate("attention", "the central service could not read it")
    too_old = translate("attention", "the central service is older than this desk")
    return {
        "unknown_return": translate("attention", "the central service does not know this return"),
        "unknown_reception": translate(
            "attention", "the central service does not know this reception"
        ),
        "id_reused": translate("attention", "the same fact was told before, in other words"),
        "bad_payload": unread,
        "bad_event": unread,
        "batch_refused": unread,
        "unknown_type": too_old,
        "newer_schema": too_old,
        "unknown_brand": translate("attention", "the central service does not know this brand"),
        "voucher_used": translate("attention", "the voucher was used before"),
        "voucher_void": translate("attention", "the voucher is void"),
        "resolution_decided": translate("attention", "the money was decided elsewhere before"),
        "no_address": translate("attention", "the shopper has no address"),
        "supervisor_exists": translate("attention", "the site had a supervisor before"),
    }.get(reason, reason)


def _refusal_remedy(reason: str) -> str:
    if reason in {"voucher_used", "voucher_void"}:
        return _voucher_remedy()
    if reason in {"unknown_return", "unknown_reception", "unknown_brand"}:
        return translate(
            "attention", "Put the goods aside, ask the merchant about the return, then settle this."
        )
    if reason == "no_address":
        return _label_remedy()
    if reason in {"resolution_decided", "supervisor_exists"}:
        return translate("attention", "What was decided first counts. Tell whom it concerns.")
    return translate("attention", "Nothing is lost here. Tell support, then settle this.")


def _photo(entry: AttentionEntry, photo: Photo) -> EntryWords:
    remedy = translate("attention", "Take it again if the goods are still here, then settle this.")
    if entry.kind in known_codes():
        what = message_for(KnownError(entry.kind, path=photo.id[:12])).title
    else:
        what = translate("attention", "Its file is gone from this computer, or was changed.")
    return EntryWords(
        translate("attention", "Photo lost"),
        Tone.CAUTION,
        translate("attention", "A photo taken by {clerk}").format(clerk=photo.clerk or texts.DASH),
        what,
        remedy,
    )


def _print(job: PrintJob) -> EntryWords:
    cause = message_for(job.error).title if job.error else ""
    if job.state is JobState.NEEDS_ATTENTION:
        return EntryWords(
            translate("attention", "Did it print?"),
            Tone.CAUTION,
            job.title,
            cause,
            translate("attention", "Look at the printer, then answer."),
        )
    return EntryWords(
        translate("attention", "Not printed"),
        Tone.WRONG,
        job.title,
        cause,
        translate("attention", "Print it again, or settle this if it is not needed any more."),
    )


def _stuck(backlog: Backlog, now: datetime) -> EntryWords:
    told = message_for(KnownError(backlog.error)) if backlog.error in known_codes() else None
    waiting = translate("attention", "waiting: {count}").format(count=backlog.waiting)
    return EntryWords(
        translate("attention", "Not sent"),
        Tone.CAUTION,
        translate("attention", "Not sent since {when}").format(
            when=texts.moment_text(backlog.oldest.occurred_at, now)
        ),
        texts.joined(waiting, told.title if told else ""),
        told.remedy
        if told
        else translate("attention", "Nothing is lost. Check the network, then send it now."),
    )


def _central(entry: AttentionEntry) -> EntryWords:
    params = _Told(entry.params)
    words = {
        AttentionKind.INSPECTION_CONFLICT: _inspection_conflict,
        AttentionKind.LABEL_MAIL_FAILED: _label_mail,
        AttentionKind.LAST_UNIT_TWICE: _last_unit,
        AttentionKind.VOUCHER_TWICE: _voucher,
        AttentionKind.DECIDED_TWICE: _decided,
    }
    for kind, say in words.items():
        if entry.kind == kind:
            return say(params)
    return EntryWords(
        translate("attention", "From the central service"),
        Tone.CAUTION,
        params["return_number"] or entry.kind,
        translate("attention", "This version has no words for it: {kind}").format(kind=entry.kind),
        translate("attention", "Update ReturnDesk, or ask the central service's keepers."),
    )


class _Told(dict[str, str | int]):
    """Parameters as the central service told them; one that it left out is empty."""

    def __missing__(self, name: str) -> str:
        return ""

    def __getitem__(self, name: str) -> str:
        return str(super().__getitem__(name))


def _inspection_conflict(params: _Told) -> EntryWords:
    what = translate(
        "attention",
        "{clerk} at {desk_name} and {other_clerk} at {other_desk_name} inspected it without "
        "knowing of each other. The last one is in force; both are kept.",
    )
    return EntryWords(
        translate("attention", "Inspected twice"),
        Tone.CAUTION,
        params["return_number"],
        what.format_map(params),
        translate("attention", "Look at the goods and the history, and inspect it once more."),
    )


def _label_mail(params: _Told) -> EntryWords:
    what = translate("attention", "The shopper did not get the label: {reason}.")
    return EntryWords(
        translate("attention", "Label not mailed"),
        Tone.WRONG,
        params["return_number"],
        what.format(reason=texts.mail_reason(params["reason"])),
        _label_remedy(),
    )


def _label_remedy() -> str:
    return translate(
        "attention",
        "Print the label, or put the address right with the merchant, then settle this.",
    )


def _last_unit(params: _Told) -> EntryWords:
    what = translate(
        "attention",
        "{title}: {bought} were bought with the order {order_number}, {returned} came back, with "
        "the returns {return_number} and {other_return_number}.",
    )
    return EntryWords(
        translate("attention", "Returned twice"),
        Tone.WRONG,
        params["return_number"],
        what.format_map(params),
        translate("attention", "Look which goods are there, and whether money was given for both."),
    )


def _voucher(params: _Told) -> EntryWords:
    minor = params["minor"]
    worth = money_text(Money(int(minor), params["currency"] or "EUR")) if minor else ""
    if params["void"] in {"1", "True"}:
        what = translate("attention", "It was taken by {clerk} at {desk_name}, but it is void.")
    else:
        what = translate(
            "attention", "It was taken by {clerk} at {desk_name}, but was used before: {used_by}."
        )
    return EntryWords(
        translate("attention", "Voucher used twice"),
        Tone.WRONG,
        texts.joined(params["code"], worth),
        what.format_map(params),
        _voucher_remedy(),
    )


def _voucher_remedy() -> str:
    return translate("attention", "Talk to the shopper, or book the loss, then settle this.")


def _decided(params: _Told) -> EntryWords:
    what = translate(
        "attention",
        "{clerk} at {desk_name} decided on the money after {other_clerk} at {other_desk_name} "
        "had. The first decision is in force.",
    )
    void = translate("attention", "The voucher {voucher} is void.") if params["voucher"] else ""
    return EntryWords(
        translate("attention", "Decided twice"),
        Tone.CAUTION,
        params["return_number"],
        f"{what} {void}".strip().format_map(params),
        translate("attention", "Tell the shopper which decision counts, then settle this."),
    )
