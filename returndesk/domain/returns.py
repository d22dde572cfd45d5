"""A return, its parcels and its three tracks with their legal moves (PRODUCT.md).

Received is not inspected, inspected is not refunded: the parcel, inspection and resolution
tracks move on their own, each by its own table. A move that its table lacks is a `MoveError`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self, TypeVar

from returndesk.domain.errors import MoveError
from returndesk.domain.ids import BrandId, DeskId, LineId, OrderId, ParcelId, ReturnId, SiteId
from returndesk.domain.money import Money

_S = TypeVar("_S", bound=StrEnum)
_M = TypeVar("_M", bound=StrEnum)


class ParcelState(StrEnum):
    """Where a parcel is on its way back."""

    ANNOUNCED = "announced"
    IN_TRANSIT = "in_transit"
    RECEIVED = "received"


class ParcelMove(StrEnum):
    """What can happen to a parcel."""

    SHIP = "ship"
    RECEIVE = "receive"
    UNDO = "undo"


class InspectionState(StrEnum):
    """How far the contents were checked against the announcement."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    DONE = "done"


class InspectionMove(StrEnum):
    """What can happen to an inspection."""

    START = "start"
    FINISH = "finish"
    REOPEN = "reopen"


class ResolutionState(StrEnum):
    """What became of the shopper's wish."""

    PENDING = "pending"
    APPROVED = "approved"
    SETTLED = "settled"
    REFUSED = "refused"


class ResolutionMove(StrEnum):
    """What can happen to a resolution."""

    APPROVE = "approve"
    SETTLE = "settle"
    REFUSE = "refuse"


class Resolution(StrEnum):
    """What the shopper gets for the goods."""

    REFUND = "refund"
    STORE_CREDIT = "store_credit"
    EXCHANGE = "exchange"


class MailState(StrEnum):
    """How far the shopper's "retour reçu" mail is, as the central service last said."""

    NONE = "none"
    SCHEDULED = "scheduled"
    SENT = "sent"
    FAILED = "failed"
    CANCELLED = "cancelled"
    OFF = "off"


PARCEL_TRACK: Mapping[tuple[ParcelState, ParcelMove], ParcelState] = {
    (ParcelState.ANNOUNCED, ParcelMove.SHIP): ParcelState.IN_TRANSIT,
    # A carrier's scan is often missing: a parcel may arrive that nobody saw leave.
    (ParcelState.ANNOUNCED, ParcelMove.RECEIVE): ParcelState.RECEIVED,
    (ParcelState.IN_TRANSIT, ParcelMove.RECEIVE): ParcelState.RECEIVED,
    (ParcelState.RECEIVED, ParcelMove.UNDO): ParcelState.ANNOUNCED,
}

INSPECTION_TRACK: Mapping[tuple[InspectionState, InspectionMove], InspectionState] = {
    (InspectionState.PENDING, InspectionMove.START): InspectionState.IN_PROGRESS,
    (InspectionState.IN_PROGRESS, InspectionMove.FINISH): InspectionState.DONE,
    (InspectionState.DONE, InspectionMove.REOPEN): InspectionState.IN_PROGRESS,
}

RESOLUTION_TRACK: Mapping[tuple[ResolutionState, ResolutionMove], ResolutionState] = {
    (ResolutionState.PENDING, ResolutionMove.APPROVE): ResolutionState.APPROVED,
    (ResolutionState.PENDING, ResolutionMove.REFUSE): ResolutionState.REFUSED,
    (ResolutionState.APPROVED, ResolutionMove.SETTLE): ResolutionState.SETTLED,
}


def move_on(track: Mapping[tuple[_S, _M], _S], name: str, state: _S, move: _M) -> _S:
    """The state after a move; `MoveError("illegal_move", track, state, move)` if there is none."""
    try:
        return track[state, move]
    except KeyError:
        raise MoveError(track=name, state=str(state), move=str(move)) from None


@dataclass(frozen=True, slots=True)
class Shopper:
    """Who sent the goods back. `language` is the order's, an ISO 639-1 code."""

    name: str
    email: str = ""
    language: str = "en"
    postcode: str = ""
    country: str = "FR"


