"""One printer's worker: the thread `print-NAME`, one job and one connection at a time.

The order of things is what keeps a job from being lost or printed twice: `sending` is on the disk
before the first byte leaves, what came of it is on the disk before the next job is looked at, and
of what is on the disk only a `queued` job is ever sent. A new job for an idle printer is stored as
`sending` at once and handed over, because a second commit takes longer than all the rest of the way
to its first byte.
"""

import hashlib
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic

from returndesk.domain.errors import KnownError, PrinterError, StorageError
from returndesk.domain.labels import PrinterStatus
from returndesk.domain.printing import (
    FAULT_CODES,
    JobMove,
    JobState,
    PrinterConfig,
    PrintJob,
)
from returndesk.services.ports import Clock, DeskStorage, PrinterDevice

# Seconds until a printer that could not print is asked again; the last goes on for ever.
WAITS = (1.0, 2.0, 5.0, 10.0)
# No call to a printer takes longer than 10 s; then its job's state is still to be written.
_CLOSE_SECONDS = 15.0

# Nobody stands at a printer that is off or gone: its fall-back may take over.
AWAY_CODES = frozenset({"printer_unreachable", "printer_offline"})

_STATES = {code: status for status, code in FAULT_CODES.items()}
_STATES["printer_unreachable"] = PrinterStatus.OFFLINE

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Hooks:
    """What a worker calls, on its thread.

    `told` hears of every job whose state was stored, `seen` that the printer's status is another.
    `give_away` hands a job to the fall-back printer, if it can; whether it did.
    """

    told: Callable[[PrintJob], None]
    seen: Callable[[], None]
    give_away: Callable[[PrintJob, KnownError], bool]


