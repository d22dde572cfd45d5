"""Where an order was delivered: time zone, label, customs, by country code and postcode.

PRODUCT.md names the label countries and says "overseas territories never". A territory has its
own ISO code or is told by the postcode of its state; both ways lead to the same row here. It is
overseas where EU law says so (outermost regions, TFEU art. 349: French overseas departments,
Canary Islands, Madeira, Azores; countries and territories of TFEU annex II: Aruba, Curaçao,
Greenland, New Caledonia, ...) or where the sea and the EU's fiscal border lie between it and its
state (Åland, Ceuta, Melilla, Faroe). What is reached over land, and Heligoland, which is a plain
German municipality, is its state's (Livigno, Campione, Büsingen, Mount Athos): labels exist, but
the fiscal border (Directive 2006/112/EC art. 6; Regulation (EU) 952/2013 art. 4) asks for customs
papers.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from returndesk.domain.countries import country_code
from returndesk.domain.portal import LABEL_COUNTRIES

# The capital's zone of every country that a European shop is likely to deliver to.
_ZONES = {
    "FR": "Europe/Paris", "MC": "Europe/Monaco", "AT": "Europe/Vienna", "BE": "Europe/Brussels",
    "CZ": "Europe/Prague", "DK": "Europe/Copenhagen", "FI": "Europe/Helsinki",
    "DE": "Europe/Berlin", "GR": "Europe/Athens", "HU": "Europe/Budapest", "IE": "Europe/Dublin",
    "IT": "Europe/Rome", "LU": "Europe/Luxembourg", "NL": "Europe/Amsterdam",
    "PL": "Europe/Warsaw", "SK": "Europe/Bratislava", "ES": "Europe/Madrid",
    "SE": "Europe/Stockholm", "PT": "Europe/Lisbon", "GB": "Europe/London", "CH": "Europe/Zurich",
    "BG": "Europe/Sofia", "CY": "Asia/Nicosia", "EE": "Europe/Tallinn", "HR": "Europe/Zagreb",
    "LT": "Europe/Vilnius", "LV": "Europe/Riga", "MT": "Europe/Malta", "RO": "Europe/Bucharest",
    "SI": "Europe/Ljubljana", "AD": "Europe/Andorra", "IS": "Atlantic/Reykjavik",
    "LI": "Europe/Vaduz", "NO": "Europe/Oslo", "SM": "Europe/San_Marino", "VA": "Europe/Vatican",
    "GG": "Europe/Guernsey", "JE": "Europe/Jersey", "IM": "Europe/Isle_of_Man",
    "GI": "Europe/Gibraltar",
}  # fmt: skip
_DEFAULT_ZONE = "Europe/Paris"

_CUSTOMS_UNION = frozenset(
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    }
)  # fmt: skip


class _Territory(NamedTuple):
    """A part of a state with a verdict of its own; `postcodes` is matched from the start."""

    code: str
    state: str
    postcodes: str
    zone: str
    overseas: bool = True
    customs: bool = True


# The first row whose postcode fits is taken. Codes are ISO 3166-1 (IC and EA: reserved), else the
# ISO 3166-2 subdivision or the state's code with the place's name.
_TERRITORIES = (
    _Territory("BL", "FR", "97133|977", "America/St_Barthelemy"),
    _Territory("MF", "FR", "97150|978", "America/Marigot"),
    _Territory("GP", "FR", "971", "America/Guadeloupe"),
    _Territory("MQ", "FR", "972", "America/Martinique"),
    _Territory("GF", "FR", "973", "America/Cayenne"),
    _Territory("RE", "FR", "974", "Indian/Reunion"),
    _Territory("PM", "FR", "975", "America/Miquelon"),
    _Territory("YT", "FR", "976|985", "Indian/Mayotte"),
    _Territory("TF", "FR", "984", "Indian/Kerguelen"),
    _Territory("WF", "FR", "986", "Pacific/Wallis"),
    _Territory("PF", "FR", "987", "Pacific/Tahiti"),
    _Territory("NC", "FR", "988", "Pacific/Noumea"),
    _Territory("FR-97", "FR", "97|98(?!0)", _DEFAULT_ZONE),
    _Territory("IC", "ES", "35|38", "Atlantic/Canary"),
    _Territory("EA", "ES", "51|52", "Africa/Ceuta"),
    _Territory("PT-30", "PT", "9[0-4]", "Atlantic/Madeira", customs=False),
    _Territory("PT-20", "PT", "9[5-9]", "Atlantic/Azores", customs=False),
    _Territory("AX", "FI", "22", "Europe/Mariehamn"),
    _Territory("GL", "DK", r"39\d\d$", "America/Nuuk"),
    _Territory("FO", "DK", r"\d{3}$", "Atlantic/Faroe"),
    _Territory("AW", "NL", "(?!)", "America/Aruba"),
    _Territory("BQ", "NL", "(?!)", "America/Kralendijk"),
    _Territory("CW", "NL", "(?!)", "America/Curacao"),
    _Territory("SX", "NL", "(?!)", "America/Lower_Princes"),
    _Territory("DE-Büsingen", "DE", "78266", "Europe/Busingen", overseas=False),
    _Territory("DE-Heligoland", "DE", "27498", "Europe/Berlin", overseas=False),
    _Territory("IT-Livigno", "IT", "23041", "Europe/Rome", overseas=False),
    _Territory("IT-Campione", "IT", "22061", "Europe/Rome", overseas=False),
    _Territory("GR-69", "GR", "6308[67]", "Europe/Athens", overseas=False),
)
_BY_CODE = {territory.code: territory for territory in _TERRITORIES}
# States of their own that share a neighbour's postcodes.
_ENCLAVES = (("IT", "4789", "SM"), ("IT", "00120", "VA"), ("FR", "980", "MC"))

# What a postcode looks like once blanks, dashes and a country's letters before it are gone.
_SHAPES = {
    "FR": r"\d{5}(CEDEX\d*)?", "MC": r"980\d\d(CEDEX\d*)?", "AT": r"\d{4}", "BE": r"\d{4}",
    "CZ": r"\d{5}", "DK": r"\d{3,4}", "FI": r"\d{5}", "DE": r"\d{5}", "GR": r"\d{5}",
    "HU": r"\d{4}", "IE": r"[A-Z]\d[\dW][A-Z0-9]{4}", "IT": r"\d{5}", "LU": r"\d{4}",
    "NL": r"\d{4}[A-Z]{2}", "PL": r"\d{5}", "SK": r"\d{5}", "ES": r"\d{5}", "SE": r"\d{5}",
    "PT": r"\d{4}(\d{3})?",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was delivered or goes to.

    `country` is the ISO code of the state (Monaco its own); `territory` the code of a part of it
    that is judged apart, else empty. `postcode` is in normal form.
    """

    country: str
    territory: str
    postcode: str
    zone_name: str
    overseas: bool
    fiscal_border: bool

    @property
    def label_country(self) -> str:
        """The label country it belongs to: Monaco goes with France; empty if there is none."""
        country = "FR" if self.country == "MC" else self.country
        return country if country in LABEL_COUNTRIES and not self.overseas else ""

    @property
    def readable(self) -> bool:
        """Whether the postcode is one of the country's, so that its territory is known."""
        shape = _SHAPES.get(self.country)
        return shape is None or re.fullmatch(shape, self.postcode) is not None

    def crosses_border(self, other: "Place") -> bool:
        """Whether goods between the two places leave a country or a fiscal territory."""
        home = {"FR" if place.country == "MC" else place.country for place in (self, other)}
        return len(home) > 1 or self.needs_customs(other)

    def needs_customs(self, other: "Place") -> bool:
        """Whether goods between the two places need customs papers."""
        if (self.country, self.territory) == (other.country, other.territory):
            return False
        return self.fiscal_border or other.fiscal_border


