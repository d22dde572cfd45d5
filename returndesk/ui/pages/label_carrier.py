"""The part of the Labels page that shows a carrier's label, dropped as a file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.errors import KnownError
from returndesk.domain.labels import Paper
from returndesk.domain.printing import PrinterConfig, PrinterLanguage, PrintJob
from returndesk.ui.context import Context
from returndesk.ui.label_work import CarrierFile, carrier_order, read_carrier
from returndesk.ui.messages import message_for
from returndesk.ui.theme import px
from returndesk.ui.widgets.carrier_side import CarrierSide
from returndesk.ui.widgets.panel import EmptyState, Panel
from returndesk.ui.widgets.paper_view import PaperView

translate = QCoreApplication.translate


class CarrierPart(QWidget):
    """The paper with the carrier's label, unscaled, and the panel beside it.

    Signals:
        changed(): there is a file to show, or none any more.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None
        self._file: CarrierFile | None = None
        self._error: KnownError | None = None
        self._job: PrintJob | None = None
        self._can_print = False
        self.paper = PaperView()
        self.side = CarrierSide()
        self._words = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.paper)
        self._stack.addWidget(self._words)
        sheet = Panel()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(px(16), px(16), px(16), px(16))
        inside.addWidget(self._stack)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        row.addWidget(sheet, 1)
        row.addWidget(self.side)
        self.side.print_button.clicked.connect(self.print_file)
        self.side.close_button.clicked.connect(self.clear)
        context.prints.job_changed.connect(self._job_moved)

    @property
    def is_there(self) -> bool:
        """Whether a file was dropped."""
        return self._path is not None

    def retranslate(self) -> None:
        """Put all words in again."""
        self.paper.setAccessibleName(translate("labels", "The carrier's label as it is printed"))
        self.side.retranslate()
        self._show()

    def take(self, path: Path, paper: Paper, printer: PrinterConfig | None) -> None:
        """Read a carrier's file and show it as a printer's paper has it."""
        self._path = path
        self._file = self._error = self._job = None
        self._can_print = printer is not None
        zpl = printer is not None and printer.language is PrinterLanguage.ZPL
        work = partial(read_carrier, self._context, path, paper, zpl=zpl)
        self._context.picture_worker.run(work, self._read, self._not_read)
        self._show()
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Show no file; what is in the queue goes on."""
        if self._path is not None:
            self._path = self._file = self._error = self._job = None
            self.changed.emit()

    @Slot()
    def print_file(self) -> None:
        """Print the file that is shown, once: while it is on its way there is no second."""
        if self._file is None or not self.side.print_button.isEnabled():
            return
        self.side.print_button.setEnabled(False)
        order = carrier_order(self._file, self._context.clerk)
        work = partial(self._context.desk.spool.submit, order)
        self._context.desk_worker.run(work, self._submitted, self._not_read)

    @Slot(object)
    def _read(self, file: CarrierFile) -> None:
        if file.path == self._path:
            self._file = file
            self._show()

    @Slot(object)
    def _not_read(self, error: KnownError) -> None:
        self._error = error
        self._show()

    @Slot(object)
    def _submitted(self, job: PrintJob) -> None:
        if self._job is None or self._job.id != job.id:
            self._job = job
        self._show()

    @Slot(object)
    def _job_moved(self, job: PrintJob) -> None:
        order = carrier_order(self._file, "") if self._file else None
        if order is not None and job.kind == order.kind and job.subject == order.subject:
            self._job = job
            self._show()

    def _show(self) -> None:
        file = self._file
        self.side.setVisible(file is not None)
        preview = file.preview if file else None
        if preview is not None and file is not None:
            self.paper.show_bitmap(preview.pages[0], file.paper.dpi)
            self._stack.setCurrentWidget(self.paper)
        else:
            self._words.set(*self._said())
            self._stack.setCurrentWidget(self._words)
        if file is not None:
            self.side.show_file(file)
            self.side.show_job(self._job, self._error, can_print=self._can_print)

    def _said(self) -> tuple[str, str]:
        if self._error is not None:
            message = message_for(self._error)
            return message.title, message.remedy
        if self._file is not None:
            return self._file.path.name, translate("labels", "The printer draws it itself.")
        return translate("labels", "Reading…"), ""
