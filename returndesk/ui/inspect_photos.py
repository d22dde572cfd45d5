"""Photographs of the units in hand: from the camera in place, or out of files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from returndesk.ui.context import Context
from returndesk.ui.inspect_table import InspectTable
from returndesk.ui.models.inspect_rows import TableRow
from returndesk.ui.widgets.grade_bar import PHOTO_KEY
from returndesk.ui.widgets.photo_panel import PhotoPanel


class InspectPhotos(QObject):
    """Opens the camera when it is first asked for, and hands pictures to the table.

    `in_hand` gives the row whose units can be pictured, or says why there is none; `units` how
    many of them the keys are about.

    Signals:
        made(PhotoPanel): the camera's panel is there, to be put in its place.
        opened(), closed(): it is shown, or no more.
    """

    made = Signal(object)
    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        context: Context,
        table: InspectTable,
        in_hand: Callable[[], TableRow | None],
        units: Callable[[], int | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._table = table
        self._in_hand = in_hand
        self._units = units
        self.panel: PhotoPanel | None = None

    @property
    def open(self) -> bool:
        """Whether the camera is to be seen, on whatever page."""
        return self.panel is not None and not self.panel.isHidden()

    def use_camera(self) -> None:
        """Open the camera in place; take the photograph if it is open."""
        if self._in_hand() is None:
            return
        panel = self.panel = self.panel or self._make()
        if panel.isVisible():
            panel.take()
            return
        self.opened.emit()
        panel.show()

    def attach(self, pictures: Sequence[Path | bytes]) -> None:
        """Keep pictures, and show them at the units in hand."""
        row = self._in_hand()
        if row is not None and row.group is not None:
            for picture in pictures:
                self._table.add_photo(row.spot, row.group, picture, self._units())

    def choose_files(self, parent: QWidget, title: str) -> None:
        """Let somebody choose pictures that are files already."""
        if self._in_hand() is not None:
            names, _ = QFileDialog.getOpenFileNames(parent, title)
            self.attach([Path(name) for name in names])

    def close(self) -> None:
        """Close the camera's panel; the camera with it."""
        if self.panel is not None and self.open:
            self.panel.hide()
            self.closed.emit()

    def close_devices(self) -> None:
        """Let the camera go."""
        if self.panel is not None:
            self.panel.close_camera()

    def retranslate(self) -> None:
        """Put the words in again."""
        if self.panel is not None:
            self.panel.retranslate()

    def _make(self) -> PhotoPanel:
        panel = PhotoPanel(self._context.tools.make_camera(), PHOTO_KEY)
        panel.taken.connect(self._taken)
        panel.dropped.connect(self.close)
        self.made.emit(panel)
        return panel

    def _taken(self, picture: bytes) -> None:
        self.attach([picture])