def normal_postcode(country: str, postcode: str) -> str:
    """A postcode in capitals without blanks and marks, nor letters of its country before it."""
    text = unicodedata.normalize("NFKC", postcode).upper()
    text = "".join(character for character in text if character.isalnum())
    # Only these begin with letters of their own.
    return text if country in {"IE", "GB", "GG", "JE", "IM", "MT"} else re.sub("^[A-Z]+", "", text)


@lru_cache(maxsize=4096)
def place_of(country: str, postcode: str = "") -> Place:
    """The place that a country code and a postcode name; an unknown country is a plain one."""
    country = country_code(country)
    territory = _BY_CODE.get(country)
    if territory:
        country = territory.state
    postcode = normal_postcode(country, postcode)
    if territory is None:
        for state, start, enclave in _ENCLAVES:
            if country == state and postcode.startswith(start):
                country = enclave
        territory = next(
            (t for t in _TERRITORIES if t.state == country and re.match(t.postcodes, postcode)),
            None,
        )
    if territory is None:
        zone = _ZONES.get(country, _DEFAULT_ZONE)
        return Place(country, "", postcode, zone, False, country not in _CUSTOMS_UNION)
    return Place(
        country, territory.code, postcode, territory.zone, territory.overseas, territory.customs
    )


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def delivery_zone(country: str, postcode: str = "") -> ZoneInfo:
    """The time zone in which days are counted for a place of delivery; unknown ones as FR."""
    return _zone(place_of(country, postcode).zone_name)
