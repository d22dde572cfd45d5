"""The orders that returns refer to, as the feed brings them."""

import json
from collections.abc import Sequence

from sqlalchemy import bindparam, delete
from sqlalchemy.dialects.sqlite import insert

from returndesk.domain.codes import normal_form
from returndesk.domain.orders import Order
from returndesk.storage.statements import Params, Session, Statement
from returndesk.storage.tables import orders
from returndesk.storage.times import text_of, text_or_none

_new = insert(orders).values({c.name: bindparam(c.name) for c in orders.c})
_PUT = Statement(
    _new.on_conflict_do_update(
        index_elements=[orders.c.id],
        set_={c.name: _new.excluded[c.name] for c in orders.c if c.name != "id"},
    )
)
_FORGET = Statement(delete(orders).where(orders.c.id == bindparam("key")))


class SqlOrders:
    """Keeps orders for the walk-in at the counter."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, all_orders: Sequence[Order]) -> None:
        """Store orders, new or newer."""
        self._session.change_many(_PUT, [_columns(order) for order in all_orders])

    def forget(self, order_id: str) -> None:
        """Forget an order."""
        self._session.change(_FORGET, {"key": order_id})


def _columns(order: Order) -> Params:
    shopper = order.shopper
    return {
        "id": order.id,
        "number": order.number,
        "number_key": normal_form(order.number),
        "brand_id": order.brand_id,
        "shopper_name": shopper.name,
        "email": shopper.email,
        "language": shopper.language,
        "postcode": shopper.postcode,
        "country": shopper.country,
        "ordered_at": text_of(order.ordered_at),
        "delivered_at": text_or_none(order.delivered_at),
        "lines": json.dumps(
            [
                {
                    "id": line.id,
                    "title": line.title,
                    "quantity": line.quantity,
                    "unit_minor": line.unit_price.minor,
                    "currency": line.unit_price.currency,
                    "sku": line.sku,
                    "ean": line.ean,
                }
                for line in order.lines
            ]
        ),
        "outbound_numbers": json.dumps(order.outbound_numbers),
    }
