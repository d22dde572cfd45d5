"""Takes in what merchants and their shops announce: sites, brands, orders and returns.

Tracks and receptions are this server's own: a return that is here already keeps its parcels'
state and its mail, whatever the document says.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    Connection,
    bindparam,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from returndesk.central import conflicts
from returndesk.central.attention import AttentionBook
from returndesk.central.books import JobState
from returndesk.central.store import attention, feed, mail_due, rules
from returndesk.central.store.schema import (
    brands,
    mail_jobs,
    orders,
    parcel_returns,
    parcels,
    receptions,
    return_lines,
    returns,
    sites,
)
from returndesk.central.store.upsert import insert_or_keep, insert_or_update
from returndesk.domain.errors import CentralError
from returndesk.domain.feed import FeedKind
from returndesk.domain.portal import MailKind
from returndesk.domain.returns import InspectionState, MailState, ParcelState, ResolutionState
from returndesk.protocol.changes import (
    BrandDocument,
    Document,
    OrderDocument,
    ReturnDocument,
    SiteDocument,
    TombstoneDocument,
    WireParcel,
)

_TABLES = {
    FeedKind.SITE: sites,
    FeedKind.BRAND: brands,
    FeedKind.ORDER: orders,
    FeedKind.RETURN: returns,
}
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_KNOWN = select(returns.c.id).where(returns.c.id.in_(_IDS))
_KNOWN_PARCELS = select(parcels.c.id).where(parcels.c.id.in_(_IDS))
_FORGET_LINES = delete(return_lines).where(return_lines.c.return_id.in_(_IDS))
_FORGET_LINKS = delete(parcel_returns).where(parcel_returns.c.return_id.in_(_IDS))
_IN_HAND = (
    select(parcel_returns.c.return_id, parcel_returns.c.parcel_id)
    .join(parcels, parcels.c.id == parcel_returns.c.parcel_id)
    .where(parcel_returns.c.return_id.in_(_IDS), parcels.c.state == ParcelState.RECEIVED)
    .order_by(parcel_returns.c.position)
)
# Nobody can cancel what is in somebody's hands, was looked at or decided.
_BEGUN = select(returns.c.id, returns.c.number, returns.c.site_id).where(
    returns.c.id.in_(_IDS),
    or_(
        returns.c.inspection != InspectionState.PENDING,
        returns.c.resolution != ResolutionState.PENDING,
        exists(
            select(parcels.c.id)
            .join(parcel_returns, parcel_returns.c.parcel_id == parcels.c.id)
            .where(parcel_returns.c.return_id == returns.c.id)
            .where(parcels.c.state == ParcelState.RECEIVED)
        ),
    ),
)
_CANCEL = (
    update(mail_jobs)
    .where(mail_jobs.c.return_id == bindparam("gone"))
    .where(mail_jobs.c.state == JobState.SCHEDULED)
    .values(state=JobState.CANCELLED)
)
_CHUNK = 500
# A new announcement changes what was announced, not what became of it.
_KEPT = {"id", "inspection", "mail_state", "mail_at", "mail_reason"}
_ANNOUNCED = tuple(column.name for column in returns.c if column.name not in _KEPT)


def import_documents(
    connection: Connection,
    documents: Iterable[Document],
    now: datetime,
    *,
    at_desk: bool = False,
) -> int:
    """Store documents, whatever their order, and put them into the feed; how many there were.

    `now` is when rules that are new in them begin to hold. Returns that were built `at_desk` get
    no label.

    A tombstone cancels a return, unless something was done about it at a desk: then it is kept and
    a person is told.

    `CentralError("import_conflict")` if they do not fit together: a brand's site is missing, a
    return's number is another return's.
    """
    given = list(documents)
    try:
        _import_sites(connection, [d for d in given if isinstance(d, SiteDocument)])
        _import_brands(connection, [d for d in given if isinstance(d, BrandDocument)], now)
        _import_orders(connection, [d for d in given if isinstance(d, OrderDocument)])
        announced = [d for d in given if isinstance(d, ReturnDocument)]
        for start in range(0, len(announced), _CHUNK):
            chunk = announced[start : start + _CHUNK]
            new = _unknown(connection, chunk)
            shipped = _import_returns(connection, chunk)
            mail_due.announce(connection, chunk, new, now, at_desk=at_desk)
            mail_due.ship(connection, shipped, now)
        _remove(connection, [d for d in given if isinstance(d, TombstoneDocument)], now)
    except IntegrityError as error:
        raise CentralError("import_conflict", detail=str(error.orig)) from error
    return len(given)


def _put(
    connection: Connection, kind: FeedKind, rows: list[dict[str, object]], *columns: str
) -> None:
    if not rows:
        return
    statement = insert_or_update(_TABLES[kind], connection.dialect.name, *columns)
    connection.execute(statement, rows)
    feed.append(connection, kind, dict.fromkeys(str(row["id"]) for row in rows))


def _import_sites(connection: Connection, given: Sequence[SiteDocument]) -> None:
    rows = [d.model_dump(mode="json", exclude={"kind", "voucher_keys"}) for d in given]
    _put(connection, FeedKind.SITE, rows)


def _import_brands(connection: Connection, given: Sequence[BrandDocument], now: datetime) -> None:
    """What a supervisor has saved stays, unless the announcement brings rules of its own."""
    told = {d.id: d.rules if "rules" in d.model_fields_set else None for d in given}
    in_force, new = rules.announced(connection, told, now)
    rows = [
        document.model_dump(mode="json", exclude={"kind", "rules", "history", "slip_keys"})
        | rules.brand_columns(in_force[document.id])
        for document in given
    ]
    _put(connection, FeedKind.BRAND, rows)
    rules.keep(connection, new)


def _import_orders(connection: Connection, given: Sequence[OrderDocument]) -> None:
    rows = [
        document.model_dump(mode="json", exclude={"kind"})
        | {
            "ordered_at": document.ordered_at,
            "delivered_at": document.delivered_at,
            "point_delivered_at": document.point_delivered_at,
        }
        for document in given
    ]
    _put(connection, FeedKind.ORDER, rows)


def _unknown(connection: Connection, given: Sequence[ReturnDocument]) -> set[str]:
    ids = [document.id for document in given]
    return set(ids).difference(connection.execute(_KNOWN, {"ids": ids}).scalars())


def _import_returns(connection: Connection, given: Sequence[ReturnDocument]) -> Sequence[str]:
    """Write returns; the ids of their parcels that are on their way, as far as it was not known."""
    _put(connection, FeedKind.RETURN, [_return_row(document) for document in given], *_ANNOUNCED)
    ids = {"ids": [document.id for document in given]}
    connection.execute(_FORGET_LINES, ids)
    in_hand: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(_IN_HAND, ids):
        in_hand[row.return_id].append(row.parcel_id)
    connection.execute(_FORGET_LINKS, ids)
    latest = list({document.id: document for document in given}.values())
    lines = [row for document in latest for row in _line_rows(document)]
    if lines:
        connection.execute(insert(return_lines), lines)
    shipped = _import_parcels(
        connection, [parcel for document in latest for parcel in document.parcels]
    )
    links = [
        {"return_id": document.id, "position": position, "parcel_id": parcel_id}
        for document in latest
        for position, parcel_id in enumerate(_parcel_ids(document, in_hand[document.id]))
    ]
    if links:
        connection.execute(insert(parcel_returns), links)
    _keep_sent_mails(connection, latest)
    return shipped


def _parcel_ids(document: ReturnDocument, in_hand: Sequence[str]) -> Sequence[str]:
    """A return's parcels: those that are announced, and those that a person found it in."""
    return tuple(dict.fromkeys((*(parcel.id for parcel in document.parcels), *in_hand)))


