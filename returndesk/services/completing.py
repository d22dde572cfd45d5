"""What completing a walk-in writes: return, reception, decision, voucher, receipt and fact."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from returndesk.domain.codes import ScannedCode
from returndesk.domain.events import EventType
from returndesk.domain.ids import EventId, ParcelId, ReturnId
from returndesk.domain.papers import ReceiptContent, VoucherContent, paper_language
from returndesk.domain.portal import Brand
from returndesk.domain.resolution import Decision
from returndesk.domain.return_numbers import own_number
from returndesk.domain.returns import Reception, Resolution, Return, ReturnParcel
from returndesk.domain.walkin import (
    Amounts,
    Deal,
    OrderDraft,
    WalkinRecord,
    amounts,
    given_for,
    return_lines,
)
from returndesk.services.issuing import IssuedVoucher, Issuing
from returndesk.services.outcomes import ScanOutcome, ScanVerdict
from returndesk.services.ports import DeskIdentity, IdMaker, UnitOfWork
from returndesk.services.receipts import receipt_of
from returndesk.services.telling import (
    told_amounts,
    told_decision,
    told_return,
    told_voucher,
)

_CLERK_LENGTH = 200
# No I, L, O and U, which are misread.
_TAG_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit's moment by this desk's clock and by the true time, who served, who may decide."""

    at: datetime
    true_at: datetime
    clerk: str
    supervisor: str = ""
    mail_shopper: bool = False


@dataclass(frozen=True, slots=True)
class Completed:
    """What became of one order: the return as it is now, and the papers to print."""

    return_: Return
    decision: Decision
    amounts: Amounts
    receipt: ReceiptContent
    voucher: VoucherContent | None = None


@dataclass(frozen=True, slots=True)
class WalkinOutcome:
    """What a visit came to, order by order."""

    at: datetime
    completed: tuple[Completed, ...]


class Completing:
    """Writes one order of a visit, in the visit's transaction."""

    def __init__(self, desk: DeskIdentity, ids: IdMaker, issuing: Issuing) -> None:
        self._desk = desk
        self._ids = ids
        self._issuing = issuing

    def complete(
        self, work: UnitOfWork, draft: OrderDraft, brand: Brand, visit: Visit
    ) -> Completed:
        """Take in what a draft says, which was judged before."""
        money = amounts(draft, brand.rules)
        return_, reception = self._taken_in(draft, visit)
        decision = _decided(return_, draft, money, brand, visit)
        issued = self._issuing.issue(work, decision, return_)
        if issued:
            decision = replace(decision, voucher=issued.voucher.code)
        return_ = replace(return_, resolution=decision.state)
        record = WalkinRecord(
            return_.id,
            f"{_tag(self._desk.desk_id)}-{work.walkins.next_receipt():06d}",
            money,
            visit.at,
            visit.clerk,
            draft.restock_site,
            draft.gift,
            draft.deal,
            draft.overrides,
            brand.rules.version,
        )
        work.returns.put(return_)
        work.decisions.put(decision)
        work.walkins.add(record)
        event_id = self._tell(work, draft, return_, decision, record, issued)
        site = work.reference.site(self._desk.site_id)
        if reception:
            work.scans.add(
                ScanOutcome(
                    ScanVerdict.RECEIVED,
                    ScannedCode(draft.order.number or return_.number),
                    visit.at,
                    returns=(return_,),
                    parcel=return_.parcels[0],
                    brand=brand,
                    reception=reception,
                    event_id=event_id,
                ),
                visit.clerk[:_CLERK_LENGTH],
            )
        voucher = None
        if issued:
            language = paper_language(return_.shopper.language)
            voucher = VoucherContent(language, brand, site, issued.voucher, issued.text)
        receipt = receipt_of(return_, record, decision, brand, site, self._desk.desk_name)
        return Completed(return_, decision, money, receipt, voucher)

    def _taken_in(self, draft: OrderDraft, visit: Visit) -> tuple[Return, Reception | None]:
        """The return with its one parcel, in hand unless there are no goods."""
        order = draft.order
        parcel = ReturnParcel(ParcelId(self._ids.new()))
        reception = None
        if draft.deal is not Deal.WITHOUT_GOODS:
            clerk = visit.clerk[:_CLERK_LENGTH]
            reception = Reception(visit.at, self._desk.desk_id, self._desk.desk_name, clerk)
            parcel = parcel.receive(reception)
        return_id = ReturnId(self._ids.new())
        return_ = Return(
            id=return_id,
            number=own_number(return_id),
            brand_id=draft.brand_id,
            site_id=self._desk.site_id,
            order_id=order.id,
            order_number=order.number,
            shopper=order.shopper,
            announced_at=visit.true_at,
            delivered_at=order.point_delivered_at or order.delivered_at,
            lines=return_lines(draft),
            parcels=(parcel,),
            wish=draft.wish,
        )
        return return_, reception

    def _tell(
        self,
        work: UnitOfWork,
        draft: OrderDraft,
        return_: Return,
        decision: Decision,
        record: WalkinRecord,
        issued: IssuedVoucher | None,
    ) -> EventId:
        event_id = EventId(self._ids.new())
        payload: dict[str, object] = {
            "document": told_return(return_),
            "received": draft.deal is not Deal.WITHOUT_GOODS,
            "decision": told_decision(decision),
            "amounts": told_amounts(record.amounts),
            "voucher": told_voucher(issued.voucher) if issued else None,
            "receipt_number": record.receipt_number,
            "gift": draft.gift,
            "manual": draft.manual,
            "deal": str(draft.deal),
            "restock_site": draft.restock_site,
            "rules_version": record.rules_version,
            "overrides": [
                {"rule": str(o.rule), "reason": o.reason, "supervisor": o.supervisor}
                for o in draft.overrides
            ],
            "messages": {line.line.id: line.message for line in draft.chosen if line.message},
        }
        work.outbox.append(
            event_id,
            EventType.RETURN_WALKED_IN,
            return_.parcels[0].id,
            payload,
            at=record.at,
            clerk=record.clerk[:_CLERK_LENGTH],
        )
        return event_id


def _decided(
    return_: Return, draft: OrderDraft, money: Amounts, brand: Brand, visit: Visit
) -> Decision:
    """The decision as far as it can be made at the counter.

    Goods that a clerk took from the shopper's hands were looked at: the merchant's rule takes
    them for inspected.
    """
    exchange = draft.wish is Resolution.EXCHANGE and draft.with_money
    decision = Decision(
        return_.id,
        draft.wish,
        given_for(draft, money),
        visit.at,
        difference=money.exchange_difference if exchange else None,
        decided_by=visit.clerk[:_CLERK_LENGTH],
        reason=draft.deal_reason.strip(),
        without_goods=draft.deal is Deal.WITHOUT_GOODS,
        mail_shopper=visit.mail_shopper,
    )
    rule = brand.rules.auto_approval
    if not draft.with_money and visit.supervisor:
        return decision.refuse(visit.supervisor, decision.reason, visit.at)
    if not draft.with_money:
        return decision.refuse_by(rule, visit.at)
    if visit.supervisor:
        return decision.approve(visit.supervisor, visit.at)
    inspected = draft.deal is Deal.GOODS_FOR_MONEY
    return decision.approve_by(rule, inspected=inspected, at=visit.at)


def _tag(desk_id: str) -> str:
    """Four letters that tell a desk's receipts from another's."""
    digest = int.from_bytes(hashlib.sha256(desk_id.encode()).digest())
    return "".join(_TAG_LETTERS[digest >> 5 * place & 31] for place in range(4))
