"""The change feed: what changed after a cursor, each thing once, as it is now.

A cursor names the server and a position. SQLite has one writer, so positions appear in their
order; on PostgreSQL the writer of a feed row must hold an advisory lock until its commit, or a
reader may step over a position that becomes visible later.
"""

import base64
import binascii
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from returndesk.central.store import documents, rules
from returndesk.central.store.schema import feed, server
from returndesk.domain.errors import CentralError
from returndesk.domain.feed import FeedKind
from returndesk.protocol.changes import BrandDocument, ChangePage, Document, TombstoneDocument

_FORGET = delete(feed).where(feed.c.kind == bindparam("k"), feed.c.id == bindparam("i"))
_APPEND = insert(feed)
_PAGE = (
    select(feed.c.pos, feed.c.kind, feed.c.id)
    .where(feed.c.pos > bindparam("after"))
    .order_by(feed.c.pos)
    .limit(bindparam("limit"))
)
_LAST = select(func.max(feed.c.pos))
_LEFT = select(func.count()).select_from(feed).where(feed.c.pos > bindparam("after"))
_TOTAL = select(func.count()).select_from(feed)
_SERVER = select(server.c.id)


def append(connection: Connection, kind: FeedKind, ids: Iterable[str]) -> None:
    """Put things at the end of the feed, in the transaction that changed them."""
    rows = [{"kind": str(kind), "id": thing} for thing in ids]
    if rows:
        connection.execute(_FORGET, [{"k": row["kind"], "i": row["id"]} for row in rows])
        connection.execute(_APPEND, rows)


def page(connection: Connection, cursor: str, limit: int, now: datetime) -> ChangePage:
    """The next page after a cursor ("" is the beginning).

    Brands come with the rules that `now` may still judge a return.

    `CentralError("cursor_of_another_server")` for a cursor that this server did not give, or
    gave before it lost the newest part of its data (restored from a copy): the reader must
    begin again.
    """
    server_id = connection.execute(_SERVER).scalar_one()
    after = _position(cursor, server_id)
    if after > (connection.execute(_LAST).scalar() or 0):
        raise CentralError("cursor_of_another_server")
    rows = connection.execute(_PAGE, {"after": after, "limit": limit + 1}).all()
    more, rows = len(rows) > limit, rows[:limit]
    wanted: dict[FeedKind, list[str]] = defaultdict(list)
    for row in rows:
        wanted[FeedKind(row.kind)].append(row.id)
    found = {kind: documents.load(connection, kind, ids) for kind, ids in wanted.items()}
    histories = rules.histories(connection, wanted.get(FeedKind.BRAND, ()), now)
    changes: list[Document] = []
    for row in rows:
        kind = FeedKind(row.kind)
        thing = found[kind].get(row.id) or TombstoneDocument(of=kind, id=row.id)
        if isinstance(thing, BrandDocument):
            thing = thing.model_copy(update={"history": histories.get(row.id, ())})
        changes.append(thing)
    last = rows[-1].pos if rows else after
    return ChangePage(
        changes=tuple(changes),
        cursor=_cursor(server_id, last),
        more=more,
        left=connection.execute(_LEFT, {"after": last}).scalar_one() if more else 0,
        total=connection.execute(_TOTAL).scalar_one() if more else 0,
    )


def at_end(connection: Connection, cursor: str) -> bool:
    """Whether nothing has changed after a cursor; `CentralError("cursor_of_another_server")`."""
    position = _position(cursor, connection.execute(_SERVER).scalar_one())
    last = connection.execute(_LAST).scalar() or 0
    if position > last:
        raise CentralError("cursor_of_another_server")
    return position == last


def _cursor(server_id: str, position: int) -> str:
    return base64.urlsafe_b64encode(f"{server_id}:{position}".encode()).decode().rstrip("=")


def _position(cursor: str, server_id: str) -> int:
    if not cursor:
        return 0
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    except (binascii.Error, ValueError):
        raise CentralError("cursor_of_another_server") from None
    owner, _, position = text.rpartition(":")
    if owner != server_id or not position.isascii() or not position.isdigit():
        raise CentralError("cursor_of_another_server")
    # A longer number cannot be a position, and the database could not compare it.
    return int(position[:18])
