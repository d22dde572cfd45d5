"""A yes-or-no question that stands on a page, in nobody's way."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.key_button import NO_KEY, YES_KEY, KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import Panel
from returndesk.ui.widgets.wrapped_row import WrappedRow

# The words have at least this much beside the buttons; else the buttons stand below them.
_WORDS_PX = 240
_SPACING = 12


class QuestionBar(Panel):
    """What is asked, and two buttons; Enter, which a scanner sends, presses neither.

    Signals:
        answered(bool): somebody said yes, or no.
    """

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_tone(Tone.CAUTION)
        self._question = TextLabel("", "strong")
        self._question.set_tone(Tone.CAUTION)
        self._detail = TextLabel("", "small")
        self.yes_button = KeyButton("", YES_KEY, bind=True)
        self.no_button = KeyButton("", NO_KEY, bind=True)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addStretch()
        for label in (self._question, self._detail):
            label.setWordWrap(True)
            words.addWidget(label)
        words.addStretch()
        self._buttons = WrappedRow(self.yes_button, self.no_button)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(px(16), px(12), px(16), px(12))
        self._row.setSpacing(px(_SPACING))
        self._row.addLayout(words, 1)
        self._row.addLayout(self._buttons)
        self.yes_button.clicked.connect(lambda: self.answered.emit(True))
        self.no_button.clicked.connect(lambda: self.answered.emit(False))
        self.close_question()

    def ask(self, question: str, detail: str, yes: str, no: str) -> None:
        """Put a question, with what is behind it ("" for nothing) and the words of both answers."""
        self._question.setText(question)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.yes_button.set_caption(yes)
        self.no_button.set_caption(no)
        self.setAccessibleName(f"{question}. {detail}" if detail else question)
        self._open(is_open=True)
        self._arrange()

    def close_question(self) -> None:
        """Nothing is asked any more; the keys do nothing here."""
        self._open(is_open=False)

    @property
    def question(self) -> str:
        """What is asked; "" when nothing is."""
        return "" if self.isHidden() else self._question.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand beside the words only where both have room."""
        super().resizeEvent(event)
        self._arrange()

    def _open(self, *, is_open: bool) -> None:
        self.setVisible(is_open)
        for button in (self.yes_button, self.no_button):
            button.setEnabled(is_open)

    def _arrange(self) -> None:
        margins = self._row.contentsMargins()
        words = self.width() - margins.left() - margins.right() - self._row.spacing()
        beside = words - self._buttons.sizeHint().width() >= px(_WORDS_PX)
        flow = QBoxLayout.Direction
        self._row.setDirection(flow.LeftToRight if beside else flow.TopToBottom)
