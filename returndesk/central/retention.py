"""Shoppers' data leave the central service when a merchant's period is over, and so every desk.

Runs once a day in the service. What was done stays: receptions, inspections, money. Desks hear of
each change by the feed. The service is a little ahead of the period, so that a desk that is in
step has heard of it before its own day comes.
"""

import logging
import threading
from datetime import timedelta

from sqlalchemy.exc import DatabaseError

from returndesk.central.store.store import CentralStore

_log = logging.getLogger(__name__)

EVERY = timedelta(days=1)
_LOOK_S = 600.0
# The service's start comes first.
_FIRST_S = 60.0


class RetentionWorker:
    """A thread that has the store forget what is over its period, daily and soon after start."""

    def __init__(self, store: CentralStore, first_s: float = _FIRST_S) -> None:
        self._store = store
        self._first_s = first_s
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="retention", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End after the step under way."""
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        done = None
        self._stop.wait(self._first_s)
        while not self._stop.is_set():
            now = self._store.clock()
            # By the clock on the wall: a service that slept is late, not a day behind.
            if done is None or abs(now - done) >= EVERY:
                try:
                    self._store.forget_shoppers(self._stop.is_set)
                    done = now
                except DatabaseError as error:
                    _log.error("what is over its period stays for now: %s", type(error).__name__)
            self._stop.wait(_LOOK_S)
