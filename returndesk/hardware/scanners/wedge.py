"""A scanner that types: bursts of keys told from a person's typing, and their text repaired.

Knows no window system: it is fed one `KeyPress` after the other and says what it makes of it.
A burst is at least four characters, on average at most 50 ms apart and never more than 150 ms,
ended by Enter, Tab or 150 ms of silence; a slow scanner's profile allows more. Times are those of
the key events, not of their arrival, so a program that was busy for a second still sees a burst.
"""

from dataclasses import dataclass, field
from enum import Enum, auto

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.hardware.scanners.keymaps import Platform, keypad_digit, us_character
from returndesk.hardware.scanners.readings import MISSING, LikelierReading
from returndesk.services.scanner_profile import LetterCase, ScannerProfile, Spelling

LEAST_LENGTH = 4
MOST_LENGTH = 8192

# A key that repeats by itself comes every 20 ms at the fastest; what is faster is a scanner's
# "0000", which Qt may call a repetition when press and release fell into one millisecond.
_FASTEST_REPEAT = 15

_START_OF_TEXT, _END_OF_TEXT = "\x02", "\x03"


class Special(Enum):
    """Keys that matter for what they are, not for a character."""

    END = auto()
    """Enter or Tab."""

    SEPARATOR = auto()
    """F8, which some scanners send for the group separator."""

    MODIFIER = auto()
    """Shift, Control, Alt, CapsLock alone: neither part of a burst nor its end."""


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
class Burst:
    """Keys that may become a scan: read by the layout and by their position, key for key."""

    first: int
    last: int
    keys: int = 0
    by_layout: list[str] = field(default_factory=list)
    by_position: list[str] = field(default_factory=list)
    places: set[tuple[int, int]] = field(default_factory=set)
    alt_digits: str = ""

    @property
    def average_gap(self) -> float:
        """Milliseconds from one key to the next."""
        return (self.last - self.first) / max(1, self.keys - 1)

    @property
    def held_down(self) -> bool:
        """Whether it is one key that a person kept down."""
        return len(self.places) == 1 and self.average_gap > _FASTEST_REPEAT

    def add(self, key: KeyPress, layout: str, position: str) -> None:
        """Take a key with what it reads as."""
        self.last = key.at
        self.keys += 1
        if self.keys <= MOST_LENGTH:
            self.by_layout.append(layout)
            self.by_position.append(position)
            self.places.add((key.scan_code, key.virtual_key))

    def end_alt_digits(self) -> str:
        """Turn digits typed on the keypad with Alt held ("029") into their character."""
        digits, self.alt_digits = self.alt_digits, ""
        number = int(digits or "0") & 0xFF
        if not number:
            return ""
        character = bytes([number]).decode("cp1252", "replace")
        self.by_layout.append(character)
        self.by_position.append(character)
        return character


