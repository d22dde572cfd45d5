"""A printer's jobs as a table model: what is open first, then what was."""

from collections.abc import Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from returndesk.domain.printing import PrintJob
from returndesk.ui import texts
from returndesk.ui.print_words import job_words
from returndesk.ui.widgets.data_table import SoftRole, StrongRole, ToneRole

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """The columns in their order."""

    TIME = 0
    WHAT = 1
    STATE = 2
    WHY = 3
    CLERK = 4


class JobsModel(QAbstractTableModel):
    """Some print jobs, in the order given."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: tuple[PrintJob, ...] = ()
        self._now = now

    @property
    def jobs(self) -> tuple[PrintJob, ...]:
        """What is listed."""
        return self._jobs

    def job_at(self, row: int) -> PrintJob | None:
        """The job in a row."""
        return self._jobs[row] if 0 <= row < len(self._jobs) else None

    def row_of(self, job_id: str) -> int | None:
        """The row of a job."""
        return next((row for row, job in enumerate(self._jobs) if job.id == job_id), None)

    def set_jobs(self, jobs: Sequence[PrintJob], now: datetime) -> None:
        """List other jobs; views keep their place when they are the same ones."""
        same = [job.id for job in jobs] == [job.id for job in self._jobs]
        self._now = now
        if not same:
            self.beginResetModel()
            self._jobs = tuple(jobs)
            self.endResetModel()
        elif jobs:
            self._jobs = tuple(jobs)
            self.dataChanged.emit(self.index(0, 0), self.index(len(jobs) - 1, len(Column) - 1))

    def retranslate(self) -> None:
        """The words of all cells and headings have changed."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many jobs are listed."""
        return 0 if parent.isValid() else len(self._jobs)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TIME: self.tr("Time"),
            Column.WHAT: self.tr("What"),
            Column.STATE: self.tr("State"),
            Column.WHY: self.tr("Why"),
            Column.CLERK: self.tr("Who"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, tone and weight."""
        if not index.isValid():
            return None
        job, column = self._jobs[index.row()], Column(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(job, column)
        if role == ToneRole and column is Column.STATE:
            return job_words(job).tone
        if role == StrongRole:
            return column is Column.WHAT
        if role == SoftRole:
            return column in {Column.WHY, Column.CLERK}
        return None

    def _text(self, job: PrintJob, column: Column) -> str:
        words = job_words(job)
        return {
            Column.TIME: lambda: self._time(job),
            Column.WHAT: lambda: words.what,
            Column.STATE: lambda: words.state,
            Column.WHY: lambda: words.why,
            Column.CLERK: lambda: job.clerk,
        }[column]()

    def _time(self, job: PrintJob) -> str:
        at, now = job.created_at, self._now
        today = at.astimezone(now.tzinfo).date() == now.date()
        time = texts.time_text(at, now)
        return time if today else f"{texts.short_date_text(at, now)} {time}"
