"""GS1 element strings and Digital Links as scanners really send them."""

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from returndesk.domain.codes import (
    CandidateKey,
    Certainty,
    KeyKind,
    ScannedCode,
    ScanSource,
    Symbology,
    candidates,
)
from returndesk.domain.errors import ScanError
from returndesk.domain.gs1 import bare_elements, elements, link_elements

SSCC = "340434161094015902"
GTIN = "04006381333931"
SERIAL = ("21", "ABC-7")
LOT = ("10", "L42")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"00{SSCC}", [("00", SSCC)]),
        (f"\x1d00{SSCC}", [("00", SSCC)]),
        (f"01{GTIN}10L42\x1d21ABC-7", [("01", GTIN), LOT, SERIAL]),
        (f"10L42\x1d01{GTIN}21ABC-7", [LOT, ("01", GTIN), SERIAL]),
        (f"400ML-20570\x1d00{SSCC}", [("400", "ML-20570"), ("00", SSCC)]),
        ("40112345ABC", [("401", "12345ABC")]),
        ("40212345678901234560", [("402", "12345678901234560")]),
        ("403LIL-7+X", [("403", "LIL-7+X")]),
        ("4104012345000009", [("410", "4012345000009")]),
        ("42059000", [("420", "59000")]),
        ("421250059000", [("421", "250059000")]),
        (f"8006{GTIN}0102", [("8006", f"{GTIN}0102")]),
        # With brackets, as printed under the bars; spaces as people type them.
        (f"(00) {SSCC} (420) 59000", [("00", SSCC), ("420", "59000")]),
        (f"(01){GTIN}(10)L42(21)ABC-7", [("01", GTIN), LOT, SERIAL]),
        # What biip refuses is passed over, up to the next separator.
        (f"99\x1d00{SSCC}", [("00", SSCC)]),
        (f"(05)12(00){SSCC}", [("00", SSCC)]),
        (f"11269999\x1d01{GTIN}", [("01", GTIN)]),
        # Cut off: no value rather than half of one.
        ("003404341610940", []),
        (f"01{GTIN}0034043416", [("01", GTIN)]),
        ("٠٠٣٤", []),
        ("", []),
        ("\x1d\x1d", []),
        ("📦", []),
    ],
)  # fmt: skip
def test_elements(text: str, found: list[tuple[str, str]]) -> None:
    assert list(elements(text)) == found


@pytest.mark.parametrize("head", [f"02{GTIN}3712", "10L42", "400ML-20570", "420L1"])
@pytest.mark.parametrize("tail", [("00", SSCC), ("01", GTIN)])
def test_a_lost_separator_hides_no_parcel(head: str, tail: tuple[str, str]) -> None:
    assert tail in elements(head + "".join(tail))
    wrong = tail[1][:-1] + ("0" if tail[1][-1] != "0" else "1")
    assert (tail[0], wrong) not in elements(head + tail[0] + wrong)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (f"https://id.gs1.org/01/{GTIN}/21/ABC-7", [("01", GTIN), SERIAL]),
        (f"HTTPS://ID.GS1.ORG/00/{SSCC}", [("00", SSCC)]),
        (f"http://lumen.example/fr/products/01/{GTIN[1:]}/10/L42/21/ABC-7?17=261231&utm=x",
         [("01", GTIN), LOT, SERIAL, ("17", "261231")]),
        (f"https://lumen.example/00/{SSCC}?400=ML-20570", [("00", SSCC), ("400", "ML-20570")]),
        (f"https://lumen.example/8006/{GTIN}0102", [("8006", f"{GTIN}0102")]),
        (f"https://lumen.example/gtin/{GTIN[1:]}/ser/1", [("01", GTIN)]),
        (f"https://lumen.example/sscc/{SSCC}", [("00", SSCC)]),
        # Refused by biip: an odd path, an unknown qualifier, an impossible date.
        (f"https://lumen.example/01/{GTIN}/21", [("01", GTIN)]),
        (f"https://lumen.example/00/{SSCC}/99/x", [("00", SSCC)]),
        (f"https://lumen.example/01/{GTIN}?17=269999", [("01", GTIN)]),
        # Cut off, compressed, and no Digital Link at all.
        ("https://lumen.example/00/34043416109", []),
        ("https://dlnkd.example/AQnYUc1gmiERBhQ3SvFQGg", []),
        ("https://lumen.example/R/RD48213", []),
        ("https://lumen.example/2026/01/sale", []),
        (f"http://[/01/{GTIN}", [("01", GTIN)]),
    ],
)  # fmt: skip
def test_links(address: str, found: list[tuple[str, str]]) -> None:
    assert list(link_elements(address)) == found


