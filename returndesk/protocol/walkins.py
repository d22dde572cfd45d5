"""Facts of the counter: walk-ins, decisions, redeemed vouchers, a desk's key, the first PIN."""

from pydantic import Field

from returndesk.domain.staff import MAX_NAME
from returndesk.domain.walkin import Deal
from returndesk.protocol.base import Message
from returndesk.protocol.money import WireMoney
from returndesk.protocol.parcels import BuiltPayload
from returndesk.protocol.resolutions import WireDecision, WireVoucher

_ID = Field(min_length=1, max_length=64)


class WireOverride(Message):
    """A supervisor's yes to what a rule refuses."""

    rule: str = Field(max_length=64)
    reason: str = Field(min_length=1, max_length=2000)
    supervisor: str = Field(min_length=1, max_length=200)


class WireLineAmount(Message):
    """What the units of a line were paid with."""

    line_id: str
    title: str = ""
    quantity: int = 0
    amount: WireMoney
    tax: WireMoney
    tax_bp: int = 0
    new: WireMoney | None = None
    new_title: str = ""


class WireAmounts(Message):
    """The money of one order's return."""

    lines: tuple[WireLineAmount, ...] = ()
    goods: WireMoney
    tax: WireMoney
    fee: WireMoney
    refund: WireMoney
    credit: WireMoney
    exchange_difference: WireMoney


class WalkedInPayload(BuiltPayload):
    """`return.walked_in`: a return made at the counter, received there and decided as far as told.

    `document` has one parcel, which is in hand if `received`. `messages` are what the shopper said
    to the reason "other", by line.
    """

    received: bool = True
    decision: WireDecision
    amounts: WireAmounts
    voucher: WireVoucher | None = None
    receipt_number: str = Field(max_length=64)
    gift: bool = False
    manual: bool = False
    deal: Deal = Deal.GOODS_FOR_MONEY
    restock_site: str = ""
    rules_version: int = 0
    overrides: tuple[WireOverride, ...] = Field(default=(), max_length=64)
    messages: dict[str, str] = Field(default_factory=dict)


class ResolutionPayload(Message):
    """`resolution.proposed`, `.approved` and `.refused`: the decision, whole."""

    decision: WireDecision
    voucher: WireVoucher | None = None


class RedeemedPayload(Message):
    """`voucher.redeemed`: a voucher was used up."""

    voucher: WireVoucher
    site_id: str = ""


class KeyMadePayload(Message):
    """`desk.key_made`: the public key that a desk signs its vouchers with, hexadecimal."""

    public_key: str = Field(pattern="^[0-9a-f]{64}$")
    site_id: str


class StaffAddedPayload(Message):
    """`staff.added`: a site's first supervisor, made at the desk."""

    staff_id: str = _ID
    name: str = Field(min_length=1, max_length=MAX_NAME)
    site_id: str
    pin_hash: str = Field(max_length=200)
