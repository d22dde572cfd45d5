"""Setting up a printer in three steps, in the page: which one, what it is, does it scan."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.printing import PrinterConfig, PrinterId
from returndesk.services.printer_setup import FoundPrinter, Identity, new_config
from returndesk.ui.context import Context
from returndesk.ui.messages import message_for
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import Panel
from returndesk.ui.widgets.printer_check import PrinterCheck
from returndesk.ui.widgets.printer_finder import PrinterFinder
from returndesk.ui.widgets.printer_form import PrinterForm
from returndesk.ui.widgets.wrapped_row import WrappedRow

translate = QCoreApplication.translate


class Step(IntEnum):
    """The steps in their order."""

    FIND = 0
    SET_UP = 1
    CHECK = 2


class PrinterWizard(Panel):
    """The steps. A printer is saved at the end of the second one, so that it can be tested.

    Signals:
        saved(PrinterConfig): a printer is on disk and in force.
        left(): the person is through, or will not go on.
        removed(PrinterId): the printer is gone.
    """

    saved = Signal(object)
    left = Signal()
    removed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._known = False
        self._wanted: FoundPrinter | None = None
        self.finder = PrinterFinder(context)
        self.form = PrinterForm()
        self.check = PrinterCheck(context)
        self._title = ElidedLabel("", "title")
        self._note = TextLabel("", "small")
        self._steps = QStackedWidget()
        self.back_button = KeyButton("", "Ctrl+B", bind=True)
        self.remove_button = KeyButton("")
        self.next_button = KeyButton("", "Ctrl+S", primary=True, bind=True)
        self._lay_out()
        self.finder.chosen.connect(self._chosen)
        self.finder.screen_asked.connect(self._use_screen)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        self.remove_button.clicked.connect(self._remove)
        self.check.changed.connect(self._heat_changed)

    def _lay_out(self) -> None:
        for widget in (self.finder, self.form, self.check):
            self._steps.addWidget(widget)
        self._note.setWordWrap(True)
        buttons = (self.back_button, self.remove_button, self.next_button)
        below = WrappedRow(*buttons, spacing=12, last_right=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(self._title)
        column.addWidget(self._note)
        column.addWidget(self._steps, 1)
        column.addLayout(below)

    @property
    def step(self) -> Step:
        """Where the person is."""
        return Step(self._steps.currentIndex())

    def retranslate(self) -> None:
        """Put all words in again."""
        self.finder.retranslate()
        self.form.retranslate()
        self.check.retranslate()
        self.back_button.set_caption(translate("printers", "Back"))
        self.remove_button.set_caption(translate("printers", "Remove this printer"))
        self._show_step(self.step)

    # ------------------------------------------------------------------------------------ the steps

    def search(self) -> None:
        """Begin with a new printer."""
        self._known = False
        self._show_step(Step.FIND)
        self.finder.search()

    def change(self, config: PrinterConfig) -> None:
        """Change a printer that is set up."""
        self._known = True
        self._fill(config)

    def back(self) -> None:
        """One step back; out of it from the first one, and from a printer that was there before."""
        if self.step is Step.CHECK:
            self._show_step(Step.SET_UP)
        elif self.step is Step.SET_UP and not self._known:
            self.search()
        else:
            self.leave()

    def leave(self) -> None:
        """Search no further and go."""
        self.finder.stop()
        self._wanted = None
        self.left.emit()

    def next(self) -> None:
        """Save and go on to the test; from the test back to the printers."""
        if self.step is Step.CHECK:
            self.leave()
        elif self.step is Step.SET_UP:
            config = self.form.config()
            if config is not None:
                self._save(config, self._to_check)

    def take_scan(self, code: ScannedCode) -> bool:
        """The codes of the test page are the wizard's; any other scan is a parcel."""
        return self.step is Step.CHECK and self.check.take_scan(code)

    def _show_step(self, step: Step) -> None:
        self._steps.setCurrentIndex(step)
        self._title.setText(
            {
                Step.FIND: translate("printers", "Which printer?"),
                Step.SET_UP: translate("printers", "What is it, and what for?"),
                Step.CHECK: translate("printers", "Does it scan?"),
            }[step]
        )
        self.next_button.set_caption(
            translate("printers", "Done")
            if step is Step.CHECK
            else translate("printers", "Save and test")
        )
        self.next_button.setVisible(step is not Step.FIND)
        self.next_button.setEnabled(step is not Step.FIND)
        self.remove_button.setVisible(step is Step.SET_UP and self._known)
        self._say("")

    def _say(self, words: str, tone: Tone = Tone.NEUTRAL) -> None:
        self._note.setText(words)
        self._note.set_tone(tone)
        self._note.setVisible(bool(words))

    @property
    def note(self) -> str:
        """What is said below the title."""
        return self._note.text()

    # ------------------------------------------------------------------------------- find, identify

    @Slot(object)
    def _chosen(self, found: FoundPrinter) -> None:
        self._wanted = found
        name = found.name
        self._say(translate("printers", "Asking {name} what it is…").format(name=name))
        work = partial(self._context.tools.printers.identify, found.transport, found.address)
        told = partial(self._identified, found)
        self._context.print_worker.run(work, told, partial(self._silent, found))

    def _identified(self, found: FoundPrinter, identity: Identity) -> None:
        if self._wanted is not found:
            return
        self._fill(new_config(found, identity, PrinterId(uuid.uuid4().hex[:8])))
        if identity.language is None and found.language is None:
            words = translate(
                "printers", "It does not say what it is. The usual is filled in: look it over."
            )
            self._say(words, Tone.CAUTION)

    def _silent(self, found: FoundPrinter, error: KnownError) -> None:
        if self._wanted is not found:
            return
        self._fill(new_config(found, Identity(), PrinterId(uuid.uuid4().hex[:8])))
        message = message_for(error)
        self._say(f"{message.title}. {message.remedy}", Tone.CAUTION)

    @Slot()
    def _use_screen(self) -> None:
        self.finder.stop()
        self._save(self._context.tools.printers.screen_printer(), self._to_check)

    def _fill(self, config: PrinterConfig) -> None:
        self._wanted = None
        self.form.show_config(config, self._context.desk.spool.printers.all())
        self._show_step(Step.SET_UP)
        self.form.name.setFocus()

    # ----------------------------------------------------------------------------------------- save

    def _save(self, config: PrinterConfig, then: Callable[[PrinterConfig], None]) -> None:
        """Put a printer on disk and in force: not on the GUI thread, it waits for a job's end."""
        self._say(translate("printers", "Saving…"))
        work = partial(_put, self._context, config)
        self._context.print_worker.run(work, then, self._refused)

    def _to_check(self, config: PrinterConfig) -> None:
        self._known = True
        self.form.show_config(config, self._context.desk.spool.printers.all())
        self.check.show_config(config)
        self._show_step(Step.CHECK)
        self.saved.emit(config)

    @Slot(object)
    def _heat_changed(self, config: PrinterConfig) -> None:
        self._save(replace(config), self._print_anew)

    def _print_anew(self, config: PrinterConfig) -> None:
        self._to_check(config)
        self.check.print_page()

    @Slot(object)
    def _refused(self, error: KnownError) -> None:
        message = message_for(error)
        self._say(f"{message.title}. {message.remedy}", Tone.WRONG)

    @Slot()
    def _remove(self) -> None:
        config = self.form.config()
        if config is not None:
            work = partial(_remove, self._context, config.id)
            self._context.print_worker.run(work, self._removed, self._refused)

    def _removed(self, printer_id: PrinterId) -> None:
        self.removed.emit(printer_id)
        self.left.emit()


def _put(context: Context, config: PrinterConfig) -> PrinterConfig:
    context.desk.spool.printers.put(config)
    return config


def _remove(context: Context, printer_id: PrinterId) -> PrinterId:
    context.desk.spool.printers.remove(printer_id)
    return printer_id
