"""The field on top that takes everything and owns the keyboard."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from returndesk.ui.theme import px, restyle
from returndesk.ui.widgets.key_button import key_text
from returndesk.ui.widgets.labels import TextLabel

# A scanner's keys are at most 150 ms apart (see the wedge filter): a digit that stands alone for
# longer was pressed by a person.
LONE_DIGIT_MS = 200

CAMERA_KEY = "F8"
SWEEP_KEY = "F10"


class _Editor(QLineEdit):
    """A line editor that tells of its focus and leaves Ctrl+Z to the page while it is empty.

    What is pasted in several lines is handed on: it would become one code of nonsense.
    """

    focus_changed = Signal(bool)
    undo_asked = Signal()
    lines_pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(False)  # a file dropped here is the window's, not its name's text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the page's undo on when there is no typing to undo."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.text():
            self.undo_asked.emit()
        elif not (event.matches(QKeySequence.StandardKey.Paste) and self._took_lines()):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button pastes what is selected elsewhere, where the system has that."""
        middle = event.button() is Qt.MouseButton.MiddleButton
        if not (middle and self._took_lines(QClipboard.Mode.Selection)):
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, whose paste does what the keys do."""
        menu = self.createStandardContextMenu()
        paste = menu.findChild(QAction, "edit-paste")
        if isinstance(paste, QAction):
            paste.triggered.disconnect()
            paste.triggered.connect(self._paste)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _paste(self) -> None:
        if not self._took_lines():
            self.paste()

    def _took_lines(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> bool:
        """Hand the clipboard on if it is a list."""
        text = QGuiApplication.clipboard().text(mode)
        several = len(text.strip().splitlines()) > 1
        if several:
            self.lines_pasted.emit(text)
        return several

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)


class ScanField(QFrame):
    """A large field for codes typed or scanned, with what is on its way and the other sources.

    Signals:
        submitted(str): Enter was pressed; the field is empty again.
        digit_pressed(int): a single digit 1 to 9 stood alone in the field for a moment.
        pasted(str): several lines were pasted; they never were in the field.
        files_chosen(list): files, or one folder, were chosen with the file button (`Path`).
        camera_asked(bool): the button of the camera, or (True) of a sweep with it.
        undo_asked(): the undo key, while the field is empty.
    """

    submitted = Signal(str)
    digit_pressed = Signal(int)
    pasted = Signal(str)
    files_chosen = Signal(list)
    camera_asked = Signal(bool)
    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scan")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._editor = _Editor()
        self._editor.returnPressed.connect(self._submit)
        self._editor.focus_changed.connect(self._show_focus)
        self._editor.textEdited.connect(self._edited)
        self._editor.undo_asked.connect(self.undo_asked)
        self._editor.lines_pasted.connect(self.pasted)
        self._waiting = TextLabel("", "small")
        self._camera, self._sweep, self._file = (_source_button() for _ in range(3))
        for button in (self._camera, self._sweep):
            button.setCheckable(True)
        self._camera.clicked.connect(lambda: self.camera_asked.emit(False))
        self._sweep.clicked.connect(lambda: self.camera_asked.emit(True))
        self._file.clicked.connect(self._show_file_menu)
        self._lone_digit = QTimer(self)
        self._lone_digit.setSingleShot(True)
        self._lone_digit.setInterval(LONE_DIGIT_MS)
        self._lone_digit.timeout.connect(self._take_digit)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(22), 0, px(8), 0)
        row.setSpacing(px(12))
        row.addWidget(self._editor, 1)
        row.addWidget(self._waiting)
        sources = QHBoxLayout()
        sources.setSpacing(0)
        for button in (self._camera, self._sweep, self._file):
            sources.addWidget(button)
        row.addLayout(sources)
        self.setFocusProxy(self._editor)
        self._show_focus(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words in again."""
        asked = self.tr("Scan a parcel, a return number or an order number")
        self._editor.setPlaceholderText(asked)
        self._editor.setAccessibleName(asked)
        self._camera.setText(self.tr("Camera"))
        self._camera.setAccessibleName(self.tr("Read codes with the camera"))
        self._camera.setToolTip(key_text(CAMERA_KEY))
        self._sweep.setText(self.tr("Sweep"))
        self._sweep.setAccessibleName(self.tr("Receive every parcel that the camera sees"))
        self._sweep.setToolTip(key_text(SWEEP_KEY))
        self._file.setText(self.tr("File…"))
        self._file.setAccessibleName(self.tr("Receive from lists and photographs"))

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._editor.text()

    @property
    def editor(self) -> QLineEdit:
        """The editor itself: for keys that were meant for it."""
        return self._editor

    def clear(self) -> None:
        """Empty the field."""
        self._lone_digit.stop()
        self._editor.clear()

    def show_waiting(self, count: int) -> None:
        """Say how many scans are still being stored; one is before its number could be read."""
        self._waiting.setText(self.tr("%n to store", "", count) if count > 1 else "")

    def show_camera(self, *, camera: bool, sweep: bool) -> None:
        """Show whether the camera is on, for one parcel or for a sweep."""
        self._camera.setChecked(camera)
        self._sweep.setChecked(sweep)

    def _show_file_menu(self) -> None:
        """No file dialog takes files and folders alike, so a person says which first."""
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Lists or photographs…")).triggered.connect(self._choose_files)
        menu.addAction(self.tr("A folder of photographs…")).triggered.connect(self._choose_folder)
        corner = QPoint(self._file.width() - menu.sizeHint().width(), self._file.height())
        menu.popup(self._file.mapToGlobal(corner))

    def _choose_files(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(self, self._file.accessibleName())
        self.files_chosen.emit([Path(name) for name in names])

    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self, self._file.accessibleName())
        self.files_chosen.emit([Path(name)] if name else [])

    def _submit(self) -> None:
        text = self._editor.text()
        self.clear()
        self.submitted.emit(text)

    def _edited(self, text: str) -> None:
        if len(text) == 1 and text in "123456789":
            self._lone_digit.start()
        else:
            self._lone_digit.stop()

    def _take_digit(self) -> None:
        text = self._editor.text()
        if len(text) == 1 and text in "123456789":
            self.digit_pressed.emit(int(text))

    def _show_focus(self, focused: bool) -> None:
        self.setProperty("active", focused)
        restyle(self)


def _source_button() -> QPushButton:
    """A quiet button at the field's end."""
    button = QPushButton()
    button.setFlat(True)
    button.setProperty("flat", True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
