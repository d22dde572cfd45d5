"""The settings of the label printer, with a test print."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from returndesk.domain.errors import KnownError
from returndesk.domain.printing import JobState, PrintJob
from returndesk.settings import PrinterKind, Settings
from returndesk.ui.context import Context
from returndesk.ui.messages import message_for
from returndesk.ui.settings_rules import (
    PAPER_WIDTHS,
    RESOLUTIONS,
    address_problem,
    dots_for,
    paper_of,
)
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.panel import SectionHeading
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate

# Half an address is no address: it is judged and saved when the fingers rest this long.
TYPING_MS = 400


class PrinterSettings(QWidget):
    """How the printer is reached and what paper is in it.

    `change` saves settings. Kind and address are saved together, once they fit.
    """

    def __init__(
        self,
        context: Context,
        change: Callable[[Settings], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._change = change
        self._kinds = _kinds(context)
        self.kind = Segments(self._kinds)
        self.address = QLineEdit()
        self.paper = Segments(PAPER_WIDTHS)
        self.dpi = Segments(RESOLUTIONS)
        self.test_button = KeyButton("", "Ctrl+T", bind=True)
        self._heading = SectionHeading()
        self._kind_row = FormRow(self.kind)
        self.address_row = FormRow(self.address)
        self._paper_row = FormRow(self.paper)
        self._dpi_row = FormRow(self.dpi)
        self.test_row = FormRow(self.test_button)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        for row in (
            self._heading,
            self._kind_row,
            self.address_row,
            self._paper_row,
            self._dpi_row,
            self.test_row,
        ):
            column.addWidget(row)
        self.show_settings()
        self.kind.chosen.connect(self._kind_chosen)
        self.address.textEdited.connect(self._typing.start)
        self.address.editingFinished.connect(self._finish_typing)
        self._typing.timeout.connect(self._save_place)
        self.paper.chosen.connect(self._paper_chosen)
        self.dpi.chosen.connect(self._paper_chosen)
        self.test_button.clicked.connect(self.print_test)

    def retranslate(self) -> None:
        """Put all words in again."""
        self._heading.setText(translate("settings", "Label printer"))
        names = {
            PrinterKind.NONE: translate("settings", "None"),
            PrinterKind.VIRTUAL: translate("settings", "On screen"),
            PrinterKind.TCP: translate("settings", "Network"),
            PrinterKind.FILE: translate("settings", "File"),
        }
        connection = translate("settings", "Connection")
        self._kind_row.set_name(connection)
        self.kind.set_words(connection, (names[kind] for kind in self._kinds))
        paper = translate("settings", "Paper width")
        self._paper_row.set_name(paper)
        self.paper.set_words(
            paper,
            (
                translate("settings", "58 mm"),
                translate("settings", "80 mm"),
                translate("settings", "4 inch"),
            ),
        )
        resolution = translate("settings", "Resolution")
        self._dpi_row.set_name(resolution)
        self.dpi.set_words(
            resolution,
            (translate("settings", "{dpi} dpi").format(dpi=dpi) for dpi in RESOLUTIONS),
        )
        self.test_button.set_caption(translate("settings", "Test print"))
        self.test_row.say("")
        self._show_kind()

    def print_test(self) -> None:
        """Print a label that belongs to no return."""
        desk = self._context.desk
        self.test_button.setEnabled(False)
        self.test_row.say(translate("settings", "Printing…"))
        order = desk.labelling.test_order(translate("settings", "Test print"))
        work = partial(desk.spool.print_now, order)
        self._context.print_worker.run(work, self._printed, self._not_printed)

    # ------------------------------------------------------------------------------------- saving

    @Slot(object)
    def _kind_chosen(self, _kind: PrinterKind) -> None:
        self._show_kind()
        self._save_place()

    @Slot()
    def _finish_typing(self) -> None:
        if self._typing.isActive():
            self._save_place()

    @Slot()
    def _save_place(self) -> None:
        """Save how the printer is reached, if there can be one."""
        self._typing.stop()
        kind, address = self._kind(), self.address.text().strip()
        problem = address_problem(kind, address)
        self.address_row.say(problem, Tone.WRONG)
        if problem:
            return
        settings = replace(self._settings, printer=kind)
        if kind in {PrinterKind.TCP, PrinterKind.FILE}:
            settings = replace(settings, printer_address=address)
        self._change(settings)
        self._show_kind()

    @Slot()
    def _paper_chosen(self) -> None:
        dpi = int(str(self.dpi.value))
        width = dots_for(str(self.paper.value), dpi)
        self._change(replace(self._settings, printer_width=width, printer_dpi=dpi))

    @property
    def _settings(self) -> Settings:
        return self._context.preferences.settings

    def _kind(self) -> PrinterKind:
        return PrinterKind(str(self.kind.value))

    # -------------------------------------------------------------------------------- what is shown

    def show_settings(self) -> None:
        """Put the settings in the controls."""
        settings = self._settings
        self.kind.select(settings.printer)
        self.address.setText(settings.printer_address)
        self.paper.select(paper_of(settings))
        near = min(RESOLUTIONS, key=lambda dpi: abs(dpi - settings.printer_dpi))
        self.dpi.select(near)

    def _show_kind(self) -> None:
        """The address belongs to the printers that have one; a test to a printer that is set."""
        kind = self._kind()
        self.address_row.setVisible(kind in {PrinterKind.TCP, PrinterKind.FILE})
        if kind is PrinterKind.TCP:
            self.address_row.set_name(translate("settings", "Address and port"))
            self.address.setPlaceholderText("192.168.1.50:9100")
        else:
            self.address_row.set_name(translate("settings", "Path of the file or device"))
            self.address.setPlaceholderText("")
        usable = self._settings.printer is kind is not PrinterKind.NONE
        self.test_button.setEnabled(usable)

    @Slot(object)
    def _printed(self, job: PrintJob) -> None:
        self._show_kind()
        if job.state is JobState.CONFIRMED:
            self.test_row.say(translate("settings", "The printer confirms the test."), Tone.GOOD)
        else:
            words = translate("settings", "Sent. The printer does not answer: look at the paper.")
            self.test_row.say(words, Tone.CAUTION)

    @Slot(object)
    def _not_printed(self, error: KnownError) -> None:
        self._show_kind()
        message = message_for(error)
        self.test_row.say(f"{message.title}. {message.remedy}", Tone.WRONG)


def _kinds(context: Context) -> tuple[PrinterKind, ...]:
    """The kinds on offer; paper on the screen only where the program has a place to show it."""
    shown = context.preferences.settings.printer is PrinterKind.VIRTUAL
    return tuple(kind for kind in PrinterKind if shown or kind is not PrinterKind.VIRTUAL)
