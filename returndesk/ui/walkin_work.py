"""What the walk-in page has done on the desk worker: plain functions of frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from returndesk.domain.cases import Outcome, Rule, RuleVerdict
from returndesk.domain.codes import ScannedCode
from returndesk.domain.eligibility import blocking
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import BrandId, LineId, OrderId
from returndesk.domain.money import Money
from returndesk.domain.orders import OrderLine
from returndesk.domain.portal import Brand, Site
from returndesk.domain.returns import Resolution, Shopper
from returndesk.domain.staff import Staff
from returndesk.domain.walkin import Amounts, OrderDraft, WalkinDraft, given_for
from returndesk.services.completing import Completed, WalkinOutcome
from returndesk.services.desk import Desk
from returndesk.services.papers import PaperKind, kinds_of
from returndesk.ui.paper_printing import PaperJob

# A typed number of units has no use beyond this; it only keeps sums and widths sane.
MOST_UNITS = 9999


@dataclass(frozen=True, slots=True)
class Judged:
    """What one order's draft comes to by the rules of now."""

    verdicts: tuple[RuleVerdict, ...]
    amounts: Amounts
    by_wish: Mapping[Resolution, Money]
    blocking: tuple[RuleVerdict, ...]

    @property
    def of_case(self) -> tuple[RuleVerdict, ...]:
        """What is said against the whole return; what a line lacks stands at the line."""
        return tuple(
            v
            for v in self.verdicts
            if v.outcome is not Outcome.OK and not v.lines and v.rule is not Rule.ITEMS
        )

    def of_line(self, line_id: LineId) -> RuleVerdict | None:
        """The first thing said against a line."""
        return next(
            (v for v in self.verdicts if v.outcome is not Outcome.OK and line_id in v.lines), None
        )

    def verdict(self, rule: Rule) -> RuleVerdict:
        """What a rule says."""
        return next(v for v in self.verdicts if v.rule is rule)


@dataclass(frozen=True, slots=True)
class Told:
    """An answer of the desk worker about a whole visit; `supervised`: somebody here has a PIN."""

    draft: WalkinDraft
    judged: Mapping[OrderId, Judged]
    brands: tuple[Brand, ...]
    sites: tuple[Site, ...]
    supervised: bool = True


def judge_all(desk: Desk, draft: WalkinDraft, *, refresh: bool) -> Told:
    """A visit judged, after bringing it up to what is known now if that is asked."""
    if refresh:
        draft = desk.walkin.refresh(draft)
    judged = {order.order.id: _judge_one(desk, order) for order in draft.orders}
    supervised = bool(desk.access.supervisors())
    return Told(draft, judged, desk.overview.brands(), desk.overview.sites(), supervised)


def _judge_one(desk: Desk, order: OrderDraft) -> Judged:
    verdicts = desk.walkin.judge(order)
    by_wish = {
        wish: given_for(order, desk.walkin.amounts(replace(order, wish=wish)))
        for wish in Resolution
    }
    return Judged(
        verdicts, desk.walkin.amounts(order), by_wish, blocking(verdicts, order.overridden)
    )


def exchange_chosen(order: OrderDraft) -> bool:
    """Whether it is known what the goods are exchanged for, if they are."""
    if order.wish is not Resolution.EXCHANGE or not order.with_money:
        return True
    return all(line.exchange_for is not None for line in order.chosen)


@dataclass(frozen=True, slots=True)
class ManualReturn:
    """What a clerk typed of goods whose order cannot be found."""

    brand_id: BrandId
    shopper: Shopper
    line: OrderLine
    number: str = ""


def find_orders(
    desk: Desk, code: ScannedCode, postcode: str, draft: WalkinDraft
) -> tuple[OrderDraft, ...]:
    """The orders that a code leads to; those that the visit holds are as it holds them."""
    orders = desk.walkin.find(code, postcode)
    held = desk.walkin.draft(orders, draft).orders
    return tuple(o for order in orders for o in held if o.order.id == order.id)


def make_manual(desk: Desk, told: ManualReturn) -> OrderDraft:
    """A draft of goods whose order cannot be found."""
    return desk.walkin.manual(told.brand_id, told.shopper, (told.line,), number=told.number)


@dataclass(frozen=True, slots=True)
class Yes:
    """A supervisor's yes: their PIN, or, with a `name`, the one they choose as the site's first."""

    pin: str
    name: str = ""
    clerk: str = ""


def supervisor_of(desk: Desk, yes: Yes) -> Staff:
    """Who said yes; see `Access.supervisor` and `Access.set_first_pin` for what they raise."""
    if desk.access.supervisors():
        return desk.access.supervisor(yes.pin)
    return desk.access.set_first_pin(yes.name, yes.pin, clerk=yes.clerk)


def override(
    desk: Desk, order: OrderDraft, rule: Rule, reason: str, yes: Yes
) -> tuple[OrderDraft, Staff]:
    """The draft with a supervisor's yes, and who said it; no PIN is tried without a reason."""
    if not reason.strip():
        raise KnownError("reason_missing")
    supervisor = supervisor_of(desk, yes)
    return desk.walkin.override(order, rule, reason, supervisor), supervisor


def papers_of(outcome: WalkinOutcome) -> tuple[PaperJob, ...]:
    """The papers that a shopper gets for a visit, order by order."""
    return tuple(
        PaperJob(kind, done.return_.id, _paper_number(kind, done))
        for done in outcome.completed
        for kind in kinds_of(done)
    )


def _paper_number(kind: PaperKind, done: Completed) -> str:
    if kind is PaperKind.VOUCHER and done.voucher is not None:
        return done.voucher.readable_code
    return done.receipt.receipt_number
