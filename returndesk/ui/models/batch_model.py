"""The rows of one kind of a batch's report as a table model."""

from collections.abc import Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from returndesk.domain.codes import readable
from returndesk.services.batch import BatchRow
from returndesk.ui import texts
from returndesk.ui.batch_words import row_note, row_place
from returndesk.ui.widgets.data_table import SoftRole, StrongRole

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """The columns in their order."""

    PLACE = 0
    CODE = 1
    RETURN = 2
    NOTE = 3


class BatchModel(QAbstractTableModel):
    """What became of some rows, in the order of the list."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[BatchRow] = ()
        self._now = now
        self._named = False

    def set_rows(self, rows: Sequence[BatchRow], now: datetime, *, named: bool) -> None:
        """List other rows; `named` if they come from several files."""
        self.beginResetModel()
        self._rows, self._now, self._named = rows, now, named
        self.endResetModel()

    def retranslate(self) -> None:
        """The words of all cells and headings have changed."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many rows are listed."""
        return 0 if parent.isValid() else len(self._rows)

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
            Column.PLACE: self.tr("Place"),
            Column.CODE: self.tr("Code"),
            Column.RETURN: self.tr("Return"),
            Column.NOTE: self.tr("What is known"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text and weight; a long text is whole in its tool tip."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.NOTE:
            return self._text(row, column)
        if role == StrongRole:
            return column is Column.CODE
        if role == SoftRole:
            return column is Column.PLACE
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
