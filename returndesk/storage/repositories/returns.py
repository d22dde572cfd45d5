"""Returns and the keys that lead to them."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from sqlalchemy import bindparam, select, update

from returndesk.domain.codes import normal_form
from returndesk.domain.ids import OrderId, ParcelId, ReturnId
from returndesk.domain.returns import Return, ReturnParcel
from returndesk.services.outcomes import Match
from returndesk.services.ports import ReturnQuery
from returndesk.storage.repositories.follow import catch_up
from returndesk.storage.repositories.reference import SqlReferenceData
from returndesk.storage.repositories.return_pages import ReturnPages
from returndesk.storage.repositories.return_writer import ReturnWriter
from returndesk.storage.rows import (
    FOUND_RETURN_COLUMNS,
    KEY_KINDS,
    PARCEL_COLUMNS,
    RETURN_COLUMNS,
    RETURN_SOURCE,
    parcel_of,
    return_of,
    track_columns,
)
from returndesk.storage.statements import Params, Session, Statement, json_list, listed
from returndesk.storage.tables import lookup_keys, parcel_returns, parcels, returns

_RETURN = select(*RETURN_COLUMNS).select_from(RETURN_SOURCE)
_BY_ID = Statement(_RETURN.where(returns.c.id == bindparam("key")))
_BY_NUMBER = Statement(_RETURN.where(returns.c.number_key == bindparam("key")).limit(1))
_BY_PK = Statement(_RETURN.where(returns.c.pk.in_(listed("pks"))))
_BY_POSTCODE = Statement(
    _RETURN.where(returns.c.postcode.in_(listed("postcodes")))
    .order_by(returns.c.announced_us.desc())
    .limit(bindparam("limit"))
)
_OF_PARCEL = Statement(
    _RETURN.join(parcel_returns, parcel_returns.c.return_pk == returns.c.pk)
    .join(parcels, parcels.c.pk == parcel_returns.c.parcel_pk)
    .where(parcels.c.id == bindparam("key"))
    .order_by(returns.c.pk)
)
_OF_ORDER = Statement(
    _RETURN.where(returns.c.order_id == bindparam("key")).order_by(
        returns.c.announced_us, returns.c.pk
    )
)
_PK_OF_PARCEL = Statement(select(parcels.c.pk).where(parcels.c.id == bindparam("key")))
_SAVE_TRACK = Statement(
    update(parcels)
    .where(parcels.c.pk == bindparam("key"))
    .values({name: bindparam(name) for name in track_columns(ReturnParcel(ParcelId("")))})
)


# Where the parcel's and the return's columns begin in a row of `_matches`.
_PARCEL_AT = 3
_RETURN_AT = _PARCEL_AT + len(PARCEL_COLUMNS)


@lru_cache(maxsize=64)
def _matches(keys: int) -> Statement:
    """The look-up of so many keys."""
    return Statement(
        select(
            lookup_keys.c.key,
            lookup_keys.c.kind,
            parcels.c.pk,
            *PARCEL_COLUMNS,
            *FOUND_RETURN_COLUMNS,
        )
        .select_from(
            RETURN_SOURCE.join(parcel_returns, parcel_returns.c.return_pk == returns.c.pk)
            .join(parcels, parcels.c.pk == parcel_returns.c.parcel_pk)
            .join(lookup_keys, lookup_keys.c.parcel_pk == parcels.c.pk)
        )
        .where(lookup_keys.c.key.in_([bindparam(f"k{n}") for n in range(keys)]))
    )


class SqlReturnRepository:
    """`ReturnRepository` on the desk's tables.

    `before_page` is called before the Returns page is read. A reader cannot catch up by itself: it
    asks the writer.
    """

    def __init__(
        self,
        session: Session,
        reference: SqlReferenceData,
        before_page: Callable[[], None] | None = None,
    ) -> None:
        self._session = session
        self._before_page = before_page or self.catch_up
        self._pages = ReturnPages(session, reference)
        self.writer = ReturnWriter(session, reference)
        self._looked_up: dict[ParcelId, int] = {}
        # Saved since the returns last followed; one too many, from a transaction that was undone,
        # does no harm.
        self._saved: set[int] = set()

    def matches(self, keys: Sequence[str]) -> tuple[Match, ...]:
        """Every parcel that one of the keys leads to, in the order of `keys`; one indexed look-up.

        A parcel that holds several returns gives one match for each of them, and one for each
        kind of key that leads to it. Within a key the order is: tracking, return, order number.
        """
        wanted = list(dict.fromkeys(keys))
        if not wanted:
            return ()
        params: Params = {f"k{n}": key for n, key in enumerate(wanted)}
        rows = self._session.rows(_matches(len(wanted)), params)
        if len(rows) > 1:
            rank = {key: n for n, key in enumerate(wanted)}
            rows.sort(key=lambda row: (rank[row[0]], row[1], row[2], row[_RETURN_AT]))
        seen: dict[int, Return] = {}
        found: dict[tuple[int, int, int], Match] = {}
        for row in rows:
            key, kind, parcel_pk = row[:_PARCEL_AT]
            pk = row[_RETURN_AT]
            if (kind, parcel_pk, pk) in found:
                continue
            parcel = parcel_of(row[_PARCEL_AT:_RETURN_AT])
            if pk not in seen:
                seen[pk] = return_of(row[_RETURN_AT:], parcel)
            self._looked_up[parcel.id] = parcel_pk
            found[kind, parcel_pk, pk] = Match(key, KEY_KINDS[kind], parcel.id, seen[pk])
        return tuple(found.values())

    def get(self, return_id: ReturnId) -> Return | None:
        """The return with an id."""
        row = self._session.row(_BY_ID, {"key": return_id})
        return return_of(row) if row else None

    def by_number(self, number: str) -> Return | None:
        """The return with a number, written any way."""
        row = self._session.row(_BY_NUMBER, {"key": normal_form(number)})
        return return_of(row) if row else None

    def by_postcode(self, postcodes: Sequence[str], limit: int) -> tuple[Return, ...]:
        """The newest returns of shoppers with one of these postcodes."""
        params = {"postcodes": json_list(postcodes), "limit": limit}
        return tuple(map(return_of, self._session.rows(_BY_POSTCODE, params)))

    def of_parcel(self, parcel_id: ParcelId) -> tuple[Return, ...]:
        """The returns that a parcel holds."""
        rows = self._session.rows(_OF_PARCEL, {"key": parcel_id})
        return tuple(map(return_of, rows))

    def of_order(self, order_id: OrderId) -> tuple[Return, ...]:
        """The returns of an order, the oldest first."""
        rows = self._session.rows(_OF_ORDER, {"key": order_id})
        return tuple(map(return_of, rows))

    def put(self, return_: Return) -> None:
        """Store a whole return and its keys, new or newer."""
        self.writer.put((return_,))

    def save_parcel(self, parcel: ReturnParcel) -> None:
        """Store a parcel's track and reception; its returns follow (see `follow`).

        Raises `LookupError` for a parcel that no return has brought.
        """
        pk = self.parcel_pk(parcel.id)
        self._session.change(_SAVE_TRACK, {"key": pk, **track_columns(parcel)})
        self._saved.add(pk)

    def parcel_pk(self, parcel_id: ParcelId) -> int:
        """A parcel's integer key; `LookupError` if there is no such parcel.

        It is remembered from the look-up that led to the parcel in the same transaction.
        """
        pk = self._looked_up.get(parcel_id)
        if pk is None:
            row = self._session.row(_PK_OF_PARCEL, {"key": parcel_id})
            if row is None:
                raise LookupError(parcel_id)
            pk = row[0]
        return pk

    def begin(self) -> None:
        """Forget what the last transaction looked up."""
        self._looked_up.clear()

    def catch_up(self) -> None:
        """Let returns follow their parcels, for the states that the Returns page sorts by."""
        catch_up(self._session, self._saved)
        self._saved.clear()

    def remove(self, return_id: ReturnId) -> None:
        """Forget a return and its keys."""
        self.writer.remove((return_id,))

    def count(self, query: ReturnQuery) -> int:
        """How many returns a query finds; a text finds at most `return_search.SEARCH_LIMIT`."""
        self._before_page()
        return self._pages.count(query)

    def page(self, query: ReturnQuery, offset: int, limit: int) -> tuple[Return, ...]:
        """A stretch of a query's returns, in its order; cheap at any offset of 1,000,000 rows."""
        self._before_page()
        pks = self._pages.page(query, offset, limit)
        found = {row[0]: row for row in self._session.rows(_BY_PK, {"pks": json_list(pks)})}
        return tuple(return_of(found[pk]) for pk in pks)
