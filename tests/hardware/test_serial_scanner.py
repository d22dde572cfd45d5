"""A scanner on a real terminal (pty): found, read, unplugged and plugged in again."""

import contextlib
import os
import random
import sys
import tty
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer
from pytestqt.qtbot import QtBot

from returndesk.domain.codes import ScannedCode, Symbology
from returndesk.hardware.scanners.serial_ports import FoundPort, found_ports, likely_scanners
from returndesk.hardware.scanners.serial_scanner import SerialScanner, SerialState, SerialStatus

HONEYWELL = 0x0C2E
FTDI = 0x0403
EPSON = 0x04B8


class Plug:
    """A scanner's end of a cable: a pty under a name that stays the same."""

    def __init__(self, link: Path) -> None:
        self.name = str(link)
        self._link = link
        self._master = self._slave = -1

    def plug(self) -> None:
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        self._link.unlink(missing_ok=True)
        self._link.symlink_to(os.ttyname(self._slave))

    def send(self, data: bytes) -> None:
        while data:
            data = data[os.write(self._master, data) :]

    def unplug(self) -> None:
        self._link.unlink(missing_ok=True)
        os.close(self._master)
        os.close(self._slave)
        self._master = -1

    def close(self) -> None:
        if self._master >= 0:
            with contextlib.suppress(OSError):
                self.unplug()


class Desk:
    """What a scanner told."""

    def __init__(self, scanner: SerialScanner) -> None:
        self.scanner = scanner
        self.codes: list[ScannedCode] = []
        self.statuses: list[SerialStatus] = []
        scanner.scanned.connect(self.codes.append)
        scanner.status_changed.connect(self.statuses.append)

    @property
    def texts(self) -> list[str]:
        return [code.text for code in self.codes]

    def has(self, count: int) -> bool:
        return len(self.codes) == count

    def connected(self) -> bool:
        return self.scanner.status.state is SerialState.CONNECTED


@pytest.fixture
def new_plug(tmp_path: Path) -> Iterator[Callable[[str], Plug]]:
    plugs: list[Plug] = []

    def make(name: str) -> Plug:
        plugs.append(Plug(tmp_path / name))
        return plugs[-1]

    yield make
    for plug in plugs:
        plug.close()


@pytest.fixture
def plug(new_plug: Callable[[str], Plug]) -> Plug:
    return new_plug("scanner")


@pytest.fixture
def desk(qapp: QCoreApplication, plug: Plug) -> Iterator[Desk]:
    desk = Desk(SerialScanner(plug.name))
    yield desk
    desk.scanner.stop()


def test_a_code_arrives_with_its_symbology(qtbot: QtBot, desk: Desk, plug: Plug) -> None:
    plug.plug()
    desk.scanner.start()
    assert desk.scanner.status == SerialStatus(SerialState.CONNECTED, plug.name)
    with qtbot.waitSignal(desk.scanner.scanned):
        plug.send(b"]d2010400638133393121ABC\x1d11261122\r\n")
    (code,) = desk.codes
    assert code.text == "010400638133393121ABC\x1d11261122"
    assert (code.aim, code.symbology) == ("d2", Symbology.DATA_MATRIX)


def test_a_scanner_that_comes_later_is_found(qtbot: QtBot, desk: Desk, plug: Plug) -> None:
    desk.scanner.start()
    assert desk.scanner.status == SerialStatus(SerialState.SEARCHING, plug.name)
    plug.plug()
    qtbot.waitUntil(desk.connected)
    assert [status.state for status in desk.statuses] == ["searching", "connected"]


def test_half_a_code_is_dropped_after_silence(qtbot: QtBot, desk: Desk, plug: Plug) -> None:
    plug.plug()
    desk.scanner.start()
    with qtbot.waitSignal(desk.scanner.unreadable, timeout=2000):
        plug.send(b"8R44132")
    with qtbot.waitSignal(desk.scanner.scanned):
        plug.send(b"6A12345\r")
    assert desk.texts == ["6A12345"]


def test_a_busy_program_is_no_silence(qtbot: QtBot, desk: Desk, plug: Plug) -> None:
    """The rest of a code lies in the port while the GUI thread is blocked for 700 ms."""
    plug.plug()
    desk.scanner.start()
    plug.send(b"8R44132")
    qtbot.waitUntil(lambda: desk.scanner._framing.waiting)
    plug.send(b"290176\r")
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < 700:
        pass
    qtbot.waitUntil(lambda: desk.texts == ["8R44132290176"])


def test_noise_gives_no_code_and_spoils_none(qtbot: QtBot, desk: Desk, plug: Plug) -> None:
    chance = random.Random(1)
    plug.plug()
    desk.scanner.start()
    for _ in range(20):
        plug.send(chance.randbytes(1000))
        QCoreApplication.processEvents()
    with qtbot.waitSignal(desk.scanner.unreadable, timeout=2000):
        plug.send(b"\xff\xfe\x0e\x0f")
    qtbot.waitUntil(lambda: not desk.scanner._framing.waiting, timeout=2000)
    plug.send(b"8R44132290176\r")
    qtbot.waitUntil(lambda: "8R44132290176" in desk.texts)
    assert desk.texts[-1] == "8R44132290176"
    assert len(desk.texts) < 10


