"""What an ESC/POS printer says about itself: one reader for all kinds of its answers.

Answers of different kinds come mixed and cut anywhere. Fixed bits tell them apart (Epson TM
technical reference, appendix on status bytes):

    0xx1xx10  real-time status, the answer to DLE EOT
    0xx1xx00  first of four bytes of the automatic status (ASB), which follow as 0xx0xxxx
    0xx0xxxx  by itself: the answer to GS r
"""

from dataclasses import dataclass
from enum import Enum, auto

from returndesk.domain.labels import PrinterStatus
from returndesk.domain.printing import FAULT_CODES

ASB_LENGTH = 4
_FLOW = b"\x11\x13"  # XON, XOFF


class Source(Enum):
    """Which command an answer belongs to."""

    REAL_TIME = auto()  # DLE EOT n; the byte does not tell n, so one is asked at a time
    AUTOMATIC = auto()  # GS a
    REACHED = auto()  # GS r: everything before it was worked through


@dataclass(frozen=True, slots=True)
class Answer:
    """One whole answer."""

    source: Source
    data: bytes


class StatusReader:
    """Takes a printer's bytes as they come; other bytes (XON, XOFF, noise) are passed over.

    `noise` counts the bytes that no printer sends.
    """

    def __init__(self) -> None:
        self._automatic = bytearray()
        self.noise = 0

    def feed(self, data: bytes) -> list[Answer]:
        """The answers that these bytes complete."""
        found: list[Answer] = []
        for byte in data:
            answer = self._take(byte)
            if answer is not None:
                found.append(answer)
        return found

    def _take(self, byte: int) -> Answer | None:
        if byte & 0x90 == 0x00:
            return self._plain(byte)
        if byte & 0x93 == 0x12:
            # A real-time answer may come between the bytes of an automatic one.
            return Answer(Source.REAL_TIME, bytes((byte,)))
        self._automatic.clear()
        if byte & 0x93 == 0x10:
            self._automatic.append(byte)
        elif byte not in _FLOW:
            self.noise += 1
        return None

    def _plain(self, byte: int) -> Answer | None:
        if not self._automatic:
            return Answer(Source.REACHED, bytes((byte,)))
        self._automatic.append(byte)
        if len(self._automatic) < ASB_LENGTH:
            return None
        data = bytes(self._automatic)
        self._automatic.clear()
        return Answer(Source.AUTOMATIC, data)


def automatic_status(data: bytes) -> PrinterStatus:
    """The state that four bytes of automatic status tell, the most urgent first."""
    first, errors, paper, _ = data
    if first & 0x20:
        return PrinterStatus.COVER_OPEN
    if paper & 0x0C:
        return PrinterStatus.NO_PAPER
    if errors & 0x68:
        return _error_cause(errors)
    if first & 0x08:
        return PrinterStatus.OFFLINE
    return PrinterStatus.PAPER_LOW if paper & 0x03 else PrinterStatus.OK


def real_time_status(
    printer: int, offline_cause: int, paper: int, error_cause: int = 0
) -> PrinterStatus:
    """The state that the answers to DLE EOT 1, 2, 4 and 3 tell, the most urgent first.

    `error_cause` is asked for only when `has_error` of the second is true.
    """
    if offline_cause & 0x04:
        return PrinterStatus.COVER_OPEN
    if paper & 0x60 or offline_cause & 0x20:
        return PrinterStatus.NO_PAPER
    if has_error(offline_cause):
        return _error_cause(error_cause)
    if printer & 0x08:
        return PrinterStatus.OFFLINE
    return PrinterStatus.PAPER_LOW if paper & 0x0C else PrinterStatus.OK


def has_error(offline_cause: int) -> bool:
    """Whether the answer to DLE EOT 2 speaks of an error, whose cause DLE EOT 3 tells."""
    return bool(offline_cause & 0x40)


def _error_cause(bits: int) -> PrinterStatus:
    """Cutter, or one that ends by itself, which is a hot head; the same bits in both ways."""
    if bits & 0x08:
        return PrinterStatus.CUTTER
    return PrinterStatus.OVERHEATED if bits & 0x40 else PrinterStatus.ERROR


_ERROR_BITS = {
    PrinterStatus.CUTTER: 0x08,
    PrinterStatus.OVERHEATED: 0x40,
    PrinterStatus.ERROR: 0x20,
}
_COVERS = {PrinterStatus.COVER_OPEN, PrinterStatus.HEAD_OPEN}


def real_time_bytes(status: PrinterStatus) -> dict[int, int]:
    """The answers to DLE EOT 1 to 4 that tell a state: what a virtual printer says."""
    printer = 0x08 if status in FAULTS else 0
    error = _ERROR_BITS.get(status, 0)
    cause = 0x20 if status is PrinterStatus.NO_PAPER else 0x40 if error else 0
    cause |= 0x04 if status in _COVERS else 0
    paper = {PrinterStatus.NO_PAPER: 0x6C, PrinterStatus.PAPER_LOW: 0x0C}.get(status, 0)
    return {1: 0x12 | printer, 2: 0x12 | cause, 3: 0x12 | error, 4: 0x12 | paper}


def automatic_bytes(status: PrinterStatus) -> bytes:
    """The four bytes of automatic status that tell a state: what a virtual printer says."""
    first = 0x10 | (0x08 if status in FAULTS else 0)
    first |= 0x20 if status in _COVERS else 0
    paper = {PrinterStatus.NO_PAPER: 0x0F, PrinterStatus.PAPER_LOW: 0x03}.get(status, 0)
    return bytes((first, _ERROR_BITS.get(status, 0), paper, 0))


# The states in which nothing prints, with the code of the PrinterError that tells each.
FAULTS = FAULT_CODES
