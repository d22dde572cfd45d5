"""An unknown parcel: its picture and its codes, a search for its return, and an order's lines."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.codes import readable
from returndesk.domain.returns import Return
from returndesk.domain.walkin import DraftLine, OrderDraft
from returndesk.services.ports import UnknownParcel
from returndesk.ui import texts
from returndesk.ui.country_words import postcode_text
from returndesk.ui.models.walkin_lines import WalkinLinesModel
from returndesk.ui.return_words import PARCEL_TONES
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.big_field import BigField
from returndesk.ui.widgets.card_list import Card, CardList
from returndesk.ui.widgets.inspect_side import thumbnail
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import EmptyState
from returndesk.ui.widgets.walkin_list import WalkinList

# As one types: the question is asked when the fingers rest this long.
TYPING_MS = 150
_PICTURE_PX = (200, 132)
_MOST_CODES = 5


class UnknownView(QWidget):
    """Everything that helps to find out what a parcel is.

    Signals:
        searched(str): look for returns; "" for what the parcel's codes lead to by now.
        units_asked(int): so many units more of the order's current line, or fewer.
        return_shown(object): another `Return` is chosen, or None.
    """

    searched = Signal(str)
    units_asked = Signal(int)
    return_shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Return, ...] = ()
        self.picture = TextLabel("", "soft")
        self.codes = TextLabel("", "")
        self.field = BigField()
        self.picker = CardList()
        self._none = EmptyState()
        self.model = BoxLinesModel(self)
        self.lines = WalkinList(self.model)
        self._stack = QStackedWidget()
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self.field.edited.connect(self._typing.start)
        self.field.entered.connect(self._search_now)
        self.field.left_down.connect(self.picker.setFocus)
        self.picker.left_up.connect(self.field.setFocus)
        self.picker.card_shown.connect(self._picked)
        self.lines.units_asked.connect(self.units_asked)
        self.lines.typed.connect(self._typed_on_lines)
        self._typing.timeout.connect(self._search)

    def _lay_out(self) -> None:
        self.picture.setFixedSize(px(_PICTURE_PX[0]), px(_PICTURE_PX[1]))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.codes.setWordWrap(True)
        self.codes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top = QHBoxLayout()
        top.setSpacing(px(16))
        top.addWidget(self.picture)
        top.addWidget(self.codes, 1)
        for part in (self._none, self.picker, self.lines):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(top)
        column.addWidget(self.field)
        column.addWidget(self._stack, 1)

    @property
    def return_(self) -> Return | None:
        """The return that is chosen."""
        return next((r for r in self._found if r.id == self.picker.key), None)

    @property
    def building(self) -> bool:
        """Whether an order's lines are shown."""
        return self._stack.currentWidget() is self.lines

    def retranslate(self) -> None:
        """Put the words in again."""
        self.field.set_words(self.tr("Name, number or postcode"))
        self.picker.setAccessibleName(self.tr("Returns that it may be"))
        self.lines.setAccessibleName(self.tr("Articles of the order"))
        self._say_none()

    def show_parcel(self, parcel: UnknownParcel, picture: Path | None) -> None:
        """Show another parcel; the search begins anew."""
        self.field.set_text("")
        self._found = ()
        self.show_found(())
        shown = thumbnail(picture, QSize(*(px(side) for side in _PICTURE_PX))) if picture else None
        if shown is not None and not shown.isNull():
            self.picture.setPixmap(shown)
            self.picture.setAccessibleName(self.tr("Picture of the parcel"))
        else:
            self.picture.setText(self.tr("No picture"))
        self.picture.setVisible(picture is not None)
        codes = [readable(code.text, parcel.carrier)[:80] for code in parcel.codes[:_MOST_CODES]]
        self.codes.setText("\n".join(codes))
        self.codes.setVisible(len(codes) > 1 or picture is not None)

    def show_found(self, returns: tuple[Return, ...], home: str = "") -> None:
        """Show returns that it may be; of several, a person chooses.

        `home` is the country of the desk's site.
        """
        self._found = returns
        self.picker.show_cards(tuple(_card(return_, home) for return_ in returns))
        self._say_none()
        self._stack.setCurrentWidget(self.picker if returns else self._none)
        self.field.show()
        self.return_shown.emit(self.return_)

    def show_order(self, order: OrderDraft) -> None:
        """Show an order's lines, to say how many units of each lie in the parcel."""
        self.model.show(order, None)
        if not self.building:
            self.field.hide()
            self._stack.setCurrentWidget(self.lines)
            if order.lines:
                self.lines.show_line(order.lines[0].line.id)
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_order(self) -> None:
        """Back to the search."""
        self.field.show()
        self._stack.setCurrentWidget(self.picker if self._found else self._none)

    def _say_none(self) -> None:
        if self.field.text:
            self._none.set(self.tr("Nothing found"), self.tr("Try the name, or the postcode."))
        else:
            self._none.set(self.tr("Whose is it?"), self.tr("Type a name, a number or a postcode."))

    def _search_now(self) -> None:
        self._search()
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self) -> None:
        self._typing.stop()
        self.searched.emit(self.field.text)

    def _typed_on_lines(self, text: str) -> None:
        step = {"+": 1, "-": -1}.get(text)
        if step is not None:
            self.units_asked.emit(step)

    def _picked(self, key: object) -> None:
        del key
        self.return_shown.emit(self.return_)


class BoxLinesModel(WalkinLinesModel):
    """The lines of an order, of which units lie in a parcel."""

    def _state(self, order: OrderDraft, line: DraftLine, can: int) -> tuple[str, Tone]:
        if line.quantity:
            return self.tr("in the parcel"), Tone.GOOD
        return super()._state(order, line, can)


def _card(return_: Return, home: str) -> Card:
    shopper = return_.shopper
    state = return_.parcel_state
    return Card(
        return_.id,
        texts.joined(return_.number, return_.shopper.name),
        texts.joined(
            texts.order_text(return_), postcode_text(shopper.postcode, shopper.country, home)
        ),
        pill=texts.parcel_state(state),
        tone=PARCEL_TONES[state],
    )
