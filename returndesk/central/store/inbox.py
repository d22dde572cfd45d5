"""Applies a batch of events in one transaction: verdicts, receptions, feed rows and mail jobs.

The state that the batch is about is read with a handful of queries, whatever its length, and
written back with one prepared statement a table.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import Connection, Insert, bindparam, insert, select, update

from returndesk.central.attention import AttentionBook
from returndesk.central.books import JobState, ParcelBook, ReturnBook
from returndesk.central.inbox import IncomingBatch, IncomingEvent
from returndesk.central.receptions import DeskRecord, Ledger, rejected
from returndesk.central.store import (
    attention,
    contents,
    counter,
    enrolment,
    feed,
    inspections,
    mail_due,
)
from returndesk.central.store.columns import AnyRow, JsonText, among
from returndesk.central.store.many import execute_many
from returndesk.central.store.schema import (
    brands,
    events,
    mail_jobs,
    parcel_returns,
    parcels,
    receptions,
    returns,
    unknown_parcels,
)
from returndesk.central.store.upsert import insert_into, insert_or_keep
from returndesk.domain.feed import FeedKind
from returndesk.domain.ids import DeskId
from returndesk.domain.portal import MailKind
from returndesk.domain.returns import Mail, ParcelState, Reception
from returndesk.protocol.events import LabelMailPayload, ReceivedPayload, UndonePayload, WireVerdict
from returndesk.protocol.inspections import InspectionPayload
from returndesk.protocol.parcels import BuiltPayload, ContentsPayload
from returndesk.protocol.rules import WireRules

_KNOWN = select(
    events.c.fingerprint,
    events.c.id,
    events.c.verdict,
    events.c.reason,
    events.c.first_desk,
    events.c.first_clerk,
    events.c.first_at,
).where(among(events.c.id))
_RETURNS_OF_PARCELS = select(parcel_returns.c.return_id).where(among(parcel_returns.c.parcel_id))
_LINKS = (
    select(parcel_returns.c.return_id, parcel_returns.c.parcel_id)
    .where(among(parcel_returns.c.return_id))
    .order_by(parcel_returns.c.return_id, parcel_returns.c.position)
)
_PARCELS = select(
    parcels.c.id,
    parcels.c.state,
    parcels.c.reception_id,
    parcels.c.tracking_number,
    parcels.c.carrier,
    parcels.c.other_codes,
).where(among(parcels.c.id))
_RECEPTIONS = select(receptions).where(among(receptions.c.parcel_id)).order_by(receptions.c.pos)
_RETURNS = (
    select(
        returns.c.id,
        returns.c.number,
        returns.c.site_id,
        returns.c.shopper_email,
        returns.c.brand_id,
        mail_jobs.c.state,
    )
    .outerjoin(
        mail_jobs,
        (mail_jobs.c.return_id == returns.c.id) & (mail_jobs.c.kind == MailKind.RETURN_RECEIVED),
    )
    .where(among(returns.c.id))
)
_RULES = select(brands.c.id, brands.c.rules).where(among(brands.c.id))
QUESTIONS = (_KNOWN, _RETURNS_OF_PARCELS, _LINKS, _PARCELS, _RECEPTIONS, _RETURNS, _RULES)
"""What a batch of receptions reads; none of it may depend on how much there is."""
NEW_EVENTS = insert(events)
EVENT_COLUMNS = (
    "id",
    "desk_id",
    "seq",
    "type",
    "aggregate",
    "payload",
    "clerk",
    "schema_version",
    "occurred_at",
    "received_at",
    "fingerprint",
    "verdict",
    "reason",
    "first_desk",
    "first_clerk",
    "first_at",
)
_NEW_RECEPTIONS = insert(receptions)
_RECEPTION_COLUMNS = ("id", "parcel_id", "desk_id", "desk_name", "clerk", "at", "undone")
_UNDO = update(receptions).where(receptions.c.id == bindparam("key")).values(undone=True)
_PARCEL = update(parcels).where(parcels.c.id == bindparam("key"))
_PARCEL_COLUMNS = ("key", "state", "reception_id")
_SET_MAIL = update(returns).where(returns.c.id == bindparam("key"))
_MAIL_COLUMNS = ("key", "mail_state", "mail_at", "mail_reason")
_JOB_COLUMNS = ("kind", "return_id", "state", "due_at", "attempts", "reason", "request")


@dataclass(frozen=True, slots=True)
class AppliedBatch:
    """The verdicts of a batch in its order, and whether it put mails into the queue."""

    verdicts: tuple[WireVerdict, ...]
    schedules_mail: bool


def apply_batch(
    connection: Connection,
    desk: DeskRecord,
    batch: IncomingBatch,
    *,
    now: datetime,
    undo_delay: timedelta,
) -> AppliedBatch:
    """Apply a batch. An event that was here before gets the answer that it got then."""
    if batch.sent_at is not None:
        enrolment.note_clock(connection, desk.id, batch.sent_at - now)
    answered = _answered(connection, batch.events)
    fresh = [event for event in batch.events if event.id not in answered and event.envelope]
    ledger = _open_ledger(connection, desk, fresh, now, now + undo_delay)
    verdicts: list[WireVerdict] = []
    rows: list[tuple[object, ...]] = []
    for event in batch.events:
        if event.envelope is None:
            verdicts.append(rejected(event.id, event.problem))
            continue
        if event.id in answered:
            fingerprint, verdict = answered[event.id]
            same = fingerprint == event.fingerprint
            verdicts.append(verdict if same else rejected(event.id, "id_reused"))
            continue
        if event.payload is None:
            verdict = rejected(event.id, event.problem)
        else:
            verdict = ledger.apply(event.envelope, event.payload)
        answered[event.id] = event.fingerprint, verdict
        verdicts.append(verdict)
        rows.append(_event_row(event, desk, now, verdict))
    if rows:
        execute_many(connection, NEW_EVENTS, EVENT_COLUMNS, rows)
    _write_back(connection, ledger, {event.id: event.occurred_at for event in fresh})
    queued = bool(ledger.jobs or ledger.label_mails) or ledger.mails_queued
    return AppliedBatch(tuple(verdicts), schedules_mail=queued)


def _answered(
    connection: Connection, batch: Sequence[IncomingEvent]
) -> dict[str, tuple[str, WireVerdict]]:
    rows = connection.execute(_KNOWN, {"ids": [event.id for event in batch]})
    return {
        row.id: (
            row.fingerprint,
            WireVerdict(
                event_id=row.id,
                kind=row.verdict,
                reason=row.reason,
                desk_name=row.first_desk,
                clerk=row.first_clerk,
                at=row.first_at,
            ),
        )
        for row in rows
    }


def _open_ledger(
    connection: Connection,
    desk: DeskRecord,
    fresh: Sequence[IncomingEvent],
    now: datetime,
    mail_due: datetime,
) -> Ledger:
    """The books of every parcel that the events name, of their returns and of those's parcels."""
    named: dict[str, None] = {}
    filled: dict[str, None] = {}
    named_returns: dict[str, None] = {}
    for event in fresh:
        match event.payload:
            case ReceivedPayload() | UndonePayload() as payload:
                named[payload.parcel_id] = None
            case ContentsPayload() as payload:
                filled[payload.parcel_id] = None
                named_returns.update(dict.fromkeys(payload.return_ids))
            case BuiltPayload() as payload:
                filled.update(dict.fromkeys(parcel.id for parcel in payload.document.parcels))
                named_returns[payload.document.id] = None
            case LabelMailPayload() as payload:
                named_returns[payload.return_id] = None
    held = connection.execute(_RETURNS_OF_PARCELS, {"ids": [*named, *filled]}).scalars()
    return_ids = _ids([*held, *named_returns])
    returns_of: dict[str, list[str]] = defaultdict(list)
    parcels_of: dict[str, list[str]] = defaultdict(list)
    for return_id, parcel_id in connection.execute(_LINKS, return_ids):
        returns_of[parcel_id].append(return_id)
        parcels_of[return_id].append(parcel_id)
    # Of a parcel that nothing is in any more the receptions are kept all the same.
    parcel_ids = _ids([*returns_of, *named, *filled])
    standing: dict[str, dict[str, Reception]] = defaultdict(dict)
    undone: set[str] = set()
    for row in connection.execute(_RECEPTIONS, parcel_ids):
        if row.undone:
            undone.add(row.id)
        else:
            standing[row.parcel_id][row.id] = _reception(row)
    books = {
        key: ParcelBook(
            key,
            ParcelState(state),
            in_force,
            tuple(returns_of[key]),
            standing[key],
            tracking_number,
            carrier,
            tuple(other_codes or ()),
        )
        for key, state, in_force, tracking_number, carrier, other_codes in connection.execute(
            _PARCELS, parcel_ids
        )
    }
    inspected = {e.payload.return_id for e in fresh if isinstance(e.payload, InspectionPayload)}
    attention_book = AttentionBook()
    return Ledger(
        desk=desk,
        now=now,
        mail_due=mail_due,
        parcels=books,
        returns=_return_books(connection, return_ids, parcels_of),
        inspections=inspections.open_ledger(connection, inspected, attention_book),
        attention=attention_book,
        contents=contents.open_book(connection, fresh),
        counter=counter.open_book(connection, fresh, attention_book),
        undone_before=frozenset(undone),
    )


