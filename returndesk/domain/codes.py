"""A scanned string and the ranked keys it may stand for.

A scan is never refused because no format fits: what nobody knows is looked up as it is. All keys
are in normal form, the form under which numbers are stored (`index_keys`) and looked up
(`candidates`), so that every written form of a number meets every other.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from returndesk.domain.carriers import Match, matches
from returndesk.domain.check_digits import deutsche_post_right, gs1_right
from returndesk.domain.envelopes import GS, address_parts, message_numbers, split_aim
from returndesk.domain.errors import ScanError
from returndesk.domain.gs1 import Element, bare_elements, elements, link_elements, looks_bracketed
from returndesk.domain.slips import find_slip, is_whole

# No code on a parcel comes near it (a QR code holds 4,296 letters); a paste can be anything.
MAX_SCAN_LENGTH = 4096


class Symbology(StrEnum):
    """The barcode formats that a parcel or an article bears."""

    CODE_128 = "Code128"
    GS1_128 = "GS1-128"
    CODE_39 = "Code39"
    CODE_93 = "Code93"
    CODABAR = "Codabar"
    ITF = "ITF"
    EAN_UPC = "EAN/UPC"
    QR = "QRCode"
    MICRO_QR = "MicroQRCode"
    RMQR = "rMQRCode"
    DATA_MATRIX = "DataMatrix"
    AZTEC = "Aztec"
    PDF417 = "PDF417"
    MAXICODE = "MaxiCode"
    DATABAR = "DataBar"


class ScanSource(StrEnum):
    """Where a scanned string came from."""

    WEDGE = "wedge"
    SERIAL = "serial"
    CAMERA = "camera"
    PICTURE = "picture"
    FILE = "file"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """One code as it was read: the text with its control characters, and how it was got.

    `aim` is the AIM symbology identifier without "]" ("C1", "d2"), when the scanner sent one.
    `corners` are the code's four corners in pixels of the picture, clockwise from its top left.
    `engine` names the decoder and `milliseconds` what the picture took, for pictures only.
    """

    text: str
    source: ScanSource = ScanSource.TYPED
    symbology: Symbology | None = None
    aim: str = ""
    engine: str = ""
    corners: tuple[tuple[int, int], ...] = ()
    milliseconds: float = 0.0


class KeyKind(StrEnum):
    """What a key looks like. It is a hint for words and ranking, not a filter for look-ups."""

    TRACKING = "tracking"
    RETURN_NUMBER = "return_number"
    ORDER_NUMBER = "order_number"
    ARTICLE = "article"
    ROUTING = "routing"  # a label's sorting code (DHL Leitcode): the clerk scanned the wrong one


class Certainty(IntEnum):
    """How sure a key's reading is: as it stands, by its shape, or by a right check digit.

    Our own marked codes count as checked.
    """

    RAW = 0
    SHAPE = 1
    CHECKED = 2


@dataclass(frozen=True, slots=True)
class CandidateKey:
    """One key to look a scan up under, in normal form.

    `kind` is None where it could be anything; `carrier` is a code of `carriers.CARRIERS` or "".
    """

    key: str
    kind: KeyKind | None = None
    carrier: str = ""
    certainty: Certainty = Certainty.RAW


# ------------------------------------------------------------------------------------ normal form

_NOT_ASCII_ALNUM = {code: None for code in range(128) if not chr(code).isalnum()}
_INVISIBLE = frozenset(("Cc", "Cf", "Cs", "Zs", "Zl", "Zp"))


def normal_form(text: str) -> str:
    """The form in which numbers are stored and compared: "rd-48 213" and "#RD48213" are one.

    Compatible characters are folded (NFKC), letters are upper case; control characters, white
    space and punctuation are dropped, but a text of nothing else keeps its punctuation. Only a
    text of white space and control characters has the empty form.
    """
    if text.isascii():
        return text.upper().translate(_NOT_ASCII_ALNUM) or _visible(text.upper())
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).upper())
    kept = (
        letter
        for letter in folded.translate(_NOT_ASCII_ALNUM)
        if unicodedata.category(letter)[0] != "P"
    )
    return unicodedata.normalize("NFKC", _visible("".join(kept))) or _visible(folded)


def _visible(text: str) -> str:
    """The text without white space, control characters and lone halves of characters."""
    return "".join(letter for letter in text if unicodedata.category(letter) not in _INVISIBLE)


# ------------------------------------------------------------------------------------- own codes

_OWN_QR = "RD1:R:"
_RETURN_NUMBER = re.compile("RD[0-9]{5,12}")


def return_qr_text(number: str) -> str:
    """The text of our own QR code for a return: a look-up key, unsigned.

    For a number of letters and digits it fits QR's alphanumeric mode (0-9 A-Z $%*+-./: space).
    """
    return _OWN_QR + normal_form(number)


# ------------------------------------------------------------------------------------ candidates

# AIM identifiers of GS1 symbols: GS1-128, DataBar, Data Matrix, QR, DotCode.
_GS1_AIMS = frozenset(("C1", "e0", "d2", "Q3", "J1"))
_GS1_SYMBOLOGIES = frozenset((Symbology.GS1_128, Symbology.DATABAR))

# How ISO/IEC 15434 messages begin, which have GS between their fields, too.
_MESSAGE = "[)>"
_LONGEST_GTIN = 14

# The longest number is a printed Geopost label of 28; longer texts may be messages.
_LONGEST_NUMBER = 28

# What people type for digits, and how many letters at the head and tail of a number are letters.
_LOOK_ALIKES = str.maketrans("OIL", "011")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LETTERED_ENDS = ((0, 0), (2, 0), (2, 1), (2, 2), (6, 0))


def candidates(code: ScannedCode) -> tuple[CandidateKey, ...]:
    """The keys that a scan may be stored under: best first, each once, never none.

    Right check digits of specific formats come first, then their shapes, then what few digits may
    be by chance; the text as it stands is last, unless its key stands higher already.
    Raises `ScanError`: `scan_empty` for nothing but white space and control characters,
    `scan_too_long` (length, limit) beyond `MAX_SCAN_LENGTH`.
    """
    if len(code.text) > MAX_SCAN_LENGTH:
        raise ScanError("scan_too_long", length=len(code.text), limit=MAX_SCAN_LENGTH)
    aim, text = _aim_and_text(code)
    form = normal_form(text)
    if not form:
        raise ScanError("scan_empty")
    ranked = sorted(_readings(code, aim, text, form), key=_rank)
    keys: dict[str, CandidateKey] = {}
    for _, key in ranked:
        keys.setdefault(key.key, key)
    if code.source is ScanSource.TYPED:
        for key in _look_alikes(form):
            keys.setdefault(key.key, key)
    keys.setdefault(form, CandidateKey(form))
    return tuple(keys.values())


def _aim_and_text(code: ScannedCode) -> tuple[str, str]:
    """The AIM identifier, as told or as found before the text, and the text without it."""
    found, text = split_aim(code.text)
    return code.aim or found, text


# A reading and whether it is generic, that is met by chance.
_Reading = tuple[bool, CandidateKey]


def _rank(reading: _Reading) -> tuple[bool, int]:
    """Specific before generic, then the surer; the sort keeps the table's order."""
    generic, key = reading
    return generic, -key.certainty


