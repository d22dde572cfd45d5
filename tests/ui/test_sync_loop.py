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
        self.hanging: threading.Event | None = None
        self.reconnected = 0
        self.rounds = 0
        self.events: list[Event] = []
        self.threads: set[str] = set()

    def push(self, events: Sequence[Event]) -> tuple[Verdict, ...]:
        if self.away:
            raise CentralError
        self.events += events
        return tuple(Verdict(event.id, VerdictKind.APPLIED) for event in events)

    def reconnect(self) -> None:
        self.reconnected += 1

    def picture(self, digest: str) -> bytes:
        raise CentralError("unknown_picture", digest=digest)

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        del limit
        self.rounds += 1
        self.threads.add(threading.current_thread().name)
        hanging, self.hanging = self.hanging, None
        if hanging is not None:
            hanging.wait()
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

    def make(poll_s: float, **more: float) -> SyncLoop:
        storage = stage.desk.syncing._storage
        syncing = Syncing(storage, central, stage.clock, reconnect=central.reconnect)
        loop = SyncLoop(syncing, poll_s, **more)
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


def test_a_round_that_hangs_is_left_behind(
    make_loop: MakeLoop, central: Central, driver: Driver, qtbot: QtBot
) -> None:
    hanging = central.hanging = threading.Event()
    loop = make_loop(poll_s=3600, stuck_s=0.2)
    reports: list[SyncReport] = []
    loop.reported.connect(reports.append)
    loop.reported.connect(driver.window.show_report)
    words: list[str] = []
    loop.reported.connect(lambda _: words.append(driver.window.rail.connection.accessibleName()))
    loop.start()
    qtbot.waitUntil(lambda: len(reports) == 2)
    assert [report.connection for report in reports] == [Connection.RESTARTED, Connection.ONLINE]
    assert words == ["Connecting again", "Online"]
    assert central.reconnected == 1
    hung = [t for t in threading.enumerate() if t.name == "sync" and t is not loop._thread]
    hanging.set()
    for thread in hung:
        thread.join()
    # It has nothing to say any more.
    assert len(reports) == 2


def test_a_backlog_that_does_not_shrink_is_taken_up_anew(
    make_loop: MakeLoop, central: Central, driver: Driver, stage: Stage, qtbot: QtBot
) -> None:
    driver.scan("RD-1")
    with stage.desk.syncing._storage.write() as work:
        assert len(work.outbox.take(1)) == 1  # by somebody who died: nobody gives it back
    loop = make_loop(poll_s=0.01, stuck_s=0.2)
    reports: list[SyncReport] = []
    loop.reported.connect(reports.append)
    loop.start()
    qtbot.waitUntil(lambda: len(central.events) == 1)
    qtbot.waitUntil(lambda: reports[-1].waiting == 0)
    assert reports[0] == SyncReport(Connection.ONLINE, waiting=1)
    assert [r.waiting for r in reports if r.connection is Connection.RESTARTED] == [1]


def test_a_desk_that_has_nothing_to_send_is_never_stuck(
    make_loop: MakeLoop, central: Central, qtbot: QtBot
) -> None:
    loop = make_loop(poll_s=0.01, stuck_s=0.05)
    reports: list[SyncReport] = []
    loop.reported.connect(reports.append)
    loop.start()
    qtbot.waitUntil(lambda: central.rounds >= 20)
    assert {report.connection for report in reports} == {Connection.ONLINE}
    assert central.reconnected == 0
