"""The care loop: only while nobody works at the desk, and gone when the window is."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from returndesk.services.caring import Caring
from returndesk.storage.database import FILE_NAME
from returndesk.storage.opening import DAMAGED
from returndesk.ui.care_loop import CareLoop
from tests.ui.conftest import Stage

MakeLoop = Callable[[float], CareLoop]


@pytest.fixture
def make_loop(stage: Stage, app: object) -> Iterator[MakeLoop]:
    del app
    loops: list[CareLoop] = []

    def make(idle_s: float) -> CareLoop:
        loop = CareLoop(stage.desk.caring, idle_s, look_after_s=0)
        loops.append(loop)
        return loop

    yield make
    for loop in loops:
        loop.stop()


def checkpoint(file: Path) -> None:
    """Bring everything into the file itself."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def test_a_quiet_desk_is_cared_for(make_loop: MakeLoop, stage: Stage, qtbot: QtBot) -> None:
    make_loop(0.05).start()
    qtbot.waitUntil(lambda: bool(stage.desk.caring.book.checked), timeout=60_000)
    book = stage.desk.caring.book
    assert book.backed_up == book.forgot == stage.clock.now().isoformat()
    assert (book.findings, book.problem) == (0, "")
    assert len(list((stage.home.root / "backups").iterdir())) == 1


def test_a_desk_that_is_used_is_left_alone(make_loop: MakeLoop, stage: Stage) -> None:
    loop = make_loop(3600)
    loop.start()
    loop.touch()
    loop.stop()
    assert stage.desk.caring.book.backed_up == ""
    assert "care" not in {thread.name for thread in threading.enumerate()}


def test_the_file_is_looked_over_soon_after_the_start(
    make_loop: MakeLoop, stage: Stage, qtbot: QtBot
) -> None:
    file = stage.home.root / FILE_NAME
    checkpoint(file)
    size = file.stat().st_size
    with file.open("r+b") as database:  # every page but the first
        database.seek(4096)
        database.write(b"\xff" * (size - 4096))
    loop = make_loop(3600)
    with qtbot.waitSignal(loop.damaged, timeout=60_000):
        loop.start()
    assert stage.desk.caring.damaged
    assert file.with_name(FILE_NAME + DAMAGED).exists()


def test_a_sound_file_is_told_of_by_nobody(make_loop: MakeLoop, stage: Stage, qtbot: QtBot) -> None:
    loop = make_loop(0.05)
    told: list[bool] = []
    loop.damaged.connect(lambda: told.append(True))
    loop.start()
    qtbot.waitUntil(lambda: bool(stage.desk.caring.book.checked), timeout=60_000)
    loop.stop()
    QCoreApplication.processEvents()
    assert (told, stage.desk.caring.damaged) == ([], False)


def test_a_bug_is_told(make_loop: MakeLoop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Caring, "run", lambda *_: 1 // 0)
    loop = make_loop(0.01)
    with qtbot.waitSignal(loop.crashed, timeout=60_000) as told:
        loop.start()
    assert isinstance(told.args[0], ZeroDivisionError)
