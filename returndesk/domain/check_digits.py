"""Check digits of carriers, posts and articles, one function a rule, with the rule's source.

Every `..._check` takes the number without its check digit and returns the digit or letter that
belongs there; every `..._right` takes the whole number. All expect what the carriers' table has
already matched: ASCII digits, or digits and upper-case letters where the rule says so; anything
else is a ValueError.
"""

from itertools import cycle

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}

_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def gs1_check(payload: str) -> str:
    """GS1 modulo 10 of GTIN, SSCC, ...: weights 3, 1 from the right (GS1 General Specs 7.9.1).

    Catches every single wrong digit.
    """
    backwards = payload[::-1]
    total = 3 * sum(map(int, backwards[::2])) + sum(map(int, backwards[1::2]))
    return str(-total % 10)


def gs1_right(number: str) -> bool:
    """Whether the last digit of a GTIN or SSCC is its check digit."""
    return gs1_check(number[:-1]) == number[-1]


def mod37_36_check(payload: str) -> str:
    """ISO/IEC 7064 MOD 37,36 over digits and A to Z, as Geopost prints it behind its numbers.

    Catches every single wrong character.
    """
    product = 36
    for letter in payload:
        product = (product + _value(letter)) % 36 or 36
        product = product * 2 % 37
    return _ALPHABET[(37 - product) % 36]


def mod37_36_right(number: str) -> bool:
    """Whether the last character is the MOD 37,36 check character of the others."""
    return mod37_36_check(number[:-1]) == number[-1]


def s10_check(serial: str) -> str:
    """UPU S10: eight digits, weights 8 6 4 2 3 5 9 7, 11 - sum mod 11, where 10 is 0 and 11 is 5.

    Folding 10 and 11 lets a few single wrong digits through.
    """
    total = sum(weight * int(digit) for weight, digit in zip(_S10_WEIGHTS, serial, strict=True))
    check = 11 - total % 11
    return {10: "0", 11: "5"}.get(check, str(check))


def s10_right(number: str) -> bool:
    """Whether a 13-character S10 number (two letters, nine digits, two letters) is right."""
    return s10_check(number[2:10]) == number[10]


def ups_check(payload: str) -> str:
    """UPS: the 15 characters after "1Z"; a letter counts (its code - 3) mod 10, every second twice.

    A digit that is off by five in a doubled place is not caught.
    """
    values = [int(letter) if letter.isdigit() else (ord(letter) - 3) % 10 for letter in payload]
    return str(-(sum(values[::2]) + 2 * sum(values[1::2])) % 10)


def ups_right(number: str) -> bool:
    """Whether an 18-character "1Z" number ends in its check digit."""
    return ups_check(number[2:-1]) == number[-1]


def mod7_check(payload: str) -> str:
    """DHL Express waybill: the number before it, modulo 7; 0 for 7 and the like pass unseen."""
    return str(int(payload) % 7)


def mod7_right(number: str) -> bool:
    """Whether a waybill's last digit is the others modulo 7."""
    return mod7_check(number[:-1]) == number[-1]


def deutsche_post_check(payload: str) -> str:
    """Identcode and Leitcode of Deutsche Post: weights 4, 9 from the left, modulo 10.

    A digit that is off by five under a weight of 4 is not caught.
    """
    total = 4 * sum(map(int, payload[::2])) + 9 * sum(map(int, payload[1::2]))
    return str(-total % 10)


def deutsche_post_right(number: str) -> bool:
    """Whether an Identcode (12 digits) or Leitcode (14 digits) ends in its check digit."""
    return deutsche_post_check(number[:-1]) == number[-1]


def gls_check(payload: str) -> str:
    """GLS parcel number: weights 3, 1 from the left, plus 1, modulo 10 (Uni-Box manual 3.2.1).

    Catches every single wrong digit.
    """
    total = 3 * sum(map(int, payload[::2])) + sum(map(int, payload[1::2])) + 1
    return str(-total % 10)


def gls_right(number: str) -> bool:
    """Whether the twelfth digit of a GLS parcel number checks the other eleven."""
    return gls_check(number[:-1]) == number[-1]


def mondial_relay_check(payload: str) -> str:
    """Mondial Relay: weights 2 to 7 again and again from the right, 11 - sum mod 11; 10, 11 are 0.

    Folding 10 and 11 lets a few single wrong digits through (label specification v2.3).
    """
    weighted = zip(cycle(range(2, 8)), reversed(payload), strict=False)
    total = sum(weight * int(digit) for weight, digit in weighted)
    check = 11 - total % 11
    return str(check) if check < 10 else "0"


def mondial_relay_right(number: str) -> bool:
    """Whether both check digits of a 26-digit label are right: X over 14 digits, Y over 10."""
    return (
        mondial_relay_check(number[:14]) == number[14]
        and mondial_relay_check(number[15:25]) == number[25]
    )


def _value(letter: str) -> int:
    """The value of a digit or upper-case letter, 0 to 35; ValueError for anything else."""
    try:
        return _VALUES[letter]
    except KeyError:
        raise ValueError(f"{letter!r} is neither a digit nor an upper-case letter") from None
