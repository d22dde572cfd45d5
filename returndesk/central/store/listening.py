"""Hearing at once of mails that another process put into the queue (PostgreSQL's NOTIFY).

It only wakes: what is due stands in the queue, and a worker that hears nothing looks there by
itself once a minute. So a word that is lost, while the database is restarted, costs a minute.
"""

import contextlib
import logging
import threading
from collections.abc import Callable
from typing import Self

import psycopg

# Told by a trigger on the queue's table, which no way into the queue can forget.
CHANNEL = "returndesk_mails"

_log = logging.getLogger(__name__)

_AGAIN_AFTER = 5.0  # seconds until a lost connection is tried again
_LOOK_EVERY = 60.0
_STOP_TIMEOUT = 2.0


class Listener:
    """Calls `heard` in a thread of its own whenever something was put into the queue.

    Runs while the context is entered. `address` is a libpq URI.
    """

    def __init__(self, address: str, heard: Callable[[], None]) -> None:
        self._address = address
        self._heard = heard
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="listen", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        # The thread waits for a word: this is one.
        with contextlib.suppress(psycopg.Error), self._connect() as connection:
            connection.execute(f"NOTIFY {CHANNEL}")
        self._thread.join(_STOP_TIMEOUT)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                with self._connect() as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    self._heard()  # what came while nobody listened
                    self._listen(connection)
            except psycopg.Error as error:
                _log.warning("no news of mails from the database: %s", type(error).__name__)
                self._stopping.wait(_AGAIN_AFTER)

    def _listen(self, connection: "psycopg.Connection[tuple[object, ...]]") -> None:
        while not self._stopping.is_set():
            for _word in connection.notifies(timeout=_LOOK_EVERY, stop_after=1):
                self._heard()

    def _connect(self) -> "psycopg.Connection[tuple[object, ...]]":
        return psycopg.connect(
            self._address, autocommit=True, connect_timeout=5, application_name="returndesk-listen"
        )
