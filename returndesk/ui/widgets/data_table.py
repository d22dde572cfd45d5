"""The table that every list uses: rows of 44 px with hairlines, and pills in a column."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from returndesk.ui.theme import current_theme, font_of, px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.labels import one_line

ToneRole = Qt.ItemDataRole.UserRole + 1
"""A cell's tone: paints its text as a pill of that tone."""

StrongRole = Qt.ItemDataRole.UserRole + 2
"""True for a cell in semibold."""

SoftRole = Qt.ItemDataRole.UserRole + 3
"""True for a cell in the soft colour."""

ROW_PX = 44
_FIRST_INDENT = 24
_INDENT = 12


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: plain text cut with "…", or a pill when the cell has a `ToneRole`."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the ground, the hairline below and the text."""
        theme = current_theme()
        rect: QRect = option.rect
        painter.save()
        if self._table.selectionModel().isSelected(index):
            painter.fillRect(rect, QColor(theme.accent_tint))
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text = one_line(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        indent = _FIRST_INDENT if index.column() == 0 else _INDENT
        inner = rect.adjusted(px(indent), 0, -px(8), 0)
        tone = index.data(ToneRole)
        if tone:  # a plain string, once it has been through a QVariant
            self._pill(painter, inner, text, Tone(tone))
        else:
            strong = bool(index.data(StrongRole))
            painter.setFont(_cell_font(strong=strong))
            soft = bool(index.data(SoftRole))
            painter.setPen(QColor(theme.soft if soft else theme.text))
            self._text(painter, inner, text)
        painter.restore()

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - all rows are alike
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """As wide as the text, as high as a row."""
        text = one_line(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        from_text = _advance(text) + px(_FIRST_INDENT) + px(_INDENT)
        return QSize(from_text, px(ROW_PX))

    def _text(self, painter: QPainter, rect: QRect, text: str) -> None:
        metrics = painter.fontMetrics()
        line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)

    def _pill(self, painter: QPainter, rect: QRect, text: str, tone: Tone) -> None:
        theme = current_theme()
        painter.setFont(font_of(13, QFont.Weight.DemiBold))
        metrics = painter.fontMetrics()
        height = px(26)
        width = min(metrics.horizontalAdvance(text) + px(24), rect.width() + px(_INDENT))
        # The pill's words stand in line with the column's heading, so its ground begins before.
        pill = QRect(rect.left() - px(_INDENT), rect.center().y() - height // 2 + 1, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tint(tone)))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(QColor(theme.tone(tone)))
        self._text(painter, pill.adjusted(px(_INDENT), 0, -px(8), 0), text)


def _cell_font(*, strong: bool) -> QFont:
    weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
    return font_of(14, weight, tabular=True)


def _advance(text: str) -> int:
    return QFontMetrics(_cell_font(strong=True)).horizontalAdvance(text)


class DataTable(QTableView):
    """A list in rows: no grid, one row selected at a time, columns shared out by `set_widths`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: tuple[int, ...] = ()
        self._spare = -1
        self._width = 0
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(px(ROW_PX))
        rows.setDefaultSectionSize(px(ROW_PX))
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setFixedHeight(px(40))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(palette)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let letters go to the scan field: a list is not searched by its first letters here."""
        if event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def set_widths(self, widths: tuple[int, ...], stretch: int, *, spare: int = -1) -> None:
        """Give columns their widths at the usual text size; column `stretch` takes the rest.

        What a wide window has to spare is shared out by the same widths. A window that has not
        room for all goes without the column `spare`, -1 for none.
        """
        heads = self.horizontalHeader()
        self._widths, self._spare = widths, spare
        for column in range(len(widths)):
            mode = (
                QHeaderView.ResizeMode.Stretch
                if column == stretch
                else QHeaderView.ResizeMode.Interactive
            )
            heads.setSectionResizeMode(column, mode)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out again."""
        # Not `viewport()`: to wrap a widget of Qt's own, PySide first loads every widget class.
        self._width = event.size().width()
        self._share_out()
        super().resizeEvent(event)

    def _share_out(self) -> None:
        if not self._widths:
            return
        factor = max(1.0, self._width / px(sum(self._widths)))
        if self._spare >= 0:
            self.setColumnHidden(self._spare, self._width < px(sum(self._widths)))
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, int(px(width) * factor))
