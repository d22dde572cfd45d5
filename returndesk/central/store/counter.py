"""The counter's facts in the tables: walk-ins, decisions and the ledger, vouchers, keys, staff."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import (
    BindParameter,
    Connection,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from returndesk.central.attention import AttentionBook
from returndesk.central.inbox import IncomingEvent
from returndesk.central.resolutions import (
    RESOLUTION_MAIL,
    LedgerEntry,
    ResolutionBook,
    ResolutionLedger,
)
from returndesk.central.store import feed
from returndesk.central.store.columns import AnyRow
from returndesk.central.store.schema import (
    ledger_entries,
    mail_jobs,
    orders,
    parcel_returns,
    parcels,
    resolutions,
    return_lines,
    returns,
    staff,
    voucher_keys,
    vouchers,
    walkins,
)
from returndesk.central.store.upsert import insert_or_keep, insert_or_update
from returndesk.central.vouchers import VoucherLedger
from returndesk.central.walkins import CounterBook
from returndesk.domain.attention import AttentionKind
from returndesk.domain.feed import FeedKind
from returndesk.domain.ids import BrandId
from returndesk.domain.money import Money
from returndesk.domain.returns import ParcelState, Resolution, ResolutionState
from returndesk.domain.staff import Role
from returndesk.domain.vouchers import KnownVoucher, Voucher
from returndesk.domain.walkin import Deal
from returndesk.protocol.resolutions import WireDecision
from returndesk.protocol.walkins import (
    RedeemedPayload,
    ResolutionPayload,
    StaffAddedPayload,
    WalkedInPayload,
    WireOverride,
)

if TYPE_CHECKING:
    from returndesk.central.receptions import Ledger

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_BOOKS = (
    select(
        returns.c.id,
        returns.c.number,
        returns.c.site_id,
        resolutions.c.decision,
        resolutions.c.desk_name,
    )
    .select_from(returns.outerjoin(resolutions, resolutions.c.return_id == returns.c.id))
    .where(returns.c.id.in_(_IDS))
)
_VOUCHERS = select(vouchers).where(vouchers.c.code.in_(_IDS))
_SUPERVISED = select(staff.c.site_id).where(staff.c.role == Role.SUPERVISOR)
_RESTATE = update(returns).where(returns.c.id == bindparam("key"))

_ORDERS_TWICE = (
    select(returns.c.order_id)
    .where(returns.c.order_id.in_(select(returns.c.order_id).where(returns.c.id.in_(_IDS))))
    .group_by(returns.c.order_id)
    .having(func.count() > 1)
)
_in_hand = exists(
    select(parcel_returns.c.return_id)
    .join(parcels, parcels.c.id == parcel_returns.c.parcel_id)
    .where(parcel_returns.c.return_id == returns.c.id, parcels.c.state == ParcelState.RECEIVED)
)
_given = returns.c.resolution.in_([ResolutionState.APPROVED, ResolutionState.SETTLED])
_COUNTED = (
    select(
        returns.c.id.label("return_id"),
        returns.c.number,
        returns.c.site_id,
        returns.c.order_id,
        return_lines.c.id,
        return_lines.c.quantity,
    )
    .join(return_lines, return_lines.c.return_id == returns.c.id)
    .where(returns.c.order_id.in_(_IDS), or_(_in_hand, _given))
    .order_by(returns.c.announced_at, returns.c.id)
)
_BOUGHT = select(orders.c.id, orders.c.number, orders.c.lines).where(orders.c.id.in_(_IDS))


class LedgerSettlement:
    """`Settlement` that writes down what is to move: each return's and kind's once for ever."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def settle(self, entries: Sequence[LedgerEntry]) -> None:
        """Add the entries to the ledger; those that are there already stay as they are."""
        rows = [
            {
                "return_id": entry.return_id,
                "kind": entry.kind,
                "minor": entry.amount.minor,
                "currency": entry.amount.currency,
                "at": self._now,
                "voucher": entry.voucher,
            }
            for entry in entries
        ]
        if rows:
            statement = insert_or_keep(ledger_entries, self._connection.dialect.name)
            self._connection.execute(statement, rows)


