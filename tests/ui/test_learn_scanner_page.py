"""The page that learns a scanner, with real keys, a real printer and real decoders."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest

from returndesk.app import listen_to_wedge
from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.labels import ROLL_80
from returndesk.hardware.printers.label_raster import bitmap_image
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.hardware.scanners.decode import decode_picture
from returndesk.hardware.scanners.pictures import load_grey
from returndesk.services.scanner_learning import CONTENT, TestCode
from returndesk.services.scanner_profile import ScannerProfile, Spelling
from returndesk.settings import SerialUse, Settings
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.learn_scanner import LearnScannerPage
from returndesk.ui.pages.settings import SettingsPage
from returndesk.ui.scanner_tools import SerialState, SerialView
from returndesk.ui.scanner_words import serial_words
from tests.hardware.test_wedge import FRENCH, typed
from tests.ui.conftest import Driver, OpenWindow

TEXTS = [CONTENT[code].text for code in TestCode]


@pytest.fixture
def driver(open_window: OpenWindow) -> Driver:
    return open_window()


@pytest.fixture
def settings(driver: Driver) -> SettingsPage:
    driver.window.show_page(PageName.SETTINGS)
    driver.settle()
    page = driver.window.current_page
    assert isinstance(page, SettingsPage)
    return page


@pytest.fixture
def page(driver: Driver, settings: SettingsPage) -> LearnScannerPage:
    """The page as it is reached: from the settings, with the wedge listening."""
    listen_to_wedge(driver.window)
    settings.scanners.learn_button.click()
    page = driver.window.current_page
    assert isinstance(page, LearnScannerPage)
    driver.qtbot.waitUntil(page.hasFocus)
    return page


class Scanner:
    """Presses a US scanner's keys on a French computer, as the window system tells of them."""

    def __init__(self, driver: Driver, layout: dict[str, str] | None = None) -> None:
        self._window = driver.window.windowHandle()
        self._layout = layout
        self._now = 10_000
        self._qtbot = driver.qtbot

    def scan(self, text: str) -> None:
        self._now += 2000
        for key in typed(text, start=self._now, layout=self._layout):
            modifiers = Qt.KeyboardModifier.NoModifier
            if key.shift:
                modifiers |= Qt.KeyboardModifier.ShiftModifier
            if key.control:
                modifiers |= Qt.KeyboardModifier.ControlModifier
            self._send(key.at, Qt.Key.Key_unknown, modifiers, key.scan_code, key.text)
            self._now = key.at + 8
        self._send(self._now, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 36, "\r")

    def _send(
        self, at: int, key: Qt.Key, modifiers: Qt.KeyboardModifier, place: int, text: str
    ) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, place, 0, 0, text)
        event.setTimestamp(at)
        QGuiApplication.sendEvent(self._window, event)


def codes_in(picture: QImage | Path) -> set[str]:
    """What the desk's own decoders read in a picture."""
    if isinstance(picture, Path):
        return {code.text for code in decode_picture(load_grey(picture))}
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return {code.text for code in decode_picture(rows[:, : grey.width()].copy())}


def test_a_scanner_of_another_keyboard_is_learned_and_read_right_at_once(
    driver: Driver, page: LearnScannerPage
) -> None:
    scanner = Scanner(driver, FRENCH)
    for text in TEXTS:
        scanner.scan(text)
    assert page.findings == ("Another keyboard than this computer's",)
    assert ScannerProfile.load(driver.stage.home.scanners).spelling is Spelling.POSITION
    QTest.keyClick(driver.window, Qt.Key.Key_F9)
    assert isinstance(driver.window.current_page, SettingsPage)
    assert driver.window.current_page.scanners.learned.text() == "Learned"
    scanner.scan("RD-1")
    driver.settle()
    assert driver.view.word == "Received"


