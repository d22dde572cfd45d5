"""A printer's jobs as a table model: what is open first, then what was."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QObject

from returndesk.domain.printing import PrintJob
from returndesk.ui import texts
from returndesk.ui.models.row_model import TEXT_ROLES, RowModel
from returndesk.ui.print_words import job_words
from returndesk.ui.widgets.data_table import SoftRole, StrongRole, ToneRole


class Column(IntEnum):
    """The columns in their order."""

    TIME = 0
    WHAT = 1
    STATE = 2
    WHY = 3
    CLERK = 4


class JobsModel(RowModel[PrintJob]):
    """Some print jobs."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(Column, now, parent)

    def row_of(self, job_id: str) -> int | None:
        """The row of a job."""
        return next((row for row, job in enumerate(self.rows) if job.id == job_id), None)

    def the_same(self, before: Sequence[PrintJob], rows: Sequence[PrintJob]) -> bool:
        """Whether they are the same jobs."""
        return [job.id for job in rows] == [job.id for job in before]

    def headings(self) -> Mapping[IntEnum, str]:
        """Each column's heading."""
        return {
            Column.TIME: self.tr("Time"),
            Column.WHAT: self.tr("What"),
            Column.STATE: self.tr("State"),
            Column.WHY: self.tr("Why"),
            Column.CLERK: self.tr("Who"),
        }

    def cell(self, row: PrintJob, column: int, role: int) -> object:
        """A cell's text, tone and weight."""
        if role in TEXT_ROLES:
            return self._text(row, Column(column))
        if role == ToneRole and column == Column.STATE:
            return job_words(row).tone
        if role == StrongRole:
            return column == Column.WHAT
        if role == SoftRole:
            return column in {Column.WHY, Column.CLERK}
        return None

    def _text(self, job: PrintJob, column: Column) -> str:
        words = job_words(job)
        at = job.created_at
        return {
            Column.TIME: lambda: self._moment(at, texts.time_text(at, self._now)),
            Column.WHAT: lambda: words.what,
            Column.STATE: lambda: words.state,
            Column.WHY: lambda: words.why,
            Column.CLERK: lambda: job.clerk,
        }[column]()
