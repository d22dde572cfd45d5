"""The frame: pages and their keys, typing and scans from anywhere, network, language, theme."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from returndesk.app import listen_to_wedge
from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.returns import Return
from returndesk.services.syncing import Connection, Progress, SyncReport
from returndesk.settings import Language, ThemeChoice
from returndesk.ui.main_window import SMALLEST, USUAL
from returndesk.ui.models.scans_model import Column
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.settings import SettingsPage
from returndesk.ui.screenshots import dress
from returndesk.ui.theme import DARK, current_theme, px
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.rail import PAGE_KEYS
from tests.ui.conftest import Driver

KEYS = {
    PageName.RECEIVE: Qt.Key.Key_F1,
    PageName.WALK_IN: Qt.Key.Key_F2,
    PageName.INSPECT: Qt.Key.Key_F3,
    PageName.LABELS: Qt.Key.Key_F4,
    PageName.RETURNS: Qt.Key.Key_F5,
    PageName.ATTENTION: Qt.Key.Key_F6,
    PageName.PRINTERS: Qt.Key.Key_F11,
    PageName.SETTINGS: Qt.Key.Key_F9,
}


def press(driver: Driver, key: Qt.Key) -> None:
    """Press a key as the window system delivers it: to the window, for whatever has the focus."""
    QTest.keyClick(driver.window.windowHandle(), key)


def front(driver: Driver) -> PageName:
    """The page in front, by the rail."""
    return next(name for name in PAGE_KEYS if driver.window.rail.button(name).isChecked())


@pytest.mark.parametrize("name", list(PAGE_KEYS))
def test_each_page_has_its_key(driver: Driver, name: PageName) -> None:
    press(driver, KEYS[name])
    assert front(driver) is name
    assert driver.window.current_page is driver.window.page(name)
    assert driver.window.stack.currentWidget() is driver.window.current_page
    assert PAGE_KEYS[name] in {
        label.text() for label in driver.window.rail.button(name).findChildren(QLabel)
    }
    driver.settle()


def test_pages_are_made_when_they_are_first_shown(driver: Driver) -> None:
    assert driver.window.stack.count() == 1
    press(driver, Qt.Key.Key_F9)
    assert driver.window.stack.count() == 2
    press(driver, Qt.Key.Key_F9)
    assert driver.window.stack.count() == 2


def test_esc_leads_back_to_the_scan_field_from_anywhere(driver: Driver) -> None:
    press(driver, Qt.Key.Key_F5)
    driver.settle()
    press(driver, Qt.Key.Key_Escape)
    assert front(driver) is PageName.RECEIVE
    assert driver.page.field.editor.hasFocus()


def test_the_return_on_the_screen_goes_along_to_its_label(driver: Driver) -> None:
    driver.scan("RD-2")
    press(driver, Qt.Key.Key_F4)
    driver.settle()
    assert front(driver) is PageName.LABELS
    subject = driver.window.current_page.subject
    assert isinstance(subject, Return)
    assert subject.number == "RD-2"


def test_typing_without_a_field_goes_to_the_scan_field(driver: Driver) -> None:
    button = driver.page.field.findChild(QPushButton)
    button.setFocus()
    for key in (Qt.Key.Key_R, Qt.Key.Key_D, Qt.Key.Key_1):
        press(driver, key)
    assert driver.page.field.text.lower() == "rd1"
    press(driver, Qt.Key.Key_Return)
    driver.settle()
    assert driver.view.word == "Received"


def test_typing_on_another_page_goes_to_the_scan_field(driver: Driver) -> None:
    press(driver, Qt.Key.Key_F9)
    driver.settle()
    driver.window.rail.button(PageName.SETTINGS).setFocus()
    press(driver, Qt.Key.Key_R)
    driver.qtbot.waitUntil(lambda: front(driver) is PageName.RECEIVE)
    assert driver.page.field.text.lower() == "r"


def test_typing_into_a_field_of_a_page_stays_there(driver: Driver) -> None:
    press(driver, Qt.Key.Key_F5)
    driver.settle()
    editor = driver.window.current_page.findChild(QLineEdit)
    editor.setFocus()
    press(driver, Qt.Key.Key_Q)
    assert editor.text().lower() == "q"
    assert front(driver) is PageName.RETURNS
    driver.settle()


def burst(driver: Driver, text: str) -> None:
    """Type as a scanner does: 5 ms apart by the events' own time, however busy the machine is."""
    keys = [(Qt.Key(ord(letter)), letter) for letter in text] + [(Qt.Key.Key_Return, "\r")]
    for number, (key, letter) in enumerate(keys):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(1_000_000 + 5 * number)
            QApplication.sendEvent(driver.window.windowHandle(), event)


