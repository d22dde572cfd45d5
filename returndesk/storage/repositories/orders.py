"""Orders as the feed brings them, and the keys that lead to them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from returndesk.domain.codes import KeyKind, index_keys, normal_form
from returndesk.domain.ids import BrandId, LineId, OrderId
from returndesk.domain.money import Money
from returndesk.domain.orders import Order, OrderLine, Variant
from returndesk.domain.returns import Shopper
from returndesk.services.counter_ports import OrderMatch
from returndesk.storage.rows import KEY_KIND_NUMBERS, KEY_KINDS
from returndesk.storage.statements import Params, Row, Session, Statement, json_list, listed
from returndesk.storage.tables import order_keys, orders
from returndesk.storage.times import moment_of, moment_or_none, text_of, text_or_none

_new = insert(orders).values({c.name: bindparam(c.name) for c in orders.c})
_PUT = Statement(
    _new.on_conflict_do_update(
        index_elements=[orders.c.id],
        set_={c.name: _new.excluded[c.name] for c in orders.c if c.name != "id"},
    )
)
_FORGET = Statement(delete(orders).where(orders.c.id == bindparam("key")))
_NUMBERS = Statement(
    select(orders.c.id, orders.c.number, orders.c.outbound_numbers).where(
        orders.c.id.in_(listed("ids"))
    )
)
_NEW_KEY = Statement(
    insert(order_keys)
    .values({c.name: bindparam(c.name) for c in order_keys.c})
    .on_conflict_do_nothing()
)
_DROP_KEY = Statement(
    delete(order_keys).where(
        order_keys.c.key == bindparam("key"),
        order_keys.c.kind == bindparam("kind"),
        order_keys.c.order_id == bindparam("order_id"),
    )
)
_ALL = Statement(select(*orders.c))
_BY_ID = Statement(select(*orders.c).where(orders.c.id == bindparam("key")))
_BY_KEYS = Statement(
    select(order_keys.c.key, order_keys.c.kind, *orders.c)
    .select_from(order_keys.join(orders, orders.c.id == order_keys.c.order_id))
    .where(order_keys.c.key.in_(listed("keys")))
    .order_by(orders.c.ordered_at.desc())
)

_Key = tuple[str, int, str]


class SqlOrders:
    """`Orders` on the desk's tables, and the changes that the feed brings to them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, keys: Sequence[str]) -> tuple[OrderMatch, ...]:
        """Every order that one of the keys leads to, in the order of `keys`, each once.

        Under one key an outbound parcel comes before an order's number, the newest order first.
        """
        rank = {key: place for place, key in enumerate(dict.fromkeys(keys))}
        rows = self._session.rows(_BY_KEYS, {"keys": json_list(rank)})
        rows.sort(key=lambda row: (rank[row[0]], row[1]))
        found: dict[str, OrderMatch] = {}
        for key, kind, *order in rows:
            found.setdefault(order[0], OrderMatch(key, KEY_KINDS[kind], _order_of(order)))
        return tuple(found.values())

    def get(self, order_id: OrderId) -> Order | None:
        """The order with an id."""
        row = self._session.row(_BY_ID, {"key": order_id})
        return _order_of(row) if row else None

    def all(self) -> Iterator[Order]:
        """Every order, one by one."""
        return map(_order_of, self._session.scan(_ALL))

    def put(self, all_orders: Sequence[Order]) -> None:
        """Store orders with their keys, new or newer. Of two with one id the later counts."""
        newest = {order.id: order for order in all_orders}
        before = self._keys(newest)
        after = {
            key
            for order in newest.values()
            for key in _keys_of(order.id, order.number, order.outbound_numbers)
        }
        self._session.change_many(_PUT, [_columns(order) for order in newest.values()])
        self._session.change_many(_DROP_KEY, [_key(key) for key in sorted(before - after)])
        self._session.change_many(_NEW_KEY, [_key(key) for key in sorted(after - before)])

    def forget(self, order_id: str) -> None:
        """Forget an order and what led to it."""
        self._session.change_many(_DROP_KEY, [_key(key) for key in self._keys([order_id])])
        self._session.change(_FORGET, {"key": order_id})

    def _keys(self, order_ids: Iterable[str]) -> set[_Key]:
        """The keys that lead to orders by now."""
        rows = self._session.rows(_NUMBERS, {"ids": json_list(order_ids)})
        return {
            key
            for id_, number, outbound in rows
            for key in _keys_of(id_, number, json.loads(outbound))
        }


