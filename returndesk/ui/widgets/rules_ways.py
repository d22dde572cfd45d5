"""Portal rules: how goods come back, who pays for the label, and from where."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from returndesk.domain.carriers import CARRIERS
from returndesk.domain.portal import (
    LABEL_COUNTRIES,
    Brand,
    LabelPolicy,
    PortalRules,
    ReturnMethod,
)
from returndesk.domain.rule_checks import Problem
from returndesk.ui.rules_values import field_name, value_text
from returndesk.ui.rules_words import (
    amount_of,
    amount_text,
    country_name,
    label_word,
    method_word,
)
from returndesk.ui.texts import carrier_name
from returndesk.ui.theme import px
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.rules_section import (
    CalmCombo,
    CheckList,
    RulesSection,
    chosen_of,
    soft_label,
)
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate

_LONGEST_AMOUNT = 14


class LabelSection(RulesSection):
    """The ways back, the label with its fee, and the countries that labels come from."""

    def __init__(self) -> None:
        super().__init__()
        self._currency = "EUR"
        self.methods = CheckList(tuple(ReturnMethod), 2)
        self.label = Segments(LabelPolicy)
        self.fee = QLineEdit()
        self.fee.setMaxLength(_LONGEST_AMOUNT)
        self.fee.setFixedWidth(px(140))
        self._sign = TextLabel("", "strong")
        fee = QWidget()
        row = QHBoxLayout(fee)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.fee)
        row.addWidget(self._sign)
        self._fee_detail = soft_label()
        self.paid_returns = Segments((True, False))
        self.countries = CheckList(LABEL_COUNTRIES, 3)
        self.all_button = QPushButton()
        self.none_button = QPushButton()
        self._overseas = soft_label()
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.all_button)
        line.addWidget(self.none_button)
        line.addWidget(self._overseas, 1)
        self.add_panel(self.add_row("methods", self.methods))
        self.add_panel(
            self.add_row("label", self.label),
            self.add_row("fee", fee),
            self.add_row("paid_returns", self.paid_returns),
        )  # fmt: skip
        self.rows["fee"].add_detail(self._fee_detail)
        fee.setFocusProxy(self.fee)
        self.add_panel(self.add_row("label_countries", self.countries), buttons)
        for choice in (self.label, self.paid_returns):
            choice.chosen.connect(self._changed)
        for boxes in (self.methods, self.countries):
            boxes.edited.connect(self._changed)
        self.fee.textEdited.connect(self._changed)
        self.all_button.clicked.connect(self._all)
        self.none_button.clicked.connect(self._none)

    @property
    def title(self) -> str:
        """The part's name."""
        return translate("rules", "Label and fee")

    def show_rules(self, brand: Brand, rules: PortalRules) -> None:
        """Put the rules into the fields."""
        self._currency = brand.currency
        self._sign.setText(brand.currency)
        self.methods.choose(rules.methods)
        self.label.select(rules.label)
        if amount_of(self.fee.text(), rules.fee.currency) != rules.fee:
            self.fee.setText(amount_text(rules.fee))
        self.paid_returns.select(rules.paid_returns)
        self.countries.choose(rules.label_countries)
        self._dress()

    def applied(self, rules: PortalRules) -> PortalRules:
        """Rules with what the fields say; without an amount the fee stays."""
        unknown = rules.label_countries - set(LABEL_COUNTRIES)
        return replace(
            rules,
            methods=chosen_of(ReturnMethod, self.methods.chosen),
            label=LabelPolicy(str(self.label.value)),
            fee=amount_of(self.fee.text(), self._currency) or rules.fee,
            paid_returns=bool(self.paid_returns.value),
            label_countries=self.countries.chosen | unknown,
        )

    def own_problems(self) -> tuple[Problem, ...]:
        """A fee that is no amount."""
        if amount_of(self.fee.text(), self._currency) is None:
            return (Problem("amount_format", "fee"),)
        return ()

    @Slot()
    def _changed(self) -> None:
        self._dress()
        self.edited.emit()

    @Slot()
    def _all(self) -> None:
        self.countries.choose(LABEL_COUNTRIES)
        self._changed()

    @Slot()
    def _none(self) -> None:
        self.countries.choose(())
        self._changed()

    def _dress(self) -> None:
        """A fee is asked for only where there is one."""
        self.rows["fee"].setVisible(self.label.value is LabelPolicy.FIXED_FEE)

    def retranslate(self) -> None:
        """Put all words in again."""
        for place, row in self.rows.items():
            row.set_name(field_name(place))
        self.fee.setAccessibleName(field_name("fee"))
        self.methods.set_words(field_name("methods"), map(method_word, ReturnMethod))
        self.label.set_words(field_name("label"), map(label_word, LabelPolicy))
        self._fee_detail.setText(
            translate("rules", "For a drop-off. In the shop and for store credit it is free.")
        )
        yes_no = (translate("rules", "Yes"), translate("rules", "No"))
        self.paid_returns.set_words(field_name("paid_returns"), yes_no)
        names = map(country_name, LABEL_COUNTRIES)
        self.countries.set_words(field_name("label_countries"), names)
        self.all_button.setText(translate("rules", "All"))
        self.none_button.setText(translate("rules", "None"))
        self._overseas.setText(translate("rules", "Overseas territories never get a label."))


