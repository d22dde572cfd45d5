"""Printers as a shop sets them up, and print jobs with their legal moves.

The rule behind every move: a job whose first byte has left is never sent again by the program,
because only a person can see what came out (reference: hardware, section 1.3).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType, Self

from returndesk.domain.errors import KnownError, MoveError
from returndesk.domain.labels import (
    ROLL_80,
    Bitmap,
    CarrierPapers,
    Paper,
    PrinterStatus,
    ReturnLabel,
)
from returndesk.domain.papers import DeskPaper

PrinterId = NewType("PrinterId", str)
PrintJobId = NewType("PrintJobId", str)

PrintContent = ReturnLabel | Bitmap | CarrierPapers | DeskPaper
"""What a `Renderer` makes bytes of; a new kind of paper joins here."""


class PrinterRole(StrEnum):
    """What a printer is used for; one printer can have several roles."""

    LABEL = "label"
    RECEIPT = "receipt"
    OFFICE = "office"


class PrinterLanguage(StrEnum):
    """What a printer understands; `system` is the operating system's driver, fed with PDF."""

    ESCPOS = "escpos"
    ZPL = "zpl"
    TSPL = "tspl"
    SYSTEM = "system"


class TransportKind(StrEnum):
    """The way to a printer; the comment tells what its address is."""

    TCP = "tcp"  # host[:port], port 9100 if none
    USB = "usb"  # vendor:product[:serial number], hexadecimal
    SERIAL = "serial"  # port[@baud], 9600 if none
    NODE = "node"  # a device node, /dev/usb/lp0
    CUPS = "cups"  # the name of a raw queue
    WINDOWS = "windows"  # the name of a spooler's printer, fed raw
    SYSTEM = "system"  # the name of a printer that has its own driver
    FILE = "file"  # a path; jobs are appended


@dataclass(frozen=True, slots=True)
class Margins:
    """White kept at the edges of the paper, in millimetres."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0


@dataclass(frozen=True, slots=True)
class PrinterConfig:
    """A printer as the shop set it up.

    `darkness` is -15 to 15 around the printer's own, `speed` in millimetres a second; None leaves
    the printer's. `text_as_picture` is for clones whose characters are not to be trusted. `cut`
    ends each paper with the knife; `drawer` says that a cash drawer hangs on it. With `asks` off
    the printer is never asked how it is, for clones that do not answer. `fallback` takes over a
    job while this printer cannot be reached.
    """

    id: PrinterId
    name: str
    roles: frozenset[PrinterRole] = frozenset({PrinterRole.LABEL})
    language: PrinterLanguage = PrinterLanguage.ESCPOS
    transport: TransportKind = TransportKind.TCP
    address: str = ""
    paper: Paper = ROLL_80
    darkness: int | None = None
    speed: int | None = None
    margins: Margins = Margins()
    text_as_picture: bool = False
    cut: bool = True
    drawer: bool = False
    asks: bool = True
    fallback: PrinterId | None = None


FAULT_CODES: Mapping[PrinterStatus, str] = {
    PrinterStatus.NO_PAPER: "no_paper",
    PrinterStatus.PAPER_JAM: "paper_jam",
    PrinterStatus.COVER_OPEN: "cover_open",
    PrinterStatus.HEAD_OPEN: "head_open",
    PrinterStatus.RIBBON_OUT: "ribbon_out",
    PrinterStatus.CUTTER: "cutter_fault",
    PrinterStatus.OVERHEATED: "printer_overheated",
    PrinterStatus.PAUSED: "printer_paused",
    PrinterStatus.ERROR: "printer_error",
    PrinterStatus.OFFLINE: "printer_offline",
    PrinterStatus.SILENT: "printer_silent",
}
"""The states in which nothing prints, with the code of the error that tells each."""


class JobState(StrEnum):
    """How far a print job is."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    CONFIRMED = "confirmed"
    NEEDS_ATTENTION = "needs_attention"
    FAILED = "failed"
    CANCELLED = "cancelled"


class JobMove(StrEnum):
    """What can happen to a print job."""

    SEND = "send"  # the printer's worker takes it; stored before the first byte leaves
    HOLD = "hold"  # nothing left: it waits for the printer
    FINISH = "finish"  # all bytes left, the printer says nothing
    CONFIRM = "confirm"  # the printer, or a person who looked, says that it came out
    DOUBT = "doubt"  # bytes left, nobody knows what came out
    FAIL = "fail"  # it did not come out, or cannot
    CANCEL = "cancel"
    RETRY = "retry"  # a person wants it sent after all; nothing of it had left


