"""Statements built by SQLAlchemy once and run on the cursor under its connection.

SQLAlchemy spends 60 to 90 us on each execution of a cached Core statement, sqlite3 about 10: on
the way of a scan that is most of the time. So statements are written in Core at import, compiled
at their first use, and executed on the connection that SQLAlchemy owns.
Values pass as they are: columns are integers and text without conversion.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import ClauseElement, Integer, Text, bindparam, column, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.selectable import Select

_DIALECT = sqlite.dialect(paramstyle="qmark")

Row = tuple[Any, ...]
Params = Mapping[str, object]
_NONE: Params = {}


class _Compiled:
    """The SQL text with its parameters in order, and the values written in the clause itself."""

    __slots__ = ("constants", "names", "sql")

    def __init__(self, clause: ClauseElement) -> None:
        compiled = clause.compile(dialect=_DIALECT)
        self.sql = str(compiled)
        self.names: list[str] = list(getattr(compiled, "positiontup", None) or ())
        self.constants = {n: value for n, value in compiled.params.items() if value is not None}

    def values(self, params: Params) -> list[object]:
        """The parameters in the order of the text."""
        if self.constants:
            params = {**self.constants, **params}
        return [params[name] for name in self.names]


class Statement:
    """One prepared statement; its SQL text is also the key of sqlite3's own statement cache."""

    def __init__(self, clause: ClauseElement) -> None:
        self._clause = clause

    @cached_property
    def compiled(self) -> _Compiled:
        """What is executed; made at the first use: a start of the program needs few of them."""
        return _Compiled(self._clause)


class Session:
    """Runs statements on one connection, inside the transaction its owner has begun."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, statement: Statement, params: Params = _NONE) -> list[Row]:
        """All rows of a query."""
        return self._run(statement, params).fetchall()

    def row(self, statement: Statement, params: Params = _NONE) -> Row | None:
        """The first row of a query."""
        found: Row | None = self._run(statement, params).fetchone()
        return found

    def scan(self, statement: Statement, params: Params = _NONE) -> Iterable[Row]:
        """Rows of a query one by one, for a reader that stops early."""
        return self._run(statement, params)

    def change(self, statement: Statement, params: Params = _NONE) -> int:
        """Run a change; how many rows it changed."""
        return self._run(statement, params).rowcount

    def insert(self, statement: Statement, params: Params) -> int:
        """Run an insertion of one row; its integer key."""
        return self._run(statement, params).lastrowid or 0

    def change_many(self, statement: Statement, params: Sequence[Params]) -> None:
        """Run a change once for each set of parameters."""
        if params:
            compiled = statement.compiled
            self._connection.executemany(compiled.sql, map(compiled.values, params))

    def _run(self, statement: Statement, params: Params) -> sqlite3.Cursor:
        compiled = statement.compiled
        return self._connection.execute(compiled.sql, compiled.values(params))


def listed(name: str, type_: type[Text | Integer] = Text) -> Select[tuple[Any]]:
    """A subquery of the values of a JSON array parameter, for `IN` with any number of values.

    Hand the parameter over with `json_list`. One text for any length keeps the caches small.
    """
    values = func.json_each(bindparam(name, type_=Text)).table_valued(column("value", type_))
    return select(values.c.value)


def json_list(values: Iterable[object]) -> str:
    """Values as the JSON array that `listed` takes."""
    return json.dumps(list(values))
