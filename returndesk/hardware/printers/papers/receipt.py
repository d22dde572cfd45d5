"""The shopper's receipt, and the one for a gift, which tells no price.

From top to bottom: whose it is, what the shopper gets (the largest thing on the paper) and how far
that is, the articles, the sums, the numbers beside the QR code, the Code 128, the merchant's terms.
"""

from returndesk.domain.money import Money
from returndesk.domain.papers import ReceiptContent, ReceiptLine
from returndesk.domain.returns import Resolution, ResolutionState
from returndesk.domain.walkin import Amounts, Deal
from returndesk.hardware.printers.lettering import Weight
from returndesk.hardware.printers.matrices import QR_QUIET_MODULES
from returndesk.hardware.printers.papers.flow import Column, Flow
from returndesk.services.paper_formats import moment_words, money_words, rate_words
from returndesk.services.paper_texts import given_words, reason_words, state_words

_QR_SHARE = 0.36


def write_receipt(flow: Flow, content: ReceiptContent, logo: bytes) -> None:
    """Put a receipt on a paper."""
    flow.head(content.brand.name, logo, content.site)
    flow.rule(flow.style.rule)
    _verdict(flow, content)
    flow.rule()
    flow.caption(flow.words.items)
    for place, line in enumerate(content.lines):
        if place:
            flow.gap(0.45)
        _line(flow, line)
    if content.amounts is not None:
        flow.rule()
        _sums(flow, content, content.amounts)
    flow.rule()
    _numbers(flow, content)
    flow.rule()
    flow.code128(content.return_number)
    flow.rule()
    if content.policy_url:
        flow.caption(flow.words.policy)
        address = content.policy_url.partition("://")[2] or content.policy_url
        flow.lines(address, Weight.SEMIBOLD, flow.style.small, most=4)
        flow.gap(0.4)
    flow.small(flow.words.keep)


def _verdict(flow: Flow, content: ReceiptContent) -> None:
    words = flow.words
    flow.title(words.gift_receipt if content.gift else words.receipt)
    name, amount = _given(flow, content)
    if amount is None:
        flow.large(name, flow.style.brand)
    else:
        flow.lines(name, Weight.SEMIBOLD, flow.style.name)
        flow.y += round(flow.style.name * 0.35)
        flow.large(money_words(amount, flow.language), flow.style.hero)
    flow.gap(0.4)
    said = state_words(
        flow.language, content.wish, content.state, gift=content.gift, reason=content.reason
    )
    flow.small(said)
    if content.deal is Deal.WITHOUT_GOODS:
        flow.small(words.without_goods)


def _given(flow: Flow, content: ReceiptContent) -> tuple[str, Money | None]:
    """What the shopper gets, and how much of it; None where no price is told or none is given."""
    words, amounts = flow.words, content.amounts
    name = given_words(flow.language, content.wish)
    if amounts is None or content.state is ResolutionState.REFUSED:
        return content.return_number if amounts is not None else name, None
    if content.wish is not Resolution.EXCHANGE:
        return name, amounts.given
    difference = amounts.exchange_difference
    if difference.minor == 0:
        return name, None
    if difference.minor > 0:
        return f"{name} · {words.to_pay}", difference
    return f"{name} · {words.to_get}", difference * -1


def _line(flow: Flow, line: ReceiptLine) -> None:
    flow.may_break()
    title = line.title if line.quantity == 1 else f"{line.quantity} × {line.title}"
    amount = money_words(line.amount, flow.language) if line.amount is not None else ""
    flow.pair(title, amount, Weight.MEDIUM, right_weight=Weight.SEMIBOLD)
    if line.reason:
        flow.y += round(flow.style.small * 0.2)
        flow.small(reason_words(flow.language, line.reason), most=2)
    if line.new_title:
        flow.y += round(flow.style.small * 0.2)
        new = money_words(line.new, flow.language) if line.new is not None else ""
        said = flow.words.exchanged_for.format(title=line.new_title)
        flow.pair(said, new, Weight.MEDIUM, flow.style.small)


def _sums(flow: Flow, content: ReceiptContent, amounts: Amounts) -> None:
    """Goods, fee and new goods where there are such; what is given; the VAT in the goods."""
    words = flow.words
    zero = Money(0, amounts.goods.currency)
    exchange = content.wish is Resolution.EXCHANGE
    if amounts.fee.minor or exchange:
        _sum(flow, words.goods, amounts.goods)
    if amounts.fee.minor:
        _sum(flow, words.fee, amounts.fee * -1)
    if exchange:
        new = sum((line.new for line in content.lines if line.new is not None), zero)
        _sum(flow, words.new_goods, new)
    total = amounts.exchange_difference if exchange else amounts.given
    if content.state is ResolutionState.REFUSED:
        total = zero
    name = given_words(flow.language, content.wish)
    if exchange:
        name = words.to_get if total.minor < 0 else words.to_pay
        total = Money(abs(total.minor), total.currency)
    flow.pair(name, money_words(total, flow.language), Weight.BOLD, flow.style.name)
    flow.gap(0.1)
    for rate, tax in content.taxes:
        flow.gap(0.3)
        said = words.tax.format(rate=rate_words(rate, flow.language))
        flow.pair(said, money_words(tax, flow.language), Weight.MEDIUM, flow.style.small)


def _sum(flow: Flow, name: str, amount: Money) -> None:
    flow.pair(name, money_words(amount, flow.language))
    flow.gap(0.35)


def _numbers(flow: Flow, content: ReceiptContent) -> None:
    """The QR at the right, the numbers in the room that it leaves."""
    words, style = flow.words, flow.style
    module, side = flow.qr_side(content.qr_text, _QR_SHARE)
    quiet = QR_QUIET_MODULES * module
    outer = max(0, quiet - style.margin)
    top, x = flow.y, flow.column.right - outer - side
    flow.y = top + max(0, quiet - style.gap)
    flow.qr(content.qr_text, x, module)
    bottom = flow.y + side + max(0, quiet - style.gap)
    flow.y = top
    beside = Column(flow.column.left, x - quiet - flow.column.left)
    flow.caption(words.return_, column=beside)
    flow.large(content.return_number, style.line, column=beside)
    flow.gap(0.4)
    facts = (
        (words.date, moment_words(content.at, flow.language)),
        (words.order, content.order_number),
        (words.number, content.receipt_number),
        (words.shopper, content.shopper_name),
        (words.clerk, ", ".join(filter(None, (content.clerk, content.desk_name)))),
    )
    if style.wide:
        flow.facts(facts, beside, 3)
    else:
        flow.facts(facts[:1], beside, 1)
        flow.y = max(flow.y + round(style.small * 0.5), bottom)
        flow.facts(facts[1:], flow.column, 2)
    flow.y = max(flow.y, bottom)
