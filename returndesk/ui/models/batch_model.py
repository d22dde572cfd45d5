"""The rows of one kind of a batch's report as a table model."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from returndesk.domain.codes import readable
from returndesk.services.batch import BatchRow
from returndesk.ui import texts
from returndesk.ui.batch_words import row_note, row_place
from returndesk.ui.models.row_model import TEXT_ROLES, RowModel
from returndesk.ui.widgets.data_table import SoftRole, StrongRole


class Column(IntEnum):
    """The columns in their order."""

    PLACE = 0
    CODE = 1
    RETURN = 2
    NOTE = 3


class BatchModel(RowModel[BatchRow]):
    """What became of some rows, in the order of the list."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(Column, now, parent)
        self._named = False

    def set_rows(self, rows: Sequence[BatchRow], now: datetime, *, named: bool) -> None:
        """List other rows; `named` if they come from several files."""
        self._named = named
        self.show_rows(rows, now)

    def the_same(self, before: Sequence[BatchRow], rows: Sequence[BatchRow]) -> bool:
        """Another report is read from its top."""
        del before, rows
        return False

    def headings(self) -> Mapping[IntEnum, str]:
        """Each column's heading."""
        return {
            Column.PLACE: self.tr("Place"),
            Column.CODE: self.tr("Code"),
            Column.RETURN: self.tr("Return"),
            Column.NOTE: self.tr("What is known"),
        }

    def cell(self, row: BatchRow, column: int, role: int) -> object:
        """A cell's text and weight; a long text is whole in its tool tip."""
        if role in TEXT_ROLES:
            return self._text(row, Column(column))
        if role == Qt.ItemDataRole.ToolTipRole and column == Column.NOTE:
            return self._text(row, Column.NOTE)
        if role == StrongRole:
            return column == Column.CODE
        if role == SoftRole:
            return column == Column.PLACE
        return None

    def _text(self, row: BatchRow, column: Column) -> str:
        match column:
            case Column.PLACE:
                return row_place(row, named=self._named)
            case Column.CODE:
                return readable(row.code, row.carrier) or texts.DASH
            case Column.RETURN:
                return row.return_number or texts.DASH
            case _:
                return row_note(row, self._now)
