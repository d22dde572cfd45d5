"""Asks before an enrolment ends what is not finished: the window over another desk begins anew."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.key_button import NO_KEY, YES_KEY, KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import Panel

translate = QCoreApplication.translate


class EnrolQuestion(Panel):
    """Names what would be lost, with two answers; Enter, which a scanner sends, is neither.

    Signals:
        confirmed(): enrol all the same.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_tone(Tone.CAUTION)
        self._question = TextLabel("", "strong")
        self._question.set_tone(Tone.CAUTION)
        self._remedy = TextLabel("", "small")
        for label in (self._question, self._remedy):
            label.setWordWrap(True)
        self.yes_button = KeyButton("", YES_KEY, bind=True)
        self.no_button = KeyButton("", NO_KEY, bind=True)
        answers = QHBoxLayout()
        answers.setSpacing(px(8))
        answers.addWidget(self.yes_button)
        answers.addWidget(self.no_button)
        answers.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self._question)
        column.addWidget(self._remedy)
        column.addLayout(answers)
        self.yes_button.clicked.connect(self._confirm)
        self.no_button.clicked.connect(self.hide)
        self.hide()

    def ask(self, unfinished: Sequence[str]) -> None:
        """Ask whether that may be lost, each in a few words."""
        self._question.setText(
            translate("settings", "Would be lost: {what}").format(what=" · ".join(unfinished))
        )
        self._remedy.setText(
            translate("settings", "Enrolling opens the window anew. Finish or save it first.")
        )
        self.yes_button.set_caption(translate("settings", "Enrol anyway"))
        self.no_button.set_caption(translate("settings", "Not yet"))
        self.setAccessibleName(f"{self._question.text()}. {self._remedy.text()}")
        self.show()

    @property
    def question(self) -> str:
        """What is asked; "" when nothing is."""
        return "" if self.isHidden() else self._question.text()

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()