class PrinterWorker:
    """Prints the jobs of one printer, oldest first, whenever it can.

    `waits` are the seconds until a printer that could not print is asked again.
    """

    def __init__(
        self,
        config: PrinterConfig,
        device: PrinterDevice,
        storage: DeskStorage,
        clock: Clock,
        hooks: Hooks,
        *,
        paused: bool = False,
        waits: tuple[float, ...] = WAITS,
    ) -> None:
        self.config = config
        self._device = device
        self._storage = storage
        self._clock = clock
        self._hooks = hooks
        self._paused = paused
        self._waits = waits
        self._wake = threading.Condition()
        self._at_device = threading.Lock()
        self._asked = False
        self._closing = False
        self._idle = True
        self._reserved = False
        self._handed: tuple[PrintJob, bytes] | None = None
        self._failures = 0
        self._ask_again_at = 0.0
        self._away_until = 0.0
        self._status = PrinterStatus.UNKNOWN
        self._thread = threading.Thread(target=self._run, name=f"print-{config.name}", daemon=True)

    def wake(self) -> None:
        """There is something new to print, or a person wants it tried now."""
        with self._wake:
            if self._closing:
                return
            self._begin()
            self._asked = True
            self._ask_again_at = 0.0
            self._wake.notify()

    def reserve(self) -> bool:
        """Whether the printer is idle; if so it waits for the `hand` that must follow soon."""
        with self._wake:
            at_work = not self._idle or self._asked or self._handed or self._reserved
            if at_work or self._failures or self._paused or self._closing:
                return False
            self._begin()
            self._reserved = True
            return True

    def hand(self, taken: tuple[PrintJob, bytes] | None) -> None:
        """After `reserve`: the job that was stored as being sent, or None if there is none."""
        with self._wake:
            self._reserved = False
            self._handed = taken
            self._wake.notify()

    def _begin(self) -> None:
        if self._thread.ident is None:  # a printer that nobody needs has no thread
            self._thread.start()

    def pause(self, *, paused: bool) -> None:
        """Hold all further jobs back, or let them go; the one that is being sent is finished."""
        with self._wake:
            self._paused = paused
        if not paused:
            self.wake()

    def status(self) -> PrinterStatus:
        """How the printer is: asked now, or what it last said while it is busy with a job."""
        if not self._at_device.acquire(blocking=False):
            return self._status
        try:
            self._note(self._device.status())
        finally:
            self._at_device.release()
        return self._status

    def open_drawer(self) -> None:
        """Open the printer's cash drawer, after the job that is being sent; raises as the port."""
        with self._at_device:
            self._device.open_drawer()

    def close(self) -> None:
        """Finish the job that is being sent, and end."""
        self.stop()
        if self._thread.is_alive():
            self._thread.join(_CLOSE_SECONDS)

    def stop(self) -> None:
        """Take no further job."""
        with self._wake:
            self._closing = True
            self._wake.notify()

    # ----------------------------------------------------------------------------- on the thread

    def _run(self) -> None:
        while self._wait():
            try:
                while self._print_next():
                    pass
            except StorageError:
                # The disk is full or gone: nothing was sent, and it is tried again later.
                _log.exception("the print jobs of %s cannot be stored", self.config.name)
                self._put_off()

    def _wait(self) -> bool:
        """Until there may be something to do; False when the worker is to end."""
        with self._wake:
            self._idle = True
            while self._reserved or self._handed or not self._closing:
                left = self._ask_again_at - monotonic()
                due = not self._paused and left <= 0 and (self._asked or self._failures)
                if self._handed or (due and not self._reserved):
                    self._idle = self._asked = False
                    return True
                self._wake.wait(left if self._failures and not self._paused else None)
            return False

    def _print_next(self) -> bool:
        """Print what was handed over, or the oldest that waits; False when nothing can be."""
        if self._handed:
            handed, self._handed = self._handed, None
            with self._at_device:
                return self._send(*handed)
        if self._closing or self._paused:
            return False
        with self._storage.read() as work:
            job = work.print_jobs.first_queued(self.config.id)
        if job is None:
            self._failures = 0
            return False
        with self._at_device:
            fault = self._fault(job) if self._failures else None
            if fault is not None:
                return self._hold(job, fault)
            taken = self._take(job)
            return taken is None or self._send(*taken)

    def _fault(self, job: PrintJob) -> KnownError | None:
        """Why a printer that could not print still cannot; None when it may be tried."""
        if monotonic() < self._away_until:
            return PrinterError("printer_unreachable", printer=self.config.name, sent=0)
        status = self._device.status()
        self._note(status)
        if status is PrinterStatus.OFFLINE and job.error and job.error.code in AWAY_CODES:
            return job.error  # off line or not there at all: the first failure knew better
        code = FAULT_CODES.get(status)
        return PrinterError(code, printer=self.config.name, sent=0) if code else None

    def _take(self, job: PrintJob) -> tuple[PrintJob, bytes] | None:
        """Store that the job is being sent, from where it never falls back by itself.

        None for a job that was cancelled meanwhile, or whose bytes are not those it was given, and
        when the printer was paused meanwhile: a job that came after that is not to be printed.
        """
        with self._storage.write() as work:
            if self._paused or self._closing:
                return None
            now = work.print_jobs.get(job.id)
            if now is None or now.state is not JobState.QUEUED or now.printer_id != job.printer_id:
                return None
            payload = work.print_jobs.payload(job.id)
            if payload is None or hashlib.sha256(payload).hexdigest() != now.sha256:
                payload = None
                job = self._ended(now.moved(JobMove.FAIL), PrinterError("job_damaged", sent=0))
            else:
                job = now.taken(self._clock.now())
            work.print_jobs.save(job)
        self._hooks.told(job)
        return None if payload is None else (job, payload)

    def _send(self, job: PrintJob, payload: bytes) -> bool:
        """Send a job that is stored as being sent, and store what came of it."""
        first: list[datetime] = []
        failure: KnownError | None = None
        confirmed = False
        try:
            confirmed = self._device.send(
                payload * job.copies, on_first_byte=lambda: first.append(self._clock.now())
            ).confirmed
        except KnownError as error:
            failure = error
        except Exception:  # noqa: BLE001 - a bug in a driver must not stop the other jobs
            _log.exception("the driver of %s failed", self.config.name)
            failure = PrinterError("program_fault")
        if first:
            job = replace(job, first_byte_at=first[0])
        if failure is not None:
            return self._not_sent(job, failure)
        self._failures = 0
        move = JobMove.CONFIRM if confirmed else JobMove.FINISH
        whole = replace(job.moved(move), sent_bytes=job.size * job.copies)
        self._store(self._ended(whole, None))
        if confirmed and self._status in FAULT_CODES:
            self._note(PrinterStatus.OK)
        return True

    def _not_sent(self, job: PrintJob, error: KnownError) -> bool:
        """A job that failed: it waits if nothing of it left, else a person has to look."""
        sent = error.params.get("sent")
        untouched = sent == 0 and job.first_byte_at is None
        self._note(_STATES.get(error.code, self._status))
        if untouched:
            return self._hold(replace(job, sent_bytes=0), error)
        left = int(sent) if isinstance(sent, (int, float)) and sent > 0 else None
        doubtful = replace(job.moved(JobMove.DOUBT), sent_bytes=left)
        self._store(self._ended(doubtful, error))
        self._failures += 1  # the next job asks first whether the printer can print
        return True

    def _hold(self, job: PrintJob, error: KnownError) -> bool:
        """Nothing of the job left: it waits for the printer, or its fall-back prints it."""
        if not job.waits:
            self._store(self._ended(job.moved(JobMove.FAIL), error))
            return True
        held = replace(job, error=error)
        if job.state is JobState.SENDING:
            held = held.moved(JobMove.HOLD)
        # A printer that is off all night is asked every few seconds; the disk is left alone.
        if held.state is not job.state or job.error is None or job.error.code != error.code:
            self._store(held)
        self._failures += 1
        if error.code in AWAY_CODES and self._hooks.give_away(held, error):
            # The jobs behind it follow at once, without a connection time-out for each.
            self._away_until = monotonic() + self._waits[0]
            return True
        self._away_until = 0.0
        self._put_off()
        return False

    def _put_off(self) -> None:
        wait = self._waits[min(max(self._failures, 1), len(self._waits)) - 1]
        self._failures = max(self._failures, 1)
        with self._wake:
            if not self._asked:
                self._ask_again_at = monotonic() + wait

    def _ended(self, job: PrintJob, error: KnownError | None) -> PrintJob:
        return replace(job, error=error, ended_at=self._clock.now())

    def _store(self, job: PrintJob) -> None:
        """Store what came of a job, however long the disk does not take it.

        Only this keeps the next start from asking "did it print?" of a job whose end is known.
        """
        while True:
            try:
                with self._storage.write() as work:
                    stored = work.print_jobs.get(job.id)
                    if stored is None:
                        return
                    # A person may have cancelled it while it waited; that stands.
                    if stored.state is JobState.CANCELLED:
                        return
                    work.print_jobs.save(job)
            except StorageError:
                _log.exception("the end of print job %s cannot be stored", job.id)
                with self._wake:
                    if self._closing:
                        return
                    self._wake.wait(self._waits[0])
                continue
            self._hooks.told(job)
            return

    def _note(self, status: PrinterStatus) -> None:
        if status is not self._status:
            self._status = status
            self._hooks.seen()

    @property
    def last_status(self) -> PrinterStatus:
        """What the printer said last."""
        return self._status
