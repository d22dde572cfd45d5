"""Writes what a batch opens and settles for people, and tells the desks by the feed."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, update

from returndesk.central.attention import AttentionBook
from returndesk.central.store import feed
from returndesk.central.store.schema import attention_items
from returndesk.central.store.upsert import insert_or_keep
from returndesk.domain.feed import FeedKind

_SETTLE = update(attention_items).where(
    attention_items.c.id == bindparam("key"), attention_items.c.settled_at.is_(None)
)


def write(connection: Connection, book: AttentionBook, now: datetime) -> None:
    """Store the items of a batch in its transaction."""
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
