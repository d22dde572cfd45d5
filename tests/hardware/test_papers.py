"""Receipts and vouchers on every paper: codes that read, words that stay, no price on a gift's."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from returndesk.domain.codes import return_qr_text
from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import LABEL_4X6, ROLL_58, ROLL_80, Paper
from returndesk.domain.money import Money
from returndesk.domain.papers import DeskPaper, PaperContent
from returndesk.domain.printing import PrinterConfig, PrinterId, PrinterLanguage
from returndesk.domain.returns import Resolution, ResolutionState
from returndesk.domain.vouchers import VoucherStanding, check_voucher, find_voucher
from returndesk.domain.walkin import Deal
from returndesk.hardware.printers.interpreter import papers_of
from returndesk.hardware.printers.lettering import clean, width
from returndesk.hardware.printers.paper_renderer import PaperRenderer
from returndesk.hardware.printers.papers.drawing import draw_paper, lay_out_paper, paper_pdf
from returndesk.hardware.printers.sheet import Cells, Picture, Sheet, Text
from returndesk.services.printer_setup import A4
from tests.hardware.printing import dots, photographed
from tests.papers import (
    A6,
    AMOUNT,
    LANGUAGES,
    LINES,
    NUMBER,
    codes_of,
    codes_on,
    customs,
    form,
    gift,
    inspected,
    pdf_pages,
    pdf_text,
    receipt,
    texts_on,
    transfer,
    voucher,
)

PAPERS = {
    "58 mm": ROLL_58,
    "80 mm": ROLL_80,
    "4x6": LABEL_4X6,
    "A6": A6,
    "A4": A4,
    "300 dpi": Paper(300, 850),
}
Make = Callable[[str], PaperContent]
KINDS: dict[str, Make] = {
    "receipt": receipt,
    "gift": gift,
    "voucher": voucher,
    "customs": customs,
    "transfer": transfer,
    "inspection": inspected,
    "form": form,
}
on_every_paper = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
of_every_kind = pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
RETURN_CODES = {("QRCode", return_qr_text(NUMBER)), ("Code128", NUMBER)}


def laid_out(content: PaperContent, paper: Paper = ROLL_80, copy: int = 1) -> tuple[Sheet, ...]:
    return lay_out_paper(DeskPaper(content), paper, copy=copy)


def words_of(content: PaperContent, paper: Paper = ROLL_80, copy: int = 1) -> str:
    return " ".join(texts_on(laid_out(content, paper, copy)))


# --------------------------------------------------------------------------------------- the codes


@on_every_paper
def test_a_receipts_codes_say_the_return(paper: Paper) -> None:
    assert codes_of(draw_paper(DeskPaper(receipt()), paper)) == RETURN_CODES
    assert codes_of(draw_paper(DeskPaper(gift()), paper)) == RETURN_CODES


@on_every_paper
def test_a_vouchers_code_is_worth_what_was_signed(paper: Paper) -> None:
    content = voucher()
    assert codes_of(draw_paper(DeskPaper(content), paper)) == {("QRCode", content.text)}
    check = check_voucher(find_voucher(content.text), (), content.voucher.issued)
    assert (check.standing, check.voucher) == (VoucherStanding.UNKNOWN_KEY, content.voucher)


@on_every_paper
def test_the_others_codes_lead_to_their_goods(paper: Paper) -> None:
    number = transfer().tracking_number
    for content, codes in (
        (customs(), {("QRCode", return_qr_text(NUMBER))}),
        (transfer(), {("QRCode", number), ("Code128", number)}),
        (inspected(), RETURN_CODES),
        (form(), RETURN_CODES),
    ):
        assert codes_of(draw_paper(DeskPaper(content), paper)) == codes


@pytest.mark.parametrize("paper", [ROLL_58, ROLL_80], ids=str)
@pytest.mark.parametrize("seed", range(4))
def test_codes_are_read_after_dot_gain_by_a_camera(paper: Paper, seed: int) -> None:
    content = voucher("de", 100 + seed)
    (of_receipt,) = draw_paper(DeskPaper(receipt(return_number=f"RD-{48392017553 + seed}")), paper)
    (of_voucher,) = draw_paper(DeskPaper(content), paper)
    seen = codes_on([photographed(of_receipt, seed)])
    assert ("QRCode", return_qr_text(f"RD-{48392017553 + seed}")) in seen
    assert codes_on([photographed(of_voucher, seed)]) == {("QRCode", content.text)}


@on_every_paper
@of_every_kind
@pytest.mark.parametrize("copy", [1, 2])
def test_nothing_leaves_the_paper_and_nothing_stands_on_a_code(
    make: Make, paper: Paper, copy: int
) -> None:
    for sheet in laid_out(make("de"), paper, copy):
        codes = [mark for mark in sheet.marks if isinstance(mark, Cells)]
        for mark in sheet.marks:
            if not isinstance(mark, Text):
                assert mark.x >= 0
                assert mark.x + mark.width <= sheet.width
                assert mark.y + mark.height <= sheet.height
                continue
            right = mark.x + width(mark.text, mark.weight, mark.size)
            top = mark.baseline - 0.73 * mark.size
            assert right <= sheet.width
            assert mark.baseline + 0.24 * mark.size <= sheet.height
            for code in codes:
                beside = right <= code.x or mark.x >= code.x + code.width
                assert beside or mark.baseline <= code.y or top >= code.y + code.height


# --------------------------------------------------------------------------------------- the words


@pytest.mark.parametrize(
    ("language", "amount", "words"),
    [
        ("en", "€140.77", ("Return receipt", "Refund", "VAT 20% included", "22 November 2026")),
        ("fr", "140,77\u00a0€", ("Remboursement", "dont TVA 20 %", "22 novembre 2026")),
        ("de", "140,77\u00a0€", ("Erstattung", "Rücksendegebühr", "22. November 2026")),
        ("es", "140,77\u00a0€", ("Reembolso", "IVA 20 % incluido", "22 de noviembre de 2026")),
    ],
)
def test_a_receipt_speaks_the_shoppers_language(
    language: str, amount: str, words: tuple[str, ...]
) -> None:
    said = words_of(receipt(language))
    assert clean(amount) in said
    for word in words:
        assert word.lower() in said.lower()


def test_the_amount_is_the_largest_thing_on_the_paper() -> None:
    for paper in PAPERS.values():
        for content in (receipt(), voucher()):
            sheet = laid_out(content, paper)[0]
            marks = [mark for mark in sheet.marks if isinstance(mark, Text)]
            assert "140,77" in max(marks, key=lambda mark: mark.size).text


def test_sums_say_goods_fee_and_what_is_given() -> None:
    said = words_of(receipt("en"))
    assert "Items €145.67 Return fee −€4.90 Refund €140.77" in " ".join(
        sorted_by_row(laid_out(receipt("en")))
    )
    assert "Too small" in said


def sorted_by_row(sheets: tuple[Sheet, ...]) -> list[str]:
    """The texts as a person reads them: row by row."""
    marks = [mark for sheet in sheets for mark in sheet.marks if isinstance(mark, Text)]
    return [mark.text for mark in sorted(marks, key=lambda mark: (mark.baseline, mark.x))]


def test_an_exchange_says_what_is_left_to_pay() -> None:
    line = replace(LINES[0], new_title="Robe Ondine, bleu, 40", new=Money(8400))
    plain = receipt("en")
    assert plain.amounts is not None
    for difference, words in ((990, "To pay"), (-990, "You get")):
        amounts = replace(plain.amounts, exchange_difference=Money(difference))
        content = receipt("en", wish=Resolution.EXCHANGE, amounts=amounts, lines=(line,))
        said = words_of(content)
        assert f"Exchange · {words} €9.90" in said
        assert "exchanged for Robe Ondine, bleu, 40" in said


def test_what_is_not_settled_is_said() -> None:
    assert "We check this return" in words_of(receipt("en", state=ResolutionState.PENDING))
    refused = receipt("en", state=ResolutionState.REFUSED, reason="Worn")
    assert "No money is given for this return: Worn" in words_of(refused)
    assert "€0.00" in words_of(refused)
    kept = receipt("en", deal=Deal.WITHOUT_GOODS)
    assert "You keep the items." in words_of(kept)


@pytest.mark.parametrize("language", LANGUAGES)
@on_every_paper
def test_a_gifts_receipt_tells_no_price(language: str, paper: Paper) -> None:
    content = DeskPaper(gift(language))
    assert not AMOUNT.search(" ".join(texts_on(lay_out_paper(content, paper, copy=2))))
    assert not AMOUNT.search(pdf_text(paper_pdf(content, paper)))


def test_a_second_paper_says_that_it_is_one() -> None:
    for make in KINDS.values():
        assert "COPIE 2" in words_of(make("fr"), copy=2)
        assert "COPIE" not in words_of(make("fr"))


# ----------------------------------------------------------------------------- customs and the like


def test_a_customs_declaration_has_the_fields_of_the_form() -> None:
    said = words_of(customs())
    for field in (
        "CN 23",
        "620443",
        "PT",
        "0.420 kg",
        "€79.00",
        "€145.67",
        "0.780 kg",
        "Returned goods",
        "+41 79 555 01 23",
        "Nadia Keller",
        "12 rue du Faubourg",
        "SUISSE",
        "FRANCE",
    ):
        assert field in said


def test_the_usual_declaration_is_one_page_of_a6_and_a_long_one_is_several() -> None:
    assert len(laid_out(customs(), A6)) == 1
    many = replace(customs(), lines=customs().lines * 30)
    pages = laid_out(many, A6)
    assert sum("620443" in text for text in texts_on(pages)) == 30
    assert f"Page 1 sur {len(pages)}" in texts_on(pages)


def test_a_transfer_note_names_its_destination_in_the_largest_type() -> None:
    for paper in PAPERS.values():
        (sheet,) = laid_out(transfer("de"), paper)
        marks = [mark for mark in sheet.marks if isinstance(mark, Text)]
        assert max(marks, key=lambda mark: mark.size).text == "Entrepôt Lille"
        assert {"RD-48213", "RD-48219", "Boutique Bellecour"} <= set(texts_on((sheet,)))
        assert "FR" not in texts_on((sheet,))


def test_a_transfer_note_names_the_country_that_a_parcel_goes_to() -> None:
    note = transfer()
    abroad = replace(note.to_site, address=replace(note.to_site.address, country="DE"))

    assert "ALLEMAGNE" in words_of(replace(note, to_site=abroad))


def test_an_inspection_tells_found_beside_announced() -> None:
    said = words_of(inspected("en"))
    for words in (
        "1 / 1",
        "2 / 3",
        "1 missing",
        "1 × Damaged · C · Quarantine",
        "Foulard en soie",
        "Note: tache au col",
        "Differences accepted by Rosa",
    ):
        assert words in said
    blank = words_of(form("de"))
    assert "___ / 3" in blank
    assert "Noch zu prüfen" in blank
    assert "Unterschrift" in blank


# ---------------------------------------------------------------------------------- the worst input


@pytest.mark.parametrize("paper", [ROLL_58, ROLL_80, A6, A4], ids=str)
def test_whatever_people_write_fits(paper: Paper) -> None:
    endless = "Żółć\x1b@\x10\x04\u202e " * 60
    content = receipt(
        shopper_name=endless,
        order_number="9" * 300,
        desk_name=endless,
        clerk=endless,
        lines=tuple(replace(line, title=endless, reason=endless) for line in LINES * 30),
        reason=endless,
        state=ResolutionState.REFUSED,
        brand=replace(receipt().brand, name=endless),
    )
    pages = laid_out(content, paper)
    assert codes_of(draw_paper(DeskPaper(content), paper)) == RETURN_CODES
    assert (len(pages) > 1) == bool(paper.height)
    for text in texts_on(pages):
        assert text == clean(text)


def test_pages_say_which_they_are() -> None:
    pages = laid_out(receipt("en", lines=LINES * 40), A4)
    assert f"Page 2 of {len(pages)}" in texts_on(pages)
    titles = [text for text in texts_on(pages) if text.startswith("Robe Ondine")]
    assert len(titles) == 40


def test_a_number_without_room_for_its_bars_keeps_the_square_code() -> None:
    number = "RD-" + "A1" * 14
    assert codes_of(draw_paper(DeskPaper(receipt(return_number=number)), ROLL_58)) == {
        ("QRCode", return_qr_text(number))
    }


def test_a_paper_that_cannot_be_drawn_says_why() -> None:
    with pytest.raises(PrinterError) as raised:
        laid_out(voucher(), Paper(203, 812, 300))
    assert raised.value.code == "label_too_high"
    with pytest.raises(PrinterError) as raised:
        laid_out(voucher(), Paper(203, 100))
    assert raised.value.code == "label_too_wide"


# --------------------------------------------------------------------------------------- the logo


def picture(size: tuple[int, int], colour: object, kind: str = "PNG") -> bytes:
    out = BytesIO()
    mode = "RGBA" if kind == "PNG" else "RGB"
    ground = Image.new(mode, size, (0, 0, 0, 0) if kind == "PNG" else "white")
    inner = Image.new(mode, (size[0] // 2, size[1] // 2), colour)  # type: ignore[arg-type]
    ground.paste(inner, (size[0] // 4, size[1] // 4))
    ground.save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize(
    "logo",
    [
        picture((600, 200), (20, 40, 90, 255)),
        picture((600, 200), (255, 255, 255, 255)),
        picture((30, 900), "navy", "JPEG"),
    ],
    ids=["dark", "white on nothing", "tall"],
)
def test_a_logo_stands_in_the_place_of_the_brands_name(logo: bytes) -> None:
    paper = DeskPaper(receipt(), logo)
    (sheet,) = lay_out_paper(paper, ROLL_80)
    (mark,) = (mark for mark in sheet.marks if isinstance(mark, Picture))
    assert "Maison Lumen" not in texts_on((sheet,))
    (drawn,) = draw_paper(paper, ROLL_80)
    there = dots(drawn)[mark.y : mark.y + mark.height, mark.x : mark.x + mark.width]
    assert 0.15 < (there == 0).mean() < 0.35
    assert codes_on(pdf_pages(paper_pdf(paper, A4))) == RETURN_CODES


def test_bytes_that_are_no_picture_leave_the_name() -> None:
    (sheet,) = lay_out_paper(DeskPaper(receipt(), b"\x89PNG\r\n\x1a\n broken"), ROLL_80)
    assert "Maison Lumen" in texts_on((sheet,))


# ---------------------------------------------------------------------------------- printers, files


@of_every_kind
@pytest.mark.parametrize("paper", [ROLL_58, ROLL_80], ids=str)
def test_a_strict_printer_takes_every_paper(make: Make, paper: Paper) -> None:
    config = PrinterConfig(PrinterId("r"), "r", paper=paper)
    content = DeskPaper(make("es"))
    job = PaperRenderer().render(content, config, 1)
    (printed,) = papers_of(job, paper)
    (drawn,) = draw_paper(content, paper)
    # A dot here and there is white, or a printer would take it for a command.
    assert printed.height >= drawn.height
    assert codes_of([printed]) == codes_of([drawn])


@of_every_kind
@pytest.mark.parametrize("paper", [A6, A4], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_holds_the_same_words_and_codes(make: Make, paper: Paper, language: str) -> None:
    content = DeskPaper(make(language))
    config = PrinterConfig(PrinterId("o"), "o", language=PrinterLanguage.SYSTEM, paper=paper)
    pdf = PaperRenderer().render(content, config, 1)
    assert codes_on(pdf_pages(pdf)) == codes_of(draw_paper(content, paper))
    text = pdf_text(pdf)
    for line in texts_on(lay_out_paper(content, paper)):
        assert line in text
