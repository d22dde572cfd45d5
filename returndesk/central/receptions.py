"""What an event does: the rules of receptions at the central service, without SQL or HTTP.

The store loads the books of a batch's parcels and returns, `Ledger.apply` gives each event its
verdict and writes into the books, and the store puts the changed ones back, all in one
transaction. A reception is never denied by a rule of the merchant.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from pydantic import ValidationError

from returndesk.central import conflicts, contents, walkins
from returndesk.central.attention import AttentionBook
from returndesk.central.books import JobState, ParcelBook, ReturnBook, UnknownParcelRecord
from returndesk.central.contents import ContentsBook
from returndesk.central.inspections import InspectionBook, InspectionLedger
from returndesk.central.resolutions import ResolutionBook
from returndesk.central.walkins import CounterBook
from returndesk.domain.errors import MoveError
from returndesk.domain.events import EventType, VerdictKind
from returndesk.domain.ids import DeskId
from returndesk.domain.returns import Mail, MailState, ParcelMove, ParcelState, Reception
from returndesk.protocol.base import Message
from returndesk.protocol.changes import ReturnDocument
from returndesk.protocol.events import (
    PAYLOADS,
    LabelMailPayload,
    PhotographedPayload,
    ReceivedPayload,
    SettledPayload,
    UndonePayload,
    UnknownPayload,
    WireEvent,
    WireVerdict,
)
from returndesk.protocol.inspections import InspectionPayload
from returndesk.protocol.parcels import BuiltPayload, ContentsPayload
from returndesk.protocol.walkins import (
    KeyMadePayload,
    RedeemedPayload,
    ResolutionPayload,
    StaffAddedPayload,
    WalkedInPayload,
)


@dataclass(frozen=True, slots=True)
class DeskRecord:
    """The desk that a token belongs to."""

    id: DeskId
    name: str
    site_id: str


@dataclass(slots=True)
class Ledger:
    """The books of one batch, and what changed in them.

    `mail_due` is when the mail of a reception that is told now leaves.
    `new_receptions` holds (event id, parcel id, reception); `jobs` the mail jobs to write, as
    (state, due) by return id, `mails` what returns say of theirs, `label_mails` those that clerks
    ask for, return id by event id; `touched` the returns whose document changed.
    """

    desk: DeskRecord
    now: datetime
    mail_due: datetime
    parcels: dict[str, ParcelBook]
    returns: dict[str, ReturnBook]
    inspections: InspectionLedger
    attention: AttentionBook
    contents: ContentsBook
    counter: CounterBook
    undone_before: frozenset[str] = frozenset()
    new_receptions: list[tuple[str, str, Reception]] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    unknown: list[UnknownParcelRecord] = field(default_factory=list)
    jobs: dict[str, tuple[JobState, datetime]] = field(default_factory=dict)
    label_mails: dict[str, str] = field(default_factory=dict)
    changed_parcels: dict[str, None] = field(default_factory=dict)
    mails: dict[str, Mail] = field(default_factory=dict)
    touched: dict[str, None] = field(default_factory=dict)
    mails_queued: bool = False

    def apply(self, event: WireEvent, payload: Message) -> WireVerdict:
        """The verdict on an event, its consequences written into the books."""
        match payload:
            case ReceivedPayload():
                misrouted = event.type == EventType.PARCEL_MISROUTED
                return (self._misrouted if misrouted else self.receive)(event, payload)
            case UndonePayload():
                return self._undone(event, payload)
            case UnknownPayload() | PhotographedPayload():
                self._note_unknown(event, payload)
            case ContentsPayload():
                return contents.change(self, event, payload)
            case (
                WalkedInPayload()
                | ResolutionPayload()
                | RedeemedPayload()
                | KeyMadePayload()
                | StaffAddedPayload()
            ):
                return walkins.apply(self, event, payload)
            case BuiltPayload():
                return contents.build(self, event, payload)
            case InspectionPayload():
                return self.inspections.apply(event, payload, self.desk.id, self.desk.name)
            case LabelMailPayload():
                return self._mail_label(event, payload)
            case SettledPayload():
                self.attention.settle(payload.attention_id, self._by(event), payload.note)
        return applied(event)

    def receive(self, event: WireEvent, payload: ReceivedPayload) -> WireVerdict:
        """The verdict on a reception; the first to come is in force.

        That of a parcel which nobody awaits (any more) is kept as well.
        """
        book = self._book_of_any(event, payload)
        reception = Reception(
            at=event.occurred_at,
            desk_id=self.desk.id,
            desk_name=self.desk.name,
            clerk=event.clerk,
        )
        self.new_receptions.append((event.id, payload.parcel_id, reception))
        book.standing[event.id] = reception
        self._touch(book)
        if book.state is ParcelState.RECEIVED:
            conflicts.received_twice(self, event, book)
            return self._already_received(event, book)
        book.receive(event.id)
        self.changed_parcels[payload.parcel_id] = None
        for return_id in book.return_ids:
            self.schedule_mail(return_id, event)
        return applied(event)

    @staticmethod
    def _already_received(event: WireEvent, book: ParcelBook) -> WireVerdict:
        first = book.reception
        return WireVerdict(
            event_id=event.id,
            kind=VerdictKind.ALREADY_RECEIVED,
            desk_name=first.desk_name if first else "",
            clerk=first.clerk if first else "",
            at=first.at if first else None,
        )

    def _undone(self, event: WireEvent, payload: UndonePayload) -> WireVerdict:
        if payload.reception_id in self.undone_before or payload.reception_id in self.undone:
            return applied(event)
        book = self.parcels.get(payload.parcel_id)
        if book is None or payload.reception_id not in book.standing:
            return rejected(event.id, "unknown_reception")
        del book.standing[payload.reception_id]
        self.undone.append(payload.reception_id)
        self._touch(book)
        by = self._by(event)
        conflicts.received_once_again(self.attention, payload.reception_id, book.standing, by)
        conflicts.awaited_no_more(self.attention, payload.reception_id, by)
        if book.in_force != payload.reception_id:
            return applied(event)
        self.changed_parcels[payload.parcel_id] = None
        book.move(ParcelMove.UNDO)
        book.in_force = None
        # Another desk has the parcel in its hands all the same: it stays received, as that one's.
        other = next(iter(book.standing), None)
        if other is not None:
            book.receive(other)
            return applied(event)
        for return_id in book.return_ids:
            self.cancel_mail(return_id, event)
        return applied(event)

    def _misrouted(self, event: WireEvent, payload: ReceivedPayload) -> WireVerdict:
        book = self._book_of_any(event, payload)
        try:
            book.move(ParcelMove.SHIP)
        except MoveError:
            # On its way already, or taken in meanwhile: the fact is kept, the track stays.
            return applied(event)
        self.changed_parcels[payload.parcel_id] = None
        self._touch(book)
        return applied(event)

    def _book_of_any(self, event: WireEvent, payload: ReceivedPayload) -> ParcelBook:
        """The book of a parcel that is there; one that no return has is told to a person."""
        book = self.parcel_book(payload.parcel_id)
        if not book.return_ids:
            self.contents.labelled[payload.parcel_id] = None
            conflicts.not_awaited(self, event, payload)
        return book

    def _note_unknown(
        self, event: WireEvent, payload: UnknownPayload | PhotographedPayload
    ) -> None:
        if isinstance(payload, PhotographedPayload):
            self.contents.photographed[payload.unknown_id] = payload.photos
            return
        record = UnknownParcelRecord(event.id, payload, event.clerk, event.occurred_at)
        self.unknown.append(record)

    def _mail_label(self, event: WireEvent, payload: LabelMailPayload) -> WireVerdict:
        book = self.returns.get(payload.return_id)
        if book is None:
            return rejected(event.id, "unknown_return")
        if not book.email.strip():
            return rejected(event.id, "no_address")
        self.label_mails[event.id] = payload.return_id
        return applied(event)

    def parcel_book(self, parcel_id: str) -> ParcelBook:
        """The book of a parcel, new if this server has not heard of it."""
        book = self.parcels.get(parcel_id)
        if book is None:
            book = self.parcels[parcel_id] = ParcelBook(parcel_id)
        return book

    def add_return(self, document: ReturnDocument, *, mail_wanted: bool) -> None:
        """Open the book of a new return."""
        parcel_ids = tuple(parcel.id for parcel in document.parcels)
        self.returns[document.id] = ReturnBook(
            id=document.id,
            number=document.number,
            site_id=document.site_id,
            email=document.shopper.email,
            mail_wanted=mail_wanted,
            job=None,
            parcel_ids=parcel_ids,
        )
        self.inspections.books[document.id] = InspectionBook(document.number, document.site_id)
        self.counter.resolutions.books[document.id] = ResolutionBook(
            document.number, document.site_id
        )

    def schedule_mail(self, return_id: str, event: WireEvent) -> None:
        """Let the shopper be mailed that the return was received, unless that was done."""
        book = self.returns[return_id]
        if book.job is JobState.SENT:
            conflicts.in_hand_again(self.attention, return_id, self._by(event))
        if book.job in (JobState.SENT, JobState.SCHEDULED, JobState.SENDING):
            return  # once per return for ever, whichever of its parcels came first
        if not book.mail_wanted:
            self._set_mail(return_id, Mail(MailState.OFF))
        elif not book.email.strip():
            self._set_mail(return_id, Mail(MailState.FAILED, self.now, "no_address"))
        else:
            self._set_job(return_id, JobState.SCHEDULED, self.mail_due)
            self._set_mail(return_id, Mail(MailState.SCHEDULED, self.mail_due))

    def cancel_mail(self, return_id: str, event: WireEvent) -> None:
        """Let no mail go out, unless another parcel of the return is in hand.

        If it is gone already, a person is told.
        """
        book = self.returns[return_id]
        states = (self.parcels[parcel_id].state for parcel_id in book.parcel_ids)
        if any(state is ParcelState.RECEIVED for state in states):
            return  # another parcel of the return is in hand
        if book.job is JobState.SCHEDULED:
            self._set_job(return_id, JobState.CANCELLED, self.now)
            self._set_mail(return_id, Mail(MailState.CANCELLED, self.now))
        elif book.job is None:
            self._set_mail(return_id, Mail())
        elif book.job is JobState.SENT:
            conflicts.undone_after_mail(
                self.attention,
                event.id,
                book.id,
                book.number,
                book.site_id,
                desk_name=self.desk.name,
                clerk=event.clerk,
            )

    def _by(self, event: WireEvent) -> str:
        """Who did it, and where."""
        return " · ".join(filter(None, (event.clerk, self.desk.name)))

    def _set_job(self, return_id: str, state: JobState, due: datetime) -> None:
        self.returns[return_id].job = state
        self.jobs[return_id] = (state, due)

    def _set_mail(self, return_id: str, mail: Mail) -> None:
        self.mails[return_id] = mail

    def _touch(self, book: ParcelBook) -> None:
        for return_id in book.return_ids:
            self.touched[return_id] = None


def applied(event: WireEvent) -> WireVerdict:
    """The verdict that an event did what it said."""
    return WireVerdict(event_id=event.id, kind=VerdictKind.APPLIED)


def rejected(event_id: str, reason: str) -> WireVerdict:
    """The verdict that an event could not be used, with the code of the reason."""
    return WireVerdict(event_id=event_id, kind=VerdictKind.REJECTED, reason=reason)


def read_payload(event: WireEvent, newest_schema: int) -> Message | str:
    """The event's payload, or the code of the reason why it cannot be read."""
    if event.schema_version > newest_schema:
        return "newer_schema"
    try:
        model: Callable[..., Message] = PAYLOADS[EventType(event.type)].model_validate
    except ValueError:
        return "unknown_type"
    try:
        return model(event.payload)
    except ValidationError:
        return "bad_payload"
