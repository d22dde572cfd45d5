"""The change feed taken in: rows and cursor in one transaction, this desk's own facts kept."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import groupby

from sqlalchemy import bindparam, select, update

from returndesk.domain.attention import AttentionItem
from returndesk.domain.digests import KindDigest, digest_of
from returndesk.domain.feed import Change, FeedKind, Tombstone
from returndesk.domain.ids import ParcelId, ReturnId
from returndesk.domain.inspection import Inspection
from returndesk.domain.orders import Order
from returndesk.domain.portal import Brand, Site
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import Return
from returndesk.domain.staff import Staff
from returndesk.domain.vouchers import KnownVoucher
from returndesk.storage.repositories.attention import SqlAttentionItems
from returndesk.storage.repositories.counter import SqlDecisions, SqlStaff, SqlVouchers
from returndesk.storage.repositories.inspections import SqlInspections
from returndesk.storage.repositories.orders import SqlOrders
from returndesk.storage.repositories.outbox import SqlOutbox
from returndesk.storage.repositories.rebuilding import Rebuilding
from returndesk.storage.repositories.reference import SqlReferenceData
from returndesk.storage.repositories.return_writer import ReturnWriter
from returndesk.storage.repositories.scans import SqlScanJournal
from returndesk.storage.rows import RETURN_COLUMNS, RETURN_SOURCE, return_of
from returndesk.storage.statements import Session, Statement
from returndesk.storage.tables import desk_state

_ALL_RETURNS = Statement(select(*RETURN_COLUMNS).select_from(RETURN_SOURCE))
_CURSOR = Statement(select(desk_state.c.cursor))
_MOVE = Statement(update(desk_state).values(cursor=bindparam("cursor")))
_CLOCK_ERROR = Statement(select(desk_state.c.clock_error_s))
_NOTE_CLOCK_ERROR = Statement(update(desk_state).values(clock_error_s=bindparam("seconds")))


class CounterFeed:
    """What the feed says of the counter's things; a newer fact of this desk stays."""

    def __init__(
        self,
        orders: SqlOrders,
        decisions: SqlDecisions,
        vouchers: SqlVouchers,
        staff: SqlStaff,
    ) -> None:
        self.orders = orders
        self._decisions = decisions
        self._vouchers = vouchers
        self._staff = staff

    def apply(self, change: Change, kept: Collection[str]) -> None:
        """Apply a change, if it is one of these."""
        match change:
            case Decision() if change.return_id not in kept:
                self._decisions.put(change)
            case KnownVoucher() if change.voucher.code not in kept:
                self._vouchers.put(change)
            case Staff():
                self._staff.put(change)
            case Tombstone(kind=FeedKind.STAFF):
                self._staff.forget(change.id)

    def restate(self, return_ids: Iterable[ReturnId]) -> None:
        """Let returns say of their resolution what this desk has decided."""
        self._decisions.restate(return_ids)


