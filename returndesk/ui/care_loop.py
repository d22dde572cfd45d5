"""The thread that looks after the desk's files while nobody works at it."""

import threading
import time

from PySide6.QtCore import QObject, Signal

from returndesk.services.caring import Caring

# Nobody has scanned for so long; a shop has such breaks every day.
IDLE_S = 180.0


class CareLoop(QObject):
    """Runs `Caring.run` whenever the desk has been idle for a while, from `start` to `stop`.

    Signals (delivered on the receiver's thread):
        crashed(BaseException): it met a bug and has ended.
    """

    crashed = Signal(object)

    def __init__(self, caring: Caring, idle_s: float = IDLE_S) -> None:
        super().__init__()
        self._caring = caring
        self._idle_s = idle_s
        self._condition = threading.Condition()
        self._stopping = False
        self._used = time.monotonic()
        self._thread = threading.Thread(target=self._run, name="care", daemon=True)

    def start(self) -> None:
        """Begin to wait for a quiet moment."""
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
        while not self._stopping:
            with self._condition:
                self._condition.wait_for(lambda: self._stopping, self._idle_s)
            if not self._idle():
                continue
            try:
                self._caring.run(self._idle)
            except Exception as error:  # noqa: BLE001 - told to the GUI thread, raised there
                if not self._stopping:  # otherwise the database was closed under a long step
                    self.crashed.emit(error)
                return