def test_a_thousand_codes_over_twenty_unplugs_each_exactly_once(
    qtbot: QtBot, desk: Desk, plug: Plug
) -> None:
    """Random pieces, terminators and moments: what was sent whole arrives once, in order.

    A code that the unplugging cut in two was never sent; the clerk scans it again.
    """
    chance = random.Random(20261122)
    ends = (b"\r", b"\n", b"\r\n", b"\t")
    codes = [f"]C1{number:05d}\x1dRD-{chance.getrandbits(64)}" for number in range(1000)]
    cuts = set(chance.sample(range(1, 1000), 20))
    plug.plug()
    desk.scanner.start()
    for number, code in enumerate(codes):
        if number in cuts:
            qtbot.waitUntil(partial(desk.has, number))
            plug.send(code.encode()[: chance.randint(0, len(code))])
            if chance.random() < 0.5:
                QCoreApplication.processEvents()
            plug.unplug()
            qtbot.waitUntil(lambda: not desk.connected())
            plug.plug()
            qtbot.waitUntil(desk.connected)
        data = code.encode() + chance.choice(ends)
        if chance.random() < 0.25:
            data = b"\x02" + code.encode() + b"\x03"
        while data:
            size = chance.randint(1, len(data))
            plug.send(data[:size])
            data = data[size:]
            if chance.random() < 0.3:
                QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: len(desk.codes) >= len(codes))
    assert desk.texts == [code[3:] for code in codes]
    assert {code.symbology for code in desk.codes} == {Symbology.GS1_128}
    assert [s.state for s in desk.statuses].count(SerialState.GONE) == 20


def test_whole_codes_sent_just_before_the_end_still_arrive(
    qtbot: QtBot, desk: Desk, plug: Plug
) -> None:
    plug.plug()
    desk.scanner.start()
    plug.send(b"\x028R123\r8R4")  # the ETX is on the other side of the break
    qtbot.waitUntil(lambda: desk.scanner._framing.waiting)
    plug.unplug()
    qtbot.waitUntil(lambda: desk.scanner.status.state is SerialState.GONE)
    assert desk.texts == ["8R123"]


def test_a_port_that_another_program_has_is_told(qtbot: QtBot, desk: Desk, plug: Plug) -> None:
    plug.plug()
    other = SerialScanner(plug.name)
    other.start()
    desk.scanner.start()
    assert desk.scanner.status == SerialStatus(
        SerialState.SEARCHING, plug.name, problem="serial_denied"
    )
    other.stop()
    qtbot.waitUntil(desk.connected)


def test_what_is_no_terminal_is_searched_for_on(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("8R123\r", "utf-8")
    scanner = SerialScanner(str(file))
    scanner.start()
    assert scanner.status.state is SerialState.SEARCHING
    scanner.stop()
    assert scanner.status == SerialStatus(SerialState.OFF)


def test_without_the_serial_module_the_desk_says_so(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtSerialPort", None)
    scanner = SerialScanner()
    scanner.start()
    assert scanner.status == SerialStatus(SerialState.UNAVAILABLE, problem="serial_unavailable")


def test_known_scanners_go_before_guesses() -> None:
    guess, printer = FoundPort("/dev/ttyUSB0", FTDI), FoundPort("/dev/usb-epson", EPSON)
    built_in, known = FoundPort("/dev/ttyS0"), FoundPort("/dev/ttyACM1", HONEYWELL)
    assert known.maker == "Honeywell"
    assert likely_scanners([built_in, printer, guess, known]) == (known,)
    assert likely_scanners([built_in, printer, guess]) == (guess,)
    assert likely_scanners([guess], avoid=["/dev/ttyUSB0"]) == ()


def test_the_ports_of_this_computer_have_names() -> None:
    assert all(port.name for port in found_ports())


def test_a_known_scanner_takes_the_place_of_a_guess(
    qtbot: QtBot, new_plug: Callable[[str], Plug]
) -> None:
    guess, known = new_plug("ttyUSB0"), new_plug("ttyACM0")
    guess.plug()
    known.plug()
    ports = [FoundPort(guess.name, FTDI)]
    desk = Desk(SerialScanner(find_ports=lambda: ports))
    desk.scanner.start()
    assert desk.scanner.status == SerialStatus(SerialState.CONNECTED, guess.name)
    ports.append(FoundPort(known.name, HONEYWELL))
    wanted = SerialStatus(SerialState.CONNECTED, known.name, "Honeywell")
    qtbot.waitUntil(lambda: desk.scanner.status == wanted)
    with qtbot.waitSignal(desk.scanner.scanned):
        known.send(b"8R123\r")
    desk.scanner.stop()


def test_a_guess_that_has_given_a_code_stays(qtbot: QtBot, plug: Plug) -> None:
    plug.plug()
    ports = [FoundPort(plug.name, FTDI)]
    desk = Desk(SerialScanner(find_ports=lambda: ports))
    desk.scanner.start()
    with qtbot.waitSignal(desk.scanner.scanned):
        plug.send(b"8R123\r")
    ports.append(FoundPort("/dev/ttyACM0", HONEYWELL))
    assert not desk.scanner._search.isActive()
    assert desk.scanner.status == SerialStatus(SerialState.CONNECTED, plug.name)
    desk.scanner.stop()
