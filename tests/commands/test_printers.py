"""`returndesk printers`: what a shell sees of the printers and their jobs."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from returndesk.__main__ import main
from returndesk.domain.labels import PrinterStatus
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.paths import Home
from returndesk.services.printer_book import PrinterBook
from tests.spooling import config_of


@pytest.fixture
def printer(tmp_path: Path) -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as printer:
        book = PrinterBook(Home.at(tmp_path).printers)
        book.put(config_of(printer, "zebra"))
        yield printer


def call(home: Path, *words: str) -> int:
    return main(["printers", "--home", str(home), *words])


def test_without_a_printer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(tmp_path) == 0
    assert capsys.readouterr().out == "No printer is set up.\n"
    assert call(tmp_path, "test") == 2
    assert "No label printer" in capsys.readouterr().err


def test_a_test_comes_out_and_is_listed(
    tmp_path: Path, printer: VirtualPrinter, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(tmp_path, "test") == 0
    assert capsys.readouterr().out == "zebra: printed\n"
    assert len(printer.papers) == 1
    assert call(tmp_path, "list") == 0
    assert capsys.readouterr().out == "zebra: zebra (escpos by tcp, label)\n"
    assert call(tmp_path, "jobs", "--json") == 0
    (job,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (job["printer"], job["kind"], job["state"]) == ("zebra", "test", "confirmed")


def test_a_printer_without_paper_says_so(
    tmp_path: Path, printer: VirtualPrinter, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(tmp_path, "status") == 0
    assert capsys.readouterr().out == "zebra: ok\n"
    printer.condition = PrinterStatus.NO_PAPER
    assert call(tmp_path, "status", "zebra") == 1
    assert "No paper in the printer." in capsys.readouterr().out
    assert call(tmp_path, "test", "zebra") == 2
    assert "No paper in the printer." in capsys.readouterr().err
    printer.condition = PrinterStatus.OK
    assert call(tmp_path, "jobs") == 0
    assert "failed" in capsys.readouterr().out
    assert printer.papers == []
