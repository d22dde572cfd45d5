"""Asks what lies in a parcel: another return too, one that does not, or one more parcel of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from returndesk.domain.codes import ScannedCode, readable
from returndesk.domain.returns import Return
from returndesk.services.inspection_tasks import InspectionTask
from returndesk.services.parcels import Contents
from returndesk.ui import inspect_words as words
from returndesk.ui import parcel_deeds, texts
from returndesk.ui.context import Context
from returndesk.ui.in_parcel import InParcel
from returndesk.ui.inspect_questions import InspectQuestions
from returndesk.ui.inspect_table import InspectTable
from returndesk.ui.parcel_deeds import Candidates, Moved

_QUOTED = 60


class InspectParcels(QObject):
    """Puts the questions in place and has the answers done; a scan answers what asks for a code."""

    def __init__(
        self,
        context: Context,
        table: InspectTable,
        questions: InspectQuestions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._table = table
        self._questions = questions
        self._return: Return | None = None

    def begin(self, return_: Return) -> None:
        """Ask about the parcel on the table; `return_` is the one in hand."""
        self._return = return_
        desk = self._context.desk
        self._table.look(lambda task: parcel_deeds.inside(desk, return_.id, task))

    def open(self, wish: InParcel) -> None:
        """Put what another page spoke of on the table, and ask."""
        if wish.parcel_id is not None:
            self._table.open_parcel(wish.parcel_id)
        else:
            self._table.open_return(wish.return_.id)
        self.begin(wish.return_)

    def ask(self, found: Contents | Candidates) -> None:
        """Ask about what was found."""
        if isinstance(found, Contents):
            self._ask_what(found)
        else:
            self._ask_which(found)

    def _ask_what(self, contents: Contents) -> None:
        mine = next(
            (r for r in contents.returns if self._return is not None and r.id == self._return.id),
            contents.returns[0],
        )
        more = self.tr("One more parcel of {return_}").format(return_=_named(mine))
        asked: list[tuple[str, Callable[[], None]]] = [
            (self.tr("Another return lies in it too"), partial(self._ask_return, contents)),
            (more, partial(self._ask_box, mine)),
        ]
        if len(contents.returns) > 1:
            out = self.tr("Not in it: {return_}")
            asked += (
                (out.format(return_=_named(return_)), partial(self._take_out, contents, return_))
                for return_ in contents.returns
            )
        self._questions.ask_choice(
            self.tr("What lies in this parcel?"),
            texts.joined(words.parcel_name(contents.parcel), *(map(_named, contents.returns))),
            tuple(choice for choice, _ in asked),
            lambda place: asked[place][1](),
        )

    # --------------------------------------------------------------------- another return, or none

    def _ask_return(self, contents: Contents) -> None:
        self._questions.ask_code(
            self.tr("Which return lies in it too?"),
            self.tr("Scan its label or its paper, or type its number."),
            self.tr("Return or order"),
            partial(self._find, contents),
        )

    def _find(self, contents: Contents, code: ScannedCode) -> None:
        desk = self._context.desk
        self._table.look(lambda _task: parcel_deeds.candidates(desk, contents, code))

    def _ask_which(self, found: Candidates) -> None:
        choices = tuple(
            texts.joined(
                _named(return_), texts.items_text(return_), texts.parcel_state(return_.parcel_state)
            )
            for return_ in found.returns
        )
        self._questions.ask_choice(
            self.tr("Put it into this parcel?"),
            words.parcel_name(found.contents.parcel),
            choices,
            lambda place: self._join(found.contents, found.returns[place]),
        )

    def _join(self, contents: Contents, return_: Return) -> None:
        desk, clerk = self._context.desk, self._context.clerk
        self._move(lambda _task: parcel_deeds.join(desk, contents, return_, clerk))

    def _take_out(self, contents: Contents, return_: Return) -> None:
        desk, clerk = self._context.desk, self._context.clerk
        self._move(lambda _task: parcel_deeds.take_out(desk, contents, return_, clerk))

    # ----------------------------------------------------------------------------- one more parcel

    def _ask_box(self, return_: Return) -> None:
        self._questions.ask_code(
            self.tr("Which is the other parcel of {return_}?").format(return_=_named(return_)),
            self.tr("Scan its label, or type the number on it."),
            self.tr("Number of the parcel"),
            partial(self._ask_to_take, return_),
        )

    def _ask_to_take(self, return_: Return, code: ScannedCode) -> None:
        title = self.tr("Take it in as one more parcel of {return_}?")
        self._questions.ask_choice(
            title.format(return_=_named(return_)),
            "",
            (self.tr("Take in {number}").format(number=readable(code.text[:_QUOTED], "")),),
            lambda _place: self._split(return_, code),
        )

    def _split(self, return_: Return, code: ScannedCode) -> None:
        desk, clerk = self._context.desk, self._context.clerk
        self._move(lambda task: parcel_deeds.split(desk, return_, code, clerk, task))

    def _move(self, deed: Callable[[InspectionTask], Moved]) -> None:
        self._table.move(deed)


def _named(return_: Return) -> str:
    return texts.joined(return_.number, return_.shopper.name[:_QUOTED])
