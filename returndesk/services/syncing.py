"""Bring facts to the central service and take its changes in, in this order, on one thread.

No transaction is open while a request runs. Nothing but the central service's own verdict takes
an event out of the queue: whatever else happens, it is sent again.
"""

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from returndesk.domain.errors import CentralError
from returndesk.domain.events import Event, Verdict, VerdictKind
from returndesk.services.photos import Photos
from returndesk.services.ports import CentralService, Clock, DeskStorage

# A batch of 100 events is 25 to 40 times faster than one request per event (measured); it halves
# on each failure so that a large body is not what keeps failing, and doubles again on each success.
BATCH_EVENTS = 100
PAGE_CHANGES = 500

# Full jitter: 500 desks coming back after an outage spread over the cap instead of one second.
BACKOFF_BASE_S = 1.0
BACKOFF_CAP_S = 60.0
_CLOCK_NOTED = timedelta(minutes=1)


class Connection(StrEnum):
    """What the chip in the corner says."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"
    REFUSED = "refused"


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
    ) -> None:
        self._storage = storage
        self._central = central
        self._clock = clock
        self._photos = photos
        self._random = randomness or random.Random()  # noqa: S311 - jitter, no secret
        self._failures = 0
        self._full_batch = self._batch = batch_events

    def run(self) -> SyncReport:
        """One round. Never raises for the network's faults: the report tells them."""
        report = SyncReport(Connection.UNKNOWN)
        try:
            report = self._push(report)
            report = self._pull(report)
            self._fetch_pictures()
        except CentralError as error:
            self._failures += 1
            refused = error.code == "desk_refused"
            connection = Connection.REFUSED if refused else Connection.OFFLINE
            report = replace(report, connection=connection, error=error.code)
        else:
            self._failures = 0
            self._batch = self._full_batch
            report = replace(report, connection=Connection.ONLINE)
            if self._photos is not None:
                report = replace(report, uploaded=self._photos.upload())
        with self._storage.read() as work:
            return replace(report, waiting=work.outbox.counts().waiting)

    def delay(self) -> float:
        """Seconds to wait before the next try: 0 after a success, jittered back-off otherwise."""
        if not self._failures:
            return 0.0
        ceiling = min(BACKOFF_CAP_S, BACKOFF_BASE_S * 2.0 ** min(self._failures, 10))
        return self._random.uniform(0.0, ceiling)

    def recover(self) -> int:
        """At start: events whose answer never came are due again."""
        with self._storage.write() as work:
            return work.outbox.recover()

    def _push(self, report: SyncReport) -> SyncReport:
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
                self._batch = min(self._full_batch, self._batch * 2)
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

    def _pull(self, report: SyncReport) -> SyncReport:
        more = True
        while more:
            with self._storage.read() as work:
                cursor = work.feed.cursor()
            page = self._central.changes(cursor, PAGE_CHANGES)
            more = page.more
            self._note_clock(page.server_time)
            if page.changes or page.cursor != cursor:
                with self._storage.write() as work:
                    work.feed.apply(page.changes, cursor=page.cursor, expected=cursor)
                report = replace(report, pulled=report.pulled + len(page.changes))
        return report
