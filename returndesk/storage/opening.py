"""From a folder to a database that is whole and of the newest schema, whatever lies there."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from returndesk.domain.errors import StorageError
from returndesk.storage import checks, migrating, rescue
from returndesk.storage.engine import raw_connection, writer_engine
from returndesk.storage.errors import known_errors

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
    if not marker.exists():
        engine = writer_engine(file)
        try:
            with known_errors():
                return engine, _make_current(engine, file)
        except StorageError as error:
            engine.dispose()
            if error.code != "database_corrupt":
                raise
    return _replace(file, marker)


def _make_current(engine: Engine, file: Path) -> Opened:
    with engine.connect() as connection:
        revision = migrating.stored_revision(connection)
    if not revision:
        migrating.create(engine)
        return Opened(created=True)
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
            saved = rescue.read_unsent(aside, file)
            rescue.write_back(engine, saved)
    except BaseException:
        engine.dispose()
        raise
    return engine, Opened(
        created=True,
        set_aside=aside,
        rescued=len(saved.events),
        all_rescued=saved.complete,
    )


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
