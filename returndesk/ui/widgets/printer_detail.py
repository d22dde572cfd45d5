"""One printer: how it is, what can be done with it, its jobs and their questions."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.labels import PrinterStatus
from returndesk.domain.printing import (
    DRAWER,
    JOB_TRACK,
    JobMove,
    JobState,
    PrinterConfig,
    PrinterState,
    PrintJob,
)
from returndesk.services.labelling import LABEL
from returndesk.services.papers import PaperKind
from returndesk.ui import texts
from returndesk.ui.messages import message_for
from returndesk.ui.models.jobs_model import Column, JobsModel
from returndesk.ui.print_words import job_words, remedy_of, roles_text, set_up_text, state_words
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.data_table import DataTable
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import EmptyState, Panel
from returndesk.ui.widgets.question_bar import QuestionBar
from returndesk.ui.widgets.wrapped_row import WrappedRow

translate = QCoreApplication.translate

_WIDTHS = {Column.TIME: 84, Column.WHAT: 148, Column.STATE: 172, Column.WHY: 188, Column.CLERK: 84}
# What the desk can put on paper anew; the others are dropped or printed again where they began.
_COPIED = frozenset({LABEL, *PaperKind})


class PrinterDetail(Panel):
    """Shows a printer and its jobs; what is pressed is told by its buttons.

    Signals:
        answered(PrintJob, bool): somebody looked whether a job came out.
        again_asked(PrintJob): a job is to be printed again, as a copy.
        retry_asked(PrintJob): a job of which nothing left is to be sent after all.
        cancel_asked(PrintJob): a job is to be taken out of the queue.
    """

    answered = Signal(object, bool)
    again_asked = Signal(object)
    retry_asked = Signal(object)
    cancel_asked = Signal(object)

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PrinterState | None = None
        self._asking: PrintJob | None = None
        self.model = JobsModel(now, self)
        self._name = ElidedLabel("", "title")
        self._chip = Chip()
        self._set_up = ElidedLabel("", "soft")
        self._remedy = TextLabel("", "small")
        self._said = TextLabel("", "small")
        self.hold_button = KeyButton("", "Ctrl+H", bind=True)
        self.test_button = KeyButton("", "Ctrl+T", bind=True)
        self.drawer_button = KeyButton("", "Ctrl+D", bind=True)
        self.change_button = KeyButton("", "Ctrl+E", bind=True)
        self._banner = QuestionBar()
        self.yes_button = self._banner.yes_button
        self.no_button = self._banner.no_button
        self.table = DataTable()
        self.again_button = KeyButton("", "Ctrl+P", bind=True)
        self.cancel_button = KeyButton("", "Del", bind=True)
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    # ----------------------------------------------------------------------------------- make-up

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._name, 1)
        head.addWidget(self._chip)
        acts = WrappedRow(
            self.hold_button, self.test_button, self.drawer_button, self.change_button
        )
        self.table.setModel(self.model)
        widths = tuple(_WIDTHS[column] for column in Column)
        self.table.set_widths(widths, Column.WHY, spare=Column.CLERK)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        below = WrappedRow(self.again_button, self.cancel_button)
        below.setContentsMargins(px(24), px(8), px(24), 0)
        for label in (self._remedy, self._said):
            label.setWordWrap(True)
            label.hide()
        top = QVBoxLayout()
        top.setContentsMargins(px(24), 0, px(24), px(8))
        top.setSpacing(px(10))
        top.addLayout(head)
        top.addWidget(self._set_up)
        top.addWidget(self._remedy)
        top.addLayout(acts)
        top.addWidget(self._said)
        top.addWidget(self._banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, px(20), 1, px(16))
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self._banner.answered.connect(self._answer)
        self.again_button.clicked.connect(self._again)
        self.cancel_button.clicked.connect(self._cancel)
        self.table.selectionModel().selectionChanged.connect(self._show_acts)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.test_button.set_caption(translate("printers", "Test page"))
        self.drawer_button.set_caption(translate("printers", "Open drawer"))
        self.change_button.set_caption(translate("printers", "Set up"))
        self.cancel_button.set_caption(translate("printers", "Cancel job"))
        self._empty.set(
            translate("printers", "Nothing printed yet"),
            translate("printers", "Each label and receipt is listed here, with what became of it."),
        )
        self.table.setAccessibleName(translate("printers", "Jobs of this printer"))
        self.model.retranslate()
        if self._state is not None:
            self.show_state(self._state)
        self._show_question()
        self._show_acts()

    # ------------------------------------------------------------------------------- what is shown

    @property
    def config(self) -> PrinterConfig | None:
        """The printer that is shown."""
        return self._state.config if self._state else None

    def show_state(self, state: PrinterState) -> None:
        """Show a printer as it is now."""
        self._state = state
        words, tone = state_words(state)
        self._name.setText(state.config.name)
        self._chip.set(words, tone)
        self._set_up.setText(texts.joined(roles_text(state.config), set_up_text(state.config)))
        remedy = remedy_of(state.status)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        held, go_on = translate("printers", "Hold the queue"), translate("printers", "Let it go on")
        self.hold_button.set_caption(go_on if state.paused else held)
        self.drawer_button.setVisible(state.config.drawer)
        self.drawer_button.setEnabled(state.config.drawer)

    def say(self, words: str, tone: Tone = Tone.NEUTRAL) -> None:
        """What came of the last thing that was pressed; "" for nothing."""
        self._said.setText(words)
        self._said.set_tone(tone)
        self._said.setVisible(bool(words))
        self._said.setAccessibleName(words)

    @property
    def said(self) -> str:
        """What is said of the last thing that was pressed."""
        return self._said.text()

    @property
    def status(self) -> PrinterStatus | None:
        """What the printer said last."""
        return self._state.status if self._state else None

    def show_jobs(self, jobs: tuple[PrintJob, ...], now: datetime) -> None:
        """List a printer's jobs: those that are open first."""
        chosen = self.model.row_at(self.table.currentIndex().row())
        self.model.show_rows(jobs, now)
        row = self.model.row_of(chosen.id) if chosen else None
        if row is not None:
            self.table.selectRow(row)
        self._asking = next((job for job in jobs if job.state is JobState.NEEDS_ATTENTION), None)
        self._stack.setCurrentWidget(self.table if jobs else self._empty)
        self._show_question()
        self._show_acts()

    @property
    def question(self) -> str:
        """What is asked of a job that nobody is sure of; "" when nothing is."""
        return self._banner.question

    def _show_question(self) -> None:
        job = self._asking
        if job is None:
            self._banner.close_question()
            return
        self._banner.ask(
            translate("printers", "Did it print? {what}").format(what=job_words(job).what),
            message_for(job.error).title if job.error is not None else "",
            translate("printers", "Yes, it is here"),
            translate("printers", "No, print again")
            if _can_copy(job)
            else translate("printers", "No, nothing came"),
        )

    @Slot()
    def _show_acts(self) -> None:
        job = self._chosen()
        retry = job is not None and _can_retry(job)
        words = translate("printers", "Print again")
        if retry:
            words = translate("printers", "Send it now")
        elif job is not None and _can_copy(job):
            words = translate("printers", "Print again, marked as a copy")
        self.again_button.set_caption(words)
        done = job is not None and job.is_over and _can_copy(job)
        self.again_button.setEnabled(retry or done)
        self.cancel_button.setEnabled(job is not None and job.state is JobState.QUEUED)

    # ------------------------------------------------------------------------------ what is pressed

    def _chosen(self) -> PrintJob | None:
        if not self.table.selectionModel().hasSelection():
            return None
        return self.model.row_at(self.table.currentIndex().row())

    @Slot(bool)
    def _answer(self, came_out: bool) -> None:
        if self._asking is not None:
            self.answered.emit(self._asking, came_out)

    def _again(self) -> None:
        job = self._chosen()
        if job is not None:
            (self.retry_asked if _can_retry(job) else self.again_asked).emit(job)

    def _cancel(self) -> None:
        job = self._chosen()
        if job is not None and job.state is JobState.QUEUED:
            self.cancel_asked.emit(job)


def _can_copy(job: PrintJob) -> bool:
    """Whether what stands on the paper can be had again."""
    return bool(job.subject) and job.kind in _COPIED


def _can_retry(job: PrintJob) -> bool:
    """Whether it is certain that nothing of a job that ended reached the printer."""
    possible = (job.state, JobMove.RETRY) in JOB_TRACK
    return possible and job.nothing_left and job.kind != DRAWER
