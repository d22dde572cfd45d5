"""Papers to draw, in each language and with the worst that people write, and eyes to read them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import numpy as np
import pypdfium2
import zxingcpp

from returndesk.domain.ids import BrandId, LineId, SiteId
from returndesk.domain.labels import Bitmap, Paper
from returndesk.domain.money import Money
from returndesk.domain.papers import (
    CustomsContent,
    CustomsLine,
    InspectedLine,
    InspectedUnits,
    InspectionSheet,
    ReceiptContent,
    ReceiptLine,
    TransferNote,
    VoucherContent,
)
from returndesk.domain.portal import Address, Brand, PortalRules, Site
from returndesk.domain.returns import InspectionState, Resolution, ResolutionState
from returndesk.domain.signing import new_key
from returndesk.domain.units import Finding, Grade
from returndesk.domain.vouchers import new_voucher, new_voucher_code, voucher_text
from returndesk.domain.walkin import Amounts, LineAmount
from returndesk.hardware.printers.sheet import Sheet, Text
from tests.hardware.printing import Gray, dots

A6 = Paper(203, 839, 1183)
NUMBER = "RD-483920175533"
LANGUAGES = ("en", "fr", "de", "es")
# Anything that looks like an amount: digits, a decimal sign and two more, or a currency.
AMOUNT = re.compile(r"\d[.,]\d\d\b|€|EUR")

BRAND = Brand(
    BrandId("lumen"),
    "Maison Lumen",
    "lumen",
    SiteId("lyon"),
    rules=PortalRules(policy_url="https://www.maison-lumen.example/retours"),
)
SHOP = Site(
    SiteId("lyon"),
    "Boutique Bellecour",
    Address("Maison Lumen", "3 place Bellecour", "69002", "Lyon", "FR"),
    store_location=True,
)
LILLE = Site(
    SiteId("lille"),
    "Entrepôt Lille",
    Address("Maison Lumen, retours", "12 rue du Faubourg", "59000", "Lille", "FR"),
)
AT = datetime(2026, 11, 22, 16, 42, tzinfo=timezone(timedelta(hours=1)))
LINES = (
    ReceiptLine("Robe Ondine, bleu, 38", 1, "too_small", Money(7900), 2000),
    ReceiptLine(
        "Ceinture cuir à boucle dorée, camel, taille unique",
        2,
        "not_as_described",
        Money(6667),
        2000,
    ),
)
AMOUNTS = Amounts(
    tuple(
        LineAmount(LineId(str(place)), line.title, line.quantity, line.amount or Money(0), Money(0))
        for place, line in enumerate(LINES)
    ),
    goods=Money(14567),
    tax=Money(2428),
    fee=Money(490),
    refund=Money(14077),
    credit=Money(0),
    exchange_difference=Money(0),
)


def receipt(language: str = "fr", **changes: object) -> ReceiptContent:
    """A refund of two lines with a fee."""
    plain = ReceiptContent(
        language=language,
        receipt_number="4K7A-000123",
        return_number=NUMBER,
        order_number="#10001",
        brand=BRAND,
        site=SHOP,
        shopper_name="Camille Durand-Großkreutz",
        at=AT,
        desk_name="Caisse 1",
        clerk="Amélie",
        lines=LINES,
        wish=Resolution.REFUND,
        state=ResolutionState.APPROVED,
        amounts=AMOUNTS,
        taxes=((2000, Money(2428)),),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def gift(language: str = "fr") -> ReceiptContent:
    """The same brought back by somebody who got it as a gift."""
    lines = tuple(replace(line, amount=None, tax_bp=0) for line in LINES)
    return receipt(
        language,
        lines=lines,
        amounts=None,
        taxes=(),
        shopper_name="",
        gift=True,
        wish=Resolution.STORE_CREDIT,
    )


def voucher(language: str = "fr", amount: int = 14077) -> VoucherContent:
    """A voucher that a desk has signed."""
    code = new_voucher_code(language)
    made = new_voucher(code, BRAND.id, Money(amount), NUMBER, date(2026, 11, 22))
    return VoucherContent(language, BRAND, SHOP, made, voucher_text(made, new_key()))


def customs(language: str = "fr") -> CustomsContent:
    """A dress and two belts from Zürich to Lille."""
    lines = (
        CustomsLine("Robe Ondine, bleu, 38", 1, "620443", "PT", Money(7900), 420),
        CustomsLine("Ceinture cuir à boucle dorée", 2, "420330", "IT", Money(6667), 360),
    )
    return CustomsContent(
        language, NUMBER, "#10001", "Nadia Keller", "8001", "CH", "+41 79 555 01 23", LILLE,
        lines, AT,
    )  # fmt: skip


def transfer(language: str = "fr") -> TransferNote:
    """A parcel with two returns that belongs to the warehouse."""
    return TransferNote(
        "8R44132290176", "colissimo", ("RD-48213", "RD-48219"), "Maison Lumen", SHOP, LILLE, AT,
        "Caisse 1", "Amélie", language,
    )  # fmt: skip


def inspected(language: str = "fr") -> InspectionSheet:
    """A result with every difference that there is."""
    damaged = InspectedUnits(1, Grade.usual(Finding.DAMAGED), note="tache au col")
    good = InspectedUnits(1, Grade())
    return InspectionSheet(
        language=language,
        return_number=NUMBER,
        order_number="#10001",
        brand=BRAND,
        site=LILLE,
        lines=(
            InspectedLine("Robe Ondine", "3614270000013", "too_small", 1, 1, 0, (good,)),
            InspectedLine("Ceinture cuir", "3614270000020", "damaged", 3, 2, 1, (damaged, good)),
        ),
        unexpected=(InspectedUnits(2, Grade.usual(Finding.UNEXPECTED), "Foulard en soie"),),
        state=InspectionState.DONE,
        note="Carton ouvert à la livraison.",
        at=AT,
        desk_name="Poste 3",
        clerk="Amélie",
        supervisor="Rosa",
    )


def form(language: str = "fr") -> InspectionSheet:
    """The same before anybody looked."""
    sheet = inspected(language)
    lines = tuple(replace(line, found=None, missing=0, units=()) for line in sheet.lines)
    return replace(
        sheet, lines=lines, unexpected=(), state=InspectionState.PENDING, note="", at=None,
        clerk="", desk_name="", supervisor="",
    )  # fmt: skip


def texts_on(sheets: Sequence[Sheet]) -> list[str]:
    """Every line of text on some pages."""
    return [mark.text for sheet in sheets for mark in sheet.marks if isinstance(mark, Text)]


def codes_on(pages: Sequence[Gray]) -> set[tuple[str, str]]:
    """Format and text of the codes on some pages, read by zxing-cpp."""
    formats = zxingcpp.barcode_formats_from_str("QRCode,Code128")
    found = (code for page in pages for code in zxingcpp.read_barcodes(page, formats=formats))
    return {(code.format.name, code.text) for code in found}


def codes_of(papers: Sequence[Bitmap]) -> set[tuple[str, str]]:
    """The codes on papers as they came out of a printer."""
    return codes_on([dots(paper) for paper in papers])


def pdf_pages(pdf: bytes, dpi: int = 203) -> list[Gray]:
    """The pages as PDFium prints them, thresholded."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.render(scale=dpi / 72, grayscale=True).to_numpy() for page in document]
        return [np.where(page.squeeze() < 128, 0, 255).astype(np.uint8) for page in pages]
    finally:
        document.close()


def pdf_text(pdf: bytes) -> str:
    """The words of a PDF in the order in which they were written, blanks as one."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return " ".join(text.split())
