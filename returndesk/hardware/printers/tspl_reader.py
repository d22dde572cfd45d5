"""A strict reader of TSPL: bytes in, labels and questions out.

It knows the commands of own jobs and nothing else; a wrong number, a picture of another size than
the label or an immediate command inside a picture is an error. Layouts: TSC, TSPL/TSPL2 manual.
"""

import re
from collections.abc import Iterator

from returndesk.domain.labels import Bitmap, Paper
from returndesk.hardware.printers.stream import (
    MAX_PAPER_DOTS,
    Canvas,
    Event,
    Kind,
    StreamError,
)

ASK_STATUS = b"\x1b!?"
_MM_PER_INCH = 25.4
_INVERTED = bytes(255 - value for value in range(256))
_BITMAP = re.compile(rb"BITMAP (\d{1,5}),(\d{1,5}),(\d{1,4}),(\d{1,5}),0,")
_SIZE = re.compile(rb"SIZE (\d{1,4}\.\d\d) mm,(\d{1,4}\.\d\d) mm")
_PLAIN = re.compile(
    rb"GAP \d{1,2} mm,0 mm|DIRECTION [01]|REFERENCE 0,0|DENSITY (\d|1[0-5])|SPEED (\d|1[0-4])"
)
_PRINT = re.compile(rb"PRINT (\d{1,3}),(\d{1,3})")
_LONGEST_LINE = 256


class TsplReader:
    """Reads one connection's stream piece by piece, however the network cuts it.

    `position` is how many bytes were taken as whole commands.
    """

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._pending = bytearray()
        self.position = 0
        self._label: Canvas | None = None
        self._cleared = False

    @property
    def height(self) -> int:
        """Nothing comes out before PRINT."""
        return 0

    def feed(self, data: bytes) -> Iterator[Event]:
        """Take bytes; yields what the printer has to act on, in order. Raises `StreamError`."""
        self._pending += data
        while self._pending:
            taken, events = self._command()
            if not taken:
                return
            del self._pending[:taken]
            self.position += taken
            yield from events

    def tear_off(self) -> Bitmap:
        """The label as far as it is drawn; the next one has to say its size again."""
        label = self._label or Canvas(self._paper.width, 0)
        self._label, self._cleared = None, False
        return label.bitmap()

    def close(self) -> Bitmap | None:
        """The end of the stream; `StreamError` in the middle of a label or command."""
        if self._pending or self._label is not None:
            raise self._error("the job ends inside a label")
        return None

    def _command(self) -> tuple[int, list[Event]]:
        """The first pending command's length and events; length 0 while it is incomplete."""
        if self._pending[0] == ASK_STATUS[0]:
            return self._ask()
        if self._pending.startswith(b"BITMAP") and (found := _BITMAP.match(self._pending)):
            return self._bitmap(found)
        end = self._pending.find(b"\r\n")
        if end < 0:
            if len(self._pending) > _LONGEST_LINE:
                raise self._error("a line without end")
            return 0, []
        return end + 2, self._line(bytes(self._pending[:end]))

    def _ask(self) -> tuple[int, list[Event]]:
        if len(self._pending) < len(ASK_STATUS):
            return 0, []
        if not self._pending.startswith(ASK_STATUS):
            raise self._error(f"an unknown immediate command {bytes(self._pending[:3])!r}")
        return len(ASK_STATUS), [Event(Kind.HOST_STATUS)]

    def _line(self, line: bytes) -> list[Event]:
        if not line or _PLAIN.fullmatch(line):
            return []
        if line == b"BEEP":
            return [Event(Kind.BUZZER, 1)]
        if size := _SIZE.fullmatch(line):
            self._set_size(float(size[1]), float(size[2]))
            return []
        if line == b"CLS":
            self._cleared = True
            return []
        if copies := _PRINT.fullmatch(line):
            if self._label is None or not self._cleared:
                raise self._error("PRINT before SIZE and CLS")
            label = self.tear_off()
            return [Event(Kind.PAPER, paper=label)] * (int(copies[1]) * int(copies[2]))
        raise self._error(f"unknown command {line[:40]!r}")

    def _set_size(self, width_mm: float, height_mm: float) -> None:
        width, height = (round(mm * self._paper.dpi / _MM_PER_INCH) for mm in (width_mm, height_mm))
        if not 0 < width <= self._paper.width or not 0 < height <= MAX_PAPER_DOTS:
            raise self._error(f"a label of {width} by {height} dots")
        self._label = Canvas(width, height)

    def _bitmap(self, found: re.Match[bytes]) -> tuple[int, list[Event]]:
        x, y, wide, rows = map(int, found.groups())
        end = found.end() + wide * rows
        if len(self._pending) < end + 2:
            return 0, []
        if self._pending[end : end + 2] != b"\r\n":
            raise self._error("a picture that does not end where it should")
        data = bytes(self._pending[found.end() : end])
        if b"\x1b!" in data:
            raise self._error("an immediate command inside a picture")
        if self._label is None or not self._cleared:
            raise self._error("BITMAP before SIZE and CLS")
        picture = Bitmap(wide * 8, rows, data.translate(_INVERTED))
        self._label.put(picture, x, y, self._error)
        return end + 2, []

    def _error(self, what: str) -> StreamError:
        return StreamError(what, self.position)
