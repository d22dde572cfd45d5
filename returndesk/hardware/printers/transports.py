"""The ways to a printer: what they have in common, TCP 9100, and a file.

Serial lines, device nodes, USB and the print queues of operating systems have modules of their
own. One connection at a time, opened for a job and closed after it, because a network printer
serves one and makes all others wait. Every call is bounded: a write ends when nothing moved for
`write_timeout` seconds, so that a slow line may take its time and a stopped printer is noticed.
Failures are `PrinterError`s with `printer` (the address as a person knows it); `Connection.sent`
counts the bytes that left. A connection that failed is cut off hard, so that nothing of a job that
was given up comes out later.
"""

import errno
import os
import select
import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from socket import AI_NUMERICHOST, AI_NUMERICSERV
from time import monotonic
from types import TracebackType
from typing import Protocol, Self

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import PrinterStatus

# What lies in the kernel counts as sent but is not printed: little of it makes "stalled" show.
SEND_BUFFER = 16 * 1024
_ABORT = struct.pack("ii", 1, 0)  # SO_LINGER: on, 0 s


class Connection(Protocol):
    """An open way to a printer, closed by leaving its `with` block.

    `answers` is whether the printer is to be asked anything. `sent` counts the bytes that left;
    `on_first_byte` is called once, when the next byte leaves.
    """

    answers: bool
    sent: int
    on_first_byte: Callable[[], None] | None

    def write(self, data: bytes, timeout: float, heard: Callable[[bytes], None]) -> None:
        """Send everything, handing on what the printer says meanwhile.

        PrinterError `printer_stalled` when nothing moves for `timeout` seconds.
        """

    def read(self, timeout: float) -> bytes:
        """What the printer says within `timeout` seconds; nothing is b""."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class Transport(Protocol):
    """How a printer is reached; `address` names it in messages."""

    address: str
    write_timeout: float

    def connect(self) -> Connection:
        """Open a connection; PrinterError `printer_unreachable` (printer, reason)."""

    def state(self) -> PrinterStatus:
        """What the operating system knows of the printer; UNKNOWN where it knows nothing."""


class Counter:
    """The bytes that left, and who wants to know of the first."""

    answers = False

    def __init__(self) -> None:
        self.sent = 0
        self.on_first_byte: Callable[[], None] | None = None

    def count(self, size: int) -> None:
        """Note that bytes left."""
        self.sent += size
        if size and self.on_first_byte is not None:
            tell, self.on_first_byte = self.on_first_byte, None
            tell()


class TcpTransport:
    """A network printer's raw port (JetDirect); times in seconds."""

    def __init__(
        self,
        host: str,
        port: int = 9100,
        connect_timeout: float = 3,
        write_timeout: float = 10,
    ) -> None:
        self.host = host
        self.port = port
        self.connect_timeout = connect_timeout
        self.write_timeout = write_timeout
        self.address = f"{host}:{port}"

    def state(self) -> PrinterStatus:
        """Unknown: a network printer is asked in its own language."""
        return PrinterStatus.UNKNOWN

    def connect(self) -> "TcpConnection":
        """Open a connection to the first of the host's addresses that takes one."""
        deadline = monotonic() + self.connect_timeout
        reason: Exception = TimeoutError("timed out")
        for family, place in _resolve(self.host, self.port, self.connect_timeout, self.address):
            try:
                return TcpConnection(self._open(family, place, deadline), self.address)
            except (OSError, OverflowError) as error:
                reason = error
        raise unreachable(self.address, reason) from reason

    def _open(
        self, family: socket.AddressFamily, place: tuple[object, ...], deadline: float
    ) -> socket.socket:
        channel = socket.socket(family, socket.SOCK_STREAM)
        try:
            channel.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
            channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            channel.settimeout(max(0.01, deadline - monotonic()))
            channel.connect(place)
            channel.setblocking(False)
        except BaseException:
            channel.close()
            raise
        return channel


