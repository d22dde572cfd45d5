"""What was sent to the shopper: the order that a return refers to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from returndesk.domain.ids import BrandId, LineId, OrderId
from returndesk.domain.money import Money
from returndesk.domain.returns import Shopper


@dataclass(frozen=True, slots=True)
class Variant:
    """Another size or colour of an article, for an exchange; the price is of one unit."""

    sku: str
    title: str
    price: Money
    ean: str = ""


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An article as it was bought.

    `paid` is what the whole line cost after discounts; None: as many times the unit's price.
    `tax_bp` is the VAT in it, in hundredths of a percent. `picture` is the SHA-256 of one
    that the central service keeps, or a web shop's address, which no desk opens. `hs_code` and
    `origin` (ISO 3166-1 alpha-2) are for customs, `weight_g` is one unit's in grams. What is not
    known is empty or 0. `variants` are what it can be exchanged for.
    """

    id: LineId
    title: str
    quantity: int
    unit_price: Money
    sku: str = ""
    ean: str = ""
    paid: Money | None = None
    tax_bp: int = 0
    picture: str = ""
    hs_code: str = ""
    origin: str = ""
    weight_g: int = 0
    variants: tuple[Variant, ...] = ()

    @property
    def total(self) -> Money:
        """What was paid for the whole line."""
        return self.unit_price * self.quantity if self.paid is None else self.paid


@dataclass(frozen=True, slots=True)
class Order:
    """An order with the outbound parcels' numbers; `delivered_at` as the carrier scanned it.

    `point_delivered_at` is the scan at a pick-up point. `linked`: it was shipped through this
    service, whole unless `shipped_in_parts`. `phone` is the shopper's, `carrier` who brought it.
    """

    id: OrderId
    number: str
    brand_id: BrandId
    shopper: Shopper
    ordered_at: datetime
    delivered_at: datetime | None = None
    lines: tuple[OrderLine, ...] = ()
    outbound_numbers: tuple[str, ...] = ()
    linked: bool = True
    shipped_in_parts: bool = False
    point_delivered_at: datetime | None = None
    phone: str = ""
    carrier: str = ""

    def line(self, line_id: LineId) -> OrderLine | None:
        """The line with an id."""
        return next((line for line in self.lines if line.id == line_id), None)


def manual_order(
    order_id: OrderId,
    brand_id: BrandId,
    shopper: Shopper,
    lines: Sequence[OrderLine],
    at: datetime,
    *,
    number: str = "",
) -> Order:
    """An order put together by hand, for goods whose order this desk cannot find."""
    return Order(order_id, number, brand_id, shopper, at, lines=tuple(lines), linked=False)
