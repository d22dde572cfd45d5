"""The carriers' number formats, as a table: who writes a number how, and what it is filed under.

The same parcel is written in different ways by the scanner, the carrier's interface and the
printed line. Each row takes one written form, in normal form (upper case, no separators; see
`codes.normal_form`), to the keys the parcel is filed under; two forms of the same parcel share
at least one key. What no rule connects, and so needs both numbers on file: Colissimo's
13-character number and the core of its Geopost label, a GLS Track-ID and its parcel number, a
DHL Identcode and its 20-digit number.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from returndesk.domain.check_digits import (
    deutsche_post_right,
    gls_right,
    gs1_right,
    mod7_right,
    mod37_36_right,
    mondial_relay_right,
    s10_right,
    ups_right,
)


@dataclass(frozen=True, slots=True)
class Carrier:
    """Who brought a parcel: a stable `code` for files and look-ups, and the `name` people know."""

    code: str
    name: str


CARRIERS: Mapping[str, Carrier] = MappingProxyType(
    {
        code: Carrier(code, name)
        for code, name in (
            ("bpost", "bpost"),
            ("chronopost", "Chronopost"),
            ("colis_prive", "Colis Privé"),
            ("colissimo", "Colissimo"),
            ("correos", "Correos"),
            ("dhl", "DHL"),
            ("dpd", "DPD"),
            ("geodis", "Geodis"),
            ("gls", "GLS"),
            ("inpost", "InPost"),
            ("laposte", "La Poste"),
            ("mondial_relay", "Mondial Relay"),
            ("poste_italiane", "Poste Italiane"),
            ("post", "S10"),
            ("postnl", "PostNL"),
            ("ups", "UPS"),
        )
    }
)


def _whole(number: str) -> tuple[str, ...]:
    """The number is filed as it is written."""
    return (number,)


@dataclass(frozen=True, slots=True)
class Format:
    """One written form of one carrier's number.

    `lengths` are those of the forms that `pattern` matches in full. `keys` gives what the parcel
    is filed under, best first. `check` tells whether the check digit is right; with `must_check`
    a wrong one means that the number is something else. A `generic` form (a few digits) is met by
    chance: it ranks below the others and is not looked for inside addresses. `groups` are the
    lengths of the groups in which the number is printed.
    """

    carrier: str
    name: str
    lengths: tuple[int, ...]
    pattern: re.Pattern[str]
    keys: Callable[[str], tuple[str, ...]] = _whole
    check: Callable[[str], bool] | None = None
    must_check: bool = False
    generic: bool = False
    groups: tuple[int, ...] = ()


class Match(NamedTuple):
    """A number that has a format's shape; `checked` if its check digit is right, too."""

    format: Format
    checked: bool
    keys: tuple[str, ...]


def matches(number: str) -> list[Match]:
    """Every format that a number in normal form may be, in the order of the table."""
    found = []
    for row in _BY_LENGTH.get(len(number), ()):
        if row.pattern.fullmatch(number):
            checked = row.check is not None and row.check(number)
            if checked or not row.must_check:
                found.append(Match(row, checked, row.keys(number)))
    return found


# ------------------------------------------------------------------------------- Geopost labels


def _core_keys(core: str) -> tuple[str, ...]:
    """A 14-character Geopost core and, where that is a right S10 number, Chronopost's own form.

    Chronopost's interface cuts the core to its first 11 characters and adds FR.
    """
    return (core, core[:11] + "FR") if _is_chronopost(core) else (core,)


def _is_chronopost(core: str) -> bool:
    """Whether the first 11 characters of a core with FR are a right S10 number."""
    return core[:2].isalpha() and core[2:11].isdigit() and s10_right(core[:11])


def _label_keys(label: str) -> tuple[str, ...]:
    """A whole label: postcode 7, core 14, service 3, country 3, perhaps a check character."""
    return _core_keys(label[7:21])


def _printed_keys(number: str) -> tuple[str, ...]:
    """A core with its printed check character."""
    return _core_keys(number[:14])


def _geopost(carrier: str, core: str, service: str = "[0-9]{6}") -> tuple[Format, ...]:
    """The written forms of a Geopost label whose core and service have these patterns.

    Source: bwipp, DPD-Parcel-Label; verified on real DPD France and Chronopost labels. A label
    begins with "%", a relabel does not: normal form drops it.
    """
    label = f"[0-9A-Z]{{7}}{core}{service}"
    return (
        Format(
            carrier,
            "Geopost label",
            (27,),
            re.compile(label),
            _label_keys,
            lambda number: _is_chronopost(number[7:21]),
            groups=(4, 3, 4, 4, 4, 2, 3, 3),
        ),
        Format(
            carrier,
            "Geopost label, printed",
            (28,),
            re.compile(f"{label}[0-9A-Z]"),
            _label_keys,
            mod37_36_right,
            must_check=True,
            groups=(4, 3, 4, 4, 4, 2, 3, 3, 1),
        ),
    )


