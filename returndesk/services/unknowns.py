"""Parcels that nothing was known of: find out what they are, and take them in as that."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from returndesk.domain.codes import ScannedCode, candidates
from returndesk.domain.errors import KnownError, ScanError
from returndesk.domain.events import EventType
from returndesk.domain.ids import EventId, LineId, ParcelId, ReturnId, UnknownParcelId
from returndesk.domain.orders import Order
from returndesk.domain.return_numbers import own_number
from returndesk.domain.returns import ParcelState, Return, ReturnLine, ReturnParcel
from returndesk.services.outcomes import ScanOutcome
from returndesk.services.parcels import Parcels, found_return, labelled, parcel_in, told_label
from returndesk.services.ports import (
    Clock,
    DeskIdentity,
    DeskStorage,
    IdMaker,
    ReturnQuery,
    UnitOfWork,
    UnknownParcel,
)
from returndesk.services.receiving import Receiving
from returndesk.services.telling import told_return

_CLERK_LENGTH = 200
SEARCH_LIMIT = 50
_QUOTED = 60


class Unknowns:
    """The use case of the unknown parcels' list."""

    def __init__(
        self,
        storage: DeskStorage,
        desk: DeskIdentity,
        clock: Clock,
        ids: IdMaker,
        receiving: Receiving,
        parcels: Parcels,
    ) -> None:
        self._storage = storage
        self._desk = desk
        self._clock = clock
        self._ids = ids
        self._receiving = receiving
        self._parcels = parcels

    def open(self) -> tuple[UnknownParcel, ...]:
        """Those that nobody has matched yet, newest first."""
        with self._storage.read() as work:
            return work.unknowns.open()

    def suggestions(self, unknown_id: UnknownParcelId) -> tuple[Return, ...]:
        """The returns that the parcel's codes lead to by now: the feed may have brought them."""
        with self._storage.read() as work:
            unknown = _found(work, unknown_id)
            keys: list[str] = []
            for code in unknown.codes:
                try:
                    keys += (key.key for key in candidates(code))
                except ScanError:
                    continue
            matches = work.returns.matches(tuple(dict.fromkeys(keys)))
        return tuple({match.return_.id: match.return_ for match in matches}.values())

    def search(self, text: str = "", postcode: str = "") -> tuple[Return, ...]:
        """Returns by a number (return, order, tracking), the shopper's name, or the postcode.

        Both together narrow the search. At most `SEARCH_LIMIT`, the newest first.
        """
        written = _postcodes(postcode)
        with self._storage.read() as work:
            if not text.strip():
                return work.returns.by_postcode(written, SEARCH_LIMIT) if written else ()
            wanted = SEARCH_LIMIT if not written else SEARCH_LIMIT * 20
            found = work.returns.page(ReturnQuery(text=text), 0, wanted)
        fits = (r for r in found if not written or r.shopper.postcode.upper() in written)
        return tuple(fits)[:SEARCH_LIMIT]

    def orders(self, code: ScannedCode) -> tuple[Order, ...]:
        """The orders that a number or a code leads to: `build` makes a return of one.

        Raises `ScanError`, and `KnownError("order_not_found", number)`.
        """
        keys = [key.key for key in candidates(code)]
        with self._storage.read() as work:
            found = tuple(match.order for match in work.orders.find(keys))
        if not found:
            raise KnownError("order_not_found", number=code.text[:_QUOTED])
        return found[:SEARCH_LIMIT]

    def match(
        self,
        unknown_id: UnknownParcelId,
        return_id: ReturnId,
        *,
        clerk: str,
        parcel_id: ParcelId | None = None,
    ) -> ScanOutcome:
        """Take the unknown parcel in as one of a return, and let its codes lead there.

        It is the parcel named, else the return's first that has not come yet, else one more.
        Raises `KnownError`: `unknown_gone`, `return_not_found` (number).
        """
        with self._storage.write() as work:
            unknown = _found(work, unknown_id)
            return_ = found_return(work, return_id)
            parcel = labelled(self._meant(return_, parcel_id), unknown.codes, unknown.carrier)
            self._parcels.forget_codes(work, unknown.codes, parcel.id, clerk=clerk)
            parcels = {p.id: p for p in return_.parcels} | {parcel.id: parcel}
            work.returns.put(replace(return_, parcels=tuple(parcels.values())))
            work.unknowns.match(unknown_id, parcel.id)
            self._tell(
                work,
                EventType.UNKNOWN_MATCHED,
                parcel.id,
                {
                    **told_label(parcel),
                    "return_ids": [return_id],
                    "site_id": self._desk.site_id,
                    "unknown_id": unknown_id,
                },
                clerk,
            )
            return self._receiving.take(work, parcel.id, unknown.codes[0], clerk=clerk)

    def build(
        self,
        unknown_id: UnknownParcelId,
        order: Order,
        quantities: Mapping[LineId, int],
        *,
        clerk: str,
        reason: str = "",
    ) -> ScanOutcome:
        """Make a return that nobody announced out of an order's contents, and take it in here.

        `quantities` says how many units of each line lie in the parcel. Raises `KnownError`:
        `unknown_gone`, `nothing_chosen`, `quantity_above_bought` (title, quantity, bought).
        """
        lines = _chosen(order, quantities, reason)
        now = self._clock.now()
        with self._storage.write() as work:
            unknown = _found(work, unknown_id)
            parcel = labelled(
                ReturnParcel(ParcelId(self._ids.new())), unknown.codes, unknown.carrier
            )
            self._parcels.forget_codes(work, unknown.codes, parcel.id, clerk=clerk)
            return_id = ReturnId(self._ids.new())
            return_ = Return(
                id=return_id,
                number=own_number(return_id),
                brand_id=order.brand_id,
                site_id=self._desk.site_id,
                order_id=order.id,
                order_number=order.number,
                shopper=order.shopper,
                announced_at=now,
                delivered_at=order.delivered_at,
                lines=lines,
                parcels=(parcel,),
            )
            work.returns.put(return_)
            work.unknowns.match(unknown_id, parcel.id)
            payload = {"document": told_return(return_), "unknown_id": unknown_id}
            self._tell(work, EventType.RETURN_BUILT, parcel.id, payload, clerk)
            return self._receiving.take(work, parcel.id, unknown.codes[0], clerk=clerk)

    def _meant(self, return_: Return, parcel_id: ParcelId | None) -> ReturnParcel:
        if parcel_id is not None:
            return parcel_in(return_, parcel_id)
        for parcel in return_.parcels:
            if parcel.state is not ParcelState.RECEIVED:
                return parcel
        return ReturnParcel(ParcelId(self._ids.new()))

    def _tell(
        self,
        work: UnitOfWork,
        type_: EventType,
        aggregate: str,
        payload: Mapping[str, object],
        clerk: str,
    ) -> None:
        work.outbox.append(
            EventId(self._ids.new()),
            type_,
            aggregate,
            dict(payload),
            at=self._clock.now(),
            clerk=clerk[:_CLERK_LENGTH],
        )


