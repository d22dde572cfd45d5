"""The sheet of the Labels page: the label's dots at any size, its QR code, or words."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.errors import KnownError
from returndesk.domain.labels import PrinterStatus
from returndesk.ui.label_jobs import status_words
from returndesk.ui.messages import message_for
from returndesk.ui.scanner_tools import CodePattern
from returndesk.ui.theme import px
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.code_view import CodeView
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.panel import EmptyState, Panel
from returndesk.ui.widgets.paper_view import PaperView, Zoom
from returndesk.ui.widgets.pin_panel import PinPanel, centred
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate

# A telephone reads a QR code across a counter when its modules are some 3 mm wide.
_QR_PIXELS = 14
_ZOOMS = ((Zoom.FIT, 1), (Zoom.TRUE_SIZE, 1), (Zoom.DOTS, 1), (Zoom.DOTS, 2))


class LabelSheet(Panel):
    """`paper`, `qr`, `pin` or words below a head with the zoom and the printer's state."""

    def __init__(self, pin: PinPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperView()
        self.pin = pin
        self._asking = centred(pin)
        self.qr = CodeView(largest=_QR_PIXELS)
        self.zoom = Segments(_ZOOMS)
        self.status = Chip()
        self.settings_button = KeyButton("", "F11")
        self.bulk_button = KeyButton("", "Ctrl+L", bind=True)
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        beside = self._beside = QHBoxLayout()
        beside.addStretch()
        for widget in (self.bulk_button, self.settings_button, self.status):
            beside.addWidget(widget)
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.addWidget(self.zoom)
        head.addLayout(beside, 1)
        for shown in (self.paper, self.qr, self._empty, self._asking):
            self._stack.addWidget(shown)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(px(16), px(16), px(16), px(16))
        inside.setSpacing(px(16))
        inside.addLayout(head)
        inside.addWidget(self._stack, 1)
        self.bulk_button.hide()
        self.zoom.chosen.connect(self._zoom_chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The printer's state goes below the sizes where a small window has no room beside."""
        super().resizeEvent(event)
        parts = self.zoom.minimumSizeHint().width(), self._beside.minimumSize().width()
        wide = sum(parts) + self._head.spacing() <= self.contentsRect().width() - px(32)
        flow = QBoxLayout.Direction
        self._head.setDirection(flow.LeftToRight if wide else flow.TopToBottom)

    def bind_keys(self, page: QWidget) -> None:
        """Let Ctrl+Plus and Ctrl+Minus change the size anywhere on the page."""
        for key, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._step_zoom, step))

    def retranslate(self) -> None:
        """Put all words in again."""
        self.pin.retranslate()
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
        self.settings_button.set_caption(translate("labels", "Printers"))
        self.bulk_button.set_caption(translate("labels", "Back to the list"))

    def show_status(self, status: PrinterStatus | None, *, has_printer: bool) -> None:
        """Say how the printer is; without one, where to set one up."""
        words, tone = status_words(status)
        self.status.set(words, tone)
        self.settings_button.setVisible(not has_printer)

    def show_words(self, error: KnownError | None) -> None:
        """Words in the paper's place: what is wrong, or that nothing was looked for yet."""
        if error is not None:
            message = message_for(error)
            self._empty.set(message.title, message.remedy)
        else:
            self._empty.set(
                translate("labels", "No label yet"),
                translate("labels", "Scan a parcel or type a number to see its label."),
            )
        self._stack.setCurrentWidget(self._empty)
        self.zoom.setVisible(False)

    def show_paper(self) -> None:
        """The label's dots."""
        self._stack.setCurrentWidget(self.paper)
        self.zoom.setVisible(True)

    def show_pin(self) -> None:
        """A supervisor's reason and PIN."""
        self._stack.setCurrentWidget(self._asking)
        self.zoom.setVisible(False)

    def show_qr(self, pattern: CodePattern, number: str) -> None:
        """The QR code, large enough for a telephone across the counter."""
        name = translate("labels", "QR code of {number}").format(number=number)
        self.qr.show_code(pattern, name)
        self._stack.setCurrentWidget(self.qr)
        self.zoom.setVisible(False)

    def _zoom_chosen(self, choice: tuple[Zoom, int]) -> None:
        self.paper.set_zoom(*choice)

    def _step_zoom(self, step: int) -> None:
        place = _ZOOMS.index((self.paper.zoom, self.paper.dots)) + step
        choice = _ZOOMS[max(0, min(len(_ZOOMS) - 1, place))]
        self.zoom.select(choice)
        self.paper.set_zoom(*choice)