def keys(text: str, aim: str = "", symbology: Symbology | None = None) -> list[CandidateKey]:
    return list(candidates(ScannedCode(text, ScanSource.WEDGE, symbology, aim)))


PARCEL = CandidateKey(SSCC, KeyKind.TRACKING, "dhl", Certainty.CHECKED)
ARTICLE = CandidateKey(GTIN, KeyKind.ARTICLE, "", Certainty.CHECKED)


@pytest.mark.parametrize(
    "text",
    [
        f"]C100{SSCC}",
        f"]C1400ML-20570\x1d403LIL7\x1d00{SSCC}",
        f"\x1d42059000\x1d00{SSCC}",
        f"(00){SSCC}(410)4012345000009",
        f"00{SSCC}42059000",  # the AIM identifier and FNC1 are lost
        f"https://lumen.example/track/00/{SSCC}?utm_source=label",
        f"]d2\u241d02{GTIN}3712\u241d00{SSCC}",
    ],
)
def test_a_parcel_is_the_first_reading(text: str) -> None:
    assert keys(text)[0] == PARCEL


@pytest.mark.parametrize(
    "text",
    [
        f"]d201{GTIN}10L42\x1d21ABC-7",
        f"]Q3https://id.gs1.org/01/{GTIN}/21/ABC-7",
        f"01{GTIN}21ABC7",
        f"]e08006{GTIN}0102",
    ],
)
def test_an_article_is_the_first_reading(text: str) -> None:
    assert keys(text)[0] == ARTICLE


def test_orders_consignments_and_routing_are_told_apart() -> None:
    found = keys("400ML-20570\x1d401CONS7\x1d403LIL7\x1d40212345678901234560", aim="C1")
    kinds = {key.key: (key.kind, key.certainty) for key in found}
    assert kinds["ML20570"] == (KeyKind.ORDER_NUMBER, Certainty.SHAPE)
    assert kinds["CONS7"] == (KeyKind.TRACKING, Certainty.SHAPE)
    assert kinds["LIL7"] == (KeyKind.ROUTING, Certainty.SHAPE)
    assert kinds["12345678901234560"] == (KeyKind.TRACKING, Certainty.CHECKED)


def test_a_geopost_label_is_no_sscc_by_chance() -> None:
    label = "007500410774000248383101902"
    assert bare_elements(label) != ()
    assert all(key.key != bare_elements(label)[0][1] for key in keys(label))


ODD = st.text("0123456789ABCDEFabc()[]/\x1d\x1e%.-+ ²٣é📦", max_size=80)
NUMBERED = st.builds("{}{}".format, st.sampled_from(["00", "01", "10", "21", "37", "3102", "3922",
    "400", "401", "402", "403", "410", "417", "421", "4324", "7003", "8003", "8006", "8020",
    "https://x.example/01/", "http://[::1/00/", "(01)", "(99)("]), ODD)  # fmt: skip
TEXTS = st.one_of(ODD, NUMBERED, st.lists(NUMBERED, max_size=4).map("\x1d".join))


@settings(max_examples=2_000, deadline=None)
@given(TEXTS, st.sampled_from(["", "C1", "d2", "Q3", "e0"]))
@example("(" * 4000, "C1")
@example("10" * 2000, "C1")
@example("\x1d".join(["21A"] * 1000), "C1")
@example("01" + "²" * 14, "C1")
def test_no_text_is_too_odd(text: str, aim: str) -> None:
    for identifier, value in (*elements(text), *bare_elements(text), *link_elements(text)):
        assert identifier.isdigit()
        assert value
    try:
        found = [key.key for key in keys(text, aim)]
    except ScanError as error:
        found = [error.code]
    assert all(found)


def test_a_plain_scan_does_not_load_biip() -> None:
    program = """
import sys
from returndesk.domain.codes import ScannedCode, candidates, index_keys
for text in ("8R00432154798", "00340434161094015902", "RD-48213", "https://a.example/t?id=12345"):
    candidates(ScannedCode(text))
    index_keys(text)
print("biip" in sys.modules)
candidates(ScannedCode("]C100340434161094015902"))
print("biip" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == ["False", "True"]