def _keys_of(order_id: str, number: str, outbound: Iterable[str]) -> Iterable[_Key]:
    form = normal_form(number)
    if form:
        yield form, KEY_KIND_NUMBERS[KeyKind.ORDER_NUMBER], order_id
    for tracking in outbound:
        for key in index_keys(tracking):
            yield key, KEY_KIND_NUMBERS[KeyKind.TRACKING], order_id


def _key(key: _Key) -> Params:
    text, kind, order_id = key
    return {"key": text, "kind": kind, "order_id": order_id}


def _columns(order: Order) -> Params:
    shopper = order.shopper
    return {
        "id": order.id,
        "number": order.number,
        "brand_id": order.brand_id,
        "shopper_name": shopper.name,
        "email": shopper.email,
        "language": shopper.language,
        "postcode": shopper.postcode,
        "country": shopper.country,
        "ordered_at": text_of(order.ordered_at),
        "delivered_at": text_or_none(order.delivered_at),
        "lines": json.dumps([_line_values(line) for line in order.lines]),
        "outbound_numbers": json.dumps(order.outbound_numbers),
        "linked": int(order.linked),
        "shipped_in_parts": int(order.shipped_in_parts),
        "point_delivered_at": text_or_none(order.point_delivered_at),
        "phone": order.phone,
        "carrier": order.carrier,
    }


def _line_values(line: OrderLine) -> dict[str, object]:
    """A line as JSON; what is not known takes no room in a million orders."""
    values: dict[str, object] = {
        "id": line.id,
        "title": line.title,
        "quantity": line.quantity,
        "price": _money_values(line.unit_price),
        "sku": line.sku,
        "ean": line.ean,
        "paid": _money_values(line.paid) if line.paid is not None else None,
        "tax_bp": line.tax_bp,
        "picture": line.picture,
        "hs_code": line.hs_code,
        "origin": line.origin,
        "weight_g": line.weight_g,
        "variants": [(v.sku, v.title, _money_values(v.price), v.ean) for v in line.variants],
    }
    return {name: value for name, value in values.items() if value}


def _money_values(money: Money) -> tuple[int, str]:
    return money.minor, money.currency


def _order_of(row: Row | Sequence[Any]) -> Order:
    (
        id_, number, brand_id, name, email, language, postcode, country, ordered_at, delivered_at,
        lines, outbound, linked, in_parts, point_delivered_at, phone, carrier,
    ) = row  # fmt: skip
    return Order(
        id=OrderId(id_),
        number=number,
        brand_id=BrandId(brand_id),
        shopper=Shopper(name, email, language, postcode, country),
        ordered_at=moment_of(ordered_at),
        delivered_at=moment_or_none(delivered_at),
        lines=tuple(map(_line_of, json.loads(lines))),
        outbound_numbers=tuple(json.loads(outbound)),
        linked=bool(linked),
        shipped_in_parts=bool(in_parts),
        point_delivered_at=moment_or_none(point_delivered_at),
        phone=phone,
        carrier=carrier,
    )


def _line_of(values: dict[str, Any]) -> OrderLine:
    paid = values.get("paid")
    return OrderLine(
        id=LineId(values.get("id", "")),
        title=values.get("title", ""),
        quantity=values.get("quantity", 0),
        unit_price=Money(*values["price"]),
        sku=values.get("sku", ""),
        ean=values.get("ean", ""),
        paid=Money(*paid) if paid else None,
        tax_bp=values.get("tax_bp", 0),
        picture=values.get("picture", ""),
        hs_code=values.get("hs_code", ""),
        origin=values.get("origin", ""),
        weight_g=values.get("weight_g", 0),
        variants=tuple(
            Variant(sku, title, Money(*price), ean)
            for sku, title, price, ean in values.get("variants", ())
        ),
    )
