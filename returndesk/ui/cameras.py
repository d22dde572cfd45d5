"""What the window asks of a camera with a decoder behind it; the devices' side fulfils it."""

from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QImage

from returndesk.services.live import CameraState


class LiveCamera(Protocol):
    """A camera that tells which codes are in view.

    `state_changed(CameraState)`, `pictured(QImage)` and `seen(InView)` are signals on the GUI
    thread. It looks from `start` to `stop`, and waits for a camera that is not there.
    """

    @property
    def state_changed(self) -> SignalInstance:
        """The camera stands otherwise."""

    @property
    def pictured(self) -> SignalInstance:
        """The newest frame."""

    @property
    def seen(self) -> SignalInstance:
        """The codes of the newest frame that was read."""

    @property
    def state(self) -> CameraState:
        """How the camera stands."""

    @property
    def name(self) -> str:
        """What the camera calls itself."""

    @property
    def cameras(self) -> int:
        """How many cameras there are to choose from."""

    def start(self) -> None:
        """Look."""

    def stop(self) -> None:
        """Let the camera go."""

    def use_next(self) -> None:
        """Change to the next camera."""

    def picture(self) -> QImage:
        """The frame that `seen` last spoke of."""

    def setParent(self, parent: QObject) -> None:  # noqa: N802 - Qt's name
        """Belong to a widget, and go with it."""
