"""How much waits for a person, as the window sees it: read anew whenever it may have changed."""

from PySide6.QtCore import QObject, QTimer, Signal

from returndesk.domain.errors import KnownError
from returndesk.services.attention import Attention, AttentionEntry
from returndesk.ui.bridge import Worker

# Rapid scans ask again and again: one reading answers all of them.
_REST_MS = 300


class AttentionWatch(QObject):
    """The entries of the Attention page, for the page and for the number in the rail.

    Signals:
        changed(): the entries were read; they may be the same.
    """

    changed = Signal()

    def __init__(self, desk_worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk_worker = desk_worker
        self._attention: Attention | None = None
        self._entries: tuple[AttentionEntry, ...] = ()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.read)

    @property
    def entries(self) -> tuple[AttentionEntry, ...]:
        """What nobody has settled, newest first, as last read."""
        return self._entries

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._entries)

    def attach(self, attention: Attention) -> None:
        """Read from a desk from now on."""
        self._attention = attention
        self.refresh()

    def refresh(self) -> None:
        """Something may have changed: read soon."""
        if self._attention is not None and not self._rest.isActive():
            self._rest.start()

    def read(self) -> None:
        """Read now."""
        self._rest.stop()
        if self._attention is not None:
            self._desk_worker.run(self._attention.open, self._read, self._not_read)

    def _read(self, entries: tuple[AttentionEntry, ...]) -> None:
        self._entries = entries
        self.changed.emit()

    def _not_read(self, error: KnownError) -> None:
        del error  # whoever writes next will say what is wrong with the database
