"""A scanner that types, or a person."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget


class Keys:
    """Sends keys to a window as the window system does, with the times of their events (ms)."""

    def __init__(self, window: QWidget) -> None:
        self._window = window.windowHandle()
        self.now = 1000

    def type(self, text: str, gap: int = 8) -> None:
        """Type a text, a key each `gap` milliseconds; a return and a tab are keys of their own."""
        for char in text:
            code = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}.get(char)
            self.now += gap
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(
                    kind,
                    code or Qt.Key(ord(char.upper())),
                    Qt.KeyboardModifier.ShiftModifier
                    if char.isupper()
                    else Qt.KeyboardModifier.NoModifier,
                    0,
                    0,
                    0,
                    char,
                )
                event.setTimestamp(self.now)
                QGuiApplication.sendEvent(self._window, event)
