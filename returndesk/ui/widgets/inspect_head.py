"""The line above the rows of an inspection: what lies on the table, and what the figures are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from returndesk.services.inspection_tasks import InspectionTask
from returndesk.ui import inspect_words as words
from returndesk.ui.theme import px
from returndesk.ui.widgets.inspect_list import EXPECTED_PX, STEPPER_PX
from returndesk.ui.widgets.key_button import PARCEL_KEY, KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel


class InspectHead(QWidget):
    """The parcel, what else lies in it, and above the two columns of figures what each counts.

    Signals:
        parcel_asked(): somebody wants to say what lies in the parcel.
    """

    parcel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counted = words.InspectCounted(self)
        self._what = ElidedLabel("", "strong")
        self.parcel = KeyButton("", PARCEL_KEY, bind=True)
        self.parcel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.parcel.clicked.connect(self.parcel_asked)
        self._expected, self._found = TextLabel("", "label"), TextLabel("", "label")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), 0, px(16 + 12), 0)
        row.setSpacing(0)
        row.addWidget(self._what, 1)
        row.addSpacing(px(12))
        row.addWidget(self.parcel)
        for label, width in ((self._expected, EXPECTED_PX), (self._found, STEPPER_PX)):
            label.setFixedWidth(px(width))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(label)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words in again."""
        self.parcel.set_caption(self.tr("In this parcel"))
        self._expected.setText(self.tr("Expected"))
        self._found.setText(self.tr("Found"))

    def show_task(self, task: InspectionTask) -> None:
        """Say in what the articles came."""
        self._what.setText(words.lies_words(task, self._counted))