class TcpConnection(Counter):
    """One open TCP connection to a printer."""

    answers = True

    def __init__(self, channel: socket.socket, address: str) -> None:
        super().__init__()
        self._channel = channel
        self._address = address

    def write(self, data: bytes, timeout: float, heard: Callable[[bytes], None]) -> None:
        """Send everything; PrinterError `printer_stalled` or `printer_reset`."""
        deadline = monotonic() + timeout
        rest = memoryview(data)
        while rest:
            left = deadline - monotonic()
            ready, writable, _ = select.select([self._channel], [self._channel], [], max(0, left))
            if ready:
                heard(self._receive())
            elif writable:
                sent = self._send(rest)
                rest = rest[sent:]
                self.count(sent)
                deadline = monotonic() + timeout
            elif left <= 0:
                raise PrinterError("printer_stalled", printer=self._address)

    def read(self, timeout: float) -> bytes:
        """What the printer says within `timeout`; PrinterError `printer_reset` when it hung up."""
        ready, _, _ = select.select([self._channel], [], [], max(0, timeout))
        return self._receive() if ready else b""

    def _send(self, data: memoryview) -> int:
        try:
            return self._channel.send(data)
        except BlockingIOError:
            return 0
        except OSError as error:
            raise self._reset() from error

    def _receive(self) -> bytes:
        try:
            data = self._channel.recv(4096)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise self._reset() from error
        if not data:
            raise self._reset()
        return data

    def _reset(self) -> PrinterError:
        return PrinterError("printer_reset", printer=self._address)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            self._channel.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _ABORT)
        self._channel.close()


class FileTransport:
    """A file that collects jobs."""

    def __init__(self, path: Path | str, write_timeout: float = 10) -> None:
        self.path = Path(path)
        self.write_timeout = write_timeout
        self.address = str(path)

    def state(self) -> PrinterStatus:
        """Unknown: a file says nothing."""
        return PrinterStatus.UNKNOWN

    def connect(self) -> "FileConnection":
        """Open the file at its end, made if it is missing.

        A missing device node is not made: the job would "print" into a file below /dev, unseen.
        """
        flags = os.O_WRONLY | os.O_APPEND
        flags |= getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        if not self.path.is_relative_to("/dev"):
            flags |= os.O_CREAT
        try:
            return FileConnection(os.open(self.path, flags, 0o644), self.address)
        except (OSError, ValueError) as error:
            raise unreachable(self.address, error) from error


class FileConnection(Counter):
    """An open file. It is only written to, so nothing can be confirmed."""

    answers = False

    def __init__(self, descriptor: int, address: str) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._address = address

    def write(self, data: bytes, timeout: float, heard: Callable[[bytes], None]) -> None:
        """Send everything; `printer_stalled`, `printer_reset` or `disk_full`."""
        del heard
        deadline = monotonic() + timeout
        rest = memoryview(data)
        while rest:
            try:
                sent = os.write(self._descriptor, rest)
            except BlockingIOError as error:
                self._wait(deadline, error)
                continue
            except OSError as error:
                code = "disk_full" if error.errno == errno.ENOSPC else "printer_reset"
                raise PrinterError(code, printer=self._address) from error
            rest = rest[sent:]
            self.count(sent)
            deadline = monotonic() + timeout

    def _wait(self, deadline: float, cause: OSError) -> None:
        """Until the device takes more: a printer without paper takes nothing."""
        left = deadline - monotonic()
        if left <= 0 or not select.select([], [self._descriptor], [], left)[1]:
            stalled = PrinterError("printer_stalled", printer=self._address)
            raise stalled from cause

    def read(self, timeout: float) -> bytes:
        """Nothing: a file does not answer."""
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
        os.close(self._descriptor)


def unreachable(address: str, reason: Exception) -> PrinterError:
    """The error of a printer to which no connection could be made, with what is known of why."""
    code = {
        errno.EACCES: "printer_denied",
        errno.EPERM: "printer_denied",
        errno.EBUSY: "printer_in_use",
    }.get(getattr(reason, "errno", None) or 0, "printer_unreachable")
    return PrinterError(code, printer=address, reason=str(reason)[:200])


def _resolve(
    host: str, port: int, timeout: float, address: str
) -> list[tuple[socket.AddressFamily, tuple[object, ...]]]:
    """The host's addresses within `timeout`: a resolver without a network may take half a minute.

    Its thread is left to end by itself, since nothing can stop it. A number needs no resolver: on a
    busy desk its thread alone took up to 8 ms of the way from the key to the first byte.
    """
    numbers = AI_NUMERICHOST | AI_NUMERICSERV
    with suppress(OSError, OverflowError, UnicodeError):
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=numbers)
        return [(row[0], row[4]) for row in rows]
    found: list[tuple[socket.AddressFamily, tuple[object, ...]]] = []
    failure: list[Exception] = []

    def look_up() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend((row[0], row[4]) for row in rows)
        except (OSError, OverflowError, UnicodeError) as error:
            failure.append(error)

    thread = threading.Thread(target=look_up, name="resolve-printer", daemon=True)
    thread.start()
    thread.join(timeout)
    if failure or not found:
        reason = failure[0] if failure else TimeoutError("name not resolved in time")
        raise unreachable(address, reason)
    return list(found)
