"""The queue of those who want to write: one at a time, in the order in which they came."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """Lets one thread in at a time; those in a hurry go before the others.

    A plain lock lets whoever runs at that moment barge in. Whoever leaves here hands the turn on,
    so the one mail worker does not wait behind all desks, twice for each mail.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._busy = False
        self._hurried: deque[threading.Lock] = deque()
        self._others: deque[threading.Lock] = deque()

    @contextmanager
    def turn(self, *, hurried: bool = False) -> Iterator[None]:
        """Wait for a turn and have it while the context is entered."""
        self._enter(self._hurried if hurried else self._others)
        try:
            yield
        finally:
            self._leave()

    def _enter(self, queue: deque[threading.Lock]) -> None:
        with self._guard:
            if not self._busy:
                self._busy = True
                return
            ticket = threading.Lock()
            ticket.acquire()
            queue.append(ticket)
        ticket.acquire()  # until whoever leaves releases it

    def _leave(self) -> None:
        with self._guard:
            queue = self._hurried or self._others
            if queue:
                queue.popleft().release()
            else:
                self._busy = False
