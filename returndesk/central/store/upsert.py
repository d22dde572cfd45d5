"""Inserts that meet rows already there, once prepared for each table and kind of database."""

from functools import cache

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite


@cache
def insert_into(table: Table, dialect: str) -> "sqlite.Insert | postgresql.Insert":
    """An insert that can say ON CONFLICT, in the words of a dialect."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@cache
def insert_or_keep(table: Table, dialect: str) -> "sqlite.Insert | postgresql.Insert":
    """An insert that leaves a row that is there already as it is."""
    return insert_into(table, dialect).on_conflict_do_nothing()


@cache
def insert_or_update(
    table: Table, dialect: str, *columns: str
) -> "sqlite.Insert | postgresql.Insert":
    """An insert that updates the row with the same key: the columns named, else all others."""
    insert = insert_into(table, dialect)
    keys = [column.name for column in table.primary_key]
    names = columns or tuple(column.name for column in table.c if column.name not in keys)
    return insert.on_conflict_do_update(
        index_elements=keys, set_={name: insert.excluded[name] for name in names}
    )
