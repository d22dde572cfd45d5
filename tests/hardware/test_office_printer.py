"""The system's driver: true to size, off the GUI's thread, into a PDF where there is no printer."""

from pathlib import Path
from threading import Thread

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from pytestqt.qtbot import QtBot

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import LABEL_A6, CarrierPapers, Paper, PrinterStatus
from returndesk.domain.printing import (
    PrinterConfig,
    PrinterId,
    PrinterLanguage,
    TransportKind,
)
from returndesk.hardware.printers.devices import make_device
from returndesk.hardware.printers.office import OfficePrinter
from returndesk.hardware.printers.paper_renderer import PaperRenderer
from returndesk.hardware.printers.raw_printer import RawPrinter
from tests.hardware.label_files import TRACKING, carrier_pdf, with_password
from tests.hardware.printing import LABEL, read_codes

OFFICE = Paper(600, 4960, 7016)


def config(path: str, paper: Paper = OFFICE, **fields: TransportKind) -> PrinterConfig:
    return PrinterConfig(
        PrinterId("office"),
        "Office",
        language=PrinterLanguage.SYSTEM,
        transport=fields.get("transport", TransportKind.FILE),
        address=path,
        paper=paper,
    )


def pages_of(path: Path, dpi: int = 203) -> list[np.ndarray]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [
            np.ascontiguousarray(page.render(scale=dpi / 72, grayscale=True).to_numpy().squeeze())
            for page in document
        ]
    finally:
        document.close()


@pytest.mark.parametrize("paper", [OFFICE, LABEL_A6], ids=["A4", "A6"])
def test_a_label_comes_out_at_its_true_size(qtbot: QtBot, tmp_path: Path, paper: Paper) -> None:
    path = tmp_path / "out.pdf"
    device = make_device(config(str(path), paper))
    payload = PaperRenderer().render(LABEL, config(str(path), paper), 1)
    told: list[int] = []

    thread = Thread(target=lambda: device.send(payload, on_first_byte=lambda: told.append(1)))
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=60_000)

    (page,) = pages_of(path)
    wanted = (210, 297) if paper == OFFICE else (105, 148)
    assert [side / 203 * 25.4 for side in page.shape[::-1]] == pytest.approx(wanted, abs=0.4)
    assert read_codes(page)["Code128"] == LABEL.tracking_number
    assert told == [1]
    source = pypdfium2.PdfDocument(payload)
    before = np.argwhere(
        source[0].render(scale=203 / 72, grayscale=True).to_numpy().squeeze() < 128
    )
    source.close()
    after = np.argwhere(page < 128)
    # Within a quarter of a millimetre, at both ends of what is printed.
    assert np.abs(before.min(axis=0) - after.min(axis=0)).max() <= 2
    assert np.abs(before.max(axis=0) - after.max(axis=0)).max() <= 2


def test_pages_keep_their_own_sizes(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    customs = carrier_pdf(size_mm=(210, 297), text="CN23", module_mm=0.5)
    papers = CarrierPapers((carrier_pdf(), customs))
    paper = Paper(600, 2480, 3496)

    receipt = OfficePrinter("", paper, file=str(path)).send(
        PaperRenderer().render(papers, config(str(path), paper), 1)
    )

    first, second = pages_of(path)
    assert not receipt.confirmed
    assert [code.text for code in zxingcpp.read_barcodes(first)] == [TRACKING]
    assert [code.text for code in zxingcpp.read_barcodes(second)] == ["CN23"]
    assert first.shape[0] * 1.9 < second.shape[0]


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        (b"", "label_file_empty"),
        (b"no pdf", "label_file_unreadable"),
        (with_password(), "label_file_locked"),
    ],
)
def test_what_is_no_pdf_is_not_printed(
    qtbot: QtBot, tmp_path: Path, payload: bytes, code: str
) -> None:
    path = tmp_path / "out.pdf"
    with pytest.raises(PrinterError) as raised:
        OfficePrinter("", OFFICE, file=str(path)).send(payload)

    assert raised.value.code == code
    assert raised.value.params == {"printer": str(path), "sent": 0}
    assert not path.exists()


def test_a_printer_that_the_system_does_not_know(qtbot: QtBot) -> None:
    device = make_device(config("no such printer", transport=TransportKind.SYSTEM))

    assert device.status() is PrinterStatus.OFFLINE
    with pytest.raises(PrinterError) as raised:
        device.send(carrier_pdf())
    assert raised.value.code == "printer_unreachable"
    assert raised.value.params["sent"] == 0


def test_a_file_that_cannot_be_written(qtbot: QtBot, tmp_path: Path) -> None:
    device = OfficePrinter("", OFFICE, file=str(tmp_path / "missing" / "out.pdf"))
    with pytest.raises(PrinterError) as raised:
        device.send(carrier_pdf())

    assert raised.value.code == "printer_unreachable"
    assert raised.value.params["sent"] == 0
    assert device.status() is PrinterStatus.UNKNOWN


@pytest.mark.parametrize(
    ("kind", "address", "told"),
    [
        (TransportKind.TCP, "192.168.1.40", "192.168.1.40:9100"),
        (TransportKind.TCP, "printer.local:9101", "printer.local:9101"),
        (TransportKind.TCP, "[::1]:9101", "::1:9101"),
        (TransportKind.TCP, "fe80::1", "fe80::1:9100"),
        (TransportKind.TCP, "host:port", "host:9100"),
        (TransportKind.USB, "04b8:0e15", "04b8:0e15"),
        (TransportKind.SERIAL, "COM3@19200", "COM3"),
        (TransportKind.NODE, "/dev/usb/lp0", "/dev/usb/lp0"),
        (TransportKind.CUPS, "counter", "counter"),
        (TransportKind.WINDOWS, "Zebra", "Zebra"),
        (TransportKind.FILE, "/tmp/jobs.bin", "/tmp/jobs.bin"),
    ],
)
def test_every_way_has_its_device(kind: TransportKind, address: str, told: str) -> None:
    device = make_device(
        PrinterConfig(
            PrinterId("p"), "", language=PrinterLanguage.ZPL, transport=kind, address=address
        )
    )

    assert isinstance(device, RawPrinter)
    assert device.name == told
    assert device.language is PrinterLanguage.ZPL


@pytest.mark.parametrize(
    ("language", "kind"),
    [
        (PrinterLanguage.SYSTEM, TransportKind.TCP),
        (PrinterLanguage.ESCPOS, TransportKind.SYSTEM),
    ],
)
def test_a_language_and_a_way_that_do_not_meet(
    language: PrinterLanguage, kind: TransportKind
) -> None:
    with pytest.raises(PrinterError) as raised:
        make_device(PrinterConfig(PrinterId("p"), "p", language=language, transport=kind))

    assert raised.value.code == "printer_unsupported"
