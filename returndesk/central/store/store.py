"""The central service's data: every question and every change is one method, one transaction."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Self
from uuid import uuid4

from sqlalchemy import Connection, bindparam, func, insert, select
from sqlalchemy.exc import DatabaseError

from returndesk.central.books import JobState
from returndesk.central.inbox import IncomingBatch
from returndesk.central.mails import MailMatter
from returndesk.central.receptions import DeskRecord
from returndesk.central.resolutions import LedgerEntry
from returndesk.central.store import blobs as blob_files
from returndesk.central.store import (
    counter,
    digests,
    enrolment,
    feed,
    importing,
    inbox,
    mail_due,
    mail_queue,
    migrate,
    notices,
    people,
    pictures,
    retention,
    rules,
    samples,
    scope,
    sites,
    slips,
)
from returndesk.central.store.columns import AnySelect
from returndesk.central.store.engine import open_database
from returndesk.central.store.mail_queue import MailJob, MailRecord
from returndesk.central.store.schema import blobs as blob_rows
from returndesk.central.store.schema import (
    events,
    mail_jobs,
    parcels,
    returns,
    server,
    unknown_parcels,
)
from returndesk.central.store.scope import Reader
from returndesk.central.store.upsert import insert_or_keep
from returndesk.domain.errors import CentralError, StorageError
from returndesk.domain.feed import FeedKind
from returndesk.domain.portal import Picture
from returndesk.domain.returns import ParcelState
from returndesk.domain.slips import DEFAULT_DAYS
from returndesk.domain.staff import Role, Staff
from returndesk.protocol.changes import ChangePage, Document
from returndesk.protocol.digests import DigestAnswer
from returndesk.protocol.mails import PreviewRequest
from returndesk.protocol.rules import SaveRules
from returndesk.protocol.sites import SaveSite

Clock = Callable[[], datetime]

# A photograph that was begun is waited for so long.
_UPLOAD_KEPT = timedelta(days=7)
_BLOB_SIZE = select(blob_rows.c.size).where(blob_rows.c.sha256 == bindparam("digest"))

# Steps of `digests.CHUNK` things that a request may make before it answers: a few seconds.
_DIGEST_STEPS = 10


def utc_now() -> datetime:
    """The server's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class StoreCounts:
    """How much there is; `mails` by the state of their job."""

    events: int
    returns: int
    received_parcels: int
    unknown_parcels: int
    mails: dict[JobState, int]


