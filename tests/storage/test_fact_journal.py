"""The second copy of unsent facts: it brings back what a destroyed database held."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import StorageError
from returndesk.domain.events import Verdict, VerdictKind
from returndesk.services.receiving import Receiving
from returndesk.storage import fact_journal
from returndesk.storage.database import FILE_NAME, Database
from returndesk.storage.fact_journal import FOLDER_NAME, read_journal
from tests.support import DESK, CountingIds, TestClock, fill, make_return

SENT, UNSENT = 15, 25
PAGE = 4096


def receive(database: Database, first: int, last: int, prefix: str = "e") -> None:
    receiving = Receiving(database, DESK, TestClock(), CountingIds(prefix))
    for number in range(first, last + 1):
        receiving.receive(ScannedCode(f"RD-{number}"), clerk="Ann")


def settle(database: Database, count: int) -> None:
    with database.write() as work:
        taken = work.outbox.take(count)
        work.outbox.settle([Verdict(event.id, VerdictKind.APPLIED) for event in taken])


def filled(home: Path) -> list[str]:
    """A closed desk with sent and unsent receptions; the unsent ones' ids."""
    database = Database.open(home, desk_id=DESK.desk_id)
    fill(database, [make_return(n) for n in range(1, SENT + UNSENT + 1)])
    receive(database, 1, SENT + UNSENT)
    settle(database, SENT)
    database.close()
    return [f"e-{number}" for number in range(SENT + 1, SENT + UNSENT + 1)]


def waiting(home: Path) -> tuple[list[str], Database]:
    """What a desk would send, opened again if damage is met: what a person would do."""
    while True:
        database = Database.open(home, desk_id=DESK.desk_id)
        try:
            if not database.quick_check():
                with database.write() as work:
                    return [event.id for event in work.outbox.take(1000)], database
        except StorageError as error:
            if error.code != "database_corrupt":
                raise
        database.close()


