"""Walk-ins, decisions, vouchers and staff: what the counter keeps."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from returndesk.domain.cases import Rule
from returndesk.domain.ids import BrandId, LineId, ReturnId, SiteId, StaffId
from returndesk.domain.money import Money
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import Resolution, ResolutionState
from returndesk.domain.signing import SigningKey
from returndesk.domain.staff import Role, Staff
from returndesk.domain.vouchers import KnownVoucher, Voucher
from returndesk.domain.walkin import Amounts, Deal, LineAmount, Override, WalkinRecord
from returndesk.services.counter_ports import PinGuard
from returndesk.storage.statements import Row, Session, Statement, json_list, listed
from returndesk.storage.tables import (
    decisions,
    desk_keys,
    desk_state,
    returns,
    staff,
    vouchers,
    walkins,
)
from returndesk.storage.times import moment_of, moment_or_none, text_of, text_or_none


def _put(table: Any) -> Statement:  # noqa: ANN401 - a table with any columns
    new = insert_or(table).values({c.name: bindparam(c.name) for c in table.c})
    keys = [c.name for c in table.primary_key]
    set_ = {c.name: new.excluded[c.name] for c in table.c if c.name not in keys}
    return Statement(new.on_conflict_do_update(index_elements=keys, set_=set_))


_PUT_DECISION = _put(decisions)
_DECISION = Statement(
    select(decisions.c.content).where(decisions.c.return_id == bindparam("return_id"))
)
_PENDING = Statement(
    select(decisions.c.content)
    .where(decisions.c.state == bindparam("state"))
    .order_by(decisions.c.at)
    .limit(bindparam("limit"))
)
_state_in_force = (
    select(decisions.c.state).where(decisions.c.return_id == returns.c.id).correlate(returns)
)
_RESTATE = Statement(
    update(returns)
    .where(returns.c.id.in_(listed("ids")), _state_in_force.exists())
    .values(resolution=_state_in_force.scalar_subquery())
)
# Above every number of this desk's events, too: its database may have been rebuilt since the last.
_NEXT_RECEIPT = Statement(
    update(desk_state).values(
        last_receipt=func.max(desk_state.c.last_receipt, desk_state.c.first_seq) + 1
    )
)
_LAST_RECEIPT = Statement(select(desk_state.c.last_receipt))
_ADD_WALKIN = Statement(insert(walkins).values({c.name: bindparam(c.name) for c in walkins.c}))
_WALKIN = Statement(
    select(walkins.c.receipt_number, walkins.c.content).where(
        walkins.c.return_id == bindparam("return_id")
    )
)
_PUT_VOUCHER = _put(vouchers)
_VOUCHER = Statement(select(*vouchers.c).where(vouchers.c.code == bindparam("code")))
_KEY = Statement(
    select(desk_keys.c.private_key, desk_keys.c.public_key).order_by(desk_keys.c.pk.desc()).limit(1)
)
_ADD_KEY = Statement(
    insert(desk_keys).values(private_key=bindparam("private"), public_key=bindparam("public"))
)
_PUT_STAFF = _put(staff)
_STAFF = Statement(select(*staff.c).order_by(staff.c.name, staff.c.id))
_FORGET_STAFF = Statement(delete(staff).where(staff.c.id == bindparam("key")))
_GUARD = Statement(select(desk_state.c.pin_failures, desk_state.c.pin_failed_at))
_KEEP_GUARD = Statement(
    update(desk_state).values(pin_failures=bindparam("failures"), pin_failed_at=bindparam("at"))
)


class SqlDecisions:
    """`Decisions` on the desk's tables."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, return_id: ReturnId) -> Decision | None:
        """The decision in force at this desk."""
        row = self._session.row(_DECISION, {"return_id": return_id})
        return _decision_of(row[0]) if row else None

    def put(self, decision: Decision) -> None:
        """Store a decision, new or newer; its return follows."""
        self._session.change(
            _PUT_DECISION,
            {
                "return_id": decision.return_id,
                "state": str(decision.state),
                "at": text_of(decision.at),
                "content": json.dumps(_decision_values(decision)),
            },
        )
        self.restate((decision.return_id,))

    def pending(self, limit: int) -> tuple[Decision, ...]:
        """Those that wait for a supervisor, the oldest first."""
        params = {"state": str(ResolutionState.PENDING), "limit": limit}
        return tuple(_decision_of(row[0]) for row in self._session.rows(_PENDING, params))

    def restate(self, return_ids: Iterable[ReturnId]) -> None:
        """Let returns say of their resolution what the decision in force says."""
        self._session.change(_RESTATE, {"ids": json_list(return_ids)})


