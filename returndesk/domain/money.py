"""Money as integer minor units with its currency; no float ever holds an amount."""

from dataclasses import dataclass

# ISO 4217 currencies without the usual two decimals that a European shop may meet.
_MINOR_DIGITS = {"ISK": 0, "JPY": 0, "KRW": 0, "CLP": 0, "TND": 3, "KWD": 3, "BHD": 3}


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (cents) of an ISO 4217 currency."""

    minor: int
    currency: str = "EUR"

    @property
    def digits(self) -> int:
        """Decimals of the currency (ISO 4217 "minor unit"): 2 for the euro."""
        return _MINOR_DIGITS.get(self.currency, 2)

    def __add__(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            msg = f"cannot add {other.currency} to {self.currency}"
            raise ValueError(msg)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return self + other * -1

    def __mul__(self, quantity: int) -> "Money":
        return Money(self.minor * quantity, self.currency)

    def decimal_text(self) -> str:
        """The amount with a point and the currency's decimals, for files: "114.00"."""
        sign, minor = ("-", -self.minor) if self.minor < 0 else ("", self.minor)
        if not self.digits:
            return f"{sign}{minor}"
        whole, part = divmod(minor, 10**self.digits)
        return f"{sign}{whole}.{part:0{self.digits}d}"


def portion(total: Money, of: int, first: int, count: int) -> Money:
    """What `count` of `of` units cost together, after the `first` ones, where all cost `total`.

    A total that does not divide evenly is shared out so that portions that follow each other add
    up to it: 10.00 for three is 3.33, 3.33 and 3.34. `ValueError` for units that are not there.
    """
    if first < 0 or count < 0 or first + count > of:
        raise ValueError(f"units {first} to {first + count} of {of}")
    if count == 0:
        return Money(0, total.currency)
    upto = total.minor * (first + count) // of
    return Money(upto - total.minor * first // of, total.currency)


def tax_in(amount: Money, basis_points: int) -> Money:
    """The VAT that an amount includes, at a rate in hundredths of a percent; halves go up."""
    taxed = 10_000 + basis_points
    return Money((2 * amount.minor * basis_points + taxed) // (2 * taxed), amount.currency)
