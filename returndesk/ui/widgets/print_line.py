"""The print jobs in one line of the rail: what prints, what waits and why, what to look at."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from returndesk.domain.printing import JobState, PrintJob
from returndesk.ui.messages import message_for
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.labels import ElidedLabel


class PrintLine(QPushButton):
    """Hidden while nothing is open. `subject` is the job that a press should lead to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connection")
        self._jobs: tuple[PrintJob, ...] = ()
        self._words = ElidedLabel("", "state")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(13), 0, px(8), 0)
        row.addWidget(self._words, 1)
        self.setFixedHeight(px(44))
        self.hide()

    @property
    def text_shown(self) -> str:
        """What the line says."""
        return self._words.text()

    @property
    def subject(self) -> PrintJob | None:
        """The job to look at first: one that needs a person, else the oldest that waits."""
        asking = [job for job in self._jobs if job.state is JobState.NEEDS_ATTENTION]
        return next(iter(asking or self._jobs), None)

    def show_jobs(self, jobs: tuple[PrintJob, ...]) -> None:
        """Say how the open jobs stand."""
        self._jobs = jobs
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words in again."""
        asking = sum(job.state is JobState.NEEDS_ATTENTION for job in self._jobs)
        held = [job.error for job in self._jobs if job.state is JobState.QUEUED and job.error]
        if asking:
            words, tone = self.tr("Did it print? (%n)", "", asking), Tone.CAUTION
        elif held:
            words, tone = message_for(held[0]).title, Tone.CAUTION
        else:
            words, tone = self.tr("%n printing", "", len(self._jobs)), Tone.NEUTRAL
        self._words.setText(words)
        self._words.set_tone(tone)
        self.setAccessibleName(words)
        self.setVisible(bool(self._jobs))