def _readings(code: ScannedCode, aim: str, text: str, form: str) -> Iterator[_Reading]:
    """Everything that a text may be read as, in no order."""
    slip = find_slip(text)
    if slip:
        # Whom it leads to is known when its signature was found right; nothing else in it counts.
        yield False, CandidateKey(form, certainty=_slip_certainty(slip))
        return
    address = address_parts(text)
    if address is not None:
        yield from _gs1_readings(link_elements(text))
        yield from _address_readings(address.return_number, address.parts)
        return
    if text[: len(_OWN_QR)].upper() == _OWN_QR and (number := normal_form(text[len(_OWN_QR) :])):
        yield False, CandidateKey(number, KeyKind.RETURN_NUMBER, "", Certainty.CHECKED)
        return
    if len(form) > _LONGEST_NUMBER:
        for number in message_numbers(text, form):
            # The message's own field says that it is a tracking number, however plain it looks.
            for _, key in _number_readings(normal_form(number)):
                yield False, key
    if _is_gs1(code, aim, text):
        yield from _gs1_readings(elements(text))
    elif len(form) > _LONGEST_GTIN and form.startswith(("00", "01")) and not matches(form):
        yield from ((True, key) for _, key in _gs1_readings(bare_elements(form)))
    yield from _label_readings(code.symbology, aim, form)
    yield from _number_readings(form)
    if text.lstrip().startswith("#"):
        yield False, CandidateKey(form, KeyKind.ORDER_NUMBER, "", Certainty.SHAPE)