def _geopost_number(carrier: str, core: str) -> tuple[Format, ...]:
    """The tracking number alone, as the 2D code and the interfaces give it, and as printed."""
    return (
        Format(
            carrier,
            "parcel number",
            (14,),
            re.compile(core),
            _core_keys,
            _is_chronopost,
            generic=carrier == "dpd",
            groups=(4, 4, 4, 2),
        ),
        Format(
            carrier,
            "parcel number, printed",
            (15,),
            re.compile(f"{core}[0-9A-Z]"),
            _printed_keys,
            mod37_36_right,
            must_check=True,
            groups=(4, 4, 4, 2, 1),
        ),
    )


_DPD_CORE = "(?![A-Z]{2})[0-9A-Z]{2}[0-9]{12}"

_GEOPOST = (
    # A shipping OCR kit: 0075ddd (14) 801250; 801 is Colissimo's service, 250 is France.
    *_geopost("colissimo", "[0-9A-Z]{14}", "801250"),
    # Cores that begin with letters are Chronopost's (its shipping interface: XP696982485248).
    *_geopost("chronopost", "[A-Z]{2}[0-9]{12}"),
    *_geopost("dpd", _DPD_CORE),
    # CS with a running number of 13 digits is InPost's: one in 36 ends like a check character.
    *_geopost_number("chronopost", "(?!CS0000)[A-Z]{2}[0-9]{12}"),
    *_geopost_number("dpd", _DPD_CORE),
)

# ---------------------------------------------------------------------------- posts, S10 numbers

_S10 = tuple(
    Format(
        carrier,
        "S10",
        (13,),
        re.compile(pattern),
        check=s10_right,
        groups=(2, 3, 3, 3, 2),
    )
    # The post of the country at the end issued the number (UPU S10); FR with X is Chronopost's.
    for carrier, pattern in (
        ("chronopost", "X[A-Z][0-9]{9}FR"),
        ("laposte", "(?!X)[A-Z]{2}[0-9]{9}FR"),
        ("postnl", "[A-Z]{2}[0-9]{9}NL"),
        ("correos", "[A-Z]{2}[0-9]{9}ES"),
        ("bpost", "[A-Z]{2}[0-9]{9}BE"),
        ("poste_italiane", "[A-Z]{2}[0-9]{9}IT"),
        ("dhl", "[A-Z]{2}[0-9]{9}DE"),
        ("post", "[A-Z]{2}[0-9]{9}(?!FR|NL|ES|BE|IT|DE)[A-Z]{2}"),
    )
)

# -------------------------------------------------------------------------------- other carriers


def _mondial_relay_keys(label: str) -> tuple[str, ...]:
    """Digits 3 to 10 of the label are the shipment number of the interface."""
    return (label[2:10],)


def _sscc_keys(number: str) -> tuple[str, ...]:
    """An SSCC behind its application identifier 00."""
    return (number[2:],)


def _gls_keys(number: str) -> tuple[str, ...]:
    """A GLS parcel number with its check digit is filed under both forms."""
    return (number, number[:11])


def _padded_keys(number: str) -> tuple[str, ...]:
    """Interleaved 2 of 5 holds an even number of digits: an odd one gets a 0 in front."""
    return (number[1:],)


def _licence_keys(number: str) -> tuple[str, ...]:
    """DHL writes piece ids with and without J, the data identifier of ISO/IEC 15459."""
    return (number, number[1:]) if number.startswith("JJD") else (number,)


