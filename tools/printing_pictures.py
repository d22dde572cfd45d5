"""Write the pictures of docs/printing: test pages, labels and papers, each dot a pixel."""

import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from returndesk.domain.ids import BrandId, SiteId
from returndesk.domain.labels import (
    LABEL_4X6,
    ROLL_58,
    ROLL_80,
    Bitmap,
    Paper,
    ReturnLabel,
    label_words,
)
from returndesk.domain.money import Money
from returndesk.domain.papers import (
    CustomsContent,
    CustomsLine,
    DeskPaper,
    InspectedLine,
    InspectedUnits,
    InspectionSheet,
    PaperContent,
    ReceiptContent,
    ReceiptLine,
    TransferNote,
    VoucherContent,
)
from returndesk.domain.portal import Address, Brand, PortalRules, Site
from returndesk.domain.returns import InspectionState, Resolution, ResolutionState
from returndesk.domain.signing import SigningKey
from returndesk.domain.units import Finding, Grade
from returndesk.domain.vouchers import new_voucher, new_voucher_code, voucher_text
from returndesk.domain.walkin import Amounts
from returndesk.hardware.printers.label_raster import bitmap_png, draw_return_label
from returndesk.hardware.printers.papers.drawing import draw_paper
from returndesk.hardware.printers.test_page import draw_test_page
from returndesk.services.label_texts import carrier_words, label_instructions
from returndesk.services.printer_setup import PageWords

NUMBER = "RD-483920175533"
AT = datetime(2026, 11, 22, 16, 42, tzinfo=timezone(timedelta(hours=1)))
SHOP = Address("Maison Lumen, retours", "12 rue du Faubourg", "59000", "Lille", "FR")

WAREHOUSE = Site(SiteId("lille"), "Entrepôt Lille", SHOP)
BOUTIQUE = Site(
    SiteId("lyon"),
    "Boutique Bellecour",
    Address("Maison Lumen", "3 place Bellecour", "69002", "Lyon", "FR"),
    store_location=True,
)
BRAND = Brand(
    BrandId("lumen"),
    "Maison Lumen",
    "lumen",
    WAREHOUSE.id,
    rules=PortalRules(policy_url="https://maison-lumen.example/retours"),
)


def _label(
    number: str, sender: Address, language: str, carrier: str = "", tracking: str = ""
) -> ReturnLabel:
    return ReturnLabel(
        return_number=number,
        brand_name="Maison Lumen",
        sender=sender,
        recipient=SHOP,
        order_number=f"#{number[-4:]}",
        tracking_number=tracking,
        carrier=carrier_words(carrier),
        instructions=label_instructions(language, carrier),
        words=label_words(language),
    )


def pictures() -> dict[str, Bitmap]:
    """All pictures by their names."""
    camille = Address("Camille Durand", "", "69002", "", "FR")
    jonas = Address("Jonas Weber-Großkreutz", "", "50667", "", "DE")
    lucia = Address("Lucía Ortega Núñez", "", "28013", "", "ES")
    french = _label("RD-48213", camille, "fr", "colissimo", "8R44132290176")
    epson = PageWords("Page d’essai", ("Epson TM-T20", "ESC/POS · Rouleau 80 mm · 203 dpi"))
    zebra = PageWords("Page d’essai", ("Zebra ZD421", "ZPL · Étiquette 102 × 152 mm · 203 dpi"))
    return {
        "test-page-80": draw_test_page(epson, ROLL_80),
        "test-page-4x6": draw_test_page(zebra, LABEL_4X6),
        "label-80-fr": draw_return_label(french, ROLL_80),
        "label-80-fr-copy": draw_return_label(french, ROLL_80, copy=2),
        "label-58-es": draw_return_label(_label("RD-48219", lucia, "es"), ROLL_58),
        "label-4x6-de": draw_return_label(
            _label("RD-48222", jonas, "de", "dhl", "JJD000390007823451123"), LABEL_4X6
        ),
        "label-4x6-en": draw_return_label(
            _label("RD-48240", Address("Aoife Ní Bhriain", "", "D02 X285", "", "IE"), "en"),
            LABEL_4X6,
        ),
    }


