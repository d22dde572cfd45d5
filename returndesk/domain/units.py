"""Units found in a return: groups of those that are alike, and their tally beside the announced."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from returndesk.domain.ids import LineId, PhotoId, UnitGroupId
from returndesk.domain.returns import ReturnLine


class Finding(StrEnum):
    """What a group of units turned out to be."""

    OK = "ok"
    DAMAGED = "damaged"
    WRONG = "wrong"
    """Another article in the place of the one that was announced."""

    UNEXPECTED = "unexpected"
    """Not announced at all, or more of an article than was announced."""


class Condition(StrEnum):
    """How good a unit is, from A (as new) to D (worthless)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class Disposition(StrEnum):
    """Where a unit goes."""

    RESTOCK = "restock"
    QUARANTINE = "quarantine"
    REPAIR = "repair"
    RECYCLE = "recycle"
    DONATE = "donate"
    DISPOSE = "dispose"


@dataclass(frozen=True, slots=True)
class Grade:
    """What is said of a unit."""

    finding: Finding = Finding.OK
    condition: Condition = Condition.A
    disposition: Disposition = Disposition.RESTOCK

    @classmethod
    def usual(cls, finding: Finding) -> "Grade":
        """What is meant when only the finding is told: all but good units wait for a person."""
        if finding is Finding.OK:
            return cls()
        worse = Condition.C if finding is Finding.DAMAGED else Condition.A
        return cls(finding, worse, Disposition.QUARANTINE)


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """Units that are alike; `at` (aware) and `clerk` say who counted or graded them last.

    `line_id` is None for what no line announces: then `title` and `ean` say what it is.
    """

    id: UnitGroupId
    quantity: int
    grade: Grade
    at: datetime
    clerk: str
    line_id: LineId | None = None
    title: str = ""
    ean: str = ""
    note: str = ""
    photos: tuple[PhotoId, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether one more unit of the same kind may simply be counted to it."""
        return not self.note and not self.photos


SURPLUS = Grade.usual(Finding.UNEXPECTED)


@dataclass(frozen=True, slots=True)
class LineTally:
    """A line's units: what was announced beside what was found."""

    line: ReturnLine
    good: int = 0
    damaged: int = 0
    wrong: int = 0
    surplus: int = 0

    @property
    def found(self) -> int:
        """Units of the announced article in hand, good and damaged; no more than announced."""
        return self.good + self.damaged

    @property
    def missing(self) -> int:
        """Units that were announced and in whose place nothing came."""
        return max(0, self.line.quantity - self.found - self.wrong)


@dataclass(frozen=True, slots=True)
class Tally:
    """Expected beside found, for a whole return. `unexpected` are groups that no line announces."""

    lines: tuple[LineTally, ...]
    unexpected: tuple[UnitGroup, ...]

    @property
    def expected_units(self) -> int:
        """Units announced."""
        return sum(row.line.quantity for row in self.lines)

    @property
    def found_units(self) -> int:
        """Announced units in hand."""
        return sum(row.found for row in self.lines)

    @property
    def missing_units(self) -> int:
        """Announced units that did not come."""
        return sum(row.missing for row in self.lines)

    @property
    def wrong_units(self) -> int:
        """Other articles in the place of announced ones."""
        return sum(row.wrong for row in self.lines)

    @property
    def damaged_units(self) -> int:
        """Announced articles that came damaged."""
        return sum(row.damaged for row in self.lines)

    @property
    def unexpected_units(self) -> int:
        """Units beyond what was announced, of known and of unknown articles."""
        surplus = sum(row.surplus for row in self.lines)
        return surplus + sum(group.quantity for group in self.unexpected)

    @property
    def as_announced(self) -> bool:
        """Whether all that was announced came, and nothing else. Damage is no difference."""
        return not (self.missing_units or self.wrong_units or self.unexpected_units)


def tally_of(lines: Iterable[ReturnLine], groups: Iterable[UnitGroup]) -> Tally:
    """What was announced beside what was found.

    Units of a line that is announced no longer are unexpected.
    """
    announced = tuple(lines)
    sums: dict[LineId, dict[Finding, int]] = {line.id: {} for line in announced}
    unexpected = []
    for group in groups:
        found = sums.get(group.line_id) if group.line_id is not None else None
        if found is None:
            unexpected.append(group)
        else:
            finding = group.grade.finding
            found[finding] = found.get(finding, 0) + group.quantity
    rows = tuple(_line_tally(line, sums[line.id]) for line in announced)
    return Tally(rows, tuple(unexpected))


def _line_tally(line: ReturnLine, found: dict[Finding, int]) -> LineTally:
    """Damaged and wrong units count first: the surplus is of good ones."""
    damaged = min(found.get(Finding.DAMAGED, 0), line.quantity)
    wrong = min(found.get(Finding.WRONG, 0), line.quantity - damaged)
    good = min(found.get(Finding.OK, 0), line.quantity - damaged - wrong)
    return LineTally(line, good, damaged, wrong, sum(found.values()) - damaged - wrong - good)
