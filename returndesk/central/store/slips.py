"""The keys that brands sign their packing slips with, and the slips.

A private key never leaves this table; public ones go to the desks in the brand's document. The
newest key signs. Older ones stay good for the slips that are out, until they are revoked.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, insert, or_, select, update

from returndesk.central.store import feed
from returndesk.central.store.schema import brands, orders, slip_keys
from returndesk.domain.errors import CentralError
from returndesk.domain.feed import FeedKind
from returndesk.domain.ids import BrandId
from returndesk.domain.signing import SigningKey, key_id, new_key
from returndesk.domain.slips import Slip, slip_text

_OF_BRAND = (
    select(slip_keys)
    .where(slip_keys.c.brand_id == bindparam("brand"), slip_keys.c.revoked_at.is_(None))
    .order_by(slip_keys.c.pos)
)
_BRAND = select(brands.c.id).where(brands.c.id == bindparam("brand"))
_REVOKE = (
    update(slip_keys)
    .where(slip_keys.c.brand_id == bindparam("brand"), slip_keys.c.id == bindparam("key"))
    .where(slip_keys.c.revoked_at.is_(None))
)


@dataclass(frozen=True, slots=True)
class IssuedSlip:
    """A slip and the text of its QR code."""

    slip: Slip
    text: str


@dataclass(frozen=True, slots=True)
class SlipKey:
    """A key that desks believe: its id in hexadecimal; the newest of a brand signs."""

    id: str
    created_at: datetime


def keys(connection: Connection, brand_id: str) -> tuple[SlipKey, ...]:
    """A brand's keys in force, oldest first; `CentralError("unknown_brand")`."""
    _check_brand(connection, brand_id)
    rows = connection.execute(_OF_BRAND, {"brand": brand_id})
    return tuple(SlipKey(row.id, row.created_at) for row in rows)


def issue(connection: Connection, order: str, now: datetime, days: int) -> IssuedSlip:
    """A slip for an order (its id or number), signed by its brand; a brand's first makes its key.

    `CentralError`: `unknown_order`, `order_ambiguous` (order) for a number of several brands,
    `slip_too_long` (order) where number and brand's id do not fit.
    """
    named = or_(orders.c.id == order, orders.c.number.in_((order, f"#{order}")))
    rows = connection.execute(select(orders).where(named)).all()
    rows = [row for row in rows if row.id == order] or rows
    if not rows:
        raise CentralError("unknown_order", order=order)
    if len(rows) > 1:
        raise CentralError("order_ambiguous", order=order)
    (row,) = rows
    today = now.date()
    slip = Slip(BrandId(row.brand_id), row.number, today, today + timedelta(days=days))
    try:
        return IssuedSlip(slip, slip_text(slip, _signing_key(connection, row.brand_id, now)))
    except ValueError as error:
        raise CentralError("slip_too_long", order=order) from error


def rotate(connection: Connection, brand_id: str, now: datetime) -> SlipKey:
    """A new key that signs from now on; `CentralError("unknown_brand")`."""
    _check_brand(connection, brand_id)
    key = _new_key(connection, brand_id, now)
    return SlipKey(key_id(key.public).hex(), now)


def revoke(connection: Connection, brand_id: str, key: str, now: datetime) -> None:
    """Make a key worthless, with all slips that it signed: it is in wrong hands.

    `CentralError("unknown_slip_key")` (key) if the brand has no such key in force.
    """
    given = {"brand": brand_id, "key": key.lower(), "revoked_at": now}
    if not connection.execute(_REVOKE, given).rowcount:
        raise CentralError("unknown_slip_key", key=key)
    feed.append(connection, FeedKind.BRAND, [brand_id])


def _check_brand(connection: Connection, brand_id: str) -> None:
    if connection.execute(_BRAND, {"brand": brand_id}).scalar() is None:
        raise CentralError("unknown_brand", brand=brand_id)


def _signing_key(connection: Connection, brand_id: str, now: datetime) -> SigningKey:
    rows = connection.execute(_OF_BRAND, {"brand": brand_id}).all()
    if not rows:
        return _new_key(connection, brand_id, now)
    return SigningKey(bytes.fromhex(rows[-1].private_key), bytes.fromhex(rows[-1].public_key))


def _new_key(connection: Connection, brand_id: str, now: datetime) -> SigningKey:
    key = new_key()
    row = {
        "brand_id": brand_id,
        "id": key_id(key.public).hex(),
        "private_key": key.private.hex(),
        "public_key": key.public.hex(),
        "created_at": now,
        "revoked_at": None,
    }
    connection.execute(insert(slip_keys), row)
    feed.append(connection, FeedKind.BRAND, [brand_id])
    return key
