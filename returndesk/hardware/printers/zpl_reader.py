"""A strict reader of ZPL: bytes in, labels and questions out.

It draws graphics (^GF), which is all that own jobs consist of. The commands of carriers' labels
(text, bars) are known by name and passed over; an unknown command, a wrong length or checksum, a
graphic outside the label are errors. Layouts: Zebra, ZPL II programming guide.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Iterator

from returndesk.domain.labels import Bitmap, Paper
from returndesk.hardware.printers.stream import (
    MAX_PAPER_DOTS,
    Canvas,
    Event,
    Kind,
    StreamError,
)

_LEADS = b"^~"
# Acted on as soon as their name is whole; all other commands end where the next one begins.
_AT_ONCE = {b"~HS": Kind.HOST_STATUS, b"~HI": Kind.IDENTITY, b"~JA": Kind.RECOVER}
_NUMBER = {b"PW", b"LL", b"MD", b"PR", b"PQ"}
_POSITION = {b"LH", b"FO", b"FT", b"LS"}
# What a carrier's label may hold besides: fields, fonts, bar codes, boxes, comments, media.
_PASSED_OVER = frozenset(
    b"FD FS FX FB FH FN FP FR FV FW FC CF CI CW BY BC BQ BX B2 B3 B7 BO BE BU BA GB GC GD GE GS "
    b"PO PM PN LT LR MM MN MT MU MF MC SN JM JU XG IM DF XF ID TB TO PF ST SD TA JS JZ".split()
)
_MAX_COMMAND = 8_000_000


class ZplReader:
    """Reads one connection's stream piece by piece, however the network cuts it.

    `position` is how many bytes were taken as whole commands.
    """

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._pending = bytearray()
        self.position = 0
        self._open = False
        self._label = self._blank(paper.width, paper.height)
        self._field = (0, 0)
        self._copies = 1

    @property
    def height(self) -> int:
        """Nothing comes out before a label is whole."""
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
        """The label as far as it is drawn; the next one begins blank."""
        label = self._label.bitmap()
        self._label = self._blank(self._paper.width, self._paper.height)
        return label

    def close(self) -> Bitmap | None:
        """The end of the stream; `StreamError` in the middle of a label or command."""
        if self._pending or self._open:
            raise self._error("the job ends inside a label")
        return None

    def _command(self) -> tuple[int, list[Event]]:
        """The first pending command's length and events; length 0 while it is incomplete."""
        if self._pending[0] in b"\r\n":
            return 1, []
        if self._pending[0] not in _LEADS:
            raise self._error(f"unexpected byte {self._pending[0]:#04x}")
        if len(self._pending) < 3:
            return 0, []
        start = bytes(self._pending[:3])
        if start in _AT_ONCE:
            return 3, [Event(_AT_ONCE[start])]
        if start == b"^XZ":
            return 3, self._finish()
        end = min((at for lead in _LEADS if (at := self._pending.find(lead, 3)) > 0), default=0)
        if not end:
            if len(self._pending) > _MAX_COMMAND:
                raise self._error("a command without end")
            return 0, []
        self._act(start[1:], bytes(self._pending[3:end]).rstrip(b"\r\n"))
        return end, []

    def _act(self, name: bytes, value: bytes) -> None:
        if name == b"XA":
            if self._open or value:
                raise self._error("^XA inside a label")
            self._open, self._copies, self._field = True, 1, (0, 0)
            return
        if not self._open and name != b"SD":
            raise self._error(f"{name.decode('latin-1')} outside a label")
        if name in _NUMBER:
            self._number(name, value)
        elif name in _POSITION:
            numbers = [self._whole(part) for part in value.split(b",")[:2]]
            if name == b"FO":
                self._field = (numbers[0], numbers[1] if len(numbers) > 1 else 0)
        elif name == b"GF":
            self._graphic(value)
        elif name[:1] != b"A" and name not in _PASSED_OVER:
            raise self._error(f"unknown command {name.decode('latin-1')}")

    def _number(self, name: bytes, value: bytes) -> None:
        number = self._whole(value.split(b",")[0])
        if name == b"PQ":
            self._copies = number
        elif name == b"PW":
            if not 0 < number <= self._paper.width:
                raise self._error(f"a label {number} dots wide")
            self._label = self._blank(number, self._label.height)
        elif name == b"LL":
            self._label = self._blank(self._label.width, number)

    def _finish(self) -> list[Event]:
        if not self._open:
            raise self._error("^XZ outside a label")
        self._open = False
        label = self.tear_off()
        return [Event(Kind.PAPER, paper=label)] * self._copies

    def _graphic(self, value: bytes) -> None:
        """^GFA,total,total,bytes a row,data."""
        parts = value.split(b",", 4)
        if len(parts) != 5 or parts[0] != b"A":
            raise self._error("^GF is not ^GFA with three numbers")
        total, whole, wide = (self._whole(part) for part in parts[1:4])
        if total != whole or not wide or total % wide:
            raise self._error(f"a graphic of {total} and {whole} bytes in rows of {wide}")
        data = self._uncompressed(parts[4], total, wide)
        if len(data) != total:
            raise self._error(f"a graphic of {len(data)} bytes instead of {total}")
        picture = Bitmap(wide * 8, total // wide, data)
        self._label.put(picture, *self._field, self._error)

    def _uncompressed(self, data: bytes, total: int, wide: int) -> bytes:
        found = re.fullmatch(rb":(Z64|B64):([A-Za-z0-9+/=]*):([0-9A-Fa-f]{4})", data)
        if found is None:
            try:
                return bytes.fromhex(self._digits(data, wide * 2))
            except ValueError as error:
                raise self._error("a graphic that is not hexadecimal") from error
        kind, text, check = found.groups()
        if binascii.crc_hqx(text, 0) != int(check, 16):
            raise self._error("a graphic with a wrong checksum")
        try:
            raw = base64.b64decode(text, validate=True)
            return raw if kind == b"B64" else zlib.decompressobj().decompress(raw, total + 1)
        except (ValueError, zlib.error) as error:
            raise self._error("a graphic that cannot be unpacked") from error

    def _digits(self, data: bytes, width: int) -> str:
        """Hexadecimal digits from ZPL's run lengths: G-Y 1 to 19, g-z 20 to 400 in twenties.

        A comma fills the row with zeros, an exclamation mark with ones, a colon repeats the row.
        """
        rows: list[str] = []
        row, count = "", 0
        for char in data.decode("latin-1"):
            if char == ":" and rows:
                rows.append(rows[-1])
            elif char in ",!":
                row = row.ljust(width, "0" if char == "," else "F")
            elif "G" <= char <= "Y":
                count += ord(char) - ord("F")
            elif "g" <= char <= "z":
                count += (ord(char) - ord("f")) * 20
            elif char not in "\r\n":
                row += char * max(1, count)
                count = 0
            while len(row) >= width:
                rows.append(row[:width])
                row = row[width:]
        return "".join(rows) + row

    def _blank(self, width: int, height: int) -> Canvas:
        if height > MAX_PAPER_DOTS:
            raise self._error(f"a label of {height} dots")
        return Canvas(width, height)

    def _whole(self, text: bytes) -> int:
        if not re.fullmatch(rb"-?\d{1,8}", text):
            raise self._error(f"{text[:20]!r} is no number")
        return int(text)

    def _error(self, what: str) -> StreamError:
        return StreamError(what, self.position)
