"""What label printers say about themselves: ZPL's `~HS` and TSPL's `ESC ! ?`, read and written.

Sources: Zebra, ZPL II programming guide, "Host Status Return"; TSC and Gprinter, TSPL manual,
"Status polling". Writing is what the virtual printer does.
"""

from dataclasses import dataclass

from returndesk.domain.labels import PrinterStatus

ASK_ZPL = b"~HS"
ASK_TSPL = b"\x1b!?"
_STX, _ETX = b"\x02", b"\x03"
_ZPL_LINES = 3

_HEAD, _JAM, _PAPER, _RIBBON, _PAUSE, _PRINTING, _COVER, _TEMPERATURE = (1 << n for n in range(8))
# The most urgent first: an open head also halts the printer and may hide the paper.
_TSPL_BITS = (
    (_HEAD, PrinterStatus.HEAD_OPEN),
    (_COVER, PrinterStatus.COVER_OPEN),
    (_JAM, PrinterStatus.PAPER_JAM),
    (_PAPER, PrinterStatus.NO_PAPER),
    (_RIBBON, PrinterStatus.RIBBON_OUT),
    # The newer manual's "environment temperature over range", the older one's "other error".
    (_TEMPERATURE, PrinterStatus.OVERHEATED),
    (_PAUSE, PrinterStatus.PAUSED),
)


@dataclass(frozen=True, slots=True)
class LabelPrinterState:
    """An answer: the state, and whether work is still in the printer."""

    status: PrinterStatus
    busy: bool


class HostStatusReader:
    """Takes a ZPL printer's bytes as they come and finds whole `~HS` answers among anything."""

    def __init__(self) -> None:
        self._pending = b""

    def feed(self, data: bytes) -> list[LabelPrinterState]:
        """The answers that these bytes complete; lines that are no host status are passed over."""
        self._pending = (self._pending + data)[-4096:]
        found = []
        while (answer := self._take()) is not None:
            found.append(answer)
        return found

    def _take(self) -> LabelPrinterState | None:
        lines: list[list[bytes]] = []
        position = 0
        while len(lines) < _ZPL_LINES:
            start = self._pending.find(_STX, position)
            end = self._pending.find(_ETX, start + 1)
            if start < 0 or end < 0:
                return None
            # Noise may hold an STX of its own: the line begins at the last one.
            fields = self._pending[start + 1 : end].rpartition(_STX)[2].split(b",")
            position = end + 1
            if len(fields) == (12, 11, 2)[len(lines)] and _all_numbers(fields):
                lines.append(fields)
            else:
                lines = [fields] if len(fields) == 12 and _all_numbers(fields) else []
        self._pending = self._pending[position:]
        return _host_status([int(field) for field in lines[0]], [int(field) for field in lines[1]])


def _all_numbers(fields: list[bytes]) -> bool:
    return all(field.isdigit() for field in fields)


def _host_status(first: list[int], second: list[int]) -> LabelPrinterState:
    paper_out, paused, waiting, corrupt, hot = first[1], first[2], first[4], first[9], first[11]
    head_up, ribbon_out, remaining = second[2], second[3], second[8]
    told = (
        (head_up, PrinterStatus.HEAD_OPEN),
        (paper_out, PrinterStatus.NO_PAPER),
        (ribbon_out, PrinterStatus.RIBBON_OUT),
        (hot, PrinterStatus.OVERHEATED),
        (corrupt, PrinterStatus.ERROR),
        (paused, PrinterStatus.PAUSED),
    )
    status = next((status for flag, status in told if flag), PrinterStatus.OK)
    partial = first[7]
    return LabelPrinterState(status, busy=bool(waiting or remaining or partial))


def host_status_bytes(status: PrinterStatus, *, busy: bool = False) -> bytes:
    """The three lines with which a ZPL printer tells a state."""
    paper = int(status is PrinterStatus.NO_PAPER)
    # A Zebra that cannot print is paused too.
    paused = int(status is not PrinterStatus.OK)
    head = int(status in {PrinterStatus.HEAD_OPEN, PrinterStatus.COVER_OPEN})
    ribbon = int(status is PrinterStatus.RIBBON_OUT)
    hot = int(status is PrinterStatus.OVERHEATED)
    corrupt = int(status is PrinterStatus.ERROR)
    lines = (
        f"030,{paper},{paused},1183,{int(busy):03},0,0,0,000,{corrupt},0,{hot}",
        f"001,0,{head},{ribbon},1,2,4,0,{int(busy):08},1,000",
        "1234,0",
    )
    return b"".join(_STX + line.encode() + _ETX + b"\r\n" for line in lines)


def tspl_state(answer: int) -> LabelPrinterState:
    """The state that the byte after `ESC ! ?` tells."""
    status = next((status for bit, status in _TSPL_BITS if answer & bit), PrinterStatus.OK)
    return LabelPrinterState(status, busy=bool(answer & _PRINTING))


def tspl_status_byte(status: PrinterStatus, *, busy: bool = False) -> bytes:
    """The byte with which a TSPL printer tells a state."""
    bits = next((bit for bit, told in _TSPL_BITS if told is status), 0)
    if not bits and status not in {PrinterStatus.OK, PrinterStatus.PAPER_LOW}:
        bits = _TEMPERATURE
    return bytes((bits | (_PRINTING if busy else 0),))
