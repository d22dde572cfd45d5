"""The wizard's last step: print the test page, scan it, and see which sizes can be read."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode, Symbology
from returndesk.domain.errors import KnownError
from returndesk.domain.printing import JobState, PrinterConfig, PrintJob
from returndesk.services.print_orders import PrintOrder
from returndesk.services.printer_setup import (
    Advice,
    Judgement,
    PageWords,
    SizedCode,
    advice,
    sized_code_of,
    sized_codes,
)
from returndesk.ui import texts
from returndesk.ui.context import Context
from returndesk.ui.messages import message_for
from returndesk.ui.print_words import set_up_text
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.key_button import YES_KEY, KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import Panel
from returndesk.ui.widgets.printer_form import spread

translate = QCoreApplication.translate

MILLIMETRES_PER_INCH = 25.4
_KINDS = (Symbology.CODE_128, Symbology.QR, Symbology.DATA_MATRIX)


class PrinterCheck(QWidget):
    """Prints the test page and takes the scans of it.

    Signals:
        changed(PrinterConfig): darkness or speed are to be others from now on.
    """

    changed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._config: PrinterConfig | None = None
        self._read: set[SizedCode] = set()
        self._advice: Advice | None = None
        self._busy = False
        self.print_button = KeyButton("", "Ctrl+T", bind=True)
        self.status = TextLabel("", "soft")
        self._ask = TextLabel("", "value")
        self.chips: dict[SizedCode, Chip] = {}
        self._grid = QGridLayout()
        self._heads = {kind: TextLabel("", "label") for kind in _KINDS}
        self.that_is_all_button = KeyButton("", YES_KEY, bind=True)
        self.apply_button = KeyButton("", YES_KEY, bind=True)
        self._banner = Panel()
        self._judgement = TextLabel("", "strong")
        self._what_to_do = TextLabel("", "small")
        self._lay_out()
        self.print_button.clicked.connect(self.print_page)
        self.that_is_all_button.clicked.connect(self._judge)
        self.apply_button.clicked.connect(self._apply)

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(4, 1)
        self.status.setWordWrap(True)
        self._what_to_do.setWordWrap(True)
        words = QVBoxLayout(self._banner)
        words.setContentsMargins(px(16), px(12), px(16), px(12))
        words.setSpacing(px(8))
        words.addWidget(self._judgement)
        words.addWidget(self._what_to_do)
        words.addLayout(spread(self.apply_button))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addLayout(spread(self.print_button))
        column.addWidget(self.status)
        column.addWidget(self._ask)
        column.addLayout(self._grid)
        column.addLayout(spread(self.that_is_all_button))
        column.addWidget(self._banner)
        column.addStretch()
        self._banner.hide()

    def retranslate(self) -> None:
        """Put all words in again."""
        self.print_button.set_caption(translate("printers", "Print the test page"))
        self._ask.setText(translate("printers", "Does it scan? Scan every code of the paper."))
        kinds = (
            translate("printers", "Barcode"),
            translate("printers", "QR code"),
            translate("printers", "Data Matrix"),
        )
        for kind, word in zip(_KINDS, kinds, strict=True):
            self._heads[kind].setText(word)
        self.that_is_all_button.set_caption(translate("printers", "My scanner reads no more"))
        self._show_chips()
        self._show_advice()

    def show_config(self, config: PrinterConfig) -> None:
        """Begin anew with a printer that is set up."""
        self._config = config
        self._read.clear()
        self._advice = None
        self.status.setText("")
        self._make_chips(config)
        self._show_advice()

    # ------------------------------------------------------------------------------------ printing

    @Slot()
    def print_page(self) -> None:
        """Print the test page on this printer, now or not at all."""
        config = self._config
        if config is None or self._busy:
            return
        self._read.clear()
        self._advice = None
        self._show_chips()
        self._show_advice()
        self._busy = True
        self.print_button.setEnabled(False)
        self._say(translate("printers", "Printing…"), Tone.NEUTRAL)
        work = partial(print_test_page, self._context, config)
        self._context.print_worker.run(work, self._printed, self._not_printed)

    @Slot(object)
    def _printed(self, job: PrintJob) -> None:
        self._free()
        if job.state is JobState.CONFIRMED:
            self._say(translate("printers", "The printer says that it is through."), Tone.GOOD)
        else:
            words = translate("printers", "Sent. The printer does not answer: look at the paper.")
            self._say(words, Tone.CAUTION)

    @Slot(object)
    def _not_printed(self, error: KnownError) -> None:
        self._free()
        message = message_for(error)
        self._say(f"{message.title}. {message.remedy}", Tone.WRONG)

    def _free(self) -> None:
        self._busy = False
        self.print_button.setEnabled(True)

    def _say(self, words: str, tone: Tone) -> None:
        self.status.setText(words)
        self.status.set_tone(tone)

    # ------------------------------------------------------------------------------------ scanning

    def take_scan(self, code: ScannedCode) -> bool:
        """Take a scan of the test page; False for any other scan."""
        found = sized_code_of(code.text)
        if found is None or found not in self.chips:
            return False
        self._read.add(found)
        self._show_chips()
        if len(self._read) == len(self.chips):
            self._judge()
        return True

    @property
    def read(self) -> frozenset[SizedCode]:
        """The codes that were scanned."""
        return frozenset(self._read)

    @property
    def judgement(self) -> Judgement | None:
        """What the scans say; None while they go on."""
        return self._advice.judgement if self._advice else None

    @Slot()
    def _judge(self) -> None:
        if self._config is not None:
            self._advice = advice(self._read, self._config)
            self._show_advice()

    @Slot()
    def _apply(self) -> None:
        if self._config is None or self._advice is None:
            return
        config = replace(self._config, darkness=self._advice.darkness, speed=self._advice.speed)
        self._config = config
        self.changed.emit(config)

    # ------------------------------------------------------------------------------- what is shown

    def _make_chips(self, config: PrinterConfig) -> None:
        for old in self.chips.values():
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = {code: Chip() for code in sized_codes(config.paper)}
        for row, kind in enumerate(_KINDS):
            self._grid.addWidget(self._heads[kind], row, 0)
            codes = [code for code in self.chips if code.symbology is kind]
            for place, code in enumerate(codes, 1):
                self._grid.addWidget(self.chips[code], row, place)
        self._show_chips()

    def _show_chips(self) -> None:
        for code, chip in self.chips.items():
            read = code in self._read
            size = self._size(code)
            said = translate("printers", "{size} read").format(size=size) if read else size
            chip.set(f"✓ {size}" if read else size, Tone.GOOD if read else Tone.NEUTRAL)
            chip.setAccessibleName(said)

    def _size(self, code: SizedCode) -> str:
        dpi = self._config.paper.dpi if self._config else 203
        return f"{code.dots * MILLIMETRES_PER_INCH / dpi:.2f} mm"

    def _show_advice(self) -> None:
        found = self._advice
        self._banner.setVisible(found is not None)
        self.apply_button.setVisible(False)
        self.apply_button.setEnabled(False)
        self.that_is_all_button.setEnabled(found is None)
        if found is None or self._config is None:
            return
        title, detail, tone = self._advice_words(found.judgement)
        self._judgement.setText(title)
        self._judgement.set_tone(tone)
        self._what_to_do.setText(detail)
        self._banner.set_tone(tone)
        if found.judgement in {Judgement.TOO_DARK, Judgement.TOO_LIGHT}:
            speed = f"{found.speed} mm/s" if found.speed else ""
            darkness = translate("printers", "darkness {value}").format(
                value=f"{found.darkness or 0:+d}"
            )
            words = translate("printers", "Try {settings}")
            self.apply_button.set_caption(words.format(settings=texts.joined(darkness, speed)))
            self.apply_button.setVisible(True)
            self.apply_button.setEnabled(True)

    def _advice_words(self, judgement: Judgement) -> tuple[str, str, Tone]:
        return {
            Judgement.GOOD: (
                translate("printers", "Labels of this printer can be read"),
                translate("printers", "All sizes that labels use were scanned."),
                Tone.GOOD,
            ),
            Judgement.TOO_DARK: (
                translate("printers", "Fine lines run together"),
                translate("printers", "Less heat keeps them apart. Print the page once more."),
                Tone.CAUTION,
            ),
            Judgement.TOO_LIGHT: (
                translate("printers", "Lines are too pale or broken"),
                translate(
                    "printers", "More heat and less speed help. Clean the print head as well."
                ),
                Tone.CAUTION,
            ),
            Judgement.NOTHING: (
                translate("printers", "Nothing was scanned"),
                translate(
                    "printers",
                    "Look at the paper: is it printed at all? Does the scanner work elsewhere?",
                ),
                Tone.WRONG,
            ),
        }[judgement]


def words_of_page(config: PrinterConfig) -> PageWords:
    """What stands on a printer's test page."""
    facts: Iterable[str] = (config.name, set_up_text(config), _heat_text(config))
    return PageWords(translate("printers", "Test page"), tuple(filter(None, facts)))


def _heat_text(config: PrinterConfig) -> str:
    darkness = "" if config.darkness is None else f"{config.darkness:+d}"
    speed = "" if config.speed is None else f"{config.speed} mm/s"
    return texts.joined(
        translate("printers", "darkness {value}").format(value=darkness) if darkness else "", speed
    )


def print_test_page(context: Context, config: PrinterConfig) -> PrintJob:
    """On a worker: the test page, printed now or not at all; raises as `Spool.print_now`."""
    words = words_of_page(config)
    page = context.tools.printers.test_page(words, config.paper)
    order = PrintOrder(
        "test", words.title, page, printer_id=config.id, waits=False, clerk=context.clerk
    )
    return context.desk.spool.print_now(order)
