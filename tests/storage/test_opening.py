"""Whatever lies in the folder: a database ready for use, or a coded error; nothing is deleted."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import StorageError
from returndesk.domain.events import Verdict, VerdictKind
from returndesk.services.receiving import Receiving
from returndesk.storage.database import FILE_NAME, Database
from returndesk.storage.engine import has_wal_reset_bug
from tests.support import DESK, CountingIds, TestClock, fill, make_return

SENT, UNSENT = 40, 60
REPOSITORY = Path(__file__).parents[2]


def filled(home: Path) -> list[str]:
    """A closed desk with sent and unsent receptions; the unsent ones' ids."""
    clock = TestClock()
    database = Database.open(home, desk_id=DESK.desk_id, now=clock.now)
    fill(database, [make_return(n) for n in range(1, SENT + UNSENT + 1)])
    receiving = Receiving(database, DESK, clock, CountingIds("e"))
    for number in range(1, SENT + UNSENT + 1):
        receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann")
    with database.write() as work:
        taken = work.outbox.take(SENT)
        work.outbox.settle([Verdict(event.id, VerdictKind.APPLIED) for event in taken])
    database.close()
    return [f"e-{number}" for number in range(SENT + 1, SENT + UNSENT + 1)]


def waiting(database: Database) -> list[str]:
    with database.write() as work:
        return [event.id for event in work.outbox.take(1000)]


def overwrite(start: int, length: int, content: bytes = b"\0") -> Callable[[Path], None]:
    def damage(file: Path) -> None:
        with file.open("r+b") as target:
            target.seek(start)
            target.write((content * length)[:length])

    return damage


def test_a_new_folder_gets_a_database_with_the_promised_settings(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "a" / "b")
    assert database.opened.created
    assert database.opened.set_aside is None
    assert database.sqlite_version == sqlite3.sqlite_version
    assert database.quick_check() == ()
    settings = {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000,
        "fullfsync": 1,
    }  # fmt: skip
    for name, value in settings.items():
        assert database._raw.execute(f"PRAGMA {name}").fetchone()[0] == value
    database.close()
    again = Database.open(tmp_path / "a" / "b")
    assert not again.opened.created
    again.close()


