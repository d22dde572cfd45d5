"""Inspections at two desks, with and without a network, and what all of them know in the end."""

import pytest

from returndesk.domain.attention import AttentionKind
from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.errors import KnownError, MoveError
from returndesk.domain.ids import LineId, ReturnId
from returndesk.domain.inspection import Inspection
from returndesk.domain.returns import InspectionState
from returndesk.domain.units import Finding, Grade
from returndesk.paths import Home
from returndesk.services.desk import Desk
from returndesk.services.inspection_tasks import InspectionTask
from tests.scenarios.goods import BRAND, DRESS, NOBODY, SHIRT, SITES, goods, parcel
from tests.town import Town, drained, scan

R1 = ReturnId("r1")
AMELIE = "Amélie"


def scan_in(desk: Desk, task: InspectionTask, *eans: str) -> InspectionTask:
    """Count articles as the scanner reads them."""
    for ean in eans:
        code = ScannedCode(ean, ScanSource.WEDGE, Symbology.EAN_UPC)
        task = desk.inspecting.count(task, code, clerk=AMELIE).task
    return task


def opened(desk: Desk, text: str = "TRACK00000001") -> InspectionTask:
    return desk.inspecting.open(ScannedCode(text))


def in_force(desk: Desk) -> Inspection:
    found = desk.inspecting.current(R1)
    assert found is not None
    return found


@pytest.fixture
def desks(town: Town) -> tuple[Desk, Desk]:
    """Two desks that know of one return of two dresses and a shirt, which was received."""
    town.central.store.import_documents([*SITES, BRAND, goods(1)])
    one, two = town.desk("Poste 1"), town.desk("Poste 2")
    drained(one)
    scan(one, "TRACK00000001")
    drained(one)
    drained(two)
    return one, two


def test_counted_offline_saved_midway_and_finished_elsewhere(
    town: Town, desks: tuple[Desk, Desk]
) -> None:
    one, two = desks
    town.stop_central()
    task = opened(one)
    assert task.received
    assert task.sheets[0].tally.found_units == 0
    task = scan_in(one, task, DRESS, SHIRT)
    task = one.inspecting.save(task, clerk=AMELIE)
    assert one.inspecting.save(task, clerk=AMELIE) == task  # nothing new, nothing to tell
    assert one.syncing.run().waiting == 1

    town.start_central()
    assert drained(one).waiting == 0
    drained(two)
    task = opened(two, "RD-1")
    assert task.sheets[0].return_.inspection is InspectionState.IN_PROGRESS
    assert task.sheets[0].tally.missing_units == 1
    task = scan_in(two, task, DRESS)
    task = two.inspecting.finish(task, clerk="Bruno")
    drained(two)
    drained(one)
    for desk in desks:
        assert opened(desk).sheets[0].return_.inspection is InspectionState.DONE
        assert (in_force(desk).clerk, in_force(desk).desk_name) == ("Bruno", "Poste 2")
        assert [r.clerk for r in desk.inspecting.history(R1)] == [AMELIE, "Bruno"]
        assert desk.attention.open() == ()


