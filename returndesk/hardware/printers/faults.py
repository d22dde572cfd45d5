"""Ways in which printers fail, and the wire of a virtual printer that fails in them.

The list is what shops report (reference: hardware, section 2); tests run on every one of them.
"""

import socket
import struct
import threading
from enum import StrEnum
from random import Random

_SLOW_BYTES = 200
_SLOW_SECONDS = 0.1
_LATE_SECONDS = 1.0
_STUTTER_SECONDS = 0.002
_ABORT = struct.pack("ii", 1, 0)  # SO_LINGER: on, 0 s


class Fault(StrEnum):
    """What is wrong with a virtual printer."""

    NONE = "none"
    STALL = "stall"  # reads no more; the connection stays open
    RESET = "reset"  # cuts the connection off (RST)
    SLOW = "slow"  # takes 2 kB a second
    NO_PAPER = "no_paper"  # the roll ends
    COVER_OPEN = "cover_open"  # somebody opens it
    STUTTER = "stutter"  # answers byte by byte
    MUTE = "mute"  # prints and never answers
    LATE = "late"  # all but real-time answers come a second late
    GARBAGE = "garbage"  # answers with rubbish
    HALF_OPEN = "half_open"  # dies without a word; new connections are taken and not served
    POWER_OFF = "power_off"  # dies without a word; new connections are refused


BREAKS = frozenset({Fault.STALL, Fault.RESET, Fault.HALF_OPEN, Fault.POWER_OFF})
"""The faults after which the connection carries nothing more."""


class Broken(Exception):  # noqa: N818 - it is what the simulated printer is, not a bug
    """The connection is over, by the fault that was asked for."""


class FaultyWire:
    """One connection of a virtual printer, with a fault that begins after so many bytes."""

    def __init__(
        self, channel: socket.socket, fault: Fault, after: int, closing: threading.Event
    ) -> None:
        self._channel = channel
        self.fault = fault
        self._after = after
        self._closing = closing
        self._noise = Random(after)  # noqa: S311 - noise, the same each time
        self.received = 0

    def mend(self) -> None:
        """Whatever the fault was, from now on there is none."""
        self.fault = Fault.NONE

    @property
    def reached(self) -> bool:
        """Whether the fault has begun."""
        return self.fault is not Fault.NONE and self.received >= self._after

    def receive(self) -> bytes:
        """The next bytes; b"" at the end. Raises `Broken` where a fault ends it."""
        fault = self.fault  # once: it may be mended meanwhile
        reached = fault is not Fault.NONE and self.received >= self._after
        if reached and fault in BREAKS:
            raise Broken
        wanted = 65536
        if not reached and fault is not Fault.NONE:
            wanted = min(wanted, self._after - self.received)
        elif fault is Fault.SLOW:
            wanted = _SLOW_BYTES
            self._closing.wait(_SLOW_SECONDS)
        data = self._channel.recv(wanted)
        self.received += len(data)
        return data

    def answer(self, data: bytes, *, at_once: bool = False) -> None:
        """Say something, as the fault lets it; `at_once` is real time, which nothing delays."""
        fault = self.fault if self.reached else Fault.NONE
        if fault is Fault.MUTE:
            return
        if fault is Fault.GARBAGE:
            data = self._noise.randbytes(1 + self._noise.randrange(9))
        if fault is Fault.LATE and not at_once:
            self._closing.wait(_LATE_SECONDS)
        if fault is not Fault.STUTTER:
            self._channel.sendall(data)
            return
        for byte in data:
            self._channel.sendall(bytes((byte,)))
            self._closing.wait(_STUTTER_SECONDS)


def abort(channel: socket.socket) -> None:
    """Make the coming close of a socket an RST."""
    channel.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _ABORT)
