"""The SQLite engines of the central service: one that reads, one that writes, one writer.

WAL with `synchronous=FULL`: one fsync a commit, and no acknowledged event is lost when the power
goes. `BEGIN IMMEDIATE` for writers, because a read-then-write under the driver's own transactions
loses updates. Writers queue at a lock of the process: SQLite's busy wait is unfair and slow.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import Connection, Engine, create_engine, event

BUSY_TIMEOUT = 10.0  # seconds; only the command line beside a running service ever waits


def _sqlite_engine(path: Path, begin: str) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        connect_args={"check_same_thread": False, "timeout": BUSY_TIMEOUT},
        hide_parameters=True,  # an error in a log must not name shoppers
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: SqliteConnection, _record: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


class Database:
    """The central service's database file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._readers = _sqlite_engine(path, "BEGIN")
        self._writers = _sqlite_engine(path, "BEGIN IMMEDIATE")
        self._writer = threading.Lock()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A writing transaction, one at a time, durable when it is left."""
        with self._writer, self._writers.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A reading transaction on one state of the data; keep it short."""
        with self._readers.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file."""
        self._readers.dispose()
        self._writers.dispose()
