"""How facts tell of whole things, in the words of the change feed."""

from returndesk.domain.money import Money
from returndesk.domain.resolution import Decision
from returndesk.domain.returns import Return
from returndesk.domain.vouchers import Voucher
from returndesk.domain.walkin import Amounts, LineAmount


def told_return(return_: Return) -> dict[str, object]:
    """A new return with its parcels as a fact tells it: a document of the change feed."""
    shopper = return_.shopper
    return {
        "id": return_.id,
        "number": return_.number,
        "brand_id": return_.brand_id,
        "site_id": return_.site_id,
        "order_id": return_.order_id,
        "order_number": return_.order_number,
        "shopper": {
            "name": shopper.name,
            "email": shopper.email,
            "language": shopper.language,
            "postcode": shopper.postcode,
            "country": shopper.country,
        },
        "announced_at": return_.announced_at.isoformat(),
        "delivered_at": return_.delivered_at.isoformat() if return_.delivered_at else None,
        "lines": [
            {
                "id": line.id,
                "title": line.title,
                "quantity": line.quantity,
                "unit_price": told_money(line.unit_price),
                "sku": line.sku,
                "ean": line.ean,
                "reason": line.reason,
            }
            for line in return_.lines
        ],
        "parcels": [
            {
                "id": parcel.id,
                "tracking_number": parcel.tracking_number,
                "carrier": parcel.carrier,
                "other_codes": list(parcel.other_codes),
            }
            for parcel in return_.parcels
        ],
        "wish": str(return_.wish),
    }


def told_money(money: Money) -> dict[str, object]:
    """An amount."""
    return {"minor": money.minor, "currency": money.currency}


def told_decision(decision: Decision) -> dict[str, object]:
    """What was decided about a return, whole."""
    difference = decision.difference
    return {
        "return_id": decision.return_id,
        "kind": str(decision.kind),
        "amount": told_money(decision.amount),
        "at": decision.at.isoformat(),
        "state": str(decision.state),
        "difference": told_money(difference) if difference else None,
        "decided_by": decision.decided_by,
        "supervisor": decision.supervisor,
        "by_rule": decision.by_rule,
        "reason": decision.reason,
        "without_goods": decision.without_goods,
        "mail_shopper": decision.mail_shopper,
        "voucher": decision.voucher,
    }


def told_voucher(voucher: Voucher) -> dict[str, object]:
    """A voucher, whole."""
    return {
        "code": voucher.code,
        "brand_id": voucher.brand_id,
        "amount": told_money(voucher.amount),
        "issued": voucher.issued.isoformat(),
        "expires": voucher.expires.isoformat(),
        "return_number": voucher.return_number,
    }


def told_amounts(amounts: Amounts) -> dict[str, object]:
    """The money of one order's return."""
    return {
        "lines": [_told_line_amount(line) for line in amounts.lines],
        "goods": told_money(amounts.goods),
        "tax": told_money(amounts.tax),
        "fee": told_money(amounts.fee),
        "refund": told_money(amounts.refund),
        "credit": told_money(amounts.credit),
        "exchange_difference": told_money(amounts.exchange_difference),
    }


def _told_line_amount(line: LineAmount) -> dict[str, object]:
    return {
        "line_id": line.line_id,
        "title": line.title,
        "quantity": line.quantity,
        "amount": told_money(line.amount),
        "tax": told_money(line.tax),
        "tax_bp": line.tax_bp,
        "new": told_money(line.new) if line.new else None,
        "new_title": line.new_title,
    }
