"""Look without touching: the session list, the counters and the Returns page."""

from dataclasses import dataclass
from datetime import timedelta

from returndesk.domain.ids import ReturnId, SiteId
from returndesk.domain.portal import Brand, Site
from returndesk.domain.returns import Return
from returndesk.services.outcomes import ScanRecord
from returndesk.services.ports import Clock, DeskStorage, OutboxCounts, ReturnQuery, UnknownParcel


@dataclass(frozen=True, slots=True)
class DayFigures:
    """The line over the session list: taken in today and in the last hour, open questions."""

    received_today: int
    received_last_hour: int
    unknown: int
    outbox: OutboxCounts


class Overview:
    """Reading use cases; none of them keeps a transaction open."""

    def __init__(self, storage: DeskStorage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    def recent_scans(self, limit: int = 100) -> tuple[ScanRecord, ...]:
        """The newest scans of this desk with the present state of their mail."""
        with self._storage.read() as work:
            return work.scans.recent(limit)

    def figures(self) -> DayFigures:
        """Counters of the local day."""
        now = self._clock.now()
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        with self._storage.read() as work:
            return DayFigures(
                received_today=work.scans.count_since(midnight),
                received_last_hour=work.scans.count_since(now - timedelta(hours=1)),
                unknown=len(work.unknowns.open()),
                outbox=work.outbox.counts(),
            )

    def count(self, query: ReturnQuery) -> int:
        """How many returns a query of the Returns page finds."""
        with self._storage.read() as work:
            return work.returns.count(query)

    def page(self, query: ReturnQuery, offset: int, limit: int) -> tuple[Return, ...]:
        """A stretch of them."""
        with self._storage.read() as work:
            return work.returns.page(query, offset, limit)

    def return_(self, return_id: ReturnId) -> Return | None:
        """One return as it is now."""
        with self._storage.read() as work:
            return work.returns.get(return_id)

    def unknown_parcels(self) -> tuple[UnknownParcel, ...]:
        """Parcels that wait to be matched."""
        with self._storage.read() as work:
            return work.unknowns.open()

    def brands(self) -> tuple[Brand, ...]:
        """All brands by name."""
        with self._storage.read() as work:
            return work.reference.brands()

    def sites(self) -> tuple[Site, ...]:
        """All sites by name."""
        with self._storage.read() as work:
            return work.reference.sites()

    def site(self, site_id: SiteId) -> Site | None:
        """A site; None until the central service has told it."""
        with self._storage.read() as work:
            return work.reference.site(site_id)
