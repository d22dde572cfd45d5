"""Take goods back over the counter: judged by the rules of now, and completed in one commit."""

from collections.abc import Sequence
from dataclasses import replace

from returndesk.domain.cases import Outcome, Rule, RuleVerdict
from returndesk.domain.codes import ScannedCode
from returndesk.domain.eligibility import blocking, judge
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import BrandId, OrderId, ReturnId
from returndesk.domain.orders import Order, OrderLine, manual_order
from returndesk.domain.papers import ReceiptContent
from returndesk.domain.portal import Brand, PortalRules
from returndesk.domain.returns import Resolution, Shopper
from returndesk.domain.staff import Staff
from returndesk.domain.walkin import (
    Amounts,
    Deal,
    DraftLine,
    OrderDraft,
    Override,
    WalkinDraft,
    amounts,
    is_counted,
    units_of,
)
from returndesk.services.completing import Completed, Completing, Visit, WalkinOutcome
from returndesk.services.issuing import Issuing
from returndesk.services.orders import OrderFinder
from returndesk.services.ports import Clock, DeskIdentity, DeskStorage, IdMaker, UnitOfWork
from returndesk.services.receipts import receipt_of
from returndesk.services.resolving import decided_units

MAX_REASON = 2000
_RANK = {Outcome.OK: 0, Outcome.WARNING: 1, Outcome.REFUSED: 2}


