"""What the use cases need of the outside world, as Protocols that adapters fulfil.

`storage`, `hardware` and `sync` implement these; `bootstrap` puts them together; tests use the
real ones or the shipped simulators.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from returndesk.domain.attention import AttentionItem
from returndesk.domain.codes import ScannedCode
from returndesk.domain.digests import KindDigest
from returndesk.domain.events import Event, EventType, OutboxState, Verdict
from returndesk.domain.feed import Change, ChangeBatch, FeedKind, Tombstone
from returndesk.domain.ids import (
    AttentionId,
    BrandId,
    DeskId,
    EventId,
    OrderId,
    ParcelId,
    PhotoId,
    ReturnId,
    RevisionId,
    SiteId,
    UnknownParcelId,
)
from returndesk.domain.inspection import Inspection
from returndesk.domain.labels import Paper, PrinterStatus, PrintReceipt
from returndesk.domain.photos import Photo, PhotoState
from returndesk.domain.portal import Brand, DatedRules, Picture, PortalRules, Site
from returndesk.domain.printing import (
    JobQuery,
    JobState,
    PrintContent,
    PrinterConfig,
    PrinterId,
    PrinterLanguage,
    PrintJob,
    PrintJobId,
)
from returndesk.domain.returns import ParcelState, Return, ReturnParcel
from returndesk.services.counter_ports import (
    Decisions,
    Orders,
    StaffBook,
    VoucherBook,
    Walkins,
)
from returndesk.services.outcomes import Match, ScanOutcome, ScanRecord


class Clock(Protocol):
    """The time of day."""

    def now(self) -> datetime:
        """Now, aware, with the desk's own offset."""


class IdMaker(Protocol):
    """A source of ids that never repeat, on any desk."""

    def new(self) -> str:
        """A fresh id (UUID text)."""


@dataclass(frozen=True, slots=True)
class DeskIdentity:
    """Who this workstation is: its enrolment at a site."""

    desk_id: DeskId
    desk_name: str
    site_id: SiteId


@dataclass(frozen=True, slots=True)
class UnknownParcel:
    """A parcel that nothing was known of: what was read on it, kept to be matched later."""

    id: UnknownParcelId
    codes: tuple[ScannedCode, ...]
    carrier: str
    at: datetime
    clerk: str
    photo: str = ""


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """How many events wait for the central service and how many it refused."""

    waiting: int
    rejected: int


@dataclass(frozen=True, slots=True)
class RefusedFact:
    """A fact of this desk that the central service could not use: `reason` is its code."""

    event: Event
    reason: str
    refused_at: datetime


@dataclass(frozen=True, slots=True)
class Backlog:
    """Facts that wait for the central service; `error` is what the oldest one's last try came to.

    It is empty for one that was not tried yet.
    """

    oldest: Event
    waiting: int
    error: str


@dataclass(frozen=True, slots=True)
class SentFact:
    """A fact of this desk and how far it is on its way.

    `settled_at` is when the central service answered; `reason` why it refused, if it did.
    """

    event: Event
    state: OutboxState
    settled_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReturnQuery:
    """What the Returns page asks for.

    `text` matches the start of numbers (return, order, tracking: by normal form) and of the
    words of the shopper's name, case and accents ignored. `sort` is one of "announced_at",
    "number", "shopper", "brand", "state".
    """

    text: str = ""
    state: ParcelState | None = None
    brand_id: BrandId | None = None
    sort: str = "announced_at"
    descending: bool = True


