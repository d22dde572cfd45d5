"""The panel that says what a scan came to: the one large colour of the window."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from returndesk.ui.theme import current_theme, font_of, px
from returndesk.ui.tones import Tone
from returndesk.ui.verdicts import ACT_KEYS, Act, Icon, VerdictView
from returndesk.ui.widgets.key_button import ChoiceButton, KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, LabelledValue, TextLabel, one_line
from returndesk.ui.widgets.panel import Panel
from returndesk.ui.widgets.verdict_icon import VerdictIcon

WORD_PX = 60
_SMALLEST_WORD_PX = 26
HEIGHT_PX = 280
_LARGEST_FACTOR = 1.4
_VALUES = 4


class VerdictWord(QWidget):
    """The word that fills the screen; a long one is written smaller so that it fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._tone = Tone.NEUTRAL
        self._factor = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set(self, text: str, tone: Tone) -> None:
        """Show another word."""
        self._text, self._tone = one_line(text), tone
        self.setAccessibleName(self._text)
        self.update()

    def set_factor(self, factor: float) -> None:
        """Grow with the panel."""
        if factor != self._factor:
            self._factor = factor
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """One line of the full size."""
        return QSize(px(200), round(px(WORD_PX) * self._factor * 1.16))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always painted whole
        """Paint the word as large as it fits."""
        theme = current_theme()
        painter = QPainter(self)
        font = self._fitting_font()
        painter.setFont(font)
        neutral = self._tone is Tone.NEUTRAL
        painter.setPen(QColor(theme.text if neutral else theme.tone(self._tone)))
        line = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        # The bearing of a large first letter would set the word off from the lines below.
        painter.drawText(QRect(-px(2), 0, self.width() + px(2), self.height()), where, line)

    def _fitting_font(self) -> QFont:
        size = WORD_PX * self._factor
        font = _word_font(size)
        wide = QFontMetrics(font).horizontalAdvance(self._text)
        if wide > self.width() > 0:
            font = _word_font(max(_SMALLEST_WORD_PX, size * self.width() / wide - 1))
        return font


def _word_font(size: float) -> QFont:
    font = font_of(int(size), QFont.Weight.Bold)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
    return font


class VerdictPanel(Panel):
    """Shows a `VerdictView`.

    Signals:
        act_asked(Act): a button was pressed.
        choice_made(int): one of several was picked, counted from 0.
    """

    act_asked = Signal(object)
    choice_made = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._icon = VerdictIcon()
        self._corner = TextLabel("", "strong")
        self._corner.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._word = VerdictWord()
        self._sub = ElidedLabel("", "sub")
        self._values = [LabelledValue() for _ in range(_VALUES)]
        self._more = ElidedLabel("", "soft")
        self._values_row = QWidget()
        self._choices_grid = QWidget()
        self._acts_row = QWidget()
        self._choices = QGridLayout(self._choices_grid)
        self._acts = QHBoxLayout(self._acts_row)
        self._grid = QGridLayout(self)
        self._below = QVBoxLayout()
        self._view = VerdictView(Tone.NEUTRAL, Icon.SCAN, "")
        self._lay_out()

    def _lay_out(self) -> None:
        values = QHBoxLayout(self._values_row)
        values.setContentsMargins(0, 0, 0, 0)
        values.setSpacing(px(24))
        for value in self._values:
            values.addWidget(value, 1)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setSpacing(px(8))
        self._acts.setContentsMargins(0, 0, 0, 0)
        self._acts.setSpacing(px(12))

        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self._word)
        words.addWidget(self._sub)
        below = self._below
        below.setSpacing(0)
        below.addWidget(self._values_row)
        below.addWidget(self._choices_grid)
        below.addWidget(self._more)
        below.addSpacing(px(16))
        below.addWidget(self._acts_row)

        # The sign stands beside the word and the line below it, the rest hangs from the word.
        grid = self._grid
        grid.setContentsMargins(px(40), px(20), px(28), px(20))
        grid.setHorizontalSpacing(px(28))
        grid.setVerticalSpacing(px(22))
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        grid.setRowStretch(3, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._icon, 1, 0, middle)
        grid.addLayout(words, 1, 1, middle)
        grid.addLayout(below, 2, 1)
        self._corner.setParent(self)

    @property
    def view(self) -> VerdictView:
        """What is shown."""
        return self._view

    def show_view(self, view: VerdictView, *, announce: bool = True) -> None:
        """Show another view, and tell screen readers."""
        self._view = view
        self.set_tone(view.tone)
        self._icon.set(view.icon, view.tone)
        self._word.set(view.word, view.tone)
        self._sub.setText(view.sub)
        self._sub.setVisible(bool(view.sub))
        self.set_corner(view.corner)
        for index, widget in enumerate(self._values):
            shown = index < len(view.values)
            widget.setVisible(shown)
            if shown:
                widget.set(*view.values[index])
        self._values_row.setVisible(bool(view.values))
        self._more.setText(view.more)
        self._more.setVisible(bool(view.more))
        self._make_choices(view.choices)
        self._make_acts(view.acts)
        self.setAccessibleName(view.spoken)
        if announce:
            self._announce(view.spoken)

    def _announce(self, text: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @property
    def corner(self) -> str:
        """The mail's line as it reads now."""
        return self._corner.text()

    def set_corner(self, text: str) -> None:
        """Change the mail's line only: it counts down."""
        self._corner.setText(text)
        self._corner.set_tone(self._view.tone)
        self._place_corner()

    def _make_choices(self, choices: tuple[str, ...]) -> None:
        _empty(self._choices)
        columns = 1 if len(choices) <= 3 else 2
        for index, text in enumerate(choices):
            button = ChoiceButton(text, str(index + 1))
            button.clicked.connect(self._choice_clicked)
            button.setProperty("index", index)
            self._choices.addWidget(button, index // columns, index % columns)
            # A layout shows its new widgets a turn of the event loop later, and until then they
            # take no room: the panel would be fitted without them.
            button.show()
        self._choices_grid.setVisible(bool(choices))

    def _make_acts(self, acts: tuple[tuple[Act, str], ...]) -> None:
        _empty(self._acts)
        for act, caption in acts:
            button = KeyButton(caption, ACT_KEYS[act])
            button.setProperty("act", str(act))
            button.clicked.connect(self._act_clicked)
            self._acts.addWidget(button)
            button.show()
        self._acts.addStretch()
        self._acts_row.setVisible(bool(acts))

    def _choice_clicked(self) -> None:
        self.choice_made.emit(int(self.sender().property("index")))

    def _act_clicked(self) -> None:
        self.act_asked.emit(Act(self.sender().property("act")))

    def fit(self, height: int) -> None:
        """Take a height, more if the content needs it; sign and word grow with the height."""
        factor = min(_LARGEST_FACTOR, max(1.0, height / px(HEIGHT_PX)))
        if self._view.choices:
            factor = 1.0
        self._word.set_factor(factor)
        self._icon.set_factor(factor)
        for layout in (self._choices, self._below, self._grid):
            layout.activate()
        self.setFixedHeight(max(height, self._grid.minimumSize().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the mail's line in its corner."""
        super().resizeEvent(event)
        self._place_corner()

    def _place_corner(self) -> None:
        self._corner.adjustSize()
        self._corner.move(self.width() - self._corner.width() - px(28), px(22))


def _empty(layout: QLayout) -> None:
    """Take everything out of a layout and destroy it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
