"""The head of the walk-in page: the orders of the visit, whose order it is, what the rules say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from returndesk.domain.cases import Outcome, RuleVerdict
from returndesk.domain.walkin import OrderDraft
from returndesk.ui import walkin_words as words
from returndesk.ui.context import Context
from returndesk.ui.rule_words import rule_sentence, rule_tone
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.walkin_visit import WalkinVisit
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import ElidedLabel
from returndesk.ui.widgets.panel import Panel
from returndesk.ui.widgets.segments import Segments

OVERRIDE_KEY = "Ctrl+O"
_MOST_STRIPS = 3


class WalkinHead(QWidget):
    """Nothing is shown of it while there is no order.

    Signals:
        override_asked(): a supervisor is to say yes to what a rule refuses.
    """

    override_asked = Signal()

    def __init__(self, context: Context, visit: WalkinVisit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._visit = visit
        self._tabs: Segments | None = None
        self._tab_ids: tuple[object, ...] = ()
        self._title = ElidedLabel("", "title")
        self._sub = ElidedLabel("", "soft")
        self._chip = Chip()
        self.drop = KeyButton("", "Ctrl+Del", bind=True)
        self.drop.setProperty("flat", True)
        self.drop.clicked.connect(visit.drop_order)
        self.override = KeyButton("", OVERRIDE_KEY, bind=True)
        self.override.clicked.connect(self.override_asked)
        self._strips = [_Strip() for _ in range(_MOST_STRIPS)]
        self._column = QVBoxLayout(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self._title, 1)
        top.addWidget(self._chip)
        top.addWidget(self.drop)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addLayout(top)
        names.addWidget(self._sub)
        self._column.addLayout(names)
        strips = QHBoxLayout()
        strips.setSpacing(px(8))
        said = QVBoxLayout()
        said.setSpacing(px(6))
        for strip in self._strips:
            said.addWidget(strip)
        strips.addLayout(said, 1)
        strips.addWidget(self.override)
        self._column.addLayout(strips)

    @property
    def title(self) -> str:
        """The order in front."""
        return self._title.text()

    @property
    def said(self) -> tuple[str, ...]:
        """What the rules say of the whole return."""
        return tuple(strip.words for strip in self._strips if not strip.isHidden())

    @property
    def window_words(self) -> str:
        """Where the return stands in its window."""
        return self._chip.text()

    def show_visit(self, *, overridable: bool) -> None:
        """Show the order in front as it is now."""
        order, judged = self._visit.order, self._visit.judgement
        self.setVisible(order is not None)
        self._show_tabs()
        if order is None:
            return
        brand = self._visit.brand
        self._title.setText(words.order_title(order))
        self._sub.setText(words.order_line(order, brand.name if brand else "", self._context.now()))
        self._chip.set(*words.window_chip(judged))
        self._chip.setVisible(bool(self._chip.text()))
        self.drop.set_caption(self.tr("Leave out"))
        self.override.set_caption(self.tr("Allow"))
        self.override.setVisible(overridable)
        verdicts = [v for v in judged.of_case if rule_sentence(v)] if judged else []
        verdicts.sort(key=lambda verdict: verdict.outcome is not Outcome.REFUSED)
        for place, strip in enumerate(self._strips):
            strip.setVisible(place < len(verdicts))
            if place < len(verdicts):
                strip.show_verdict(verdicts[place], self._override_words(order, verdicts[place]))

    def next_order(self) -> None:
        """Bring the next order of the visit to the front."""
        orders = self._visit.draft.orders
        if self._visit.order in orders:
            place = orders.index(self._visit.order) + 1
            self._visit.show_order(orders[place % len(orders)].order.id)

    def _override_words(self, order: OrderDraft, verdict: RuleVerdict) -> str:
        """Who said yes to a refusal, and why; "" if nobody did."""
        for override in order.overrides:
            if override.rule is verdict.rule:
                return self.tr("allowed by {name}: {reason}").format(
                    name=override.supervisor, reason=override.reason
                )
        return ""

    def _show_tabs(self) -> None:
        """One tab per order, as soon as there are two."""
        orders = self._visit.draft.orders
        ids = tuple(order.order.id for order in orders) if len(orders) > 1 else ()
        if ids != self._tab_ids:
            if self._tabs is not None:
                self._tabs.hide()
                self._tabs.deleteLater()
            self._tab_ids = ids
            self._tabs = Segments(ids) if ids else None
            if self._tabs is not None:
                self._tabs.chosen.connect(self._visit.show_order)
                self._column.insertWidget(0, self._tabs)
        if self._tabs is not None and self._visit.order is not None:
            names = [words.order_title(order)[:24] for order in orders]
            self._tabs.set_words(self.tr("Orders"), names)
            self._tabs.select(self._visit.order.order.id)


class _Strip(Panel):
    """One sentence of a rule on its tone's ground."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ElidedLabel("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(11), px(14), px(11))
        row.addWidget(self._words)

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def show_verdict(self, verdict: RuleVerdict, allowed: str) -> None:
        """Show what a rule says, and who said yes all the same."""
        tone = Tone.GOOD if allowed else rule_tone(verdict, overridden=False)
        said = rule_sentence(verdict)
        self._words.setText(f"{said} · {allowed}" if allowed else said)
        self._words.set_tone(tone)
        self.set_tone(tone)
