"""The printers' file: what was put in is there again, and damage costs one printer at most."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from returndesk.domain.labels import LABEL_4X6_300, Paper
from returndesk.domain.printing import (
    Margins,
    PrinterConfig,
    PrinterId,
    PrinterLanguage,
    PrinterRole,
    TransportKind,
)
from returndesk.services.printer_book import PrinterBook

ZEBRA = PrinterConfig(
    id=PrinterId("zebra"),
    name="Étiquettes",
    roles=frozenset({PrinterRole.LABEL, PrinterRole.RECEIPT}),
    language=PrinterLanguage.ZPL,
    transport=TransportKind.USB,
    address="0a5f:0166",
    paper=LABEL_4X6_300,
    darkness=-3,
    speed=150,
    margins=Margins(1.5, 0, 2, 0),
    text_as_picture=True,
    cut=False,
    drawer=True,
    asks=False,
    fallback=PrinterId("epson"),
)
EPSON = PrinterConfig(PrinterId("epson"), "Caisse", address="10.0.0.7", paper=Paper(180, 512))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "printers.json"


def test_all_that_was_put_in_is_there_again(path: Path) -> None:
    book = PrinterBook(path)
    book.put(ZEBRA)
    book.put(EPSON)
    book.set_default(PrinterRole.LABEL, EPSON.id)
    book.set_paused(ZEBRA.id, paused=True)
    again = PrinterBook(path).printers
    assert again == book.printers
    assert again.configs == (ZEBRA, EPSON)
    assert again.for_role(PrinterRole.LABEL) == EPSON
    assert again.for_role(PrinterRole.RECEIPT) == ZEBRA
    assert again.for_role(PrinterRole.OFFICE) is None
    assert again.paused == {ZEBRA.id}
    assert again.fallback_of(ZEBRA) == EPSON
    assert again.fallback_of(EPSON) is None


def test_a_printer_that_goes_is_named_nowhere_any_more(path: Path) -> None:
    book = PrinterBook(path)
    for config in (ZEBRA, EPSON):
        book.put(config)
        book.set_paused(config.id, paused=True)
    book.set_default(PrinterRole.LABEL, EPSON.id)
    book.remove(EPSON.id)
    again = PrinterBook(path).printers
    assert again.configs == (replace(ZEBRA, fallback=None),)
    assert again.defaults == {}
    assert again.paused == {ZEBRA.id}


def test_a_default_without_its_role_serves_it_no_more(path: Path) -> None:
    book = PrinterBook(path, first=(ZEBRA, EPSON))
    book.set_default(PrinterRole.LABEL, EPSON.id)
    book.put(replace(EPSON, roles=frozenset({PrinterRole.OFFICE})))
    assert book.printers.for_role(PrinterRole.LABEL) == ZEBRA


def test_guests_come_first_and_are_never_written(path: Path) -> None:
    guest = replace(EPSON, id=PrinterId("guest"))
    book = PrinterBook(path, first=(ZEBRA,), guests=(guest,))
    book.put(EPSON)
    assert book.printers.configs == (guest, ZEBRA, EPSON)
    assert PrinterBook(path).printers.configs == (ZEBRA, EPSON)


@pytest.mark.parametrize("text", ["", "[]", "null", '{"printers": 7}', '{"printers": [null, {}]}'])
def test_a_file_that_is_none_is_no_printer(path: Path, text: str) -> None:
    path.write_text(text)
    assert PrinterBook(path).printers.configs == ()


def test_damage_costs_the_printer_that_it_hits(path: Path) -> None:
    book = PrinterBook(path)
    book.put(ZEBRA)
    book.put(EPSON)
    found = json.loads(path.read_text())
    found["printers"][0]["paper"] = {"dpi": "many"}
    found["printers"].append(found["printers"][1])
    found["defaults"] = {"label": "zebra", "receipt": 3}
    found["paused"] = ["zebra", None]
    path.write_text(json.dumps(found))
    again = PrinterBook(path).printers
    assert (again.configs, again.defaults, again.paused) == ((EPSON,), {}, frozenset())
