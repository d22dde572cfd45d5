"""Writes what a batch opens and settles for people, and tells the desks by the feed."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from returndesk.central.attention import AttentionBook
from returndesk.central.store import feed
from returndesk.central.store.schema import attention_items
from returndesk.central.store.upsert import insert_or_keep
from returndesk.domain.feed import FeedKind

_SETTLE = update(attention_items).where(
    attention_items.c.id == bindparam("key"), attention_items.c.settled_at.is_(None)
)
_RETURN = attention_items.c.params["return_id"].as_string()
_OPEN_OF = select(attention_items.c.id, attention_items.c.kind, _RETURN.label("return_id")).where(
    attention_items.c.settled_at.is_(None),
    attention_items.c.kind.in_(bindparam("kinds", expanding=True)),
    _RETURN.in_(bindparam("return_ids", expanding=True)),
)


def write(connection: Connection, book: AttentionBook, now: datetime) -> None:
    """Store the items of a batch in its transaction."""
    for item_id, by in _over(connection, book):
        book.settle(item_id, by, "")
    if book.opened:
        rows = [
            {
                "id": record.id,
                "kind": record.kind,
                "params": dict(record.params),
                "site_id": record.site_id,
                "opened_at": now,
                "settled_by": "",
                "note": "",
            }
            for record in book.opened.values()
        ]
        connection.execute(insert_or_keep(attention_items, connection.dialect.name), rows)
        feed.append(connection, FeedKind.ATTENTION, book.opened)
    for item_id, (by, note) in book.settled.items():
        change = {"key": item_id, "settled_at": now, "settled_by": by, "note": note}
        if connection.execute(_SETTLE, change).rowcount:
            feed.append(connection, FeedKind.ATTENTION, (item_id,))


def _over(connection: Connection, book: AttentionBook) -> Iterator[tuple[str, str]]:
    """The items of earlier batches that are no more, by their ids, and who made them so."""
    if not book.over:
        return
    kinds, return_ids = ([*dict.fromkeys(part)] for part in zip(*book.over, strict=True))
    for row in connection.execute(_OPEN_OF, {"kinds": kinds, "return_ids": return_ids}):
        by = book.over.get((row.kind, row.return_id))
        if by is not None:
            yield row.id, by
