"""The way from the window to the use cases and back: each kind of work on its own thread.

The window never waits. Work is handed to a `Worker`, runs on that worker's one thread in the
order in which it was given, and its result is delivered on the GUI thread. Only frozen values
cross. A `KnownError` goes to the caller; any other exception is raised again on the GUI thread,
where the crash handler sees it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from returndesk.domain.errors import KnownError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Order:
    """One piece of work, and whom to tell."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[KnownError], None] | None


@dataclass(frozen=True, slots=True)
class _Reply:
    """What came of one piece of work, and whom to tell."""

    done: Callable[[Any], None]
    failed: Callable[[KnownError], None] | None
    result: object = None
    error: BaseException | None = None


class Worker(QObject):
    """One thread that does one thing after another.

    `name` shows in debuggers and crash reports. `desk` does everything that touches the
    database, `pictures` reads picture files, `print-NAME` talks to one printer.
    """

    _finished = Signal(object)
    idle = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[_Order | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name=name, daemon=True)
        self._pending = 0
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """Pieces of work given and not yet delivered."""
        return self._pending

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Do `work` on the thread, then call `done` with its result on the GUI thread.

        A `KnownError` goes to `failed`; without one it is raised on the GUI thread like a bug.
        For a bug `failed` is told `program_fault`, so that no page waits for ever, and the bug
        is raised on the GUI thread.
        A receiver that is a method of a widget which has gone meanwhile is left out. After
        `close` nothing is taken any more.
        """
        if self._closed:
            return
        self._pending += 1
        self._queue.put(_Order(work, done, failed))
        if self._thread.ident is None:  # a thread that nobody needs is never started
            self._thread.start()

    def close(self) -> None:
        """Finish what was given and end the thread; results not yet delivered are dropped."""
        self._closed = True
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        while (order := self._queue.get()) is not None:
            try:
                reply = _Reply(order.done, order.failed, result=order.work())
            except BaseException as error:  # noqa: BLE001 - carried to the GUI thread, raised there
                reply = _Reply(order.done, order.failed, error=error)
            self._finished.emit(reply)

    @Slot(object)
    def _deliver(self, reply: _Reply) -> None:
        if self._closed:
            return
        self._pending -= 1
        try:
            if isinstance(reply.error, KnownError) and reply.failed is not None:
                _tell(reply.failed, reply.error)
            elif reply.error is not None:
                if reply.failed is not None:
                    _tell(reply.failed, KnownError("program_fault"))
                raise reply.error
            else:
                _tell(reply.done, reply.result)
        finally:
            if not self._pending:
                self.idle.emit()


def _tell(receiver: Callable[[Any], None], value: object) -> None:
    owner = getattr(receiver, "__self__", None)
    if isinstance(owner, QObject) and not isValid(owner):
        return
    receiver(value)
