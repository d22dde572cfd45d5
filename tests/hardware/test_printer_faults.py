"""Printers that fail: each way has its code, its time, and nothing is sent twice."""

import os
import socket
import threading
from pathlib import Path
from time import monotonic

import pytest

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import ROLL_80, PrinterStatus
from returndesk.hardware.printers.escpos_printer import EscPosPrinter
from returndesk.hardware.printers.interpreter import EscPosReader
from returndesk.hardware.printers.status import automatic_bytes
from returndesk.hardware.printers.stream import Kind
from returndesk.hardware.printers.transports import FileTransport, TcpTransport
from tests.hardware.printing import (
    LABEL,
    PATIENT,
    answer_questions,
    printer_that,
    read_exactly,
    reset,
    until_hang_up,
)


def printer_at(
    place: tuple[str, int],
    *,
    connect_timeout: float = PATIENT,
    answer_timeout: float = PATIENT,
    write_timeout: float = PATIENT,
    end_timeout: float = PATIENT,
) -> EscPosPrinter:
    """Short times are for printers that stay silent for ever: whoever speaks is waited for."""
    transport = TcpTransport(*place, connect_timeout=connect_timeout, write_timeout=write_timeout)
    return EscPosPrinter(transport, ROLL_80, answer_timeout=answer_timeout, end_timeout=end_timeout)


def failure_of(printer: EscPosPrinter) -> PrinterError:
    """The error that a print ends with, which comes at all."""
    begun = monotonic()
    with pytest.raises(PrinterError) as raised:
        printer.print_label(LABEL)
    assert monotonic() - begun < 3 * PATIENT
    return raised.value


def test_a_printer_that_never_reads_is_stalled() -> None:
    done = threading.Event()

    def stall(channel: socket.socket) -> None:
        answer_questions(channel)
        done.wait(4 * PATIENT)

    with printer_that(stall) as place:
        error = failure_of(printer_at(place, write_timeout=0.5))
        done.set()

    assert error.code == "printer_stalled"
    assert 0 < int(error.params["sent"]) < 80_000


def test_a_printer_that_resets_in_the_middle() -> None:
    connections = []

    def break_off(channel: socket.socket) -> None:
        connections.append(channel)
        answer_questions(channel)
        read_exactly(channel, 5000)
        reset(channel)

    with printer_that(break_off) as place:
        error = failure_of(printer_at(place))

    assert error.code == "printer_reset"
    assert int(error.params["sent"]) > 0
    assert len(connections) == 1


def test_a_printer_that_hangs_up_before_the_job() -> None:
    with printer_that(lambda channel: None) as place:
        error = failure_of(printer_at(place))

    assert error.code == "printer_reset"
    assert error.params["sent"] == 0


def test_a_printer_that_hangs_up_when_it_should_confirm() -> None:
    def go_away(channel: socket.socket) -> None:
        answer_questions(channel)
        reader = EscPosReader(ROLL_80)
        while not any(event.kind is Kind.PAPER for event in reader.feed(channel.recv(65536))):
            pass
        channel.shutdown(socket.SHUT_RDWR)

    with printer_that(go_away) as place:
        error = failure_of(printer_at(place))

    assert error.code == "printer_reset"
    assert int(error.params["sent"]) > 40_000


def test_nobody_listens() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))  # bound and not listening: nobody else takes it meanwhile
        place = silent.getsockname()[:2]
        error = failure_of(printer_at(place))
        assert error.code == "printer_unreachable"
        assert error.params["printer"] == f"127.0.0.1:{place[1]}"
        assert printer_at(place).status() is PrinterStatus.OFFLINE


@pytest.mark.parametrize(
    ("host", "port"),
    [("no-such-printer.invalid", 9100), ("", 0), ("x" * 300, 9100), ("127.0.0.1", 99999)],
)
def test_an_address_that_is_none(host: str, port: int) -> None:
    assert failure_of(printer_at((host, port))).code == "printer_unreachable"


def test_a_connection_that_is_never_taken_ends_in_time() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        place = full.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for client in waiting:
            client.setblocking(False)
            client.connect_ex(place)
        error = failure_of(printer_at(place, connect_timeout=0.5))
        for client in waiting:
            client.close()

    assert error.code == "printer_unreachable"


