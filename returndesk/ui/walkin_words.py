"""Words of the walk-in page that need no widget: lines, orders, what the shopper gets."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from returndesk.domain.cases import Outcome, Rule
from returndesk.domain.money import Money
from returndesk.domain.orders import Variant
from returndesk.domain.returns import Resolution, ResolutionState
from returndesk.domain.walkin import Deal, DraftLine, OrderDraft
from returndesk.services.completing import Completed, WalkinOutcome
from returndesk.ui import texts
from returndesk.ui.return_words import money_text
from returndesk.ui.tones import Tone
from returndesk.ui.walkin_work import Judged

translate = QCoreApplication.translate


class WalkinCounted(QObject):
    """Words that depend on a number; a `QObject`, since lupdate sees plurals only in its `tr`."""

    def finish(self, units: int) -> str:
        """What the finishing key does."""
        return self.tr("Take %n article(s) back", "", units)

    def give(self, units: int) -> str:
        """What it does where no goods are handed over."""
        return self.tr("Give the money for %n article(s)", "", units)


def count_text(quantity: int, can: int) -> str:
    """How many of how many come back."""
    return translate("walkin", "{count} of {all}").format(count=quantity, all=can)


def before_text(returned: int) -> str:
    """How many came back before; "" for none."""
    words = translate("walkin", "{count} came back before")
    return words.format(count=returned) if returned else ""


def reason_of(line: DraftLine) -> str:
    """Why a line comes back; with "Other" also what the shopper said."""
    if not line.reason:
        return ""
    return texts.joined(texts.reason_text(line.reason), line.message)


def all_returned() -> str:
    """Nothing of a line is left."""
    return translate("walkin", "All came back before")


def taken_back(deal: Deal) -> str:
    """A line that may come back."""
    if deal is Deal.WITHOUT_GOODS:
        return translate("walkin", "✓ stays with the shopper")
    return translate("walkin", "✓ can come back")


def initials(title: str) -> str:
    """One or two letters that stand for an article's picture."""
    parts = [part for part in title.split() if part[0].isalnum()][:2]
    return "".join(part[0] for part in parts).upper()


def exchange_for_what() -> str:
    """An exchange whose new article is not chosen yet."""
    return translate("walkin", "Exchange for what?")


def no_exchange() -> str:
    """A line that nothing is known to exchange for."""
    return translate("walkin", "Nothing to exchange it for")


def to_choose() -> str:
    """In the place of an amount that depends on a choice."""
    return translate("walkin", "choose")


def exchanged_for(variant: Variant) -> str:
    """What a line is exchanged for."""
    return translate("walkin", "for {title}").format(title=variant.title)


def order_title(order: OrderDraft) -> str:
    """The heading of an order."""
    if order.manual:
        return translate("walkin", "Without an order")
    return translate("walkin", "Order {number}").format(number=order.order.number)


def order_line(order: OrderDraft, brand_name: str, now: datetime) -> str:
    """Whose order it is, of which brand, when it was delivered."""
    told = order.order
    at = told.point_delivered_at or told.delivered_at
    delivered = ""
    if at is not None:
        day = texts.date_text(at, now)
        if told.point_delivered_at:
            delivered = translate("walkin", "collected on {day}").format(day=day)
        else:
            delivered = translate("walkin", "delivered on {day}").format(day=day)
    return texts.joined(told.shopper.name, brand_name, delivered)


def window_chip(judged: Judged | None) -> tuple[str, Tone]:
    """Where a return stands in its window; "" when nobody knows or nothing is asked."""
    verdict = judged.verdict(Rule.WINDOW) if judged else None
    if verdict is None or "day" not in verdict.params:
        return "", Tone.NEUTRAL
    words = translate("walkin", "Day {day} of {days}").format_map(verdict.params)
    return words, Tone.WRONG if verdict.outcome is Outcome.REFUSED else Tone.GOOD


def wish_name(wish: Resolution) -> str:
    """What a shopper can get."""
    return {
        Resolution.REFUND: translate("walkin", "Refund"),
        Resolution.STORE_CREDIT: translate("walkin", "Store credit"),
        Resolution.EXCHANGE: translate("walkin", "Exchange"),
    }[wish]


def deal_name(deal: Deal) -> str:
    """What changes hands."""
    return {
        Deal.GOODS_FOR_MONEY: translate("walkin", "Goods and money"),
        Deal.WITHOUT_GOODS: translate("walkin", "Money without goods"),
        Deal.WITHOUT_MONEY: translate("walkin", "Goods without money"),
    }[deal]


def fee_name() -> str:
    """What the return costs the shopper."""
    return translate("walkin", "Fee")


def tax_text(tax: Money) -> str:
    """The VAT that is in what the shopper gets, or pays."""
    amount = money_text(Money(abs(tax.minor), tax.currency))
    return translate("walkin", "VAT in it {amount}").format(amount=amount)


def difference_text(difference: Money) -> str:
    """What an exchange leaves to pay, and by whom."""
    if difference.minor > 0:
        return translate("walkin", "The shopper pays {amount}").format(
            amount=money_text(difference)
        )
    if difference.minor < 0:
        return translate("walkin", "The shopper gets {amount}").format(
            amount=money_text(difference * -1)
        )
    return translate("walkin", "Nothing to pay")


def done_text(outcome: WalkinOutcome) -> str:
    """The word for a visit that was completed."""
    if all(done.receipt.deal is Deal.WITHOUT_GOODS for done in outcome.completed):
        return translate("walkin", "Noted")
    return translate("walkin", "Taken back")


def given_text(done: Completed) -> str:
    """What the shopper gets for an order that was taken back."""
    if done.receipt.deal is Deal.WITHOUT_MONEY:
        return deal_name(done.receipt.deal)
    difference = done.decision.difference
    if difference is not None:
        return difference_text(difference)
    return texts.joined(wish_name(done.decision.kind), money_text(done.decision.amount))


def state_text(state: ResolutionState) -> tuple[str, Tone]:
    """How far the money is."""
    if state in {ResolutionState.APPROVED, ResolutionState.SETTLED}:
        return translate("walkin", "Approved"), Tone.GOOD
    if state is ResolutionState.REFUSED:
        return translate("walkin", "No money is given"), Tone.CAUTION
    return translate("walkin", "A supervisor decides on the money"), Tone.CAUTION
