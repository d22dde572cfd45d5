"""The list of this desk's scans with its figures, kept up to date off the GUI thread."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.errors import KnownError
from returndesk.domain.ids import EventId
from returndesk.services.outcomes import ScanRecord
from returndesk.services.overview import DayFigures
from returndesk.ui.context import Context
from returndesk.ui.messages import message_for
from returndesk.ui.models.scans_model import Column, ScansModel
from returndesk.ui.texts import joined
from returndesk.ui.theme import px
from returndesk.ui.widgets.data_table import DataTable
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import EmptyState, Panel, SectionHeading

LISTED_SCANS = 100

_COLUMN_WIDTHS = (136, 116, 200, 164, 176, 200)


class SessionList(QWidget):
    """Heading, figures and table of the newest scans.

    Signals:
        refreshed(): the list is as the database is now.
    """

    refreshed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._figures: DayFigures | None = None
        self._refreshing = self._stale = False
        self.model = ScansModel(context.now(), self)
        self.table = DataTable()
        self._heading = SectionHeading()
        self._summary = TextLabel("", "soft")
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.set_widths(_COLUMN_WIDTHS, stretch=Column.MAIL)
        # The keyboard is the scan field's.
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setSelectionMode(DataTable.SelectionMode.NoSelection)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        panel = Panel()
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(1, px(4), 1, px(8))
        inside.addWidget(self._stack)
        heading = QHBoxLayout()
        heading.addWidget(self._heading)
        heading.addStretch()
        heading.addWidget(self._summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(heading)
        column.addWidget(panel, 1)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.model.retranslate()
        self._heading.setText(self.tr("This session"))
        self.table.setAccessibleName(self.tr("Scans of this desk, newest first"))
        self._empty.set(self.tr("No parcel yet"), self.tr("What is scanned is listed here."))
        self._show_figures()

    @property
    def summary(self) -> str:
        """The line of figures."""
        return self._summary.text()

    def record(self, event_id: EventId) -> ScanRecord | None:
        """The line of a fact, if it is still listed."""
        return next((r for r in self.model.rows if r.event_id == event_id), None)

    def show_situation(self, *, online: bool) -> None:
        """The time went on, or the network came or went."""
        self.model.set_situation(self._context.now(), online=online)

    def refresh(self) -> None:
        """Read everything again; asked while it reads, it reads once more after."""
        if not self._context.is_open:
            return  # the window refreshes its pages when the desk is open
        if self._refreshing:
            self._stale = True
            return
        self._refreshing = True
        self._context.desk_worker.run(self._read, self._show, self._not_read)

    def _read(self) -> tuple[tuple[ScanRecord, ...], DayFigures]:
        """Runs on the desk worker."""
        overview = self._context.desk.overview
        return overview.recent_scans(LISTED_SCANS), overview.figures()

    def _show(self, read: tuple[tuple[ScanRecord, ...], DayFigures]) -> None:
        records, self._figures = read
        self.model.show_rows(records, self._context.now())
        self._stack.setCurrentWidget(self.table if records else self._empty)
        self._show_figures()
        self.refreshed.emit()
        self._read_done()

    def _not_read(self, error: KnownError) -> None:
        # In the place of the figures: the verdict of the last scan stands, and must be seen.
        self._summary.setText(message_for(error).title)
        self._read_done()

    def _read_done(self) -> None:
        self._refreshing = False
        if self._stale:
            self._stale = False
            self.refresh()

    def _show_figures(self) -> None:
        if self._figures is None:
            return
        today, hour = self._figures.received_today, self._figures.received_last_hour
        to_settle = self._figures.unknown + self._figures.outbox.rejected
        self._summary.setText(
            joined(
                self.tr("%n parcel(s) today", "", today) if today else "",
                self.tr("%n in the last hour", "", hour) if hour else "",
                self.tr("%n to settle", "", to_settle) if to_settle else "",
            )
        )
