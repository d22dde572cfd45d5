"""An inspection on the wire: whole, as a desk saves it and as the feed tells it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pydantic import AwareDatetime, Field

from returndesk.domain import feed, ids, inspection, units
from returndesk.domain.events import EventType
from returndesk.domain.returns import InspectionState
from returndesk.protocol.base import Message

STATES_AFTER: Mapping[str, InspectionState] = MappingProxyType(
    {
        EventType.INSPECTION_SAVED: InspectionState.IN_PROGRESS,
        EventType.INSPECTION_FINISHED: InspectionState.DONE,
        EventType.INSPECTION_REOPENED: InspectionState.IN_PROGRESS,
    }
)
"""The state of an inspection that an event tells."""


class WireUnitGroup(Message):
    """Units that are alike; `line_id` is null for what no line announces."""

    id: str = Field(min_length=1, max_length=64)
    quantity: int = Field(ge=1, le=inspection.MAX_UNITS)
    finding: units.Finding = units.Finding.OK
    condition: units.Condition = units.Condition.A
    disposition: units.Disposition = units.Disposition.RESTOCK
    at: AwareDatetime
    clerk: str = Field(default="", max_length=200)
    line_id: str | None = None
    title: str = Field(default="", max_length=500)
    ean: str = Field(default="", max_length=500)
    note: str = Field(default="", max_length=inspection.MAX_NOTE)
    photos: tuple[str, ...] = Field(default=(), max_length=inspection.MAX_PHOTOS)

    @classmethod
    def of(cls, group: units.UnitGroup) -> "WireUnitGroup":
        """The group as it goes over the wire."""
        return cls(
            id=group.id,
            quantity=group.quantity,
            finding=group.grade.finding,
            condition=group.grade.condition,
            disposition=group.grade.disposition,
            at=group.at,
            clerk=group.clerk,
            line_id=group.line_id,
            title=group.title,
            ean=group.ean,
            note=group.note,
            photos=group.photos,
        )

    def to_domain(self) -> units.UnitGroup:
        """The group."""
        return units.UnitGroup(
            id=ids.UnitGroupId(self.id),
            quantity=self.quantity,
            grade=units.Grade(self.finding, self.condition, self.disposition),
            at=self.at,
            clerk=self.clerk,
            line_id=ids.LineId(self.line_id) if self.line_id is not None else None,
            title=self.title,
            ean=self.ean,
            note=self.note,
            photos=tuple(map(ids.PhotoId, self.photos)),
        )


class InspectionPayload(Message):
    """`inspection.saved`, `.finished` and `.reopened`: all that is known of a return's contents.

    The event's id is the revision's. `base` is the revision that it was made from, "" for none: a
    central service that has another one in force knows that two desks were at it at once.
    """

    return_id: str = Field(min_length=1, max_length=64)
    base: str = Field(default="", max_length=64)
    groups: tuple[WireUnitGroup, ...] = Field(default=(), max_length=inspection.MAX_GROUPS)
    note: str = Field(default="", max_length=inspection.MAX_NOTE)
    supervisor: str = Field(default="", max_length=200)


class InspectionDocument(Message):
    """The revision of a return's inspection that is in force; `id` is the return's."""

    kind: Literal[feed.FeedKind.INSPECTION] = feed.FeedKind.INSPECTION
    id: str
    revision: str
    state: InspectionState
    groups: tuple[WireUnitGroup, ...] = ()
    note: str = ""
    at: AwareDatetime
    desk_id: str
    desk_name: str
    clerk: str = ""
    supervisor: str = ""

    def to_domain(self) -> inspection.Inspection:
        """The inspection."""
        return inspection.Inspection(
            return_id=ids.ReturnId(self.id),
            state=self.state,
            groups=tuple(group.to_domain() for group in self.groups),
            note=self.note,
            revision=ids.RevisionId(self.revision),
            at=self.at,
            desk_id=ids.DeskId(self.desk_id),
            desk_name=self.desk_name,
            clerk=self.clerk,
            supervisor=self.supervisor,
        )
