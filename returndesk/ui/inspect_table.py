"""What lies on the inspection's table as the window sees it: each deed runs on the desk worker.

The worker alone holds the newest task, so that a scan never waits for the answer to the one
before; the window shows the task of the last answer.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from returndesk.domain.codes import ScannedCode, from_article_symbol, looks_like_article
from returndesk.domain.counting import Counted, article_keys
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import LineId, ParcelId, PhotoId, ReturnId, UnitGroupId
from returndesk.domain.inspection import Inspection
from returndesk.domain.units import Grade, UnitGroup
from returndesk.services.inspection_tasks import InspectionTask, article_of
from returndesk.ui.context import Context
from returndesk.ui.parcel_deeds import Moved

# More deeds than anybody takes back; a whole day at one table must not fill the memory.
_MOST_UNDONE = 200


@dataclass(frozen=True, slots=True)
class Spot:
    """What a row of the table is about: a line, a group of units, or a group of a line."""

    return_id: ReturnId
    line_id: LineId | None = None
    group_id: UnitGroupId | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What a deed came to. `spot` is what it was about, `counted` what a scanned article did.

    `opened` tells that another parcel or return came on the table, in whose place `put_away` lay.
    `unsaved`: something was counted that the central service was not told of. `fact`: it is to be
    told of something now; `moved` what, if it is where a return lies.
    """

    task: InspectionTask
    spot: Spot | None = None
    counted: Counted | None = None
    opened: bool = False
    put_away: InspectionTask | None = None
    unsaved: bool = True
    fact: bool = False
    moved: Moved | None = None


@dataclass(frozen=True, slots=True)
class Several:
    """A scan that may mean several things: a person has to pick one."""

    code: ScannedCode
    tasks: tuple[InspectionTask, ...]


@dataclass(frozen=True, slots=True)
class Stray:
    """A scan that is no parcel and of no line: perhaps an article that nobody announced."""

    code: ScannedCode


@dataclass(frozen=True, slots=True)
class Differences:
    """Finishing needs a supervisor's yes."""

    error: KnownError


Result = Done | Several | Stray | Differences
_Deed = Callable[[InspectionTask], Done]


