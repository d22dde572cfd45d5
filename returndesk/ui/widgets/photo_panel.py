"""A camera in place, for a photograph of what is in hand."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QImageWriter, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from returndesk.services.live import CameraState
from returndesk.ui.cameras import LiveCamera
from returndesk.ui.theme import px
from returndesk.ui.widgets.camera_view import CameraView
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.panel import EmptyState, Panel

_QUALITY = 90
_LEAST_PX = 220


class PhotoPanel(Panel):
    """Shows what the camera sees while it is shown itself.

    Signals:
        taken(bytes): a photograph, as a JPEG.
        dropped(): closed without one.
    """

    taken = Signal(bytes)
    dropped = Signal()

    def __init__(self, camera: LiveCamera, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._camera = camera
        camera.setParent(self)
        self._image = QImage()
        self.view = CameraView()
        self._message = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self.view)
        self._stack.setMinimumHeight(px(_LEAST_PX))
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.take_button = KeyButton("", key, primary=True)
        self.close_button = KeyButton("", "Esc")
        side = QVBoxLayout()
        side.setSpacing(px(8))
        side.addStretch()
        side.addWidget(self.close_button)
        side.addWidget(self.take_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(12), px(12), px(12))
        row.setSpacing(px(16))
        row.addWidget(self._stack, 1)
        row.addLayout(side)
        for button in (self.take_button, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        camera.state_changed.connect(self._show_state)
        camera.pictured.connect(self._show_picture)
        self.take_button.clicked.connect(self.take)
        self.close_button.clicked.connect(self.dropped)
        self.retranslate()
        self.hide()

    def take(self) -> bool:
        """Take what is seen now; False while nothing is."""
        if self._image.isNull():
            return False
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(b"jpeg"))
        writer.setQuality(_QUALITY)
        writer.write(self._image)
        self.taken.emit(bytes(buffer.data().data()))
        return True

    def retranslate(self) -> None:
        """Put the words in again."""
        self.view.setAccessibleName(self.tr("Camera picture"))
        self.take_button.set_caption(self.tr("Take the photo"))
        self.close_button.set_caption(self.tr("Close"))
        self._show_state(self._camera.state)

    def showEvent(self, event: QShowEvent) -> None:
        """Look while somebody can see what is seen."""
        super().showEvent(event)
        self._camera.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """A camera that nobody sees is off."""
        super().hideEvent(event)
        self.close_camera()

    def close_camera(self) -> None:
        """Let the camera go."""
        self._camera.stop()
        self._image = QImage()
        self.view.show_image(QImage())

    def _show_state(self, state: CameraState) -> None:
        live = state is CameraState.LIVE
        self._stack.setCurrentWidget(self.view if live else self._message)
        self.take_button.setEnabled(live)
        if state is CameraState.NO_CAMERA:
            self._message.set(
                self.tr("No camera"), self.tr("Plug one in, or choose a file instead.")
            )
        elif live or state is CameraState.OFF:
            self._message.set("")
        else:
            self._message.set(self.tr("Waiting for the camera…"))
        if not live:
            self._image = QImage()

    def _show_picture(self, image: QImage) -> None:
        if self.isVisible():
            self._image = image
            self.view.show_image(image)
