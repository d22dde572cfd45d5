"""The queue of mails: one row per kind and return for ever, taken under a lease.

Beside them stand the label mails that clerks asked for again, each by the id of its fact, and those
that verify a notice address, with the id of the check in the place of a return's.

A row is written in the transaction that makes its mail due. Sending comes before noting that it
was sent: after a crash in between, the same mail goes out again under the same Message-ID; the
other order would lose mails. The state of a mail that desks see is on the return's row, written
in the same transactions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, bindparam, case, exists, func, select, update

from returndesk.central import conflicts
from returndesk.central.attention import AttentionBook
from returndesk.central.books import JobState
from returndesk.central.mails import JobKind, MailMatter, NoticeCheck
from returndesk.central.store import attention, documents, feed, pictures
from returndesk.central.store.columns import AnyRow
from returndesk.central.store.inbox import set_mails
from returndesk.central.store.schema import (
    brands,
    mail_jobs,
    notice_checks,
    parcel_returns,
    parcels,
    returns,
)
from returndesk.domain.attention import AttentionKind
from returndesk.domain.errors import CentralError
from returndesk.domain.feed import FeedKind
from returndesk.domain.inspection import Inspection
from returndesk.domain.portal import Brand, Picture
from returndesk.domain.returns import InspectionState, Mail, MailState, ParcelState, Return
from returndesk.domain.units import Tally, tally_of
from returndesk.protocol.changes import BrandDocument, ReturnDocument, SiteDocument
from returndesk.protocol.inspections import InspectionDocument
from returndesk.protocol.resolutions import ResolutionDocument

_RECEIVED = exists(
    select(parcel_returns.c.return_id)
    .join(parcels, parcels.c.id == parcel_returns.c.parcel_id)
    .where(parcel_returns.c.return_id == mail_jobs.c.return_id)
    .where(parcels.c.state == ParcelState.RECEIVED)
)
_EXISTS = exists(select(returns.c.id).where(returns.c.id == mail_jobs.c.return_id))
# Whether there still is a reason for a mail: a reception may have been undone, a return removed.
_OF_RETURN = and_(
    _EXISTS, case((mail_jobs.c.kind == JobKind.RETURN_RECEIVED, _RECEIVED), else_=True)
)
_CHECKED = exists(select(notice_checks.c.id).where(notice_checks.c.id == mail_jobs.c.return_id))
_WANTED = case((mail_jobs.c.kind == JobKind.NOTICE_CHECK, _CHECKED), else_=_OF_RETURN)
_CHECKS = select(notice_checks).where(notice_checks.c.id.in_(bindparam("ids", expanding=True)))
# A row that is `sending` past its lease was left by a worker that died.
_OPEN = mail_jobs.c.state.in_([JobState.SCHEDULED, JobState.SENDING])
_DUE = (
    select(mail_jobs, _WANTED.label("wanted"))
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
_ONE = select(mail_jobs, _WANTED.label("wanted")).where(mail_jobs.c.id == bindparam("key"))
# Whose concern a mail is: the site of its return, or of the brand whose address it verifies.
_OF_CHECK = brands.alias("of_check")
_ABOUT = (
    select(
        returns.c.number,
        func.coalesce(returns.c.site_id, _OF_CHECK.c.site_id).label("site_id"),
        func.coalesce(brands.c.name, _OF_CHECK.c.name).label("brand"),
    )
    .select_from(mail_jobs)
    .outerjoin(returns, returns.c.id == mail_jobs.c.return_id)
    .outerjoin(brands, brands.c.id == returns.c.brand_id)
    .outerjoin(notice_checks, notice_checks.c.id == mail_jobs.c.return_id)
    .outerjoin(_OF_CHECK, _OF_CHECK.c.id == notice_checks.c.brand_id)
    .where(mail_jobs.c.id == bindparam("key"))
)
_RECORDS = (
    select(mail_jobs, returns.c.number)
    .outerjoin(returns, returns.c.id == mail_jobs.c.return_id)
    .where(mail_jobs.c.state.in_(bindparam("states", expanding=True)))
    .order_by(mail_jobs.c.due_at, mail_jobs.c.id)
)
_RELEASE = (
    update(mail_jobs)
    .where(mail_jobs.c.state == JobState.SENDING)
    .values(state=JobState.SCHEDULED, due_at=bindparam("now", type_=mail_jobs.c.due_at.type))
)


@dataclass(frozen=True, slots=True)
class MailJob:
    """A mail that is due, with what it is about now; `attempts` counts this one."""

    id: int
    attempts: int
    matter: MailMatter | NoticeCheck


@dataclass(frozen=True, slots=True)
class MailRecord:
    """A mail of the queue as those see it who run the service; it names no shopper."""

    id: int
    kind: str
    return_number: str
    state: JobState
    due_at: datetime
    attempts: int
    reason: str


def take(
    connection: Connection, now: datetime, *, limit: int, lease: timedelta
) -> Sequence[MailJob]:
    """Mails that are due, now under a lease. One whose return was undone meanwhile is cancelled."""
    taken = []
    for row in connection.execute(_DUE, {"now": now, "limit": limit}).all():
        if not row.wanted:
            _settle(connection, row, JobState.CANCELLED, now)
            continue
        change = {"state": JobState.SENDING, "due_at": now + lease, "attempts": row.attempts + 1}
        connection.execute(_SET, {"key": row.id} | change)
        taken.append(row)
    checks = [row for row in taken if row.kind == JobKind.NOTICE_CHECK]
    matters: dict[int, MailMatter | NoticeCheck] = {
        **_matters(connection, [row for row in taken if row.kind != JobKind.NOTICE_CHECK]),
        **_checks(connection, {row.return_id: row.id for row in checks}),
    }
    return [MailJob(row.id, row.attempts + 1, matters[row.id]) for row in taken]


def _matters(connection: Connection, rows: Sequence[AnyRow]) -> dict[int, MailMatter]:
    """What each of these mails is about, as it is now, by its number in the queue."""
    ids = [row.return_id for row in rows]
    things = documents.load(connection, FeedKind.RETURN, ids)
    found = {key: thing for key, thing in things.items() if isinstance(thing, ReturnDocument)}
    shops = documents.load(connection, FeedKind.BRAND, [thing.brand_id for thing in found.values()])
    places = documents.load(connection, FeedKind.SITE, [thing.site_id for thing in found.values()])
    checked = documents.load(connection, FeedKind.INSPECTION, ids)
    brands = {k: shop.to_domain() for k, shop in shops.items() if isinstance(shop, BrandDocument)}
    sites = {k: place.to_domain() for k, place in places.items() if isinstance(place, SiteDocument)}
    inspections = {
        k: thing.to_domain()
        for k, thing in checked.items()
        if isinstance(thing, InspectionDocument)
    }
    resolved = [row.return_id for row in rows if row.kind == JobKind.RESOLUTION]
    decisions = {
        key: thing.to_domain()
        for key, thing in documents.load(connection, FeedKind.RESOLUTION, resolved).items()
        if isinstance(thing, ResolutionDocument)
    }
    logos = pictures.several(
        connection, [logo.digest for logo in map(_logo, brands.values()) if logo]
    )
    matters = {}
    for row in rows:
        document = found[row.return_id]
        return_, brand = document.to_domain(), brands[document.brand_id]
        kind, logo = JobKind(row.kind), _logo(brand)
        findings = None
        if kind is JobKind.RETURN_RECEIVED:
            findings = _findings(return_, brand, inspections.get(row.return_id))
        matters[row.id] = MailMatter(
            kind=kind,
            return_=return_,
            brand=brand,
            site=sites.get(document.site_id),
            findings=findings,
            logo=logos.get(logo.digest, b"") if logo else b"",
            request=row.request,
            decision=decisions.get(row.return_id) if kind is JobKind.RESOLUTION else None,
        )
    return matters


def _checks(connection: Connection, jobs: Mapping[str, int]) -> dict[int, NoticeCheck]:
    """The mails that verify an address, by their number in the queue; `jobs` by the check."""
    if not jobs:
        return {}
    rows = connection.execute(_CHECKS, {"ids": list(jobs)}).all()
    shops = documents.load(connection, FeedKind.BRAND, [row.brand_id for row in rows])
    brands = {k: shop.to_domain() for k, shop in shops.items() if isinstance(shop, BrandDocument)}
    places = documents.load(connection, FeedKind.SITE, [b.site_id for b in brands.values()])
    sites = {k: place.to_domain() for k, place in places.items() if isinstance(place, SiteDocument)}
    logos = pictures.several(
        connection, [logo.digest for logo in map(_logo, brands.values()) if logo]
    )
    found = {}
    for row in rows:
        brand = brands[row.brand_id]
        logo = _logo(brand)
        found[jobs[row.id]] = NoticeCheck(
            row.id,
            brand,
            row.address,
            row.code,
            sites.get(brand.site_id),
            logos.get(logo.digest, b"") if logo else b"",
        )
    return found


def _logo(brand: Brand) -> Picture | None:
    return brand.rules.look.logo


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
    """Note that a mail was handed over; if its reception was undone meanwhile, tell a person."""
    row = connection.execute(_ONE, {"key": job.id}).one()
    matter = job.matter
    if isinstance(matter, MailMatter) and matter.kind is JobKind.RETURN_RECEIVED and not row.wanted:
        book, return_ = AttentionBook(), matter.return_
        key = f"mail.{job.id}"
        conflicts.undone_after_mail(book, key, return_.id, return_.number, return_.site_id)
        attention.write(connection, book, now)
    connection.execute(_SET, {"key": job.id, "sent_at": now})
    _settle(connection, row, JobState.SENT, now)


def failed(connection: Connection, job: MailJob, now: datetime, reason: str) -> None:
    """Note that a mail will not be tried again, with the code of the reason.

    A clerk who asked for it hears of it under Attention.
    """
    row = connection.execute(_ONE, {"key": job.id}).one()
    _settle(connection, row, JobState.FAILED, now, reason)
    if row.request:
        _tell_asker(connection, row, now, reason)


def bounced(connection: Connection, job_id: int, now: datetime, reason: str) -> bool:
    """Note that a mail came back after it was sent, and tell the site under Attention.

    False if it was noted before, or is to be sent again anyway. `CentralError`: `unknown_mail`,
    `mail_not_sent_yet` (mail) when the server's word was faster than our note that it was sent.
    """
    row = connection.execute(_ONE, {"key": job_id}).one_or_none()
    if row is None:
        raise CentralError("unknown_mail", mail=job_id)
    if row.state == JobState.SENDING:
        raise CentralError("mail_not_sent_yet", mail=job_id)
    if row.state != JobState.SENT:
        return False
    sent_at = row.sent_at
    _settle(connection, row, JobState.FAILED, now, reason)
    if row.request:
        _tell_asker(connection, row, now, reason)
        return True
    about = connection.execute(_ABOUT, {"key": job_id}).one()
    book = AttentionBook()
    book.open(
        # It may come back once more after a person let it go again.
        f"mail.{job_id}.{sent_at.isoformat()}",
        AttentionKind.MAIL_RETURNED,
        about.site_id or "",
        mail=row.kind,
        brand=about.brand or "",
        return_id=row.return_id if about.number else "",
        return_number=about.number or "",
        reason=reason,
    )
    attention.write(connection, book, now)
    return True


def _tell_asker(connection: Connection, row: AnyRow, now: datetime, reason: str) -> None:
    """A clerk who asked for a label mail hears that the shopper did not get it."""
    about = connection.execute(_ABOUT, {"key": row.id}).one()
    book = AttentionBook()
    book.open(
        row.request,
        AttentionKind.LABEL_MAIL_FAILED,
        about.site_id or "",
        return_id=row.return_id,
        return_number=about.number or "",
        reason=reason,
    )
    attention.write(connection, book, now)


def later(connection: Connection, job: MailJob, due: datetime, reason: str) -> None:
    """Put a mail back for a later attempt, or cancel it if its return was undone meanwhile."""
    row = connection.execute(_ONE, {"key": job.id}).one()
    state = JobState.SCHEDULED if row.wanted else JobState.CANCELLED
    _settle(connection, row, state, due, reason if row.wanted else "")


def records(connection: Connection, *, failed: bool) -> tuple[MailRecord, ...]:
    """The mails that are not sent yet, or those that failed for good, the oldest first."""
    states = [JobState.FAILED] if failed else [JobState.SCHEDULED, JobState.SENDING]
    return tuple(
        MailRecord(
            id=row.id,
            kind=row.kind,
            return_number=row.number or "",
            state=JobState(row.state),
            due_at=row.due_at,
            attempts=row.attempts,
            reason=row.reason,
        )
        for row in connection.execute(_RECORDS, {"states": states})
    )


def again(connection: Connection, job_id: int, now: datetime) -> None:
    """Let a mail that failed go out after all.

    `CentralError`: `unknown_mail`, `mail_not_failed` (mail).
    """
    row = connection.execute(_ONE, {"key": job_id}).one_or_none()
    if row is None or not row.wanted:
        raise CentralError("unknown_mail", mail=job_id)
    if row.state != JobState.FAILED:
        raise CentralError("mail_not_failed", mail=job_id)
    connection.execute(_SET, {"key": job_id, "attempts": 0})
    _settle(connection, row, JobState.SCHEDULED, now)


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
    connection: Connection, row: AnyRow, state: JobState, at: datetime, reason: str = ""
) -> None:
    """Put a mail into a state; desks are told of the one that a reception makes."""
    connection.execute(_SET, {"key": row.id, "state": state, "due_at": at, "reason": reason})
    if row.kind == JobKind.RETURN_RECEIVED:
        mail = Mail(_MAIL_STATES[state], at, reason)
        set_mails(connection, {row.return_id: mail})
        feed.append(connection, FeedKind.RETURN, [row.return_id])
