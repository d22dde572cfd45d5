"""A receipt's content out of what is stored of a walk-in."""

from collections.abc import Sequence

from returndesk.domain.money import Money
from returndesk.domain.papers import ReceiptContent, ReceiptLine, paper_language
from returndesk.domain.portal import Brand, Site
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import Return, ReturnLine
from returndesk.domain.walkin import LineAmount, WalkinRecord


def receipt_of(
    return_: Return,
    record: WalkinRecord,
    decision: Decision,
    brand: Brand,
    site: Site | None,
    desk_name: str,
) -> ReceiptContent:
    """The receipt of a walk-in; a gift's has no amounts."""
    of_line = {line.line_id: line for line in record.amounts.lines}
    return ReceiptContent(
        language=paper_language(return_.shopper.language),
        receipt_number=record.receipt_number,
        return_number=return_.number,
        order_number=return_.order_number,
        brand=brand,
        site=site,
        shopper_name="" if record.gift else return_.shopper.name,
        at=record.at,
        desk_name=desk_name,
        clerk=record.clerk,
        lines=tuple(
            _line(line, None if record.gift else of_line.get(line.id)) for line in return_.lines
        ),
        wish=return_.wish,
        state=decision.state,
        amounts=None if record.gift else record.amounts,
        taxes=() if record.gift else _taxes(record.amounts.lines),
        gift=record.gift,
        deal=record.deal,
        reason=decision.reason,
        voucher_code=decision.voucher,
    )


def _line(line: ReturnLine, amount: LineAmount | None) -> ReceiptLine:
    if amount is None:
        return ReceiptLine(line.title, line.quantity, line.reason)
    return ReceiptLine(
        line.title,
        line.quantity,
        line.reason,
        amount.amount,
        amount.tax_bp,
        amount.new_title,
        amount.new,
    )


def _taxes(lines: Sequence[LineAmount]) -> tuple[tuple[int, Money], ...]:
    """The VAT included, by rate, highest first."""
    sums: dict[int, Money] = {}
    for line in lines:
        if line.tax_bp:
            rate = line.tax_bp
            sums[rate] = sums[rate] + line.tax if rate in sums else line.tax
    return tuple(sorted(sums.items(), reverse=True))
