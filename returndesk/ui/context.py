"""What the window's parts share: the desk, the workers and the person's settings."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.labels import Bitmap, LabelFormat, Paper, ReturnLabel
from returndesk.domain.papers import DeskPaper
from returndesk.domain.portal import Site
from returndesk.services.desk import Desk
from returndesk.settings import Settings
from returndesk.ui.attention_watch import AttentionWatch
from returndesk.ui.bridge import Worker
from returndesk.ui.cameras import LiveCamera
from returndesk.ui.print_watch import PrintWatch
from returndesk.ui.printer_tools import PrinterTools
from returndesk.ui.scanner_tools import ScannerTools
from returndesk.ui.texts import joined

DecodePicture = Callable[[Path], tuple[ScannedCode, ...]]
"""Reads the codes of a picture file, off the GUI thread; raises `PictureError`."""

WritePaper = Callable[[DeskPaper, LabelFormat, Paper, int], bytes]
"""Writes a paper as the bytes of a file, as the copy that it is; raises `PrinterError`."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the pages ask of parts that the window does not know: label drawing and enrolment.

    `draw_label(label, paper, copy)` gives the very bitmap that the printer gets, `write_label`
    the bytes of a file, `write_paper` those of another paper; all raise `PrinterError` for what
    does not fit the paper and are too slow for the GUI thread. `enrol(url, code)` makes this
    computer a desk: the settings it has from then on; raises `CentralError` and `StorageError`,
    off the GUI thread. `home` is the desk's folder, `scanners` what reads codes, `printers` what
    sets printers up.
    `make_camera` gives a camera that is still off, and loads what it needs.
    """

    draw_label: Callable[[ReturnLabel, Paper, int], Bitmap]
    write_label: Callable[[ReturnLabel, LabelFormat, Paper, int], bytes]
    write_paper: WritePaper
    enrol: Callable[[str, str], Settings]
    home: Path
    scanners: ScannerTools
    printers: PrinterTools
    make_camera: Callable[[], LiveCamera]


class Preferences(QObject):
    """The desk's settings as they are now; each change is on disk before anybody hears of it.

    Signals:
        changed(Settings, Settings): the settings before and after.
    """

    changed = Signal(object, object)

    def __init__(self, settings: Settings, save: Callable[[Settings], None]) -> None:
        super().__init__()
        self._settings = settings
        self._save = save

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def change(self, after: Settings) -> None:
        """Put other settings in force; `StorageError` when the disk does not take them."""
        before = self._settings
        if after == before:
            return
        self._save(after)
        self._settings = after
        self.changed.emit(before, after)


class Context(QObject):
    """What every page is made with. `photos` is the folder for pictures of unknown parcels.

    `desk_worker` runs every use case that touches the database, `picture_worker` reads picture
    files, `print_worker` asks printers how they are. `prints` tells of every print job.

    The desk may still be opening when the window is on the screen: `open` opens it on the desk
    worker, and work that is given meanwhile waits behind it.

    Signals:
        opened(): the desk is open.
        not_opened(KnownError): it could not be opened, and never will in this run.
        place_changed(): the desk's site is known, or another one.
    """

    opened = Signal()
    place_changed = Signal()
    not_opened = Signal(object)

    def __init__(
        self,
        desk: Desk | None,
        preferences: Preferences,
        decode_picture: DecodePicture,
        photos: Path | None = None,
        *,
        tools: Tools,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.photos = photos
        self.tools = tools
        self.preferences = preferences
        self.decode_picture = decode_picture
        self.desk_worker = Worker("desk", self)
        self.picture_worker = Worker("pictures", self)
        self.print_worker = Worker("print", self)
        self.prints = PrintWatch(self.desk_worker, self)
        self.attention = AttentionWatch(self.desk_worker, self)
        self.prints.open_changed.connect(self.attention.refresh)
        if desk is not None:
            self.prints.attach(desk.spool)
            self.attention.attach(desk.attention)
        self._desk = desk
        self._refusal: KnownError | None = None
        self._site: Site | None = None
        self._painted = threading.Event()
        self._unfinished: list[Callable[[], str]] = []

    @property
    def is_open(self) -> bool:
        """Whether there is a desk by now."""
        return self._desk is not None

    @property
    def desk(self) -> Desk:
        """The desk; on the desk worker always there, or the `KnownError` why it is not."""
        if self._desk is None:
            raise self._refusal or RuntimeError("the desk is not open yet")
        return self._desk

    def open(self, build: Callable[[], Desk]) -> None:
        """Open the desk on its worker, before anything else that the worker does.

        It begins at `go_on`: loading the database's library keeps the interpreter busy, and the
        window is to be painted first.
        """
        self.desk_worker.run(partial(self._open, build), self._told_open, self.not_opened.emit)

    def go_on(self) -> None:
        """The window is there: let the desk open."""
        self._painted.set()

    def _open(self, build: Callable[[], Desk]) -> None:
        self._painted.wait()
        try:
            self._desk = build()
        except KnownError as error:
            self._refusal = error
            raise

    def _told_open(self, nothing: None) -> None:
        del nothing
        self.prints.attach(self.desk.spool)
        self.attention.attach(self.desk.attention)
        self.opened.emit()

    def watch_unfinished(self, words: Callable[[], str]) -> None:
        """Ask `words` what a page holds that would be lost with the window; "" for nothing."""
        self._unfinished.append(words)

    @property
    def unfinished(self) -> tuple[str, ...]:
        """What would be lost with the window, each in a few words."""
        return tuple(told for words in self._unfinished if (told := words()))

    @property
    def clerk(self) -> str:
        """Who is at the desk."""
        return self.preferences.settings.clerk

    @property
    def place(self) -> str:
        """Which desk this is: "Entrepôt Lille · Poste 3"; without its site until that is known."""
        return joined(self.site_name, self.preferences.settings.desk_name)

    @property
    def site_name(self) -> str:
        """The name of the desk's site; empty until the central service has told it."""
        return self._site.name if self._site else ""

    @property
    def home(self) -> str:
        """The country of the desk's site, an ISO code; empty until that is known."""
        return self._site.address.country if self._site else ""

    def look_up_site(self) -> None:
        """Ask for the site again: the central service may have told or changed it."""
        self.desk_worker.run(self._read_site, self._take_site)

    def _read_site(self) -> Site | None:
        """Runs on the desk worker."""
        return self.desk.overview.site(self.desk.identity.site_id)

    def _take_site(self, site: Site | None) -> None:
        if site != self._site:
            self._site = site
            self.place_changed.emit()

    def now(self) -> datetime:
        """Now, by the desk's clock once there is one."""
        return self._desk.clock.now() if self._desk else datetime.now(UTC).astimezone()

    def close(self) -> None:
        """Finish the work that was given, then end the workers."""
        self.go_on()
        self.prints.detach()
        self.picture_worker.close()
        self.print_worker.close()
        self.desk_worker.close()
