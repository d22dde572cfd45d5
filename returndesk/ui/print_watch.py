"""The print jobs as the window sees them: each change on the GUI thread, and what is open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from returndesk.domain.errors import KnownError
from returndesk.domain.printing import JobQuery, JobState, PrintJob
from returndesk.services.printing import Spool
from returndesk.ui.bridge import Worker

_OPEN = frozenset({JobState.QUEUED, JobState.SENDING, JobState.NEEDS_ATTENTION})
_MOST = 1000


class PrintWatch(QObject):
    """Hears of print jobs on whatever thread they move, and tells of it on the GUI's.

    `open` are the jobs that are on their way or need a person, as last heard.

    Signals:
        job_changed(PrintJob): a job was stored in another state.
        printer_changed(PrinterState): a printer says something else, or its queue was held.
        open_changed(): there is more or less to do.
        set_up_changed(): printers were added, changed or removed.
    """

    job_changed = Signal(object)
    printer_changed = Signal(object)
    open_changed = Signal()
    set_up_changed = Signal()
    _heard = Signal(object)

    def __init__(self, desk_worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk_worker = desk_worker
        self._spool: Spool | None = None
        self._stop: Callable[[], None] | None = None
        self._open: dict[str, PrintJob] = {}
        self._heard.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def open(self) -> tuple[PrintJob, ...]:
        """The jobs that are on their way or need a person, the oldest first."""
        return tuple(sorted(self._open.values(), key=lambda job: job.created_at))

    def attach(self, spool: Spool) -> None:
        """Hear of a desk's jobs from now on, and of those that are open already."""
        self._spool = spool
        self._stop = spool.watch(self._heard.emit)
        query = JobQuery(states=_OPEN, limit=_MOST)
        self._desk_worker.run(partial(spool.jobs, query), self._found)

    def start(self) -> None:
        """Let the jobs go on that wait since the last time."""
        if self._spool is not None:
            self._desk_worker.run(self._spool.start, self._started)

    def detach(self) -> None:
        """Hear nothing any more."""
        if self._stop is not None:
            self._stop()
            self._stop = None

    @Slot(object)
    def printers_changed(self, nothing: None = None) -> None:
        """Somebody changed the printers' set-up."""
        del nothing
        self.set_up_changed.emit()

    @Slot(object)
    def printers_unchanged(self, _error: KnownError) -> None:
        """A change of the printers' set-up was refused: they are as they were."""
        self.set_up_changed.emit()

    def _started(self, nothing: None) -> None:
        del nothing

    @Slot(object)
    def _found(self, jobs: tuple[PrintJob, ...]) -> None:
        for job in jobs:
            self._open.setdefault(job.id, job)
        self.open_changed.emit()

    @Slot(object)
    def _take(self, event: object) -> None:
        if not isinstance(event, PrintJob):
            self.printer_changed.emit(event)
            return
        if event.state in _OPEN:
            self._open[event.id] = event
        else:
            self._open.pop(event.id, None)
        self.job_changed.emit(event)
        self.open_changed.emit()
