"""What an inspection's event does at the central service: the last revision to come is in force.

Every revision is kept. One that was made without knowing of the revision in force is taken all the
same, and a person is told: two desks had the same goods on the table.
"""

from dataclasses import dataclass, field
from datetime import datetime

from returndesk.central.attention import AttentionBook
from returndesk.domain.attention import AttentionKind
from returndesk.domain.events import VerdictKind
from returndesk.domain.returns import InspectionState
from returndesk.protocol.events import WireEvent, WireVerdict
from returndesk.protocol.inspections import STATES_AFTER, InspectionPayload


@dataclass(frozen=True, slots=True)
class RevisionRecord:
    """One revision of an inspection, as its event told it."""

    id: str
    return_id: str
    desk_id: str
    desk_name: str
    clerk: str
    at: datetime
    state: InspectionState
    payload: InspectionPayload


@dataclass(frozen=True, slots=True)
class InForce:
    """Who saved the revision in force."""

    revision: str
    desk_name: str
    clerk: str
    at: datetime


@dataclass(slots=True)
class InspectionBook:
    """A return as the rules of inspections see it; `in_force` is None before the first revision."""

    return_number: str
    site_id: str
    in_force: InForce | None = None


@dataclass(slots=True)
class InspectionLedger:
    """The books of a batch by the returns' ids, and the revisions that it adds."""

    books: dict[str, InspectionBook]
    attention: AttentionBook
    added: list[RevisionRecord] = field(default_factory=list)

    def apply(
        self, event: WireEvent, payload: InspectionPayload, desk_id: str, desk_name: str
    ) -> WireVerdict:
        """The verdict on a revision, which is in force from now on."""
        book = self.books.get(payload.return_id)
        if book is None:
            return WireVerdict(
                event_id=event.id, kind=VerdictKind.REJECTED, reason="unknown_return"
            )
        before = book.in_force
        self.added.append(
            RevisionRecord(
                event.id,
                payload.return_id,
                desk_id,
                desk_name,
                event.clerk,
                event.occurred_at,
                STATES_AFTER[event.type],
                payload,
            )
        )
        book.in_force = InForce(event.id, desk_name, event.clerk, event.occurred_at)
        if before is None or before.revision == payload.base:
            return WireVerdict(event_id=event.id, kind=VerdictKind.APPLIED)
        self.attention.open(
            event.id,
            AttentionKind.INSPECTION_CONFLICT,
            book.site_id,
            return_id=payload.return_id,
            return_number=book.return_number,
            desk_name=desk_name,
            clerk=event.clerk,
            other_desk_name=before.desk_name,
            other_clerk=before.clerk,
        )
        return WireVerdict(
            event_id=event.id,
            kind=VerdictKind.APPLIED,
            reason=AttentionKind.INSPECTION_CONFLICT,
            desk_name=before.desk_name,
            clerk=before.clerk,
            at=before.at,
        )
