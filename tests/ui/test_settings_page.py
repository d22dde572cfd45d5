"""The Settings page: saved at once, refused in words beside the field, enrolled for real."""

import socket
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from returndesk.central.service import EmbeddedCentral
from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.enrolment import read_token
from returndesk.services.syncing import Connection, SyncReport
from returndesk.settings import Language, Settings, ThemeChoice
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.printers import PrintersPage
from returndesk.ui.pages.settings import SettingsPage
from returndesk.ui.pages.walkin import WalkinPage
from returndesk.ui.settings_rules import (
    file_problem,
    network_problem,
    url_problem,
)
from returndesk.ui.theme import current_theme
from returndesk.ui.widgets.segments import Segments
from tests.ui.conftest import Driver


def open_settings(driver: Driver) -> SettingsPage:
    driver.window.show_page(PageName.SETTINGS)
    page = driver.window.current_page
    assert isinstance(page, SettingsPage)
    driver.settle()
    return page


@pytest.fixture
def page(driver: Driver) -> SettingsPage:
    return open_settings(driver)


def change(driver: Driver, **fields: Any) -> None:
    """Other settings before the page is opened."""
    preferences = driver.window.context.preferences
    preferences.change(replace(preferences.settings, **fields))


def choose(segments: Segments, word: str) -> None:
    button = next(b for b in segments.findChildren(QPushButton) if b.text() == word)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def on_disk(driver: Driver) -> Settings:
    return Settings.load(driver.stage.home.settings)


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


# ----------------------------------------------------------------------------------- saved at once


def test_every_choice_is_on_disk_at_once(driver: Driver, page: SettingsPage) -> None:
    assert page.clerk.hasFocus()
    page.clerk.selectAll()
    QTest.keyClicks(page.clerk, "  Karim   B. ")
    choose(page.theme, "Dark")
    choose(page.sounds, "On")
    saved = on_disk(driver)
    assert saved.clerk == "Karim B."
    assert saved.theme is ThemeChoice.DARK
    assert saved.sounds is True
    assert current_theme().name == "dark"
    assert driver.window.context.clerk == "Karim B."
    assert "Saved" in words_on(page)


def test_the_language_changes_while_the_page_is_open(driver: Driver, page: SettingsPage) -> None:
    choose(page.language, "Deutsch")
    assert on_disk(driver).language is Language.GERMAN
    assert page.language.value is Language.GERMAN
    choose(page.language, "English")
    assert page.title == "Settings"


def test_a_disk_that_takes_nothing_is_said_and_the_choice_taken_back(
    driver: Driver, page: SettingsPage
) -> None:
    home = driver.stage.home
    home.settings.unlink(missing_ok=True)
    home.settings.mkdir()  # nothing can be put in its place
    choose(page.sounds, "On")
    assert "cannot be written" in words_on(page)
    assert driver.window.context.preferences.settings.sounds is False
    assert page.sounds.value is False


def test_the_folder_and_the_versions_can_be_copied(driver: Driver, page: SettingsPage) -> None:
    words = words_on(page)
    assert str(driver.stage.home.root) in words
    for name in ("ReturnDesk ", "Python 3.", "Qt 6.", "SQLite 3."):
        assert name in words


# ----------------------------------------------------------------------------------------- printer


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("", "Type the printer's address"),
        ("two words", "no blanks"),
        ("http://printer", "a port from 1 to 65535"),
        ("a/b", "no blanks or slashes"),
        ("printer:", "a port from 1 to 65535"),
        ("printer:0", "a port from 1 to 65535"),
        ("printer:70000", "a port from 1 to 65535"),
        ("printer:9100:1", "a port from 1 to 65535"),
        ("printer:" + "9" * 5000, "a port from 1 to 65535"),
        ("192.168.1.50", ""),
        ("printer.local:9100", ""),
    ],
)
def test_network_addresses(address: str, problem: str) -> None:
    said = network_problem(address)
    assert problem in said
    assert bool(said) is bool(problem)


