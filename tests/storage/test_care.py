"""Backups, checks and free room of a desk's files."""

import os
import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from returndesk.domain.errors import StorageError
from returndesk.domain.ids import ReturnId
from returndesk.storage.care import _INCREMENTAL, KEPT_ASIDE, KEPT_BACKUPS, SqlCare
from returndesk.storage.checks import quick_check
from returndesk.storage.database import FILE_NAME, Database
from tests.support import DESK, START, TestClock, fill, make_return

RETURNS = 600


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(tmp_path / "desk", desk_id=DESK.desk_id, now=TestClock().now)
    fill(database, [make_return(number) for number in range(1, RETURNS + 1)])
    yield database
    database.close()


@pytest.fixture
def care(desk: Database, tmp_path: Path) -> SqlCare:
    return SqlCare(desk, tmp_path / "photos")


def backups(desk: Database) -> list[Path]:
    return sorted((desk.file.parent / "backups").iterdir())


def test_a_backup_is_whole_and_opens_as_a_desk(
    desk: Database, care: SqlCare, tmp_path: Path
) -> None:
    assert care.last_backup() is None
    care.back_up(START)
    (made,) = backups(desk)
    assert care.last_backup() is not None
    with closing(sqlite3.connect(made)) as connection:
        assert quick_check(connection) == ()
    restored = tmp_path / "restored"
    restored.mkdir()
    made.rename(restored / FILE_NAME)
    again = Database.open(restored)
    with again.read() as work:
        assert work.returns.get(ReturnId(f"r{RETURNS}")) is not None
    again.close()


def test_the_newest_seven_backups_stay(desk: Database, care: SqlCare) -> None:
    for day in range(KEPT_BACKUPS + 3):
        care.back_up(START + timedelta(days=day))
    names = [path.name for path in backups(desk)]
    assert len(names) == KEPT_BACKUPS
    assert names[0].startswith("desk-20261125")
    assert names[-1].startswith("desk-20261201")


def test_a_backup_that_does_not_fit_leaves_the_others(desk: Database, care: SqlCare) -> None:
    care.back_up(START)
    before = [path.read_bytes() for path in backups(desk)]
    with no_room(100_000), pytest.raises(StorageError) as caught:
        care.back_up(START + timedelta(days=1))
    assert caught.value.code in {"disk_full", "disk_error", "backup_failed"}
    assert [path.read_bytes() for path in backups(desk)] == before


def test_room_that_is_free_goes_back_to_the_disk(desk: Database, care: SqlCare) -> None:
    with desk.write() as work:
        for number in range(1, RETURNS):
            work.returns.remove(ReturnId(f"r{number}"))
    with desk.maintain() as connection:
        (before,) = connection.execute("PRAGMA page_count").fetchone()
    while care.give_back():
        pass
    with desk.maintain() as connection:
        (after,) = connection.execute("PRAGMA page_count").fetchone()
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert after < before / 2
    assert desk.quick_check() == ()


def test_a_file_from_before_pages_were_given_back_is_rewritten_when_it_pays(
    tmp_path: Path,
) -> None:
    home = tmp_path / "old"
    young = Database.open(home, desk_id=DESK.desk_id)
    fill(young, [make_return(number) for number in range(1, RETURNS + 1)])
    young.close()
    with closing(sqlite3.connect(young.file)) as connection:
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.execute("VACUUM")
        assert connection.execute("PRAGMA auto_vacuum").fetchone() == (0,)
    old = Database.open(home, desk_id=DESK.desk_id)
    try:
        care = SqlCare(old, tmp_path / "photos")
        full = old.file.stat().st_size
        assert not care.give_back()
        with old.maintain() as connection:
            assert connection.execute("PRAGMA auto_vacuum").fetchone() == (0,)
        with old.write() as work:
            for number in range(2, RETURNS + 1):
                work.returns.remove(ReturnId(f"r{number}"))
        assert not care.give_back()
        with old.maintain() as connection:
            assert connection.execute("PRAGMA auto_vacuum").fetchone() == (_INCREMENTAL,)
            assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert not care.give_back()
        with old.read() as work:
            assert work.returns.by_number("RD-1") is not None
    finally:
        old.close()
    assert old.file.stat().st_size < full / 2
    again = Database.open(home, desk_id=DESK.desk_id)
    assert again.quick_check() == ()
    again.close()


def test_the_weekly_check_finds_an_index_that_lies(tmp_path: Path) -> None:
    """The quick look at start does not compare indices with their rows."""
    home = tmp_path / "desk"
    desk = Database.open(home)
    fill(desk, [make_return(number) for number in range(1, RETURNS + 1)])
    assert SqlCare(desk, home).check() == ()
    with desk.maintain() as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, '(postcode)', '(order_number)') "
            "WHERE name = 'ix_returns_postcode'"
        )
    desk.close()
    again = Database.open(home)
    assert SqlCare(again, home).check() != ()
    again.close()
    rebuilt = Database.open(home)
    assert rebuilt.opened.set_aside is not None
    rebuilt.close()


def test_files_set_aside_go_after_a_month(desk: Database, care: SqlCare) -> None:
    home = desk.file.parent
    old, young = home / "desk.corrupt-1.sqlite", home / "desk.corrupt-2.sqlite"
    folder = home / "facts.before-1"
    folder.mkdir()
    for path in (old, young):
        path.write_bytes(b"x")
    then = (START - KEPT_ASIDE - timedelta(hours=1)).timestamp()
    for path in (old, folder):
        os.utime(path, (then, then))
    os.utime(young, (START.timestamp(), START.timestamp()))
    care.forget(START)
    assert [path.exists() for path in (old, folder, young)] == [False, False, True]


# ------------------------------------------------------------------------------------- full disk


@contextmanager
def no_room(limit: int) -> Iterator[None]:
    """Files may not grow beyond so many bytes: what a full disk does to them (EFBIG)."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
