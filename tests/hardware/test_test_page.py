"""The test page: its codes decode also when printed badly, its ruler is right in millimetres."""

import numpy as np
import pytest
import zxingcpp

from returndesk.domain.codes import Symbology
from returndesk.domain.labels import LABEL_4X6, LABEL_4X6_300, ROLL_58, ROLL_80, Paper
from returndesk.domain.printing import PrinterConfig, PrinterId, PrinterLanguage, TransportKind
from returndesk.hardware.printers.identify import identify
from returndesk.hardware.printers.languages import language_of
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.hardware.printers.test_page import draw_test_page, ruler_ticks
from returndesk.services.printer_setup import (
    NEEDED,
    PAPERS,
    Advice,
    FoundPrinter,
    Judgement,
    PageWords,
    SizedCode,
    advice,
    new_config,
    paper_for,
    paper_name,
    sized_code_of,
    sized_code_text,
    sized_codes,
)
from tests.hardware.printing import Gray, dots, photographed

WORDS = PageWords("Page d’essai", ("Epson TM-T20", "ESC/POS · 80 mm"))
SHEETS = [ROLL_58, ROLL_80, LABEL_4X6, LABEL_4X6_300]


def codes_on(picture: Gray) -> set[SizedCode]:
    formats = zxingcpp.barcode_formats_from_str("QRCode,Code128,DataMatrix")
    read = zxingcpp.read_barcodes(picture, formats=formats)
    return {code for code in (sized_code_of(one.text) for one in read) if code is not None}


@pytest.mark.parametrize("paper", SHEETS, ids=str)
def test_every_code_of_the_page_decodes(paper: Paper) -> None:
    page = draw_test_page(WORDS, paper)
    large = dots(page).repeat(3, axis=0).repeat(3, axis=1)
    assert codes_on(large) == set(sized_codes(paper))


@pytest.mark.parametrize("seed", range(5))
def test_the_sizes_that_labels_use_are_read_after_dot_gain(seed: int) -> None:
    read = codes_on(photographed(draw_test_page(WORDS, ROLL_80), seed))
    needed = {code for code in sized_codes(ROLL_80) if code.dots >= NEEDED[code.symbology]}
    assert {code for code in needed if code.symbology is not Symbology.DATA_MATRIX} <= read


@pytest.mark.parametrize("paper", SHEETS, ids=str)
def test_the_ruler_is_right_in_millimetres(paper: Paper) -> None:
    page = dots(draw_test_page(WORDS, paper))
    ticks = ruler_ticks(paper)
    # The row in which every tick has black and nothing else has: the ruler's first.
    wanted = np.full(paper.width, 255, np.uint8)
    thick = paper.dots(2)
    for tick in ticks:
        left = min(tick, paper.width - thick)
        wanted[left : left + thick] = 0
    rows = np.flatnonzero((page == wanted).all(axis=1))
    assert rows.size == paper.dots(20)
    for millimetre, tick in enumerate(ticks):
        assert abs(tick * 25.4 / paper.dpi - millimetre) <= 0.5 * 25.4 / paper.dpi
    # Along the paper: 31 ticks, the last 30 mm below the first.
    column = page[rows[-1] + 1 :, paper.dots(16) + 1] == 0
    begins = np.flatnonzero(column[1:] & ~column[:-1]) + 1
    along = [begin for begin in begins if begin >= begins[0]][:40]
    spans = [(along[i] - along[0]) * 25.4 / paper.dpi for i in range(len(along))]
    assert any(abs(span - 30) < 0.1 for span in spans)


@pytest.mark.parametrize("language", [PrinterLanguage.ESCPOS, PrinterLanguage.ZPL])
def test_the_page_comes_out_dot_by_dot(language: PrinterLanguage) -> None:
    paper = LABEL_4X6 if language is PrinterLanguage.ZPL else ROLL_80
    page = draw_test_page(WORDS, paper)
    with VirtualPrinter(paper, language=language) as printer:
        printer.send(language_of(language).job(page, printer.config))
        assert printer.errors == []
        (came,) = printer.papers
    assert (dots(came)[: page.height] == dots(page)).all()


@pytest.mark.parametrize("language", [PrinterLanguage.ESCPOS, PrinterLanguage.ZPL])
def test_a_printer_is_asked_what_it_is(language: PrinterLanguage) -> None:
    with VirtualPrinter(ROLL_80, language=language) as printer:
        found = identify(TransportKind.TCP, printer.config.address)
        assert found.language is language
        assert found.name == "ReturnDesk Virtual"
        assert printer.papers == []
    config = new_config(
        FoundPrinter("zebra", TransportKind.TCP, "10.0.0.7"), found, PrinterId("new")
    )
    assert config.name == "ReturnDesk Virtual"
    assert config.paper == (LABEL_4X6 if language is PrinterLanguage.ZPL else ROLL_80)


def test_a_file_is_not_asked(tmp_path: object) -> None:
    assert identify(TransportKind.FILE, f"{tmp_path}/labels.bin").language is None


# ------------------------------------------------------------------------------- what scans tell


def config(paper: Paper = ROLL_80, darkness: int | None = None) -> PrinterConfig:
    return PrinterConfig(PrinterId("p"), "p", paper=paper, darkness=darkness)


def bars(*sizes: int) -> list[SizedCode]:
    return [SizedCode(Symbology.CODE_128, size) for size in sizes]


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ([], Advice(Judgement.NOTHING, None, None)),
        (bars(3, 4), Advice(Judgement.GOOD, None, None)),
        (bars(4), Advice(Judgement.TOO_DARK, -3, None)),
        (bars(2, 3), Advice(Judgement.TOO_LIGHT, 3, 100)),
    ],
)
def test_what_was_read_tells_which_way_to_turn(read: list[SizedCode], said: Advice) -> None:
    assert advice(read, config()) == said


def test_on_a_narrow_roll_only_what_fits_it_counts() -> None:
    assert max(code.dots for code in sized_codes(ROLL_58) if code in bars(2, 3, 4)) == 3
    assert advice(bars(3), config(ROLL_58)).judgement is Judgement.GOOD


def test_darkness_never_leaves_its_range() -> None:
    assert advice(bars(4), config(darkness=-15)).darkness == -15
    assert advice(bars(2), config(darkness=15)).darkness == 15


def test_only_the_codes_of_the_page_are_its_codes() -> None:
    for code in sized_codes(ROLL_80):
        assert sized_code_of(sized_code_text(code).lower() + "\r") == code
    for other in ("RD-48213", "RDTB9", "RDTX3", "RDTB", "", "RDTB33"):
        assert sized_code_of(other) is None


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("dpi", [180, 203, 300])
def test_a_paper_is_known_again_by_its_dots(name: str, dpi: int) -> None:
    assert paper_name(paper_for(name, dpi)) == name