class SqlFeedState:
    """`FeedState` on the desk's tables."""

    def __init__(
        self,
        session: Session,
        reference: SqlReferenceData,
        writer: ReturnWriter,
        outbox: SqlOutbox,
        scans: SqlScanJournal,
        attention: SqlAttentionItems,
        inspections: SqlInspections,
        counter: CounterFeed,
    ) -> None:
        self._session = session
        self._reference = reference
        self._writer = writer
        self._orders = counter.orders
        self._counter = counter
        self._outbox = outbox
        self._scans = scans
        self._attention = attention
        self._inspections = inspections
        self._rebuilding = Rebuilding(session)

    def cursor(self) -> str:
        """The cursor of the last page applied; empty at first."""
        row = self._session.row(_CURSOR)
        return row[0] if row else ""

    def clock_error(self) -> timedelta:
        """How far this desk's clock is ahead of the central service's, as last heard."""
        row = self._session.row(_CLOCK_ERROR)
        return timedelta(seconds=row[0] if row else 0)

    def note_clock_error(self, error: timedelta) -> None:
        """Keep how far the clock is ahead."""
        self._session.change(_NOTE_CLOCK_ERROR, {"seconds": round(error.total_seconds())})

    def apply(self, changes: Sequence[Change], *, cursor: str, expected: str) -> bool:
        """Apply a page and move the cursor, only if it still is `expected`; False if not.

        A parcel or an inspection with a fact of this desk that the central service has not
        answered yet keeps the track that the fact gave it: the fact is newer than the page.
        """
        if self.cursor() != expected:
            return False
        kept = self._outbox.waiting_aggregates()
        if self._rebuilding.active():
            self._rebuilding.note(changes)
        for kind, group in groupby(changes, key=type):
            self._apply_group(kind, list(group), kept)
        if cursor != expected:
            self._session.change(_MOVE, {"cursor": cursor})
        return True

    def begin_again(self) -> None:
        """Follow the feed from its beginning; see `rebuilding.py`."""
        self._rebuilding.begin()

    def rebuilding(self) -> bool:
        """Whether the feed is being followed anew and its end was not reached yet."""
        return self._rebuilding.active()

    def digest(self) -> Mapping[FeedKind, KindDigest]:
        """Count and hash of what is known, by kind; reads everything, row by row."""
        rows = self._session.scan(_ALL_RETURNS)
        return {
            FeedKind.RETURN: digest_of(map(return_of, rows)),
            FeedKind.ORDER: digest_of(self._orders.all()),
            FeedKind.SITE: digest_of(self._reference.sites()),
        }

    def leftovers(self, limit: int) -> tuple[Tombstone, ...]:
        """Things that the feed did not have while it was followed anew, at most `limit`."""
        return self._rebuilding.leftovers(limit, self._outbox.waiting_aggregates())

    def drop_leftovers(self, leftovers: Sequence[Tombstone]) -> None:
        """Forget them; with none of them left the rebuilding is over."""
        if not leftovers:
            self._rebuilding.end()
            return
        kept = self._outbox.waiting_aggregates()
        for kind, group in groupby(leftovers, key=lambda gone: gone.kind):
            if kind is FeedKind.RETURN:
                self._writer.remove([ReturnId(gone.id) for gone in group if gone.id not in kept])
            else:
                for gone in group:
                    self._apply_one(gone)

    def _apply_group(self, kind: type[Change], group: Sequence[Change], kept: set[str]) -> None:
        """Changes of one kind that follow each other."""
        if kind is Return:
            returns = [change for change in group if isinstance(change, Return)]
            self._writer.put(returns, {ParcelId(key) for key in kept})
            if own := [r.id for r in returns if _has_fact(r, kept)]:
                self._inspections.restate(own)
                self._counter.restate(own)
            self._note_other_desks(returns)
        elif kind is Order:
            self._orders.put([change for change in group if isinstance(change, Order)])
        elif kind is Inspection:
            for change in group:
                if isinstance(change, Inspection):
                    self._inspections.take_in(change, in_force=change.return_id not in kept)
        else:
            for change in group:
                self._apply_one(change)
                self._counter.apply(change, kept)

    def _apply_one(self, change: Change) -> None:
        match change:
            case Site():
                self._reference.put_site(change)
            case Brand():
                self._reference.put_brand(change)
            case AttentionItem():
                self._attention.put(change)
            case Tombstone(kind=FeedKind.SITE):
                self._reference.forget_site(change.id)
            case Tombstone(kind=FeedKind.BRAND):
                self._reference.forget_brand(change.id)
            case Tombstone(kind=FeedKind.ORDER):
                self._orders.forget(change.id)
            case Tombstone(kind=FeedKind.RETURN):
                self._writer.remove((ReturnId(change.id),))
            case Tombstone(kind=FeedKind.ATTENTION):
                self._attention.forget(change.id)

    def _note_other_desks(self, returns: Iterable[Return]) -> None:
        """Tell this desk's journal which of its parcels another desk has taken in as well."""
        told = {
            parcel.id: (parcel.reception, *parcel.extra_receptions)
            for return_ in returns
            for parcel in return_.parcels
            if parcel.reception
        }
        self._scans.note_other_desks(told)


def _has_fact(return_: Return, kept: Collection[str]) -> bool:
    """Whether this desk has told something of a return that is not answered yet."""
    return return_.id in kept or any(parcel.id in kept for parcel in return_.parcels)
