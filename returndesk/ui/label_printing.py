"""What becomes of labels: in the queue, on paper, in a file; and how the label printer is."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from returndesk.domain import printing
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import ReturnId
from returndesk.domain.labels import ROLL_80, LabelFormat, Paper, PrinterStatus
from returndesk.domain.printing import (
    CameOut,
    PrinterConfig,
    PrinterRole,
    PrinterState,
    PrintJob,
)
from returndesk.services.labelling import LABEL
from returndesk.services.print_orders import PrintOrder
from returndesk.ui.context import Context
from returndesk.ui.label_jobs import Job, JobState, file_name, job_of, save_work
from returndesk.ui.label_work import Found, next_copy, submit

# How often the printer is asked how it is while the page is in front.
STATUS_MS = 10_000


def label_printer(context: Context) -> PrinterConfig | None:
    """The printer that labels come out of."""
    return context.desk.spool.printers.for_role(PrinterRole.LABEL)


def label_paper(context: Context) -> Paper:
    """The label printer's paper, else the one that most shops have."""
    printer = label_printer(context)
    return printer.paper if printer is not None else ROLL_80


class LabelPrinting(QObject):
    """The newest job of each label that was looked at, and the number of its next paper.

    Signals:
        changed(): a job is in another state.
        copy_changed(ReturnId): the next paper of a return has another number than before.
        ended(ReturnId): a job is over, or a person has to look.
    """

    changed = Signal()
    copy_changed = Signal(object)
    ended = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._jobs: dict[ReturnId, Job] = {}
        self._copies: dict[ReturnId, int] = {}
        context.prints.job_changed.connect(self._job_moved)

    def job(self, found: Found | None) -> Job | None:
        """The last thing done with a label."""
        return self._jobs.get(found.return_.id) if found else None

    def next_copy(self, found: Found | None) -> int:
        """The number of a label's next paper."""
        return self._copies.get(found.return_.id, 1) if found else 1

    def remember(self, found: Found) -> None:
        """Take in what the disk knows of a label."""
        self._copies[found.return_.id] = found.next_copy
        if found.job is not None:
            self._jobs.setdefault(found.return_.id, self._job_of(found.job))

    def order(self, found: Found) -> PrintOrder:
        """What the spool is given to print a label."""
        labelling = self._context.desk.labelling
        return labelling.order(found.return_.id, found.label, self._context.clerk)

    def print(self, found: Found) -> None:
        """Put a label into the queue."""
        return_id, desk = found.return_.id, self._context.desk
        now, copy = desk.clock.now(), self.next_copy(found)
        self._jobs[return_id] = Job(return_id, JobState.PRINTING, now, copy)
        self.changed.emit()
        work = partial(submit, desk, self.order(found), return_id)
        self._context.desk_worker.run(work, self._submitted)

    def answer(self, found: Found, came_out: CameOut) -> None:
        """A person looked whether a label came out; unless it is whole it is printed again."""
        job = self.job(found)
        if job is None or job.print_job is None:
            return
        spool, job_id = self._context.desk.spool, job.print_job.id
        work: Callable[[], PrintJob] = partial(spool.answer, job_id, came_out)
        if came_out is not CameOut.WHOLE:
            work = partial(spool.reprint, job_id, came_out, self._context.clerk)
        failed = partial(self._not_answered, job)
        self._context.desk_worker.run(work, self._submitted, failed)

    def save(self, found: Found, kind: LabelFormat, folder: Path) -> None:
        """Save a label as a file; asks nothing and takes no other file's place."""
        paper, copy = label_paper(self._context), self.next_copy(found)
        write = partial(self._context.tools.write_label, found.label, kind, paper, copy)
        wanted = folder / file_name(found.label, kind)
        work = save_work(write, self._context.desk.clock, found.return_.id, wanted)
        self._context.picture_worker.run(work, self._job_done)

    def look_up_copy(self, return_id: ReturnId) -> None:
        """Ask the disk for the number of a label's next paper."""
        work = partial(next_copy, self._context.desk.spool, return_id)
        self._context.desk_worker.run(work, self._copy_known)

    @Slot(object)
    def _submitted(self, job: PrintJob | Job) -> None:
        """It is on the disk, and what comes of it is told by `_job_moved`; or why it is not."""
        if isinstance(job, Job):
            self._job_done(job)
            return
        self._copies[ReturnId(job.subject)] = job.copy_number + job.copies

    def _not_answered(self, job: Job, error: KnownError) -> None:
        self._job_done(replace(job, state=JobState.FAILED, error=error))

    @Slot(object)
    def _job_moved(self, job: PrintJob) -> None:
        """The spool stored a job in another state."""
        if job.kind != LABEL:
            return
        return_id = ReturnId(job.subject)
        before = self._jobs.get(return_id)
        known = before.print_job if before else None
        if known is None or known.created_at <= job.created_at:
            self._jobs[return_id] = self._job_of(job)
        if job.is_over or job.state is printing.JobState.NEEDS_ATTENTION:
            self.ended.emit(return_id)
        self.changed.emit()

    def _job_of(self, job: PrintJob) -> Job:
        desk = self._context.desk
        config = desk.spool.printers.get(job.printer_id)
        return job_of(job, desk.clock.now(), config.name if config else job.printer_id)

    @Slot(object)
    def _copy_known(self, known: tuple[ReturnId, int]) -> None:
        return_id, copy = known
        self._copies[return_id] = copy
        self.copy_changed.emit(return_id)

    @Slot(object)
    def _job_done(self, job: Job) -> None:
        self._jobs[job.return_id] = job
        self.changed.emit()


class LabelPrinterWatch(QObject):
    """How the label printer is; asked now and then while somebody looks.

    Signals:
        told(): it says something, perhaps the same as before.
    """

    told = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asking = False
        self.status: PrinterStatus | None = None
        self._timer = QTimer(self, interval=STATUS_MS)
        self._timer.timeout.connect(self.ask)
        context.prints.printer_changed.connect(self._printer_says)

    def watch(self, *, looks: bool) -> None:
        """Somebody looks at the answer, or nobody does any more."""
        if looks:
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def ask(self) -> None:
        """Ask the printer how it is, behind whatever it is doing."""
        printer = label_printer(self._context)
        if printer is None:
            self._read(None)
        elif not self._asking:
            self._asking = True
            ask = partial(self._context.desk.spool.printers.status, printer.id)
            self._context.print_worker.run(ask, self._read, self._failed)

    @Slot(object)
    def _printer_says(self, state: PrinterState) -> None:
        """The printer was asked by its worker, or told something while it printed."""
        printer = label_printer(self._context)
        if printer is not None and state.config.id == printer.id:
            self.status = state.status
            self.told.emit()

    @Slot(object)
    def _read(self, status: PrinterStatus | None) -> None:
        self._asking = False
        self.status = status
        self.told.emit()

    @Slot(object)
    def _failed(self, _error: KnownError) -> None:
        self._read(PrinterStatus.OFFLINE)
