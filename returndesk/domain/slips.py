"""The QR code on a packing slip: which order it belongs to, signed by its brand.

    RDSLIP1 + base 32 of
        key id 4 · issued 2 · expires 2 · length 1 + brand's id · length 1 + order's number
        · Ed25519 signature 64 · CRC-16 2

Days count from 2020-01-01, texts are UTF-8. It is of capital letters and digits only, some 150 of
them, because a keyboard scanner garbles everything else on a foreign layout; it may stand in a
web address. Nothing of it is believed before the signature was found right, offline, with one of
the brand's public keys, which the change feed brings.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from returndesk.domain.envelopes import split_aim
from returndesk.domain.ids import BrandId
from returndesk.domain.portal import Brand
from returndesk.domain.signing import Sealed, SigningKey, key_id, seal, unseal

PREFIX = "RDSLIP1"
DEFAULT_DAYS = 365  # no window is longer, and data is kept for a year (PRODUCT.md)

_FIRST_DAY = date(2020, 1, 1)
_HEAD_BYTES = 8
_ID_BYTES = 4
_MOST_TEXT = 255
# A shorter text may be a number of somebody's that begins alike.
_LEAST_LETTERS = 32
_FOUND = re.compile(f"(?<![A-Z0-9])({PREFIX}[A-Z0-9]{{{_LEAST_LETTERS},}})")
# What a clock may be wrong by, and the time zones' share of it.
_SLACK = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Slip:
    """What a packing slip says. It is good up to the end of the day `expires`."""

    brand_id: BrandId
    order_number: str
    issued: date
    expires: date


class SlipStanding(StrEnum):
    """What came of checking a slip."""

    GENUINE = "genuine"
    EXPIRED = "expired"  # genuine, but too old
    EARLY = "early"  # genuine, but from a day to come: this desk's clock is behind
    FORGED = "forged"  # the signature is not of this content
    UNKNOWN_KEY = "unknown_key"  # no key of this brand, or one that this desk has not heard of
    UNKNOWN_BRAND = "unknown_brand"
    DAMAGED = "damaged"  # not read whole

    @property
    def trusted(self) -> bool:
        """Whether the brand said what the slip says, whatever the date."""
        return self in {SlipStanding.GENUINE, SlipStanding.EXPIRED, SlipStanding.EARLY}


@dataclass(frozen=True, slots=True)
class SlipCheck:
    """A slip as it was checked. `slip` is None for a damaged one; `brand` is what it claims."""

    standing: SlipStanding
    text: str
    slip: Slip | None = None
    brand: Brand | None = None


def slip_text(slip: Slip, key: SigningKey) -> str:
    """The text of a slip's QR code; `ValueError` for an id or number of more than 255 bytes."""
    return seal(PREFIX, _packed(slip, key_id(key.public)), key.private)


def find_slip(text: str) -> str:
    """The slip in a scanned text, which may be an address around it; "" if there is none.

    Capitals and small letters, spaces and line ends make no difference. The address is only read.
    """
    if PREFIX not in text.upper():
        return ""
    _, content = split_aim(text)
    found = _FOUND.search("".join(content.upper().split()))
    return found[1] if found else ""


def is_whole(text: str) -> bool:
    """Whether a text that `find_slip` found was read as it was written; not whether it is true."""
    return unseal(PREFIX, text) is not None


def check_slip(text: str, brand_of: Callable[[BrandId], Brand | None], today: date) -> SlipCheck:
    """What a text that `find_slip` found is worth on a day."""
    sealed = unseal(PREFIX, text)
    said = _unpacked(sealed.payload) if sealed else None
    if sealed is None or said is None:
        return SlipCheck(SlipStanding.DAMAGED, text)
    named, slip = said
    brand = brand_of(slip.brand_id)
    standing = _standing(sealed, named, slip, brand, today)
    return SlipCheck(standing, text, slip, brand)


def _standing(
    sealed: Sealed, named: bytes, slip: Slip, brand: Brand | None, today: date
) -> SlipStanding:
    if brand is None:
        return SlipStanding.UNKNOWN_BRAND
    keys = [public for public in brand.slip_keys if key_id(public) == named]
    if not keys:
        return SlipStanding.UNKNOWN_KEY
    if not any(map(sealed.right_for, keys)):
        return SlipStanding.FORGED
    if today > slip.expires:
        return SlipStanding.EXPIRED
    return SlipStanding.EARLY if today + _SLACK < slip.issued else SlipStanding.GENUINE


def _packed(slip: Slip, named: bytes) -> bytes:
    days = b"".join(_day_number(day).to_bytes(2, "big") for day in (slip.issued, slip.expires))
    return named + days + _text_bytes(slip.brand_id) + _text_bytes(slip.order_number)


def _unpacked(payload: bytes) -> tuple[bytes, Slip] | None:
    """The key's id and the slip; None for what is none."""
    head, rest = payload[:_HEAD_BYTES], payload[_HEAD_BYTES:]
    try:
        brand_id, rest = _cut(rest)
        order_number, rest = _cut(rest)
    except (IndexError, ValueError):
        return None
    if rest or not brand_id or not order_number:
        return None
    issued, expires = (int.from_bytes(head[at : at + 2], "big") for at in (4, 6))
    slip = Slip(
        brand_id=BrandId(brand_id),
        order_number=order_number,
        issued=_FIRST_DAY + timedelta(days=issued),
        expires=_FIRST_DAY + timedelta(days=expires),
    )
    return head[:_ID_BYTES], slip


def _day_number(day: date) -> int:
    return (day - _FIRST_DAY).days


def _text_bytes(text: str) -> bytes:
    content = text.encode()
    if not 0 < len(content) <= _MOST_TEXT:
        raise ValueError(f"{text!r} does not fit a packing slip")
    return bytes([len(content)]) + content


def _cut(content: bytes) -> tuple[str, bytes]:
    """The first text and the rest; IndexError or ValueError if it is not whole."""
    length = content[0]
    if len(content) <= length:
        raise IndexError(length)
    return content[1 : length + 1].decode(), content[length + 1 :]