def papers() -> dict[str, Bitmap]:
    """The papers of the counter and the warehouse by their names."""
    shown: dict[str, tuple[PaperContent, Paper]] = {
        "receipt-80-fr": (_receipt("fr"), ROLL_80),
        "receipt-58-de-copy": (_receipt("de"), ROLL_58),
        "gift-80-es": (_gift("es"), ROLL_80),
        "voucher-80-fr": (_voucher("fr"), ROLL_80),
        "customs-4x6": (_customs("de"), LABEL_4X6),
        "transfer-80-de": (_transfer("de"), ROLL_80),
        "inspection-80-fr": (_inspection("fr"), ROLL_80),
    }
    return {
        name: draw_paper(DeskPaper(content), on, copy=2 if name.endswith("copy") else 1)[0]
        for name, (content, on) in shown.items()
    }


def _receipt(language: str) -> ReceiptContent:
    lines = (
        ReceiptLine("Robe Ondine, bleu, 38", 1, "too_small", Money(7900), 2000),
        ReceiptLine("Ceinture cuir, camel", 2, "not_as_described", Money(6667), 2000),
    )
    zero = Money(0)
    sums = Amounts((), Money(14567), Money(2428), Money(490), Money(14077), zero, zero)
    return ReceiptContent(
        language=language,
        receipt_number="4K7A-000123",
        return_number=NUMBER,
        order_number="#10001",
        brand=BRAND,
        site=BOUTIQUE,
        shopper_name="Camille Durand",
        at=AT,
        desk_name="Caisse 1",
        clerk="Amélie",
        lines=lines,
        wish=Resolution.REFUND,
        state=ResolutionState.APPROVED,
        amounts=sums,
        taxes=((2000, Money(2428)),),
    )


def _gift(language: str) -> ReceiptContent:
    plain = _receipt(language)
    lines = tuple(replace(line, amount=None, tax_bp=0) for line in plain.lines)
    credit = Resolution.STORE_CREDIT
    return replace(
        plain, lines=lines, amounts=None, taxes=(), shopper_name="", gift=True, wish=credit
    )


def _voucher(language: str) -> VoucherContent:
    voucher = new_voucher(new_voucher_code("a"), BRAND.id, Money(14077), NUMBER, AT.date())
    # A made-up key: the picture is to be the same each time it is made.
    text = voucher_text(voucher, SigningKey(bytes(32), bytes(32)))
    return VoucherContent(language, BRAND, BOUTIQUE, voucher, text)


def _customs(language: str) -> CustomsContent:
    lines = (
        CustomsLine("Robe Ondine, bleu, 38", 1, "620443", "PT", Money(7900), 420),
        CustomsLine("Ceinture cuir, camel", 2, "420330", "IT", Money(6667), 360),
    )
    phone = "+41 79 555 01 23"
    return CustomsContent(
        language, NUMBER, "#10001", "Nadia Keller", "8001", "CH", phone, WAREHOUSE, lines, AT
    )


def _transfer(language: str) -> TransferNote:
    numbers = ("RD-48213", "RD-48219")
    return TransferNote(
        "8R44132290176", "colissimo", numbers, BRAND.name, BOUTIQUE, WAREHOUSE, AT, "Caisse 1",
        "Amélie", language,
    )  # fmt: skip


def _inspection(language: str) -> InspectionSheet:
    good, damaged = Grade(), Grade.usual(Finding.DAMAGED)
    stain = InspectedUnits(1, damaged, note="tache au col")
    lines = (
        InspectedLine(
            "Robe Ondine, bleu, 38", "3614270000013", "too_small", 1, 1, 0, (stain,)
        ),
        InspectedLine(
            "Ceinture cuir, camel", "3614270000020", "not_as_described", 3, 2, 1,
            (InspectedUnits(2, good),),
        ),
    )  # fmt: skip
    return InspectionSheet(
        language, NUMBER, "#10001", BRAND, WAREHOUSE, lines, (), InspectionState.DONE, "", AT,
        "Poste 3", "Amélie", "Rosa",
    )  # fmt: skip


def main(folder: Path) -> None:
    """Write them into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in (pictures() | papers()).items():
        (folder / f"{name}.png").write_bytes(bitmap_png(picture))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/printing"))