class Walkin:
    """The use case of the walk-in page. Drafts are values: nothing is stored before `complete`."""

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
        self._finder = OrderFinder(storage, clock)
        self._completing = Completing(desk, ids, issuing)

    # ------------------------------------------------------------------------------- the draft

    def find(self, code: ScannedCode, postcode: str = "") -> tuple[Order, ...]:
        """The orders that a code leads to; see `OrderFinder.find` for what it raises."""
        return self._finder.find(code, postcode)

    def draft(self, orders: Sequence[Order], into: WalkinDraft | None = None) -> WalkinDraft:
        """A draft of orders, or with them added to one; those that it holds stay as they are."""
        draft = into or WalkinDraft()
        held = {order_draft.order.id for order_draft in draft.orders}
        with self._storage.read() as work:
            for order in orders:
                if order.id not in held:
                    lines = tuple(DraftLine(line) for line in order.lines)
                    site = self._desk.site_id
                    new = OrderDraft(order, order.brand_id, lines, site)
                    draft = draft.put(self._fresh(work, new))
        return draft

    def manual(
        self,
        brand_id: BrandId,
        shopper: Shopper,
        lines: Sequence[OrderLine],
        *,
        number: str = "",
    ) -> OrderDraft:
        """A draft of goods whose order cannot be found, or whose brand is a wrong one.

        All units of the lines are chosen. With a `number` it is an unlinked return of that order;
        the merchant's rule says whether that may be. Without, it is a manual one.
        """
        order = manual_order(
            OrderId(self._ids.new()), brand_id, shopper, lines, self._clock.now(), number=number
        )
        chosen = tuple(DraftLine(line, line.quantity) for line in lines)
        draft = OrderDraft(order, brand_id, chosen, self._desk.site_id, manual=not number)
        with self._storage.read() as work:
            return self._fresh(work, draft)

    def refresh(self, draft: WalkinDraft) -> WalkinDraft:
        """The draft by the rules and with the returned units of now."""
        with self._storage.read() as work:
            return replace(draft, orders=tuple(self._fresh(work, o) for o in draft.orders))

    def judge(self, draft: OrderDraft) -> tuple[RuleVerdict, ...]:
        """What each rule of now says of a draft; `domain.eligibility.blocking` picks out the no."""
        with self._storage.read() as work:
            return self._judge(work, draft, _rules(work, draft.brand_id))

    def amounts(self, draft: OrderDraft) -> Amounts:
        """What a draft comes to."""
        with self._storage.read() as work:
            return amounts(draft, _rules(work, draft.brand_id))

    def override(self, draft: OrderDraft, rule: Rule, reason: str, supervisor: Staff) -> OrderDraft:
        """The draft with a supervisor's yes to what a rule refuses.

        Raises `KnownError`: `reason_missing`, `not_overridable` (rule).
        """
        if not reason.strip():
            raise KnownError("reason_missing")
        verdicts = self.judge(draft)
        if not any(verdict.rule is rule and verdict.overridable for verdict in verdicts):
            raise KnownError("not_overridable", rule=str(rule))
        return draft.with_override(Override(rule, reason.strip()[:MAX_REASON], supervisor.name))

    # --------------------------------------------------------------------------------- the end

    def complete(
        self,
        draft: WalkinDraft,
        *,
        clerk: str,
        supervisor: Staff | None = None,
        mail_shopper: bool = False,
    ) -> WalkinOutcome:
        """Take everything in and decide it, for all orders of the visit in one commit.

        What the merchant's rule does not approve waits for a supervisor, unless one is here. With
        `mail_shopper` the shopper is mailed when the money has moved. Raises `KnownError`, and
        then nothing was stored: `nothing_chosen`, `brand_unknown` (number), `rules_changed`
        (number, rules: codes) after which `refresh` shows what is new, `walkin_refused` (number,
        rule, cause), `exchange_not_chosen` (title), `exchange_currency` (title), `reason_missing`
        for a deal that needs one.
        """
        if not draft.chosen:
            raise KnownError("nothing_chosen")
        now = self._clock.now()
        with self._storage.write() as work:
            visit = Visit(
                now,
                now - work.feed.clock_error(),
                clerk,
                supervisor.name if supervisor else "",
                mail_shopper=mail_shopper,
            )
            done = tuple(self._complete(work, order, visit) for order in draft.chosen)
        return WalkinOutcome(now, done)

    def receipt(self, return_id: ReturnId) -> ReceiptContent:
        """The receipt of a walk-in of this desk once more; `KnownError("receipt_not_found")`."""
        with self._storage.read() as work:
            return_ = work.returns.get(return_id)
            record = work.walkins.get(return_id)
            decision = work.decisions.get(return_id)
            brand = work.reference.brand(return_.brand_id) if return_ else None
            if return_ is None or record is None or decision is None or brand is None:
                raise KnownError("receipt_not_found")
            site = work.reference.site(self._desk.site_id)
        return receipt_of(return_, record, decision, brand, site, self._desk.desk_name)

    # ---------------------------------------------------------------------------------- inside

    def _complete(self, work: UnitOfWork, draft: OrderDraft, visit: Visit) -> Completed:
        number = draft.order.number
        brand = work.reference.brand(draft.brand_id)
        if brand is None:
            raise KnownError("brand_unknown", number=number)
        known = replace(self._fresh(work, draft), rules_version=draft.rules_version)
        verdicts = self._judge(work, known, brand.rules)
        worse = self._worse(work, known, brand, verdicts)
        if worse:
            raise KnownError("rules_changed", number=number, rules=",".join(worse))
        stopped = blocking(verdicts, known.overridden)
        if stopped:
            first = stopped[0]
            raise KnownError(
                "walkin_refused", number=number, rule=str(first.rule), cause=first.cause
            )
        _check_deal(known)
        return self._completing.complete(work, known, brand, visit)

    def _worse(
        self,
        work: UnitOfWork,
        draft: OrderDraft,
        brand: Brand,
        verdicts: Sequence[RuleVerdict],
    ) -> tuple[str, ...]:
        """The rules that say worse things than those did by which the draft was made."""
        if draft.rules_version == brand.rules.version:
            return ()
        old = next((d.rules for d in brand.history if d.rules.version == draft.rules_version), None)
        if old is None:
            return tuple(str(v.rule) for v in blocking(verdicts, draft.overridden))
        before = self._judge(work, draft, old)
        return tuple(
            str(now.rule)
            for was, now in zip(before, verdicts, strict=True)
            if _RANK[now.outcome] > _RANK[was.outcome]
        )

    def _judge(
        self, work: UnitOfWork, draft: OrderDraft, rules: PortalRules
    ) -> tuple[RuleVerdict, ...]:
        site = work.reference.site(self._desk.site_id)
        return judge(draft.case(site, self._clock.now(), work.feed.clock_error()), rules)

    @staticmethod
    def _fresh(work: UnitOfWork, draft: OrderDraft) -> OrderDraft:
        """The draft with what is known by now: rules, units that came back or are announced."""
        returns = work.returns.of_order(draft.order.id)
        counted = [return_ for return_ in returns if is_counted(return_)]
        return replace(
            draft,
            returned=units_of(counted),
            decided=decided_units(work, returns),
            announced=tuple(r.number for r in returns if r not in counted),
            rules_version=_rules(work, draft.brand_id).version,
        )


def _rules(work: UnitOfWork, brand_id: BrandId) -> PortalRules:
    """A brand's rules in force, whatever this desk's clock says."""
    brand = work.reference.brand(brand_id)
    return brand.rules if brand else PortalRules()


def _check_deal(draft: OrderDraft) -> None:
    """What no rule judges: a deal that needs a reason, an exchange for nothing."""
    if draft.deal is not Deal.GOODS_FOR_MONEY and not draft.deal_reason.strip():
        raise KnownError("reason_missing")
    if draft.wish is not Resolution.EXCHANGE or not draft.with_money:
        return
    for line in draft.chosen:
        if line.exchange_for is None:
            raise KnownError("exchange_not_chosen", title=line.line.title)
        if line.exchange_for.price.currency != line.line.total.currency:
            raise KnownError("exchange_currency", title=line.line.title)
