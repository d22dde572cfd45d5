"""The lines of the order in front, for a list: thousands of them cost what is on the screen."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from returndesk.domain.cases import Rule
from returndesk.domain.ids import LineId, OrderId
from returndesk.domain.money import portion
from returndesk.domain.returns import Resolution
from returndesk.domain.walkin import DraftLine, OrderDraft
from returndesk.ui import walkin_words as words
from returndesk.ui.return_words import money_text
from returndesk.ui.rule_words import rule_sentence, rule_tone
from returndesk.ui.tones import Tone
from returndesk.ui.walkin_work import Judged

RowRole = Qt.ItemDataRole.UserRole + 1
"""A line's `LineRow`."""

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class LineRow:
    """What stands on a line: words for a painter and for a screen reader.

    `before` tells what came back before, `state` what the rules say of it, with its tone; both
    are "" while there is nothing to say. `picture` is the line's, `initials` stand in its place.
    """

    line_id: LineId
    title: str
    price: str
    count: str
    before: str
    reason: str
    state: str
    tone: Tone
    chosen: bool
    open: bool
    more: bool
    initials: str = ""
    picture: str = ""

    @property
    def spoken(self) -> str:
        """The whole line for a screen reader."""
        parts = (self.title, self.price, self.count, self.before, self.reason, self.state)
        return ", ".join(part for part in parts if part)


class WalkinLinesModel(QAbstractListModel):
    """One row per line of an order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order: OrderDraft | None = None
        self._judged: Judged | None = None

    def show(self, order: OrderDraft | None, judged: Judged | None) -> None:
        """Show an order as it is now."""
        before, self._judged = self._order, judged
        if _same_rows(before, order):
            self._order = order
            if order is not None and order.lines:
                self.dataChanged.emit(self.index(0), self.index(len(order.lines) - 1))
            return
        self.beginResetModel()
        self._order = order
        self.endResetModel()

    @property
    def order_id(self) -> OrderId | None:
        """The order shown."""
        return self._order.order.id if self._order else None

    def row_of(self, line_id: LineId | None) -> int:
        """The row of a line; -1 if there is none."""
        lines = self._order.lines if self._order else ()
        return next((row for row, line in enumerate(lines) if line.line.id == line_id), -1)

    def line_at(self, row: int) -> DraftLine | None:
        """The line of a row."""
        lines = self._order.lines if self._order else ()
        return lines[row] if 0 <= row < len(lines) else None

    def row(self, row: int) -> LineRow:
        """What stands on a row."""
        line = self.line_at(row)
        if line is None or self._order is None:
            raise IndexError(row)
        return self._described(self._order, line)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() or self._order is None else len(self._order.lines)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """A line's row, its words for screen readers, or its title."""
        line = self.line_at(index.row())
        if line is None or self._order is None:
            return None
        if role == RowRole:
            return self._described(self._order, line)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._described(self._order, line).spoken[:_LONGEST_TIP]
        return line.line.title if role == Qt.ItemDataRole.DisplayRole else None

    def _described(self, order: OrderDraft, line: DraftLine) -> LineRow:
        bought, returned = line.line.quantity, order.returned.get(line.line.id, 0)
        can = bought if order.manual else max(0, bought - returned)
        state, tone = self._state(order, line, can)
        units = line.quantity or max(1, can)
        price = portion(line.line.total, bought, 0, min(units, bought)) if bought else None
        return LineRow(
            line.line.id,
            line.line.title,
            "" if order.gift or price is None else money_text(price),
            words.count_text(line.quantity, can),
            words.before_text(returned),
            words.reason_of(line),
            state,
            tone,
            chosen=bool(line.quantity),
            open=bool(can),
            more=line.quantity < can,
            initials=words.initials(line.line.title),
            picture=line.line.picture,
        )

    def _state(self, order: OrderDraft, line: DraftLine, can: int) -> tuple[str, Tone]:
        if not line.quantity:
            return ("", Tone.NEUTRAL) if can else (words.all_returned(), Tone.NEUTRAL)
        verdict = self._judged.of_line(line.line.id) if self._judged else None
        if verdict is not None:
            overridden = verdict.rule in order.overridden and verdict.overridable
            if not overridden:
                asks = verdict.rule is Rule.REASON
                tone = Tone.CAUTION if asks else rule_tone(verdict, overridden=False)
                return rule_sentence(verdict), tone
        if order.wish is Resolution.EXCHANGE and order.with_money:
            if line.exchange_for is None and not line.line.variants:
                return words.no_exchange(), Tone.WRONG
            if line.exchange_for is None:
                return words.exchange_for_what(), Tone.CAUTION
            return words.exchanged_for(line.exchange_for), Tone.GOOD
        if self._judged is None or any(not verdict.lines for verdict in self._judged.blocking):
            return "", Tone.NEUTRAL  # what is against the whole return is said above
        return words.taken_back(order.deal), Tone.GOOD


_LONGEST_TIP = 300


def _same_rows(before: OrderDraft | None, after: OrderDraft | None) -> bool:
    if before is None or after is None:
        return before is after
    return before.order.id == after.order.id and len(before.lines) == len(after.lines)