def _slip_certainty(slip: str) -> Certainty:
    """How sure a packing slip's reading is, by its check sum: the signature is another matter."""
    return Certainty.CHECKED if is_whole(slip) else Certainty.SHAPE


def _number_readings(form: str) -> Iterator[_Reading]:
    """What a bare number may be: a carrier's, our own return's, an article's."""
    for match in matches(form):
        for key in _tracking_keys(match):
            yield match.format.generic, key
    if _RETURN_NUMBER.fullmatch(form):
        yield False, CandidateKey(form, KeyKind.RETURN_NUMBER, "", Certainty.SHAPE)
    if len(form) in {8, 12, 13} and _is_gtin(form):
        yield True, _article(form)


def _tracking_keys(match: Match) -> Iterator[CandidateKey]:
    certainty = Certainty.CHECKED if match.checked else Certainty.SHAPE
    for key in match.keys:
        yield CandidateKey(key, KeyKind.TRACKING, match.format.carrier, certainty)


def _label_readings(symbology: Symbology | None, aim: str, form: str) -> Iterator[_Reading]:
    """What only the symbol itself can tell: an article's EAN, a carton's, a routing code."""
    if (symbology is Symbology.EAN_UPC or aim.startswith("E")) and _is_gtin(form):
        yield False, _article(form)
    is_itf = symbology is Symbology.ITF or aim.startswith("I")
    if not is_itf or len(form) != 14 or not (form.isascii() and form.isdigit()):
        return
    if gs1_right(form):
        yield False, _article(form)
    if deutsche_post_right(form):
        yield False, CandidateKey(form, KeyKind.ROUTING, "dhl", Certainty.CHECKED)


def _is_gs1(code: ScannedCode, aim: str, text: str) -> bool:
    """Whether the symbol, the scanner or a sign in the text says that it is GS1's."""
    if aim in _GS1_AIMS or code.symbology in _GS1_SYMBOLOGIES:
        return True
    return looks_bracketed(text) or (GS in text and not text.lstrip().startswith(_MESSAGE))


def _gs1_readings(found: Iterable[Element]) -> Iterator[_Reading]:
    """What of GS1's elements leads anywhere; a wrong check digit lowers, only.

    Identifiers: GS1 General Specifications 3.2. Those of places, lots and serial numbers say
    nothing that a parcel is filed under.
    """
    for identifier, value in found:
        match identifier:
            case "00":
                rows = matches(value)
                carrier = rows[0].format.carrier if rows else ""
                yield False, _gs1_key(value, KeyKind.TRACKING, carrier, checked=gs1_right(value))
            case "01" | "8006" if gs1_right(value[:14]):
                yield False, _article(value[:14])
            case "400":  # the customer's purchase order
                yield False, _gs1_key(value, KeyKind.ORDER_NUMBER)
            case "401":  # GINC: a consignment in its carrier's own writing
                yield False, _gs1_key(value, KeyKind.TRACKING)
                yield from _number_readings(normal_form(value))
            case "402":  # GSIN
                yield False, _gs1_key(value, KeyKind.TRACKING, checked=gs1_right(value))
            case "403":
                yield False, _gs1_key(value, KeyKind.ROUTING)


def _gs1_key(
    value: str, kind: KeyKind, carrier: str = "", *, checked: bool = False
) -> CandidateKey:
    certainty = Certainty.CHECKED if checked else Certainty.SHAPE
    return CandidateKey(normal_form(value), kind, carrier, certainty)


def _address_readings(return_number: str, parts: Iterable[str]) -> Iterator[_Reading]:
    """What stands in a web address; its words are looked up as they are, behind known numbers."""
    number = normal_form(return_number)
    if number:
        yield False, CandidateKey(number, KeyKind.RETURN_NUMBER, "", Certainty.SHAPE)
    for part in parts:
        form = normal_form(part)
        yield from (reading for reading in _number_readings(form) if not reading[0])
        yield True, CandidateKey(form)