def test_a_scanner_that_types_is_understood_on_the_receive_page(driver: Driver) -> None:
    stop = listen_to_wedge(driver.window)
    burst(driver, "TRACK00000001")
    driver.settle()
    stop()
    assert driver.view.word == "Received"
    assert driver.page.field.text == ""
    assert driver.cells(Column.RETURN) == ["RD-1"]


def test_a_scanner_reaches_the_desk_from_a_page_without_fields(driver: Driver) -> None:
    stop = listen_to_wedge(driver.window)
    press(driver, Qt.Key.Key_F9)
    driver.settle()
    driver.window.rail.button(PageName.SETTINGS).setFocus()
    burst(driver, "TRACK00000003")
    driver.settle()
    stop()
    assert driver.view.sub.startswith("Return RD-3")
    assert driver.page.field.text == ""
    assert driver.cells(Column.RETURN) == ["RD-3"]


def test_a_scan_leaves_no_letters_in_the_field_under_the_focus(driver: Driver) -> None:
    stop = listen_to_wedge(driver.window)
    press(driver, Qt.Key.Key_F5)
    driver.settle()
    editor = driver.window.current_page.findChild(QLineEdit)
    editor.setText("durand")
    editor.setFocus()
    burst(driver, "TRACK00000003")
    driver.settle()
    stop()
    assert editor.text() == "durand"


def test_a_scan_from_another_page_is_taken_in_or_brought_up_there(driver: Driver) -> None:
    press(driver, Qt.Key.Key_F9)
    driver.window.scan(ScannedCode("RD-4", ScanSource.SERIAL))
    driver.settle()
    assert front(driver) is PageName.RECEIVE
    assert driver.view.word == "Received"


def test_the_chip_tells_the_network(driver: Driver) -> None:
    chip = driver.window.rail.connection
    told = driver.window.show_report
    told(SyncReport(Connection.ONLINE))
    assert chip.accessibleName() == "Online"
    told(SyncReport(Connection.OFFLINE, waiting=14))
    assert chip.accessibleName() == "Offline. 14 waiting to be sent"
    told(SyncReport(Connection.REFUSED, waiting=2, error="desk_refused"))
    assert chip.accessibleName() == "Enrol again. 2 waiting to be sent"
    told(SyncReport(Connection.OFFLINE, error="not_enrolled"))
    assert chip.accessibleName().startswith("Not enrolled")


def test_the_chip_leads_to_the_enrolment_when_only_that_helps(driver: Driver) -> None:
    chip = driver.window.rail.connection
    driver.window.show_report(SyncReport(Connection.OFFLINE))
    chip.click()
    assert front(driver) is PageName.RECEIVE
    driver.window.show_report(SyncReport(Connection.OFFLINE, error="not_enrolled"))
    chip.click()
    assert front(driver) is PageName.SETTINGS
    press(driver, Qt.Key.Key_F1)
    driver.window.show_report(SyncReport(Connection.REFUSED, error="desk_refused"))
    chip.click()
    assert front(driver) is PageName.SETTINGS


def test_facts_written_offline_are_counted_at_once(driver: Driver) -> None:
    driver.window.show_report(SyncReport(Connection.OFFLINE, waiting=3))
    driver.scan("RD-1")
    assert "4 waiting" in driver.window.rail.connection.accessibleName()


def test_the_language_changes_while_the_window_runs(driver: Driver) -> None:
    driver.scan("RD-1")
    preferences = driver.window.context.preferences
    for language, word, heading in (
        (Language.FRENCH, "Reçu", "Retour"),
        (Language.GERMAN, "Angenommen", "Retoure"),
        (Language.SPANISH, "Recibido", "Devolución"),
        (Language.ENGLISH, "Received", "Return"),
    ):
        preferences.change(replace(preferences.settings, language=language))
        QApplication.processEvents()
        assert driver.view.word == word
        head = driver.page.session.model.headerData(Column.RETURN, Qt.Orientation.Horizontal)
        assert head == heading


def test_plurals_are_right(driver: Driver) -> None:
    driver.scan("RD-1")
    assert driver.page.session.summary.startswith("1 parcel today")
    driver.scan("RD-2")
    assert driver.page.session.summary.startswith("2 parcels today")


def test_the_theme_changes_while_the_window_runs(driver: Driver) -> None:
    preferences = driver.window.context.preferences
    preferences.change(replace(preferences.settings, theme=ThemeChoice.DARK))
    assert current_theme() is DARK
    corner = driver.window.grab().toImage().pixelColor(3, driver.window.height() - 3)
    assert corner.name().upper() == DARK.rail


def test_settings_are_kept_on_the_disk(driver: Driver) -> None:
    preferences = driver.window.context.preferences
    preferences.change(replace(preferences.settings, clerk="Karim B."))
    assert '"Karim B."' in driver.stage.home.settings.read_text("utf-8")
    driver.scan("RD-1")
    assert driver.scan("TRACK00000001").sub.endswith("by Karim B.")