def test_nothing_that_is_scanned_here_is_a_parcel(driver: Driver, page: LearnScannerPage) -> None:
    scanner = Scanner(driver)
    scanner.scan("RD-1")
    assert page.findings == ("That was another code",)
    scanner.scan(TEXTS[0])
    assert page.findings == ("All is well",)
    QTest.keyClick(driver.window, Qt.Key.Key_Escape)
    scanner.scan("RD-1")
    driver.settle()
    assert driver.view.word == "Received"
    assert not driver.stage.home.scanners.exists()


def test_each_code_on_the_screen_can_be_read(driver: Driver, page: LearnScannerPage) -> None:
    for text in TEXTS:
        driver.qtbot.waitUntil(lambda: page.code_view.module_pixels() >= 2)
        assert codes_in(page.code_view.grab().toImage()) == {text}
        page.skip_button.click()
    assert not page.code_view.isVisible()
    assert not driver.stage.home.scanners.exists()
    page.again_button.click()
    assert page.code_view.isVisible()


def test_the_sheet_comes_out_of_the_label_printer(
    driver: Driver, page: LearnScannerPage, tmp_path: Path
) -> None:
    assert not page.print_button.isEnabled()
    with VirtualPrinter(ROLL_80) as printer:
        driver.stage.desk.spool.printers.put(printer.config)
        page.begin()
        page.print_button.click()
        driver.settle()
        assert printer.errors == []
        (paper,) = printer.papers
        file = tmp_path / "paper.png"
        image = bitmap_image(paper).convert("L")
        image.resize((image.width * 2, image.height * 2)).save(file)
        assert codes_in(file) == set(TEXTS)


def test_the_sheet_as_a_file(driver: Driver, page: LearnScannerPage, tmp_path: Path) -> None:
    import pypdfium2

    file = tmp_path / "sheet.pdf"
    page.save_sheet(file)
    driver.settle()
    with pypdfium2.PdfDocument(file) as document:
        assert len(document) == 1
        document[0].render(scale=4).to_pil().save(tmp_path / "sheet.png")
    assert codes_in(tmp_path / "sheet.png") == set(TEXTS)
    page.save_sheet(tmp_path / "no" / "sheet.pdf")
    driver.settle()
    assert "was not saved" in page.note


def test_a_disk_that_takes_nothing_is_said(driver: Driver, page: LearnScannerPage) -> None:
    driver.stage.home.scanners.mkdir()
    scanner = Scanner(driver)
    for text in TEXTS:
        scanner.scan(text)
    assert "cannot be written" in page.note


def test_a_scanner_that_does_not_type_needs_no_learning(
    driver: Driver, page: LearnScannerPage
) -> None:
    driver.window.scan(ScannedCode(TEXTS[1], ScanSource.SERIAL))
    assert "needs no learning" in page.note
    assert driver.window.current_page is page
    driver.scan("RD-1", ScanSource.SERIAL)
    assert driver.view.word == "Received"


def test_the_serial_port_is_a_setting(driver: Driver, settings: SettingsPage) -> None:
    scanners = settings.scanners
    assert not scanners.port.isVisible()
    scanners.serial.chosen.emit(SerialUse.PORT)
    assert scanners.port.isVisible()
    QTest.keyClicks(scanners.port, "COM7")
    scanners.baud.chosen.emit(19200)
    driver.qtbot.waitUntil(lambda: Settings.load(driver.stage.home.settings).serial_port == "COM7")
    saved = Settings.load(driver.stage.home.settings)
    assert (saved.serial, saved.serial_baud) == (SerialUse.PORT, 19200)


@pytest.mark.parametrize("state", list(SerialState))
def test_the_state_of_the_port_is_said(state: SerialState) -> None:
    words, _ = serial_words(SerialView(state, "COM3", "Zebra"))
    assert bool(words) == (state is not SerialState.OFF)
    denied, _ = serial_words(SerialView(state, "COM3", problem="serial_denied"))
    assert denied.startswith("COM3 may not be opened")
