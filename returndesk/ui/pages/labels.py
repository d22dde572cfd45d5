"""The Labels page (F4): find a return, see the very dots that are printed, print them."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import ReturnId
from returndesk.domain.labels import (
    Bitmap,
    LabelFormat,
    Paper,
    PrinterStatus,
    ReturnLabel,
)
from returndesk.domain.printing import CameOut, JobQuery, PrinterConfig, PrinterRole, PrintJob
from returndesk.domain.returns import Return
from returndesk.services.desk import Desk
from returndesk.services.labelling import LABEL
from returndesk.services.print_orders import PrintOrder
from returndesk.services.printing import Spool
from returndesk.settings import Settings
from returndesk.ui.context import Context
from returndesk.ui.label_jobs import (
    Job,
    JobState,
    file_name,
    job_of,
    save_work,
    status_words,
)
from returndesk.ui.messages import message_for
from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.scan_rules import KeyGuard
from returndesk.ui.theme import px
from returndesk.ui.widgets.big_field import BigField
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.label_side import LabelSide
from returndesk.ui.widgets.panel import EmptyState, Panel
from returndesk.ui.widgets.paper_view import PaperView, Zoom
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate

# How often the printer is asked how it is while the page is in front.
STATUS_MS = 10_000

_ZOOMS = ((Zoom.FIT, 1), (Zoom.TRUE_SIZE, 1), (Zoom.DOTS, 1), (Zoom.DOTS, 2))


@dataclass(frozen=True, slots=True)
class _Found:
    """A return and what stands on its label."""

    return_: Return
    label: ReturnLabel
    next_copy: int = field(default=1, compare=False)
    job: PrintJob | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The dots of a label for a paper, or why there are none."""

    label: ReturnLabel
    paper: Paper
    copy: int
    bitmap: Bitmap | None
    error: KnownError | None = None


