"""What the last scan or key came to: an article, what it means, and its tone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.verdicts import Icon
from returndesk.ui.widgets.labels import ElidedLabel
from returndesk.ui.widgets.panel import Panel
from returndesk.ui.widgets.verdict_icon import VerdictIcon

_ICONS = {
    Tone.GOOD: Icon.CHECK,
    Tone.CAUTION: Icon.BANG,
    Tone.WRONG: Icon.CROSS,
    Tone.NEUTRAL: Icon.SCAN,
}


class InspectStrip(Panel):
    """A line to be read from afar, with a softer one below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._icon = VerdictIcon()
        self._icon.set_factor(0.5)
        self._title = ElidedLabel("", "title")
        self._detail = ElidedLabel("", "sub")
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._title)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(12), px(20), px(12))
        row.setSpacing(px(16))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)

    @property
    def words(self) -> tuple[str, str]:
        """The line, and the one below it."""
        return self._title.text(), self._detail.text()

    @property
    def tone(self) -> Tone:
        """The tone of both."""
        return Tone(self.property("tone") or Tone.NEUTRAL)

    def say(self, tone: Tone, title: str, detail: str = "") -> None:
        """Say something else, aloud too where a screen reader listens."""
        self.set_tone(tone)
        self._icon.set(_ICONS[tone], tone)
        self._title.setText(title)
        self._title.set_tone(tone)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        spoken = f"{title}. {detail}" if detail else title
        self.setAccessibleName(spoken)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
