"""The large field at the top of a page: what one types or scans into it finds something."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from returndesk.ui.theme import px, restyle

# Longer than any number or name; a pasted novel is cut before anything has to read it.
LONGEST_TEXT = 4096


class BigField(QFrame):
    """A field of 64 px, 19 px type, framed in the accent while it has the focus.

    Signals:
        edited(str): the person changed the text.
        entered(): Return was pressed in it.
        left_down(): the Down key was pressed in it: on to what it found.
    """

    edited = Signal(str)
    entered = Signal()
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scan")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.edit = _Edit(self)
        self.edit.setMaxLength(LONGEST_TEXT)
        self.setFocusProxy(self.edit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(22), 0, px(22), 0)
        layout.addWidget(self.edit)
        self.edit.textEdited.connect(self.edited)
        self.edit.returnPressed.connect(self.entered)

    @property
    def text(self) -> str:
        """What stands in the field, without blanks around it."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Put a text in; `edited` is not told."""
        self.edit.setText(text)

    def set_words(self, placeholder: str) -> None:
        """What can be typed here, shown while nothing is; also the field's accessible name."""
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(placeholder)

    def type_key(self, event: QKeyEvent) -> bool:
        """Take a printable key that came in elsewhere; False for any other key."""
        command = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if command or not event.text().isprintable() or not event.text():
            return False
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.insert(event.text())
        self.edited.emit(self.edit.text())
        return True


class _Edit(QLineEdit):
    """The editor inside, which tells its frame of the focus and lets the Down key out."""

    def __init__(self, frame: BigField) -> None:
        super().__init__(frame)
        self._frame = frame

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The Down key leaves the field; all others edit."""
        if event.key() == Qt.Key.Key_Down:
            self._frame.left_down.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the frame."""
        super().focusInEvent(event)
        self._light(on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the frame out."""
        super().focusOutEvent(event)
        self._light(on=False)

    def _light(self, *, on: bool) -> None:
        self._frame.setProperty("active", on)
        restyle(self._frame)
