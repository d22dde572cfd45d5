"""What a desk and the central service compare once a day: how many things, and one hash of all.

The hash of a kind is the sum of its things' versions, so it does not depend on their order and a
thing that changes costs one subtraction. It finds lost and altered rows, not forgeries: 40 bits a
thing are enough, and the sum of 8 million of them fits a database's 64-bit integer.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from returndesk.domain.feed import FeedKind
from returndesk.domain.money import Money
from returndesk.domain.orders import Order
from returndesk.domain.portal import Site
from returndesk.domain.returns import Reception, Return

# The form of what is hashed. Two sides that know another form do not compare.
FORM = 1
_BYTES = 5
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Compared = Return | Order | Site
COMPARED_KINDS = {Return: FeedKind.RETURN, Order: FeedKind.ORDER, Site: FeedKind.SITE}

_encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class KindDigest:
    """How many things of a kind there are, and the sum of their versions."""

    count: int = 0
    total: int = 0


def digest_of(things: Iterable[Compared]) -> KindDigest:
    """The digest of things of one kind."""
    count = total = 0
    for thing in things:
        count += 1
        total += version_of(thing)
    return KindDigest(count, total)


def version_of(thing: Compared) -> int:
    """A number above 0 that is another one as soon as anything of the thing is."""
    match thing:
        case Return():
            values = _return_values(thing)
        case Order():
            values = _order_values(thing)
        case Site():
            values = _site_values(thing)
    hashed = hashlib.blake2b(_encode(values).encode(), digest_size=_BYTES).digest()
    return int.from_bytes(hashed, "big") or 1


def _at(moment: datetime | None) -> int | None:
    """Whatever offset it is told in, a moment is the same."""
    return None if moment is None else (moment - _EPOCH) // _MICROSECOND


def _money(money: Money | None) -> tuple[int, str] | None:
    return None if money is None else (money.minor, money.currency)


def _reception(reception: Reception | None) -> tuple[object, ...] | None:
    if reception is None:
        return None
    return _at(reception.at), reception.desk_id, reception.desk_name, reception.clerk


def _return_values(return_: Return) -> tuple[object, ...]:
    """All of a return but its resolution, which a desk may know before the service does."""
    shopper, mail = return_.shopper, return_.mail
    lines = [
        (n.id, n.title, n.quantity, _money(n.unit_price), n.sku, n.ean, n.reason)
        for n in return_.lines
    ]
    parcels = [
        (
            *(parcel.id, parcel.tracking_number, parcel.carrier, parcel.state),
            *(_reception(parcel.reception), [_reception(r) for r in parcel.extra_receptions]),
            parcel.other_codes,
        )
        for parcel in return_.parcels
    ]
    return (
        *(return_.id, return_.number, return_.brand_id, return_.site_id),
        *(return_.order_id, return_.order_number),
        *(shopper.name, shopper.email, shopper.language, shopper.postcode, shopper.country),
        *(_at(return_.announced_at), _at(return_.delivered_at), lines, parcels),
        *(return_.wish, return_.inspection, mail.state, _at(mail.at), mail.reason),
    )


def _order_values(order: Order) -> tuple[object, ...]:
    shopper = order.shopper
    lines = [
        (
            *(line.id, line.title, line.quantity, _money(line.unit_price), line.sku, line.ean),
            *(_money(line.paid), line.tax_bp, line.picture, line.hs_code, line.origin),
            line.weight_g,
            [(v.sku, v.title, _money(v.price), v.ean) for v in line.variants],
        )
        for line in order.lines
    ]
    return (
        *(order.id, order.number, order.brand_id),
        *(shopper.name, shopper.email, shopper.language, shopper.postcode, shopper.country),
        *(_at(order.ordered_at), _at(order.delivered_at), lines, order.outbound_numbers),
        *(order.linked, order.shipped_in_parts, _at(order.point_delivered_at)),
        *(order.phone, order.carrier),
    )


def _site_values(site: Site) -> tuple[object, ...]:
    address = site.address
    return (
        *(site.id, site.name, address.name, address.street, address.postcode, address.city),
        *(address.country, site.store_location),
    )
