"""A printer without paper: a real TCP server that speaks a printer's language and keeps its paper.

It ships with the program for the demo and for shops that want to look before they buy, and the
tests print on it, so it is strict: a job with a wrong byte prints nothing more and is reported.
`misbehave` makes it fail in every way that real printers do.
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
from returndesk.domain.printing import PrinterConfig, PrinterId, PrinterLanguage, TransportKind
from returndesk.hardware.printers.faults import Broken, Fault, FaultyWire, abort
from returndesk.hardware.printers.languages import language_of
from returndesk.hardware.printers.raw_printer import RawPrinter
from returndesk.hardware.printers.stream import StreamError
from returndesk.hardware.printers.transports import TcpTransport
from returndesk.hardware.printers.virtual_session import Session

# A real printer's buffer is a few kilobytes, so that a stall is felt by the sender.
_SMALL_BUFFER, _USUAL_BUFFER = 4096, 131072


class VirtualPrinter:
    """A virtual printer on a free loopback port; itself a `Printer` that prints there.

    `papers` are the papers that came out, `jobs` the bytes that made each of them, `errors` what
    was wrong with others. `on_paper` is called with each paper, on the printer's own
    thread. `condition` may be set to any state; without paper nothing prints, and with
    `dots_left` set it runs out of paper in the middle. `connections` counts those that were
    served. Close it, or use it in a `with` block.
    """

    def __init__(
        self,
        paper: Paper = ROLL_80,
        *,
        language: PrinterLanguage = PrinterLanguage.ESCPOS,
        name: str = "Virtual printer",
        on_paper: Callable[[Bitmap], None] | None = None,
        cache: Path | None = None,
    ) -> None:
        self.name = name
        self.paper = paper
        self.language = language
        self.papers: list[Bitmap] = []
        self.jobs: list[bytes] = []
        self.errors: list[str] = []
        self.drawer_openings = 0
        self.beeps = 0
        self.connections = 0
        self.condition = PrinterStatus.OK
        self.dots_left: int | None = None
        self._on_paper = on_paper
        self._fault, self._after, self._once = Fault.NONE, 0, False
        self._wire: FaultyWire | None = None
        # Held while a fault is set, taken up by a connection or comes over it.
        self._turn = threading.Lock()
        self._closing = threading.Event()
        self._powered = threading.Event()
        self._powered.set()
        self._dead: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.host, self.port = self._listener.getsockname()[:2]
        self._channel: socket.socket | None = None
        self._printer = self._client(cache)
        self._thread = threading.Thread(target=self._serve, name="virtual-printer", daemon=True)
        self._thread.start()

    @property
    def config(self) -> PrinterConfig:
        """How a desk would set this printer up."""
        return PrinterConfig(
            id=PrinterId(f"virtual-{self.port}"),
            name=self.name,
            language=self.language,
            transport=TransportKind.TCP,
            address=f"{self.host}:{self.port}",
            paper=self.paper,
        )

    def misbehave(self, fault: Fault, *, after: int = 0, once: bool = False) -> None:
        """From the next connection on, fail after so many bytes of each; `once`: of one only.

        `Fault.NONE` mends the printer, also for the connection that it is reading; a power failure
        ends with `power_on`.
        """
        with self._turn:
            self._fault, self._after, self._once = fault, after, once
            if fault is Fault.NONE and self._wire is not None:
                self._wire.mend()
        buffer = _USUAL_BUFFER if fault is Fault.NONE else _SMALL_BUFFER
        if self._listener.fileno() >= 0:
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)

    def power_on(self) -> None:
        """After a power failure: an empty memory, the same address, whatever paper there is."""
        with self._turn:
            self._fault = Fault.NONE
            for channel in self._dead:
                abort(channel)
                channel.close()
            self._dead.clear()
            if self._listener.fileno() < 0:
                self._listener = socket.create_server(("127.0.0.1", self.port))
            self._powered.set()

    def print_bitmap(self, bitmap: Bitmap) -> PrintReceipt:
        """Send a picture through the port, as any printer's client does."""
        return self._printer.print_bitmap(bitmap)

    def print_label(self, label: ReturnLabel, *, copy: int = 1) -> PrintReceipt:
        """Print on this printer's paper, over TCP as on any other."""
        return self._printer.print_label(label, copy=copy)

    def send(
        self, payload: bytes, *, on_first_byte: Callable[[], None] | None = None
    ) -> PrintReceipt:
        """Send ready bytes to this printer over TCP."""
        return self._printer.send(payload, on_first_byte=on_first_byte)

    def status(self) -> PrinterStatus:
        """What the printer says, asked over TCP."""
        return self._printer.status()

    def expect_broken_job(self) -> None:
        """End the picture of a job that broke off before the next one begins."""
        self._printer.expect_broken_job()

    def open_drawer(self) -> None:
        """Send the drawer's pulse over TCP."""
        self._printer.open_drawer()

    def close(self) -> None:
        """Switch the printer off; a job that is coming in is lost."""
        if self._closing.is_set():
            return
        self._closing.set()
        try:
            if self._listener.fileno() >= 0:
                # Wakes the thread out of accept(), which closing the socket does not do everywhere.
                socket.create_connection((self.host, self.port), 1).close()
            channel = self._channel
            if channel is not None:
                channel.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # the connection ended by itself just now
        self._powered.set()
        self._thread.join(5)
        self._listener.close()
        for channel in self._dead:
            channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def come_out(self, paper: Bitmap, job: bytes) -> None:
        """A paper left the printer."""
        self.jobs.append(job)
        self.papers.append(paper)
        if self._on_paper is not None:
            self._on_paper(paper)

    def _client(self, cache: Path | None) -> RawPrinter:
        return RawPrinter(
            TcpTransport(self.host, self.port),
            self.paper,
            language_of(self.language, cache=cache),
            name=self.name,
        )

    def _serve(self) -> None:
        """Take one connection at a time, as network printers do; the others wait."""
        while not self._closing.is_set():
            self._powered.wait()
            if self._closing.is_set():
                return
            channel, _ = self._listener.accept()
            # Two short answers in a row must not wait for each other's acknowledgement (40 ms).
            channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._channel = channel
            try:
                self._take_job(self._wired(channel))
            except Broken:
                self._break(channel)
                continue
            except StreamError as error:
                self.errors.append(str(error))
            except OSError as error:
                self.errors.append(f"connection lost: {error}")
            finally:
                self._channel = None
            channel.close()

    def _wired(self, channel: socket.socket) -> FaultyWire:
        """A new connection, with the fault that waits for it."""
        with self._turn:
            self._wire = FaultyWire(channel, self._fault, self._after, self._closing)
            if self._once:
                self._fault, self._once = Fault.NONE, False
            self.connections += 1
            return self._wire

    def _take_job(self, wire: FaultyWire) -> None:
        session = Session(self, wire, wire.fault)
        while not self._closing.is_set() and (data := wire.receive()):
            session.take(data)
        session.end()

    def _break(self, channel: socket.socket) -> None:
        """What is left of a connection when its fault has come."""
        with self._turn:
            fault = self._wire.fault if self._wire else Fault.NONE
            if fault in (Fault.RESET, Fault.NONE):  # none: it was mended just now
                abort(channel)
                channel.close()
                return
            self._dead.append(channel)
            if fault is not Fault.STALL:
                self._powered.clear()
            if fault is Fault.POWER_OFF:
                self._listener.close()
