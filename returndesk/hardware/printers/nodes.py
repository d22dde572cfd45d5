"""Printers on a device node that answers: /dev/usb/lp0 and its like, and POSIX serial lines.

The kernel's usblp driver is bidirectional and leaves the printer to CUPS when no job runs, which
libusb does not (reference: hardware, section 1.3).
"""

import array
import errno
import os
import select
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import PrinterStatus
from returndesk.hardware.printers.transports import Counter, unreachable

# Linux, include/uapi/linux/lp.h: the five lines of a parallel port, which usblp tells for USB.
_LPGETSTATUS = 0x060B
_NO_FAULT, _PAPER_OUT = 0x08, 0x20


class NodeTransport:
    """A device node of the kernel's printer driver; times in seconds."""

    def __init__(self, path: Path | str, write_timeout: float = 10) -> None:
        self.path = Path(path)
        self.write_timeout = write_timeout
        self.address = str(path)

    def state(self) -> PrinterStatus:
        """What the printer's own status lines say, also of printers that answer nothing else."""
        try:
            descriptor = os.open(self.path, os.O_RDWR | getattr(os, "O_NONBLOCK", 0))
        except (OSError, ValueError):
            return PrinterStatus.UNKNOWN  # to connect tells why
        try:
            return _lines(descriptor)
        finally:
            os.close(descriptor)

    def connect(self) -> "DescriptorConnection":
        """Open the node; it is never made."""
        try:
            flags = os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
            descriptor = os.open(self.path, flags)
        except (OSError, ValueError) as error:
            raise unreachable(self.address, error) from error
        return DescriptorConnection(descriptor, self.address, lambda: os.close(descriptor))


def _lines(descriptor: int) -> PrinterStatus:
    try:
        import fcntl

        lines = array.array("i", [0])
        fcntl.ioctl(descriptor, _LPGETSTATUS, lines)
    except (ImportError, OSError):
        return PrinterStatus.UNKNOWN  # no usblp behind it
    if lines[0] & _PAPER_OUT:
        return PrinterStatus.NO_PAPER
    return PrinterStatus.UNKNOWN if lines[0] & _NO_FAULT else PrinterStatus.ERROR


class DescriptorConnection(Counter):
    """An open descriptor that is written and read without blocking.

    `drop` throws away what was written and did not leave, where the device can do that; it is
    called when the connection failed, before `close`.
    """

    answers = True

    def __init__(
        self,
        descriptor: int,
        address: str,
        close: Callable[[], None],
        drop: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._address = address
        self._close = close
        self._drop = drop

    def write(self, data: bytes, timeout: float, heard: Callable[[bytes], None]) -> None:
        """Send everything; PrinterError `printer_stalled` or `printer_reset`."""
        deadline = monotonic() + timeout
        rest = memoryview(data)
        while rest:
            left = deadline - monotonic()
            watched = [self._descriptor]
            ready, writable, _ = select.select(watched, watched, [], max(0, left))
            if ready and (said := self._receive()):
                heard(said)
            elif writable:
                sent = self._send(rest)
                rest = rest[sent:]
                self.count(sent)
                deadline = monotonic() + timeout if sent else deadline
            elif left <= 0:
                raise PrinterError("printer_stalled", printer=self._address)

    def read(self, timeout: float) -> bytes:
        """What the printer says within `timeout`; PrinterError `printer_reset` when it is gone."""
        deadline = monotonic() + timeout
        while True:
            ready, _, _ = select.select([self._descriptor], [], [], max(0, deadline - monotonic()))
            if not ready:
                return b""
            if said := self._receive():
                return said
            # usblp is readable with nothing to read while the printer is silent.
            if monotonic() >= deadline:
                return b""
            select.select([], [], [], 0.01)

    def _send(self, data: memoryview) -> int:
        try:
            return os.write(self._descriptor, data)
        except BlockingIOError:
            return 0
        except OSError as error:
            raise self._gone(error) from error

    def _receive(self) -> bytes:
        try:
            return os.read(self._descriptor, 4096)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise self._gone(error) from error

    def _gone(self, error: OSError) -> PrinterError:
        code = "no_paper" if error.errno == errno.ENOSPC else "printer_reset"  # usblp's paper out
        return PrinterError(code, printer=self._address)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None and self._drop is not None:
            self._drop()
        self._close()
