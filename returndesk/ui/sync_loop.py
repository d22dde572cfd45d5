"""The thread that keeps the desk and the central service in step, round after round."""

import threading

from PySide6.QtCore import QObject, Signal

from returndesk.domain.errors import KnownError
from returndesk.services.syncing import Connection, Syncing, SyncReport

# How soon news of others shows when nothing happens here.
POLL_S = 2.0

# After a fault of the desk's own disk: it does not heal by itself in less.
FAULT_PAUSE_S = 5.0


class SyncLoop(QObject):
    """Runs `Syncing.run` on a thread of its own, from `start` to `stop`.

    Signals (delivered on the receiver's thread):
        reported(SyncReport): after every round.
        crashed(BaseException): the loop met a bug and has ended.
    """

    reported = Signal(object)
    crashed = Signal(object)

    def __init__(self, syncing: Syncing, poll_s: float = POLL_S) -> None:
        super().__init__()
        self._syncing = syncing
        self._poll_s = poll_s
        self._condition = threading.Condition()
        self._stopping = False
        self._woken = False
        self._hurried = False
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)

    def start(self) -> None:
        """Begin with a round at once."""
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
        with self._condition:
            self._stopping = True
            self._condition.notify()
        if self._thread.is_alive():
            self._thread.join(timeout_s)

    def _run(self) -> None:
        while not self._stopping:
            pause, may_wake = self._round()
            self._wait(pause, may_wake=may_wake)

    def _round(self) -> tuple[float, bool]:
        """One round; how long to wait then, and whether a new fact may cut the wait short."""
        try:
            report = self._syncing.run()
        except KnownError as error:
            self.reported.emit(SyncReport(Connection.OFFLINE, error=error.code))
            return FAULT_PAUSE_S, False
        except BaseException as error:  # noqa: BLE001 - told to the GUI thread, raised there
            self.crashed.emit(error)
            self._stopping = True
            return 0.0, False
        self.reported.emit(report)
        backing_off = report.connection is not Connection.ONLINE
        pause = max(self._poll_s, self._syncing.delay()) if backing_off else self._poll_s
        return pause, not backing_off

    def _wait(self, pause: float, *, may_wake: bool) -> None:
        with self._condition:
            self._condition.wait_for(
                lambda: self._stopping or self._hurried or (may_wake and self._woken), pause
            )
            self._woken = self._hurried = False
