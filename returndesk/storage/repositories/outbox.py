"""Events on their way to the central service, in the database of the facts they tell."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, literal_column, select, update

from returndesk.domain.errors import StorageError
from returndesk.domain.events import (
    SCHEMA_VERSION,
    Event,
    EventType,
    OutboxState,
    Verdict,
    VerdictKind,
)
from returndesk.domain.ids import DeskId, EventId, ReturnId
from returndesk.services.ports import Backlog, OutboxCounts, RefusedFact, SentFact
from returndesk.storage.fact_journal import JournaledFact
from returndesk.storage.facts import FACT_COLUMNS, fact_digest
from returndesk.storage.statements import Session, Statement, json_list, listed
from returndesk.storage.tables import desk_state, outbox
from returndesk.storage.times import (
    microseconds,
    moment_of,
    moment_or_none,
    text_of,
    text_or_none,
)

# An attempt further away than any back-off comes from a clock that has jumped back since.
_LONGEST_WAIT_US = 3_600_000_000

_encode = json.JSONEncoder(separators=(",", ":")).encode

# Above every number ever used, also by a database that this one was rebuilt from.
_next_seq = (
    select(
        func.max(
            func.coalesce(select(func.max(outbox.c.seq)).scalar_subquery(), literal_column("0")),
            desk_state.c.first_seq,
        )
        + literal_column("1")
    )
    .select_from(desk_state)
    .scalar_subquery()
)
NEW_EVENT = Statement(
    insert(outbox).values(
        {column.name: bindparam(column.name) for column in FACT_COLUMNS}
        | {"digest": bindparam("digest"), "seq": _next_seq}
    )
)
# Events settle nearly in order: the few above the mark are looked through, without an index that
# every scan would have to write.
_unsettled = outbox.c.settled_at.is_(None) & (
    outbox.c.seq > select(desk_state.c.settled_through).scalar_subquery()
)
_UNSETTLED = Statement(
    select(outbox.c.seq, outbox.c.aggregate, outbox.c.state, outbox.c.next_attempt_us)
    .where(_unsettled)
    .order_by(outbox.c.seq)
)
_FIRST_UNSETTLED = select(func.min(outbox.c.seq)).where(_unsettled).scalar_subquery()
_LAST = select(func.max(outbox.c.seq)).scalar_subquery()
_MOVE_MARK = Statement(
    update(desk_state).values(
        settled_through=func.coalesce(_FIRST_UNSETTLED - 1, _LAST, desk_state.c.settled_through)
    )
)
_EVENTS = Statement(
    select(outbox.c.seq, outbox.c.digest, *FACT_COLUMNS)
    .where(outbox.c.seq.in_(listed("seqs")))
    .order_by(outbox.c.seq)
)
_SENDING = Statement(
    update(outbox)
    .where(outbox.c.seq.in_(listed("seqs")))
    .values(state=str(OutboxState.SENDING), attempts=outbox.c.attempts + 1)
)
_RELEASE = Statement(
    update(outbox)
    .where(outbox.c.seq.in_(listed("seqs")), outbox.c.settled_at.is_(None))
    .values(
        state=str(OutboxState.PENDING),
        last_error=bindparam("error"),
        next_attempt_us=bindparam("retry_us"),
    )
)
_SETTLE = Statement(
    update(outbox)
    .where(outbox.c.seq == bindparam("key"), outbox.c.settled_at.is_(None))
    .values(
        state=bindparam("state"),
        last_error=bindparam("reason"),
        verdict=bindparam("verdict"),
        settled_at=bindparam("settled_at"),
    )
)
_RECOVER = Statement(
    update(outbox)
    .where(_unsettled, outbox.c.state == str(OutboxState.SENDING))
    .values(state=str(OutboxState.PENDING), next_attempt_us=0)
)
_WAITING = Statement(select(func.count()).select_from(outbox).where(_unsettled))
_REJECTED = Statement(
    # Written out, not bound: a partial index serves only a condition that is a constant.
    select(func.count()).select_from(outbox).where(outbox.c.state == literal_column("'rejected'"))
)
_REJECTED_FACTS = Statement(
    select(outbox.c.settled_at, outbox.c.last_error, outbox.c.seq, outbox.c.digest, *FACT_COLUMNS)
    .where(outbox.c.state == literal_column("'rejected'"))
    .order_by(outbox.c.seq.desc())
    .limit(bindparam("limit"))
)
_OLDEST_WAITING = Statement(
    select(outbox.c.last_error, outbox.c.seq, outbox.c.digest, *FACT_COLUMNS)
    .where(_unsettled)
    .order_by(outbox.c.seq)
    .limit(1)
)
_OF_LABEL = Statement(
    select(
        outbox.c.state,
        outbox.c.settled_at,
        outbox.c.last_error,
        outbox.c.seq,
        outbox.c.digest,
        *FACT_COLUMNS,
    )
    .where(
        literal_column("type IN ('label.allowed', 'label.mail_requested')"),
        outbox.c.aggregate == bindparam("return_id"),
        outbox.c.type == bindparam("kind"),
    )
    .order_by(outbox.c.seq.desc())
    .limit(1)
)
_UNSETTLED_IDS = Statement(select(outbox.c.id, outbox.c.seq).where(_unsettled))
_SEQ_OF = Statement(
    select(outbox.c.seq)
    .where(outbox.c.id == bindparam("key"))
    .order_by(outbox.c.seq.desc())
    .limit(1)
)
UNSETTLED_FACTS = Statement(
    select(outbox.c.seq, *FACT_COLUMNS)
    .where(_unsettled, outbox.c.seq > bindparam("after"))
    .order_by(outbox.c.seq)
)
SETTLED_THROUGH = Statement(select(desk_state.c.settled_through))
_WAITING_AGGREGATES = Statement(select(outbox.c.aggregate).distinct().where(_unsettled))


class SqlOutbox:
    """`Outbox` on the desk's tables. Nothing here deletes a row."""

    def __init__(self, session: Session, desk_id: DeskId, now: Callable[[], datetime]) -> None:
        self._session = session
        self._desk_id = desk_id
        self._now = now
        self._appended: dict[EventId, int] = {}
        self._new_facts: list[JournaledFact] = []
        self._taken: dict[EventId, int] = {}

    def begin(self) -> None:
        """Forget what the last transaction appended: it may have been undone."""
        self._appended.clear()
        self._new_facts = []

    @property
    def new_facts(self) -> Sequence[JournaledFact]:
        """What this transaction has queued."""
        return self._new_facts

    def settled_through(self) -> int:
        """Up to which sequence number every fact has its verdict."""
        row = self._session.row(SETTLED_THROUGH)
        return row[0] if row else 0

    def append(
        self,
        event_id: EventId,
        type_: EventType,
        aggregate: str,
        payload: dict[str, object],
        *,
        at: datetime,
        clerk: str,
    ) -> Event:
        """Queue a fact of this desk under its next sequence number."""
        fact: dict[str, str | int] = {
            "id": event_id,
            "aggregate": aggregate,
            "type": str(type_),
            "schema_version": SCHEMA_VERSION,
            "payload": _encode(payload),
            "occurred_at": text_of(at),
            "desk_id": self._desk_id,
            "clerk": clerk,
        }
        values = tuple(fact.values())
        seq = self._session.insert(NEW_EVENT, {**fact, "digest": fact_digest(values)})
        self._appended[event_id] = seq
        self._new_facts.append(JournaledFact(seq, values))
        return Event(event_id, seq, type_, aggregate, payload, at, self._desk_id, clerk)

    def take(self, limit: int) -> tuple[Event, ...]:
        """The next events due, oldest first, now `sending`; an aggregate's events stay in order.

        An event waits while an earlier one of its aggregate is being sent or is not due yet.
        Raises `StorageError("database_corrupt")` for one that is not what was written.
        """
        now_us = microseconds(self._now())
        blocked: set[str] = set()
        seqs: list[int] = []
        for seq, aggregate, state, next_us in self._session.scan(_UNSETTLED):
            if len(seqs) == limit:
                break
            due = next_us <= now_us or next_us > now_us + _LONGEST_WAIT_US
            if aggregate in blocked:
                continue
            if state == OutboxState.SENDING or not due:
                blocked.add(aggregate)
            else:
                seqs.append(seq)
        if not seqs:
            return ()
        params = {"seqs": json_list(seqs)}
        self._session.change(_SENDING, params)
        events = tuple(_event_of(row) for row in self._session.rows(_EVENTS, params))
        self._taken = {event.id: event.seq for event in events}
        return events

    def release(self, event_ids: Sequence[EventId], *, error: str, retry_at: datetime) -> None:
        """Put taken events back to `pending` after a failure that was not theirs."""
        self._session.change(
            _RELEASE,
            {
                "seqs": json_list(self._seqs(event_ids).values()),
                "error": error,
                "retry_us": microseconds(retry_at),
            },
        )

    def settle(self, verdicts: Sequence[Verdict]) -> None:
        """Note the central service's verdicts; nothing else takes an event out of the queue."""
        settled_at = text_of(self._now())
        seqs = self._seqs([verdict.event_id for verdict in verdicts])
        self._session.change_many(
            _SETTLE,
            [
                {
                    "key": seqs[verdict.event_id],
                    "state": str(_state_after(verdict.kind)),
                    "reason": verdict.reason,
                    "verdict": _verdict_text(verdict),
                    "settled_at": settled_at,
                }
                for verdict in verdicts
                if verdict.event_id in seqs
            ],
        )
        self._session.change(_MOVE_MARK)

    def recover(self) -> int:
        """At start: `sending` falls back to `pending`; how many did."""
        return self._session.change(_RECOVER)

    def counts(self) -> OutboxCounts:
        """How many wait and how many were refused."""
        waiting, rejected = self._session.row(_WAITING), self._session.row(_REJECTED)
        return OutboxCounts(waiting[0] if waiting else 0, rejected[0] if rejected else 0)

    def rejected(self, limit: int) -> tuple[RefusedFact, ...]:
        """What the central service refused, newest first."""
        return tuple(
            RefusedFact(_event_of(row), reason, moment_of(settled_at))
            for settled_at, reason, *row in self._session.rows(_REJECTED_FACTS, {"limit": limit})
        )

    def backlog(self) -> Backlog | None:
        """What waits; None if nothing does."""
        row = self._session.row(_OLDEST_WAITING)
        if row is None:
            return None
        error, *fact = row
        return Backlog(_event_of(fact), self.counts().waiting, error)

    def of_label(self, type_: EventType, return_id: ReturnId) -> SentFact | None:
        """The newest fact of a kind about a return's label."""
        row = self._session.row(_OF_LABEL, {"return_id": return_id, "kind": str(type_)})
        if row is None:
            return None
        state, settled_at, reason, *fact = row
        refused = reason if state == OutboxState.REJECTED else ""
        return SentFact(_event_of(fact), OutboxState(state), moment_or_none(settled_at), refused)

    def seq_of(self, event_id: EventId) -> int | None:
        """The sequence number of an event of this desk, quick for a new one."""
        seq = self._appended.get(event_id) or self._taken.get(event_id)
        if seq is None:
            row = self._session.row(_SEQ_OF, {"key": event_id})
            seq = row[0] if row else None
        return seq

    def _seqs(self, event_ids: Sequence[EventId]) -> dict[EventId, int]:
        """The sequence numbers of unsettled events; those that were taken last are at hand."""
        if self._taken.keys() >= set(event_ids):
            return {event_id: self._taken[event_id] for event_id in event_ids}
        unsettled: dict[EventId, int] = dict(self._session.rows(_UNSETTLED_IDS))
        return {event_id: unsettled[event_id] for event_id in event_ids if event_id in unsettled}

    def waiting_aggregates(self) -> set[str]:
        """What has a fact of this desk that the central service has not answered yet."""
        return {aggregate for (aggregate,) in self._session.rows(_WAITING_AGGREGATES)}


def _state_after(kind: VerdictKind) -> OutboxState:
    return OutboxState.REJECTED if kind is VerdictKind.REJECTED else OutboxState.ACKED


def _verdict_text(verdict: Verdict) -> str:
    return json.dumps(
        {
            "kind": str(verdict.kind),
            "reason": verdict.reason,
            "desk_name": verdict.desk_name,
            "clerk": verdict.clerk,
            "at": text_or_none(verdict.at),
        }
    )


def _event_of(row: Sequence[Any]) -> Event:
    seq, digest, *fact = row
    if fact_digest(tuple(fact)) != digest:
        raise StorageError("database_corrupt", detail=f"event {seq} is not what was written")
    id_, aggregate, type_, schema_version, payload, occurred_at, desk_id, clerk = fact
    return Event(
        id=EventId(id_),
        seq=seq,
        type=EventType(type_),
        aggregate=aggregate,
        payload=json.loads(payload),
        occurred_at=moment_of(occurred_at),
        desk_id=DeskId(desk_id),
        clerk=clerk,
        schema_version=schema_version,
    )
