"""One map of keys: no page takes a key of the window, and none means two things at once."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.widgets.key_button import KeyButton, key_text
from tests.ui.conftest import Driver


def own_shortcuts(driver: Driver) -> set[str]:
    """The keys that the window takes on every page."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    shortcuts = driver.window.findChildren(QShortcut, options=direct)
    return {shortcut.key().toString() for shortcut in shortcuts}


def button_keys(page: QWidget, *, active: bool = False) -> list[str]:
    """The keys of a page's buttons and shortcuts; with `active` only those that act now."""
    buttons = [
        button.shortcut().toString()
        for button in page.findChildren(QAbstractButton)
        if not active or (button.isVisible() and button.isEnabled())
    ]
    shortcuts = [shortcut.key().toString() for shortcut in page.findChildren(QShortcut)]
    return [key for key in buttons + shortcuts if key]


def shown(driver: Driver, name: PageName) -> Page:
    driver.window.show_page(name)
    driver.settle()
    return driver.window.current_page


@pytest.mark.parametrize("name", list(PageName))
def test_no_page_takes_a_key_of_the_window(driver: Driver, name: PageName) -> None:
    window = own_shortcuts(driver)
    assert len(window) > 10
    page = shown(driver, name)
    assert not window & set(button_keys(page))


@pytest.mark.parametrize("name", list(PageName))
def test_no_key_means_two_things_at_once(driver: Driver, name: PageName) -> None:
    driver.scan("RD-2")
    keys = button_keys(shown(driver, name), active=True)
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("name", list(PageName))
def test_the_key_on_a_button_is_the_key_that_presses_it(driver: Driver, name: PageName) -> None:
    buttons = shown(driver, name).findChildren(KeyButton)
    bound = {button: button.shortcut().toString() for button in buttons}
    for button in buttons:
        written = [label.text() for label in button.findChildren(QLabel)][-1]
        if bound[button] and written:
            assert written == key_text(bound[button]), button.caption