def entries(connection: Connection) -> tuple[LedgerEntry, ...]:
    """The whole ledger, in its order."""
    rows = connection.execute(select(ledger_entries).order_by(ledger_entries.c.pos))
    return tuple(
        LedgerEntry(
            row.return_id, Resolution(row.kind), Money(row.minor, row.currency), row.voucher
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class KeptWalkin:
    """What is known of a walk-in beside its return and its decision."""

    return_id: str
    receipt_number: str
    desk_id: str
    gift: bool
    deal: Deal
    restock_site: str
    rules_version: int
    overrides: tuple[WireOverride, ...]


def kept_walkins(connection: Connection) -> tuple[KeptWalkin, ...]:
    """All walk-ins, by receipt."""
    rows = connection.execute(select(walkins).order_by(walkins.c.receipt_number))
    return tuple(
        KeptWalkin(
            row.return_id,
            row.receipt_number,
            row.desk_id,
            row.gift,
            Deal(row.deal),
            row.restock_site,
            row.rules_version,
            tuple(map(WireOverride.model_validate, row.overrides)),
        )
        for row in rows
    )


def open_book(
    connection: Connection, fresh: Sequence[IncomingEvent], attention: AttentionBook
) -> CounterBook:
    """What the facts of the counter in a batch are about."""
    returned: set[str] = set()
    codes: set[str] = set()
    supervised: set[str] = set()
    for event in fresh:
        match event.payload:
            case WalkedInPayload() | ResolutionPayload() as payload:
                returned.add(payload.decision.return_id)
                if payload.voucher:
                    codes.add(payload.voucher.code)
            case RedeemedPayload() as payload:
                codes.add(payload.voucher.code)
            case StaffAddedPayload():
                supervised = set(connection.execute(_SUPERVISED).scalars())
    rows = connection.execute(_BOOKS, {"ids": list(returned)}) if returned else ()
    known = connection.execute(_VOUCHERS, {"ids": list(codes)}) if codes else ()
    ledger = VoucherLedger({row.code: _voucher_of(row) for row in known}, attention)
    books = {row.id: _book_of(row) for row in rows}
    return CounterBook(ResolutionLedger(books, ledger, attention), supervised)


def write(connection: Connection, ledger: "Ledger") -> None:
    """Store the counter's part of a batch, let approved money move, and tell the desks."""
    book = ledger.counter
    book.resolutions.settle(LedgerSettlement(connection, ledger.now), ledger.now)
    _write_walkins(connection, ledger)
    _write_resolutions(connection, ledger)
    _write_vouchers(connection, book.resolutions.vouchers)
    if book.keys:
        rows = [
            {
                "public_key": key,
                "site_id": ledger.desk.site_id,
                "desk_id": ledger.desk.id,
                "made_at": ledger.now,
            }
            for key in book.keys
        ]
        connection.execute(insert_or_keep(voucher_keys, connection.dialect.name), rows)
        feed.append(connection, FeedKind.SITE, [ledger.desk.site_id])
    if book.staff:
        people = [person.model_dump(exclude={"kind"}) for person in book.staff]
        connection.execute(insert_or_update(staff, connection.dialect.name), people)
    told = [*(person.id for person in book.staff), *book.refused_staff]
    feed.append(connection, FeedKind.STAFF, told)
    received = [parcel_id for _, parcel_id, _ in ledger.new_receptions]
    changed = {key for parcel_id in received for key in ledger.parcels[parcel_id].return_ids}
    changed.update(book.resolutions.changed)
    if changed:
        _find_overruns(connection, sorted(changed), ledger)


def _write_walkins(connection: Connection, ledger: "Ledger") -> None:
    rows = [
        {
            "event_id": event_id,
            "return_id": payload.document.id,
            "desk_id": ledger.desk.id,
            "receipt_number": payload.receipt_number,
            "gift": payload.gift,
            "manual": payload.manual,
            "deal": payload.deal,
            "restock_site": payload.restock_site,
            "rules_version": payload.rules_version,
            "overrides": [override.model_dump() for override in payload.overrides],
            "amounts": payload.amounts.model_dump(),
            "messages": payload.messages,
        }
        for event_id, payload in ledger.counter.walkins
    ]
    if rows:
        connection.execute(insert(walkins), rows)


def _write_resolutions(connection: Connection, ledger: "Ledger") -> None:
    resolved = ledger.counter.resolutions
    decided = {
        key: (book.decision, book.desk_name)
        for key, book in ((key, resolved.books[key]) for key in resolved.changed)
        if book.decision
    }
    if decided:
        rows = [
            {
                "return_id": key,
                "state": decision.state,
                "decision": decision.model_dump(mode="json"),
                "desk_name": desk_name,
            }
            for key, (decision, desk_name) in decided.items()
        ]
        connection.execute(insert_or_update(resolutions, connection.dialect.name), rows)
        states = [{"key": row["return_id"], "resolution": row["state"]} for row in rows]
        connection.execute(_RESTATE, states)
    _write_mails(connection, ledger, [decision for decision, _ in decided.values()])
    told = [*decided, *resolved.overruled]
    feed.append(connection, FeedKind.RESOLUTION, told)
    feed.append(connection, FeedKind.RETURN, told)


def _write_mails(connection: Connection, ledger: "Ledger", decided: Sequence[WireDecision]) -> None:
    """Queue the mails that were asked for, each return's once."""
    final = {ResolutionState.SETTLED, ResolutionState.REFUSED}
    rows = [
        {
            "kind": RESOLUTION_MAIL,
            "return_id": decision.return_id,
            "state": "scheduled",
            "due_at": ledger.now,
            "attempts": 0,
            "reason": "",
        }
        for decision in decided
        if decision.mail_shopper and decision.state in final
    ]
    if rows:
        connection.execute(insert_or_keep(mail_jobs, connection.dialect.name), rows)
        ledger.mails_queued = True


def _write_vouchers(connection: Connection, ledger: VoucherLedger) -> None:
    rows = [
        {
            "code": code,
            "brand_id": known.voucher.brand_id,
            "minor": known.voucher.amount.minor,
            "currency": known.voucher.amount.currency,
            "issued": known.voucher.issued.isoformat(),
            "expires": known.voucher.expires.isoformat(),
            "return_number": known.voucher.return_number,
            "used_at": known.used_at,
            "used_by": known.used_by,
            "void": known.void,
        }
        for code, known in ((code, ledger.known[code]) for code in ledger.changed)
    ]
    if rows:
        connection.execute(insert_or_update(vouchers, connection.dialect.name), rows)
        feed.append(connection, FeedKind.VOUCHER, ledger.changed)


def _find_overruns(connection: Connection, return_ids: Sequence[str], ledger: "Ledger") -> None:
    """Tell a person where more units of a line came back than were bought."""
    twice = connection.execute(_ORDERS_TWICE, {"ids": list(return_ids)}).scalars().all()
    if not twice:
        return
    bought = {row.id: row for row in connection.execute(_BOUGHT, {"ids": list(twice)})}
    counted: dict[tuple[str, str], list[AnyRow]] = defaultdict(list)
    for row in connection.execute(_COUNTED, {"ids": list(bought)}):
        counted[row.order_id, row.id].append(row)
    for (order_id, line_id), rows in counted.items():
        line = next((n for n in bought[order_id].lines if n["id"] == line_id), None)
        total = sum(row.quantity for row in rows)
        news = [row for row in rows if row.return_id in return_ids]
        if line is None or total <= line["quantity"] or not news:
            continue
        last = news[-1]
        others = [row.number for row in rows if row.return_id != last.return_id]
        ledger.attention.open(
            f"{order_id}.{line_id}.{last.return_id}",
            AttentionKind.LAST_UNIT_TWICE,
            last.site_id,
            return_id=last.return_id,
            return_number=last.number,
            other_return_number=", ".join(others),
            order_number=bought[order_id].number,
            title=line["title"],
            bought=line["quantity"],
            returned=total,
            desk_name=ledger.desk.name,
        )


def _book_of(row: AnyRow) -> ResolutionBook:
    decision = WireDecision.model_validate(row.decision) if row.decision else None
    return ResolutionBook(row.number, row.site_id, decision, row.desk_name or "")


def _voucher_of(row: AnyRow) -> KnownVoucher:
    voucher = Voucher(
        row.code,
        BrandId(row.brand_id),
        Money(row.minor, row.currency),
        date.fromisoformat(row.issued),
        date.fromisoformat(row.expires),
        row.return_number,
    )
    return KnownVoucher(voucher, row.used_at, row.used_by, row.void)
