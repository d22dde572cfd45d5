"""Scanned strings: normal form, ranked keys, wrappings, typing errors, bad input."""

import unicodedata

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from returndesk.domain.codes import (
    MAX_SCAN_LENGTH,
    CandidateKey,
    Certainty,
    KeyKind,
    ScannedCode,
    ScanSource,
    Symbology,
    article_key,
    candidates,
    guess_carrier,
    index_keys,
    looks_like_article,
    normal_form,
    readable,
    return_qr_text,
)
from returndesk.domain.errors import ScanError

anything = st.text(st.characters(exclude_categories=()), max_size=60)
scan_like = st.text("0123456789ABCOILRDXZ13S%#-/:.()[]>\x1d\x1e \t", max_size=60)


def typed(text: str) -> tuple[CandidateKey, ...]:
    return candidates(ScannedCode(text))


def scanned(text: str, symbology: Symbology | None = None, aim: str = "") -> list[CandidateKey]:
    return list(candidates(ScannedCode(text, ScanSource.WEDGE, symbology, aim)))


def candidates_or_error(code: ScannedCode) -> tuple[CandidateKey, ...] | str:
    try:
        return candidates(code)
    except ScanError as error:
        return error.code


# ------------------------------------------------------------------------------------ normal form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("rd-48 213", "RD48213"),
        ("RD 48213", "RD48213"),
        ("\tRD-48213\r\n", "RD48213"),
        ("#10482", "10482"),
        ("%00075.004/1077", "000750041077"),
        ("56.310 243.031 3", "563102430313"),
        ("ORD–2024—001", "ORD2024001"),  # dashes of a word processor
        ("RD\u00a048213\u200b", "RD48213"),  # no-break and zero-width space
        ("ＲＤ４８２１３", "RD48213"),  # full width
        ("straße 12", "STRASSE12"),
        ("e\u0301-1", "É1"),
        ("😀", "😀"),
        ("---", "---"),
        ("¿?", "¿?"),
        ("\x00\x1d \ud800", ""),
        ("", ""),
    ],
)
def test_normal_form(text: str, form: str) -> None:
    assert normal_form(text) == form


@settings(deadline=None)
@given(anything)
@example("A-\u0301")
@example("\u0390-ŉ")
def test_normal_form_is_final_and_can_be_stored(text: str) -> None:
    form = normal_form(text)
    assert normal_form(form) == form
    form.encode()
    assert not any(
        unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"} for letter in form
    )


# -------------------------------------------------------------------------------------- bad input


@pytest.mark.parametrize("text", ["", " ", "\r\n\t", "\x00\x1d\x1e\x04", "\u200b\u2003", "]C1 "])
def test_nothing_is_an_error(text: str) -> None:
    with pytest.raises(ScanError) as caught:
        typed(text)
    assert caught.value.code == "scan_empty"


def test_an_endless_text_is_an_error() -> None:
    with pytest.raises(ScanError) as caught:
        typed("9" * 100_000)
    assert caught.value.code == "scan_too_long"
    assert caught.value.params == {"length": 100_000, "limit": MAX_SCAN_LENGTH}


def test_the_longest_text_is_looked_up() -> None:
    text = "A" * MAX_SCAN_LENGTH
    assert typed(text) == (CandidateKey(text),)


@pytest.mark.parametrize(
    "text", ["😀😀", "---", "Grüße", "http://[", "https://", "RD1:R:", "RD1:R: ", "]C1"]
)
def test_what_nobody_knows_is_looked_up_as_it_is(text: str) -> None:
    assert typed(text)[-1] == CandidateKey(normal_form(text))


@settings(deadline=None)
@given(
    st.one_of(anything, scan_like, st.builds("https://a.b/{}?c={}".format, anything, anything)),
    st.sampled_from(ScanSource),
    st.sampled_from([None, *Symbology]),
    st.sampled_from(["", "C1", "E0", "I1", "d2"]),
)
@example("\x1d00", ScanSource.WEDGE, None, "")
@example("(00)", ScanSource.WEDGE, None, "C1")
@example("٣٣١٨٨١٠٠٢٥", ScanSource.TYPED, Symbology.EAN_UPC, "")
@example("[)>\x1e01\x1d96\x1d\x1d\x1d1Z", ScanSource.WEDGE, None, "")
def test_any_text_gives_keys_or_is_blank(
    text: str, source: ScanSource, symbology: Symbology | None, aim: str
) -> None:
    code = ScannedCode(text, source, symbology, aim)
    found = candidates_or_error(code)
    if isinstance(found, str):
        assert found == "scan_empty"
        assert index_keys(text) == ()
        assert guess_carrier(code) == ""
        return
    keys = [key.key for key in found]
    assert all(keys)
    assert len(set(keys)) == len(keys)
    assert all(normal_form(key) == key for key in keys)
    assert not set(keys).isdisjoint(index_keys(text))
    assert guess_carrier(code) == found[0].carrier
    assert looks_like_article(code) in {True, False}


