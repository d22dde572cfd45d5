"""What facts of the counter do: a walk-in is a return, a reception and a decision in one."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from returndesk.central import contents
from returndesk.central.resolutions import ResolutionLedger
from returndesk.domain.events import VerdictKind
from returndesk.domain.returns import ResolutionState
from returndesk.domain.staff import Role
from returndesk.protocol.events import ReceivedPayload, WireEvent, WireVerdict
from returndesk.protocol.resolutions import StaffDocument
from returndesk.protocol.walkins import (
    KeyMadePayload,
    RedeemedPayload,
    ResolutionPayload,
    StaffAddedPayload,
    WalkedInPayload,
)

if TYPE_CHECKING:
    from returndesk.central.receptions import Ledger

CounterPayload = (
    WalkedInPayload | ResolutionPayload | RedeemedPayload | KeyMadePayload | StaffAddedPayload
)


@dataclass(slots=True)
class CounterBook:
    """The counter's part of a batch.

    `supervised` are the sites of which somebody has a PIN. `walkins` hold (event id, payload),
    `keys` the public keys of this desk that are new, `staff` and `refused_staff` who was added and
    whom the desk must forget.
    """

    resolutions: ResolutionLedger
    supervised: set[str] = field(default_factory=set)
    walkins: list[tuple[str, WalkedInPayload]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    staff: list[StaffDocument] = field(default_factory=list)
    refused_staff: list[str] = field(default_factory=list)


def apply(ledger: "Ledger", event: WireEvent, payload: CounterPayload) -> WireVerdict:
    """The verdict on a fact of the counter."""
    book, desk = ledger.counter, ledger.desk
    match payload:
        case WalkedInPayload():
            return _walked_in(ledger, event, payload)
        case ResolutionPayload():
            return book.resolutions.apply(event, payload, desk.name)
        case RedeemedPayload():
            return book.resolutions.vouchers.redeem(event, payload, desk.name, desk.site_id)
        case KeyMadePayload():
            book.keys.append(payload.public_key)
        case StaffAddedPayload():
            return _staff_added(ledger, event, payload)
    return WireVerdict(event_id=event.id, kind=VerdictKind.APPLIED)


def _walked_in(ledger: "Ledger", event: WireEvent, payload: WalkedInPayload) -> WireVerdict:
    told = payload.document
    decision = payload.decision
    # What was settled only this server knows.
    settled = decision.state is ResolutionState.SETTLED
    if len(told.parcels) != 1 or decision.return_id != told.id or settled:
        return _rejected(event, "bad_payload")
    verdict = contents.build(ledger, event, payload)
    if verdict.kind is VerdictKind.REJECTED:
        return verdict
    if payload.received:
        parcel_id = told.parcels[0].id
        reception = ReceivedPayload(
            parcel_id=parcel_id, return_ids=(told.id,), site_id=told.site_id
        )
        ledger.receive(event, reception)
    ledger.counter.resolutions.decide(event, decision, payload.voucher, ledger.desk.name)
    ledger.counter.walkins.append((event.id, payload))
    return verdict


def _staff_added(ledger: "Ledger", event: WireEvent, payload: StaffAddedPayload) -> WireVerdict:
    """A site's first supervisor; a second one of that kind is no more to be believed."""
    site_id = ledger.desk.site_id
    if site_id in ledger.counter.supervised:
        ledger.counter.refused_staff.append(payload.staff_id)
        return _rejected(event, "supervisor_exists")
    ledger.counter.supervised.add(site_id)
    ledger.counter.staff.append(
        StaffDocument(
            id=payload.staff_id,
            name=payload.name,
            site_id=site_id,
            role=Role.SUPERVISOR,
            pin_hash=payload.pin_hash,
        )
    )
    return WireVerdict(event_id=event.id, kind=VerdictKind.APPLIED)


def _rejected(event: WireEvent, reason: str) -> WireVerdict:
    return WireVerdict(event_id=event.id, kind=VerdictKind.REJECTED, reason=reason)
