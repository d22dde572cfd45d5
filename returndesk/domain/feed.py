"""The central service's change feed as the desk takes it in: whole things, and tombstones."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from returndesk.domain.attention import AttentionItem
from returndesk.domain.inspection import Inspection
from returndesk.domain.orders import Order
from returndesk.domain.portal import Brand, Site
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import Return
from returndesk.domain.staff import Staff
from returndesk.domain.vouchers import KnownVoucher


class FeedKind(StrEnum):
    """What a row of the feed is about."""

    SITE = "site"
    BRAND = "brand"
    ORDER = "order"
    RETURN = "return"
    ATTENTION = "attention"
    INSPECTION = "inspection"
    RESOLUTION = "resolution"
    VOUCHER = "voucher"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Tombstone:
    """The word that a thing is no more."""

    kind: FeedKind
    id: str


Change = (
    Site
    | Brand
    | Order
    | Return
    | AttentionItem
    | Inspection
    | Decision
    | KnownVoucher
    | Staff
    | Tombstone
)


@dataclass(frozen=True, slots=True)
class ChangeBatch:
    """A page of the feed in its order. `cursor` is opaque; `more` says to ask again at once.

    `server_time` is the central service's clock when it answered (aware), to a second. `left` of
    `total` things come after this page; both 0 where the service does not tell.
    """

    changes: tuple[Change, ...]
    cursor: str
    more: bool
    server_time: datetime | None = None
    left: int = 0
    total: int = 0
