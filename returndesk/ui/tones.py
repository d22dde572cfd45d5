"""The four tones in which the window says how things stand, beside a word and an icon."""

from enum import StrEnum


class Tone(StrEnum):
    """Good, look twice, wrong, or nothing of the sort."""

    GOOD = "good"
    CAUTION = "caution"
    WRONG = "wrong"
    NEUTRAL = "neutral"
