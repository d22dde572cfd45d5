"""The page that learns how a scanner types: test codes on the screen, findings in words."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.errors import KnownError
from returndesk.domain.printing import JobState, PrinterRole, PrintJob
from returndesk.services.scanner_learning import (
    CONTENT,
    NOT_TAKEN,
    Finding,
    Heard,
    ScannerLearning,
    TestCode,
)
from returndesk.ui.context import Context
from returndesk.ui.messages import message_for
from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.scanner_tools import ScannerTools
from returndesk.ui.scanner_words import code_words, finding_tone, finding_words
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.code_view import CodeView
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import Hairline, Panel

translate = QCoreApplication.translate

_MOST_FINDINGS = 6


class LearnScannerPage(Page):
    """Shows one test code after the other while all keys of a scanner come here.

    The profile is stored as soon as the last code is read; leaving early stores nothing.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._tools = context.tools.scanners
        self._learning = ScannerLearning()
        self._last: tuple[Finding, ...] = ()
        self._heard = ""
        self._stored = False
        self._said: tuple[str, Tone] | None = None
        self.code_view = CodeView()
        self._title = TextLabel("", "title")
        self._step = TextLabel("", "sub")
        self._kind = TextLabel("", "soft")
        self._end = TextLabel("", "verdict")
        self._end_detail = TextLabel("", "sub")
        self._came_label = TextLabel("", "label")
        self._came = ElidedLabel("", "value")
        self._findings = [_FindingPanel() for _ in range(_MOST_FINDINGS)]
        self._note = TextLabel("", "small")
        self.back_button = KeyButton("", "F9")
        self.skip_button = KeyButton("", "Ctrl+K", bind=True)
        self.again_button = KeyButton("", "Ctrl+R", bind=True)
        self.print_button = KeyButton("", "Ctrl+P", bind=True)
        self.pdf_button = KeyButton("", "Ctrl+S", bind=True)
        self._lay_out()
        self.back_button.clicked.connect(self._go_back)
        self.skip_button.clicked.connect(self._skip)
        self.again_button.clicked.connect(self.begin)
        self.print_button.clicked.connect(self.print_sheet)
        self.pdf_button.clicked.connect(self._ask_for_file)
        self.retranslate()

    # ---------------------------------------------------------------------------------- the page

    @property
    def title(self) -> str:
        """The page's name."""
        return translate("scanner", "Learn my scanner")

    @property
    def findings(self) -> tuple[str, ...]:
        """The titles of the findings that are shown."""
        return tuple(panel.title for panel in self._findings if not panel.isHidden())

    @property
    def note(self) -> str:
        """What is said of the sheet and of the storing."""
        return self._note.text()

    def activated(self) -> None:
        """Begin anew: another scanner may be in the hand."""
        self.setFocus()
        self.begin()
        self._tools.listen(self.take_heard)

    def hideEvent(self, event: QHideEvent) -> None:
        """Scans are parcels again."""
        super().hideEvent(event)
        self._tools.listen(None)

    def take_scan(self, code: ScannedCode) -> bool:
        """A test code from a scanner that does not type shows that it needs no learning."""
        if code.source is ScanSource.WEDGE or code.text not in _TEXTS:
            return False
        words = translate("scanner", "This scanner does not type: it needs no learning.")
        self._say(words, Tone.GOOD)
        return True

    def retranslate(self) -> None:
        """Put all words in again."""
        self._title.setText(self.title)
        self._came_label.setText(translate("scanner", "What came"))
        self.back_button.set_caption(translate("scanner", "Settings"))
        self.skip_button.set_caption(translate("scanner", "It cannot read this one"))
        self.again_button.set_caption(translate("scanner", "Begin again"))
        self.print_button.set_caption(translate("scanner", "Print test sheet"))
        self.pdf_button.set_caption(translate("scanner", "Test sheet as PDF"))
        self._show()

    # ---------------------------------------------------------------------------------- learning

    @Slot()
    def begin(self) -> None:
        """Forget what was found and show the first code."""
        self._learning = ScannerLearning()
        self._last, self._heard, self._stored, self._said = (), "", False, None
        self._show()

    @Slot()
    def _skip(self) -> None:
        self._learning.skip()
        self._last = ()
        self._store()
        self._show()

    def take_heard(self, heard: Heard) -> None:
        """Take what the scanner typed."""
        if self._learning.code is None:
            self.begin()
        self._said = None
        self._heard = heard.typed
        self._last = self._learning.take(heard)
        self._store()
        self._show()

    def _store(self) -> None:
        """Keep the profile once there is no code left, if anything was read at all."""
        if self._learning.code is not None or not self._learning.findings:
            return
        try:
            self._tools.use_profile(self._learning.profile)
        except KnownError as error:
            message = message_for(error)
            self._said = (f"{message.title}. {message.remedy}", Tone.WRONG)
        else:
            self._stored = True

    def _show(self) -> None:
        code = self._learning.code
        if code is None:
            self.code_view.show_code(None, "")
            self._show_end()
        else:
            words = code_words(code)
            self.code_view.show_code(self._tools.pattern(code), words)
            number, count = list(TestCode).index(code) + 1, len(TestCode)
            step = translate("scanner", "Scan this code · {number} of {count}")
            self._step.setText(step.format(number=number, count=count))
            self._kind.setText(words)
        for widget in (self._step, self._kind, self.code_view):
            widget.setVisible(code is not None)
        for widget in (self._end, self._end_detail):
            widget.setVisible(code is None)
        self.skip_button.setEnabled(code is not None)
        self._came.setText(self._heard or "—")
        self._show_findings()
        self._note.setText(self._said[0] if self._said else "")
        self._note.set_tone(self._said[1] if self._said else Tone.NEUTRAL)
        self.print_button.setEnabled(
            self._context.is_open
            and self._context.desk.spool.printers.for_role(PrinterRole.LABEL) is not None
        )

    def _show_end(self) -> None:
        if self._stored:
            self._end.setText(translate("scanner", "Learned"))
            words = translate("scanner", "Every scan is read this way from now on.")
        else:
            self._end.setText(translate("scanner", "Nothing learned"))
            words = translate("scanner", "Scans are read as before.")
        self._end.set_tone(Tone.GOOD if self._stored else Tone.NEUTRAL)
        self._end_detail.setText(words)
        self._end.setAccessibleName(f"{self._end.text()}. {words}")

    def _show_findings(self) -> None:
        refused = tuple(finding for finding in self._last if finding in NOT_TAKEN)
        shown = (*refused, *self._learning.findings)[:_MOST_FINDINGS]
        for panel, finding in zip(self._findings, shown, strict=False):
            panel.set(finding)
        for place, panel in enumerate(self._findings):
            panel.setVisible(place < len(shown))

    def _say(self, words: str, tone: Tone = Tone.NEUTRAL) -> None:
        self._said = (words, tone)
        self._show()

    @Slot()
    def _go_back(self) -> None:
        self.page_asked.emit(PageName.SETTINGS, None)

    # --------------------------------------------------------------------------------- the sheet

    def _sheet_words(self) -> dict[TestCode, str]:
        return {code: code_words(code) for code in TestCode}

    @Slot()
    def print_sheet(self) -> None:
        """Print the test codes on the label printer."""
        spool = self._context.desk.spool
        if spool.printers.for_role(PrinterRole.LABEL) is None:
            return
        self._say(translate("scanner", "Printing…"))
        work = partial(self._tools.print_sheet, spool, self.title, self._sheet_words())
        self._context.print_worker.run(work, self._printed, self._failed)

    @Slot(object)
    def _printed(self, job: PrintJob) -> None:
        if job.state is JobState.CONFIRMED:
            self._say(translate("scanner", "The test sheet is printed."), Tone.GOOD)
        else:
            self._say(translate("scanner", "The test sheet was sent to the printer."))

    @Slot()
    def _ask_for_file(self) -> None:
        name = str(Path.home() / "returndesk-scanner.pdf")
        path, _ = QFileDialog.getSaveFileName(self, self.title, name, "PDF (*.pdf)")
        if path:
            self.save_sheet(Path(path))

    def save_sheet(self, path: Path) -> None:
        """Write the test codes into a PDF file."""
        work = partial(_write, path, self._tools, self.title, self._sheet_words())
        self._context.print_worker.run(work, self._saved, self._failed)

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self._say(translate("scanner", "Saved as {file}").format(file=path.name), Tone.GOOD)

    @Slot(object)
    def _failed(self, error: KnownError) -> None:
        message = message_for(error)
        self._say(f"{message.title}. {message.remedy}", Tone.WRONG)

    # ----------------------------------------------------------------------------------- make-up

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self.back_button)
        left = Panel()
        column = QVBoxLayout(left)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(self._step)
        column.addWidget(self._kind)
        column.addWidget(self.code_view, 1)
        for label in (self._end, self._end_detail):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        column.addStretch()
        column.addWidget(self._end)
        column.addWidget(self._end_detail)
        column.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(px(12))
        buttons.addWidget(self.skip_button)
        buttons.addWidget(self.again_button)
        buttons.addStretch()
        column.addLayout(buttons)
        right = Panel()
        right.setFixedWidth(px(360))
        side = QVBoxLayout(right)
        side.setContentsMargins(px(24), px(20), px(24), px(20))
        side.setSpacing(px(8))
        side.addWidget(self._came_label)
        side.addWidget(self._came)
        side.addWidget(Hairline())
        for panel in self._findings:
            side.addWidget(panel)
        side.addStretch()
        self._note.setWordWrap(True)
        side.addWidget(self._note)
        for button in (self.print_button, self.pdf_button):
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch()
            side.addLayout(line)
        body = QHBoxLayout()
        body.setSpacing(px(16))
        body.addWidget(left, 1)
        body.addWidget(right)
        page = QVBoxLayout(self)
        page.setContentsMargins(px(32), px(28), px(32), px(28))
        page.setSpacing(px(16))
        page.addLayout(head)
        page.addLayout(body, 1)


_TEXTS = frozenset(content.text for content in CONTENT.values())


class _FindingPanel(Panel):
    """One finding: what it is and what comes of it."""

    def __init__(self) -> None:
        super().__init__()
        self._title = TextLabel("", "strong")
        self._detail = TextLabel("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(2))
        for label in (self._title, self._detail):
            label.setWordWrap(True)
            column.addWidget(label)
        self.hide()

    @property
    def title(self) -> str:
        """What was found."""
        return self._title.text()

    def set(self, finding: Finding) -> None:
        """Show a finding."""
        title, detail = finding_words(finding)
        tone = finding_tone(finding)
        self._title.setText(title)
        self._title.set_tone(tone)
        self._detail.setText(detail)
        self.set_tone(tone)
        self.setAccessibleName(f"{title}. {detail}")


def _write(path: Path, tools: ScannerTools, title: str, words: dict[TestCode, str]) -> Path:
    """Runs off the GUI thread."""
    data = tools.sheet_pdf(title, words)
    try:
        path.write_bytes(data)
    except OSError as error:
        raise KnownError("file_not_written", file=path.name) from error
    return path
