"""What can be done with the printer that is shown: its jobs, a test page, the drawer, a pause."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from returndesk.domain.errors import KnownError
from returndesk.domain.printing import (
    CameOut,
    JobQuery,
    JobState,
    PrinterId,
    PrinterState,
    PrintJob,
)
from returndesk.services.desk import Desk
from returndesk.services.labelling import LABEL
from returndesk.ui.context import Context
from returndesk.ui.messages import message_for
from returndesk.ui.scan_rules import KeyGuard
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.printer_check import print_test_page
from returndesk.ui.widgets.printer_detail import PrinterDetail

translate = QCoreApplication.translate

_LISTED = 200


class PrinterActs(QObject):
    """Does what the buttons of `detail` say; `keys` says whether keys count after a scan.

    `printer_id` is the printer that is shown, `state` how it is, None until that is known.

    Signals:
        changed(): the printer's state may be another.
    """

    changed = Signal()

    def __init__(
        self,
        context: Context,
        detail: PrinterDetail,
        keys: KeyGuard,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.detail = detail
        self._keys = keys
        self.printer_id: PrinterId | None = None
        self.state: PrinterState | None = None
        detail.hold_button.clicked.connect(self._hold)
        detail.test_button.clicked.connect(self.print_test)
        detail.drawer_button.clicked.connect(self.open_drawer)
        detail.answered.connect(self._answered)
        detail.again_asked.connect(self._again)
        detail.retry_asked.connect(self._retry)
        detail.cancel_asked.connect(self._cancel)

    # ------------------------------------------------------------------------------------ the jobs

    def read_jobs(self) -> None:
        """Show what the printer prints."""
        if self.printer_id is not None:
            work = partial(_jobs, self._context.desk, self.printer_id)
            self._context.desk_worker.run(work, self._jobs_read)

    @Slot(object)
    def _jobs_read(self, read: tuple[PrinterId, tuple[PrintJob, ...]]) -> None:
        printer_id, jobs = read
        if printer_id == self.printer_id:
            self.detail.show_jobs(jobs, self._context.now())

    @Slot(object, bool)
    def _answered(self, job: PrintJob, came_out: bool) -> None:
        if not self._keys.keys_count:
            return
        spool = self._context.desk.spool
        if came_out:
            self._on_desk(partial(spool.answer, job.id, CameOut.WHOLE))
        elif job.kind == LABEL and job.subject:
            self._on_desk(partial(spool.reprint, job.id, CameOut.PART, self._context.clerk))
        else:
            self._on_desk(partial(spool.answer, job.id, CameOut.PART))

    @Slot(object)
    def _again(self, job: PrintJob) -> None:
        work = partial(self._context.desk.spool.reprint, job.id, None, self._context.clerk)
        self._on_desk(work)

    @Slot(object)
    def _retry(self, job: PrintJob) -> None:
        self._on_desk(partial(self._context.desk.spool.retry, job.id))

    @Slot(object)
    def _cancel(self, job: PrintJob) -> None:
        self._on_desk(partial(self._context.desk.spool.cancel, job.id))

    def _on_desk(self, work: "partial[PrintJob]") -> None:
        self.detail.say("")
        self._context.desk_worker.run(work, self._done, self._failed)

    @Slot(object)
    def _done(self, _job: PrintJob) -> None:
        self.read_jobs()

    @Slot(object)
    def _failed(self, error: KnownError) -> None:
        message = message_for(error)
        self.detail.say(f"{message.title}. {message.remedy}", Tone.WRONG)
        self.changed.emit()

    # ---------------------------------------------------------------------- what a printer can do

    @Slot()
    def _hold(self) -> None:
        state = self.state
        if state is None:
            return
        printers = self._context.desk.spool.printers
        act = printers.resume if state.paused else printers.pause
        self._context.desk_worker.run(partial(act, state.config.id), self._held, self._failed)

    @Slot(object)
    def _held(self, nothing: None) -> None:
        del nothing
        self.changed.emit()

    @Slot()
    def print_test(self) -> None:
        """Print the test page on the printer that is shown."""
        state = self.state
        if state is None or not self.detail.test_button.isEnabled():
            return
        self.detail.test_button.setEnabled(False)
        self.detail.say(translate("printers", "Printing…"))
        work = partial(print_test_page, self._context, state.config)
        self._context.print_worker.run(work, self._tested, self._not_tested)

    @Slot(object)
    def _tested(self, job: PrintJob) -> None:
        self.detail.test_button.setEnabled(True)
        if job.state is JobState.CONFIRMED:
            self.detail.say(
                translate("printers", "The printer says that it is through."), Tone.GOOD
            )
        else:
            words = translate("printers", "Sent. The printer does not answer: look at the paper.")
            self.detail.say(words, Tone.CAUTION)

    @Slot(object)
    def _not_tested(self, error: KnownError) -> None:
        self.detail.test_button.setEnabled(True)
        self._failed(error)

    @Slot()
    def open_drawer(self) -> None:
        """Open the cash drawer of the printer that is shown; who did it is written down."""
        state = self.state
        if state is None or not self._keys.keys_count:
            return
        self.detail.say("")
        work = partial(self._context.desk.spool.open_drawer, state.config.id, self._context.clerk)
        self._context.print_worker.run(work, self._done, self._failed)


def _jobs(desk: Desk, printer_id: PrinterId) -> tuple[PrinterId, tuple[PrintJob, ...]]:
    """A printer's jobs, those that are open first."""
    jobs = desk.spool.jobs(JobQuery(printer_id=printer_id, limit=_LISTED))
    order = {JobState.NEEDS_ATTENTION: 0, JobState.SENDING: 1, JobState.QUEUED: 1}
    return printer_id, tuple(sorted(jobs, key=lambda job: order.get(job.state, 2)))
