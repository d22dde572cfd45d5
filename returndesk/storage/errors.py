"""SQLite's faults of the world as `StorageError` codes; what is left is a bug and stays itself.

Codes: `disk_full`, `disk_error`, `database_locked`, `database_corrupt`, `folder_not_writable`,
`database_unusable`, each with `detail`, SQLite's own words for support.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from returndesk.domain.errors import StorageError

_CODES = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "disk_error",
    sqlite3.SQLITE_BUSY: "database_locked",
    sqlite3.SQLITE_LOCKED: "database_locked",
    sqlite3.SQLITE_PROTOCOL: "database_locked",
    sqlite3.SQLITE_CORRUPT: "database_corrupt",
    sqlite3.SQLITE_NOTADB: "database_corrupt",
    sqlite3.SQLITE_READONLY: "folder_not_writable",
    sqlite3.SQLITE_CANTOPEN: "folder_not_writable",
    sqlite3.SQLITE_PERM: "folder_not_writable",
    sqlite3.SQLITE_NOMEM: "database_unusable",
}


# Damage that sqlite3 has no code of its own for.
_CORRUPT_WORDS = ("unsupported file format", "Could not decode to UTF-8")

# What a damaged or unusable file makes sqlite3 and SQLAlchemy raise.
FAULTS = (sqlite3.Error, DBAPIError, UnicodeDecodeError)


def storage_error(error: Exception) -> StorageError | None:
    """The `StorageError` for SQLite's error, or None if it is a bug of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, UnicodeDecodeError):
        # sqlite3 met bytes that are no text, in a row or in what it wanted to say about them.
        return StorageError("database_corrupt", detail=str(cause))
    if not isinstance(cause, sqlite3.Error):
        return None
    if str(cause).startswith(_CORRUPT_WORDS):
        return StorageError("database_corrupt", detail=str(cause))
    # The low byte is the primary result code (sqlite.org/rescode.html).
    number = getattr(cause, "sqlite_errorcode", None)
    code = _CODES.get(number & 0xFF) if number is not None else None
    return StorageError(code, detail=str(cause)) if code else None


@contextmanager
def known_errors() -> Iterator[None]:
    """Turn SQLite's faults of the world into `StorageError` inside this block."""
    try:
        yield
    except FAULTS as error:
        known = storage_error(error)
        if known is None:
            raise
        raise known from error