class SqlWalkins:
    """`Walkins` on the desk's tables."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def next_receipt(self) -> int:
        """The next number of this desk; never given twice, not even after a rebuilt database."""
        self._session.change(_NEXT_RECEIPT)
        row = self._session.row(_LAST_RECEIPT)
        return row[0] if row else 0

    def add(self, record: WalkinRecord) -> None:
        """Keep a walk-in."""
        self._session.change(
            _ADD_WALKIN,
            {
                "return_id": record.return_id,
                "receipt_number": record.receipt_number,
                "content": json.dumps(_record_values(record)),
            },
        )

    def get(self, return_id: ReturnId) -> WalkinRecord | None:
        """The walk-in of a return, if it was one of this desk."""
        row = self._session.row(_WALKIN, {"return_id": return_id})
        return _record_of(return_id, row) if row else None


class SqlVouchers:
    """`VoucherBook` on the desk's tables."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, code: str) -> KnownVoucher | None:
        """The voucher with a code in normal form."""
        row = self._session.row(_VOUCHER, {"code": code})
        return _voucher_of(row) if row else None

    def put(self, voucher: KnownVoucher) -> None:
        """Store a voucher, new or newer."""
        plain = voucher.voucher
        self._session.change(
            _PUT_VOUCHER,
            {
                "code": plain.code,
                "brand_id": plain.brand_id,
                "minor": plain.amount.minor,
                "currency": plain.amount.currency,
                "issued": plain.issued.isoformat(),
                "expires": plain.expires.isoformat(),
                "return_number": plain.return_number,
                "used_at": text_or_none(voucher.used_at),
                "used_by": voucher.used_by,
                "void": int(voucher.void),
            },
        )

    def signing_key(self) -> SigningKey | None:
        """This desk's key; None before its first voucher."""
        row = self._session.row(_KEY)
        return SigningKey(*map(bytes.fromhex, row)) if row else None

    def keep_key(self, key: SigningKey) -> None:
        """Keep this desk's key."""
        self._session.change(_ADD_KEY, {"private": key.private.hex(), "public": key.public.hex()})


