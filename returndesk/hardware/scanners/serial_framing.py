r"""The bytes of a serial scanner to whole codes, however they come in pieces.

Knows no port and no clock: it is fed what arrived and told when nothing has come for a while.
A code ends with CR, LF, Tab or ETX. One that begins with STX may hold line breaks and ends with
ETX, as long as it is text; where that ETX never comes, its lines are codes of their own. Some
scanners name the symbology before the text by its AIM identifier (ISO/IEC 15424, "]C1").
"""

import re
from collections.abc import Iterator
from typing import Final

from returndesk.domain.codes import MAX_SCAN_LENGTH, ScannedCode, ScanSource, Symbology
from returndesk.domain.envelopes import split_aim

SILENCE_MS = 500
"""Half a code is given up after this long without a byte. At 1,200 baud, the slowest that scanners
offer, a byte takes 8 ms."""

SHORTEST = 3
"""Shorter lines are noise: no parcel, return or article has a number of two characters."""

_STX, _ETX = b"\x02", b"\x03"
_MARKS = re.compile(rb"[\x02\x03\t\n\r]")
_LINE_ENDS = re.compile(rb"[\t\n\r]")

# A character of a QR code takes up to two bytes in UTF-8, for its alphabet is Latin 1.
_MOST_BYTES = 2 * MAX_SCAN_LENGTH

# Control characters that no code has: all but the separators EOT, FS, GS, RS and US.
_STRANGE = re.compile(rb"[\x01-\x03\x05-\x08\x0b\x0c\x0e-\x1b\x7f]")
_AROUND = "".join(map(chr, (*range(4), *range(5, 0x1C), 0x7F)))

_SYMBOLOGIES: Final = {
    "A": Symbology.CODE_39,
    "C": Symbology.CODE_128,
    "E": Symbology.EAN_UPC,
    "F": Symbology.CODABAR,
    "G": Symbology.CODE_93,
    "I": Symbology.ITF,
    "L": Symbology.PDF417,
    "Q": Symbology.QR,
    "U": Symbology.MAXICODE,
    "d": Symbology.DATA_MATRIX,
    "e": Symbology.DATABAR,
    "z": Symbology.AZTEC,
}


def symbology_of(aim: str) -> Symbology | None:
    """The symbology of an AIM identifier without "]" ("C1", "d2"); None for one not known here."""
    if aim == "C1":
        return Symbology.GS1_128
    return _SYMBOLOGIES.get(aim[:1])


class SerialFraming:
    """Puts the pieces of one port together. `dropped` counts what came and was no whole code.

    With `silence_ends` a silence completes a code: for a scanner that is set to send no end.
    """

    def __init__(self, *, silence_ends: bool = False) -> None:
        self.dropped = 0
        self._silence_ends = silence_ends
        self._line = bytearray()
        self._framed = False  # since an STX
        self._endless = False  # the rest of a line that was too long is on its way

    @property
    def waiting(self) -> bool:
        """Whether a code has begun that is not complete."""
        return bool(self._line) or self._framed or self._endless

    def feed(self, data: bytes) -> tuple[ScannedCode, ...]:
        """The codes that are complete with these bytes, in their order.

        NULs are skipped: lines that wake up, and ports that pad, send them anywhere.
        """
        return tuple(self._codes_in(data.replace(b"\0", b"")))

    def silence(self) -> tuple[ScannedCode, ...]:
        """Nothing has come for `SILENCE_MS`: give up what is incomplete.

        The codes are those that only an ETX was missing of.
        """
        codes = tuple(self._unframed())
        if self._silence_ends and not self._endless:
            codes += tuple(self._finish())
        self._drop()
        return codes

    def reset(self) -> tuple[ScannedCode, ...]:
        """The port is gone: what comes next begins anew. Codes as of `silence`, half ones never."""
        codes = tuple(self._unframed())
        self._drop()
        return codes

    def _codes_in(self, data: bytes) -> Iterator[ScannedCode]:
        start = 0
        for mark in _MARKS.finditer(data):
            yield from self._append(data[start : mark.start()])
            yield from self._mark(mark[0])
            start = mark.end()
        yield from self._append(data[start:])

    def _append(self, piece: bytes) -> Iterator[ScannedCode]:
        if self._framed and _STRANGE.search(piece):
            yield from self._unframed()  # noise, not a code: its ETX may never come
        if len(self._line) + len(piece) > _MOST_BYTES:
            yield from self._unframed()
            self._line.clear()
            self._endless = True
        if not self._endless:
            self._line += piece

    def _mark(self, mark: bytes) -> Iterator[ScannedCode]:
        if mark == _STX:
            yield from self.reset()
            self._framed = True
        elif self._framed and mark != _ETX:
            yield from self._append(mark)
        else:
            self._framed = False
            yield from self._finish()

    def _unframed(self) -> Iterator[ScannedCode]:
        """Take the content of an open frame as lines; the last one stays open."""
        if not self._framed:
            return
        self._framed = False
        *lines, rest = _LINE_ENDS.split(bytes(self._line))
        for line in lines:
            self._line[:] = line
            yield from self._finish()
        self._line[:] = rest

    def _finish(self) -> Iterator[ScannedCode]:
        """Close the line: its code, if it is one."""
        line = bytes(self._line)
        if self._endless:
            self._drop()
        elif line.strip(b"\t\n\r"):
            self._line.clear()
            code = _code(line)
            if code is None:
                self.dropped += 1
            else:
                yield code
        else:
            self._line.clear()

    def _drop(self) -> None:
        """Give up the line."""
        self.dropped += self._endless or bool(self._line)
        self._line.clear()
        self._endless = False


def _code(line: bytes) -> ScannedCode | None:
    """The code of a whole line; None for noise and for what is too long."""
    aim, text = split_aim(_decoded(line).strip(_AROUND))
    if not SHORTEST <= len(text) <= MAX_SCAN_LENGTH or (not aim and _is_noise(line)):
        return None
    return ScannedCode(text, ScanSource.SERIAL, symbology_of(aim), aim, engine="serial")


def _decoded(line: bytes) -> str:
    """Text of UTF-8 or, where it is not, of Windows' Western code page, byte for byte."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        pass
    try:
        return line.decode("cp1252")
    except UnicodeDecodeError:  # five of its places are empty
        return line.decode("latin-1")


def _is_noise(line: bytes) -> bool:
    """Whether a line is what no code is made of, as random bytes are.

    That is more than a third of control characters or, in a line that is no UTF-8, one of them,
    one sign that is no letter, or more than a third of accented letters. A binary code (a postage
    mark) passes for noise, too, unless the scanner sends its AIM identifier.
    """
    controls = len(_STRANGE.findall(line))
    try:
        line.decode()
    except UnicodeDecodeError:
        foreign = [letter for letter in _decoded(line) if not letter.isascii()]
        odd = controls > 0 or not all(map(str.isalpha, foreign))
        return odd or 3 * len(foreign) > len(line)
    return 3 * controls > len(line)
