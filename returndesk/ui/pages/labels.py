"""The Labels page (F4): find a return, see the very dots that are printed, print them."""

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import ReturnId
from returndesk.domain.printing import PrintJob
from returndesk.domain.returns import Return
from returndesk.services.labelling import LABEL
from returndesk.services.syncing import Connection, SyncReport
from returndesk.ui.context import Context
from returndesk.ui.label_bulk import LabelBulk
from returndesk.ui.label_printing import (
    label_paper,
    label_printer,
)
from returndesk.ui.label_work import Found, find, look_up
from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.pages.label_carrier import CarrierPart
from returndesk.ui.pages.label_one import LabelPart
from returndesk.ui.scan_rules import KeyGuard
from returndesk.ui.theme import px
from returndesk.ui.widgets.big_field import BigField
from returndesk.ui.widgets.label_bulk_panel import LabelBulkPanel

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
        self._keys = KeyGuard(time.monotonic)
        self._looking = False
        self._wants_one = False  # one label is looked at while many go on behind it
        self.field = BigField()
        self.one = LabelPart(context, self._keys, folder=folder)
        self.carrier = CarrierPart(context)
        self.bulk = LabelBulk(context, self)
        self.bulk_panel = LabelBulkPanel(self.bulk)
        self._parts = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    # ---------------------------------------------------------------------------------- the page

    @property
    def title(self) -> str:
        """The page's name."""
        return translate("labels", "Labels")

    @property
    def subject(self) -> object:
        """The return whose label is shown."""
        return self.one.found.return_ if self.one.found else None

    def activated(self) -> None:
        """Ready to type or scan; what stands in the field is replaced by typing."""
        self.field.setFocus()
        self.field.edit.selectAll()
        self.one.watch.ask()
        self._allow_many()
        self.refresh()

    def refresh(self) -> None:
        """Read the label's return again: its address or number may have come meanwhile."""
        if self.one.found and not self._looking:
            self._look_up(self.one.found.return_.id)

    def synced(self, report: SyncReport) -> None:
        """Follow the network, and what the central service said of a mail."""
        self.one.show_online(online=report.connection in {Connection.ONLINE, Connection.UNKNOWN})
        super().synced(report)

    def escape(self) -> bool:
        """Close the question for a supervisor."""
        return self.one.close_question()

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
        self.one.retranslate()
        self.carrier.retranslate()
        self.bulk_panel.retranslate()
        self._allow_many()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the printer now and then while somebody can see the answer."""
        super().showEvent(event)
        self.one.watch.watch(looks=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the printer alone while nobody looks."""
        super().hideEvent(event)
        self.one.watch.watch(looks=False)

    # ----------------------------------------------------------------------------------- make-up

    def _lay_out(self) -> None:
        for part in (self.one, self.carrier, self.bulk_panel):
            self._parts.addWidget(part)
        page = QVBoxLayout(self)
        page.setContentsMargins(px(32), px(28), px(32), px(32))
        page.setSpacing(px(16))
        page.addWidget(self.field)
        page.addWidget(self._parts, 1)

    def _connect(self) -> None:
        self.field.entered.connect(self._entered)
        self.one.stale.connect(self._look_up)
        self.one.fact_written.connect(self.fact_written)
        self.one.question_closed.connect(self.field.setFocus)
        self.one.sheet.settings_button.clicked.connect(self._ask_printers)
        self.one.sheet.bulk_button.clicked.connect(self._to_many)
        self.one.sheet.bind_keys(self)
        self.bulk.changed.connect(self._show_part)
        self.carrier.changed.connect(self._show_part)
        self._context.prints.set_up_changed.connect(self._allow_many)

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

    @Slot(object)
    def _look_up(self, return_id: ReturnId) -> None:
        self._looking = True
        work = partial(look_up, self._context.desk, return_id)
        self._context.desk_worker.run(work, self._label_read, self._not_found)

    @Slot(object)
    def _label_read(self, found: Found | None) -> None:
        """A label was found; None is a return that has gone meanwhile."""
        self._looking = False
        if self.one.show_found(found):
            self.field.edit.selectAll()

    @Slot(object)
    def _not_found(self, error: KnownError) -> None:
        self._looking = False
        self.one.show_error(error)
        self.field.edit.selectAll()

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
        part: QWidget = self.one
        if self.carrier.is_there:
            part = self.carrier
        elif self.bulk.is_there and not self._wants_one:
            part = self.bulk_panel
        self._parts.setCurrentWidget(part)
        self.one.sheet.bulk_button.setVisible(self.bulk.is_there)

    @Slot()
    def _allow_many(self) -> None:
        self.bulk_panel.allow(can_print=label_printer(self._context) is not None)

    @Slot()
    def _ask_printers(self) -> None:
        self.page_asked.emit(PageName.PRINTERS, None)