def zeroed_pages(content: bytearray, draw: random.Random) -> None:
    for _ in range(draw.randrange(1, 12)):
        page = draw.randrange(len(content) // PAGE)
        content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


def garbage_pages(content: bytearray, draw: random.Random) -> None:
    for _ in range(draw.randrange(1, 12)):
        page = draw.randrange(len(content) // PAGE)
        content[page * PAGE : (page + 1) * PAGE] = draw.randbytes(PAGE)


def truncated(content: bytearray, draw: random.Random) -> None:
    del content[draw.randrange(len(content)) :]


def swapped_pages(content: bytearray, draw: random.Random) -> None:
    first, second = (draw.randrange(len(content) // PAGE) * PAGE for _ in range(2))
    one, other = content[first : first + PAGE], content[second : second + PAGE]
    content[first : first + PAGE], content[second : second + PAGE] = other, one


def header_bytes(content: bytearray, draw: random.Random) -> None:
    for _ in range(draw.randrange(1, 9)):
        content[draw.randrange(100)] = draw.randrange(256)


def flipped_bits(content: bytearray, draw: random.Random) -> None:
    for _ in range(draw.randrange(1, 40)):
        content[draw.randrange(len(content))] ^= 1 << draw.randrange(8)


DAMAGE = [zeroed_pages, garbage_pages, truncated, swapped_pages, header_bytes, flipped_bits]


@pytest.fixture(scope="module")
def desk_with_facts(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], list[str]]:
    """The files of a closed desk by their names, and its unsent facts."""
    home = tmp_path_factory.mktemp("desk")
    unsent = filled(home)
    files = {
        str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()
    }
    return files, unsent


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda found: found.__name__)
def test_no_damage_to_the_database_costs_a_fact(
    tmp_path: Path,
    desk_with_facts: tuple[dict[str, bytes], list[str]],
    damage: Callable[[bytearray, random.Random], None],
) -> None:
    """34 times each of 6 kinds: at the latest after the check, every unsent fact is queued."""
    files, unsent = desk_with_facts
    for seed in range(34):
        home = tmp_path / str(seed)
        for name, content in files.items():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            (home / name).write_bytes(content)
        damaged = bytearray(files[FILE_NAME])
        damage(damaged, random.Random(seed))
        (home / FILE_NAME).write_bytes(damaged)
        found, database = waiting(home)
        database.close()
        assert set(unsent) <= set(found), seed
        assert len(found) == len(set(found)), seed
        if database.opened.set_aside is not None:
            assert database.opened.all_rescued


def test_a_database_that_is_gone_altogether_costs_no_fact(tmp_path: Path) -> None:
    unsent = filled(tmp_path)
    (tmp_path / FILE_NAME).write_bytes(b"")
    found, database = waiting(tmp_path)
    database.close()
    assert set(unsent) <= set(found)


def test_the_facts_of_a_rebuilt_database_have_a_second_copy_again(tmp_path: Path) -> None:
    unsent = filled(tmp_path)
    for content in (b"x" * 9000, b"y" * 9000):
        (tmp_path / FILE_NAME).write_bytes(content)
        found, database = waiting(tmp_path)
        database.close()
        assert set(unsent) <= set(found)


def test_a_commit_without_its_copy_gets_it_at_the_next_start(tmp_path: Path) -> None:
    unsent = filled(tmp_path)
    (newest,) = (tmp_path / FOLDER_NAME).iterdir()
    lines = newest.read_bytes().splitlines(keepends=True)
    # The power went in the middle of the last line.
    newest.write_bytes(b"".join(lines[:-3]) + lines[-3][:20])
    Database.open(tmp_path).close()
    assert [fact.id for fact in read_journal(tmp_path).facts][-UNSENT:] == unsent


def test_a_half_line_is_no_damage_and_takes_no_other_with_it(tmp_path: Path) -> None:
    filled(tmp_path)
    (newest,) = (tmp_path / FOLDER_NAME).iterdir()
    with newest.open("ab") as file:
        file.write(b'{"seq":41,"fa')
    assert read_journal(tmp_path).whole
    assert len(read_journal(tmp_path).facts) == SENT + UNSENT


def test_a_line_that_was_altered_is_not_believed(tmp_path: Path) -> None:
    filled(tmp_path)
    (newest,) = (tmp_path / FOLDER_NAME).iterdir()
    newest.write_bytes(newest.read_bytes().replace(b'"e-20"', b'"e-99"'))
    content = read_journal(tmp_path)
    assert not content.whole
    assert {"e-20", "e-99"}.isdisjoint(fact.id for fact in content.facts)


def test_files_go_when_all_their_facts_have_a_verdict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fact_journal, "SEGMENT_FACTS", 10)
    database = Database.open(tmp_path, desk_id=DESK.desk_id)
    fill(database, [make_return(n) for n in range(1, 62)])
    receive(database, 1, 35)
    assert len(list((tmp_path / FOLDER_NAME).iterdir())) == 4
    settle(database, 25)
    receive(database, 36, 41, "late")
    left = [json.loads(line) for line in journal_lines(tmp_path)]
    assert [line["seq"] for line in left] == list(range(21, 42))
    database.close()


def journal_lines(home: Path) -> list[str]:
    files = sorted((home / FOLDER_NAME).iterdir())
    return [line for file in files for line in file.read_text().splitlines()]


def test_a_copy_that_cannot_be_written_undoes_nothing_and_comes_later(tmp_path: Path) -> None:
    database = Database.open(tmp_path, desk_id=DESK.desk_id)
    fill(database, [make_return(n) for n in range(1, 10)])
    (tmp_path / FOLDER_NAME).write_text("a file where the folder should be")
    receive(database, 1, 3)
    assert database.uncopied_facts == 3
    with database.read() as work:
        assert work.outbox.counts().waiting == 3
    (tmp_path / FOLDER_NAME).unlink()
    receive(database, 4, 4, "then")
    assert database.uncopied_facts == 0
    assert [fact.id for fact in read_journal(tmp_path).facts] == ["e-1", "e-2", "e-3", "then-1"]
    database.close()