def _look_alikes(form: str) -> Iterator[CandidateKey]:
    """What may be meant once O, I and L are read as digits; never more than a shape.

    Numbers that fit a format come first, then what an order's number may be, which has none.
    """
    if form.translate(_LOOK_ALIKES) == form:
        return
    for head, tail in _LETTERED_ENDS:
        end = len(form) - tail
        variant = form[:head] + form[head:end].translate(_LOOK_ALIKES) + form[end:]
        if variant == form:
            continue
        for _, key in sorted(_number_readings(variant), key=_rank):
            if key.kind is not KeyKind.ARTICLE:
                yield CandidateKey(key.key, key.kind, key.carrier, Certainty.SHAPE)
    if len(form) <= _LONGEST_NUMBER and any(map(str.isdigit, form)):
        for head in _lettered_heads(form):
            variant = form[:head] + form[head:].translate(_LOOK_ALIKES)
            if variant != form:
                yield CandidateKey(variant)


def _lettered_heads(form: str) -> range:
    """How many letters at the head of an order's number may be letters, most first.

    All of them, but an O or I at their end may be the first digit; "ML-20570" keeps its L.
    """
    letters = form[: len(form) - len(form.lstrip(_LETTERS))]
    fewest = len(letters.rstrip("OI")) if letters.strip("OIL") else 0
    return range(len(letters), fewest - 1, -1)


# -------------------------------------------------------------------------------- storage's side


def index_keys(number: str) -> tuple[str, ...]:
    """The keys under which a stored tracking number is filed: what a scan of it would ask for.

    One to three for a tracking number, none for a blank one or one that no scan could hold.
    """
    try:
        found = candidates(ScannedCode(number, ScanSource.FILE))
    except ScanError:
        return ()
    return tuple(key.key for key in found if key.kind is not KeyKind.ARTICLE)


def guess_carrier(code: ScannedCode) -> str:
    """The carrier's code of the best candidate, "" if it has none or nothing was scanned."""
    try:
        return candidates(code)[0].carrier
    except ScanError:
        return ""


# -------------------------------------------------------------------------------------- articles


def article_key(number: str) -> str:
    """The one key of an EAN, UPC or GTIN in any length: 14 digits with zeros in front (GS1)."""
    return normal_form(number).zfill(14)


def looks_like_article(code: ScannedCode) -> bool:
    """Whether a scan is an EAN, UPC or GTIN with a right check digit.

    14 digits (the number of a carton) count only from an article's symbol, for parcels have many.
    """
    if len(code.text) > MAX_SCAN_LENGTH:
        return False
    aim, text = _aim_and_text(code)
    form = normal_form(text)
    if aim in _GS1_AIMS or code.symbology in _GS1_SYMBOLOGIES:
        return any(ai == "01" and gs1_right(value) for ai, value in elements(text))
    return _is_gtin(form) and (from_article_symbol(code) or len(form) != 14)


def from_article_symbol(code: ScannedCode) -> bool:
    """Whether the symbol itself is one that only articles bear: EAN or UPC."""
    return code.symbology is Symbology.EAN_UPC or _aim_and_text(code)[0].startswith("E")


def _is_gtin(form: str) -> bool:
    """Whether a normal form is 8, 12, 13 or 14 digits with a right check digit."""
    return len(form) in {8, 12, 13, 14} and form.isascii() and form.isdigit() and gs1_right(form)


def _article(number: str) -> CandidateKey:
    return CandidateKey(article_key(number), KeyKind.ARTICLE, "", Certainty.CHECKED)


# ---------------------------------------------------------------------------------- for the eyes


def readable(number: str, carrier: str = "") -> str:
    """The number in groups as the carrier prints it: "8R 4413 2290 176", "RD-48213".

    `carrier` picks among formats of the same shape. A number of no known format keeps its own
    writing, without control characters and doubled spaces.
    """
    form = normal_form(number)
    if _RETURN_NUMBER.fullmatch(form):
        return f"{form[:2]}-{form[2:]}"
    found = [match.format for match in matches(form) if match.format.groups]
    best = next((row for row in found if row.carrier == carrier), found[0] if found else None)
    if best is None:
        printable = "".join(letter if letter.isprintable() else " " for letter in number)
        return " ".join(printable.split())
    return " ".join(_grouped(form, best.groups))


def _grouped(form: str, groups: Iterable[int]) -> Iterator[str]:
    start = 0
    for length in groups:
        yield form[start : start + length]
        start += length
