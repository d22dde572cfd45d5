"""Stretches of the Returns page, at any depth of 1,000,000 rows.

A page is found inside one index and only then are its rows read. Deep offsets are walked from the
nearer end. Sorting by brand or state walks one brand or state after the other, whose sizes are
kept in `return_counts`. Queries with a text are `return_search`'s.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, bindparam, select

from returndesk.services.ports import ReturnQuery
from returndesk.storage.repositories.reference import SqlReferenceData
from returndesk.storage.repositories.return_search import ReturnSearch
from returndesk.storage.rows import PARCEL_STATE_NUMBERS
from returndesk.storage.statements import Session, Statement
from returndesk.storage.tables import return_counts, returns

_SORTED_BY: dict[str, ColumnElement[Any]] = {
    "announced_at": returns.c.announced_us,
    "number": returns.c.number_key,
    "shopper": returns.c.shopper_key,
}
# So few returns are quicker sorted than found in the index of the order.
_FEW = 2000

_COUNTS = Statement(select(return_counts.c.brand_pk, return_counts.c.state, return_counts.c.amount))


@dataclass(frozen=True, slots=True)
class _Filter:
    """Which returns: in one state or any, of one brand or any."""

    state: int | None
    brand: int | None

    def holds(self, brand: int, state: int) -> bool:
        """Whether a return of a brand in a state fits."""
        return self.brand in {None, brand} and self.state in {None, state}


class ReturnPages:
    """Counts and pages for `ReturnRepository`: integer keys in the query's order."""

    def __init__(self, session: Session, reference: SqlReferenceData) -> None:
        self._session = session
        self._reference = reference
        self._search = ReturnSearch(session)

    def count(self, query: ReturnQuery) -> int:
        """How many returns a query finds, at most `SEARCH_LIMIT` for one with a text."""
        filter_ = self._filter(query)
        if filter_ is None:
            return 0
        if ReturnSearch.serves(query.text):
            return self._search.count(query.text, filter_.state, filter_.brand)
        return _size(self._counts(), filter_)

    def page(self, query: ReturnQuery, offset: int, limit: int) -> list[int]:
        """The integer keys of a stretch of a query's returns, in its order."""
        filter_ = self._filter(query)
        if filter_ is None:
            return []
        if ReturnSearch.serves(query.text):
            found = self._search.find(query, filter_.state, filter_.brand)
            return found[offset : offset + limit]
        counts = self._counts()
        keys: list[int] = []
        for segment in self._segments(query, filter_):
            size = _size(counts, segment)
            if offset < size:
                wanted = min(limit - len(keys), size - offset)
                keys += self._stretch(query, segment, size, offset, wanted)
            offset = max(0, offset - size)
            if len(keys) == limit:
                break
        return keys

    def _filter(self, query: ReturnQuery) -> _Filter | None:
        """The query's filter; None if it names a brand that no return can have."""
        state = None if query.state is None else PARCEL_STATE_NUMBERS[query.state]
        if query.brand_id is None:
            return _Filter(state, None)
        brand = self._reference.brand_numbers().get(query.brand_id)
        return None if brand is None else _Filter(state, brand)

    def _segments(self, query: ReturnQuery, filter_: _Filter) -> Sequence[_Filter]:
        """The filter cut along the sort order, for the orders that have few values."""
        if query.sort == "state" and filter_.state is None:
            states = sorted(PARCEL_STATE_NUMBERS.values(), reverse=query.descending)
            return [_Filter(state, filter_.brand) for state in states]
        if query.sort == "brand" and filter_.brand is None:
            brands = list(self._reference.brand_numbers().values())
            if query.descending:
                brands.reverse()
            return [_Filter(filter_.state, brand) for brand in brands]
        return [filter_]

    def _stretch(
        self, query: ReturnQuery, filter_: _Filter, size: int, offset: int, wanted: int
    ) -> list[int]:
        # Inside one brand or state the newest come first, whichever way the brands go.
        few_values = query.sort in {"brand", "state"}
        sort = "announced_at" if few_values else query.sort
        descending = few_values or query.descending
        few = size <= _FEW
        from_end = offset > size // 2 and not few
        statement = _page(
            sort,
            by_state=filter_.state is not None,
            by_brand=filter_.brand is not None,
            descending=descending != from_end,
            few=few,
        )
        start = size - offset - wanted if from_end else offset
        params = {
            "state": filter_.state, "brand": filter_.brand, "offset": start, "limit": wanted
        }  # fmt: skip
        keys = [pk for (pk,) in self._session.rows(statement, params)]
        return keys[::-1] if from_end else keys

    def _counts(self) -> dict[tuple[int, int], int]:
        return {(brand, state): n for brand, state, n in self._session.rows(_COUNTS)}


def _size(counts: dict[tuple[int, int], int], filter_: _Filter) -> int:
    return sum(n for (brand, state), n in counts.items() if filter_.holds(brand, state))


@lru_cache(maxsize=64)
def _page(sort: str, *, by_state: bool, by_brand: bool, descending: bool, few: bool) -> Statement:
    """A stretch of an order, out of the one index that has the order and the filter.

    A column with 0 added cannot be looked up in an index: the planner then stays in the index of
    the order, and walks it the same way from both ends. A few are looked up by state or brand.
    """
    column = _SORTED_BY[sort]
    state: ColumnElement[Any] = returns.c.state
    brand: ColumnElement[Any] = returns.c.brand_pk
    if sort != "announced_at" and not few:
        state = state + 0
    if (sort != "announced_at" and not few) or by_state:
        brand = brand + 0
    statement = select(returns.c.pk).order_by(column.desc() if descending else column)
    if few:
        statement = statement.order_by(returns.c.pk)
    if by_state:
        statement = statement.where(state == bindparam("state", type_=Integer))
    if by_brand:
        statement = statement.where(brand == bindparam("brand", type_=Integer))
    limit, offset = bindparam("limit", type_=Integer), bindparam("offset", type_=Integer)
    return Statement(statement.limit(limit).offset(offset))
