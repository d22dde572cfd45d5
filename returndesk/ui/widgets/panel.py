"""Grounds that things lie on, and what stands in one when there is nothing yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from returndesk.ui.theme import px, restyle
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.labels import TextLabel


class Panel(QFrame):
    """A white panel with a hairline; a tone gives it that tone's ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def set_tone(self, tone: Tone) -> None:
        """Change the ground."""
        if self.property("tone") != str(tone):
            self.setProperty("tone", str(tone))
            restyle(self)


class Hairline(QFrame):
    """A line between two things, one pixel high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(1)


class SectionHeading(TextLabel):
    """The heading of a part of a page, 15 px semibold."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "section", parent)


class EmptyState(QWidget):
    """What a list says while it has nothing to show: one line, and a softer one below it."""

    def __init__(self, text: str = "", detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = TextLabel(text, "section")
        self._detail = TextLabel(detail, "soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(24), px(24), px(24))
        layout.setSpacing(px(4))
        layout.addStretch(2)
        for label in (self._text, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addStretch(3)

    def set(self, text: str, detail: str = "") -> None:
        """Say something else."""
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
