"""The line above the rows of an inspection: what lies on the table, and what the figures are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from returndesk.services.inspection_tasks import InspectionTask
from returndesk.ui import inspect_words as words
from returndesk.ui import texts
from returndesk.ui.theme import px
from returndesk.ui.widgets.inspect_list import EXPECTED_PX, STEPPER_PX
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel


class InspectHead(QWidget):
    """The table's name, and above the two columns of figures what each counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = ElidedLabel("", "section")
        self._expected, self._found = TextLabel("", "label"), TextLabel("", "label")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), 0, px(16 + 12), 0)
        row.setSpacing(0)
        row.addWidget(self._what, 1)
        for label, width in ((self._expected, EXPECTED_PX), (self._found, STEPPER_PX)):
            label.setFixedWidth(px(width))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(label)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words in again."""
        self._expected.setText(self.tr("Expected"))
        self._found.setText(self.tr("Found"))

    def show_task(self, task: InspectionTask) -> None:
        """Name what lies on the table."""
        self._what.setText(
            texts.joined(words.task_title(task), task.sheets[0].return_.shopper.name)
        )
