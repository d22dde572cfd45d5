"""The text field under the focus, remembered and brought back: a scan may have typed into it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid


@dataclass(frozen=True, slots=True)
class FieldState:
    """A field with what stood in it and where its cursor was; `field` None if there was none."""

    field: QLineEdit | QPlainTextEdit | QTextEdit | QComboBox | None = None
    text: str = ""
    cursor: int = 0


class FocusedField:
    """What the wedge filter asks for (`FieldKeeper`).

    Without a text field under the focus there is still a state: the window itself then decides
    where typing goes, so it must see a scan's keys as well until the scan is known as one.
    """

    def remember(self) -> FieldState:
        """The field under focus as it is now."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QPlainTextEdit):
            return FieldState(focused, focused.toPlainText(), focused.textCursor().position())
        if isinstance(focused, QTextEdit):
            return FieldState(focused, focused.toHtml(), focused.textCursor().position())
        if isinstance(focused, QComboBox) and not focused.isEditable():
            return FieldState(focused, cursor=focused.currentIndex())
        editor = _line_edit(focused)
        if editor is None:
            return FieldState()
        return FieldState(editor, editor.text(), editor.cursorPosition())

    def restore(self, state: object) -> None:
        """Bring a field back to what it was; one that has gone is left alone."""
        if not isinstance(state, FieldState) or state.field is None or not isValid(state.field):
            return
        if isinstance(state.field, QComboBox):
            state.field.setCurrentIndex(state.cursor)
        elif isinstance(state.field, QPlainTextEdit | QTextEdit):
            if isinstance(state.field, QTextEdit):
                state.field.setHtml(state.text)
            else:
                state.field.setPlainText(state.text)
            cursor = state.field.textCursor()
            cursor.setPosition(state.cursor)
            state.field.setTextCursor(cursor)
        else:
            state.field.setText(state.text)
            state.field.setCursorPosition(state.cursor)


def _line_edit(widget: QWidget | None) -> QLineEdit | None:
    """The line editor that a widget is or, like a spin box, has."""
    if widget is None or isinstance(widget, QLineEdit):
        return widget
    found = widget.findChild(QLineEdit)
    return found if widget.focusProxy() is found or widget.inherits("QAbstractSpinBox") else None
