import unicodedata
from dataclasses import replace
from random import Random

import pytest

from returndesk.domain.codes import return_qr_text
from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import (
    LABEL_4X6,
    LABEL_4X6_300,
    LABEL_A6,
    ROLL_58,
    ROLL_80,
    Paper,
    ReturnLabel,
    label_words,
)
from returndesk.domain.portal import Address
from returndesk.hardware.printers.label_layout import lay_out
from returndesk.hardware.printers.label_raster import bitmap_png, draw_return_label
from returndesk.hardware.printers.lettering import Weight, clean, largest_size, width, wrap
from returndesk.hardware.printers.sheet import Box, Cells, Sheet, Text
from tests.hardware.printing import LABEL, dots, photographed, read_codes

PAPERS = {
    "58 mm": ROLL_58,
    "80 mm": ROLL_80,
    "4x6 203": LABEL_4X6,
    "4x6 300": LABEL_4X6_300,
    "A6 203": LABEL_A6,
    "A6 300": Paper(300, 1228, 1748),
}
on_every_paper = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)

LONG = replace(
    LABEL,
    brand_name="The Very Long Brand Name Company of Northern Europe Limited",
    sender=Address("Zażółć Gęślą Jaźń " * 28, "Λεωφόρος Βασιλίσσης Σοφίας " * 9, "11521", "Αθήνα"),
    recipient=Address("Příliš žluťoučký kůň", "x" * 500, "110 00", "Praha", "CZ"),
    order_number="9" * 80,
    carrier="Deutsche Post DHL International Gesellschaft",
    instructions=tuple("Words that go on and on until the paper ends. " * 5 for _ in range(9)),
    words=label_words("de"),
)


def codes_of(sheet: Sheet) -> list[Cells]:
    return [mark for mark in sheet.marks if isinstance(mark, Cells)]


def words_of(sheet: Sheet) -> list[str]:
    return [mark.text for mark in sheet.marks if isinstance(mark, Text)]


@on_every_paper
@pytest.mark.parametrize("label", [LABEL, LONG, replace(LABEL, tracking_number="")])
def test_both_codes_read_back_equal(paper: Paper, label: ReturnLabel) -> None:
    codes = read_codes(dots(draw_return_label(label, paper)))

    assert codes == {
        "QRCode": return_qr_text(label.return_number),
        "Code128": label.barcode_text,
    }


@on_every_paper
def test_codes_have_whole_dots_a_module_and_their_quiet_zones(paper: Paper) -> None:
    sheet = lay_out(LABEL, paper)
    picture = dots(draw_return_label(LABEL, paper))
    qr, code128 = codes_of(sheet)

    assert qr.cell_width == qr.cell_height >= paper.dots(4)
    assert code128.cell_width >= paper.dots(2)
    for cells, quiet_across, quiet_down in (
        (qr, 4 * qr.cell_width, 4 * qr.cell_width),
        (code128, 10 * code128.cell_width, 0),
    ):
        left, right = cells.x - quiet_across, cells.x + cells.width + quiet_across
        top, bottom = cells.y - quiet_down, cells.y + cells.height + quiet_down
        assert left >= 0
        assert right <= paper.width
        around = picture[top:bottom, left:right].copy()
        inner = around[
            quiet_down : quiet_down + cells.height, quiet_across : quiet_across + cells.width
        ]
        inner[:] = 255
        assert (around == 255).all()


@on_every_paper
@pytest.mark.parametrize("label", [LABEL, LONG])
@pytest.mark.parametrize("copy", [1, 2])
def test_nothing_leaves_the_paper(paper: Paper, label: ReturnLabel, copy: int) -> None:
    sheet = lay_out(label, paper, copy=copy)

    assert sheet.width == paper.width
    assert sheet.height == paper.height or not paper.height
    for mark in sheet.marks:
        if isinstance(mark, Text):
            assert mark.x + width(mark.text, mark.weight, mark.size) <= paper.width
            assert mark.baseline - 0.73 * mark.size >= 0
            assert mark.baseline + 0.24 * mark.size <= sheet.height
        else:
            assert mark.x >= 0
            assert mark.x + mark.width <= paper.width
            assert mark.y + mark.height <= sheet.height


