"""Reads what mail servers send back: which of our mails was not delivered, and why.

A mail that a server took and could not deliver comes back to the bounce address as a delivery
status notification (RFC 3464). Whose it is says a tag that each mail carries in its envelope's
sender (VERP) and in a header; it is signed, so that nobody can have other people's mails called
undelivered.
"""

import hmac
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message

from sqlalchemy.exc import DatabaseError

from returndesk.central.mail.tags import tag_of
from returndesk.central.store.store import CentralStore
from returndesk.domain.errors import CentralError, StorageError

# Our mails are a tenth of that with their pictures, and a notification holds one of them.
MAX_BYTES = 2 * 1024 * 1024

_TAG = re.compile(rb"(?<![0-9A-Fa-f])([0-9]{1,18})-([0-9a-f]{12})(?![0-9A-Fa-f])")
# A hostile mail may hold any number of made-up ones.
_MOST_TAGS = 200
# RFC 3463 2: class, subject, detail.
_STATUS = re.compile(r"\b([245]\.[0-9]{1,3}\.[0-9]{1,3})\b")
_UNKNOWN_STATUS = "5.0.0"


@dataclass(frozen=True, slots=True)
class Notification:
    """What a mail server says of a mail: `failed` for good, or delivered, or on its way.

    `status` is RFC 3463's code; `tags` are what may be the mail's, number and signature.
    """

    failed: bool
    status: str
    tags: tuple[tuple[int, str], ...]


def read_notification(data: bytes) -> Notification:
    """What came back; `CentralError` `bounce_too_large`, `no_bounce`, `bounce_unreadable`."""
    if len(data) > MAX_BYTES:
        raise CentralError("bounce_too_large", limit=MAX_BYTES)
    try:
        message = message_from_bytes(data)
        told = tuple(_recipients(message))
    except (LookupError, RecursionError, ValueError, AttributeError, TypeError) as error:
        # The library's parser meets what no mail server writes with whatever it stumbles over.
        raise CentralError("bounce_unreadable") from error
    if not told:
        raise CentralError("no_bounce")
    failed = [status for action, status in told if action == "failed"]
    found = dict.fromkeys(match.groups() for match in _TAG.finditer(data))
    tags = tuple((int(number), signed.decode()) for number, signed in found)
    return Notification(bool(failed), (failed or [told[0][1]])[0], tags[:_MOST_TAGS])


def note_bounce(store: CentralStore, data: bytes) -> str:
    """Note in the store what came back; what became of it, for people.

    `CentralError`: as `read_notification`, `bounce_of_another` for a mail that is not ours, and
    `mail_not_sent_yet`, after which it is to be told again, as after a `StorageError`.
    """
    notification = read_notification(data)
    try:
        server_id = store.server_id()
        job_id = next(
            (
                number
                for number, signature in notification.tags
                if hmac.compare_digest(tag_of(server_id, number), f"{number}-{signature}")
            ),
            None,
        )
        if job_id is None:
            raise CentralError("bounce_of_another")
        if not notification.failed:
            return f"mail {job_id} has not failed ({notification.status})"
        noted = store.mail_bounced(job_id, reason_of(notification.status))
    except DatabaseError as error:
        raise StorageError("database_in_use", path=store.place) from error
    words = "came back" if noted else "is known to have come back, or is to be sent again"
    return f"mail {job_id} {words} ({notification.status})"


def reason_of(status: str) -> str:
    """Why a mail came back, as desks say it, from RFC 3463's code."""
    _, subject, detail = status.split(".")
    if (subject, detail) == ("2", "2"):
        return "mailbox_full"
    if subject == "1" or (subject, detail) == ("2", "1"):
        return "address_refused"
    return "message_refused" if subject in {"6", "7"} else "mail_returned"


def _recipients(message: Message) -> Iterator[tuple[str, str]]:
    """What is said of each recipient: the action and the status."""
    for part in message.walk():
        if part.get_content_type() != "message/delivery-status":
            continue
        blocks = part.get_payload()
        for fields in blocks if isinstance(blocks, list) else ():
            if not isinstance(fields, Message):
                continue
            action = str(fields.get("Action", "")).strip().lower()
            if action:
                yield action, _status(str(fields.get("Status", "")))
    # Exim before 4.86 says it in a header and in words only.
    if message.get("X-Failed-Recipients"):
        yield "failed", _UNKNOWN_STATUS


def _status(text: str) -> str:
    found = _STATUS.search(text)
    return found[1] if found else _UNKNOWN_STATUS
