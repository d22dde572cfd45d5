"""The list of an order's lines: what comes back, how many, why, and whether it may."""

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
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from returndesk.domain.ids import LineId
from returndesk.ui.article_pictures import ArticlePictures
from returndesk.ui.models.walkin_lines import LineRow, RowRole, WalkinLinesModel
from returndesk.ui.theme import current_theme, font_of, px
from returndesk.ui.widgets.card_view import (
    RIGHT,
    CountingView,
    elided,
    paint_ground,
    paint_line,
    paint_pill,
)

ROW_PX = 108
_GAP = 8
_STEP = 44
_PAD = 16
_MARGIN = 10


class WalkinList(CountingView):
    """Lines as cards. Without `pictures` the articles' letters stand in their place.

    Signals:
        line_shown(LineId): another line is the current one.
    """

    line_shown = Signal(object)

    def __init__(
        self,
        model: WalkinLinesModel,
        pictures: ArticlePictures | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.pictures = pictures
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(_CardDelegate(self))
        self.setUniformItemSizes(True)
        if pictures is not None:
            pictures.come.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def show_line(self, line_id: LineId | None) -> None:
        """Make a line the current one."""
        self.make_current(self._lines.index(self._lines.row_of(line_id)))

    def _current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        del before
        line = self._lines.line_at(current.row())
        if line is not None:
            self.line_shown.emit(line.line.id)


class _CardDelegate(QStyledItemDelegate):
    """Paints a card, and takes presses on its minus and plus."""

    def __init__(self, view: WalkinList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - all cards are alike
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """As high as a card and the gap below it."""
        return QSize(px(320), px(ROW_PX))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the card."""
        row = index.data(RowRole)
        if not isinstance(row, LineRow):
            return
        theme = current_theme()
        current = index.row() == self._view.currentIndex().row()
        card = _card(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = current and self._view.hasFocus()
        border = (
            theme.accent if marked or row.chosen else theme.faint if current else theme.hairline
        )
        paint_ground(
            painter,
            card,
            border=border,
            width=3 if marked else 2 if row.chosen else 1,
            fill=theme.panel,
        )
        self._tile(painter, _tile(card), row)
        self._top(painter, card, row)
        if row.open:
            self._stepper(painter, _stepper(card), row)
        self._reason(painter, card, row)
        self._state(painter, card, row)
        painter.restore()

    def _tile(self, painter: QPainter, box: QRect, row: LineRow) -> None:
        """The article's picture, or its letters on a neutral ground."""
        theme = current_theme()
        pictures = self._view.pictures
        picture = pictures.get(row.picture) if pictures is not None else None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.rail))
        painter.drawRoundedRect(box, px(8), px(8))
        if picture is not None:
            edge = QPainterPath()
            edge.addRoundedRect(box, px(8), px(8))
            painter.save()
            painter.setClipPath(edge)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(box, picture)
            painter.restore()
            return
        painter.setFont(font_of(26, QFont.Weight.Medium))
        painter.setPen(QColor(theme.faint))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.initials)

    def _top(self, painter: QPainter, card: QRect, row: LineRow) -> None:
        theme = current_theme()
        left = _left(card)
        width = card.right() - px(_PAD) - left
        line = QRect(left, card.top() + px(10), width, px(28))
        painter.setFont(font_of(17, QFont.Weight.DemiBold, tabular=True))
        width = painter.fontMetrics().horizontalAdvance(row.price)
        painter.setPen(QColor(theme.text if row.open or row.chosen else theme.soft))
        painter.drawText(line, RIGHT, row.price)
        paint_line(painter, line.adjusted(0, 0, -width - px(16), 0), row.title)

    def _stepper(self, painter: QPainter, box: QRect, row: LineRow) -> None:
        theme = current_theme()
        painter.setPen(QColor(theme.hairline))
        painter.setBrush(QColor(theme.background))
        painter.drawRoundedRect(box, px(8), px(8))
        painter.setFont(font_of(19, QFont.Weight.DemiBold))
        for sign, part, lit in (
            ("−", _minus(box), row.chosen),
            ("+", _plus(box), row.more),
        ):
            painter.setPen(QColor(theme.accent if lit else theme.faint))
            painter.drawText(part, Qt.AlignmentFlag.AlignCenter, sign)
        painter.setFont(font_of(14, QFont.Weight.DemiBold, tabular=True))
        painter.setPen(QColor(theme.text))
        middle = box.adjusted(px(_STEP), 0, -px(_STEP), 0)
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, row.count)

    def _reason(self, painter: QPainter, card: QRect, row: LineRow) -> None:
        theme = current_theme()
        box = _stepper(card)
        left = box.right() + px(16) if row.open else _left(card)
        room = QRect(left, box.top(), _state_left(card) - left - px(12), box.height())
        painter.setFont(font_of(14, QFont.Weight.Medium))
        painter.setPen(QColor(theme.text if row.reason else theme.soft))
        paint_line(painter, room, row.reason or (row.before if row.open else ""))

    def _state(self, painter: QPainter, card: QRect, row: LineRow) -> None:
        if not row.state:
            return
        painter.setFont(font_of(13, QFont.Weight.DemiBold))
        room = card.right() - px(_PAD) - _state_left(card)
        words = elided(painter, row.state, room - px(24))
        width = painter.fontMetrics().horizontalAdvance(words) + px(24)
        middle = _stepper(card).center().y()
        pill = QRect(card.right() - px(_PAD) - width, middle - px(14), width, px(28))
        paint_pill(painter, pill, words, row.tone)

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
        at = event.position().toPoint()
        for part, step in zip(step_buttons(option.rect), (-1, 1), strict=True):
            if isinstance(row, LineRow) and row.open and part.contains(at):
                self._view.units_asked.emit(step)
                return True
        return False


def step_buttons(row: QRect) -> tuple[QRect, QRect]:
    """Where minus and plus stand in a row of the list."""
    box = _stepper(_card(row))
    return _minus(box), _plus(box)


def _card(row: QRect) -> QRect:
    return row.adjusted(1, 1, -1 - px(4), -px(_GAP))


def _stepper(card: QRect) -> QRect:
    """Where minus, the count and plus stand in a card."""
    return QRect(_left(card), card.bottom() - px(12 + _STEP), px(156), px(_STEP))


def _tile(card: QRect) -> QRect:
    """Where the article's picture stands in a card."""
    side = card.height() - px(2 * _MARGIN)
    return QRect(card.left() + px(_MARGIN), card.top() + px(_MARGIN), side, side)


def _left(card: QRect) -> int:
    """Where what is right of the picture begins."""
    return _tile(card).right() + px(_PAD)


def _minus(box: QRect) -> QRect:
    return QRect(box.left(), box.top(), px(_STEP), box.height())


def _plus(box: QRect) -> QRect:
    return QRect(box.right() - px(_STEP), box.top(), px(_STEP), box.height())


def _state_left(card: QRect) -> int:
    """Where the room of the verdict begins: less than half of the card, so that both fit."""
    right = card.right() - px(_PAD)
    return right - (right - _left(card)) * 42 // 100
