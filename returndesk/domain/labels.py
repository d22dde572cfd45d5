"""What stands on a return label, whatever printer or file it ends on, and what a printer says."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from returndesk.domain.portal import Address


@dataclass(frozen=True, slots=True)
class LabelWords:
    """The few fixed words of a label, in the shopper's language (not the clerk's)."""

    number: str = "Return"
    sender: str = "From"
    recipient: str = "To"
    order: str = "Order"
    instructions: str = "How to return"
    copy: str = "COPY"


LABEL_WORDS = {
    "en": LabelWords(),
    "fr": LabelWords("Retour", "De", "À", "Commande", "Comment retourner", "COPIE"),
    "es": LabelWords("Devolución", "De", "Para", "Pedido", "Cómo devolver", "COPIA"),
    "de": LabelWords("Rücksendung", "Von", "An", "Bestellung", "So geht es zurück", "KOPIE"),
}


def label_words(language: str) -> LabelWords:
    """The words of a label for a language tag ("fr", "de-AT"); English when it has none."""
    return LABEL_WORDS.get(language[:2].lower(), LABEL_WORDS["en"])


@dataclass(frozen=True, slots=True)
class ReturnLabel:
    """The content of a return label in the shopper's language.

    `tracking_number` is what the Code 128 holds (the return number when there is no carrier);
    `return_number` is what the QR holds and what a person reads.
    """

    return_number: str
    brand_name: str
    sender: Address
    recipient: Address
    order_number: str = ""
    tracking_number: str = ""
    carrier: str = ""
    instructions: tuple[str, ...] = ()
    words: LabelWords = LabelWords()

    @property
    def barcode_text(self) -> str:
        """The text of the Code 128: the tracking number, else the return number."""
        return self.tracking_number or self.return_number


@dataclass(frozen=True, slots=True)
class Paper:
    """The dot grid of a printer: dots per inch, printable width and (labels) height in dots.

    A `height` of 0 is a roll: as long as the content. 203 dpi is 7.99 dots a millimetre.
    """

    dpi: int = 203
    width: int = 576
    height: int = 0

    def dots(self, at_203_dpi: float) -> int:
        """A length given in dots of 203 dpi, in whole dots of this paper."""
        return round(at_203_dpi * self.dpi / 203)


ROLL_58 = Paper(203, 384)
ROLL_80 = Paper(203, 576)
LABEL_4X6 = Paper(203, 812, 1218)
LABEL_4X6_300 = Paper(300, 1200, 1800)
LABEL_A6 = Paper(203, 832, 1183)


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A 1-bit picture as printers take it: rows of `(width + 7) // 8` bytes, 1 is black."""

    width: int
    height: int
    data: bytes

    def __post_init__(self) -> None:
        expected = self.row_bytes * self.height
        if len(self.data) != expected:
            msg = f"{self.width} x {self.height} dots take {expected} bytes, not {len(self.data)}"
            raise ValueError(msg)

    @property
    def row_bytes(self) -> int:
        """The bytes of one row; the dots past `width` in its last byte are white."""
        return (self.width + 7) // 8


@dataclass(frozen=True, slots=True)
class CarrierPapers:
    """A carrier's papers as they came, PDF, PNG or ZPL: the label, then what goes with it.

    They are printed together and in this order. `quarter` 0 to 3 (top left, top right, bottom
    left, bottom right) is the first one free on an office printer's sheet of four labels.
    """

    documents: tuple[bytes, ...]
    quarter: int = 0


class PrinterStatus(StrEnum):
    """What a printer says about itself; a printer that cannot answer is `UNKNOWN`.

    `HEAD_OPEN` and `RIBBON_OUT` are label printers' words. `SILENT` is a label printer that should
    answer and does not, which is how a Zebra tells that it stands still; `ERROR` is a fault that
    the printer does not name.
    """

    OK = "ok"
    NO_PAPER = "no_paper"
    PAPER_LOW = "paper_low"
    PAPER_JAM = "paper_jam"
    COVER_OPEN = "cover_open"
    HEAD_OPEN = "head_open"
    RIBBON_OUT = "ribbon_out"
    CUTTER = "cutter"
    OVERHEATED = "overheated"
    PAUSED = "paused"
    ERROR = "error"
    OFFLINE = "offline"
    SILENT = "silent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrintReceipt:
    """What is known after a job went out.

    `confirmed` is true only when the printer said that it worked through the whole job: bytes that
    left without an error are no proof of paper. `milliseconds` is the time the job took.
    """

    bytes_sent: int
    confirmed: bool
    milliseconds: float


# What a label can be written as: a printer's command stream, a picture, a page. The first three are
# values of PrinterLanguage.
LabelFormat = Literal["escpos", "zpl", "tspl", "png", "pdf"]
