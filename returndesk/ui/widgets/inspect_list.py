"""The rows of an inspection: expected beside found, with a minus and a plus for gloves."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from returndesk.ui.inspect_table import Spot
from returndesk.ui.models.inspect_rows import InspectRows, Pill, RowKind, RowRole, TableRow
from returndesk.ui.theme import current_theme, font_of, px
from returndesk.ui.widgets.card_view import CountingView, paint_ground, paint_line, paint_pill

STEP_PX = 52
STEPPER_PX = 3 * STEP_PX + 12
EXPECTED_PX = 92
PAD_PX = 16
_GAP = 8
_INDENT = 28
_HEIGHTS = {RowKind.RETURN: 44, RowKind.LINE: 88, RowKind.GROUP: 68, RowKind.ARTICLE: 88}


class InspectList(CountingView):
    """Rows as cards; those of a return's head are not for choosing.

    Signals:
        spot_shown(Spot): another row is the current one.
    """

    spot_shown = Signal(object)

    def __init__(self, model: InspectRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(_CardDelegate(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.selectionModel().currentChanged.connect(self._current_changed)

    @property
    def current(self) -> TableRow | None:
        """The row that keys are about."""
        return self._rows.row_at(self.currentIndex().row())

    def show_spot(self, spot: Spot | None) -> None:
        """Make the row of a spot the current one; without one the first row that can be."""
        place = self._rows.row_of(spot)
        if place < 0:
            kinds = [row.kind for row in self._rows.rows]
            place = next((n for n, kind in enumerate(kinds) if kind is not RowKind.RETURN), -1)
        index = self._rows.index(place)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        if index.isValid():
            above = self._rows.row_at(place - 1) if place else None
            if above is not None and above.kind is RowKind.RETURN:
                self.scrollTo(self._rows.index(place - 1))  # whose articles they are
            self.scrollTo(index)

    def at_top(self) -> bool:
        """Whether no card that can be the current one is above."""
        above = self._rows.rows[: max(0, self.currentIndex().row())]
        return all(row.kind is RowKind.RETURN for row in above)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space says something about the row, as the letters do."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.typed.emit(" ")
        else:
            super().keyPressEvent(event)

    def _current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        del before
        row = self._rows.row_at(current.row())
        if row is not None:
            self.spot_shown.emit(row.spot)


class _CardDelegate(QStyledItemDelegate):
    """Paints a row, and takes presses on its minus and plus."""

    def __init__(self, view: InspectList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - the kind alone counts
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """As high as its kind and the gap below it."""
        row = index.data(RowRole)
        return QSize(px(320), px(_HEIGHTS[row.kind]) if isinstance(row, TableRow) else 0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row."""
        row = index.data(RowRole)
        if not isinstance(row, TableRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is RowKind.RETURN:
            self._head(painter, option.rect, row)
        else:
            current = index.row() == self._view.currentIndex().row()
            self._card(painter, _card(option.rect, row), row, current=current)
        painter.restore()

    def _head(self, painter: QPainter, rect: QRect, row: TableRow) -> None:
        theme = current_theme()
        painter.setPen(QColor(theme.text))
        painter.setFont(font_of(15, QFont.Weight.DemiBold, tabular=True))
        line = rect.adjusted(px(2), 0, -px(STEPPER_PX + PAD_PX), 0)
        paint_line(painter, line, row.title)

    def _card(self, painter: QPainter, card: QRect, row: TableRow, *, current: bool) -> None:
        theme = current_theme()
        marked = current and self._view.hasFocus()
        paint_ground(
            painter,
            card,
            border=theme.accent if current else theme.hairline,
            width=3 if marked else 2 if current else 1,
            fill=theme.accent_tint if marked else theme.panel,
        )
        box = _stepper(card)
        self._stepper(painter, box, row)
        self._expected(painter, box, row)
        left = card.left() + px(PAD_PX)
        room = QRect(left, card.top(), box.left() - px(EXPECTED_PX) - left, card.height())
        if row.title:
            painter.setFont(font_of(17, QFont.Weight.DemiBold))
            painter.setPen(QColor(theme.text))
            paint_line(painter, QRect(left, card.top() + px(8), room.width(), px(30)), row.title)
            room = QRect(left, card.top() + px(40), room.width(), px(30))
        self._words(painter, room, row)

    def _words(self, painter: QPainter, room: QRect, row: TableRow) -> None:
        left = room.left()
        for pill in row.pills:
            width = _pill(
                painter, QRect(left, room.top(), room.right() - left, room.height()), pill
            )
            left += width + px(6) if width else 0
        painter.setFont(font_of(14))
        painter.setPen(QColor(current_theme().soft))
        paint_line(painter, room.adjusted(left - room.left() + px(4), 0, 0, 0), row.detail)

    def _expected(self, painter: QPainter, box: QRect, row: TableRow) -> None:
        if row.expected is None:
            return
        painter.setFont(font_of(19, QFont.Weight.Medium, tabular=True))
        painter.setPen(QColor(current_theme().soft))
        room = QRect(box.left() - px(EXPECTED_PX), box.top(), px(EXPECTED_PX), box.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(row.expected))

    def _stepper(self, painter: QPainter, box: QRect, row: TableRow) -> None:
        theme = current_theme()
        if row.open:
            painter.setPen(QColor(theme.hairline))
            painter.setBrush(QColor(theme.background))
            painter.drawRoundedRect(box, px(10), px(10))
            painter.setFont(font_of(26, QFont.Weight.Medium))
            for sign, part, lit in (
                ("−", _minus(box), bool(row.found)),
                ("+", _plus(box), True),
            ):
                painter.setPen(QColor(theme.accent if lit else theme.faint))
                painter.drawText(part, Qt.AlignmentFlag.AlignCenter, sign)
        painter.setFont(font_of(22, QFont.Weight.Bold, tabular=True))
        whole = row.expected is not None and row.found == row.expected
        painter.setPen(QColor(theme.good if whole else theme.text))
        middle = box.adjusted(px(STEP_PX), 0, -px(STEP_PX), 0)
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, str(row.found or 0))

    def editorEvent(
        self,
        event: QEvent,
        model: QObject,  # noqa: ARG002 - Qt hands it in
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A press on minus or plus counts."""
        if event.type() is not QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        row = index.data(RowRole)
        if not isinstance(row, TableRow) or row.kind is RowKind.RETURN or not row.open:
            return False
        box = _stepper(_card(option.rect, row))
        at = event.position().toPoint()
        for part, step in ((_minus(box), -1), (_plus(box), 1)):
            if part.contains(at):
                self._view.units_asked.emit(step)
                return True
        return False


def _card(rect: QRect, row: TableRow) -> QRect:
    indent = px(_INDENT) if row.kind is RowKind.GROUP else 0
    return rect.adjusted(1 + indent, 1, -1 - px(4), -px(_GAP))


def _stepper(card: QRect) -> QRect:
    """Where minus, the count and plus stand in a card."""
    height = px(STEP_PX)
    left = card.right() - px(10) - px(STEPPER_PX)
    return QRect(left, card.center().y() - height // 2 + 1, px(STEPPER_PX), height)


def _minus(box: QRect) -> QRect:
    return QRect(box.left(), box.top(), px(STEP_PX), box.height())


def _plus(box: QRect) -> QRect:
    return QRect(box.right() - px(STEP_PX), box.top(), px(STEP_PX), box.height())


def _pill(painter: QPainter, room: QRect, pill: Pill) -> int:
    """Paint a pill at the left of a room; its width, 0 if there is no room for it."""
    painter.setFont(font_of(13, QFont.Weight.DemiBold))
    width = painter.fontMetrics().horizontalAdvance(pill.text) + px(22)
    if width > room.width():
        return 0
    height = px(26)
    ground = QRect(room.left(), room.center().y() - height // 2, width, height)
    paint_pill(painter, ground, pill.text, pill.tone)
    return width
