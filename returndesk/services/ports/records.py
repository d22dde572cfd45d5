"""What the ports speak of: who a desk is, what waits in its outbox, what is asked for."""

from dataclasses import dataclass
from datetime import datetime

from returndesk.domain.codes import ScannedCode
from returndesk.domain.events import Event, OutboxState
from returndesk.domain.ids import (
    BrandId,
    DeskId,
    SiteId,
    UnknownParcelId,
)
from returndesk.domain.portal import DatedRules, Site
from returndesk.domain.returns import ParcelState


@dataclass(frozen=True, slots=True)
class DeskIdentity:
    """Who this workstation is: its enrolment at a site."""

    desk_id: DeskId
    desk_name: str
    site_id: SiteId


@dataclass(frozen=True, slots=True)
class UnknownParcel:
    """A parcel that nothing was known of: what was read on it, kept to be matched later."""

    id: UnknownParcelId
    codes: tuple[ScannedCode, ...]
    carrier: str
    at: datetime
    clerk: str
    photo: str = ""


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """How many events wait for the central service and how many it refused."""

    waiting: int
    rejected: int


@dataclass(frozen=True, slots=True)
class RefusedFact:
    """A fact of this desk that the central service could not use: `reason` is its code."""

    event: Event
    reason: str
    refused_at: datetime


@dataclass(frozen=True, slots=True)
class Backlog:
    """Facts that wait for the central service; `error` is what the oldest one's last try came to.

    It is empty for one that was not tried yet.
    """

    oldest: Event
    waiting: int
    error: str


@dataclass(frozen=True, slots=True)
class SentFact:
    """A fact of this desk and how far it is on its way.

    `settled_at` is when the central service answered; `reason` why it refused, if it did.
    """

    event: Event
    state: OutboxState
    settled_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReturnQuery:
    """What the Returns page asks for.

    `text` matches the start of numbers (return, order, tracking: by normal form) and of the
    words of the shopper's name, case and accents ignored. `sort` is one of "announced_at",
    "number", "shopper", "brand", "state".
    """

    text: str = ""
    state: ParcelState | None = None
    brand_id: BrandId | None = None
    sort: str = "announced_at"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class RulesAnswer:
    """The rules in force after an attempt to save: the saved ones, or what another saved first."""

    saved: bool
    current: DatedRules


@dataclass(frozen=True, slots=True)
class SiteAnswer:
    """A site after an attempt to save it: as it was saved, or as another made it first."""

    saved: bool
    current: Site


@dataclass(frozen=True, slots=True)
class SmallPicture:
    """A picture made small: a JPEG, with its size in pixels."""

    content: bytes
    width: int
    height: int
