"""The Returns page (F5): every return the desk knows, found as one types, with its detail."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from functools import partial
from itertools import islice

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from returndesk.domain.errors import KnownError
from returndesk.domain.ids import ReturnId
from returndesk.domain.portal import Brand
from returndesk.domain.returns import ParcelState, Return
from returndesk.services.desk import Desk
from returndesk.services.ports import ReturnQuery
from returndesk.services.syncing import Connection, SyncReport
from returndesk.ui.context import Context
from returndesk.ui.in_parcel import InParcel
from returndesk.ui.label_bulk import MOST
from returndesk.ui.messages import message_for
from returndesk.ui.models.returns_cells import ReturnCells
from returndesk.ui.models.returns_model import Column, ReturnsModel
from returndesk.ui.pages.base import Page, PageName
from returndesk.ui.theme import px
from returndesk.ui.widgets.big_field import BigField
from returndesk.ui.widgets.key_button import PARCEL_KEY, KeyButton
from returndesk.ui.widgets.panel import EmptyState, Panel
from returndesk.ui.widgets.return_detail import ReturnDetail
from returndesk.ui.widgets.returns_bar import (
    ReturnsBar,
    nothing_words,
    sorted_by,
    sorted_next,
)
from returndesk.ui.widgets.returns_table import ReturnsTable

translate = QCoreApplication.translate

# As one types: the question is asked when the fingers rest this long.
TYPING_MS = 150
# An answer that comes sooner needs no word that it is awaited.
PATIENCE_MS = 250


class _Shown(IntEnum):
    """What stands in the table's panel."""

    ROWS = 0
    WORDS = 1