class ReturnRepository(Protocol):
    """Returns and the keys that lead to them."""

    def matches(self, keys: Sequence[str]) -> tuple[Match, ...]:
        """Every parcel that one of the keys leads to, in the order of `keys`; one indexed look-up.

        A parcel that holds several returns gives one match for each of them.
        """

    def get(self, return_id: ReturnId) -> Return | None:
        """The return with an id."""

    def by_number(self, number: str) -> Return | None:
        """The return with a number, written any way."""

    def by_postcode(self, postcodes: Sequence[str], limit: int) -> tuple[Return, ...]:
        """The newest returns of shoppers with one of these postcodes, as they are written."""

    def of_parcel(self, parcel_id: ParcelId) -> tuple[Return, ...]:
        """The returns that a parcel holds."""

    def of_order(self, order_id: OrderId) -> tuple[Return, ...]:
        """The returns of an order, the oldest first."""

    def put(self, return_: Return) -> None:
        """Store a whole return and its keys, new or newer."""

    def save_parcel(self, parcel: ReturnParcel) -> None:
        """Store a parcel's track and reception; its returns follow."""

    def remove(self, return_id: ReturnId) -> None:
        """Forget a return and its keys."""

    def count(self, query: ReturnQuery) -> int:
        """How many returns a query finds."""

    def page(self, query: ReturnQuery, offset: int, limit: int) -> tuple[Return, ...]:
        """A stretch of a query's returns, in its order; cheap at any offset of 1,000,000 rows."""


class ReferenceData(Protocol):
    """Brands with their rules, and sites: few rows, asked for at every scan."""

    def brand(self, brand_id: BrandId) -> Brand | None:
        """The brand with an id."""

    def rules_at(self, brand_id: BrandId, moment: datetime) -> PortalRules:
        """The rules of a brand in force at an aware moment; the standard ones for an unknown brand.

        A return is judged by the rules at its announcement, a walk-in by those of now.
        """

    def keep_rules(self, brand_id: BrandId, dated: DatedRules) -> None:
        """Store a version of a brand's rules before the feed brings it."""

    def picture(self, digest: str) -> bytes | None:
        """The bytes of a portal's picture (PNG or JPEG), if they have come."""

    def keep_picture(self, digest: str, data: bytes) -> None:
        """Store the bytes of a portal's picture."""

    def missing_pictures(self) -> tuple[str, ...]:
        """The digests of pictures that a brand shows and this desk lacks, each once."""

    def put_site(self, site: Site) -> None:
        """Store a site, new or newer."""

    def site(self, site_id: SiteId) -> Site | None:
        """The site with an id."""

    def brands(self) -> tuple[Brand, ...]:
        """All brands by name."""

    def sites(self) -> tuple[Site, ...]:
        """All sites by name."""


class Outbox(Protocol):
    """Events waiting for the central service, written in the transaction of their fact."""

    def append(
        self,
        event_id: EventId,
        type_: EventType,
        aggregate: str,
        payload: dict[str, object],
        *,
        at: datetime,
        clerk: str,
    ) -> Event:
        """Queue a fact of this desk under its next sequence number."""

    def take(self, limit: int) -> tuple[Event, ...]:
        """The next events due, oldest first, now `sending`; an aggregate's events stay in order."""

    def release(self, event_ids: Sequence[EventId], *, error: str, retry_at: datetime) -> None:
        """Put taken events back to `pending` after a failure that was not theirs."""

    def settle(self, verdicts: Sequence[Verdict]) -> None:
        """Note the central service's verdicts; nothing else takes an event out of the queue."""

    def recover(self) -> int:
        """At start: `sending` falls back to `pending`; how many did."""

    def settled_through(self) -> int:
        """Up to which sequence number every fact has its verdict."""

    def counts(self) -> OutboxCounts:
        """How many wait and how many were refused."""

    def rejected(self, limit: int) -> tuple[RefusedFact, ...]:
        """What the central service refused, newest first."""

    def backlog(self) -> Backlog | None:
        """What waits; None if nothing does."""

    def of_label(self, type_: EventType, return_id: ReturnId) -> SentFact | None:
        """The newest fact of a kind about a return's label; the kinds whose name is `label.…`."""


class ScanJournal(Protocol):
    """The scans of this desk, newest first, over restarts."""

    def add(self, outcome: ScanOutcome, clerk: str) -> None:
        """Note a scan."""

    def recent(self, limit: int) -> tuple[ScanRecord, ...]:
        """The newest scans with the present state of their mail and fact."""

    def undoable(self) -> EventId | None:
        """The newest reception of this desk that was not undone."""

    def reception(self, event_id: EventId) -> ReturnParcel | None:
        """The parcel that a reception took in, as it is now."""

    def mark_undone(self, event_id: EventId) -> None:
        """Note that a reception was undone."""

    def note_first_elsewhere(self, verdict: Verdict) -> None:
        """Note that another desk had taken the same parcel in before."""

    def count_since(self, moment: datetime) -> int:
        """Receptions, not undone, since a moment."""


