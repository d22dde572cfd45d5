"""The carriers' table, and that every written form of a parcel's number meets every other."""

import re
from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from returndesk.domain.carriers import CARRIERS, FORMATS, Format, matches
from returndesk.domain.check_digits import (
    gls_check,
    gs1_check,
    mod37_36_check,
    mondial_relay_check,
    s10_check,
)
from returndesk.domain.codes import (
    CandidateKey,
    ScannedCode,
    ScanSource,
    candidates,
    guess_carrier,
    index_keys,
)

DPD_AZTEC = (
    "[)>\x1e01\x1d03\x1d75004\x1d250\x1d101\x1d10774000248383\x1dGEOP\x1d248\x1d1/1\x1d1.5\x1dN"
    "\x1d4 RUE DE RIVOLI\x1dPARIS\x1d\x1dJEANNE MARTIN\x1e\x04"
)
UPS_MAXICODE = (
    "[)>\x1e01\x1d96841706672\x1d840\x1d001\x1d1Z12345675\x1dUPSN\x1d12345E\x1d089\x1d\x1d1/1"
    "\x1d10.1\x1dY\x1d\x1d\x1dUT\x1e\x04"
)
UPS_MAXICODE_LONG = (
    "[)>\x1e01\x1d9684085001\x1d999\x1d001\x1d1Z12345E0112345675\x1d1 PHOENIX RD\x1dPHOENIX\x1dAZ"
    "\x1e\x04"
)


def without_controls(text: str) -> str:
    """What a keyboard wedge leaves of a message."""
    return re.sub("[\x00-\x1f]", "", text)


# One parcel a row: its carrier and every way in which its number is scanned, printed and stored.
PARCELS = {
    "DPD": (
        "dpd",
        [
            "%007500410774000248383101902",
            "007500410774000248383101902",  # relabel
            "0075 004 1077 4000 2483 83 101 902 D",
            "1077 4000 2483 83 2",
            "10774000248383",
            "1077.4000.2483.83",
            "]C0%007500410774000248383101902",
            DPD_AZTEC,
            "]z0" + DPD_AZTEC,
            DPD_AZTEC.replace("\x1e", "\u241e").replace("\x1d", "\u241d"),
            without_controls(DPD_AZTEC),
        ],
    ),
    "Chronopost": (
        "chronopost",
        [
            "%0006500XP696982485248226250",
            "XP696982485248D",
            "XP696982485248",
            "XP696982485FR",
            "xp 696 982 485 fr",
        ],
    ),
    "Colissimo, Geopost label": (
        "colissimo",
        [
            "%00750046A123456789012801250",
            "00750046A123456789012801250",
            "0075 004 6A12 3456 7890 12 801 250" + mod37_36_check("00750046A123456789012801250"),
        ],
    ),
    "Colissimo": ("colissimo", ["8R44132290176", "8R 4413 2290 176", "8r44132290176"]),
    "Colissimo, Corse": ("colissimo", ["CQ12345678901", "]C0CQ12345678901"]),
    "La Poste": ("laposte", ["LP123456785FR", "LP 123 456 785 FR"]),
    "Mondial Relay": (
        "mondial_relay",
        ["12123456780101006623123454", "12345678", "12 12345678 0101 0 0662312345 4"],
    ),
    "UPS": (
        "ups",
        [
            "1Z12345E0112345675",
            "1Z 123 45E 01 1234 5675",
            UPS_MAXICODE,
            without_controls(UPS_MAXICODE),
            UPS_MAXICODE_LONG,
            without_controls(UPS_MAXICODE_LONG),
        ],
    ),
    "S10": ("post", ["RB123456785GB", "RB 123 456 785 GB", "rb123456785gb"]),
    "PostNL": ("postnl", ["3SABCD1234567", "3S ABCD 1234567"]),
    "PostNL, 15": ("postnl", ["3SABCD123456789", "]C03SABCD123456789"]),
    "DHL Paket": (
        "dhl",
        [
            "]C100340434161094015902",
            "\x1d00340434161094015902",
            "00340434161094015902",
            "(00)340434161094015902",
            "(00) 340434161094015902",
            "340434161094015902",
            "00 3404 3416 1094 0159 02",
            "]C142127650111\x1d00340434161094015902",
        ],
    ),
    "DHL Identcode": ("dhl", ["563102430313", "56.310 243.031 3", "]I1563102430313"]),
    "DHL waybill": ("dhl", ["3318810025", "33 1881 0025"]),
    "DHL piece": ("dhl", ["JJD0081105201831337270", "JD0081105201831337270"]),
    "DHL Freight": ("dhl", ["JVGL1234567800000049", "JVGL 1234 5678 0000 0049"]),
    "Geodis": ("geodis", ["JVGTC1234567890123", "jvgtc 1234567890123"]),
    "GLS": (
        "gls",
        ["36301917596", "36301917596" + gls_check("36301917596"), "036301917596"],
    ),
    "GLS Track-ID": ("gls", ["ZABC12D7", "zabc 12d7"]),
    "Colis Privé": ("colis_prive", ["Q1234567890123456", "Q 1234 5678 9012 3456"]),
    "Correos": ("correos", ["PK1234AB12345670128001X", "PK 1234 AB 1234567 01 28001 X"]),
    "InPost": ("inpost", ["620012345678901234567890", "6200 1234 5678 9012 3456 7890"]),
    "InPost, United Kingdom": ("inpost", ["CS0000000009778", "cs 0000000009778"]),
    "Poste Italiane 1": ("poste_italiane", ["A123B45678901", "A 123 B 45678901"]),
    "Poste Italiane 2": ("poste_italiane", ["123456A123456"]),
    "Poste Italiane 3": ("poste_italiane", ["123A45678901B"]),
    "bpost": ("bpost", ["323212345659900357663030", "3232 1234 5659 9003 5766 3030"]),
    "SSCC": (
        "",
        ["]C100106141411234567897", "00106141411234567897", "106141411234567897"],
    ),
}
PAIRS = [
    pytest.param(stored, scanned, id=f"{name}: {stored!r} by {scanned!r}")
    for name, (_, forms) in PARCELS.items()
    for stored, scanned in product(forms, forms)
]


