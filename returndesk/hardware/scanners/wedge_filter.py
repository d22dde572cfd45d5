"""Qt's key events to the wedge: sees every key of every window, whatever has the focus.

Installed on the application, it looks only at keys on their way to a `QWindow`: an application
filter sees each key twice, for the window and for the widget. A scan's characters that had
already gone into a text field are taken out again, and its Enter or Tab never arrives.
"""

import sys
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from returndesk.hardware.scanners.keymaps import Platform
from returndesk.hardware.scanners.wedge import KeyPress, Special, Step, Wedge, WedgeRules

_LATE = 60  # ms; a timer this much late means that the program was busy and keys are queued

_SPECIAL: dict[int, Special] = {
    Qt.Key.Key_Return: Special.END,
    Qt.Key.Key_Enter: Special.END,
    Qt.Key.Key_Tab: Special.END,
    Qt.Key.Key_Backtab: Special.END,
    Qt.Key.Key_F8: Special.SEPARATOR,
    Qt.Key.Key_Shift: Special.MODIFIER,
    Qt.Key.Key_Control: Special.MODIFIER,
    Qt.Key.Key_Alt: Special.MODIFIER,
    Qt.Key.Key_AltGr: Special.MODIFIER,
    Qt.Key.Key_Meta: Special.MODIFIER,
    Qt.Key.Key_CapsLock: Special.MODIFIER,
    Qt.Key.Key_NumLock: Special.MODIFIER,
}


class FieldKeeper(Protocol):
    """Knows the text field under focus, so that this module needs no widgets."""

    def remember(self) -> object | None:
        """The field and its state now; None when no text field has the focus."""

    def restore(self, state: object) -> None:
        """Bring the field back to a remembered state; a field that is gone is left alone."""


def this_platform() -> Platform:
    """Whose native key numbers this program gets."""
    names = {"win32": Platform.WINDOWS, "darwin": Platform.MACOS}
    return names.get(sys.platform, Platform.X11)


class WedgeFilter(QObject):
    """Emits `scanned` with a `ScannedCode` for each burst; installs itself on the application."""

    scanned = Signal(object)

    def __init__(
        self,
        application: QGuiApplication,
        fields: FieldKeeper,
        rules: WedgeRules | None = None,
        platform: Platform | None = None,
    ) -> None:
        super().__init__(application)
        self._fields = fields
        self._wedge = Wedge(platform or this_platform(), rules)
        self._field: object | None = None
        self._last = 0
        self._since_key = QElapsedTimer()
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setTimerType(Qt.TimerType.PreciseTimer)
        self._silence.timeout.connect(self._on_silence)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Feed a key to the wedge; True keeps it from the window."""
        if (
            event.type() != QEvent.Type.KeyPress
            or not isinstance(watched, QWindow)
            or not isinstance(event, QKeyEvent)
        ):
            return False
        self._last = event.timestamp()
        step = self._wedge.press(_key_press(event))
        if step.started and step.code is None:
            self._field = self._fields.remember()
        consume = step.consume or (step.fast and self._field is None)
        if step.code is not None:
            self._deliver(step)
        self._watch_silence()
        return consume

    def _deliver(self, step: Step) -> None:
        """Undo what the scan typed and hand its code on."""
        if self._field is not None:
            self._fields.restore(self._field)
        self._field = self._fields.remember() if step.started else None
        self.scanned.emit(step.code)

    def _watch_silence(self) -> None:
        if self._wedge.waiting:
            self._since_key.start()
            self._silence.start(self._wedge.rules.longest_gap + 10)
        else:
            self._silence.stop()

    def _on_silence(self) -> None:
        """No key for a while: a burst without Enter may be complete."""
        elapsed = self._since_key.elapsed()
        if elapsed > self._silence.interval() + _LATE:
            # The keys of the pause wait in the queue behind this timer; let them come first.
            self._since_key.start()
            self._silence.start(_LATE // 2)
            return
        code = self._wedge.silence(self._last + self._wedge.rules.longest_gap + 1)
        if code is not None:
            self._deliver(Step(code=code))


def _key_press(event: QKeyEvent) -> KeyPress:
    modifiers = event.modifiers()
    alt = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.GroupSwitchModifier
    return KeyPress(
        at=event.timestamp(),
        text=event.text(),
        scan_code=event.nativeScanCode(),
        virtual_key=event.nativeVirtualKey(),
        shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
        control=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
        alt=bool(modifiers & alt),
        repeat=event.isAutoRepeat(),
        special=_SPECIAL.get(event.key()),
    )
