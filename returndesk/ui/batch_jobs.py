"""Lists and photographs on their way in, in the background, one item at a time.

Files are read on the picture worker, each row is received on the desk worker as a piece of work
of its own: a scan that comes in between waits for one row, never for the list. Nothing is kept
that a second run could not find out: a list that was broken off is simply handed over again.
"""

import itertools
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from returndesk.domain.errors import KnownError, PictureError
from returndesk.services.batch import BatchRow, BatchStep
from returndesk.services.batch_files import BatchItem, BatchList
from returndesk.services.batch_sources import BatchSource, find_sources, read_list
from returndesk.ui.batch_reading import BatchReading
from returndesk.ui.context import Context

UNREADABLE = "unreadable"
"""The kind of a picture that gave no code, beside the words of `BatchRow.word`."""


class BatchPhase(Enum):
    """How far the batch is."""

    IDLE = "idle"
    READING = "reading"
    RECEIVING = "receiving"
    DONE = "done"
    CANCELLED = "cancelled"
    STOPPED = "stopped"

    @property
    def running(self) -> bool:
        """Whether it goes on by itself."""
        return self in {BatchPhase.READING, BatchPhase.RECEIVING}


@dataclass(frozen=True, slots=True)
class BatchState:
    """What the panel shows.

    `total` is what is known of it by now, `now` the code or picture that is being received;
    `file` counts from 1. `error` is what stopped it.
    """

    phase: BatchPhase = BatchPhase.IDLE
    name: str = ""
    pictures: bool = False
    file: int = 0
    files: int = 0
    done: int = 0
    total: int = 0
    now: str = ""
    error: KnownError | None = None


def kind_of(row: BatchRow) -> str:
    """Under which heading a report lists a row."""
    return UNREADABLE if isinstance(row.error, PictureError) else row.word


