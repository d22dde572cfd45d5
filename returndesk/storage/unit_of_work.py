"""All repositories over one connection."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime

from returndesk.domain.ids import DeskId
from returndesk.services.counter_ports import (
    Decisions,
    Orders,
    StaffBook,
    VoucherBook,
    Walkins,
)
from returndesk.services.ports import (
    AttentionItems,
    FeedState,
    Inspections,
    Outbox,
    Photos,
    PrintJobs,
    ReferenceData,
    ReturnRepository,
    ScanJournal,
    UnknownParcels,
)
from returndesk.storage.fact_journal import JournaledFact
from returndesk.storage.repositories.attention import SqlAttentionItems
from returndesk.storage.repositories.counter import (
    SqlDecisions,
    SqlStaff,
    SqlVouchers,
    SqlWalkins,
)
from returndesk.storage.repositories.feed import CounterFeed, SqlFeedState
from returndesk.storage.repositories.inspections import SqlInspections
from returndesk.storage.repositories.orders import SqlOrders
from returndesk.storage.repositories.outbox import SqlOutbox
from returndesk.storage.repositories.photos import SqlPhotos
from returndesk.storage.repositories.print_jobs import SqlPrintJobs
from returndesk.storage.repositories.reference import ReferenceCache, SqlReferenceData
from returndesk.storage.repositories.returns import SqlReturnRepository
from returndesk.storage.repositories.scans import SqlScanJournal
from returndesk.storage.repositories.unknowns import SqlUnknownParcels
from returndesk.storage.statements import Session


class SqlUnitOfWork:
    """`UnitOfWork`: the repositories, of use while their owner's transaction is open.

    `before_page` is called before the Returns page is read; the writer's own needs none.
    """

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

    def __init__(
        self,
        connection: sqlite3.Connection,
        cache: ReferenceCache,
        desk_id: DeskId,
        now: Callable[[], datetime],
        before_page: Callable[[], None] | None = None,
    ) -> None:
        session = Session(connection)
        self._reference = SqlReferenceData(session, cache)
        self._returns = SqlReturnRepository(session, self._reference, before_page)
        self._outbox = SqlOutbox(session, desk_id, now)
        scans = SqlScanJournal(session, self._outbox, self._returns.parcel_pk)
        self.returns = self._returns
        self.reference = self._reference
        self.outbox = self._outbox
        self.scans = scans
        self.unknowns = SqlUnknownParcels(session)
        attention = SqlAttentionItems(session)
        self.attention = attention
        inspections = SqlInspections(session)
        self.inspections = inspections
        self.print_jobs = SqlPrintJobs(session)
        self.photos = SqlPhotos(session, now)
        orders = SqlOrders(session)
        decisions, vouchers = SqlDecisions(session), SqlVouchers(session)
        staff = SqlStaff(session)
        self.orders = orders
        self.walkins = SqlWalkins(session)
        self.decisions = decisions
        self.vouchers = vouchers
        self.staff = staff
        self.feed = SqlFeedState(
            session,
            self._reference,
            self._returns.writer,
            self._outbox,
            scans,
            attention,
            inspections,
            CounterFeed(orders, decisions, vouchers, staff),
        )

    def begin(self) -> None:
        """To be called before the transaction begins."""
        self._reference.begin()
        self._returns.begin()
        self._outbox.begin()

    def catch_up(self) -> None:
        """Let the Returns page's order follow the latest scans."""
        self._returns.catch_up()

    @property
    def new_facts(self) -> Sequence[JournaledFact]:
        """The facts that this transaction has queued."""
        return self._outbox.new_facts

    def settled_through(self) -> int:
        """Up to which sequence number every fact has its verdict."""
        return self._outbox.settled_through()

    @property
    def changed_reference(self) -> bool:
        """Whether brands or sites were changed in this transaction."""
        return self._reference.changed