def test_everything_can_be_reached_and_is_named(driver: Driver) -> None:
    driver.scan("RD-1")
    buttons = [b for b in driver.window.findChildren(QPushButton) if b.isVisible()]
    assert len(buttons) >= 8
    assert all(button.accessibleName() for button in buttons)
    too_small = [b.accessibleName() for b in buttons if b.height() < 44]
    assert not too_small


def test_the_smallest_window_shows_all(driver: Driver) -> None:
    driver.window.resize(*USUAL)
    driver.scan("RD-1")
    assert driver.window.size().toTuple() == USUAL
    assert driver.page.panel.height() >= px(280)
    assert driver.page.session.table.viewport().height() >= 5 * px(44)
    for button in driver.page.panel.findChildren(QPushButton):
        inside = button.mapTo(driver.page.panel, button.rect().bottomRight())
        assert driver.page.panel.rect().contains(inside)


def test_a_page_made_later_knows_the_network(driver: Driver) -> None:
    driver.window.show_report(SyncReport(Connection.ONLINE))
    driver.window.show_page(PageName.SETTINGS)
    driver.settle()
    texts = {label.text() for label in driver.window.current_page.findChildren(QLabel)}
    assert "Online" in texts


def away(error: str, waiting: int = 0) -> SyncReport:
    return SyncReport(Connection.OFFLINE, waiting=waiting, error=error)


@pytest.mark.parametrize(
    ("report", "words", "remedy"),
    [
        (away("central_portal", waiting=2), "Log in to Wi-Fi", "log in"),
        (away("certificate_expired"), "Certificate too old", "date"),
        (away("certificate_refused"), "Not trusted", "support"),
        (away("disk_full"), "Disk full", "room"),
        (away("central_unreachable"), "Offline", "Go on working"),
        (SyncReport(Connection.TOO_OLD, error="desk_too_old"), "Update needed", "newest version"),
        (SyncReport(Connection.RESTARTED, error="sync_stuck"), "Connecting again", "anew"),
        (SyncReport(Connection.ONLINE), "Online", ""),
    ],
)
def test_what_keeps_the_desk_from_the_service_is_said(
    driver: Driver, report: SyncReport, words: str, remedy: str
) -> None:
    driver.window.show_report(report)
    chip = driver.window.rail.connection
    assert chip.accessibleName().startswith(words)
    assert remedy.lower() in chip.toolTip().lower()
    assert bool(chip.toolTip()) == bool(report.error)
    page = driver.window.page(PageName.SETTINGS)
    page.synced(report)
    assert remedy in "".join(label.text() for label in page.findChildren(QLabel))


def test_a_damaged_file_asks_for_a_new_start_until_it_has_one(driver: Driver) -> None:
    chip = driver.window.rail.connection
    chip.show_damage()
    driver.window.show_report(SyncReport(Connection.ONLINE))
    assert chip.accessibleName() == "Please restart. Nothing is lost"
    assert "Start ReturnDesk again" in chip.toolTip()


def test_a_long_pull_shows_how_far_it_is(driver: Driver) -> None:
    chip = driver.window.rail.connection
    chip.show_progress(Progress(412_000, 1_000_000))
    assert chip.accessibleName() == "Loading returns. 412,000 of 1,000,000"
    driver.window.show_report(SyncReport(Connection.ONLINE))
    assert chip.accessibleName() == "Online"


@pytest.mark.parametrize("language", [x for x in Language if x is not Language.SYSTEM])
def test_no_caption_is_cut_in_the_smallest_window(driver: Driver, language: Language) -> None:
    dress(driver.window, ThemeChoice.LIGHT, language, SMALLEST)
    for name in (PageName.SETTINGS, PageName.PRINTERS, PageName.LABELS):
        driver.window.show_page(name)
        driver.settle()
        page = driver.window.current_page
        for button in page.findChildren(KeyButton):
            caption = button.findChild(TextLabel)
            assert caption is not None
            if button.isVisible():
                assert caption.width() >= caption.sizeHint().width(), (name, button.caption)


def test_settings_stand_below_each_other_where_they_have_no_room_beside(driver: Driver) -> None:
    driver.window.show_page(PageName.SETTINGS)
    page = driver.window.current_page
    assert isinstance(page, SettingsPage)
    clerk, state = page.clerk, page.central.state

    def stands(beside: bool) -> bool:
        left, right = (part.mapTo(page, QPoint()).x() for part in (clerk, state))
        assert right + state.width() <= page.width()
        return (right > left + clerk.width()) is beside

    for size, beside in ((SMALLEST, False), (USUAL, True), (SMALLEST, False)):
        dress(driver.window, ThemeChoice.LIGHT, Language.GERMAN, size)
        driver.qtbot.waitUntil(partial(stands, beside))