def _ids(ids: Iterable[str]) -> dict[str, list[str]]:
    return {"ids": list(dict.fromkeys(ids))}


def _reception(row: AnyRow) -> Reception:
    return Reception(
        at=row.at, desk_id=DeskId(row.desk_id), desk_name=row.desk_name, clerk=row.clerk
    )


def _return_books(
    connection: Connection, return_ids: dict[str, list[str]], parcels_of: dict[str, list[str]]
) -> dict[str, ReturnBook]:
    rows = connection.execute(_RETURNS, return_ids).all()
    # Once a brand: reading rules for each return took half of a batch's time.
    wanted = {
        brand.id: WireRules.model_validate(brand.rules).to_domain().mails[MailKind.RETURN_RECEIVED]
        for brand in connection.execute(_RULES, _ids(brand_id for *_, brand_id, _ in rows))
    }
    return {
        key: ReturnBook(
            key,
            number,
            site_id,
            email,
            wanted[brand_id],
            JobState(job) if job else None,
            tuple(parcels_of[key]),
        )
        for key, number, site_id, email, brand_id, job in rows
    }


def _event_row(
    event: IncomingEvent, desk: DeskRecord, now: datetime, verdict: WireVerdict
) -> tuple[object, ...]:
    """A row for `NEW_EVENTS`, in the order of `EVENT_COLUMNS`."""
    told = event.envelope
    if told is None:
        raise ValueError("an event without an envelope cannot be kept")
    return (
        told.id,
        desk.id,
        told.seq,
        told.type,
        told.aggregate,
        JsonText(event.written),
        told.clerk,
        told.schema_version,
        event.occurred_at,
        now,
        event.fingerprint,
        verdict.kind,
        verdict.reason,
        verdict.desk_name,
        verdict.clerk,
        verdict.at,
    )


