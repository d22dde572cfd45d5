"""Write the pictures of docs/printing: the test page and five labels, each dot a pixel."""

import sys
from pathlib import Path

from returndesk.domain.labels import (
    LABEL_4X6,
    ROLL_58,
    ROLL_80,
    Bitmap,
    ReturnLabel,
    label_words,
)
from returndesk.domain.portal import Address
from returndesk.hardware.printers.label_raster import bitmap_png, draw_return_label
from returndesk.hardware.printers.test_page import draw_test_page
from returndesk.services.label_texts import carrier_words, label_instructions
from returndesk.services.printer_setup import PageWords

SHOP = Address("Maison Lumen, retours", "12 rue du Faubourg", "59000", "Lille", "FR")


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
    words = PageWords("Page d’essai", ("Epson TM-T20", "ESC/POS · Rouleau 80 mm · 203 dpi"))
    return {
        "test-page-80": draw_test_page(words, ROLL_80),
        "test-page-4x6": draw_test_page(words, LABEL_4X6),
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


def main(folder: Path) -> None:
    """Write them into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures().items():
        (folder / f"{name}.png").write_bytes(bitmap_png(picture))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/printing"))
