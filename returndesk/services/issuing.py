"""Vouchers made and signed at this desk, in the transaction of the decision that gives them."""

from collections.abc import Callable
from dataclasses import dataclass

from returndesk.domain.events import EventType
from returndesk.domain.ids import EventId
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import Resolution, ResolutionState, Return
from returndesk.domain.signing import SigningKey, new_key
from returndesk.domain.vouchers import (
    KnownVoucher,
    Voucher,
    new_voucher,
    new_voucher_code,
    voucher_text,
)
from returndesk.services.ports import Clock, DeskIdentity, IdMaker, UnitOfWork


@dataclass(frozen=True, slots=True)
class IssuedVoucher:
    """A voucher with the text of its QR code."""

    voucher: Voucher
    text: str


class Issuing:
    """Issues the voucher of an approved store credit."""

    def __init__(
        self,
        desk: DeskIdentity,
        clock: Clock,
        ids: IdMaker,
        make_key: Callable[[], SigningKey] = new_key,
    ) -> None:
        self._desk = desk
        self._clock = clock
        self._ids = ids
        self._make_key = make_key

    def issue(self, work: UnitOfWork, decision: Decision, return_: Return) -> IssuedVoucher | None:
        """The voucher of a decision; None for any but an approved credit of more than nothing."""
        approved = decision.state is ResolutionState.APPROVED
        if decision.kind is not Resolution.STORE_CREDIT or not approved:
            return None
        if decision.amount.minor <= 0:
            return None
        key = work.vouchers.signing_key() or self._new_key(work)
        voucher = new_voucher(
            new_voucher_code(self._ids.new()),
            return_.brand_id,
            decision.amount,
            return_.number,
            self._clock.now().date(),
        )
        work.vouchers.put(KnownVoucher(voucher))
        return IssuedVoucher(voucher, voucher_text(voucher, key))

    def text_of(self, work: UnitOfWork, voucher: Voucher) -> str:
        """The text of a voucher once more; "" if this desk never signed any."""
        key = work.vouchers.signing_key()
        return voucher_text(voucher, key) if key else ""

    def _new_key(self, work: UnitOfWork) -> SigningKey:
        key = self._make_key()
        work.vouchers.keep_key(key)
        work.outbox.append(
            EventId(self._ids.new()),
            EventType.DESK_KEY_MADE,
            key.public.hex(),
            {"public_key": key.public.hex(), "site_id": self._desk.site_id},
            at=self._clock.now(),
            clerk="",
        )
        return key
