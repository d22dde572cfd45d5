"""The settings of the scanners: learning the one that types, finding the one on a serial port."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from returndesk.settings import SerialUse, Settings
from returndesk.ui.context import Context
from returndesk.ui.scanner_tools import SerialView
from returndesk.ui.scanner_words import serial_words
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.form_row import FormRow
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.panel import SectionHeading
from returndesk.ui.widgets.segments import Segments

translate = QCoreApplication.translate

BAUDS = (9600, 19200, 38400, 115200)
LONGEST_PORT = 200
TYPING_MS = 400


class ScannerSettings(QWidget):
    """A button to learn a scanner, and which serial port is read. `change` saves settings.

    Signals:
        learn_asked(): the person wants the scanner to be learned.
    """

    learn_asked = Signal()

    def __init__(
        self,
        context: Context,
        change: Callable[[Settings], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._change = change
        self._view = SerialView()
        self._heading = SectionHeading()
        self.learn_button = KeyButton("", "Ctrl+L", bind=True)
        self.learned = TextLabel("", "soft")
        self.serial = Segments(SerialUse)
        self.serial_row = FormRow(self.serial)
        self.port = QLineEdit()
        self.port.setMaxLength(LONGEST_PORT)
        self.port_row = FormRow(self.port)
        self.baud = Segments(BAUDS)
        self.baud_row = FormRow(self.baud)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._heading)
        head.addWidget(self.learned)
        head.addStretch()
        head.addWidget(self.learn_button)
        column.addLayout(head)
        for row in (
            self.serial_row,
            self.port_row,
            self.baud_row,
        ):
            column.addWidget(row)
        self.show_settings()
        self.learn_button.clicked.connect(self.learn_asked)
        self.serial.chosen.connect(self._use_chosen)
        self.baud.chosen.connect(self._baud_chosen)
        self.port.textEdited.connect(self._typing.start)
        self.port.editingFinished.connect(self._save_port)
        self._typing.timeout.connect(self._save_port)
        context.tools.scanners.watch_serial(self._serial_changed)

    def retranslate(self) -> None:
        """Put all words in again."""
        self._heading.setText(translate("settings", "Scanners"))
        self.learn_button.set_caption(translate("settings", "Learn my scanner"))
        name = translate("settings", "Scanner on a serial port")
        self.serial_row.set_name(name)
        self.serial.set_words(
            name,
            (
                translate("settings", "Find it"),
                translate("settings", "Port"),
                translate("settings", "No scanner"),
            ),
        )
        self.port_row.set_name(translate("settings", "Name of the port"))
        self.port.setPlaceholderText("COM3, /dev/ttyUSB0")
        speed = translate("settings", "Speed")
        self.baud_row.set_name(speed)
        self.baud.set_words(speed, map(str, BAUDS))
        self._show_state()
        self.refresh()

    def refresh(self) -> None:
        """A scanner may have been learned meanwhile."""
        learned = self._context.tools.scanners.profile().learned
        self.learned.setText(translate("settings", "Learned"))
        self.learned.setVisible(learned)

    def show_settings(self) -> None:
        """Put the settings in the controls, without disturbing what is being typed."""
        settings = self._context.preferences.settings
        self.serial.select(settings.serial)
        self.baud.select(settings.serial_baud if settings.serial_baud in BAUDS else BAUDS[0])
        if not self.port.hasFocus():
            self.port.setText(settings.serial_port)
        by_port = settings.serial is SerialUse.PORT
        self.port_row.setVisible(by_port)
        self.baud_row.setVisible(by_port)

    @Slot(object)
    def _use_chosen(self, use: SerialUse) -> None:
        self._change(replace(self._context.preferences.settings, serial=use))
        if use is SerialUse.PORT:
            self.port.setFocus()

    @Slot(object)
    def _baud_chosen(self, baud: int) -> None:
        self._change(replace(self._context.preferences.settings, serial_baud=baud))

    @Slot()
    def _save_port(self) -> None:
        self._typing.stop()
        port = self.port.text().strip()
        if port != self._context.preferences.settings.serial_port:
            self._change(replace(self._context.preferences.settings, serial_port=port))

    def _serial_changed(self, view: SerialView) -> None:
        self._view = view
        self._show_state()

    def _show_state(self) -> None:
        words, tone = serial_words(self._view)
        self.serial_row.say(words, tone if words else Tone.NEUTRAL)