class SqlStaff:
    """`StaffBook` on the desk's tables."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Staff, ...]:
        """Everybody, by name."""
        return tuple(
            Staff(StaffId(id_), name, SiteId(site_id), Role(role), pin_hash)
            for id_, name, site_id, role, pin_hash in self._session.rows(_STAFF)
        )

    def put(self, member: Staff) -> None:
        """Store somebody, new or newer."""
        self._session.change(
            _PUT_STAFF,
            {
                "id": member.id,
                "name": member.name,
                "site_id": member.site_id,
                "role": str(member.role),
                "pin_hash": member.pin_hash,
            },
        )

    def forget(self, staff_id: str) -> None:
        """Forget somebody who works here no more."""
        self._session.change(_FORGET_STAFF, {"key": staff_id})

    def guard(self) -> PinGuard:
        """How the tries at this desk stand."""
        row = self._session.row(_GUARD)
        return PinGuard(row[0], moment_or_none(row[1])) if row else PinGuard()

    def keep_guard(self, guard: PinGuard) -> None:
        """Keep how the tries stand, over restarts."""
        at = text_or_none(guard.last)
        self._session.change(_KEEP_GUARD, {"failures": guard.failures, "at": at})


# ------------------------------------------------------------------------------------------ JSON


def _money_values(money: Money | None) -> tuple[int, str] | None:
    return (money.minor, money.currency) if money is not None else None


def _money_or_none(values: Any) -> Money | None:  # noqa: ANN401 - out of JSON
    return Money(*values) if values is not None else None


def _decision_values(decision: Decision) -> dict[str, object]:
    return {
        "return_id": decision.return_id,
        "kind": str(decision.kind),
        "amount": _money_values(decision.amount),
        "at": text_of(decision.at),
        "state": str(decision.state),
        "difference": _money_values(decision.difference),
        "decided_by": decision.decided_by,
        "supervisor": decision.supervisor,
        "by_rule": decision.by_rule,
        "reason": decision.reason,
        "without_goods": decision.without_goods,
        "mail_shopper": decision.mail_shopper,
        "voucher": decision.voucher,
    }


def _decision_of(content: str) -> Decision:
    values = json.loads(content)
    return Decision(
        return_id=ReturnId(values["return_id"]),
        kind=Resolution(values["kind"]),
        amount=Money(*values["amount"]),
        at=moment_of(values["at"]),
        state=ResolutionState(values["state"]),
        difference=_money_or_none(values["difference"]),
        decided_by=values["decided_by"],
        supervisor=values["supervisor"],
        by_rule=values["by_rule"],
        reason=values["reason"],
        without_goods=values["without_goods"],
        mail_shopper=values["mail_shopper"],
        voucher=values["voucher"],
    )


_SUMS = ("goods", "tax", "fee", "refund", "credit", "exchange_difference")


def _record_values(record: WalkinRecord) -> dict[str, object]:
    money = record.amounts
    return {
        "lines": [
            (
                *(line.line_id, line.title, line.quantity, _money_values(line.amount)),
                *(_money_values(line.tax), line.tax_bp, _money_values(line.new), line.new_title),
            )
            for line in money.lines
        ],
        "sums": [_money_values(getattr(money, name)) for name in _SUMS],
        "at": text_of(record.at),
        "clerk": record.clerk,
        "restock_site": record.restock_site,
        "gift": record.gift,
        "deal": str(record.deal),
        "overrides": [(str(o.rule), o.reason, o.supervisor) for o in record.overrides],
        "rules_version": record.rules_version,
    }


def _record_of(return_id: ReturnId, row: Row) -> WalkinRecord:
    receipt_number, content = row
    values = json.loads(content)
    lines = tuple(
        LineAmount(
            LineId(line_id),
            title,
            quantity,
            Money(*amount),
            Money(*tax),
            tax_bp,
            _money_or_none(new),
            new_title,
        )
        for line_id, title, quantity, amount, tax, tax_bp, new, new_title in values["lines"]
    )
    return WalkinRecord(
        return_id=return_id,
        receipt_number=receipt_number,
        amounts=Amounts(lines, *(Money(*told) for told in values["sums"])),
        at=moment_of(values["at"]),
        clerk=values["clerk"],
        restock_site=SiteId(values["restock_site"]),
        gift=values["gift"],
        deal=Deal(values["deal"]),
        overrides=tuple(Override(Rule(r), reason, by) for r, reason, by in values["overrides"]),
        rules_version=values["rules_version"],
    )


def _voucher_of(row: Row) -> KnownVoucher:
    code, brand_id, minor, currency, issued, expires, number, used_at, used_by, void = row
    plain = Voucher(
        code,
        BrandId(brand_id),
        Money(minor, currency),
        date.fromisoformat(issued),
        date.fromisoformat(expires),
        number,
    )
    return KnownVoucher(plain, moment_or_none(used_at), used_by, bool(void))