def test_closing_leaves_one_file_a_lock_and_the_second_copy(tmp_path: Path) -> None:
    filled(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {FILE_NAME, "desk.lock", "facts"}


@pytest.mark.parametrize(
    ("version", "bug"),
    [
        ((3, 6, 23), False), ((3, 40, 1), True), ((3, 44, 5), True), ((3, 44, 6), False),
        ((3, 50, 6), True), ((3, 50, 7), False), ((3, 51, 2), True), ((3, 51, 3), False),
    ],
)  # fmt: skip
def test_the_wal_reset_bug_is_known_by_version(version: tuple[int, int, int], bug: bool) -> None:
    assert has_wal_reset_bug(version) is bug


def test_a_second_program_is_told_who_has_the_folder(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from returndesk.storage.database import Database\n"
        "Database.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, tmp_path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=REPOSITORY,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(StorageError) as caught:
            Database.open(tmp_path)
        assert caught.value.code == "database_in_use"
        assert caught.value.params == {"pid": other.pid}
        other.kill()
    # The lock file of a dead process is no obstacle.
    assert (tmp_path / "desk.lock").read_text() == f"{other.pid}\n"
    Database.open(tmp_path).close()


def test_a_second_opening_in_the_same_program_is_refused_too(tmp_path: Path) -> None:
    database = Database.open(tmp_path)
    with pytest.raises(StorageError, match="database_in_use"):
        Database.open(tmp_path)
    database.close()


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StorageError) as caught:
        Database.open(tmp_path / "file" / "desk")
    assert caught.value.code == "folder_not_writable"
    (tmp_path / "desk" / "desk.lock").mkdir(parents=True)
    with pytest.raises(StorageError) as caught:
        Database.open(tmp_path / "desk")
    assert caught.value.code == "folder_not_writable"


@pytest.mark.parametrize(
    "damage",
    [
        overwrite(0, 16),
        overwrite(0, 100),
        overwrite(0, 4096),
        overwrite(0, 4096, b"garbage "),
    ],
    ids=["magic", "header", "first page", "garbage"],
)
def test_a_damaged_start_is_set_aside_and_every_unsent_fact_is_saved(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    unsent = filled(tmp_path)
    file = tmp_path / FILE_NAME
    damage(file)
    damaged = file.read_bytes()
    database = Database.open(tmp_path)
    opened = database.opened
    assert opened.set_aside is not None
    assert opened.set_aside.name.startswith("desk.corrupt-")
    assert opened.set_aside.read_bytes() == damaged
    assert (opened.rescued, opened.all_rescued) == (UNSENT, True)
    assert waiting(database) == unsent
    with database.read() as work:
        assert work.feed.cursor() == ""
    database.close()
    assert not list(tmp_path.glob("*.reading*"))


def test_numbers_go_on_behind_those_of_the_damaged_database(tmp_path: Path) -> None:
    filled(tmp_path)
    overwrite(0, 100)(tmp_path / FILE_NAME)
    database = Database.open(tmp_path, desk_id=DESK.desk_id)
    fill(database, [make_return(900)])
    Receiving(database, DESK, TestClock(), CountingIds("new")).receive(
        ScannedCode("RD-900"), clerk="Ann"
    )
    with database.write() as work:
        events = work.outbox.take(1000)
    assert [event.seq for event in events] == list(range(SENT + UNSENT + 1, SENT + 2 * UNSENT + 2))
    database.close()


@pytest.mark.parametrize(
    "content", [b"this is a shopping list\n" * 500, b"x" * 600], ids=["text", "short text"]
)
def test_what_is_not_a_database_is_set_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    database = Database.open(tmp_path)
    assert database.opened.set_aside is not None
    assert database.opened.set_aside.read_bytes() == content
    assert (database.opened.rescued, database.opened.all_rescued) == (0, False)
    assert database.quick_check() == ()
    database.close()


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()
    database = Database.open(tmp_path)
    assert database.opened.created
    assert database.opened.set_aside is None
    database.close()


def test_somebody_elses_database_is_set_aside(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    database = Database.open(tmp_path)
    assert database.opened.set_aside is not None
    database.close()


def pages_of(file: Path, table: str) -> list[int]:
    """The leaf pages of a table, found by content: the first is its root or a leaf of it."""
    content = file.read_bytes()
    marks = {"outbox": b"parcel.received", "scans": b"Camille Durand"}
    return [n for n in range(len(content) // 4096) if marks[table] in content[n * 4096 :][:4096]]


def test_a_zeroed_page_of_the_queue_costs_only_its_own_facts(tmp_path: Path) -> None:
    unsent = filled(tmp_path)
    shutil.rmtree(tmp_path / "facts")
    file = tmp_path / FILE_NAME
    pages = pages_of(file, "outbox")
    assert len(pages) > 4
    overwrite(pages[len(pages) - 2] * 4096, 4096)(file)
    rebuilt = Database.open(tmp_path)
    assert rebuilt.opened.set_aside is not None
    assert not rebuilt.opened.all_rescued
    saved = waiting(rebuilt)
    assert UNSENT - 25 < len(saved) < UNSENT
    assert saved == [id_ for id_ in unsent if id_ in saved]
    assert rebuilt.quick_check() == ()
    rebuilt.close()
    # The marker went with the damaged file.
    last = Database.open(tmp_path)
    assert last.opened.set_aside is None
    last.close()


def test_a_truncated_file_is_found_and_what_is_left_is_saved(tmp_path: Path) -> None:
    filled(tmp_path)
    shutil.rmtree(tmp_path / "facts")
    file = tmp_path / FILE_NAME
    size = file.stat().st_size
    with file.open("r+b") as target:
        target.truncate(size - 4096 - 100)
    first = Database.open(tmp_path)
    if first.opened.set_aside is None:
        assert first.quick_check() != ()
        first.close()
        first = Database.open(tmp_path)
    assert first.opened.set_aside is not None
    assert 0 < first.opened.rescued <= UNSENT
    first.close()


def test_a_fact_that_was_altered_on_the_disk_is_not_sent(tmp_path: Path) -> None:
    unsent = filled(tmp_path)
    shutil.rmtree(tmp_path / "facts")
    file = tmp_path / FILE_NAME
    content = file.read_bytes()
    altered = content.replace(b'"parcel_id":"p99"', b'"parcel_id":"p11"')
    assert altered != content
    file.write_bytes(bytes(16) + altered[16:])
    database = Database.open(tmp_path)
    assert waiting(database) == [id_ for id_ in unsent if id_ != "e-99"]
    assert not database.opened.all_rescued
    database.close()


def test_damage_met_while_working_is_an_error_and_mended_at_the_next_start(
    tmp_path: Path,
) -> None:
    unsent = filled(tmp_path)
    file = tmp_path / FILE_NAME
    for page in pages_of(file, "scans"):
        if page not in pages_of(file, "outbox"):
            overwrite(page * 4096, 4096)(file)
    database = Database.open(tmp_path)
    with pytest.raises(StorageError, match="database_corrupt"), database.read() as work:
        work.scans.recent(1000)
    database.close()
    rebuilt = Database.open(tmp_path)
    assert rebuilt.opened.set_aside is not None
    assert waiting(rebuilt) == unsent
    rebuilt.close()


def test_a_full_disk_refuses_the_scan_and_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    clock = TestClock()
    database = Database.open(tmp_path, now=clock.now)
    fill(database, [make_return(n) for n in range(1, 300)])
    receiving = Receiving(database, DESK, clock, CountingIds("e"))
    (pages,) = database._raw.execute("PRAGMA page_count").fetchone()
    database._raw.execute(f"PRAGMA max_page_count = {pages + 4}")
    acknowledged = 0

    def receive_all() -> None:
        nonlocal acknowledged
        for number in range(1, 300):
            receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann")
            acknowledged += 1

    with pytest.raises(StorageError) as caught:
        receive_all()
    assert caught.value.code == "disk_full"
    assert acknowledged > 3
    with database.read() as work:
        assert work.outbox.counts().waiting == acknowledged
        assert len(work.scans.recent(1000)) == acknowledged
    database._raw.execute("PRAGMA max_page_count = 1000000")
    receiving.receive(ScannedCode("RD-299"), clerk="Ann")
    assert len(waiting(database)) == acknowledged + 1
    assert database.quick_check() == ()
    database.close()
