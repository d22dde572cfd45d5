"""A scanner on a serial port: found, read, and found again after it was unplugged.

A serial scanner (RS-232, or USB set to "virtual COM port") has no keyboard layout and no focus,
keeps the group separator and can name the symbology: it is the first choice for a desk.
"""

import importlib
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QIODevice, QObject, Qt, QTimer, Signal

from returndesk.domain.codes import ScannedCode
from returndesk.hardware.scanners.serial_framing import SILENCE_MS, SerialFraming
from returndesk.hardware.scanners.serial_ports import FoundPort, found_ports, likely_scanners

if TYPE_CHECKING:
    from PySide6.QtSerialPort import QSerialPort

DEFAULT_BAUD = 9600
"""What scanners on RS-232 are set to in the factory; on USB the number means nothing."""

_FIRST_SEARCH = 100  # ms; doubled after each search in vain
_LAST_SEARCH = 2000
_LATE = 60  # ms; a timer this much late means that the program was busy and bytes are queued


class SerialState(StrEnum):
    """How it stands with the scanner."""

    OFF = "off"
    """Not started, or stopped."""

    SEARCHING = "searching"
    """No scanner yet; searched for at least every two seconds."""

    CONNECTED = "connected"
    """The port is open."""

    GONE = "gone"
    """It was connected and was unplugged; searched for again."""

    UNAVAILABLE = "unavailable"
    """This installation lacks QtSerialPort (PySide6-Addons)."""


@dataclass(frozen=True, slots=True)
class SerialStatus:
    """The state, the port it is about, and the scanner's maker where known.

    `problem` is a code for words: `serial_denied` (no right to open the port, or another program
    has it), `serial_unavailable`; "" when there is none.
    """

    state: SerialState
    port: str = ""
    maker: str = ""
    problem: str = ""


