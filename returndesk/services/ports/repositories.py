"""What a unit of work offers, a repository for each kind of thing that a desk keeps."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from returndesk.domain.attention import AttentionItem
from returndesk.domain.digests import KindDigest
from returndesk.domain.events import Event, EventType, Verdict
from returndesk.domain.feed import Change, FeedKind, Tombstone
from returndesk.domain.ids import (
    AttentionId,
    BrandId,
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
from returndesk.domain.photos import Photo, PhotoState
from returndesk.domain.portal import Brand, DatedRules, PortalRules, Site
from returndesk.domain.printing import (
    JobQuery,
    JobState,
    PrinterId,
    PrintJob,
    PrintJobId,
)
from returndesk.domain.returns import Return, ReturnParcel
from returndesk.services.outcomes import Match, ScanOutcome, ScanRecord
from returndesk.services.ports.records import (
    Backlog,
    OutboxCounts,
    RefusedFact,
    ReturnQuery,
    SentFact,
    UnknownParcel,
)


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

    def mark_undone(self, event_id: EventId) -> bool:
        """Note that a reception was undone; False if it was before."""

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