class UnknownParcels(Protocol):
    """Parcels kept to be matched later."""

    def add(self, unknown: UnknownParcel, keys: Sequence[str]) -> None:
        """Keep an unknown parcel under its keys."""

    def by_keys(self, keys: Sequence[str]) -> UnknownParcel | None:
        """An unknown parcel that was kept under one of the keys before."""

    def open(self) -> tuple[UnknownParcel, ...]:
        """Those not matched yet, newest first."""

    def get(self, unknown_id: UnknownParcelId) -> UnknownParcel | None:
        """The unknown parcel with an id, matched or not."""

    def with_raw_photo(self) -> tuple[UnknownParcel, ...]:
        """Those whose picture lies in the folder as it was taken, not as a `Photo`."""

    def set_photo(self, unknown_id: UnknownParcelId, file_name: str) -> None:
        """Name the file of a parcel's picture."""

    def match(self, unknown_id: UnknownParcelId, parcel_id: ParcelId) -> None:
        """Note which parcel it was; it is open again while that one is merely announced."""


class AttentionItems(Protocol):
    """What the central service found for a person to settle, and what was settled at this desk."""

    def open(self) -> tuple[AttentionItem, ...]:
        """Items of all sites that nobody has settled, newest first."""

    def get(self, id_: AttentionId) -> AttentionItem | None:
        """The item with an id, settled or not."""

    def settled(self, ids: Sequence[str]) -> frozenset[str]:
        """Which of these ids (of items, refused facts, unknown parcels, ...) were settled here."""

    def settle(self, id_: str, *, at: datetime, clerk: str, note: str) -> bool:
        """Note that something is dealt with; False if that was noted before."""


class Inspections(Protocol):
    """Inspections of returns: the one in force, its history, and what was counted but not saved."""

    def current(self, return_id: ReturnId) -> Inspection | None:
        """The revision in force at this desk."""

    def history(self, return_id: ReturnId) -> tuple[Inspection, ...]:
        """Every revision that this desk saved or was told of, the oldest first."""

    def save(self, inspection: Inspection, base: RevisionId) -> None:
        """Keep a new revision, put it in force, and drop the draft; its return follows."""

    def draft(self, return_id: ReturnId) -> Inspection | None:
        """What was counted since the last revision and not saved."""

    def keep_draft(self, inspection: Inspection) -> None:
        """Keep what was counted, so that it is there after a power cut."""

    def drop_draft(self, return_id: ReturnId) -> None:
        """Forget what was counted since the last revision."""


class Photos(Protocol):
    """What is known of the photographs in the desk's folder."""

    def add(self, photo: Photo) -> bool:
        """Note a photograph that was kept; False if it was noted before."""

    def get(self, photo_id: PhotoId) -> Photo | None:
        """The photograph with an id."""

    def next_due(self) -> Photo | None:
        """The oldest photograph that waits to be uploaded and may be tried now."""

    def settle(
        self, photo_id: PhotoId, state: PhotoState, *, problem: str, retry_at: datetime
    ) -> None:
        """Note what an attempt came to; one that waits on is tried again at `retry_at`."""

    def failed(self) -> tuple[Photo, ...]:
        """Those that are lost or were refused, newest first."""

    def waiting(self) -> int:
        """How many wait to be uploaded."""


class FeedState(Protocol):
    """How far this desk has followed the change feed."""

    def cursor(self) -> str:
        """The cursor of the last page applied; empty at first."""

    def apply(self, changes: Sequence[Change], *, cursor: str, expected: str) -> bool:
        """Apply a page and move the cursor, only if it still is `expected`; False if not."""

    def begin_again(self) -> None:
        """Follow the feed from its beginning; what it no longer has goes when its end is reached.

        Until then everything stays as it is known, so that scans go on. Facts are never touched.
        """

    def rebuilding(self) -> bool:
        """Whether the feed is being followed anew and its end was not reached yet."""

    def digest(self) -> Mapping[FeedKind, KindDigest]:
        """Count and hash of what is known, by kind; reads everything."""

    def leftovers(self, limit: int) -> tuple[Tombstone, ...]:
        """Things that the feed did not have while it was followed anew, at most `limit`.

        What has a fact of this desk that is not answered yet is not among them.
        """

    def drop_leftovers(self, leftovers: Sequence[Tombstone]) -> None:
        """Forget them; with none of them left the rebuilding is over."""

    def clock_error(self) -> timedelta:
        """How far this desk's clock is ahead of the central service's, as last heard."""

    def note_clock_error(self, error: timedelta) -> None:
        """Keep how far the clock is ahead."""


