"""A merchant's words with names filled in: once, and nothing else of them is run."""

import pytest

from returndesk.domain.mail_words import filled_in

NAMES = {"shopper": "Zoé {brand}", "brand": "Lumen", "return_number": "RD-1"}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Bonjour {shopper}", "Bonjour Zoé {brand}"),
        ("{brand}{brand} {return_number}", "LumenLumen RD-1"),
        ("{order_number}.", "."),
        ("{{brand}}", "{brand}"),
        ("{brand.__class__} {0} {} { {unknown}", "{brand.__class__} {0} {} { {unknown}"),
        ("", ""),
    ],
)
def test_names_are_filled_in(text: str, filled: str) -> None:
    assert filled_in(text, NAMES) == filled
