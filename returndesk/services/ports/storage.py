"""What the use cases need of the desk's storage: units of work, and its care."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from returndesk.services.counter_ports import (
    Decisions,
    Orders,
    StaffBook,
    VoucherBook,
    Walkins,
)
from returndesk.services.ports.repositories import (
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

    def write(self, *, lasting: bool = True) -> AbstractContextManager[UnitOfWork]:
        """A writing transaction, one at a time, durable when it is left (WAL, FULL).

        One that need not be `lasting` is quicker: a power cut may undo it. It can hold no facts.
        """

    def read(self) -> AbstractContextManager[UnitOfWork]:
        """A reading transaction that no writer waits for; keep it short."""

    def give_way(self) -> bool:
        """Wait, a moment at most, until nobody reads or writes; whether it is so.

        For work that nobody waits for, between its steps and outside its transactions.
        """


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
