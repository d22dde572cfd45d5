"""Facts of a desk on their way to the central service.

An event is written in the transaction of the fact it tells, kept until the central service has
given its verdict on it, and never changed. Its id is the idempotency key.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from returndesk.domain.ids import DeskId, EventId

# Goes up when a payload's meaning changes; the central service reads every version it ever knew.
SCHEMA_VERSION = 1


class EventType(StrEnum):
    """What can happen at a desk that others must know."""

    PARCEL_RECEIVED = "parcel.received"
    RECEPTION_UNDONE = "parcel.reception_undone"
    PARCEL_MISROUTED = "parcel.misrouted"
    PARCEL_UNKNOWN = "parcel.unknown"
    UNKNOWN_MATCHED = "unknown.matched"
    UNKNOWN_PHOTOGRAPHED = "unknown.photographed"
    RETURN_BUILT = "return.built"
    CONTENTS_CHANGED = "parcel.contents_changed"
    LABEL_MAIL_REQUESTED = "label.mail_requested"
    LABEL_ALLOWED = "label.allowed"
    ATTENTION_SETTLED = "attention.settled"
    INSPECTION_SAVED = "inspection.saved"
    INSPECTION_FINISHED = "inspection.finished"
    INSPECTION_REOPENED = "inspection.reopened"
    RETURN_WALKED_IN = "return.walked_in"
    RESOLUTION_PROPOSED = "resolution.proposed"
    RESOLUTION_APPROVED = "resolution.approved"
    RESOLUTION_REFUSED = "resolution.refused"
    VOUCHER_REDEEMED = "voucher.redeemed"
    DESK_KEY_MADE = "desk.key_made"
    STAFF_ADDED = "staff.added"


class OutboxState(StrEnum):
    """How far an event is on its way to the central service."""

    PENDING = "pending"
    SENDING = "sending"
    ACKED = "acked"
    REJECTED = "rejected"


class VerdictKind(StrEnum):
    """What the central service said of one event."""

    APPLIED = "applied"
    ALREADY_RECEIVED = "already_received"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Event:
    """One fact. `seq` orders a desk's events; `occurred_at` is aware, its offset is the desk's.

    `aggregate` is the id of the parcel the fact is about: events of one aggregate stay in order.
    """

    id: EventId
    seq: int
    type: EventType
    aggregate: str
    payload: Mapping[str, object]
    occurred_at: datetime
    desk_id: DeskId
    clerk: str
    schema_version: int = SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Verdict:
    """The central service's answer to one event.

    `already_received` names who was first (`desk_name`, `clerk`, `at`); `rejected` has a `reason`
    code. Every verdict settles its event: it is never sent again.
    """

    event_id: EventId
    kind: VerdictKind
    reason: str = ""
    desk_name: str = ""
    clerk: str = ""
    at: datetime | None = None
