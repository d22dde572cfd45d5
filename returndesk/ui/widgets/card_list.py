"""A list of cards to choose from: a title, a line below it, a pill and a word at the right."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from returndesk.ui.theme import current_theme, font_of, px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.card_view import (
    RIGHT,
    CardView,
    elided,
    paint_ground,
    paint_line,
    paint_pill,
)

CardRole = Qt.ItemDataRole.UserRole + 1
"""A row's `Card`."""

_ROOT = QModelIndex()
_ROW_PX = 68
_GAP = 6
_PAD = 14


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card; `key` tells it from the others."""

    key: Hashable
    title: str
    detail: str = ""
    right: str = ""
    pill: str = ""
    tone: Tone = Tone.NEUTRAL

    @property
    def spoken(self) -> str:
        """The whole card for a screen reader."""
        parts = (self.pill, self.title, self.detail, self.right)
        return ", ".join(part for part in parts if part)


class CardModel(QAbstractListModel):
    """Cards, in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards."""
        return self._cards

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show other cards, or the same with other words."""
        same = [card.key for card in cards] == [card.key for card in self._cards]
        if same:
            self._cards = cards
            if cards:
                self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
            return
        self.beginResetModel()
        self._cards = cards
        self.endResetModel()

    def row_of(self, key: Hashable) -> int:
        """The row of a card; -1 if it is not there."""
        return next((n for n, card in enumerate(self._cards) if card.key == key), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many cards there are."""
        return 0 if parent.isValid() else len(self._cards)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """A card, its words for screen readers, or its title."""
        if not 0 <= index.row() < len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == CardRole:
            return card
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return card.spoken
        return card.title if role == Qt.ItemDataRole.DisplayRole else None


class CardList(CardView):
    """Cards of which one is the current one.

    Signals:
        card_shown(object): the key of another card, or None.
    """

    card_shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self._quiet = False
        self.setModel(self.cards)
        self.setItemDelegate(_CardDelegate(self))
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._current_changed)

    @property
    def key(self) -> Hashable | None:
        """The key of the current card."""
        card = self.currentIndex().data(CardRole)
        return card.key if isinstance(card, Card) else None

    def show_cards(self, cards: tuple[Card, ...], *, choose: bool = True) -> None:
        """Show other cards; the current one stays, or one in its place is chosen."""
        key, place = self.key, self.currentIndex().row()
        self._quiet = True
        self.cards.show_cards(cards)
        row = self.cards.row_of(key) if key is not None else -1
        if row < 0 and choose and cards:
            row = max(0, min(place, len(cards) - 1))
        index = self.cards.index(row)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        self._quiet = False
        if self.key != key:
            self.card_shown.emit(self.key)

    def choose(self, key: Hashable) -> None:
        """Make a card the current one."""
        index = self.cards.index(self.cards.row_of(key))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let letters go to the page."""
        if event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        del current, before
        if not self._quiet:
            self.card_shown.emit(self.key)


class _CardDelegate(QStyledItemDelegate):
    """Paints a card."""

    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - all cards are alike
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """As high as a card and the gap below it."""
        return QSize(px(240), px(_ROW_PX))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the card."""
        card = index.data(CardRole)
        if not isinstance(card, Card):
            return
        theme = current_theme()
        rect: QRect = option.rect
        current = index.row() == self._view.currentIndex().row()
        marked = current and self._view.hasFocus()
        ground = rect.adjusted(1, 1, -1 - px(4), -px(_GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(
            painter,
            ground,
            border=theme.accent if current else theme.hairline,
            width=3 if marked else 2 if current else 1,
            fill=theme.accent_tint if current else theme.panel,
            radius=10,
        )
        inside = ground.adjusted(px(_PAD), px(6), -px(_PAD), -px(6))
        top = QRect(inside.left(), inside.top(), inside.width(), inside.height() // 2)
        below = top.translated(0, inside.height() // 2)
        painter.setFont(font_of(12))
        painter.setPen(QColor(theme.soft))
        painter.drawText(top, RIGHT, card.right)
        room = painter.fontMetrics().horizontalAdvance(card.right) + px(10) if card.right else 0
        painter.setFont(font_of(15, QFont.Weight.DemiBold, tabular=True))
        painter.setPen(QColor(theme.text))
        paint_line(painter, top.adjusted(0, 0, -room, 0), card.title)
        left = _pill(painter, below, card) if card.pill else 0
        painter.setFont(font_of(13))
        painter.setPen(QColor(theme.soft))
        paint_line(painter, below.adjusted(left, 0, 0, 0), card.detail)
        painter.restore()


def _pill(painter: QPainter, room: QRect, card: Card) -> int:
    """Paint the pill; how much of the room it takes."""
    painter.setFont(font_of(12, QFont.Weight.DemiBold))
    words = elided(painter, card.pill, room.width() - px(18))
    width = painter.fontMetrics().horizontalAdvance(words) + px(18)
    height = px(22)
    ground = QRect(room.left(), room.center().y() - height // 2, width, height)
    paint_pill(painter, ground, words, card.tone)
    return width + px(8)