class BatchJobs(QObject):
    """Receives what is handed over; more may be added while it runs.

    Signals:
        changed(): another phase or another file; rows alone are told by nobody, ask `state`.
        twice(str): the name of what was handed over while it is on its way already.
        fact_written(): a row left something for the central service.
    """

    changed = Signal()
    twice = Signal(str)
    fact_written = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run_number = itertools.count(1)
        self._begin_anew(BatchPhase.IDLE)

    def _begin_anew(self, phase: BatchPhase) -> None:
        # Answers of the workers to an earlier run are told by its number.
        self._run = next(self._run_number)
        self._phase = phase
        self._error: KnownError | None = None
        self._waiting: deque[BatchSource] = deque()
        self._searching = 0
        self._reading: BatchReading | None = None
        self._in_flight: set[str] = set()
        self._name = ""
        self._pictures = False
        self._file = self._files = self._total = 0
        self._now = ""
        self._rows: list[BatchRow] = []
        self._by_kind: dict[str, list[BatchRow]] = {}

    # ------------------------------------------------------------------------------ what it shows

    @property
    def running(self) -> bool:
        """Whether something is being received."""
        return self._phase.running

    @property
    def state(self) -> BatchState:
        """How far it is."""
        return BatchState(
            self._phase,
            self._name,
            self._pictures,
            self._file,
            self._files,
            len(self._rows),
            max(self._total, len(self._rows)),
            self._now,
            self._error,
        )

    @property
    def rows(self) -> Sequence[BatchRow]:
        """What was what, in the order of the lists."""
        return self._rows

    @property
    def counts(self) -> Counter[str]:
        """How many rows there are of each kind."""
        return Counter({kind: len(rows) for kind, rows in self._by_kind.items()})

    def rows_of(self, kind: str) -> Sequence[BatchRow]:
        """The rows of one kind."""
        return self._by_kind.get(kind, ())

    # ---------------------------------------------------------------------------- what it is told

    def receive_files(self, paths: Sequence[Path]) -> None:
        """Receive lists, pictures and folders of them; what is on its way already is told so."""
        self._get_ready()
        known = {path: str(path.absolute()) for path in paths}
        fresh = tuple(path for path, key in known.items() if key not in self._in_flight)
        self._in_flight.update(known.values())
        if fresh:
            self._searching += 1
            self._name = self._name or fresh[0].name
            self._context.picture_worker.run(
                partial(find_sources, fresh), partial(self._found, self._run)
            )
        self.changed.emit()
        for path in known:
            if path not in fresh:
                self.twice.emit(path.name)

    def receive_text(self, text: str, name: str) -> None:
        """Receive a list that was pasted; `name` is what a report calls it."""
        self._get_ready()
        if text in self._in_flight:
            self.twice.emit(name)
            return
        self._in_flight.add(text)
        self._add((BatchSource(name, text=text),))

    def cancel(self) -> None:
        """Stop before the next row; what was taken in stays."""
        if self.running:
            self._end(BatchPhase.CANCELLED)

    def close(self) -> None:
        """Forget the report."""
        if not self.running:
            self._begin_anew(BatchPhase.IDLE)
            self.changed.emit()

    # --------------------------------------------------------------------------------- the sources

    def _get_ready(self) -> None:
        if not self.running:
            self._begin_anew(BatchPhase.READING)

    def _found(self, run: int, sources: tuple[BatchSource, ...]) -> None:
        if run != self._run or not self.running:
            return  # cancelled before
        self._searching -= 1
        self._add(sources)

    def _add(self, sources: Sequence[BatchSource]) -> None:
        self._waiting.extend(sources)
        self._files += len(sources)
        self._total += sum(len(source.pictures) for source in sources)
        if self._reading is None:
            self._next_source()

    def _next_source(self) -> None:
        self._reading = None
        while self._waiting:
            source = self._waiting.popleft()
            self._file += 1
            self._name, self._pictures = source.name, bool(source.pictures)
            self._now = ""
            if source.problem is None:
                self._begin(BatchReading(self._context, source))
                return
            self._refuse(source, source.problem)
        if not self._searching:
            self._end(BatchPhase.DONE)

    def _begin(self, reading: BatchReading) -> None:
        self._reading = reading
        if reading.source.pictures:
            self._set_phase(BatchPhase.RECEIVING)
            self._next_item()
            return
        self._set_phase(BatchPhase.READING)
        self._context.picture_worker.run(
            partial(read_list, reading.source),
            partial(self._list_read, reading),
            partial(self._list_not_read, reading),
        )

    def _list_read(self, reading: BatchReading, items: BatchList) -> None:
        if reading is self._reading:
            reading.items = iter(items)
            self._total += len(items)
            self._set_phase(BatchPhase.RECEIVING)
            self._next_item()

    def _list_not_read(self, reading: BatchReading, error: KnownError) -> None:
        if reading is self._reading:
            self._refuse(reading.source, error)
            self._next_source()

    def _refuse(self, source: BatchSource, error: KnownError) -> None:
        """A whole file that cannot be received is one row of the report."""
        self._total += 1
        self._note(BatchRow(0, source.name, "", None, error=error.with_traceback(None)))

    # ------------------------------------------------------------------------------------ the rows

    def _next_item(self) -> None:
        reading = self._reading
        if reading is None:
            return
        if reading.source.pictures:
            self._now = reading.next_picture
            self._context.picture_worker.run(
                partial(next, reading.items, None),
                partial(self._item_read, reading),
                partial(self._stop, reading),
            )
        else:
            self._item_read(reading, next(reading.items, None))

    def _item_read(self, reading: BatchReading, item: BatchItem | None) -> None:
        if reading is not self._reading:
            reading.let_go()
            return
        if item is None:
            self._next_source()
            return
        reading.place += 1
        if not reading.source.pictures:
            self._now = item.codes[0].text if item.codes else ""
            item = replace(item, name=reading.source.name)
        self._context.desk_worker.run(
            partial(reading.take, item),
            partial(self._taken, self._run),
            partial(self._stop, reading),
        )

    def _taken(self, run: int, step: BatchStep) -> None:
        if step.outcome is not None and step.outcome.event_id is not None:
            self.fact_written.emit()
        if run != self._run:
            return  # broken off, and another batch has begun: there it is already received
        self._note(step.row)
        if self.running:
            self._next_item()
        else:
            self.changed.emit()

    def _note(self, row: BatchRow) -> None:
        self._rows.append(row)
        self._by_kind.setdefault(kind_of(row), []).append(row)

    # ------------------------------------------------------------------------------------- the end

    def _stop(self, reading: BatchReading, error: KnownError) -> None:
        if reading is self._reading:
            self._error = error
            self._end(BatchPhase.STOPPED)

    def _end(self, phase: BatchPhase) -> None:
        self._waiting.clear()
        self._in_flight.clear()
        self._searching = 0
        self._reading = None
        self._now = ""
        self._set_phase(phase)

    def _set_phase(self, phase: BatchPhase) -> None:
        self._phase = phase
        self.changed.emit()
