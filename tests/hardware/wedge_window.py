"""A window with a field, a default button and the wedge, in a process of its own.

Started by test_wedge_xvfb.py. Reads one command a line: `profile {json}`, `auto`, `learn`,
`focus field|button`, `stall SECONDS`, `state`; writes one JSON object a line.
"""

import json
import sys
import time

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from returndesk.domain.codes import ScannedCode
from returndesk.hardware.scanners.wedge_filter import WedgeFilter
from returndesk.services.scanner_learning import CONTENT, Heard, ScannerLearning
from returndesk.services.scanner_profile import ScannerProfile
from returndesk.ui.fields import FocusedField

NOTE = "half a note"


def say(**words: object) -> None:
    """Tell the test something."""
    print(json.dumps(words), flush=True)


class Window(QWidget):
    """What the keys may do harm to, and who reads them."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.field = QLineEdit(NOTE)
        self.button = QPushButton("Delete")
        self.button.setDefault(True)
        self.button.setAutoDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)
        self.pressed = 0
        self.button.clicked.connect(self._count)
        self.field.returnPressed.connect(self._count)
        self.wedge = WedgeFilter(app, FocusedField())
        self.wedge.scanned.connect(self._scanned)
        self._learning = ScannerLearning()

    def _count(self) -> None:
        self.pressed += 1

    def _scanned(self, code: ScannedCode) -> None:
        say(code=code.text)

    def _heard(self, heard: Heard) -> None:
        findings = self._learning.take(heard)
        say(findings=[str(finding) for finding in findings], heard=heard.typed)

    def obey(self, line: str) -> None:
        """Carry out one command."""
        command, _, argument = line.strip().partition(" ")
        if command == "learn":
            self._learning = ScannerLearning()
            self.wedge.listen(self._heard)
        elif command == "learned":
            self.wedge.listen(None)
            self.wedge.use(self._learning.profile)
        elif command == "auto":
            self.wedge.use(ScannerProfile())
        elif command == "focus":
            widget = self.field if argument == "field" else self.button
            widget.setFocus()
        elif command == "stall":
            QTimer.singleShot(0, lambda: self._stall(float(argument)))
            return
        text, cursor = self.field.text(), self.field.cursorPosition()
        say(done=command, text=text, cursor=cursor, pressed=self.pressed)

    def _stall(self, seconds: float) -> None:
        say(done="stall")
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            pass  # a program that is busy: no event is taken


def main() -> None:
    """Show the window and serve until the test closes our standard input."""
    app = QApplication(sys.argv[:1])
    window = Window(app)
    window.field.setCursorPosition(4)

    def read() -> None:
        line = sys.stdin.readline()
        if line:
            window.obey(line)
        else:
            app.quit()

    commands = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    commands.activated.connect(read)
    window.show()
    window.field.setFocus()
    QTimer.singleShot(100, lambda: say(window=int(window.winId()), contents=len(CONTENT)))
    app.exec()


if __name__ == "__main__":
    main()