def _write_back(connection: Connection, ledger: Ledger, times: Mapping[str, str]) -> None:
    """Store what has changed; `times` are those of the batch's events as they are written."""
    contents.write(connection, ledger)
    _write_receptions(connection, ledger, times)
    contents.write_matches(connection, ledger)
    if ledger.changed_parcels:
        changed = map(ledger.parcels.__getitem__, ledger.changed_parcels)
        rows = [(book.id, book.state.value, book.in_force) for book in changed]
        execute_many(connection, _PARCEL, _PARCEL_COLUMNS, rows)
    if ledger.mails:
        set_mails(connection, ledger.mails)
    if ledger.jobs:
        _write_jobs(connection, ledger)
    mail_due.ask_again(connection, ledger.label_mails, ledger.now)
    inspections.write(connection, ledger.inspections)
    counter.write(connection, ledger)
    attention.write(connection, ledger.attention, ledger.now)
    feed.append(connection, FeedKind.RETURN, ledger.touched)


def _write_receptions(connection: Connection, ledger: Ledger, times: Mapping[str, str]) -> None:
    if ledger.new_receptions:
        desk = ledger.desk
        received = [
            (key, parcel_id, desk.id, desk.name, reception.clerk, times[key], False)
            for key, parcel_id, reception in ledger.new_receptions
        ]
        execute_many(connection, _NEW_RECEPTIONS, _RECEPTION_COLUMNS, received)
    if ledger.undone:
        connection.execute(_UNDO, [{"key": key} for key in ledger.undone])
    if ledger.unknown:
        rows = [
            {
                "event_id": record.event_id,
                "unknown_id": record.payload.unknown_id,
                "site_id": record.payload.site_id,
                "desk_id": ledger.desk.id,
                "carrier": record.payload.carrier,
                "codes": [code.model_dump() for code in record.payload.codes],
                "clerk": record.clerk,
                "at": record.at,
            }
            for record in ledger.unknown
        ]
        connection.execute(insert_or_keep(unknown_parcels, connection.dialect.name), rows)


def set_mails(connection: Connection, mails: Mapping[str, Mail]) -> None:
    """Let returns, by their id, say what became of their mail."""
    rows = [(key, mail.state.value, mail.at, mail.reason) for key, mail in mails.items()]
    execute_many(connection, _SET_MAIL, _MAIL_COLUMNS, rows)


def _write_jobs(connection: Connection, ledger: Ledger) -> None:
    kind = MailKind.RETURN_RECEIVED.value
    rows = [
        (kind, return_id, state.value, due, 0, "", "")
        for return_id, (state, due) in ledger.jobs.items()
    ]
    execute_many(connection, _put_job(connection.dialect.name), _JOB_COLUMNS, rows)


@cache
def _put_job(dialect: str) -> Insert:
    """A job, new or put into another state unless its mail is gone or being sent.

    Attempts go on being counted: by their number a worker knows whether a mail still is its own.
    """
    statement = insert_into(mail_jobs, dialect)
    news = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["kind", "return_id", "request"],
        set_={"state": news.state, "due_at": news.due_at, "reason": ""},
        where=(mail_jobs.c.state != JobState.SENT) & (mail_jobs.c.state != JobState.SENDING),
    )
