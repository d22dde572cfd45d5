"""The part of the Labels page that shows one label: its dots, and what can be done with it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from returndesk.domain.codes import return_qr_text
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import ReturnId
from returndesk.domain.labels import LabelFormat
from returndesk.domain.printing import CameOut
from returndesk.domain.staff import Staff
from returndesk.services.papers import PaperKind
from returndesk.settings import Settings
from returndesk.ui.context import Context
from returndesk.ui.label_jobs import Job
from returndesk.ui.label_printing import (
    LabelPrinterWatch,
    LabelPrinting,
    label_paper,
    label_printer,
)
from returndesk.ui.label_requests import LabelRequests, asked_mail_words, not_stored_words
from returndesk.ui.label_words import verdict_words
from returndesk.ui.label_work import Drawn, Found, draw
from returndesk.ui.paper_printing import PaperJob, PaperPrinting
from returndesk.ui.scan_rules import KeyGuard
from returndesk.ui.theme import px
from returndesk.ui.widgets.label_sheet import LabelSheet
from returndesk.ui.widgets.label_side import LabelSide
from returndesk.ui.widgets.pin_panel import PinPanel

translate = QCoreApplication.translate


class LabelPart(QWidget):
    """The sheet and the panel beside it. `keys` says whether keys count after a scan.

    `folder` is where files are saved; the person's downloads when it is None.

    Signals:
        stale(ReturnId): its return is to be read again.
        fact_written(): something was stored that the central service should hear of now.
        question_closed(): the keyboard is free again.
    """

    stale = Signal(object)
    fact_written = Signal()
    question_closed = Signal()

    def __init__(
        self,
        context: Context,
        keys: KeyGuard,
        parent: QWidget | None = None,
        *,
        folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._keys = keys
        self.folder = folder
        self.found: Found | None = None
        self._error: KnownError | None = None
        self._drawn_copy = 1
        self._online = True
        self.printing = LabelPrinting(context, self)
        self.customs = PaperPrinting(context, self)
        self.watch = LabelPrinterWatch(context, self)
        self.requests = LabelRequests(context, self)
        self.sheet = LabelSheet(PinPanel(context, asks_why=True))
        self.paper = self.sheet.paper
        self.side = LabelSide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        row.addWidget(self.sheet, 1)
        row.addWidget(self.side)
        self._connect()

    def _connect(self) -> None:
        self.side.print_button.clicked.connect(self.print_shown)
        self.side.yes_button.clicked.connect(partial(self._answer, CameOut.WHOLE))
        self.side.no_button.clicked.connect(partial(self._answer, CameOut.PART))
        self.side.pdf_button.clicked.connect(partial(self.save, "pdf"))
        self.side.png_button.clicked.connect(partial(self.save, "png"))
        self.side.zpl_button.clicked.connect(partial(self.save, "zpl"))
        self.side.mail_button.clicked.connect(self._mail_again)
        self.side.qr_button.toggled.connect(self._qr_toggled)
        self.side.allow_button.toggled.connect(self._allow_toggled)
        self.sheet.pin.passed.connect(self._allowed)
        self.sheet.pin.supervisor_made.connect(self.fact_written)
        self.requests.stored.connect(self._request_stored)
        self.requests.failed.connect(self._request_failed)
        self.watch.told.connect(self.show_status)
        self.printing.changed.connect(self.show_words)
        self.customs.changed.connect(self._show_customs)
        self.printing.copy_changed.connect(self._copy_changed)
        self.printing.ended.connect(self._job_ended)
        self._context.preferences.changed.connect(self._settings_changed)
        self._context.prints.set_up_changed.connect(self._printers_changed)

    @property
    def job(self) -> Job | None:
        """The last thing done with the label."""
        return self.printing.job(self.found)

    # ------------------------------------------------------------------------------ what is shown

    def show_found(self, found: Found | None) -> bool:
        """Show a label, or none; False for the one that is on the screen as it is."""
        same = found is not None and found == self.found
        self.found = found
        if same:
            self._show_mail()
            return False
        self._error = None
        if found is not None:
            self.printing.remember(found)
        self.customs.offer(_customs_of(found))
        self._show_anew()
        return True

    def show_error(self, error: KnownError) -> None:
        """Say why there is no label."""
        self.found, self._error = None, error
        self.customs.offer(())
        self._show_anew()

    def show_online(self, *, online: bool) -> None:
        """Follow the network: a mail waits for it."""
        self._online = online
        self._show_mail()

    def retranslate(self) -> None:
        """Put all words in again."""
        self.sheet.retranslate()
        self.side.retranslate()
        self.show_status()
        self.show_words()

    def _show_anew(self) -> None:
        self.paper.clear()
        self.close_question()
        self.side.qr_button.setChecked(False)
        self.show_words()
        self._draw()

    def show_words(self) -> None:
        """Say all that there is to say of the label."""
        found = self.found
        self.side.setVisible(found is not None)
        self._show_place()
        if found is not None:
            refused = found.verdict.refused is not None
            self.side.show_verdict(verdict_words(found.verdict), refused=refused)
            self.side.show_label(found.return_, found.label, label_paper(self._context))
            self._show_job()
            self._show_mail()

    @Slot()
    def _show_place(self) -> None:
        """The paper, the QR code, or the words in their place."""
        found = self.found
        if found is None or self._error is not None:
            self.sheet.show_words(self._error)
        elif self.side.allow_button.isChecked():
            self.sheet.show_pin()
        elif self.side.qr_button.isChecked():
            number = found.label.return_number
            pattern = self._context.tools.printers.qr(return_qr_text(number))
            self.sheet.show_qr(pattern, number)
        else:
            self.sheet.show_paper()

    @Slot()
    def _show_customs(self) -> None:
        papers = self.customs.papers
        self.side.show_customs(papers[0] if papers else None)

    def _show_job(self) -> None:
        self.side.show_job(
            self.job,
            self.printing.next_copy(self.found),
            self._context.desk.clock.now(),
            can_print=label_printer(self._context) is not None and self._error is None,
        )

    @Slot()
    def show_status(self) -> None:
        """Say how the printer is."""
        has_printer = label_printer(self._context) is not None
        self.sheet.show_status(self.watch.status, has_printer=has_printer)
        if self.found:
            self._show_job()

    # ------------------------------------------------------------------------------------ drawing

    def _draw(self) -> None:
        """Draw the label anew: for the printer's paper, marked as the copy it will be."""
        found = self.found
        if found is None:
            return
        order = self.printing.order(found) if found.verdict.refused is None else None
        copy, paper = self.printing.next_copy(found), label_paper(self._context)
        work = partial(draw, self._context, found.label, paper, copy, order)
        self._context.picture_worker.run(work, self._show_drawn)

    @Slot(object)
    def _show_drawn(self, drawn: Drawn) -> None:
        if self.found is None or drawn.label != self.found.label:
            return
        self._error = drawn.error
        self._drawn_copy = drawn.copy
        if drawn.bitmap is not None:
            self.paper.show_bitmap(drawn.bitmap, drawn.paper.dpi)
        self.show_words()

    @Slot(object, object)
    def _settings_changed(self, _before: Settings, _after: Settings) -> None:
        self._printers_changed()

    @Slot()
    def _printers_changed(self) -> None:
        self._draw()
        self.watch.ask()

    @Slot(object)
    def _copy_changed(self, return_id: ReturnId) -> None:
        found = self.found
        if found is None or found.return_.id != return_id:
            return
        if self.printing.next_copy(found) != self._drawn_copy:
            self._draw()
        self.show_words()

    # --------------------------------------------------------------------------- printing, saving

    @Slot()
    def print_shown(self) -> None:
        """Print the label that is shown, unless it is being printed or a scan came just now."""
        can_print = self.side.print_button.isEnabled() and self._keys.keys_count
        if self.found is not None and can_print:
            self.printing.print(self.found)
            # Both go out together; one that fails is told and does not hold the other.
            self.customs.begin(_customs_of(self.found))

    def _answer(self, came_out: CameOut) -> None:
        if self.found is not None and self._keys.keys_count:
            self.printing.answer(self.found, came_out)

    def save(self, kind: LabelFormat) -> None:
        """Save the label that is shown as a file in the folder for downloads; asks nothing."""
        if self.found is not None:
            folder = self._save_folder()
            self.printing.save(self.found, kind, folder)
            for paper in self.customs.papers:
                self.customs.save(paper, folder)

    def _save_folder(self) -> Path:
        if self.folder is not None:
            return self.folder
        downloads = QStandardPaths.StandardLocation.DownloadLocation
        return Path(QStandardPaths.writableLocation(downloads))

    @Slot(object)
    def _job_ended(self, return_id: ReturnId) -> None:
        if self.found and self.found.return_.id == return_id:
            self.printing.look_up_copy(return_id)
            self.watch.ask()

    # ------------------------------------------------------------------- a supervisor, and mails

    def close_question(self) -> bool:
        """Close the question for a supervisor; whether it was open."""
        asking = self.side.allow_button.isChecked()
        self.side.allow_button.setChecked(False)
        return asking

    @Slot(bool)
    def _qr_toggled(self, on: bool) -> None:
        if on:
            self.side.allow_button.setChecked(False)
        self._show_place()

    @Slot(bool)
    def _allow_toggled(self, on: bool) -> None:
        if on:
            self.side.qr_button.setChecked(False)
        self._show_place()
        if on:
            self.sheet.pin.begin()
        else:
            self.question_closed.emit()

    @Slot(object)
    def _allowed(self, supervisor: Staff) -> None:
        if self.found is not None:
            self.requests.allow(self.found, self.sheet.pin.reason.text(), supervisor)

    @Slot()
    def _mail_again(self) -> None:
        if self.found is not None and self._keys.keys_count:
            self.side.mail_button.setEnabled(False)
            self.requests.mail(self.found)

    @Slot(object)
    def _request_stored(self, return_id: ReturnId) -> None:
        self.fact_written.emit()
        if self.found and self.found.return_.id == return_id:
            self.stale.emit(return_id)

    @Slot(object)
    def _request_failed(self, error: KnownError) -> None:
        self.side.show_mail(not_stored_words(error), can_ask=True)

    def _show_mail(self) -> None:
        if self.found is None:
            return
        verdict = self.found.verdict
        words = asked_mail_words(self.found.mail, self._context, online=self._online)
        self.side.show_mail(words, can_ask=verdict.refused is None and not verdict.own_cost)


def _customs_of(found: Found | None) -> tuple[PaperJob, ...]:
    """The customs document that goes with a label, if one does."""
    if found is None or not found.customs or found.verdict.refused is not None:
        return ()
    return (PaperJob(PaperKind.CUSTOMS, found.return_.id, found.return_.number),)
