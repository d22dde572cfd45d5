"""Serial lines, device nodes, USB, CUPS and Windows' spooler: what leaves, and what goes wrong."""

import errno
import os
import threading
from pathlib import Path
from time import monotonic

import pytest
import usb.core

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import LABEL_4X6, ROLL_58, ROLL_80, PrinterStatus
from returndesk.domain.printing import PrinterLanguage
from returndesk.hardware.printers.escpos_printer import EscPosPrinter
from returndesk.hardware.printers.faults import Fault
from returndesk.hardware.printers.interpreter import papers_of
from returndesk.hardware.printers.languages import language_of
from returndesk.hardware.printers.nodes import NodeTransport
from returndesk.hardware.printers.queues import CupsTransport
from returndesk.hardware.printers.raw_printer import RawPrinter
from returndesk.hardware.printers.serial_line import SerialTransport
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.hardware.printers.transports import Transport
from returndesk.hardware.printers.usb import UsbTransport
from returndesk.hardware.printers.windows_spooler import WindowsTransport, WinSpool, status_of
from tests.hardware.lines import PaperSpooler, UsbBus, cups_in, serial_line
from tests.hardware.printing import LABEL, PATIENT, dots, read_codes


def failure_of(transport: Transport) -> PrinterError:
    """The error of a print over a transport, which comes at all."""
    begun = monotonic()
    with pytest.raises(PrinterError) as raised:
        EscPosPrinter(transport, ROLL_80, answer_timeout=0.5, end_timeout=1).print_label(LABEL)
    assert monotonic() - begun < 3 * PATIENT
    assert raised.value.params["printer"] == transport.address
    return raised.value


# ----------------------------------------------------------------------------------------- serial


@pytest.mark.parametrize("language", [PrinterLanguage.ESCPOS, PrinterLanguage.ZPL])
@pytest.mark.parametrize("way", ["serial", "node"])
def test_a_line_that_answers_confirms(language: PrinterLanguage, way: str) -> None:
    paper = ROLL_58 if language is PrinterLanguage.ESCPOS else LABEL_4X6
    with VirtualPrinter(paper, language=language) as printer, serial_line(printer) as port:
        transport = SerialTransport(port, 115200) if way == "serial" else NodeTransport(port)
        device = RawPrinter(
            transport, paper, language_of(language), answer_timeout=PATIENT, end_timeout=PATIENT
        )

        assert device.status() is PrinterStatus.OK
        receipt = device.print_label(LABEL)
        printer.condition = PrinterStatus.NO_PAPER
        assert device.status() is PrinterStatus.NO_PAPER
        with pytest.raises(PrinterError) as raised:
            device.print_label(LABEL)

    assert receipt.confirmed
    assert (raised.value.code, raised.value.params["sent"]) == ("no_paper", 0)
    (paper_out,) = printer.papers
    assert read_codes(dots(paper_out))["Code128"] == LABEL.tracking_number


@pytest.mark.parametrize("way", ["serial", "node"])
def test_a_line_that_stops_taking_data_is_stalled_in_time(way: str) -> None:
    with VirtualPrinter(ROLL_80) as printer:
        printer.misbehave(Fault.STALL, after=3000)
        with serial_line(printer) as port:
            transport = SerialTransport(port, 115200) if way == "serial" else NodeTransport(port)
            transport.write_timeout = 0.3
            error = failure_of(transport)

    assert error.code == "printer_stalled"
    assert 0 < int(error.params["sent"]) < 72_000


@pytest.mark.parametrize("address", ["/dev/no-such-line", "", "a\0b", "/tmp", "/dev/null"])
def test_a_port_that_is_none(address: str) -> None:
    error = failure_of(SerialTransport(address))

    assert error.code in {"printer_unreachable", "printer_reset"}
    assert error.params["sent"] == 0


@pytest.mark.parametrize(
    ("address", "port", "baud"),
    [
        ("COM3", "COM3", 9600),
        ("/dev/ttyUSB0@115200", "/dev/ttyUSB0", 115200),
        ("COM3@fast", "COM3", 9600),
        ("COM3@99999999999", "COM3", 9600),
    ],
)
def test_a_serial_address(address: str, port: str, baud: int) -> None:
    transport = SerialTransport.parse(address)

    assert (transport.port, transport.baud, transport.address) == (port, baud, port)


