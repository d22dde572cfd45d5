"""The read cache rebuilt from the change feed, while everything that is known stays of use.

The feed is followed from its beginning; what it has is noted, and what it did not have by its end
is forgotten. Facts of this desk are no part of the cache and are not touched.
"""

from collections.abc import Collection, Iterable

from sqlalchemy import bindparam, delete, literal, select, update
from sqlalchemy.dialects.sqlite import insert

from returndesk.domain.attention import AttentionItem
from returndesk.domain.feed import Change, FeedKind, Tombstone
from returndesk.domain.orders import Order
from returndesk.domain.portal import Brand, Site
from returndesk.domain.returns import Return
from returndesk.storage.statements import Session, Statement, json_list, listed
from returndesk.storage.tables import (
    attention_items,
    brands,
    desk_state,
    feed_seen,
    orders,
    parcel_returns,
    parcels,
    returns,
    sites,
)

_KINDS = {
    Site: FeedKind.SITE,
    Brand: FeedKind.BRAND,
    Order: FeedKind.ORDER,
    Return: FeedKind.RETURN,
    AttentionItem: FeedKind.ATTENTION,
}
_ACTIVE = Statement(select(desk_state.c.rebuilding))
_BEGIN = Statement(update(desk_state).values(rebuilding=literal(1), cursor=literal("")))
_END = Statement(update(desk_state).values(rebuilding=literal(0)))
_SAW = Statement(
    insert(feed_seen).values(kind=bindparam("kind"), id=bindparam("id")).on_conflict_do_nothing()
)
_FORGET_SEEN = Statement(delete(feed_seen))
_has_kept_parcel = (
    select(parcel_returns.c.parcel_pk)
    .join(parcels, parcels.c.pk == parcel_returns.c.parcel_pk)
    .where(parcel_returns.c.return_pk == returns.c.pk, parcels.c.id.in_(listed("kept")))
    .exists()
)
_LEFT = {
    FeedKind.RETURN: Statement(
        select(returns.c.id)
        .where(
            ~select(feed_seen.c.id)
            .where(feed_seen.c.kind == str(FeedKind.RETURN), feed_seen.c.id == returns.c.id)
            .exists(),
            returns.c.id.not_in(listed("kept")),
            ~_has_kept_parcel,
        )
        .limit(bindparam("limit"))
    )
} | {
    kind: Statement(
        select(table.c.id)
        .where(
            ~select(feed_seen.c.id)
            .where(feed_seen.c.kind == str(kind), feed_seen.c.id == table.c.id)
            .exists(),
            *conditions,
        )
        .limit(bindparam("limit"))
    )
    for kind, table, conditions in (
        (FeedKind.ORDER, orders, ()),
        (FeedKind.ATTENTION, attention_items, ()),
        (FeedKind.BRAND, brands, (brands.c.known == 1,)),
        (FeedKind.SITE, sites, ()),
    )
}


class Rebuilding:
    """Whether and how far the feed is being followed anew."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def active(self) -> bool:
        """Whether it is, and its end was not reached yet."""
        row = self._session.row(_ACTIVE)
        return bool(row and row[0])

    def begin(self) -> None:
        """Start at the feed's beginning."""
        self._session.change(_FORGET_SEEN)
        self._session.change(_BEGIN)

    def note(self, changes: Iterable[Change]) -> None:
        """Note what a page of the feed had."""
        self._session.change_many(
            _SAW,
            [
                {"kind": str(kind), "id": change.id}
                for change in changes
                if isinstance(change, Site | Brand | Order | Return | AttentionItem)
                and (kind := _KINDS[type(change)])
            ],
        )

    def leftovers(self, limit: int, kept: Collection[str]) -> tuple[Tombstone, ...]:
        """What the feed did not have, at most `limit`; nothing that is in `kept` or holds it."""
        found: list[Tombstone] = []
        kept_list = json_list(kept)
        for kind, statement in _LEFT.items():
            params = {"kept": kept_list, "limit": limit - len(found)}
            rows = self._session.rows(statement, params)
            found += [Tombstone(kind, id_) for (id_,) in rows]
        return tuple(found)

    def end(self) -> None:
        """Everything is as the feed has it."""
        self._session.change(_FORGET_SEEN)
        self._session.change(_END)
