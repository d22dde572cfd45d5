"""What the short tables share: their rows are there as a whole, each column has a heading."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import IntEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from returndesk.ui import texts

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
TEXT_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
"""What a cell says, to see or to hear."""

R = TypeVar("R")


class RowModel(QAbstractTableModel, Generic[R]):
    """Some rows in the order given. A table says its headings and what is in a cell."""

    def __init__(
        self, columns: type[IntEnum], now: datetime, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._rows: Sequence[R] = ()
        self._now = now

    @property
    def rows(self) -> Sequence[R]:
        """What is listed."""
        return self._rows

    def row_at(self, row: int) -> R | None:
        """What is in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def show_rows(self, rows: Sequence[R], now: datetime) -> None:
        """List other rows; views keep their place when they stand for `the_same`."""
        same = self.the_same(self._rows, rows)
        self._now = now
        if not same:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif rows:
            self._rows = rows
            last = self.index(len(rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def the_same(self, before: Sequence[R], rows: Sequence[R]) -> bool:
        """Whether rows stand for the things that were listed, perhaps in another state."""
        raise NotImplementedError

    def headings(self) -> Mapping[IntEnum, str]:
        """Each column's heading, in the language of the moment."""
        raise NotImplementedError

    def cell(self, row: R, column: int, role: int) -> object:
        """What a cell has for a role."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """The words of all cells and headings have changed."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """A column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.headings()[self._columns(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell has for a role."""
        if not index.isValid():
            return None
        return self.cell(self._rows[index.row()], index.column(), role)

    def _moment(self, at: datetime, clock: str) -> str:
        """A clock's time as it is told (`clock`), with the day before it if that was not today."""
        if at.astimezone(self._now.tzinfo).date() == self._now.date():
            return clock
        return f"{texts.short_date_text(at, self._now)} {texts.time_text(at, self._now)}"
