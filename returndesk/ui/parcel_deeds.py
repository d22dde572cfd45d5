"""What a person does to a parcel's contents at the inspection's table, each with the way back.

Everything here runs on the desk worker.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import ReturnId
from returndesk.domain.returns import Return
from returndesk.services.desk import Desk
from returndesk.services.inspection_tasks import InspectionTask
from returndesk.services.outcomes import ScanVerdict
from returndesk.services.parcels import Contents


class Move(Enum):
    """What a person said of a parcel."""

    JOINED = "joined"
    TAKEN_OUT = "taken_out"
    CAME_IN = "came_in"
    """One more parcel of a return was taken in."""
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of a return and a parcel, what lies on the table then, and the way back.

    `verdict` is the reception's, where there was one.
    """

    move: Move
    return_: Return
    task: InspectionTask
    verdict: ScanVerdict | None = None
    back: "Callable[[], Moved] | None" = None


@dataclass(frozen=True, slots=True)
class Candidates:
    """The returns that a code leads to, and that may lie in a parcel beside what it holds."""

    contents: Contents
    returns: tuple[Return, ...]


def inside(desk: Desk, return_id: ReturnId, task: InspectionTask | None) -> Contents:
    """What lies in the parcel on the table, or in the return's only one."""
    parcel = task.parcel if task is not None else None
    return desk.parcels.inside(return_id, parcel.id if parcel else None)


def candidates(desk: Desk, contents: Contents, code: ScannedCode) -> Candidates:
    """The returns that a code leads to; `KnownError`: `return_not_found`, `return_in_parcel`."""
    known = {return_.id for return_ in contents.returns}
    sheets = (sheet for task in desk.inspecting.find(code) for sheet in task.sheets)
    found = {sheet.return_.id: sheet.return_ for sheet in sheets}
    rest = tuple(return_ for key, return_ in found.items() if key not in known)
    if not rest:
        raise KnownError("return_in_parcel", number=next(iter(found.values())).number)
    return Candidates(contents, rest)


def join(desk: Desk, contents: Contents, return_: Return, clerk: str) -> Moved:
    """A return lies in a parcel too."""
    parcel = contents.parcel.id
    desk.parcels.merge(parcel, return_.id, clerk=clerk)

    def back() -> Moved:
        desk.parcels.take_out(parcel, return_.id, clerk=clerk)
        return Moved(Move.UNDONE, return_, desk.inspecting.open_parcel(parcel))

    return Moved(Move.JOINED, return_, desk.inspecting.open_parcel(parcel), back=back)


def take_out(desk: Desk, contents: Contents, return_: Return, clerk: str) -> Moved:
    """A return does not lie in a parcel that holds several."""
    parcel = contents.parcel.id
    before = {known.id for known in return_.parcels}
    desk.parcels.take_out(parcel, return_.id, clerk=clerk)
    after = desk.inspecting.open_return(return_.id).sheets[0].return_
    awaited = next((new.id for new in after.parcels if new.id not in before), None)

    def back() -> Moved:
        desk.parcels.merge(parcel, return_.id, clerk=clerk, instead_of=awaited)
        return Moved(Move.UNDONE, return_, desk.inspecting.open_parcel(parcel))

    return Moved(Move.TAKEN_OUT, after, desk.inspecting.open_parcel(parcel), back=back)


def split(
    desk: Desk, return_: Return, code: ScannedCode, clerk: str, task: InspectionTask
) -> Moved:
    """A return came in one more parcel, which is taken in now; the table stays as it is."""
    outcome = desk.parcels.split(return_.id, code, clerk=clerk)
    parcel = outcome.parcel
    if parcel is None:
        raise KnownError("parcel_not_found")

    def back() -> Moved:
        desk.parcels.undo_split(parcel.id, outcome.event_id, clerk=clerk)
        return Moved(Move.UNDONE, return_, desk.inspecting.again(task))

    return Moved(Move.CAME_IN, return_, desk.inspecting.again(task), outcome.verdict, back)
