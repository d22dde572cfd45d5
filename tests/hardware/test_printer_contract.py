"""What every printer must do, in each language over a real socket, a real file, the real driver."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

import pytest

from returndesk.domain.codes import return_qr_text
from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import LABEL_4X6, ROLL_58, ROLL_80, Bitmap, Paper, PrinterStatus
from returndesk.domain.printing import PrinterConfig, PrinterId, PrinterLanguage
from returndesk.hardware.printers.escpos_printer import EscPosPrinter
from returndesk.hardware.printers.interpreter import EscPosReader, papers_of
from returndesk.hardware.printers.label_raster import draw_return_label
from returndesk.hardware.printers.languages import language_of
from returndesk.hardware.printers.raw_printer import RawPrinter
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.hardware.printers.stream import Reader, papers_from
from returndesk.hardware.printers.transports import FileTransport, TcpTransport
from returndesk.hardware.printers.tspl_reader import TsplReader
from returndesk.hardware.printers.zpl_reader import ZplReader
from tests.hardware.printing import LABEL, dots, read_codes

ESCPOS, ZPL, TSPL = PrinterLanguage.ESCPOS, PrinterLanguage.ZPL, PrinterLanguage.TSPL
PAPERS = {ESCPOS: ROLL_80, ZPL: LABEL_4X6, TSPL: LABEL_4X6}
READERS: dict[PrinterLanguage, Callable[[Paper], Reader]] = {
    ESCPOS: EscPosReader,
    ZPL: ZplReader,
    TSPL: TsplReader,
}
in_each_language = pytest.mark.parametrize("language", list(READERS))


@dataclass
class Rig:
    """A printer and the papers that came out of it."""

    printer: RawPrinter | VirtualPrinter
    papers: Callable[[], list[Bitmap]]
    confirms: bool


@pytest.fixture(params=["virtual", "tcp", "file"])
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=list(READERS))
def rig(request: pytest.FixtureRequest, way: str, tmp_path: Path) -> Iterator[Rig]:
    language: PrinterLanguage = request.param
    paper = PAPERS[language]
    if way == "file":
        path = tmp_path / "jobs.bin"
        printer = RawPrinter(FileTransport(path), paper, language_of(language))
        reader = READERS[language]
        yield Rig(printer, lambda: papers_from(reader(paper), path.read_bytes()), confirms=False)
        return
    with VirtualPrinter(paper, language=language) as virtual:
        over_tcp = RawPrinter(
            TcpTransport(virtual.host, virtual.port), paper, language_of(language)
        )
        chosen = virtual if way == "virtual" else over_tcp
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
    assert receipt.bytes_sent > 5000
    assert 0 < receipt.milliseconds < 10_000


def test_each_label_is_one_paper_and_a_copy_differs(rig: Rig) -> None:
    rig.printer.print_label(LABEL)
    rig.printer.print_label(LABEL)
    rig.printer.print_label(LABEL, copy=2)

    first, again, copy = rig.papers()
    assert first == again
    assert copy.data != first.data
    assert read_codes(dots(copy)) == read_codes(dots(first))


def test_ready_bytes_leave_whole_and_the_first_one_is_told_once(rig: Rig) -> None:
    bitmap = draw_return_label(LABEL, rig.printer.paper)
    language = language_of(rig.printer.language)
    config = PrinterConfig(PrinterId("p"), "p", paper=rig.printer.paper)
    payload = language.job(bitmap, config)
    told: list[int] = []

    receipts = [rig.printer.send(payload, on_first_byte=lambda: told.append(1)) for _ in range(2)]

    assert [receipt.bytes_sent for receipt in receipts] == [len(payload)] * 2
    assert told == [1, 1]
    first, second = rig.papers()
    assert first == second
    assert first.data.startswith(bitmap.data[: bitmap.row_bytes * bitmap.height])


def test_it_says_how_it_is(rig: Rig) -> None:
    expected = PrinterStatus.OK if rig.confirms else PrinterStatus.UNKNOWN

    assert rig.printer.status() is expected
    assert rig.printer.name
    assert rig.printer.paper == PAPERS[rig.printer.language]


TOLD = {
    ESCPOS: {
        PrinterStatus.NO_PAPER: "no_paper",
        PrinterStatus.COVER_OPEN: "cover_open",
        PrinterStatus.OVERHEATED: "printer_overheated",
        PrinterStatus.ERROR: "printer_error",
        PrinterStatus.OFFLINE: "printer_offline",
    },
    ZPL: {
        PrinterStatus.NO_PAPER: "no_paper",
        PrinterStatus.HEAD_OPEN: "head_open",
        PrinterStatus.RIBBON_OUT: "ribbon_out",
        PrinterStatus.OVERHEATED: "printer_overheated",
        PrinterStatus.PAUSED: "printer_paused",
        PrinterStatus.ERROR: "printer_error",
    },
    TSPL: {
        PrinterStatus.NO_PAPER: "no_paper",
        PrinterStatus.HEAD_OPEN: "head_open",
        PrinterStatus.COVER_OPEN: "cover_open",
        PrinterStatus.RIBBON_OUT: "ribbon_out",
        PrinterStatus.PAPER_JAM: "paper_jam",
        PrinterStatus.OVERHEATED: "printer_overheated",
        PrinterStatus.PAUSED: "printer_paused",
    },
}


@pytest.mark.parametrize(
    ("language", "condition", "code"),
    [
        (language, condition, code)
        for language, told in TOLD.items()
        for condition, code in told.items()
    ],
)
def test_a_printer_that_cannot_print_is_told_before_a_byte_leaves(
    language: PrinterLanguage, condition: PrinterStatus, code: str
) -> None:
    with VirtualPrinter(PAPERS[language], language=language) as printer:
        printer.condition = condition
        assert printer.status() is condition
        with pytest.raises(PrinterError) as raised:
            printer.print_label(LABEL)

        assert raised.value.code == code
        assert raised.value.params["sent"] == 0
        assert raised.value.params["printer"] == f"{printer.host}:{printer.port}"
        printer.condition = PrinterStatus.OK
        assert printer.print_label(LABEL).confirmed
        assert len(printer.papers) == 1


def test_paper_that_runs_low_still_prints() -> None:
    with VirtualPrinter() as printer:
        printer.condition = PrinterStatus.PAPER_LOW
        assert printer.status() is PrinterStatus.PAPER_LOW
        assert printer.print_label(LABEL).confirmed


def test_a_jammed_cutter_is_freed_before_the_job() -> None:
    with VirtualPrinter() as printer:
        printer.condition = PrinterStatus.CUTTER
        assert printer.status() is PrinterStatus.CUTTER
        assert printer.print_label(LABEL).confirmed
        assert len(printer.papers) == 1


@in_each_language
def test_paper_that_ends_in_the_middle_is_no_confirmation(language: PrinterLanguage) -> None:
    with VirtualPrinter(PAPERS[language], language=language) as printer:
        printer.dots_left = 300
        with pytest.raises(PrinterError) as raised:
            printer.print_label(LABEL)

        assert raised.value.code == "no_paper"
        assert int(raised.value.params["sent"]) > 0
        assert printer.status() is PrinterStatus.NO_PAPER
        (torn,) = printer.papers
        assert "Code128" not in read_codes(dots(torn))


@in_each_language
def test_many_at_once_come_out_one_after_the_other(language: PrinterLanguage) -> None:
    with VirtualPrinter(PAPERS[language], language=language) as printer:
        threads = [Thread(target=printer.print_label, args=(LABEL,)) for _ in range(3)]
        threads += [Thread(target=printer.status) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)

        assert len(printer.papers) == 3
        assert printer.errors == []


def test_the_drawer_and_the_buzzer() -> None:
    with VirtualPrinter() as printer:
        device = EscPosPrinter(TcpTransport(printer.host, printer.port), ROLL_80)
        device.open_drawer()
        device.beep()
        assert device.status() is PrinterStatus.OK  # so that the printer has read all before
        assert (printer.drawer_openings, printer.beeps, printer.papers) == (1, 1, [])
    with VirtualPrinter(LABEL_4X6, language=ZPL) as printer:
        zebra = RawPrinter(TcpTransport(printer.host, printer.port), LABEL_4X6, language_of(ZPL))
        for act in (zebra.open_drawer, zebra.beep):
            with pytest.raises(PrinterError) as raised:
                act()
            assert raised.value.code == "printer_unsupported"
            assert raised.value.params["sent"] == 0


def test_the_virtual_printer_shows_each_paper_as_it_comes() -> None:
    seen: list[Bitmap] = []
    shown = Event()

    def show(paper: Bitmap) -> None:
        seen.append(paper)
        shown.set()

    with VirtualPrinter(ROLL_58, on_paper=show) as printer:
        printer.print_label(LABEL)
        assert shown.wait(60)
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
