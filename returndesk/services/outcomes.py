"""What a scan came to, as the screen, the command line and a test see it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from returndesk.domain.codes import KeyKind, ScannedCode
from returndesk.domain.eligibility import WindowVerdict
from returndesk.domain.events import OutboxState
from returndesk.domain.ids import EventId, ParcelId
from returndesk.domain.portal import Brand, Site
from returndesk.domain.returns import Mail, Reception, Return, ReturnParcel
from returndesk.domain.slips import SlipCheck


class ScanVerdict(StrEnum):
    """The one word that fills the screen."""

    RECEIVED = "received"
    OUTSIDE_WINDOW = "outside_window"
    ALREADY_RECEIVED = "already_received"
    OTHER_SITE = "other_site"
    UNKNOWN = "unknown"
    SEVERAL = "several"
    ARTICLE = "article"  # an article's EAN alone: no parcel, nothing is kept of it
    NOT_GENUINE = "not_genuine"  # a packing slip that is not to be believed; kept as unknown

    @property
    def keeps_codes(self) -> bool:
        """Whether this verdict leaves a parcel that nothing is known of, to be matched."""
        return self in {ScanVerdict.UNKNOWN, ScanVerdict.NOT_GENUINE}

    @property
    def took_in(self) -> bool:
        """Whether this verdict came with a reception (that can be undone)."""
        return self in {ScanVerdict.RECEIVED, ScanVerdict.OUTSIDE_WINDOW}


@dataclass(frozen=True, slots=True)
class Match:
    """A parcel that a key led to, in one of its returns. `kind` says what the key is of it."""

    key: str
    kind: KeyKind
    parcel_id: ParcelId
    return_: Return

    @property
    def parcel(self) -> ReturnParcel:
        """The matched parcel as the return knows it."""
        return next(p for p in self.return_.parcels if p.id == self.parcel_id)


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What one scan came to. Everything shown about it is here; nothing is looked up later.

    `event_id` is the fact's id: set when the scan left a fact (took in, misrouted, unknown).
    `returns` are all returns in the parcel, the first one being shown. `reception` is the one in
    force: this scan's own, or for `already_received` the earlier one. `slip` is the packing slip
    that was among the codes, believed or not: an expired one leads to its parcel as well.
    """

    verdict: ScanVerdict
    code: ScannedCode
    at: datetime
    carrier: str = ""
    returns: tuple[Return, ...] = ()
    parcel: ReturnParcel | None = None
    brand: Brand | None = None
    site: Site | None = None
    reception: Reception | None = None
    window: WindowVerdict | None = None
    choices: tuple[Match, ...] = ()
    event_id: EventId | None = None
    slip: SlipCheck | None = None

    @property
    def return_(self) -> Return | None:
        """The return that is shown for the parcel."""
        return self.returns[0] if self.returns else None


@dataclass(frozen=True, slots=True)
class UndoOutcome:
    """What an undo came to: the return as it is now, and whether its mail had already gone."""

    returns: tuple[Return, ...]
    parcel: ReturnParcel
    mail_was_sent: bool


@dataclass(frozen=True, slots=True)
class ScanRecord:
    """A line of the session list. `outbox` is None for a scan that left no fact.

    `note` is a code for something found out later (`also_received`: another desk took the same
    parcel in first, `note_desk` and `note_at` say where and when).
    """

    at: datetime
    verdict: ScanVerdict
    text: str
    carrier: str
    return_number: str
    shopper: str
    brand: str
    mail: Mail
    outbox: OutboxState | None
    undone: bool = False
    event_id: EventId | None = None
    note: str = ""
    note_desk: str = ""
    note_at: datetime | None = None
