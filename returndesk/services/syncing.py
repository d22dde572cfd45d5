"""Bring facts to the central service and take its changes in, in this order, on one thread.

No transaction is open while a request runs. Nothing but the central service's own verdict takes
an event out of the queue: whatever else happens, it is sent again.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, Verdict, VerdictKind
from returndesk.domain.feed import ChangeBatch
from returndesk.services.photos import Photos
from returndesk.services.ports import CentralService, Clock, DeskStorage

# A batch of 100 events is 25 to 40 times faster than one request per event (measured); it halves
# on each failure so that a large body is not what keeps failing, and doubles again on each success.
BATCH_EVENTS = 100
# Reading a page's JSON is one call that no other thread runs beside: 75 ms for 1,000 returns, for
# which a scan waited (measured); 25 take 1 ms. Larger pages are no faster to pull.
PAGE_CHANGES = 25
# A page is stored in small transactions: a scan waits for one of them at most, 1 to 2 ms.
SLICE_CHANGES = 5
# So many pages are a second of a long pull. What is scanned meanwhile is sent, and its mail leaves,
# before the end of it; it also keeps the facts few that each slice must not overwrite.
PAGES_BETWEEN_PUSHES = 40
_LEFTOVERS = 200

# Full jitter: 500 desks coming back after an outage spread over the cap instead of one second.
BACKOFF_BASE_S = 1.0
BACKOFF_CAP_S = 60.0
# Longer than this the service's own word to wait is not taken: it may be a proxy's mistake.
LONGEST_WAIT_S = 600.0
# A desk that is too old asks again for news only now and then: the service may be set back.
TOO_OLD_PAUSE = timedelta(hours=1)
_CLOCK_NOTED = timedelta(minutes=1)


class Connection(StrEnum):
    """What the chip in the corner says."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"
    REFUSED = "refused"
    TOO_OLD = "too_old"
    RESTARTED = "restarted"


_CONNECTION_AFTER = {
    "desk_refused": Connection.REFUSED,
    "desk_too_old": Connection.TOO_OLD,
}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long pull is: `done` of `total` things; no `total` for a batch of facts sent."""

    done: int
    total: int


def _nobody(_progress: Progress) -> None:
    """Nobody looks at the progress."""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one round did; `error` is the code of what ended it, empty if all went through."""

    connection: Connection
    pushed: int = 0
    rejected: int = 0
    pulled: int = 0
    waiting: int = 0
    uploaded: int = 0
    error: str = ""
    # How far this computer's clock is ahead of the central service's, as last told.
    clock_error: timedelta = timedelta(0)


