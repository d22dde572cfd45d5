"""The change feed: what changed after a cursor, each thing once, as it is now.

A cursor names the server, a position, and what the reader's site held when it was given; on the way
to the end also how much was left, so that it is counted once and not for each page. SQLite has one
writer, so positions appear in their order; on PostgreSQL the writer of a feed row must hold an
advisory lock until its commit, or a reader may step over a position that becomes visible later.
"""

import base64
import binascii
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from returndesk.central.store import documents, rules, scope
from returndesk.central.store.many import execute_many
from returndesk.central.store.schema import feed, server
from returndesk.central.store.scope import Reader, Scope
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
_DIGITS = 18


def append(connection: Connection, kind: FeedKind, ids: Iterable[str]) -> None:
    """Put things at the end of the feed, in the transaction that changed them."""
    rows = [(str(kind), thing) for thing in ids]
    if rows:
        execute_many(connection, _FORGET, ("k", "i"), rows)
        execute_many(connection, _APPEND, ("kind", "id"), rows)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a reader is: after a position, in its first sweep as long as that is not past `sweep`.

    In its first sweep a reader holds nothing of other sites, so nothing has to be taken from it.
    One whose scope has another mark by now begins a new sweep, in which it is told what to forget.
    `left` of `total` things were still to come when it was told the last page, 0 if unknown.
    """

    after: int
    mark: str
    sweep: int
    left: int = 0
    total: int = 0


def page(
    connection: Connection, cursor: str, limit: int, now: datetime, reader: Reader | None = None
) -> ChangePage:
    """The next page after a cursor ("" is the beginning), for a desk or (None) whole.

    Brands come with the rules that `now` may still judge a return. A page may be empty although
    there are more.

    `CentralError("cursor_of_another_server")` for a cursor that this server did not give, or
    gave before it lost the newest part of its data (restored from a copy): the reader must
    begin again.
    """
    server_id = connection.execute(_SERVER).scalar_one()
    last = connection.execute(_LAST).scalar() or 0
    held = scope.of_reader(connection, reader) if reader else None
    place = _place(cursor, server_id, held.mark if held else "", last)
    if place.after > last:
        raise CentralError("cursor_of_another_server")
    rows = connection.execute(_PAGE, {"after": place.after, "limit": limit + 1}).all()
    more, rows = len(rows) > limit, rows[:limit]
    wanted: dict[FeedKind, list[str]] = defaultdict(list)
    for row in rows:
        wanted[FeedKind(row.kind)].append(row.id)
    found = {kind: documents.load(connection, kind, ids) for kind, ids in wanted.items()}
    histories = rules.histories(connection, wanted.get(FeedKind.BRAND, ()), now)
    cut = scope.cut(connection, held, wanted) if held else None
    changes: list[Document] = []
    for row in rows:
        kind = FeedKind(row.kind)
        thing: Document | None = found[kind].get(row.id)
        if thing is None:
            thing = TombstoneDocument(of=kind, id=row.id)
        elif isinstance(thing, BrandDocument):
            thing = thing.model_copy(update={"history": histories.get(row.id, ())})
        elif cut is not None:
            thing = cut.document(thing)
            if isinstance(thing, TombstoneDocument) and row.pos <= place.sweep:
                continue
        if thing is not None:
            changes.append(thing)
    reached = _reached(connection, place, [row.pos for row in rows], more=more)
    return ChangePage(
        changes=tuple(changes),
        cursor=_cursor(server_id, reached),
        more=more,
        after=cursor,
        left=reached.left,
        total=reached.total,
    )


def _reached(connection: Connection, place: _Place, told: Sequence[int], *, more: bool) -> _Place:
    """Where a page's reader is after it.

    What is left is counted when that is not known: at the first page, and where so much was added
    meanwhile that the pages have outrun the count.
    """
    after = told[-1] if told else place.after
    if not more:
        return replace(place, after=after, left=0, total=0)
    left, total = place.left - len(told), place.total
    if left <= 0:
        left = connection.execute(_LEFT, {"after": after}).scalar_one()
        total = connection.execute(_TOTAL).scalar_one()
    return replace(place, after=after, left=left, total=total)


def at_end(connection: Connection, cursor: str, held: Scope | None = None) -> bool:
    """Whether nothing has changed after a cursor, for who holds what was asked for until now.

    `CentralError("cursor_of_another_server")`.
    """
    server_id = connection.execute(_SERVER).scalar_one()
    last = connection.execute(_LAST).scalar() or 0
    place = _place(cursor, server_id, held.mark if held else "", last)
    if place.after > last:
        raise CentralError("cursor_of_another_server")
    return place.after == last


def _cursor(server_id: str, place: _Place) -> str:
    text = f"{server_id}:{place.after}:{place.mark}:{place.sweep}"
    if place.left:
        text += f":{place.left}:{place.total}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _place(cursor: str, server_id: str, mark: str, last: int) -> _Place:
    """What a cursor says, or where a reader begins."""
    if not cursor:
        return _Place(0, mark, sweep=last)
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    except (binascii.Error, ValueError):
        raise CentralError("cursor_of_another_server") from None
    # Cursors were shorter once, and are at the end of the feed.
    parts, shorter = text.split(":")[:6], ["", "", "", "0", "0", "0"]
    owner, position, told, sweep, left, total = parts + shorter[len(parts) :]
    if owner != server_id or not all(map(_is_number, (position, sweep, left, total))):
        raise CentralError("cursor_of_another_server")
    if told != mark:
        return _Place(0, mark, sweep=0)
    return _Place(int(position), mark, int(sweep), int(left), int(total))


def _is_number(text: str) -> bool:
    # A longer number cannot be a position, and the database could not compare it.
    return text.isascii() and text.isdigit() and len(text) <= _DIGITS
