"""A return on its way to a verdict: the case as it is told, and what each rule says of it.

`eligibility.judge` puts the rules of PRODUCT.md to a case and answers with one verdict per rule.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from returndesk.domain.ids import BrandId, LineId, OrderId
from returndesk.domain.money import Money
from returndesk.domain.orders import Order
from returndesk.domain.portal import ReturnMethod
from returndesk.domain.returns import Resolution

ParamValue = str | int | tuple[str, ...]


class Rule(StrEnum):
    """The rules in the order in which they are judged and shown.

    First what must be true of any return, then the merchant's rules as PRODUCT.md's table lists
    them.
    """

    BRAND = "brand"
    ITEMS = "items"
    QUANTITY = "quantity"
    CURRENCY = "currency"
    CLOCK = "clock"
    STATUS = "status"
    WINDOW = "window"
    METHOD = "method"
    LABEL = "label"
    LABEL_COUNTRY = "label_country"
    CARRIER = "carrier"
    REFUND_METHOD = "refund_method"
    REASON = "reason"
    UNLINKED = "unlinked"
    INTERNATIONAL = "international"
    PAYMENT = "payment"


class Outcome(StrEnum):
    """What a rule says: nothing against it, something to know, or no."""

    OK = "ok"
    WARNING = "warning"
    REFUSED = "refused"


class PaymentState(StrEnum):
    """How far the shopper's payment of the fee is, for merchants with paid returns."""

    NONE = "none"
    AWAITING_PAYMENT = "awaiting_payment"
    PAYMENT_FAILED = "payment_failed"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class RuleVerdict:
    """What one rule says of a case.

    `params` are the parts of its sentence; a `cause` among them tells apart the reasons why a
    rule says no or warns. `lines` are the lines it is about, none for the whole case. Only a
    refusal can be overridden, with a reason, where `overridable` says so.
    """

    rule: Rule
    outcome: Outcome = Outcome.OK
    params: Mapping[str, ParamValue] = field(default_factory=dict, hash=False)
    overridable: bool = False
    lines: tuple[LineId, ...] = ()

    @property
    def cause(self) -> str:
        """Which of the rule's reasons it is; empty for a verdict that has but one, or none."""
        return str(self.params.get("cause", ""))


@dataclass(frozen=True, slots=True)
class CaseItem:
    """Units of one order line that shall come back.

    `bought` is 0 for a line that the order lacks; `returned` counts units of it that came back
    before, this desk's unsent facts included; `asked` are the units of this return.
    """

    line_id: LineId
    bought: int
    asked: int
    unit_price: Money
    returned: int = 0
    reason: str = ""
    message: str = ""

    @property
    def returnable(self) -> int:
        """Units that can still come back."""
        return max(0, self.bought - self.returned)


@dataclass(frozen=True, slots=True)
class ReturnCase:
    """A return as the clerk (or the shopper) has told it so far; all moments are aware.

    `portal_brand_id` owns the rules it is judged by, `brand_id` sold the goods (None: nobody
    knows). `delivered_at` is the carrier's scan at the door, `point_delivered_at` the one at a
    pick-up point, which counts instead. `linked`: found by its outbound parcel; otherwise by
    order number and postcode. `manual`: put together by hand, with no order to compare with.
    `country` and `postcode` are where the order was delivered, `site_country` and
    `site_postcode` where the goods go; `store_location` whether that is a shop that takes
    walk-ins. `clock_error` is how far the desk's clock is ahead of the central service's, as far
    as it is known.
    """

    portal_brand_id: BrandId
    brand_id: BrandId | None
    items: tuple[CaseItem, ...]
    at: datetime
    method: ReturnMethod = ReturnMethod.IN_STORE
    wish: Resolution = Resolution.REFUND
    order_id: OrderId | None = None
    country: str = "FR"
    postcode: str = ""
    ordered_at: datetime | None = None
    delivered_at: datetime | None = None
    point_delivered_at: datetime | None = None
    carrier: str = ""
    phone: str = ""
    hs_codes_known: bool = False
    origins_known: bool = False
    parcel_known: bool = False
    linked: bool = True
    shipped_in_parts: bool = False
    manual: bool = False
    gift: bool = False
    payment: PaymentState = PaymentState.NONE
    site_country: str = "FR"
    site_postcode: str = ""
    store_location: bool = True
    clock_error: timedelta = timedelta(0)

    @classmethod
    def of_order(cls, order: Order, items: Sequence[CaseItem], at: datetime) -> Self:
        """A walk-in on an order, by the rules of its own brand; `replace` tells the rest."""
        return cls(
            portal_brand_id=order.brand_id,
            brand_id=order.brand_id,
            items=tuple(items),
            at=at,
            order_id=order.id,
            country=order.shopper.country,
            postcode=order.shopper.postcode,
            ordered_at=order.ordered_at,
            delivered_at=order.delivered_at,
        )

    @property
    def day_zero_at(self) -> datetime | None:
        """The scan whose calendar day is day 0 of the return window; None if there was none."""
        return self.point_delivered_at or self.delivered_at

    @property
    def true_moment(self) -> datetime:
        """`at`, put right by what is known of the desk's clock."""
        return self.at - self.clock_error

    @property
    def total(self) -> Money:
        """What the items cost; of one currency, or `ValueError`."""
        first, *others = (item.unit_price * item.asked for item in self.items)
        return sum(others, start=first)
