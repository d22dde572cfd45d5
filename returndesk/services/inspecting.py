"""Inspect what arrived against what was announced, with or without a network.

What lies on the table is a value that goes from deed to deed. Each deed is on disk as a draft when
its method returns; a save is a revision and a fact for the central service, in one commit.
"""

from collections.abc import Collection
from dataclasses import replace

from returndesk.domain.codes import ScannedCode, candidates
from returndesk.domain.counting import count_article
from returndesk.domain.errors import KnownError
from returndesk.domain.events import EventType
from returndesk.domain.ids import (
    EventId,
    LineId,
    ParcelId,
    PhotoId,
    ReturnId,
    RevisionId,
    UnitGroupId,
)
from returndesk.domain.inspection import Inspection, Stamp
from returndesk.domain.returns import InspectionState
from returndesk.domain.units import Grade, UnitGroup
from returndesk.services.inspection_tasks import (
    CountOutcome,
    InspectionTask,
    article_of,
    task_of,
    tasks_of,
)
from returndesk.services.ports import Clock, DeskIdentity, DeskStorage, IdMaker, UnitOfWork

_CLERK_LENGTH = 200
_LABEL_LENGTH = 500
_QUOTED = 60


class Inspecting:
    """The use case of the Inspect page."""

    def __init__(
        self, storage: DeskStorage, desk: DeskIdentity, clock: Clock, ids: IdMaker
    ) -> None:
        self._storage = storage
        self._desk = desk
        self._clock = clock
        self._ids = ids

    # ------------------------------------------------------------------------------- opening

    def find(self, code: ScannedCode) -> tuple[InspectionTask, ...]:
        """Every task that a scan may mean, the likeliest first.

        A parcel's number means all returns in it; a return's number that return, with whatever of
        its parcels has come; an order's number each of its returns. Raises `ScanError`, and
        `KnownError("return_not_found", number)`.
        """
        keys = [key.key for key in candidates(code)]
        with self._storage.read() as work:
            tasks = tuple(tasks_of(work, work.returns.matches(keys)))
        if not tasks:
            raise KnownError("return_not_found", number=code.text[:_QUOTED])
        return tasks

    def open(self, code: ScannedCode) -> InspectionTask:
        """The task that a scan means.

        Raises as `find`, and `KnownError("several_returns", number, count)` where a person has to
        pick one of `find`.
        """
        tasks = self.find(code)
        if len(tasks) > 1:
            raise KnownError("several_returns", number=code.text[:_QUOTED], count=len(tasks))
        return tasks[0]

    def open_return(self, return_id: ReturnId) -> InspectionTask:
        """The task of one return; `KnownError("return_not_found", number)`."""
        with self._storage.read() as work:
            return_ = work.returns.get(return_id)
            if return_ is None:
                raise KnownError("return_not_found", number=return_id)
            return task_of(work, (return_,), None)

    def open_parcel(self, parcel_id: ParcelId) -> InspectionTask:
        """The task of all returns in a parcel; `KnownError("parcel_not_found")`."""
        with self._storage.read() as work:
            held = work.returns.of_parcel(parcel_id)
            if not held:
                raise KnownError("parcel_not_found")
            parcel = next(parcel for parcel in held[0].parcels if parcel.id == parcel_id)
            return task_of(work, held, parcel)

    def again(self, task: InspectionTask) -> InspectionTask:
        """The task as it is now: its returns may have changed, and other desks may have saved."""
        with self._storage.read() as work:
            fresh = [work.returns.get(sheet.return_.id) or sheet.return_ for sheet in task.sheets]
            parcels = (parcel for return_ in fresh for parcel in return_.parcels)
            held = task.parcel.id if task.parcel else None
            parcel = next((p for p in parcels if p.id == held), task.parcel)
            return task_of(work, fresh, parcel)

    def current(self, return_id: ReturnId) -> Inspection | None:
        """The saved inspection of a return that is in force here."""
        with self._storage.read() as work:
            return work.inspections.current(return_id)

    def history(self, return_id: ReturnId) -> tuple[Inspection, ...]:
        """Every revision known here, the oldest first."""
        with self._storage.read() as work:
            return work.inspections.history(return_id)

    # ------------------------------------------------------------------------------ counting

    def count(
        self, task: InspectionTask, code: ScannedCode, *, clerk: str, grade: Grade | None = None
    ) -> CountOutcome:
        """Count one unit of a scanned article; see `count_article`.

        Raises `ScanError`, and `MoveError` if every inspection on the table is done.
        """
        key = article_of(task.sheets, code)
        label = code.text[:_LABEL_LENGTH]
        sheets, counted = count_article(task.sheets, key, label, self._stamp(clerk), grade)
        after = replace(task, sheets=sheets)
        self._keep(sheets[counted.place].inspection)
        return CountOutcome(after, counted)

    def set_found(
        self, task: InspectionTask, return_id: ReturnId, line_id: LineId, found: int, *, clerk: str
    ) -> InspectionTask:
        """Say how many units of a line are in hand; see `Inspection.set_found`."""
        sheet = task.sheet(return_id)
        line = next(line for line in sheet.return_.lines if line.id == line_id)
        return self._kept(task, sheet.inspection.set_found(line, found, self._stamp(clerk)))

    def regrade(
        self,
        task: InspectionTask,
        return_id: ReturnId,
        group_id: UnitGroupId,
        grade: Grade,
        *,
        clerk: str,
        quantity: int | None = None,
    ) -> InspectionTask:
        """Say something else of some units of a group; see `Inspection.regrade`."""
        stamp = self._stamp(clerk)
        inspection = task.sheet(return_id).inspection
        return self._kept(task, inspection.regrade(group_id, grade, stamp, quantity=quantity))

    def add(
        self,
        task: InspectionTask,
        return_id: ReturnId,
        grade: Grade,
        *,
        clerk: str,
        quantity: int = 1,
        line_id: LineId | None = None,
        title: str = "",
        ean: str = "",
    ) -> InspectionTask:
        """Count units by hand: of a line, or with a title of what no line announces."""
        stamp = self._stamp(clerk)
        group = UnitGroup(
            UnitGroupId(stamp.id),
            quantity,
            grade,
            stamp.at,
            stamp.clerk,
            line_id,
            title[:_LABEL_LENGTH],
            ean[:_LABEL_LENGTH],
        )
        return self._kept(task, task.sheet(return_id).inspection.add(group))

    def put(
        self, task: InspectionTask, return_id: ReturnId, group: UnitGroup, *, clerk: str
    ) -> InspectionTask:
        """Store a newer value of a group: its quantity (0 takes it out), note, photographs."""
        newer = replace(group, at=self._clock.now(), clerk=clerk[:_CLERK_LENGTH])
        return self._kept(task, task.sheet(return_id).inspection.put(newer))

    def detail(
        self,
        task: InspectionTask,
        return_id: ReturnId,
        group_id: UnitGroupId,
        *,
        clerk: str,
        note: str | None = None,
        photo: PhotoId | None = None,
        quantity: int | None = None,
    ) -> InspectionTask:
        """Write a note, or show a photograph, of some units of a group; see `Inspection.detail`."""
        inspection = task.sheet(return_id).inspection
        stamp = self._stamp(clerk)
        told = inspection.detail(group_id, stamp, note=note, photo=photo, quantity=quantity)
        return self._kept(task, told)

    def set_note(self, task: InspectionTask, return_id: ReturnId, note: str) -> InspectionTask:
        """Write a note on a return's whole inspection; see `Inspection.noted`."""
        return self._kept(task, task.sheet(return_id).inspection.noted(note))

    def put_back(self, task: InspectionTask, inspection: Inspection) -> InspectionTask:
        """Take deeds back: an earlier value of an inspection on the table is the draft again."""
        return self._kept(task, inspection)

    def redo(self, task: InspectionTask, return_id: ReturnId) -> InspectionTask:
        """Begin a return's inspection again at 0; what was saved stays in the history."""
        return self._kept(task, task.sheet(return_id).inspection.redo())

    def discard(self, task: InspectionTask) -> InspectionTask:
        """Forget what was counted since the last save."""
        with self._storage.write() as work:
            for sheet in task.sheets:
                work.inspections.drop_draft(sheet.return_.id)
            return task_of(work, [sheet.return_ for sheet in task.sheets], task.parcel)

    # -------------------------------------------------------------------------------- saving

    def save(self, task: InspectionTask, *, clerk: str) -> InspectionTask:
        """Save what was counted, midway; a return that nothing changed in gets no new revision."""
        return self._commit(task, clerk, EventType.INSPECTION_SAVED)

    def finish(self, task: InspectionTask, *, clerk: str, supervisor: str = "") -> InspectionTask:
        """Finish all inspections on the table, in one commit.

        Differences need a `supervisor` (by name): `KnownError("inspection_differences", missing,
        unexpected, wrong)` without. `MoveError` if all are done.
        """
        tallies = [sheet.tally for sheet in task.sheets if sheet.open]
        if not supervisor and not all(tally.as_announced for tally in tallies):
            raise KnownError(
                "inspection_differences",
                missing=sum(tally.missing_units for tally in tallies),
                unexpected=sum(tally.unexpected_units for tally in tallies),
                wrong=sum(tally.wrong_units for tally in tallies),
            )
        by = supervisor[:_CLERK_LENGTH]
        finished = task
        for sheet in task.sheets:
            if sheet.open or not tallies:
                done = sheet.inspection.finish(sheet.return_, supervisor=by)
                finished = finished.with_inspection(done)
        return self._commit(finished, clerk, EventType.INSPECTION_FINISHED)

    def reopen(self, task: InspectionTask, return_id: ReturnId, *, clerk: str) -> InspectionTask:
        """Reopen a finished inspection, with all that was found; `MoveError` if it is not done."""
        reopened = task.with_inspection(task.sheet(return_id).inspection.reopen())
        return self._commit(reopened, clerk, EventType.INSPECTION_REOPENED, (return_id,))

    def _commit(
        self,
        task: InspectionTask,
        clerk: str,
        type_: EventType,
        only: Collection[ReturnId] | None = None,
    ) -> InspectionTask:
        """Save what has changed and tell the central service; the task as it is then."""
        overtaken: list[Inspection] = []
        with self._storage.write() as work:
            for sheet in task.sheets:
                before = work.inspections.current(sheet.return_.id)
                wanted = only is None or sheet.return_.id in only
                if wanted and _changed(before, sheet.inspection):
                    self._save(work, sheet.inspection, clerk[:_CLERK_LENGTH], type_)
                    if before and before.revision != sheet.inspection.revision:
                        overtaken.append(before)
            fresh = [work.returns.get(sheet.return_.id) or sheet.return_ for sheet in task.sheets]
            after = task_of(work, fresh, task.parcel)
        return replace(after, overtaken=tuple(overtaken))

    def _save(self, work: UnitOfWork, inspection: Inspection, clerk: str, type_: EventType) -> None:
        now = self._clock.now()
        event_id = EventId(self._ids.new())
        revision = replace(
            inspection,
            revision=RevisionId(event_id),
            at=now,
            desk_id=self._desk.desk_id,
            desk_name=self._desk.desk_name,
            clerk=clerk,
        )
        work.inspections.save(revision, inspection.revision)
        payload: dict[str, object] = {
            "return_id": inspection.return_id,
            "base": inspection.revision,
            "groups": [_told(group) for group in inspection.groups],
            "note": inspection.note,
            "supervisor": inspection.supervisor,
        }
        work.outbox.append(event_id, type_, inspection.return_id, payload, at=now, clerk=clerk)

    def _stamp(self, clerk: str) -> Stamp:
        return Stamp(self._ids.new(), self._clock.now(), clerk[:_CLERK_LENGTH])

    def _kept(self, task: InspectionTask, inspection: Inspection) -> InspectionTask:
        self._keep(inspection)
        return task.with_inspection(inspection)

    def _keep(self, inspection: Inspection) -> None:
        with self._storage.write() as work:
            work.inspections.keep_draft(inspection)


def _changed(before: Inspection | None, after: Inspection) -> bool:
    """Whether there is anything to save."""
    if before is None:
        return after.state is not InspectionState.PENDING
    told = (before.state, before.groups, before.note)
    return told != (after.state, after.groups, after.note)


def _told(group: UnitGroup) -> dict[str, object]:
    """A group as a fact tells it."""
    return {
        "id": group.id,
        "quantity": group.quantity,
        "finding": str(group.grade.finding),
        "condition": str(group.grade.condition),
        "disposition": str(group.grade.disposition),
        "at": group.at.isoformat(),
        "clerk": group.clerk,
        "line_id": group.line_id,
        "title": group.title,
        "ean": group.ean,
        "note": group.note,
        "photos": list(group.photos),
    }
