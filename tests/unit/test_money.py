"""Money is whole minor units of one currency."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from returndesk.domain.money import Money, portion, tax_in

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


@settings(deadline=None)
@given(
    st.integers(0, 10**9), st.lists(st.integers(0, 9), min_size=1, max_size=20), st.integers(0, 5)
)
def test_portions_that_follow_each_other_add_up(minor: int, parts: list[int], kept: int) -> None:
    of = sum(parts) + kept
    total, first, paid = Money(minor), 0, Money(0)
    for count in parts:
        part = portion(total, of, first, count)
        assert abs(part.minor * of - minor * count) < max(of, 1)  # never a whole cent off
        paid += part
        first += count
    assert paid + portion(total, of, first, kept) == (total if of else Money(0))


def test_portions_of_units_that_are_not_there_are_refused() -> None:
    for first, count in ((0, 4), (3, 1), (-1, 1), (0, -1)):
        with pytest.raises(ValueError, match="units"):
            portion(Money(1000), 3, first, count)


@pytest.mark.parametrize(
    ("minor", "basis_points", "tax"),
    [
        (12000, 2000, 2000),
        (7900, 2000, 1317),  # 1316.67
        (3300, 550, 172),  # 172.04
        (105, 500, 5),
        (21, 10_000, 11),  # 10.5: halves go up
        (7900, 0, 0),
        (0, 2000, 0),
    ],
)
def test_the_tax_in_an_amount(minor: int, basis_points: int, tax: int) -> None:
    assert tax_in(Money(minor), basis_points) == Money(tax)


@settings(deadline=None)
@given(st.integers(0, 10**12), st.integers(0, 10_000))
def test_tax_is_a_part_and_right_to_half_a_cent(minor: int, basis_points: int) -> None:
    tax = tax_in(Money(minor), basis_points).minor
    assert 0 <= tax <= minor
    assert abs(tax * (10_000 + basis_points) - minor * basis_points) * 2 <= 10_000 + basis_points
