"""The Printers page (F11): each printer with its state and jobs, and the wizard for new ones."""

import time
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.printing import (
    PrinterConfig,
    PrinterId,
    PrinterState,
    PrintJob,
)
from returndesk.services.desk import Desk
from returndesk.ui.context import Context
from returndesk.ui.pages.base import Page
from returndesk.ui.printer_acts import PrinterActs
from returndesk.ui.scan_rules import KeyGuard
from returndesk.ui.theme import px
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import EmptyState, Panel
from returndesk.ui.widgets.printer_card import PrinterCard
from returndesk.ui.widgets.printer_detail import PrinterDetail
from returndesk.ui.widgets.printer_wizard import PrinterWizard

translate = QCoreApplication.translate

# How often the printers are asked how they are while the page is in front.
STATUS_MS = 10_000
# Jobs move in bursts; the list is read once for each.
_BURST_MS = 60
_WIDE_PX = 1000
_LIST_PX, _SMALL_LIST_PX = 264, 208


class PrintersPage(Page):
    """The printers at the left; at the right the one that is chosen, or the wizard."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._keys = KeyGuard(time.monotonic)
        self._states: dict[PrinterId, PrinterState] = {}
        self._asking_status = False
        self.cards: dict[PrinterId, PrinterCard] = {}
        self._title = TextLabel("", "title")
        self.add_button = KeyButton("", "Ctrl+N", bind=True)
        self._list = QVBoxLayout()
        self.detail = PrinterDetail(context.now())
        self.acts = PrinterActs(context, self.detail, self._keys, self)
        self.wizard = PrinterWizard(context)
        self._empty = EmptyState()
        self._ground = Panel()
        self._stack = QStackedWidget()
        self._poll = QTimer(self, interval=STATUS_MS)
        self._burst = QTimer(self, singleShot=True, interval=_BURST_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    # ---------------------------------------------------------------------------------- the page

    @property
    def title(self) -> str:
        """The page's name."""
        return translate("printers", "Printers")

    @property
    def chosen(self) -> PrinterId | None:
        """The printer that is shown."""
        return self.acts.printer_id

    def activated(self) -> None:
        """Ask the printers how they are, and show what they print."""
        card = self.cards.get(self.acts.printer_id) if self.acts.printer_id else None
        (card or self.add_button).setFocus()
        self.refresh()
        self._ask_status()

    def refresh(self) -> None:
        """Read the printers and the jobs again."""
        self._context.desk_worker.run(partial(_states, self._context.desk), self._states_read)
        self.acts.read_jobs()

    def show_subject(self, subject: object) -> None:
        """Show the printer of a job that the rail spoke of."""
        if isinstance(subject, PrintJob):
            self._choose(subject.printer_id)

    def take_scan(self, code: ScannedCode) -> bool:
        """The codes of a test page belong to the wizard; any other scan is a parcel."""
        self._keys.scanned()
        return self._stack.currentWidget() is self.wizard and self.wizard.take_scan(code)

    def retranslate(self) -> None:
        """Put all words in again."""
        self._title.setText(self.title)
        self.add_button.set_caption(translate("printers", "Add a printer"))
        self._empty.set(
            translate("printers", "No printer yet"),
            translate("printers", "Add one: it is searched for, set up and tested right here."),
        )
        self.detail.retranslate()
        self.wizard.retranslate()
        self._show_states()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the printers now and then while somebody can see the answer."""
        super().showEvent(event)
        self._poll.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the printers alone while nobody looks."""
        super().hideEvent(event)
        self._poll.stop()
        self.wizard.finder.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the list gives way to what is chosen in it."""
        super().resizeEvent(event)
        wide = self.width() >= px(_WIDE_PX)
        self._scroll.setFixedWidth(px(_LIST_PX if wide else _SMALL_LIST_PX))

    # ----------------------------------------------------------------------------------- make-up

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self.add_button)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(8))
        self._list.addStretch()
        inside = QWidget()
        inside.setLayout(self._list)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self._scroll = scroll
        within = QVBoxLayout(self._ground)
        within.addWidget(self._empty)
        for widget in (self._ground, self.detail, self.wizard):
            self._stack.addWidget(widget)
        below = QHBoxLayout()
        below.setSpacing(px(16))
        below.addWidget(scroll)
        below.addWidget(self._stack, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(px(32), px(28), px(32), px(32))
        page.setSpacing(px(16))
        page.addLayout(head)
        page.addLayout(below, 1)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._add_printer)
        self.wizard.saved.connect(self._saved)
        self.wizard.left.connect(self._wizard_left)
        self.wizard.removed.connect(self._removed)
        self.detail.change_button.clicked.connect(self._change)
        self.acts.changed.connect(self.refresh)
        prints = self._context.prints
        prints.job_changed.connect(self._burst.start)
        prints.printer_changed.connect(self._printer_changed)
        prints.set_up_changed.connect(self.refresh)
        self._burst.timeout.connect(self._after_burst)
        self._poll.timeout.connect(self._ask_status)

    # ------------------------------------------------------------------------------- the printers

    @Slot(object)
    def _states_read(self, states: tuple[PrinterState, ...]) -> None:
        self._states = {state.config.id: state for state in states}
        if self.acts.printer_id not in self._states:
            self.acts.printer_id = next(iter(self._states), None)
            self.acts.read_jobs()
        self._show_states()

    @Slot(object)
    def _printer_changed(self, state: PrinterState) -> None:
        if state.config.id in self._states:
            self._states[state.config.id] = state
            self._show_states()

    def _show_states(self) -> None:
        if tuple(self.cards) != tuple(self._states):
            self._make_cards()
        for printer_id, state in self._states.items():
            self.cards[printer_id].show_state(state)
            self.cards[printer_id].setChecked(printer_id == self.acts.printer_id)
        shown = self.acts.printer_id
        chosen = self.acts.state = self._states.get(shown) if shown else None
        if chosen is not None:
            self.detail.show_state(chosen)
        self._scroll.setVisible(bool(self._states))
        if self._stack.currentWidget() is not self.wizard:
            self._stack.setCurrentWidget(self.detail if chosen else self._ground)

    def _make_cards(self) -> None:
        for card in self.cards.values():
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        for place, printer_id in enumerate(self._states):
            card = PrinterCard()
            card.clicked.connect(partial(self._choose, printer_id))
            self._list.insertWidget(place, card)
            self.cards[printer_id] = card

    def _choose(self, printer_id: PrinterId, _checked: bool = False) -> None:  # noqa: FBT002
        self.acts.printer_id = printer_id
        self.detail.say("")
        if self._stack.currentWidget() is self.wizard:
            self.wizard.finder.stop()
            self._stack.setCurrentWidget(self.detail)
        self._show_states()
        self.acts.read_jobs()

    # ---------------------------------------------------------------------------------- the status

    @Slot()
    def _ask_status(self) -> None:
        """Ask all printers how they are, one after the other, behind what is being printed."""
        if self._asking_status:
            return
        self._asking_status = True
        work = partial(_ask_all, self._context.desk)
        self._context.print_worker.run(work, self._status_read, self._status_failed)

    @Slot(object)
    def _status_read(self, states: tuple[PrinterState, ...]) -> None:
        self._asking_status = False
        self._states_read(states)

    @Slot(object)
    def _status_failed(self, _error: KnownError) -> None:
        self._asking_status = False

    @Slot()
    def _after_burst(self) -> None:
        if self.isVisible():
            self.refresh()

    # ----------------------------------------------------------------------------------- the wizard

    @Slot()
    def _add_printer(self) -> None:
        self._stack.setCurrentWidget(self.wizard)
        self.wizard.search()

    @Slot()
    def _change(self) -> None:
        if self.acts.state is not None:
            self._stack.setCurrentWidget(self.wizard)
            self.wizard.change(self.acts.state.config)

    @Slot(object)
    def _saved(self, config: PrinterConfig) -> None:
        self.acts.printer_id = config.id
        self._context.prints.printers_changed()
        self._ask_status()

    @Slot()
    def _wizard_left(self) -> None:
        self._stack.setCurrentWidget(self.detail)
        self._show_states()
        self.acts.read_jobs()
        self.activated()

    @Slot(object)
    def _removed(self, printer_id: PrinterId) -> None:
        self._states.pop(printer_id, None)
        self.acts.printer_id = next(iter(self._states), None)
        self._context.prints.printers_changed()


# ------------------------------------------------------------------------- on the workers' threads


def _states(desk: Desk) -> tuple[PrinterState, ...]:
    return desk.spool.printers.states()


def _ask_all(desk: Desk) -> tuple[PrinterState, ...]:
    """Each printer asked; the states with what they said."""
    printers = desk.spool.printers
    for config in printers.all():
        try:
            printers.status(config.id)
        except KnownError:
            continue  # removed meanwhile, or a kind that this computer does not have
    return printers.states()
