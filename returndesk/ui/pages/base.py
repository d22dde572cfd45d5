"""What every page of the window is."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from returndesk.domain.codes import ScannedCode
from returndesk.services.syncing import SyncReport


class PageName(StrEnum):
    """The pages there are."""

    RECEIVE = "receive"
    WALK_IN = "walk_in"
    INSPECT = "inspect"
    LABELS = "labels"
    RETURNS = "returns"
    ATTENTION = "attention"
    PRINTERS = "printers"
    SETTINGS = "settings"
    LEARN_SCANNER = "learn_scanner"
    """Reached from the settings; has no key of its own."""
    PORTAL_RULES = "portal_rules"
    """Reached from the settings, for supervisors; has no key of its own."""


class Page(QWidget):
    """A page in the window's stack, made with the window's `Context` when it is first shown.

    Signals:
        page_asked(PageName, object): bring up another page; the object is handed to its
            `show_subject` (a `Return` for Labels and Returns), None for the page as it is.
        fact_written(): something was stored that the central service should hear of now.
        send_asked(): somebody wants what waits to be sent now, without the pause after a failure.
    """

    page_asked = Signal(object, object)
    fact_written = Signal()
    send_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")

    @property
    def title(self) -> str:
        """The page's name in the rail and for screen readers."""
        raise NotImplementedError

    @property
    def subject(self) -> object:
        """What the page is showing (a `Return`); goes along when a key leads to another page."""
        return None

    def activated(self) -> None:
        """The page has come to the front: put the focus where the work begins."""

    def refresh(self) -> None:
        """The data may have changed: read it again, off this thread."""

    def synced(self, report: SyncReport) -> None:
        """A round with the central service is over; by default news makes the page refresh."""
        if report.pushed or report.pulled:
            self.refresh()

    def show_subject(self, subject: object) -> None:
        """Bring up the thing that another page spoke of."""

    def take_scan(self, code: ScannedCode) -> bool:
        """Take a scan made while the page is in front; False hands it to the Receive page."""
        del code
        return False

    def drop_words(self, files: Sequence[Path]) -> str:
        """What a drop of files would do on this page; "" hands them to the Receive page."""
        del files
        return ""

    def take_files(self, files: Sequence[Path]) -> None:
        """Take files for which there were `drop_words`."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key that no editor had; False lets it go to the scan field."""
        del event
        return False

    def escape(self) -> bool:
        """Take the Esc key for something on the page; False leads to the Receive page."""
        return False

    def take_undo(self) -> bool:
        """Take Ctrl+Z for something on the page; False undoes the newest reception."""
        return False

    def close_devices(self) -> None:
        """Let go of a camera: the window is being put down."""

    def retranslate(self) -> None:
        """Put all words in again: the language has changed."""
