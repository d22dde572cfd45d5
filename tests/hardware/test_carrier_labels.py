"""Carriers' labels: true to size on every paper, refused in words when they cannot be."""

import os
from collections.abc import Iterator
from io import BytesIO
from time import monotonic

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import (
    LABEL_4X6,
    LABEL_A6,
    ROLL_80,
    Bitmap,
    CarrierPapers,
    Paper,
    ReturnLabel,
)
from returndesk.domain.printing import Margins, PrinterConfig, PrinterId, PrinterLanguage
from returndesk.hardware.printers.carrier_label import carrier_label, is_zpl
from returndesk.hardware.printers.interpreter import papers_of
from returndesk.hardware.printers.paper_renderer import PaperRenderer
from returndesk.hardware.printers.render_child import MEMORY_LIMIT, label_pages, page_sizes
from returndesk.hardware.printers.render_process import RENDERER, RenderProcess
from returndesk.hardware.printers.stream import papers_from
from returndesk.hardware.printers.tspl_reader import TsplReader
from returndesk.hardware.printers.zpl_reader import ZplReader
from tests.hardware.label_files import (
    BOMBS,
    TRACKING,
    carrier_pdf,
    carrier_png,
    flat_png,
    with_password,
)
from tests.hardware.printing import LABEL, dots, photographed, read_codes

LABEL_A6_300 = Paper(300, 1240, 1748)
OFFICE = Paper(600, 4960, 7016)
ZPL_LABEL = b"^XA^FO50,50^BY3^BCN,100,Y,N,N^FD" + TRACKING.encode() + b"^FS^XZ"


@pytest.fixture(autouse=True, scope="module")
def _child_ends() -> Iterator[None]:
    yield
    RENDERER.close()


def config(
    language: PrinterLanguage, paper: Paper, margins: Margins | None = None
) -> PrinterConfig:
    return PrinterConfig(
        PrinterId("p"), "p", language=language, paper=paper, margins=margins or Margins()
    )


def texts(page: Bitmap) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(dots(page))]


@pytest.mark.parametrize("paper", [LABEL_A6, LABEL_4X6, LABEL_A6_300, Paper(203, 832)], ids=str)
@pytest.mark.parametrize("module_mm", [0.25, 0.33, 0.5])
def test_a_pdf_keeps_its_size_on_every_paper(paper: Paper, module_mm: float) -> None:
    label = carrier_label(carrier_pdf(module_mm=module_mm, text="6A12345678901"), paper)

    (page,) = label.pages
    (code,) = label.codes
    assert texts(page) == [code.text] == ["6A12345678901"]
    assert (page.width, page.height or 0) == (paper.width, paper.height or page.height)
    assert code.module_dots == pytest.approx(module_mm * paper.dpi / 25.4, abs=0.06)
    assert not label.too_fine


def test_a_module_below_two_dots_is_warned_of() -> None:
    (fine,) = carrier_label(carrier_pdf(module_mm=0.2, text="123456"), LABEL_A6).too_fine

    assert fine.text == "123456"
    assert fine.module_dots == pytest.approx(1.6, abs=0.1)
    assert not fine.reads_back
    assert not carrier_label(carrier_pdf(module_mm=0.2), LABEL_A6_300).too_fine


@pytest.mark.parametrize("module_mm", [0.25, 0.33])
def test_the_codes_survive_dot_gain_and_a_camera(module_mm: float) -> None:
    seen = 0
    for seed in range(6):
        pdf = carrier_pdf(
            size_mm=(100, 40), module_mm=module_mm, at_mm=(5 + seed * 0.13, 8 + seed * 0.07)
        )
        (page,) = carrier_label(pdf, Paper(203, 800)).pages
        seen += read_codes(photographed(page, seed)) == {"Code128": TRACKING}

    assert seen == 6


