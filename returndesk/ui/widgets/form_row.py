"""A setting: its name, its control, and beside it in words what is wrong or what was done."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.labels import TextLabel
from returndesk.ui.widgets.wrapped_row import WrappedRow


class FormRow(QWidget):
    """A control below its name; `say` puts a sentence below the control.

    Further controls stand to its right, or with `wraps` below where a window is too small. A row
    without a name is for a button, which has its own.
    """

    def __init__(
        self, *controls: QWidget, wraps: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._control = controls[0]
        self._name = TextLabel("", "label")
        self._name.setBuddy(self._control)
        self._name.hide()
        self._message = TextLabel("", "small")
        self._message.setWordWrap(True)
        self._message.hide()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._name)
        column.addLayout(WrappedRow(*controls) if wraps else _one_line(controls))
        column.addWidget(self._message)

    def set_name(self, name: str) -> None:
        """The setting's name, also the control's for screen readers."""
        self._name.setText(name)
        self._name.show()
        self._control.setAccessibleName(name)

    def add_detail(self, detail: QWidget) -> None:
        """Put something below the control, and below what is said of it."""
        self._column.addWidget(detail)

    def say(self, text: str, tone: Tone = Tone.NEUTRAL) -> None:
        """A sentence about the setting; "" for none."""
        self._message.setText(text)
        self._message.set_tone(tone)
        self._message.setVisible(bool(text))
        self._control.setAccessibleDescription(text)

    @property
    def control(self) -> QWidget:
        """The setting's control."""
        return self._control

    @property
    def message(self) -> str:
        """The sentence that is shown."""
        return self._message.text()


def _one_line(controls: tuple[QWidget, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    for control in controls:
        row.addWidget(control)
    # A control that takes all the width it gets needs no filling, unless its width is fixed.
    first = controls[0]
    fixed = first.minimumWidth() == first.maximumWidth()
    if fixed or first.sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Expanding:
        row.addStretch()
    return row
