"""The databases of the central service: a SQLite file, or PostgreSQL once that is outgrown.

Both behave the same: a writing transaction is alone among all writers, sees everything that was
committed before it, and is durable when it is left; a reading one sees one state of the data.
That the writers stand in a queue is what keeps the rules simple (no update is ever lost between
reading a parcel and writing it) and the change feed free of gaps: a position in it becomes visible
before the next one is given.
"""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Protocol, cast

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from returndesk.central.store.columns import write_json
from returndesk.central.store.turns import Turns
from returndesk.domain.errors import StorageError

_log = logging.getLogger(__name__)

BUSY_TIMEOUT = 10.0  # seconds; only the command line beside a running service ever waits

# An arbitrary number, the same for every service on a database ("ReturnDk" as eight letters).
_WRITERS = 0x52657475726E446B
# A writer holds the queue for milliseconds; one that hangs must not hold up the others for ever.
_LOCK_TIMEOUT = "60s"
_CONNECT_TIMEOUT = 10  # seconds


class Database(Protocol):
    """Where the central service keeps everything."""

    name: str
    shared: bool  # whether several services may work on it

    def write(self, *, hurried: bool = False) -> AbstractContextManager[Connection]:
        """A writing transaction, one at a time, durable when it is left.

        `hurried` is for the mail worker's small ones: before those that wait in this process.
        """

    def read(self) -> AbstractContextManager[Connection]:
        """A reading transaction on one state of the data; keep it short."""

    def listen(self, heard: Callable[[], None]) -> AbstractContextManager[object]:
        """Call `heard` when another process queues a mail, while the context is entered."""

    def forget_traces(self) -> None:
        """Let go of copies of rows as they were, as far as the database keeps any."""

    def close(self) -> None:
        """Let go of it."""


def open_database(where: Path | str) -> Database:
    """A SQLite file for a path, PostgreSQL for an address ``postgresql://…``.

    `StorageError("bad_database", where=…)` for anything else. Nothing is connected to yet.
    """
    if isinstance(where, Path):
        return SqliteDatabase(where)
    try:
        url = make_url(where)
    except ArgumentError:
        raise StorageError("bad_database", where=where) from None
    if url.get_backend_name() != "postgresql":
        raise StorageError("bad_database", where=url.render_as_string())
    return PostgresDatabase(url.set(drivername="postgresql+psycopg"))


class SqliteDatabase:
    """A SQLite file.

    WAL with `synchronous=FULL`: one fsync a commit, and no acknowledged event is lost when the
    power goes. `BEGIN IMMEDIATE` for writers, because a read-then-write under the driver's own
    transactions loses updates. Writers queue in the process: SQLite's busy wait is unfair and slow.
    """

    shared = False

    def __init__(self, path: Path) -> None:
        """The folder is made when it is missing; `OSError` when it cannot be."""
        path.parent.mkdir(parents=True, exist_ok=True)
        _keep_to_owner(path)
        self.name = str(path)
        self._readers = _sqlite_engine(path, "BEGIN")
        self._writers = _sqlite_engine(path, "BEGIN IMMEDIATE")
        self._turns = Turns()

    @contextmanager
    def write(self, *, hurried: bool = False) -> Iterator[Connection]:
        """A writing transaction."""
        with self._turns.turn(hurried=hurried), self._writers.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A reading transaction."""
        with self._readers.begin() as connection:
            yield connection

    def listen(self, heard: Callable[[], None]) -> AbstractContextManager[object]:
        """Nothing: no other process writes into the file while the service runs."""
        return nullcontext(heard)

    def forget_traces(self) -> None:
        """Empty the WAL; one that cannot be at this moment is emptied the next day."""
        with self._turns.turn(), self._writers.connect() as connection:
            raw = cast("SqliteConnection", connection.connection.driver_connection)
            try:
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            except sqlite3.Error as error:
                _log.warning("the WAL was not emptied: %s", type(error).__name__)

    def close(self) -> None:
        """Let go of the file."""
        self._readers.dispose()
        self._writers.dispose()


def _keep_to_owner(path: Path) -> None:
    """Let nobody else read the file, which holds private keys; SQLite's side files follow it."""
    if not path.exists():
        path.touch(mode=0o600)
    elif path.is_file():
        path.chmod(0o600)


def _sqlite_engine(path: Path, begin: str) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        connect_args={"check_same_thread": False, "timeout": BUSY_TIMEOUT},
        json_serializer=write_json,
        hide_parameters=True,  # an error in a log must not name shoppers
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: SqliteConnection, _record: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA secure_delete=ON")  # what is forgotten is overwritten
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


class PostgresDatabase:
    """A PostgreSQL database, shared by any number of worker processes.

    Writers queue at an advisory lock that PostgreSQL gives back after their commit became
    visible; before it, in each process, all but the hurried, so that a mail waits for one writer
    of each process and not for a dozen. Each statement of a writer sees what was committed before
    it (READ COMMITTED), which after the lock is everything; a reader sees one snapshot
    (REPEATABLE READ).
    """

    shared = True

    def __init__(self, url: URL) -> None:
        self.name = url.render_as_string()  # without the password
        libpq = url.set(drivername="postgresql")
        self._address = libpq.render_as_string(hide_password=False)
        engine = create_engine(
            url,
            connect_args={"connect_timeout": _CONNECT_TIMEOUT, "application_name": "returndesk"},
            json_serializer=write_json,
            hide_parameters=True,
            pool_pre_ping=True,  # the server may have been restarted meanwhile
        )
        self._engine = engine
        self._turns = Turns()
        self._writers = engine.execution_options(isolation_level="READ COMMITTED")
        self._readers = engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )

    @contextmanager
    def write(self, *, hurried: bool = False) -> Iterator[Connection]:
        """A writing transaction."""
        turn = nullcontext() if hurried else self._turns.turn()
        with turn, self._writers.begin() as connection:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_LOCK_TIMEOUT}'")
            connection.exec_driver_sql("SET LOCAL synchronous_commit = on")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A reading transaction."""
        with self._readers.begin() as connection:
            yield connection

    def listen(self, heard: Callable[[], None]) -> AbstractContextManager[object]:
        """A thread that hears of mails that other processes queue."""
        from returndesk.central.store.listening import Listener

        return Listener(self._address, heard)

    def forget_traces(self) -> None:
        """Nothing to do: PostgreSQL's vacuum takes old rows away by itself."""

    def close(self) -> None:
        """Let go of the connections."""
        self._engine.dispose()
