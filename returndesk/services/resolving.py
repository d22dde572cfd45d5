"""Decide what a shopper gets for a return that came by parcel, or for none that came at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from returndesk.domain.errors import KnownError
from returndesk.domain.events import EventType
from returndesk.domain.ids import EventId, LineId, ReturnId
from returndesk.domain.money import Money
from returndesk.domain.orders import Order, OrderLine
from returndesk.domain.papers import VoucherContent, paper_language
from returndesk.domain.portal import LabelPolicy, PortalRules, ReturnMethod
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import (
    InspectionState,
    ParcelState,
    Resolution,
    ResolutionState,
    Return,
)
from returndesk.domain.staff import Staff
from returndesk.domain.walkin import (
    Amounts,
    DraftLine,
    OrderDraft,
    amounts,
    is_counted,
    units_of,
)
from returndesk.services.issuing import Issuing
from returndesk.services.ports import Clock, DeskIdentity, DeskStorage, IdMaker, UnitOfWork
from returndesk.services.telling import told_decision, told_voucher

_CLERK_LENGTH = 200
_REASON_LENGTH = 2000
_MOST_PENDING = 500
_DECIDED = {ResolutionState.APPROVED, ResolutionState.SETTLED, ResolutionState.REFUSED}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A decision as it is now, and the voucher to print, if it made one."""

    decision: Decision
    voucher: VoucherContent | None = None


class Resolving:
    """The use case of a return's resolution."""

    def __init__(
        self,
        storage: DeskStorage,
        desk: DeskIdentity,
        clock: Clock,
        ids: IdMaker,
        issuing: Issuing,
    ) -> None:
        self._storage = storage
        self._desk = desk
        self._clock = clock
        self._ids = ids
        self._issuing = issuing

    def current(self, return_id: ReturnId) -> Decision | None:
        """What was decided or proposed about a return, as this desk knows it."""
        with self._storage.read() as work:
            return work.decisions.get(return_id)

    def pending(self) -> tuple[Decision, ...]:
        """What waits for a supervisor, the oldest first."""
        with self._storage.read() as work:
            return work.decisions.pending(_MOST_PENDING)

    def amounts(self, return_id: ReturnId, kind: Resolution) -> Amounts:
        """What a return comes to; raises `KnownError("return_not_found", number)`."""
        with self._storage.read() as work:
            return _amounts(work, _found(work, return_id), kind)

    def propose(
        self,
        return_id: ReturnId,
        kind: Resolution,
        *,
        clerk: str,
        amount: Money | None = None,
        without_goods: bool = False,
        reason: str = "",
        mail_shopper: bool = False,
        supervisor: Staff | None = None,
    ) -> Resolved:
        """Propose what a shopper gets; approved at once by the merchant's rule or a supervisor.

        Without an `amount` it is what was paid for the goods, less the fee. `without_goods` is the
        choice to give it although nothing came; it needs a `reason`. Raises `KnownError`:
        `return_not_found` (number), `goods_not_received` (number), `reason_missing`,
        `amount_too_high` (most: decimal text), `resolution_decided` (number, state).
        """
        now = self._clock.now()
        with self._storage.write() as work:
            return_ = _found(work, return_id)
            _check_undecided(work, return_)
            if return_.parcel_state is not ParcelState.RECEIVED and not without_goods:
                raise KnownError("goods_not_received", number=return_.number)
            if without_goods and not reason.strip():
                raise KnownError("reason_missing")
            money = _amounts(work, return_, kind)
            given = money.given if amount is None else amount
            if given.currency != money.goods.currency or not 0 <= given.minor <= money.goods.minor:
                raise KnownError("amount_too_high", most=money.goods.decimal_text())
            decision = Decision(
                return_id,
                kind,
                given,
                now,
                decided_by=clerk[:_CLERK_LENGTH],
                reason=reason.strip()[:_REASON_LENGTH],
                without_goods=without_goods,
                mail_shopper=mail_shopper,
            )
            if supervisor is not None:
                decision = decision.approve(supervisor.name, now)
            else:
                inspected = return_.inspection is InspectionState.DONE and not without_goods
                rule = _rules(work, return_).auto_approval
                decision = decision.approve_by(rule, inspected=inspected, at=now)
            return self._decide(work, return_, decision, clerk)

    def approve(
        self, return_id: ReturnId, supervisor: Staff, *, clerk: str, mail_shopper: bool = False
    ) -> Resolved:
        """Approve what was proposed; a store credit's voucher is made here and now.

        Raises `KnownError`: `return_not_found` (number), `nothing_proposed` (number),
        `resolution_decided` (number, state).
        """
        with self._storage.write() as work:
            return_ = _found(work, return_id)
            proposed = _proposed(work, return_)
            approved = proposed.approve(supervisor.name, self._clock.now())
            if mail_shopper:
                approved = replace(approved, mail_shopper=True)
            return self._decide(work, return_, approved, clerk)

    def refuse(
        self,
        return_id: ReturnId,
        supervisor: Staff,
        reason: str,
        *,
        clerk: str,
        mail_shopper: bool = False,
    ) -> Resolved:
        """Refuse what was proposed, or what was announced: goods without a refund.

        Raises `KnownError`: `return_not_found` (number), `reason_missing`, `resolution_decided`
        (number, state).
        """
        if not reason.strip():
            raise KnownError("reason_missing")
        now = self._clock.now()
        with self._storage.write() as work:
            return_ = _found(work, return_id)
            _check_undecided(work, return_)
            decision = work.decisions.get(return_id)
            if decision is None:
                nothing = _amounts(work, return_, return_.wish).goods * 0
                decision = Decision(
                    return_id, return_.wish, nothing, now, decided_by=clerk[:_CLERK_LENGTH]
                )
            refused = decision.refuse(supervisor.name, reason.strip()[:_REASON_LENGTH], now)
            refused = replace(refused, mail_shopper=mail_shopper or refused.mail_shopper)
            return self._decide(work, return_, refused, clerk)

    def _decide(
        self, work: UnitOfWork, return_: Return, decision: Decision, clerk: str
    ) -> Resolved:
        issued = self._issuing.issue(work, decision, return_)
        if issued:
            decision = replace(decision, voucher=issued.voucher.code)
        work.decisions.put(decision)
        payload: dict[str, object] = {
            "decision": told_decision(decision),
            "voucher": told_voucher(issued.voucher) if issued else None,
        }
        work.outbox.append(
            EventId(self._ids.new()),
            _EVENTS[decision.state],
            return_.id,
            payload,
            at=decision.at,
            clerk=clerk[:_CLERK_LENGTH],
        )
        brand = work.reference.brand(return_.brand_id)
        if not issued or brand is None:
            return Resolved(decision)
        site = work.reference.site(self._desk.site_id)
        language = paper_language(return_.shopper.language)
        return Resolved(
            decision, VoucherContent(language, brand, site, issued.voucher, issued.text)
        )


