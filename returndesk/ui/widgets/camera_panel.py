"""The camera on the Receive page: what it sees, what it makes of it, and what a sweep came to."""

import tempfile
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.services.live import CameraState, Glance, InView
from returndesk.services.outcomes import ScanOutcome, UndoOutcome
from returndesk.ui.cameras import LiveCamera
from returndesk.ui.context import Context
from returndesk.ui.live_scans import LiveScans, Take
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.camera_view import CameraView
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import EmptyState, Panel

_SIDE_PX = 208
_LEAST_PX = 144


class CameraPanel(Panel):
    """Runs the camera while it is shown, and says what to receive.

    What comes of it is to be told with `told`, `undone` and `not_stored`.

    Signals:
        read(ScannedCode, tuple, object): a label to receive: its code, the others on it, and the
            path of its picture or None. The picture is the receiver's to drop.
    """

    read = Signal(object, object, object)

    def __init__(self, context: Context, camera: LiveCamera, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._camera = camera
        camera.setParent(self)
        self._scans = LiveScans()
        self.view = CameraView()
        self._message = EmptyState()
        self._stack = QStackedWidget()
        self._name = ElidedLabel("", "small")
        self._count = TextLabel("", "verdict")
        self._counted = TextLabel("", "value")
        self._already = TextLabel("")
        self._unknown = TextLabel("")
        self._hint = TextLabel("", "strong")
        self._next = QPushButton()
        self._lay_out()
        camera.state_changed.connect(self._show_state)
        camera.pictured.connect(self._show_picture)
        camera.seen.connect(self._see)
        self._next.clicked.connect(camera.use_next)
        self.retranslate()

    def _lay_out(self) -> None:
        self._stack.addWidget(self._message)
        self._stack.addWidget(self.view)
        # Whatever is said in its place, the picture may become small.
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._stack.setMinimumHeight(px(_LEAST_PX))
        self._count.set_tone(Tone.GOOD)
        self._already.set_tone(Tone.CAUTION)
        self._unknown.set_tone(Tone.WRONG)
        self._hint.set_tone(Tone.CAUTION)
        self._next.setProperty("flat", True)
        self._next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        side = QWidget()
        side.setFixedWidth(px(_SIDE_PX))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._name)
        column.addStretch()
        for label in (self._count, self._counted, self._already, self._unknown, self._hint):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch()
        column.addWidget(self._next)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(12), px(20), px(12))
        row.setSpacing(px(24))
        row.addWidget(self._stack, 1)
        row.addWidget(side)

    # ------------------------------------------------------------------------------ what it does

    @property
    def sweep(self) -> bool:
        """Whether every expected parcel in view is received."""
        return self._scans.sweep

    def begin(self, *, sweep: bool) -> None:
        """Begin anew: with one parcel in hand, or with a sweep over many."""
        self._scans.begin(sweep=sweep)
        self._show_figures()

    def showEvent(self, event: QShowEvent) -> None:
        """Look while somebody can see what is seen."""
        super().showEvent(event)
        self._show_state(self._camera.state)
        self._camera.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """A camera that nobody sees is off."""
        super().hideEvent(event)
        self.close_camera()

    def close_camera(self) -> None:
        """Let the camera go."""
        self._camera.stop()
        self.view.show_image(QImage())
        self.view.show_marks((), 1, 1)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.view.setAccessibleName(self.tr("Camera picture"))
        self._next.setText(self.tr("Other camera"))
        self._show_state(self._camera.state)
        self._show_figures()

    # --------------------------------------------------------------------------- from the camera

    def _show_state(self, state: CameraState) -> None:
        self._stack.setCurrentWidget(self.view if state is CameraState.LIVE else self._message)
        title, remedy = self._state_words(state)
        self._message.set(title, remedy)
        self._stack.setAccessibleName(title)
        self._name.setText(self._camera.name)
        self._next.setVisible(self._camera.cameras > 1)
        if state is not CameraState.LIVE:
            self._scans.see_nothing()
            self.view.show_marks((), 1, 1)
            self._show_figures()

    def _state_words(self, state: CameraState) -> tuple[str, str]:
        match state:
            case CameraState.NO_CAMERA:
                return self.tr("No camera"), self.tr("Plug one in: it starts by itself.")
            case CameraState.DENIED:
                return (
                    self.tr("The camera is not allowed"),
                    self.tr("Allow it in the system's privacy settings, then press F8 twice."),
                )
            case CameraState.GONE:
                return (
                    self.tr("The camera is gone"),
                    self.tr("Plug it in again: it goes on by itself."),
                )
            case CameraState.BUSY:
                return (
                    self.tr("The camera does not start"),
                    self.tr("Close the program that uses it: it starts by itself."),
                )
            case CameraState.LIVE:
                return self.tr("Camera on"), ""
            case _:
                return self.tr("Starting the camera…"), ""

    def _show_picture(self, image: QImage) -> None:
        if self.isVisible():
            self.view.show_image(image)

    def _see(self, view: InView) -> None:
        if self._camera.state is not CameraState.LIVE:
            return  # it went while its last frame was read
        asked = self._scans.see(view)
        if asked:
            self._context.desk_worker.run(
                partial(self._look, asked), self._judged, self._not_judged
            )
        self._go_on()
        self.view.show_marks(self._scans.marks(), view.width, view.height)

    def _look(self, codes: tuple[ScannedCode, ...]) -> tuple[Glance, ...]:
        """Runs on the desk worker."""
        return self._context.desk.receiving.look(codes)

    def _judged(self, glances: tuple[Glance, ...]) -> None:
        self._scans.judged(glances)
        self._go_on()

    def _not_judged(self, error: KnownError) -> None:
        del error  # what cannot be looked up cannot be received either, and that will say why
        self._scans.not_judged()

    def _go_on(self) -> None:
        """Hand over what is due."""
        for take in self._scans.due(time.monotonic()):
            if take.unknown and self._context.photos is not None:
                self._context.picture_worker.run(
                    partial(_keep, self._camera.picture()), partial(self._hand_over, take)
                )
            else:
                self._hand_over(take, None)
        self._show_figures()

    def _hand_over(self, take: Take, picture: Path | None) -> None:
        self.read.emit(take.code, take.others, picture)

    # ------------------------------------------------------------------------- what came of it

    def told(self, outcome: ScanOutcome) -> None:
        """What a scan came to, of this camera or not."""
        self._scans.received(outcome)
        self._show_figures()

    def undone(self, outcome: UndoOutcome) -> None:
        """A reception was taken back."""
        self._scans.undone(outcome.parcel.id)
        self._show_figures()

    def not_stored(self) -> None:
        """A scan could not be stored."""
        self._scans.not_received()
        self._show_figures()

    def _show_figures(self) -> None:
        figures, sweep = self._scans.figures, self._scans.sweep
        self._count.setText(str(figures.received) if sweep else "")
        self._counted.setText(self.tr("Received in this sweep") if sweep else "")
        already = self.tr("Already received: {count}").format(count=figures.already)
        unknown = self.tr("Unknown: {count}").format(count=figures.unknown)
        self._already.setText(already if sweep and figures.already else "")
        self._unknown.setText(unknown if sweep and figures.unknown else "")
        crowded = self._scans.crowded
        self._hint.setText(self.tr("Several parcels: show one, or sweep") if crowded else "")
        for label in (self._count, self._counted, self._already, self._unknown, self._hint):
            label.setVisible(bool(label.text()))

    @property
    def words(self) -> tuple[str, ...]:
        """What stands beside the picture."""
        labels = (self._count, self._counted, self._already, self._unknown, self._hint)
        return tuple(label.text() for label in labels if label.text())


def _keep(image: QImage) -> Path | None:
    """Write a picture where it can be taken from; None when the disk does not take it."""
    folder = Path(tempfile.gettempdir())
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".jpg", delete=False) as file:
        path = Path(file.name)
    if not image.isNull() and image.save(str(path), quality=85):
        return path
    path.unlink(missing_ok=True)
    return None
