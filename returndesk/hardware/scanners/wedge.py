"""A scanner that types: bursts of keys told from a person's typing, and their text repaired.

Knows no window system: it is fed one `KeyPress` after the other and says what it makes of it.
A burst is at least four characters, on average at most 50 ms apart and never more than 150 ms,
ended by Enter, Tab or 150 ms of silence. Times are those of the key events, not of their
arrival, so a program that was busy for a second still sees a burst as a burst.
"""

from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.hardware.scanners.keymaps import Platform, us_character

_MISSING = "\ufffd"
"""Stands for a key that gives nothing in this layout (a dead accent)."""


class Special(Enum):
    """Keys that matter for what they are, not for a character."""

    END = auto()
    """Enter or Tab."""

    SEPARATOR = auto()
    """F8, which some scanners send for the group separator."""

    MODIFIER = auto()
    """Shift, Control, Alt, CapsLock alone: neither part of a burst nor its end."""


class Spelling(StrEnum):
    """How the keys of a scanner become text."""

    AUTO = "auto"
    """By layout or by position, whichever gives a plausible code; what was learned decides ties."""

    LAYOUT = "layout"
    """As the computer's layout says: the scanner is set to the computer's country."""

    POSITION = "position"
    """As a US keyboard: the scanner is set as it left the factory."""


@dataclass(frozen=True, slots=True)
class WedgeRules:
    """What counts as a burst, and how it is read. Times in milliseconds."""

    average_gap: float = 50.0
    longest_gap: int = 150
    least_length: int = 4
    most_length: int = 8192
    spelling: Spelling = Spelling.AUTO
    separators: str = ""
    """Characters that this scanner sends in place of the group separator, such as "#" or "^"."""


@dataclass(frozen=True, slots=True)
class KeyPress:
    """One key going down. `at` in milliseconds of the event's own clock; `text` by the layout."""

    at: int
    text: str = ""
    scan_code: int = 0
    virtual_key: int = 0
    shift: bool = False
    control: bool = False
    alt: bool = False
    repeat: bool = False
    special: Special | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What became of a key.

    `code`: a burst is complete (with this key, or earlier by silence). `started`: this key may
    begin a burst, so the field under focus is to be remembered now. `fast`: it came right after
    another one. `consume`: it belongs to a scan and must not reach the window.
    """

    code: ScannedCode | None = None
    started: bool = False
    fast: bool = False
    consume: bool = False


@dataclass(slots=True)
class _Burst:
    first: int
    last: int
    keys: int = 0
    by_layout: list[str] = field(default_factory=list)
    by_position: list[str] = field(default_factory=list)


class Wedge:
    """Follows the keys of one window system and finds the scans in them."""

    def __init__(self, platform: Platform, rules: WedgeRules | None = None) -> None:
        self.rules = rules or WedgeRules()
        self._platform = platform
        self._burst: _Burst | None = None
        self._us_scanner: bool | None = None

    def press(self, key: KeyPress) -> Step:
        """Take the next key."""
        if key.special is Special.MODIFIER:
            return Step()
        if key.repeat:  # a key held down is a person's, whatever its pace
            self._burst = None
            return Step()
        earlier = self.silence(key.at)
        if key.special is Special.END or (key.text and key.text in "\r\n\t"):
            code = earlier or self._finish()
            return Step(code=code, consume=code is not None and earlier is None)
        layout, position = self._characters(key)
        if not layout and not position:
            self._burst = None  # an arrow or a function key: a person
            return Step(code=earlier)
        return self._append(key, layout, position, earlier)

    def silence(self, now: int) -> ScannedCode | None:
        """The code that is complete because no key came until `now`, if there is one."""
        if self._burst is None or now - self._burst.last <= self.rules.longest_gap:
            return None
        return self._finish()

    @property
    def waiting(self) -> bool:
        """Whether keys are held that may become a scan."""
        return self._burst is not None

    def _append(
        self, key: KeyPress, layout: str, position: str, earlier: ScannedCode | None
    ) -> Step:
        started = self._burst is None
        if self._burst is None:
            self._burst = _Burst(key.at, key.at)
        burst = self._burst
        fast = not started and key.at - burst.last <= self.rules.average_gap
        burst.last = key.at
        burst.keys += 1
        if burst.keys <= self.rules.most_length:
            burst.by_layout.append(layout)
            burst.by_position.append(position)
        # A control character inside a burst would act as a short cut or vanish in a field.
        control = fast and (key.control or key.special is Special.SEPARATOR)
        return Step(code=earlier, started=started, fast=fast, consume=control)

    def _characters(self, key: KeyPress) -> tuple[str, str]:
        """One key's character by the layout and by its position; "" where there is none."""
        if key.special is Special.SEPARATOR:
            return "\x1d", "\x1d"
        position = us_character(
            self._platform,
            scan_code=key.scan_code,
            virtual_key=key.virtual_key,
            shift=key.shift,
            control=key.control,
        )
        if key.alt and key.text:  # AltGr: only the scanner's own layout has such a key
            return key.text, key.text
        if key.control:
            return position, position
        layout = key.text
        if len(layout) == 1 and layout.isalpha() and layout.swapcase() != layout:
            upper = layout.isupper()
            if upper != key.shift:  # CapsLock
                layout = layout.swapcase()
        return layout or _MISSING * bool(position), position or layout

    def _finish(self) -> ScannedCode | None:
        """Close the burst: its code, or None when a person typed it."""
        burst, self._burst = self._burst, None
        if burst is None or not self.rules.least_length <= burst.keys <= self.rules.most_length:
            return None
        if (burst.last - burst.first) / (burst.keys - 1) > self.rules.average_gap:
            return None
        text = self._text("".join(burst.by_layout), "".join(burst.by_position))
        for separator in self.rules.separators:
            text = text.replace(separator, "\x1d")
        return ScannedCode(text=text, source=ScanSource.WEDGE, engine="wedge")

    def _text(self, layout: str, position: str) -> str:
        """Choose between the two spellings of a burst."""
        if layout == position or self.rules.spelling is Spelling.LAYOUT:
            return layout.replace(_MISSING, "")
        if self.rules.spelling is Spelling.POSITION:
            return position
        difference = _oddness(layout) - _oddness(position)
        if difference:
            self._us_scanner = difference > 0
        return position if self._us_scanner else layout.replace(_MISSING, "")


def _oddness(text: str) -> int:
    """How little a text looks like a parcel's code: letters and digits are its usual characters."""
    return sum(
        0 if char.isascii() and char.isalnum() else 1 if char in " -./:\x1d" else 2 for char in text
    )
