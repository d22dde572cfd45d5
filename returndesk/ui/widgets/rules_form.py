"""The form of a brand's portal rules: its parts, one in front, and what is wrong in each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.portal import Brand, PortalRules, Site
from returndesk.domain.rule_checks import Problem, errors, validate
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.key_button import RailButton
from returndesk.ui.widgets.rules_links import InstructionsSection, LinksSection
from returndesk.ui.widgets.rules_look import LookSection
from returndesk.ui.widgets.rules_mails import MailsSection
from returndesk.ui.widgets.rules_money import MoneySection
from returndesk.ui.widgets.rules_portal import PortalSection
from returndesk.ui.widgets.rules_reasons import ReasonsSection
from returndesk.ui.widgets.rules_section import RulesSection
from returndesk.ui.widgets.rules_ways import CarriersSection, LabelSection

translate = QCoreApplication.translate

FORM_PX = 920
PARTS_PX = 208


class SectionButton(RailButton):
    """The entry of a part: its name, and how many things in it are to be put right."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.setFixedWidth(px(PARTS_PX))

    def show_state(self, name: str, wrong: int, warnings: int) -> None:
        """Name the part; wrong things come before warnings."""
        count = wrong or warnings
        self.set_caption(name)
        self._key.setText(f"{count} !" if count else "")
        self._key.setVisible(bool(count))
        self._key.set_tone(Tone.WRONG if wrong else Tone.CAUTION)
        told = translate("rules", "{name}, to put right: {count}")
        self.setAccessibleName(told.format(name=name, count=wrong) if wrong else name)


class RulesForm(QWidget):
    """All parts of the form over one brand's rules.

    Signals:
        edited(): the person changed a field.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.portal, self.label, self.carriers = PortalSection(), LabelSection(), CarriersSection()
        self.money, self.reasons, self.links = MoneySection(), ReasonsSection(), LinksSection()
        self.instructions, self.look, self.mails = (
            InstructionsSection(), LookSection(), MailsSection(),
        )  # fmt: skip
        self.sections: tuple[RulesSection, ...] = (
            self.portal, self.label, self.carriers, self.money, self.reasons, self.links,
            self.instructions, self.look, self.mails,
        )  # fmt: skip
        self.buttons = tuple(SectionButton() for _ in self.sections)
        self._stack = QStackedWidget()
        self._brand: Brand | None = None
        self._base = PortalRules()
        self._problems: tuple[Problem, ...] = ()
        self._lay_out()
        for number, (section, button) in enumerate(zip(self.sections, self.buttons, strict=True)):
            section.edited.connect(self._edited)
            button.clicked.connect(partial(self.show_part, number))
        self.buttons[0].setChecked(True)
        for key, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(key), self).activated.connect(partial(self.step, step))

    def _lay_out(self) -> None:
        parts = QVBoxLayout()
        parts.setSpacing(px(4))
        for button in self.buttons:
            parts.addWidget(button)
        parts.addStretch()
        for section in self.sections:
            inside = QWidget()
            row = QHBoxLayout(inside)
            row.setContentsMargins(0, 0, px(8), 0)
            section.column.addStretch()
            section.setMaximumWidth(px(FORM_PX))
            # On a wide screen the room is left on the right.
            row.addWidget(section, 1000)
            row.addStretch(1)
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setAlignment(Qt.AlignmentFlag.AlignLeft)
            scroll.setWidget(inside)
            self._stack.addWidget(scroll)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(24))
        row.addLayout(parts)
        row.addWidget(self._stack, 1)

    # ------------------------------------------------------------------------------------- rules

    @property
    def rules(self) -> PortalRules:
        """The rules as the fields say them now."""
        rules = self._base
        for section in self.sections:
            rules = section.applied(rules)
        return rules

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong now, warnings too."""
        return self._problems

    def set_sites(self, sites: Sequence[Site], home: str) -> None:
        """The return addresses that there are; `home` is the country of the desk's site."""
        self.portal.set_sites(sites, home)

    def show_rules(self, brand: Brand, rules: PortalRules) -> None:
        """Put rules into all fields, without telling anybody."""
        self._brand, self._base = brand, rules
        for section in self.sections:
            section.show_rules(brand, rules)
        self.check()

    def check(self) -> None:
        """Say beside each field what is wrong with it."""
        if self._brand is None:
            return
        self.instructions.preview.set_pictures(*self.look.pixmaps)
        own = [problem for section in self.sections for problem in section.own_problems()]
        found = validate(self.rules, self._brand.currency)
        # What cannot even be read is said alone.
        unread = {problem.place for problem in own}
        self._problems = (*own, *(p for p in found if p.place not in unread))
        for section, button in zip(self.sections, self.buttons, strict=True):
            told = section.show_problems(self._problems)
            wrong = len(errors(told))
            button.show_state(section.title, wrong, len(told) - wrong)

    @Slot()
    def _edited(self) -> None:
        if self._brand is None:
            return
        rules = self.rules
        for section in self.sections:
            section.follow(self._brand, rules)
        self.check()
        self.edited.emit()

    # -------------------------------------------------------------------------------------- parts

    def show_part(self, number: int) -> None:
        """Bring a part to the front."""
        self.buttons[number].setChecked(True)
        self._stack.setCurrentIndex(number)

    def step(self, by: int) -> None:
        """Bring the next part or the one before to the front."""
        self.show_part((self._stack.currentIndex() + by) % len(self.sections))
        self.begin()

    def begin(self) -> None:
        """Put the focus on the part in front."""
        self.buttons[self._stack.currentIndex()].setFocus()

    def bring_up(self, problem: Problem) -> None:
        """Show the field that a problem is about."""
        for number, section in enumerate(self.sections):
            if not section.row_of(problem.place):
                continue
            self.show_part(number)
            row = section.bring_up(problem.place)
            scroll = self._stack.currentWidget()
            if row is not None and isinstance(scroll, QScrollArea):
                scroll.ensureWidgetVisible(row, 0, px(24))
            return

    def retranslate(self) -> None:
        """Put all words in again."""
        for section in self.sections:
            section.retranslate()
        self.check()
