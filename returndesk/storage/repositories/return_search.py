"""Find returns by the start of a number or of the words of the shopper's name.

Three ranges of indices are walked: return numbers, the keys that scans look up (tracking and order
numbers), and name words. Each stops at `SEARCH_LIMIT`, so that the first letter typed
is answered as fast as the last.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, bindparam, func, literal, select, union

from returndesk.domain.codes import normal_form
from returndesk.services.ports import ReturnQuery
from returndesk.storage.search_text import after_prefix, folded
from returndesk.storage.statements import Session, Statement
from returndesk.storage.tables import (
    brands,
    lookup_keys,
    parcel_returns,
    return_words,
    returns,
)

# A text that fits more returns than this finds only so many of them, those with the highest
# numbers first: nobody pages through more, and every key typed must be answered at once.
SEARCH_LIMIT = 5000

_SORTED_BY: dict[str, ColumnElement[Any]] = {
    "announced_at": returns.c.announced_us,
    "number": returns.c.number_key,
    "shopper": returns.c.shopper_key,
    "state": returns.c.state,
    "brand": brands.c.name,
}


@dataclass(frozen=True, slots=True)
class _Range:
    """A stretch of an index that a text leads to: the column of the return, and its statement."""

    pk: ColumnElement[Any]
    statement: Select[Any]


class ReturnSearch:
    """Integer keys of the returns that a text finds."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @staticmethod
    def serves(text: str) -> bool:
        """Whether the text has anything in it to search for."""
        return bool(normal_form(text))

    def count(self, text: str, state: int | None, brand: int | None) -> int:
        """How many returns a text finds in a state and brand, at most `SEARCH_LIMIT`."""
        words = _words(text)
        statement = _count(len(words), by_state=state is not None, by_brand=brand is not None)
        row = self._session.row(statement, _params(text, words, state, brand))
        return row[0] if row else 0

    def find(self, query: ReturnQuery, state: int | None, brand: int | None) -> list[int]:
        """What `count` counted, in the query's order."""
        words = _words(query.text)
        statement = _sorted(
            len(words),
            by_state=state is not None,
            by_brand=brand is not None,
            sort=query.sort,
            descending=query.descending,
        )
        params = _params(query.text, words, state, brand)
        return [pk for (pk,) in self._session.rows(statement, params)]


def _words(text: str) -> list[str]:
    """The words of a text, the longest, which finds the fewest names, first."""
    return sorted(dict.fromkeys(folded(text).split()), key=len, reverse=True)


def _params(text: str, words: list[str], state: int | None, brand: int | None) -> dict[str, object]:
    key = normal_form(text)
    params: dict[str, object] = {
        "state": state, "brand": brand, "key": key, "key_end": after_prefix(key)
    }  # fmt: skip
    if words:
        params |= {"word": words[0], "word_end": after_prefix(words[0])}
    return params | {f"word_{n}": f" {word}" for n, word in enumerate(words[1:])}


@lru_cache(maxsize=64)
def _count(words: int, *, by_state: bool, by_brand: bool) -> Statement:
    found = _found(words, by_state=by_state, by_brand=by_brand).subquery()
    return Statement(select(func.count()).select_from(found))


@lru_cache(maxsize=64)
def _sorted(
    words: int, *, by_state: bool, by_brand: bool, sort: str, descending: bool
) -> Statement:
    found = _found(words, by_state=by_state, by_brand=by_brand).subquery()
    column = _SORTED_BY[sort]
    statement = (
        select(returns.c.pk)
        .select_from(found.join(returns, returns.c.pk == found.c.pk))
        .order_by(column.desc() if descending else column, returns.c.announced_us.desc())
    )
    if sort == "brand":
        statement = statement.join(brands, brands.c.pk == returns.c.brand_pk)
    return Statement(statement)


def _found(words: int, *, by_state: bool, by_brand: bool) -> Select[Any]:
    """At most `SEARCH_LIMIT` integer keys out of all ranges, each once."""
    ranges = [_by_return_number(), _by_keys()]
    if words:
        ranges.append(_by_name(words))
    parts = [
        select(_filtered(part, by_state=by_state, by_brand=by_brand).subquery().c.pk)
        for part in ranges
    ]
    return select(union(*parts).subquery().c.pk).limit(SEARCH_LIMIT)


def _filtered(part: _Range, *, by_state: bool, by_brand: bool) -> Select[Any]:
    """A range down to a state and a brand; the rows of returns are read only for that."""
    statement = part.statement.limit(SEARCH_LIMIT)
    if by_state or by_brand:
        statement = statement.join(returns, returns.c.pk == part.pk)
    # 0 added: the range of the text is what has to be looked up, not the state or the brand.
    if by_state:
        statement = statement.where(returns.c.state + 0 == bindparam("state", type_=Integer))
    if by_brand:
        statement = statement.where(returns.c.brand_pk + 0 == bindparam("brand", type_=Integer))
    return statement


def _by_return_number() -> _Range:
    numbered = returns.alias("numbered")
    return _Range(
        numbered.c.pk,
        select(numbered.c.pk)
        .where(
            numbered.c.number_key >= bindparam("key"), numbered.c.number_key < bindparam("key_end")
        )
        .order_by(numbered.c.number_key.desc()),
    )


def _by_keys() -> _Range:
    return _Range(
        parcel_returns.c.return_pk,
        select(parcel_returns.c.return_pk.label("pk"))
        .select_from(
            lookup_keys.join(parcel_returns, parcel_returns.c.parcel_pk == lookup_keys.c.parcel_pk)
        )
        .where(lookup_keys.c.key >= bindparam("key"), lookup_keys.c.key < bindparam("key_end"))
        .order_by(lookup_keys.c.key.desc()),
    )


def _by_name(words: int) -> _Range:
    others = [
        func.instr(literal(" ") + return_words.c.shopper_key, bindparam(f"word_{n}")) > 0
        for n in range(words - 1)
    ]
    return _Range(
        return_words.c.return_pk,
        select(return_words.c.return_pk.label("pk"))
        .where(
            return_words.c.word >= bindparam("word"),
            return_words.c.word < bindparam("word_end"),
            *others,
        )
        .order_by(return_words.c.word.desc()),
    )
