"""Whatever has the focus: a scanner that types is heard once, and nothing else happens."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from returndesk.app import listen_to_wedge
from returndesk.domain.codes import ScannedCode
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.services.ports import ReturnQuery
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.printers import PrintersPage
from tests.keys import Keys
from tests.ui.conftest import Driver

# It listens to the scanner instead of taking codes from it.
PAGES = [name for name in PageName if name is not PageName.LEARN_SCANNER]
OF_A_RETURN = {PageName.INSPECT, PageName.LABELS, PageName.RETURNS}


@pytest.fixture
def heard(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What the window is told to have been scanned, by keys only."""
    scan, texts = driver.window.scan, []

    def keep(code: ScannedCode) -> None:
        texts.append(code.text)
        scan(code)

    monkeypatch.setattr(driver.window, "scan", keep)
    stop = listen_to_wedge(driver.window)
    yield texts
    stop()


def show(driver: Driver, name: PageName) -> QWidget:
    """Bring a page to the front, with a return where one can be shown."""
    returns = driver.stage.desk.overview.page(ReturnQuery(), 0, 9)
    driver.window.show_page(name, returns[2] if name in OF_A_RETURN else None)
    driver.settle()
    return driver.window.current_page


def focusable(page: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def value(widget: QWidget) -> object:
    """What a scan must leave as it is."""
    if isinstance(widget, QAbstractButton):
        return widget.isChecked()
    if isinstance(widget, QComboBox):
        return widget.currentIndex()
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QAbstractItemView):
        return sorted(index.row() for index in widget.selectedIndexes())
    return None


@pytest.mark.parametrize("name", PAGES)
def test_a_scan_is_heard_once_and_presses_and_changes_nothing(
    driver: Driver, heard: list[str], name: PageName
) -> None:
    page, keys = show(driver, name), Keys(driver.window)
    pressed: list[str] = []
    for button in page.findChildren(QAbstractButton):
        button.pressed.connect(lambda at=button: pressed.append(at.accessibleName()))
    for place, widget in enumerate(focusable(page)):
        driver.window.show_page(name)
        driver.settle()
        if not (widget.isVisible() and widget.isEnabled()):
            continue  # an earlier scan has led the page on
        widget.setFocus()
        before, code = value(widget), f"RD-{place % 9 + 1}"
        keys.now += 1000
        keys.type(f"{code}\r")
        driver.settle()
        assert heard == [code]
        assert pressed == []
        if name is not PageName.LABELS or not isinstance(widget, QLineEdit):
            # Its field says which return was looked up.
            assert value(widget) == before
        heard.clear()


def test_a_scan_beside_an_open_list_chooses_nothing(driver: Driver, heard: list[str]) -> None:
    page = show(driver, PageName.PRINTERS)
    assert isinstance(page, PrintersPage)
    with VirtualPrinter() as printer:
        page.add_button.click()
        driver.settle()
        page.wizard.finder.address.setText(printer.config.address)
        page.wizard.finder.take_button.click()
        driver.settle()
        choice = page.wizard.form.fallback
        assert choice.isVisible()
        choice.addItem("Another printer")
        choice.setFocus()
        choice.showPopup()
        driver.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        Keys(popup).type("RD-3\r")
        driver.settle()
        assert (heard, choice.currentIndex()) == (["RD-3"], 0)
