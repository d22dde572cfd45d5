"""A shopper at the counter: what they bring back of which orders, and what they get for it.

All of it is one frozen value that a page edits and `services.walkin` judges and completes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from returndesk.domain.cases import CaseItem, ReturnCase, Rule
from returndesk.domain.codes import article_key
from returndesk.domain.eligibility import fee_of
from returndesk.domain.ids import BrandId, LineId, ReturnId, SiteId
from returndesk.domain.money import Money, portion, tax_in
from returndesk.domain.orders import Order, OrderLine, Variant
from returndesk.domain.portal import PortalRules, ReturnMethod, Site
from returndesk.domain.returns import (
    ParcelState,
    Resolution,
    ResolutionState,
    Return,
    ReturnLine,
)


class Deal(StrEnum):
    """What changes hands; anything but the ordinary is a choice that somebody makes."""

    GOODS_FOR_MONEY = "goods_for_money"
    WITHOUT_GOODS = "without_goods"
    WITHOUT_MONEY = "without_money"


@dataclass(frozen=True, slots=True)
class Override:
    """A supervisor's yes to what a rule refuses, and why."""

    rule: Rule
    reason: str
    supervisor: str


@dataclass(frozen=True, slots=True)
class DraftLine:
    """Units of an order's line that come back; 0 units: not chosen (yet)."""

    line: OrderLine
    quantity: int = 0
    reason: str = ""
    message: str = ""
    exchange_for: Variant | None = None


@dataclass(frozen=True, slots=True)
class OrderDraft:
    """What comes back of one order.

    `brand_id` owns the rules: the order's own, unless a manual return puts a wrong one right.
    `returned` counts the units of each line that came back before, `decided` those of them whose
    money was decided. `announced` are numbers of
    returns of the order that are on their way. `restock_site` is where the goods go to.
    `deal_reason` says why a deal is not the ordinary one. `rules_version` is that of the rules
    which the draft was made by.
    """

    order: Order
    brand_id: BrandId
    lines: tuple[DraftLine, ...]
    restock_site: SiteId
    returned: Mapping[LineId, int] = field(default_factory=dict, hash=False)
    decided: Mapping[LineId, int] = field(default_factory=dict, hash=False)
    announced: tuple[str, ...] = ()
    wish: Resolution = Resolution.REFUND
    method: ReturnMethod = ReturnMethod.IN_STORE
    gift: bool = False
    manual: bool = False
    deal: Deal = Deal.GOODS_FOR_MONEY
    deal_reason: str = ""
    overrides: tuple[Override, ...] = ()
    rules_version: int = 0

    @property
    def chosen(self) -> tuple[DraftLine, ...]:
        """The lines of which units come back."""
        return tuple(line for line in self.lines if line.quantity)

    @property
    def with_money(self) -> bool:
        """Whether the shopper gets something for what they bring."""
        return self.deal is not Deal.WITHOUT_MONEY

    @property
    def overridden(self) -> frozenset[Rule]:
        """The rules that a supervisor has overridden."""
        return frozenset(override.rule for override in self.overrides)

    def returnable(self, line_id: LineId) -> int:
        """Units of a line that can still come back."""
        line = self.order.line(line_id)
        return max(0, line.quantity - self.returned.get(line_id, 0)) if line else 0

    def put(self, line: DraftLine) -> Self:
        """With a newer value of one of its lines."""
        lines = tuple(line if old.line.id == line.line.id else old for old in self.lines)
        return replace(self, lines=lines)

    def as_gift(self, *, gift: bool) -> Self:
        """A return by somebody who got the goods as a gift: for store credit only."""
        return replace(self, gift=gift, wish=Resolution.STORE_CREDIT if gift else self.wish)

    def as_deal(self, deal: Deal, reason: str = "") -> Self:
        """With what changes hands, and why it is not the ordinary."""
        return replace(self, deal=deal, deal_reason=reason)

    def with_override(self, override: Override) -> Self:
        """With a supervisor's yes, in the place of an earlier one to the same rule."""
        others = tuple(old for old in self.overrides if old.rule is not override.rule)
        return replace(self, overrides=(*others, override))

    def case(
        self, site: Site | None, at: datetime, clock_error: timedelta = timedelta(0)
    ) -> ReturnCase:
        """The draft as the rules judge it, at a site and a moment (aware)."""
        order = self.order
        bought = {line.id: line.quantity for line in order.lines}
        items = tuple(
            CaseItem(
                line.line.id,
                bought.get(line.line.id, 0),
                line.quantity,
                line.line.unit_price,
                self.returned.get(line.line.id, 0),
                line.reason,
                line.message,
            )
            for line in self.chosen
        )
        told = ReturnCase.of_order(order, items, at)
        return replace(
            told,
            portal_brand_id=self.brand_id,
            wish=self.wish,
            method=self.method,
            point_delivered_at=order.point_delivered_at,
            carrier=order.carrier,
            phone=order.phone,
            hs_codes_known=all(line.line.hs_code for line in self.chosen),
            origins_known=all(line.line.origin for line in self.chosen),
            parcel_known=all(line.line.weight_g for line in self.chosen),
            linked=order.linked,
            shipped_in_parts=order.shipped_in_parts,
            manual=self.manual,
            gift=self.gift,
            site_country=site.address.country if site else "FR",
            site_postcode=site.address.postcode if site else "",
            store_location=site.store_location if site else False,
            clock_error=clock_error,
        )


