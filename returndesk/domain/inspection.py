"""What was found in a return, beside what was announced, revision by revision.

Found starts at 0. Nothing is ever changed in place: every deed gives a new value, and what was
saved stays in the history.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from returndesk.domain.errors import KnownError
from returndesk.domain.ids import DeskId, PhotoId, ReturnId, RevisionId, UnitGroupId
from returndesk.domain.returns import (
    INSPECTION_TRACK,
    InspectionMove,
    InspectionState,
    Return,
    ReturnLine,
    move_on,
)
from returndesk.domain.units import SURPLUS, Finding, Grade, UnitGroup, tally_of

# More units of one article than a parcel holds: a scanned number in the field for a quantity.
MAX_UNITS = 9_999
MAX_GROUPS = 5_000
MAX_PHOTOS = 20
MAX_NOTE = 2_000


_NEVER_SAVED = RevisionId("")
_NO_DESK = DeskId("")


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who did something, when (aware), under which id should it need a new one."""

    id: str
    at: datetime
    clerk: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """An inspection as it stands. `revision` is the saved one that it is or is built on.

    `at`, `desk_id`, `desk_name` and `clerk` say who saved that revision; `supervisor` who let it
    be finished in spite of differences.
    """

    return_id: ReturnId
    state: InspectionState = InspectionState.PENDING
    groups: tuple[UnitGroup, ...] = ()
    note: str = ""
    revision: RevisionId = _NEVER_SAVED
    at: datetime | None = None
    desk_id: DeskId = _NO_DESK
    desk_name: str = ""
    clerk: str = ""
    supervisor: str = ""

    # ------------------------------------------------------------------------------ the track

    def begun(self) -> Self:
        """The inspection under way; `MoveError` for one that is done and was not reopened."""
        if self.state is InspectionState.IN_PROGRESS:
            return self
        return self._moved(InspectionMove.START)

    def finish(self, return_: Return, *, supervisor: str = "") -> Self:
        """The inspection done; `MoveError` if it was.

        Differences need a supervisor: `KnownError("inspection_differences", missing, unexpected,
        wrong)`.
        """
        begun = self.begun()
        done = move_on(INSPECTION_TRACK, "inspection", begun.state, InspectionMove.FINISH)
        tally = tally_of(return_.lines, self.groups)
        if not tally.as_announced and not supervisor:
            raise KnownError(
                "inspection_differences",
                missing=tally.missing_units,
                unexpected=tally.unexpected_units,
                wrong=tally.wrong_units,
            )
        return replace(begun, state=done, supervisor="" if tally.as_announced else supervisor)

    def reopen(self) -> Self:
        """A finished inspection under way again, with all that was found; `MoveError` if not."""
        return replace(self._moved(InspectionMove.REOPEN), supervisor="")

    def redo(self) -> Self:
        """The inspection from the beginning; what was saved stays in the history."""
        open_ = self.reopen() if self.state is InspectionState.DONE else self.begun()
        return replace(open_, groups=(), note="")

    def _moved(self, move: InspectionMove) -> Self:
        return replace(self, state=move_on(INSPECTION_TRACK, "inspection", self.state, move))

    # ------------------------------------------------------------------------------- the units

    def group(self, group_id: UnitGroupId) -> UnitGroup:
        """A group by its id; `KnownError("unit_group_gone")` if it is no more."""
        for group in self.groups:
            if group.id == group_id:
                return group
        raise KnownError("unit_group_gone")

    def put(self, group: UnitGroup) -> Self:
        """With a new group, or a newer value of one; a group of 0 units is taken out.

        Raises `KnownError`: `quantity_unusable` (quantity, limit), `too_many_groups` (limit),
        `too_many_photos` (limit), `note_too_long` (limit); `MoveError` if it is done.
        """
        _check(group)
        kept = tuple(group if g.id == group.id else g for g in self.groups)
        if group not in kept:
            kept = (*kept, group)
        groups = tuple(g for g in kept if g.quantity)
        if len(groups) > MAX_GROUPS:
            raise KnownError("too_many_groups", limit=MAX_GROUPS)
        return replace(self.begun(), groups=groups)

    def add(self, kind: UnitGroup) -> Self:
        """Count units to the plain group that is like `kind`, or as a group of their own."""
        for group in self.groups:
            alike = (group.line_id, group.ean, group.title, group.grade)
            if group.plain and alike == (kind.line_id, kind.ean, kind.title, kind.grade):
                more = group.quantity + kind.quantity
                return self.put(replace(group, quantity=more, at=kind.at, clerk=kind.clerk))
        return self.put(kind)

    def regrade(
        self, group_id: UnitGroupId, grade: Grade, stamp: Stamp, *, quantity: int | None = None
    ) -> Self:
        """Say something else of some units of a group, by default of all.

        Of all of them: note and photographs stay with them; of some: those begin anew. Raises
        `KnownError`: `unit_group_gone`, `quantity_unusable` (quantity, limit).
        """
        group = self.group(group_id)
        units = group.quantity if quantity is None else quantity
        if not 0 < units <= group.quantity:
            raise KnownError("quantity_unusable", quantity=units, limit=group.quantity)
        told = replace(group, grade=grade, at=stamp.at, clerk=stamp.clerk)
        if units == group.quantity and not group.plain:
            return self.put(told)
        rest = self.put(replace(group, quantity=group.quantity - units))
        moved = replace(told, id=UnitGroupId(stamp.id), quantity=units, note="", photos=())
        return rest.add(moved)

    def detail(
        self,
        group_id: UnitGroupId,
        stamp: Stamp,
        *,
        note: str | None = None,
        photo: PhotoId | None = None,
        quantity: int | None = None,
    ) -> Self:
        """Write a note, or show a photograph, of some units of a group, by default of all.

        Some of them become a group of their own, and what is written or shown is of those alone.
        Raises `KnownError` as `regrade` and `put`.
        """
        group = self.group(group_id)
        units = group.quantity if quantity is None else quantity
        if not 0 < units <= group.quantity:
            raise KnownError("quantity_unusable", quantity=units, limit=group.quantity)
        told = replace(group, quantity=units, at=stamp.at, clerk=stamp.clerk)
        rest = self
        if units < group.quantity:
            rest = self.put(replace(group, quantity=group.quantity - units))
            told = replace(told, id=UnitGroupId(stamp.id), note="", photos=())
        if note is not None:
            told = replace(told, note=note)
        if photo is not None and photo not in told.photos:
            told = replace(told, photos=(*told.photos, photo))
        return rest.put(told)

    def noted(self, note: str) -> Self:
        """With a note on the whole inspection; `KnownError("note_too_long", limit)`."""
        if len(note) > MAX_NOTE:
            raise KnownError("note_too_long", limit=MAX_NOTE)
        return replace(self.begun(), note=note)

    def set_found(self, line: ReturnLine, found: int, stamp: Stamp) -> Self:
        """Say how many units of a line are in hand, as one types it.

        Good units without a note make up the difference; beyond what was announced they are
        unexpected. Raises `KnownError`: `quantity_unusable` (quantity, limit), and
        `found_below_graded` (found, graded) when groups that say more hold more units than that.
        """
        if not 0 <= found <= MAX_UNITS:
            raise KnownError("quantity_unusable", quantity=found, limit=MAX_UNITS)
        begun = self.begun()
        mine = [group for group in begun.groups if group.line_id == line.id]
        counted = [g for g in mine if g.plain and g.grade in {Grade(), SURPLUS}]
        graded = sum(
            g.quantity for g in mine if g not in counted and g.grade.finding is not Finding.WRONG
        )
        if graded > found:
            raise KnownError("found_below_graded", found=found, graded=graded)
        wrong = sum(g.quantity for g in mine if g.grade.finding is Finding.WRONG)
        rest = found - graded
        good = min(rest, max(0, line.quantity - graded - wrong))
        cleared = replace(begun, groups=tuple(g for g in begun.groups if g not in counted))
        for number, (units, grade) in enumerate(((good, Grade()), (rest - good, SURPLUS))):
            old = next((g for g in counted if g.grade == grade), None)
            new_id = old.id if old else UnitGroupId(f"{stamp.id}{number or ''}")
            cleared = cleared.put(UnitGroup(new_id, units, grade, stamp.at, stamp.clerk, line.id))
        return cleared


def _check(group: UnitGroup) -> None:
    if not 0 <= group.quantity <= MAX_UNITS:
        raise KnownError("quantity_unusable", quantity=group.quantity, limit=MAX_UNITS)
    if len(group.photos) > MAX_PHOTOS:
        raise KnownError("too_many_photos", limit=MAX_PHOTOS)
    if len(group.note) > MAX_NOTE:
        raise KnownError("note_too_long", limit=MAX_NOTE)
