"""What the central service found for a person to settle, and what was settled at this desk."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select, union
from sqlalchemy.dialects.sqlite import insert

from returndesk.domain.attention import AttentionItem
from returndesk.domain.ids import AttentionId, SiteId
from returndesk.storage.statements import Row, Session, Statement, json_list, listed
from returndesk.storage.tables import attention_items, settlements
from returndesk.storage.times import (
    microseconds,
    moment_of,
    moment_or_none,
    text_of,
    text_or_none,
)

_new = insert(attention_items).values({c.name: bindparam(c.name) for c in attention_items.c})
_PUT = Statement(
    _new.on_conflict_do_update(
        index_elements=[attention_items.c.id],
        set_={c.name: _new.excluded[c.name] for c in attention_items.c if c.name != "id"},
    )
)
_FORGET = Statement(delete(attention_items).where(attention_items.c.id == bindparam("key")))
_ITEMS = select(
    attention_items.c.id,
    attention_items.c.kind,
    attention_items.c.site_id,
    attention_items.c.opened_at,
    attention_items.c.params,
    attention_items.c.settled_at,
    attention_items.c.settled_by,
    attention_items.c.note,
)
_OPEN = Statement(
    _ITEMS.where(
        attention_items.c.settled_at.is_(None),
        # Settled here and not told by the feed yet.
        ~select(settlements.c.id).where(settlements.c.id == attention_items.c.id).exists(),
    ).order_by(attention_items.c.opened_us.desc(), attention_items.c.id)
)
_ONE = Statement(_ITEMS.where(attention_items.c.id == bindparam("key")))
_SETTLED = Statement(
    union(
        select(settlements.c.id).where(settlements.c.id.in_(listed("ids"))),
        select(attention_items.c.id).where(
            attention_items.c.id.in_(listed("ids")), attention_items.c.settled_at.is_not(None)
        ),
    )
)
_SETTLE = Statement(
    insert(settlements)
    .values({c.name: bindparam(c.name) for c in settlements.c})
    .on_conflict_do_nothing()
)


class SqlAttentionItems:
    """`AttentionItems` on the desk's tables."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(self) -> tuple[AttentionItem, ...]:
        """Items of all sites that nobody has settled, newest first."""
        return tuple(map(_item_of, self._session.rows(_OPEN)))

    def get(self, id_: AttentionId) -> AttentionItem | None:
        """The item with an id, settled or not."""
        row = self._session.row(_ONE, {"key": id_})
        return _item_of(row) if row else None

    def settled(self, ids: Sequence[str]) -> frozenset[str]:
        """Which of these ids were settled, here or elsewhere."""
        rows = self._session.rows(_SETTLED, {"ids": json_list(ids)})
        return frozenset(id_ for (id_,) in rows)

    def settle(self, id_: str, *, at: datetime, clerk: str, note: str) -> bool:
        """Note that something is dealt with; False if that was noted before."""
        row = {"id": id_, "at": text_of(at), "clerk": clerk, "note": note}
        return self._session.change(_SETTLE, row) > 0

    def put(self, item: AttentionItem) -> None:
        """Store an item of the feed, new or newer."""
        self._session.change(
            _PUT,
            {
                "id": item.id,
                "kind": item.kind,
                "site_id": item.site_id,
                "opened_at": text_of(item.opened_at),
                "opened_us": microseconds(item.opened_at),
                "params": json.dumps(dict(item.params)),
                "settled_at": text_or_none(item.settled_at),
                "settled_by": item.settled_by,
                "note": item.note,
            },
        )

    def forget(self, item_id: str) -> None:
        """Forget an item that the central service no longer has."""
        self._session.change(_FORGET, {"key": item_id})


def _item_of(row: Row) -> AttentionItem:
    id_, kind, site_id, opened_at, params, settled_at, settled_by, note = row
    return AttentionItem(
        id=AttentionId(id_),
        kind=kind,
        site_id=SiteId(site_id),
        opened_at=moment_of(opened_at),
        params=json.loads(params),
        settled_at=moment_or_none(settled_at),
        settled_by=settled_by,
        note=note,
    )
