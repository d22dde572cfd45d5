"""From a folder to a database that is whole and of the newest schema, whatever lies there."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from returndesk.domain.errors import StorageError
from returndesk.storage import checks, fact_journal, migrating, rescue
from returndesk.storage.engine import raw_connection, writer_engine
from returndesk.storage.errors import FAULTS, known_errors
from returndesk.storage.fact_journal import FactJournal, JournaledFact, read_journal
from returndesk.storage.repositories.outbox import SETTLED_THROUGH, UNSETTLED_FACTS
from returndesk.storage.rescue import Rescue
from returndesk.storage.statements import Session

# A file that says: the database beside it was found damaged, set it aside at the next start.
DAMAGED = ".damaged"


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening came to, for doctor and the log.

    `set_aside` is the damaged file, if there was one; `rescued` how many unsent events were saved
    out of it, `all_rescued` whether its whole queue could be read. `backup` is the copy made
    before a migration.
    """

    created: bool = False
    set_aside: Path | None = None
    rescued: int = 0
    all_rescued: bool = True
    backup: Path | None = None


def open_file(file: Path) -> tuple[Engine, Opened]:
    """The writer's engine on a database ready for use; the folder's lock must be held.

    Raises `StorageError`: `database_too_new`, `backup_failed`, `disk_full`, ...
    """
    marker = file.with_name(file.name + DAMAGED)
    if not marker.exists() and checks.may_be_written(file):
        engine = writer_engine(file)
        try:
            with known_errors():
                opened = _make_current(engine, file)
                copy_unsent(engine, file.parent)
                return engine, opened
        except (StorageError, *FAULTS) as error:
            damaged = _damaged(engine, error)
            engine.dispose()
            if not damaged:
                raise
    return _replace(file, marker)


def _damaged(engine: Engine, error: Exception) -> bool:
    """Whether an error at opening comes from the file; a bug of ours is not the file's fault."""
    if isinstance(error, StorageError):
        return error.code == "database_corrupt"
    with engine.connect() as connection:
        return not checks.schema_is_whole(raw_connection(connection))


def _make_current(engine: Engine, file: Path) -> Opened:
    with engine.connect() as connection:
        revision = migrating.stored_revision(connection)
    if not revision:
        migrating.create(engine)
        # Facts without their database: it was lost as a whole.
        return _take_in(engine, Rescue((), frozenset(), 0, complete=True), file.parent)
    if revision == migrating.HEAD:
        return Opened()
    copy = file.with_name(f"{file.stem}.before-{migrating.HEAD}-{_stamp()}{file.suffix}")
    checks.backup(engine, copy)
    migrating.upgrade(engine)
    checks.drop_old_backups(file.parent, f"{file.stem}.before-*{file.suffix}")
    return Opened(backup=copy)


def _replace(file: Path, marker: Path) -> tuple[Engine, Opened]:
    """Set a damaged file aside, make a new one, and queue again what had not been sent."""
    aside = rescue.set_aside(file, _stamp())
    marker.unlink(missing_ok=True)
    engine = writer_engine(file)
    try:
        with known_errors():
            migrating.create(engine)
            # The start that a damaged file may need is taken from the file, not from the WAL.
            with engine.connect() as connection:
                raw_connection(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
            opened = _take_in(engine, rescue.read_unsent(aside, file), file.parent)
            copy_unsent(engine, file.parent)
    except BaseException:
        engine.dispose()
        raise
    return engine, replace(opened, set_aside=aside)


def _take_in(engine: Engine, saved: Rescue, home: Path) -> Opened:
    """Queue in a new database what was saved, and what the second copy holds beside it."""
    saved = saved.with_journal(read_journal(home))
    rescue.write_back(engine, saved)
    # The facts are in the new database now, under new numbers.
    fact_journal.set_aside(home, _stamp())
    return Opened(created=True, rescued=len(saved.facts), all_rescued=saved.complete)


def copy_unsent(engine: Engine, home: Path) -> None:
    """Give every unsent fact its second copy: of what was committed when the power went."""
    copied = read_journal(home).facts
    with engine.connect() as connection:
        session = Session(raw_connection(connection))
        after = copied[-1].seq if copied else 0
        rows = session.rows(UNSETTLED_FACTS, {"after": after})
        settled = session.row(SETTLED_THROUGH)
    journal = FactJournal(home)
    if rows:
        journal.append([JournaledFact(row[0], row[1:]) for row in rows])
        journal.close()
    journal.prune(settled[0] if settled else 0)


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
