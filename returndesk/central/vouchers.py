"""What facts about vouchers do: issued, used, used again."""

from dataclasses import dataclass, field, replace

from returndesk.central.attention import AttentionBook
from returndesk.domain.attention import AttentionKind
from returndesk.domain.events import VerdictKind
from returndesk.domain.vouchers import KnownVoucher
from returndesk.protocol.events import WireEvent, WireVerdict
from returndesk.protocol.resolutions import WireVoucher
from returndesk.protocol.walkins import RedeemedPayload


@dataclass(slots=True)
class VoucherLedger:
    """The vouchers that a batch names, by code; `changed` are those to write and to tell."""

    known: dict[str, KnownVoucher]
    attention: AttentionBook
    changed: dict[str, None] = field(default_factory=dict)

    def issue(self, voucher: WireVoucher, *, void: bool = False) -> None:
        """A voucher was given out; one that was used before that was heard stays used."""
        known = self.known.get(voucher.code)
        told = voucher.to_domain()
        self.known[voucher.code] = (
            replace(known, voucher=told, void=known.void or void)
            if known
            else KnownVoucher(told, void=void)
        )
        self.changed[voucher.code] = None

    def redeem(
        self, event: WireEvent, payload: RedeemedPayload, desk_name: str, site_id: str
    ) -> WireVerdict:
        """The verdict on a use: the first to come counts.

        A voucher that no desk has told of yet is used all the same: a desk has found its signature
        right, and the fact that issued it is on its way.
        """
        voucher = payload.voucher.to_domain()
        known = self.known.get(voucher.code) or KnownVoucher(voucher)
        self.changed[voucher.code] = None
        by = " · ".join(filter(None, (desk_name, event.clerk)))
        if known.used_at is None and not known.void:
            self.known[voucher.code] = replace(known, used_at=event.occurred_at, used_by=by)
            return WireVerdict(event_id=event.id, kind=VerdictKind.APPLIED)
        self.known[voucher.code] = known
        self.attention.open(
            event.id,
            AttentionKind.VOUCHER_TWICE,
            site_id,
            code=voucher.code,
            minor=voucher.amount.minor,
            currency=voucher.amount.currency,
            return_number=voucher.return_number,
            desk_name=desk_name,
            clerk=event.clerk,
            used_by=known.used_by,
            void=int(known.void),
        )
        reason = "voucher_void" if known.void else "voucher_used"
        return WireVerdict(event_id=event.id, kind=VerdictKind.REJECTED, reason=reason)
