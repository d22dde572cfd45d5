"""An unknown parcel in hand: its return is searched for, or built from an order's articles."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.ids import EventId
from returndesk.domain.returns import ParcelState, Return
from returndesk.domain.walkin import OrderDraft, WalkinDraft
from returndesk.services.outcomes import ScanOutcome, UndoOutcome
from returndesk.services.ports import UnknownParcel
from returndesk.ui import texts
from returndesk.ui.context import Context
from returndesk.ui.widgets.unknown_view import UnknownView

_QUOTED = 40


class UnknownWork(QObject):
    """What is done with the parcel that an `UnknownView` shows.

    Signals:
        changed(): another return is picked, or an order's articles have changed.
        taken_in(ScanOutcome): the parcel is this return's by now.
        undone(): it is unknown again.
        failed(KnownError): something could not be done.
    """

    changed = Signal()
    taken_in = Signal(object)
    undone = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, view: UnknownView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view = view
        self._parcel: UnknownParcel | None = None
        self._undoable: EventId | None = None
        self.return_: Return | None = None
        self.order: OrderDraft | None = None
        view.searched.connect(self.search)
        view.return_shown.connect(self._picked)
        view.units_asked.connect(self.add)

    def show(self, parcel: UnknownParcel) -> None:
        """Take a parcel in hand."""
        self.leave()
        self._parcel = parcel
        self._view.show_parcel(parcel, self._picture())
        self.search("")

    def leave(self) -> None:
        """Have none in hand."""
        self._parcel = self.return_ = self.order = None

    @property
    def can_undo(self) -> bool:
        """Whether the last parcel that was taken in can be unknown again."""
        return self._undoable is not None

    @property
    def act(self) -> tuple[str, bool]:
        """What `do` would do, in words, and whether it can."""
        if self.order is not None:
            units = sum(line.quantity for line in self.order.lines)
            return self.tr("Take %n article(s) in", "", units), units > 0
        if self.return_ is not None:
            told = texts.joined(self.return_.number, self.return_.shopper.name[:_QUOTED])
            return self.tr("It is {return_}").format(return_=told), True
        return self.tr("Choose its return"), False

    def do(self) -> None:
        """Say whose the parcel is: the order's articles that were counted, or the return picked."""
        if self._parcel is None:
            return
        unknowns, clerk = self._context.desk.unknowns, self._context.clerk
        unknown_id, order, return_ = self._parcel.id, self.order, self.return_
        if order is not None:
            quantities = {line.line.id: line.quantity for line in order.chosen}
            self._run(
                lambda: unknowns.build(unknown_id, order.order, quantities, clerk=clerk),
                self._taken_in,
            )
        elif return_ is not None:
            work = partial(unknowns.match, unknown_id, return_.id, clerk=clerk)
            self._run(work, self._taken_in)

    def undo(self) -> bool:
        """Take the last match back; whether there was one."""
        event_id, self._undoable = self._undoable, None
        if event_id is None:
            return False
        receiving, clerk = self._context.desk.receiving, self._context.clerk
        self._run(lambda: receiving.undo(event_id, clerk=clerk), self._undone)
        return True

    def take_scan(self, code: ScannedCode) -> bool:
        """An article of the order, or what is searched for; whether it was for this parcel."""
        if not self._view.isVisible():
            return False
        if self._view.building and self.order is not None:
            taken = WalkinDraft((self.order,)).take_article(code.text)
            if taken is not None:
                self._take_order(taken[0].orders[0])
                self._view.lines.show_line(taken[1].line.id)
            return True
        if self._view.field.edit.hasFocus():
            self._view.field.set_text(code.text)
            self.search(code.text)
            return True
        return False

    def search(self, text: str) -> None:
        """Look for its return; "" for what the parcel's codes lead to by now."""
        if self._parcel is not None:
            work = partial(self._find, self._parcel, text)
            self._run(work, partial(self._found, self._parcel, text))

    def find_order(self, text: str, found: Callable[[], object]) -> None:
        """Take an order in hand by its number or that of its parcel, and say that it is `found`."""

        def take(order: OrderDraft) -> None:
            found()
            self._take_order(order)

        self._run(partial(self._order_of, text), take)

    def leave_order(self) -> None:
        """Back to the search."""
        self.order = None
        self._view.leave_order()
        self.changed.emit()

    def add(self, units: int) -> None:
        """Count so many units more of the order's current line, or fewer."""
        order = self.order
        line = self._view.model.line_at(self._view.lines.currentIndex().row())
        if order is None or line is None:
            return
        quantity = max(0, min(line.quantity + units, order.returnable(line.line.id)))
        self._take_order(order.put(replace(line, quantity=quantity)))

    def _picture(self) -> Path | None:
        folder, parcel = self._context.photos, self._parcel
        path = folder / parcel.photo if folder and parcel and parcel.photo else None
        return path if path is not None and path.is_file() else None

    def _find(self, parcel: UnknownParcel, text: str) -> tuple[Return, ...]:
        """Runs on the desk worker: by number, name, postcode, or a name before a postcode."""
        unknowns = self._context.desk.unknowns
        if not text:
            return unknowns.suggestions(parcel.id)
        found = list(unknowns.search(text))
        if any(sign.isdigit() for sign in text):
            found += unknowns.search(postcode=text)
            name, _, postcode = text.rpartition(" ")
            if name and any(sign.isdigit() for sign in postcode):
                found += unknowns.search(name, postcode)
        each = {return_.id: return_ for return_ in found}.values()
        # One that has come already is hardly this one.
        return tuple(sorted(each, key=lambda r: r.parcel_state is ParcelState.RECEIVED))

    def _found(self, parcel: UnknownParcel, text: str, found: tuple[Return, ...]) -> None:
        in_hand = self._parcel is not None and self._parcel.id == parcel.id
        if in_hand and text == self._view.field.text and self.order is None:
            self._view.show_found(found, self._context.home)

    def _order_of(self, text: str) -> OrderDraft:
        """Runs on the desk worker."""
        desk = self._context.desk
        orders = desk.unknowns.orders(ScannedCode(text, ScanSource.TYPED))
        return desk.walkin.draft(orders[:1]).orders[0]

    def _picked(self, return_: Return | None) -> None:
        self.return_ = return_
        self.changed.emit()

    def _take_order(self, order: OrderDraft) -> None:
        self.order = order
        self._view.show_order(order)
        self.changed.emit()

    def _taken_in(self, outcome: ScanOutcome) -> None:
        self._undoable = outcome.event_id if outcome.verdict.took_in else None
        self.taken_in.emit(outcome)

    def _undone(self, outcome: UndoOutcome | None) -> None:
        if outcome is not None:
            self.undone.emit()

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._context.desk_worker.run(work, done, self.failed.emit)
