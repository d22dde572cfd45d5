"""The thread that looks after the desk's files while nobody works at it."""

import threading
import time

from PySide6.QtCore import QObject, Signal

from returndesk.services.caring import Caring

# The start itself comes first; then the file is looked over beside the first scans.
LOOK_AFTER_S = 5.0
# Nobody has scanned for so long; a shop has such breaks every day.
IDLE_S = 180.0


class CareLoop(QObject):
    """Runs `Caring.run` whenever the desk has been idle for a while, from `start` to `stop`.

    Soon after the start it takes a quick look at the file, whether the desk is idle or not.

    Signals (delivered on the receiver's thread):
        damaged(): the database was found damaged, told once; it needs a new start.
        crashed(BaseException): it met a bug and has ended.
    """

    damaged = Signal()
    crashed = Signal(object)

    def __init__(
        self, caring: Caring, idle_s: float = IDLE_S, look_after_s: float = LOOK_AFTER_S
    ) -> None:
        super().__init__()
        self._caring = caring
        self._look_after_s = look_after_s
        self._told = False
        self._idle_s = idle_s
        self._condition = threading.Condition()
        self._stopping = False
        self._used = time.monotonic()
        self._thread = threading.Thread(target=self._run, name="care", daemon=True)

    def start(self) -> None:
        """Begin with the quick look, then wait for quiet moments."""
        self._thread.start()

    def touch(self) -> None:
        """Somebody works at the desk: what is under way ends with its step."""
        with self._condition:
            self._used = time.monotonic()

    def stop(self, timeout_s: float = 10.0) -> None:
        """End it; a step that takes longer is left behind, and done again another day."""
        with self._condition:
            self._stopping = True
            self._condition.notify_all()
        if self._thread.is_alive():
            self._thread.join(timeout_s)

    def _idle(self) -> bool:
        return not self._stopping and time.monotonic() - self._used >= self._idle_s

    def _run(self) -> None:
        try:
            self._wait(self._look_after_s)
            if not self._stopping:
                self._caring.look()
                self._tell_damage()
            while not self._stopping:
                self._wait(self._idle_s)
                if self._idle():
                    self._caring.run(self._idle)
                    self._tell_damage()
        except Exception as error:  # noqa: BLE001 - told to the GUI thread, raised there
            if not self._stopping:  # otherwise the database was closed under a long step
                self.crashed.emit(error)

    def _wait(self, span_s: float) -> None:
        with self._condition:
            self._condition.wait_for(lambda: self._stopping, span_s)

    def _tell_damage(self) -> None:
        if self._caring.damaged and not self._told and not self._stopping:
            self._told = True
            self.damaged.emit()
