"""What every `Printer` must do, on each of them over a real socket or a real file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest

from returndesk.domain.codes import return_qr_text
from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import ROLL_58, ROLL_80, Bitmap, PrinterStatus
from returndesk.hardware.printers.escpos_printer import EscPosPrinter
from returndesk.hardware.printers.interpreter import papers_of
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.hardware.printers.transports import FileTransport, TcpTransport
from returndesk.services.ports import Printer
from tests.hardware.printing import LABEL, dots, read_codes


@dataclass
class Rig:
    """A printer and the papers that came out of it."""

    printer: Printer
    papers: Callable[[], list[Bitmap]]
    confirms: bool


@pytest.fixture(params=["virtual", "tcp", "file"])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Rig]:
    if request.param == "file":
        path = tmp_path / "jobs.bin"
        printer = EscPosPrinter(FileTransport(path), ROLL_80)
        yield Rig(printer, lambda: papers_of(path.read_bytes(), ROLL_80), confirms=False)
        return
    with VirtualPrinter(ROLL_80) as virtual:
        over_tcp = EscPosPrinter(TcpTransport(virtual.host, virtual.port), ROLL_80)
        chosen: Printer = virtual if request.param == "virtual" else over_tcp
        yield Rig(chosen, lambda: virtual.papers, confirms=True)
    assert virtual.errors == []


def test_a_label_comes_out_with_its_codes(rig: Rig) -> None:
    receipt = rig.printer.print_label(LABEL)

    (paper,) = rig.papers()
    assert read_codes(dots(paper)) == {
        "QRCode": return_qr_text(LABEL.return_number),
        "Code128": LABEL.tracking_number,
    }
    assert receipt.confirmed is rig.confirms
    assert receipt.bytes_sent > paper.width // 8 * 500
    assert 0 < receipt.milliseconds < 10_000


def test_each_label_is_one_paper_and_a_copy_differs(rig: Rig) -> None:
    rig.printer.print_label(LABEL)
    rig.printer.print_label(LABEL)
    rig.printer.print_label(LABEL, copy=2)

    first, again, copy = rig.papers()
    assert first == again
    assert copy.data != first.data
    assert read_codes(dots(copy)) == read_codes(dots(first))


def test_it_says_how_it_is(rig: Rig) -> None:
    expected = PrinterStatus.OK if rig.confirms else PrinterStatus.UNKNOWN

    assert rig.printer.status() is expected
    assert rig.printer.name
    assert rig.printer.paper == ROLL_80


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        (PrinterStatus.NO_PAPER, "no_paper"),
        (PrinterStatus.COVER_OPEN, "cover_open"),
        (PrinterStatus.OFFLINE, "printer_offline"),
    ],
)
def test_a_printer_that_cannot_print_is_told_before_a_byte_leaves(
    condition: PrinterStatus, code: str
) -> None:
    with VirtualPrinter() as printer:
        printer.condition = condition
        assert printer.status() is condition
        with pytest.raises(PrinterError) as raised:
            printer.print_label(LABEL)

        assert raised.value.code == code
        assert raised.value.params["sent"] == 0
        assert raised.value.params["printer"] == f"{printer.host}:{printer.port}"
        printer.condition = PrinterStatus.PAPER_LOW
        assert printer.status() is PrinterStatus.PAPER_LOW
        assert printer.print_label(LABEL).confirmed
        assert len(printer.papers) == 1


def test_paper_that_ends_in_the_middle_is_no_confirmation() -> None:
    with VirtualPrinter() as printer:
        printer.dots_left = 300
        with pytest.raises(PrinterError) as raised:
            printer.print_label(LABEL)

        assert raised.value.code == "no_paper"
        assert int(raised.value.params["sent"]) > 0
        assert printer.status() is PrinterStatus.NO_PAPER
        (torn,) = printer.papers
        assert "Code128" not in read_codes(dots(torn))


def test_the_virtual_printer_shows_each_paper_as_it_comes() -> None:
    seen: list[Bitmap] = []
    shown = Event()

    def show(paper: Bitmap) -> None:
        seen.append(paper)
        shown.set()

    with VirtualPrinter(ROLL_58, on_paper=show) as printer:
        printer.print_label(LABEL)
        assert shown.wait(5)
        assert seen == printer.papers
        assert papers_of(printer.jobs[0], ROLL_58) == seen


def test_the_virtual_printer_reports_rubbish_and_goes_on() -> None:
    with VirtualPrinter(ROLL_58) as printer:
        wide = EscPosPrinter(TcpTransport(printer.host, printer.port), ROLL_80)
        with pytest.raises(PrinterError) as raised:
            wide.print_label(LABEL)
        assert raised.value.code == "printer_reset"
        assert printer.print_label(LABEL).confirmed

    assert len(printer.papers) == 1
    assert "a picture of 72 bytes" in printer.errors[0]


def test_the_virtual_printer_can_be_closed_at_any_time_and_is_then_gone() -> None:
    printer = VirtualPrinter()
    transport = TcpTransport(printer.host, printer.port)
    with transport.connect():
        printer.close()
    printer.close()

    assert printer.status() is PrinterStatus.OFFLINE
    with pytest.raises(PrinterError) as raised:
        printer.print_label(LABEL)
    assert raised.value.code == "printer_unreachable"
