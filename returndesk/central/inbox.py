"""A batch of events as it came over the wire: each event readable, or known to be unreadable."""

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple, NoReturn

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from returndesk.central.receptions import read_payload
from returndesk.domain.errors import CentralError
from returndesk.domain.events import SCHEMA_VERSION
from returndesk.protocol.base import Message
from returndesk.protocol.events import WireEvent
from returndesk.protocol.version import MAX_BATCH_EVENTS

_MAX_ID = 64
_TIME = TypeAdapter(AwareDatetime)
# One way to write a fact. A number beyond all bounds (1e999) is a ValueError: it is not JSON.
_write = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
).encode


class IncomingEvent(NamedTuple):
    """An event of a batch. Without an `envelope` it cannot even be kept; `problem` says why.

    `fingerprint` is the same for two tellings of the same fact. It leaves out `seq`, which a
    desk may give anew after its database was rescued, and the desk, which may have been enrolled
    again; both send what they could not know to have arrived. `written` is the envelope's payload
    as JSON, in the one form that the fingerprint is made of, `occurred_at` its time likewise.
    """

    id: str
    envelope: WireEvent | None = None
    payload: Message | None = None
    fingerprint: str = ""
    written: str = ""
    occurred_at: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class IncomingBatch:
    """The events of a batch, and the desk's clock as it sent them, if it told."""

    events: tuple[IncomingEvent, ...]
    sent_at: datetime | None = None


def read_batch(body: bytes) -> IncomingBatch:
    """The events of a batch, one unreadable event among them leaving the others as they are.

    `CentralError` for a body whose events cannot be told apart: `bad_json`, `bad_batch`,
    `batch_too_long`.
    """
    try:
        raw = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise CentralError("bad_json") from None
    events = raw.get("events") if isinstance(raw, dict) else None
    if not isinstance(events, list) or not events:
        raise CentralError("bad_batch", detail="an object with a list of events is expected")
    if len(events) > MAX_BATCH_EVENTS:
        raise CentralError("batch_too_long", limit=MAX_BATCH_EVENTS)
    found = tuple(_read_event(_identified(event), event) for event in events)
    return IncomingBatch(found, _read_time(raw.get("sent_at")))


def _read_time(told: object) -> datetime | None:
    """An aware moment; None for anything else, which is no reason to refuse facts."""
    try:
        return _TIME.validate_python(told)
    except ValidationError:
        return None


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _identified(event: object) -> str:
    """The event's id, by which its verdict is told; without one the batch cannot be answered."""
    found = event.get("id") if isinstance(event, dict) else None
    if isinstance(found, str) and 0 < len(found) <= _MAX_ID and found.isprintable():
        return found
    raise CentralError("bad_batch", detail="an event has no usable id")


def _read_event(event_id: str, raw: dict[str, Any]) -> IncomingEvent:
    try:
        envelope = WireEvent.model_validate(raw)
        written = _write(envelope.payload)
        occurred_at = envelope.occurred_at.isoformat()
        fingerprint = _fingerprint(envelope, written, occurred_at)
    except (ValidationError, ValueError, RecursionError):
        return IncomingEvent(event_id, problem="bad_event")
    payload = read_payload(envelope, SCHEMA_VERSION)
    if isinstance(payload, str):
        return IncomingEvent(
            event_id, envelope, None, fingerprint, written, occurred_at, problem=payload
        )
    return IncomingEvent(event_id, envelope, payload, fingerprint, written, occurred_at)


def _fingerprint(event: WireEvent, payload: str, occurred_at: str) -> str:
    kind, thing, clerk = map(_write, (event.type, event.aggregate, event.clerk))
    text = f'[{kind},{thing},{payload},{clerk},"{occurred_at}",{event.schema_version}]'
    return sha256(text.encode()).hexdigest()  # a lone surrogate is a ValueError: it is no text
