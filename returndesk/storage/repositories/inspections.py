"""Inspections: every revision, which one is in force, and what was counted but not saved."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from returndesk.domain.ids import DeskId, LineId, PhotoId, ReturnId, RevisionId, UnitGroupId
from returndesk.domain.inspection import Inspection
from returndesk.domain.returns import InspectionState
from returndesk.domain.units import Condition, Disposition, Finding, Grade, UnitGroup
from returndesk.storage.statements import Row, Session, Statement, json_list, listed
from returndesk.storage.tables import (
    inspection_drafts,
    inspection_revisions,
    inspections,
    returns,
)
from returndesk.storage.times import moment_of, text_of

_COLUMNS = (
    inspection_revisions.c.return_id,
    inspection_revisions.c.state,
    inspection_revisions.c.content,
    inspection_revisions.c.id,
    inspection_revisions.c.at,
    inspection_revisions.c.desk_id,
    inspection_revisions.c.desk_name,
    inspection_revisions.c.clerk,
    inspection_revisions.c.supervisor,
)
_in_force = inspections.c.revision_id == inspection_revisions.c.id
_CURRENT = Statement(
    select(*_COLUMNS)
    .join(inspections, _in_force)
    .where(inspections.c.return_id == bindparam("return_id"))
)
_HISTORY = Statement(
    select(*_COLUMNS)
    .where(inspection_revisions.c.return_id == bindparam("return_id"))
    .order_by(inspection_revisions.c.pk)
)
_ADD = Statement(
    insert(inspection_revisions)
    .values({c.name: bindparam(c.name) for c in inspection_revisions.c if c.name != "pk"})
    .on_conflict_do_nothing()
)
_head = insert(inspections).values({c.name: bindparam(c.name) for c in inspections.c})
_PUT_IN_FORCE = Statement(
    _head.on_conflict_do_update(
        index_elements=[inspections.c.return_id],
        set_={"revision_id": _head.excluded.revision_id},
    )
)
_state_in_force = (
    select(inspection_revisions.c.state)
    .join(inspections, _in_force)
    .where(inspections.c.return_id == returns.c.id)
    .correlate(returns)
)
_RESTATE = Statement(
    update(returns)
    .where(returns.c.id.in_(listed("ids")), _state_in_force.exists())
    .values(inspection=_state_in_force.scalar_subquery())
)
_draft = insert(inspection_drafts).values({c.name: bindparam(c.name) for c in inspection_drafts.c})
_KEEP_DRAFT = Statement(
    _draft.on_conflict_do_update(
        index_elements=[inspection_drafts.c.return_id],
        set_={c.name: _draft.excluded[c.name] for c in inspection_drafts.c if not c.primary_key},
    )
)
_DRAFT = Statement(
    select(
        inspection_drafts.c.state, inspection_drafts.c.content, inspection_drafts.c.revision_id
    ).where(inspection_drafts.c.return_id == bindparam("return_id"))
)
_DROP_DRAFT = Statement(
    delete(inspection_drafts).where(inspection_drafts.c.return_id == bindparam("return_id"))
)


class SqlInspections:
    """`Inspections` on the desk's tables."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def current(self, return_id: ReturnId) -> Inspection | None:
        """The revision in force at this desk."""
        row = self._session.row(_CURRENT, {"return_id": return_id})
        return _inspection_of(row) if row else None

    def history(self, return_id: ReturnId) -> tuple[Inspection, ...]:
        """Every revision that this desk saved or was told of, the oldest first."""
        rows = self._session.rows(_HISTORY, {"return_id": return_id})
        return tuple(map(_inspection_of, rows))

    def save(self, inspection: Inspection, base: RevisionId) -> None:
        """Keep a new revision, put it in force, and drop the draft; its return follows."""
        self._add(inspection, base)
        self._put_in_force(inspection)
        self.drop_draft(inspection.return_id)

    def take_in(self, inspection: Inspection, *, in_force: bool) -> None:
        """Keep a revision of the feed; it is in force unless this desk has a newer one to tell."""
        self._add(inspection, RevisionId(""))
        if in_force:
            self._put_in_force(inspection)

    def draft(self, return_id: ReturnId) -> Inspection | None:
        """What was counted since the last revision and not saved."""
        row = self._session.row(_DRAFT, {"return_id": return_id})
        if row is None:
            return None
        state, content, revision = row
        groups, note = _contents_of(content)
        return Inspection(
            return_id, InspectionState(state), groups, note, revision=RevisionId(revision)
        )

    def keep_draft(self, inspection: Inspection) -> None:
        """Keep what was counted, so that it is there after a power cut."""
        self._session.change(
            _KEEP_DRAFT,
            {
                "return_id": inspection.return_id,
                "revision_id": inspection.revision,
                "state": str(inspection.state),
                "content": _content(inspection),
            },
        )

    def drop_draft(self, return_id: ReturnId) -> None:
        """Forget what was counted since the last revision."""
        self._session.change(_DROP_DRAFT, {"return_id": return_id})

    def restate(self, return_ids: Iterable[ReturnId]) -> None:
        """Let returns say of their inspection what the revision in force says."""
        self._session.change(_RESTATE, {"ids": json_list(return_ids)})

    def _add(self, inspection: Inspection, base: RevisionId) -> None:
        if inspection.at is None:
            raise ValueError("a revision has a time")
        self._session.change(
            _ADD,
            {
                "id": inspection.revision,
                "return_id": inspection.return_id,
                "base": base,
                "state": str(inspection.state),
                "content": _content(inspection),
                "at": text_of(inspection.at),
                "desk_id": inspection.desk_id,
                "desk_name": inspection.desk_name,
                "clerk": inspection.clerk,
                "supervisor": inspection.supervisor,
            },
        )

    def _put_in_force(self, inspection: Inspection) -> None:
        head = {"return_id": inspection.return_id, "revision_id": inspection.revision}
        self._session.change(_PUT_IN_FORCE, head)
        self.restate((inspection.return_id,))


def _inspection_of(row: Row) -> Inspection:
    return_id, state, content, revision, at, desk_id, desk_name, clerk, supervisor = row
    groups, note = _contents_of(content)
    return Inspection(
        ReturnId(return_id),
        InspectionState(state),
        groups,
        note,
        RevisionId(revision),
        moment_of(at),
        DeskId(desk_id),
        desk_name,
        clerk,
        supervisor,
    )


def _content(inspection: Inspection) -> str:
    groups = [
        (
            *(group.id, group.quantity),
            *(str(group.grade.finding), str(group.grade.condition), str(group.grade.disposition)),
            *(text_of(group.at), group.clerk, group.line_id, group.title, group.ean, group.note),
            group.photos,
        )
        for group in inspection.groups
    ]
    return json.dumps({"groups": groups, "note": inspection.note})


def _contents_of(content: str) -> tuple[tuple[UnitGroup, ...], str]:
    found = json.loads(content)
    return tuple(map(_group_of, found["groups"])), found["note"]


def _group_of(values: Sequence[Any]) -> UnitGroup:
    id_, quantity, finding, condition, disposition, at, clerk, line_id, *rest = values
    title, ean, note, photos = rest
    return UnitGroup(
        UnitGroupId(id_),
        quantity,
        Grade(Finding(finding), Condition(condition), Disposition(disposition)),
        moment_of(at),
        clerk,
        LineId(line_id) if line_id is not None else None,
        title,
        ean,
        note,
        tuple(map(PhotoId, photos)),
    )
