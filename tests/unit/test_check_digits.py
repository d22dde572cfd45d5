"""Check digits: known numbers of the carriers' documents, and what a wrong digit does."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from returndesk.domain import check_digits as cd

DIGITS = "0123456789"
LETTERS_TOO = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.mark.parametrize(
    ("right", "number"),
    [
        (cd.gs1_right, "4006381333931"),  # EAN-13
        (cd.gs1_right, "96385074"),  # EAN-8
        (cd.gs1_right, "036000291452"),  # UPC-A
        (cd.gs1_right, "340434161094015902"),  # DHL Paket, SSCC
        (cd.mod37_36_right, "007500410774000248383101902D"),  # DPD France, label as printed
        (cd.mod37_36_right, "107740002483832"),  # the same parcel, number as printed
        (cd.mod37_36_right, "XP696982485248D"),  # Chronopost
        (cd.mod37_36_right, "008182709980000020033350276C"),
        (cd.s10_right, "RB123456785GB"),
        (cd.s10_right, "XP696982485FR"),
        (cd.s10_right, "RR473124829GB"),
        (cd.ups_right, "1Z5R89390357567127"),
        (cd.ups_right, "1Z879E930346834440"),
        (cd.ups_right, "1Z410E7W0392751591"),
        (cd.ups_right, "1Z8V92A70367203024"),
        (cd.mod7_right, "3318810025"),
        (cd.mod7_right, "73891051146"),
        (cd.deutsche_post_right, "563102430313"),  # Identcode
        (cd.deutsche_post_right, "21348075016401"),  # Leitcode
        (cd.mondial_relay_right, "12123456780101006623123454"),
    ],
)
def test_numbers_of_the_carriers_documents_are_right(
    right: Callable[[str], bool], number: str
) -> None:
    assert right(number)


@pytest.mark.parametrize(
    ("right", "number"),
    [
        (cd.ups_right, "1Z5R89390357567128"),
        (cd.mod7_right, "3318810010"),
        (cd.mod7_right, "3318810034"),
        (cd.s10_right, "RB123456784GB"),
        (cd.mod37_36_right, "008182709980000020033350276A"),
        (cd.mondial_relay_right, "12123456780101106623123454"),  # X wrong
        (cd.mondial_relay_right, "12123456780101006623123455"),  # Y wrong
    ],
)
def test_wrong_check_digits_are_told(right: Callable[[str], bool], number: str) -> None:
    assert not right(number)


@pytest.mark.parametrize(("serial", "check"), [("00000000", "5"), ("00000006", "2")])
def test_s10_folds_ten_and_eleven(serial: str, check: str) -> None:
    # a sum of 0 gives 11, which is written 5; 42 mod 11 is 9, which gives 2
    assert cd.s10_check(serial) == check


def test_s10_writes_ten_as_zero() -> None:
    assert cd.s10_check("20000003") == "7"  # 37 mod 11 = 4
    assert cd.s10_check("00000008") == "0"  # 56 mod 11 = 1, so 10


def test_mondial_relay_writes_ten_and_eleven_as_zero() -> None:
    assert cd.mondial_relay_check("0" * 14) == "0"  # 11
    assert cd.mondial_relay_check("0" * 13 + "6") == "0"  # 12 mod 11 = 1, so 10


CATCHES_EVERY_DIGIT = [
    pytest.param(cd.gs1_check, cd.gs1_right, DIGITS, id="gs1"),
    pytest.param(cd.gls_check, cd.gls_right, DIGITS, id="gls"),
    pytest.param(cd.mod37_36_check, cd.mod37_36_right, LETTERS_TOO, id="mod37_36"),
]


@pytest.mark.parametrize(("check", "right", "alphabet"), CATCHES_EVERY_DIGIT)
@settings(deadline=None)
@given(data=st.data())
def test_one_wrong_digit_is_caught(
    check: Callable[[str], str], right: Callable[[str], bool], alphabet: str, data: st.DataObject
) -> None:
    payload = data.draw(st.text(alphabet, min_size=7, max_size=27))
    number = payload + check(payload)
    assert right(number)
    place = data.draw(st.integers(0, len(number) - 1))
    other = data.draw(st.sampled_from(alphabet))
    assume(other != number[place])
    assert not right(number[:place] + other + number[place + 1 :])


WRONG_CHECK_DIGIT = [
    pytest.param("RB", 8, cd.s10_check, "GB", cd.s10_right, id="s10"),
    pytest.param("1Z", 15, cd.ups_check, "", cd.ups_right, id="ups"),
    pytest.param("", 9, cd.mod7_check, "", cd.mod7_right, id="dhl waybill"),
    pytest.param("", 11, cd.deutsche_post_check, "", cd.deutsche_post_right, id="identcode"),
]


@pytest.mark.parametrize(("head", "length", "check", "tail", "right"), WRONG_CHECK_DIGIT)
@settings(deadline=None)
@given(data=st.data())
def test_only_one_check_digit_is_right(
    head: str,
    length: int,
    check: Callable[[str], str],
    tail: str,
    right: Callable[[str], bool],
    data: st.DataObject,
) -> None:
    payload = data.draw(st.text(DIGITS, min_size=length, max_size=length))
    accepted = [digit for digit in DIGITS if right(head + payload + digit + tail)]
    assert accepted == [check(payload)]


@pytest.mark.parametrize("letter", ["é", "a", " ", "%"])
def test_mod37_36_takes_digits_and_capitals_only(letter: str) -> None:
    with pytest.raises(ValueError, match="neither a digit nor"):
        cd.mod37_36_check("12" + letter)
