"""The sounds of the verdicts. Without an audio device there is silence, never a fault."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from returndesk.ui.theme import RESOURCES
from returndesk.ui.verdicts import Sound

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect


class Sounds(QObject):
    """Plays one short sound at a time. The audio library is loaded by the first `prepare`."""

    def __init__(self, folder: Path = RESOURCES / "sounds", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._effects: dict[Sound, QSoundEffect] | None = None
        self._playing: QSoundEffect | None = None

    def prepare(self) -> None:
        """Load the sounds, so that the first scan need not wait for them."""
        if self._effects is None:
            self._effects = self._load()

    def play(self, sound: Sound) -> bool:
        """Play a sound and cut off the one before.

        False where there is no player for it: then the system's beep is heard, if any.
        """
        self.prepare()
        effect = (self._effects or {}).get(sound)
        if effect is None:
            from PySide6.QtWidgets import QApplication

            QApplication.beep()
            return False
        if self._playing is not None:
            self._playing.stop()
        self._playing = effect
        effect.play()
        return True

    def _load(self) -> "dict[Sound, QSoundEffect]":
        try:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
        except ImportError:  # a system without the audio libraries
            return {}
        if not QMediaDevices.audioOutputs():
            return {}
        effects = {}
        for sound in Sound:
            file = self._folder / f"{sound}.wav"
            if file.is_file():
                effect = QSoundEffect(self)
                effect.setSource(QUrl.fromLocalFile(str(file)))
                effects[sound] = effect
        return effects
