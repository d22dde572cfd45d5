"""Inspections in the tables: every revision for ever, and which one is in force."""

from collections.abc import Collection

from sqlalchemy import BindParameter, Connection, bindparam, insert, select, update

from returndesk.central.attention import AttentionBook
from returndesk.central.inspections import (
    InForce,
    InspectionBook,
    InspectionLedger,
    RevisionRecord,
)
from returndesk.central.store import feed
from returndesk.central.store.schema import inspection_revisions, inspections, returns
from returndesk.central.store.upsert import insert_or_update
from returndesk.domain.feed import FeedKind

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_IN_FORCE = inspections.outerjoin(
    inspection_revisions, inspection_revisions.c.id == inspections.c.revision_id
)
_BOOKS = (
    select(
        returns.c.id,
        returns.c.number,
        returns.c.site_id,
        inspection_revisions.c.id.label("revision"),
        inspection_revisions.c.desk_name,
        inspection_revisions.c.clerk,
        inspection_revisions.c.at,
    )
    .select_from(returns.outerjoin(_IN_FORCE, inspections.c.return_id == returns.c.id))
    .where(returns.c.id.in_(_IDS))
)
_RESTATE = update(returns).where(returns.c.id == bindparam("key"))


def open_ledger(
    connection: Connection, return_ids: Collection[str], attention: AttentionBook
) -> InspectionLedger:
    """The books of the returns whose inspections a batch tells."""
    rows = connection.execute(_BOOKS, {"ids": list(return_ids)}) if return_ids else ()
    books = {
        row.id: InspectionBook(
            row.number,
            row.site_id,
            InForce(row.revision, row.desk_name, row.clerk, row.at) if row.revision else None,
        )
        for row in rows
    }
    return InspectionLedger(books, attention)


def write(connection: Connection, ledger: InspectionLedger) -> None:
    """Keep a batch's revisions, put the last of each return in force, and tell the desks."""
    if not ledger.added:
        return
    connection.execute(insert(inspection_revisions), [_row(record) for record in ledger.added])
    last = {record.return_id: record for record in ledger.added}
    heads = [{"return_id": key, "revision_id": record.id} for key, record in last.items()]
    connection.execute(insert_or_update(inspections, connection.dialect.name), heads)
    states = [{"key": key, "inspection": record.state} for key, record in last.items()]
    connection.execute(_RESTATE, states)
    feed.append(connection, FeedKind.INSPECTION, last)
    feed.append(connection, FeedKind.RETURN, last)


def _row(record: RevisionRecord) -> dict[str, object]:
    payload = record.payload
    return {
        "id": record.id,
        "return_id": record.return_id,
        "base": payload.base,
        "state": record.state,
        "groups": [group.model_dump(mode="json") for group in payload.groups],
        "note": payload.note,
        "at": record.at,
        "desk_id": record.desk_id,
        "desk_name": record.desk_name,
        "clerk": record.clerk,
        "supervisor": payload.supervisor,
    }
