"""The thread that keeps the desk and the central service in step, round after round."""

import threading
import time
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from returndesk.domain.errors import KnownError
from returndesk.services.syncing import Connection, Progress, Syncing, SyncReport

# How soon news of others shows when nothing happens here.
POLL_S = 2.0

# After a fault of the desk's own disk: it does not heal by itself in less.
FAULT_PAUSE_S = 5.0

# Longer than any round takes between two pages, and than a backlog stays as it is while the
# service answers: then something hangs, and the connection is made anew.
STUCK_S = 300.0
_LOOKS_A_SPAN = 10
# A pull of a million things has a thousand pages; nobody reads that fast.
_TELL_EVERY_S = 0.5


class SyncLoop(QObject):
    """Runs `Syncing.run` on a thread of its own, from `start` to `stop`.

    It watches over itself: a round that hangs, or a backlog that does not shrink although the
    service answers, is left behind for a new connection on a new thread.

    Signals (delivered on the receiver's thread):
        reported(SyncReport): after every round, and when the connection was made anew.
        progressed(Progress): now and then during a long pull.
        crashed(BaseException): the loop met a bug and has ended.
    """

    reported = Signal(object)
    progressed = Signal(object)
    crashed = Signal(object)

    def __init__(self, syncing: Syncing, poll_s: float = POLL_S, stuck_s: float = STUCK_S) -> None:
        super().__init__()
        self._syncing = syncing
        self._poll_s = poll_s
        self._stuck_s = stuck_s
        self._condition = threading.Condition()
        self._stopping = False
        self._woken = False
        self._hurried = False
        self._told = 0.0
        # When the round under way last got on (None between rounds), and when the backlog did.
        self._alive: float | None = None
        self._advanced = time.monotonic()
        self._backlog = 0
        self._thread = self._new_thread()
        self._watch = QTimer(self)
        self._watch.setInterval(max(1, round(stuck_s * 1000 / _LOOKS_A_SPAN)))
        self._watch.timeout.connect(self._look_after)

    def _new_thread(self) -> threading.Thread:
        return threading.Thread(target=self._run, name="sync", daemon=True)

    def _new_start(self) -> threading.Thread:
        return threading.Thread(target=self._restart, name="sync", daemon=True)

    def start(self) -> None:
        """Begin with a round at once."""
        self._watch.start()
        self._thread.start()

    def wake(self) -> None:
        """A fact was written: send it now, unless the loop is backing off after a failure."""
        with self._condition:
            self._woken = True
            self._condition.notify()

    def retry_now(self) -> None:
        """A person asks to try now, whatever the back-off says."""
        with self._condition:
            self._hurried = True
            self._condition.notify()

    def stop(self, timeout_s: float = 15.0) -> None:
        """End the loop; waits for a request under way, which has its own time-out.

        After `timeout_s` the thread is left behind: what it was sending stays in the outbox.
        """
        self._watch.stop()
        with self._condition:
            self._stopping = True
            self._condition.notify_all()
        if self._thread.is_alive():
            self._thread.join(timeout_s)

    def _run(self) -> None:
        while self._in_charge():
            pause, may_wake = self._round()
            self._wait(pause, may_wake=may_wake)

    def _in_charge(self) -> bool:
        """Whether the calling thread is the one that goes on: not one that hung and was left."""
        return not self._stopping and threading.current_thread() is self._thread

    def _round(self) -> tuple[float, bool]:
        """One round; how long to wait then, and whether a new fact may cut the wait short."""
        self._alive = time.monotonic()
        try:
            report = self._syncing.run(self._progress)
        except KnownError as error:
            self._report(SyncReport(Connection.OFFLINE, error=error.code))
            return FAULT_PAUSE_S, False
        except BaseException as error:  # noqa: BLE001 - told to the GUI thread, raised there
            if self._in_charge():
                self.crashed.emit(error)
                self._stopping = True
            return 0.0, False
        self._report(report)
        backing_off = report.connection is not Connection.ONLINE
        pause = max(self._poll_s, self._syncing.delay()) if backing_off else self._poll_s
        return pause, not backing_off

    def _report(self, report: SyncReport) -> None:
        if not self._in_charge():
            return
        now = time.monotonic()
        idle = not report.waiting or report.connection is not Connection.ONLINE
        if idle or report.pushed or report.waiting < self._backlog:
            self._advanced = now
        self._alive, self._backlog = None, report.waiting
        self.reported.emit(report)

    def _progress(self, progress: Progress) -> None:
        now = time.monotonic()
        if not self._in_charge():
            return
        self._alive = self._advanced = now
        if progress.total and now - self._told >= _TELL_EVERY_S:
            self._told = now
            self.progressed.emit(progress)

    def _look_after(self) -> None:
        """On the GUI thread, now and then: begin anew if nothing gets on."""
        too_long_ago = time.monotonic() - self._stuck_s
        hangs = self._alive is not None and self._alive < too_long_ago
        if self._stopping or not (hangs or (self._advanced < too_long_ago and self._backlog)):
            return
        self._advanced, self._alive = time.monotonic(), None
        with self._condition:
            self._thread = self._new_start()
            self._condition.notify_all()
        self._thread.start()

    def _restart(self) -> None:
        """What a thread does that takes the place of one that hung."""
        with suppress(KnownError):  # the round that follows tells of it
            self._report(self._syncing.restart())
        self._run()

    def _wait(self, pause: float, *, may_wake: bool) -> None:
        with self._condition:
            self._condition.wait_for(
                lambda: not self._in_charge() or self._hurried or (may_wake and self._woken),
                pause,
            )
            self._woken = self._hurried = False