def test_file_paths(tmp_path: Path) -> None:
    assert "Type the path" in file_problem("")
    assert "This is a folder" in file_problem(str(tmp_path))
    assert "no such folder" in file_problem(str(tmp_path / "no" / "x.bin"))
    assert file_problem(str(tmp_path / "x.bin")) == ""


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://returns.example", True),
        ("http://127.0.0.1:8000", True),
        ("returns.example", False),
        ("ftp://returns.example", False),
        ("https://", False),
        ("https://a b", False),
        ("https://[", False),
        ("https://a:99999", False),
        ("", False),
    ],
)
def test_central_addresses(url: str, good: bool) -> None:
    assert (url_problem(url) == "") is good


def test_the_printers_have_a_page_of_their_own(driver: Driver, page: SettingsPage) -> None:
    QTest.mouseClick(page.printers_button, Qt.MouseButton.LeftButton)
    assert isinstance(driver.window.current_page, PrintersPage)


# --------------------------------------------------------------------------------- central service


def test_the_state_of_the_central_service(driver: Driver, page: SettingsPage) -> None:
    central = page.central
    assert central.state.text() == "Connecting…"
    assert "No contact since the start" in central.contact.text()
    page.synced(SyncReport(Connection.ONLINE))
    assert central.state.text() == "Online"
    assert central.contact.text() == "Last contact at 09:00 · nothing waits"
    driver.stage.clock.forward(hours=1)
    driver.stage.desk.receiving.receive(ScannedCode("RD-1"), clerk="Amélie")
    page.synced(SyncReport(Connection.OFFLINE, waiting=1))
    assert central.state.text() == "Offline"
    assert central.contact.text().startswith("Last contact at 09:00 · 1 waiting")
    page.refresh()
    driver.settle()
    assert central.contact.text().startswith("Last contact at 09:00 · 1 waiting")
    assert "Poste 3 · Entrepôt Lille" in words_on(page)


def test_a_wrong_clock_is_told_until_it_is_right(driver: Driver, page: SettingsPage) -> None:
    chip, clock = driver.window.rail.connection, page.central.clock
    driver.window.show_report(SyncReport(Connection.ONLINE, clock_error=timedelta(days=-3)))
    assert clock.isVisible()
    assert clock.text().startswith("This computer's clock is 3 day")
    assert " slow. " in clock.text()
    assert chip.accessibleName() == "Online. Wrong clock"
    assert chip.toolTip() == clock.text()
    driver.window.show_report(SyncReport(Connection.ONLINE, clock_error=timedelta(hours=26)))
    assert "clock is 26 hour" in clock.text()
    assert " fast. " in clock.text()
    driver.window.show_report(SyncReport(Connection.ONLINE, clock_error=timedelta(minutes=4)))
    assert not clock.isVisible()
    assert (chip.accessibleName(), chip.toolTip()) == ("Online", "")


def test_enrolling_for_real(driver: Driver, service: EmbeddedCentral) -> None:
    change(driver, desk_id="", desk_name="", site_id="", central_url="")
    page = open_settings(driver)
    central = page.central
    assert central.state.text() == "Not enrolled"
    assert central.code.isVisible()
    assert central.url.hasFocus()
    central.url.setText(service.url)
    central.code.setText("WRONG-CODE")
    QTest.keyClick(central.code, Qt.Key.Key_Return)
    assert central.code_row.message == "Enrolling…"
    driver.settle()
    assert on_disk(driver).desk_id == ""
    assert central.code_row.message
    assert "Enrolled" not in central.code_row.message
    central.code.setFocus()
    code = service.store.new_enrolment_code("lille", "Poste 9")
    driver.window.scan(ScannedCode(f" {code}\r", ScanSource.WEDGE))
    assert central.code.text() == code
    central.enrol_button.click()
    driver.settle()
    saved = on_disk(driver)
    assert (saved.desk_name, saved.site_id, saved.central_url) == ("Poste 9", "lille", service.url)
    assert saved == driver.window.context.preferences.settings
    assert saved.clerk == "Amélie"
    assert read_token(driver.stage.home)
    # The window over the new desk follows by itself: nobody is told to start anything.
    assert central.code_row.message == "Enrolled as Poste 9."
    assert central.state.text() == "Connecting…"
    assert central.code.text() == ""


