"""Vouchers for store credit: a short code for people, and a signed text that holds everything.

The text is `RDVCHR1` and, in the writing of `signing.seal`,

    key's id 4 · issued 2 · expires 2 · amount 8 · currency 3 · code 10
        · length 1 + brand's id · length 1 + return's number

Days count from 2020-01-01, the amount is in minor units, texts are UTF-8. It is signed with a key
of the desk, whose public half the change feed brings to all others: a voucher is checked offline.
Whether it was used is another question, which the central service answers for good.
"""

import hashlib
import re
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from returndesk.domain.envelopes import split_aim
from returndesk.domain.ids import BrandId
from returndesk.domain.money import Money
from returndesk.domain.signing import SigningKey, key_id, seal, unseal

PREFIX = "RDVCHR1"
# Data is kept one year at most (PRODUCT.md); so no older voucher could be looked up.
GOOD_DAYS = 365

# Douglas Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")
_CODE_LENGTH = 10
_FIRST_DAY = date(2020, 1, 1)
_HEAD = struct.Struct(">4sHHq3s10s")
_FOUND = re.compile(f"(?<![A-Z0-9])({PREFIX}[A-Z2-7]{{150,}})")
_MOST_TEXT = 255


@dataclass(frozen=True, slots=True)
class Voucher:
    """Store credit: good up to the end of the day `expires`. `code` is in normal form."""

    code: str
    brand_id: BrandId
    amount: Money
    issued: date
    expires: date
    return_number: str


@dataclass(frozen=True, slots=True)
class KnownVoucher:
    """A voucher as the records have it, once it was issued or used; `used_by` is desk and clerk.

    `void`: it was issued for a return that had been decided elsewhere already.
    """

    voucher: Voucher
    used_at: datetime | None = None
    used_by: str = ""
    void: bool = False


class VoucherStanding(StrEnum):
    """What came of checking a voucher."""

    GOOD = "good"
    USED = "used"
    VOID = "void"  # issued for what had been decided elsewhere already
    EXPIRED = "expired"
    FORGED = "forged"
    UNKNOWN_KEY = "unknown_key"  # signed by a desk that this one has not heard of
    UNKNOWN = "unknown"  # a code that this desk has not heard of: only the text tells more
    DAMAGED = "damaged"  # not read whole, or mistyped


@dataclass(frozen=True, slots=True)
class VoucherCheck:
    """A voucher as it was checked; `used_at` and `used_by` say where it was used, if known."""

    standing: VoucherStanding
    text: str
    voucher: Voucher | None = None
    used_at: datetime | None = None
    used_by: str = ""


def new_voucher_code(seed: str) -> str:
    """A code of ten letters out of a fresh id, and its check letter."""
    number = int.from_bytes(hashlib.sha256(seed.encode()).digest()) >> 200
    letters = "".join(_LETTERS[number >> 5 * place & 31] for place in range(_CODE_LENGTH))
    return letters + _check_letter(letters)


def voucher_code(text: str) -> str:
    """A typed code in normal form; "" for what is none, such as a mistyped one."""
    form = "".join(c for c in text.upper() if c.isalnum()).translate(_MISREAD)
    if len(form) != _CODE_LENGTH + 1 or set(form) - set(_LETTERS):
        return ""
    return form if _check_letter(form[:-1]) == form[-1] else ""


def readable_code(code: str) -> str:
    """A code as it is printed: "7K2MQ-X9TR4-C"."""
    return "-".join((code[:5], code[5:10], code[10:]))


def _check_letter(letters: str) -> str:
    """The Luhn algorithm modulo 32: finds every wrong letter and nearly every swapped pair."""
    total = 0
    for place, letter in enumerate(reversed(letters)):
        value = _LETTERS.index(letter) * (2 if place % 2 == 0 else 1)
        total += value // 32 + value % 32
    return _LETTERS[-total % 32]


def new_voucher(
    code: str, brand_id: BrandId, amount: Money, return_number: str, today: date
) -> Voucher:
    """A voucher issued today."""
    expires = today + timedelta(days=GOOD_DAYS)
    return Voucher(code, brand_id, amount, today, expires, return_number)


def voucher_text(voucher: Voucher, key: SigningKey) -> str:
    """The text of a voucher's QR code; `ValueError` for an id or number of more than 255 bytes."""
    head = _HEAD.pack(
        key_id(key.public),
        (voucher.issued - _FIRST_DAY).days,
        (voucher.expires - _FIRST_DAY).days,
        voucher.amount.minor,
        voucher.amount.currency.encode(),
        voucher.code[:_CODE_LENGTH].encode(),
    )
    parts = [part.encode() for part in (voucher.brand_id, voucher.return_number)]
    if any(len(part) > _MOST_TEXT for part in parts):
        raise ValueError("does not fit a voucher")
    tail = b"".join(bytes([len(part)]) + part for part in parts)
    return seal(PREFIX, head + tail, key.private)


def find_voucher(text: str) -> str:
    """The voucher in a scanned text; "" if there is none. Capitals and spaces are no matter."""
    if PREFIX not in text.upper():
        return ""
    _, content = split_aim(text)
    found = _FOUND.search("".join(content.upper().split()))
    return found[1] if found else ""


def check_voucher(text: str, keys: Iterable[bytes], today: date) -> VoucherCheck:
    """What a text that `find_voucher` found is worth on a day, by the desks' public keys."""
    sealed = unseal(PREFIX, text)
    read = _unpacked(sealed.payload) if sealed else None
    if sealed is None or read is None:
        return VoucherCheck(VoucherStanding.DAMAGED, text)
    named, voucher = read
    known = [key for key in keys if key_id(key) == named]
    if not known:
        return VoucherCheck(VoucherStanding.UNKNOWN_KEY, text, voucher)
    if not any(map(sealed.right_for, known)):
        return VoucherCheck(VoucherStanding.FORGED, text, voucher)
    late = today > voucher.expires
    return VoucherCheck(VoucherStanding.EXPIRED if late else VoucherStanding.GOOD, text, voucher)


def _unpacked(payload: bytes) -> tuple[bytes, Voucher] | None:
    """The key's id and the voucher; None for what is none."""
    try:
        named, issued, expires, minor, currency, code = _HEAD.unpack_from(payload)
        brand_id, rest = _cut(payload[_HEAD.size :])
        return_number, rest = _cut(rest)
        letters = code.decode("ascii")
        voucher = Voucher(
            letters + _check_letter(letters),
            BrandId(brand_id),
            Money(minor, currency.decode("ascii")),
            _FIRST_DAY + timedelta(days=issued),
            _FIRST_DAY + timedelta(days=expires),
            return_number,
        )
    except (struct.error, IndexError, ValueError):
        return None
    return None if rest else (named, voucher)


def _cut(content: bytes) -> tuple[str, bytes]:
    """The first text and the rest; IndexError or ValueError if it is not whole."""
    length = content[0]
    if len(content) <= length:
        raise IndexError(length)
    return content[1 : length + 1].decode(), content[length + 1 :]
