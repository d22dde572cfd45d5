"""The state of returns follows the state of their parcels, for the orders of the Returns page.

A scan changes a parcel's row and no index. The indices over a million returns follow later, many
at a time: when the page asks. Which parcels have changed since is remembered while the program
runs; after a crash the events above a mark tell it, as every change of this desk leaves one.
"""

from collections.abc import Collection

from sqlalchemy import Select, bindparam, func, select, update

from returndesk.storage.statements import Session, Statement, json_list, listed
from returndesk.storage.tables import desk_state, outbox, parcel_returns, parcels, returns

_furthest = (
    select(func.coalesce(func.max(parcels.c.state), 0))
    .select_from(parcel_returns.join(parcels, parcels.c.pk == parcel_returns.c.parcel_pk))
    .where(parcel_returns.c.return_pk == returns.c.pk)
    .correlate(returns)
    .scalar_subquery()
)
_links = parcel_returns.alias("links")


def _follow(pks: Select[tuple[int]]) -> Statement:
    return Statement(
        update(returns)
        .where(returns.c.pk.in_(pks), returns.c.state != _furthest)
        .values(state=_furthest)
    )


_OF_PARCELS = _follow(select(_links.c.return_pk).where(_links.c.parcel_pk.in_(listed("pks"))))
_OF_RETURNS = _follow(listed("pks"))
_changed = parcels.alias("changed")
_OF_EVENTS = _follow(
    select(_links.c.return_pk)
    .select_from(
        outbox.join(_changed, _changed.c.id == outbox.c.aggregate).join(
            _links, _links.c.parcel_pk == _changed.c.pk
        )
    )
    .where(outbox.c.seq > bindparam("behind"))
)
_MARKS = Statement(
    select(desk_state.c.followed_through, select(func.max(outbox.c.seq)).scalar_subquery())
)
_MOVE_MARK = Statement(update(desk_state).values(followed_through=bindparam("mark")))


def follow_parcels(
    session: Session, parcel_pks: Collection[int], return_pks: Collection[int]
) -> None:
    """Bring the returns in these parcels, and these returns, up to their parcels' state."""
    if parcel_pks:
        session.change(_OF_PARCELS, {"pks": json_list(parcel_pks)})
    if return_pks:
        session.change(_OF_RETURNS, {"pks": json_list(return_pks)})


def catch_up(session: Session, saved_pks: Collection[int]) -> None:
    """Let the returns follow the parcels that this desk has changed."""
    follow_parcels(session, saved_pks, ())
    followed, last = session.row(_MARKS) or (0, None)
    if last is not None and last > followed:
        session.change(_OF_EVENTS, {"behind": followed})
        session.change(_MOVE_MARK, {"mark": last})
