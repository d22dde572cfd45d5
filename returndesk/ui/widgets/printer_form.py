"""The wizard's second step: what the printer is, what it is for, how it prints."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.printing import (
    Margins,
    PrinterConfig,
    PrinterId,
    PrinterLanguage,
    PrinterRole,
)
from returndesk.services.printer_setup import PAPERS, paper_for, paper_name
from returndesk.ui.print_words import language_name, paper_text, role_name
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.segments import Segments
from returndesk.ui.widgets.stepper import Stepper

translate = QCoreApplication.translate

_DPIS = (180, 203, 300)
_SPEEDS = (0, 50, 75, 100, 150, 200)
_MOST_MM = 20
_SIDES = ("left", "top", "right", "bottom")


class PrinterForm(QWidget):
    """Edits one `PrinterConfig`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._config: PrinterConfig | None = None
        self.name = QLineEdit()
        self.roles = {role: QCheckBox() for role in PrinterRole}
        self.language = Segments(tuple(PrinterLanguage))
        self.paper = Segments(tuple(PAPERS), wraps=True)
        self.dpi = Segments(_DPIS)
        self.darkness = Stepper(-15, 15, 3, signed=True)
        self.speed = QComboBox()
        self.margins = {side: Stepper(0, _MOST_MM, suffix="mm") for side in _SIDES}
        self.cut = QCheckBox()
        self.drawer = QCheckBox()
        self.asks = QCheckBox()
        self.fallback = QComboBox()
        self._name_row = FormRow(self.name)
        self.roles_row = FormRow(*self.roles.values())
        self._language_row = FormRow(self.language)
        self._paper_row = FormRow(self.paper)
        self._dpi_row = FormRow(self.dpi)
        self._darkness_row = FormRow(self.darkness)
        self._speed_row = FormRow(self.speed)
        self._margins_row = FormRow(*self.margins.values(), wraps=True)
        self._parts_row = FormRow(self.cut, self.drawer, self.asks, wraps=True)
        self._fallback_row = FormRow(self.fallback)
        self.language.chosen.connect(self._show_parts)
        self._lay_out()

    def _lay_out(self) -> None:
        for speed in _SPEEDS:
            self.speed.addItem("", speed)
        inside = QWidget()
        grid = self._grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(14))
        self._pairs = (
            (self._name_row, self.roles_row),
            (self._language_row, self._dpi_row),
            (self._paper_row, None),
            (self._darkness_row, self._speed_row),
            (self._margins_row, None),
            (self._parts_row, None),
            (self._fallback_row, None),
        )
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2 * len(self._pairs), 1)
        self._place(beside=True)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setCornerWidget(QWidget())
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _place(self, *, beside: bool) -> None:
        """Put each pair side by side, or its second part below its first."""
        self._beside = beside
        for place, (left, right) in enumerate(self._pairs):
            for row in filter(None, (left, right)):
                self._grid.removeWidget(row)
            if right and beside:
                self._grid.addWidget(left, 2 * place, 0)
                self._grid.addWidget(right, 2 * place, 1)
                continue
            self._grid.addWidget(left, 2 * place, 0, 1, 2)
            if right:
                self._grid.addWidget(right, 2 * place + 1, 0, 1, 2)

    @Slot()
    def _arrange(self) -> None:
        """Side by side only where the words of the language have room for it."""
        lefts = max(left.minimumSizeHint().width() for left, right in self._pairs if right)
        rights = max(right.minimumSizeHint().width() for _, right in self._pairs if right)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = self._scroll.maximumViewportSize().width() - bar - px(8)
        beside = lefts + self._grid.horizontalSpacing() + rights <= room
        if beside is not self._beside:
            self._place(beside=beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small window shows the pairs below each other."""
        super().resizeEvent(event)
        self._arrange()

    def retranslate(self) -> None:
        """Put all words in again."""
        self._name_row.set_name(translate("printers", "Name"))
        self.roles_row.set_name(translate("printers", "Used for"))
        for role, box in self.roles.items():
            box.setText(role_name(role))
        self._say_choices()
        self._darkness_row.set_name(translate("printers", "Darkness"))
        self.darkness.set_name(translate("printers", "Darkness"))
        self._speed_row.set_name(translate("printers", "Speed"))
        usual = translate("printers", "The printer's own")
        for place, speed in enumerate(_SPEEDS):
            self.speed.setItemText(place, f"{speed} mm/s" if speed else usual)
        self._margins_row.set_name(translate("printers", "Margins: left, top, right, bottom"))
        sides = (
            translate("printers", "Margin left"),
            translate("printers", "Margin top"),
            translate("printers", "Margin right"),
            translate("printers", "Margin bottom"),
        )
        for spin, side in zip(self.margins.values(), sides, strict=True):
            spin.set_name(side)
        self.cut.setText(translate("printers", "Cuts the paper"))
        self.drawer.setText(translate("printers", "Has a cash drawer"))
        self.asks.setText(translate("printers", "Says how it is"))
        self._fallback_row.set_name(translate("printers", "Takes over while it is out of reach"))
        self.fallback.setItemText(0, translate("printers", "No other"))
        # The new words have their widths only once the layouts were told.
        QTimer.singleShot(0, self._arrange)

    def _say_choices(self) -> None:
        name = translate("printers", "Language")
        self._language_row.set_name(name)
        self.language.set_words(name, map(language_name, PrinterLanguage))
        name = translate("printers", "Paper")
        self._paper_row.set_name(name)
        self.paper.set_words(name, map(paper_text, PAPERS))
        name = translate("printers", "Resolution")
        self._dpi_row.set_name(name)
        self.dpi.set_words(name, (f"{dpi} dpi" for dpi in _DPIS))

    # --------------------------------------------------------------------------------------- values

    def show_config(self, config: PrinterConfig, others: Sequence[PrinterConfig]) -> None:
        """Put a printer's set-up in the controls; `others` can take over for it."""
        self._config = config
        self.name.setText(config.name)
        for role, box in self.roles.items():
            box.setChecked(role in config.roles)
        self.language.select(config.language)
        self.paper.select(paper_name(config.paper))
        self.dpi.select(min(_DPIS, key=lambda dpi: abs(dpi - config.paper.dpi)))
        self.darkness.set_value(config.darkness or 0)
        speeds = (abs(speed - (config.speed or 0)) for speed in _SPEEDS)
        self.speed.setCurrentIndex(min(enumerate(speeds), key=lambda pair: pair[1])[0])
        for side, spin in self.margins.items():
            spin.set_value(round(getattr(config.margins, side)))
        self.cut.setChecked(config.cut)
        self.drawer.setChecked(config.drawer)
        self.asks.setChecked(config.asks)
        self.fallback.clear()
        self.fallback.addItem(translate("printers", "No other"), "")
        for other in others:
            if other.id != config.id:
                self.fallback.addItem(other.name, other.id)
        self.fallback.setCurrentIndex(max(0, self.fallback.findData(config.fallback or "")))
        self.roles_row.say("")
        self._show_parts()

    def config(self) -> PrinterConfig | None:
        """The set-up as the controls have it; None, with words beside it, when it cannot be."""
        if self._config is None:
            return None
        roles = frozenset(role for role, box in self.roles.items() if box.isChecked())
        if not roles:
            words = translate("printers", "Choose at least one thing that it prints.")
            self.roles_row.say(words, Tone.WRONG)
            return None
        self.roles_row.say("")
        before = self._config
        paper = paper_for(str(self.paper.value), int(str(self.dpi.value)))
        if paper_name(before.paper) == self.paper.value and before.paper.dpi == paper.dpi:
            paper = before.paper  # its own width is better known than the usual one
        darkness = self.darkness.value
        fallback = str(self.fallback.currentData() or "")
        return replace(
            before,
            name=" ".join(self.name.text().split()) or before.name,
            roles=roles,
            language=PrinterLanguage(str(self.language.value)),
            paper=paper,
            darkness=darkness if darkness or before.darkness is not None else None,
            speed=int(self.speed.currentData()) or None,
            margins=Margins(**{side: spin.value for side, spin in self.margins.items()}),
            cut=self.cut.isChecked(),
            drawer=self.drawer.isChecked(),
            asks=self.asks.isChecked(),
            fallback=PrinterId(fallback) if fallback else None,
        )

    def _show_parts(self) -> None:
        """What a language has no command for is not asked."""
        language = PrinterLanguage(str(self.language.value))
        raw = language is not PrinterLanguage.SYSTEM
        escpos = language is PrinterLanguage.ESCPOS
        self._darkness_row.setVisible(raw)
        self._speed_row.setVisible(raw and not escpos)
        self.cut.setVisible(escpos)
        self.drawer.setVisible(escpos)
        self.asks.setVisible(raw)


def spread(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side, at the left."""
    row = QHBoxLayout()
    row.setSpacing(px(12))
    for widget in widgets:
        row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)
    row.addStretch()
    return row
