"""The right side of the walk-in page: what the shopper gets, the total, and the finishing key."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.ids import OrderId
from returndesk.domain.money import Money
from returndesk.domain.portal import Site
from returndesk.domain.returns import Resolution
from returndesk.domain.walkin import Amounts, Deal, OrderDraft, WalkinDraft, given_for
from returndesk.ui import walkin_words as words
from returndesk.ui.return_words import money_text
from returndesk.ui.theme import px, restyle
from returndesk.ui.walkin_visit import WalkinVisit
from returndesk.ui.walkin_work import Judged, exchange_chosen
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import Hairline, Panel, SectionHeading

FINISH_KEY = "F12"
WISH_KEYS: Mapping[Resolution, str] = {
    Resolution.REFUND: "Ctrl+1",
    Resolution.STORE_CREDIT: "Ctrl+2",
    Resolution.EXCHANGE: "Ctrl+3",
}
GIFT_KEY = "Ctrl+G"
APPROVE_KEY = "Ctrl+P"
DEAL_KEY = "Ctrl+D"
SIDE_PX = 328
_LISTED = 5
_LONGEST_REASON = 80


class WishButton(KeyButton):
    """One thing that the shopper can get, with its amount and its key."""

    def __init__(self, key: str) -> None:
        super().__init__("", key, bind=True)
        self._amount = TextLabel("", "strong")
        self._amount.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row.insertWidget(1, self._amount)
        self._row.insertStretch(1)
        self.setFixedHeight(px(54))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_amount(self, amount: str, *, given: bool) -> None:
        """Show what it comes to, and whether it is the one."""
        self._amount.setText(amount)
        self.setAccessibleDescription(amount)
        if self.property("given") != given:
            self.setProperty("given", given)
            restyle(self)


class WalkinSummary(Panel):
    """What the visit comes to.

    Signals:
        finish_asked(): the one key.
        approve_asked(): a supervisor is here for the money.
        deal_asked(): the goods or the money do not change hands.
    """

    finish_asked = Signal()
    approve_asked = Signal()
    deal_asked = Signal()

    def __init__(self, visit: WalkinVisit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visit = visit
        self._counted = words.WalkinCounted(self)
        self.setFixedWidth(px(SIDE_PX))
        self._heading = SectionHeading()
        self.wishes = {wish: WishButton(key) for wish, key in WISH_KEYS.items()}
        self.gift = KeyButton("", GIFT_KEY, bind=True)
        self.gift.setCheckable(True)
        self.gift.setProperty("flat", True)
        self.deal = KeyButton("", DEAL_KEY, bind=True)
        self.deal.setCheckable(True)
        self.deal.setProperty("flat", True)
        self.approve = KeyButton("", APPROVE_KEY, bind=True)
        self.approve.setProperty("flat", True)
        self.site = QComboBox()
        self.mail = QCheckBox()
        self._lines = [_AmountRow() for _ in range(_LISTED)]
        self._total_word = TextLabel("", "name")
        self.total = TextLabel("", "total")
        self._after = TextLabel("", "soft")
        self._after.setWordWrap(True)
        self.finish = KeyButton("", FINISH_KEY, primary=True, bind=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(18), px(16), px(16))
        column.setSpacing(px(8))
        column.addWidget(self._heading)
        for button in self.wishes.values():
            column.addWidget(button)
        column.addWidget(self.gift)
        column.addWidget(self.deal)
        column.addSpacing(px(4))
        for row in self._lines:
            column.addWidget(row)
        column.addWidget(Hairline())
        total = QHBoxLayout()
        total.addWidget(self._total_word)
        total.addStretch()
        total.addWidget(self.total)
        column.addLayout(total)
        column.addWidget(self._after)
        column.addStretch()
        column.addWidget(self.approve)
        column.addWidget(self.mail)
        column.addWidget(self.site)
        column.addSpacing(px(4))
        column.addWidget(self.finish)

    def _connect(self) -> None:
        for wish, button in self.wishes.items():
            button.setProperty("wish", str(wish))
            button.clicked.connect(self._wish_pressed)
        self.gift.clicked.connect(lambda on: self._visit.as_gift(gift=on))
        self.deal.clicked.connect(self.deal_asked)
        self.approve.clicked.connect(self.approve_asked)
        self.site.activated.connect(self._site_chosen)
        self.mail.clicked.connect(self._mail_chosen)
        self.finish.clicked.connect(self.finish_asked)

    def retranslate(self) -> None:
        """Put the words in again."""
        self._heading.setText(self.tr("To give"))
        for wish, button in self.wishes.items():
            button.set_caption(words.wish_name(wish))
        self.gift.set_caption(self.tr("Gift: no prices, credit"))
        self.approve.set_caption(self.tr("Approve with a PIN"))
        self.site.setAccessibleName(self.tr("Where the goods go to"))
        self.mail.setText(self.tr("Mail the shopper"))
        self.show_visit()

    def show_visit(self) -> None:
        """Show the visit as it is now."""
        order, judged = self._visit.order, self._visit.judgement
        self.gift.setChecked(bool(order and order.gift))
        self.gift.setEnabled(order is not None)
        special = order is not None and order.deal is not Deal.GOODS_FOR_MONEY
        self.deal.set_caption(
            words.deal_name(order.deal)
            if order is not None and special
            else self.tr("Without goods or money")
        )
        self.deal.setChecked(special)
        self.deal.setEnabled(order is not None)
        for wish, button in self.wishes.items():
            may = order is not None and order.with_money and (not order.gift or wish is order.wish)
            button.setEnabled(may)
            button.show_amount(
                _wish_amount(wish, order, judged), given=may and bool(order and order.wish is wish)
            )
        self._show_lines()
        totals = total_of(self._visit.draft, self._visit.judged)
        pays = len(totals) == 1 and totals[0].minor < 0
        self._total_word.setText(self.tr("To pay") if pays else self.tr("Total"))
        amounts = [money_text(total * -1 if pays else total) for total in totals]
        self.total.setText(" + ".join(amounts) or "—")
        self.total.setAccessibleName(f"{self._total_word.text()} {self.total.text()}")
        self._after.setText(self._after_words(order, judged))
        approver = self._visit.approver
        name = approver.name if approver else ""
        self.approve.set_caption(
            self.tr("Approved by {name}").format(name=name[:40])
            if name
            else self.tr("Approve with a PIN")
        )
        self.approve.setVisible(bool(self._visit.draft.chosen) and not self._by_rule())
        self.mail.setChecked(self._visit.mail_shopper)
        self.mail.setEnabled(order is not None)
        self._show_sites(order)
        self.finish.set_caption(self._finish_words())
        self.finish.setEnabled(self._visit.ready)

    def _finish_words(self) -> str:
        draft = self._visit.draft
        empty_handed = [order.deal is Deal.WITHOUT_GOODS for order in draft.chosen]
        if empty_handed and all(empty_handed):
            return self._counted.give(draft.units)
        return self._counted.finish(draft.units)

    def _show_lines(self) -> None:
        rows = [
            row
            for order in self._visit.draft.chosen
            if (judged := self._visit.judged.get(order.order.id))
            for row in amount_rows(order, judged.amounts)
        ]
        more = len(rows) - _LISTED
        if more > 0:
            rows = rows[: _LISTED - 1]
            rows.append((self.tr("and %n more", "", more + 1), ""))
        for place, row in enumerate(self._lines):
            row.setVisible(place < len(rows))
            if place < len(rows):
                row.show_amount(*rows[place])

    def _show_sites(self, order: OrderDraft | None) -> None:
        sites: Sequence[Site] = self._visit.sites
        self.site.setVisible(len(sites) > 1 and order is not None)
        with QSignalBlocker(self.site):
            if [self.site.itemData(n) for n in range(self.site.count())] != [s.id for s in sites]:
                self.site.clear()
                for site in sites:
                    self.site.addItem(site.name, site.id)
            if order is not None:
                self.site.setCurrentIndex(self.site.findData(order.restock_site))

    def _after_words(self, order: OrderDraft | None, judged: Judged | None) -> str:
        """Below the total: the VAT in it, what follows, and why a deal is not the ordinary one."""
        if order is None or judged is None:
            return ""
        tax = judged.amounts.tax_of_sum
        shown = tax.minor and order.with_money and not order.gift and exchange_chosen(order)
        told = (
            words.tax_text(tax) if shown and order.chosen else "",
            self._what_follows(order, judged),
            order.deal_reason[:_LONGEST_REASON],
        )
        return "\n".join(text for text in told if text)

    def _what_follows(self, order: OrderDraft | None, judged: Judged | None) -> str:
        if order is None or judged is None or not order.chosen:
            return ""
        if not exchange_chosen(order):
            return ""
        if not self._by_rule() and self._visit.approver is None:
            return self.tr("A supervisor decides on the money later")
        if not order.with_money:
            return self.tr("The shopper gets no money")
        if order.wish is Resolution.EXCHANGE:
            return words.difference_text(judged.amounts.exchange_difference)
        if order.wish is Resolution.STORE_CREDIT:
            return self.tr("As a voucher")
        return self.tr("By the way of payment of the order")

    def _by_rule(self) -> bool:
        """Whether the merchant's rules approve the whole visit by themselves."""
        for order in self._visit.draft.chosen:
            brand = self._visit.brands.get(order.brand_id)
            judged = self._visit.judged.get(order.order.id)
            if brand is None or judged is None:
                return False
            rule = brand.rules.auto_approval
            given = given_for(order, judged.amounts)
            inspected = order.deal is not Deal.WITHOUT_GOODS
            if not rule.covers(order.wish, given, inspected=inspected):
                return False
        return True

    def _wish_pressed(self) -> None:
        self._visit.wish_for(Resolution(self.sender().property("wish")))

    def _site_chosen(self, place: int) -> None:
        self._visit.restock_at(self.site.itemData(place))

    def _mail_chosen(self, wanted: bool) -> None:
        self._visit.mail_shopper = wanted


