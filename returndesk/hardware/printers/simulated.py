"""A printer without paper: a real TCP server that speaks ESC/POS and keeps what it would print.

It ships with the program for the demo and for shops that want to look before they buy, and the
tests print on it, so it is strict: a job with a wrong byte prints nothing more and is reported.
"""

import socket
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from returndesk.domain.labels import (
    ROLL_80,
    Bitmap,
    Paper,
    PrinterStatus,
    PrintReceipt,
    ReturnLabel,
)
from returndesk.hardware.printers.escpos_printer import EscPosPrinter
from returndesk.hardware.printers.interpreter import EscPosError, EscPosReader, Event, Kind
from returndesk.hardware.printers.status import FAULTS, automatic_bytes, real_time_bytes
from returndesk.hardware.printers.transports import TcpTransport

MAKER, MODEL = b"_ReturnDesk\x00", b"_Virtual\x00"


class VirtualPrinter:
    """A virtual thermal printer on a free loopback port; itself a `Printer` that prints there.

    `papers` are the papers that came out, `jobs` the bytes that made each of them, `errors` what
    was wrong with others. `on_paper` is called with each paper, on the printer's own
    thread. `condition` may be set to any state; without paper nothing prints, and with
    `dots_left` set it runs out of paper in the middle. Close it, or use it in a `with` block.
    """

    def __init__(
        self,
        paper: Paper = ROLL_80,
        *,
        name: str = "Virtual printer",
        on_paper: Callable[[Bitmap], None] | None = None,
        cache: Path | None = None,
    ) -> None:
        self.name = name
        self.paper = paper
        self.papers: list[Bitmap] = []
        self.jobs: list[bytes] = []
        self.errors: list[str] = []
        self.drawer_openings = 0
        self.condition = PrinterStatus.OK
        self.dots_left: int | None = None
        self._on_paper = on_paper
        self._closing = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.host, self.port = self._listener.getsockname()[:2]
        self._channel: socket.socket | None = None
        self._printer = EscPosPrinter(
            TcpTransport(self.host, self.port), paper, name=name, cache=cache
        )
        self._thread = threading.Thread(target=self._serve, name="virtual-printer", daemon=True)
        self._thread.start()

    def print_bitmap(self, bitmap: Bitmap) -> PrintReceipt:
        """Send a picture through the port, as an `EscPosPrinter` does."""
        return self._printer.print_bitmap(bitmap)

    def print_label(self, label: ReturnLabel, *, copy: int = 1) -> PrintReceipt:
        """Print on this printer's paper, over TCP as on any other."""
        return self._printer.print_label(label, copy=copy)

    def status(self) -> PrinterStatus:
        """What the printer says, asked over TCP."""
        return self._printer.status()

    def close(self) -> None:
        """Switch the printer off; a job that is coming in is lost."""
        if self._closing.is_set():
            return
        self._closing.set()
        try:
            # Wakes the thread out of accept(), which closing the socket does not do everywhere.
            socket.create_connection((self.host, self.port), 1).close()
            channel = self._channel
            if channel is not None:
                channel.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # the connection ended by itself just now
        self._thread.join(5)
        self._listener.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _serve(self) -> None:
        """Take one connection at a time, as network printers do; the others wait."""
        while not self._closing.is_set():
            channel, _ = self._listener.accept()
            with channel:
                self._channel = channel
                try:
                    self._take_job(channel)
                except EscPosError as error:
                    self.errors.append(str(error))
                except OSError as error:
                    self.errors.append(f"connection lost: {error}")
                finally:
                    self._channel = None

    def _take_job(self, channel: socket.socket) -> None:
        session = _Session(self, channel)
        while not self._closing.is_set() and (data := channel.recv(65536)):
            session.take(data)
        session.end()

    def come_out(self, paper: Bitmap, job: bytes) -> None:
        """A paper left the printer."""
        self.jobs.append(job)
        self.papers.append(paper)
        if self._on_paper is not None:
            self._on_paper(paper)


class _Session:
    """One connection to a virtual printer."""

    def __init__(self, printer: VirtualPrinter, channel: socket.socket) -> None:
        self._reader = EscPosReader(printer.paper)
        self._job = bytearray()
        self._job_start = 0
        self._printer = printer
        self._channel = channel
        self._automatic = False

    def take(self, data: bytes) -> None:
        self._job += data
        for event in self._reader.feed(data):
            self._act(event)
        left = self._printer.dots_left
        if left is not None and self._reader.height >= left:
            self._run_out()

    def end(self) -> None:
        """The desk closed the connection; what was printed without a cut hangs out."""
        uncut = self._reader.close()
        if uncut is not None:
            self._come_out(uncut)

    def _come_out(self, paper: Bitmap) -> None:
        job = bytes(self._job[: self._reader.position - self._job_start])
        del self._job[: len(job)]
        self._job_start = self._reader.position
        self._printer.come_out(paper, job)

    def _act(self, event: Event) -> None:
        condition = self._printer.condition
        if condition in FAULTS and event.kind in (Kind.STATUS, Kind.PAPER):
            return  # a printer that stands still answers real-time questions only
        match event.kind:
            case Kind.REAL_TIME_STATUS:
                answers = real_time_bytes(condition)
                self._channel.sendall(bytes((answers.get(event.value, 0x12),)))
            case Kind.AUTOMATIC_STATUS:
                self._automatic = event.value != 0
                if self._automatic:
                    self._channel.sendall(automatic_bytes(condition))
            case Kind.STATUS:
                self._channel.sendall(b"\x00")
            case Kind.IDENTITY:
                self._channel.sendall(MAKER if event.value == 66 else MODEL)
            case Kind.DRAWER:
                self._printer.drawer_openings += 1
            case Kind.PAPER if event.paper is not None:
                self._come_out(event.paper)

    def _run_out(self) -> None:
        """The roll ends: what is on the paper so far hangs out of the printer."""
        self._printer.condition = PrinterStatus.NO_PAPER
        self._printer.dots_left = None
        self._come_out(self._reader.tear_off())
        if self._automatic:
            self._channel.sendall(automatic_bytes(self._printer.condition))