class PrintJobs(Protocol):
    """The print jobs of this desk with their bytes, over restarts."""

    def add(self, job: PrintJob, payload: bytes) -> None:
        """Keep a new job."""

    def get(self, job_id: PrintJobId) -> PrintJob | None:
        """The job with an id."""

    def payload(self, job_id: PrintJobId) -> bytes | None:
        """The bytes of a job; None once they were dropped."""

    def save(self, job: PrintJob, payload: bytes | None = None) -> None:
        """Store what became of a job, and its new bytes where they were made for another paper."""

    def first_queued(self, printer_id: PrinterId) -> PrintJob | None:
        """The oldest job that waits for a printer."""

    def find(self, query: JobQuery) -> tuple[PrintJob, ...]:
        """The jobs that a query asks for, newest first."""

    def counts(self) -> dict[tuple[PrinterId, JobState], int]:
        """How many jobs of each printer are queued, being sent or need attention."""

    def next_copy(self, kind: str, subject: str) -> int:
        """The number of the next paper of a subject: above all that are, or may be, on paper."""

    def prune(self, before: datetime) -> int:
        """Drop the bytes of jobs that ended before a moment; how many. Their rows stay."""


class UnitOfWork(Protocol):
    """One transaction over the desk's database; leaving it cleanly commits, an error undoes all."""

    returns: ReturnRepository
    reference: ReferenceData
    outbox: Outbox
    scans: ScanJournal
    unknowns: UnknownParcels
    attention: AttentionItems
    inspections: Inspections
    photos: Photos
    orders: Orders
    walkins: Walkins
    decisions: Decisions
    vouchers: VoucherBook
    staff: StaffBook
    feed: FeedState
    print_jobs: PrintJobs


class DeskStorage(Protocol):
    """The desk's database."""

    def write(self) -> AbstractContextManager[UnitOfWork]:
        """A writing transaction, one at a time, durable when it is left (WAL, FULL)."""

    def read(self) -> AbstractContextManager[UnitOfWork]:
        """A reading transaction that no writer waits for; keep it short."""


@dataclass(frozen=True, slots=True)
class RulesAnswer:
    """The rules in force after an attempt to save: the saved ones, or what another saved first."""

    saved: bool
    current: DatedRules


@dataclass(frozen=True, slots=True)
class SiteAnswer:
    """A site after an attempt to save it: as it was saved, or as another made it first."""

    saved: bool
    current: Site


class CentralService(Protocol):
    """The shared truth, over whatever network there is."""

    def push(self, events: Sequence[Event]) -> tuple[Verdict, ...]:
        """A verdict for each event, in order; `CentralError` for anything but that."""

    def changes(self, cursor: str, limit: int) -> ChangeBatch:
        """The next page of the feed after a cursor; `CentralError` for anything but that."""

    def picture(self, digest: str) -> bytes:
        """The bytes of a portal's picture; `CentralError` for anything but that."""


class DigestService(Protocol):
    """What the central service has, to compare with."""

    def digest(self, cursor: str) -> Mapping[FeedKind, KindDigest] | None:
        """Count and hash by kind at a cursor; None where that is not the feed's end, or unknown.

        `CentralError` without an answer.
        """


