"""The camera of the Receive page: made when it is first asked for, off while nobody sees it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.services.outcomes import ScanOutcome, UndoOutcome
from returndesk.ui.context import Context
from returndesk.ui.receptions import Receptions

if TYPE_CHECKING:
    from returndesk.ui.widgets.camera_panel import CameraPanel


class ReceiveCamera(QObject):
    """Puts the camera's panel below the others in `place`, and its scans to the receptions.

    Signals:
        switched(): it is on, off, or does something else.
    """

    switched = Signal()

    def __init__(self, context: Context, receptions: Receptions, place: QVBoxLayout) -> None:
        super().__init__(place.parentWidget())
        self._context = context
        self._receptions = receptions
        self._place = place
        self._panel: CameraPanel | None = None
        receptions.failed.connect(self._not_stored)

    @property
    def on(self) -> bool:
        """Whether it looks."""
        return self._panel is not None and not self._panel.isHidden()

    @property
    def sweeping(self) -> bool:
        """Whether it takes in every parcel that it sees."""
        return self._panel is not None and self.on and self._panel.sweep

    def hides_verdict(self, outcome: ScanOutcome | None) -> bool:
        """A sweep shows its own count in the place of the verdict; other scans show theirs."""
        of_camera = outcome is not None and outcome.code.source is ScanSource.CAMERA
        return self.sweeping and of_camera

    def use(self, sweep: bool) -> None:
        """Turn it on, for one parcel or for a sweep; off if it is on for just that."""
        panel = self._panel = self._panel or self._make()
        on = panel.isHidden() or panel.sweep is not sweep
        if on:
            panel.begin(sweep=sweep)
        panel.setVisible(on)
        self.switched.emit()

    def close(self) -> None:
        """Let the camera go: the window is being put down."""
        if self._panel is not None:
            self._panel.close_camera()

    def retranslate(self) -> None:
        """Put all words in again."""
        if self._panel is not None:
            self._panel.retranslate()

    def told(self, outcome: ScanOutcome) -> None:
        """What a scan came to, of the camera or not."""
        if self._panel is not None:
            self._panel.told(outcome)

    def undone(self, outcome: UndoOutcome | None) -> None:
        """A reception was taken back."""
        if self._panel is not None and outcome is not None:
            self._panel.undone(outcome)

    def _not_stored(self) -> None:
        if self._panel is not None:
            self._panel.not_stored()

    def _make(self) -> "CameraPanel":
        # Loads the camera libraries: nobody who has no camera waits for them.
        from returndesk.ui.widgets.camera_panel import CameraPanel

        panel = CameraPanel(self._context, self._context.tools.make_camera())
        panel.hide()
        panel.read.connect(self._read)
        self._place.addWidget(panel, 1)
        return panel

    def _read(
        self, code: ScannedCode, others: tuple[ScannedCode, ...], picture: Path | None
    ) -> None:
        self._receptions.receive(code, others, picture)
        if picture is not None:  # the worker does one thing after another: it is kept by then
            self._context.desk_worker.run(partial(picture.unlink, missing_ok=True), _ignore)


def _ignore(nothing: None) -> None:
    """What was dropped needs no answer."""
