"""The books of a batch: a parcel and a return, as its facts leave them.

They are loaded once, changed by one event after the other, and written back when the batch is
through; a frozen value that is replaced for each event took a tenth of a batch's time.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from returndesk.domain.returns import PARCEL_TRACK, ParcelMove, ParcelState, Reception, move_on
from returndesk.protocol.changes import WireParcel
from returndesk.protocol.events import UnknownPayload
from returndesk.protocol.parcels import ContentsPayload


class JobState(StrEnum):
    """How far a mail is in the queue; `sending` is under a lease of the worker."""

    SCHEDULED = "scheduled"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(slots=True)
class ParcelBook:
    """A parcel with its standing receptions (event id to reception), the oldest first.

    `in_force` is the id of the reception that counts; the others are the extra ones.
    """

    id: str
    state: ParcelState = ParcelState.ANNOUNCED
    in_force: str | None = None
    return_ids: tuple[str, ...] = ()
    standing: dict[str, Reception] = field(default_factory=dict)
    tracking_number: str = ""
    carrier: str = ""
    other_codes: tuple[str, ...] = ()

    @property
    def reception(self) -> Reception | None:
        """The reception in force."""
        return self.standing.get(self.in_force) if self.in_force else None

    def move(self, move: ParcelMove) -> None:
        """The next state of its track; `MoveError` if the track has no such move."""
        self.state = move_on(PARCEL_TRACK, "parcel", self.state, move)

    def receive(self, reception_id: str) -> None:
        """Let a standing reception be in force; `MoveError` if there is one already."""
        self.move(ParcelMove.RECEIVE)
        self.in_force = reception_id

    def note_label(self, told: ContentsPayload | WireParcel) -> None:
        """Add what was read on the parcel; nothing that led to it before is lost."""
        others = dict.fromkeys((*self.other_codes, told.tracking_number, *told.other_codes))
        self.tracking_number = self.tracking_number or told.tracking_number
        self.carrier = self.carrier or told.carrier
        self.other_codes = tuple(code for code in others if code and code != self.tracking_number)


@dataclass(slots=True)
class ReturnBook:
    """What the mail rules need to know of a return."""

    id: str
    number: str
    site_id: str
    email: str
    mail_wanted: bool
    job: JobState | None
    parcel_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnknownParcelRecord:
    """A parcel that nothing was known of, as its event told it."""

    event_id: str
    payload: UnknownPayload
    clerk: str
    at: datetime
