"""After a walk-in: "Taken back", what became of the papers, and what stands on the receipt."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from returndesk.domain.papers import ReceiptContent
from returndesk.services.completing import Completed, WalkinOutcome
from returndesk.ui import walkin_words as words
from returndesk.ui.paper_printing import PaperPrinting
from returndesk.ui.return_words import money_text
from returndesk.ui.texts import joined, reason_text
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import Hairline, Panel
from returndesk.ui.widgets.paper_rows import PaperRows

_LISTED = 200


class WalkinDone(QWidget):
    """What a visit came to. The next scan begins the next visit.

    A walk-in has no undo: money was decided with it.
    """

    def __init__(self, printing: PaperPrinting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome: WalkinOutcome | None = None
        self.papers = PaperRows(printing)
        self._verdict = Panel()
        self._verdict.setObjectName("verdict")
        self._word = TextLabel("", "verdict")
        self._detail = ElidedLabel("", "sub")
        self._area = QScrollArea()
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._verdict)
        inside.setContentsMargins(px(32), px(24), px(32), px(24))
        inside.addWidget(self._word)
        inside.addWidget(self._detail)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self._verdict)
        column.addWidget(self.papers)
        column.addWidget(self._area, 1)

    @property
    def outcome(self) -> WalkinOutcome | None:
        """What is shown."""
        return self._outcome

    @property
    def words(self) -> tuple[str, str]:
        """The word, and the line below it."""
        return self._word.text(), self._detail.text()

    def show_outcome(self, outcome: WalkinOutcome) -> None:
        """Show what was taken back."""
        self._outcome = outcome
        self._verdict.set_tone(Tone.GOOD)
        self._word.set_tone(Tone.GOOD)
        self._word.setText(words.done_text(outcome))
        given = [words.given_text(done) for done in outcome.completed]
        self._detail.setText(joined(*given))
        self.setAccessibleName(f"{self._word.text()}. {self._detail.text()}")
        papers = QWidget()
        column = QVBoxLayout(papers)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(12))
        for done in outcome.completed:
            column.addWidget(_Receipt(done))
        column.addStretch()
        self._area.setWidget(papers)

    def retranslate(self) -> None:
        """Put the words in again."""
        if self._outcome is not None:
            self.show_outcome(self._outcome)
            self.papers.show_papers()


class _Receipt(Panel):
    """One order's receipt, with its voucher if there is one."""

    def __init__(self, done: Completed) -> None:
        super().__init__()
        receipt = done.receipt
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(18), px(24), px(18))
        column.setSpacing(px(6))
        number = self.tr("Receipt {number}").format(number=receipt.receipt_number)
        column.addLayout(_pair(number, receipt.return_number, "value", "value"))
        of_order = (
            self.tr("Order {number}").format(number=receipt.order_number)
            if receipt.order_number
            else self.tr("Without an order")
        )
        column.addWidget(ElidedLabel(joined(of_order, receipt.shopper_name), "soft"))
        column.addWidget(Hairline())
        self._add_lines(column, receipt)
        column.addWidget(Hairline())
        state, tone = words.state_text(done.decision.state)
        column.addLayout(_pair(words.given_text(done), state, "value", "strong", tone))
        if done.voucher is not None:
            code = self.tr("Voucher {code}").format(code=done.voucher.readable_code)
            amount = money_text(done.voucher.voucher.amount)
            column.addLayout(_pair(code, amount, "value", "value"))

    def _add_lines(self, column: QVBoxLayout, receipt: ReceiptContent) -> None:
        for line in receipt.lines[:_LISTED]:
            title = line.title if line.quantity == 1 else f"{line.quantity} x {line.title}"
            amount = money_text(line.amount) if line.amount is not None else ""
            column.addLayout(_pair(joined(title, reason_text(line.reason)), amount))
            if line.new_title and line.new is not None:
                new = self.tr("for {title}").format(title=line.new_title)
                column.addLayout(_pair(new, money_text(line.new), "soft", "soft"))
        more = len(receipt.lines) - _LISTED
        if more > 0:
            column.addWidget(TextLabel(self.tr("and %n more", "", more), "soft"))


def _pair(
    left: str,
    right: str,
    left_role: str = "",
    right_role: str = "",
    tone: Tone = Tone.NEUTRAL,
) -> QHBoxLayout:
    """Words that give way, and beside them some that do not."""
    row = QHBoxLayout()
    row.setSpacing(px(16))
    row.addWidget(ElidedLabel(left, left_role), 1)
    label = TextLabel(right, right_role)
    if tone is not Tone.NEUTRAL:
        label.set_tone(tone)
    row.addWidget(label)
    return row
