"""The program around the window: start, faults at the start, crashes, order of shutdown."""

import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from returndesk.app import CrashHandler, crash_report, make_window, run_window
from returndesk.central.service import EmbeddedCentral
from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.errors import StorageError
from returndesk.paths import Home
from returndesk.services.desk import Desk
from returndesk.settings import Language, ThemeChoice
from returndesk.storage.database import Database
from returndesk.ui.dialogs.problem import CrashDialog, ProblemDialog, start_problem
from returndesk.ui.main_window import MainWindow
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.settings import SettingsPage
from returndesk.ui.screenshots import grab_pages
from returndesk.ui.theme import DARK, LIGHT
from tests.support import fill, make_return
from tests.ui.conftest import SETTINGS, Driver, Stage


def test_the_window_runs_until_it_is_closed_and_stores_what_was_scanned(
    app: QApplication, tmp_path: Path
) -> None:
    del app
    home = Home.at(tmp_path / "home")
    storage = Database.open(home.root)
    fill(storage, [make_return(number) for number in range(1, 21)])
    storage.close()

    def scan_and_leave(window: MainWindow) -> None:
        for number in range(1, 21):
            window.scan(ScannedCode(f"RD-{number}", ScanSource.WEDGE))
        window.close()

    assert run_window(home, SETTINGS, on_ready=scan_and_leave) == 0
    again = Database.open(home.root)  # the lock is free, and nothing was lost
    with again.read() as work:
        assert len(work.scans.recent(100)) == 20
    again.close()
    assert {t.name for t in threading.enumerate()} & {"sync", "desk"} == set()
    assert not isinstance(getattr(sys.excepthook, "__self__", None), CrashHandler)


def test_an_enrolled_computer_goes_on_as_its_desk_without_a_new_start(
    app: QApplication, tmp_path: Path, service: EmbeddedCentral
) -> None:
    del app
    home = Home.at(tmp_path / "home")
    windows: list[MainWindow] = []

    def enrol(window: MainWindow) -> None:
        window.context.opened.connect(partial(type_code, window))

    def type_code(window: MainWindow) -> None:
        page = window.current_page
        assert isinstance(page, SettingsPage)
        page.central.url.setText(service.url)
        page.central.code.setText(code)
        page.central.enrol()

    def scan_and_leave(window: MainWindow) -> None:
        window.scan(ScannedCode("RD-1", ScanSource.WEDGE))
        window.context.place_changed.connect(window.close)

    def ready(window: MainWindow) -> None:
        windows.append(window)
        (enrol if len(windows) == 1 else scan_and_leave)(window)

    code = service.store.new_enrolment_code("lille", "Poste 9")
    bare = replace(SETTINGS, desk_id="", desk_name="", site_id="")
    assert run_window(home, bare, on_ready=ready) == 0
    before, after = windows
    assert before is not after
    assert after.context.place == "Entrepôt Lille · Poste 9"
    again = Database.open(home.root)
    with again.read() as work:
        assert len(work.scans.recent(100)) == 1
    again.close()


def test_the_window_takes_scans_while_the_desk_opens(
    app: QApplication, stage: Stage, qtbot: QtBot
) -> None:
    del app
    gate = threading.Event()

    def slowly() -> Desk:
        gate.wait()
        return stage.desk

    window = make_window(None, SETTINGS, stage.home)
    qtbot.addWidget(window)
    page = window.receive_page
    window.context.open(slowly)
    window.context.go_on()
    window.show()
    window.scan(ScannedCode("RD-1", ScanSource.WEDGE))
    window.show_page(PageName.SETTINGS)
    assert window.current_page is page  # the others come when there is something to show
    assert page.panel.view.word == "Ready"
    gate.set()
    qtbot.waitUntil(lambda: page.panel.view.word == "Received")
    qtbot.waitUntil(lambda: window.current_page is not page)
    qtbot.waitUntil(lambda: window.context.place == "Entrepôt Lille · Poste 3")
    window.shutdown()


def test_scans_into_a_desk_that_never_opens_are_refused_in_words(
    app: QApplication, stage: Stage, qtbot: QtBot
) -> None:
    del app

    def fails() -> Desk:
        raise StorageError("disk_full")

    window = make_window(None, SETTINGS, stage.home)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.context.not_opened) as told:
        window.context.open(fails)
        window.context.go_on()
        window.scan(ScannedCode("RD-1", ScanSource.WEDGE))
    assert told.args[0].code == "disk_full"
    qtbot.waitUntil(lambda: window.receive_page.panel.view.word == "The disk is full")
    window.shutdown()


