"""Portal rules: what shoppers get for the goods, and what needs no supervisor."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from returndesk.domain.money import Money
from returndesk.domain.portal import AutoApproval, Brand, PortalRules
from returndesk.domain.returns import Resolution
from returndesk.domain.rule_checks import Problem
from returndesk.ui.rules_values import field_name
from returndesk.ui.rules_words import amount_of, amount_text
from returndesk.ui.texts import wish
from returndesk.ui.theme import px
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.rules_section import CheckList, RulesSection, chosen_of, soft_label
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate

_LONGEST_AMOUNT = 14


class MoneySection(RulesSection):
    """The refund methods, and the resolutions that are approved by rule."""

    def __init__(self) -> None:
        super().__init__()
        self._currency = "EUR"
        self.methods = CheckList(tuple(Resolution), 3)
        self.approved = CheckList(tuple(Resolution), 3)
        self.up_to = QLineEdit()
        self.up_to.setMaxLength(_LONGEST_AMOUNT)
        self.up_to.setFixedWidth(px(140))
        self._sign = TextLabel("", "strong")
        limit = QWidget()
        row = QHBoxLayout(limit)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.up_to)
        row.addWidget(self._sign)
        limit.setFocusProxy(self.up_to)
        self._limit_detail = soft_label()
        self.inspected = Segments((True, False))
        self._inspected_row = self.add_row("auto_approval.needs_inspection", self.inspected)
        self._limit_row = self.add_row("auto_approval.up_to", limit)
        self.add_panel(self.add_row("refund_methods", self.methods))
        self.add_panel(
            self.add_row("auto_approval", self.approved),
            self._limit_row,
            self._inspected_row,
        )  # fmt: skip
        self._limit_row.add_detail(self._limit_detail)
        self.methods.edited.connect(self._changed)
        self.approved.edited.connect(self._changed)
        self.up_to.textEdited.connect(self._changed)
        self.inspected.chosen.connect(self._changed)

    @property
    def title(self) -> str:
        """The part's name."""
        return translate("rules", "Money back")

    def show_rules(self, brand: Brand, rules: PortalRules) -> None:
        """Put the rules into the fields."""
        self._currency = brand.currency
        self._sign.setText(brand.currency)
        self.methods.choose(rules.refund_methods)
        approval = rules.auto_approval
        self.approved.choose(approval.wishes)
        if self._limit() != approval.up_to or self.own_problems():
            self.up_to.setText(amount_text(approval.up_to) if approval.up_to else "")
        self.inspected.select(approval.needs_inspection)
        self._dress()

    def applied(self, rules: PortalRules) -> PortalRules:
        """Rules with what the fields say; a limit that is no amount stays as it was."""
        approval = AutoApproval(
            chosen_of(Resolution, self.approved.chosen),
            rules.auto_approval.up_to if self.own_problems() else self._limit(),
            needs_inspection=bool(self.inspected.value),
        )
        methods = chosen_of(Resolution, self.methods.chosen)
        return replace(rules, refund_methods=methods, auto_approval=approval)

    def _limit(self) -> Money | None:
        return amount_of(self.up_to.text(), self._currency)

    def own_problems(self) -> tuple[Problem, ...]:
        """A limit that is no amount."""
        if self.up_to.text().strip() and self._limit() is None:
            return (Problem("amount_format", "auto_approval.up_to"),)
        return ()

    @Slot()
    def _changed(self) -> None:
        self._dress()
        self.edited.emit()

    def _dress(self) -> None:
        by_rule = bool(self.approved.chosen)
        for widget in (self._limit_row, self._inspected_row):
            widget.setVisible(by_rule)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.rows["refund_methods"].set_name(field_name("refund_methods"))
        self.rows["auto_approval"].set_name(field_name("auto_approval"))
        self._limit_row.set_name(translate("rules", "Up to this amount"))
        self._inspected_row.set_name(translate("rules", "Only once inspected"))
        self.methods.set_words(field_name("refund_methods"), map(wish, Resolution))
        self.approved.set_words(field_name("auto_approval"), map(wish, Resolution))
        self.up_to.setAccessibleName(translate("rules", "Up to this amount"))
        self._limit_detail.setText(translate("rules", "Empty: any amount."))
        yes_no = (translate("rules", "Yes"), translate("rules", "No"))
        self.inspected.set_words(translate("rules", "Only once inspected"), yes_no)
