"""Qt's key events to the wedge: sees every key of every window, whatever has the focus.

Installed on the application, it looks only at keys on their way to a `QWindow`: an application
filter sees each key twice, for the window and for the widget. A scan's characters that had
already gone into a text field are taken out again, and its Enter or Tab never arrives.
"""

import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodQueryEvent, QKeyEvent, QWindow

from returndesk.hardware.scanners.keymaps import Platform
from returndesk.hardware.scanners.listening import ScanEar
from returndesk.hardware.scanners.wedge import KeyPress, Special, Step, Wedge
from returndesk.hardware.scanners.x11_keys import RawKey, RawKeys
from returndesk.services.scanner_learning import Heard
from returndesk.services.scanner_profile import ScannerProfile

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


def hear_all_keys(fields: FieldKeeper, profile: ScannerProfile) -> "WedgeFilter":
    """A filter on the application that runs; TypeError without one."""
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        raise TypeError("there is no application yet")
    return WedgeFilter(application, fields, profile)


class WedgeFilter(QObject):
    """Emits `scanned` with a `ScannedCode` for each burst; installs itself on the application.

    While `listen` has been given somebody, all keys but Esc and the function keys go there
    instead, as one `Heard` for each burst.
    """

    scanned = Signal(object)

    def __init__(
        self,
        application: QGuiApplication,
        fields: FieldKeeper,
        profile: ScannerProfile | None = None,
        platform: Platform | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._fields = fields
        self._platform = platform or this_platform()
        self._wedge = Wedge(self._platform, profile)
        self._ear: ScanEar | None = None
        self._field: object | None = None
        self._before: object | None = None
        self._last = 0
        self._since_key = QElapsedTimer()
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setTimerType(Qt.TimerType.PreciseTimer)
        self._silence.timeout.connect(self._on_silence)
        self._raw: RawKeys | None = None
        if application.platformName() == "xcb":
            self._raw = RawKeys(self._on_first_raw_key)
            application.installNativeEventFilter(self._raw)
        application.installEventFilter(self)

    def stop(self) -> None:
        """Look at no more keys."""
        self._silence.stop()
        self._application.removeEventFilter(self)
        if self._raw is not None:
            self._application.removeNativeEventFilter(self._raw)

    def use(self, profile: ScannerProfile) -> None:
        """Read the scanner by another profile from now on."""
        self._wedge = Wedge(self._platform, profile)

    def listen(self, tell: Callable[[Heard], None] | None) -> None:
        """Hand each burst to somebody who wants to know how this scanner types; None ends it."""
        self._ear = ScanEar(self._platform, tell) if tell else None
        self._silence.stop()

    # ----------------------------------------------------------------------------------- the keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Feed a key to the wedge; True keeps it from the window."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            if isinstance(watched, QWindow) and isinstance(event, QKeyEvent):
                return self._on_key(event)
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._keep_from_short_cuts(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        swallowed = self._raw.before(event) if self._raw is not None else ()
        for raw in swallowed:
            self._take(_swallowed_key(raw), space=False)
        return self._take(_key_press(event), space=event.key() == Qt.Key.Key_Space)

    def _take(self, key: KeyPress, *, space: bool) -> bool:
        self._last = key.at
        if self._ear is not None:
            heard = self._ear.press(key)
            self._watch_silence(self._ear.longest_gap if self._ear.waiting else 0)
            return heard
        step = self._wedge.press(key)
        if step.started and step.code is None:
            self._field = self._state_before()
        consume = step.consume or (step.fast and (self._field is None or (space and _on_button())))
        if step.code is not None:
            self._deliver(step)
        self._watch_silence(self._wedge.profile.longest_gap if self._wedge.waiting else 0)
        return consume

    def _keep_from_short_cuts(self, event: QKeyEvent) -> bool:
        """Accept a key in the midst of a burst as text: else F8 or Ctrl+] could do something."""
        modifiers = event.modifiers()
        command = modifiers & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if (command or not event.text()) and self._wedge.goes_on(event.timestamp()):
            event.accept()
            return True
        return False

    def _on_first_raw_key(self, at: int) -> None:
        """The first of some keys is here, before an input method may have put it into a field."""
        if not self._wedge.waiting or at - self._last > self._wedge.profile.longest_gap:
            self._before = self._fields.remember()

    def _state_before(self) -> object | None:
        return self._before if self._raw is not None else self._fields.remember()

    def _deliver(self, step: Step) -> None:
        """Undo what the scan typed and hand its code on."""
        if self._field is not None:
            self._fields.restore(self._field)
        self._field = self._before = self._fields.remember()
        self.scanned.emit(step.code)

    # --------------------------------------------------------------------------------- the silence

    def _watch_silence(self, gap: int) -> None:
        if gap:
            self._since_key.start()
            self._silence.start(gap + 10)
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
        for raw in self._raw.rest() if self._raw is not None else ():
            self._take(_swallowed_key(raw), space=False)
        if self._ear is not None:
            self._ear.silence(self._last + self._ear.longest_gap + 1)
            return
        code = self._wedge.silence(self._last + self._wedge.profile.longest_gap + 1)
        if code is not None:
            self._deliver(Step(code=code))


def _on_button() -> bool:
    """Whether what has the focus takes no text: there a blank would press it."""
    focused = QGuiApplication.focusObject()
    if not focused:  # None, whatever the stub says
        return False
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QGuiApplication.sendEvent(focused, query)
    return not query.value(Qt.InputMethodQuery.ImEnabled)


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


def _swallowed_key(raw: RawKey) -> KeyPress:
    """A key that an input method took for an accent: its place is known, its text is not."""
    special = Special.END if raw.ends else None
    return KeyPress(at=raw.at, scan_code=raw.scan_code, shift=raw.shift, special=special)