_OTHERS = (
    # UPS: 1Z, shipper 6, service 2, package 7, check. Source: jkeen/tracking_number_data, ups.json
    Format("ups", "1Z", (18,), re.compile("1Z[0-9A-Z]{15}[0-9]"),
           check=ups_right, groups=(2, 3, 3, 2, 4, 4)),
    # PostNL: 3S, customer, serial, 13 or 15 in all. Source: developer.postnl.nl, barcode interface
    Format("postnl", "3S", (13, 15), re.compile("3S[A-Z][0-9A-Z]{10}(?:[0-9A-Z]{2})?")),
    # Colissimo: product code and 11 digits, returns 8R, 7R, 5R, CQ; the rule of a check digit is
    # not published. Source: colissimo.fr; product codes of two letters other than CQ are unknown.
    Format("colissimo", "13 characters", (13,), re.compile("(?:[0-9][A-Z]|CQ)[0-9]{11}"),
           groups=(2, 4, 4, 3)),
    # Poste Italiane: three shapes of 13. Source: patterns of a shipping OCR kit, no document
    Format("poste_italiane", "13 characters", (13,), re.compile(
        "[A-Z][0-9]{3}[A-Z][0-9]{8}|[0-9]{6}[A-Z][0-9]{6}|[0-9]{3}[A-Z][0-9]{8}[A-Z]")),
    # Mondial Relay: brand 2, shipment 8, parcel 2, of 2, check, agency 4, service 1, run 5, check.
    # Source: label specification v2.3
    Format("mondial_relay", "label", (26,), re.compile("[0-9]{26}"), _mondial_relay_keys,
           mondial_relay_right, must_check=True, groups=(2, 8, 4, 1, 10, 1)),
    # DHL Paket: an SSCC of company 4034 34, with or without 00. Source: karrio, dhl_parcel_de
    Format("dhl", "parcel", (20,), re.compile("00340434[0-9]{12}"), _sscc_keys, gs1_right),
    Format("dhl", "parcel", (18,), re.compile("340434[0-9]{12}"), check=gs1_right),
    # Geodis and DHL licence plates; real ones are longer than jkeen's. Source: Sendcloud examples
    Format("geodis", "licence plate", tuple(range(13, 26)), re.compile("JVGTC[0-9]{8,20}")),
    Format("dhl", "piece", tuple(range(12, 25)), re.compile("J[A-Z]{2,3}[0-9]{9,20}"),
           _licence_keys),
    Format("dhl", "piece", tuple(range(18, 23)), re.compile("JD[0-9]{16,20}")),
    # Colis Privé, InPost: shapes only. Source: patterns of a shipping OCR kit and of client code
    Format("colis_prive", "17 characters", (17,), re.compile("[A-Z][0-9]{16}")),
    Format("inpost", "United Kingdom", (15,), re.compile("CS0000[0-9]{9}")),
    # Correos: product 2, client 4, channel 2, run 7, parcel 2, postcode 5, a control letter whose
    # rule is not published. Source: Correos preregister, annex XI
    Format("correos", "23 characters", (23,), re.compile("[0-9A-Z]{8}[0-9]{14}[A-Z]")),
    # bpost. Source: karrio, bpost tests. It must stand before InPost's any 24 digits.
    Format("bpost", "24 digits", (24,), re.compile("3232[0-9]{20}"), groups=(4,) * 6),
    Format("inpost", "24 digits", (24,), re.compile("[0-9]{24}"), groups=(4,) * 6),
    # Any other company's SSCC (GS1 General Specifications)
    Format("", "SSCC", (20,), re.compile("00(?!340434)[0-9]{18}"), _sscc_keys,
           gs1_right, must_check=True),
    Format("", "SSCC", (18,), re.compile("(?!340434)[0-9]{18}"),
           check=gs1_right, must_check=True, generic=True),
)  # fmt: skip

_GENERIC = (
    # DHL Identcode, printed 56.310 243.031 3. Source: bwipp, Deutsche-Post-Identcode
    Format("dhl", "Identcode", (12,), re.compile("[0-9]{12}"),
           check=deutsche_post_right, must_check=True, generic=True, groups=(2, 3, 3, 3, 1)),
    # GLS: 11 digits and a check digit. Source: GLS Uni-Box manual 3.2.1
    Format("gls", "parcel with check digit", (12,), re.compile("[0-9]{12}"), _gls_keys,
           gls_right, must_check=True, generic=True, groups=(4, 4, 4)),
    Format("gls", "parcel in ITF", (12,), re.compile("0[0-9]{11}"), _padded_keys, generic=True),
    # DHL Express waybill, 10 or 11 digits. Source: jkeen/tracking_number_data, dhl.json
    Format("dhl", "waybill", (10, 11), re.compile("[0-9]{10,11}"),
           check=mod7_right, must_check=True, generic=True),
    Format("gls", "parcel", (11,), re.compile("[0-9]{11}"), generic=True, groups=(4, 4, 3)),
    # GLS Track-ID. Source: pattern of a shipping OCR kit
    Format("gls", "Track-ID", (8,), re.compile("[A-Z]{3}[0-9A-Z]{4}[0-9]"), generic=True),
    Format("mondial_relay", "shipment", (8,), re.compile("[0-9]{8}"), generic=True,
           groups=(4, 4)),
)  # fmt: skip

FORMATS: tuple[Format, ...] = (*_GEOPOST, *_S10, *_OTHERS, *_GENERIC)

_BY_LENGTH: Mapping[int, tuple[Format, ...]] = {
    length: tuple(row for row in FORMATS if length in row.lengths)
    for length in {length for row in FORMATS for length in row.lengths}
}
