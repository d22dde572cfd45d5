"""What the Inspect page has to ask, one question at a time, in place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from returndesk.domain.codes import (
    ScannedCode,
    ScanSource,
    from_article_symbol,
    looks_like_article,
)
from returndesk.domain.inspection import MAX_NOTE, MAX_UNITS
from returndesk.domain.staff import Staff
from returndesk.domain.units import SURPLUS, UnitGroup
from returndesk.ui import texts
from returndesk.ui.inspect_table import Differences, InspectTable, Several, Spot, Stray
from returndesk.ui.inspect_words import InspectCounted
from returndesk.ui.widgets.ask_panel import AskPanel, Field, Question
from returndesk.ui.widgets.pin_panel import PinPanel

_QUOTED = 80
_LONGEST_TITLE = 200
_DIGITS = 9


class InspectQuestions(QObject):
    """Asks in its panels and gives the answers to the table.

    Signals:
        changed(): something is asked now, or nothing any more.
    """

    changed = Signal()

    def __init__(
        self, table: InspectTable, panel: AskPanel, pin: PinPanel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._panel = panel
        self._pin = pin
        self._counted = InspectCounted(self)
        self._asked = ""
        self._several: Several | None = None
        self._code: ScannedCode | None = None
        self._spot: Spot | None = None
        self._group: UnitGroup | None = None
        self._units: int | None = None
        self._picked_by: Callable[[int], None] | None = None
        self._told: Callable[[ScannedCode], None] | None = None
        panel.answered.connect(self._answered)
        panel.chosen.connect(self._picked)
        panel.dropped.connect(self.close)
        pin.passed.connect(self._passed)
        pin.dropped.connect(self.close)

    @property
    def open(self) -> bool:
        """Whether something is asked."""
        return bool(self._asked)

    @property
    def picks(self) -> bool:
        """Whether a digit picks an answer."""
        return self._asked in {"several", "stray", "choice"}

    def close(self) -> None:
        """Ask nothing any more."""
        if self._asked:
            self._asked = ""
            self._panel.hide()
            self._pin.hide()
            self.changed.emit()

    def press_digit(self, digit: int) -> bool:
        """Pick by a digit; False if nothing can be picked."""
        return self.picks and self._panel.press_digit(digit)

    def take_scan(self, code: ScannedCode) -> bool:
        """Take a scan as the answer, if a code is asked for; articles are counted all the same."""
        if self._asked != "code" or from_article_symbol(code) or looks_like_article(code):
            return False
        self._tell_code(code)
        return True

    # ---------------------------------------------------------------------------------- asking

    def ask_choice(
        self, title: str, detail: str, choices: tuple[str, ...], picked: Callable[[int], None]
    ) -> None:
        """Something to pick by a digit; `picked` gets its place."""
        self._picked_by = picked
        self._ask("choice", Question(title, detail[:_QUOTED], choices=choices[:_DIGITS]))

    def ask_code(
        self, title: str, detail: str, label: str, told: Callable[[ScannedCode], None]
    ) -> None:
        """A code that is scanned or typed; `told` gets it, and another one while it is asked."""
        self._told = told
        field = Field("code", label, longest=_LONGEST_TITLE)
        self._ask("code", Question(title, detail, self.tr("Go on"), (field,)))

    def ask(self, asked: Several | Stray | Differences) -> None:
        """Ask what a scan meant, or who lets the differences be."""
        if isinstance(asked, Several):
            self._ask_several(asked)
        elif isinstance(asked, Stray):
            self._ask_stray(asked)
        else:
            self.ask_supervisor(asked)

    def ask_supervisor(self, asked: Differences) -> None:
        """Somebody who may has to say yes to the differences, by a PIN."""
        params = asked.error.params
        said = texts.joined(
            *(
                say(int(params[name]))
                for name, say in (
                    ("missing", self._counted.missing),
                    ("wrong", self._counted.wrong),
                    ("unexpected", self._counted.unexpected),
                )
                if params[name]
            )
        )
        self._panel.hide()
        self._asked = "supervisor"
        self._pin.ask_for(self.tr("Finish with differences?"), said, self.tr("Finish"))
        self.changed.emit()

    def ask_note(
        self, spot: Spot, group: UnitGroup | None, quantity: int | None, note: str
    ) -> None:
        """A note on units (None for all of a group), or without a group on the whole return."""
        self._spot, self._group, self._units = spot, group, quantity
        units = quantity or (group.quantity if group else 0)
        title = (
            self.tr("Note on the whole return")
            if group is None
            else self.tr("Note on {units}").format(units=self._counted.units(units))
        )
        field = Field("note", self.tr("In a few words"), text=note, longest=MAX_NOTE)
        self._ask("note", Question(title, "", self.tr("Keep"), (field,)))

    def ask_article(self, spot: Spot) -> None:
        """What it is that nobody announced, and that has no code to scan."""
        self._spot = spot
        field = Field("title", self.tr("What is it?"), longest=_LONGEST_TITLE)
        self._ask(
            "article",
            Question(self.tr("An article that nobody announced"), "", self.tr("Count"), (field,)),
        )

    def ask_how_many(self, spot: Spot, title: str, found: int) -> None:
        """How many units are in hand, for those who count by heart."""
        self._spot = spot
        field = Field("found", self.tr("Units found"), text=str(found), longest=len(str(MAX_UNITS)))
        self._ask("found", Question(title, "", self.tr("Keep"), (field,)))

    def _ask_several(self, asked: Several) -> None:
        self._several = asked
        choices = tuple(
            texts.joined(return_.number, return_.shopper.name, texts.items_text(return_))
            for return_ in (task.sheets[0].return_ for task in asked.tasks[:_DIGITS])
        )
        title = self.tr("Which one is it?")
        self._ask("several", Question(title, asked.code.text[:_QUOTED], choices=choices))

    def _ask_stray(self, asked: Stray) -> None:
        self._code = asked.code
        choices = (self.tr("Count it as an unexpected article"),)
        title = self.tr("No parcel and no article of this return")
        self._ask("stray", Question(title, asked.code.text[:_QUOTED], choices=choices))

    def _ask(self, what: str, question: Question) -> None:
        self._pin.hide()
        self._asked = what
        self._panel.ask(question, self.tr("Close"))
        self.changed.emit()

    # ---------------------------------------------------------------------------------- answers

    def _picked(self, place: int) -> None:
        asked, several, code = self._asked, self._several, self._code
        self.close()
        if asked == "choice" and self._picked_by is not None:
            self._picked_by(place)
        elif asked == "several" and several is not None:
            self._table.choose(several.tasks[place])
        elif asked == "stray" and code is not None:
            self._table.count_stray(code)

    def _answered(self, answer: dict[str, str]) -> None:
        if self._asked == "code":
            if text := answer["code"].strip():
                self._tell_code(ScannedCode(text, ScanSource.TYPED))
            return
        spot = self._spot
        act = {
            "note": partial(self._note, answer.get("note", "")),
            "article": partial(self._article, answer.get("title", "")),
            "found": partial(self._found, answer.get("found", "")),
        }.get(self._asked)
        if spot is not None and act is not None and act(spot):
            self.close()

    def _tell_code(self, code: ScannedCode) -> None:
        if self._told is not None:
            self._told(code)

    def _passed(self, supervisor: Staff) -> None:
        self.close()
        self._table.finish(supervisor.name)

    def _note(self, text: str, spot: Spot) -> bool:
        self._table.add_note(spot, self._group, text.strip(), self._units)
        return True

    def _article(self, title: str, spot: Spot) -> bool:
        if not title.strip():
            return False
        self._table.add(Spot(spot.return_id), SURPLUS, title=title.strip())
        return True

    def _found(self, text: str, spot: Spot) -> bool:
        number = text.strip()
        if not number.isascii() or not number.isdigit():
            self._panel.say(self.tr("Type a number, such as 3."))
            return False
        self._table.set_found(spot, int(number))
        return True
