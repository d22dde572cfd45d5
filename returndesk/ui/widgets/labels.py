"""Words on the screen: always plain text, whatever a barcode or a shopper wrote."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from returndesk.ui.theme import px, restyle
from returndesk.ui.tones import Tone


class TextLabel(QLabel):
    """A plain-text label in one of the style sheet's roles.

    Roles: title 26, name 18, section 15, value 17, strong, sub 19, verdict 60, label 12, soft,
    small 12, key 12, caption, state; the empty role is body text.
    """

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setText(text)

    def set_tone(self, tone: Tone) -> None:
        """Colour the words; the words themselves must say the same."""
        if self.property("tone") != str(tone):
            self.setProperty("tone", str(tone))
            restyle(self)


class ElidedLabel(TextLabel):
    """A one-line label that gives way: what does not fit ends in "…". Never widens its window.

    Line breaks and control characters in the text are shown as spaces. The whole text stays the
    label's `text()` and accessible name.
    """

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any layout."""
        return QSize(px(24), self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """As wide as a usual text, one line high."""
        metrics = self.fontMetrics()
        width = min(metrics.horizontalAdvance(self._line()), px(600))
        return QSize(width + 2, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - always painted whole
        """Paint the text elided to the width."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        line = self.fontMetrics().elidedText(
            self._line(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        painter.drawText(self.contentsRect(), int(self.alignment()), line)

    def _line(self) -> str:
        return one_line(self.text())


class LabelledValue(QWidget):
    """A small label over a value: "Shopper" over "Camille Durand"."""

    def __init__(self, label: str = "", value: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ElidedLabel(label, "label")
        self._value = ElidedLabel(value, "value")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(2))
        layout.addWidget(self._label)
        layout.addWidget(self._value)
        self.set(label, value)

    def set(self, label: str, value: str) -> None:
        """Show another label and value; an empty value shows as a dash."""
        self._label.setText(label)
        self._value.setText(value or "—")
        self.setAccessibleName(f"{label}: {value}")

    def set_tone(self, tone: Tone) -> None:
        """Colour the value."""
        self._value.set_tone(tone)

    @property
    def value(self) -> str:
        """The value shown."""
        return self._value.text()


# More than this of one text never fits a screen, and measuring a pasted 100 kB would stop it.
_LONGEST_LINE = 400


def one_line(text: str) -> str:
    """A text as one printable line: what cannot be seen becomes a space, endless text is cut."""
    seen = "".join(c if c.isprintable() else " " for c in text[:_LONGEST_LINE])
    return seen if len(text) <= _LONGEST_LINE else seen + "…"
