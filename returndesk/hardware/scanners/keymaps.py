"""Which character a key stands for on a US keyboard, by its place and not by its layout.

A scanner that acts as a keyboard sends key positions; the computer's layout turns them into
characters, wrongly when the two disagree ("RD-207A" arrives as "RD)éàèQ" on a French desk).
The position survives: X11 and Wayland give the kernel's key code + 8, Windows the set-1 scan
code (the same numbers for these keys), macOS only its virtual key.
"""

from enum import StrEnum
from typing import Final


class Platform(StrEnum):
    """Where key events come from; decides what their native numbers mean."""

    X11 = "x11"
    WINDOWS = "windows"
    MACOS = "macos"


_SET_1_ROWS: Final = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (55, "*", "*"),
    (57, " ", " "),
    (71, "789-456+1230.", "789-456+1230."),  # numeric keypad
    (98, "/", "/"),
)
_MAC_KEYS: Final = (
    (0, "asdfhgzxcv", "ASDFHGZXCV"),
    (11, "bqweryt123465=97-80]ou[ip", "BQWERYT!@#$^%+(&_*)}OU{IP"),
    (37, "lj'k;\\,/nm.", 'LJ"K:|<?NM>'),
    (49, " `", " ~"),
)


def _table(rows: tuple[tuple[int, str, str], ...]) -> dict[int, tuple[str, str]]:
    return {
        first + index: pair
        for first, plain, shifted in rows
        for index, pair in enumerate(zip(plain, shifted, strict=True))
    }


_SET_1: Final = _table(_SET_1_ROWS)
_MAC: Final = _table(_MAC_KEYS)
_KEYPAD: Final = {
    number: plain for number, (plain, _) in _SET_1.items() if 71 <= number <= 82 and plain.isdigit()
}


def us_character(
    platform: Platform, *, scan_code: int, virtual_key: int, shift: bool, control: bool
) -> str:
    """The character that a US keyboard gives for a key; "" for keys that give none.

    With Control: the control character (Ctrl+] is the group separator 0x1D).
    """
    if platform is Platform.MACOS:
        pair = _MAC.get(virtual_key)
    else:
        pair = _SET_1.get(scan_code - 8 if platform is Platform.X11 else scan_code)
    if pair is None:
        return ""
    character = pair[1] if shift else pair[0]
    if not control:
        return character
    return control_character(pair[0])


def keypad_digit(platform: Platform, scan_code: int) -> str:
    """The digit of a key on the numeric keypad, whatever NumLock makes of it; "" for others.

    Scanners in "Alt mode" hold Alt and type a character's number there. macOS has no such mode.
    """
    if platform is Platform.MACOS:
        return ""
    return _KEYPAD.get(scan_code - 8 if platform is Platform.X11 else scan_code, "")


def control_character(plain: str) -> str:
    """What Control makes of a US key; scanners send Ctrl+6 and Ctrl+- for 0x1E and 0x1F."""
    number = {"6": 0x1E, "-": 0x1F, "2": 0x00}.get(plain)
    if number is None and (plain.isalpha() or plain in "[\\]"):
        number = ord(plain.upper()) & 0x1F
    return "" if number is None else chr(number)
