"""Everything that waits for a person: the central service's findings and this desk's own."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from returndesk.domain.attention import AttentionItem
from returndesk.domain.events import EventType
from returndesk.domain.ids import EventId
from returndesk.domain.photos import Photo
from returndesk.domain.printing import JobQuery, JobState, PrintJob
from returndesk.services.ports import (
    Backlog,
    Clock,
    DeskIdentity,
    DeskStorage,
    IdMaker,
    RefusedFact,
    UnitOfWork,
    UnknownParcel,
)

# Older papers that failed are nobody's trouble any more.
_NEWEST_JOBS = 500
# More refused facts than anybody reads; a fault that refuses so many is one fault.
_MOST_FACTS = 500
# Days without a network are ordinary; facts that wait for longer than one want a person's eye.
STUCK_AFTER = timedelta(hours=24)
_CLERK_LENGTH = 200
_NOTE_LENGTH = 2000


class AttentionSource(StrEnum):
    """Where an entry of the list comes from."""

    CENTRAL = "central"
    REFUSED_FACT = "refused_fact"
    UNKNOWN_PARCEL = "unknown_parcel"
    PHOTO = "photo"
    PRINT_JOB = "print_job"
    STUCK_FACTS = "stuck_facts"


@dataclass(frozen=True, slots=True)
class AttentionEntry:
    """One line of the list.

    `kind` is the code that is put into words: an `AttentionKind`, the reason of a refusal, what is
    wrong with a photograph, why a paper did not come out, what the last try to send came to, or
    the source itself. `thing` is what the entry is about, whole.
    """

    id: str
    source: AttentionSource
    kind: str
    at: datetime
    thing: AttentionItem | RefusedFact | UnknownParcel | Photo | PrintJob | Backlog
    params: Mapping[str, str | int] = field(default_factory=dict, hash=False)


class Attention:
    """The use case of the Attention page."""

    def __init__(
        self, storage: DeskStorage, desk: DeskIdentity, clock: Clock, ids: IdMaker
    ) -> None:
        self._storage = storage
        self._desk = desk
        self._clock = clock
        self._ids = ids

    def open(self) -> tuple[AttentionEntry, ...]:
        """What nobody has settled, newest first: of this site, and of this desk."""
        with self._storage.read() as work:
            conflicts = self._of_central(work)
            entries = (
                *conflicts,
                *_refused(work, {entry.id for entry in conflicts}),
                *self._stuck(work),
                *_unknown(work),
                *_photos(work),
                *_prints(work),
            )
            settled = work.attention.settled([entry.id for entry in entries])
        waiting = (entry for entry in entries if entry.id not in settled)
        return tuple(sorted(waiting, key=lambda entry: entry.at, reverse=True))

    def settle(self, entry_id: str, *, clerk: str, note: str = "") -> bool:
        """Note that an entry is dealt with, and how; False if it was before.

        Nothing else changes: what the entry is about is mended by the page that knows about it.
        """
        now = self._clock.now()
        clerk, note = clerk[:_CLERK_LENGTH], note[:_NOTE_LENGTH]
        with self._storage.write() as work:
            if not work.attention.settle(entry_id, at=now, clerk=clerk, note=note):
                return False
            work.outbox.append(
                EventId(self._ids.new()),
                EventType.ATTENTION_SETTLED,
                entry_id,
                {"attention_id": entry_id, "note": note},
                at=now,
                clerk=clerk,
            )
        return True

    def _stuck(self, work: UnitOfWork) -> tuple[AttentionEntry, ...]:
        """One entry for all facts that wait, if the oldest has waited for too long.

        Nobody settles it: it is gone when they are through.
        """
        backlog = work.outbox.backlog()
        if backlog is None or self._clock.now() - backlog.oldest.occurred_at < STUCK_AFTER:
            return ()
        return (
            AttentionEntry(
                f"stuck:{backlog.oldest.id}",
                AttentionSource.STUCK_FACTS,
                backlog.error or AttentionSource.STUCK_FACTS,
                backlog.oldest.occurred_at,
                backlog,
                {"waiting": backlog.waiting},
            ),
        )

    def _of_central(self, work: UnitOfWork) -> tuple[AttentionEntry, ...]:
        return tuple(
            AttentionEntry(
                item.id, AttentionSource.CENTRAL, item.kind, item.opened_at, item, item.params
            )
            for item in work.attention.open()
            if item.site_id in {"", self._desk.site_id}
        )


def _refused(work: UnitOfWork, conflicts: Collection[str]) -> tuple[AttentionEntry, ...]:
    """Refused facts, without those of which a conflict of the same id tells more."""
    return tuple(
        AttentionEntry(
            fact.event.id,
            AttentionSource.REFUSED_FACT,
            fact.reason,
            fact.event.occurred_at,
            fact,
            {"type": fact.event.type},
        )
        for fact in work.outbox.rejected(_MOST_FACTS)
        if fact.event.id not in conflicts
    )


def _unknown(work: UnitOfWork) -> tuple[AttentionEntry, ...]:
    return tuple(
        AttentionEntry(
            parcel.id,
            AttentionSource.UNKNOWN_PARCEL,
            AttentionSource.UNKNOWN_PARCEL,
            parcel.at,
            parcel,
            {"code": parcel.codes[0].text},
        )
        for parcel in work.unknowns.open()
    )


def _photos(work: UnitOfWork) -> tuple[AttentionEntry, ...]:
    return tuple(
        AttentionEntry(
            photo.id,
            AttentionSource.PHOTO,
            photo.problem,
            photo.at,
            photo,
            {"clerk": photo.clerk},
        )
        for photo in work.photos.failed()
    )


def _prints(work: UnitOfWork) -> tuple[AttentionEntry, ...]:
    """Papers that did not come out, or that nobody is sure of, and of which no newer one was made.

    A job that waits for its printer goes on by itself.
    """
    newest: dict[tuple[str, str], PrintJob] = {}
    for job in work.print_jobs.find(JobQuery(limit=_NEWEST_JOBS)):
        newest.setdefault((job.kind, job.subject or job.id), job)
    return tuple(
        AttentionEntry(
            job.id,
            AttentionSource.PRINT_JOB,
            job.error.code if job.error else str(job.state),
            job.ended_at or job.created_at,
            job,
            {"title": job.title},
        )
        for job in newest.values()
        if job.state is JobState.NEEDS_ATTENTION
        or (job.state is JobState.FAILED and job.came_out is None)
    )
