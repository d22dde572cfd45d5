"""The session list as a table model."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QObject

from returndesk.domain.codes import readable
from returndesk.domain.returns import MailState
from returndesk.services.outcomes import ScanRecord
from returndesk.ui import texts
from returndesk.ui.models.row_model import TEXT_ROLES, RowModel
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.data_table import SoftRole, StrongRole, ToneRole


class Column(IntEnum):
    """The columns in their order."""

    TIME = 0
    RETURN = 1
    SHOPPER = 2
    BRAND = 3
    RESULT = 4
    MAIL = 5


class ScansModel(RowModel[ScanRecord]):
    """The newest scans of this desk, newest first."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(Column, now, parent)
        self._online = True

    def the_same(self, before: Sequence[ScanRecord], rows: Sequence[ScanRecord]) -> bool:
        """Whether the list is as long as before: a full one moves on below the reader's eye."""
        return len(rows) == len(before)

    def set_situation(self, now: datetime, *, online: bool) -> None:
        """The time went on, or the network came or went: the mail column may read otherwise."""
        counting = any(r.mail.state is MailState.SCHEDULED for r in self.rows)
        if not self.rows or (online == self._online and not counting):
            self._now, self._online = now, online
            return
        self._now, self._online = now, online
        last = self.index(len(self.rows) - 1, Column.MAIL)
        self.dataChanged.emit(self.index(0, Column.MAIL), last)

    def headings(self) -> Mapping[IntEnum, str]:
        """Each column's heading."""
        return {
            Column.TIME: self.tr("Time"),
            Column.RETURN: self.tr("Return"),
            Column.SHOPPER: self.tr("Shopper"),
            Column.BRAND: self.tr("Brand"),
            Column.RESULT: self.tr("Result"),
            Column.MAIL: self.tr("Mail"),
        }

    def cell(self, row: ScanRecord, column: int, role: int) -> object:
        """A cell's text, tone and weight."""
        if role in TEXT_ROLES:
            return self._text(row, Column(column))
        if role == ToneRole and column == Column.RESULT:
            return texts.record_result(row)[1]
        if role == ToneRole and column == Column.MAIL:
            # The shopper was not told, and nobody else will notice.
            return Tone.WRONG if row.mail.state is MailState.FAILED else None
        if role == StrongRole:
            return column == Column.RETURN
        if role == SoftRole:
            return column == Column.MAIL or row.undone
        return None

    def _text(self, record: ScanRecord, column: Column) -> str:
        known = bool(record.return_number)
        carrier = texts.carrier_name(record.carrier)
        at = record.at
        return {
            Column.TIME: lambda: self._moment(at, texts.clock_text(at, self._now)),
            Column.RETURN: lambda: record.return_number or texts.DASH,
            Column.SHOPPER: lambda: (
                record.shopper if known else readable(record.text, record.carrier)
            ),
            Column.BRAND: lambda: (record.brand if known else carrier) or texts.DASH,
            Column.RESULT: lambda: texts.record_result(record)[0],
            Column.MAIL: lambda: texts.record_mail(record, self._now, online=self._online),
        }[column]()
