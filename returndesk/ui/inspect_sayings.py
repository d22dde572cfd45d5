"""What the keys of the Inspect page say of the units in hand."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from returndesk.domain.ids import LineId, ReturnId
from returndesk.domain.units import SURPLUS, Condition, Disposition, Finding, Grade
from returndesk.ui.inspect_questions import InspectQuestions
from returndesk.ui.inspect_table import Done, InspectTable, Spot
from returndesk.ui.models.inspect_rows import RowKind, TableRow
from returndesk.ui.widgets.grade_bar import KEYS, Say, Saying
from returndesk.ui.widgets.inspect_list import InspectList

# So many keys in a row are still said one by one; a number that somebody types is longer.
_MOST_KEYS_AT_ONCE = 3
_STEPS = {"+": 1, "-": -1}


class InspectSayings(QObject):
    """Turns keys into deeds on the row in hand.

    `whole` tells whether the keys are about all units of a group or one of them, `missed` of which
    lines somebody said that units are missing.

    Signals:
        changed(): something was said that is not counted: the rows are to be shown anew.
        scope_changed(): the keys are about other units.
    """

    changed = Signal()
    scope_changed = Signal()

    def __init__(
        self,
        table: InspectTable,
        rows: InspectList,
        questions: InspectQuestions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._rows = rows
        self._questions = questions
        self.whole = False
        self.missed: set[tuple[ReturnId, LineId]] = set()

    @property
    def units(self) -> int | None:
        """How many units of the group the keys are about; None for all."""
        return None if self.whole else 1

    def say(self, saying: Saying) -> None:
        """Say something of the units in hand."""
        row, task = self._rows.current, self._table.task
        if self._questions.open or task is None:
            return
        spot = row.spot if row else Spot(task.sheets[0].return_.id)
        if saying is Say.OTHER_ARTICLE:
            self._questions.ask_article(spot)
        elif row is None:
            return
        elif saying is Say.SCOPE:
            self.whole = not self.whole
            self.scope_changed.emit()
        elif saying is Say.HOW_MANY:
            if row.kind is RowKind.LINE:
                self._questions.ask_how_many(spot, row.title, row.found or 0)
        elif saying is Say.MISSING:
            self._say_missing(row)
        elif not isinstance(saying, Say):
            self._say_grade(row, saying)

    def typed(self, text: str) -> bool:
        """Say what a few keys in a row say; False if they are no such keys, or a number."""
        keys = [key.upper() for key in text]
        if len(keys) > _MOST_KEYS_AT_ONCE or not all(k in KEYS or k in _STEPS for k in keys):
            return False
        for key in keys:
            if key in KEYS:
                self.say(KEYS[key])
            else:
                self.add(_STEPS[key])
        return True

    def add(self, units: int) -> None:
        """Count units of the row in hand up or down."""
        row = self._rows.current
        if row is None or not row.open or self._questions.open:
            return
        group = row.group
        alone = group is not None and (not group.plain or group.grade not in {Grade(), SURPLUS})
        if row.kind is RowKind.LINE and (not alone or units > 0):
            self._table.count_by(row.spot, units)
        elif group is not None:
            self._table.add_to(replace(row.spot, group_id=group.id), group.id, units)

    def ask_note(self) -> None:
        """Ask for a note on the units in hand, or where there are none on the whole return."""
        task, row = self._table.task, self._rows.current
        if task is None or self._questions.open:
            return
        spot = row.spot if row else Spot(task.sheets[0].return_.id)
        group = row.group if row else None
        note = group.note if group else task.sheet(spot.return_id).inspection.note
        self._questions.ask_note(spot, group, self.units, note)

    def done(self, done: Done) -> None:
        """A deed is on disk: what was said before it may hold no more."""
        if done.opened:
            self.missed.clear()
        if done.counted is not None:
            self.whole = False
            line = done.counted.line
            if line is not None and done.spot is not None:
                self.missed.discard((done.spot.return_id, line.id))

    def _say_missing(self, row: TableRow) -> None:
        if row.spot.line_id is not None:
            self.missed.add((row.spot.return_id, row.spot.line_id))
        if row.group is not None:
            self._table.add_to(row.spot, row.group.id, -self.units if self.units else None)
        else:
            self.changed.emit()

    def _say_grade(self, row: TableRow, saying: Finding | Condition | Disposition) -> None:
        group = row.group
        more = saying is Finding.UNEXPECTED and row.kind is RowKind.LINE
        if group is None or more:
            if row.spot.line_id is not None:
                self._table.add(row.spot, _graded(Grade(), saying))
            return
        spot = replace(row.spot, group_id=group.id)
        self._table.regrade(spot, group.id, _graded(group.grade, saying), self.units)


def _graded(grade: Grade, saying: Finding | Condition | Disposition) -> Grade:
    """A grade with something else said."""
    if isinstance(saying, Finding):
        return SURPLUS if saying is Finding.UNEXPECTED else Grade.usual(saying)
    if isinstance(saying, Condition):
        return replace(grade, condition=saying)
    return replace(grade, disposition=saying)
