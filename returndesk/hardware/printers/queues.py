"""Print queues of the operating system, fed with raw bytes: CUPS by its own programs.

No CUPS binding is used (pycups is under the GPL, and its status is made up for many printers).
Raw queues go away with CUPS 3, so TCP or a device node is the better way where there is one.
"""

import os
import re
import select
import shutil
import subprocess
from collections.abc import Callable
from time import monotonic
from types import TracebackType
from typing import Self

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import PrinterStatus
from returndesk.hardware.printers.transports import Counter, unreachable

QUEUE_TIMEOUT = 5.0
# lpstat's words in the C locale, and the state reasons that CUPS writes below them.
_REASONS = tuple(
    (re.compile(words, re.IGNORECASE), status)
    for words, status in (
        ("media-empty|media-needed|out of paper", PrinterStatus.NO_PAPER),
        ("media-jam", PrinterStatus.PAPER_JAM),
        ("cover-open|door-open", PrinterStatus.COVER_OPEN),
        ("offline|not connected|unreachable|unplugged", PrinterStatus.OFFLINE),
        (r"\bdisabled\b|\bpaused\b", PrinterStatus.PAUSED),
        ("media-low", PrinterStatus.PAPER_LOW),
    )
)


class CupsTransport:
    """A CUPS queue by its name; times in seconds."""

    def __init__(self, queue: str, write_timeout: float = 10) -> None:
        self.queue = queue
        self.write_timeout = write_timeout
        self.address = queue

    def state(self) -> PrinterStatus:
        """What CUPS knows; UNKNOWN for an idle queue, whose printer may be off all the same."""
        try:
            told = self._lpstat()
        except PrinterError:
            return PrinterStatus.UNKNOWN
        if told is None:
            return PrinterStatus.OFFLINE
        found = (status for words, status in _REASONS if words.search(told))
        return next(found, PrinterStatus.UNKNOWN)

    def connect(self) -> "LpConnection":
        """Begin a job: `lp -o raw` that reads what is written."""
        if self._lpstat() is None:
            raise unreachable(self.address, LookupError("no such queue"))
        command = [_program("lp", self.address), "-d", self.queue, "-o", "raw", "-t", "ReturnDesk"]
        try:
            # Its answer goes to a file of its own: a full pipe would stop it.
            job = subprocess.Popen(  # noqa: S603 - a list, and the queue exists
                [*command, "-s", "--"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_plain_environment(),
            )
        except OSError as error:
            raise unreachable(self.address, error) from error
        return LpConnection(job, self.address, self.write_timeout)

    def _lpstat(self) -> str | None:
        """What `lpstat -l -p` says; None when there is no such queue."""
        if not self.queue or self.queue.startswith("-"):
            return None
        try:
            done = subprocess.run(  # noqa: S603
                [_program("lpstat", self.address), "-l", "-p", self.queue],
                capture_output=True,
                timeout=QUEUE_TIMEOUT,
                check=False,
                env=_plain_environment(),
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise unreachable(self.address, error) from error
        return None if done.returncode else done.stdout.decode(errors="replace")


class LpConnection(Counter):
    """A running `lp` that takes a job; nothing comes back, so nothing can be confirmed.

    CUPS prints a job only when it has all of it: one that failed before its end prints nothing.
    """

    answers = False

    def __init__(self, job: "subprocess.Popen[bytes]", address: str, timeout: float) -> None:
        super().__init__()
        self._job = job
        self._address = address
        self._timeout = timeout
        if job.stdin is None:
            raise ValueError("lp has to read from a pipe")
        self._pipe = job.stdin
        os.set_blocking(self._pipe.fileno(), False)

    def write(self, data: bytes, timeout: float, heard: Callable[[bytes], None]) -> None:
        """Hand everything to CUPS; PrinterError `printer_stalled` or `printer_reset`."""
        del heard
        deadline = monotonic() + timeout
        rest = memoryview(data)
        while rest:
            left = deadline - monotonic()
            if left <= 0 or not select.select([], [self._pipe], [], left)[1]:
                raise PrinterError("printer_stalled", printer=self._address)
            try:
                sent = os.write(self._pipe.fileno(), rest)
            except OSError as error:
                raise PrinterError("printer_reset", printer=self._address) from error
            rest = rest[sent:]
            self.count(sent)
            deadline = monotonic() + timeout

    def read(self, timeout: float) -> bytes:
        """Nothing: CUPS passes on no answers."""
        del timeout
        return b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            self._job.kill()  # before the pipe is closed, or lp would take it for the whole job
        self._pipe.close()
        try:
            code = self._job.wait(self._timeout)
        except subprocess.TimeoutExpired:
            self._job.kill()
            code = self._job.wait()
        if error is None and code:
            raise PrinterError("printer_queue_refused", printer=self._address)


def _program(name: str, address: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise PrinterError("printer_unsupported", printer=address, reason=f"no {name}")
    return path


def _plain_environment() -> dict[str, str]:
    """CUPS translates its words; these are read by a program."""
    return {**os.environ, "LC_ALL": "C"}
