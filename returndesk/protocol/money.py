"""Money on the wire."""

from pydantic import Field

from returndesk.domain.money import Money
from returndesk.protocol.base import Message


class WireMoney(Message):
    """An amount in minor units of an ISO 4217 currency."""

    minor: int
    currency: str = Field(default="EUR", min_length=3, max_length=3)

    @classmethod
    def of(cls, money: Money) -> "WireMoney":
        """The amount as it goes over the wire."""
        return cls(minor=money.minor, currency=money.currency)

    def to_domain(self) -> Money:
        """The amount."""
        return Money(self.minor, self.currency)
