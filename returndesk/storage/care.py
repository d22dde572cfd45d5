"""What a desk's files need from time to time: copies, a look at every page, room given back.

Each step is short or lets scans go on beside it. The folder holds more than the database, and all
of it is seen to: backups, the second copy of the facts, files that were set aside, photographs.
"""

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from returndesk.domain.errors import StorageError
from returndesk.domain.portal import RETENTION_DAYS
from returndesk.storage import checks
from returndesk.storage.database import Database
from returndesk.storage.errors import known_errors
from returndesk.storage.fact_journal import FOLDER_NAME
from returndesk.storage.retention import Forgotten, Periods, forget, named

BACKUPS = "backups"
KEPT_BACKUPS = 7
# Files set aside for support, which cannot be emptied row by row.
_ASIDE = ("*.corrupt-*", "*.before-*", f"{FOLDER_NAME}.before-*")
KEPT_ASIDE = timedelta(days=30)
# Free pages given back in one transaction: about 4 MB.
_VACUUM_PAGES = 1000
_INCREMENTAL = 2
# A file from before pages were given back is written anew once a quarter of it is free.
_WORTH_REWRITING = 4


class SqlCare:
    """`StorageCare` on the desk's folder."""

    def __init__(self, database: Database, photos: Path) -> None:
        self._database = database
        self._home = database.file.parent
        self._photos = photos

    @property
    def _backups(self) -> list[Path]:
        return sorted((self._home / BACKUPS).glob("desk-*.sqlite"))

    def back_up(self, now: datetime) -> None:
        """A checked copy of the database; the newest `KEPT_BACKUPS` stay.

        `StorageError`: `backup_failed`, `disk_full`; then the older ones are as they were.
        """
        folder = self._home / BACKUPS
        target = folder / f"desk-{now:%Y%m%d-%H%M%S}.sqlite"
        part = target.with_suffix(".part")
        try:
            folder.mkdir(exist_ok=True)
            if not self._has_room():
                raise StorageError("disk_full", path=str(folder))
            with known_errors():
                self._database.copy_to(part)
            part.replace(target)
        except OSError as error:
            raise StorageError("backup_failed", path=str(folder)) from error
        finally:
            part.unlink(missing_ok=True)
        for old in self._backups[:-KEPT_BACKUPS]:
            old.unlink()

    def _has_room(self) -> bool:
        """Whether a copy of the file fits, with what a check or a rewriting may need: twice it."""
        return shutil.disk_usage(self._home).free >= 2 * self._database.file.stat().st_size

    def last_backup(self) -> datetime | None:
        """When the newest backup was made (aware), if there is one."""
        found = self._backups
        return datetime.fromtimestamp(found[-1].stat().st_mtime).astimezone() if found else None

    def look(self) -> tuple[str, ...]:
        """What is wrong with any page, about 1 s for 400 MB; see `damaged`."""
        return self._database.quick_check()

    def damaged(self) -> bool:
        """Whether damage was met, here or while working."""
        return self._database.is_damaged

    def check(self) -> tuple[str, ...]:
        """What is wrong with any page; a damaged file is set aside at the next start."""
        return self._database.full_check()

    def give_back(self) -> bool:
        """Give some free pages back to the disk; whether there are more."""
        with self._database.maintain() as connection:
            (kind,) = connection.execute("PRAGMA auto_vacuum").fetchone()
            (free,) = connection.execute("PRAGMA freelist_count").fetchone()
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
        if kind != _INCREMENTAL:
            if free * _WORTH_REWRITING >= pages and self._has_room():
                self._database.rewrite()
            return False
        with self._database.maintain() as connection:
            connection.execute(f"PRAGMA incremental_vacuum({_VACUUM_PAGES})").fetchall()
            (left,) = connection.execute("PRAGMA freelist_count").fetchone()
        return bool(left)

    def forget(self, now: datetime) -> int:
        """Empty what is over the merchants' periods, in every file; how many rows it was."""
        with self._database.read() as work:
            settled = work.outbox.settled_through()
            days = {brand.id: brand.rules.retention_days for brand in work.reference.brands()}
        # What belongs to no brand follows the strictest merchant.
        shortest = min(days.values(), default=RETENTION_DAYS)
        periods = Periods(
            {brand: now - timedelta(days=kept) for brand, kept in days.items()},
            now - timedelta(days=shortest),
        )
        total = self._forget_in_database(periods)
        for backup in self._backups:
            with closing(sqlite3.connect(backup, isolation_level=None)) as connection:
                _forget_in_copy(connection, periods, settled)
        self._drop_photographs(total.photos)
        self._drop_aside(now)
        if total.rows:
            self._database.forget_traces()
        return total.rows

    def _forget_in_database(self, periods: Periods) -> Forgotten:
        total = Forgotten()
        while True:
            with self._database.maintain() as connection:
                part = forget(connection, periods)
            total.rows += part.rows
            total.photos |= part.photos
            if not part.rows:
                return total

    def _drop_photographs(self, photos: set[str]) -> None:
        if photos and self._photos.is_dir():
            for name in named((path.name for path in self._photos.iterdir()), photos):
                (self._photos / name).unlink(missing_ok=True)

    def _drop_aside(self, now: datetime) -> None:
        for pattern in _ASIDE:
            for path in self._home.glob(pattern):
                age = now.timestamp() - path.stat().st_mtime
                if age < KEPT_ASIDE.total_seconds():
                    continue
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink(missing_ok=True)


def _forget_in_copy(connection: sqlite3.Connection, periods: Periods, settled_through: int) -> None:
    """The same in a backup; one of an older schema goes when newer ones have pushed it out."""
    connection.execute("PRAGMA secure_delete = ON")
    if not checks.is_current(connection):
        return
    rows = 1
    while rows:
        connection.execute("BEGIN IMMEDIATE")
        rows = forget(connection, periods, settled_through).rows
        connection.execute("COMMIT")