def _return_row(document: ReturnDocument) -> dict[str, object]:
    shopper = document.shopper
    return {
        "id": document.id,
        "number": document.number,
        "brand_id": document.brand_id,
        "site_id": document.site_id,
        "order_id": document.order_id,
        "order_number": document.order_number,
        "shopper_name": shopper.name,
        "shopper_email": shopper.email,
        "shopper_language": shopper.language,
        "shopper_postcode": shopper.postcode,
        "shopper_country": shopper.country,
        "announced_at": document.announced_at,
        "delivered_at": document.delivered_at,
        "wish": document.wish,
        "inspection": document.inspection,
        "resolution": document.resolution,
        "mail_state": document.mail.state,
        "mail_at": document.mail.at,
        "mail_reason": document.mail.reason,
    }


def _line_rows(document: ReturnDocument) -> list[dict[str, object]]:
    return [
        {
            "return_id": document.id,
            "position": position,
            "id": line.id,
            "title": line.title,
            "quantity": line.quantity,
            "unit_minor": line.unit_price.minor,
            "currency": line.unit_price.currency,
            "sku": line.sku,
            "ean": line.ean,
            "reason": line.reason,
        }
        for position, line in enumerate(document.lines)
    ]


def _import_parcels(connection: Connection, given: Sequence[WireParcel]) -> list[str]:
    found = {parcel.id: parcel for parcel in given}
    if not found:
        return []
    known = set(connection.execute(_KNOWN_PARCELS, {"ids": list(found)}).scalars())
    statement = insert_or_update(parcels, connection.dialect.name, "tracking_number", "carrier")
    connection.execute(statement, [_parcel_row(parcel) for parcel in found.values()])
    taken_in = [
        {
            "id": _imported_reception(parcel.id),
            "parcel_id": parcel.id,
            "desk_id": parcel.reception.desk_id,
            "desk_name": parcel.reception.desk_name,
            "clerk": parcel.reception.clerk,
            "at": parcel.reception.at,
            "undone": False,
        }
        for parcel in found.values()
        if parcel.id not in known and parcel.reception is not None
    ]
    if taken_in:
        connection.execute(insert(receptions), taken_in)
    # Of a parcel that comes in transit with its return nothing was seen to happen here.
    return [
        parcel.id
        for parcel in found.values()
        if parcel.id in known and parcel.state is ParcelState.IN_TRANSIT
    ]


