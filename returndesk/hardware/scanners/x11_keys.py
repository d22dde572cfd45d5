"""The keys as the X server sends them, before an input method takes some for accents.

On a French layout the key of "[" is a dead circumflex. Where a text field has the focus, Qt's
compose plug-in keeps such a key and the next one back and puts "â" into the field: two keys of a
scan that no event filter sees. Here they are seen.
"""

import ctypes
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray
from PySide6.QtGui import QKeyEvent

# xcb_key_press_event_t of xproto.h: response_type and detail are bytes 0 and 1, time is a CARD32
# at 4, state a CARD16 at 28; the whole event has 32 bytes.
_EVENT_BYTES: Final = 32
_KEY_PRESS: Final = 2
_SENT: Final = 0x80  # set in response_type when another program sent the event
_SHIFT, _CONTROL, _ALT = 1, 4, 8

# The keys of accents and letters; Shift, Control and the like lie outside or are skipped here.
_MODIFIERS: Final = frozenset((37, 50, 62, 64, 66, 77, 92, 105, 108, 133, 134))
_ENDS: Final = frozenset((23, 36, 104))
_MOST_KEPT: Final = 16384


@dataclass(frozen=True, slots=True)
class RawKey:
    """A key press of the X server; `at` in milliseconds of its clock."""

    at: int
    scan_code: int
    state: int

    @property
    def ends(self) -> bool:
        """Whether it is Enter or Tab."""
        return self.scan_code in _ENDS

    @property
    def shift(self) -> bool:
        """Whether Shift was down."""
        return bool(self.state & _SHIFT)


class RawKeys(QAbstractNativeEventFilter):
    """Keeps the key presses for which no key event has come yet.

    `first` is called with the time of the first of them, while nothing has happened yet to the
    field under focus.
    """

    def __init__(self, first: Callable[[int], None]) -> None:
        super().__init__()
        self._first = first
        self._kept: deque[RawKey] = deque(maxlen=_MOST_KEPT)

    def nativeEventFilter(
        self,
        eventType: QByteArray | bytes | bytearray | memoryview,  # noqa: N803 - Qt's name
        message: int,
    ) -> tuple[bool, int]:
        """Note a key press; never keeps anything from the program."""
        del eventType
        address = int(message)
        if ctypes.c_uint8.from_address(address).value & ~_SENT == _KEY_PRESS:
            event = ctypes.string_at(address, _EVENT_BYTES)
            if event[1] not in _MODIFIERS:
                at = int.from_bytes(event[4:8], "little")
                if not self._kept:
                    self._first(at)
                state = int.from_bytes(event[28:30], "little")
                self._kept.append(RawKey(at, event[1], state))
        return False, 0

    def before(self, event: QKeyEvent) -> tuple[RawKey, ...]:
        """The presses before an event's own that no event told of; they are told once."""
        at, code = event.timestamp() & 0xFFFFFFFF, event.nativeScanCode()
        if code in _MODIFIERS:
            return ()
        own = RawKey(at, code, event.nativeModifiers())
        if own not in self._kept:
            return ()  # no key of the X server's
        swallowed = []
        while (raw := self._kept.popleft()) != own:
            swallowed.append(raw)
        return _text_keys(swallowed)

    def rest(self) -> tuple[RawKey, ...]:
        """The presses that no event told of and that none will."""
        left = list(self._kept)
        self._kept.clear()
        return _text_keys(left)


def _text_keys(raws: list[RawKey]) -> tuple[RawKey, ...]:
    """Without commands: a short cut took those, and it was meant to."""
    return tuple(raw for raw in raws if not raw.state & (_CONTROL | _ALT))
