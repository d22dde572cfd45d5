"""What lies on the inspection's table, row by row: returns, their lines, groups of units."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from returndesk.domain.counting import Sheet
from returndesk.domain.ids import LineId, ReturnId
from returndesk.domain.units import SURPLUS, Grade, LineTally, UnitGroup
from returndesk.services.inspection_tasks import InspectionTask
from returndesk.ui import inspect_words as words
from returndesk.ui import texts
from returndesk.ui.inspect_table import Spot
from returndesk.ui.tones import Tone

RowRole = Qt.ItemDataRole.UserRole + 1
"""A row's `TableRow`."""

_ROOT = QModelIndex()
_LONGEST_TIP = 400


class RowKind(Enum):
    """What a row is."""

    RETURN = "return"
    LINE = "line"
    GROUP = "group"
    ARTICLE = "article"  # of no line


@dataclass(frozen=True, slots=True)
class Pill:
    """A word on its tone's ground."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row, in words for a painter and for a screen reader.

    `expected` is None where nothing was announced, `found` None for the head of a return. `group`
    are the units that the keys are about, if there are any.
    """

    kind: RowKind
    spot: Spot
    title: str
    detail: str = ""
    expected: int | None = None
    found: int | None = None
    pills: tuple[Pill, ...] = ()
    group: UnitGroup | None = None
    open: bool = True

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        figures = ""
        if self.expected is not None and self.found is not None:
            figures = words.count_word(self.found, self.expected)
        elif self.found is not None:
            figures = str(self.found)
        parts = (self.title, figures, *(pill.text for pill in self.pills), self.detail)
        return ", ".join(part for part in parts if part)


Missed = Collection[tuple[ReturnId, LineId]]
"""The lines of which somebody said that units are missing."""


class InspectRows(QAbstractListModel):
    """The rows of a task; thousands of lines cost what is on the screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TableRow, ...] = ()

    def show_task(self, task: InspectionTask | None, missed: Missed = ()) -> None:
        """Show a task as it is now."""
        rows = rows_of(task, missed) if task else ()
        same = [(r.kind, r.spot) for r in rows] == [(r.kind, r.spot) for r in self._rows]
        if same:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """All rows."""
        return self._rows

    def row_at(self, row: int) -> TableRow | None:
        """A row by its place."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, spot: Spot | None) -> int:
        """The row that shows a spot: its group, else its line, else its return; -1 if none."""
        if spot is None:
            return -1
        wanted = (spot, replace(spot, group_id=None))
        for exact in wanted:
            for place, row in enumerate(self._rows):
                if row.kind is not RowKind.RETURN and row.spot == exact:
                    return place
        return next(
            (
                place
                for place, row in enumerate(self._rows)
                if row.kind is not RowKind.RETURN and row.spot.return_id == spot.return_id
            ),
            -1,
        )

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """The head of a return is no place to stop at."""
        row = self.row_at(index.row())
        if row is not None and row.kind is RowKind.RETURN:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """A row, its words for screen readers, or its title."""
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == RowRole:
            return row
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return row.spoken[:_LONGEST_TIP]
        return row.title if role == Qt.ItemDataRole.DisplayRole else None


def rows_of(task: InspectionTask, missed: Missed) -> tuple[TableRow, ...]:
    """All rows of a task."""
    rows: list[TableRow] = []
    counted = words.InspectCounted()
    for sheet in task.sheets:
        if len(task.sheets) > 1:
            rows.append(_head(sheet))
        by_line: dict[LineId | None, list[UnitGroup]] = {}
        for group in sheet.inspection.groups:
            by_line.setdefault(group.line_id, []).append(group)
        for tally in sheet.tally.lines:
            groups = by_line.get(tally.line.id, [])
            missing = (sheet.return_.id, tally.line.id) in missed
            rows += _line_rows(sheet, tally, groups, counted, missing=missing)
        rows += (_article(sheet, group, counted) for group in sheet.tally.unexpected)
    return tuple(rows)


def _head(sheet: Sheet) -> TableRow:
    tally = sheet.tally
    return TableRow(
        RowKind.RETURN,
        Spot(sheet.return_.id),
        texts.joined(sheet.return_.number, sheet.return_.shopper.name),
        expected=tally.expected_units,
        found=tally.found_units,
        open=sheet.open,
    )


def _line_rows(
    sheet: Sheet,
    tally: LineTally,
    groups: list[UnitGroup],
    counted: words.InspectCounted,
    *,
    missing: bool,
) -> list[TableRow]:
    line = tally.line
    # Units that are simply counted need no row of their own, nor do those that are all alike.
    plain = [g for g in groups if g.plain and g.grade in {Grade(), SURPLUS}]
    apart = [g for g in groups if g not in plain]
    alone = apart[0] if len(groups) == 1 and apart else None
    main = alone or next((g for g in plain if g.grade == Grade()), plain[0] if plain else None)
    pills = list(_line_pills(tally, counted, missing=missing or not sheet.open))
    detail = texts.joined(line.sku, texts.reason_text(line.reason))
    if alone is not None:
        pills = [*_group_pills(alone), *(p for p in pills if p.tone is not Tone.WRONG)]
        detail = words.group_detail(alone, counted) or detail
    rows = [
        TableRow(
            RowKind.LINE,
            Spot(sheet.return_.id, line.id),
            line.title,
            detail,
            line.quantity,
            tally.found + tally.surplus,
            tuple(pills),
            main,
            sheet.open,
        )
    ]
    if alone is None:
        rows += (_group(sheet, group, counted) for group in apart)
    return rows


def _line_pills(
    tally: LineTally, counted: words.InspectCounted, *, missing: bool
) -> tuple[Pill, ...]:
    pills = []
    if tally.missing:
        say = counted.missing if missing else counted.to_count
        pills.append(Pill(say(tally.missing), Tone.CAUTION if missing else Tone.NEUTRAL))
    if tally.surplus:
        pills.append(Pill(counted.unexpected(tally.surplus), Tone.CAUTION))
    if tally.damaged:
        pills.append(Pill(counted.damaged(tally.damaged), Tone.WRONG))
    if tally.wrong:
        pills.append(Pill(counted.wrong(tally.wrong), Tone.CAUTION))
    if not pills and tally.found:
        pills.append(Pill("✓", Tone.GOOD))
    return tuple(pills)


def _group_pills(group: UnitGroup) -> tuple[Pill, ...]:
    finding = group.grade.finding
    return (
        Pill(words.finding_word(finding), words.FINDING_TONES[finding]),
        Pill(words.grade_text(group.grade), Tone.NEUTRAL),
    )


def _group(sheet: Sheet, group: UnitGroup, counted: words.InspectCounted) -> TableRow:
    return TableRow(
        RowKind.GROUP,
        Spot(sheet.return_.id, group.line_id, group.id),
        "",
        words.group_detail(group, counted),
        None,
        group.quantity,
        _group_pills(group),
        group,
        sheet.open,
    )


def _article(sheet: Sheet, group: UnitGroup, counted: words.InspectCounted) -> TableRow:
    return TableRow(
        RowKind.ARTICLE,
        Spot(sheet.return_.id, None, group.id),
        words.article_name(group),
        words.group_detail(group, counted),
        None,
        group.quantity,
        _group_pills(group),
        group,
        sheet.open,
    )
