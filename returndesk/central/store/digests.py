"""Count and hash of everything, for desks that compare what they have with it.

Each row of the feed keeps the version of its thing. A thing that changes gets a new row, whose
version is made when the next desk asks; so a comparison costs what changed since the last one.
"""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import BindParameter, Connection, bindparam, func, select, update

from returndesk.central.store import documents
from returndesk.central.store.schema import feed
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
_KEEP = update(feed).where(feed.c.pos == bindparam("key")).values(version=bindparam("made"))
_SUMS = (
    select(feed.c.kind, func.count(), func.coalesce(func.sum(feed.c.version), 0))
    .where(feed.c.version > _GONE, feed.c.kind.in_(_KINDS))
    .group_by(feed.c.kind)
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
        (kind, key): version_of(document.to_domain())
        for kind, of_kind in ids.items()
        for key, document in documents.load(connection, kind, of_kind).items()
        if isinstance(document, ReturnDocument | OrderDocument | SiteDocument)
    }
    made = [
        {"key": row.pos, "made": versions.get((FeedKind(row.kind), row.id), _GONE)} for row in rows
    ]
    if made:
        connection.execute(_KEEP, made)


def sums(connection: Connection) -> tuple[WireKindDigest, ...]:
    """Count and sum of each kind that is compared, those of which there is nothing too."""
    found = {kind: (count, int(total)) for kind, count, total in connection.execute(_SUMS)}
    return tuple(
        WireKindDigest(kind=kind, count=count, total=total)
        for kind in COMPARED_KINDS.values()
        for count, total in (found.get(str(kind), (0, 0)),)
    )
