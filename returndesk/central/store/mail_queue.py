"""The queue of mails: one row per kind and return for ever, taken under a lease.

A row is written in the transaction that makes its mail due. Sending comes before noting that it
was sent: after a crash in between, the same mail goes out again under the same Message-ID; the
other order would lose mails. The state of a mail that desks see is on the return's row, written
in the same transactions.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, exists, func, or_, select, update

from returndesk.central import conflicts
from returndesk.central.attention import AttentionBook
from returndesk.central.receptions import JobState
from returndesk.central.resolutions import RESOLUTION_MAIL
from returndesk.central.store import attention, documents, feed
from returndesk.central.store.inbox import SET_MAIL, mail_row
from returndesk.central.store.schema import mail_jobs, parcel_returns, parcels, returns
from returndesk.domain.feed import FeedKind
from returndesk.domain.inspection import Inspection
from returndesk.domain.portal import Brand
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import InspectionState, Mail, MailState, ParcelState, Return
from returndesk.domain.units import Tally, tally_of
from returndesk.protocol.changes import BrandDocument, ReturnDocument
from returndesk.protocol.inspections import InspectionDocument
from returndesk.protocol.resolutions import ResolutionDocument

_RECEIVED = exists(
    select(parcel_returns.c.return_id)
    .join(parcels, parcels.c.id == parcel_returns.c.parcel_id)
    .where(parcel_returns.c.return_id == mail_jobs.c.return_id)
    .where(parcels.c.state == ParcelState.RECEIVED)
)
# What was decided is told although no parcel may ever come.
_DECIDED = (mail_jobs.c.kind == RESOLUTION_MAIL) & exists(
    select(returns.c.id).where(returns.c.id == mail_jobs.c.return_id)
)
_GOES = or_(_RECEIVED, _DECIDED).label("goes")
# A row that is `sending` past its lease was left by a worker that died.
_OPEN = mail_jobs.c.state.in_([JobState.SCHEDULED, JobState.SENDING])
_DUE = (
    select(mail_jobs, _GOES)
    .where(_OPEN, mail_jobs.c.due_at <= bindparam("now", type_=mail_jobs.c.due_at.type))
    .order_by(mail_jobs.c.due_at, mail_jobs.c.id)
    .limit(bindparam("limit"))
)
_NEXT = select(func.min(mail_jobs.c.due_at)).where(_OPEN)
_SET = update(mail_jobs).where(mail_jobs.c.id == bindparam("key"))
_HOLD = (
    update(mail_jobs)
    .where(mail_jobs.c.id == bindparam("key"))
    .where(mail_jobs.c.state == JobState.SENDING)
    .where(mail_jobs.c.attempts == bindparam("attempt"))
    .values(due_at=bindparam("until", type_=mail_jobs.c.due_at.type))
)
_ONE = select(mail_jobs, _GOES).where(mail_jobs.c.id == bindparam("key"))
_RELEASE = (
    update(mail_jobs)
    .where(mail_jobs.c.state == JobState.SENDING)
    .values(state=JobState.SCHEDULED, due_at=bindparam("now", type_=mail_jobs.c.due_at.type))
)


@dataclass(frozen=True, slots=True)
class MailJob:
    """A mail that is due; `attempts` counts this one. `return_` and `brand` are as they are now.

    `findings` is what the inspection found, if it is done and the merchant wants it told.
    `kind` is a `MailKind` or `RESOLUTION_MAIL`, which has a `decision` to tell.
    """

    id: int
    kind: str
    attempts: int
    return_: Return
    brand: Brand
    findings: Tally | None = None
    decision: Decision | None = None


def take(
    connection: Connection, now: datetime, *, limit: int, lease: timedelta
) -> Sequence[MailJob]:
    """Mails that are due, now under a lease. One whose return was undone meanwhile is cancelled."""
    taken = []
    for row in connection.execute(_DUE, {"now": now, "limit": limit}).all():
        if not row.goes:
            _settle(connection, row.id, row.return_id, row.kind, JobState.CANCELLED, now)
            continue
        change = {"state": JobState.SENDING, "due_at": now + lease, "attempts": row.attempts + 1}
        connection.execute(_SET, {"key": row.id} | change)
        taken.append(row)
    things = documents.load(connection, FeedKind.RETURN, [row.return_id for row in taken])
    found = {key: thing for key, thing in things.items() if isinstance(thing, ReturnDocument)}
    shops = documents.load(connection, FeedKind.BRAND, [thing.brand_id for thing in found.values()])
    brands = {
        key: shop.to_domain() for key, shop in shops.items() if isinstance(shop, BrandDocument)
    }
    resolved = [row.return_id for row in taken if row.kind == RESOLUTION_MAIL]
    decisions = {
        key: thing.to_domain()
        for key, thing in documents.load(connection, FeedKind.RESOLUTION, resolved).items()
        if isinstance(thing, ResolutionDocument)
    }
    checked = documents.load(connection, FeedKind.INSPECTION, list(found))
    inspections = {
        key: thing.to_domain()
        for key, thing in checked.items()
        if isinstance(thing, InspectionDocument)
    }
    return [
        MailJob(
            id=row.id,
            kind=row.kind,
            attempts=row.attempts + 1,
            return_=found[row.return_id].to_domain(),
            brand=brands[found[row.return_id].brand_id],
            findings=_findings(
                found[row.return_id].to_domain(),
                brands[found[row.return_id].brand_id],
                inspections.get(row.return_id),
            ),
            decision=decisions.get(row.return_id) if row.kind == RESOLUTION_MAIL else None,
        )
        for row in taken
    ]


def hold(connection: Connection, job: MailJob, until: datetime) -> bool:
    """Renew a lease; False if the mail was taken by another worker since, or is settled."""
    held = {"key": job.id, "attempt": job.attempts, "until": until}
    return connection.execute(_HOLD, held).rowcount == 1


def _findings(return_: Return, brand: Brand, inspection: Inspection | None) -> Tally | None:
    """What is told of an inspection: only one that is done, and only if the merchant wants it."""
    if inspection is None or not brand.rules.inspection_in_mail:
        return None
    if inspection.state is not InspectionState.DONE:
        return None
    return tally_of(return_.lines, inspection.groups)


def sent(connection: Connection, job: MailJob, now: datetime) -> None:
    """Note that a mail was handed over; if its return was undone meanwhile, tell a person."""
    if not connection.execute(_ONE, {"key": job.id}).one().goes:
        book = AttentionBook()
        told = job.return_
        conflicts.undone_after_mail(book, f"mail.{job.id}", told.id, told.number, told.site_id)
        attention.write(connection, book, now)
    connection.execute(_SET, {"key": job.id, "sent_at": now})
    _settle(connection, job.id, job.return_.id, job.kind, JobState.SENT, now)


def failed(connection: Connection, job: MailJob, now: datetime, reason: str) -> None:
    """Note that a mail will not be tried again, with the code of the reason."""
    _settle(connection, job.id, job.return_.id, job.kind, JobState.FAILED, now, reason)


def later(connection: Connection, job: MailJob, due: datetime, reason: str) -> None:
    """Put a mail back for a later attempt, or cancel it if its return was undone meanwhile."""
    goes = connection.execute(_ONE, {"key": job.id}).one().goes
    state = JobState.SCHEDULED if goes else JobState.CANCELLED
    _settle(connection, job.id, job.return_.id, job.kind, state, due, reason if goes else "")


def release_all(connection: Connection, now: datetime) -> None:
    """At start of the only worker there is: what the last one held when it died is due now."""
    connection.execute(_RELEASE, {"now": now})


def next_due(connection: Connection) -> datetime | None:
    """When the next mail is due; None for an empty queue."""
    return connection.execute(_NEXT).scalar()


_MAIL_STATES = {
    JobState.SCHEDULED: MailState.SCHEDULED,
    JobState.SENT: MailState.SENT,
    JobState.FAILED: MailState.FAILED,
    JobState.CANCELLED: MailState.CANCELLED,
}


def _settle(
    connection: Connection,
    job_id: int,
    return_id: str,
    kind: str,
    state: JobState,
    at: datetime,
    reason: str = "",
) -> None:
    connection.execute(_SET, {"key": job_id, "state": state, "due_at": at, "reason": reason})
    if kind == RESOLUTION_MAIL:
        return  # a return tells how far its "received" mail is
    connection.execute(SET_MAIL, [mail_row(return_id, Mail(_MAIL_STATES[state], at, reason))])
    feed.append(connection, FeedKind.RETURN, [return_id])
