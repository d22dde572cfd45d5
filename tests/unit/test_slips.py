"""Packing slips: what the signed text holds, and what every false one is worth."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from returndesk.domain.codes import Certainty, ScannedCode, candidates
from returndesk.domain.ids import BrandId, SiteId
from returndesk.domain.portal import Brand
from returndesk.domain.signing import (
    SigningKey,
    _written,
    key_id,
    new_key,
    seal,
    sign,
    unseal,
    verify,
)
from returndesk.domain.slips import (
    PREFIX,
    Slip,
    SlipCheck,
    SlipStanding,
    check_slip,
    find_slip,
    slip_text,
)

KEY, OTHER_KEY = new_key(), new_key()
LUMEN = Brand(BrandId("lumen"), "Maison Lumen", "lumen", SiteId("lille"), slip_keys=(KEY.public,))
QUIET = replace(LUMEN, id=BrandId("quiet"), name="Quiet", slip_keys=(OTHER_KEY.public,))
TODAY = date(2026, 11, 22)
SLIP = Slip(LUMEN.id, "ML-20570", TODAY - timedelta(days=9), TODAY + timedelta(days=21))
BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def check(text: str, *brands: Brand, today: date = TODAY) -> SlipCheck:
    known = {brand.id: brand for brand in brands or (LUMEN, QUIET)}
    return check_slip(text, known.get, today)


def test_a_slip_is_short_and_of_letters_and_digits_that_every_scanner_types() -> None:
    text = slip_text(SLIP, KEY)
    assert re.fullmatch(f"{PREFIX}[A-Z2-7]+", text)
    assert len(text) <= 160
    assert check(text) == SlipCheck(SlipStanding.GENUINE, text, SLIP, LUMEN)


@pytest.mark.parametrize(
    "wrap",
    [
        "{}",
        "]Q1{}",
        " {}\r\n",
        "https://returns.example/lumen/S/{}",
        "HTTPS://RETURNS.EXAMPLE/S/{}?LANG=FR",
        "https://returns.example/?slip={}&lang=fr",
    ],
)
def test_a_slip_is_found_however_it_is_wrapped(wrap: str) -> None:
    text = slip_text(SLIP, KEY)
    assert find_slip(wrap.format(text)) == text
    assert find_slip(wrap.format(text).lower()) == text  # Caps Lock


@pytest.mark.parametrize(
    "text", ["", "RD-48213", "RDSLIP1", "RDSLIP1ABC", "ORDSLIP1" + "A" * 90, "https://x/RDSLIP1"]
)
def test_other_texts_are_no_slips(text: str) -> None:
    assert find_slip(text) == ""


def test_every_flipped_letter_is_a_damage() -> None:
    text = slip_text(SLIP, KEY)
    for place in range(len(PREFIX), len(text)):
        for bit in (1, 16):
            letter = BASE32[BASE32.index(text[place]) ^ bit]
            flipped = text[:place] + letter + text[place + 1 :]
            assert check(flipped).standing is SlipStanding.DAMAGED


def test_every_bit_flipped_by_a_forger_is_noticed() -> None:
    sealed = unseal(PREFIX, slip_text(SLIP, KEY))
    assert sealed is not None
    content = sealed.payload + sealed.signature
    for place in range(len(content) * 8):
        changed = bytearray(content)
        changed[place // 8] ^= 1 << place % 8
        found = check(_written(PREFIX, bytes(changed)))
        assert not found.standing.trusted
    assert check(_written(PREFIX, content)).standing is SlipStanding.GENUINE


@pytest.mark.parametrize("garble", [("YZ", "ZY"), ("AQWZ", "QAZW"), ("3", ""), ("S", "SS")])
def test_a_foreign_layout_makes_a_slip_unsure_and_the_right_one_sure(
    garble: tuple[str, str],
) -> None:
    text = slip_text(replace(SLIP, order_number="YZAQWM-3S"), KEY)
    old, new = garble
    wrong = text.translate(str.maketrans(old, new)) if len(old) == len(new) else ""
    wrong = wrong or PREFIX + text[len(PREFIX) :].replace(old, new)
    assert candidates(ScannedCode(text))[0].certainty is Certainty.CHECKED
    assert candidates(ScannedCode(wrong))[0].certainty is not Certainty.CHECKED


@pytest.mark.parametrize("cut", [1, 2, 8, 60, 100])
def test_half_a_slip_is_damaged(cut: int) -> None:
    text = slip_text(SLIP, KEY)
    assert check(text[:-cut]).standing is SlipStanding.DAMAGED
    assert check(text + "A" * cut).standing is SlipStanding.DAMAGED


def test_what_is_no_base_32_is_damaged() -> None:
    assert check(PREFIX + "0189" * 20).standing is SlipStanding.DAMAGED
    assert check(PREFIX + "A" * 40).standing is SlipStanding.DAMAGED


def test_a_slip_is_forged_when_another_key_signs_in_a_keys_name() -> None:
    false = SigningKey(OTHER_KEY.private, KEY.public)
    assert check(slip_text(SLIP, false)).standing is SlipStanding.FORGED


def test_a_content_that_was_changed_under_its_signature_is_forged() -> None:
    sealed = unseal(PREFIX, slip_text(SLIP, KEY))
    other = unseal(PREFIX, slip_text(replace(SLIP, order_number="ML-20571"), KEY))
    assert sealed is not None
    assert other is not None
    mixed = seal(PREFIX, other.payload, OTHER_KEY.private)
    assert check(mixed).standing is SlipStanding.FORGED
    assert not replace(other, signature=sealed.signature).right_for(KEY.public)


def test_a_brand_cannot_sign_for_another() -> None:
    assert check(slip_text(SLIP, OTHER_KEY)).standing is SlipStanding.UNKNOWN_KEY
    stolen = replace(SLIP, brand_id=QUIET.id)
    assert check(slip_text(stolen, KEY)).standing is SlipStanding.UNKNOWN_KEY
    nobody = replace(SLIP, brand_id=BrandId("nobody"))
    assert check(slip_text(nobody, KEY)).standing is SlipStanding.UNKNOWN_BRAND


def test_a_rotated_key_stays_good_and_a_revoked_one_does_not() -> None:
    text = slip_text(SLIP, KEY)
    rotated = replace(LUMEN, slip_keys=(KEY.public, OTHER_KEY.public))
    assert check(text, rotated).standing is SlipStanding.GENUINE
    assert check(slip_text(SLIP, OTHER_KEY), rotated).standing is SlipStanding.GENUINE
    revoked = replace(LUMEN, slip_keys=(OTHER_KEY.public,))
    assert check(text, revoked).standing is SlipStanding.UNKNOWN_KEY
    assert check(text, replace(LUMEN, slip_keys=())).standing is SlipStanding.UNKNOWN_KEY


@pytest.mark.parametrize(
    ("today", "standing"),
    [
        (SLIP.expires, SlipStanding.GENUINE),
        (SLIP.expires + timedelta(days=1), SlipStanding.EXPIRED),
        (date(2070, 1, 1), SlipStanding.EXPIRED),  # a clock that is wrong
        (SLIP.issued - timedelta(days=2), SlipStanding.GENUINE),  # a time zone, a clock a day off
        (SLIP.issued - timedelta(days=3), SlipStanding.EARLY),
        (date(1970, 1, 1), SlipStanding.EARLY),  # a computer without a battery
    ],
)
def test_the_days_of_a_slip(today: date, standing: SlipStanding) -> None:
    found = check(slip_text(SLIP, KEY), today=today)
    assert found.standing is standing
    assert standing.trusted
    assert found.slip == SLIP


@settings(deadline=None)
@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=60))
def test_any_brand_and_number_are_read_back_or_refused(brand: str, number: str) -> None:
    slip = replace(SLIP, brand_id=BrandId(brand), order_number=number)
    known = replace(LUMEN, id=slip.brand_id)
    assert check(find_slip(slip_text(slip, KEY)), known).slip == slip


@pytest.mark.parametrize("number", ["", "9" * 256])
def test_what_does_not_fit_is_refused(number: str) -> None:
    with pytest.raises(ValueError, match="does not fit a packing slip"):
        slip_text(replace(SLIP, order_number=number), KEY)


@settings(max_examples=1000, deadline=None)
@given(st.binary(max_size=200), st.binary(max_size=40))
def test_a_signed_content_that_is_no_slip_is_damaged_not_a_crash(head: bytes, tail: bytes) -> None:
    text = seal(PREFIX, key_id(KEY.public) + head + tail, KEY.private)
    found = check(text)
    assert found.standing is not SlipStanding.FORGED
    assert (found.slip is None) == (found.standing is SlipStanding.DAMAGED)


@given(st.text(max_size=300))
def test_any_text_is_checked(text: str) -> None:
    assert not check(find_slip(f"{PREFIX}{text}") or text).standing.trusted


# ---------------------------------------------------------------------------------------- signing


def test_signatures_are_those_of_the_standard() -> None:
    # RFC 8032, 7.1, test 3
    private = bytes.fromhex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
    public = bytes.fromhex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
    signature = sign(private, bytes.fromhex("af82"))
    assert signature.hex().startswith("6291d657deec24024827e69c3abe01a3")
    assert verify(public, bytes.fromhex("af82"), signature)
    assert not verify(public, bytes.fromhex("af83"), signature)


@pytest.mark.parametrize("public", [b"", b"x" * 31, b"\xff" * 32, b"x" * 33])
def test_a_key_that_is_none_verifies_nothing(public: bytes) -> None:
    assert not verify(public, b"x", b"y" * 64)
    assert not verify(KEY.public, b"x", b"")


def test_a_text_of_one_kind_never_passes_for_another() -> None:
    voucher = seal("RDVOUCHER1", b"50 EUR", KEY.private)
    taken = unseal("RDVOUCHER1", voucher)
    assert taken is not None
    assert taken.right_for(KEY.public)
    assert not replace(taken, prefix=PREFIX).right_for(KEY.public)
    assert unseal(PREFIX, voucher) is None


def test_private_keys_are_not_shown() -> None:
    assert KEY.private.hex() not in repr(KEY)
    assert repr(KEY.private) not in repr(KEY)