def test_enrolling_asks_before_it_ends_what_another_page_has_not_finished(
    driver: Driver, page: SettingsPage, service: EmbeddedCentral
) -> None:
    driver.window.show_page(PageName.WALK_IN)
    walkin = driver.window.current_page
    assert isinstance(walkin, WalkinPage)
    walkin.manual.click()
    driver.window.show_page(PageName.SETTINGS)
    central = page.central
    central.again_button.click()
    central.url.setText(service.url)
    central.code.setText(service.store.new_enrolment_code("lille", "Poste 9"))
    for _ in range(2):  # a scanner's Enter asks, and asks again; it never answers
        QTest.keyClick(central.code, Qt.Key.Key_Return)
        driver.settle()
        assert central.question.question == "Would be lost: an open walk-in return"
        assert on_disk(driver).desk_name != "Poste 9"
    QTest.mouseClick(central.question.no_button, Qt.MouseButton.LeftButton)
    assert central.question.question == ""
    assert walkin.questions.open
    central.enrol()
    QTest.mouseClick(central.question.yes_button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert central.question.question == ""
    assert on_disk(driver).desk_name == "Poste 9"


def test_an_open_question_goes_when_nothing_is_left_to_be_lost(
    driver: Driver, page: SettingsPage, service: EmbeddedCentral
) -> None:
    driver.window.show_page(PageName.WALK_IN)
    walkin = driver.window.current_page
    assert isinstance(walkin, WalkinPage)
    walkin.manual.click()
    driver.window.show_page(PageName.SETTINGS)
    page.central.url.setText(service.url)
    page.central.code.setText(service.store.new_enrolment_code("lille", "Poste 9"))
    page.central.enrol()
    assert page.central.question.question
    walkin.questions.close()
    driver.window.show_page(PageName.RECEIVE)
    driver.window.show_page(PageName.SETTINGS)
    assert page.central.question.question == ""


def test_enrolling_needs_an_address_and_a_code(page: SettingsPage) -> None:
    central = page.central
    central.again_button.click()
    central.url.setText("my shop")
    central.enrol()
    assert "begins with https://" in central.url_row.message
    central.url.setText("https://returns.example")
    central.enrol()
    assert central.url_row.message == ""
    assert "Type the code" in central.code_row.message


def test_a_central_service_that_is_away_is_said(driver: Driver, page: SettingsPage) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: nobody answers there
        page.central.again_button.click()
        page.central.url.setText(f"http://127.0.0.1:{taken.getsockname()[1]}")
        page.central.code.setText("CODE")
        page.central.enrol()
        driver.settle()
    assert "No network. Check the network and the address" in page.central.code_row.message
    assert page.central.enrol_button.isEnabled()
    assert on_disk(driver) == replace(on_disk(driver), desk_name="")


# ------------------------------------------------------------------------------------ for everyone


def test_a_scan_elsewhere_on_the_page_is_a_parcel(driver: Driver, page: SettingsPage) -> None:
    driver.scan("RD-1")
    assert driver.window.current_page is driver.page
    assert driver.view.word == "Received"


def test_every_control_has_a_name_and_is_reached_by_tab(driver: Driver, page: SettingsPage) -> None:
    controls = [
        c
        for kind in (QPushButton, QLineEdit, QComboBox)
        for c in page.findChildren(kind)
        if c.isVisible()
    ]
    assert all(control.accessibleName() for control in controls)
    page.clerk.setFocus()
    reached: set[QWidget] = set()
    focused: QWidget | None = page.clerk
    while focused is not None and focused not in reached:
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    # Of a row of choices only the one made is a stop; Left and Right choose among them.
    stops = [c for c in controls if c.focusPolicy() == Qt.FocusPolicy.StrongFocus and c.isEnabled()]
    assert len(stops) >= 7
    assert set(stops) <= reached