@dataclass(frozen=True, slots=True)
class WalkinDraft:
    """A visit: the orders that a shopper brings goods of, each once."""

    orders: tuple[OrderDraft, ...] = ()

    @property
    def chosen(self) -> tuple[OrderDraft, ...]:
        """The orders of which something comes back."""
        return tuple(order for order in self.orders if order.chosen)

    @property
    def units(self) -> int:
        """How many units come back, over all orders."""
        return sum(line.quantity for order in self.orders for line in order.chosen)

    def put(self, draft: OrderDraft) -> Self:
        """With a newer value of one of its orders, or with one more."""
        if all(old.order.id != draft.order.id for old in self.orders):
            return replace(self, orders=(*self.orders, draft))
        orders = tuple(draft if old.order.id == draft.order.id else old for old in self.orders)
        return replace(self, orders=orders)

    def without(self, draft: OrderDraft) -> Self:
        """Without one of its orders."""
        orders = tuple(old for old in self.orders if old.order.id != draft.order.id)
        return replace(self, orders=orders)

    def take_article(self, ean: str) -> tuple[Self, DraftLine] | None:
        """One unit more of an article that was scanned, with its line; None if no order has it.

        The first line with units left is taken; with none left the first line all the same, so
        that its verdict tells why not.
        """
        key = article_key(ean)
        found = [
            (order, line)
            for order in self.orders
            for line in order.lines
            if line.line.ean and article_key(line.line.ean) == key
        ]
        if not found:
            return None
        free = [(o, line) for o, line in found if line.quantity < o.returnable(line.line.id)]
        order, line = (free or found)[0]
        more = replace(line, quantity=line.quantity + 1)
        return self.put(order.put(more)), more


@dataclass(frozen=True, slots=True)
class LineAmount:
    """What the chosen units of a line were paid with, VAT included; `new` is what replaces them."""

    line_id: LineId
    title: str
    quantity: int
    amount: Money
    tax: Money
    tax_bp: int = 0
    new: Money | None = None
    new_title: str = ""


@dataclass(frozen=True, slots=True)
class Amounts:
    """The money of one order's return, in the order's currency.

    `goods` is what was paid for what comes back, `tax` the VAT in it. Of `refund` and `credit`
    one at most is more than 0: the goods less `fee`, never less than 0. `exchange_difference` is
    what the shopper pays for the new goods beyond that; less than 0 is paid out to them.
    """

    lines: tuple[LineAmount, ...]
    goods: Money
    tax: Money
    fee: Money
    refund: Money
    credit: Money
    exchange_difference: Money

    @property
    def given(self) -> Money:
        """What the goods are worth to the shopper: in money, credit or towards new goods."""
        return Money(max(0, self.goods.minor - self.fee.minor), self.goods.currency)

    @property
    def tax_of_sum(self) -> Money:
        """The VAT in what changes hands: in the goods, less that in the new ones, at their rates.

        Less than 0 where the shopper pays more than they get.
        """
        new = (tax_in(line.new, line.tax_bp) for line in self.lines if line.new)
        return self.tax - sum(new, Money(0, self.tax.currency))