class LabelsPage(Page):
    """The field, the paper, and beside it what can be done with it.

    `folder` is where files are saved; the person's downloads when it is not given.
    """

    def __init__(
        self, context: Context, parent: QWidget | None = None, *, folder: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._folder = folder
        self._keys = KeyGuard(time.monotonic)
        self._found: _Found | None = None
        self._error: KnownError | None = None
        self._status: PrinterStatus | None = None
        self._asking_status = False
        self._drawn_copy = 1
        self._jobs: dict[ReturnId, Job] = {}
        self._copies: dict[ReturnId, int] = {}  # the number of the next paper
        self.field = BigField()
        self.paper = PaperView()
        self.zoom = Segments(_ZOOMS)
        self.status = Chip()
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self.side = LabelSide()
        self.settings_button = KeyButton("", "F9")
        self._status_timer = QTimer(self, interval=STATUS_MS)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_found()

    # ---------------------------------------------------------------------------------- the page

    @property
    def title(self) -> str:
        """The page's name."""
        return translate("labels", "Labels")

    @property
    def subject(self) -> object:
        """The return whose label is shown."""
        return self._found.return_ if self._found else None

    @property
    def job(self) -> Job | None:
        """The last thing done with the label that is shown."""
        return self._jobs.get(self._found.return_.id) if self._found else None

    def activated(self) -> None:
        """Ready to type or scan; what stands in the field is replaced by typing."""
        self.field.setFocus()
        self.field.edit.selectAll()
        self._ask_status()
        self.refresh()

    def refresh(self) -> None:
        """Read the label's return again: its address or number may have come meanwhile."""
        if self._found:
            self._look_up(self._found.return_.id)

    def show_subject(self, subject: object) -> None:
        """Show the label of a return that another page spoke of."""
        if isinstance(subject, Return):
            self.field.set_text(subject.number)
            self._look_up(subject.id)
        elif isinstance(subject, PrintJob) and subject.kind == LABEL:
            self.field.set_text(subject.title)
            self._look_up(ReturnId(subject.subject))

    def take_scan(self, code: ScannedCode) -> bool:
        """Show the label of what was scanned; keys count again 300 ms later."""
        self._keys.scanned()
        self.field.set_text(code.text)
        self._find(code)
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """Typing goes to the field."""
        return self.field.type_key(event)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.field.set_words(translate("labels", "Return number, order or tracking number"))
        self.zoom.set_words(
            translate("labels", "Size of the preview"),
            (
                translate("labels", "Whole label"),
                translate("labels", "True size"),
                translate("labels", "Dots"),
                translate("labels", "Dots ×2"),
            ),
        )
        self.paper.setAccessibleName(translate("labels", "The label as it is printed"))
        self.side.retranslate()
        self.settings_button.set_caption(translate("labels", "Settings"))
        self._show_status()
        self._show_words()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the printer now and then while somebody can see the answer."""
        super().showEvent(event)
        self._status_timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the printer alone while nobody looks."""
        super().hideEvent(event)
        self._status_timer.stop()

    # ----------------------------------------------------------------------------------- make-up

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.zoom)
        head.addStretch()
        head.addWidget(self.settings_button)
        head.addWidget(self.status)
        self._stack.addWidget(self.paper)
        self._stack.addWidget(self._empty)
        sheet = Panel()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(px(16), px(16), px(16), px(16))
        inside.setSpacing(px(16))
        inside.addLayout(head)
        inside.addWidget(self._stack, 1)
        below = QHBoxLayout()
        below.setSpacing(px(16))
        below.addWidget(sheet, 1)
        below.addWidget(self.side)
        page = QVBoxLayout(self)
        page.setContentsMargins(px(32), px(28), px(32), px(32))
        page.setSpacing(px(16))
        page.addWidget(self.field)
        page.addLayout(below, 1)

    def _connect(self) -> None:
        self.field.entered.connect(self._entered)
        self.zoom.chosen.connect(self._zoom_chosen)
        self.side.print_button.clicked.connect(self.print_shown)
        self.side.yes_button.clicked.connect(partial(self._answer, CameOut.WHOLE))
        self.side.no_button.clicked.connect(partial(self._answer, CameOut.PART))
        self.side.pdf_button.clicked.connect(partial(self.save, "pdf"))
        self.side.png_button.clicked.connect(partial(self.save, "png"))
        self.settings_button.clicked.connect(self._ask_settings)
        self._status_timer.timeout.connect(self._ask_status)
        self._context.preferences.changed.connect(self._settings_changed)
        self._context.prints.job_changed.connect(self._job_moved)
        self._context.prints.set_up_changed.connect(self._printers_changed)
        for key, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._step_zoom, step))

    # ----------------------------------------------------------------------------------- finding

    @Slot()
    def _entered(self) -> None:
        if self.field.text:
            self._find(ScannedCode(self.field.text))

    def _find(self, code: ScannedCode) -> None:
        work = partial(_find, self._context.desk, code)
        self._context.desk_worker.run(work, self._label_read, self._not_found)

    def _look_up(self, return_id: ReturnId) -> None:
        work = partial(_look_up, self._context.desk, return_id)
        self._context.desk_worker.run(work, self._label_read, self._not_found)

    @Slot(object)
    def _label_read(self, found: _Found | None) -> None:
        """A label was found; None is a return that has gone meanwhile."""
        same = found is not None and found == self._found
        self._error = None
        if same:
            return
        self._found = found
        if found is not None:
            self._copies[found.return_.id] = found.next_copy
            if found.job is not None:
                now = self._context.desk.clock.now()
                self._jobs.setdefault(found.return_.id, job_of(found.job, now))
        self._show_found()

    @Slot(object)
    def _not_found(self, error: KnownError) -> None:
        self._found, self._error = None, error
        self._show_found()

    def _show_found(self) -> None:
        self.field.edit.selectAll()
        self.paper.clear()
        self._show_words()
        self._draw()

    # ----------------------------------------------------------------------------------- drawing

    def _draw(self) -> None:
        """Draw the label anew: for the printer's paper, marked as the copy it will be."""
        if self._found is None:
            return
        label = self._found.label
        order = self._order()
        work = partial(_draw, self._context, label, self._paper(), self._next_copy(), order)
        self._context.picture_worker.run(work, self._show_drawn)

    @Slot(object)
    def _show_drawn(self, drawn: _Drawn) -> None:
        if self._found is None or drawn.label != self._found.label:
            return
        self._error = drawn.error
        self._drawn_copy = drawn.copy
        if drawn.bitmap is not None:
            self.paper.show_bitmap(drawn.bitmap, drawn.paper.dpi)
        self._show_words()

    def _paper(self) -> Paper:
        """The printer's paper, else the one of the settings."""
        printer = self._printer()
        if printer is not None:
            return printer.paper
        settings = self._context.preferences.settings
        return Paper(dpi=settings.printer_dpi, width=settings.printer_width)

    @Slot(object, object)
    def _settings_changed(self, _before: Settings, _after: Settings) -> None:
        self._draw()
        self._ask_status()

    @Slot(object)
    def _zoom_chosen(self, choice: tuple[Zoom, int]) -> None:
        self.paper.set_zoom(*choice)

    def _step_zoom(self, step: int) -> None:
        place = _ZOOMS.index((self.paper.zoom, self.paper.dots)) + step
        choice = _ZOOMS[max(0, min(len(_ZOOMS) - 1, place))]
        self.zoom.select(choice)
        self.paper.set_zoom(*choice)

    # ---------------------------------------------------------------------------- printing, saving

    @Slot()
    def print_shown(self) -> None:
        """Print the label that is shown, unless it is being printed or a scan came just now."""
        can_print = self.side.print_button.isEnabled() and self._keys.keys_count
        if self._found is None or not can_print:
            return
        return_id, copy = self._found.return_.id, self._next_copy()
        desk, order = self._context.desk, self._order()
        if order is None:
            return
        self._jobs[return_id] = Job(return_id, JobState.PRINTING, desk.clock.now(), copy)
        self._show_words()
        work = partial(_submit, desk, order, return_id)
        self._context.desk_worker.run(work, self._submitted)

    def _order(self) -> PrintOrder | None:
        if self._found is None:
            return None
        return self._context.desk.labelling.order(
            self._found.return_.id, self._found.label, self._context.clerk
        )

    def _printer(self) -> PrinterConfig | None:
        return self._context.desk.spool.printers.for_role(PrinterRole.LABEL)

    def _answer(self, came_out: CameOut) -> None:
        """A person looked whether the label that is shown came out."""
        job = self.job.print_job if self.job else None
        if job is None or not self._keys.keys_count:
            return
        spool = self._context.desk.spool
        work: Callable[[], PrintJob] = partial(spool.answer, job.id, came_out)
        if came_out is not CameOut.WHOLE:
            work = partial(spool.reprint, job.id, came_out, self._context.clerk)
        self._context.desk_worker.run(work, self._submitted, self._not_answered)

    def save(self, kind: LabelFormat) -> None:
        """Save the label that is shown as a file in the folder for downloads; asks nothing."""
        if self._found is None:
            return
        tools = self._context.tools
        label, paper, copy = self._found.label, self._paper(), self._next_copy()
        write = partial(tools.write_label, label, kind, paper, copy)
        wanted = self._save_folder() / file_name(label, kind)
        work = save_work(write, self._context.desk.clock, self._found.return_.id, wanted)
        self._context.picture_worker.run(work, self._job_done)

    @Slot(object)
    def _submitted(self, job: PrintJob | Job) -> None:
        """It is on the disk, and what comes of it is told by `_job_moved`; or why it is not."""
        if isinstance(job, Job):
            self._job_done(job)
            return
        self._copies[ReturnId(job.subject)] = job.copy_number + job.copies

    @Slot(object)
    def _not_answered(self, error: KnownError) -> None:
        if self.job is not None:
            job = replace(self.job, state=JobState.FAILED, error=error)
            self._job_done(job)

    @Slot(object)
    def _job_moved(self, job: PrintJob) -> None:
        """The spool stored a job in another state."""
        if job.kind != LABEL:
            return
        return_id = ReturnId(job.subject)
        before = self._jobs.get(return_id)
        newer = before is None or before.print_job is None
        if not newer and before is not None and before.print_job is not None:
            newer = before.print_job.created_at <= job.created_at
        if newer:
            self._jobs[return_id] = job_of(job, self._context.desk.clock.now())
        if job.is_over and self._found and self._found.return_.id == return_id:
            self._look_up_copy(return_id)
            self._ask_status()
        self._show_words()

    def _look_up_copy(self, return_id: ReturnId) -> None:
        work = partial(_next_copy, self._context.desk.spool, return_id)
        self._context.desk_worker.run(work, self._copy_known)

    @Slot(object)
    def _copy_known(self, known: tuple[ReturnId, int]) -> None:
        return_id, copy = known
        if self._copies.get(return_id) != copy or self._drawn_copy != copy:
            self._copies[return_id] = copy
            self._draw()
        self._show_words()

    @Slot()
    def _printers_changed(self) -> None:
        self._draw()
        self._ask_status()

    @Slot(object)
    def _job_done(self, job: Job) -> None:
        self._jobs[job.return_id] = job
        self._show_words()
        if job.state is not JobState.SAVED:
            self._ask_status()

    def _next_copy(self) -> int:
        return self._copies.get(self._found.return_.id, 1) if self._found else 1

    def _save_folder(self) -> Path:
        if self._folder is not None:
            return self._folder
        downloads = QStandardPaths.StandardLocation.DownloadLocation
        return Path(QStandardPaths.writableLocation(downloads))

    # ---------------------------------------------------------------------------------- the words

    def _show_words(self) -> None:
        found = self._found
        self.side.setVisible(found is not None)
        self._show_place()
        if found is not None:
            self.side.show_label(found.return_, found.label, self._paper())
            self._show_job()

    def _show_place(self) -> None:
        """The paper, or the words in its place."""
        if self._error is not None:
            message = message_for(self._error)
            self._empty.set(message.title, message.remedy)
        else:
            self._empty.set(
                translate("labels", "No label yet"),
                translate("labels", "Scan a parcel or type a number to see its label."),
            )
        shows_paper = self._found is not None and self._error is None
        self._stack.setCurrentWidget(self.paper if shows_paper else self._empty)
        self.zoom.setVisible(shows_paper)

    def _show_job(self) -> None:
        has_printer = self._printer() is not None
        self.side.show_job(
            self.job,
            self._next_copy(),
            self._context.desk.clock.now(),
            can_print=has_printer and self._error is None,
        )

    # ------------------------------------------------------------------------- the printer's state

    @Slot()
    def _ask_status(self) -> None:
        """Ask the printer how it is, behind whatever it is doing."""
        printer = self._printer()
        if printer is None:
            self._status_read(None)
        elif not self._asking_status:
            self._asking_status = True
            ask = partial(self._context.desk.spool.printers.status, printer.id)
            self._context.print_worker.run(ask, self._status_read, self._status_failed)

    @Slot(object)
    def _status_read(self, status: PrinterStatus | None) -> None:
        self._asking_status = False
        self._status = status
        self._show_status()
        if self._found:
            self._show_job()

    @Slot(object)
    def _status_failed(self, _error: KnownError) -> None:
        self._status_read(PrinterStatus.OFFLINE)

    def _show_status(self) -> None:
        words, tone = status_words(self._status)
        self.status.set(words, tone)
        self.settings_button.setVisible(self._printer() is None)

    @Slot()
    def _ask_settings(self) -> None:
        self.page_asked.emit(PageName.SETTINGS, None)


