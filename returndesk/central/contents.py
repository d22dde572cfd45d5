"""What facts about a parcel's contents do: matched, split, merged, built from an order.

All are told whole, so that the last one to come is how it is. A return that comes to lie in a
received parcel is received, and its shopper is mailed as for any other: once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from returndesk.domain.events import VerdictKind
from returndesk.domain.return_numbers import own_number
from returndesk.domain.returns import InspectionState, ParcelState, ResolutionState
from returndesk.protocol.changes import ReturnDocument, WireMail
from returndesk.protocol.events import WireEvent, WireVerdict
from returndesk.protocol.parcels import BuiltPayload, ContentsPayload, MatchedPayload

if TYPE_CHECKING:
    from returndesk.central.receptions import Ledger


@dataclass(slots=True)
class ContentsBook:
    """What a batch needs to build returns, and what it changed about contents.

    `mails_of` says for each brand that is known whether it mails receptions. `labelled` are
    parcels that are new or bear more codes, `relinked` the returns whose parcels changed,
    `matched` the parcels and
    `photographed` the pictures of unknown ones, by their ids.
    """

    mails_of: dict[str, bool] = field(default_factory=dict)
    sites: frozenset[str] = frozenset()
    taken_numbers: set[str] = field(default_factory=set)
    built: list[ReturnDocument] = field(default_factory=list)
    labelled: dict[str, None] = field(default_factory=dict)
    relinked: dict[str, None] = field(default_factory=dict)
    matched: dict[str, str] = field(default_factory=dict)
    photographed: dict[str, tuple[str, ...]] = field(default_factory=dict)


def change(ledger: "Ledger", event: WireEvent, payload: ContentsPayload) -> WireVerdict:
    """A parcel's contents as a person says they are; for a match, beside what it held.

    Returns that were cancelled meanwhile are left out. With none left the desk hears what is in
    force instead of what it thought. A parcel that was named without any return holds none.
    """
    wanted = dict.fromkeys(key for key in payload.return_ids if key in ledger.returns)
    if payload.return_ids and not wanted:
        held_here = ledger.parcels.get(payload.parcel_id)
        ledger.touched.update(dict.fromkeys(held_here.return_ids if held_here else ()))
        return _verdict(event, "unknown_return")
    book = ledger.parcel_book(payload.parcel_id)
    held = dict.fromkeys(book.return_ids)
    if isinstance(payload, MatchedPayload):
        wanted = held | wanted
        ledger.contents.matched[payload.unknown_id] = payload.parcel_id
    else:
        # The whole label, so that a code which a wrong match left can be taken off again.
        book.other_codes = ()
    book.note_label(payload)
    book.return_ids = tuple(wanted)
    ledger.contents.labelled[payload.parcel_id] = None
    for return_id in wanted:
        if return_id not in held:
            returned = ledger.returns[return_id]
            returned.parcel_ids = (*returned.parcel_ids, payload.parcel_id)
            ledger.contents.relinked[return_id] = None
            if book.state is ParcelState.RECEIVED:
                ledger.schedule_mail(return_id, event)
    for return_id in held:
        if return_id not in wanted:
            returned = ledger.returns[return_id]
            rest = (key for key in returned.parcel_ids if key != payload.parcel_id)
            returned.parcel_ids = tuple(rest)
            ledger.contents.relinked[return_id] = None
            if book.state is ParcelState.RECEIVED:
                ledger.cancel_mail(return_id, event)
    ledger.touched.update(held | wanted)
    return _verdict(event)


def build(ledger: "Ledger", event: WireEvent, payload: BuiltPayload) -> WireVerdict:
    """A return that nobody announced; it is announced from now on, and received by its own fact."""
    told = payload.document
    contents = ledger.contents
    if told.id in ledger.returns:
        return _verdict(event, "id_reused")
    if told.brand_id not in contents.mails_of or told.site_id not in contents.sites:
        return _verdict(event, "unknown_brand")
    if not told.parcels:
        return _verdict(event, "bad_payload")
    document = _as_announced(told, contents.taken_numbers)
    contents.taken_numbers.add(document.number)
    contents.built.append(document)
    ledger.add_return(document, mail_wanted=contents.mails_of[told.brand_id])
    for parcel in document.parcels:
        book = ledger.parcel_book(parcel.id)
        book.note_label(parcel)
        book.return_ids = (*book.return_ids, document.id)
        if payload.unknown_id:
            contents.matched[payload.unknown_id] = parcel.id
        if book.state is ParcelState.RECEIVED:
            ledger.schedule_mail(document.id, event)
    ledger.touched[document.id] = None
    return _verdict(event)


def _as_announced(told: ReturnDocument, taken: Iterable[str]) -> ReturnDocument:
    """The document without what only this server may say, under a number that is free."""
    number = told.number if told.number not in taken else own_number(f"{told.id}.2")
    parcels = tuple(
        parcel.model_copy(
            update={"state": ParcelState.ANNOUNCED, "reception": None, "extra_receptions": ()}
        )
        for parcel in told.parcels
    )
    return told.model_copy(
        update={
            "number": number,
            "parcels": parcels,
            "inspection": InspectionState.PENDING,
            "resolution": ResolutionState.PENDING,
            "mail": WireMail(),
        }
    )


def _verdict(event: WireEvent, problem: str = "") -> WireVerdict:
    kind = VerdictKind.REJECTED if problem else VerdictKind.APPLIED
    return WireVerdict(event_id=event.id, kind=kind, reason=problem)
