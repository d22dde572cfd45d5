"""Empties what is over a merchant's period: names, addresses, phones, notes, photographs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from returndesk.central.store import feed
from returndesk.central.store.schema import (
    attention_items,
    blobs,
    brands,
    events,
    inspection_revisions,
    orders,
    returns,
    unknown_parcels,
    walkins,
)
from returndesk.domain.feed import FeedKind
from returndesk.protocol.rules import WireRules

CHUNK = 200
# So long before a period is over the service forgets: desks that are in step do so with it.
LEAD = timedelta(days=2)

_BRANDS = select(brands.c.id, brands.c.rules)
_OLD_RETURNS = (
    select(returns.c.id)
    .where(
        returns.c.brand_id == bindparam("brand"),
        returns.c.announced_at < bindparam("before"),
        (returns.c.shopper_name != "")
        | (returns.c.shopper_email != "")
        | (returns.c.shopper_postcode != ""),
    )
    .limit(CHUNK)
)
_EMPTY_RETURN = (
    update(returns)
    .where(returns.c.id == bindparam("key"))
    .values(shopper_name="", shopper_email="", shopper_postcode="")
)
_REVISIONS = select(
    inspection_revisions.c.id, inspection_revisions.c.return_id, inspection_revisions.c.groups
).where(inspection_revisions.c.return_id.in_(bindparam("ids", expanding=True)))
_EMPTY_REVISION = (
    update(inspection_revisions)
    .where(inspection_revisions.c.id == bindparam("key"))
    .values(note="", groups=bindparam("emptied"))
)
_OLD_ORDERS = (
    select(orders.c.id, orders.c.shopper)
    .where(
        orders.c.brand_id == bindparam("brand"),
        orders.c.ordered_at < bindparam("before"),
        (orders.c.phone != "")
        | (orders.c.shopper["name"].as_string() != "")
        | (orders.c.shopper["email"].as_string() != "")
        | (orders.c.shopper["postcode"].as_string() != ""),
    )
    .limit(CHUNK)
)
_EMPTY_ORDER = (
    update(orders)
    .where(orders.c.id == bindparam("key"))
    .values(shopper=bindparam("emptied"), phone="")
)
_OLD_FACTS = (
    select(events.c.id, events.c.payload)
    .where(events.c.received_at < bindparam("before"), events.c.id > bindparam("after"))
    .order_by(events.c.id)
    .limit(CHUNK)
)
_EMPTY_FACT = (
    update(events).where(events.c.id == bindparam("key")).values(payload=bindparam("emptied"))
)
_OLD_BLOBS = select(blobs.c.sha256).where(blobs.c.received_at < bindparam("before")).limit(CHUNK)
_EMPTY_WALKIN = (
    update(walkins).where(walkins.c.event_id == bindparam("key")).values(messages=bindparam("none"))
)
_OLD_NOTES = (
    select(attention_items.c.id)
    .where(attention_items.c.opened_at < bindparam("before"), attention_items.c.note != "")
    .limit(CHUNK)
)
_EMPTY_NOTE = update(attention_items).where(attention_items.c.id == bindparam("key"))
_WRITTEN: dict[str, Any] = {"note": "", "phone": "", "photos": [], "messages": {}}
_EMPTY_SHOPPER = {"name": "", "email": "", "postcode": ""}


@dataclass(frozen=True, slots=True)
class Limits:
    """Before which moments data go: by brand, and for what belongs to none."""

    brands: dict[str, datetime]
    others: datetime


def limits(connection: Connection, now: datetime) -> Limits:
    """The brands' periods as moments, a little ahead; the strictest is for what has no brand."""
    found = {
        row.id: now + LEAD - timedelta(days=WireRules.model_validate(row.rules).retention_days)
        for row in connection.execute(_BRANDS)
    }
    default = now + LEAD - timedelta(days=WireRules().retention_days)
    return Limits(found, max(found.values(), default=default))


def forget_returns(connection: Connection, brand: str, before: datetime) -> int:
    """Empty a chunk of a brand's old returns and tell the desks; how many."""
    ids = connection.execute(_OLD_RETURNS, {"brand": brand, "before": before}).scalars().all()
    if not ids:
        return 0
    connection.execute(_EMPTY_RETURN, [{"key": key} for key in ids])
    revised = connection.execute(_REVISIONS, {"ids": list(ids)}).all()
    if revised:
        connection.execute(
            _EMPTY_REVISION, [{"key": row.id, "emptied": emptied(row.groups)} for row in revised]
        )
        inspected = dict.fromkeys(row.return_id for row in revised)
        feed.append(connection, FeedKind.INSPECTION, inspected)
    feed.append(connection, FeedKind.RETURN, ids)
    return len(ids)


def forget_orders(connection: Connection, brand: str, before: datetime) -> int:
    """Empty a chunk of a brand's old orders and tell the desks; how many."""
    rows = connection.execute(_OLD_ORDERS, {"brand": brand, "before": before}).all()
    if not rows:
        return 0
    connection.execute(
        _EMPTY_ORDER, [{"key": row.id, "emptied": row.shopper | _EMPTY_SHOPPER} for row in rows]
    )
    feed.append(connection, FeedKind.ORDER, [row.id for row in rows])
    return len(rows)


def forget_facts(connection: Connection, before: datetime, after: str) -> str:
    """Empty what a chunk of old events told of shoppers; the last id looked at, empty at the end.

    Their fingerprints stay: an event told again gets its answer.
    """
    rows = connection.execute(_OLD_FACTS, {"before": before, "after": after}).all()
    changed = [
        {"key": row.id, "emptied": less}
        for row in rows
        if (less := emptied(row.payload)) != row.payload
    ]
    if changed:
        connection.execute(_EMPTY_FACT, changed)
        connection.execute(_EMPTY_WALKIN, [{"key": row["key"], "none": {}} for row in changed])
    return str(rows[-1].id) if rows else ""


def forget_notes(connection: Connection, before: datetime) -> int:
    """Empty a chunk of what was noted at old items of Attention and tell the desks; how many."""
    ids = connection.execute(_OLD_NOTES, {"before": before}).scalars().all()
    if ids:
        connection.execute(_EMPTY_NOTE, [{"key": key, "note": ""} for key in ids])
        feed.append(connection, FeedKind.ATTENTION, ids)
    return len(ids)


def old_photographs(connection: Connection, before: datetime) -> Sequence[str]:
    """A chunk of photographs that are over the period, by their digest."""
    return connection.execute(_OLD_BLOBS, {"before": before}).scalars().all()


def forget_photographs(connection: Connection, digests: Sequence[str], before: datetime) -> None:
    """Forget photographs whose files are gone, and who showed them."""
    connection.execute(blobs.delete().where(blobs.c.sha256.in_(digests)))
    old = select(events.c.id).where(events.c.received_at < before)
    connection.execute(
        update(unknown_parcels).where(unknown_parcels.c.event_id.in_(old)).values(photos=None)
    )


def emptied(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """JSON without what a shopper is called, and without what was written or photographed."""
    if isinstance(value, list):
        return [emptied(item) for item in value]
    if not isinstance(value, dict):
        return value
    found = {}
    for key, item in value.items():
        if key == "shopper" and isinstance(item, dict):
            found[key] = item | {name: "" for name in _EMPTY_SHOPPER if name in item}
        else:
            found[key] = _WRITTEN[key] if key in _WRITTEN else emptied(item)
    return found
