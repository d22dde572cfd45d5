"""The line below the portal rules form: how it stands, and the two things to do."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel

translate = QCoreApplication.translate


class RulesFoot(QWidget):
    """Words on the left, "Undo changes" and "Save" on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = TextLabel("", "strong")
        self.state.setWordWrap(True)
        self.undo_button = KeyButton("")
        self.save_button = KeyButton("", "Ctrl+S", primary=True, bind=True)
        self.save_button.setMinimumWidth(px(240))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.state, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.save_button)

    def say(self, words: str, tone: Tone) -> None:
        """How it stands."""
        self.state.setText(words)
        self.state.set_tone(tone)
        self.state.setAccessibleName(words)

    def offer(self, *, undo: bool, save: bool, comparing: bool) -> None:
        """What can be done now."""
        self.undo_button.setVisible(undo)
        self.save_button.setEnabled(save)
        self.save_button.set_caption(translate("rules", "Save"))
        self.undo_button.set_caption(
            translate("rules", "Drop mine") if comparing else translate("rules", "Undo changes")
        )

    def words_open(self, fields: int) -> tuple[str, Tone]:
        """Sides are to be taken."""
        return self.tr("%n field(s) to choose in", "", fields), Tone.NEUTRAL

    def words_wrong(self, things: int) -> tuple[str, Tone]:
        """It cannot be saved like this."""
        return self.tr("%n thing(s) to put right", "", things), Tone.WRONG

    def words_edited(self, fields: int) -> tuple[str, Tone]:
        """Something was changed."""
        return self.tr("%n change(s) not saved", "", fields), Tone.NEUTRAL

    def words_version(self, version: int, changed_by: str) -> tuple[str, Tone]:
        """Nothing was changed: who made the rules in force; nothing where nobody did."""
        if not changed_by:
            return "", Tone.NEUTRAL
        words = translate("rules", "Version {version}, by {name}")
        return words.format(version=version, name=changed_by), Tone.NEUTRAL
