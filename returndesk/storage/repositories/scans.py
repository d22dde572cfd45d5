"""The journal of this desk's scans, over restarts."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update

from returndesk.domain.events import EventType, OutboxState, Verdict
from returndesk.domain.ids import EventId, ParcelId
from returndesk.domain.returns import Mail, Reception, ReturnParcel
from returndesk.services.outcomes import ScanOutcome, ScanRecord, ScanVerdict
from returndesk.storage.repositories.outbox import SqlOutbox
from returndesk.storage.rows import PARCEL_COLUMNS, RECEIVED, mail_of, parcel_of
from returndesk.storage.statements import Row, Session, Statement, json_list, listed
from returndesk.storage.tables import outbox, parcels, returns, scans
from returndesk.storage.times import microseconds, moment_of, moment_or_none, text_of, text_or_none

# What is kept of a scanned text: as much as any barcode holds.
MAX_TEXT = 4096
ALSO_RECEIVED = "also_received"

_ADD = Statement(
    insert(scans).values(
        {
            name: bindparam(name)
            for name in (
                "at", "at_us", "verdict", "text", "carrier", "return_id", "return_number",
                "shopper", "brand", "clerk", "event_seq", "desk_id", "took_in",
            )
        }
    )
)  # fmt: skip
_RECENT = Statement(
    select(
        scans.c.at,
        scans.c.verdict,
        scans.c.text,
        scans.c.carrier,
        scans.c.return_number,
        scans.c.shopper,
        scans.c.brand,
        outbox.c.id,
        scans.c.undone,
        scans.c.note,
        scans.c.note_desk,
        scans.c.note_at,
        returns.c.mail_state,
        returns.c.mail_at,
        returns.c.mail_reason,
        outbox.c.state,
    )
    .select_from(
        scans.outerjoin(returns, returns.c.id == scans.c.return_id).outerjoin(
            outbox, outbox.c.seq == scans.c.event_seq
        )
    )
    .order_by(scans.c.pk.desc())
    .limit(bindparam("limit"))
)
_in_force = (scans.c.took_in == 1) & (scans.c.undone == 0)
# From the newest row back: what a person undoes was scanned lately.
_UNDOABLE = Statement(
    select(outbox.c.id)
    .select_from(
        scans.join(parcels, parcels.c.scan_pk == scans.c.pk).join(
            outbox, outbox.c.seq == scans.c.event_seq
        )
    )
    .where(
        _in_force,
        parcels.c.state == RECEIVED,
        parcels.c.desk_id == scans.c.desk_id,
        # A walk-in is not undone by a key: money was decided with it.
        outbox.c.type == str(EventType.PARCEL_RECEIVED),
    )
    .order_by(scans.c.pk.desc())
    .limit(1)
)
_RECEPTION = Statement(
    select(*PARCEL_COLUMNS)
    .select_from(outbox.join(parcels, parcels.c.id == outbox.c.aggregate))
    .where(outbox.c.seq == bindparam("seq"), outbox.c.type == str(EventType.PARCEL_RECEIVED))
)
_found = scans.alias("found")
# The fact's parcel leads to its scan, unless the parcel was scanned again since.
_OF_PARCEL = Statement(
    select(scans.c.pk)
    .select_from(
        outbox.join(parcels, parcels.c.id == outbox.c.aggregate).join(
            scans, scans.c.pk == parcels.c.scan_pk
        )
    )
    .where(outbox.c.seq == bindparam("seq"), scans.c.event_seq == bindparam("seq"))
)
_OF_EVENT = Statement(
    select(scans.c.pk)
    .where(scans.c.event_seq == bindparam("seq"))
    .order_by(scans.c.pk.desc())
    .limit(1)
)
_UNDONE = Statement(
    update(scans).where(scans.c.pk == bindparam("scan"), scans.c.undone == 0).values(undone=1)
)
_POINT = Statement(
    update(parcels).where(parcels.c.pk == bindparam("parcel")).values(scan_pk=bindparam("scan"))
)
_JOURNALLED = Statement(
    select(parcels.c.id, scans.c.pk, scans.c.desk_id)
    .select_from(parcels.join(scans, scans.c.pk == parcels.c.scan_pk))
    .where(parcels.c.id.in_(listed("parcels")), _in_force, scans.c.note == "")
)
_NOTE = Statement(
    update(scans)
    .where(scans.c.pk == bindparam("scan"))
    .values(note=ALSO_RECEIVED, note_desk=bindparam("desk"), note_at=bindparam("at"))
)
_before = (
    select(_found.c.pk)
    .where(_found.c.at_us < bindparam("since_us"))
    .order_by(_found.c.pk.desc())
    .limit(1)
    .scalar_subquery()
)
_COUNT_SINCE = Statement(
    select(func.count()).select_from(scans).where(scans.c.pk > func.coalesce(_before, 0), _in_force)
)

_VERDICTS = {str(member): member for member in ScanVerdict}
_OUTBOX_STATES = {str(member): member for member in OutboxState}


class SqlScanJournal:
    """`ScanJournal` on the desk's tables; `parcel_pk` gives a parcel's integer key."""

    def __init__(
        self, session: Session, outbox_: SqlOutbox, parcel_pk: Callable[[ParcelId], int]
    ) -> None:
        self._session = session
        self._outbox = outbox_
        self._parcel_pk = parcel_pk

    def add(self, outcome: ScanOutcome, clerk: str) -> None:
        """Note a scan."""
        return_ = outcome.return_
        reception = outcome.reception if outcome.verdict.took_in else None
        pk = self._session.insert(
            _ADD,
            {
                "at": text_of(outcome.at),
                "at_us": microseconds(outcome.at),
                "verdict": str(outcome.verdict),
                "text": _storable(outcome.code.text),
                "carrier": outcome.carrier,
                "return_id": return_.id if return_ else "",
                "return_number": return_.number if return_ else "",
                "shopper": return_.shopper.name if return_ else "",
                "brand": outcome.brand.name if outcome.brand else "",
                "clerk": clerk,
                "event_seq": self._outbox.seq_of(outcome.event_id) if outcome.event_id else None,
                "desk_id": reception.desk_id if reception else "",
                "took_in": int(outcome.verdict.took_in),
            },
        )
        if outcome.verdict.took_in and outcome.parcel:
            parcel_pk = self._parcel_pk(outcome.parcel.id)
            self._session.change(_POINT, {"parcel": parcel_pk, "scan": pk})

    def recent(self, limit: int) -> tuple[ScanRecord, ...]:
        """The newest scans with the present state of their mail and fact."""
        return tuple(_record_of(row) for row in self._session.rows(_RECENT, {"limit": limit}))

    def undoable(self) -> EventId | None:
        """The newest reception of this desk that was not undone and is the one in force."""
        row = self._session.row(_UNDOABLE)
        return EventId(row[0]) if row else None

    def reception(self, event_id: EventId) -> ReturnParcel | None:
        """The parcel that a reception took in, as it is now."""
        row = self._session.row(_RECEPTION, {"seq": self._outbox.seq_of(event_id)})
        return parcel_of(row) if row else None

    def mark_undone(self, event_id: EventId) -> bool:
        """Note that a reception was undone; False if it was before."""
        return self._session.change(_UNDONE, {"scan": self._scan_of(event_id)}) > 0

    def note_first_elsewhere(self, verdict: Verdict) -> None:
        """Note that another desk had taken the same parcel in before."""
        scan = self._scan_of(verdict.event_id)
        at = text_or_none(verdict.at)
        self._session.change(_NOTE, {"scan": scan, "desk": verdict.desk_name, "at": at})

    def _scan_of(self, event_id: EventId) -> int | None:
        """The journal's row of a fact."""
        params = {"seq": self._outbox.seq_of(event_id)}
        row = self._session.row(_OF_PARCEL, params) or self._session.row(_OF_EVENT, params)
        return row[0] if row else None

    def note_other_desks(self, told: Mapping[ParcelId, Sequence[Reception]]) -> None:
        """Note which of the parcels that this desk has taken in another desk took in as well.

        `told` are all receptions of a parcel that the central service knows. The first of another
        desk counts, and a note that is there already stays.
        """
        if not told:
            return
        rows = self._session.rows(_JOURNALLED, {"parcels": json_list(told)})
        for parcel_id, scan, desk_id in rows:
            for reception in told[ParcelId(parcel_id)]:
                if reception.desk_id != desk_id:
                    params = {"desk": reception.desk_name, "at": text_of(reception.at)}
                    self._session.change(_NOTE, {"scan": scan, **params})
                    break

    def count_since(self, moment: datetime) -> int:
        """Receptions, not undone, since a moment."""
        row = self._session.row(_COUNT_SINCE, {"since_us": microseconds(moment)})
        return row[0] if row else 0


def _storable(text: str) -> str:
    """The text as far as it is kept; half characters, which UTF-8 has not, become "?"."""
    return text[:MAX_TEXT].encode("utf-8", "replace").decode()


def _record_of(row: Row) -> ScanRecord:
    (
        at, verdict, text, carrier, return_number, shopper, brand, event_id, undone, note,
        note_desk, note_at, mail_state, mail_at, mail_reason, outbox_state,
    ) = row  # fmt: skip
    return ScanRecord(
        at=moment_of(at),
        verdict=_VERDICTS[verdict],
        text=text,
        carrier=carrier,
        return_number=return_number,
        shopper=shopper,
        brand=brand,
        mail=mail_of(mail_state, mail_at, mail_reason) if mail_state else Mail(),
        outbox=_OUTBOX_STATES[outbox_state] if outbox_state else None,
        undone=bool(undone),
        event_id=EventId(event_id) if event_id else None,
        note=note,
        note_desk=note_desk,
        note_at=moment_or_none(note_at),
    )
