"""A printer on a serial line: a real terminal (pty) whose other end is a virtual printer."""

import os
import select
import socket
import termios
import threading
import tty
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from returndesk.domain.printing import PrinterConfig, TransportKind
from returndesk.hardware.printers.faults import Fault
from tests.scenarios.storm import STANDING, LatePrinter, Trouble

_PIECE = 512


class SerialPrinter(LatePrinter):
    """A line knows no connections, so the printer is switched off and on to change its weather.

    The port is a link that is there while the cable is plugged in.
    """

    def __init__(self, folder: Path) -> None:
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        self._port = folder / "ttyS9"
        self._cable: socket.socket | None = None
        self._plug = threading.Lock()
        self._ended = threading.Event()
        super().__init__()
        self._plug_in()
        self._carrier = threading.Thread(target=self._carry, daemon=True)
        self._carrier.start()

    @property
    def config(self) -> PrinterConfig:
        """As a desk with a serial port has it."""
        address = f"{self._port}@115200"
        return replace(super().config, transport=TransportKind.SERIAL, address=address)

    @property
    def standing(self) -> Trouble | None:
        """Why it would print nothing now; that its power is cut a line does not show."""
        return STANDING.get(self.condition) if self._port.is_symlink() else Trouble.OFF

    def misbehave(self, fault: Fault, *, after: int = 0, once: bool = False) -> None:
        """Fail from now on: the line is interrupted for a moment."""
        super().misbehave(fault, after=after, once=once)
        self._plug_in()

    def power_on(self) -> None:
        """With an empty memory."""
        super().power_on()
        self._plug_in()

    def switch_off(self) -> None:
        """Somebody has pulled the cable out of the computer."""
        self._port.unlink()

    def caught_up(self) -> None:
        """What the line still held is gone with the program."""
        self._plug_in()

    def close(self) -> None:
        """End both ends."""
        self._ended.set()
        self._carrier.join(5)
        with self._plug:
            if self._cable is not None:
                self._cable.close()
        super().close()
        os.close(self._ours)
        os.close(self._theirs)

    def _plug_in(self) -> None:
        with self._plug:
            termios.tcflush(self._theirs, termios.TCIOFLUSH)
            termios.tcflush(self._ours, termios.TCIOFLUSH)
            # Rubbish may have held an XOFF, which outlives a program while we keep the line open;
            # TCOON alone ends only what TCOOFF began.
            termios.tcflow(self._theirs, termios.TCOOFF)
            termios.tcflow(self._theirs, termios.TCOON)
            if self._cable is not None:
                self._cable.close()
            self._cable = None
            if self._powered.is_set():
                before = self.connections
                self._cable = socket.create_connection((self.host, self.port), 5)
                self._cable.setblocking(False)
                # The coming fault is for this connection, not for one that is being given up.
                while self.connections == before:
                    self._ended.wait(0.001)
        if not self._port.is_symlink():
            self._port.symlink_to(os.ttyname(self._theirs))

    def _carry(self) -> None:
        while not self._ended.is_set():
            with self._plug, suppress(OSError):
                if self._cable is not None:
                    self._carry_once(self._cable)
            self._ended.wait(0.0005)

    def _carry_once(self, cable: socket.socket) -> None:
        """Whatever can be carried now; a printer that takes nothing leaves it in the line."""
        ends = [self._ours, cable.fileno()]
        ready, takes, _ = select.select(ends, [cable.fileno()], [], 0)
        if cable.fileno() in ready and (said := cable.recv(4096)):
            os.write(self._ours, said)
        while takes and self._ours in ready:
            # All or nothing of a piece: the buffer takes at least this much when it takes any.
            cable.sendall(os.read(self._ours, _PIECE))
            ready, takes, _ = select.select([self._ours], [cable.fileno()], [], 0)
