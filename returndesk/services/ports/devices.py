"""What the use cases need of the machine: its clock, its chance, its printers."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from returndesk.domain.labels import Paper, PrinterStatus, PrintReceipt
from returndesk.domain.printing import (
    PrintContent,
    PrinterConfig,
    PrinterLanguage,
)


class Clock(Protocol):
    """The time of day."""

    def now(self) -> datetime:
        """Now, aware, with the desk's own offset."""


class IdMaker(Protocol):
    """A source of ids that never repeat, on any desk."""

    def new(self) -> str:
        """A fresh id (UUID text)."""


class PrinterDevice(Protocol):
    """A printer that takes ready bytes, one job at a time.

    Every call returns within 10 s of the last byte that moved; a slow line may take its time.
    """

    language: PrinterLanguage
    paper: Paper

    def send(
        self, payload: bytes, *, on_first_byte: Callable[[], None] | None = None
    ) -> PrintReceipt:
        """Send a job once; `on_first_byte` is called when the first byte of it has left.

        Raises `PrinterError` with `printer` (its address) and always `sent`: how many bytes of
        the payload left, 0 only when that is certain.
        """

    def status(self) -> PrinterStatus:
        """What the printer says of itself now: OFFLINE out of reach, UNKNOWN when it is mute."""

    def expect_broken_job(self) -> None:
        """A job broke off when the program ended: end its picture before the next one begins."""

    def open_drawer(self) -> None:
        """Open the cash drawer that hangs on the printer, paper or not; raises as `send`.

        `PrinterError("printer_unsupported", printer)` for a printer without a way to do it.
        """


class DeviceMaker(Protocol):
    """Gives the device of a printer; making it opens nothing."""

    def __call__(self, config: PrinterConfig) -> PrinterDevice:
        """The device; `PrinterError("printer_unsupported", printer)` for none on this computer."""


class Renderer(Protocol):
    """Makes the bytes that a printer takes."""

    def render(self, content: PrintContent, config: PrinterConfig, copy: int) -> bytes:
        """The job for one paper, marked as the copy that it is from 2 on; slow: off the GUI.

        Raises `PrinterError` for what does not fit the paper (`label_too_wide`, ...).
        """