class SerialScanner(QObject):
    """Emits `scanned` with a `ScannedCode` for each code; lives on the GUI thread.

    `port` is the one chosen in the settings, a name or a path; without it, known scanners on USB
    are looked for and, where there is none, any other USB serial port outside `avoid`. Such a
    guess is given up for a known scanner that appears before the first code. `status_changed` has
    a `SerialStatus`. `unreadable` tells that something came that was no whole code (noise, a
    missing end).
    """

    scanned = Signal(object)
    status_changed = Signal(object)
    unreadable = Signal()

    def __init__(
        self,
        port: str = "",
        *,
        baud: int = DEFAULT_BAUD,
        silence_ends: bool = False,
        avoid: Collection[str] = (),
        find_ports: Callable[[], Sequence[FoundPort]] = found_ports,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._chosen = port
        self._baud = baud
        self._avoid = frozenset(avoid)
        self._find_ports = find_ports
        self._framing = SerialFraming(silence_ends=silence_ends)
        self._port: QSerialPort | None = None
        self._guessed = False
        self._delay = _FIRST_SEARCH
        self._status = SerialStatus(SerialState.OFF)
        self._since_byte = QElapsedTimer()
        self._silence = self._timer(self._on_silence)
        self._search = self._timer(self._on_search)
        self._loss = self._timer(self._on_loss)

    @property
    def status(self) -> SerialStatus:
        """How it stands now."""
        return self._status

    def start(self) -> None:
        """Look for the scanner, and keep at it."""
        try:
            importlib.import_module("PySide6.QtSerialPort")
        except ImportError:
            self._tell(SerialStatus(SerialState.UNAVAILABLE, problem="serial_unavailable"))
            return
        self._delay = _FIRST_SEARCH
        self._on_search()

    def stop(self) -> None:
        """Close the port; `start` begins anew."""
        self._search.stop()
        self._close()
        self._tell(SerialStatus(SerialState.OFF))

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(slot)
        return timer

    # -------------------------------------------------------------------------------- searching

    def _on_search(self) -> None:
        if self._port is not None and not self._better_is_there():
            self._search.start(_LAST_SEARCH)
            return
        self._close()
        problem = ""
        for found in self._candidates():
            refusal = self._open(found)
            if refusal is None:
                self._delay = _FIRST_SEARCH
                if self._guessed:
                    self._search.start(_LAST_SEARCH)
                self._tell(SerialStatus(SerialState.CONNECTED, found.name, found.maker))
                return
            problem = problem or refusal
        # A scanner that was there stays "gone": the clerk looks at its plug.
        state, port, maker = SerialState.SEARCHING, self._chosen, ""
        if self._status.state is SerialState.GONE:
            state, port, maker = self._status.state, self._status.port, self._status.maker
        self._tell(SerialStatus(state, port, maker, problem))
        self._search.start(self._delay)
        self._delay = min(2 * self._delay, _LAST_SEARCH)

    def _candidates(self) -> Iterable[FoundPort]:
        if self._chosen:
            return (FoundPort(self._chosen),)
        return likely_scanners(self._find_ports(), self._avoid)

    def _better_is_there(self) -> bool:
        """Whether a known scanner has appeared while a guess is connected."""
        return self._guessed and any(port.maker for port in self._candidates())

    def _open(self, found: FoundPort) -> str | None:
        """Open a port: None when that worked, else the problem's code or ""."""
        from PySide6.QtSerialPort import QSerialPort

        port = QSerialPort(self)
        port.setPortName(found.name)
        port.setBaudRate(self._baud)
        # Reading only: what is no scanner after all gets no byte of ours.
        if not port.open(QIODevice.OpenModeFlag.ReadOnly):
            denied = port.error() == QSerialPort.SerialPortError.PermissionError
            port.deleteLater()
            return "serial_denied" if denied else ""
        port.setDataTerminalReady(True)  # some scanners send nothing before
        port.readyRead.connect(self._on_bytes)
        port.errorOccurred.connect(self._on_error)
        self._port = port
        self._guessed = not self._chosen and not found.maker
        return None

    # ---------------------------------------------------------------------------------- reading

    def _on_bytes(self) -> None:
        if self._port is not None:
            self._take(bytes(self._port.readAll().data()))

    def _take(self, data: bytes) -> None:
        dropped = self._framing.dropped
        codes = self._framing.feed(data)
        if self._framing.waiting:
            self._since_byte.start()
            self._silence.start(SILENCE_MS)
        else:
            self._silence.stop()
        self._deliver(codes, dropped)

    def _on_silence(self) -> None:
        """Nothing came for a while: give up half a code, unless only this program was slow."""
        if self._since_byte.elapsed() > self._silence.interval() + _LATE:
            # Bytes of the pause wait in the port behind this timer; let them come first.
            self._since_byte.start()
            self._silence.start(_LATE)
            return
        dropped = self._framing.dropped
        self._deliver(self._framing.silence(), dropped)

    def _deliver(self, codes: Sequence[ScannedCode], dropped_before: int) -> None:
        if codes and self._guessed:
            self._guessed = False  # it is a scanner
            self._search.stop()
        if self._framing.dropped > dropped_before:
            self.unreadable.emit()
        for code in codes:
            self.scanned.emit(code)

    # ----------------------------------------------------------------------------------- losing

    def _on_error(self, error: "QSerialPort.SerialPortError") -> None:
        from PySide6.QtSerialPort import QSerialPort

        harmless: Final = {
            QSerialPort.SerialPortError.NoError,
            QSerialPort.SerialPortError.TimeoutError,
            QSerialPort.SerialPortError.UnsupportedOperationError,
        }
        if error not in harmless and not self._loss.isActive():
            # The port is in the midst of its own event; it must not be closed right here.
            self._loss.start(0)

    def _on_loss(self) -> None:
        if self._port is None:
            return
        lost = self._status
        self._close()
        self._tell(SerialStatus(SerialState.GONE, lost.port, lost.maker))
        self._delay = _FIRST_SEARCH
        self._search.start(self._delay)

    def _close(self) -> None:
        """Close the port; what it had already taken in whole is still delivered."""
        self._loss.stop()
        self._silence.stop()
        port, self._port = self._port, None
        if port is None:
            return
        port.readyRead.disconnect(self._on_bytes)
        port.errorOccurred.disconnect(self._on_error)
        dropped = self._framing.dropped
        codes = self._framing.feed(bytes(port.readAll().data())) + self._framing.reset()
        port.close()
        port.deleteLater()
        self._deliver(codes, dropped)

    def _tell(self, status: SerialStatus) -> None:
        if status != self._status:
            self._status = status
            self.status_changed.emit(status)