@settings(deadline=None)
@given(st.one_of(anything, scan_like))
def test_the_raw_text_is_last_unless_it_is_known(text: str) -> None:
    form = normal_form(text)
    assume(form and "]" not in text)
    found = typed(text)
    assert form in {key.key for key in found}
    assert found[-1].key == form or any(key.key == form and key.kind for key in found)


# ------------------------------------------------------------------------------------- own numbers


@pytest.mark.parametrize("text", ["RD-48213", "rd-48 213", "RD48213", "]Q1RD-48213"])
def test_our_return_number_is_known(text: str) -> None:
    assert typed(text) == (CandidateKey("RD48213", KeyKind.RETURN_NUMBER, "", Certainty.SHAPE),)


@pytest.mark.parametrize("number", ["RD-48213", "R.M.A/77", "10482"])
def test_our_own_qr_is_read_back(number: str) -> None:
    text = return_qr_text(number)
    assert set(text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    best = typed(text)[0]
    assert best.key == normal_form(number)
    assert best.kind is KeyKind.RETURN_NUMBER
    assert typed(text.lower())[0] == best


@pytest.mark.parametrize(
    "address", ["HTTPS://RETURNDESK.APP/R/RD48213", "https://lumen.example/fr/r/RD-48213?lang=fr"]
)
def test_a_portal_link_names_its_return(address: str) -> None:
    assert typed(address)[0] == CandidateKey("RD48213", KeyKind.RETURN_NUMBER, "", Certainty.SHAPE)


def test_an_order_number_is_told_by_its_sign() -> None:
    assert typed("#10482") == (CandidateKey("10482", KeyKind.ORDER_NUMBER, "", Certainty.SHAPE),)
    assert typed("10482") == (CandidateKey("10482"),)


def test_a_carriers_address_gives_its_number() -> None:
    found = typed("https://www.laposte.fr/outils/suivre-vos-envois?code=8R%204413%202290%20176")
    assert found[0] == CandidateKey("8R44132290176", KeyKind.TRACKING, "colissimo", Certainty.SHAPE)
    found = typed("https://tracking.example/en/XP696982485FR?lang=fr&year=2026")
    assert [key.key for key in found[:-1]] == ["XP696982485FR"]


# ----------------------------------------------------------------------------- ranks and wrappings


def test_the_check_digit_ranks_before_the_shape_and_the_raw_text() -> None:
    found = scanned("0006500XP696982485248226250")
    assert [(key.key, key.certainty) for key in found] == [
        ("XP696982485248", Certainty.CHECKED),
        ("XP696982485FR", Certainty.CHECKED),
        ("0006500XP696982485248226250", Certainty.RAW),
    ]


def test_gs1_finds_the_sscc_behind_other_elements() -> None:
    found = scanned("02040063813339313712\x1d00340434161094015902", aim="C1")
    assert found[0] == CandidateKey(
        "340434161094015902", KeyKind.TRACKING, "dhl", Certainty.CHECKED
    )


def test_gs1_keeps_an_sscc_with_a_wrong_check_digit() -> None:
    found = scanned("]C100106141411234567890")
    assert found[0] == CandidateKey("106141411234567890", KeyKind.TRACKING, "", Certainty.SHAPE)


def test_gs1_gives_the_article() -> None:
    for text in ("]d2010400638133393121ABC", "\x1d0104006381333931", "(01)04006381333931(21)AB"):
        assert scanned(text)[0] == CandidateKey(
            "04006381333931", KeyKind.ARTICLE, "", Certainty.CHECKED
        )


def test_a_label_that_begins_with_two_zeros_is_no_sscc_for_its_head() -> None:
    keys = [key.key for key in scanned("007500410774000248383101902")]
    assert keys == ["10774000248383", "007500410774000248383101902"]


def test_a_maxicode_whose_parts_do_not_check_stays_short() -> None:
    text = "[)>\x1e01\x1d96841706672\x1d840\x1d002\x1d1Z12345675\x1dUPSN\x1d12345E\x1d089\x1e\x04"
    assert all(not key.key.startswith("1Z12345E") for key in scanned(text))


def test_a_data_matrix_of_another_format_is_raw() -> None:
    text = "[)>\x1e06\x1d1P445-175186-1-ND\x1dP3SFM252012ALMA3R3MTAA\x1eK9595228\x1e\x04"
    assert [key.kind for key in scanned(text)] == [None]


def test_a_routing_code_is_told_from_a_parcel_by_its_symbol() -> None:
    leitcode = "21348075016401"
    assert scanned(leitcode, Symbology.ITF)[0] == CandidateKey(
        leitcode, KeyKind.ROUTING, "dhl", Certainty.CHECKED
    )
    assert scanned(leitcode, Symbology.CODE_128)[0].kind is KeyKind.TRACKING


def test_a_carton_in_itf_is_an_article() -> None:
    found = scanned("30712345000010", aim="I1")
    assert found == [
        CandidateKey("30712345000010", KeyKind.ARTICLE, "", Certainty.CHECKED),
    ]


# ----------------------------------------------------------------------------------- typing errors


@pytest.mark.parametrize(
    ("text", "key", "carrier"),
    [
        ("XP6969824O5FR", "XP696982405FR", "chronopost"),
        ("8RO4I3229OI76", "8R04132290176", "colissimo"),
        ("IZ5R89390357567I27", "1Z5R89390357567127", "ups"),
        ("lO774OOO248383", "10774000248383", "dpd"),
        ("3SABCDI2345O7", "3SABCD1234507", "postnl"),
    ],
)
def test_letters_typed_for_digits_are_tried_below(text: str, key: str, carrier: str) -> None:
    found = typed(text)
    guess = next(candidate for candidate in found if candidate.key == key)
    assert guess == CandidateKey(key, KeyKind.TRACKING, carrier, Certainty.SHAPE)
    assert key not in {candidate.key for candidate in scanned(text)}


def test_a_typed_return_number_is_helped_too() -> None:
    assert typed("RD-4821O") == (
        CandidateKey("RD48210", KeyKind.RETURN_NUMBER, "", Certainty.SHAPE),
        CandidateKey("RD4821O"),
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("#1O4B2l", "104B21"),
        ("ML-2O57O", "ML20570"),
        ("ml.2o 57o", "ML20570"),
        ("ORD-IO23", "ORD1023"),
        ("MLO2570", "ML02570"),
        ("FR/2O26/OO1", "FR2026001"),
    ],
)
def test_order_numbers_are_tried_with_digits_for_letters(text: str, key: str) -> None:
    found = [candidate.key for candidate in typed(text)]
    assert key in found
    assert normal_form(text) in found
    assert key not in {candidate.key for candidate in scanned(text)}


