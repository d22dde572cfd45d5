"""Work goes to its thread in order, and what came of it comes back to the GUI thread."""

import threading
from functools import partial
from operator import mul
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from returndesk.domain.errors import KnownError, StorageError
from returndesk.ui.bridge import Worker


class Receiver(QObject):
    """Keeps what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[Any] = []
        self.errors: list[KnownError] = []
        self.threads: set[str] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.current_thread().name)

    def failed(self, error: KnownError) -> None:
        self.errors.append(error)
        self.threads.add(threading.current_thread().name)


@pytest.fixture
def worker(qapp: object) -> Any:
    worker = Worker("desk")
    yield worker
    worker.close()


def test_results_come_back_in_order_on_the_gui_thread(worker: Worker, qtbot: QtBot) -> None:
    receiver = Receiver()
    with qtbot.waitSignal(worker.idle):
        for number in range(50):
            worker.run(partial(mul, number, 2), receiver.done)
        assert worker.pending == 50
    assert receiver.results == [number * 2 for number in range(50)]
    assert receiver.threads == {"MainThread"}


def test_work_runs_on_one_thread_of_its_own(worker: Worker, qtbot: QtBot) -> None:
    receiver = Receiver()
    with qtbot.waitSignal(worker.idle):
        for _ in range(5):
            worker.run(lambda: threading.current_thread().name, receiver.done)
    (name,) = set(receiver.results)
    assert name.startswith("desk")


def test_a_known_error_is_told_and_the_work_goes_on(worker: Worker, qtbot: QtBot) -> None:
    receiver = Receiver()

    def full() -> None:
        raise StorageError("disk_full")

    with qtbot.waitSignal(worker.idle):
        worker.run(full, receiver.done, receiver.failed)
        worker.run(lambda: "next", receiver.done)
    assert [error.code for error in receiver.errors] == ["disk_full"]
    assert receiver.results == ["next"]


def test_a_bug_is_raised_on_the_gui_thread_and_nobody_waits_for_ever(
    worker: Worker, qtbot: QtBot
) -> None:
    receiver = Receiver()
    with qtbot.capture_exceptions() as caught, qtbot.waitSignal(worker.idle):
        worker.run(lambda: 1 // 0, receiver.done, receiver.failed)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert [error.code for error in receiver.errors] == ["program_fault"]


def test_a_receiver_that_has_gone_is_left_out(worker: Worker, qtbot: QtBot) -> None:
    gone, still_here = Receiver(), Receiver()
    with qtbot.waitSignal(worker.idle):
        worker.run(lambda: 1, gone.done)
        worker.run(lambda: 2, still_here.done)
        delete(gone)
    assert still_here.results == [2]


def test_closing_finishes_what_was_given(qapp: object) -> None:
    worker = Worker("desk")
    stored: list[int] = []
    receiver = Receiver()
    for number in range(20):
        worker.run(partial(stored.append, number), receiver.done)
    worker.close()
    worker.run(lambda: stored.append(99), receiver.done)
    assert stored == list(range(20))
