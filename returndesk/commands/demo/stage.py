"""What the demo plays on: a central service, its mailbox, a desk and a virtual printer.

All of it is the real thing on the loopback: the desk enrols with a code over HTTP, labels go over
TCP, mails are files that any mail program opens.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from returndesk.bootstrap import build
from returndesk.central.demo_data import demo_documents
from returndesk.central.service import EmbeddedCentral
from returndesk.central.settings import CentralSettings
from returndesk.domain.labels import Bitmap
from returndesk.enrolment import enrol
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.paths import Home
from returndesk.services.desk import Desk
from returndesk.settings import Settings

CLERK = "Amélie R."
SITE_ID = "site-lille"
DESK_NAME = "Poste 3"


class Stage:
    """The demo's world in a folder: `central`, `desk`, `mails`. Use it in a `with` block.

    A folder that was played on before is gone on with.
    """

    def __init__(
        self,
        folder: Path,
        mails: Path,
        *,
        undo_delay: float = 0.0,
        on_paper: Callable[[Bitmap], None] | None = None,
    ) -> None:
        self.folder = folder
        self.mails = mails
        self.home = Home.at(folder / "desk")
        self._central_settings = CentralSettings(
            home=folder / "central",
            port=0,
            undo_delay=undo_delay,
            mail_folder=self.mails,
            mail_from="retours@returndesk.example",
        )
        self.printer = VirtualPrinter(on_paper=on_paper, cache=self.home.cache)
        self.central = EmbeddedCentral(self._central_settings)

    def __enter__(self) -> Self:
        self.central.start()
        if not self.central.store.counts().returns:
            self.central.store.import_documents(demo_documents())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.central.stop()
        self.printer.close()

    def enrolled(self) -> Settings:
        """The desk's settings, enrolled with this run's service."""
        settings = replace(
            Settings.load(self.home.settings),
            clerk=CLERK,
        )
        code = self.central.store.new_enrolment_code(SITE_ID, DESK_NAME)
        return enrol(self.home, settings, self.central.url, code)

    def open_desk(self, settings: Settings) -> Desk:
        """The desk with the virtual printer."""
        return build(self.home, settings, printer=self.printer.config)

    def stop_central(self) -> None:
        """Take the central service off the network, as an outage would."""
        port = int(self.central.url.rpartition(":")[2])
        self._central_settings = replace(self._central_settings, port=port)
        self.central.stop()

    def start_central(self) -> None:
        """Bring it back where it was."""
        self.central = EmbeddedCentral(self._central_settings)
        self.central.start()