class CentralStore:
    """The central service's database. Methods may be called from any thread."""

    def __init__(
        self, where: Path | str, clock: Clock = utc_now, *, blobs: Path | None = None
    ) -> None:
        """Open the file, or make it, or the database at an address; bring its tables up to date.

        `blobs` is the folder of photographs, by default beside the file; only a service needs it.

        `StorageError`: `bad_database` (where), `database_corrupt`, `database_too_new`,
        `database_unusable`, `database_unreachable` (path).
        """
        self.clock = clock
        self._blobs = blobs or (where.parent / "blobs" if isinstance(where, Path) else None)
        try:
            self._database = open_database(where)
        except OSError as error:
            raise StorageError(_fault(error), path=str(where)) from error
        try:
            self._prepare()
        except DatabaseError as error:
            self.close()
            raise StorageError(_fault(error), path=self._database.name) from error
        except BaseException:
            self.close()
            raise

    def _prepare(self) -> None:
        with self._database.write() as connection:
            migrate.upgrade(connection)
            if connection.execute(select(server.c.id)).scalar() is None:
                connection.execute(insert(server), {"id": uuid4().hex})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def place(self) -> str:
        """Where the data is, for people; without a password."""
        return self._database.name

    @property
    def shared(self) -> bool:
        """Whether other services may work on the same data."""
        return self._database.shared

    def close(self) -> None:
        """Let go of the data."""
        self._database.close()

    def import_documents(self, documents: Iterable[Document]) -> int:
        """Store sites, brands, orders, returns and tombstones, in any order; how many.

        All or nothing; `CentralError("import_conflict")` if they do not fit together.
        """
        with self._database.write() as connection:
            return importing.import_documents(connection, documents, self.clock())

    def new_enrolment_code(self, site_id: str, desk_name: str) -> str:
        """A code for one desk, good once and for ten minutes; `CentralError("unknown_site")`."""
        with self._database.write() as connection:
            return enrolment.new_code(connection, site_id, desk_name, self.clock())

    def enrol(self, code: str) -> enrolment.Enrolment:
        """The desk that a code enrols; `CentralError` `code_wrong`, `code_used`, `code_expired`."""
        with self._database.write() as connection:
            answer = enrolment.redeem(connection, code, self.clock())
        if isinstance(answer, str):
            raise CentralError(answer)
        return answer

    def desk_of(self, token: str) -> DeskRecord | None:
        """The desk that a token belongs to, unless it was revoked."""
        with self._database.read() as connection:
            return enrolment.desk_of(connection, token)

    def revoke_desk(self, desk_id: str) -> None:
        """Make a desk's token worthless; `CentralError("unknown_desk")` if there is none."""
        with self._database.write() as connection:
            if not enrolment.revoke(connection, desk_id, self.clock()):
                raise CentralError("unknown_desk", desk=desk_id)

    def new_service_token(self, name: str) -> str:
        """A token for a program that tells what it knows; an older one of that name is void."""
        with self._database.write() as connection:
            return enrolment.new_service_token(connection, name, self.clock())

    def revoke_service(self, name: str) -> None:
        """Make a program's token worthless; `CentralError("unknown_service")` if there is none."""
        with self._database.write() as connection:
            if not enrolment.revoke_service(connection, name):
                raise CentralError("unknown_service", name=name)

    def services(self) -> tuple[str, ...]:
        """The programs that may talk, by name."""
        with self._database.read() as connection:
            return enrolment.services(connection)

    def is_service(self, token: str) -> bool:
        """Whether a token is a program's."""
        with self._database.read() as connection:
            return enrolment.is_service(connection, token)

    def desks(self) -> tuple[DeskRecord, ...]:
        """The desks that may talk, by name."""
        with self._database.read() as connection:
            return enrolment.all_desks(connection)

    def clock_offsets(self) -> dict[str, timedelta]:
        """How far the clocks of desks are ahead of this one, by desk; those that told."""
        with self._database.read() as connection:
            return enrolment.clock_offsets(connection)

    def slip(self, order: str, days: int = DEFAULT_DAYS) -> slips.IssuedSlip:
        """A packing slip for an order (its id or number), good for so many days.

        `CentralError` `unknown_order`, `order_ambiguous`, `slip_too_long` (order).
        """
        with self._database.write() as connection:
            return slips.issue(connection, order, self.clock(), days)

    def slip_keys(self, brand_id: str) -> tuple[slips.SlipKey, ...]:
        """A brand's keys in force, oldest first; `CentralError("unknown_brand")`."""
        with self._database.read() as connection:
            return slips.keys(connection, brand_id)

    def rotate_slip_key(self, brand_id: str) -> slips.SlipKey:
        """A new key signs from now on, older slips stay good; `CentralError("unknown_brand")`."""
        with self._database.write() as connection:
            return slips.rotate(connection, brand_id, self.clock())

    def revoke_slip_key(self, brand_id: str, key: str) -> None:
        """All slips that a key signed become worthless; `CentralError("unknown_slip_key")`."""
        with self._database.write() as connection:
            slips.revoke(connection, brand_id, key, self.clock())

    def add_staff(self, site_id: str, name: str, role: Role) -> people.NewStaff:
        """Somebody who works at a site, at every site if it is ""; a supervisor gets a PIN.

        `CentralError("unknown_site", site)`.
        """
        with self._database.write() as connection:
            return people.add(connection, site_id, name, role)

    def staff(self) -> tuple[Staff, ...]:
        """Everybody, by site and name."""
        with self._database.read() as connection:
            return people.everybody(connection)

    def remove_staff(self, staff_id: str) -> None:
        """Let somebody's PIN open nothing any more; `CentralError("unknown_staff", staff)`."""
        with self._database.write() as connection:
            people.remove(connection, staff_id)

    def walkins(self) -> tuple[counter.KeptWalkin, ...]:
        """All walk-ins, by receipt."""
        with self._database.read() as connection:
            return counter.kept_walkins(connection)

    def ledger(self) -> tuple[LedgerEntry, ...]:
        """All money that moved, in its order."""
        with self._database.read() as connection:
            return counter.entries(connection)

    def apply_events(
        self, desk: DeskRecord, batch: IncomingBatch, undo_delay: timedelta
    ) -> inbox.AppliedBatch:
        """Apply a batch of a desk's events in one transaction, durable when this returns."""
        with self._database.write() as connection:
            return inbox.apply_batch(
                connection, desk, batch, now=self.clock(), undo_delay=undo_delay
            )

    def put_blob(self, desk: DeskRecord, digest: str, content: bytes) -> None:
        """Keep a photograph; `CentralError("blob_unusable")` for what is none."""
        blob_files.put(self._blob_folder, digest, desk.id, content)
        self._note_blob(desk, digest, len(content))

    def blob_upload(self, desk: DeskRecord, digest: str) -> blob_files.Upload:
        """How far a photograph has come from a desk."""
        with self._database.read() as connection:
            size = connection.execute(_BLOB_SIZE, {"digest": digest}).scalar()
        if size is not None and blob_files.there(self._blob_folder, digest):
            blob_files.forget_pieces(self._blob_folder, digest, desk.id)
            return blob_files.Upload(size, complete=True)
        return blob_files.held(self._blob_folder, digest, desk.id)

    def append_blob(
        self, desk: DeskRecord, digest: str, offset: int, piece: bytes, *, last: bool
    ) -> blob_files.Upload:
        """Keep a piece of a photograph, and with the last one the photograph.

        `CentralError("blob_unusable")` if the pieces are none together.
        """
        known = self.blob_upload(desk, digest)
        if known.complete:
            return replace(known, fits=known.size == offset + len(piece))
        upload = blob_files.append(self._blob_folder, digest, desk.id, offset, piece)
        if upload.fits and last:
            upload = blob_files.finish(self._blob_folder, digest, desk.id)
            self._note_blob(desk, digest, upload.size)
        return upload

    def _note_blob(self, desk: DeskRecord, digest: str, size: int) -> None:
        row = {"sha256": digest, "size": size, "desk_id": desk.id, "received_at": self.clock()}
        with self._database.write() as connection:
            connection.execute(insert_or_keep(blob_rows, connection.dialect.name), row)

    @property
    def _blob_folder(self) -> Path:
        if self._blobs is None:
            raise ValueError("this store was opened without a folder for photographs")
        return self._blobs

    def changes(self, cursor: str, limit: int, reader: Reader | None = None) -> ChangePage:
        """The next page of the feed, for a desk or (None) of everything.

        `CentralError("cursor_of_another_server")`.
        """
        with self._database.read() as connection:
            return feed.page(connection, cursor, limit, self.clock(), reader)

    def digest(self, cursor: str, reader: Reader | None = None) -> DigestAnswer:
        """Count and hash of what who has followed the feed to a cursor at its end holds.

        Versions that are missing are made first, some at a time so that writers get their turn;
        where very many are, the answer is "not comparable" until the next calls have made them.
        """
        for _ in range(_DIGEST_STEPS):
            with self._database.read() as connection:
                positions = digests.missing(connection)
            if not positions:
                break
            with self._database.write() as connection:
                digests.make(connection, positions)
        with self._database.read() as connection:
            held = scope.of_reader(connection, reader) if reader else None
            ready = feed.at_end(connection, cursor, held) and not digests.missing(connection, 1)
            kinds = digests.sums(connection, held) if ready else ()
        return DigestAnswer(comparable=ready, kinds=kinds)

    def forget_shoppers(self, stopped: Callable[[], bool] = lambda: False) -> int:
        """Empty what is over the merchants' periods, in small transactions; how many things."""
        with self._database.read() as connection:
            limits = retention.limits(connection, self.clock())
        steps = [
            partial(step, brand=brand, before=before)
            for brand, before in limits.brands.items()
            for step in (retention.forget_returns, retention.forget_orders)
        ]
        steps.append(partial(retention.forget_notes, before=limits.others))
        total = 0
        for step in steps:
            found = 1
            while found and not stopped():
                with self._database.write() as connection:
                    found = step(connection)
                total += found
        after, more = "", True
        while more and not stopped():
            with self._database.write() as connection:
                after = retention.forget_facts(connection, limits.others, after)
            more = bool(after)
        self._forget_photographs(limits.others, stopped)
        if self._blobs is not None:
            blob_files.sweep(self._blobs, self.clock() - _UPLOAD_KEPT)
        self._database.forget_traces()
        return total

    def _forget_photographs(self, before: datetime, stopped: Callable[[], bool]) -> None:
        while not stopped():
            with self._database.read() as connection:
                digests_ = retention.old_photographs(connection, before)
            if not digests_:
                return
            if self._blobs is not None:
                for digest in digests_:
                    blob_files.drop(self._blobs, digest)
            with self._database.write() as connection:
                retention.forget_photographs(connection, digests_, before)

    def save_rules(self, brand_id: str, asked: SaveRules) -> rules.SavedRules:
        """Make rules a brand's newest version, unless somebody else was first.

        `CentralError`: `unknown_brand`, `rules_invalid`, `slug_taken`, `unknown_site`.
        """
        with self._database.write() as connection:
            result = rules.save(connection, brand_id, asked, self.clock())
            if result.saved:
                feed.append(connection, FeedKind.BRAND, [brand_id])
            return result

    def sample_matter(self, brand_id: str, asked: PreviewRequest) -> MailMatter:
        """What a mail of a brand would be about, with a made-up return.

        `CentralError("unknown_brand")`.
        """
        with self._database.read() as connection:
            return samples.matter(connection, brand_id, asked, self.clock())

    def save_site(self, site_id: str, asked: SaveSite) -> sites.SavedSite:
        """Make a site what a supervisor wants; `CentralError` `site_invalid`, `unknown_site`."""
        with self._database.write() as connection:
            return sites.save(connection, site_id, asked)

    def mail_notice_code(self, brand_id: str) -> None:
        """Mail another code to a brand's notice address.

        `CentralError`: `unknown_brand`, `nothing_to_verify`, `notice_too_soon`.
        """
        with self._database.write() as connection:
            notices.begin(connection, brand_id, self.clock())

    def confirm_notice(self, brand_id: str, code: str) -> None:
        """The notice address is verified, by the code that was mailed there.

        `CentralError`: `unknown_brand`, `nothing_to_verify`, `notice_code_wrong`,
        `notice_code_expired`.
        """
        with self._database.write() as connection:
            fault = notices.confirm(connection, brand_id, code, self.clock())
        if fault:
            raise CentralError(fault)

    def add_picture(self, data: bytes) -> Picture:
        """Keep a picture; `CentralError` `picture_unreadable`, `portal_picture_too_large`."""
        with self._database.write() as connection:
            return pictures.add(connection, data)

    def picture(self, digest: str) -> bytes:
        """The bytes of a picture; `CentralError("unknown_picture")`."""
        with self._database.read() as connection:
            return pictures.get(connection, digest)

    def handed_over(self, tracking: str) -> None:
        """A carrier has a parcel with a number; `CentralError("unknown_shipment")`."""
        with self._database.write() as connection:
            mail_due.ship_tracked(connection, tracking, self.clock())

    def take_mails(self, limit: int, lease: timedelta) -> Sequence[MailJob]:
        """Mails that are due, under a lease."""
        with self._database.write(hurried=True) as connection:
            return mail_queue.take(connection, self.clock(), limit=limit, lease=lease)

    def hold_mail(self, job: MailJob, lease: timedelta) -> bool:
        """Renew the lease of a mail that is sent next; False if another worker has it by now."""
        with self._database.write(hurried=True) as connection:
            return mail_queue.hold(connection, job, self.clock() + lease)

    def mail_sent(self, job: MailJob) -> None:
        """Note that a mail was handed over."""
        with self._database.write(hurried=True) as connection:
            mail_queue.sent(connection, job, self.clock())

    def mail_failed(self, job: MailJob, reason: str) -> None:
        """Note that a mail will not be tried again."""
        with self._database.write(hurried=True) as connection:
            mail_queue.failed(connection, job, self.clock(), reason)

    def mail_later(self, job: MailJob, delay: timedelta, reason: str) -> None:
        """Put a mail back for another attempt after a delay."""
        with self._database.write(hurried=True) as connection:
            mail_queue.later(connection, job, self.clock() + delay, reason)

    def listen(self, heard: Callable[[], None]) -> AbstractContextManager[object]:
        """Call `heard`, in another thread, when another process queues a mail."""
        return self._database.listen(heard)

    def mail_records(self, *, failed: bool) -> tuple[MailRecord, ...]:
        """The mails that are not sent yet, or those that failed for good."""
        with self._database.read() as connection:
            return mail_queue.records(connection, failed=failed)

    def mail_again(self, job_id: int) -> None:
        """Let a mail that failed go; `CentralError` `unknown_mail`, `mail_not_failed` (mail)."""
        with self._database.write() as connection:
            mail_queue.again(connection, job_id, self.clock())

    def mail_bounced(self, job_id: int, reason: str) -> bool:
        """Note that a mail came back; False if it is no longer one that was sent.

        `CentralError`: `unknown_mail`, `mail_not_sent_yet` (mail).
        """
        with self._database.write() as connection:
            return mail_queue.bounced(connection, job_id, self.clock(), reason)

    def release_mails(self) -> None:
        """At start of the only worker: what a worker held when it died is due now."""
        with self._database.write() as connection:
            mail_queue.release_all(connection, self.clock())

    def next_mail_due(self) -> datetime | None:
        """When the next mail is due; None for an empty queue."""
        with self._database.read() as connection:
            return mail_queue.next_due(connection)

    def server_id(self) -> str:
        """Who this server is: what its cursors carry, and what signs the tags of its mails."""
        with self._database.read() as connection:
            return str(connection.execute(select(server.c.id)).scalar_one())

    def check(self) -> None:
        """Ask the database something; raises SQLAlchemy's `DatabaseError` if it does not answer."""
        with self._database.read() as connection:
            connection.execute(select(server.c.id)).scalar_one()

    def counts(self) -> StoreCounts:
        """How much there is."""
        received = parcels.c.state == ParcelState.RECEIVED
        jobs = select(mail_jobs.c.state, func.count()).group_by(mail_jobs.c.state)
        with self._database.read() as connection:
            return StoreCounts(
                events=_count(connection, select(func.count()).select_from(events)),
                returns=_count(connection, select(func.count()).select_from(returns)),
                received_parcels=_count(
                    connection, select(func.count()).select_from(parcels).where(received)
                ),
                unknown_parcels=_count(
                    connection, select(func.count()).select_from(unknown_parcels)
                ),
                mails={JobState(state): number for state, number in connection.execute(jobs)},
            )


def _count(connection: Connection, statement: AnySelect) -> int:
    return int(connection.execute(statement).scalar_one())


def _fault(error: Exception) -> str:
    """The code for what kept the file from being opened."""
    origin = error.orig if isinstance(error, DatabaseError) else error
    if isinstance(error, DatabaseError) and error.orig and not _of_sqlite(error.orig):
        return "database_unreachable"
    name = getattr(origin, "sqlite_errorname", "")
    if name in {"SQLITE_NOTADB", "SQLITE_CORRUPT"}:
        return "database_corrupt"
    if name == "SQLITE_BUSY":
        return "database_in_use"
    return "disk_full" if name == "SQLITE_FULL" else "database_unusable"


def _of_sqlite(origin: BaseException) -> bool:
    return isinstance(origin, sqlite3.Error)
