"""The merchant's side of a return: brands, sites and the rules of a brand's portal (PRODUCT.md)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from returndesk.domain.ids import BrandId, SiteId
from returndesk.domain.money import Money
from returndesk.domain.returns import Resolution

# PRODUCT.md: 14 to 365 days; the lower bound is the EU's right of withdrawal (2011/83/EU art. 9).
MIN_WINDOW_DAYS = 14
MAX_WINDOW_DAYS = 365
# PRODUCT.md: shoppers' data are kept one year at most.
RETENTION_DAYS = 365

# PRODUCT.md: the countries a label can come from. Monaco (MC) goes with France.
LABEL_COUNTRIES = (
    "FR", "AT", "BE", "CZ", "DK", "FI", "DE", "GR", "HU", "IE", "IT", "LU", "NL", "PL", "SK",
    "ES", "SE", "PT",
)  # fmt: skip

OTHER_REASON = "other"
# The reasons a merchant can enable, by code; the window and the papers have the words for them.
REASONS = (
    "too_small", "too_large", "does_not_suit", "changed_mind", "not_as_described",
    "looks_different", "poor_quality", "does_not_work", "damaged", "wrong_item",
    "ordered_wrong_item", "ordered_several_sizes", "late", "better_price", "no_longer_needed",
    "gift_unwanted", "accidental_order",
)  # fmt: skip
ADVISED_REASONS = 7
LANGUAGES = ("fr", "en", "es", "de")


class PortalStatus(StrEnum):
    """Who may start a return; a desk receives parcels whatever the status."""

    ACTIVE = "active"
    HIDDEN = "hidden"
    INACTIVE = "inactive"


class LabelPolicy(StrEnum):
    """Who pays for the return label; with `none` the shopper gets instructions instead of one."""

    FREE = "free"
    FIXED_FEE = "fixed_fee"
    NONE = "none"


class ReturnMethod(StrEnum):
    """How the goods come back."""

    IN_STORE = "in_store"
    DROP_OFF = "drop_off"
    DROP_OFF_LABELLESS = "drop_off_labelless"
    PICK_UP = "pick_up"


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
    """A return address: a warehouse, or a shop flagged "store location".

    `voucher_keys` are the public keys (Ed25519, 32 bytes) that its desks sign vouchers with.
    """

    id: SiteId
    name: str
    address: Address
    store_location: bool = False
    voucher_keys: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class MailText:
    """A merchant's own words for a mail in one language; empty parts mean the standard words."""

    subject: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the portal by the SHA-256 of its bytes; width and height in pixels."""

    digest: str
    media_type: str
    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class Look:
    """How the portal and the papers look; `colour` is `#RRGGBB`, empty for the brand's."""

    background: Picture | None = None
    header: bool = True
    footer: bool = True
    logo: Picture | None = None
    colour: str = ""


@dataclass(frozen=True, slots=True)
class AutoApproval:
    """Which resolutions need no supervisor: these wishes, up to an amount (None: any amount)."""

    wishes: frozenset[Resolution] = frozenset()
    up_to: Money | None = None
    needs_inspection: bool = True

    def covers(self, wish: Resolution, amount: Money, *, inspected: bool) -> bool:
        """Whether a resolution is approved by rule; another currency's amount never is."""
        if wish not in self.wishes or (self.needs_inspection and not inspected):
            return False
        limit = self.up_to
        return limit is None or (limit.currency == amount.currency and amount.minor <= limit.minor)


_NO_FEE = Money(0)
_NO_SITE = SiteId("")


def _all_mails() -> Mapping[MailKind, bool]:
    return dict.fromkeys(MailKind, True)


@dataclass(frozen=True, slots=True)
class PortalRules:
    """The rules of one brand's portal: every row of PRODUCT.md's table.

    `window_days` is N of the return window: day 0 is the day of delivery, day N the last allowed.
    `carriers` names the allowed carriers' codes by country; a country that is not named allows
    all. `instructions` are limited rich text (`domain.markup`) by language; so are the words of
    mails, by kind and language. `reasons` are those enabled, in the merchant's order;
    `OTHER_REASON` is always allowed besides. An empty `slug`, `site_id`, `support_url` or
    `look.colour` is the brand's own. `retention_days` is how long shoppers' data are kept after
    an announcement or an order. `version` counts a brand's changes from 1; 0 is what was
    never saved.
    """

    status: PortalStatus = PortalStatus.ACTIVE
    slug: str = ""
    site_id: SiteId = _NO_SITE
    window_days: int = 30
    label: LabelPolicy = LabelPolicy.FREE
    fee: Money = _NO_FEE
    label_countries: frozenset[str] = frozenset(LABEL_COUNTRIES)
    methods: frozenset[ReturnMethod] = frozenset(ReturnMethod)
    carriers: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    refund_methods: frozenset[Resolution] = frozenset(Resolution)
    reasons: tuple[str, ...] = (
        "too_small", "too_large", "changed_mind", "not_as_described", "damaged", "wrong_item",
        "late",
    )  # fmt: skip
    unlinked: bool = False
    international: bool = True
    paid_returns: bool = False
    notice_address: str = ""
    notice_verified: bool = False
    policy_url: str = ""
    support_url: str = ""
    instructions: Mapping[str, str] = field(default_factory=dict, hash=False)
    look: Look = Look()
    mails: Mapping[MailKind, bool] = field(default_factory=_all_mails, hash=False)
    mail_texts: Mapping[MailKind, Mapping[str, MailText]] = field(default_factory=dict, hash=False)
    auto_approval: AutoApproval = AutoApproval()
    inspection_in_mail: bool = False
    retention_days: int = RETENTION_DAYS
    version: int = 0

    def mail_text(self, kind: MailKind, language: str) -> MailText:
        """The merchant's words for a mail in a language; empty for the standard words."""
        return self.mail_texts.get(kind, {}).get(language, MailText())

    def for_judging(self) -> Self:
        """The rules without words and pictures: what an old return is judged by."""
        return replace(self, instructions={}, mail_texts={}, look=Look())


@dataclass(frozen=True, slots=True)
class DatedRules:
    """Rules with the moment (aware) from which they hold, and who made them."""

    rules: PortalRules
    valid_from: datetime
    changed_by: str = ""


@dataclass(frozen=True, slots=True)
class Brand:
    """A merchant's shop front; owns the rules and the look of mails and papers.

    Its slug, site, colour and support link are those that the rules in force give it.
    `rules` are those in force now; `history` are all that may still judge a return, oldest
    first, the present ones last; it is empty where there is but one.
    `slip_keys` are the public keys (Ed25519, 32 bytes) that its packing slips may be signed with.
    """

    id: BrandId
    name: str
    slug: str
    site_id: SiteId
    colour: str = "#2457D6"
    support_url: str = ""
    currency: str = "EUR"
    rules: PortalRules = PortalRules()
    slip_keys: tuple[bytes, ...] = ()
    history: tuple[DatedRules, ...] = ()

    def rules_at(self, moment: datetime) -> PortalRules:
        """The rules in force at an aware moment; the oldest known for one before all of them."""
        if not self.history:
            return self.rules
        in_force = [dated for dated in self.history if dated.valid_from <= moment]
        return in_force[-1].rules if in_force else self.history[0].rules
