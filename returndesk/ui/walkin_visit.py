"""A visit at the counter as the window edits it: the draft, what the rules say, what came of it.

Everything that touches the database runs on the desk worker, in the order in which it was asked;
an answer about a draft that has changed meanwhile is thrown away.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from returndesk.domain.cases import Rule
from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import BrandId, LineId, OrderId, SiteId
from returndesk.domain.portal import Brand, Site
from returndesk.domain.returns import Resolution
from returndesk.domain.staff import Staff
from returndesk.domain.walkin import Deal, DraftLine, OrderDraft, WalkinDraft
from returndesk.services.completing import WalkinOutcome
from returndesk.ui.context import Context
from returndesk.ui.walkin_work import (
    MOST_UNITS,
    Judged,
    ManualReturn,
    Told,
    Yes,
    exchange_chosen,
    find_orders,
    judge_all,
    make_manual,
    override,
    supervisor_of,
)

_LONGEST_MESSAGE = 2000


class WalkinVisit(QObject):
    """The visit; `draft` is never stored before `complete`.

    Signals:
        changed(): the draft, the order in front or the judgements are others now.
        found(): what was looked for, or made by hand, is in front.
        failed(KnownError): something could not be done; the draft is as it was.
        completed(WalkinOutcome): everything was taken back; the draft is empty again.
        allowed(Staff): a supervisor has said yes to what was asked.
        supervisor_made(): it was the site's first, who is to be sent.
    """

    changed = Signal()
    found = Signal()
    failed = Signal(object)
    completed = Signal(object)
    allowed = Signal(object)
    supervisor_made = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.draft = WalkinDraft()
        self.brands: Mapping[BrandId, Brand] = {}
        self.sites: tuple[Site, ...] = ()
        self.supervised = True
        self.judged: Mapping[OrderId, Judged] = {}
        self.line_id: LineId | None = None
        self.approver: Staff | None = None
        self.mail_shopper = False
        self.busy = False
        self._front: OrderId | None = None
        self._edits = 0
        self._visits = 0

    # ---------------------------------------------------------------------------------- looking

    @property
    def order(self) -> OrderDraft | None:
        """The order in front."""
        return next((o for o in self.draft.orders if o.order.id == self._front), None)

    @property
    def line(self) -> DraftLine | None:
        """The line that keys are about."""
        order = self.order
        return (
            next((ln for ln in order.lines if ln.line.id == self.line_id), None) if order else None
        )

    @property
    def judgement(self) -> Judged | None:
        """What is said of the order in front, by the newest answer."""
        return self.judged.get(self._front) if self._front else None

    @property
    def brand(self) -> Brand | None:
        """The brand of the order in front."""
        order = self.order
        return self.brands.get(order.brand_id) if order else None

    @property
    def ready(self) -> bool:
        """Whether the visit could be completed as far as is known."""
        chosen = self.draft.chosen
        told = [self.judged.get(o.order.id) for o in chosen]
        if not chosen or self.busy or not all(map(exchange_chosen, chosen)):
            return False
        return all(judged is not None and not judged.blocking for judged in told)

    # ---------------------------------------------------------------------------------- finding

    def find(self, code: ScannedCode, postcode: str = "") -> None:
        """Take an article of the orders in hand, or add the orders that a code leads to."""
        article = self.draft.take_article(code.text) if not postcode else None
        if article is not None:
            self.draft, line = article
            self._bring_up(line)
            self._edited()
            self.found.emit()
            return
        self._run(partial(find_orders, self._context.desk, code, postcode, self.draft), self._found)

    def _found(self, found: tuple[OrderDraft, ...]) -> None:
        held = {o.order.id for o in self.draft.orders}
        new = [o for o in found if o.order.id not in held]
        for order in new:
            self.draft = self.draft.put(order)
        self._put_in_front((new or list(found))[0])
        self._edited()
        self.found.emit()

    def take_manual(self, told: ManualReturn) -> None:
        """Add goods whose order cannot be found."""
        self._run(partial(make_manual, self._context.desk, told), self._manual_made)

    def _manual_made(self, made: OrderDraft) -> None:
        self.draft = self.draft.put(made)
        self._put_in_front(made)
        self._edited()
        self.found.emit()

    # ---------------------------------------------------------------------------------- editing

    def show_order(self, order_id: OrderId) -> None:
        """Bring an order to the front."""
        for order in self.draft.orders:
            if order.order.id == order_id:
                self._put_in_front(order)
        self.changed.emit()

    def drop_order(self) -> None:
        """Leave the order in front out of the visit."""
        if self.order is not None:
            self.draft = self.draft.without(self.order)
            self._front = self.line_id = None
            if self.draft.orders:
                self._put_in_front(self.draft.orders[0])
            self._edited()

    def show_line(self, line_id: LineId | None) -> None:
        """The line that keys are about from now on."""
        self.line_id = line_id
        self.changed.emit()

    def add(self, units: int) -> None:
        """Take more or fewer units of the line."""
        if (line := self.line) is not None:
            self.set_line(replace(line, quantity=min(MOST_UNITS, max(0, line.quantity + units))))

    def give_reason(self, reason: str, message: str = "") -> None:
        """Say why the line comes back; a line with a reason comes back."""
        if (line := self.line) is not None:
            self.set_line(
                replace(
                    line,
                    quantity=max(1, line.quantity),
                    reason=reason,
                    message=message[:_LONGEST_MESSAGE],
                )
            )

    def set_line(self, line: DraftLine) -> None:
        """Put a newer value of a line of the order in front in."""
        if self.order is not None:
            self.set_order(self.order.put(line))

    def set_order(self, order: OrderDraft) -> None:
        """Put a newer value of an order in."""
        self.draft = self.draft.put(order)
        self._edited()

    def wish_for(self, wish: Resolution) -> None:
        """What the shopper gets for the order in front."""
        if self.order is not None:
            self.set_order(replace(self.order, wish=wish))

    def as_gift(self, *, gift: bool) -> None:
        """Whether the goods of the order in front were a gift."""
        if self.order is not None:
            self.set_order(self.order.as_gift(gift=gift))

    def make_deal(self, deal: Deal, reason: str = "") -> None:
        """Which of the goods and the money of the order in front change hands, and why."""
        if self.order is not None:
            self.set_order(self.order.as_deal(deal, reason))

    def restock_at(self, site_id: SiteId) -> None:
        """Where the goods of the order in front go to."""
        if self.order is not None:
            self.set_order(replace(self.order, restock_site=site_id))

    def empty(self) -> None:
        """Forget everything: a new visit begins, and no late answer may bring the old one back."""
        self._visits += 1
        self.draft = WalkinDraft()
        self.approver = None
        self.mail_shopper = False
        self._front = self.line_id = None
        self._edited()

    # ------------------------------------------------------------------------------- supervisors

    def override(self, rule: Rule, reason: str, pin: str, name: str = "") -> None:
        """Have a supervisor say yes to what a rule refuses for the order in front.

        With a `name` the PIN is the site's first, chosen now.
        """
        if self.order is not None:
            yes = Yes(pin, name, self._context.clerk)
            work = partial(override, self._context.desk, self.order, rule, reason, yes)
            self._run(work, self._overridden)

    def _overridden(self, said: tuple[OrderDraft, Staff]) -> None:
        order, supervisor = said
        now = next((o for o in self.draft.orders if o.order.id == order.order.id), None)
        if now is not None:  # what was edited meanwhile stays
            self.set_order(replace(now, overrides=order.overrides))
        self._allowed(supervisor)

    def approve(self, pin: str, name: str = "") -> None:
        """Have a supervisor approve the money of this visit here and now; `name` as above."""
        yes = Yes(pin, name, self._context.clerk)
        self._run(partial(supervisor_of, self._context.desk, yes), self._approved)

    def _approved(self, supervisor: Staff) -> None:
        self.approver = supervisor
        self.changed.emit()
        self._allowed(supervisor)

    def _allowed(self, supervisor: Staff) -> None:
        if not self.supervised:
            self.supervised = True
            self.supervisor_made.emit()
        self.allowed.emit(supervisor)

    # ------------------------------------------------------------------------------------ ending

    def complete(self) -> None:
        """Take everything back, in one commit."""
        if self.busy:
            return
        self.busy = True
        work = partial(
            self._context.desk.walkin.complete,
            self.draft,
            clerk=self._context.clerk,
            supervisor=self.approver,
            mail_shopper=self.mail_shopper,
        )
        self._context.desk_worker.run(work, self._completed, self._not_completed)
        self.changed.emit()

    def _completed(self, outcome: WalkinOutcome) -> None:
        self.busy = False
        self.empty()
        self.completed.emit(outcome)

    def _not_completed(self, error: KnownError) -> None:
        self.busy = False
        self.failed.emit(error)
        self.refresh()

    # ------------------------------------------------------------------------------------ inside

    def refresh(self) -> None:
        """Go by the rules and the returned units of now; what a person chose stays."""
        if self._context.is_open:
            self._ask(refresh=True)

    def _edited(self) -> None:
        self._edits += 1
        self.changed.emit()
        self._ask(refresh=False)

    def _ask(self, *, refresh: bool) -> None:
        asked = self._edits
        work = partial(judge_all, self._context.desk, self.draft, refresh=refresh)
        self._context.desk_worker.run(work, partial(self._judged, asked), self.failed.emit)

    def _judged(self, asked: int, told: Told) -> None:
        self.brands = {brand.id: brand for brand in told.brands}
        self.sites, self.supervised = told.sites, told.supervised
        if asked != self._edits:
            self.changed.emit()
            return
        before, self.draft, self.judged = self.draft, told.draft, told.judged
        self.changed.emit()
        for old, new in zip(before.chosen, told.draft.chosen, strict=True):
            judged = told.judged[new.order.id]
            if old.rules_version != new.rules_version and judged.blocking:
                self.failed.emit(KnownError("rules_changed", number=new.order.number))

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        """Run work whose answer counts only in the visit that asked for it."""
        visit = self._visits

        def told(result: object) -> None:
            if visit == self._visits:
                done(result)

        self._context.desk_worker.run(work, told, self.failed.emit)

    def _put_in_front(self, order: OrderDraft) -> None:
        if self._front != order.order.id:
            self._front = order.order.id
            self.line_id = order.lines[0].line.id if order.lines else None

    def _bring_up(self, line: DraftLine) -> None:
        for order in self.draft.orders:
            if any(held is line for held in order.lines):
                self._front, self.line_id = order.order.id, line.line.id
