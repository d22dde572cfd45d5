"""A batch on the Receive page: how far it is, and in the end what was what."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from returndesk.domain.errors import KnownError
from returndesk.services.batch import report_csv
from returndesk.ui.batch_jobs import BatchJobs, BatchPhase
from returndesk.ui.batch_words import (
    KINDS,
    head_words,
    kind_tone,
    kind_word,
    lone_problem,
    number,
    wants_an_eye,
)
from returndesk.ui.context import Context
from returndesk.ui.label_jobs import write_new
from returndesk.ui.messages import remedy, sentence
from returndesk.ui.models.batch_model import BatchModel, Column
from returndesk.ui.theme import px
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.batch_kinds import KindButtons
from returndesk.ui.widgets.data_table import DataTable
from returndesk.ui.widgets.key_button import KeyButton
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.panel import Panel
from returndesk.ui.widgets.verdict_icon import VerdictIcon

END_KEY = "Shift+Esc"
"""Cancels, and puts the report away: no scanner types it."""

_LOOK_MS = 100
_CALM_S = 0.7  # the key that cancels must not put the report away as well
_ICON_FACTOR = 0.5
_COLUMN_WIDTHS = (150, 210, 120, 460)


class BatchPanel(Panel):
    """Shows a `BatchJobs`; hidden while there is nothing to show.

    Signals:
        rows_opened(bool): a table of rows is open or not; open, it wants the session list's room.
    """

    rows_opened = Signal(bool)

    def __init__(self, context: Context, jobs: BatchJobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._jobs = jobs
        self._ended_at = float("-inf")
        self._phase = BatchPhase.IDLE
        self._kind = ""
        self._folder: Path | None = None
        self._refused = False
        self._note: Callable[[], str] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._show_progress)
        self._icon = VerdictIcon()
        self._icon.set_factor(_ICON_FACTOR)
        self.title = ElidedLabel("", "name")
        self.detail = ElidedLabel("", "soft")
        self.note = TextLabel("")
        self.bar = QProgressBar()
        self.cancel_button = KeyButton("", END_KEY, bind=True)
        self.save_button = KeyButton("")
        self.close_button = KeyButton("", END_KEY, bind=True)
        self.kinds = KindButtons()
        self.model = BatchModel(context.now(), self)
        self.table = DataTable()
        self._lay_out()
        self.cancel_button.clicked.connect(jobs.cancel)
        self.close_button.clicked.connect(self._close)
        self.save_button.clicked.connect(self.save)
        self.kinds.pressed.connect(self._toggle_kind)
        jobs.changed.connect(self._changed)
        jobs.twice.connect(self._tell_twice)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        self.bar.setTextVisible(False)
        self.note.setWordWrap(True)
        self.table.setModel(self.model)
        self.table.set_widths(_COLUMN_WIDTHS, stretch=Column.NOTE)
        self.table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.table.setSelectionMode(DataTable.SelectionMode.NoSelection)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.detail)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._icon)
        head.addSpacing(px(4))
        head.addLayout(words, 1)
        for button in (self.save_button, self.close_button, self.cancel_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            head.addWidget(button)
        inside = QVBoxLayout()
        inside.setContentsMargins(px(24), px(16), px(20), px(16))
        inside.setSpacing(px(12))
        inside.addLayout(head)
        inside.addWidget(self.bar)
        inside.addWidget(self.note)
        inside.addWidget(self.kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(inside)
        column.addWidget(self.table, 1)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.cancel_button.set_caption(self.tr("Cancel"), END_KEY)
        self.save_button.set_caption(self.tr("Save the report"))
        self.close_button.set_caption(self.tr("Close"), END_KEY)
        self.table.setAccessibleName(self.tr("Rows of the list"))
        self.model.retranslate()
        self._changed()
        self._show_note()

    # ------------------------------------------------------------------------------ what it shows

    @property
    def rows_shown(self) -> bool:
        """Whether a table of rows is open."""
        return bool(self._kind)

    def _changed(self) -> None:
        state = self._jobs.state
        before, self._phase = self._phase, state.phase
        running = state.phase.running
        report = not running and state.phase is not BatchPhase.IDLE
        if running:
            self._timer.start()
        else:
            self._timer.stop()
        if running and not before.running:
            self._note = None
        if report and before.running:
            self._ended_at = time.monotonic()
        for button, shown in (
            (self.cancel_button, running),
            (self.save_button, report and not lone_problem(self._jobs.rows)),
            (self.close_button, report),
        ):
            button.setVisible(shown)
        self.bar.setVisible(running)
        self._show_progress()
        self._show_kinds(report=report)
        if report and before.running:
            self._show_kind(self._first_open_kind())
            self._announce()
        elif not report:
            self._show_kind("")
        self._show_note()
        self.setVisible(running or report)

    def _show_progress(self) -> None:
        state = self._jobs.state
        words = head_words(state, self._jobs.rows, self._jobs.counts)
        self._icon.set(words.icon, words.tone)
        self.title.setText(words.title)
        self.detail.setText(words.detail)
        self.bar.setRange(0, max(1, state.total))
        self.bar.setValue(state.done)
        self.bar.setAccessibleName(words.title)
        self.setAccessibleName(f"{words.title}. {words.detail}")

    def _announce(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, self.accessibleName())
            QAccessible.updateAccessibility(event)

    # ----------------------------------------------------------------------------- kinds and rows

    def _show_kinds(self, *, report: bool) -> None:
        counts = self._jobs.counts
        shown = report and not lone_problem(self._jobs.rows)
        self.kinds.set_kinds(
            (str(kind), f"{number(counts[kind])}  {kind_word(kind)}", kind_tone(kind))
            for kind in (KINDS if shown else ())
            if counts[kind]
        )
        self.kinds.check(self._kind)

    def _first_open_kind(self) -> str:
        counts = self._jobs.counts
        if lone_problem(self._jobs.rows):
            return ""
        return next((str(kind) for kind in KINDS if counts[kind] and wants_an_eye(kind)), "")

    def _toggle_kind(self, kind: str) -> None:
        self._show_kind("" if kind == self._kind else kind)

    def _show_kind(self, kind: str) -> None:
        self._kind = kind
        self.kinds.check(kind)
        rows = self._jobs.rows_of(kind) if kind else ()
        named = len({row.name for row in (*self._jobs.rows[:1], *self._jobs.rows[-1:])}) > 1
        self.model.set_rows(rows, self._context.now(), named=named)
        self.table.setVisible(bool(kind))
        self.rows_opened.emit(bool(kind))

    def close_rows(self) -> None:
        """Show the head only: something else wants the room."""
        self._show_kind("")

    # ---------------------------------------------------------------------------------- the report

    def _close(self) -> None:
        if time.monotonic() - self._ended_at > _CALM_S:
            self._jobs.close()

    def save(self) -> None:
        """Save all rows as CSV in the folder for downloads.

        Asks nothing, unless that folder has refused: then a person says where.
        """
        folder = self._folder or self._downloads()
        if self._refused:
            chosen = QFileDialog.getExistingDirectory(self, self.save_button.caption)
            if not chosen:
                return
            folder = self._folder = Path(chosen)
        stamp = self._context.now().strftime("%Y-%m-%d-%H%M")
        rows = tuple(self._jobs.rows)
        self._context.picture_worker.run(
            partial(_write, folder / f"returndesk-{stamp}.csv", lambda: report_csv(rows)),
            self._saved,
            self._not_saved,
        )

    def use_folder(self, folder: Path) -> None:
        """Save reports there."""
        self._folder = folder

    def _downloads(self) -> Path:
        place = QStandardPaths.StandardLocation.DownloadLocation
        return Path(QStandardPaths.writableLocation(place))

    def _saved(self, path: Path) -> None:
        self._refused = False
        self._tell(partial(self._saved_words, path), Tone.GOOD)

    def _saved_words(self, path: Path) -> str:
        told = self.tr("Saved as {file} in the folder {folder}")
        return told.format(file=path.name, folder=path.parent)

    def _not_saved(self, error: KnownError) -> None:
        self._refused = True
        self._tell(lambda: f"{sentence(error)} {remedy(error)}", Tone.WRONG)

    def _tell_twice(self, name: str) -> None:
        self._tell(
            lambda: self.tr("{name} is being received already").format(name=name), Tone.CAUTION
        )

    def _tell(self, words: Callable[[], str], tone: Tone) -> None:
        self._note = words
        self.note.set_tone(tone)
        self._show_note()

    def _show_note(self) -> None:
        self.note.setText(self._note() if self._note else "")
        self.note.setVisible(self._note is not None)


def _write(path: Path, make: Callable[[], bytes]) -> Path:
    """Runs on the picture worker."""
    return write_new(path, make())
