"""What a clash of receptions leaves for a person; the rules are written down in docs/conflicts.md.

Nothing here changes a fact: a reception is never denied, and what is in force is decided before.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from returndesk.central.attention import AttentionBook
from returndesk.domain.attention import AttentionKind, item_id
from returndesk.domain.returns import Reception
from returndesk.protocol.events import ReceivedPayload, WireEvent

if TYPE_CHECKING:
    from returndesk.central.books import ParcelBook, ReturnBook
    from returndesk.central.receptions import Ledger


def received_twice(ledger: "Ledger", event: WireEvent, book: "ParcelBook") -> None:
    """Another desk has the parcel in its hands as well, or somebody scanned the wrong one."""
    first = book.reception
    if first is None or first.desk_id == ledger.desk.id:
        return
    return_id = next(iter(book.return_ids), "")
    ledger.attention.open(
        event.id,
        AttentionKind.DOUBLE_RECEPTION,
        ledger.desk.site_id,
        parcel_id=book.id,
        tracking_number=book.tracking_number,
        return_id=return_id,
        return_number=_number(ledger.returns.get(return_id)),
        desk_name=ledger.desk.name,
        clerk=event.clerk,
        other_desk_name=first.desk_name,
        other_clerk=first.clerk,
    )


def received_once_again(
    attention: AttentionBook, undone: str, standing: Mapping[str, Reception], by: str
) -> None:
    """A double reception is none any more once only one desk's stands: nobody has to settle it."""
    if len({reception.desk_id for reception in standing.values()}) > 1:
        return
    for key in (undone, *standing):
        attention.settle(item_id(AttentionKind.DOUBLE_RECEPTION, key), by, "")


def not_awaited(ledger: "Ledger", event: WireEvent, payload: ReceivedPayload) -> None:
    """A parcel has come whose return was cancelled, or that this server has never heard of."""
    ledger.attention.open(
        event.id,
        AttentionKind.RECEIVED_CANCELLED,
        ledger.desk.site_id,
        parcel_id=payload.parcel_id,
        return_id=payload.return_ids[0] if payload.return_ids else "",
        code=payload.code,
        desk_name=ledger.desk.name,
        clerk=event.clerk,
    )


def awaited_no_more(attention: AttentionBook, reception_id: str, by: str) -> None:
    """The reception of a cancelled return was taken back."""
    attention.settle(item_id(AttentionKind.RECEIVED_CANCELLED, reception_id), by, "")


def undone_after_mail(
    attention: AttentionBook,
    key: str,
    return_id: str,
    number: str,
    site_id: str,
    *,
    desk_name: str = "",
    clerk: str = "",
) -> None:
    """The shopper was told that the return has come, and nobody has it; `key` tells why.

    Without a desk it was undone while the mail left.
    """
    attention.open(
        f"{key}.{return_id}",
        AttentionKind.UNDONE_AFTER_MAIL,
        site_id,
        return_id=return_id,
        return_number=number,
        desk_name=desk_name,
        clerk=clerk,
    )


def in_hand_again(attention: AttentionBook, return_id: str, by: str) -> None:
    """What the shopper was told is true once more: nobody has to settle that it was not."""
    attention.settle_of(AttentionKind.UNDONE_AFTER_MAIL, return_id, by)


def kept_though_cancelled(
    attention: AttentionBook, returns: Iterable[tuple[str, str, str]]
) -> None:
    """Returns (id, number, site) that were cancelled when they were in hand, or decided."""
    for return_id, number, site_id in returns:
        attention.open(
            return_id,
            AttentionKind.CANCELLED_IN_HAND,
            site_id,
            return_id=return_id,
            return_number=number,
        )


def _number(book: "ReturnBook | None") -> str:
    return book.number if book else ""
