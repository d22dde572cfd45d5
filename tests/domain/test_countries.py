"""How countries stand in addresses."""

import pytest

from returndesk.domain.countries import country_code, country_name
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