@pytest.mark.parametrize(
    ("png", "paper", "module"),
    [
        (carrier_png(), LABEL_4X6, 3),
        (carrier_png(tell=False), LABEL_4X6, 3),
        (carrier_png(dpi=300, size=(1200, 1800), module=4), LABEL_4X6, 4 * 203 / 300),
        (carrier_png(dpi=300, size=(1200, 1800), module=4, tell=False), LABEL_4X6, 2.7),
        (carrier_png(dpi=203), LABEL_A6_300, 3 * 300 / 203),
    ],
)
def test_a_picture_keeps_its_size(png: bytes, paper: Paper, module: float) -> None:
    label = carrier_label(png, paper)

    (code,) = label.codes
    assert code.text == TRACKING
    assert code.module_dots == pytest.approx(module, abs=0.06)


def test_a_label_in_the_corner_of_a4_and_a_lying_one_find_their_place() -> None:
    corner = carrier_label(carrier_pdf(size_mm=(210, 297), at_mm=(120, 230)), LABEL_A6)
    lying = carrier_label(carrier_pdf(size_mm=(148, 105), at_mm=(60, 40)), Paper(203, 400, 1183))

    assert texts(corner.pages[0]) == texts(lying.pages[0]) == [TRACKING]


def test_every_page_is_kept_in_order() -> None:
    label = carrier_label(carrier_pdf(pages=3), LABEL_A6)

    assert len(label.pages) == 3
    assert len({page.data for page in label.pages}) == 3


def test_a_roll_ends_where_the_print_ends() -> None:
    (page,) = carrier_label(carrier_pdf(module_mm=0.25, text="6A123"), ROLL_80).pages

    assert page.width == ROLL_80.width
    assert 200 < page.height < 400  # the white above and below the print is left out


