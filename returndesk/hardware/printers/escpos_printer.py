"""A thermal printer that speaks ESC/POS, over any transport.

The way of a job: ask how the printer is, send, let the printer say that it is through. Nothing is
ever sent twice by itself: once the first byte left, only a person can tell what came out.
"""

from dataclasses import replace
from pathlib import Path
from time import monotonic

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import Bitmap, Paper, PrinterStatus, PrintReceipt, ReturnLabel
from returndesk.hardware.printers.status import (
    FAULTS,
    Answer,
    Source,
    StatusReader,
    automatic_status,
    real_time_status,
)
from returndesk.hardware.printers.transports import Connection, Transport

DLE_EOT = b"\x10\x04"
ASB_ON, ASB_OFF = b"\x1da\xff", b"\x1da\x00"
# No call to a printer takes longer than 10 s; drawing and last questions take what this leaves.
JOB_TIMEOUT = 8.0
ANSWER_TIMEOUT = 0.5


class EscPosPrinter:
    """The `Printer` port on ESC/POS.

    `answer_timeout` is how long a printer may take to a real-time question, `job_timeout` what a
    whole call may take, both in seconds. `cache` is where python-escpos keeps its printer data.
    """

    def __init__(
        self,
        transport: Transport,
        paper: Paper,
        *,
        name: str = "",
        answer_timeout: float = ANSWER_TIMEOUT,
        job_timeout: float = JOB_TIMEOUT,
        cache: Path | None = None,
    ) -> None:
        self.name = name or transport.address
        self.paper = paper
        self._transport = transport
        self._answer_timeout = answer_timeout
        self._job_timeout = job_timeout
        self._cache = cache

    def print_label(self, label: ReturnLabel, *, copy: int = 1) -> PrintReceipt:
        """Draw, send and let the printer confirm; `copy` 2 and up is named on the paper.

        Raises PrinterError `no_paper`, `cover_open`, `printer_offline`, `printer_unreachable`,
        `printer_stalled`, `printer_reset` or `disk_full`, with `printer` (its address) and `sent`
        (bytes of the job that left: 0 means that nothing came out), and what drawing raises
        (`label_too_wide`, ...).
        """
        # Pillow and python-escpos take 0.5 s to import: not at the start of the desk.
        from returndesk.hardware.printers.label_raster import draw_return_label

        begun = monotonic()
        receipt = self.print_bitmap(draw_return_label(label, self.paper, copy=copy))
        return replace(receipt, milliseconds=(monotonic() - begun) * 1000)

    def print_bitmap(self, bitmap: Bitmap) -> PrintReceipt:
        """Print a picture as wide as the paper and cut; raises as `print_label`."""
        from returndesk.hardware.printers.escpos_job import escpos_bytes

        begun = monotonic()
        sent, confirmed = self.send(escpos_bytes(bitmap, cache=self._cache))
        return PrintReceipt(sent, confirmed, (monotonic() - begun) * 1000)

    def send(self, job: bytes) -> tuple[int, bool]:
        """Send a ready job; the bytes that left and whether the printer confirmed it."""
        deadline = monotonic() + self._job_timeout
        with self._transport.connect() as connection:
            talk = _Talk(connection, self._transport.address, self._answer_timeout)
            try:
                talk.refuse(talk.ask_status())
                confirmed = talk.run(job, self._transport.write_timeout, deadline)
            except PrinterError as error:
                params = error.params | {"sent": talk.sent}
                raise PrinterError(error.code, **params) from error
            return talk.sent, confirmed

    def status(self) -> PrinterStatus:
        """What the printer says now: OFFLINE when it cannot be reached, UNKNOWN when it is mute."""
        try:
            with self._transport.connect() as connection:
                return _Talk(connection, self._transport.address, self._answer_timeout).ask_status()
        except PrinterError:
            return PrinterStatus.OFFLINE


class _Talk:
    """The conversation of one connection."""

    def __init__(self, connection: Connection, address: str, answer_timeout: float) -> None:
        self._connection = connection
        self._address = address
        self._answer_timeout = answer_timeout
        self._reader = StatusReader()
        self._answering = False
        self._confirmed = False
        self._job_start: int | None = None

    def ask_status(self) -> PrinterStatus:
        """DLE EOT 2, 4 and 1; UNKNOWN at the first silence."""
        answers = {}
        for question in (2, 4, 1):
            answer = self._ask(question)
            if answer is None:
                return PrinterStatus.UNKNOWN
            answers[question] = answer
        self._answering = True
        return real_time_status(answers[1], answers[2], answers[4])

    @property
    def sent(self) -> int:
        """The bytes of the job that left, without the questions before it."""
        return 0 if self._job_start is None else self._connection.sent - self._job_start

    def refuse(self, status: PrinterStatus) -> None:
        """Raise the PrinterError of a state in which nothing prints."""
        if status in FAULTS:
            raise PrinterError(FAULTS[status], printer=self._address)

    def run(self, job: bytes, write_timeout: float, deadline: float) -> bool:
        """Send the job, then wait for its end; whether the printer said that it is through.

        A printer that answered is told to report faults by itself until the job is through, and
        has until the deadline; a mute one gets one short wait.
        """
        from returndesk.hardware.printers.escpos_job import GS_STATUS_REQUEST

        whole = ASB_ON + job + ASB_OFF if self._answering else job
        if self._connection.answers:
            whole += GS_STATUS_REQUEST
        self._job_start = self._connection.sent
        left = min(write_timeout, deadline - monotonic())
        self._connection.write(whole, left, self._listen)
        if not self._answering:
            deadline = min(deadline, monotonic() + self._answer_timeout)
        while self._connection.answers and not self._confirmed and monotonic() < deadline:
            self._listen(self._connection.read(deadline - monotonic()))
        if self._answering and not self._confirmed:
            self.refuse(self.ask_status())
        return self._confirmed

    def _listen(self, data: bytes) -> None:
        """Take what the printer says during a job; raises the fault that it tells."""
        for answer in self._reader.feed(data):
            if answer.source is Source.AUTOMATIC:
                self.refuse(automatic_status(answer.data))
            elif answer.source is Source.REACHED:
                self._confirmed = True

    def _ask(self, question: int) -> int | None:
        """The answer to DLE EOT n, or None when there is none in time."""
        if not self._connection.answers:
            return None
        early: list[Answer] = []
        deadline = monotonic() + self._answer_timeout
        request = DLE_EOT + bytes((question,))
        self._connection.write(
            request, self._answer_timeout, lambda data: early.extend(self._reader.feed(data))
        )
        answers = early
        while True:
            for answer in answers:
                if answer.source is Source.REAL_TIME:
                    return answer.data[0]
            left = deadline - monotonic()
            if left <= 0:
                return None
            answers = self._reader.feed(self._connection.read(left))
