"""Printers on a serial line, by pyserial.

Flow is held by both ways that receipt printers use, DTR/DSR and XON/XOFF; neither byte can be part
of an ESC/POS or ZPL answer.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import Any, Self

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import PrinterStatus
from returndesk.hardware.printers.nodes import DescriptorConnection
from returndesk.hardware.printers.transports import Connection, Counter, unreachable

DEFAULT_BAUD = 9600
_CHUNK = 512
_BAUDS = frozenset({1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800})


class SerialTransport:
    """A serial port by its name ("COM3", "/dev/ttyUSB0"); times in seconds."""

    def __init__(self, port: str, baud: int = DEFAULT_BAUD, write_timeout: float = 10) -> None:
        self.port = port
        self.baud = baud
        self.write_timeout = write_timeout
        self.address = port

    @classmethod
    def parse(cls, address: str) -> "SerialTransport":
        """From "port[@baud]"; a speed that no line has is taken for the usual 9600."""
        port, _, baud = address.partition("@")
        known = baud.isdecimal() and int(baud) in _BAUDS
        return cls(port, int(baud) if known else DEFAULT_BAUD)

    def state(self) -> PrinterStatus:
        """Unknown: the printer is asked in its own language."""
        return PrinterStatus.UNKNOWN

    def connect(self) -> Connection:
        """Open the port for this program alone."""
        import serial

        try:
            line = serial.Serial(
                self.port,
                self.baud,
                timeout=0,
                write_timeout=self.write_timeout,
                xonxoff=True,
                dsrdtr=True,
                exclusive=None if sys.platform == "win32" else True,
            )
        except (OSError, ValueError, OverflowError) as error:  # SerialException is an OSError
            raise unreachable(self.address, error) from error
        if sys.platform == "win32":
            return SerialConnection(line, self.address)
        return DescriptorConnection(
            line.fileno(), self.address, line.close, drop=lambda: _drop(line)
        )


def _drop(line: Any) -> None:  # noqa: ANN401 - pyserial has no types
    """Throw away what did not leave: to close would wait half a minute for a stopped printer."""
    with suppress(OSError):
        line.reset_output_buffer()


class SerialConnection(Counter):
    """A serial line where descriptors cannot be waited for (Windows); never run by the tests."""

    answers = True

    def __init__(self, line: Any, address: str) -> None:  # noqa: ANN401
        super().__init__()
        self._line = line
        self._address = address

    def write(self, data: bytes, timeout: float, heard: Callable[[bytes], None]) -> None:
        """Send everything in small pieces; a piece that stalls is counted as sent."""
        import serial

        self._line.write_timeout = timeout
        for start in range(0, len(data), _CHUNK):
            piece = data[start : start + _CHUNK]
            try:
                self._line.write(piece)
            except serial.SerialTimeoutException as error:
                self.count(len(piece))
                raise PrinterError("printer_stalled", printer=self._address) from error
            except OSError as error:
                self.count(len(piece))
                raise PrinterError("printer_reset", printer=self._address) from error
            self.count(len(piece))
            if said := self.read(0):
                heard(said)

    def read(self, timeout: float) -> bytes:
        """What the printer says within `timeout`."""
        deadline = monotonic() + timeout
        try:
            self._line.timeout = max(0, timeout)
            first: bytes = self._line.read(1)
            self._line.timeout = max(0, min(0.01, deadline - monotonic()))
            return first + self._line.read(4096) if first else b""
        except OSError as error:
            raise PrinterError("printer_reset", printer=self._address) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            _drop(self._line)
        self._line.close()
