"""The wedge in a real window: fields are restored and Enter presses nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from returndesk.domain.codes import ScannedCode
from returndesk.hardware.scanners.keymaps import Platform
from returndesk.hardware.scanners.wedge_filter import WedgeFilter
from tests.keys import Keys


class LineEdits:
    """The text fields of this test's window."""

    def remember(self) -> object | None:
        field = QApplication.focusWidget()
        return (
            (field, field.text(), field.cursorPosition()) if isinstance(field, QLineEdit) else None
        )

    def restore(self, state: object) -> None:
        assert isinstance(state, tuple)
        field, text, cursor = state
        field.setText(text)
        field.setCursorPosition(cursor)


class Desk(QWidget):
    """A field and a default button."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.button = QPushButton("Delete")
        self.button.setAutoDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.button)
        self.pressed = 0
        self.returned = 0
        self.button.clicked.connect(self._count)
        self.field.returnPressed.connect(self._count_return)

    def _count(self) -> None:
        self.pressed += 1

    def _count_return(self) -> None:
        self.returned += 1


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    window = Desk()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.field.setFocus()
    qtbot.waitUntil(window.field.hasFocus)
    return window


@pytest.fixture
def codes(qtbot: QtBot) -> Iterator[list[str]]:
    """The texts scanned while the filter is installed."""
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    wedge = WedgeFilter(application, LineEdits(), platform=Platform.X11)
    texts: list[str] = []

    def keep(code: ScannedCode) -> None:
        texts.append(code.text)

    wedge.scanned.connect(keep)
    yield texts
    application.removeEventFilter(wedge)
    wedge.deleteLater()


def test_a_scan_leaves_no_trace_in_the_field(desk: Desk, codes: list[str]) -> None:
    desk.field.setText("half a note")
    desk.field.setCursorPosition(4)
    Keys(desk).type("6A12345678901\r")
    assert codes == ["6A12345678901"]
    assert desk.field.text() == "half a note"
    assert desk.field.cursorPosition() == 4
    assert desk.returned == 0


def test_a_scan_presses_no_button_and_moves_no_focus(desk: Desk, codes: list[str]) -> None:
    desk.button.setFocus()
    keys = Keys(desk)
    keys.type("RD 207 A\r")
    keys.now += 1000
    keys.type("RD 208 A\t")
    assert codes == ["RD 207 A", "RD 208 A"]
    assert desk.pressed == 0
    assert desk.button.hasFocus()


def test_typing_goes_through(desk: Desk, codes: list[str]) -> None:
    Keys(desk).type("rd-207\r", gap=120)
    assert codes == []
    assert desk.field.text() == "rd-207"
    assert desk.returned == 1


def test_a_scan_without_enter_is_known_by_the_silence(
    desk: Desk, codes: list[str], qtbot: QtBot
) -> None:
    Keys(desk).type("RD-207A")
    assert codes == []
    qtbot.waitUntil(lambda: codes == ["RD-207A"], timeout=2000)
    assert desk.field.text() == ""


def test_a_separator_in_a_scan_is_no_short_cut(desk: Desk, codes: list[str]) -> None:
    """F8 would bring up a page; in the midst of a burst it is the group separator."""
    keys = Keys(desk)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(keys.now)
    event.ignore()
    QGuiApplication.sendEvent(desk.field, event)
    assert not event.isAccepted()
    keys.type("10AB")
    event.setTimestamp(keys.now + 8)
    event.ignore()
    QGuiApplication.sendEvent(desk.field, event)
    assert event.isAccepted()


def test_scan_after_scan(desk: Desk, codes: list[str]) -> None:
    keys = Keys(desk)
    for number in range(20):
        keys.type(f"PARCEL-{number:03d}\r")
    assert codes == [f"PARCEL-{number:03d}" for number in range(20)]
    assert desk.field.text() == ""