def amounts(draft: OrderDraft, rules: PortalRules) -> Amounts:
    """The money of a draft, to the last cent as it was paid.

    Units beyond what was bought, or in another currency than the first line's, count nothing:
    a draft with them is refused.
    """
    currency = next((line.line.total.currency for line in draft.chosen), rules.fee.currency)
    zero = Money(0, currency)
    lines = tuple(
        amount_of(draft, line) for line in draft.chosen if line.line.total.currency == currency
    )
    goods = sum((line.amount for line in lines), zero)
    tax = sum((line.tax for line in lines), zero)
    fee = fee_of(_bare_case(draft), rules)
    fee = fee if fee.currency == currency else zero
    if draft.deal is Deal.WITHOUT_MONEY:
        return Amounts(lines, goods, tax, zero, zero, zero, zero)
    given = Money(max(0, goods.minor - fee.minor), currency)
    refund = given if draft.wish is Resolution.REFUND else zero
    credit = given if draft.wish is Resolution.STORE_CREDIT else zero
    difference = zero
    if draft.wish is Resolution.EXCHANGE:
        new = (line.new for line in lines if line.new and line.new.currency == currency)
        difference = sum(new, zero) - given
    return Amounts(lines, goods, tax, fee, refund, credit, difference)


def _bare_case(draft: OrderDraft) -> ReturnCase:
    return draft.case(None, draft.order.ordered_at)


def given_for(draft: OrderDraft, money: Amounts) -> Money:
    """What the shopper gets for a draft that comes to `money`: nothing where the deal says so."""
    return money.given if draft.with_money else Money(0, money.goods.currency)


def amount_of(draft: OrderDraft, chosen: DraftLine) -> LineAmount:
    """What the chosen units of a line were paid with, after those whose money was decided."""
    line = chosen.line
    first = min(draft.decided.get(line.id, 0), line.quantity)
    count = max(0, min(chosen.quantity, line.quantity - first))
    amount = portion(line.total, line.quantity, first, count)
    exchanged = draft.wish is Resolution.EXCHANGE and draft.with_money and chosen.exchange_for
    return LineAmount(
        line.id,
        line.title,
        chosen.quantity,
        amount,
        tax_in(amount, line.tax_bp),
        line.tax_bp,
        exchanged.price * chosen.quantity if exchanged else None,
        exchanged.title if exchanged else "",
    )


def return_lines(draft: OrderDraft) -> tuple[ReturnLine, ...]:
    """The draft's lines as those of the return."""
    return tuple(
        ReturnLine(
            line.line.id,
            line.line.title,
            line.quantity,
            line.line.unit_price,
            line.line.sku,
            line.line.ean,
            line.reason,
        )
        for line in draft.chosen
    )


@dataclass(frozen=True, slots=True)
class WalkinRecord:
    """What is kept of a completed walk-in beside its return and its decision."""

    return_id: ReturnId
    receipt_number: str
    amounts: Amounts
    at: datetime
    clerk: str
    restock_site: SiteId
    gift: bool = False
    deal: Deal = Deal.GOODS_FOR_MONEY
    overrides: tuple[Override, ...] = ()
    rules_version: int = 0


def units_of(returns: Sequence[Return]) -> Mapping[LineId, int]:
    """How many units of each of an order's lines some returns of it name together."""
    counts: dict[LineId, int] = {}
    for return_ in returns:
        for line in return_.lines:
            counts[line.id] = counts.get(line.id, 0) + line.quantity
    return counts


def is_counted(return_: Return) -> bool:
    """Whether a return's units cannot come back another time.

    They are in hand, or what they are worth was given without them.
    """
    settled = return_.resolution in {ResolutionState.APPROVED, ResolutionState.SETTLED}
    return return_.parcel_state is ParcelState.RECEIVED or settled
