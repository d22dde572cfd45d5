"""The papers of what was just done, row by row: what became of each, and what can be done."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from returndesk.domain.errors import KnownError
from returndesk.ui.paper_printing import PaperJob, PaperPrinting
from returndesk.ui.paper_words import PaperStateWords, paper_words
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import Hairline, Panel

translate = QCoreApplication.translate

# Chips below each other end where the names begin.
_CHIP_WIDTH = 156
AGAIN_KEY, SAVE_KEY, YES_KEY, NO_KEY = "Ctrl+P", "Ctrl+S", "F6", "F7"


class PaperRows(Panel):
    """Shows what a `PaperPrinting` follows. The keys are those of the row that needs somebody.

    Its buttons only tell what is wanted; the page decides whether keys count.

    Signals:
        again_asked(PaperJob): print this once more.
        here_told(PaperJob): this came out whole.
        save_asked(PaperJob): write this as a PDF.
    """

    again_asked = Signal(object)
    here_told = Signal(object)
    save_asked = Signal(object)

    def __init__(self, printing: PaperPrinting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._printing = printing
        self.rows: tuple[PaperRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(24), px(10), px(24), px(10))
        self._column.setSpacing(px(8))
        self._lines: list[QWidget] = []
        printing.changed.connect(self.show_papers)
        self.hide()

    def show_papers(self) -> None:
        """Show all papers as they are now; the rows stay while the papers are the same."""
        papers = self._printing.papers
        if len(papers) != len(self.rows):
            self._rebuild(len(papers))
        keyed = next((place for place, paper in enumerate(papers) if paper.troubled), 0)
        for place, (row, paper) in enumerate(zip(self.rows, papers, strict=True)):
            row.show_paper(paper, self._printing.held_by(paper), keyed=place == keyed)
        self.setVisible(bool(papers))

    def _rebuild(self, count: int) -> None:
        for part in (*self.rows, *self._lines):
            part.hide()
            part.deleteLater()
        self._lines.clear()
        self.rows = tuple(PaperRow() for _ in range(count))
        for place, row in enumerate(self.rows):
            if place:
                line = Hairline()
                self._lines.append(line)
                self._column.addWidget(line)
            self._column.addWidget(row)
            row.again.clicked.connect(lambda _=False, row=row: self.again_asked.emit(row.paper))
            row.no.clicked.connect(lambda _=False, row=row: self.again_asked.emit(row.paper))
            row.yes.clicked.connect(lambda _=False, row=row: self.here_told.emit(row.paper))
            row.save.clicked.connect(lambda _=False, row=row: self.save_asked.emit(row.paper))


class PaperRow(QWidget):
    """One paper: name, state, why; print again or save it, or say whether it came out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper: PaperJob | None = None
        self._held_by: KnownError | None = None
        self._what = ElidedLabel("", "strong")
        self._chip = Chip()
        self._why = TextLabel("", "small")
        self.yes, self.no = KeyButton(""), KeyButton("")
        self.again, self.save = KeyButton(""), KeyButton("")
        self._why.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self._chip.setMinimumWidth(px(_CHIP_WIDTH))
        row.addWidget(self._chip)
        row.addWidget(self._what, 1)
        for button in (self.yes, self.no, self.again, self.save):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(row)
        indented = QHBoxLayout()
        indented.setContentsMargins(px(_CHIP_WIDTH) + row.spacing(), 0, 0, 0)
        indented.addWidget(self._why)
        column.addLayout(indented)

    @property
    def words(self) -> PaperStateWords | None:
        """What is said of the paper."""
        return paper_words(self.paper, self._held_by) if self.paper else None

    def show_paper(self, paper: PaperJob, held_by: KnownError | None, *, keyed: bool) -> None:
        """Show a paper; with `keyed` the keys are this row's."""
        self.paper, self._held_by = paper, held_by
        words = paper_words(paper, held_by)
        self._what.setText(words.what)
        self._chip.set(words.state, words.tone)
        self._why.setText(words.why)
        self._why.set_tone(words.tone if words.tone is Tone.WRONG else Tone.NEUTRAL)
        self._why.setVisible(bool(words.why))
        self.setAccessibleName(". ".join(filter(None, (words.what, words.state, words.why))))
        came = paper.job is not None and paper.job.may_be_on_paper
        again = translate("papers", "Print again") if came else translate("papers", "Print")
        self._set(self.yes, translate("printers", "Yes, it is here"), YES_KEY, keyed=keyed)
        self._set(self.no, translate("printers", "No, print again"), NO_KEY, keyed=keyed)
        self._set(self.again, again, AGAIN_KEY, keyed=keyed)
        self._set(self.save, translate("papers", "Save as PDF"), SAVE_KEY, keyed=keyed)
        self.yes.setVisible(paper.asking)
        self.no.setVisible(paper.asking)
        self.again.setVisible(not paper.asking and not paper.waiting)
        # A paper that came out needs no file; the others may be all that the shopper gets.
        self.save.setVisible(
            paper.troubled or held_by is not None or paper.saved is not None or paper.job is None
        )
        for button in (self.yes, self.no, self.again, self.save):
            button.setEnabled(not paper.busy)

    def _set(self, button: KeyButton, caption: str, key: str, *, keyed: bool) -> None:
        button.set_caption(caption, key if keyed else "")
        button.setShortcut(key if keyed else "")
