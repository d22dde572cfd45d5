"""The sync loop: one round after another on its own thread, woken by facts, stopped in order."""

import threading
from collections.abc import Callable, Iterator, Sequence

import pytest
from pytestqt.qtbot import QtBot

from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, Verdict, VerdictKind
from returndesk.domain.feed import ChangeBatch
from returndesk.services.syncing import Connection, Syncing, SyncReport
from returndesk.ui.sync_loop import SyncLoop
from tests.ui.conftest import Driver, Stage


class Central:
    """A central service in the same program: there or away, and counting its rounds."""

    def __init__(self) -> None:
        self.away = False
        self.rounds = 0
        self.events: list[Event] = []
        self.threads: set[str] = set()

    def push(self, events: Sequence[Event]) -> tuple[Verdict, ...]:
        if self.away:
            raise CentralError
        self.events += events
        return tuple(Verdict(event.id, VerdictKind.APPLIED) for event in events)

    def picture(self, digest: str) -> bytes:
        raise CentralError("unknown_picture", digest=digest)

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        del limit
        self.rounds += 1
        self.threads.add(threading.current_thread().name)
        if self.away:
            raise CentralError
        return ChangeBatch((), cursor, more=False)


@pytest.fixture
def central() -> Central:
    return Central()


MakeLoop = Callable[..., SyncLoop]


@pytest.fixture
def make_loop(stage: Stage, central: Central, app: object) -> Iterator[MakeLoop]:
    del app
    loops = []

    def make(poll_s: float) -> SyncLoop:
        storage = stage.desk.syncing._storage
        loop = SyncLoop(Syncing(storage, central, stage.clock), poll_s)
        loops.append(loop)
        return loop

    yield make
    for loop in loops:
        loop.stop()


def test_it_asks_again_and_again_on_its_own_thread(
    make_loop: MakeLoop, central: Central, qtbot: QtBot
) -> None:
    loop = make_loop(poll_s=0.01)
    loop.start()
    qtbot.waitUntil(lambda: central.rounds >= 3)
    assert central.threads == {"sync"}


def test_a_fact_is_sent_without_waiting_for_the_next_round(
    make_loop: MakeLoop, central: Central, driver: Driver, qtbot: QtBot
) -> None:
    loop = make_loop(poll_s=3600)
    driver.page.fact_written.connect(loop.wake)
    with qtbot.waitSignal(loop.reported):
        loop.start()
    driver.scan("RD-1")
    qtbot.waitUntil(lambda: len(central.events) == 1)
    assert central.events[0].payload["code"] == "RD-1"


def test_it_backs_off_while_nobody_answers_and_tries_when_asked(
    make_loop: MakeLoop, central: Central, qtbot: QtBot
) -> None:
    central.away = True
    loop = make_loop(poll_s=3600)
    reports: list[SyncReport] = []
    loop.reported.connect(reports.append)
    loop.start()
    qtbot.waitUntil(lambda: len(reports) == 1)
    assert reports[0].connection is Connection.OFFLINE
    loop.wake()  # a fact does not cut the back-off short
    central.away = False
    loop.retry_now()
    qtbot.waitUntil(lambda: len(reports) == 2)
    assert reports[1].connection is Connection.ONLINE
    assert central.rounds == 2


def test_it_stops_at_once_while_it_waits(make_loop: MakeLoop, qtbot: QtBot) -> None:
    loop = make_loop(poll_s=3600)
    with qtbot.waitSignal(loop.reported):
        loop.start()
    loop.stop(timeout_s=5)
    assert "sync" not in {thread.name for thread in threading.enumerate()}


def test_a_bug_ends_the_loop_and_is_told(
    make_loop: MakeLoop, central: Central, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(central, "changes", lambda *_: 1 // 0)
    loop = make_loop(poll_s=0.01)
    with qtbot.waitSignal(loop.crashed) as told:
        loop.start()
    assert isinstance(told.args[0], ZeroDivisionError)
