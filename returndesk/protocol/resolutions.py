"""Decisions, vouchers and staff on the wire: as facts tell them and as the feed does."""

from datetime import date
from typing import Literal

from pydantic import AwareDatetime, Field

from returndesk.domain import feed, ids, resolution, returns, staff, vouchers
from returndesk.protocol.base import Message
from returndesk.protocol.money import WireMoney

_ID = Field(min_length=1, max_length=64)
_CLERK = Field(default="", max_length=200)


class WireDecision(Message):
    """What a shopper gets for a return."""

    return_id: str = _ID
    kind: returns.Resolution
    amount: WireMoney
    at: AwareDatetime
    state: returns.ResolutionState
    difference: WireMoney | None = None
    decided_by: str = _CLERK
    supervisor: str = _CLERK
    by_rule: bool = False
    reason: str = Field(default="", max_length=2000)
    without_goods: bool = False
    mail_shopper: bool = False
    voucher: str = Field(default="", max_length=20)

    def to_domain(self) -> resolution.Decision:
        """The decision."""
        return resolution.Decision(
            return_id=ids.ReturnId(self.return_id),
            kind=self.kind,
            amount=self.amount.to_domain(),
            at=self.at,
            state=self.state,
            difference=self.difference.to_domain() if self.difference else None,
            decided_by=self.decided_by,
            supervisor=self.supervisor,
            by_rule=self.by_rule,
            reason=self.reason,
            without_goods=self.without_goods,
            mail_shopper=self.mail_shopper,
            voucher=self.voucher,
        )

    @classmethod
    def of(cls, decision: resolution.Decision) -> "WireDecision":
        """The decision as it goes over the wire."""
        return cls(
            return_id=decision.return_id,
            kind=decision.kind,
            amount=WireMoney.of(decision.amount),
            at=decision.at,
            state=decision.state,
            difference=WireMoney.of(decision.difference) if decision.difference else None,
            decided_by=decision.decided_by,
            supervisor=decision.supervisor,
            by_rule=decision.by_rule,
            reason=decision.reason,
            without_goods=decision.without_goods,
            mail_shopper=decision.mail_shopper,
            voucher=decision.voucher,
        )


class WireVoucher(Message):
    """A voucher."""

    code: str = Field(min_length=11, max_length=11)
    brand_id: str
    amount: WireMoney
    issued: date
    expires: date
    return_number: str = ""

    def to_domain(self) -> vouchers.Voucher:
        """The voucher."""
        return vouchers.Voucher(
            self.code,
            ids.BrandId(self.brand_id),
            self.amount.to_domain(),
            self.issued,
            self.expires,
            self.return_number,
        )


class ResolutionDocument(Message):
    """The decision in force about a return; `id` is the return's."""

    kind: Literal[feed.FeedKind.RESOLUTION] = feed.FeedKind.RESOLUTION
    id: str
    decision: WireDecision

    def to_domain(self) -> resolution.Decision:
        """The decision."""
        return self.decision.to_domain()


class VoucherDocument(Message):
    """A voucher that was issued or used; `id` is its code."""

    kind: Literal[feed.FeedKind.VOUCHER] = feed.FeedKind.VOUCHER
    id: str
    voucher: WireVoucher
    used_at: AwareDatetime | None = None
    used_by: str = ""
    void: bool = False

    def to_domain(self) -> vouchers.KnownVoucher:
        """The voucher as the records have it."""
        return vouchers.KnownVoucher(
            self.voucher.to_domain(), self.used_at, self.used_by, self.void
        )


class StaffDocument(Message):
    """Somebody who works at a site, at every site if `site_id` is empty."""

    kind: Literal[feed.FeedKind.STAFF] = feed.FeedKind.STAFF
    id: str
    name: str
    site_id: str = ""
    role: staff.Role = staff.Role.CLERK
    pin_hash: str = ""

    def to_domain(self) -> staff.Staff:
        """The person."""
        return staff.Staff(
            ids.StaffId(self.id), self.name, ids.SiteId(self.site_id), self.role, self.pin_hash
        )