def _find(desk: Desk, code: ScannedCode) -> _Found:
    """On the desk worker: a return by what was scanned or typed, and its label."""
    return _found(desk, desk.labelling.find_scanned(code))


def _look_up(desk: Desk, return_id: ReturnId) -> _Found | None:
    """On the desk worker: a return as it is now, and its label."""
    return_ = desk.overview.return_(return_id)
    return _found(desk, return_) if return_ else None


def _found(desk: Desk, return_: Return) -> _Found:
    jobs = desk.spool.jobs(JobQuery(kind=LABEL, subject=return_.id, limit=1))
    copy = desk.spool.next_copy(LABEL, return_.id)
    return _Found(return_, desk.labelling.label_for(return_), copy, jobs[0] if jobs else None)


def _submit(desk: Desk, order: PrintOrder, return_id: ReturnId) -> PrintJob | Job:
    """On the desk worker: into the spool, or why it cannot be."""
    try:
        return desk.spool.submit(order)
    except KnownError as error:
        return Job(return_id, JobState.FAILED, desk.clock.now(), error=error)


def _next_copy(spool: Spool, return_id: ReturnId) -> tuple[ReturnId, int]:
    """On the desk worker: the number of the next paper."""
    return return_id, spool.next_copy(LABEL, return_id)


def _draw(
    context: Context, label: ReturnLabel, paper: Paper, copy: int, order: PrintOrder | None
) -> _Drawn:
    """On the picture worker: the dots, and the printer's bytes for the coming key press."""
    try:
        drawn = _Drawn(label, paper, copy, context.tools.draw_label(label, paper, copy))
        if order is not None:
            with suppress(KnownError):  # said when it is printed
                context.desk.spool.prepare(order)
        return drawn
    except KnownError as error:
        return _Drawn(label, paper, copy, None, error)