class _AmountRow(QWidget):
    """A title that gives way, and an amount that does not."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ElidedLabel("", "soft")
        self._amount = TextLabel("", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self._title, 1)
        row.addWidget(self._amount)

    def show_amount(self, title: str, amount: str) -> None:
        """Show another line."""
        self._title.setText(title)
        self._amount.setText(amount)


def amount_rows(order: OrderDraft, money: Amounts) -> list[tuple[str, str]]:
    """What one order's sum is made of: the goods, the new ones and the fee."""
    rows = []
    for line in money.lines:
        paid = order.with_money and not order.gift
        rows.append((_times(line.quantity, line.title), money_text(line.amount) if paid else ""))
        if line.new is not None:
            rows.append((_times(line.quantity, line.new_title), money_text(line.new * -1)))
    if money.fee.minor:
        rows.append((words.fee_name(), money_text(money.fee * -1)))
    return rows


def _times(quantity: int, title: str) -> str:
    return title if quantity == 1 else f"{quantity} x {title}"


def total_of(draft: WalkinDraft, judged: Mapping[OrderId, Judged]) -> tuple[Money, ...]:
    """What the shopper gets for everything, one sum per currency; less than 0 is to be paid."""
    sums: dict[str, Money] = {}
    for order in draft.chosen:
        told = judged.get(order.order.id)
        if told is None:
            continue
        given = given_for(order, told.amounts)
        if order.wish is Resolution.EXCHANGE and order.with_money and exchange_chosen(order):
            given = told.amounts.exchange_difference * -1
        sums[given.currency] = sums.get(given.currency, Money(0, given.currency)) + given
    return tuple(sums.values())


def _wish_amount(wish: Resolution, order: OrderDraft | None, judged: Judged | None) -> str:
    if order is None or judged is None or not order.chosen:
        return ""
    if wish is Resolution.EXCHANGE:
        if order.wish is not wish or not exchange_chosen(order):
            return words.to_choose()
        return money_text(judged.amounts.exchange_difference)
    return money_text(judged.by_wish[wish])
