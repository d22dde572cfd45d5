"""The returns as a table of any length: only the stretches that are looked at are read.

A stretch of 200 rows is fetched on the worker's thread when a row of it is painted; until it is
there, its rows are placeholders. At most one fetch is on its way, and the next one is always for
what was looked at last: dragging the scroll bar over a million rows reads a few stretches, not
all. Answers to a question that has been replaced meanwhile are dropped.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from returndesk.domain.errors import KnownError
from returndesk.domain.ids import BrandId, ReturnId
from returndesk.domain.returns import Return
from returndesk.services.ports import ReturnQuery
from returndesk.ui.bridge import Worker

STRETCH = 200
KEPT_STRETCHES = 32
# A screen shows rows of two stretches at most.
VISIBLE_STRETCHES = 2

ReturnRole = Qt.ItemDataRole.UserRole + 10
"""The `Return` of a row, None while it is not there yet."""

PlaceholderRole = Qt.ItemDataRole.UserRole + 11
"""True for a cell whose row is on its way."""

_NOWHERE = QModelIndex()

ModelIndex = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns in their order."""

    NUMBER = 0
    SHOPPER = 1
    BRAND = 2
    ORDER = 3
    ANNOUNCED = 4
    STATE = 5
    MAIL = 6


SORTS: Mapping[Column, str] = {
    Column.NUMBER: "number",
    Column.SHOPPER: "shopper",
    Column.BRAND: "brand",
    Column.ANNOUNCED: "announced_at",
    Column.STATE: "state",
}
"""The columns that the storage can sort by, with the word of `ReturnQuery.sort`."""


class ReturnsSource(Protocol):
    """Where the rows come from; `Overview` is one. Both are called on the worker's thread."""

    def count(self, query: ReturnQuery) -> int:
        """How many returns a query finds."""

    def page(self, query: ReturnQuery, offset: int, limit: int) -> tuple[Return, ...]:
        """A stretch of them, in the query's order."""


