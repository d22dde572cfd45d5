"""The Labels page (F4): find a return, see the very dots that are printed, print them."""

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode, return_qr_text
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import ReturnId
from returndesk.domain.labels import LabelFormat
from returndesk.domain.printing import CameOut, PrintJob
from returndesk.domain.returns import Return
from returndesk.domain.staff import Staff
from returndesk.services.labelling import LABEL
from returndesk.services.papers import PaperKind
from returndesk.services.syncing import Connection, SyncReport
from returndesk.settings import Settings
from returndesk.ui.context import Context
from returndesk.ui.label_bulk import LabelBulk
from returndesk.ui.label_jobs import Job
from returndesk.ui.label_printing import (
    LabelPrinterWatch,
    LabelPrinting,
    label_paper,
    label_printer,
)
from returndesk.ui.label_requests import LabelRequests, asked_mail_words, not_stored_words
from returndesk.ui.label_words import verdict_words
from returndesk.ui.label_work import Drawn, Found, draw, find, look_up
from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.pages.label_carrier import CarrierPart
from returndesk.ui.paper_printing import PaperJob, PaperPrinting
from returndesk.ui.scan_rules import KeyGuard
from returndesk.ui.theme import px
from returndesk.ui.widgets.big_field import BigField
from returndesk.ui.widgets.label_bulk_panel import LabelBulkPanel
from returndesk.ui.widgets.label_sheet import LabelSheet
from returndesk.ui.widgets.label_side import LabelSide
from returndesk.ui.widgets.pin_panel import PinPanel

translate = QCoreApplication.translate

_CARRIER_FILES = frozenset({".pdf", ".png", ".zpl"})
_LISTS = frozenset({".csv", ".txt", ".tsv"})


