"""The desk's database: the way in for everybody else (`DeskStorage`)."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from returndesk.domain.errors import StorageError
from returndesk.domain.ids import DeskId
from returndesk.services.ports import UnitOfWork
from returndesk.storage import checks
from returndesk.storage.engine import has_wal_reset_bug, raw_connection, reader_engine
from returndesk.storage.errors import FAULTS, known_errors, storage_error
from returndesk.storage.fact_journal import FactJournal, JournaledFact
from returndesk.storage.fair_lock import FairLock
from returndesk.storage.folder_lock import FolderLock
from returndesk.storage.opening import DAMAGED, Opened, open_file
from returndesk.storage.presence import Presence
from returndesk.storage.repositories.reference import ReferenceCache
from returndesk.storage.unit_of_work import SqlUnitOfWork

FILE_NAME = "desk.sqlite"
LOCK_NAME = "desk.lock"
# A scan takes a millisecond; whoever reads for longer than this is no scan.
_COURTESY_S = 0.05
# A desk that is not enrolled yet.
_NO_DESK = DeskId("")


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Database:
    """SQLite in WAL mode with one writing connection and a few reading ones.

    Use it from any thread. What `write` has left is on the disk, power cut or not. `desk_id` is
    written on the facts of this desk; `now` tells the outbox what is due.
    """

    def __init__(
        self,
        file: Path,
        writer: Engine,
        lock: FolderLock,
        opened: Opened,
        *,
        desk_id: DeskId,
        now: Callable[[], datetime],
    ) -> None:
        self.file = file
        self.opened = opened
        self.sqlite_version = sqlite3.sqlite_version
        self.has_wal_reset_bug = has_wal_reset_bug()
        self._lock = lock
        self._desk_id = desk_id
        self._now = now
        self._turn = FairLock()
        self._presence = Presence()
        self._behind = True
        self._is_damaged = False
        self._read_cache = ReferenceCache()
        self._write_cache = ReferenceCache()
        self._readers = reader_engine(file)
        self._writer_engine = writer
        self._writer = writer.connect()
        # Transactions begin and end on the connection itself: SQLAlchemy's own way costs a tenth
        # of a scan.
        self._raw = raw_connection(self._writer)
        self._writing = SqlUnitOfWork(self._raw, self._write_cache, desk_id, now)
        self._journal = FactJournal(file.parent)

    @classmethod
    def open(
        cls, home: Path, *, desk_id: DeskId = _NO_DESK, now: Callable[[], datetime] = _utc_now
    ) -> "Database":
        """Open the database of a desk's folder, new if there is none.

        A damaged file is set aside and its unsent events are queued again: see `opened`. Raises
        `StorageError`: `database_in_use` (pid), `database_too_new` (found, known),
        `folder_not_writable` (path), `disk_full`, `backup_failed`.
        """
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError("folder_not_writable", path=str(home)) from error
        lock = FolderLock.acquire(home / LOCK_NAME)
        try:
            file = home / FILE_NAME
            engine, opened = open_file(file)
            return cls(file, engine, lock, opened, desk_id=desk_id, now=now)
        except BaseException as error:
            lock.release()
            if isinstance(error, OSError):
                raise StorageError("folder_not_writable", path=str(home)) from error
            raise

    @contextmanager
    def write(self, *, lasting: bool = True) -> Iterator[UnitOfWork]:
        """A writing transaction, one at a time, durable when it is left (WAL, FULL).

        An error undoes all of it. Raises `StorageError` when the disk or the file fails; then
        nothing of it was stored. Threads get their turn in the order they asked.

        One that need not be `lasting` does not wait for the disk: a power cut may undo it, whole,
        until the next one that is. It can hold no facts (ValueError).
        """
        with self._presence, self._turn, nullcontext() if lasting else self._unhurried():
            work = self._writing
            work.begin()
            try:
                self._raw.execute("BEGIN IMMEDIATE")
                yield work
                if work.new_facts and not lasting:
                    raise ValueError("facts must last")
                self._raw.execute("COMMIT")
                self._behind = True
                if work.new_facts:
                    self._copy_facts(work.new_facts)
            except BaseException as error:
                if self._raw.in_transaction:
                    self._raw.execute("ROLLBACK")
                self._write_cache.clear()
                self._raise_known(error)
                raise
            if work.changed_reference:
                self._read_cache.clear()

    @contextmanager
    def _unhurried(self) -> Iterator[None]:
        """Let commits not wait for the disk; in WAL they stay whole and in their order."""
        self._raw.execute("PRAGMA synchronous = NORMAL")
        try:
            yield
        finally:
            self._raw.execute("PRAGMA synchronous = FULL")

    @property
    def uncopied_facts(self) -> int:
        """How many facts have no second copy, because the disk did not take it."""
        return self._journal.behind

    def _copy_facts(self, facts: Sequence[JournaledFact]) -> None:
        if self._journal.append(facts):
            self._journal.prune(self._writing.settled_through())

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """A reading transaction that no writer waits for; keep it short.

        It sees the database as it was when it first asked something.
        """
        try:
            with self._presence, self._readers.connect() as connection:
                raw = raw_connection(connection)
                work = SqlUnitOfWork(raw, self._read_cache, self._desk_id, self._now, self._follow)
                with connection.begin():
                    yield work
        except (*FAULTS, StorageError) as error:
            self._raise_known(error)
            raise

    def give_way(self) -> bool:
        """Wait, a moment at most, until nobody reads or writes; whether it is so.

        For work that nobody waits for, between its steps and outside its transactions.
        """
        return self._presence.wait_for_others(_COURTESY_S)

    def quick_check(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file, nothing if it is whole; about 1 s for 400 MB.

        Meant for a background thread at start. A damaged file is set aside at the next start.
        """
        return self._checked(checks.quick_check)

    def full_check(self) -> tuple[str, ...]:
        """As `quick_check`, with every index: about 8 s for 400 MB."""
        return self._checked(checks.full_check)

    def _checked(self, check: Callable[[sqlite3.Connection], tuple[str, ...]]) -> tuple[str, ...]:
        try:
            with known_errors(), self._readers.connect() as connection:
                findings = check(raw_connection(connection))
        except StorageError as error:
            if error.code != "database_corrupt":
                raise
            findings = (str(error.params["detail"]),)  # it could not even be begun
        if findings:
            self._mark_damaged()
        return findings

    def copy_to(self, target: Path) -> None:
        """A checked copy of the database, while others read and write."""
        with self._readers.connect() as connection:
            checks.copy(raw_connection(connection), target)

    @contextmanager
    def maintain(self) -> Iterator[sqlite3.Connection]:
        """The writing connection inside a transaction, for what no repository does."""
        with self._turn:
            try:
                self._raw.execute("BEGIN IMMEDIATE")
                yield self._raw
                self._raw.execute("COMMIT")
                self._behind = True
            except BaseException as error:
                if self._raw.in_transaction:
                    self._raw.execute("ROLLBACK")
                self._raise_known(error)
                raise

    def rewrite(self) -> None:
        """Write the whole file anew without its free pages; from then on they can be given back.

        Scans wait for it (some seconds for 400 MB), and it needs twice the file's room. A power
        cut leaves the file as it was.
        """
        with self._turn, known_errors():
            self._raw.execute("PRAGMA auto_vacuum = INCREMENTAL")
            self._raw.execute("VACUUM")
            self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._behind = True

    def forget_traces(self) -> None:
        """Let go of copies of rows as they were: in the WAL, and among facts that are settled."""
        with self._turn, known_errors():
            self._journal.drop_settled(self._writing.settled_through())
            self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close all connections, the writer last (it empties the WAL), and give the folder back."""
        self._readers.dispose()
        with self._turn:
            self._journal.close()
            self._writer.close()
            self._writer_engine.dispose()
        self._lock.release()

    def _follow(self) -> None:
        """Catch up for a reader, on the writing connection, before the reader's first question."""
        if not self._behind:
            return
        with self._turn, known_errors():
            with self._raw:
                self._raw.execute("BEGIN IMMEDIATE")
                self._writing.catch_up()
            self._behind = False

    def _raise_known(self, error: BaseException) -> None:
        """Raise the `StorageError` for SQLite's error, if it is the world's fault."""
        known: StorageError | None = None
        if isinstance(error, StorageError):
            known = error  # a repository found a row that is not what was written
        elif isinstance(error, Exception):
            known = storage_error(error)
        if known is None:
            return
        if known.code == "database_corrupt":
            self._mark_damaged()
        if known is not error:
            raise known from error

    @property
    def is_damaged(self) -> bool:
        """Whether damage was met since the file was opened; the next start sets it aside."""
        return self._is_damaged

    def _mark_damaged(self) -> None:
        self._is_damaged = True
        # A disk that does not even take a mark: the next start looks for itself.
        with suppress(OSError):
            self.file.with_name(self.file.name + DAMAGED).touch()