class CellTexts(Protocol):
    """How a row's cells are shown; the page gives it, since words belong to the language."""

    def heading(self, column: Column) -> str:
        """A column's heading."""

    def cell(self, column: Column, return_: Return, brand: str) -> str:
        """A cell's words."""

    def role(self, column: Column, return_: Return, role: int) -> object:
        """What else a cell's painter asks for: its tone, semibold, soft; None if nothing."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of a question: how many rows there are, and the stretches that are looked at."""

    question: int
    query: ReturnQuery
    count: int
    stretches: tuple[tuple[int, tuple[Return, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Rows that were fetched while question number `question` was the newest."""

    question: int
    number: int
    rows: tuple[Return, ...]


class ReturnsModel(QAbstractTableModel):
    """A window onto all returns that a query finds.

    Signals:
        answered(): a query's count and first rows are there, or a refresh has been read.
        failed(KnownError): the storage could not say.
    """

    answered = Signal()
    failed = Signal(object)

    def __init__(
        self,
        source: ReturnsSource,
        worker: Worker,
        texts: CellTexts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._worker = worker
        self._texts = texts
        self._query = ReturnQuery()
        self._shown: ReturnQuery | None = None
        self._brands: Mapping[BrandId, str] = {}
        self._count = 0
        self._cache: OrderedDict[int, tuple[Return, ...]] = OrderedDict()
        # Each question has a number; an answer that bears an older one is stale.
        self._question = 0
        self._waiting = False
        self._fetching = False
        self._wanted: OrderedDict[int, None] = OrderedDict()

    # -------------------------------------------------------------------------------- questions

    @property
    def query(self) -> ReturnQuery:
        """The question last asked; its answer may still be on its way."""
        return self._query

    @property
    def waiting(self) -> bool:
        """Whether the answer to the last question is still on its way."""
        return self._waiting

    def ask(self, query: ReturnQuery) -> None:
        """Show what a query finds. The old rows stay until its first rows are there."""
        self._query = query
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._start((0,))

    def refresh(self) -> None:
        """Read again what is looked at now, because something may have changed."""
        looked_at = tuple(self._cache)[-VISIBLE_STRETCHES:]
        self._start(looked_at if looked_at and self._query == self._shown else (0,))

    def set_brands(self, brands: Mapping[BrandId, str]) -> None:
        """Tell the names of the brands."""
        if brands != self._brands:
            self._brands = brands
            self._all_changed()

    def brand_name(self, brand_id: BrandId) -> str:
        """A brand's name, "" while it is not known."""
        return self._brands.get(brand_id, "")

    def retranslate(self) -> None:
        """The language has changed: every word is asked for again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._all_changed()

    def _start(self, stretches: tuple[int, ...]) -> None:
        self._question += 1
        self._waiting = True
        work = partial(_answer, self._source, self._question, self._query, stretches)
        self._worker.run(work, self._answered, self._not_answered)

    @Slot(object)
    def _answered(self, answer: _Answer) -> None:
        if answer.question != self._question:
            return
        self._waiting = False
        if answer.query == self._shown:
            self._resize(answer.count)
            self._cache = OrderedDict(answer.stretches)
            self._all_changed()
        else:
            self.beginResetModel()
            self._shown = answer.query
            self._count = answer.count
            self._cache = OrderedDict(answer.stretches)
            self._wanted.clear()
            self.endResetModel()
        self.answered.emit()
        self._fetch_next()

    @Slot(object)
    def _not_answered(self, error: KnownError) -> None:
        self._waiting = False
        self.failed.emit(error)

    def _resize(self, count: int) -> None:
        """Grow or shrink at the end, so that the place that is looked at stays where it is."""
        if count > self._count:
            self.beginInsertRows(_NOWHERE, self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(_NOWHERE, count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def _all_changed(self) -> None:
        if self._count:
            last = self.index(self._count - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --------------------------------------------------------------------------------- fetching

    def return_at(self, row: int) -> Return | None:
        """The return of a row; None while it is not there, which sets out to fetch it."""
        number, place = divmod(row, STRETCH)
        rows = self._cache.get(number)
        if rows is None:
            self._want(number)
            return None
        self._cache.move_to_end(number)
        return rows[place] if place < len(rows) else None

    def row_of(self, return_id: ReturnId) -> int | None:
        """The row of a return among those that are there."""
        for number, rows in self._cache.items():
            for place, return_ in enumerate(rows):
                if return_.id == return_id:
                    return number * STRETCH + place
        return None

    def _want(self, number: int) -> None:
        self._wanted[number] = None
        self._wanted.move_to_end(number)
        while len(self._wanted) > VISIBLE_STRETCHES:
            self._wanted.popitem(last=False)
        self._fetch_next()

    def _fetch_next(self) -> None:
        if self._waiting or self._fetching or not self._wanted or self._shown is None:
            return
        number, _ = self._wanted.popitem()
        self._fetching = True
        work = partial(_stretch, self._source, self._question, self._shown, number)
        self._worker.run(work, self._fetched, self._not_fetched)

    @Slot(object)
    def _fetched(self, stretch: _Stretch) -> None:
        self._fetching = False
        if stretch.question == self._question:
            self._wanted.pop(stretch.number, None)
            self._cache[stretch.number] = stretch.rows
            while len(self._cache) > KEPT_STRETCHES:
                self._cache.popitem(last=False)
            first = stretch.number * STRETCH
            last = min(first + STRETCH, self._count) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))
        self._fetch_next()

    @Slot(object)
    def _not_fetched(self, error: KnownError) -> None:
        self._fetching = False
        self._wanted.clear()
        self.failed.emit(error)

    # ------------------------------------------------------------------------------ Qt's questions

    def rowCount(self, parent: ModelIndex = _NOWHERE) -> int:
        """How many returns the query found."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: ModelIndex = _NOWHERE) -> int:
        """As many as `Column` has."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """The headings; the column that the rows are sorted by bears an arrow."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        column = Column(section)
        heading = self._texts.heading(column)
        if SORTS.get(column) != self._query.sort:
            return heading
        return f"{heading} {'↓' if self._query.descending else '↑'}"

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """A cell's words, and what its painter asks for."""
        if not index.isValid():
            return None
        column = Column(index.column())
        return_ = self.return_at(index.row())
        if role == ReturnRole:
            return return_
        if role == PlaceholderRole:
            return return_ is None
        if return_ is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._texts.cell(column, return_, self.brand_name(return_.brand_id))
        return self._texts.role(column, return_, role)


def _answer(
    source: ReturnsSource, question: int, query: ReturnQuery, stretches: tuple[int, ...]
) -> _Answer:
    """Count and fetch, on the worker's thread."""
    count = source.count(query)
    rows = tuple(
        (number, source.page(query, number * STRETCH, STRETCH))
        for number in stretches
        if number * STRETCH < count
    )
    return _Answer(question, query, count, rows)


def _stretch(source: ReturnsSource, question: int, query: ReturnQuery, number: int) -> _Stretch:
    """Fetch one stretch, on the worker's thread."""
    return _Stretch(question, number, source.page(query, number * STRETCH, STRETCH))
