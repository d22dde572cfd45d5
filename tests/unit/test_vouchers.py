"""A voucher's text cannot be made up, and its short code is not easily mistyped."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from returndesk.domain.codes import ScannedCode, candidates
from returndesk.domain.ids import BrandId
from returndesk.domain.money import Money
from returndesk.domain.signing import SigningKey, new_key
from returndesk.domain.vouchers import (
    GOOD_DAYS,
    VoucherStanding,
    check_voucher,
    find_voucher,
    new_voucher,
    new_voucher_code,
    readable_code,
    voucher_code,
    voucher_text,
)

TODAY = date(2026, 11, 22)
KEY = new_key()
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def voucher(seed: str = "1") -> tuple[str, str]:
    """A voucher's code and text."""
    code = new_voucher_code(seed)
    made = new_voucher(code, BrandId("lumen"), Money(7900), "RD-1", TODAY)
    return code, voucher_text(made, KEY)


def test_a_voucher_comes_out_as_it_went_in() -> None:
    made = new_voucher(new_voucher_code("x"), BrandId("é" * 60), Money(-5, "SEK"), "RD-1", TODAY)
    check = check_voucher(voucher_text(made, KEY), [new_key().public, KEY.public], TODAY)
    assert (check.standing, check.voucher) == (VoucherStanding.GOOD, made)
    assert made.expires == TODAY + timedelta(days=GOOD_DAYS)


def test_what_it_is_worth() -> None:
    _, text = voucher()
    last = TODAY + timedelta(days=GOOD_DAYS)
    assert check_voucher(text, [KEY.public], last).standing is VoucherStanding.GOOD
    late = check_voucher(text, [KEY.public], last + timedelta(days=1))
    assert late.standing is VoucherStanding.EXPIRED
    assert check_voucher(text, [], TODAY).standing is VoucherStanding.UNKNOWN_KEY
    assert check_voucher(text[:-3], [KEY.public], TODAY).standing is VoucherStanding.DAMAGED
    forger = SigningKey(new_key().private, KEY.public)
    made = new_voucher(new_voucher_code("1"), BrandId("lumen"), Money(99_999), "RD-1", TODAY)
    forged = check_voucher(voucher_text(made, forger), [KEY.public], TODAY)
    assert forged.standing is VoucherStanding.FORGED


@pytest.mark.parametrize("around", ["{}", "  {}\r\n", "https://x.example/V/{}", "]Q1{}"])
def test_a_voucher_is_found_however_it_is_scanned(around: str) -> None:
    _, text = voucher()
    assert find_voucher(around.format(text)) == text
    assert find_voucher(around.format(text.lower())) == text
    assert candidates(ScannedCode(around.format(text)))


def test_other_texts_hold_no_voucher() -> None:
    for text in ("", "RDVCHR1", "RDVCHR1ABC", "RDSLIP1" + "A" * 200, "é" * 3000):
        assert find_voucher(text) == ""


@settings(deadline=None)
@given(st.text(max_size=40))
def test_codes_are_read_as_they_are_printed_and_typed(seed: str) -> None:
    code = new_voucher_code(seed)
    shown = readable_code(code)
    assert voucher_code(shown) == code
    assert voucher_code(f" {shown.lower()} ") == code
    assert voucher_code(shown.replace("0", "o").replace("1", "l")) == code


@settings(deadline=None)
@given(st.text(max_size=20), st.integers(0, 10), st.sampled_from(LETTERS))
def test_every_wrong_letter_is_noticed(seed: str, place: int, letter: str) -> None:
    code = new_voucher_code(seed)
    wrong = code[:place] + letter + code[place + 1 :]
    assert voucher_code(wrong) == ("" if wrong != code else code)


def test_swapped_neighbours_are_noticed_but_for_one_pair() -> None:
    missed = 0
    for number in range(300):
        code = new_voucher_code(str(number))
        for place in range(10):
            pair = code[place : place + 2]
            swapped = code[:place] + pair[::-1] + code[place + 2 :]
            if swapped != code and voucher_code(swapped):
                assert set(pair) == {"0", "Z"}
                missed += 1
    assert missed < 20


def test_codes_differ() -> None:
    assert len({new_voucher_code(str(number)) for number in range(20_000)}) == 20_000