class CarriersSection(RulesSection):
    """Which carriers are allowed, country by country."""

    def __init__(self) -> None:
        super().__init__()
        self._carriers: dict[str, tuple[str, ...]] = {}
        self.country = CalmCombo()
        for code in LABEL_COUNTRIES:
            self.country.addItem(code, code)
        self.which = Segments((False, True))
        self.allowed = CheckList(tuple(CARRIERS), 3)
        self._summary = soft_label()
        self._country_row = self.add_row("country", self.country)
        self._which_row = self.add_row("which", self.which)
        self.add_panel(self._country_row, self._which_row, self.add_row("carriers", self.allowed))
        self.add_panel(self._summary)
        self.country.activated.connect(self._show_country)
        self.which.chosen.connect(self._which_chosen)
        self.allowed.edited.connect(self._allowed_edited)

    @property
    def title(self) -> str:
        """The part's name."""
        return translate("rules", "Carriers")

    def show_rules(self, brand: Brand, rules: PortalRules) -> None:
        """Put the rules into the fields."""
        del brand
        self._carriers = {c: tuple(names) for c, names in rules.carriers.items() if names}
        self._show_country()

    def applied(self, rules: PortalRules) -> PortalRules:
        """Rules with what the fields say; a country without a choice allows all carriers."""
        if self._carriers == {c: tuple(names) for c, names in rules.carriers.items() if names}:
            return rules
        return replace(rules, carriers=dict(self._carriers))

    def words_for(self, problem: Problem) -> str:
        """Name the country: it may not be the one that is shown."""
        return f"{country_name(problem.place.partition('.')[2])}: {super().words_for(problem)}"

    def bring_up(self, place: str) -> QWidget | None:
        """Show the country first."""
        found = self.country.findData(place.partition(".")[2])
        if found >= 0:
            self.country.setCurrentIndex(found)
            self._show_country()
        return super().bring_up(place)

    @property
    def _here(self) -> str:
        return str(self.country.currentData())

    @Slot()
    def _show_country(self) -> None:
        chosen = self._carriers.get(self._here, ())
        self.which.select(bool(chosen))
        self.allowed.choose(chosen)
        self._dress()

    @Slot(object)
    def _which_chosen(self, some: bool) -> None:
        if some:
            self.rows["carriers"].show()
            next(iter(self.allowed.boxes.values())).setFocus()
        else:
            self._carriers.pop(self._here, None)
            self._show_country()
            self.edited.emit()

    @Slot()
    def _allowed_edited(self) -> None:
        chosen = tuple(code for code in CARRIERS if code in self.allowed.chosen)
        self._carriers.pop(self._here, None)
        if chosen:
            self._carriers[self._here] = chosen
        self._dress()
        self.edited.emit()

    def _dress(self) -> None:
        self.rows["carriers"].setVisible(bool(self.which.value))
        lines = (
            f"{country_name(country)}: {value_text('carriers', self._carriers[country], {})}"
            for country in (*LABEL_COUNTRIES, *sorted(set(self._carriers) - set(LABEL_COUNTRIES)))
            if country in self._carriers
        )
        everywhere = translate("rules", "All carriers are allowed in every country.")
        self._summary.setText("\n".join(lines) or everywhere)

    def retranslate(self) -> None:
        """Put all words in again."""
        for place, code in enumerate(LABEL_COUNTRIES):
            self.country.setItemText(place, country_name(code))
        self._country_row.set_name(translate("rules", "Country"))
        self._which_row.set_name(translate("rules", "Allowed carriers"))
        self.which.set_words(
            translate("rules", "Allowed carriers"),
            (translate("rules", "All carriers"), translate("rules", "Only some")),
        )
        self.allowed.set_words(field_name("carriers"), map(carrier_name, CARRIERS))
        self._dress()