def test_a_second_instance_says_so_in_its_window(app: QApplication, stage: Stage) -> None:
    told: list[str] = []

    def look() -> None:
        for dialog in app.topLevelWidgets():
            if isinstance(dialog, ProblemDialog) and dialog.isVisible():
                told.append(dialog.accessibleName())
                dialog.reject()

    looking = QTimer(interval=20)
    looking.timeout.connect(look)
    looking.start()
    assert run_window(stage.home, SETTINGS) == 2
    looking.stop()
    assert told == ["ReturnDesk is already open"]


def test_a_desk_that_cannot_open_says_what_to_do(app: QApplication, qtbot: QtBot) -> None:
    del app
    dialog = start_problem(StorageError("database_too_new", found=9, known=1))
    qtbot.addWidget(dialog)
    assert "newer version" in dialog.accessibleName()
    assert "Install" in dialog.accessibleDescription()


@pytest.fixture
def crashes(app: QApplication, tmp_path: Path) -> Iterator[CrashHandler]:
    del app
    before = sys.excepthook, threading.excepthook
    handler = CrashHandler(tmp_path / "logs")
    handler.install()
    yield handler
    handler.remove()
    assert (sys.excepthook, threading.excepthook) == before


def crash_dialogs(app: QApplication) -> list[CrashDialog]:
    return [w for w in app.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()]


def test_a_bug_leaves_a_report_and_one_window(
    crashes: CrashHandler, app: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        try:
            raise RuntimeError("the drawer is stuck")
        except RuntimeError as error:
            sys.excepthook(RuntimeError, error, error.__traceback__)
    (dialog,) = crash_dialogs(app)
    reports = list((tmp_path / "logs").glob("crash-*.txt"))
    assert reports
    assert "the drawer is stuck" in reports[0].read_text("utf-8")
    assert "the drawer is stuck" in capsys.readouterr().err
    file = tmp_path / "for support.txt"
    dialog.save_report(file)
    assert "RuntimeError" in file.read_text("utf-8")
    dialog.close()
    assert crashes is not None


def test_a_bug_on_another_thread_is_told_as_well(
    crashes: CrashHandler, app: QApplication, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(crash_dialogs(app)) == 1)
    crash_dialogs(app)[0].close()
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert crashes is not None


def test_a_report_names_the_versions() -> None:
    report = crash_report(ValueError("x"), None)
    assert report.startswith("ReturnDesk ")
    assert "Python 3." in report
    assert "ValueError: x" in report


def test_pages_are_pictured_in_themes_languages_and_sizes(driver: Driver, tmp_path: Path) -> None:
    outcome = driver.scan("RD-1")
    made = grab_pages(
        driver.window,
        tmp_path / "screens",
        pages=(PageName.RECEIVE,),
        languages=(Language.ENGLISH, Language.FRENCH),
        sizes=((1280, 800), (1920, 1080)),
    )
    assert len(made) == 8
    by_name = {file.name: QImage(str(file)) for file in made}
    light = by_name["receive-light-en-1280x800.png"]
    assert (light.width(), light.height()) == (1280, 800)
    assert light.pixelColor(2, 790).name().upper() == LIGHT.rail
    large = by_name["receive-dark-fr-1920x1080.png"]
    assert (large.width(), large.height()) == (1920, 1080)
    assert large.pixelColor(2, 1070).name().upper() == DARK.rail
    assert driver.window.size().toTuple() == (1280, 800)
    assert driver.view.word == outcome.word == "Received"


def test_the_look_is_the_settings_again_after_the_pictures(driver: Driver, tmp_path: Path) -> None:
    preferences = driver.window.context.preferences
    preferences.change(replace(preferences.settings, theme=ThemeChoice.DARK))
    grab_pages(driver.window, tmp_path, pages=(PageName.RECEIVE,), themes=(ThemeChoice.LIGHT,))
    corner = driver.window.grab().toImage().pixelColor(2, driver.window.height() - 4)
    assert corner.name().upper() == DARK.rail
