"""Writes what a batch changed about the contents of parcels."""

from collections.abc import Sequence

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select, update

from returndesk.central.contents import ContentsBook
from returndesk.central.inbox import IncomingEvent
from returndesk.central.receptions import Ledger
from returndesk.central.store import importing
from returndesk.central.store.schema import (
    brands,
    parcel_returns,
    parcels,
    returns,
    sites,
    unknown_parcels,
)
from returndesk.central.store.upsert import insert_or_update
from returndesk.domain.portal import MailKind
from returndesk.domain.returns import ParcelState
from returndesk.protocol.changes import WireRules
from returndesk.protocol.parcels import BuiltPayload

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_BRANDS = select(brands.c.id, brands.c.rules).where(brands.c.id.in_(_IDS))
_SITES = select(sites.c.id).where(sites.c.id.in_(_IDS))
_NUMBERS = select(returns.c.number).where(returns.c.number.in_(_IDS))
_FORGET_LINKS = delete(parcel_returns).where(parcel_returns.c.return_id.in_(_IDS))
_UNKNOWN = update(unknown_parcels).where(unknown_parcels.c.unknown_id == bindparam("key"))


def open_book(connection: Connection, fresh: Sequence[IncomingEvent]) -> ContentsBook:
    """What is needed to build the returns of a batch: brands, sites, and numbers in use."""
    told = [e.payload.document for e in fresh if isinstance(e.payload, BuiltPayload)]
    if not told:
        return ContentsBook()
    named = connection.execute(_BRANDS, {"ids": [document.brand_id for document in told]})
    known = connection.execute(_SITES, {"ids": [document.site_id for document in told]})
    taken = connection.execute(_NUMBERS, {"ids": [document.number for document in told]})
    rules = {row.id: WireRules.model_validate(row.rules).to_domain() for row in named}
    return ContentsBook(
        mails_of={key: rule.mails[MailKind.RETURN_RECEIVED] for key, rule in rules.items()},
        sites=frozenset(known.scalars()),
        taken_numbers=set(taken.scalars()),
    )


def write(connection: Connection, ledger: Ledger) -> None:
    """Store new returns, labels, links and matches; before the receptions that refer to them."""
    book = ledger.contents
    if book.built:
        importing.import_documents(connection, book.built, ledger.now, at_desk=True)
    if book.labelled:
        rows = [
            {
                "id": key,
                "tracking_number": parcel.tracking_number,
                "carrier": parcel.carrier,
                "other_codes": list(parcel.other_codes),
                "state": ParcelState.ANNOUNCED,
                "reception_id": None,
            }
            for key, parcel in ((key, ledger.parcels[key]) for key in book.labelled)
        ]
        columns = ("tracking_number", "carrier", "other_codes")
        connection.execute(insert_or_update(parcels, connection.dialect.name, *columns), rows)
    if book.relinked:
        connection.execute(_FORGET_LINKS, {"ids": list(book.relinked)})
        links = [
            {"return_id": return_id, "position": position, "parcel_id": parcel_id}
            for return_id in book.relinked
            for position, parcel_id in enumerate(ledger.returns[return_id].parcel_ids)
        ]
        if links:
            connection.execute(insert(parcel_returns), links)


def write_matches(connection: Connection, ledger: Ledger) -> None:
    """Note what unknown parcels were and how they look, once those of the batch are stored."""
    for unknown_id, parcel_id in ledger.contents.matched.items():
        connection.execute(_UNKNOWN, {"key": unknown_id, "matched_parcel": parcel_id})
    for unknown_id, photos in ledger.contents.photographed.items():
        connection.execute(_UNKNOWN, {"key": unknown_id, "photos": list(photos)})