class Syncing:
    """One round at a time: push until the outbox is empty, then pull until there is no more."""

    def __init__(
        self,
        storage: DeskStorage,
        central: CentralService,
        clock: Clock,
        randomness: random.Random | None = None,
        batch_events: int = BATCH_EVENTS,
        photos: Photos | None = None,
        reconnect: Callable[[], None] | None = None,
    ) -> None:
        """`reconnect` makes the next request go over a new connection."""
        self._storage = storage
        self._central = central
        self._clock = clock
        self._photos = photos
        self._random = randomness or random.Random()  # noqa: S311 - jitter, no secret
        self._reconnect = reconnect
        self._failures = 0
        self._told_to_wait = 0.0
        self._pull_from: datetime | None = None
        self._full_batch = self._batch = batch_events

    def run(self, progress: Callable[[Progress], None] = _nobody) -> SyncReport:
        """One round. Never raises for the network's faults: the report tells them.

        `progress` is called after each batch of facts and each page of a pull of several.
        """
        report = SyncReport(Connection.UNKNOWN)
        try:
            report = self._push(report, progress)
            report = self._pull(report, progress)
            self._fetch_pictures()
        except CentralError as error:
            self._failures += 1
            self._told_to_wait = min(float(error.params.get("retry_after", 0)), LONGEST_WAIT_S)
            connection = _CONNECTION_AFTER.get(error.code, Connection.OFFLINE)
            report = replace(report, connection=connection, error=error.code)
        else:
            self._failures, self._told_to_wait = 0, 0.0
            self._batch = self._full_batch
            if not report.error:
                report = replace(report, connection=Connection.ONLINE)
            if self._photos is not None:
                report = replace(report, uploaded=self._photos.upload())
        with self._storage.read() as work:
            return replace(
                report,
                waiting=work.outbox.counts().waiting,
                clock_error=work.feed.clock_error(),
            )

    def delay(self) -> float:
        """Seconds to wait before the next try: 0 after a success, jittered back-off otherwise.

        What the service asked for (Retry-After) is waited at the least, and the jitter comes on
        top: all desks may have been told the same.
        """
        if not self._failures:
            return 0.0
        ceiling = min(BACKOFF_CAP_S, BACKOFF_BASE_S * 2.0 ** min(self._failures, 10))
        return self._told_to_wait + self._random.uniform(0.0, ceiling)

    def restart(self) -> SyncReport:
        """Begin anew over another connection after a round that hangs or comes to nothing.

        From any thread. What was under way is due again; the service knows facts by their id, so
        one that arrived after all does no harm.
        """
        if self._reconnect is not None:
            self._reconnect()
        self.recover()
        with self._storage.read() as work:
            waiting = work.outbox.counts().waiting
        return SyncReport(Connection.RESTARTED, waiting=waiting, error="sync_stuck")

    def recover(self) -> int:
        """At start: events whose answer never came are due again."""
        with self._storage.write() as work:
            return work.outbox.recover()

    def _push(self, report: SyncReport, progress: Callable[[Progress], None]) -> SyncReport:
        while True:
            with self._storage.write() as work:
                events = work.outbox.take(self._batch)
            if not events:
                return report
            try:
                verdicts = self._central.push(events)
            except CentralError as error:
                if error.code != "batch_refused":
                    self._batch = max(1, self._batch // 2)
                    self._release(events, error.code)
                    raise
                verdicts = self._isolate(events)
            if verdicts:
                self._settle(verdicts)
                self._got_on()
                progress(Progress(0, 0))
            rejected = sum(v.kind is VerdictKind.REJECTED for v in verdicts)
            report = replace(
                report,
                pushed=report.pushed + len(verdicts),
                rejected=report.rejected + rejected,
            )

    def _isolate(self, events: tuple[Event, ...]) -> tuple[Verdict, ...]:
        """Close in on the event for which the service refuses the whole batch.

        A batch goes back to be sent in halves; an event that is refused alone is parked, so that
        the others go on.
        """
        if len(events) == 1:
            return (Verdict(events[0].id, VerdictKind.REJECTED, reason="batch_refused"),)
        self._batch = len(events) // 2
        self._release(events, "batch_refused")
        return ()

    def _got_on(self) -> None:
        """Facts went through: the next batch may be larger, and waiting begins small again.

        Without this a desk that was away for long would send its whole backlog one by one.
        """
        self._batch = min(self._full_batch, self._batch * 2)
        self._failures = 0

    def _settle(self, verdicts: tuple[Verdict, ...]) -> None:
        with self._storage.write() as work:
            work.outbox.settle(verdicts)
            for verdict in verdicts:
                if verdict.kind is VerdictKind.ALREADY_RECEIVED:
                    work.scans.note_first_elsewhere(verdict)

    def _release(self, events: tuple[Event, ...], error: str) -> None:
        """Back to `pending`, due at once: the round's own back-off spaces the tries."""
        with self._storage.write() as work:
            work.outbox.release([e.id for e in events], error=error, retry_at=self._clock.now())

    def _fetch_pictures(self) -> None:
        """The pictures that the papers need offline; one that the service lacks is left out."""
        with self._storage.read() as work:
            missing = work.reference.missing_pictures()
        for digest in missing:
            try:
                data = self._central.picture(digest)
            except CentralError as error:
                if error.code != "unknown_picture":
                    raise
                continue
            with self._storage.write() as work:
                work.reference.keep_picture(digest, data)

    def _note_clock(self, server_time: datetime | None) -> None:
        """Keep how wrong this desk's clock is; a minute more or less makes no difference."""
        if server_time is None:
            return
        error = self._clock.now() - server_time
        with self._storage.read() as work:
            known = work.feed.clock_error()
        if abs(error - known) > _CLOCK_NOTED:
            with self._storage.write() as work:
                work.feed.note_clock_error(error)

    def _pull(
        self, report: SyncReport, progress: Callable[[Progress], None] = _nobody
    ) -> SyncReport:
        """Take the changes in to the end of the feed; facts are pushed whatever comes of this."""
        if self._pull_from is not None and self._clock.now() < self._pull_from:
            return replace(report, connection=Connection.TOO_OLD, error="desk_too_old")
        self._pull_from = None
        try:
            return self._follow(report, progress)
        except CentralError as error:
            if error.code == "desk_too_old":
                self._pull_from = self._clock.now() + TOO_OLD_PAUSE
            if error.code != "cursor_refused":
                raise
        # Another server, or the same one set back to a copy: what is known is read anew.
        with self._storage.write() as work:
            work.feed.begin_again()
        return self._follow(report, progress)

    def _follow(self, report: SyncReport, progress: Callable[[Progress], None]) -> SyncReport:
        more = True
        pages = 0
        while more:
            if pages == PAGES_BETWEEN_PUSHES:
                pages, report = 0, self._push(report, _nobody)
            pages += 1
            with self._storage.read() as work:
                cursor = work.feed.cursor()
            self._storage.give_way()
            page = self._central.changes(cursor, PAGE_CHANGES)
            more = page.more
            self._note_clock(page.server_time)
            if page.changes or page.cursor != cursor:
                self._take_in(page, cursor)
                report = replace(report, pulled=report.pulled + len(page.changes))
            if page.total:
                progress(Progress(page.total - page.left, page.total))
        self._finish_rebuild()
        return report

    def _take_in(self, page: ChangeBatch, cursor: str) -> None:
        """Store a page in slices; the cursor moves with the last of them.

        A program that dies in between takes the page in again: each thing comes whole. The first
        page is one slice, for who asks from the beginning is not told of what went to other sites:
        nothing may be known then (ADR 15).
        """
        changes = page.changes
        size = SLICE_CHANGES if cursor else max(1, len(changes))
        last = max(0, len(changes) - 1) // size * size
        for start in range(0, last + 1, size):
            reached = page.cursor if start == last else cursor
            self._storage.give_way()
            # What a power cut undoes is told again: the cursor is undone with it.
            with self._storage.write(lasting=False) as work:
                part = changes[start : start + size]
                if not work.feed.apply(part, cursor=reached, expected=cursor):
                    return

    def _finish_rebuild(self) -> None:
        """After the end of a feed that was followed anew: forget what it did not have."""
        with self._storage.read() as work:
            active = work.feed.rebuilding()
        while active:
            with self._storage.read() as work:
                leftovers = work.feed.leftovers(_LEFTOVERS)
            with self._storage.write() as work:
                work.feed.drop_leftovers(leftovers)
            active = bool(leftovers)