_EVENTS = {
    ResolutionState.PENDING: EventType.RESOLUTION_PROPOSED,
    ResolutionState.APPROVED: EventType.RESOLUTION_APPROVED,
    ResolutionState.REFUSED: EventType.RESOLUTION_REFUSED,
}


def decided_units(work: UnitOfWork, returns: Sequence[Return]) -> Mapping[LineId, int]:
    """The units of an order's returns whose money was decided, or is proposed."""
    decisions = ((return_, work.decisions.get(return_.id)) for return_ in returns)
    return units_of(
        [r for r, known in decisions if known and known.state is not ResolutionState.REFUSED]
    )


def _amounts(work: UnitOfWork, return_: Return, kind: Resolution) -> Amounts:
    """What a return comes to by its order, or by its own lines while the order is not known."""
    order = work.orders.get(return_.order_id) or _order_of(return_)
    others = [r for r in work.returns.of_order(return_.order_id) if r.id != return_.id]
    rules = _rules(work, return_)
    lines = tuple(
        DraftLine(order.line(line.id) or _order_line(return_, line.id), line.quantity)
        for line in return_.lines
    )
    draft = OrderDraft(
        order,
        return_.brand_id,
        lines,
        return_.site_id,
        returned=units_of([r for r in others if is_counted(r)]),
        decided=decided_units(work, others),
        wish=kind,
        method=ReturnMethod.DROP_OFF,
    )
    if rules.paid_returns:
        # The fee was paid before there was a label.
        rules = replace(rules, label=LabelPolicy.FREE)
    return amounts(draft, rules)


def _order_of(return_: Return) -> Order:
    lines = tuple(_order_line(return_, line.id) for line in return_.lines)
    return Order(
        return_.order_id,
        return_.order_number,
        return_.brand_id,
        return_.shopper,
        return_.announced_at,
        lines=lines,
    )


def _order_line(return_: Return, line_id: LineId) -> OrderLine:
    line = next(line for line in return_.lines if line.id == line_id)
    return OrderLine(line.id, line.title, line.quantity, line.unit_price, line.sku, line.ean)


def _rules(work: UnitOfWork, return_: Return) -> PortalRules:
    """The rules that judge a return that was announced: those of that day."""
    return work.reference.rules_at(return_.brand_id, return_.announced_at)


def _found(work: UnitOfWork, return_id: ReturnId) -> Return:
    return_ = work.returns.get(return_id)
    if return_ is None:
        raise KnownError("return_not_found", number=return_id)
    return return_


def _check_undecided(work: UnitOfWork, return_: Return) -> None:
    known = work.decisions.get(return_.id)
    state = known.state if known else return_.resolution
    if state in _DECIDED:
        raise KnownError("resolution_decided", number=return_.number, state=str(state))


def _proposed(work: UnitOfWork, return_: Return) -> Decision:
    _check_undecided(work, return_)
    known = work.decisions.get(return_.id)
    if known is None:
        raise KnownError("nothing_proposed", number=return_.number)
    return known