class ReturnsPage(Page):
    """A search field, a filter, the table and beside it the return that is chosen in it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._cells = ReturnCells(context.desk.clock)
        overview = context.desk.overview
        self.model = ReturnsModel(overview, context.desk_worker, self._cells, self)
        self._chosen: ReturnId | None = None
        self._fresh = True
        # A new question is out: its first row is chosen when the chosen one is not among its rows.
        self._asked = False
        # Another page brought the return up: it stays, whatever the question finds.
        self._pinned = False
        self._selecting = False
        self._wants_detail = True
        self.field = BigField()
        self.bar = ReturnsBar()
        self.table = ReturnsTable(self.model)
        self.detail = ReturnDetail()
        self.label_button = KeyButton("", "F4")
        self.parcel_button = KeyButton("", PARCEL_KEY, bind=True)
        self.hide_button = KeyButton("", "Return")
        self._words = EmptyState()
        self._stack = QStackedWidget()
        self._side = Panel()
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    # ---------------------------------------------------------------------------------- the page

    @property
    def title(self) -> str:
        """The page's name."""
        return translate("returns", "Returns")

    @property
    def subject(self) -> object:
        """The return whose detail is shown."""
        return self.detail.return_

    def activated(self) -> None:
        """Ready to type; what stands in the field is replaced by typing."""
        self.field.setFocus()
        self.field.edit.selectAll()
        self.refresh()

    def refresh(self) -> None:
        """Read the rows that are looked at, the brands and the chosen return again."""
        overview, worker = self._context.desk.overview, self._context.desk_worker
        worker.run(overview.brands, self._brands_read, self._failed)
        if self._fresh:
            self._fresh = False
            self._ask(self.model.query)
        else:
            self.model.refresh()

    def synced(self, report: SyncReport) -> None:
        """News makes the page refresh; the mail column says whether there is a network."""
        online = report.connection is Connection.ONLINE
        if online != self._cells.online:
            self._cells.online = online
            self.model.retranslate()
        super().synced(report)

    def show_subject(self, subject: object) -> None:
        """Show a return that another page spoke of."""
        if isinstance(subject, Return):
            self.show_return(subject.id)

    def show_return(self, return_id: ReturnId) -> None:
        """Open the detail of a return, whether or not the table's question finds it."""
        self._chosen = return_id
        self._pinned = self._wants_detail = True
        self.table.clearSelection()
        self._read_chosen()

    def take_key(self, event: QKeyEvent) -> bool:
        """Typing goes to the search."""
        return self.field.type_key(event)

    def retranslate(self) -> None:
        """Put all words in again."""
        self.field.set_words(
            translate("returns", "Search by number, name, order or tracking number")
        )
        self.bar.retranslate()
        self.table.setAccessibleName(translate("returns", "Returns found"))
        self.label_button.set_caption(translate("returns", "Label"))
        self.parcel_button.set_caption(translate("returns", "In this parcel"))
        self.hide_button.set_caption(translate("returns", "Hide"))
        self._say_sorting()
        self._say_labels()
        self.model.retranslate()
        self._say_count()
        self._show_detail(self.detail.return_)

    # ----------------------------------------------------------------------------------- make-up

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._words)
        rows = Panel()
        inside = QVBoxLayout(rows)
        inside.setContentsMargins(1, px(4), 1, px(8))
        inside.addWidget(self._stack)

        below = QHBoxLayout()
        below.setSpacing(px(16))
        below.addWidget(rows, 1)
        below.addWidget(self._lay_out_side())

        page = QVBoxLayout(self)
        page.setContentsMargins(px(32), px(28), px(32), px(32))
        page.setSpacing(px(12))
        page.addWidget(self.field)
        page.addWidget(self.bar)
        page.addLayout(below, 1)

    def _lay_out_side(self) -> QWidget:
        self._side.setFixedWidth(px(344))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(24), px(8), px(24), px(20))
        buttons.setSpacing(px(12))
        buttons.addWidget(self.label_button)
        buttons.addWidget(self.hide_button)
        buttons.addStretch()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.detail, 1)
        wide = QHBoxLayout()
        wide.setContentsMargins(px(24), px(8), px(24), 0)
        wide.addWidget(self.parcel_button)
        wide.addStretch()
        column.addLayout(wide)
        column.addLayout(buttons)
        self._side.hide()
        return self._side

    def _connect(self) -> None:
        self.field.edited.connect(self._typing.start)
        self.field.entered.connect(self._to_table)
        self.field.left_down.connect(self._to_table)
        self._typing.timeout.connect(self._search)
        self._patience.timeout.connect(self._say_waiting)
        self.bar.filter.chosen.connect(self._filter_chosen)
        self.bar.sort_button.clicked.connect(self._next_sorting)
        self.table.horizontalHeader().sectionClicked.connect(self._heading_clicked)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.table.selectionModel().selectionChanged.connect(self._say_labels)
        self.bar.labels_button.clicked.connect(self._ask_labels)
        self.table.activated.connect(self._toggle_detail)
        self.model.answered.connect(self._answered)
        self.model.failed.connect(self._failed)
        self.model.dataChanged.connect(self._rows_came)
        self.label_button.clicked.connect(self._ask_label)
        self.parcel_button.clicked.connect(self._ask_parcel)
        self.hide_button.clicked.connect(self._toggle_detail)

    # ------------------------------------------------------------------------------------- asking

    def _ask(self, query: ReturnQuery) -> None:
        self._asked = True
        self._patience.start()
        self.model.ask(query)
        self._say_sorting()

    @Slot()
    def _search(self) -> None:
        self._typing.stop()
        query = replace(self.model.query, text=self.field.text)
        if query != self.model.query:
            self._pinned = False
            self._ask(query)

    @Slot(object)
    def _filter_chosen(self, state: ParcelState | None) -> None:
        self._pinned = False
        self._ask(replace(self.model.query, state=state))

    @Slot(int)
    def _heading_clicked(self, section: int) -> None:
        query = sorted_by(self.model.query, Column(section))
        if query is not None:
            self._ask(query)

    @Slot()
    def _next_sorting(self) -> None:
        self._ask(sorted_next(self.model.query))

    # ------------------------------------------------------------------------------------ answers

    @Slot()
    def _answered(self) -> None:
        self._patience.stop()
        self._say_count()
        if self.model.rowCount():
            self._stack.setCurrentIndex(_Shown.ROWS)
        else:
            self._words.set(*nothing_words(self.model.query))
            self._stack.setCurrentIndex(_Shown.WORDS)
        asked, self._asked = self._asked, False
        row = self.model.row_of(self._chosen) if self._chosen else None
        if row is not None:
            self._select(row)
            self._show_detail(self.model.return_at(row))
        elif self._pinned or (self._chosen is not None and not asked):
            self.table.clearSelection()
            self._read_chosen()
        elif self.model.rowCount():
            self.table.selectRow(0)
        else:
            self._chosen = None
            self.detail.clear()
            self._open_detail()

    @Slot(object)
    def _brands_read(self, brands: tuple[Brand, ...]) -> None:
        self.model.set_brands({brand.id: brand.name for brand in brands})
        self._show_detail(self.detail.return_)

    @Slot(object)
    def _failed(self, error: KnownError) -> None:
        self._patience.stop()
        message = message_for(error)
        self._words.set(message.title, message.remedy)
        self._stack.setCurrentIndex(_Shown.WORDS)

    @Slot()
    def _say_waiting(self) -> None:
        if not self.model.waiting:
            return
        self.bar.say_searching()
        if not self.model.rowCount():
            self._words.set(translate("returns", "Reading the returns…"))
            self._stack.setCurrentIndex(_Shown.WORDS)

    def _say_count(self) -> None:
        self.bar.say_count(self.model.rowCount())

    def _say_sorting(self) -> None:
        self.bar.say_sorting(self.model.query, self._cells)

    # --------------------------------------------------------------------------- the chosen return

    @Slot()
    def _to_table(self) -> None:
        if self._typing.isActive():
            self._search()
        if self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(QModelIndex, QModelIndex)
    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._selecting or not current.isValid():
            return
        self._pinned = False
        self._take_current()

    @Slot()
    def _rows_came(self) -> None:
        if self._chosen is None and self.table.currentIndex().isValid():
            self._take_current()

    def _take_current(self) -> None:
        """Show the current row's return; a row on its way is taken when it comes."""
        return_ = self.model.return_at(self.table.currentIndex().row())
        self._chosen = return_.id if return_ else None
        if return_:
            self._show_detail(return_)

    def _select(self, row: int) -> None:
        """Mark the chosen return's row without moving what is looked at."""
        if row == self.table.currentIndex().row() and self.table.selectionModel().hasSelection():
            return
        place = self.table.verticalScrollBar().value()
        self._selecting = True
        self.table.selectionModel().setCurrentIndex(
            self.model.index(row, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self._selecting = False
        self.table.verticalScrollBar().setValue(place)

    def _read_chosen(self) -> None:
        if self._chosen is not None:
            overview = self._context.desk.overview
            work = partial(overview.return_, self._chosen)
            self._context.desk_worker.run(work, self._chosen_read, self._failed)

    @Slot(object)
    def _chosen_read(self, return_: Return | None) -> None:
        if return_ is not None and return_.id == self._chosen:
            self._show_detail(return_)
            row = self.model.row_of(return_.id)
            if row is not None:
                self._select(row)

    def _show_detail(self, return_: Return | None) -> None:
        if return_ is None:
            return
        brand = self.model.brand_name(return_.brand_id)
        now = self._context.desk.clock.now()
        self.detail.show_return(
            return_, brand, now, online=self._cells.online, home=self._context.home
        )
        self._open_detail()

    def _open_detail(self) -> None:
        self._side.setVisible(self._wants_detail and self.detail.return_ is not None)

    @Slot()
    def _toggle_detail(self) -> None:
        self._wants_detail = not self._wants_detail
        self._open_detail()

    def _chosen_rows(self) -> list[int]:
        """The rows that are marked, `MOST` labels at most."""
        marked = self.table.selectionModel().selection()
        parts = [marked.at(place) for place in range(marked.count())]
        rows = (row for part in parts for row in range(part.top(), part.bottom() + 1))
        return sorted(islice(rows, MOST))

    @Slot()
    def _say_labels(self) -> None:
        """With several rows marked (Shift and Down, Ctrl and A) their labels can be printed."""
        self.bar.offer_labels(len(self._chosen_rows()))

    @Slot()
    def _ask_labels(self) -> None:
        rows = self._chosen_rows()
        if rows:
            work = partial(_ids_of, self._context.desk, self.model.query, rows)
            self._context.desk_worker.run(work, self._ids_read, self._failed)

    @Slot(object)
    def _ids_read(self, ids: tuple[ReturnId, ...]) -> None:
        self.page_asked.emit(PageName.LABELS, ids)

    @Slot()
    def _ask_parcel(self) -> None:
        """What else lies in its parcel, or whether it came in one more, is said at inspection."""
        if self.detail.return_ is not None:
            self.page_asked.emit(PageName.INSPECT, InParcel(self.detail.return_))

    @Slot()
    def _ask_label(self) -> None:
        self.page_asked.emit(PageName.LABELS, self.detail.return_)


def _ids_of(desk: Desk, query: ReturnQuery, rows: Sequence[int]) -> tuple[ReturnId, ...]:
    """On the desk worker: the returns in some rows of a question's answer, `MOST` apart at most."""
    first, last = rows[0], min(rows[-1], rows[0] + MOST - 1)
    found = desk.overview.page(query, first, last - first + 1)
    wanted = (row - first for row in rows)
    return tuple(found[place].id for place in wanted if place < len(found))