def test_answers_byte_by_byte_between_noise_still_confirm() -> None:
    def stutter(channel: socket.socket) -> None:
        channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        answer_questions(channel)
        reader = EscPosReader(ROLL_80)
        while data := channel.recv(65536):
            for event in reader.feed(data):
                if event.kind is Kind.AUTOMATIC_STATUS and event.value:
                    for byte in b"\x13\x11" + automatic_bytes(PrinterStatus.PAPER_LOW):
                        channel.sendall(bytes((byte,)))
                if event.kind is Kind.STATUS:
                    channel.sendall(b"\xff\x00")

    with printer_that(stutter) as place:
        receipt = printer_at(place).print_label(LABEL)

    assert receipt.confirmed


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        (PrinterStatus.NO_PAPER, "no_paper"),
        (PrinterStatus.COVER_OPEN, "cover_open"),
        (PrinterStatus.OFFLINE, "printer_offline"),
    ],
)
def test_a_fault_told_while_the_job_goes_out_stops_it(condition: PrinterStatus, code: str) -> None:
    taken = []

    def fail_after_a_while(channel: socket.socket) -> None:
        answer_questions(channel)
        read_exactly(channel, 3000)
        for byte in automatic_bytes(condition):
            channel.sendall(bytes((byte,)))
        try:
            taken.append(until_hang_up(channel))
        except ConnectionResetError:
            taken.append(b"")

    with printer_that(fail_after_a_while) as place:
        error = failure_of(printer_at(place))

    assert error.code == code
    assert int(error.params["sent"]) > 0
    assert len(taken) == 1


def test_a_fault_found_only_by_asking_after_the_job() -> None:
    """A printer that reads all, prints nothing and tells no change by itself."""

    def swallow(channel: socket.socket) -> None:
        answer_questions(channel)
        reader = EscPosReader(ROLL_80)
        while data := channel.recv(65536):
            for event in reader.feed(data):
                if event.kind is Kind.REAL_TIME_STATUS:
                    channel.sendall(b"\x32" if event.value == 2 else b"\x1e")

    with printer_that(swallow) as place:
        error = failure_of(printer_at(place, end_timeout=0.5))

    assert error.code == "no_paper"


def test_a_mute_printer_prints_without_confirmation() -> None:
    jobs = []

    with printer_that(lambda channel: jobs.append(until_hang_up(channel))) as place:
        printer = printer_at(place, answer_timeout=0.2)
        receipt = printer.print_label(LABEL)
        assert printer.status() is PrinterStatus.UNKNOWN

    assert not receipt.confirmed
    assert jobs[0].endswith(b"\x1dr\x01")
    assert b"\x1da\xff" not in jobs[0]


def test_a_printer_that_answers_questions_but_not_the_end_is_not_believed() -> None:
    def answer_only_questions(channel: socket.socket) -> None:
        reader = EscPosReader(ROLL_80)
        while data := channel.recv(65536):
            for event in reader.feed(data):
                if event.kind is Kind.REAL_TIME_STATUS:
                    channel.sendall(b"\x12")

    with printer_that(answer_only_questions) as place:
        receipt = printer_at(place, end_timeout=0.5).print_label(LABEL)

    assert not receipt.confirmed


def test_a_slow_printer_is_waited_for() -> None:
    def sip(channel: socket.socket) -> None:
        answer_questions(channel)
        reader = EscPosReader(ROLL_80)
        while data := channel.recv(100):
            for event in reader.feed(data):
                if event.kind is Kind.STATUS:
                    channel.sendall(b"\x00")

    with printer_that(sip) as place:
        assert printer_at(place).print_label(LABEL).confirmed


def test_the_connection_is_closed_after_the_job() -> None:
    ended = threading.Event()

    def note_the_end(channel: socket.socket) -> None:
        until_hang_up(channel)
        ended.set()

    with printer_that(note_the_end) as place:
        printer_at(place, answer_timeout=0.2).print_label(LABEL)
        assert ended.wait(PATIENT)


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    for path in (tmp_path / "missing" / "jobs.bin", tmp_path, "/dev/no-such-printer", "a\0b"):
        assert failure_of(EscPosPrinter(FileTransport(path), ROLL_80)).code == "printer_unreachable"
    assert not Path("/dev/no-such-printer").exists()


def test_a_full_disk() -> None:
    error = failure_of(EscPosPrinter(FileTransport("/dev/full"), ROLL_80))

    assert error.code == "disk_full"
    assert error.params["sent"] == 0


def test_a_device_that_takes_nothing_more_is_stalled(tmp_path: Path) -> None:
    """A named pipe that nobody empties does what a printer without paper does to its node."""
    pipe = tmp_path / "lp0"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        error = failure_of(EscPosPrinter(FileTransport(pipe, write_timeout=0.3), ROLL_80))
    finally:
        os.close(reader)

    assert error.code == "printer_stalled"
    assert int(error.params["sent"]) == 65536


def test_a_device_that_disappears(tmp_path: Path) -> None:
    pipe = tmp_path / "lp0"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    printer = EscPosPrinter(FileTransport(pipe, write_timeout=5), ROLL_80)
    threading.Timer(0.2, os.close, (reader,)).start()  # or before it begins: no matter

    assert failure_of(printer).code in {"printer_reset", "printer_unreachable"}
