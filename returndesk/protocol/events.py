"""Events on the wire: a batch in, a verdict for each event out."""

from datetime import datetime

from pydantic import AwareDatetime, Field

from returndesk.domain.events import Event, EventType, Verdict, VerdictKind
from returndesk.domain.ids import DeskId, EventId
from returndesk.protocol.base import Message
from returndesk.protocol.inspections import InspectionPayload
from returndesk.protocol.parcels import BuiltPayload, ContentsPayload, MatchedPayload
from returndesk.protocol.version import MAX_BATCH_EVENTS
from returndesk.protocol.walkins import (
    KeyMadePayload,
    RedeemedPayload,
    ResolutionPayload,
    StaffAddedPayload,
    WalkedInPayload,
)


class ReceivedPayload(Message):
    """`parcel.received` and `parcel.misrouted`: which parcel, which returns, at which site."""

    parcel_id: str
    return_ids: tuple[str, ...] = Field(min_length=1, max_length=100)
    site_id: str
    code: str = Field(default="", max_length=4096)


class UndonePayload(Message):
    """`parcel.reception_undone`: the reception that is taken back, by the id of its event."""

    parcel_id: str
    return_ids: tuple[str, ...] = Field(min_length=1, max_length=100)
    reception_id: str


class ScannedCodePayload(Message):
    """One code read on an unknown parcel."""

    text: str = Field(max_length=4096)
    symbology: str = ""


class UnknownPayload(Message):
    """`parcel.unknown`: what was read on a parcel that nothing was known of."""

    unknown_id: str
    site_id: str
    carrier: str = ""
    codes: tuple[ScannedCodePayload, ...] = Field(min_length=1, max_length=50)


class SettledPayload(Message):
    """`attention.settled`: a person has dealt with something; `note` says how, if they wish."""

    attention_id: str = Field(min_length=1, max_length=64)
    note: str = Field(default="", max_length=2000)


class PhotographedPayload(Message):
    """`unknown.photographed`: pictures of an unknown parcel, by their SHA-256."""

    unknown_id: str = Field(min_length=1, max_length=64)
    photos: tuple[str, ...] = Field(min_length=1, max_length=20)


class LabelMailPayload(Message):
    """`label.mail_requested`: mail a return's label to its shopper, once more for each fact."""

    return_id: str = Field(min_length=1, max_length=64)


class WireRefusal(Message):
    """A rule that refuses a label, and why."""

    rule: str = Field(min_length=1, max_length=64)
    cause: str = Field(default="", max_length=64)


class LabelAllowedPayload(Message):
    """`label.allowed`: a supervisor's yes to a label that rules refuse, kept as it is."""

    return_id: str = Field(min_length=1, max_length=64)
    rules: tuple[WireRefusal, ...] = Field(min_length=1, max_length=20)
    reason: str = Field(min_length=1, max_length=2000)
    supervisor: str = Field(min_length=1, max_length=200)


PAYLOADS: dict[EventType, type[Message]] = {
    EventType.PARCEL_RECEIVED: ReceivedPayload,
    EventType.PARCEL_MISROUTED: ReceivedPayload,
    EventType.RECEPTION_UNDONE: UndonePayload,
    EventType.PARCEL_UNKNOWN: UnknownPayload,
    EventType.UNKNOWN_MATCHED: MatchedPayload,
    EventType.UNKNOWN_PHOTOGRAPHED: PhotographedPayload,
    EventType.RETURN_BUILT: BuiltPayload,
    EventType.CONTENTS_CHANGED: ContentsPayload,
    EventType.LABEL_MAIL_REQUESTED: LabelMailPayload,
    EventType.LABEL_ALLOWED: LabelAllowedPayload,
    EventType.ATTENTION_SETTLED: SettledPayload,
    EventType.INSPECTION_SAVED: InspectionPayload,
    EventType.INSPECTION_FINISHED: InspectionPayload,
    EventType.INSPECTION_REOPENED: InspectionPayload,
    EventType.RETURN_WALKED_IN: WalkedInPayload,
    EventType.RESOLUTION_PROPOSED: ResolutionPayload,
    EventType.RESOLUTION_APPROVED: ResolutionPayload,
    EventType.RESOLUTION_REFUSED: ResolutionPayload,
    EventType.VOUCHER_REDEEMED: RedeemedPayload,
    EventType.DESK_KEY_MADE: KeyMadePayload,
    EventType.STAFF_ADDED: StaffAddedPayload,
}


class WireEvent(Message):
    """One event. `type` and `payload` stay open: a central that knows less rejects only this one.

    `occurred_at` is the desk's clock with its offset; it is data, never an order. The numbers end
    where a database's integers do.
    """

    id: str = Field(min_length=1, max_length=64)
    seq: int = Field(ge=1, lt=2**63)
    type: str = Field(max_length=64)
    aggregate: str = Field(max_length=64)
    payload: dict[str, object]
    occurred_at: AwareDatetime
    clerk: str = Field(default="", max_length=200)
    schema_version: int = Field(ge=1, lt=2**31)

    @classmethod
    def of(cls, event: Event) -> "WireEvent":
        """The event as it goes over the wire; the desk is known by its token."""
        return cls(
            id=event.id,
            seq=event.seq,
            type=event.type,
            aggregate=event.aggregate,
            payload=dict(event.payload),
            occurred_at=event.occurred_at,
            clerk=event.clerk,
            schema_version=event.schema_version,
        )

    def to_domain(self, desk_id: DeskId) -> Event:
        """The event of a desk; `ValueError` for a type this side does not know."""
        return Event(
            id=EventId(self.id),
            seq=self.seq,
            type=EventType(self.type),
            aggregate=self.aggregate,
            payload=self.payload,
            occurred_at=self.occurred_at,
            desk_id=desk_id,
            clerk=self.clerk,
            schema_version=self.schema_version,
        )


class EventBatch(Message):
    """Events of one desk in the order of their `seq`.

    `sent_at` is the desk's clock as it sends them: how wrong that is makes no difference to them.
    """

    events: tuple[WireEvent, ...] = Field(min_length=1, max_length=MAX_BATCH_EVENTS)
    sent_at: AwareDatetime | None = None


class WireVerdict(Message):
    """The answer to one event; the same event sent again gets the same answer."""

    event_id: str
    kind: VerdictKind
    reason: str = ""
    desk_name: str = ""
    clerk: str = ""
    at: AwareDatetime | None = None

    def to_domain(self) -> Verdict:
        """The verdict as the desk takes it in."""
        at: datetime | None = self.at
        return Verdict(
            event_id=EventId(self.event_id),
            kind=self.kind,
            reason=self.reason,
            desk_name=self.desk_name,
            clerk=self.clerk,
            at=at,
        )


class BatchAnswer(Message):
    """A verdict for each event of the batch, in its order."""

    verdicts: tuple[WireVerdict, ...]
