"""Keys that act by themselves where no text is typed, told apart from a scanner's typing."""

from PySide6.QtCore import QObject, QTimer, Signal

# A scanner's keys are at most 150 ms apart (see the wedge filter): one that stands alone for
# longer was pressed by a person.
LONE_MS = 200


class LoneKeys(QObject):
    """Keeps keys until it is clear what they are.

    Signals:
        pressed(str): one key, with none before or after it for 200 ms.
        typed(str): several keys in a row: somebody types a number.
    """

    pressed = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = ""
        self._timer = QTimer(self, singleShot=True, interval=LONE_MS)
        self._timer.timeout.connect(self._alone)

    @property
    def pending(self) -> bool:
        """Whether keys are kept."""
        return bool(self._keys)

    def press(self, text: str) -> None:
        """A printable key came in."""
        self._keys += text
        self._timer.start()

    def forget(self) -> None:
        """They were a scanner's."""
        self._timer.stop()
        self._keys = ""

    def _alone(self) -> None:
        keys, self._keys = self._keys, ""
        if len(keys) == 1:
            self.pressed.emit(keys)
        elif keys:
            self.typed.emit(keys)