def test_words_are_not_made_numbers() -> None:
    assert typed("HELLO WORLD") == (CandidateKey("HELLOWORLD"),)


def test_what_is_typed_ranks_before_what_may_be_meant() -> None:
    keys = [key.key for key in typed("XPO96982485248")]
    assert keys.index("XP096982485248") < keys.index("XPO96982485248")
    keys = [key.key for key in typed("1Z5R8939035756712O")]
    assert keys[-1] == "1Z5R8939035756712O"


# ---------------------------------------------------------------------------------------- articles


@pytest.mark.parametrize(
    ("code", "article"),
    [
        (ScannedCode("4006381333931"), True),
        (ScannedCode("4006381333932"), False),
        (ScannedCode("96385074"), True),
        (ScannedCode("036000291452"), True),
        (ScannedCode("04006381333931"), False),
        (ScannedCode("04006381333931", symbology=Symbology.EAN_UPC), True),
        (ScannedCode("]E04006381333931"), True),
        (ScannedCode("0104006381333931", symbology=Symbology.DATABAR), True),
        (ScannedCode("]C100340434161094015902"), False),
        (ScannedCode("٤٠٠٦٣٨١٣٣٣٩٣١"), False),
        (ScannedCode("😀"), False),
        (ScannedCode(""), False),
        (ScannedCode("4" * 100_000), False),
    ],
)
def test_articles_are_told_by_their_check_digit(code: ScannedCode, article: bool) -> None:
    assert looks_like_article(code) is article


def test_an_article_has_one_key_in_every_length() -> None:
    assert article_key("036000291452") == article_key("0036000291452") == "00036000291452"
    ean = scanned("4006381333931", Symbology.EAN_UPC)[0]
    assert ean == CandidateKey("04006381333931", KeyKind.ARTICLE, "", Certainty.CHECKED)
    assert "04006381333931" not in index_keys("4006381333931")


# ------------------------------------------------------------------------------------ for the eyes


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("8R44132290176", "8R 4413 2290 176"),
        ("10774000248383", "1077 4000 2483 83"),
        ("%007500410774000248383101902", "0075 004 1077 4000 2483 83 101 902"),
        ("XP696982485FR", "XP 696 982 485 FR"),
        ("1Z12345E0112345675", "1Z 123 45E 01 1234 5675"),
        ("rd48213", "RD-48213"),
        ("ORD/2026/1", "ORD/2026/1"),
        (" a\x1db \u200b c ", "a b c"),
        ("😀", "😀"),
        ("", ""),
    ],
)
def test_numbers_are_grouped_as_people_read_them(number: str, text: str) -> None:
    assert readable(number) == text


def test_the_carrier_decides_how_its_number_is_read() -> None:
    number = "946448517924"  # right for both: Identcode and GLS
    assert readable(number) == "94 644 851 792 4"
    assert readable(number, "gls") == "9464 4851 7924"


def test_a_blank_or_endless_number_is_filed_nowhere() -> None:
    assert index_keys("") == ()
    assert index_keys(" \x1d") == ()
    assert index_keys("9" * 5000) == ()
    assert guess_carrier(ScannedCode("")) == ""
