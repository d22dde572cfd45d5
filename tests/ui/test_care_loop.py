"""The care loop: only while nobody works at the desk, and gone when the window is."""

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from returndesk.services.caring import Caring
from returndesk.ui.care_loop import CareLoop
from tests.ui.conftest import Stage

MakeLoop = Callable[[float], CareLoop]


@pytest.fixture
def make_loop(stage: Stage, app: object) -> Iterator[MakeLoop]:
    del app
    loops: list[CareLoop] = []

    def make(idle_s: float) -> CareLoop:
        loop = CareLoop(stage.desk.caring, idle_s)
        loops.append(loop)
        return loop

    yield make
    for loop in loops:
        loop.stop()


def test_a_quiet_desk_is_cared_for(make_loop: MakeLoop, stage: Stage, qtbot: QtBot) -> None:
    make_loop(0.05).start()
    qtbot.waitUntil(lambda: bool(stage.desk.caring.book.checked))
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


def test_a_bug_is_told(make_loop: MakeLoop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Caring, "run", lambda *_: 1 // 0)
    loop = make_loop(0.01)
    with qtbot.waitSignal(loop.crashed) as told:
        loop.start()
    assert isinstance(told.args[0], ZeroDivisionError)
