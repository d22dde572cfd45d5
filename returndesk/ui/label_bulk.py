"""Many labels at once: which can be printed, printing them one after the other, and stopping."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import ReturnId
from returndesk.domain.printing import JobState, PrintJob, PrintJobId
from returndesk.services.batch_files import BatchItem
from returndesk.services.batch_sources import BatchSource, read_list
from returndesk.services.desk import Desk
from returndesk.services.label_rules import BulkItem, without_doubles
from returndesk.services.papers import PaperKind
from returndesk.ui.context import Context

# So many are looked up in one piece of work, that a scan in between waits 50 ms at most.
_CHUNK = 20
MOST = 2000
"""More labels than this at once are a mistake: a roll has some hundred."""

_OPEN = frozenset({JobState.QUEUED, JobState.SENDING})


class LabelBulk(QObject):
    """Many labels on their way, all on the desk worker and never all in one piece of work.

    Signals:
        changed(): there is something else to say.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: Iterator[ScannedCode | ReturnId] = iter(())
        self.items: tuple[BulkItem, ...] = ()
        self.error: KnownError | None = None
        self.reading = False
        self.printing = False
        self.stopped = False
        self._left: Iterator[BulkItem] = iter(())
        self._jobs: dict[PrintJobId, JobState] = {}
        # A fast printer is through before this thread hears that the job was stored.
        self._heard: dict[PrintJobId, JobState] = {}
        # Stopped while they were open: one that a printer could not take is queued again.
        self._unwanted: set[PrintJobId] = set()
        context.prints.job_changed.connect(self._job_moved)

    # ------------------------------------------------------------------------------------ gathering

    def take_returns(self, ids: Sequence[ReturnId]) -> None:
        """Begin with some returns."""
        self._begin()
        self._wanted = iter(ids[:MOST])
        self._read_on(())

    def take_list(self, path: Path) -> None:
        """Begin with a list of numbers in a file."""
        self._begin()
        work = partial(read_codes, path)
        self._context.picture_worker.run(work, self._list_read, self._failed)

    def clear(self) -> None:
        """Forget the labels; those in the queue go on."""
        self.items, self.error = (), None
        self.reading = self.printing = self.stopped = False
        self._left = iter(())
        self._wanted = iter(())
        self._jobs.clear()
        self._heard.clear()
        self._unwanted.clear()
        self.changed.emit()

    @property
    def is_there(self) -> bool:
        """Whether there are labels, or will be."""
        return self.reading or bool(self.items) or self.error is not None

    @property
    def printable(self) -> tuple[BulkItem, ...]:
        """Those that are printed."""
        return tuple(item for item in self.items if item.printable)

    @property
    def refused(self) -> tuple[BulkItem, ...]:
        """Those that are not."""
        return tuple(item for item in self.items if not item.printable)

    def _begin(self) -> None:
        self.clear()
        self.reading = True
        self.changed.emit()

    @Slot(object)
    def _list_read(self, codes: tuple[ScannedCode, ...]) -> None:
        self._wanted = iter(codes)
        self._read_on(())

    @Slot(object)
    def _read_on(self, items: tuple[BulkItem, ...]) -> None:
        if not self.reading:
            return  # it was cleared meanwhile
        self.items = without_doubles((*self.items, *items))
        chunk = tuple(islice(self._wanted, _CHUNK))
        if chunk:
            work = partial(_look_up, self._context.desk, chunk)
            self._context.desk_worker.run(work, self._read_on, self._failed)
        else:
            self.reading = False
        self.changed.emit()

    @Slot(object)
    def _failed(self, error: KnownError) -> None:
        self.reading = self.printing = False
        self.error = error
        self.changed.emit()

    # ------------------------------------------------------------------------------------- printing

    def start(self) -> None:
        """Print all that can be printed."""
        if self.printing or self.reading or self._jobs or not self.printable:
            return
        self.printing = True
        self.error = None
        self._left = iter(self.printable)
        self._next()

    def stop(self) -> None:
        """Print no further; what waits in the queue is taken out of it."""
        self.printing = False
        self.stopped = True
        self._unwanted = {id_ for id_, state in self._jobs.items() if state in _OPEN}
        self._cancel(*self._unwanted)
        self.changed.emit()

    def _cancel(self, *ids: PrintJobId) -> None:
        work = partial(self._context.desk.spool.cancel_all, ids)
        self._context.desk_worker.run(work, self._cancelled, self._failed)

    @property
    def counts(self) -> Counter[JobState]:
        """How many labels are in which state of the queue."""
        return Counter(self._jobs.values())

    @property
    def done(self) -> int:
        """How many labels are through, one way or the other."""
        return sum(state not in _OPEN for state in self._jobs.values())

    @property
    def begun(self) -> bool:
        """Whether printing has begun."""
        return self.printing or bool(self._jobs)

    @property
    def busy(self) -> bool:
        """Whether labels are still to be printed."""
        return self.printing or any(state in _OPEN for state in self._jobs.values())

    def _next(self) -> None:
        item = next(self._left, None) if self.printing else None
        if item is None or item.return_ is None:
            self.printing = False
            self.changed.emit()
            return
        work = partial(_print, self._context.desk, item, self._context.clerk)
        self._context.desk_worker.run(work, self._submitted, self._failed)

    @Slot(object)
    def _submitted(self, job: PrintJob) -> None:
        self._jobs[job.id] = self._heard.get(job.id, job.state)
        if self.stopped:
            self.stop()
        self._next()
        self.changed.emit()

    @Slot(object)
    def _cancelled(self, _count: int) -> None:
        self.changed.emit()

    @Slot(object)
    def _job_moved(self, job: PrintJob) -> None:
        if self.begun:
            self._heard[job.id] = job.state
        if job.id in self._unwanted and job.state is JobState.QUEUED:
            self._cancel(job.id)
        elif job.state not in _OPEN:
            self._unwanted.discard(job.id)
        if job.id in self._jobs and self._jobs[job.id] is not job.state:
            self._jobs[job.id] = job.state
            self.changed.emit()


def read_codes(path: Path) -> tuple[ScannedCode, ...]:
    """On the picture worker: the numbers of a list, `MOST` at most; raises as `read_list`."""
    items: Iterator[BatchItem] = iter(read_list(BatchSource(path=path, name=path.name)))
    return tuple(item.codes[0] for item in islice(items, MOST) if item.codes)


def _look_up(desk: Desk, wanted: Sequence[ScannedCode | ReturnId]) -> tuple[BulkItem, ...]:
    """On the desk worker: some returns; none without the customs document that it needs."""
    return tuple(_with_customs(desk, item) for item in desk.labelling.bulk(wanted))


def _with_customs(desk: Desk, item: BulkItem) -> BulkItem:
    if item.return_ is not None and item.printable and desk.papers.needs_customs(item.return_):
        try:
            desk.papers.paper(PaperKind.CUSTOMS, item.return_.id)
        except KnownError as error:
            return replace(item, error=error)
    return item


def _print(desk: Desk, item: BulkItem, clerk: str) -> PrintJob:
    """On the desk worker: one label into the queue, and what goes with it over a border."""
    if item.return_ is None:
        raise KnownError("return_not_found", number=item.text)
    label = desk.labelling.label_for(item.return_)
    job = desk.spool.submit(desk.labelling.order(item.return_.id, label, clerk))
    if desk.papers.needs_customs(item.return_):
        desk.papers.print(PaperKind.CUSTOMS, item.return_.id, clerk=clerk)
    return job
