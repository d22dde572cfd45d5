"""Make the sounds of the verdicts: short WAV files that differ in rhythm, not only in pitch.

Each sound is a row of notes; good news rises, bad news stays low and long. Standard library only.
"""

from __future__ import annotations

import math
import struct
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "returndesk" / "resources" / "sounds"
RATE = 22_050
LOUDNESS = 0.5
ATTACK_S = 0.006
RELEASE_S = 0.03


@dataclass(frozen=True, slots=True)
class Note:
    """A tone of a frequency (Hz, 0 for silence) and a length in milliseconds."""

    hertz: float
    milliseconds: int


REST = Note(0, 60)

SOUNDS: dict[str, tuple[Note, ...]] = {
    # two quick steps up
    "received": (Note(880, 70), Note(1319, 130)),
    # the same, then a long low note: taken in, but look
    "outside_window": (Note(880, 70), Note(1319, 90), REST, Note(523, 260)),
    # twice the same: this came before
    "already_received": (Note(659, 110), Note(0, 90), Note(659, 110)),
    # short, short, long: it has to travel on
    "other_site": (Note(740, 70), Note(0, 50), Note(740, 70), Note(0, 50), Note(740, 240)),
    # three even steps up that stay open, like a question
    "several": (Note(587, 90), Note(0, 40), Note(698, 90), Note(0, 40), Note(831, 90)),
    # two long low notes
    "unknown": (Note(233, 220), Note(0, 80), Note(233, 220)),
    # two quick steps down
    "undone": (Note(988, 80), Note(659, 150)),
    # one very long low note
    "failed": (Note(175, 520),),
}


def samples(notes: tuple[Note, ...]) -> list[int]:
    """The notes as 16-bit samples, each with a soft beginning and end so that nothing clicks."""
    made: list[int] = []
    for note in notes:
        count = RATE * note.milliseconds // 1000
        for index in range(count):
            time = index / RATE
            left = (count - index) / RATE
            envelope = min(1.0, time / ATTACK_S, left / RELEASE_S)
            angle = 2 * math.pi * note.hertz * time
            # A little of the octave carries through the noise of a warehouse.
            wave_form = 0.8 * math.sin(angle) + 0.2 * math.sin(2 * angle)
            made.append(round(32_767 * LOUDNESS * envelope * wave_form))
    return made


def write(file: Path, notes: tuple[Note, ...]) -> None:
    """Write the notes as a mono WAV file."""
    values = samples(notes)
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack(f"<{len(values)}h", *values))


def main() -> int:
    """Write all sounds into the resources."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        write(FOLDER / f"{name}.wav", notes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
