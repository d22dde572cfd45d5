"""A strict reader of ESC/POS: bytes in, papers and questions out.

The virtual printer prints with it and the tests check every job with it: an unknown byte, a wrong
length, a picture wider than the paper or a real-time command inside a picture is an error, where a
real printer would print rubbish or open the drawer. Command layouts: Epson's ESC/POS reference.
"""

from collections.abc import Callable, Iterator

from returndesk.domain.labels import Bitmap, Paper
from returndesk.hardware.printers.stream import MAX_PAPER_DOTS, Event, Kind, StreamError

ESC, GS, DLE, LF, NUL = 0x1B, 0x1D, 0x10, 0x0A, 0x00
LINE_DOTS = 34  # 1/6 inch at 203 dpi, the default line spacing
REAL_TIME = (b"\x10\x04", b"\x10\x05", b"\x10\x14")


class EscPosReader:
    """Reads one connection's stream piece by piece, however the network cuts it.

    `position` is how many bytes were taken as whole commands.
    """

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._pending = bytearray()
        self.position = 0
        self._rows = bytearray()

    def feed(self, data: bytes) -> Iterator[Event]:
        """Take bytes; yields what the printer has to act on, in order. Raises `StreamError`."""
        self._pending += data
        while self._pending:
            taken, event = self._command()
            if not taken:
                return
            del self._pending[:taken]
            self.position += taken
            if event is not None:
                yield event

    def close(self) -> Bitmap | None:
        """The end of the stream: the uncut paper, if any. Raises `StreamError` in mid-command."""
        if self._pending:
            raise StreamError("the job ends inside a command", self.position)
        return self.tear_off() if any(self._rows) else None

    @property
    def row_bytes(self) -> int:
        """The bytes of one row of the paper."""
        return (self._paper.width + 7) // 8

    def _command(self) -> tuple[int, Event | None]:
        """The first pending command's length and event; length 0 while it is incomplete."""
        lead = self._pending[0]
        if lead == NUL:
            return 1, None
        if lead == LF:
            self._feed_rows(LINE_DOTS)
            return 1, None
        if lead not in (ESC, GS, DLE):
            raise StreamError(f"unexpected byte {lead:#04x}", self.position)
        if len(self._pending) < 2:
            return 0, None
        return {ESC: self._esc, GS: self._gs, DLE: self._dle}[lead](self._pending[1])

    def _esc(self, code: int) -> tuple[int, Event | None]:
        match chr(code):
            case "@":
                return 2, None
            case "d":
                return self._with_value(lambda lines: self._feed_rows(lines * LINE_DOTS))
            case "J":
                return self._with_value(self._feed_rows)
            case "p":
                if len(self._pending) < 5:
                    return 0, None
                return 5, Event(Kind.DRAWER, self._pending[2])
            case "B":
                if len(self._pending) < 4:
                    return 0, None
                return 4, Event(Kind.BUZZER, self._pending[2])
        raise StreamError(f"unknown command ESC {code:#04x}", self.position)

    def _gs(self, code: int) -> tuple[int, Event | None]:
        match chr(code):
            case "v":
                return self._raster()
            case "V":
                return self._cut()
            case "r":
                return self._question(Kind.STATUS)
            case "a":
                return self._question(Kind.AUTOMATIC_STATUS)
            case "I":
                return self._question(Kind.IDENTITY)
            case "(":
                return self._density()
        raise StreamError(f"unknown command GS {code:#04x}", self.position)

    def _dle(self, code: int) -> tuple[int, Event | None]:
        match code:
            case 0x04:
                return self._question(Kind.REAL_TIME_STATUS)
            case 0x05:
                return self._question(Kind.RECOVER)
        raise StreamError(f"unknown command DLE {code:#04x}", self.position)

    def _question(self, kind: Kind) -> tuple[int, Event | None]:
        if len(self._pending) < 3:
            return 0, None
        return 3, Event(kind, self._pending[2])

    def _with_value(self, act: Callable[[int], None]) -> tuple[int, Event | None]:
        if len(self._pending) < 3:
            return 0, None
        act(self._pending[2])
        return 3, None

    def _cut(self) -> tuple[int, Event | None]:
        """GS V m, and GS V m n for the functions that feed n dots first."""
        if len(self._pending) < 3:
            return 0, None
        mode = self._pending[2]
        if mode in (0, 1, 48, 49):
            return 3, Event(Kind.PAPER, paper=self.tear_off())
        if mode not in (65, 66):
            raise StreamError(f"unknown cut {mode}", self.position)
        if len(self._pending) < 4:
            return 0, None
        self._feed_rows(self._pending[3])
        return 4, Event(Kind.PAPER, paper=self.tear_off())

    def _density(self) -> tuple[int, Event | None]:
        """GS ( K 2 0 49 n: print density, -6 to 6 around the standard."""
        if len(self._pending) < 7:
            return 0, None
        if self._pending[2:6] != b"K\x02\x00\x31":
            raise StreamError("GS ( is not followed by a print density", self.position)
        if 6 < self._pending[6] < 250:
            raise StreamError(f"a print density of {self._pending[6]}", self.position)
        return 7, None

    def _raster(self) -> tuple[int, Event | None]:
        """GS v 0 m xL xH yL yH and the rows."""
        if len(self._pending) < 8:
            return 0, None
        if self._pending[2:4] != b"0\x00":
            raise StreamError("GS v is not followed by 0 and normal density", self.position)
        wide = int.from_bytes(self._pending[4:6], "little")
        rows = int.from_bytes(self._pending[6:8], "little")
        if not 0 < wide <= self.row_bytes or rows == 0:
            raise StreamError(f"a picture of {wide} bytes by {rows} rows", self.position)
        if len(self._pending) < 8 + wide * rows:
            return 0, None
        data = bytes(self._pending[8 : 8 + wide * rows])
        if any(sequence in data for sequence in REAL_TIME):
            raise StreamError("a real-time command inside a picture", self.position)
        blank = bytes(self.row_bytes - wide)
        for top in range(0, len(data), wide):
            self._rows += data[top : top + wide] + blank
        self._check_length()
        return 8 + len(data), None

    def _feed_rows(self, dots: int) -> None:
        self._rows += bytes(self.row_bytes * dots)
        self._check_length()

    def _check_length(self) -> None:
        if len(self._rows) > MAX_PAPER_DOTS * self.row_bytes:
            raise StreamError(f"a paper of more than {MAX_PAPER_DOTS} dots", self.position)

    @property
    def height(self) -> int:
        """The dots of the paper that is being printed, so far."""
        return len(self._rows) // self.row_bytes

    def tear_off(self) -> Bitmap:
        """Take the paper as it is so far."""
        rows = bytes(self._rows)
        self._rows.clear()
        return Bitmap(self._paper.width, len(rows) // self.row_bytes, rows)


def papers_of(job: bytes, paper: Paper) -> list[Bitmap]:
    """The papers that a whole job prints; `StreamError` on the first byte that is not right."""
    reader = EscPosReader(paper)
    papers = [event.paper for event in reader.feed(job) if event.paper is not None]
    uncut = reader.close()
    return [*papers, uncut] if uncut else papers
