"""The batches of the Receive page: made when the first list or folder is handed over."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from returndesk.ui.context import Context
from returndesk.ui.theme import px

if TYPE_CHECKING:
    from returndesk.ui.batch_jobs import BatchJobs
    from returndesk.ui.widgets.batch_panel import BatchPanel

_GAP_PX = 18


class ReceiveBatches(QObject):
    """Puts the batch's panel into `place`, above the widget `above` that gives way to its rows.

    Signals:
        moved_on(): another phase of a batch; what it has taken in so far is on disk.
        fact_written(): a row left something for the central service.
        rows_opened(): the rows of the report want the room below, or no longer.
    """

    moved_on = Signal()
    fact_written = Signal()
    rows_opened = Signal()

    def __init__(self, context: Context, place: QVBoxLayout, above: QWidget) -> None:
        super().__init__(place.parentWidget())
        self._context = context
        self._place = place
        self._above = above
        self._jobs: BatchJobs | None = None
        self._panel: BatchPanel | None = None
        self._gap = QWidget()

    @property
    def running(self) -> bool:
        """Whether something is being received."""
        return self._jobs is not None and self._jobs.running

    @property
    def rows_shown(self) -> bool:
        """Whether the rows of a report are open."""
        return self._panel is not None and self._panel.rows_shown

    def receive_files(self, files: Sequence[Path]) -> None:
        """Receive lists, pictures and folders of them."""
        self._jobs_here().receive_files(files)

    def receive_text(self, text: str) -> None:
        """Receive a list that was pasted."""
        self._jobs_here().receive_text(text, self.tr("Pasted list"))

    def close_rows(self) -> None:
        """Give the room below back."""
        if self._panel is not None:
            self._panel.close_rows()

    def retranslate(self) -> None:
        """Put all words in again."""
        if self._panel is not None:
            self._panel.retranslate()

    def _jobs_here(self) -> "BatchJobs":
        if self._jobs is None:
            # Nobody who only scans waits for these when the window opens.
            from returndesk.ui.batch_jobs import BatchJobs
            from returndesk.ui.widgets.batch_panel import BatchPanel

            self._jobs = BatchJobs(self._context, self)
            self._panel = BatchPanel(self._context, self._jobs)
            self._gap.setFixedHeight(px(_GAP_PX))
            for part in (self._panel, self._gap):
                self._place.insertWidget(self._place.indexOf(self._above), part)
            self._gap.hide()
            self._panel.rows_opened.connect(self._share_room)
            self._jobs.changed.connect(self._moved)
            self._jobs.fact_written.connect(self.fact_written)
        return self._jobs

    def _moved(self) -> None:
        self._keep_gap()
        self.moved_on.emit()

    def _share_room(self, rows_open: bool) -> None:
        if self._panel is not None:
            self._place.setStretchFactor(self._panel, int(rows_open))
        self._keep_gap()
        self.rows_opened.emit()

    def _keep_gap(self) -> None:
        """Set the panel off from what is below it."""
        if self._panel is not None:
            self._gap.setVisible(not self._panel.isHidden() and not self._panel.rows_shown)
