"""A word in a pill, in one of the four tones."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from returndesk.ui.theme import restyle
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.labels import TextLabel


class Chip(TextLabel):
    """A pill such as "Received"; in tables the `PillDelegate` paints the same."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, "chip", parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set(text, tone)

    def set(self, text: str, tone: Tone) -> None:
        """Show another word in another tone."""
        self.setText(text)
        self.setProperty("tone", str(tone))
        restyle(self)
