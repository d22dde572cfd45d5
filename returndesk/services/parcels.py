"""What is in a parcel, as a person sees it: several returns in one, one return in several."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from returndesk.domain.codes import KeyKind, ScannedCode, candidates, normal_form
from returndesk.domain.errors import KnownError, ScanError
from returndesk.domain.events import EventType
from returndesk.domain.ids import EventId, ParcelId, ReturnId
from returndesk.domain.papers import TransferNote, site_language
from returndesk.domain.returns import ParcelState, Return, ReturnParcel
from returndesk.services.outcomes import ScanOutcome
from returndesk.services.ports import Clock, DeskIdentity, DeskStorage, IdMaker, UnitOfWork
from returndesk.services.receiving import Receiving

_CLERK_LENGTH = 200
# More returns in one box than a shopper ever sends; the central service takes no more either.
MAX_RETURNS = 100
MAX_CODES = 50


@dataclass(frozen=True, slots=True)
class Contents:
    """A parcel and all returns in it."""

    parcel: ReturnParcel
    returns: tuple[Return, ...]


class Parcels:
    """The use case behind "also in this parcel" and "this is another parcel of it"."""

    def __init__(
        self,
        storage: DeskStorage,
        desk: DeskIdentity,
        clock: Clock,
        ids: IdMaker,
        receiving: Receiving,
    ) -> None:
        self._storage = storage
        self._desk = desk
        self._clock = clock
        self._ids = ids
        self._receiving = receiving

    def inside(self, return_id: ReturnId, parcel_id: ParcelId | None = None) -> Contents:
        """What lies in a parcel: the one that is named, else the only one of a return.

        Raises `KnownError`: `return_not_found` (number), `parcel_not_found`, `several_parcels`
        (number, count) where a person has to say which one is meant.
        """
        with self._storage.read() as work:
            if parcel_id is None:
                return_ = found_return(work, return_id)
                if len(return_.parcels) > 1:
                    count = len(return_.parcels)
                    raise KnownError("several_parcels", number=return_.number, count=count)
                parcel_id = next((parcel.id for parcel in return_.parcels), ParcelId(""))
            held = _held(work, parcel_id)
        return Contents(parcel_in(held[0], parcel_id), held)

    def merge(
        self,
        parcel_id: ParcelId,
        return_id: ReturnId,
        *,
        clerk: str,
        instead_of: ParcelId | None = None,
    ) -> tuple[Return, ...]:
        """Put a return into a parcel, beside those that it holds; all returns in it then.

        If the parcel was received, so is the return, and its shopper is mailed (once).
        `instead_of` is a parcel in which the return does not come any more: the one that
        `take_out` announced for it. Raises `KnownError`: `parcel_not_found`, `return_not_found`
        (number), `too_many_returns` (limit).
        """
        with self._storage.write() as work:
            held = _held(work, parcel_id)
            if return_id in {return_.id for return_ in held}:
                return held
            if len(held) >= MAX_RETURNS:
                raise KnownError("too_many_returns", limit=MAX_RETURNS)
            parcel = parcel_in(held[0], parcel_id)
            joined = found_return(work, return_id)
            gone = [p for p in joined.parcels if p.id == instead_of]
            rest = (p for p in joined.parcels if p.id != instead_of)
            work.returns.put(replace(joined, parcels=(*rest, parcel)))
            self._tell(work, parcel, [*(r.id for r in held), return_id], clerk)
            for empty in gone:
                self._tell(work, empty, [], clerk)
            return work.returns.of_parcel(parcel_id)

    def take_out(
        self, parcel_id: ParcelId, return_id: ReturnId, *, clerk: str
    ) -> tuple[Return, ...]:
        """Take a return out of a parcel that holds several; the returns that stay in it.

        A return that is in no other parcel is announced again, under its number. Raises
        `KnownError`: `parcel_not_found`, `only_return_in_parcel` (undo the reception instead).
        """
        with self._storage.write() as work:
            held = _held(work, parcel_id)
            staying = [return_ for return_ in held if return_.id != return_id]
            if not staying:
                raise KnownError("only_return_in_parcel")
            parcel = parcel_in(held[0], parcel_id)
            for return_ in held:
                if return_.id == return_id:
                    rest = tuple(p for p in return_.parcels if p.id != parcel_id)
                    if not rest:
                        rest = (ReturnParcel(ParcelId(self._ids.new())),)
                        self._tell(work, rest[0], [return_id], clerk)
                    work.returns.put(replace(return_, parcels=rest))
            self._tell(work, parcel, [return_.id for return_ in staying], clerk)
            return work.returns.of_parcel(parcel_id)

    def split(self, return_id: ReturnId, code: ScannedCode, *, clerk: str) -> ScanOutcome:
        """Take in a parcel of a return that was not announced as one: it came in several.

        `code` is what stands on the box. Raises `ScanError`, `KnownError("return_not_found",
        number)`, and `KnownError("parcel_known", number)` if the code leads to a parcel already.
        """
        keys = [key.key for key in candidates(code)]
        with self._storage.write() as work:
            return_ = found_return(work, return_id)
            if any(match.kind is KeyKind.TRACKING for match in work.returns.matches(keys)):
                raise KnownError("parcel_known", number=code.text[:60])
            parcel = labelled(ReturnParcel(ParcelId(self._ids.new())), (code,))
            work.returns.put(replace(return_, parcels=(*return_.parcels, parcel)))
            self._tell(work, parcel, [return_id], clerk)
            return self._receiving.take(work, parcel.id, code, clerk=clerk)

    def undo_split(
        self, parcel_id: ParcelId, event_id: EventId | None, *, clerk: str
    ) -> tuple[Return, ...]:
        """Take a parcel back that `split` made, by its fact; the returns that were in it.

        Nothing is awaited in it any more, unless another desk has taken it in meanwhile: then it
        stays what it is. Raises `KnownError("parcel_not_found")`.
        """
        with self._storage.write() as work:
            if event_id is not None:
                self._receiving.take_back(work, event_id, clerk=clerk)
            held = _held(work, parcel_id)
            parcel = parcel_in(held[0], parcel_id)
            if parcel.state is ParcelState.RECEIVED:
                return held
            for return_ in held:
                rest = tuple(p for p in return_.parcels if p.id != parcel_id)
                work.returns.put(replace(return_, parcels=rest))
            self._tell(work, parcel, [], clerk)
            return tuple(work.returns.get(return_.id) or return_ for return_ in held)

    def transfer_note(self, parcel_id: ParcelId, *, clerk: str) -> TransferNote:
        """What stands on the paper that goes with a parcel to the site it belongs to.

        Without a `clerk` it names the one who took the parcel in.

        Raises `KnownError`: `parcel_not_found`, `return_address_unknown` (number) while either
        site is not known here.
        """
        with self._storage.read() as work:
            held = _held(work, parcel_id)
            first = held[0]
            brand = work.reference.brand(first.brand_id)
            to_site = work.reference.site(first.site_id)
            from_site = work.reference.site(self._desk.site_id)
        if brand is None or to_site is None or from_site is None:
            raise KnownError("return_address_unknown", number=first.number)
        parcel = parcel_in(first, parcel_id)
        return TransferNote(
            tracking_number=parcel.tracking_number,
            carrier=parcel.carrier,
            return_numbers=tuple(return_.number for return_ in held),
            brand_name=brand.name,
            from_site=from_site,
            to_site=to_site,
            at=self._clock.now(),
            desk_name=self._desk.desk_name,
            clerk=clerk or (parcel.reception.clerk if parcel.reception else ""),
            language=site_language(to_site),
        )

    def forget_codes(
        self, work: UnitOfWork, codes: Sequence[ScannedCode], but: ParcelId, *, clerk: str
    ) -> None:
        """Let codes lead to no other parcel that is still out: they did so by a wrong match."""
        texts = {normal_form(code.text) for code in codes}
        found = {m.parcel_id: m.parcel for m in work.returns.matches(tuple(texts))}
        for parcel in found.values():
            rest = tuple(c for c in parcel.other_codes if normal_form(c) not in texts)
            if parcel.id == but or rest == parcel.other_codes or parcel.reception is not None:
                continue
            cleared = replace(parcel, other_codes=rest)
            held = work.returns.of_parcel(parcel.id)
            for return_ in held:
                work.returns.put(return_.with_parcel(cleared))
            self._tell(work, cleared, [return_.id for return_ in held], clerk)

    def _tell(
        self, work: UnitOfWork, parcel: ReturnParcel, return_ids: Sequence[ReturnId], clerk: str
    ) -> None:
        work.outbox.append(
            EventId(self._ids.new()),
            EventType.CONTENTS_CHANGED,
            parcel.id,
            {**told_label(parcel), "return_ids": return_ids, "site_id": self._desk.site_id},
            at=self._clock.now(),
            clerk=clerk[:_CLERK_LENGTH],
        )


def found_return(work: UnitOfWork, return_id: ReturnId) -> Return:
    """The return with an id; `KnownError("return_not_found", number)`."""
    return_ = work.returns.get(return_id)
    if return_ is None:
        raise KnownError("return_not_found", number=return_id)
    return return_


def parcel_in(return_: Return, parcel_id: ParcelId) -> ReturnParcel:
    """The parcel with an id, which the return has."""
    return next(parcel for parcel in return_.parcels if parcel.id == parcel_id)


def labelled(parcel: ReturnParcel, codes: Sequence[ScannedCode], carrier: str = "") -> ReturnParcel:
    """The parcel with what was read on its label: each of it leads to the parcel from now on.

    Codes that others bear too are left out: articles, sorting codes, order and return numbers.
    """
    known = {normal_form(text) for text in (parcel.tracking_number, *parcel.other_codes)}
    texts = {
        normal_form(code.text): code.text
        for place, code in enumerate(codes)
        if _is_own(code, first=place == 0)
    }
    new = [text for form, text in texts.items() if form not in known]
    number = parcel.tracking_number
    if not number and new:
        number, *new = new
    others = (*parcel.other_codes, *new)[:MAX_CODES]
    return replace(
        parcel, tracking_number=number, carrier=parcel.carrier or carrier, other_codes=others
    )


def _is_own(code: ScannedCode, *, first: bool) -> bool:
    """Whether a code is this parcel's alone; of those that could be anything only the first is."""
    try:
        kind = candidates(code)[0].kind
    except ScanError:
        return False
    return kind is KeyKind.TRACKING or (first and kind is None)


def told_label(parcel: ReturnParcel) -> dict[str, object]:
    """A parcel's id and label as a fact tells them."""
    return {
        "parcel_id": parcel.id,
        "tracking_number": parcel.tracking_number,
        "carrier": parcel.carrier,
        "other_codes": list(parcel.other_codes),
    }


def _held(work: UnitOfWork, parcel_id: ParcelId) -> tuple[Return, ...]:
    held = work.returns.of_parcel(parcel_id)
    if not held:
        raise KnownError("parcel_not_found")
    return held
