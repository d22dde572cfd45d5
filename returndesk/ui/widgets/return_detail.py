"""All that is known of one return, on a panel: its three tracks stand apart, never as one."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.codes import readable
from returndesk.domain.returns import (
    InspectionState,
    ResolutionState,
    Return,
    ReturnLine,
)
from returndesk.ui import texts
from returndesk.ui.country_words import postcode_text
from returndesk.ui.return_words import (
    PARCEL_TONES,
    money_text,
    reception_text,
    return_mail_text,
)
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import Hairline, SectionHeading

translate = QCoreApplication.translate

# A return of more lines is a merchant's accident; a panel of thousands of labels helps nobody.
MOST_ROWS = 60

_INSPECTION_TONES = {
    InspectionState.PENDING: Tone.NEUTRAL,
    InspectionState.IN_PROGRESS: Tone.NEUTRAL,
    InspectionState.DONE: Tone.GOOD,
}
_RESOLUTION_TONES = {
    ResolutionState.PENDING: Tone.NEUTRAL,
    ResolutionState.APPROVED: Tone.GOOD,
    ResolutionState.SETTLED: Tone.GOOD,
    ResolutionState.REFUSED: Tone.WRONG,
}


class ReturnDetail(QScrollArea):
    """The detail of a return; it scrolls when it is long, the number stays what is biggest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._return: Return | None = None

    @property
    def return_(self) -> Return | None:
        """The return that is shown."""
        return self._return

    def show_return(
        self, return_: Return, brand: str, now: datetime, *, online: bool, home: str = ""
    ) -> None:
        """Show a return as it is now; `home` is the country of the desk's site."""
        place = self.verticalScrollBar().value() if self._is_same(return_) else 0
        self._return = return_
        self.setAccessibleName(
            translate("returns", "Return {number}").format(number=return_.number)
        )
        self.setWidget(_Content(return_, brand, now, online=online, home=home))
        self.verticalScrollBar().setValue(place)

    def clear(self) -> None:
        """Show nothing."""
        self._return = None
        self.setWidget(QWidget())

    def _is_same(self, return_: Return) -> bool:
        return self._return is not None and self._return.id == return_.id


class _Content(QWidget):
    """One return's words, made anew for each return: their number differs."""

    def __init__(
        self, return_: Return, brand: str, now: datetime, *, online: bool, home: str
    ) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(24), px(20), px(20), px(20))
        self._column.setSpacing(px(4))
        self._head(return_, brand, now)
        self._tracks(return_)
        self._parcels(return_, now)
        self._line()
        shopper = _shopper_detail(return_, home)
        self._pair(translate("returns", "Shopper"), return_.shopper.name, shopper)
        self._gap(10)
        self._pair(translate("returns", "Order"), texts.order_text(return_), "")
        self._gap(10)
        mail = return_mail_text(return_, now, online=online)
        self._pair(translate("returns", "“Return received” mail"), mail, "")
        self._items(return_)
        self._column.addStretch()

    def _head(self, return_: Return, brand: str, now: datetime) -> None:
        number = ElidedLabel(return_.number, "title")
        self._column.addWidget(number)
        announced = translate("returns", "announced {day}").format(
            day=texts.date_text(return_.announced_at, now)
        )
        self._gap(2)
        under = TextLabel(texts.joined(brand, announced), "soft")
        under.setWordWrap(True)
        self._column.addWidget(under)
        self._gap(12)

    def _tracks(self, return_: Return) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        rows = (
            (
                translate("returns", "Parcel"),
                _parcel_words(return_),
                PARCEL_TONES[return_.parcel_state],
            ),
            (
                translate("returns", "Inspection"),
                texts.inspection_state(return_.inspection),
                _INSPECTION_TONES[return_.inspection],
            ),
            (
                texts.wish(return_.wish),
                texts.resolution_state(return_.resolution),
                _RESOLUTION_TONES[return_.resolution],
            ),
        )
        for row, (name, words, tone) in enumerate(rows):
            grid.addWidget(TextLabel(name, "label"), row, 0)
            chip = Chip(words, tone)
            chip.setAccessibleName(f"{name}: {words}")
            grid.addWidget(chip, row, 1, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(grid)

    def _pair(self, label: str, value: str, detail: str) -> None:
        self._column.addWidget(ElidedLabel(label, "label"))
        words = ElidedLabel(value or texts.DASH, "strong")
        words.setAccessibleName(f"{label}: {value}")
        self._column.addWidget(words)
        if detail:
            self._column.addWidget(ElidedLabel(detail, "soft"))

    def _items(self, return_: Return) -> None:
        if not return_.lines:
            return
        self._section(translate("returns", "Items"))
        for line in return_.lines[:MOST_ROWS]:
            self._item(line)
        self._more(len(return_.lines) - MOST_ROWS)

    def _item(self, line: ReturnLine) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        title = ElidedLabel(line.title, "strong")
        row.addWidget(title, 1)
        row.addWidget(TextLabel(money_text(line.unit_price * line.quantity), "strong"))
        self._column.addLayout(row)
        count = f"{line.quantity} × {money_text(line.unit_price)}" if line.quantity != 1 else ""
        reason = texts.reason_text(line.reason)
        self._column.addWidget(ElidedLabel(texts.joined(count, reason, line.sku), "soft"))
        self._gap(8)

    def _parcels(self, return_: Return, now: datetime) -> None:
        if not return_.parcels:
            return
        self._section(translate("returns", "Parcels"))
        for parcel in return_.parcels[:MOST_ROWS]:
            number = readable(parcel.tracking_number, parcel.carrier)
            words = texts.joined(texts.carrier_name(parcel.carrier), number)
            self._column.addWidget(
                ElidedLabel(words or translate("returns", "No tracking number"), "strong")
            )
            state = TextLabel(reception_text(parcel, now), "soft")
            state.setWordWrap(True)
            self._column.addWidget(state)
            self._gap(8)
        self._more(len(return_.parcels) - MOST_ROWS)

    def _more(self, count: int) -> None:
        if count > 0:
            self._column.addWidget(TextLabel(self.tr("and %n more", "", count), "soft"))

    def _section(self, heading: str) -> None:
        self._line()
        self._column.addWidget(SectionHeading(heading))
        self._gap(4)

    def _line(self) -> None:
        self._gap(12)
        self._column.addWidget(Hairline())
        self._gap(12)

    def _gap(self, pixels: int) -> None:
        self._column.addSpacing(px(pixels))


def _shopper_detail(return_: Return, home: str) -> str:
    shopper = return_.shopper
    return texts.joined(shopper.email, postcode_text(shopper.postcode, shopper.country, home))


def _parcel_words(return_: Return) -> str:
    """The parcel track; of several parcels also how many are here."""
    words = texts.parcel_state(return_.parcel_state)
    if len(return_.parcels) < 2:
        return words
    count = translate("returns", "{here} of {all}").format(
        here=return_.received_parcels, all=len(return_.parcels)
    )
    return texts.joined(words, count)
