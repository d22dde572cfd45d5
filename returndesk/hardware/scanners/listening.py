"""Listens to how a scanner types, for the one who learns it: slow, endless, garbled, all counts."""

from collections.abc import Callable

from returndesk.hardware.scanners.keymaps import Platform, keypad_digit
from returndesk.hardware.scanners.wedge import Burst, KeyPress, Special, read_key
from returndesk.services.scanner_learning import Heard
from returndesk.services.scanner_profile import LONGEST_GAP, LetterCase

_LEAST_KEYS = 4


class ScanEar:
    """Collects keys into bursts and tells each as a `Heard`."""

    longest_gap = LONGEST_GAP

    def __init__(self, platform: Platform, tell: Callable[[Heard], None]) -> None:
        self._platform = platform
        self._tell = tell
        self._burst: Burst | None = None
        self._typed: list[str] = []
        self._longest = 0
        self._caps_lock = False

    @property
    def waiting(self) -> bool:
        """Whether a burst has begun."""
        return self._burst is not None

    def press(self, key: KeyPress) -> bool:
        """Take the next key; True when it was a scanner's and must not reach the window."""
        if key.special is Special.MODIFIER:
            if self._burst is not None and self._burst.alt_digits:
                self._typed.append(self._burst.end_alt_digits())
            return False
        self.silence(key.at)
        if key.special is Special.END or (key.text and not key.control and key.text in "\r\n\t"):
            heard = self.waiting
            self._finish(ended=True)
            return heard
        layout, position = read_key(self._platform, key, LetterCase.BY_SHIFT)
        if position in {"\r", "\n", "\t"} and self.waiting:
            self._finish(ended=True)
            return True
        digit = keypad_digit(self._platform, key.scan_code) if key.alt else ""
        if not layout and not position:
            return False  # Esc, a function key, an arrow: a person's
        self._add(key, layout, position, digit)
        return True

    def _add(self, key: KeyPress, layout: str, position: str, digit: str) -> None:
        if self._burst is None:
            self._burst = Burst(key.at, key.at)
            self._typed, self._longest, self._caps_lock = [], 0, False
        burst = self._burst
        self._longest = max(self._longest, key.at - burst.last)
        if digit:
            burst.alt_digits += digit
            burst.last, burst.keys = key.at, burst.keys + 1
            return
        if burst.alt_digits:
            self._typed.append(burst.end_alt_digits())
        burst.add(key, layout, position)
        self._typed.append(position if key.control else key.text or layout)
        if key.text.isascii() and key.text.isalpha() and not key.control:
            self._caps_lock |= key.text.isupper() != key.shift

    def silence(self, now: int) -> None:
        """End a burst after which no key came until `now`."""
        if self._burst is not None and now - self._burst.last > self.longest_gap:
            self._finish(ended=False)

    def _finish(self, *, ended: bool) -> None:
        burst, self._burst = self._burst, None
        if burst is None or burst.keys < _LEAST_KEYS or burst.held_down:
            return
        if burst.alt_digits:
            self._typed.append(burst.end_alt_digits())
        self._tell(
            Heard(
                typed="".join(self._typed),
                layout="".join(burst.by_layout),
                position="".join(burst.by_position),
                ended=ended,
                caps_lock=self._caps_lock,
                average_gap=burst.average_gap,
                longest_gap=float(self._longest),
            )
        )
