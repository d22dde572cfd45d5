"""What became of the shopper's wish: proposed, approved by a supervisor or by rule, settled."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from returndesk.domain.ids import ReturnId
from returndesk.domain.money import Money
from returndesk.domain.portal import AutoApproval
from returndesk.domain.returns import (
    RESOLUTION_TRACK,
    Resolution,
    ResolutionMove,
    ResolutionState,
    move_on,
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a shopper gets for a return, and who said so.

    `amount` is what they get: money, credit, or what counts towards the new goods; `difference`
    is what they pay beyond that in an exchange (less than 0: are paid). `at` is the moment of the
    last move. Decided without a `supervisor`, it was decided `by_rule`. `reason` says why it
    was refused, or given without goods. `voucher` is the code of the credit's voucher.
    """

    return_id: ReturnId
    kind: Resolution
    amount: Money
    at: datetime
    state: ResolutionState = ResolutionState.PENDING
    difference: Money | None = None
    decided_by: str = ""
    supervisor: str = ""
    by_rule: bool = False
    reason: str = ""
    without_goods: bool = False
    mail_shopper: bool = False
    voucher: str = ""

    def approve(self, supervisor: str, at: datetime) -> Self:
        """Approved by a supervisor; `MoveError` for what is decided already."""
        return replace(self._moved(ResolutionMove.APPROVE, at), supervisor=supervisor)

    def approve_by(self, rule: AutoApproval, *, inspected: bool, at: datetime) -> Self:
        """Approved if the merchant's rule covers it, else as it is."""
        if not rule.covers(self.kind, self.amount, inspected=inspected):
            return self
        return replace(self._moved(ResolutionMove.APPROVE, at), by_rule=True)

    def refuse(self, supervisor: str, reason: str, at: datetime) -> Self:
        """Refused, with the reason that the shopper is told; `MoveError` for what is decided."""
        moved = self._moved(ResolutionMove.REFUSE, at)
        return replace(moved, supervisor=supervisor, reason=reason)

    def refuse_by(self, rule: AutoApproval, at: datetime) -> Self:
        """Goods without money, which the shopper agreed to, where the rule needs no supervisor.

        Else it is as it was, and waits for one.
        """
        if not rule.covers(self.kind, self.amount, inspected=True):
            return self
        return replace(self._moved(ResolutionMove.REFUSE, at), by_rule=True)

    def settle(self, at: datetime) -> Self:
        """Settled: the money has moved; `MoveError` for what is not approved."""
        return self._moved(ResolutionMove.SETTLE, at)

    def _moved(self, move: ResolutionMove, at: datetime) -> Self:
        state = move_on(RESOLUTION_TRACK, "resolution", self.state, move)
        return replace(self, state=state, at=at)
