"""Count and hash of what a desk holds, for desks that compare what they have with it.

Each row of the feed keeps the version of its thing, and of a return also the version of what other
sites get of it. A thing that changes gets a new row, whose
version is made when the next desk asks; so a comparison costs what changed since the last one.
"""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import BindParameter, Connection, bindparam, func, select, update

from returndesk.central.store import documents, scope
from returndesk.central.store.schema import feed, orders, returns
from returndesk.central.store.scope import Scope
from returndesk.domain.digests import COMPARED_KINDS, version_of
from returndesk.domain.feed import FeedKind
from returndesk.protocol.changes import OrderDocument, ReturnDocument, SiteDocument
from returndesk.protocol.digests import WireKindDigest

CHUNK = 1000
# A thing that is no more has this version, and is not counted.
_GONE = 0
_KINDS = [str(kind) for kind in COMPARED_KINDS.values()]
_POSITIONS: BindParameter[int] = bindparam("positions", expanding=True)
_MISSING = (
    select(feed.c.pos)
    .where(feed.c.version.is_(None), feed.c.kind.in_(_KINDS))
    .limit(bindparam("limit"))
)
_ROWS = select(feed.c.pos, feed.c.kind, feed.c.id).where(feed.c.pos.in_(_POSITIONS))
_KEEP = (
    update(feed)
    .where(feed.c.pos == bindparam("key"))
    .values(version=bindparam("made"), part_version=bindparam("part"))
)
_SUMS = (
    select(feed.c.kind, func.count(), func.coalesce(func.sum(feed.c.version), 0))
    .where(feed.c.version > _GONE, feed.c.kind.in_(_KINDS))
    .group_by(feed.c.kind)
)
_THERE = (feed.c.version > _GONE, feed.c.kind == FeedKind.RETURN, feed.c.id == returns.c.id)
# What a site gets of returns in part counts by that part's version.
_LESS = select(func.coalesce(func.sum(feed.c.part_version - feed.c.version), 0)).where(
    *_THERE, scope.IS_FOREIGN
)
_ORDERS = select(func.count(), func.coalesce(func.sum(feed.c.version), 0)).where(
    feed.c.version > _GONE,
    feed.c.kind == FeedKind.ORDER,
    feed.c.id == orders.c.id,
    orders.c.brand_id.in_(bindparam("brands", expanding=True)),
)


def missing(connection: Connection, limit: int = CHUNK) -> Sequence[int]:
    """Positions whose version was not made yet."""
    return connection.execute(_MISSING, {"limit": limit}).scalars().all()


def make(connection: Connection, positions: Sequence[int]) -> None:
    """Make the versions of things at some positions; a thing that moved since is left out."""
    ids: dict[FeedKind, list[str]] = defaultdict(list)
    rows = connection.execute(_ROWS, {"positions": list(positions)}).all()
    for row in rows:
        ids[FeedKind(row.kind)].append(row.id)
    versions = {
        (kind, key): _versions(document)
        for kind, of_kind in ids.items()
        for key, document in documents.load(connection, kind, of_kind).items()
        if isinstance(document, ReturnDocument | OrderDocument | SiteDocument)
    }
    made = [
        {"key": row.pos} | versions.get((FeedKind(row.kind), row.id), {"made": _GONE, "part": None})
        for row in rows
    ]
    if made:
        connection.execute(_KEEP, made)


def _versions(document: ReturnDocument | OrderDocument | SiteDocument) -> dict[str, int | None]:
    part = None
    if isinstance(document, ReturnDocument):
        part = version_of(scope.in_part(document).to_domain())
    return {"made": version_of(document.to_domain()), "part": part}


def sums(connection: Connection, held: Scope | None = None) -> tuple[WireKindDigest, ...]:
    """Count and sum of each kind that is compared, those of which there is nothing too.

    Of everything, or of what is held in a scope.
    """
    found = {kind: (count, int(total)) for kind, count, total in connection.execute(_SUMS)}
    if held is not None:
        found |= _held(connection, held, *found.get(str(FeedKind.RETURN), (0, 0)))
    return tuple(
        WireKindDigest(kind=kind, count=count, total=total)
        for kind in COMPARED_KINDS.values()
        for count, total in (found.get(str(kind), (0, 0)),)
    )


def _held(
    connection: Connection, held: Scope, count: int, total: int
) -> dict[str, tuple[int, int]]:
    """What a scope changes of the count and sum of all returns, and of the orders."""
    less = connection.execute(_LESS, {"site": held.site_id}).scalar_one()
    changed = {str(FeedKind.RETURN): (count, total + int(less))}
    if not held.every_order:
        row = connection.execute(_ORDERS, {"brands": sorted(held.brand_ids)}).one()
        changed[str(FeedKind.ORDER)] = (row[0], int(row[1]))
    return changed
