"""Counting units, grading them, and the tally beside what was announced."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from returndesk.domain.codes import article_key
from returndesk.domain.counting import Sheet, count_article
from returndesk.domain.errors import KnownError, MoveError
from returndesk.domain.ids import LineId, PhotoId, ReturnId, UnitGroupId
from returndesk.domain.inspection import MAX_UNITS, Inspection, Stamp
from returndesk.domain.money import Money
from returndesk.domain.returns import InspectionState, Return, ReturnLine
from returndesk.domain.units import Condition, Disposition, Finding, Grade, UnitGroup, tally_of
from tests.support import START, CountingIds, make_return

DRESS, SHIRT, NOBODY = "3614270000013", "3614270000020", "4006381333931"
DAMAGED = Grade.usual(Finding.DAMAGED)
IDS = CountingIds("g")


def line(number: int, quantity: int, ean: str = "", sku: str = "") -> ReturnLine:
    return ReturnLine(LineId(f"l{number}"), f"Article {number}", quantity, Money(1000), sku, ean)


def announced(*lines: ReturnLine, number: int = 1) -> Return:
    return replace(make_return(number), lines=lines)


def stamp() -> Stamp:
    return Stamp(IDS.new(), START, "Amélie")


def sheet(return_: Return) -> Sheet:
    return Sheet(return_, Inspection(return_.id))


def count(sheets: tuple[Sheet, ...], *eans: str) -> tuple[Sheet, ...]:
    for ean in eans:
        sheets, _ = count_article(sheets, article_key(ean), ean, stamp())
    return sheets


def test_found_starts_at_nothing() -> None:
    tally = sheet(announced(line(1, 2, DRESS))).tally
    assert (tally.expected_units, tally.found_units, tally.missing_units) == (2, 0, 2)
    assert not tally.as_announced


def test_an_article_of_two_lines_fills_first_what_is_expected() -> None:
    sheets = count((sheet(announced(line(1, 1, DRESS), line(2, 2, DRESS))),), DRESS, DRESS, DRESS)
    assert [row.found for row in sheets[0].tally.lines] == [1, 2]
    assert sheets[0].tally.as_announced


def test_one_more_than_announced_is_unexpected_on_its_line() -> None:
    sheets = count((sheet(announced(line(1, 1, DRESS))),), DRESS, DRESS)
    (row,) = sheets[0].tally.lines
    assert (row.found, row.surplus, row.missing) == (1, 1, 0)
    assert sheets[0].tally.unexpected_units == 1
    assert sheets[0].tally.unexpected == ()


def test_an_article_of_nobody_is_an_unexpected_item_counted_by_its_code() -> None:
    sheets = count((sheet(announced(line(1, 1, DRESS))),), NOBODY, DRESS, NOBODY)
    (group,) = sheets[0].tally.unexpected
    assert (group.ean, group.quantity, group.grade.finding) == (NOBODY, 2, Finding.UNEXPECTED)
    assert sheets[0].tally.missing_units == 0


def test_two_returns_in_one_parcel_share_the_scanner() -> None:
    one = announced(line(1, 1, DRESS), number=1)
    two = announced(line(1, 1, DRESS), line(2, 1, SHIRT), number=2)
    sheets: tuple[Sheet, ...] = (sheet(one), sheet(two))
    sheets, first = count_article(sheets, article_key(DRESS), DRESS, stamp())
    sheets, second = count_article(sheets, article_key(DRESS), DRESS, stamp())
    sheets, third = count_article(sheets, article_key(SHIRT), SHIRT, stamp())
    assert [first.place, second.place, third.place] == [0, 1, 1]
    assert all(counted.expected for counted in (first, second, third))
    assert all(one_sheet.tally.as_announced for one_sheet in sheets)


def test_a_finished_return_is_left_alone_by_the_scanner() -> None:
    one, two = announced(line(1, 1, DRESS), number=1), announced(line(1, 1, DRESS), number=2)
    done = Inspection(one.id).finish(one, supervisor="Chef")
    sheets, counted = count_article(
        (Sheet(one, done), sheet(two)), article_key(DRESS), DRESS, stamp()
    )
    assert counted.place == 1
    assert sheets[0].inspection is done
    with pytest.raises(MoveError):
        count_article((Sheet(one, done),), article_key(DRESS), DRESS, stamp())


def test_an_upc_and_its_ean_are_one_article_and_a_sku_counts_too() -> None:
    upc = line(1, 1, "0036000291452")
    sheets = count((sheet(announced(upc, line(2, 1, sku="RO-38"))),), "036000291452")
    sheets, counted = count_article(sheets, article_key("ro38"), "ro38", stamp())
    assert counted.expected
    assert sheets[0].tally.as_announced


def test_differences_need_a_supervisor_who_is_named() -> None:
    return_ = announced(line(1, 3, DRESS))
    (counted,) = count((sheet(return_),), DRESS, NOBODY)
    with pytest.raises(KnownError) as caught:
        counted.inspection.finish(return_)
    assert caught.value.code == "inspection_differences"
    assert caught.value.params == {"missing": 2, "unexpected": 1, "wrong": 0}
    done = counted.inspection.finish(return_, supervisor="Chef")
    assert (done.state, done.supervisor) == (InspectionState.DONE, "Chef")
    with pytest.raises(MoveError):
        done.finish(return_, supervisor="Chef")
    with pytest.raises(MoveError):
        done.put(done.groups[0])
    reopened = done.reopen()
    assert (reopened.state, reopened.supervisor) == (InspectionState.IN_PROGRESS, "")
    assert reopened.groups == done.groups
    assert done.redo().groups == ()


def test_no_supervisor_is_named_where_none_was_needed() -> None:
    return_ = announced(line(1, 1, DRESS))
    (counted,) = count((sheet(return_),), DRESS)
    assert counted.inspection.finish(return_, supervisor="Chef").supervisor == ""


def test_damage_is_no_difference_and_a_wrong_article_stands_in_for_the_line() -> None:
    return_ = announced(line(1, 3, DRESS))
    inspection = Inspection(return_.id).set_found(return_.lines[0], 3, stamp())
    inspection = inspection.regrade(inspection.groups[0].id, DAMAGED, stamp(), quantity=1)
    tally = tally_of(return_.lines, inspection.groups)
    assert (tally.found_units, tally.damaged_units, tally.as_announced) == (3, 1, True)
    plain = next(g for g in inspection.groups if g.grade.finding is Finding.OK)
    inspection = inspection.regrade(plain.id, Grade.usual(Finding.WRONG), stamp(), quantity=1)
    tally = tally_of(return_.lines, inspection.groups)
    assert (tally.found_units, tally.wrong_units, tally.missing_units) == (2, 1, 0)
    assert not tally.as_announced


def test_regrading_all_keeps_note_and_photographs_and_some_begins_anew() -> None:
    photo = PhotoId("a" * 64)
    told = UnitGroup(
        UnitGroupId("g"), 3, Grade(), START, "A", LineId("l1"), note="taché", photos=(photo,)
    )
    inspection = Inspection(ReturnId("r1")).put(told)
    (all_,) = inspection.regrade(told.id, DAMAGED, stamp()).groups
    assert (all_.note, all_.photos, all_.grade) == ("taché", (photo,), DAMAGED)
    rest, some = inspection.regrade(told.id, DAMAGED, stamp(), quantity=1).groups
    assert (rest.quantity, rest.note) == (2, "taché")
    assert (some.quantity, some.note, some.photos) == (1, "", ())
    with pytest.raises(KnownError, match="quantity_unusable"):
        inspection.regrade(told.id, DAMAGED, stamp(), quantity=4)
    with pytest.raises(KnownError, match="unit_group_gone"):
        inspection.regrade(UnitGroupId("x"), DAMAGED, stamp())


def test_typing_a_number_beyond_the_announced_makes_the_rest_unexpected() -> None:
    return_ = announced(line(1, 2, DRESS))
    first = return_.lines[0]
    inspection = Inspection(return_.id).set_found(first, 5, stamp())
    (row,) = tally_of(return_.lines, inspection.groups).lines
    assert (row.found, row.surplus) == (2, 3)
    inspection = inspection.set_found(first, 1, stamp())
    (row,) = tally_of(return_.lines, inspection.groups).lines
    assert (row.found, row.surplus, row.missing) == (1, 0, 1)
    assert inspection.set_found(first, 0, stamp()).groups == ()
    for unusable in (-1, MAX_UNITS + 1):
        with pytest.raises(KnownError, match="quantity_unusable"):
            inspection.set_found(first, unusable, stamp())


def test_units_with_a_story_are_not_typed_away() -> None:
    return_ = announced(line(1, 3, DRESS))
    first = return_.lines[0]
    inspection = Inspection(return_.id).set_found(first, 2, stamp())
    inspection = inspection.regrade(inspection.groups[0].id, DAMAGED, stamp())
    with pytest.raises(KnownError) as caught:
        inspection.set_found(first, 1, stamp())
    assert (caught.value.code, caught.value.params) == (
        "found_below_graded",
        {"found": 1, "graded": 2},
    )


def test_a_line_that_is_announced_no_longer_makes_its_units_unexpected() -> None:
    return_ = announced(line(1, 1, DRESS))
    (counted,) = count((sheet(return_),), DRESS)
    later = replace(counted, return_=replace(return_, lines=(line(2, 1, SHIRT),)))
    assert [group.quantity for group in later.tally.unexpected] == [1]
    assert later.tally.missing_units == 1


deeds = st.lists(
    st.one_of(
        st.tuples(st.just("count"), st.sampled_from([DRESS, SHIRT, NOBODY]), st.just(0)),
        st.tuples(st.just("set"), st.integers(0, 1), st.integers(0, 6)),
        st.tuples(
            st.just("grade"), st.integers(0, 9), st.sampled_from([Grade.usual(f) for f in Finding])
        ),
    ),
    max_size=30,
)


@given(deeds, st.integers(0, 3), st.integers(0, 3))
def test_no_unit_is_lost_or_made_whatever_is_done(
    done: list[tuple[str, object, object]], dresses: int, shirts: int
) -> None:
    return_ = announced(line(1, dresses, DRESS), line(2, shirts, SHIRT))
    here = sheet(return_)
    for what, where, value in done:
        units = sum(group.quantity for group in here.inspection.groups)
        inspection = here.inspection
        if what == "count":
            (here,) = count((here,), str(where))
            units += 1
        elif what == "set" and isinstance(where, int) and isinstance(value, int):
            target = return_.lines[where]
            mine = [g for g in inspection.groups if g.line_id == target.id]
            try:
                inspection = inspection.set_found(target, value, stamp())
            except KnownError as error:
                assert error.code == "found_below_graded"  # noqa: PT017
            else:
                wrong = sum(g.quantity for g in mine if g.grade.finding is Finding.WRONG)
                units += value - sum(g.quantity for g in mine) + wrong
            here = replace(here, inspection=inspection)
        elif isinstance(where, int) and isinstance(value, Grade) and inspection.groups:
            group = inspection.groups[where % len(inspection.groups)]
            here = replace(
                here, inspection=inspection.regrade(group.id, value, stamp(), quantity=1)
            )
        tally = here.tally
        assert sum(group.quantity for group in here.inspection.groups) == units
        assert tally.found_units + tally.wrong_units + tally.unexpected_units == units
        assert tally.found_units + tally.wrong_units + tally.missing_units == dresses + shirts
        assert len({group.id for group in here.inspection.groups}) == len(here.inspection.groups)


def test_grades_say_where_units_go_when_only_the_finding_is_told() -> None:
    assert Grade() == Grade.usual(Finding.OK)
    assert Grade(Finding.DAMAGED, Condition.C, Disposition.QUARANTINE) == DAMAGED
    surplus = count((sheet(announced(line(1, 0, DRESS))),), DRESS)[0].inspection.groups[0]
    assert surplus.grade == Grade(Finding.UNEXPECTED, Condition.A, Disposition.QUARANTINE)


def test_counting_tells_who_and_when_last() -> None:
    (counted,) = count((sheet(announced(line(1, 2, DRESS))),), DRESS)
    later = Stamp("x", START + timedelta(minutes=1), "Bruno")
    (after,), _ = count_article((counted,), article_key(DRESS), DRESS, later)
    (group,) = after.inspection.groups
    assert (group.quantity, group.at, group.clerk) == (2, later.at, "Bruno")
