"""The spool: what is to be printed, kept on the disk until it is known what came of it.

Nothing is lost: a job is on the disk before `submit` returns. Nothing is printed twice unasked: a
job of which a byte may have left is never sent again; a person is asked what came out, and what
is printed after that says that it is a copy.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from time import monotonic

from returndesk.domain.errors import KnownError, PrinterError
from returndesk.domain.labels import Bitmap
from returndesk.domain.printing import (
    DRAWER,
    CameOut,
    JobMove,
    JobQuery,
    JobState,
    PrintContent,
    PrinterConfig,
    PrinterId,
    PrintJob,
    PrintJobId,
)
from returndesk.services import job_moves
from returndesk.services.ports import (
    Clock,
    DeskStorage,
    DeviceMaker,
    IdMaker,
    Renderer,
)
from returndesk.services.print_orders import (
    ContentSource,
    DrawnAhead,
    PrintOrder,
    Progress,
    SpoolEvent,
    SpoolNews,
)
from returndesk.services.print_worker import WAITS
from returndesk.services.printer_book import PrinterBook
from returndesk.services.printers import Printers

# How long the bytes of a job that is over are kept; its row stays.
KEPT = timedelta(days=30)
_PRUNED_EVERY = timedelta(days=1)


class Spool:
    """The print jobs of a desk; `printers` are those they go to.

    Every method may be called from any thread, and touches the disk: not on the GUI's. `sources`
    gives the content of a kind's subject again, for a reprint or another printer.
    """

    def __init__(
        self,
        storage: DeskStorage,
        book: PrinterBook,
        make_device: DeviceMaker,
        renderer: Renderer,
        clock: Clock,
        ids: IdMaker,
        *,
        sources: Mapping[str, ContentSource] | None = None,
        waits: tuple[float, ...] = WAITS,
    ) -> None:
        self._storage = storage
        self._clock = clock
        self._ids = ids
        self._sources = dict(sources or {})
        self._drawn = DrawnAhead(renderer)
        self._news = SpoolNews()
        self.printers = Printers(
            storage, book, make_device, clock, self._news, self._give_away, waits
        )
        self._pruned_at: datetime | None = None

    # ------------------------------------------------------------------------------------- life

    def recover(self) -> int:
        """At start: what was being sent when the program ended needs a person; how many jobs.

        Jobs whose printer is gone have failed. Old bytes are dropped.
        """
        now = self._clock.now()
        printers = {config.id for config in self.printers.all()}
        with self._storage.write() as work:
            interrupted = job_moves.doubt_interrupted(work, now)
            job_moves.fail_homeless(work, printers, now)
            work.print_jobs.prune(now - KEPT)
        self._pruned_at = now
        return interrupted

    def start(self) -> None:
        """Go on with the jobs that wait since the last time."""
        with self._storage.read() as work:
            counts = work.print_jobs.counts()
        for printer_id, state in counts:
            if state is JobState.QUEUED and self.printers.get(printer_id):
                self.printers.worker(printer_id).wake()

    def close(self) -> None:
        """Let each printer finish the job that is being sent; the others wait on the disk."""
        self.printers.close()

    def watch(self, told: Callable[[SpoolEvent], None]) -> Callable[[], None]:
        """Hear of every change, on whatever thread it happens; how to stop that."""
        return self._news.watch(told)

    # ------------------------------------------------------------------------------------ orders

    def next_copy(self, kind: str, subject: str) -> int:
        """The number of the next paper of a subject: 1, or from 2 on what is printed on it."""
        with self._storage.read() as work:
            return work.print_jobs.next_copy(kind, subject)

    def prepare(self, order: PrintOrder) -> None:
        """Draw ahead what may be printed soon, so that its first byte leaves at once.

        Raises as `submit`.
        """
        copy = self.next_copy(order.kind, order.subject)
        self._drawn.bytes_of(order.content, self._config_for(order), copy)

    def submit(self, order: PrintOrder) -> PrintJob:
        """Have something printed; when this returns the job is on the disk, and on its way.

        It is being sent already if its printer had nothing else to do. Raises
        `KnownError("no_printer")`, `StorageError`, and `PrinterError` for what does not fit the
        paper.
        """
        return self._submit(order)

    def print_now(self, order: PrintOrder) -> PrintJob:
        """Have something printed now or not at all, and wait for what comes of it.

        The job as it is then, confirmed or sent. Raises the `KnownError` of one that failed, and
        as `submit`.
        """
        job = self.wait(self._submit(replace(order, waits=False)).id)
        if job.state is JobState.QUEUED:
            held = self.held_by(job) or PrinterError("printer_stalled", sent=0)
            self.cancel(job.id)
            raise held
        if job.state is JobState.NEEDS_ATTENTION:
            job = self.answer(job.id, CameOut.PART)  # it can be printed again: nobody is asked
        if job.error is not None:
            raise job.error
        return job

    def reprint(
        self, job_id: PrintJobId, came_out: CameOut | None = None, clerk: str = ""
    ) -> PrintJob:
        """Print a job's subject again, marked as the copy that it is; a new job.

        With `came_out` this is also the person's answer to the old job, as `answer` stores it:
        both or neither are on the disk. Raises `KnownError("cannot_reprint", title)` for what is
        not known any more, and as `submit` and `answer`.
        """
        old = self._job(job_id)
        order = PrintOrder(
            kind=old.kind,
            title=old.title,
            content=self._content(old),
            subject=old.subject,
            role=old.role,
            printer_id=old.printer_id if self.printers.get(old.printer_id) else None,
            copies=old.copies,
            waits=old.waits,
            clerk=clerk or old.clerk,
        )
        return self._submit(order, None if came_out is None else (job_id, came_out))

    def retry(self, job_id: PrintJobId) -> PrintJob:
        """Queue a job that failed or was cancelled before anything of it left; the same job.

        It is drawn anew if another paper of its subject came out meanwhile, as the copy that it
        is then, or if its printer is gone. Raises `MoveError` for any other job (`reprint` is for
        those), and as `reprint`.
        """
        old = self._job(job_id)
        old.moved(JobMove.RETRY)
        config = self.printers.get(old.printer_id) or self.printers.for_role(old.role)
        if config is None:
            raise KnownError("no_printer")
        while True:
            copy = self.next_copy(old.kind, old.subject)
            drawn = None
            if config.id != old.printer_id or copy != old.copy_number or not self._kept(job_id):
                drawn = self._drawn.bytes_of(self._content(old), config, copy)
            with self._storage.write() as work:
                if work.print_jobs.next_copy(old.kind, old.subject) != copy:
                    continue
                stored = work.print_jobs.get(job_id) or old
                again = replace(stored.moved(JobMove.RETRY), error=None, ended_at=None)
                if drawn is not None:
                    again = replace(job_moves.redrawn(again, config.id, drawn), copy_number=copy)
                work.print_jobs.save(again, drawn)
            self._queued(again)
            return again

    def cancel(self, job_id: PrintJobId) -> PrintJob:
        """Take a job out of the queue; `MoveError` once it is being sent."""
        with self._storage.write() as work:
            job = job_moves.known(work.print_jobs.get(job_id))
            cancelled = job_moves.cancel(work, job, self._clock.now())
        self._news.tell(cancelled)
        return cancelled

    def cancel_all(self, job_ids: Sequence[PrintJobId]) -> int:
        """Take those of some jobs out of the queue that are still there; how many."""
        cancelled = []
        with self._storage.write() as work:
            for job_id in job_ids:
                job = work.print_jobs.get(job_id)
                if job is not None and job.state is JobState.QUEUED:
                    cancelled.append(job_moves.cancel(work, job, self._clock.now()))
        for job in cancelled:
            self._news.tell(job)
        return len(cancelled)

    def answer(self, job_id: PrintJobId, came_out: CameOut) -> PrintJob:
        """A person looked at the paper of a job that nobody was sure of, or a mute printer's.

        It is confirmed, or it failed; then `reprint` makes another, which is marked as a copy
        unless nothing came out of a job that did not leave whole. `MoveError` for other jobs.
        """
        with self._storage.write() as work:
            answered = job_moves.answer(work, job_id, came_out, self._clock.now())
        self._news.tell(answered)
        return answered

    def open_drawer(self, printer_id: PrinterId, clerk: str) -> PrintJob:
        """Open the cash drawer of a printer; the job that logs who did it, newest in `jobs`.

        Who wanted it is on the disk before it opens. Raises `KnownError("no_printer")`,
        `StorageError`, and the `PrinterError` of a drawer that did not open, which is logged too.
        """
        config = self.printers.wanted(printer_id)
        order = PrintOrder(DRAWER, config.name, Bitmap(0, 0, b""), clerk=clerk)
        now = self._clock.now()
        job = self._new_job(order, printer_id, b"", 1)
        job = replace(job, state=JobState.SENT, started_at=now, ended_at=now)
        with self._storage.write() as work:
            work.print_jobs.add(job, b"")
        try:
            self.printers.worker(printer_id).open_drawer()
        except KnownError as error:
            job = replace(job.moved(JobMove.FAIL), error=error)
            with self._storage.write() as work:
                work.print_jobs.save(job)
            raise
        finally:
            self._news.tell(job)
        return job

    # -------------------------------------------------------------------------------- questions

    def job(self, job_id: PrintJobId) -> PrintJob | None:
        """The job with an id."""
        with self._storage.read() as work:
            return work.print_jobs.get(job_id)

    def jobs(self, query: JobQuery | None = None) -> tuple[PrintJob, ...]:
        """The jobs that a query asks for, newest first."""
        with self._storage.read() as work:
            return work.print_jobs.find(query or JobQuery())

    def progress(self, job_ids: Sequence[PrintJobId]) -> Progress:
        """How far some jobs are together."""
        found = self.jobs(JobQuery(ids=tuple(job_ids), limit=-1)) if job_ids else ()
        return Progress.of([job.state for job in found])

    def held_by(self, job: PrintJob) -> KnownError | None:
        """Why a job that is queued does not go out now; None when it will, or is on its way.

        `queue_paused` (printer), or what keeps the printer from the job at the head of its queue.
        """
        if job.state is not JobState.QUEUED:
            return None
        if self.printers.is_paused(job.printer_id):
            config = self.printers.get(job.printer_id)
            return KnownError("queue_paused", printer=config.name if config else "")
        with self._storage.read() as work:
            first = work.print_jobs.first_queued(job.printer_id)
        return job.error or (first.error if first else None)

    def wait(self, job_id: PrintJobId, seconds: float = 15) -> PrintJob:
        """Until a job is through or is held up by its printer; the job as it is then."""
        deadline = monotonic() + seconds
        with self._news.changed:
            while True:
                job = self._job(job_id)
                left = deadline - monotonic()
                on_its_way = job.state in {JobState.QUEUED, JobState.SENDING}
                if not on_its_way or left <= 0 or self.held_by(job) is not None:
                    return job
                self._news.changed.wait(left)

    # ---------------------------------------------------------------------------------- insides

    def _config_for(self, order: PrintOrder) -> PrinterConfig:
        if order.printer_id is not None:
            return self.printers.wanted(order.printer_id)
        config = self.printers.for_role(order.role)
        if config is None:
            raise KnownError("no_printer")
        return config

    def _job(self, job_id: PrintJobId) -> PrintJob:
        return job_moves.known(self.job(job_id))

    def _kept(self, job_id: PrintJobId) -> bool:
        """Whether the bytes of a job are still there."""
        with self._storage.read() as work:
            return bool(work.print_jobs.payload(job_id))

    def _content(self, job: PrintJob) -> PrintContent:
        source = self._sources.get(job.kind)
        if source is None or not job.subject:
            raise KnownError("cannot_reprint", title=job.title)
        return source(job.subject)

    def _submit(
        self, order: PrintOrder, answer: tuple[PrintJobId, CameOut] | None = None
    ) -> PrintJob:
        """Store a new job, and the answer that it follows from, in one commit."""
        config = self._config_for(order)
        copy = self.next_copy(order.kind, order.subject)
        while True:
            payload = self._drawn.bytes_of(order.content, config, copy)
            job = self._new_job(order, config.id, payload, copy)
            try:
                job = self._stored(job, payload, answer)
            except _AnotherCopyError as error:
                copy = error.copy
                continue
            self._prune_now_and_then()
            return job

    def _stored(
        self, job: PrintJob, payload: bytes, answer: tuple[PrintJobId, CameOut] | None
    ) -> PrintJob:
        """Store a job, as being sent if its printer is idle, and let the printer go on with it."""
        worker = self.printers.worker(job.printer_id)
        is_idle = worker.reserve()
        taken: tuple[PrintJob, bytes] | None = None
        answered: PrintJob | None = None
        try:
            with self._storage.write() as work:
                if answer:
                    answered = job_moves.answer(work, *answer, self._clock.now())
                copy = work.print_jobs.next_copy(job.kind, job.subject)
                if copy != job.copy_number:
                    raise _AnotherCopyError(copy)
                if is_idle and work.print_jobs.first_queued(job.printer_id) is None:
                    job = job.taken(self._clock.now())
                work.print_jobs.add(job, payload)
            if job.state is JobState.SENDING:
                taken = (job, payload)
            if answered is not None:
                self._news.tell(answered)
            # Before the printer's thread has it and tells what came of it.
            self._news.tell(job)
        finally:
            if is_idle:
                worker.hand(taken)
        if taken is None:
            self.printers.worker(job.printer_id).wake()  # another by now, if its way was changed
        return job

    def _new_job(
        self, order: PrintOrder, printer_id: PrinterId, payload: bytes, copy: int
    ) -> PrintJob:
        job_id = PrintJobId(self._ids.new())
        return job_moves.new_job(order, job_id, printer_id, payload, copy, self._clock.now())

    def _queued(self, job: PrintJob) -> None:
        self._news.tell(job)
        self.printers.worker(job.printer_id).wake()

    def _give_away(self, job: PrintJob, error: KnownError) -> bool:
        """On a worker: hand a job of which nothing left to the printer's fall-back.

        It goes one step only, and not if it cannot be drawn for the other paper.
        """
        other = self.printers.fallback_of(job.printer_id)
        if other is None or job.rerouted_from is not None:
            return False
        try:
            drawn = self._drawn.bytes_of(self._content(job), other, job.copy_number)
        except KnownError:
            return False
        moved = job_moves.redrawn(job, other.id, drawn)
        moved = replace(moved, rerouted_from=job.printer_id, error=error)
        with self._storage.write() as work:
            stored = work.print_jobs.get(job.id)
            if stored is not None and stored.state is JobState.QUEUED:
                work.print_jobs.save(moved, drawn)
        self._queued(moved)
        return True

    def _prune_now_and_then(self) -> None:
        now = self._clock.now()
        if self._pruned_at is not None and now - self._pruned_at < _PRUNED_EVERY:
            return
        self._pruned_at = now
        with self._storage.write() as work:
            work.print_jobs.prune(now - KEPT)


class _AnotherCopyError(Exception):
    """The paper has another copy number by now than the one that was drawn: nothing is stored."""

    def __init__(self, copy: int) -> None:
        super().__init__(copy)
        self.copy = copy