def test_a_port_is_for_one_program_at_a_time() -> None:
    with (
        VirtualPrinter(ROLL_80) as printer,
        serial_line(printer) as port,
        SerialTransport(port).connect(),
    ):
        error = failure_of(SerialTransport(port))

    assert error.code in {"printer_in_use", "printer_unreachable"}


# ------------------------------------------------------------------------------------------ nodes


@pytest.mark.parametrize("path", ["/dev/no-such-printer", "a\0b", "/tmp"])
def test_a_node_that_is_none(path: str) -> None:
    transport = NodeTransport(path)

    assert transport.state() is PrinterStatus.UNKNOWN
    error = failure_of(transport)
    assert (error.code, error.params["sent"]) == ("printer_unreachable", 0)
    assert not Path("/dev/no-such-printer").exists()


def test_a_node_that_is_unplugged_hangs_up() -> None:
    ours, theirs = os.openpty()
    port = os.ttyname(theirs)
    os.close(theirs)
    threading.Timer(0.2, os.close, (ours,)).start()

    error = failure_of(NodeTransport(port))

    assert error.code in {"printer_reset", "printer_unreachable"}


# -------------------------------------------------------------------------------------------- USB


def test_usb_prints_confirms_and_gives_the_device_back() -> None:
    with VirtualPrinter(ROLL_80) as printer:
        bus = UsbBus(printer)
        device = EscPosPrinter(
            UsbTransport("04b8:0e15", backend=bus), ROLL_80, answer_timeout=PATIENT
        )

        assert device.status() is PrinterStatus.OK
        assert device.print_label(LABEL).confirmed

    (paper,) = printer.papers
    assert read_codes(dots(paper))["Code128"] == LABEL.tracking_number
    assert bus.claimed == bus.released == bus.detached == bus.attached == 2


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "printer_denied"),
        (errno.EBUSY, "printer_in_use"),
        (errno.EIO, "printer_unreachable"),
    ],
)
def test_a_usb_printer_that_may_not_be_used(number: int, code: str) -> None:
    with VirtualPrinter(ROLL_80) as printer:
        bus = UsbBus(printer)
        bus.refuse = usb.core.USBError("refused", errno=number)
        error = failure_of(UsbTransport("04b8:0e15", backend=bus))

    assert (error.code, error.params["sent"]) == (code, 0)
    assert bus.detached == bus.attached


def test_a_usb_printer_that_takes_nothing_is_stalled() -> None:
    with VirtualPrinter(ROLL_80) as printer:
        bus = UsbBus(printer)
        bus.deaf = True
        error = failure_of(UsbTransport("04b8:0e15", write_timeout=0.3, backend=bus))

    assert (error.code, error.params["sent"]) == ("printer_stalled", 0)
    assert bus.claimed == bus.released == 1


@pytest.mark.parametrize("address", ["04b8:9999", "04b8:0e15:ANOTHER", "printer", ""])
def test_a_usb_printer_that_is_not_there(address: str) -> None:
    with VirtualPrinter(ROLL_80) as printer:
        error = failure_of(UsbTransport(address, backend=UsbBus(printer)))

    assert (error.code, error.params["sent"]) == ("printer_unreachable", 0)


def test_without_libusb_the_words_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    import usb.backend.libusb0
    import usb.backend.libusb1
    import usb.backend.openusb

    for library in (usb.backend.libusb0, usb.backend.libusb1, usb.backend.openusb):
        monkeypatch.setattr(library, "get_backend", lambda: None)

    assert failure_of(UsbTransport("04b8:0e15")).code == "usb_unavailable"


