"""What lies on the table of an inspection, and how a scan leads to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from returndesk.domain.codes import KeyKind, ScannedCode, article_key, candidates
from returndesk.domain.counting import Counted, Sheet, article_keys
from returndesk.domain.ids import ReturnId
from returndesk.domain.inspection import Inspection
from returndesk.domain.returns import ParcelState, Return, ReturnParcel
from returndesk.services.outcomes import Match
from returndesk.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class InspectionTask:
    """What lies on the table: one sheet for each return in the parcel, or the one that was named.

    `resumed` tells that something was counted before and not saved. `overtaken` are revisions of
    other desks that came since: a save is kept beside them, and a person is told.
    """

    sheets: tuple[Sheet, ...]
    parcel: ReturnParcel | None = None
    resumed: bool = False
    overtaken: tuple[Inspection, ...] = ()

    @property
    def received(self) -> bool:
        """Whether what is inspected was taken in before."""
        if self.parcel is not None:
            return self.parcel.state is ParcelState.RECEIVED
        return all(s.return_.parcel_state is ParcelState.RECEIVED for s in self.sheets)

    @property
    def as_announced(self) -> bool:
        """Whether all that was announced was found, and nothing else."""
        return all(sheet.tally.as_announced for sheet in self.sheets)

    def sheet(self, return_id: ReturnId) -> Sheet:
        """The sheet of a return; `KeyError` if it does not lie on the table."""
        return {sheet.return_.id: sheet for sheet in self.sheets}[return_id]

    def with_inspection(self, inspection: Inspection) -> "InspectionTask":
        """The task with a newer value of one of its inspections."""
        sheets = tuple(
            replace(sheet, inspection=inspection)
            if sheet.return_.id == inspection.return_id
            else sheet
            for sheet in self.sheets
        )
        return replace(self, sheets=sheets)


@dataclass(frozen=True, slots=True)
class CountOutcome:
    """What a scanned article did: the task after it, and where the unit was counted."""

    task: InspectionTask
    counted: Counted


def tasks_of(work: UnitOfWork, matches: Sequence[Match]) -> list[InspectionTask]:
    """The tasks that matches mean, each once; a parcel's number leaves no doubt."""
    parcels = {m.parcel_id: m.parcel for m in matches if m.kind is KeyKind.TRACKING}
    if parcels:
        return [
            task_of(work, work.returns.of_parcel(parcel.id), parcel) for parcel in parcels.values()
        ]
    returns = {match.return_.id: match.return_ for match in matches}
    return [task_of(work, (return_,), None) for return_ in returns.values()]


def task_of(
    work: UnitOfWork, returns: Sequence[Return], parcel: ReturnParcel | None
) -> InspectionTask:
    """The returns with what was counted of them, saved or not."""
    sheets: list[Sheet] = []
    overtaken: list[Inspection] = []
    resumed = False
    for return_ in returns:
        current = work.inspections.current(return_.id)
        draft = work.inspections.draft(return_.id)
        resumed = resumed or draft is not None
        if draft and current and draft.revision != current.revision:
            overtaken.append(current)
        found = draft or current or Inspection(return_.id, return_.inspection)
        sheets.append(Sheet(return_, found))
    return InspectionTask(tuple(sheets), parcel, resumed, tuple(overtaken))


def article_of(sheets: Sequence[Sheet], code: ScannedCode) -> str:
    """The key of a scanned article: one that a line has, else the likeliest."""
    found = candidates(code)
    keys = [key.key for key in found if key.kind is KeyKind.ARTICLE]
    keys += [article_key(key.key) for key in found]
    known = {key for sheet in sheets for line in sheet.return_.lines for key in article_keys(line)}
    return next((key for key in keys if key in known), keys[0])