def _found(work: UnitOfWork, unknown_id: UnknownParcelId) -> UnknownParcel:
    unknown = work.unknowns.get(unknown_id)
    if unknown is None:
        raise KnownError("unknown_gone")
    return unknown


def _chosen(order: Order, quantities: Mapping[LineId, int], reason: str) -> tuple[ReturnLine, ...]:
    """The order's lines of which units lie in the parcel."""
    lines = []
    for line in order.lines:
        quantity = quantities.get(line.id, 0)
        if not 0 <= quantity <= line.quantity:
            raise KnownError(
                "quantity_above_bought", title=line.title, quantity=quantity, bought=line.quantity
            )
        if quantity:
            lines.append(
                ReturnLine(
                    line.id, line.title, quantity, line.unit_price, line.sku, line.ean, reason
                )
            )
    if not lines:
        raise KnownError("nothing_chosen")
    return tuple(lines)


def _postcodes(text: str) -> Sequence[str]:
    """The ways in which a postcode may be written: 1234 AB and 1234AB, 123 45, SW1A 1AA."""
    compact = "".join(text.split()).upper()
    if not compact:
        return ()
    spaced = (f"{compact[:at]} {compact[at:]}" for at in (3, 4, len(compact) - 3) if at > 0)
    return tuple(dict.fromkeys((" ".join(text.split()).upper(), compact, *spaced)))
