"""The printers of a desk at work: their set-up, their workers, how they are."""

import threading
from collections.abc import Callable
from operator import itemgetter

from returndesk.domain.errors import KnownError
from returndesk.domain.labels import PrinterStatus
from returndesk.domain.printing import (
    CameOut,
    JobQuery,
    JobState,
    PrinterConfig,
    PrinterId,
    PrinterRole,
    PrinterState,
    PrintJob,
)
from returndesk.services.ports import Clock, DeskStorage, DeviceMaker
from returndesk.services.print_orders import SpoolNews
from returndesk.services.print_worker import WAITS, Hooks, PrinterWorker
from returndesk.services.printer_book import PrinterBook

GiveAway = Callable[[PrintJob, KnownError], bool]
"""Hands a job of which nothing left to its printer's fall-back; whether it did."""


class Printers:
    """Set-up and state of the desk's printers; the workers are made at their first use."""

    def __init__(
        self,
        storage: DeskStorage,
        book: PrinterBook,
        make_device: DeviceMaker,
        clock: Clock,
        news: SpoolNews,
        give_away: GiveAway,
        waits: tuple[float, ...] = WAITS,
    ) -> None:
        self._storage = storage
        self._book = book
        self._make_device = make_device
        self._clock = clock
        self._news = news
        self._give_away = give_away
        self._waits = waits
        self._guard = threading.Lock()
        self._workers: dict[PrinterId, PrinterWorker] = {}
        self._closed = False

    # ----------------------------------------------------------------------------------- set-up

    def all(self) -> tuple[PrinterConfig, ...]:
        """All printers of the desk."""
        return self._book.printers.configs

    def get(self, printer_id: PrinterId) -> PrinterConfig | None:
        """The printer with an id."""
        return self._book.printers.get(printer_id)

    def wanted(self, printer_id: PrinterId) -> PrinterConfig:
        """The printer with an id; `KnownError("no_printer")` if there is none."""
        config = self.get(printer_id)
        if config is None:
            raise KnownError("no_printer")
        return config

    def for_role(self, role: PrinterRole) -> PrinterConfig | None:
        """The printer that a role is printed on: the default, else the first that has it."""
        return self._book.printers.for_role(role)

    def fallback_of(self, printer_id: PrinterId) -> PrinterConfig | None:
        """The printer that takes over for another while that one is out of reach."""
        config = self.get(printer_id)
        return self._book.printers.fallback_of(config) if config else None

    def put(self, config: PrinterConfig) -> None:
        """Add or change a printer; jobs that wait for it go out its new way, as they were drawn.

        Raises `StorageError`. Waits for the job that is being sent.
        """
        self._book.put(config)
        self._renew(config.id)

    def remove(self, printer_id: PrinterId) -> None:
        """Forget a printer; `KnownError("printer_has_jobs", count)` while jobs wait for it."""
        state = self.state(printer_id)
        if state.queued + state.sending:
            raise KnownError("printer_has_jobs", count=state.queued + state.sending)
        self._book.remove(printer_id)
        self._renew(printer_id)

    def set_default(self, role: PrinterRole, printer_id: PrinterId) -> None:
        """Let a printer serve a role from now on; `StorageError`."""
        self._book.set_default(role, printer_id)

    def pause(self, printer_id: PrinterId) -> None:
        """Hold a printer's jobs back, over restarts; the one being sent is finished."""
        self._set_paused(printer_id, paused=True)

    def resume(self, printer_id: PrinterId) -> None:
        """Let a printer's jobs go, and try it now."""
        self._set_paused(printer_id, paused=False)

    def is_paused(self, printer_id: PrinterId) -> bool:
        """Whether a printer's jobs are held back."""
        return printer_id in self._book.printers.paused

    # ------------------------------------------------------------------------------------ state

    def status(self, printer_id: PrinterId) -> PrinterStatus:
        """How a printer is: asked now, or what it last said while it prints."""
        return self.worker(printer_id).status()

    def state(self, printer_id: PrinterId) -> PrinterState:
        """A printer with what it last said and its open jobs; asks the printer nothing."""
        config = self.wanted(printer_id)
        with self._storage.read() as work:
            counts = work.print_jobs.counts()
        return PrinterState(
            config,
            self.worker(printer_id).last_status,
            self.is_paused(printer_id),
            counts.get((printer_id, JobState.QUEUED), 0),
            counts.get((printer_id, JobState.SENDING), 0),
            counts.get((printer_id, JobState.NEEDS_ATTENTION), 0),
        )

    def states(self) -> tuple[PrinterState, ...]:
        """All printers as `state` tells them."""
        return tuple(self.state(config.id) for config in self.all())

    # ---------------------------------------------------------------------------------- workers

    def worker(self, printer_id: PrinterId) -> PrinterWorker:
        """The worker of a printer."""
        with self._guard:
            worker = self._workers.get(printer_id)
            if worker is None:
                worker = self._workers[printer_id] = self._make_worker(printer_id)
                if self._closed:
                    worker.stop()
            return worker

    def close(self) -> None:
        """Let each printer finish the job that is being sent; the others wait on the disk."""
        with self._guard:
            self._closed = True
            workers = tuple(self._workers.values())
        for worker in workers:
            worker.stop()
        for worker in workers:
            worker.close()

    def _make_worker(self, printer_id: PrinterId) -> PrinterWorker:
        config = self.wanted(printer_id)
        device = self._make_device(config)
        if self._last_job_broke_off(printer_id):
            device.expect_broken_job()
        return PrinterWorker(
            config,
            device,
            self._storage,
            self._clock,
            Hooks(self._news.tell, lambda: self._tell(printer_id), self._give_away),
            paused=self.is_paused(printer_id),
            waits=self._waits,
        )

    def _last_job_broke_off(self, printer_id: PrinterId) -> bool:
        """Whether the printer may wait for the rest of a picture, from before the last start."""
        with self._storage.read() as work:
            latest = work.print_jobs.find(JobQuery(printer_id=printer_id))
        begun = [(job.started_at, job) for job in latest if job.started_at is not None]
        if not begun:
            return False
        job = max(begun, key=itemgetter(0))[1]
        whole = job.sent_bytes is not None and job.sent_bytes in {0, job.size * job.copies}
        return not whole and job.came_out is not CameOut.WHOLE

    def _renew(self, printer_id: PrinterId) -> None:
        """Let a printer's worker end and another take its place with the new ways."""
        with self._guard:
            old = self._workers.pop(printer_id, None)
        if old is not None:
            old.close()
        if self.get(printer_id) is not None:
            self.worker(printer_id).wake()
            self._tell(printer_id)

    def _set_paused(self, printer_id: PrinterId, *, paused: bool) -> None:
        self._book.set_paused(printer_id, paused=paused)
        self.worker(printer_id).pause(paused=paused)
        self._tell(printer_id)

    def _tell(self, printer_id: PrinterId) -> None:
        if self.get(printer_id) is not None:
            self._news.tell(self.state(printer_id))