def _parcel_row(parcel: WireParcel) -> dict[str, object]:
    return {
        "id": parcel.id,
        "tracking_number": parcel.tracking_number,
        "carrier": parcel.carrier,
        "state": parcel.state,
        "reception_id": _imported_reception(parcel.id) if parcel.reception else None,
        "other_codes": list(parcel.other_codes),
    }


def _imported_reception(parcel_id: str) -> str:
    return f"imported.{parcel_id}"


def _keep_sent_mails(connection: Connection, given: Sequence[ReturnDocument]) -> None:
    """A mail that was sent elsewhere before must not be sent again from here."""
    rows = [
        {
            "kind": MailKind.RETURN_RECEIVED,
            "return_id": document.id,
            "state": JobState.SENT,
            "due_at": document.mail.at or document.announced_at,
            "attempts": 1,
            "reason": "",
            "sent_at": document.mail.at,
        }
        for document in given
        if document.mail.state is MailState.SENT
    ]
    if rows:
        connection.execute(insert_or_keep(mail_jobs, connection.dialect.name), rows)


def _remove(connection: Connection, given: Sequence[TombstoneDocument], now: datetime) -> None:
    cancelled = [document.id for document in given if document.of is FeedKind.RETURN]
    kept = connection.execute(_BEGUN, {"ids": cancelled}).all() if cancelled else []
    book = AttentionBook()
    conflicts.kept_though_cancelled(book, [(row.id, row.number, row.site_id) for row in kept])
    attention.write(connection, book, now)
    begun = {row.id for row in kept}
    for document in given:
        table = _TABLES.get(document.of)
        if table is None:
            continue  # what this server finds itself is not announced by anybody
        if document.of is FeedKind.RETURN and document.id in begun:
            continue
        if connection.execute(delete(table).where(table.c.id == document.id)).rowcount:
            feed.append(connection, document.of, [document.id])
        if document.of is FeedKind.RETURN:
            connection.execute(_CANCEL, {"gone": document.id})
