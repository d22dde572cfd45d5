"""Which of two readings of the same keys is the code: by the computer's layout, or by position."""

from typing import Final

from returndesk.domain.codes import Certainty, ScannedCode, ScanSource, candidates
from returndesk.domain.errors import ScanError

MISSING: Final = "\ufffd"
"""Stands for a key that gives nothing in this layout (a dead accent)."""

# A right check digit of a carrier or our own shape beats any look.
_CERTAINTY: Final = {Certainty.RAW: 0.0, Certainty.SHAPE: 4.0, Certainty.CHECKED: 12.0}
_DEAREST: Final = 40.0
_USUAL: Final = frozenset(" -./:\x1d")
_HABIT: Final = 5.0
_FORGETTING: Final = 0.85


class LikelierReading:
    """Decides scan for scan, and remembers how the last ones were decided.

    A code such as "YZ" has the same look both ways; then what earlier codes of this scanner have
    shown decides. A clear code outweighs the memory, so two scanners may take turns.
    """

    def __init__(self) -> None:
        self._habit = 0.0

    def is_position(self, layout: str, position: str) -> bool:
        """Whether the reading by position is the code."""
        difference = likeness(position) - likeness(layout)
        decided = difference + self._habit
        self._habit = _clamped(self._habit * _FORGETTING + _clamped(difference))
        return decided > 0


def likeness(text: str) -> float:
    """How much a text looks like a parcel's code: 0 for plain letters and digits, more if known."""
    odd = sum(_oddness(char) for char in text)
    return _known(text) - min(odd, _DEAREST)


def _oddness(char: str) -> float:
    """How unusual a character is in a code."""
    if not char.isascii():
        return 6.0  # no carrier prints "é"; a US scanner's digit gives it on a French layout
    if char.isalnum():
        return 0.0
    return 0.5 if char in _USUAL else 1.0


def _known(text: str) -> float:
    try:
        best = candidates(ScannedCode(text, ScanSource.WEDGE))[0]
    except ScanError:
        return 0.0
    return _CERTAINTY[best.certainty]


def _clamped(value: float) -> float:
    return max(-_HABIT, min(_HABIT, value))
