"""Count articles by their codes, over all returns that lie in one parcel."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

from returndesk.domain.codes import article_key
from returndesk.domain.ids import UnitGroupId
from returndesk.domain.inspection import Inspection, Stamp
from returndesk.domain.returns import InspectionState, Return, ReturnLine
from returndesk.domain.units import SURPLUS, Finding, Grade, Tally, UnitGroup, tally_of


@dataclass(frozen=True)
class Sheet:
    """A return and its inspection, side by side on the table."""

    return_: Return
    inspection: Inspection

    @cached_property
    def tally(self) -> Tally:
        """Expected beside found."""
        return tally_of(self.return_.lines, self.inspection.groups)

    @property
    def open(self) -> bool:
        """Whether units may be counted without reopening it."""
        return self.inspection.state is not InspectionState.DONE


@dataclass(frozen=True, slots=True)
class Counted:
    """What counting one article did: in which return (by place), to which line; None if to none.

    `expected` is False for a unit that nobody announced.
    """

    place: int
    line: ReturnLine | None
    expected: bool


def count_article(
    sheets: tuple[Sheet, ...], key: str, label: str, stamp: Stamp, grade: Grade | None = None
) -> tuple[tuple[Sheet, ...], Counted]:
    """Count one unit of the article with a key (see `article_keys`) on the right line.

    An article of several lines, or of several returns in one parcel, fills first what is still
    expected. More than announced is unexpected, and so is an article of no line: that is kept
    under its `label` in the first open return. `MoveError` if every inspection is done.
    """
    fits = [
        (place, row)
        for place, sheet in enumerate(sheets)
        if sheet.open
        for row in sheet.tally.lines
        if key in article_keys(row.line)
    ]
    place, row = next(((p, r) for p, r in fits if r.missing), fits[0] if fits else (-1, None))
    if row is None:
        place = next((p for p, sheet in enumerate(sheets) if sheet.open), 0)
    expected = row is not None and row.missing > 0
    kind = UnitGroup(
        UnitGroupId(stamp.id),
        1,
        _grade_of(grade, expected=expected),
        stamp.at,
        stamp.clerk,
        row.line.id if row else None,
        ean="" if row else label,
    )
    counted = replace(sheets[place], inspection=sheets[place].inspection.add(kind))
    after = (*sheets[:place], counted, *sheets[place + 1 :])
    return after, Counted(place, row.line if row else None, expected)


def article_keys(line: ReturnLine) -> Collection[str]:
    """What a line's article is known by, in the form of `codes.article_key`: EAN and SKU."""
    return {article_key(text) for text in (line.ean, line.sku) if text}


def _grade_of(grade: Grade | None, *, expected: bool) -> Grade:
    """What is said of a scanned unit: a surplus one stays so, whatever its condition."""
    if expected:
        return grade or Grade()
    return replace(grade, finding=Finding.UNEXPECTED) if grade else SURPLUS
