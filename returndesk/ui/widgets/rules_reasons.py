"""Portal rules: the reasons that shoppers choose from, in the merchant's order."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.portal import OTHER_REASON, REASONS, Brand, PortalRules
from returndesk.ui.rules_values import field_name
from returndesk.ui.texts import reason_text
from returndesk.ui.theme import px
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.rules_section import RulesSection, soft_label

translate = QCoreApplication.translate


class _ReasonRow(QWidget):
    """A reason that is offered: up, down, away."""

    def __init__(self, reason: str, *, first: bool, last: bool) -> None:
        super().__init__()
        name = reason_text(reason)
        self.up, self.down, self.away = QPushButton("↑"), QPushButton("↓"), QPushButton("✕")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        label = TextLabel(name, "strong")
        label.setWordWrap(True)
        row.addWidget(label, 1)
        for button, words in (
            (self.up, translate("rules", "Move up: {reason}")),
            (self.down, translate("rules", "Move down: {reason}")),
            (self.away, translate("rules", "Offer no more: {reason}")),
        ):
            button.setProperty("flat", True)
            button.setFixedWidth(px(44))
            button.setAccessibleName(words.format(reason=name))
            button.setToolTip(words.format(reason=name))
            row.addWidget(button)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)


class ReasonsSection(RulesSection):
    """What is offered on the left, in its order; what else there is on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._reasons: tuple[str, ...] = ()
        self._rows_by_reason: dict[str, _ReasonRow] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._offered_label = TextLabel("", "label")
        self._others_label = TextLabel("", "label")
        self._always = soft_label()
        self.lists = QWidget()
        self.lists.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        grid = QGridLayout(self.lists)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(32))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._offered, self._others = QVBoxLayout(), QVBoxLayout()
        grid.addWidget(self._offered_label, 0, 0)
        grid.addWidget(self._others_label, 0, 1)
        grid.addLayout(self._offered, 1, 0)
        grid.addLayout(self._others, 1, 1)
        self.add_panel(self.add_row("reasons", self.lists), self._always)

    @property
    def title(self) -> str:
        """The part's name."""
        return translate("rules", "Reasons")

    @property
    def offered(self) -> tuple[str, ...]:
        """The reasons as they are offered now."""
        return self._reasons

    def row_for(self, reason: str) -> _ReasonRow:
        """The row of a reason that is offered."""
        return self._rows_by_reason[reason]

    def add_button(self, reason: str) -> QPushButton:
        """The button of a reason that is not offered."""
        return self._buttons[reason]

    def show_rules(self, brand: Brand, rules: PortalRules) -> None:
        """Put the rules into the lists."""
        del brand
        if rules.reasons != self._reasons:
            self._reasons = rules.reasons
            self._rebuild()

    def applied(self, rules: PortalRules) -> PortalRules:
        """Rules with what the lists say."""
        return replace(rules, reasons=self._reasons)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.rows["reasons"].set_name(field_name("reasons"))
        self._offered_label.setText(translate("rules", "Offered"))
        self._others_label.setText(translate("rules", "Not offered"))
        other = reason_text(OTHER_REASON)
        self._always.setText(
            translate("rules", "“{other}” is always there and asks for a message.").format(
                other=other
            )
        )
        self._rebuild()

    def _left(self) -> list[str]:
        return [reason for reason in REASONS if reason not in self._reasons]

    def _rebuild(self) -> None:
        for column in (self._offered, self._others):
            while (item := column.takeAt(0)) is not None:
                if (gone := item.widget()) is not None:
                    gone.hide()
                    gone.deleteLater()
        last = len(self._reasons) - 1
        for place, reason in enumerate(self._reasons):
            row = _ReasonRow(reason, first=place == 0, last=place == last)
            row.up.clicked.connect(partial(self._move, place, -1))
            row.down.clicked.connect(partial(self._move, place, 1))
            row.away.clicked.connect(partial(self._remove, place))
            self._rows_by_reason[reason] = row
            self._offered.addWidget(row)
        for reason in self._left():
            button = QPushButton(f"+  {reason_text(reason)}")
            button.setProperty("flat", True)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(partial(self._add, reason))
            self._buttons[reason] = button
            self._others.addWidget(button)
        self._offered.addStretch()
        self._others.addStretch()

    def _change(self, reasons: tuple[str, ...]) -> None:
        self._reasons = reasons
        self._rebuild()
        self.edited.emit()

    def _move(self, place: int, step: int) -> None:
        reasons = list(self._reasons)
        moved = reasons.pop(place)
        reasons.insert(place + step, moved)
        self._change(tuple(reasons))
        row = self.row_for(moved)
        button = row.up if step < 0 else row.down
        (button if button.isEnabled() else row.away).setFocus()

    def _remove(self, place: int) -> None:
        gone = self._reasons[place]
        self._change((*self._reasons[:place], *self._reasons[place + 1 :]))
        if gone in REASONS:
            self.add_button(gone).setFocus()

    def _add(self, reason: str) -> None:
        self._change((*self._reasons, reason))
        self.row_for(reason).up.setFocus()
