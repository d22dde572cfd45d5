"""Right-to-left names on paper; what is expected was made with python-bidi and arabic-reshaper."""

import pytest

from returndesk.domain.labels import ROLL_80
from returndesk.domain.papers import DeskPaper
from returndesk.hardware.printers.label_raster import draw_sheet
from returndesk.hardware.printers.lettering import Weight, clean, glyph, width
from returndesk.hardware.printers.papers.drawing import draw_paper, lay_out_paper, paper_pdf
from returndesk.hardware.printers.scripts import is_right_to_left, joined, visual
from returndesk.hardware.printers.sheet import Sheet, Text
from returndesk.services.printer_setup import A4
from tests.hardware.printing import dots
from tests.papers import codes_of, pdf_pages, receipt, texts_on

MOHAMMED = "\u0645\u062d\u0645\u062f"  # four letters that all join
MOHAMMED_JOINED = "\ufee3\ufea4\ufee4\ufeaa"
YOSEF = "\u05d9\u05d5\u05e1\u05e3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MOHAMMED, MOHAMMED_JOINED),
        ("\u0633\u0644\u0627\u0645", "\ufeb3\ufefc\ufee1"),
        ("\u0628\u064e\u0628", "\ufe91\ufe90"),  # a vowel sign is left out
        ("\u062f\u0627\u0631", "\ufea9\ufe8d\ufead"),  # none of these reaches out
        ("\u0622\u0621", "\ufe81\ufe80"),
        ("\u067e\u0686", "\ufb58\ufb7b"),  # Persian
        (YOSEF, YOSEF),
        ("Camille", "Camille"),
        ("", ""),
    ],
)
def test_arabic_letters_are_joined(text: str, expected: str) -> None:
    assert joined(text) == expected
    assert joined(expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Camille Durand", "Camille Durand"),
        ("\u05d0\u05d1\u05d2", "\u05d2\u05d1\u05d0"),
        ("Robe \u05d0\u05d1, 38", "Robe 38 ,\u05d1\u05d0"),
        ("2 \u05d0\u05d1 38", "38 \u05d1\u05d0 2"),
        ("\u05d0\u05d1 c\u05d2", "\u05d2c \u05d1\u05d0"),
        ("1/ 3-2c\u06273b", "1/ 3-2c3\u0627b"),
        ("\u05d7\u06212-3", "3-2\u0621\u05d7"),
        ("(\u05d0)", "(\u05d0)"),
    ],
)
def test_a_line_is_put_in_the_order_in_which_it_is_drawn(text: str, expected: str) -> None:
    assert visual(text) == expected


def test_what_is_drawn_is_joined_and_turned() -> None:
    text = clean(f" {MOHAMMED}\u200f\x07 ")
    assert text == MOHAMMED_JOINED
    size = 30
    mark = Text(0, 30, text, Weight.BOLD, size)
    picture = dots(draw_sheet(Sheet(width(text, Weight.BOLD, size) + 8, 44, (mark,))))
    first = glyph(text[-1], Weight.BOLD, size)
    drawn = picture[:, : first.advance] == 0
    assert drawn.sum() >= first.dots.histogram()[-1] * 0.9


@pytest.mark.parametrize("character", ["\u0645", "\ufee3", "\u05d0", "\u067e", "\u0660"])
def test_no_letter_is_an_empty_box(character: str) -> None:
    assert is_right_to_left(character)
    missing = glyph("\ufdff", Weight.MEDIUM, 40)
    drawn = glyph(character, Weight.MEDIUM, 40)
    assert drawn.dots.tobytes() != missing.dots.tobytes()


def test_a_receipt_bears_names_of_any_direction() -> None:
    content = DeskPaper(receipt(shopper_name=MOHAMMED, clerk=YOSEF))
    assert MOHAMMED_JOINED in texts_on(lay_out_paper(content, ROLL_80))
    assert codes_of(draw_paper(content, ROLL_80)) == codes_of(
        draw_paper(DeskPaper(receipt()), ROLL_80)
    )
    named = pdf_pages(paper_pdf(content, A4))[0]
    nameless = pdf_pages(paper_pdf(DeskPaper(receipt(shopper_name="", clerk="")), A4))[0]
    assert (named == 0).sum() > (nameless == 0).sum()
