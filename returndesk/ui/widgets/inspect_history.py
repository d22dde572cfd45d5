"""The saved revisions of a return's inspection, the newest first."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from returndesk.domain.inspection import Inspection
from returndesk.ui import inspect_words as words
from returndesk.ui.theme import px
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import EmptyState, Hairline, SectionHeading

_LISTED = 100


class InspectHistory(QScrollArea):
    """What was saved of an inspection, by whom and when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._shown: tuple[tuple[str, str], ...] = ()

    @property
    def shown(self) -> tuple[tuple[str, str], ...]:
        """What each revision was, and whose."""
        return self._shown

    def show_history(self, number: str, revisions: Sequence[Inspection], now: datetime) -> None:
        """Show the revisions of a return, given the oldest first."""
        newest = list(reversed(revisions))[:_LISTED]
        self._shown = tuple(words.revision_words(revision, now) for revision in newest)
        heading = self.tr("History of {number}").format(number=number)
        self.setAccessibleName(heading)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(4))
        column.addWidget(SectionHeading(heading))
        if not newest:
            column.addWidget(EmptyState(self.tr("Nothing was saved yet")), 1)
        for revision, (head, detail) in zip(newest, self._shown, strict=True):
            column.addSpacing(px(8))
            column.addWidget(Hairline())
            column.addSpacing(px(8))
            column.addWidget(ElidedLabel(head, "strong"))
            column.addWidget(TextLabel(detail, "soft"))
            if revision.note:
                note = TextLabel(revision.note, "")
                note.setWordWrap(True)
                column.addWidget(note)
        column.addStretch()
        self.setWidget(content)
