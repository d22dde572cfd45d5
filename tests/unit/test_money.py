"""Money is whole minor units of one currency."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from returndesk.domain.money import Money

minors = st.integers(-(10**12), 10**12)


@pytest.mark.parametrize(
    ("money", "text"),
    [
        (Money(11400), "114.00"),
        (Money(5), "0.05"),
        (Money(0), "0.00"),
        (Money(-5), "-0.05"),
        (Money(-11450, "SEK"), "-114.50"),
        (Money(1200, "JPY"), "1200"),
        (Money(-1200, "ISK"), "-1200"),
        (Money(1234, "TND"), "1.234"),
    ],
)
def test_amounts_are_written_with_the_currencys_decimals(money: Money, text: str) -> None:
    assert money.decimal_text() == text


@settings(deadline=None)
@given(minors, st.sampled_from(["EUR", "JPY", "TND"]))
def test_no_cent_is_lost_in_writing(minor: int, currency: str) -> None:
    text = Money(minor, currency).decimal_text()
    assert int(text.replace(".", "")) == minor


@settings(deadline=None)
@given(minors, minors, st.integers(0, 1000))
def test_sums_and_multiples_are_exact(one: int, other: int, quantity: int) -> None:
    assert Money(one) + Money(other) == Money(one + other)
    assert Money(one) * quantity == Money(one * quantity)


def test_currencies_are_never_mixed() -> None:
    with pytest.raises(ValueError, match="cannot add SEK to EUR"):
        Money(1) + Money(1, "SEK")
    assert Money(1) != Money(1, "SEK")
