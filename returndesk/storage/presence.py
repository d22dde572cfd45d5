"""Who is in the database now, so that work in the background can keep out of a person's way.

Python knows no precedence among threads: one that computes beside a scan takes the interpreter each
time the scan lets go of it, which is at every look-up.
"""

import threading


class Presence:
    """How many threads are inside; `with` it while you are."""

    def __init__(self) -> None:
        self._inside = 0
        self._empty = threading.Condition()

    def __enter__(self) -> None:
        with self._empty:
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._empty:
            self._inside -= 1
            if not self._inside:
                self._empty.notify_all()

    def wait_for_others(self, seconds: float) -> bool:
        """Wait until nobody is inside, `seconds` at most; whether it is so."""
        with self._empty:
            return self._empty.wait_for(lambda: not self._inside, seconds)
