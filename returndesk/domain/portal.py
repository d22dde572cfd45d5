"""The merchant's side of a return: brands, sites and the rules of a brand's portal (PRODUCT.md)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from returndesk.domain.ids import BrandId, SiteId

# PRODUCT.md: 14 to 365 days; the lower bound is the EU's right of withdrawal (2011/83/EU art. 9).
MIN_WINDOW_DAYS = 14
MAX_WINDOW_DAYS = 365


class PortalStatus(StrEnum):
    """Who may start a return; a desk receives parcels whatever the status."""

    ACTIVE = "active"
    HIDDEN = "hidden"
    INACTIVE = "inactive"


class MailKind(StrEnum):
    """The mails a shopper can get about a return."""

    LABEL_CREATED = "label_created"
    HANDED_OVER = "handed_over"
    RETURN_RECEIVED = "return_received"


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address as it is printed, line by line; `country` is ISO 3166-1 alpha-2."""

    name: str
    street: str
    postcode: str
    city: str
    country: str = "FR"

    def lines(self) -> tuple[str, ...]:
        """The address as lines of a label, without the empty ones."""
        place = f"{self.postcode} {self.city}".strip()
        return tuple(line for line in (self.name, self.street, place, self.country) if line)


@dataclass(frozen=True, slots=True)
class Site:
    """A return address: a warehouse, or a shop flagged "store location"."""

    id: SiteId
    name: str
    address: Address
    store_location: bool = False


@dataclass(frozen=True, slots=True)
class PortalRules:
    """The rules of one brand's portal that the desk needs to judge a reception.

    `window_days` is N of the return window: day 0 is the day of delivery, day N the last allowed.
    """

    status: PortalStatus = PortalStatus.ACTIVE
    window_days: int = 30
    mails: Mapping[MailKind, bool] = field(
        default_factory=lambda: dict.fromkeys(MailKind, True), hash=False
    )
    inspection_in_mail: bool = False


@dataclass(frozen=True, slots=True)
class Brand:
    """A merchant's shop front; owns the rules and the look of mails and papers."""

    id: BrandId
    name: str
    slug: str
    site_id: SiteId
    colour: str = "#2457D6"
    support_url: str = ""
    rules: PortalRules = PortalRules()