def test_finishing_with_differences_reopening_and_redoing(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    task = scan_in(one, opened(one), DRESS, NOBODY)
    with pytest.raises(KnownError) as caught:
        one.inspecting.finish(task, clerk=AMELIE)
    assert caught.value.code == "inspection_differences"
    assert caught.value.params == {"missing": 2, "unexpected": 1, "wrong": 0}
    task = one.inspecting.finish(task, clerk=AMELIE, supervisor="Cheffe")
    with pytest.raises(MoveError):
        scan_in(one, task, DRESS)
    drained(one)
    drained(two)
    (item,) = opened(two).sheets[0].tally.unexpected
    assert (item.ean, item.grade.finding) == (NOBODY, Finding.UNEXPECTED)
    assert in_force(two).supervisor == "Cheffe"

    task = two.inspecting.reopen(opened(two), R1, clerk="Bruno")
    assert task.sheets[0].inspection.groups == in_force(one).groups
    task = two.inspecting.redo(task, R1)
    task = scan_in(two, task, DRESS, DRESS, SHIRT)
    two.inspecting.finish(task, clerk="Bruno")
    drained(two)
    drained(one)
    assert opened(one).as_announced
    states = [revision.state for revision in two.inspecting.history(R1)]
    assert states == [InspectionState.DONE, InspectionState.IN_PROGRESS, InspectionState.DONE]
    assert in_force(one) == in_force(two)
    assert one.attention.open() == ()


def test_two_desks_inspect_at_once_and_both_are_kept(town: Town, desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    town.stop_central()
    first = one.inspecting.finish(
        scan_in(one, opened(one), DRESS), clerk=AMELIE, supervisor="Cheffe"
    )
    two.inspecting.finish(scan_in(two, opened(two), DRESS, DRESS, SHIRT), clerk="Bruno")
    town.start_central()
    drained(one)
    drained(two)
    drained(one)
    assert first.overtaken == ()
    for desk in desks:
        assert in_force(desk).clerk == "Bruno"  # the last to come is in force, everywhere
        assert opened(desk).as_announced
        (entry,) = desk.attention.open()
        assert entry.kind == AttentionKind.INSPECTION_CONFLICT
        assert entry.params == {
            "return_id": "r1",
            "return_number": "RD-1",
            "desk_name": "Poste 2",
            "clerk": "Bruno",
            "other_desk_name": "Poste 1",
            "other_clerk": AMELIE,
        }
        assert {revision.clerk for revision in desk.inspecting.history(R1)} >= {"Bruno"}
    assert {revision.clerk for revision in one.inspecting.history(R1)} == {AMELIE, "Bruno"}


def test_a_revision_that_comes_while_one_counts_is_told_at_the_save(
    desks: tuple[Desk, Desk],
) -> None:
    one, two = desks
    task = scan_in(one, opened(one), DRESS)
    two.inspecting.save(scan_in(two, opened(two), DRESS, SHIRT), clerk="Bruno")
    drained(two)
    drained(one)
    assert [theirs.clerk for theirs in opened(one).overtaken] == ["Bruno"]
    saved = one.inspecting.save(task, clerk=AMELIE)
    assert [theirs.clerk for theirs in saved.overtaken] == ["Bruno"]
    drained(one)
    assert [entry.kind for entry in one.attention.open()] == ["inspection_conflict"]
    assert [revision.clerk for revision in one.inspecting.history(R1)] == ["Bruno", AMELIE]


def test_what_was_counted_is_there_after_a_power_cut(town: Town, desks: tuple[Desk, Desk]) -> None:
    one, _ = desks
    scan_in(one, opened(one), DRESS, DRESS)
    town.shut(one)
    again = town.open(Home.at(town.folder / "Poste 1"))
    task = opened(again)
    assert task.resumed
    assert task.sheets[0].tally.found_units == 2
    assert again.syncing.run().waiting == 0
    assert again.inspecting.discard(task).sheets[0].tally.found_units == 0
    assert not opened(again).resumed


def test_several_returns_in_one_parcel_are_finished_together(town: Town) -> None:
    shared = parcel(7)
    town.central.store.import_documents(
        [*SITES, BRAND, goods(1, shared, dresses=1, shirts=0), goods(2, shared, dresses=1)]
    )
    desk = town.desk("Poste 1")
    drained(desk)
    scan(desk, "TRACK00000007")
    task = scan_in(desk, opened(desk, "TRACK00000007"), DRESS, DRESS, SHIRT)
    assert [sheet.return_.number for sheet in task.sheets] == ["RD-1", "RD-2"]
    assert task.as_announced
    desk.inspecting.finish(task, clerk=AMELIE)
    assert drained(desk).rejected == 0
    states = {desk.labelling.find(number).inspection for number in ("RD-1", "RD-2")}
    assert states == {InspectionState.DONE}


def test_several_parcels_of_one_return_are_counted_one_after_the_other(town: Town) -> None:
    town.central.store.import_documents([*SITES, BRAND, goods(1, parcel(1), parcel(2))])
    desk = town.desk("Poste 1")
    drained(desk)
    for number, eans in ((1, (DRESS, DRESS)), (2, (SHIRT,))):
        scan(desk, f"TRACK{number:08d}")
        task = scan_in(desk, opened(desk, f"TRACK{number:08d}"), *eans)
        task = desk.inspecting.save(task, clerk=AMELIE)
    desk.inspecting.finish(task, clerk=AMELIE)
    assert drained(desk).rejected == 0
    assert len(desk.inspecting.history(R1)) == 3
    assert desk.labelling.find("RD-1").inspection is InspectionState.DONE


def test_a_return_of_2000_lines_is_told_whole(town: Town) -> None:
    one_line = goods(1).lines[0]
    lines = tuple(
        one_line.model_copy(update={"id": f"l{n}", "ean": f"{n:013d}", "quantity": 1})
        for n in range(2000)
    )
    town.central.store.import_documents(
        [*SITES, BRAND, goods(1).model_copy(update={"lines": lines})]
    )
    one, two = town.desk("Poste 1"), town.desk("Poste 2")
    drained(one)
    drained(two)
    task = opened(one)
    for number in range(2000):
        inspection = task.sheet(R1).inspection.set_found(
            task.sheet(R1).return_.lines[number],
            1,
            one.inspecting._stamp(AMELIE),
        )
        task = task.with_inspection(inspection)
    task = one.inspecting.set_found(task, R1, LineId("l0"), 1, clerk=AMELIE)
    group = task.sheet(R1).inspection.groups[5]
    task = one.inspecting.regrade(task, R1, group.id, Grade.usual(Finding.DAMAGED), clerk=AMELIE)
    one.inspecting.finish(task, clerk=AMELIE)
    assert drained(one).rejected == 0
    drained(two)
    assert len(in_force(two).groups) == 2000
    assert opened(two).sheets[0].tally.damaged_units == 1
