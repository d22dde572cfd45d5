"""Each verdict is heard, by rhythm and not only by pitch; silence is no fault."""

import wave
from pathlib import Path

import make_sounds
import pytest

from returndesk.ui.sounds import Sounds
from returndesk.ui.theme import RESOURCES
from returndesk.ui.verdicts import Sound

FOLDER = RESOURCES / "sounds"


def test_every_sound_is_there_and_short() -> None:
    for sound in Sound:
        with wave.open(str(FOLDER / f"{sound}.wav")) as file:
            assert 0.1 < file.getnframes() / file.getframerate() < 0.8


def test_the_files_are_what_the_script_makes(tmp_path: Path) -> None:
    assert set(make_sounds.SOUNDS) == {str(sound) for sound in Sound}
    for name, notes in make_sounds.SOUNDS.items():
        made = tmp_path / f"{name}.wav"
        make_sounds.write(made, notes)
        assert made.read_bytes() == (FOLDER / made.name).read_bytes()


def test_no_two_sounds_have_the_same_rhythm() -> None:
    rhythms = {
        tuple((bool(note.hertz), note.milliseconds) for note in notes)
        for notes in make_sounds.SOUNDS.values()
    }
    assert len(rhythms) == len(make_sounds.SOUNDS)


@pytest.mark.usefixtures("app")
def test_sounds_play_where_there_is_a_device(tmp_path: Path) -> None:
    from PySide6.QtMultimedia import QMediaDevices

    has_device = bool(QMediaDevices.audioOutputs())
    sounds, without_files = Sounds(FOLDER), Sounds(tmp_path)
    for sound in Sound:
        assert sounds.play(sound) is has_device
        assert without_files.play(sound) is False