def scan(text: str) -> tuple[CandidateKey, ...]:
    return candidates(ScannedCode(text, ScanSource.WEDGE))


def meets(stored: str, scanned: str) -> bool:
    return not {key.key for key in scan(scanned)}.isdisjoint(index_keys(stored))


@pytest.mark.parametrize(("stored", "scanned"), PAIRS)
def test_every_form_of_a_number_meets_every_other(stored: str, scanned: str) -> None:
    assert meets(stored, scanned)


@pytest.mark.parametrize(
    ("carrier", "form"),
    [
        pytest.param(carrier, form, id=f"{name}: {form!r}")
        for name, (carrier, forms) in PARCELS.items()
        for form in forms
    ],
)
def test_the_carrier_is_told_by_every_form(carrier: str, form: str) -> None:
    assert guess_carrier(ScannedCode(form, ScanSource.WEDGE)) == carrier


@pytest.mark.parametrize(
    "form", [form for _, forms in PARCELS.values() for form in forms], ids=repr
)
def test_a_number_is_filed_under_few_keys(form: str) -> None:
    assert 1 <= len(index_keys(form)) <= 3


@pytest.mark.parametrize(
    ("stored", "scanned"),
    [
        # Nothing printed or encoded connects these: both must be on file.
        pytest.param("6A12345678901", "%0075004QW123456789012801250", id="Colissimo"),
        pytest.param("ZABC12D7", "36301917596", id="GLS Track-ID and parcel number"),
        pytest.param("563102430313", "00340434161094015902", id="DHL Identcode and SSCC"),
    ],
)
def test_numbers_that_no_rule_connects_stay_apart(stored: str, scanned: str) -> None:
    assert not meets(stored, scanned)


def test_different_parcels_do_not_meet() -> None:
    names = list(PARCELS)
    for name, other in product(names, names):
        if name == other:
            continue
        keys = {key for form in PARCELS[name][1] for key in index_keys(form)}
        for form in PARCELS[other][1]:
            assert keys.isdisjoint(key.key for key in scan(form)), (name, other, form)


def test_every_row_names_a_known_carrier_or_none() -> None:
    assert {row.carrier for row in FORMATS} - {""} == set(CARRIERS)
    assert all(code == carrier.code for code, carrier in CARRIERS.items())


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: f"{row.carrier} {row.name}")
def test_a_rows_groups_add_up_to_its_length(row: Format) -> None:
    assert not row.groups or row.lengths == (sum(row.groups),)


def test_a_wrong_check_digit_leaves_the_shape() -> None:
    (right,) = matches("XP696982485FR")
    (wrong,) = matches("XP696982484FR")
    assert right.checked
    assert not wrong.checked
    assert wrong.format.carrier == "chronopost"


def test_a_mondial_relay_label_must_be_right() -> None:
    # its eight digits would be found by chance under any other parcel
    assert matches("12123456780101006623123455") == []


def test_chronopost_needs_a_right_s10_number() -> None:
    keys = {key.key for key in scan("XP696982484248")}
    assert keys == {"XP696982484248"}


# ------------------------------------------------------------------------ any number of a format

digits = {length: st.text("0123456789", min_size=length, max_size=length) for length in range(20)}
letters = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=2)


@settings(deadline=None)
@given(postcode=digits[7], head=st.one_of(digits[2], letters), serial=digits[12], rest=digits[6])
def test_any_geopost_parcel_meets_its_forms(
    postcode: str, head: str, serial: str, rest: str
) -> None:
    assume(head != "CS")  # InPost's, see the table
    core = head + serial
    label = postcode + core + rest
    forms = [f"%{label}", label, label + mod37_36_check(label), core, core + mod37_36_check(core)]
    for stored, scanned in product(forms, forms):
        assert meets(stored, scanned)


@settings(deadline=None)
@given(service=letters, serial=digits[8], depot=digits[3])
def test_any_chronopost_parcel_meets_its_interface_number(
    service: str, serial: str, depot: str
) -> None:
    assume(service != "CS")  # InPost's, see the table
    number = service + serial + s10_check(serial)
    core = number + depot
    forms = [f"%0006500{core}226250", core, core + mod37_36_check(core), number + "FR"]
    for stored, scanned in product(forms, forms):
        assert meets(stored, scanned)


@settings(deadline=None)
@given(head=digits[14], tail=digits[10])
def test_any_mondial_relay_label_meets_its_shipment(head: str, tail: str) -> None:
    label = head + mondial_relay_check(head) + tail + mondial_relay_check(tail)
    assert meets(head[2:10], label)
    assert meets(label, head[2:10])


@settings(deadline=None)
@given(payload=digits[17])
def test_any_sscc_meets_its_application_identifier(payload: str) -> None:
    sscc = payload + gs1_check(payload)
    for stored, scanned in product([sscc, f"00{sscc}", f"]C100{sscc}"], repeat=2):
        assert meets(stored, scanned)


@settings(deadline=None)
@given(number=digits[11])
def test_any_gls_number_meets_its_check_digit(number: str) -> None:
    assert meets(number, number + gls_check(number))
    assert meets(number + gls_check(number), number)
