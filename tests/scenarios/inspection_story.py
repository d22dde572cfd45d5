"""A town in which one desk has a window and inspects, and another only listens to central."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from returndesk.app import languages_of, make_window
from returndesk.domain.ids import ReturnId
from returndesk.domain.inspection import Inspection
from returndesk.domain.units import Condition, Disposition, Finding
from returndesk.services.desk import Desk
from returndesk.settings import Language, Settings, ThemeChoice
from returndesk.ui.theme import apply_theme
from tests.inspector import Inspector
from tests.scenarios.goods import BRAND, SITES, goods, order, parcel
from tests.town import Town, drained, scan

AMELIE = "Amélie"


@dataclass
class Story:
    """A town with a desk that has a window, and another desk that only listens to central."""

    town: Town
    desk: Desk
    other: Desk
    person: Inspector

    def offline(self) -> None:
        """The network goes."""
        self.town.stop_central()

    def online(self) -> None:
        """It comes back, and all that waited is told."""
        self.town.start_central()
        self.tell()

    def tell(self) -> None:
        """Everything is told to central and from there to the other desk."""
        report = drained(self.desk)
        while report.uploaded or report.waiting:
            report = drained(self.desk)
        assert report.rejected == 0
        drained(self.other)

    def at_central(self, number: int = 1) -> Inspection:
        """The inspection in force at central, as the other desk was told."""
        found = self.other.inspecting.current(ReturnId(f"r{number}"))
        assert found is not None
        return found

    def findings(self, number: int = 1) -> list[tuple[int, Finding, Condition, Disposition]]:
        """What was found, as central tells it."""
        grades = [(g.quantity, g.grade) for g in self.at_central(number).groups]
        return [(units, g.finding, g.condition, g.disposition) for units, g in grades]


@pytest.fixture
def story(town: Town, qapp: QApplication, qtbot: QtBot) -> Iterator[Story]:
    """Returns 1 to 3: two dresses and a shirt each; 2 and 3 came in one parcel. All received."""
    apply_theme(qapp, ThemeChoice.LIGHT, scale=1.0)
    languages_of(qapp).apply(Language.ENGLISH)
    together = parcel(23)
    town.central.store.import_documents(
        [*SITES, BRAND, goods(1), goods(2, together), goods(3, together), goods(4), order(9)]
    )
    home = town.home("Poste 1")
    desk, other = town.open(home), town.desk("Poste 2")
    drained(desk)
    for text in ("TRACK00000001", "TRACK00000023"):
        scan(desk, text)
    drained(desk)
    drained(other)
    settings = Settings.load(home.settings)
    settings = Settings(
        language=Language.ENGLISH,
        sounds=False,
        clerk=AMELIE,
        desk_id=settings.desk_id,
        desk_name=settings.desk_name,
        site_id=settings.site_id,
        central_url=settings.central_url,
    )
    window = make_window(desk, settings, home)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    person = Inspector(window, qtbot)
    person.settle()
    yield Story(town, desk, other, person)
    window.shutdown()
