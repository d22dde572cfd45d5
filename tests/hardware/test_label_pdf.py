from dataclasses import replace

import numpy as np
import pypdfium2
import pytest

from returndesk.domain.codes import return_qr_text
from returndesk.domain.labels import ReturnLabel
from returndesk.domain.portal import Address
from returndesk.hardware.printers.label_layout import lay_out
from returndesk.hardware.printers.label_raster import draw_sheet
from returndesk.hardware.printers.pdf import A6_DOTS, PdfSheet, return_label_pdf
from returndesk.hardware.printers.sheet import Cells
from tests.hardware.printing import LABEL, Gray, dots, read_codes

CODES = {"QRCode": return_qr_text(LABEL.return_number), "Code128": LABEL.barcode_text}


def rendered(pdf: bytes, dpi: int = 203) -> Gray:
    """The first page as PDFium prints it on a printer of `dpi`, thresholded."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=dpi / 72, grayscale=True).to_numpy()
        return np.where(picture.squeeze() < 128, 0, 255).astype(np.uint8)
    finally:
        document.close()


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return str(document[0].get_textpage().get_text_range())
    finally:
        document.close()


def codes_in(label: ReturnLabel) -> list[Cells]:
    return [mark for mark in lay_out(label, A6_DOTS).marks if isinstance(mark, Cells)]


@pytest.mark.parametrize(
    ("sheet", "quarter"), [("A6", 0), ("A4", 0), ("A4", 1), ("A4", 2), ("A4", 3)]
)
@pytest.mark.parametrize("tracking", ["6A12345678901", "JVGL0612345678ABCDEFGHIJKLMN"])
def test_pdfium_prints_every_bar_on_its_dots(sheet: PdfSheet, quarter: int, tracking: str) -> None:
    label = replace(LABEL, tracking_number=tracking)
    page = rendered(return_label_pdf(label, sheet=sheet, quarter=quarter))
    expected = dots(draw_sheet(lay_out(label, A6_DOTS)))

    assert page.shape == ((1183, 839) if sheet == "A6" else (2374, 1678))
    left, top = 839 * (quarter % 2), 1187 * (quarter // 2)
    for cells in codes_in(label):
        area = np.s_[cells.y : cells.y + cells.height, cells.x : cells.x + cells.width]
        assert (page[top:, left:][area] == expected[area]).all()
    assert read_codes(page) == CODES | {"Code128": tracking}


def test_the_page_is_a6_and_only_one() -> None:
    document = pypdfium2.PdfDocument(return_label_pdf(LABEL))
    millimetres = [side * 25.4 / 72 for side in document[0].get_size()]

    assert len(document) == 1
    assert millimetres == pytest.approx([105, 148], abs=0.05)
    document.close()


def test_codes_are_read_on_office_printers_too() -> None:
    assert read_codes(rendered(return_label_pdf(LABEL), 300)) == CODES


def test_text_stays_text_with_accents_in_an_embedded_face() -> None:
    sender = Address("Świętopełk Žluťoučký", "Λεωφόρος Σοφίας 4", "1000", "Sofia Жеков", "BG")
    pdf = return_label_pdf(replace(LABEL, sender=sender), copy=2)
    words = text_of(pdf)

    for text in ("RD-48213", "Świętopełk Žluťoučký", "Λεωφόρος Σοφίας 4", "Жеков", "COPIE 2"):
        assert text in words
    assert b"/FontFile2" in pdf


@pytest.mark.parametrize("name", ["\x00\x1b", "שלום عربي 李 👩‍👧", "\ud800", "(\\)%<>" * 300])
def test_any_name_makes_a_page(name: str) -> None:
    label = replace(LABEL, brand_name=name, sender=Address(name, name, name, name))

    assert read_codes(rendered(return_label_pdf(label))) == CODES


def test_the_same_label_is_the_same_file() -> None:
    assert return_label_pdf(LABEL) == return_label_pdf(LABEL)


def test_a_quarter_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="quarters 0 to 3"):
        return_label_pdf(LABEL, sheet="A4", quarter=4)
