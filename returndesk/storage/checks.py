"""Whether a database file is whole, and copies of it that are known to be."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from returndesk.domain.errors import StorageError
from returndesk.storage.engine import raw_connection
from returndesk.storage.migrating import HEAD
from returndesk.storage.tables import metadata

_OK = "ok"
_REVISION = "SELECT version_num FROM alembic_version"
# Backups from before migrations that are kept beside the database.
KEPT_BACKUPS = 3


def quick_check(connection: sqlite3.Connection) -> tuple[str, ...]:
    """SQLite's findings, empty for a whole file. About 1 s for 400 MB, 0.05 s for 40 MB."""
    try:
        found = tuple(row[0] for row in connection.execute("PRAGMA quick_check(10)"))
    except sqlite3.DatabaseError as error:
        return (str(error),)
    if found != (_OK,):
        return found
    return () if schema_is_whole(connection) else ("the schema is not what was written",)


def full_check(connection: sqlite3.Connection) -> tuple[str, ...]:
    """SQLite's findings on every page and index, empty for a whole file; 8 s for 400 MB."""
    try:
        found = tuple(row[0] for row in connection.execute("PRAGMA integrity_check(10)"))
    except sqlite3.DatabaseError as error:
        return (str(error),)
    return () if found == (_OK,) else found


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether a file has the newest schema."""
    try:
        return connection.execute(_REVISION).fetchall() == [(HEAD,)]
    except sqlite3.Error:
        return False


def copy(source: sqlite3.Connection, target: Path) -> None:
    """A checked copy beside which reading and writing go on.

    Raises `StorageError("backup_failed")` if the copy is not whole; then there is none.
    """
    with closing(sqlite3.connect(target)) as made:
        source.backup(made)
        # A file for itself: no companion that could be left behind when it is moved.
        made.execute("PRAGMA journal_mode = DELETE")
        findings = quick_check(made)
    if findings:
        target.unlink()
        raise StorageError("backup_failed", detail=findings[0])


def may_be_written(file: Path) -> bool:
    """Whether a file's header lets SQLite write it, if there is one.

    Another write version than 1 or 2 makes the file read-only for SQLite, without any word of
    damage (sqlite.org/fileformat2.html, 1.3.4).
    """
    try:
        with file.open("rb") as source:
            header = source.read(20)
    except FileNotFoundError:
        return True
    return len(header) < 20 or header[18] in {1, 2}


def schema_is_whole(connection: sqlite3.Connection) -> bool:
    """Whether the file's tables have the columns that this version makes.

    A flipped bit in their words is damage that SQLite itself does not look for. A file of an older
    version has other tables: it is compared when it has been upgraded.
    """
    try:
        if connection.execute(_REVISION).fetchall() != [(HEAD,)]:
            return True
    except sqlite3.Error:
        return False
    expected = {
        (table.name, column.name) for table in metadata.tables.values() for column in table.c
    }
    try:
        return expected <= _schema(connection)
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def _schema(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Names and columns, as they are the same however a table came to be (made or migrated)."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        (name, column)
        for (name,) in tables
        for _, column, *_ in connection.execute(f'PRAGMA table_info("{name}")')
    }


def backup(engine: Engine, target: Path) -> None:
    """A checked copy of a database that nobody writes to meanwhile.

    Raises `StorageError("backup_failed")` if the copy is not whole; then there is none.
    """
    with engine.connect() as connection:
        copy(raw_connection(connection), target)


def drop_old_backups(folder: Path, pattern: str) -> None:
    """Keep only the newest backups."""
    found = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime)
    for path in found[:-KEPT_BACKUPS]:
        path.unlink()