class InspectTable(QObject):
    """The use cases of the Inspect page, off the GUI thread and in their order.

    Signals:
        done(Done): a deed is on disk.
        asked(object): a person has to say more: `Several`, `Stray`, `Differences`, or what
            `look` found.
        failed(KnownError): nothing was changed.
    """

    done = Signal(object)
    asked = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.task: InspectionTask | None = None
        self.unsaved = False
        self._held: InspectionTask | None = None  # the worker's
        self._before: list[Inspection | Callable[[], Moved]] = []  # the worker's: the ways back

    # ------------------------------------------------------------------------------ opening

    def scan(self, code: ScannedCode) -> None:
        """Count an article of what is open, or open what the code leads to."""
        self._run(partial(self._scan, code, self._context.clerk))

    def _scan(self, code: ScannedCode, clerk: str) -> Result:
        """Runs on the desk worker."""
        task = self._held
        if task is not None and _is_of(task, code):
            return self._count(code, clerk)
        try:
            tasks = self._context.desk.inspecting.find(code)
        except KnownError as error:
            if error.code != "return_not_found":
                raise
            if task is None:
                if _is_article(code):
                    raise KnownError("nothing_on_table") from error
                raise
            if _is_article(code):
                return self._count(code, clerk)
            return Stray(code)
        if len(tasks) > 1:
            return Several(code, tasks)
        return self._put_on(tasks[0])

    def choose(self, task: InspectionTask) -> None:
        """Open one of several."""
        ids = [sheet.return_.id for sheet in task.sheets]
        self._run(partial(self._choose, task, ids))

    def _choose(self, task: InspectionTask, ids: list[ReturnId]) -> Result:
        """Runs on the desk worker."""
        if len(ids) == 1 and task.parcel is None:
            return self._put_on(self._context.desk.inspecting.open_return(ids[0]))
        return self._put_on(task)

    def open_return(self, return_id: ReturnId) -> None:
        """Open a return that another page spoke of."""
        self._run(lambda: self._put_on(self._context.desk.inspecting.open_return(return_id)))

    def open_parcel(self, parcel_id: ParcelId) -> None:
        """Open a parcel that another page spoke of."""
        self._run(lambda: self._put_on(self._context.desk.inspecting.open_parcel(parcel_id)))

    def count_stray(self, code: ScannedCode) -> None:
        """Count a code that leads nowhere as an article that nobody announced."""
        self._run(partial(self._count, code, self._context.clerk))

    def refresh(self) -> None:
        """Read again what is open: another desk may have told something."""
        if self.task is not None:
            self._run(self._reread)

    def _reread(self) -> Result:
        """Runs on the desk worker."""
        task = self._held
        if task is None:
            raise KnownError("nothing_on_table")
        fresh = self._context.desk.inspecting.again(task)
        if [s.inspection for s in fresh.sheets] != [s.inspection for s in task.sheets]:
            self._before.clear()
        self._held = fresh
        return Done(fresh, unsaved=fresh.resumed)

    def _put_on(self, task: InspectionTask) -> Done:
        before, self._held = self._held, task
        same = before is not None and _ids(before) == _ids(task)
        if not same:
            self._before.clear()
        return Done(task, opened=True, put_away=None if same else before, unsaved=task.resumed)

    # ----------------------------------------------------------------------------- counting

    def _count(self, code: ScannedCode, clerk: str) -> Done:
        """Runs on the desk worker."""
        task = self._open_task()
        before = task.sheets
        outcome = self._context.desk.inspecting.count(task, code, clerk=clerk)
        place = outcome.counted.place
        self._remember(before[place].inspection)
        self._held = outcome.task
        sheet = outcome.task.sheets[place]
        group = _grown(before[place].inspection, sheet.inspection)
        line_id = outcome.counted.line.id if outcome.counted.line else None
        spot = Spot(sheet.return_.id, line_id, group.id if group else None)
        return Done(outcome.task, spot, outcome.counted)

    def set_found(self, spot: Spot, found: int) -> None:
        """Say how many units of a line are in hand."""
        self._do(spot.return_id, partial(self._found, spot, self._context.clerk, lambda _: found))

    def count_by(self, spot: Spot, units: int) -> None:
        """Count units of a line up or down, from whatever the newest count is."""
        work = partial(self._found, spot, self._context.clerk, lambda now: max(0, now + units))
        self._do(spot.return_id, work)

    def _found(
        self, spot: Spot, clerk: str, wanted: Callable[[int], int], task: InspectionTask
    ) -> Done:
        """Runs on the desk worker."""
        rows = task.sheet(spot.return_id).tally.lines
        row = next((row for row in rows if row.line.id == spot.line_id), None)
        if row is None:
            return Done(task, spot)
        found = wanted(row.found + row.surplus)
        after = self._context.desk.inspecting.set_found(
            task, spot.return_id, row.line.id, found, clerk=clerk
        )
        return Done(after, replace(spot, group_id=None))

    def add(self, spot: Spot, grade: Grade, *, title: str = "") -> None:
        """Count one unit by hand, of a line or of what no line announces."""
        clerk, line_id = self._context.clerk, spot.line_id if not title else None

        def deed(task: InspectionTask) -> Done:
            after = self._context.desk.inspecting.add(
                task, spot.return_id, grade, clerk=clerk, line_id=line_id, title=title
            )
            return Done(after, Spot(spot.return_id, line_id))

        self._do(spot.return_id, deed)

    def add_to(self, spot: Spot, group_id: UnitGroupId, units: int | None) -> None:
        """Count units of a group up or down, None for all out of it; at 0 it is no more."""
        clerk = self._context.clerk

        def deed(task: InspectionTask) -> Done:
            group = task.sheet(spot.return_id).inspection.group(group_id)
            quantity = 0 if units is None else max(0, group.quantity + units)
            counted = replace(group, quantity=quantity)
            after = self._context.desk.inspecting.put(task, spot.return_id, counted, clerk=clerk)
            return Done(after, spot if quantity else replace(spot, group_id=None))

        self._do(spot.return_id, deed)

    def regrade(
        self, spot: Spot, group_id: UnitGroupId, grade: Grade, quantity: int | None
    ) -> None:
        """Say something else of some units of a group, by default of all."""
        clerk = self._context.clerk

        def deed(task: InspectionTask) -> Done:
            after = self._context.desk.inspecting.regrade(
                task, spot.return_id, group_id, grade, clerk=clerk, quantity=quantity
            )
            return Done(after, spot)

        self._do(spot.return_id, deed)

    def add_note(
        self, spot: Spot, group: UnitGroup | None, note: str, quantity: int | None
    ) -> None:
        """Write a note on units, or without a group on the whole inspection."""
        clerk = self._context.clerk

        def deed(task: InspectionTask) -> Done:
            inspecting = self._context.desk.inspecting
            if group is None:
                return Done(inspecting.set_note(task, spot.return_id, note), spot)
            after = inspecting.detail(
                task, spot.return_id, group.id, clerk=clerk, note=note, quantity=quantity
            )
            return Done(after, replace(spot, group_id=group.id))

        self._do(spot.return_id, deed)

    def add_photo(
        self, spot: Spot, group: UnitGroup, picture: Path | bytes, quantity: int | None
    ) -> None:
        """Keep a picture and show it at units; making it small holds no scan up."""
        clerk = self._context.clerk
        keep = partial(self._keep, picture, clerk)
        put = partial(self._put_photo, spot, group, quantity, clerk)
        self._context.picture_worker.run(keep, put, self.failed.emit)

    def _keep(self, picture: Path | bytes, clerk: str) -> PhotoId:
        """Runs on the picture worker."""
        return self._context.desk.photos.keep(picture, clerk=clerk).id

    def _put_photo(
        self, spot: Spot, group: UnitGroup, quantity: int | None, clerk: str, photo: PhotoId
    ) -> None:
        def deed(task: InspectionTask) -> Done:
            after = self._context.desk.inspecting.detail(
                task, spot.return_id, group.id, clerk=clerk, photo=photo, quantity=quantity
            )
            return Done(after, replace(spot, group_id=group.id))

        self._do(spot.return_id, deed)

    def redo(self, return_id: ReturnId) -> None:
        """Begin a return again at 0."""
        self._do(
            return_id,
            lambda task: Done(self._context.desk.inspecting.redo(task, return_id), Spot(return_id)),
        )

    def undo(self) -> None:
        """Take the last deed back that was not saved."""
        self._run(self._undo)

    def _undo(self) -> Result:
        """Runs on the desk worker."""
        if self._held is None or not self._before:
            raise KnownError("nothing_counted_to_undo")
        before = self._before.pop()
        if not isinstance(before, Inspection):
            return self._moved(before())
        self._held = self._context.desk.inspecting.put_back(self._held, before)
        return Done(self._held, Spot(before.return_id))

    # -------------------------------------------------------------------- what lies in a parcel

    def look(self, find: Callable[[InspectionTask | None], object]) -> None:
        """Find something out that a person is to be asked about."""
        self._run(lambda: find(self._held))

    def move(self, deed: Callable[[InspectionTask], Moved]) -> None:
        """Run a deed that changes what lies in a parcel, and so perhaps on the table."""

        def run() -> Result:
            if self._held is None:
                raise KnownError("nothing_on_table")
            return self._moved(deed(self._held))

        self._run(run)

    def _moved(self, moved: Moved) -> Done:
        """Runs on the desk worker."""
        self._held, here = moved.task, _ids(moved.task)
        self._before = [
            way for way in self._before if not isinstance(way, Inspection) or way.return_id in here
        ]
        if moved.back is not None:
            self._before.append(moved.back)
        return Done(moved.task, unsaved=moved.task.resumed, fact=True, moved=moved)

    # -------------------------------------------------------------------------------- saving

    def save(self) -> None:
        """Tell the central service how far it is."""
        clerk = self._context.clerk
        self._commit(lambda task: self._context.desk.inspecting.save(task, clerk=clerk))

    def finish(self, supervisor: str = "") -> None:
        """Finish everything on the table; with differences only by a supervisor, by name."""
        self._run(partial(self._finish, self._context.clerk, supervisor))

    def _finish(self, clerk: str, supervisor: str) -> Result:
        """Runs on the desk worker."""
        inspecting = self._context.desk.inspecting
        task = self._open_task()
        try:
            after = inspecting.finish(task, clerk=clerk, supervisor=supervisor)
        except KnownError as error:
            if error.code != "inspection_differences":
                raise
            return Differences(error)
        return self._committed(after)

    def reopen(self, return_id: ReturnId) -> None:
        """Reopen a finished inspection with all that was found."""
        clerk = self._context.clerk
        self._commit(
            lambda task: self._context.desk.inspecting.reopen(task, return_id, clerk=clerk)
        )

    def _commit(self, work: Callable[[InspectionTask], InspectionTask]) -> None:
        def run() -> Result:
            if self._held is None:
                raise KnownError("nothing_on_table")
            return self._committed(work(self._held))

        self._run(run)

    def _committed(self, after: InspectionTask) -> Done:
        self._before.clear()
        self._held = after
        return Done(after, unsaved=after.resumed, fact=True)

    # -------------------------------------------------------------------------------- inside

    def _do(self, return_id: ReturnId, deed: _Deed) -> None:
        """Run a deed that changes one return's inspection, and can be taken back."""

        def run() -> Result:
            if self._held is not None and return_id not in _ids(self._held):
                # Another parcel was scanned meanwhile: the deed is still about this one.
                deed(self._context.desk.inspecting.open_return(return_id))
                return Done(self._held)
            task = self._open_task()
            before = task.sheet(return_id).inspection
            done = deed(task)
            after = done.task.sheet(return_id).inspection
            self._held = done.task
            if after == before:
                return done
            self._remember(before)
            return replace(done, spot=_where(done.spot, before, after))

        self._run(run)

    def _open_task(self) -> InspectionTask:
        """What can be counted on; `KnownError`: `nothing_on_table`, `inspection_is_done`."""
        if self._held is None:
            raise KnownError("nothing_on_table")
        if not any(sheet.open for sheet in self._held.sheets):
            raise KnownError("inspection_is_done")
        return self._held

    def _remember(self, before: Inspection) -> None:
        self._before.append(before)
        del self._before[:-_MOST_UNDONE]

    def _run(self, work: Callable[[], object]) -> None:
        self._context.desk_worker.run(work, self._told, self.failed.emit)

    def _told(self, result: object) -> None:
        if isinstance(result, Done):
            self.task, self.unsaved = result.task, result.unsaved
            self.done.emit(result)
        else:
            self.asked.emit(result)


def _is_of(task: InspectionTask, code: ScannedCode) -> bool:
    """Whether a code is an article of a line on the table."""
    key = article_of(task.sheets, code)
    return any(key in article_keys(line) for s in task.sheets for line in s.return_.lines)


def _is_article(code: ScannedCode) -> bool:
    return from_article_symbol(code) or looks_like_article(code)


def _ids(task: InspectionTask) -> list[ReturnId]:
    return [sheet.return_.id for sheet in task.sheets]


def _grown(before: Inspection, after: Inspection) -> UnitGroup | None:
    """The group that is new, or holds more units or words than before."""
    known = {group.id: group for group in before.groups}
    for group in after.groups:
        old = known.get(group.id)
        if old is None or old.quantity < group.quantity:
            return group
    return next((g for g in after.groups if known[g.id] != g), None)


def _where(spot: Spot | None, before: Inspection, after: Inspection) -> Spot | None:
    """Where the units went that a deed was about."""
    if spot is None:
        return None
    grown = _grown(before, after)
    if grown is not None and grown.line_id == spot.line_id:
        return replace(spot, group_id=grown.id)
    gone = all(group.id != spot.group_id for group in after.groups)
    return replace(spot, group_id=None) if gone else spot
