"""What stands beside a carrier's label: its file, what to mind, and Print."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from returndesk.domain.errors import KnownError
from returndesk.domain.printing import PrintJob
from returndesk.ui import print_words, texts
from returndesk.ui.label_work import CarrierFile
from returndesk.ui.messages import message_for
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import Hairline, Panel

translate = QCoreApplication.translate

_NAMED = 3


class CarrierSide(Panel):
    """The panel at the right while a carrier's label is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: CarrierFile | None = None
        self._name = ElidedLabel("", "title")
        self._pages = TextLabel("", "soft")
        self._warning = Panel()
        self._warning_title = TextLabel("", "strong")
        self._warning_detail = TextLabel("", "small")
        self._state = TextLabel("", "strong")
        self.print_button = KeyButton("", "Ctrl+P", primary=True, bind=True)
        self.close_button = KeyButton("", "Ctrl+W", bind=True)
        self.setFixedWidth(px(344))
        inside = QVBoxLayout(self._warning)
        inside.setContentsMargins(px(16), px(12), px(16), px(12))
        inside.setSpacing(px(2))
        for label in (self._warning_title, self._warning_detail, self._state):
            label.setWordWrap(True)
        inside.addWidget(self._warning_title)
        inside.addWidget(self._warning_detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(self._name)
        column.addWidget(self._pages)
        column.addWidget(Hairline())
        column.addWidget(self._warning)
        column.addStretch()
        column.addWidget(self._state)
        column.addWidget(self.print_button)
        column.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.close_button.set_caption(translate("labels", "Close"))
        self.print_button.set_caption(translate("labels", "Print"))
        if self._file is not None:
            self.show_file(self._file)

    def show_file(self, file: CarrierFile) -> None:
        """Say what the file is and what of it prints too fine."""
        self._file = file
        self._name.setText(file.path.name)
        preview = file.preview
        if preview is None:
            self._pages.setText(translate("labels", "ZPL, printed as the carrier made it"))
            self._warning.hide()
            return
        true_size = translate("labels", "true size, never scaled")
        pages = self.tr("%n page(s)", "", len(preview.pages))
        self._pages.setText(texts.joined(pages, true_size))
        self._warning.setVisible(bool(preview.too_fine))
        self._warning.set_tone(Tone.CAUTION)
        self._warning_title.set_tone(Tone.CAUTION)
        self._warning_title.setText(translate("labels", "Scanners may not read it"))
        named = ", ".join(code.text[:32] for code in preview.too_fine[:_NAMED])
        self._warning_detail.setText(
            translate(
                "labels", "Too fine for this printer: {codes}. Print it at 300 dpi or on a sheet."
            ).format(codes=named)
        )

    def show_job(self, job: PrintJob | None, error: KnownError | None, *, can_print: bool) -> None:
        """Say what became of it."""
        busy = job is not None and not job.is_over
        self.print_button.setEnabled(can_print and not busy)
        words, tone = "", Tone.NEUTRAL
        if error is not None:
            message = message_for(error)
            words, tone = f"{message.title}. {message.remedy}", Tone.WRONG
        elif job is not None:
            told = print_words.job_words(job)
            words, tone = texts.joined(told.state, told.why), told.tone
        self._state.setText(words)
        self._state.set_tone(tone)
        self._state.setVisible(bool(words))

    @property
    def words(self) -> str:
        """All that is said."""
        shown = (self._name, self._pages, self._warning_title, self._warning_detail, self._state)
        return " ".join(label.text() for label in shown if not label.isHidden())