JOB_TRACK: Mapping[tuple[JobState, JobMove], JobState] = {
    (JobState.QUEUED, JobMove.SEND): JobState.SENDING,
    (JobState.QUEUED, JobMove.CANCEL): JobState.CANCELLED,
    (JobState.QUEUED, JobMove.FAIL): JobState.FAILED,
    (JobState.SENDING, JobMove.HOLD): JobState.QUEUED,
    (JobState.SENDING, JobMove.FINISH): JobState.SENT,
    (JobState.SENDING, JobMove.CONFIRM): JobState.CONFIRMED,
    (JobState.SENDING, JobMove.DOUBT): JobState.NEEDS_ATTENTION,
    (JobState.SENDING, JobMove.FAIL): JobState.FAILED,
    (JobState.SENT, JobMove.CONFIRM): JobState.CONFIRMED,
    (JobState.SENT, JobMove.FAIL): JobState.FAILED,
    (JobState.NEEDS_ATTENTION, JobMove.CONFIRM): JobState.CONFIRMED,
    (JobState.NEEDS_ATTENTION, JobMove.FAIL): JobState.FAILED,
    (JobState.FAILED, JobMove.RETRY): JobState.QUEUED,
    (JobState.CANCELLED, JobMove.RETRY): JobState.QUEUED,
}


DRAWER = "drawer"
"""The kind of a job that prints nothing: it is the log of who opened a cash drawer."""

OVER = frozenset({JobState.SENT, JobState.CONFIRMED, JobState.FAILED, JobState.CANCELLED})


class CameOut(StrEnum):
    """What a person saw of a job that nobody is sure of."""

    WHOLE = "whole"
    PART = "part"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One order to print: immutable bytes for one printer, and what became of them.

    `kind` says what the paper is ("label", "receipt", "test", ...), `subject` whose it is (for a
    label the return's id; "" for none), `title` names it to a person. `sha256` and `size` are
    those of the bytes, which are sent `copies` times in a row. `copy_number` is 1 for the first
    paper of a subject and printed on it from 2 on.

    `error` is why it waits, failed or is in doubt. `sent_bytes` is how many of `size * copies`
    bytes left; None while that is not known. `came_out` is what a person answered. `rerouted_from`
    is the printer it was meant for when the fall-back took it over. A job that `waits` stays queued
    while the printer cannot print; one that does not (a test) fails at once. Moments are aware.
    """

    id: PrintJobId
    printer_id: PrinterId
    role: PrinterRole
    kind: str
    title: str
    subject: str
    sha256: str
    size: int
    created_at: datetime
    copies: int = 1
    copy_number: int = 1
    state: JobState = JobState.QUEUED
    error: KnownError | None = field(default=None, compare=False)
    attempts: int = 0
    started_at: datetime | None = None
    first_byte_at: datetime | None = None
    ended_at: datetime | None = None
    sent_bytes: int | None = 0
    came_out: CameOut | None = None
    rerouted_from: PrinterId | None = None
    waits: bool = True
    clerk: str = ""

    @property
    def nothing_left(self) -> bool:
        """Whether it is certain that no byte of it reached the printer."""
        return self.sent_bytes == 0

    @property
    def may_be_on_paper(self) -> bool:
        """Whether it came out or may yet: the next paper of its subject must say that it is a copy.

        A person's "nothing came out" is believed only of a job that did not leave whole: a
        printer can keep a whole job in its memory and print it after the paper was changed.
        """
        if self.state is JobState.CANCELLED or (
            self.state is JobState.FAILED and self.nothing_left
        ):
            return False
        if self.state is JobState.FAILED and self.came_out is CameOut.NOTHING:
            return self.sent_bytes is None or self.sent_bytes >= self.size * self.copies
        return True

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens to it by itself, nor by the answer to an open question."""
        return self.state in OVER

    def moved(self, move: JobMove) -> Self:
        """The job after a move; `MoveError("illegal_move", track, state, move)` if there is none.

        A retry is a move only of a job of which nothing left.
        """
        state = JOB_TRACK.get((self.state, move))
        if state is None or (move is JobMove.RETRY and not self.nothing_left):
            raise MoveError(track="print_job", state=str(self.state), move=str(move))
        return replace(self, state=state)

    def taken(self, at: datetime) -> Self:
        """The job when its printer begins with it: stored so before the first byte leaves."""
        return replace(
            self.moved(JobMove.SEND),
            attempts=self.attempts + 1,
            started_at=at,
            sent_bytes=None,
            error=None,
        )


@dataclass(frozen=True, slots=True)
class PrinterState:
    """A printer as the spool sees it: what it last said, how many jobs it has in each place."""

    config: PrinterConfig
    status: PrinterStatus = PrinterStatus.UNKNOWN
    paused: bool = False
    queued: int = 0
    sending: int = 0
    needs_attention: int = 0


@dataclass(frozen=True, slots=True)
class JobQuery:
    """Which jobs are asked for, newest first; what is left out does not matter."""

    states: frozenset[JobState] = frozenset()
    printer_id: PrinterId | None = None
    kind: str = ""
    subject: str = ""
    ids: tuple[PrintJobId, ...] = ()
    limit: int = 100
