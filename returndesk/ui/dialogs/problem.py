"""A small window with a message: when the desk cannot open, and when the program has a bug."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from returndesk.domain.errors import KnownError
from returndesk.ui.messages import Message, message_for
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.verdicts import Icon
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.verdict_icon import VerdictIcon


class ProblemDialog(QDialog):
    """An icon, what is, what to do, and a button to close."""

    def __init__(self, message: Message, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("ReturnDesk")
        icon = VerdictIcon()
        icon.set(Icon.BANG if tone is Tone.CAUTION else Icon.CROSS, tone)
        icon.set_factor(0.6)
        title, remedy = TextLabel(message.title, "title"), TextLabel(message.remedy)
        for label in (title, remedy):
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(px(8))
        words.addWidget(title)
        words.addWidget(remedy)
        words.addStretch()
        top = QHBoxLayout()
        top.setSpacing(px(20))
        top.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(12))
        self._buttons.addStretch()
        close = KeyButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.reject)
        self._buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(32), px(32), px(24))
        column.setSpacing(px(24))
        column.addLayout(top, 1)
        column.addLayout(self._buttons)
        self.setMinimumWidth(px(520))
        self.setAccessibleName(message.title)
        self.setAccessibleDescription(message.remedy)


class CrashDialog(ProblemDialog):
    """The program has a bug: say so, and offer its report as a file. Work can go on."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        message = Message(
            self.tr("ReturnDesk made a mistake"),
            self.tr("What you scanned before is stored. Save the report and send it to support."),
        )
        super().__init__(message, Tone.CAUTION, parent)
        self._report = report
        save = KeyButton(self.tr("Save the report…"))
        save.clicked.connect(self._ask_where)
        self._buttons.insertWidget(1, save)

    def save_report(self, file: Path) -> None:
        """Write the report into a file."""
        file.write_text(self._report, "utf-8")

    def _ask_where(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), "returndesk-report.txt"
        )
        if name:
            self.save_report(Path(name))
            self.accept()


def start_problem(error: KnownError) -> ProblemDialog:
    """The window shown in place of the desk's when it cannot open."""
    return ProblemDialog(message_for(error), Tone.CAUTION)
