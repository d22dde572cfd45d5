"""Column types that keep time zones on SQLite too, ready JSON, lists of ids, names for rows."""

import json
from datetime import UTC, datetime
from typing import Any, TypeAlias

from sqlalchemy import (
    ARRAY,
    JSON,
    ColumnElement,
    DateTime,
    Dialect,
    Row,
    Select,
    String,
    Text,
    TypeDecorator,
    bindparam,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

AnyRow: TypeAlias = "Row[*tuple[Any, ...]]"
AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"


class UtcTime(TypeDecorator[datetime]):
    """The server's own time: aware UTC in Python, comparable in SQL."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware to UTC; SQLite has no zones and gets the naive UTC time."""
        if value is None:
            return None
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Aware UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class DeskTime(TypeDecorator[datetime]):
    """A desk's time with the desk's offset, as ISO 8601 text: it is data and orders nothing.

    It may be given as that text, by who has written it already.
    """

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: datetime | str | None, _dialect: Dialect) -> str | None:
        """The ISO text."""
        return value.isoformat() if isinstance(value, datetime) else value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        """The aware time with its offset."""
        return None if value is None else datetime.fromisoformat(value)


class JsonText(str):
    """JSON that is written already, as the value of a JSON column."""

    __slots__ = ()


def write_json(value: object) -> str:
    """How the databases write JSON."""
    return str(value) if isinstance(value, JsonText) else json.dumps(value)


_IDS = JSON().with_variant(ARRAY(Text), "postgresql")


class among(FunctionElement[bool]):  # noqa: N801 - it reads like SQLAlchemy's own functions
    """Whether a column is one of the texts of the parameter `ids`.

    A list behind `IN` is written out anew, a parameter for each of its members, whenever it is
    executed; this is one parameter, whatever its length.
    """

    inherit_cache = True  # no `type`: of a Boolean SQLAlchemy writes `= 1` there, and no index fits

    def __init__(self, column: ColumnElement[str]) -> None:
        super().__init__(column, bindparam("ids", type_=_IDS))


@compiles(among, "sqlite")
def _among_json(element: among, compiler: SQLCompiler, **options: object) -> str:
    column, ids = (compiler.process(part, **options) for part in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({ids}))"  # noqa: S608 - SQLAlchemy's words


@compiles(among, "postgresql")
def _among_array(element: among, compiler: SQLCompiler, **options: object) -> str:
    column, ids = (compiler.process(part, **options) for part in element.clauses)
    return f"{column} = ANY ({ids})"
