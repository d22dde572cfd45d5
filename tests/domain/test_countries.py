"""How countries stand in addresses."""

import pytest

from returndesk.domain.countries import (
    country_abroad,
    country_code,
    country_name,
    country_word,
)
from returndesk.domain.portal import LABEL_COUNTRIES


@pytest.mark.parametrize("origin", ["FR", "DE"])
def test_every_country_that_labels_come_from_has_a_name(origin: str) -> None:
    named = {code: country_name(code, origin) for code in LABEL_COUNTRIES}
    assert {code for code, name in named.items() if name == code} == set()
    assert all(name == name.upper() for name in named.values())


def test_a_name_is_in_french_where_french_is_spoken_and_else_in_english() -> None:
    assert country_name("GR", "FR") == "GRÈCE"
    assert country_name("EL", "it") == "GREECE"
    assert country_code(" uk ") == "GB"


@pytest.mark.parametrize(
    ("language", "named"),
    [("en", "Germany"), ("fr", "Allemagne"), ("es", "Alemania"), ("de", "Deutschland")],
)
def test_a_reader_is_told_in_their_language(language: str, named: str) -> None:
    assert country_word("de", language) == named
    words = [country_word(code, language) for code in LABEL_COUNTRIES]
    assert not set(words) & set(LABEL_COUNTRIES)


def test_a_reader_without_a_language_of_ours_is_told_in_english_and_no_name_is_made_up() -> None:
    assert country_word("EL", "pt") == "Greece"
    assert country_word("ZZ", "fr") == "ZZ"


def test_a_reader_is_not_told_their_own_country() -> None:
    assert country_abroad("UK", "GB", "en") == ""
    assert country_abroad("FR", "DE", "de") == "Frankreich"
    assert country_abroad("FR", "", "de") == "Frankreich"