@on_every_paper
def test_no_words_stand_on_a_code(paper: Paper) -> None:
    sheet = lay_out(LONG, paper, copy=3)

    for cells in codes_of(sheet):
        for mark in sheet.marks:
            if isinstance(mark, Text):
                top, bottom = mark.baseline - 0.73 * mark.size, mark.baseline
                right = mark.x + width(mark.text, mark.weight, mark.size)
                beside = right <= cells.x or mark.x >= cells.x + cells.width
                assert beside or bottom <= cells.y or top >= cells.y + cells.height


def generated_label(random: Random) -> ReturnLabel:
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"
    tracking = random.choice(
        (
            "6A" + "".join(random.choices("0123456789", k=11)),
            "1Z" + "".join(random.choices(letters, k=16)),
            "".join(random.choices("0123456789", k=random.choice((12, 14, 20, 26)))),
            "",
        )
    )
    number = f"RD-{random.randrange(10_000, 10_000_000)}"
    return replace(LABEL, return_number=number, tracking_number=tracking)


@pytest.mark.parametrize("paper", [ROLL_58, ROLL_80, LABEL_4X6], ids=str)
def test_codes_are_read_after_dot_gain_by_a_camera(paper: Paper) -> None:
    random = Random(paper.width)
    read = {2: [0, 0], 3: [0, 0]}
    for seed in range(10):
        label = generated_label(random)
        _, code128 = codes_of(lay_out(label, paper))
        module = min(code128.cell_width, code128.cell_height, 3)
        codes = read_codes(photographed(draw_return_label(label, paper), seed))
        assert codes["QRCode"] == return_qr_text(label.return_number)
        read[module][0] += codes.get("Code128") == label.barcode_text
        read[module][1] += 1

    assert read[3][0] == read[3][1]
    assert read[2][0] >= 0.95 * read[2][1]


def test_digits_are_packed_in_subset_c_so_that_26_digits_fit_80_mm() -> None:
    _, code128 = codes_of(lay_out(replace(LABEL, tracking_number="1" * 26), ROLL_80))

    # Start, 13 pairs, check symbol of 11 modules each and a stop of 13.
    assert len(code128.rows[0]) == 15 * 11 + 13
    assert (code128.cell_width, len(code128.rows)) == (2, 1)


def test_a_code_too_long_for_a_roll_runs_along_it() -> None:
    label = replace(LABEL, tracking_number="JVGL0612345678ABCDEFGHIJKLMNOP")
    _, code128 = codes_of(lay_out(label, ROLL_58))

    assert len(code128.rows[0]) == 1
    assert code128.cell_height == 3
    assert read_codes(dots(draw_return_label(label, ROLL_58)))["Code128"] == label.tracking_number


@pytest.mark.parametrize(
    ("label", "paper", "code"),
    [
        (replace(LABEL, tracking_number="A" * 100), ROLL_58, "label_too_wide"),
        (replace(LABEL, tracking_number="A" * 60), LABEL_4X6, "label_too_wide"),
        (replace(LABEL, return_number="R" * 900), ROLL_58, "label_too_wide"),
        (LABEL, Paper(203, 812, 400), "label_too_high"),
        (replace(LABEL, tracking_number="", return_number=""), ROLL_80, "label_not_encodable"),
        (replace(LABEL, tracking_number="Łódź"), ROLL_80, "label_not_encodable"),
        (replace(LABEL, return_number="R" * 9000), ROLL_80, "label_not_encodable"),
    ],
)
def test_a_label_that_cannot_be_drawn_says_why(label: ReturnLabel, paper: Paper, code: str) -> None:
    with pytest.raises(PrinterError) as raised:
        draw_return_label(label, paper)

    assert raised.value.code == code
    if "available" in raised.value.params:
        assert int(raised.value.params["needed"]) > int(raised.value.params["available"])


def test_a_copy_is_named_in_the_labels_language() -> None:
    assert "COPIE 2" in words_of(lay_out(LABEL, ROLL_80, copy=2))
    assert not [word for word in words_of(lay_out(LABEL, ROLL_80)) if "COPIE" in word]


def test_the_return_number_is_the_largest_thing_on_the_paper() -> None:
    for paper in PAPERS.values():
        texts = [mark for mark in lay_out(LABEL, paper).marks if isinstance(mark, Text)]

        assert max(texts, key=lambda mark: mark.size).text == LABEL.return_number


