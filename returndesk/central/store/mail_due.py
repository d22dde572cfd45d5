"""What puts a return's mails into the queue, beside its reception: news of it, and clerks.

Everything here may happen again and again; the queue's rows are unique, so a mail leaves once.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import BindParameter, Connection, bindparam, select, update

from returndesk.central.books import JobState
from returndesk.central.mails import NEWS, JobKind, wanted_when_new
from returndesk.central.store import feed
from returndesk.central.store.schema import brands, mail_jobs, parcel_returns, parcels, returns
from returndesk.central.store.upsert import insert_or_keep
from returndesk.domain.codes import normal_form
from returndesk.domain.errors import CentralError
from returndesk.domain.feed import FeedKind
from returndesk.domain.portal import MailKind, PortalRules
from returndesk.domain.returns import ParcelState
from returndesk.protocol.changes import ReturnDocument
from returndesk.protocol.rules import WireRules

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_RULES = select(brands.c.id, brands.c.rules).where(brands.c.id.in_(_IDS))
_HOLDERS = (
    select(returns.c.id, returns.c.brand_id, returns.c.shopper_email)
    .join(parcel_returns, parcel_returns.c.return_id == returns.c.id)
    .where(parcel_returns.c.parcel_id.in_(_IDS))
    .order_by(returns.c.id)
    .distinct()
)
_SHIP = (
    update(parcels)
    .where(parcels.c.id.in_(_IDS), parcels.c.state == ParcelState.ANNOUNCED)
    .values(state=ParcelState.IN_TRANSIT)
    .returning(parcels.c.id)
)
_TRACKED = select(parcels.c.id).where(parcels.c.tracking_number.in_(_IDS))


def announce(
    connection: Connection,
    given: Sequence[ReturnDocument],
    new_ids: Iterable[str],
    now: datetime,
    *,
    at_desk: bool = False,
) -> None:
    """The mails of returns that were announced; `new_ids` are those not known before.

    A return built `at_desk` needs no label: its goods are there.
    """
    recent = [document for document in given if now - document.announced_at <= NEWS]
    if not recent:
        return
    rules = _rules(connection, (document.brand_id for document in recent))
    new = set(new_ids)
    jobs = []
    for document in recent:
        waiting = [p for p in document.parcels if p.state is ParcelState.ANNOUNCED]
        kinds = wanted_when_new(
            rules[document.brand_id],
            has_label=not at_desk and any(parcel.tracking_number for parcel in waiting),
            on_its_way=any(p.state is ParcelState.IN_TRANSIT for p in document.parcels),
        )
        if not document.shopper.email.strip():
            kinds = tuple(kind for kind in kinds if kind.in_rules is None)
        if document.id not in new:
            # A label may come later than its return; the return itself is news only once.
            kinds = tuple(kind for kind in kinds if kind is JobKind.LABEL_CREATED)
        jobs += [_job(kind, document.id, now) for kind in kinds]
    _put(connection, jobs)


def ship(connection: Connection, parcel_ids: Iterable[str], now: datetime) -> None:
    """Parcels were handed over to a carrier: those that wait for it are on their way now."""
    moved = connection.execute(_SHIP, {"ids": list(parcel_ids)}).scalars().all()
    if moved:
        feed.append(connection, FeedKind.RETURN, handed_over(connection, moved, now))


def handed_over(connection: Connection, parcel_ids: Sequence[str], now: datetime) -> list[str]:
    """Mail the shoppers of parcels that are on their way; the ids of all returns in them."""
    holders = connection.execute(_HOLDERS, {"ids": list(parcel_ids)}).all()
    rules = _rules(connection, (row.brand_id for row in holders))
    jobs = [
        _job(JobKind.HANDED_OVER, row.id, now)
        for row in holders
        if row.shopper_email.strip() and rules[row.brand_id].mails[MailKind.HANDED_OVER]
    ]
    _put(connection, jobs)
    return [row.id for row in holders]


def ship_tracked(connection: Connection, tracking: str, now: datetime) -> None:
    """A carrier has scanned a number; `CentralError("unknown_shipment")` if no parcel bears it.

    Told again, or of a parcel that has arrived, it changes nothing.
    """
    numbers = list(dict.fromkeys((tracking, tracking.strip(), normal_form(tracking))))
    found = connection.execute(_TRACKED, {"ids": numbers}).scalars().all()
    if not found:
        raise CentralError("unknown_shipment")
    ship(connection, found, now)


def ask_again(connection: Connection, requests: Mapping[str, str], now: datetime) -> None:
    """Mail labels again, by the facts that asked for it: event id to return id."""
    jobs = [
        _job(JobKind.LABEL_CREATED, return_id, now) | {"request": event_id}
        for event_id, return_id in requests.items()
    ]
    _put(connection, jobs)


def _rules(connection: Connection, brand_ids: Iterable[str]) -> dict[str, PortalRules]:
    rows = connection.execute(_RULES, {"ids": list(dict.fromkeys(brand_ids))})
    return {row.id: WireRules.model_validate(row.rules).to_domain() for row in rows}


def _job(kind: JobKind, return_id: str, now: datetime) -> dict[str, object]:
    return {
        "kind": kind,
        "return_id": return_id,
        "state": JobState.SCHEDULED,
        "due_at": now,
        "attempts": 0,
        "reason": "",
        "request": "",
    }


def _put(connection: Connection, jobs: Sequence[dict[str, object]]) -> None:
    if jobs:
        connection.execute(insert_or_keep(mail_jobs, connection.dialect.name), jobs)