@dataclass(frozen=True, slots=True)
class Reception:
    """The fact that a parcel was taken in: when (aware), at which desk, by whom."""

    at: datetime
    desk_id: DeskId
    desk_name: str
    clerk: str


@dataclass(frozen=True, slots=True)
class ReturnParcel:
    """One physical parcel of a return. `tracking_number` is as the carrier's API writes it.

    `other_codes` are further texts on its label that lead to it since a person matched them.

    `reception` is the one in force; `extra_receptions` are later ones by other desks, which the
    central service tells so that the first desk learns of them too.
    """

    id: ParcelId
    tracking_number: str = ""
    carrier: str = ""
    state: ParcelState = ParcelState.ANNOUNCED
    reception: Reception | None = None
    extra_receptions: tuple[Reception, ...] = ()
    other_codes: tuple[str, ...] = ()

    def receive(self, reception: Reception) -> Self:
        """The parcel taken in; `MoveError` if it already was."""
        state = move_on(PARCEL_TRACK, "parcel", self.state, ParcelMove.RECEIVE)
        return replace(self, state=state, reception=reception)

    def undo(self) -> Self:
        """The parcel as if it had not been taken in; `MoveError` if it was not."""
        state = move_on(PARCEL_TRACK, "parcel", self.state, ParcelMove.UNDO)
        return replace(self, state=state, reception=None)

    def ship(self) -> Self:
        """The parcel on its way, here or to another site; `MoveError` if it is or has come."""
        return replace(self, state=move_on(PARCEL_TRACK, "parcel", self.state, ParcelMove.SHIP))


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """What the shopper announced to send back: `quantity` units of an article, with a reason."""

    id: LineId
    title: str
    quantity: int
    unit_price: Money
    sku: str = ""
    ean: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mail:
    """The state of the "retour reçu" mail; `at` is when it leaves or left (aware UTC)."""

    state: MailState = MailState.NONE
    at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """The announcement that items come back, with its parcels and its three tracks."""

    id: ReturnId
    number: str
    brand_id: BrandId
    site_id: SiteId
    order_id: OrderId
    order_number: str
    shopper: Shopper
    announced_at: datetime
    delivered_at: datetime | None = None
    lines: tuple[ReturnLine, ...] = ()
    parcels: tuple[ReturnParcel, ...] = ()
    wish: Resolution = Resolution.REFUND
    inspection: InspectionState = InspectionState.PENDING
    resolution: ResolutionState = ResolutionState.PENDING
    mail: Mail = Mail()

    @property
    def parcel_state(self) -> ParcelState:
        """The parcel track of the whole return: the furthest that any of its parcels got.

        One parcel in hand makes the return received (the shopper is mailed once, not per parcel).
        """
        order = tuple(ParcelState)
        return max((p.state for p in self.parcels), key=order.index, default=ParcelState.ANNOUNCED)

    @property
    def received_parcels(self) -> int:
        """How many of the return's parcels were taken in."""
        return sum(parcel.state is ParcelState.RECEIVED for parcel in self.parcels)

    @property
    def article_count(self) -> int:
        """Units announced, over all lines."""
        return sum(line.quantity for line in self.lines)

    @property
    def reason(self) -> str:
        """The reason of the first line that has one, for a list's column."""
        return next((line.reason for line in self.lines if line.reason), "")

    def with_parcel(self, parcel: ReturnParcel) -> Self:
        """The return with one of its parcels replaced by a newer value of it."""
        parcels = tuple(parcel if p.id == parcel.id else p for p in self.parcels)
        return replace(self, parcels=parcels)

    def inspect(self, move: InspectionMove) -> Self:
        """The return after a move of its inspection; `MoveError` if the table lacks it."""
        state = move_on(INSPECTION_TRACK, "inspection", self.inspection, move)
        return replace(self, inspection=state)

    def resolve(self, move: ResolutionMove) -> Self:
        """The return after a move of its resolution; `MoveError` if the table lacks it."""
        state = move_on(RESOLUTION_TRACK, "resolution", self.resolution, move)
        return replace(self, resolution=state)
