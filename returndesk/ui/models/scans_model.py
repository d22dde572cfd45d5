"""The session list as a table model."""

from collections.abc import Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from returndesk.domain.codes import readable
from returndesk.domain.returns import MailState
from returndesk.services.outcomes import ScanRecord
from returndesk.ui import texts
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.data_table import SoftRole, StrongRole, ToneRole

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """The columns in their order."""

    TIME = 0
    RETURN = 1
    SHOPPER = 2
    BRAND = 3
    RESULT = 4
    MAIL = 5


class ScansModel(QAbstractTableModel):
    """The newest scans of this desk, newest first."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[ScanRecord, ...] = ()
        self._now = now
        self._online = True

    @property
    def records(self) -> tuple[ScanRecord, ...]:
        """What is listed."""
        return self._records

    def set_records(self, records: Sequence[ScanRecord], now: datetime) -> None:
        """List other scans; views keep their place when the list is as long as before."""
        self._now = now
        if len(records) != len(self._records):
            self.beginResetModel()
            self._records = tuple(records)
            self.endResetModel()
        elif records:
            self._records = tuple(records)
            last = self.index(len(records) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def set_situation(self, now: datetime, *, online: bool) -> None:
        """The time went on, or the network came or went: the mail column may read otherwise."""
        counting = any(r.mail.state is MailState.SCHEDULED for r in self._records)
        if not self._records or (online == self._online and not counting):
            self._now, self._online = now, online
            return
        self._now, self._online = now, online
        last = self.index(len(self._records) - 1, Column.MAIL)
        self.dataChanged.emit(self.index(0, Column.MAIL), last)

    def retranslate(self) -> None:
        """The words of all cells and headings have changed."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many scans are listed."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TIME: self.tr("Time"),
            Column.RETURN: self.tr("Return"),
            Column.SHOPPER: self.tr("Shopper"),
            Column.BRAND: self.tr("Brand"),
            Column.RESULT: self.tr("Result"),
            Column.MAIL: self.tr("Mail"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, tone and weight."""
        if not index.isValid():
            return None
        record, column = self._records[index.row()], Column(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(record, column)
        if role == ToneRole and column is Column.RESULT:
            return texts.record_result(record)[1]
        if role == ToneRole and column is Column.MAIL:
            # The shopper was not told, and nobody else will notice.
            return Tone.WRONG if record.mail.state is MailState.FAILED else None
        if role == StrongRole:
            return column is Column.RETURN
        if role == SoftRole:
            return column is Column.MAIL or record.undone
        return None

    def _text(self, record: ScanRecord, column: Column) -> str:
        known = bool(record.return_number)
        carrier = texts.carrier_name(record.carrier)
        return {
            Column.TIME: lambda: self._time(record),
            Column.RETURN: lambda: record.return_number or texts.DASH,
            Column.SHOPPER: lambda: (
                record.shopper if known else readable(record.text, record.carrier)
            ),
            Column.BRAND: lambda: (record.brand if known else carrier) or texts.DASH,
            Column.RESULT: lambda: texts.record_result(record)[0],
            Column.MAIL: lambda: texts.record_mail(record, self._now, online=self._online),
        }[column]()

    def _time(self, record: ScanRecord) -> str:
        today = record.at.astimezone(self._now.tzinfo).date() == self._now.date()
        if today:
            return texts.clock_text(record.at, self._now)
        day = texts.short_date_text(record.at, self._now)
        return f"{day} {texts.time_text(record.at, self._now)}"
