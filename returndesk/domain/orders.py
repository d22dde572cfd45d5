"""What was sent to the shopper: the order that a return refers to."""

from dataclasses import dataclass
from datetime import datetime

from returndesk.domain.ids import BrandId, LineId, OrderId
from returndesk.domain.money import Money
from returndesk.domain.returns import Shopper


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An article as it was bought."""

    id: LineId
    title: str
    quantity: int
    unit_price: Money
    sku: str = ""
    ean: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """An order with the outbound parcels' numbers; `delivered_at` as the carrier scanned it."""

    id: OrderId
    number: str
    brand_id: BrandId
    shopper: Shopper
    ordered_at: datetime
    delivered_at: datetime | None = None
    lines: tuple[OrderLine, ...] = ()
    outbound_numbers: tuple[str, ...] = ()
