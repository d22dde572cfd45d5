"""A printer in the list of printers: its name, how it is, what it is for and what waits."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from returndesk.domain.printing import PrinterState
from returndesk.ui import texts
from returndesk.ui.print_words import roles_text, state_words
from returndesk.ui.theme import px
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.labels import ElidedLabel

translate = QCoreApplication.translate


class PrinterCard(QPushButton):
    """One printer; checked while it is the one that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self._name = ElidedLabel("", "strong")
        self._detail = ElidedLabel("", "small")
        self._chip = Chip()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._chip)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(6))
        column.addWidget(self._name)
        column.addLayout(row)
        column.addWidget(self._detail)
        for label in (self._name, self._detail, self._chip):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_state(self, state: PrinterState) -> None:
        """Show a printer as it is now."""
        words, tone = state_words(state)
        self._name.setText(state.config.name)
        self._chip.set(words, tone)
        detail = texts.joined(roles_text(state.config), self._open_words(state))
        self._detail.setText(detail)
        self.setAccessibleName(f"{state.config.name}. {words}. {detail}")

    def _open_words(self, state: PrinterState) -> str:
        if state.needs_attention:
            return self.tr("%n to look at", "", state.needs_attention)
        waiting = state.queued + state.sending
        return self.tr("%n waiting", "", waiting) if waiting else ""

    @property
    def status(self) -> str:
        """What the card says of the printer."""
        return self._chip.text()

    def sizeHint(self) -> QSize:
        """High enough for its three lines."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut but long words."""
        return QSize(px(160), self.sizeHint().height())
