"""The table of returns: columns that give way where it is narrow, bars for rows on their way."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from returndesk.ui.models.returns_model import Column, PlaceholderRole, ReturnsModel
from returndesk.ui.theme import current_theme, px
from returndesk.ui.widgets.data_table import DataTable, RowDelegate

_WIDTHS = {
    Column.NUMBER: 120,
    Column.SHOPPER: 160,
    Column.BRAND: 132,
    Column.ORDER: 96,
    Column.ANNOUNCED: 148,
    Column.STATE: 128,
    Column.MAIL: 200,
}
# What gives way first where the table is narrow; the detail has it all.
_GIVING_WAY = (Column.MAIL, Column.ORDER, Column.BRAND, Column.ANNOUNCED)


class ReturnsTable(DataTable):
    """Shows a `ReturnsModel`; its headings can be clicked."""

    def __init__(self, model: ReturnsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(ReturnsDelegate(self))
        self.set_widths(tuple(_WIDTHS[column] for column in Column), Column.SHOPPER)
        self.horizontalHeader().setSectionsClickable(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the columns that do not fit."""
        super().resizeEvent(event)
        room = self.viewport().width()
        shown = dict(_WIDTHS)
        for column in _GIVING_WAY:
            if px(sum(shown.values())) > room:
                del shown[column]
        for column in Column:
            if self.isColumnHidden(column) is (column in shown):
                self.setColumnHidden(column, column not in shown)


class ReturnsDelegate(RowDelegate):
    """Paints rows as `RowDelegate` does, with bars for cells that have a `PlaceholderRole`.

    While the table has the keyboard, the chosen row begins with a bar in the accent.
    """

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell, then what is more about it."""
        super().paint(painter, option, index)
        rect: QRect = option.rect
        if index.data(PlaceholderRole):
            _paint_placeholder(painter, rect, index)
        chosen = self._table.selectionModel().isSelected(index)
        if chosen and index.column() == 0 and self._table.hasFocus():
            accent = QColor(current_theme().accent)
            painter.fillRect(rect.left(), rect.top(), px(4), rect.height(), accent)


def _paint_placeholder(
    painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
) -> None:
    """A quiet bar where the words will stand."""
    indent = px(24 if index.column() == 0 else 12)
    # Bars of unlike lengths look like words, and the same row always looks the same.
    length = px(40 + (index.row() * 7 + index.column() * 13) % 5 * 10)
    width = min(length, rect.width() - indent - px(8))
    left, top = rect.left() + indent, rect.center().y() - px(4)
    painter.fillRect(left, top, width, px(9), QColor(current_theme().rail))