def test_too_wide_and_too_high_are_told_in_millimetres() -> None:
    with pytest.raises(PrinterError) as wide:
        carrier_label(carrier_pdf(size_mm=(297, 210), module_mm=1.0, at_mm=(5, 5)), LABEL_A6)
    with pytest.raises(PrinterError) as high:
        carrier_label(carrier_pdf(module_mm=0.25), Paper(203, 832, 200))

    assert wide.value.code == "carrier_label_too_wide"
    assert wide.value.params["paper_mm"] == 104
    assert 150 < int(wide.value.params["label_mm"]) < 297
    assert high.value.code == "carrier_label_too_high"
    assert high.value.params["paper_mm"] == 25


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "label_file_empty"),
        (b" \r\n\t", "label_file_empty"),
        (carrier_pdf()[:1500], "label_file_unreadable"),
        (carrier_png()[:900], "label_file_unreadable"),
        (b"<!DOCTYPE html><title>Sign in</title>", "label_file_unreadable"),
        (b"%PDF-1.7 <html>", "label_file_unreadable"),
        (os.urandom(5000), "label_file_unreadable"),
        (with_password(), "label_file_locked"),
        (carrier_pdf(pages=500), "label_pages_too_many"),
        (flat_png(30_000, 30_000), "label_file_too_large"),
        (flat_png(30_000, 100), "carrier_label_too_wide"),
        (b"%PDF-" + bytes(25_000_000), "label_file_too_large"),
        (ZPL_LABEL, "carrier_label_language"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_no_label_is_refused_in_words(data: bytes, code: str) -> None:
    with pytest.raises(PrinterError) as raised:
        carrier_label(data, LABEL_A6)

    assert raised.value.code == code


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_costs_neither_the_desk_nor_its_time(name: str) -> None:
    bomb = BOMBS[name]()
    renderer = RenderProcess(time_limit=6)
    begun = monotonic()
    try:
        with pytest.raises(PrinterError) as raised:
            renderer.run(label_pages, bomb, _room(LABEL_A6))
            raise PrinterError("label_file_hard")  # one that PDFium shrugs off is no harm
        assert raised.value.code in {"label_file_hard", "label_file_too_large"}
        assert monotonic() - begun < 9

        assert len(renderer.run(page_sizes, carrier_pdf())) == 1  # the next file is opened
    finally:
        renderer.close()


def _room(paper: Paper) -> object:
    from returndesk.hardware.printers.render_child import Room

    return Room(paper.dpi, paper.width, paper.height)


def test_the_child_may_not_take_more_memory_than_agreed() -> None:
    assert MEMORY_LIMIT < 1_000_000_000


# ---------------------------------------------------------------------------------- as jobs


def test_a_carriers_zpl_goes_to_a_zebra_as_it_is() -> None:
    zebra = config(PrinterLanguage.ZPL, LABEL_4X6)
    papers = CarrierPapers((ZPL_LABEL, carrier_pdf(module_mm=0.25)))

    job = PaperRenderer().render(papers, zebra, 1)

    assert job.startswith(ZPL_LABEL)
    assert len(papers_from(ZplReader(LABEL_4X6), job)) == 2
    assert is_zpl(b"\xef\xbb\xbf\r\n^XA")
    assert not is_zpl(b"%PDF ^XA")
    for broken in (ZPL_LABEL[:-3], b"^XA^XA^XZ"):
        with pytest.raises(PrinterError) as raised:
            PaperRenderer().render(CarrierPapers((broken,)), zebra, 1)
        assert raised.value.code == "label_file_unreadable"


@pytest.mark.parametrize("language", [PrinterLanguage.TSPL, PrinterLanguage.SYSTEM])
def test_zpl_is_refused_elsewhere(language: PrinterLanguage) -> None:
    with pytest.raises(PrinterError) as raised:
        PaperRenderer().render(CarrierPapers((ZPL_LABEL,)), config(language, LABEL_4X6), 1)

    assert raised.value.code == "carrier_label_language"


def test_label_and_customs_document_are_one_job() -> None:
    papers = CarrierPapers((carrier_pdf(), carrier_pdf(text="CN23")))
    job = PaperRenderer().render(papers, config(PrinterLanguage.TSPL, LABEL_A6), 1)

    printed = papers_from(TsplReader(LABEL_A6), job)
    assert [texts(page) for page in printed] == [[TRACKING], ["CN23"]]


@pytest.mark.parametrize("paper", [LABEL_A6, Paper(203, 832)], ids=str)
def test_a_second_print_says_so_without_touching_the_codes(paper: Paper) -> None:
    first, second = (carrier_pages(PaperRenderer(), paper, copy) for copy in (1, 2))

    assert first.data != second.data[: len(first.data)] or second.height > first.height
    assert texts(first) == texts(second) == [TRACKING]
    changed = np.flatnonzero((dots(second)[: first.height] != dots(first)).any(axis=0))
    assert paper.height == 0 or 0 < len(changed) < 300


def carrier_pages(renderer: PaperRenderer, paper: Paper, copy: int) -> Bitmap:
    job = renderer.render(
        CarrierPapers((carrier_pdf(),)), config(PrinterLanguage.TSPL, paper), copy
    )
    (page,) = papers_from(TsplReader(paper), job)
    return page


def test_a_sheet_without_white_stays_as_it_is() -> None:
    black = Bitmap(64, 64, b"\xff" * 512)
    job = PaperRenderer().render(black, config(PrinterLanguage.TSPL, Paper(203, 64, 64)), 2)

    assert papers_from(TsplReader(Paper(203, 64, 64)), job) == [black]


def test_margins_stay_white_and_the_label_is_laid_out_within() -> None:
    margins = Margins(left=3, top=2, right=4, bottom=5)
    job = PaperRenderer().render(LABEL, config(PrinterLanguage.TSPL, LABEL_A6, margins), 1)

    (page,) = papers_from(TsplReader(LABEL_A6), job)
    black = np.argwhere(dots(page) == 0)
    assert black.min(axis=0).tolist() >= [16, 24]
    assert black.max(axis=0).tolist() <= [1183 - 40, 832 - 32]
    assert read_codes(dots(page))["Code128"] == LABEL.tracking_number


@pytest.mark.parametrize("content", [LABEL, Bitmap(576, 8, bytes(576))])
def test_a_picture_or_label_becomes_a_job(content: ReturnLabel | Bitmap) -> None:
    job = PaperRenderer().render(content, config(PrinterLanguage.ESCPOS, ROLL_80), 2)

    assert len(papers_of(job, ROLL_80)) == 1
    with pytest.raises(PrinterError) as raised:
        PaperRenderer().render(
            Bitmap(600, 1, bytes(75)), config(PrinterLanguage.ESCPOS, ROLL_80), 1
        )
    assert raised.value.code == "label_too_wide"


# ----------------------------------------------------------------------------------- office


def office(papers: CarrierPapers | ReturnLabel | Bitmap, paper: Paper = OFFICE) -> bytes:
    return PaperRenderer().render(papers, config(PrinterLanguage.SYSTEM, paper), 1)


def drawn(pdf: bytes, number: int, dpi: int = 203) -> np.ndarray:
    document = pypdfium2.PdfDocument(pdf)
    try:
        grey = document[number].render(scale=dpi / 72, grayscale=True).to_numpy().squeeze()
        return np.ascontiguousarray(grey)
    finally:
        document.close()


def test_small_labels_fill_the_quarters_of_a_sheet_and_large_pages_stay_alone() -> None:
    customs = carrier_pdf(size_mm=(210, 297), text="CN23", module_mm=0.5)
    pdf = office(CarrierPapers((carrier_pdf(), customs, carrier_pdf(pages=2)), quarter=1))

    sizes = RENDERER.run(page_sizes, pdf)
    assert [tuple(round(side) for side in size) for size in sizes] == [(210, 297)] * 2
    sheet = drawn(pdf, 0)
    found = sorted(
        (round(code.position.top_left.x / 839), round(code.position.top_left.y / 1187))
        for code in zxingcpp.read_barcodes(sheet)
        if code.text == TRACKING
    )
    assert len(found) == 3
    assert (sheet[:1187, :839] == 255).all()  # the first quarter was used before
    assert "CN23" in [code.text for code in zxingcpp.read_barcodes(drawn(pdf, 1))]


def test_five_labels_take_two_sheets_and_a_label_printer_gets_pages_of_their_own() -> None:
    five = CarrierPapers((carrier_pdf(pages=5),))

    assert len(RENDERER.run(page_sizes, office(five))) == 2
    sizes = RENDERER.run(page_sizes, office(five, LABEL_A6))
    assert [tuple(round(side) for side in size) for size in sizes] == [(105, 148)] * 5


def test_pictures_and_own_labels_become_pages_of_their_size() -> None:
    png = RENDERER.run(page_sizes, office(CarrierPapers((carrier_png(),)), LABEL_4X6))
    bitmap = RENDERER.run(page_sizes, office(Bitmap(800, 400, bytes(40_000)), LABEL_4X6))
    own = RENDERER.run(page_sizes, office(LABEL))

    assert png[0] == pytest.approx((101.6, 152.4), abs=0.3)
    assert bitmap[0] == pytest.approx((100.1, 50.05), abs=0.1)
    assert own[0] == pytest.approx((210, 297), abs=0.2)


def test_a_fresh_child_takes_the_place_of_one_that_is_gone() -> None:
    renderer = RenderProcess()
    try:
        assert renderer.run(page_sizes, carrier_pdf())
        renderer._process.kill()
        renderer._process.join()
        assert renderer.run(page_sizes, carrier_pdf())
    finally:
        renderer.close()


def test_an_animated_or_transparent_picture_is_white_below() -> None:
    picture = Image.new("RGBA", (812, 1218), (0, 0, 0, 0))
    out = BytesIO()
    picture.save(out, "PNG")

    (page,) = carrier_label(out.getvalue(), LABEL_4X6).pages
    assert not any(page.data)
