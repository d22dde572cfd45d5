"""SQLite through SQLAlchemy, set up so that what was committed is there after a power cut.

WAL with `synchronous=FULL`: no acknowledged commit is lost (NORMAL lost up to 237 of them in
simulated power cuts). The writer begins with `BEGIN IMMEDIATE`: a deferred transaction that reads
first and writes later fails with "database is locked" in spite of the busy time-out. No memory
mapping, and checkpoints from the one writer only, because of the WAL-reset bug below.
"""

import sqlite3
from pathlib import Path
from typing import cast

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

BUSY_TIMEOUT_MS = 5000
# Pages kept in memory by each connection, in KiB: the upper levels of every index.
CACHE_KIB = 16_384
READERS = 4

_COMMON_PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",  # macOS: fsync alone leaves data in the drive's cache
    "PRAGMA foreign_keys = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA secure_delete = ON",  # what is forgotten is overwritten, not only unlinked
    f"PRAGMA cache_size = -{CACHE_KIB}",
)
_READER_PRAGMAS = ("PRAGMA wal_autocheckpoint = 0", "PRAGMA query_only = ON")


def has_wal_reset_bug(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite can damage a WAL file when a checkpoint races a commit.

    From 3.7.0 to 3.51.2, mended in 3.51.3 and in the back-ports 3.44.6 and 3.50.7. It needs two
    connections that write or checkpoint; the desk has one, so it is told, not refused.
    """
    if version[:2] in {(3, 44), (3, 50)}:
        return version[2] < {44: 6, 50: 7}[version[1]]
    return (3, 7, 0) <= version < (3, 51, 3)


def writer_engine(file: Path) -> Engine:
    """The engine of the one writing connection; it creates a missing file."""
    return _engine(file, "BEGIN IMMEDIATE", _COMMON_PRAGMAS, size=1, overflow=0)


def reader_engine(file: Path) -> Engine:
    """The engine of short reading transactions, from any thread."""
    pragmas = _COMMON_PRAGMAS + _READER_PRAGMAS
    return _engine(file, "BEGIN", pragmas, size=READERS, overflow=READERS)


def _engine(
    file: Path, begin: str, pragmas: tuple[str, ...], *, size: int, overflow: int
) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(file)),
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=overflow,
        connect_args={
            "check_same_thread": False,
            "timeout": BUSY_TIMEOUT_MS / 1000,
            "isolation_level": None,  # transactions begin below, never by pysqlite's guess
        },
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        try:
            # Only a file that is new takes it, and one that has it would be written to.
            if cursor.execute("PRAGMA page_count").fetchone() == (0,):
                cursor.execute("PRAGMA auto_vacuum = INCREMENTAL")
            for pragma in pragmas:
                cursor.execute(pragma)
        except Exception:
            # A connection that fails its set-up is not in the pool yet: nobody else closes it.
            cursor.close()
            connection.close()
            raise
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        raw_connection(connection).execute(begin)

    return engine


def raw_connection(connection: Connection) -> sqlite3.Connection:
    """The sqlite3 connection under SQLAlchemy's; SQLAlchemy stays its owner."""
    return cast("sqlite3.Connection", connection.connection.dbapi_connection)
