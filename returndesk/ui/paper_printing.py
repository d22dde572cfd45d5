"""What becomes of the desk's own papers: receipts and vouchers in the queue, on paper, in files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from returndesk.domain.errors import KnownError
from returndesk.domain.printing import CameOut, JobState, PrintJob
from returndesk.services.desk import Desk
from returndesk.services.papers import PaperKind, title_of
from returndesk.services.printer_setup import A4
from returndesk.ui.context import Context, WritePaper
from returndesk.ui.label_jobs import write_new


@dataclass(frozen=True, slots=True)
class PaperJob:
    """A paper and the last thing that was done with it; `number` names it to a person.

    `job` is the spool's, `error` why there is none or why the last deed failed, `saved` the file
    that it was written to last. `busy` while nobody has answered yet.
    """

    kind: PaperKind
    subject: str
    number: str
    job: PrintJob | None = None
    error: KnownError | None = None
    saved: Path | None = None
    busy: bool = False

    @property
    def asking(self) -> bool:
        """Whether a person has to look at the paper."""
        return self.job is not None and self.job.state is JobState.NEEDS_ATTENTION

    @property
    def waiting(self) -> bool:
        """Whether it is on its way, perhaps held up by its printer."""
        return self.job is not None and self.job.state in {JobState.QUEUED, JobState.SENDING}

    @property
    def troubled(self) -> bool:
        """Whether it needs somebody, now or before the shopper leaves."""
        if self.job is None:
            return self.error is not None and self.saved is None
        failed = self.job.state in {JobState.FAILED, JobState.CANCELLED}
        return self.asking or failed or (self.waiting and self.job.error is not None)

    def same(self, other: "PaperJob") -> bool:
        """Whether both are about the same paper."""
        return (self.kind, self.subject) == (other.kind, other.subject)


class PaperPrinting(QObject):
    """Prints some papers and follows each until it is out; nothing here waits.

    Signals:
        changed(): something is known of one of the papers.
    """

    changed = Signal()

    def __init__(
        self, context: Context, parent: QObject | None = None, *, folder: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._folder = folder
        self._loaded = False
        self.papers: tuple[PaperJob, ...] = ()
        context.prints.job_changed.connect(self._job_moved)

    def load(self) -> None:
        """Load what the first paper needs, once, beside everything else."""
        if not self._loaded and self._context.is_open:
            self._loaded = True
            load = self._context.desk.papers.load
            self._context.picture_worker.run(load, self._is_loaded)

    def _is_loaded(self, nothing: None) -> None:
        del nothing

    def offer(self, papers: Sequence[PaperJob]) -> None:
        """Follow these from now on, without printing any."""
        self.papers = tuple(papers)
        self.changed.emit()

    def begin(self, papers: Sequence[PaperJob]) -> None:
        """Print these; those before them go on by themselves and are followed no more."""
        self.papers = tuple(replace(paper, busy=True) for paper in papers)
        self.changed.emit()
        for paper in self.papers:
            self._run(partial(_print, self._context.desk, paper, self._context.clerk), paper)

    def again(self, paper: PaperJob) -> None:
        """Print a paper once more, marked as the copy that it is if one may have come out."""
        if paper.busy or paper.waiting:
            return
        came_out = CameOut.PART if paper.asking else None
        work = partial(_again, self._context.desk, paper, came_out, self._context.clerk)
        self._start(paper, work)

    def is_here(self, paper: PaperJob) -> None:
        """A person saw that a paper came out whole."""
        if paper.asking and not paper.busy:
            self._start(paper, partial(_answer, self._context.desk, paper))

    def save(self, paper: PaperJob, folder: Path | None = None) -> None:
        """Write a paper as a PDF into a folder; asks nothing, replaces no other file."""
        if paper.busy:
            return
        folder = folder or self._folder or _downloads()
        work = partial(_save, self._context.desk, self._context.tools.write_paper, paper, folder)
        self._put(replace(paper, busy=True))
        failed = partial(self._failed, paper)
        self._context.picture_worker.run(work, partial(self._saved, paper), failed)

    def held_by(self, paper: PaperJob) -> KnownError | None:
        """What keeps a paper in the queue: its own trouble, or that of one before it."""
        job = paper.job
        if job is None or job.state is not JobState.QUEUED:
            return None
        before = (other for other in self._context.prints.open if other.error is not None)
        return job.error or next((j.error for j in before if j.printer_id == job.printer_id), None)

    # ------------------------------------------------------------------------------------ inside

    def _start(self, paper: PaperJob, work: Callable[[], PrintJob]) -> None:
        busy = replace(paper, busy=True)
        self._put(busy)
        self._run(work, busy)

    def _run(self, work: Callable[[], PrintJob], paper: PaperJob) -> None:
        failed = partial(self._failed, paper)
        self._context.desk_worker.run(work, partial(self._submitted, paper), failed)

    def _now(self, paper: PaperJob) -> PaperJob | None:
        return next((known for known in self.papers if known.same(paper)), None)

    def _put(self, paper: PaperJob) -> None:
        self.papers = tuple(paper if known.same(paper) else known for known in self.papers)
        self.changed.emit()

    def _submitted(self, paper: PaperJob, job: PrintJob) -> None:
        known = self._now(paper)
        if known is None:
            return
        # What its worker has told meanwhile is newer than what was stored first.
        newest = known.job if known.job is not None and known.job.id == job.id else job
        self._put(replace(known, job=newest, error=None, busy=False))

    def _saved(self, paper: PaperJob, path: Path) -> None:
        known = self._now(paper)
        if known is not None:
            self._put(replace(known, saved=path, busy=False))

    def _failed(self, paper: PaperJob, error: KnownError) -> None:
        known = self._now(paper)
        if known is not None:
            self._put(replace(known, error=error, busy=False))

    @Slot(object)
    def _job_moved(self, job: PrintJob) -> None:
        """The spool stored a job in another state."""
        for paper in self.papers:
            about = (str(paper.kind), paper.subject) == (job.kind, job.subject)
            if about and (paper.job is None or paper.job.created_at <= job.created_at):
                self._put(replace(paper, job=job, error=None))
        if any(paper.waiting for paper in self.papers):
            self.changed.emit()  # another's trouble may hold it


# ------------------------------------------------------------------------- on the workers' threads


def _print(desk: Desk, paper: PaperJob, clerk: str) -> PrintJob:
    return desk.papers.print(paper.kind, paper.subject, clerk=clerk)


def _again(desk: Desk, paper: PaperJob, came_out: CameOut | None, clerk: str) -> PrintJob:
    job = paper.job
    if job is None:
        return _print(desk, paper, clerk)
    if came_out is not None:
        return desk.spool.reprint(job.id, came_out, clerk)
    if job.is_over and job.state not in {JobState.SENT, JobState.CONFIRMED} and job.nothing_left:
        return desk.spool.retry(job.id)
    return _print(desk, paper, clerk)


def _answer(desk: Desk, paper: PaperJob) -> PrintJob:
    job = paper.job
    if job is None:
        raise KnownError("print_job_unknown")
    return desk.spool.answer(job.id, CameOut.WHOLE)


def _save(desk: Desk, write: WritePaper, paper: PaperJob, folder: Path) -> Path:
    content = desk.papers.paper(paper.kind, paper.subject)
    copy = desk.spool.next_copy(str(paper.kind), paper.subject)
    name = "".join(c if c.isalnum() or c in "-_" else "-" for c in title_of(content.content)[:60])
    return write_new(folder / f"{name}.pdf", write(content, "pdf", A4, copy))


def _downloads() -> Path:
    place = QStandardPaths.StandardLocation.DownloadLocation
    return Path(QStandardPaths.writableLocation(place))
