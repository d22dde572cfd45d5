"""Many labels at once: how many, which not and why, printing, progress, stop."""

from collections import Counter

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.printing import JobState
from returndesk.ui.label_bulk import LabelBulk
from returndesk.ui.label_words import bulk_words
from returndesk.ui.messages import message_for
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import Hairline, Panel

translate = QCoreApplication.translate

_REFUSED_SHOWN = 100


class LabelBulkPanel(Panel):
    """Shows a `LabelBulk`; Print is its main act, Stop takes its place while it prints."""

    def __init__(self, bulk: LabelBulk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bulk = bulk
        self._can_print = False
        self._title = TextLabel("", "title")
        self._state = TextLabel("", "soft")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._refused = QGridLayout()
        self._refused_head = TextLabel("", "section")
        self.print_button = KeyButton("", "Ctrl+P", primary=True, bind=True)
        self.stop_button = KeyButton("", "Del", bind=True)
        self.close_button = KeyButton("", "Ctrl+W", bind=True)
        self._shown: tuple[object, ...] = ()
        self._lay_out()
        bulk.changed.connect(self.show_state)
        self.print_button.clicked.connect(bulk.start)
        self.stop_button.clicked.connect(bulk.stop)
        self.close_button.clicked.connect(bulk.clear)

    def _lay_out(self) -> None:
        self._state.setWordWrap(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(8))
        column.addWidget(self._refused_head)
        column.addLayout(self._refused)
        column.addStretch()
        self._refused.setHorizontalSpacing(px(16))
        self._refused.setVerticalSpacing(px(8))
        self._refused.setColumnStretch(1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        below = QHBoxLayout()
        below.setSpacing(px(12))
        below.addWidget(self.close_button)
        below.addStretch()
        below.addWidget(self.stop_button)
        below.addWidget(self.print_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(24), px(20), px(24), px(20))
        whole.setSpacing(px(12))
        whole.addWidget(self._title)
        whole.addWidget(self._state)
        whole.addWidget(self._progress)
        whole.addWidget(Hairline())
        whole.addWidget(scroll, 1)
        whole.addLayout(below)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.stop_button.set_caption(translate("labels", "Stop"))
        self.close_button.set_caption(translate("labels", "Close"))
        self._shown = ()
        self.show_state()

    def allow(self, *, can_print: bool) -> None:
        """Whether there is a label printer."""
        self._can_print = can_print
        self.show_state()

    @property
    def words(self) -> str:
        """Title and state."""
        return f"{self._title.text()} {self._state.text()}"

    @Slot()
    def show_state(self) -> None:
        """Show how far it is."""
        bulk = self._bulk
        printable = len(bulk.printable)
        self._title.setText(self.tr("%Ln label(s)", "", printable))
        words, tone = self._state_words()
        self._state.setText(words)
        self._state.set_tone(tone)
        self._progress.setVisible(bulk.begun or bulk.reading)
        # No maximum: a bar that runs, for as long as nobody knows how many there are.
        self._progress.setMaximum(0 if bulk.reading else max(1, printable))
        self._progress.setValue(bulk.done)
        self.print_button.set_caption(self.tr("Print %Ln label(s)", "", printable))
        ready = self._can_print and not bulk.reading and not bulk.begun
        self.print_button.setEnabled(ready and bool(printable))
        self.print_button.setVisible(not bulk.begun)
        self.stop_button.setVisible(bulk.busy)
        self.stop_button.setEnabled(bulk.busy)
        self._show_refused()

    def _state_words(self) -> tuple[str, Tone]:
        bulk = self._bulk
        if bulk.error is not None:
            message = message_for(bulk.error)
            return f"{message.title}. {message.remedy}", Tone.WRONG
        if bulk.reading:
            return translate("labels", "Reading…"), Tone.NEUTRAL
        counts = bulk.counts
        if not bulk.begun:
            words = "" if self._can_print else translate("labels", "No label printer")
            return words, Tone.CAUTION
        return self._printing_words(counts)

    def _printing_words(self, counts: Counter[JobState]) -> tuple[str, Tone]:
        bulk = self._bulk
        if counts[JobState.NEEDS_ATTENTION]:
            words = translate("labels", "Nobody knows whether one came out: see Printers.")
            return words, Tone.CAUTION
        through = translate("labels", "{done} of {all}").format(
            done=bulk.done, all=len(bulk.printable)
        )
        if bulk.stopped:
            return translate("labels", "Stopped: {through}").format(through=through), Tone.CAUTION
        if bulk.busy:
            return translate("labels", "Printing: {through}").format(through=through), Tone.NEUTRAL
        if counts[JobState.FAILED]:
            words = translate("labels", "{through}. See the printer for those that failed.")
            return words.format(through=through), Tone.WRONG
        return translate("labels", "All printed"), Tone.GOOD

    def _show_refused(self) -> None:
        refused = self._bulk.refused
        if refused == self._shown:
            return
        self._shown = refused
        while (item := self._refused.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._refused_head.setText(self.tr("%Ln not printed", "", len(refused)))
        self._refused_head.setVisible(bool(refused))
        for row, one in enumerate(refused[:_REFUSED_SHOWN]):
            reason = ElidedLabel(bulk_words(one), "soft")
            self._refused.addWidget(TextLabel(one.text[:40], "strong"), row, 0)
            self._refused.addWidget(reason, row, 1)