# ------------------------------------------------------------------------------------------- CUPS


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    cups_in(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_cups_gets_the_bytes_as_they_are(cups: Path) -> None:
    device = EscPosPrinter(CupsTransport("counter"), ROLL_80)

    receipt = device.print_label(LABEL)

    (paper,) = papers_of((cups / "jobs").read_bytes(), ROLL_80)
    assert read_codes(dots(paper))["Code128"] == LABEL.tracking_number
    assert not receipt.confirmed
    assert receipt.bytes_sent == len((cups / "jobs").read_bytes())
    assert device.status() is PrinterStatus.UNKNOWN


@pytest.mark.parametrize(
    ("told", "status", "code"),
    [
        ("printer counter disabled since today -\n\treason unknown", "PAUSED", "printer_paused"),
        ("printer counter is idle.\n\tAlerts: media-empty-error", "NO_PAPER", "no_paper"),
        ("printer counter now printing\n\tAlerts: cover-open", "COVER_OPEN", "cover_open"),
        ("printer counter is idle.\n\tAlerts: offline-report", "OFFLINE", "printer_offline"),
    ],
)
def test_what_cups_knows_stops_a_job(cups: Path, told: str, status: str, code: str) -> None:
    (cups / "state").write_text(told)
    transport = CupsTransport("counter")

    assert EscPosPrinter(transport, ROLL_80).status() is PrinterStatus[status]
    error = failure_of(transport)
    assert (error.code, error.params["sent"]) == (code, 0)
    assert not (cups / "jobs").exists()


def test_a_queue_that_refuses_stalls_or_is_none(cups: Path) -> None:
    for name in ("other", "", "-d counter"):
        error = failure_of(CupsTransport(name))
        assert (error.code, error.params["sent"]) in {
            ("printer_unreachable", 0),
            ("printer_offline", 0),
        }
    (cups / "refuse").touch()
    assert failure_of(CupsTransport("counter")).code == "printer_queue_refused"
    (cups / "stall").touch()
    error = failure_of(CupsTransport("counter", write_timeout=0.5))
    assert error.code == "printer_stalled"
    assert not (cups / "jobs").exists()


def test_without_cups_the_words_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert failure_of(CupsTransport("counter")).code == "printer_unsupported"


# ---------------------------------------------------------------------------------------- Windows


@pytest.mark.parametrize(("name", "datatype"), [("Zebra", "RAW"), ("Modern", "XPS_PASS")])
def test_the_spooler_gets_one_whole_document(name: str, datatype: str) -> None:
    spooler = PaperSpooler()
    receipt = EscPosPrinter(WindowsTransport(name, spooler=spooler), ROLL_80).print_label(LABEL)

    ((kind, data),) = spooler.documents
    assert kind == datatype
    assert len(papers_of(data, ROLL_80)) == 1
    assert receipt.bytes_sent == len(data)
    assert not receipt.confirmed
    assert spooler.open_handles == 0


@pytest.mark.parametrize(
    ("status", "attributes", "told"),
    [
        (0, 0, PrinterStatus.UNKNOWN),
        (0, 0x400, PrinterStatus.OFFLINE),
        (0x80, 0, PrinterStatus.OFFLINE),
        (0x10, 0, PrinterStatus.NO_PAPER),
        (0x8, 0, PrinterStatus.PAPER_JAM),
        (0x400000 | 0x2, 0, PrinterStatus.COVER_OPEN),
        (0x1, 0, PrinterStatus.PAUSED),
        (0x2, 0x400, PrinterStatus.ERROR),
    ],
)
def test_what_the_spooler_knows(status: int, attributes: int, told: PrinterStatus) -> None:
    spooler = PaperSpooler()
    spooler.told = (status, attributes)
    transport = WindowsTransport("Zebra", spooler=spooler)

    assert status_of(status, attributes) is told
    assert EscPosPrinter(transport, ROLL_80).status() is told
    assert spooler.open_handles == 0


def test_a_spooler_that_blocks_is_given_up_and_the_document_thrown_away() -> None:
    spooler = PaperSpooler()
    go_on = threading.Event()
    spooler.blocked = lambda: go_on.wait(4 * PATIENT)
    error = failure_of(WindowsTransport("Zebra", write_timeout=0.3, spooler=spooler))
    go_on.set()

    assert (error.code, error.params["sent"]) == ("printer_stalled", 0)
    assert spooler.documents == []
    assert failure_of(WindowsTransport("None", spooler=spooler)).params["sent"] == 0


def test_elsewhere_there_is_no_windows_spooler() -> None:
    assert failure_of(WindowsTransport("Zebra")).code == "printer_unsupported"
    with pytest.raises(AttributeError):
        WinSpool()
