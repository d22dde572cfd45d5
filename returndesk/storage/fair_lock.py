"""A lock that is handed over in the order it was asked for."""

import threading
from collections import deque


class FairLock:
    """First come, first served: a busy thread that asks again at once cannot starve the others.

    Not reentrant: a thread that asks while it holds the lock gets a `RuntimeError` instead of
    waiting for itself for ever.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()
        self._owner: int | None = None

    def __enter__(self) -> None:
        me = threading.get_ident()
        with self._guard:
            if self._owner is None:
                self._owner = me
                return
            if self._owner == me:
                raise RuntimeError("a writing transaction is open in this thread already")
            turn = threading.Lock()
            turn.acquire()
            self._waiting.append(turn)
        turn.acquire()
        self._owner = me

    def __exit__(self, *_: object) -> None:
        with self._guard:
            if self._waiting:
                # The owner stays set, so that nobody slips in before the one whose turn it is.
                self._owner = 0
                self._waiting.popleft().release()
            else:
                self._owner = None