class PortalService(Protocol):
    """What a supervisor changes at the central service."""

    def save_rules(
        self, brand_id: BrandId, rules: PortalRules, *, base_version: int, supervisor: str
    ) -> RulesAnswer:
        """Make rules a brand's newest version, unless another was saved since `base_version`.

        `CentralError`: `rules_invalid` for rules that the service finds wrong, `slug_taken`,
        `unknown_brand`, or that it could not be asked.
        """

    def save_site(self, site: Site, before: Site | None, *, supervisor: str) -> SiteAnswer:
        """Make a site what a supervisor wants, unless another changed it since `before`.

        `CentralError`: `site_invalid`, or that the service could not be asked.
        """

    def mail_notice_code(self, brand_id: BrandId) -> None:
        """Have another code mailed to the notice address of the brand's rules.

        `CentralError`: `nothing_to_verify`, `notice_too_soon`, or no answer.
        """

    def confirm_notice(self, brand_id: BrandId, code: str) -> None:
        """Verify the notice address by the code that was mailed there.

        `CentralError`: `notice_code_wrong`, `notice_code_expired`, `nothing_to_verify`, or no
        answer.
        """

    def save_picture(self, data: bytes) -> Picture:
        """Hand a portal's picture over; `CentralError` for a refusal or no answer."""

    def picture(self, digest: str) -> bytes:
        """The bytes of a picture; `CentralError` for anything but those."""


class StorageCare(Protocol):
    """What the desk's files need from time to time; each raises `StorageError` for the disk's."""

    def back_up(self, now: datetime) -> None:
        """A checked copy of the database; the newest ones stay."""

    def last_backup(self) -> datetime | None:
        """When the newest backup was made (aware), if there is one."""

    def look(self) -> tuple[str, ...]:
        """What a quick look finds wrong with the database."""

    def check(self) -> tuple[str, ...]:
        """What is wrong with any page of the database, and with its indices."""

    def damaged(self) -> bool:
        """Whether the database is known to be damaged, so that the next start sets it aside."""

    def give_back(self) -> bool:
        """Give some free room back to the disk; whether there is more."""

    def forget(self, now: datetime) -> int:
        """Remove shoppers' data that are over the merchants' periods; how many rows it was."""


class BlobStore(Protocol):
    """Where photographs go."""

    def put_blob(self, digest: str, content: bytes) -> None:
        """Store content under its SHA-256; again is no harm.

        `CentralError`: `blob_refused` for what it will never take, anything else to try again.
        """


@dataclass(frozen=True, slots=True)
class SmallPicture:
    """A picture made small: a JPEG, with its size in pixels."""

    content: bytes
    width: int
    height: int


class PictureShrinker(Protocol):
    """Makes pictures small enough to keep and to send."""

    def shrink(self, source: Path | bytes) -> SmallPicture:
        """A file's picture, or that in some bytes; `PictureError` for what is none."""


class PrinterDevice(Protocol):
    """A printer that takes ready bytes, one job at a time.

    Every call returns within 10 s of the last byte that moved; a slow line may take its time.
    """

    language: PrinterLanguage
    paper: Paper

    def send(
        self, payload: bytes, *, on_first_byte: Callable[[], None] | None = None
    ) -> PrintReceipt:
        """Send a job once; `on_first_byte` is called when the first byte of it has left.

        Raises `PrinterError` with `printer` (its address) and always `sent`: how many bytes of
        the payload left, 0 only when that is certain.
        """

    def status(self) -> PrinterStatus:
        """What the printer says of itself now: OFFLINE out of reach, UNKNOWN when it is mute."""

    def expect_broken_job(self) -> None:
        """A job broke off when the program ended: end its picture before the next one begins."""

    def open_drawer(self) -> None:
        """Open the cash drawer that hangs on the printer, paper or not; raises as `send`.

        `PrinterError("printer_unsupported", printer)` for a printer without a way to do it.
        """


class DeviceMaker(Protocol):
    """Gives the device of a printer; making it opens nothing."""

    def __call__(self, config: PrinterConfig) -> PrinterDevice:
        """The device; `PrinterError("printer_unsupported", printer)` for none on this computer."""


class Renderer(Protocol):
    """Makes the bytes that a printer takes."""

    def render(self, content: PrintContent, config: PrinterConfig, copy: int) -> bytes:
        """The job for one paper, marked as the copy that it is from 2 on; slow: off the GUI.

        Raises `PrinterError` for what does not fit the paper (`label_too_wide`, ...).
        """
