"""What lies on the inspection's table: its rows, or the saved revisions, below a head."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.inspection import Inspection
from returndesk.services.inspection_tasks import InspectionTask
from returndesk.ui.inspect_table import Spot
from returndesk.ui.models.inspect_rows import InspectRows, Missed
from returndesk.ui.theme import px
from returndesk.ui.widgets.inspect_head import InspectHead
from returndesk.ui.widgets.inspect_history import InspectHistory
from returndesk.ui.widgets.inspect_list import InspectList
from returndesk.ui.widgets.panel import EmptyState


class InspectBoard(QWidget):
    """The rows of a task, its history in their place, or the words of the first day.

    Signals:
        row_chosen(): somebody went to another row.
    """

    row_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moving = False
        self._task: InspectionTask | None = None
        self.head = InspectHead()
        self.model = InspectRows(self)
        self.rows = InspectList(self.model)
        self.history = InspectHistory()
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        for part in (self._empty, self.rows, self.history):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.rows.spot_shown.connect(self._row_changed)
        self.retranslate()

    @property
    def history_shown(self) -> bool:
        """Whether the saved revisions stand where the rows were."""
        return self._stack.currentWidget() is self.history

    def retranslate(self) -> None:
        """Put the words in again; the rows have theirs from the task."""
        self.head.retranslate()
        self._empty.set(
            self.tr("What came back?"),
            self.tr("Scan the parcel, then each article in it."),
        )
        self.rows.setAccessibleName(self.tr("Articles of the return"))

    def show_task(
        self, task: InspectionTask | None, missed: Missed, spot: Spot | None = None
    ) -> None:
        """Show a task as it is now, at a spot, else where somebody was before."""
        self._task = task
        self.head.setVisible(task is not None)
        if task is None:
            self._stack.setCurrentWidget(self._empty)
            return
        kept = spot or (self.rows.current.spot if self.rows.current else None)
        self._moving = True
        self.model.show_task(task, missed)
        self.rows.show_spot(kept)
        self._moving = False
        self.head.show_task(task)
        if not self.history_shown:
            self.show_rows()

    def show_rows(self) -> None:
        """Leave the history."""
        self._stack.setCurrentWidget(self._empty if self._task is None else self.rows)

    def show_history(self, number: str, revisions: Sequence[Inspection], now: datetime) -> None:
        """Show the revisions of a return in place of the rows."""
        self.history.show_history(number, revisions, now)
        self._stack.setCurrentWidget(self.history)
        self.history.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row_changed(self, _spot: Spot) -> None:
        if not self._moving:
            self.row_chosen.emit()
