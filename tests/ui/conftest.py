"""A window over a real desk: a real database in a folder of its own, no network."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from returndesk.app import languages_of, make_window
from returndesk.bootstrap import build
from returndesk.central.service import EmbeddedCentral
from returndesk.central.settings import CentralSettings
from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.printing import JobState
from returndesk.domain.returns import Return
from returndesk.paths import Home
from returndesk.protocol.changes import SiteDocument, WireAddress
from returndesk.services.desk import Desk
from returndesk.settings import Language, Settings, ThemeChoice
from returndesk.storage.database import Database
from returndesk.ui.main_window import MainWindow
from returndesk.ui.pages.receive import ReceivePage
from returndesk.ui.theme import apply_theme
from returndesk.ui.verdicts import VerdictView
from tests.support import DESK, KOELN, START, TestClock, fill, make_return, parcel

SETTINGS = Settings(
    language=Language.ENGLISH,
    theme=ThemeChoice.LIGHT,
    sounds=False,
    clerk="Amélie",
    desk_id=DESK.desk_id,
    desk_name=DESK.desk_name,
    site_id=DESK.site_id,
)


@dataclass
class Stage:
    """A desk with its folder and the clock that its use cases go by."""

    home: Home
    desk: Desk
    clock: TestClock


def sample_returns() -> list[Return]:
    """Returns 1 to 9; 5 came late, 6 belongs to another site, 7 and 8 share an order."""
    returns = [make_return(number) for number in range(1, 10)]
    returns[4] = make_return(5, announced_after_days=45)
    returns[5] = make_return(6, site=KOELN)
    returns[6] = make_return(7, order_number="#777")
    returns[7] = make_return(8, order_number="#777")
    returns[8] = make_return(9, parcel(9, "8R44132290176", "colissimo"))
    return returns


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk's folder with the sample returns, to be copied: made in a tenth of a second."""
    root = tmp_path_factory.mktemp("filled") / "home"
    storage = Database.open(root)
    fill(storage, sample_returns())
    storage.close()
    return root


@pytest.fixture
def stage(tmp_path: Path, filled: Path) -> Iterator[Stage]:
    """A desk that knows the sample returns."""
    home = Home.at(tmp_path / "home")
    shutil.copytree(filled, home.root, dirs_exist_ok=True)
    clock = TestClock(START)
    desk = build(home, SETTINGS, clock=clock)
    yield Stage(home, desk, clock)
    desk.close()


@pytest.fixture
def desk(stage: Stage) -> Desk:
    """The stage's desk."""
    return stage.desk


@pytest.fixture
def service(tmp_path: Path) -> Iterator[EmbeddedCentral]:
    """A real central service with one site."""
    with EmbeddedCentral(CentralSettings(home=tmp_path / "central", port=0)) as central:
        address = WireAddress(name="Lumen", street="1 rue", postcode="59000", city="Lille")
        site = SiteDocument(id="lille", name="Entrepôt Lille", address=address)
        central.store.import_documents([site])
        yield central


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    """The application in the light theme, speaking English."""
    # The last test's window is only now let go of: a test without an event loop would never.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    apply_theme(qapp, ThemeChoice.LIGHT, scale=1.0)
    languages_of(qapp).apply(Language.ENGLISH)
    return qapp


@dataclass
class Driver:
    """A window on the screen, with short words for what a person does and sees."""

    window: MainWindow
    qtbot: QtBot
    stage: Stage

    @property
    def page(self) -> ReceivePage:
        return self.window.receive_page

    @property
    def view(self) -> VerdictView:
        return self.page.panel.view

    def scan(self, text: str, source: ScanSource = ScanSource.WEDGE) -> VerdictView:
        """Scan and wait for the verdict."""
        self.window.scan(ScannedCode(text, source))
        self.settle()
        return self.view

    def settle(self) -> None:
        """Wait until all that was given to the workers has been done and shown."""
        context = self.window.context
        workers = (context.picture_worker, context.desk_worker, context.print_worker)

        def still() -> bool:
            moving = any(
                job.state is not JobState.NEEDS_ATTENTION
                and job.error is None
                and not self.stage.desk.spool.printers.is_paused(job.printer_id)
                for job in context.prints.open
            )
            return not moving and not any(worker.pending for worker in workers)

        self.qtbot.waitUntil(still)

    def let_keys_count(self) -> None:
        """Wait as long as keys are ignored after a scan."""
        self.qtbot.waitUntil(lambda: self.page.keys_count)

    def cells(self, column: int) -> list[str]:
        """A column of the session list."""
        model = self.page.session.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]


OpenWindow = Callable[[], Driver]


@pytest.fixture
def open_window(app: QApplication, stage: Stage, qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens windows over the stage's desk, one after the other."""
    windows = []

    def open_() -> Driver:
        window = make_window(stage.desk, SETTINGS, stage.home)
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        driver = Driver(window, qtbot, stage)
        driver.settle()
        return driver

    yield open_
    for window in windows:
        window.shutdown()


@pytest.fixture
def driver(open_window: OpenWindow) -> Driver:
    """One window."""
    return open_window()