@pytest.mark.parametrize(
    ("origin", "to", "named"),
    [
        ("BE", "FR", {"BELGIQUE", "FRANCE"}),
        ("FR", "DE", {"FRANCE", "ALLEMAGNE"}),
        ("ES", "DE", {"SPAIN", "GERMANY"}),
        ("UK", "FR", {"UNITED KINGDOM", "FRANCE"}),
        ("FR", "ZZ", {"FRANCE", "ZZ"}),
    ],
)
def test_a_parcel_that_leaves_the_country_names_both_in_a_language_of_its_origin(
    origin: str, to: str, named: set[str]
) -> None:
    sender = replace(LABEL.sender, country=origin)
    recipient = replace(LABEL.recipient, country=to)
    abroad = replace(LABEL, sender=sender, recipient=recipient)

    assert named <= set(words_of(lay_out(abroad, ROLL_80)))


def test_a_parcel_that_stays_in_its_country_names_none() -> None:
    assert not {"FR", "FRANCE"} & set(words_of(lay_out(LABEL, ROLL_80)))


def test_steps_that_do_not_fit_a_sheet_are_left_out_whole() -> None:
    label = replace(LABEL, instructions=tuple(f"Step {n}. " + "word " * 30 for n in range(12)))
    words = words_of(lay_out(label, LABEL_4X6))

    steps = [word for word in words if word.startswith("Step ")]
    assert 0 < len(steps) < 12
    assert [word for word in words if word.endswith("…")] == []


@pytest.mark.parametrize(
    "name",
    [
        "",
        "\x00\x1b@\x1dV\x00",
        "שלום עולם مرحبا بالعالم",
        "李小龍 👩‍👩‍👧‍👦",
        "\u202eevil\u202c\u200b",
        "\ud800 half",
        "Zalgo " + "ü̷͂" * 200,
        "W" * 5000,
        " \t\n ",
    ],
)
def test_any_name_is_drawn_and_harms_no_code(name: str) -> None:
    label = replace(
        LABEL,
        brand_name=name,
        sender=Address(name, name, name, name, name),
        recipient=Address(name, name, name, name),
        order_number=name,
        carrier=name,
        instructions=(name, name),
    )
    for paper in PAPERS.values():
        codes = read_codes(dots(draw_return_label(label, paper)))
        assert codes["Code128"] == LABEL.tracking_number
        printed = "".join(words_of(lay_out(label, paper)))
        assert not [char for char in printed if unicodedata.category(char)[0] == "C"]


def test_text_is_cleaned_wrapped_and_shortened() -> None:
    assert clean("  Anne\u200b\x00 \n Marie\u0301\x1b ") == "Anne Marié"
    lines = wrap("one two three four five six seven", Weight.BOLD, 30, 150, 3)
    assert len(lines) == 3
    assert lines[2].endswith("…")
    assert all(width(line, Weight.BOLD, 30) <= 150 for line in lines)
    assert wrap("short", Weight.BOLD, 30, 150, 3) == ["short"]
    assert wrap("", Weight.BOLD, 30, 150, 3) == []
    assert "".join(wrap("x" * 40, Weight.BOLD, 30, 150, 99)) == "x" * 40
    size = largest_size("RD-48213", Weight.BOLD, (10, 300), 333)
    assert width("RD-48213", Weight.BOLD, size) <= 333 < width("RD-48213", Weight.BOLD, size + 2)


def test_accents_of_the_four_languages_and_neighbours_are_in_the_typeface() -> None:
    missing = draw_glyph("\U0010ffff")
    for letter in "éèêëçœŒÀßÄÖÜñ¿¡€’«»–—ŁłŻżŚśřčěůďťŽőűășțΩψЖяđ№":
        assert draw_glyph(letter) != missing


def draw_glyph(letter: str) -> bytes:
    from returndesk.hardware.printers.lettering import glyph

    return glyph(letter, Weight.MEDIUM, 40).dots.tobytes()


def test_the_png_holds_the_same_dots_and_the_resolution() -> None:
    from io import BytesIO

    import numpy as np
    from PIL import Image

    bitmap = draw_return_label(LABEL, LABEL_4X6_300)
    with Image.open(BytesIO(bitmap_png(bitmap, dpi=300))) as picture:
        assert picture.mode == "1"
        assert round(picture.info["dpi"][0]) == 300
        assert (np.array(picture.convert("L")) == dots(bitmap)).all()


def test_rules_and_tags_are_boxes_inside_the_margins() -> None:
    boxes = [mark for mark in lay_out(LABEL, ROLL_80).marks if isinstance(mark, Box)]

    assert len(boxes) == 6  # the carrier's tag, a rule below the header, four hairlines
    assert {box.x + box.width for box in boxes} == {576 - 8}
