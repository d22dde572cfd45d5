"""Several processes behind one address, once one processor no longer does: they share a database.

The parent only listens and looks after its children: it opens the socket that all of them take
requests from, starts a new one where one died, and on its way out lets each finish what it does.
"""

import contextlib
import logging
import multiprocessing
import os
import signal
import socket
import tempfile
import threading
from dataclasses import dataclass, field, replace
from multiprocessing.context import SpawnProcess
from multiprocessing.synchronize import Event
from time import monotonic

from returndesk.central.logs import set_up_logging
from returndesk.central.metrics import FOLDER_VARIABLE, serve_metrics
from returndesk.central.service import EmbeddedCentral, listen, mail_writer
from returndesk.central.settings import CentralSettings
from returndesk.central.store.store import CentralStore
from returndesk.domain.errors import CentralError

_log = logging.getLogger(__name__)

# A worker that dies at once would be started without end: no sooner than this, in seconds.
_RESTART_AFTER = 1.0
_LOOK_EVERY = 0.2
_START_TIMEOUT = 60.0
_STOP_TIMEOUT = 30.0


@dataclass(slots=True)
class _Worker:
    """One child; `stop` asks it to end, `ready` says that it answers."""

    process: SpawnProcess
    stop: Event
    ready: Event
    started: float = field(default_factory=monotonic)


class WorkerPool:
    """`count` central services in processes of their own on one socket and one database.

    `CentralError("workers_need_database")` without a database that can be shared; otherwise raises
    what `EmbeddedCentral` does.
    """

    def __init__(self, settings: CentralSettings, count: int) -> None:
        if not settings.database_url:
            raise CentralError("workers_need_database")
        mail_writer(settings)  # raises here what each worker would die of
        with contextlib.ExitStack() as opened:
            # Opened and brought up to date once, before several processes would do it at a time.
            store = opened.enter_context(CentralStore(settings.database))
            self.place = store.place
            self._socket = listen(settings.host, settings.port)
            opened.callback(self._socket.close)
            if settings.metrics:
                # Here the workers count their requests; read when they import the library.
                folder = opened.enter_context(tempfile.TemporaryDirectory(prefix="returndesk-"))
                os.environ[FOLDER_VARIABLE] = folder
                opened.callback(os.environ.pop, FOLDER_VARIABLE)
                metrics = serve_metrics(store, *settings.metrics)
                opened.callback(metrics.server_close)
                opened.callback(metrics.shutdown)
            self._opened = opened.pop_all()
        self._settings = replace(settings, metrics=None)
        self._context = multiprocessing.get_context("spawn")
        self._workers = [self._start_worker() for _ in range(count)]

    @property
    def url(self) -> str:
        """Where the service answers."""
        host, port = self._socket.getsockname()[:2]
        return f"http://{f'[{host}]' if ':' in host else host}:{port}"

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The workers that run now."""
        return tuple(worker.process.pid or 0 for worker in self._workers)

    def wait_until_ready(self) -> None:
        """Wait until every worker answers.

        `CentralError`: `worker_died` (status) as soon as one does, `central_not_started` if one
        takes too long.
        """
        until = monotonic() + _START_TIMEOUT
        for worker in self._workers:
            while not worker.ready.wait(_LOOK_EVERY):
                if not worker.process.is_alive():
                    raise CentralError("worker_died", status=worker.process.exitcode or 0)
                if monotonic() > until:
                    raise CentralError("central_not_started")

    def look_after(self, stop: threading.Event) -> None:
        """Replace workers that died, until `stop` is set."""
        while not stop.wait(_LOOK_EVERY):
            for number, worker in enumerate(self._workers):
                alive = worker.process.is_alive()
                if not alive and monotonic() - worker.started > _RESTART_AFTER:
                    _log.error("worker %s ended with %s", number, worker.process.exitcode)
                    self._workers[number] = self._start_worker()

    def stop(self) -> None:
        """Let every worker finish what is under way, and end those that do not."""
        for worker in self._workers:
            worker.stop.set()
        for worker in self._workers:
            worker.process.join(_STOP_TIMEOUT)
            if worker.process.is_alive():
                _log.error("worker %s did not end in time", worker.process.pid)
                worker.process.kill()
                worker.process.join()
        self._opened.close()

    def _start_worker(self) -> _Worker:
        stop, ready = self._context.Event(), self._context.Event()
        process = self._context.Process(
            target=_work, args=(self._settings, self._socket, stop, ready), name="central-worker"
        )
        process.start()
        return _Worker(process, stop, ready)


def _work(settings: CentralSettings, listener: socket.socket, stop: Event, ready: Event) -> None:
    """A worker's life: serve until the parent says so, or is gone."""
    # The terminal's Ctrl+C goes to all processes of the group: it is the parent's to handle.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    set_up_logging(as_json=settings.log_json)
    parent = multiprocessing.parent_process()
    with EmbeddedCentral(settings, listener=listener) as central:
        central.settle()
        ready.set()
        while not stop.wait(1.0):
            if not central.running or (parent is not None and not parent.is_alive()):
                return
