"""The words of the returns' table in the window's language."""

from PySide6.QtCore import QCoreApplication

from returndesk.domain.returns import Return
from returndesk.services.ports import Clock
from returndesk.ui import texts
from returndesk.ui.models.returns_model import Column
from returndesk.ui.return_words import PARCEL_TONES, return_mail_text
from returndesk.ui.widgets.data_table import SoftRole, StrongRole, ToneRole

translate = QCoreApplication.translate


class ReturnCells:
    """What a cell says and how it is painted. `online` tells a mail that waits for the network."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.online = True

    def heading(self, column: Column) -> str:
        """A column's heading."""
        return {
            Column.NUMBER: translate("returns", "Return"),
            Column.SHOPPER: translate("returns", "Shopper"),
            Column.BRAND: translate("returns", "Brand"),
            Column.ORDER: translate("returns", "Order"),
            Column.ANNOUNCED: translate("returns", "Announced"),
            Column.STATE: translate("returns", "Parcel"),
            Column.MAIL: translate("returns", "Mail"),
        }[column]

    def cell(self, column: Column, return_: Return, brand: str) -> str:
        """A cell's words."""
        match column:
            case Column.NUMBER:
                return return_.number
            case Column.SHOPPER:
                return return_.shopper.name or texts.DASH  # of another site: no names
            case Column.BRAND:
                return brand
            case Column.ORDER:
                return return_.order_number
            case Column.ANNOUNCED:
                return texts.date_text(return_.announced_at, self._clock.now())
            case Column.STATE:
                return texts.parcel_state(return_.parcel_state)
            case Column.MAIL:
                return return_mail_text(return_, self._clock.now(), online=self.online)

    def role(self, column: Column, return_: Return, role: int) -> object:
        """The number stands out, the state is a pill, the mail is said softly."""
        if role == ToneRole and column is Column.STATE:
            return PARCEL_TONES[return_.parcel_state]
        if role == StrongRole:
            return column is Column.NUMBER
        if role == SoftRole:
            return column is Column.MAIL
        return None
