"""What a desk holds: all of its own site, and of other sites' returns only what a scan needs.

A parcel of another site that turns up is known by its numbers, without anybody's name: "not yet at
this site" works offline. A site holds a return whole if the return goes there, or if one of its
desks had it in hands. A shop takes goods back of any order; a warehouse needs the orders of the
brands that send their returns to it.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import BindParameter, Connection, and_, bindparam, exists, or_, select

from returndesk.central.store.schema import (
    brands,
    desks,
    inspection_revisions,
    parcel_returns,
    receptions,
    returns,
    sites,
    walkins,
)
from returndesk.domain.feed import FeedKind
from returndesk.protocol.changes import (
    AttentionDocument,
    Document,
    OrderDocument,
    ReturnDocument,
    StaffDocument,
    TombstoneDocument,
    WireShopper,
)

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_SITE: BindParameter[str] = bindparam("site")
_OWN_DESKS = select(desks.c.id).where(desks.c.site_id == _SITE)
_HAD_IN_HANDS = or_(
    exists(
        select(receptions.c.id)
        .join(parcel_returns, parcel_returns.c.parcel_id == receptions.c.parcel_id)
        .where(parcel_returns.c.return_id == returns.c.id, receptions.c.desk_id.in_(_OWN_DESKS))
    ),
    exists(
        select(walkins.c.return_id).where(
            walkins.c.return_id == returns.c.id, walkins.c.desk_id.in_(_OWN_DESKS)
        )
    ),
    exists(
        select(inspection_revisions.c.id).where(
            inspection_revisions.c.return_id == returns.c.id,
            inspection_revisions.c.desk_id.in_(_OWN_DESKS),
        )
    ),
)
IS_FOREIGN = and_(returns.c.site_id != _SITE, ~_HAD_IN_HANDS)
"""Whether a return is one that the desks of `:site` get only in part."""
_FOREIGN = select(returns.c.id).where(returns.c.id.in_(_IDS), IS_FOREIGN)
_SHOP = select(sites.c.store_location).where(sites.c.id == _SITE)
_BRANDS = select(brands.c.id).where(brands.c.site_id == _SITE).order_by(brands.c.id)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who follows the feed: a desk of a site, with the version of the protocol that it speaks."""

    site_id: str
    version: int


@dataclass(frozen=True, slots=True)
class Scope:
    """What a site's desks hold; `mark` is another one when that has changed."""

    site_id: str
    every_order: bool
    brand_ids: frozenset[str]
    mark: str


@dataclass(frozen=True, slots=True)
class Cut:
    """A page's things as one site gets them; `foreign` are the returns it gets only in part."""

    scope: Scope
    foreign: Collection[str] = field(default=())

    def document(self, thing: Document) -> Document | None:
        """The thing as the site gets it: whole, in part, its tombstone, or nothing."""
        match thing:
            case ReturnDocument() if thing.id in self.foreign:
                return in_part(thing)
            case OrderDocument() if not self._has_order(thing):
                return TombstoneDocument(of=FeedKind.ORDER, id=thing.id)
            case StaffDocument() if thing.site_id not in {"", self.scope.site_id}:
                return TombstoneDocument(of=FeedKind.STAFF, id=thing.id)
            case AttentionDocument() if thing.site_id not in {"", self.scope.site_id}:
                return None
        return None if thing.kind == FeedKind.INSPECTION and thing.id in self.foreign else thing

    def _has_order(self, order: OrderDocument) -> bool:
        return self.scope.every_order or order.brand_id in self.scope.brand_ids


def of_reader(connection: Connection, reader: Reader) -> Scope:
    """The scope of a desk as it is now.

    A desk that speaks a newer version than before begins again: it had dropped what it did not
    know.
    """
    site_id = reader.site_id
    shop = bool(connection.execute(_SHOP, {"site": site_id}).scalar())
    own = connection.execute(_BRANDS, {"site": site_id}).scalars().all()
    text = "\n".join((site_id, str(reader.version), str(shop), *own))
    mark = hashlib.sha256(text.encode()).hexdigest()[:12]
    return Scope(site_id, shop, frozenset(own), mark)


def cut(connection: Connection, scope: Scope, wanted: Mapping[FeedKind, Sequence[str]]) -> Cut:
    """How a page with these things is cut for a site."""
    ids = {*wanted.get(FeedKind.RETURN, ()), *wanted.get(FeedKind.INSPECTION, ())}
    if not ids:
        return Cut(scope)
    rows = connection.execute(_FOREIGN, {"ids": sorted(ids), "site": scope.site_id})
    return Cut(scope, frozenset(rows.scalars()))


def in_part(document: ReturnDocument) -> ReturnDocument:
    """What tells a parcel of another site: its numbers and how far it is."""
    return ReturnDocument(
        id=document.id,
        number=document.number,
        brand_id=document.brand_id,
        site_id=document.site_id,
        order_id="",
        order_number="",
        shopper=WireShopper(name="", language=document.shopper.language),
        announced_at=document.announced_at,
        parcels=document.parcels,
        inspection=document.inspection,
        resolution=document.resolution,
        mail=document.mail,
    )
