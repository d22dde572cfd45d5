"""What facts about money do: decisions, vouchers, and the settling of what was approved.

A return is decided once. The first decision to come is in force; one that was made without knowing
of it is kept as a fact, and a person is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from returndesk.central.attention import AttentionBook
from returndesk.central.vouchers import VoucherLedger
from returndesk.domain.attention import AttentionKind
from returndesk.domain.errors import MoveError
from returndesk.domain.events import VerdictKind
from returndesk.domain.money import Money
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import (
    RESOLUTION_TRACK,
    Resolution,
    ResolutionMove,
    ResolutionState,
    move_on,
)
from returndesk.protocol.events import WireEvent, WireVerdict
from returndesk.protocol.resolutions import WireDecision, WireVoucher
from returndesk.protocol.walkins import ResolutionPayload

# The kind of the mail that tells a shopper what was decided; no merchant's switch, but asked for.
RESOLUTION_MAIL = "resolution"

_MOVES = {
    ResolutionState.APPROVED: ResolutionMove.APPROVE,
    ResolutionState.REFUSED: ResolutionMove.REFUSE,
}


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """Money that moves for a return; more than 0 is what the shopper gets."""

    return_id: str
    kind: Resolution
    amount: Money
    voucher: str = ""


class Settlement(Protocol):
    """Who moves the money. The ledger does so for now; a payment provider may."""

    def settle(self, entries: Sequence[LedgerEntry]) -> None:
        """Move it, each return's and kind's once for ever, however often it is asked."""


def entry_of(decision: Decision) -> LedgerEntry | None:
    """What an approved decision moves; None for nothing."""
    amount = decision.amount
    if decision.kind is Resolution.EXCHANGE:
        difference = decision.difference or Money(0, amount.currency)
        amount = difference * -1
    if not amount.minor:
        return None
    return LedgerEntry(decision.return_id, decision.kind, amount, decision.voucher)


@dataclass(slots=True)
class ResolutionBook:
    """A return as the rules of decisions see it; `decision` is None before the first."""

    return_number: str
    site_id: str
    decision: WireDecision | None = None
    desk_name: str = ""


@dataclass(slots=True)
class ResolutionLedger:
    """The books of a batch by the returns' ids; `changed` are those to write and to tell.

    `overruled` are returns whose desk must hear what is in force instead of its own decision.
    """

    books: dict[str, ResolutionBook]
    vouchers: VoucherLedger
    attention: AttentionBook
    changed: dict[str, None] = field(default_factory=dict)
    overruled: dict[str, None] = field(default_factory=dict)

    def apply(self, event: WireEvent, payload: ResolutionPayload, desk_name: str) -> WireVerdict:
        """The verdict on a decision about a return."""
        return self.decide(event, payload.decision, payload.voucher, desk_name)

    def decide(
        self,
        event: WireEvent,
        decision: WireDecision,
        voucher: WireVoucher | None,
        desk_name: str,
    ) -> WireVerdict:
        """Put a decision in force, unless the return was decided before."""
        book = self.books.get(decision.return_id)
        if book is None:
            # Of a return that was cancelled: no decision is in force that the voucher comes of.
            if voucher is not None:
                self.vouchers.issue(voucher, void=True)
            return _rejected(event, "unknown_return")
        if decision.state is ResolutionState.SETTLED:
            return _rejected(event, "bad_payload")
        before = book.decision
        state = before.state if before else ResolutionState.PENDING
        if not _may(state, decision.state):
            return self._overruled(event, book, decision, voucher, desk_name)
        book.decision = decision
        book.desk_name = desk_name
        self.changed[decision.return_id] = None
        if voucher is not None:
            self.vouchers.issue(voucher)
        return WireVerdict(event_id=event.id, kind=VerdictKind.APPLIED)

    def settle(self, settlement: Settlement, now: datetime) -> None:
        """Let the money of everything that was approved in the batch move."""
        approved = {
            key: book.decision.to_domain()
            for key, book in ((key, self.books[key]) for key in self.changed)
            if book.decision and book.decision.state is ResolutionState.APPROVED
        }
        entries = (entry_of(decision) for decision in approved.values())
        settlement.settle([entry for entry in entries if entry])
        for key, decision in approved.items():
            self.books[key].decision = WireDecision.of(decision.settle(now))

    def _overruled(
        self,
        event: WireEvent,
        book: ResolutionBook,
        decision: WireDecision,
        voucher: WireVoucher | None,
        desk_name: str,
    ) -> WireVerdict:
        """A decision that came too late: its voucher is worth nothing, and a person is told."""
        self.overruled[decision.return_id] = None
        if voucher is not None:
            self.vouchers.issue(voucher, void=True)
        first = book.decision
        self.attention.open(
            event.id,
            AttentionKind.DECIDED_TWICE,
            book.site_id,
            return_id=decision.return_id,
            return_number=book.return_number,
            state=str(decision.state),
            desk_name=desk_name,
            clerk=event.clerk,
            other_state=str(first.state) if first else "",
            other_desk_name=book.desk_name,
            other_clerk=(first.supervisor or first.decided_by) if first else "",
            voucher=voucher.code if voucher else "",
        )
        return _rejected(event, "resolution_decided")


def _may(state: ResolutionState, after: ResolutionState) -> bool:
    """Whether a decision may follow; a proposal may be replaced by another."""
    if after is ResolutionState.PENDING:
        return state is ResolutionState.PENDING
    try:
        move_on(RESOLUTION_TRACK, "resolution", state, _MOVES[after])
    except MoveError:
        return False
    return True


def _rejected(event: WireEvent, reason: str) -> WireVerdict:
    return WireVerdict(event_id=event.id, kind=VerdictKind.REJECTED, reason=reason)