class Wedge:
    """Follows the keys of one window system and finds the scans in them."""

    def __init__(
        self,
        platform: Platform,
        profile: ScannerProfile | None = None,
        *,
        most_length: int = MOST_LENGTH,
    ) -> None:
        self.profile = profile or ScannerProfile()
        self._platform = platform
        self._most_length = most_length
        self._burst: Burst | None = None
        self._last = 0
        self._ended: int | None = None
        self._composed = ""
        self._likelier = LikelierReading()

    @property
    def waiting(self) -> bool:
        """Whether keys are held that may become a scan."""
        return self._burst is not None

    def goes_on(self, at: int) -> bool:
        """Whether a key at that time would come right after another one of a burst."""
        return self._burst is not None and at - self._burst.last <= self.profile.average_gap

    def press(self, key: KeyPress) -> Step:
        """Take the next key."""
        if key.special is Special.MODIFIER:
            self._end_alt_digits()
            return Step()
        gap, self._last = key.at - self._last, key.at
        if key.repeat and gap > _FASTEST_REPEAT:
            self._burst = None
            return Step()
        earlier = self.silence(key.at)
        if key.alt and (digit := keypad_digit(self._platform, key.scan_code)):
            return self._alt_digit(key, digit, earlier)
        self._end_alt_digits()
        layout, position = read_key(self._platform, key, self.profile.letter_case)
        if self._ends(key, position):
            return self._end(key, earlier)
        if not layout and not position:
            self._burst = None  # an arrow or a function key: a person
            return Step(code=earlier)
        if self._is_echo(key, position):
            return Step(code=earlier, consume=True)
        return self._append(key, layout, position, earlier)

    def silence(self, now: int) -> ScannedCode | None:
        """The code that is complete because no key came until `now`, if there is one."""
        if self._burst is None or now - self._burst.last <= self.profile.longest_gap:
            return None
        return self._finish()

    # ------------------------------------------------------------------------------- single keys

    def _ends(self, key: KeyPress, position: str) -> bool:
        """Whether a key ends a code: Enter, Tab, or Control with J, M or I in a burst."""
        if key.special is Special.END or (key.text and not key.control and key.text in "\r\n\t"):
            return True
        return position in {"\r", "\n", "\t"} and (self.goes_on(key.at) or self._just_ended(key))

    def _end(self, key: KeyPress, earlier: ScannedCode | None) -> Step:
        # Of a scanner that sends Enter twice, or Enter and Tab, the second must press nothing.
        again = self._burst is None and self._just_ended(key)
        code = earlier or self._finish()
        own = code is not None and earlier is None
        if own or again:
            self._ended = key.at
        return Step(code=code, consume=own or again)

    def _just_ended(self, key: KeyPress) -> bool:
        if self._ended is None:
            return False
        return 0 <= key.at - self._ended <= self.profile.average_gap

    def _alt_digit(self, key: KeyPress, digit: str, earlier: ScannedCode | None) -> Step:
        started = self._burst is None
        fast = self.goes_on(key.at)
        if self._burst is None:
            self._burst = Burst(key.at, key.at)
        self._burst.alt_digits += digit
        self._burst.last = key.at
        self._burst.keys += 1
        return Step(code=earlier, started=started, fast=fast, consume=fast)

    def _end_alt_digits(self) -> None:
        if self._burst is not None and self._burst.alt_digits:
            self._composed = self._burst.end_alt_digits()

    def _is_echo(self, key: KeyPress, position: str) -> bool:
        """Whether the system itself typed, without a key, what Alt and digits stood for."""
        composed, self._composed = self._composed, ""
        return bool(composed) and not position and key.text == composed

    def _append(
        self, key: KeyPress, layout: str, position: str, earlier: ScannedCode | None
    ) -> Step:
        started = self._burst is None
        fast = self.goes_on(key.at)
        if self._burst is None:
            self._burst = Burst(key.at, key.at)
        self._burst.add(key, layout, position)
        # A control character inside a burst would act as a short cut or vanish in a field.
        control = fast and (key.control or key.special is Special.SEPARATOR)
        return Step(code=earlier, started=started, fast=fast, consume=control)

    # -------------------------------------------------------------------------------- whole codes

    def _finish(self) -> ScannedCode | None:
        """Close the burst: its code, or None when a person typed it."""
        self._end_alt_digits()
        burst, self._burst = self._burst, None
        if burst is None or burst.keys > self._most_length or burst.held_down:
            return None
        if burst.average_gap > self.profile.average_gap:
            return None
        text = self._undressed(self._text("".join(burst.by_layout), "".join(burst.by_position)))
        if len(text) < LEAST_LENGTH:
            return None
        return ScannedCode(text=text, source=ScanSource.WEDGE, engine="wedge")

    def _text(self, layout: str, position: str) -> str:
        """Choose between the two readings of a burst."""
        by_position = self.profile.spelling is Spelling.POSITION or (
            self.profile.spelling is Spelling.AUTO
            and layout != position
            and self._likelier.is_position(layout, position)
        )
        return position if by_position else layout.replace(MISSING, "")

    def _undressed(self, text: str) -> str:
        """The code without what the scanner adds, and with the separator that it cannot send."""
        text = text.removeprefix(_START_OF_TEXT).removesuffix(_END_OF_TEXT)
        text = text.removeprefix(self.profile.prefix)
        text = text.removesuffix(self.profile.suffix)
        if "://" in text:
            return text  # a web address may have any character of its own
        # The first character is never a separator, but "]" there begins an AIM identifier.
        for separator in self.profile.separators:
            text = text[:1] + text[1:].replace(separator, "\x1d")
        return text


def read_key(platform: Platform, key: KeyPress, letter_case: LetterCase) -> tuple[str, str]:
    """One key's character by the layout and by its position; "" where there is none."""
    if key.special is Special.SEPARATOR:
        return "\x1d", "\x1d"
    position = us_character(
        platform,
        scan_code=key.scan_code,
        virtual_key=key.virtual_key,
        shift=key.shift,
        control=key.control,
    )
    if key.alt and key.text:  # AltGr: only the scanner's own layout has such a key
        return key.text, key.text
    if key.control:
        return position, position
    capital = key.shift != (letter_case is LetterCase.SWAPPED)
    if letter_case is LetterCase.AS_TYPED and key.text.isalpha():
        capital = key.text.isupper()
    layout = _in_case(key.text, capital)
    position = _in_case(position, capital)
    return layout or MISSING * bool(position), position or layout


def _in_case(character: str, capital: bool) -> str:  # noqa: FBT001 - the case is what it is about
    """A letter in the case that was meant; anything else as it is."""
    if len(character) != 1 or not character.isalpha():
        return character
    changed = character.upper() if capital else character.lower()
    # "ß" and "µ" have no capital on any keyboard.
    return changed if len(changed) == 1 and changed < "\u0100" else character
