"""What a person has to settle: conflicts and losses that no rule can decide.

An item never stops anything: the facts behind it are kept and in force as far as they can be. It
stays open until somebody says that it is dealt with; the first to say so counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from returndesk.domain.ids import AttentionId, SiteId


class AttentionKind(StrEnum):
    """What the central service may find, each with the names of its parameters."""

    INSPECTION_CONFLICT = "inspection_conflict"
    """return_id, return_number, desk_name, clerk, other_desk_name, other_clerk: two desks have
    inspected a return without knowing of each other; the later revision is in force."""
    LABEL_MAIL_FAILED = "label_mail_failed"
    """return_id, return_number, reason: a clerk asked to mail a label again, and it could not be
    mailed; `reason` is a mail's, such as `address_refused`."""

    MAIL_RETURNED = "mail_returned"
    """mail, brand, return_id, return_number, reason: a mail that was sent came back undelivered;
    `mail` is its kind, `reason` a mail's. The notices to the merchant (`return_notice`,
    `notice_check`) are among them, the last with no return."""

    LAST_UNIT_TWICE = "last_unit_twice"
    """return_id, return_number, other_return_number, order_number, title, bought, returned,
    desk_name: more units of an article came back than were bought. Both returns are kept; somebody
    has to look which goods are there, and whether money was given twice."""

    DOUBLE_RECEPTION = "double_reception"
    """parcel_id, tracking_number, return_id, return_number, desk_name, clerk, other_desk_name,
    other_clerk: a parcel that another desk has taken in before was taken in once more. The first
    to be told is in force; the item is settled by itself once one of them is undone."""

    RECEIVED_CANCELLED = "received_cancelled"
    """parcel_id, return_id, code, desk_name, clerk: a parcel was taken in that belongs to no return
    any more, for the shopper has cancelled it. The reception is kept."""

    CANCELLED_IN_HAND = "cancelled_in_hand"
    """return_id, return_number: a return was cancelled that was in hand, or whose money was
    decided. It stays as it is."""

    UNDONE_AFTER_MAIL = "undone_after_mail"
    """return_id, return_number, desk_name, clerk: a reception was undone of which the shopper was
    mailed; no second mail will go when the parcel is taken in again. Without a desk it was undone
    while the mail left."""

    VOUCHER_TWICE = "voucher_twice"
    """code, minor, currency, return_number, desk_name, clerk, used_by, void: a voucher was taken
    that had been used before (`used_by` says where), or was never worth anything (`void` is 1)."""

    DECIDED_TWICE = "decided_twice"
    """return_id, return_number, state, desk_name, clerk, other_state, other_desk_name,
    other_clerk, voucher: a return was decided at two desks; the other's decision is in force. A
    voucher that came of the later one is void."""


def item_id(kind: AttentionKind, event_id: str) -> AttentionId:
    """The id of the item that an event leads to: the same event leads to the same one again."""
    return AttentionId(sha256(f"{kind}.{event_id}".encode()).hexdigest()[:32])


@dataclass(frozen=True, slots=True)
class AttentionItem:
    """One thing to settle, as the central service tells it to every desk.

    `kind` is a text, not an `AttentionKind`: a newer central service may find more. `site_id` is
    empty for what concerns every site.
    """

    id: AttentionId
    kind: str
    site_id: SiteId
    opened_at: datetime
    params: Mapping[str, str | int] = field(default_factory=dict, hash=False)
    settled_at: datetime | None = None
    settled_by: str = ""
    note: str = ""