class LabelsPage(Page):
    """The field, the paper, and beside it what can be done with it.

    In the place of one label stand a carrier's file that was dropped, or many labels. `folder` is
    where files are saved; the person's downloads when it is not given.
    """

    def __init__(
        self, context: Context, parent: QWidget | None = None, *, folder: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._folder = folder
        self._keys = KeyGuard(time.monotonic)
        self._found: Found | None = None
        self._error: KnownError | None = None
        self._looking = False
        self._drawn_copy = 1
        self._online = True
        self._wants_one = False  # one label is looked at while many go on behind it
        self.printing = LabelPrinting(context, self)
        self.customs = PaperPrinting(context, self)
        self.watch = LabelPrinterWatch(context, self)
        self.field = BigField()
        self.requests = LabelRequests(context, self)
        self.sheet = LabelSheet(PinPanel(context, asks_why=True))
        self.paper = self.sheet.paper
        self.side = LabelSide()
        self.carrier = CarrierPart(context)
        self.bulk = LabelBulk(context, self)
        self.bulk_panel = LabelBulkPanel(self.bulk)
        self._one = QWidget()
        self._parts = QStackedWidget()
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
        return self.printing.job(self._found)

    def activated(self) -> None:
        """Ready to type or scan; what stands in the field is replaced by typing."""
        self.field.setFocus()
        self.field.edit.selectAll()
        self.watch.ask()
        self.refresh()

    def refresh(self) -> None:
        """Read the label's return again: its address or number may have come meanwhile."""
        if self._found and not self._looking:
            self._look_up(self._found.return_.id)

    def synced(self, report: SyncReport) -> None:
        """Follow the network, and what the central service said of a mail."""
        self._online = report.connection in {Connection.ONLINE, Connection.UNKNOWN}
        super().synced(report)
        self._show_mail()

    def escape(self) -> bool:
        """Close the question for a supervisor."""
        asking = self.side.allow_button.isChecked()
        self.side.allow_button.setChecked(False)
        return asking

    def show_subject(self, subject: object) -> None:
        """Show the label of a return, or the labels of many, that another page spoke of."""
        if isinstance(subject, tuple):
            self._wants_one = False
            self.carrier.clear()
            self.bulk.take_returns(subject)
        elif isinstance(subject, Return):
            self._to_one()
            self.field.set_text(subject.number)
            self._look_up(subject.id)
        elif isinstance(subject, PrintJob) and subject.kind == LABEL:
            self._to_one()
            self.field.set_text(subject.title)
            self._look_up(ReturnId(subject.subject))

    def take_scan(self, code: ScannedCode) -> bool:
        """Show the label of what was scanned; keys count again 300 ms later."""
        self._keys.scanned()
        self.field.set_text(code.text)
        self._find(code)
        return True

    def drop_words(self, files: Sequence[Path]) -> str:
        """A carrier's label or a list of numbers is printed; anything else is received."""
        if len(files) != 1:
            return ""
        suffix = files[0].suffix.casefold()
        if suffix in _CARRIER_FILES:
            return translate("labels", "Drop to print this label")
        if suffix in _LISTS:
            return translate("labels", "Drop to print the labels of this list")
        return ""

    def take_files(self, files: Sequence[Path]) -> None:
        """Show a carrier's label, or the labels of a list."""
        self._wants_one = False
        if files[0].suffix.casefold() in _CARRIER_FILES:
            printer = label_printer(self._context)
            self.carrier.take(files[0], label_paper(self._context), printer)
        else:
            self.carrier.clear()
            self.bulk.take_list(files[0])

    def take_key(self, event: QKeyEvent) -> bool:
        """Typing goes to the field."""
        return self.field.type_key(event)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.field.set_words(translate("labels", "Return number, order or tracking number"))
        self.sheet.retranslate()
        self.side.retranslate()
        self.carrier.retranslate()
        self.bulk_panel.retranslate()
        self._show_status()
        self._show_words()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the printer now and then while somebody can see the answer."""
        super().showEvent(event)
        self.watch.watch(looks=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the printer alone while nobody looks."""
        super().hideEvent(event)
        self.watch.watch(looks=False)

    # ----------------------------------------------------------------------------------- make-up

    def _lay_out(self) -> None:
        below = QHBoxLayout(self._one)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(px(16))
        below.addWidget(self.sheet, 1)
        below.addWidget(self.side)
        for part in (self._one, self.carrier, self.bulk_panel):
            self._parts.addWidget(part)
        page = QVBoxLayout(self)
        page.setContentsMargins(px(32), px(28), px(32), px(32))
        page.setSpacing(px(16))
        page.addWidget(self.field)
        page.addWidget(self._parts, 1)

    def _connect(self) -> None:
        self.field.entered.connect(self._entered)
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
        self.sheet.settings_button.clicked.connect(self._ask_printers)
        self.sheet.bulk_button.clicked.connect(self._to_many)
        self.sheet.bind_keys(self)
        self.bulk.changed.connect(self._show_part)
        self.carrier.changed.connect(self._show_part)
        self.watch.told.connect(self._show_status)
        self.printing.changed.connect(self._show_words)
        self.customs.changed.connect(self._show_customs)
        self.printing.copy_changed.connect(self._copy_changed)
        self.printing.ended.connect(self._job_ended)
        self._context.preferences.changed.connect(self._settings_changed)
        self._context.prints.set_up_changed.connect(self._printers_changed)

    # ----------------------------------------------------------------------------------- finding

    @Slot()
    def _entered(self) -> None:
        if self.field.text:
            self._find(ScannedCode(self.field.text))

    def _find(self, code: ScannedCode) -> None:
        self._to_one()
        self._looking = True
        work = partial(find, self._context.desk, code)
        self._context.desk_worker.run(work, self._label_read, self._not_found)

    def _look_up(self, return_id: ReturnId) -> None:
        self._looking = True
        work = partial(look_up, self._context.desk, return_id)
        self._context.desk_worker.run(work, self._label_read, self._not_found)

    @Slot(object)
    def _label_read(self, found: Found | None) -> None:
        """A label was found; None is a return that has gone meanwhile."""
        self._looking = False
        same = found is not None and found == self._found
        self._error = None
        self._found = found
        if same:
            self._show_mail()
            return
        if found is not None:
            self.printing.remember(found)
        self.customs.offer(_customs_of(found))
        self._show_found()

    @Slot(object)
    def _not_found(self, error: KnownError) -> None:
        self._looking = False
        self._found, self._error = None, error
        self.customs.offer(())
        self._show_found()

    def _show_found(self) -> None:
        self.field.edit.selectAll()
        self.paper.clear()
        self.side.qr_button.setChecked(False)
        self.side.allow_button.setChecked(False)
        self._show_words()
        self._draw()

    # ----------------------------------------------------------------------------------- drawing

    def _draw(self) -> None:
        """Draw the label anew: for the printer's paper, marked as the copy it will be."""
        found = self._found
        if found is None:
            return
        order = self.printing.order(found) if found.verdict.refused is None else None
        copy, paper = self.printing.next_copy(found), label_paper(self._context)
        work = partial(draw, self._context, found.label, paper, copy, order)
        self._context.picture_worker.run(work, self._show_drawn)

    @Slot(object)
    def _show_drawn(self, drawn: Drawn) -> None:
        if self._found is None or drawn.label != self._found.label:
            return
        self._error = drawn.error
        self._drawn_copy = drawn.copy
        if drawn.bitmap is not None:
            self.paper.show_bitmap(drawn.bitmap, drawn.paper.dpi)
        self._show_words()

    @Slot(object, object)
    def _settings_changed(self, _before: Settings, _after: Settings) -> None:
        self._printers_changed()

    @Slot()
    def _printers_changed(self) -> None:
        self._draw()
        self.watch.ask()

    @Slot(object)
    def _copy_changed(self, return_id: ReturnId) -> None:
        found = self._found
        if found is None or found.return_.id != return_id:
            return
        if self.printing.next_copy(found) != self._drawn_copy:
            self._draw()
        self._show_words()

    # ---------------------------------------------------------------------------- printing, saving

    @Slot()
    def print_shown(self) -> None:
        """Print the label that is shown, unless it is being printed or a scan came just now."""
        can_print = self.side.print_button.isEnabled() and self._keys.keys_count
        if self._found is not None and can_print:
            self.printing.print(self._found)
            # Both go out together; one that fails is told and does not hold the other.
            self.customs.begin(_customs_of(self._found))

    def _answer(self, came_out: CameOut) -> None:
        if self._found is not None and self._keys.keys_count:
            self.printing.answer(self._found, came_out)

    def save(self, kind: LabelFormat) -> None:
        """Save the label that is shown as a file in the folder for downloads; asks nothing."""
        if self._found is not None:
            folder = self._save_folder()
            self.printing.save(self._found, kind, folder)
            for paper in self.customs.papers:
                self.customs.save(paper, folder)

    def _save_folder(self) -> Path:
        if self._folder is not None:
            return self._folder
        downloads = QStandardPaths.StandardLocation.DownloadLocation
        return Path(QStandardPaths.writableLocation(downloads))

    @Slot(object)
    def _job_ended(self, return_id: ReturnId) -> None:
        if self._found and self._found.return_.id == return_id:
            self.printing.look_up_copy(return_id)
            self.watch.ask()

    # ------------------------------------------------------------------- a supervisor, and mails

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
            self.field.setFocus()

    @Slot(object)
    def _allowed(self, supervisor: Staff) -> None:
        if self._found is not None:
            self.requests.allow(self._found, self.sheet.pin.reason.text(), supervisor)

    @Slot()
    def _mail_again(self) -> None:
        if self._found is not None and self._keys.keys_count:
            self.side.mail_button.setEnabled(False)
            self.requests.mail(self._found)

    @Slot(object)
    def _request_stored(self, return_id: ReturnId) -> None:
        self.fact_written.emit()
        if self._found and self._found.return_.id == return_id:
            self._look_up(return_id)

    @Slot(object)
    def _request_failed(self, error: KnownError) -> None:
        self.side.show_mail(not_stored_words(error), can_ask=True)

    def _show_mail(self) -> None:
        if self._found is None:
            return
        verdict = self._found.verdict
        words = asked_mail_words(self._found.mail, self._context, online=self._online)
        self.side.show_mail(words, can_ask=verdict.refused is None and not verdict.own_cost)

    # ---------------------------------------------------------------------- one label, or others

    def _to_one(self) -> None:
        """One label is asked for; many that are being printed go on behind it."""
        self._wants_one = True
        if self.bulk.is_there and not self.bulk.busy:
            self.bulk.clear()
        self.carrier.clear()
        self._show_part()

    @Slot()
    def _to_many(self) -> None:
        self._wants_one = False
        self._show_part()

    @Slot()
    def _show_part(self) -> None:
        """One label, a carrier's file, or many labels."""
        part: QWidget = self._one
        if self.carrier.is_there:
            part = self.carrier
        elif self.bulk.is_there and not self._wants_one:
            part = self.bulk_panel
        self._parts.setCurrentWidget(part)
        self.sheet.bulk_button.setVisible(self.bulk.is_there)

    # ---------------------------------------------------------------------------------- the words

    def _show_words(self) -> None:
        found = self._found
        self.side.setVisible(found is not None)
        self._show_place()
        self.bulk_panel.allow(can_print=label_printer(self._context) is not None)
        if found is not None:
            refused = found.verdict.refused is not None
            self.side.show_verdict(verdict_words(found.verdict), refused=refused)
            self.side.show_label(found.return_, found.label, label_paper(self._context))
            self._show_job()
            self._show_mail()

    @Slot()
    def _show_place(self) -> None:
        """The paper, the QR code, or the words in their place."""
        found = self._found
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
            self.printing.next_copy(self._found),
            self._context.desk.clock.now(),
            can_print=label_printer(self._context) is not None and self._error is None,
        )

    @Slot()
    def _show_status(self) -> None:
        has_printer = label_printer(self._context) is not None
        self.sheet.show_status(self.watch.status, has_printer=has_printer)
        if self._found:
            self._show_job()

    @Slot()
    def _ask_printers(self) -> None:
        self.page_asked.emit(PageName.PRINTERS, None)


def _customs_of(found: Found | None) -> tuple[PaperJob, ...]:
    """The customs document that goes with a label, if one does."""
    if found is None or not found.customs or found.verdict.refused is not None:
        return ()
    return (PaperJob(PaperKind.CUSTOMS, found.return_.id, found.return_.number),)
