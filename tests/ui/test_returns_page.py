"""The Returns page and its model: a million rows, a real desk, and what a person finds."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from returndesk.app import make_window
from returndesk.bootstrap import build
from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import StorageError
from returndesk.domain.ids import ParcelId
from returndesk.domain.money import Money
from returndesk.domain.returns import (
    InspectionState,
    Mail,
    MailState,
    ParcelState,
    Reception,
    Resolution,
    ResolutionState,
    Return,
    ReturnParcel,
    Shopper,
)
from returndesk.paths import Home
from returndesk.services.ports import ReturnQuery
from returndesk.services.syncing import Connection, SyncReport
from returndesk.settings import Language, ThemeChoice
from returndesk.ui.bridge import Worker
from returndesk.ui.models.returns_cells import ReturnCells
from returndesk.ui.models.returns_model import (
    KEPT_STRETCHES,
    STRETCH,
    Column,
    PlaceholderRole,
    ReturnRole,
    ReturnsModel,
)
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.returns import ReturnsPage
from returndesk.ui.return_words import money_text
from returndesk.ui.screenshots import dress
from returndesk.ui.widgets.chip import Chip
from returndesk.ui.widgets.data_table import ToneRole
from returndesk.ui.widgets.segments import Segments
from tests.support import DESK, START, TestClock, fill, make_return
from tests.ui.conftest import SETTINGS, Driver

MILLION = 1_000_000


class MillionReturns:
    """A source of a million computed returns that notes what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.counted: list[ReturnQuery] = []
        self.gate = threading.Event()
        self.gate.set()
        self.rows = MILLION

    def count(self, query: ReturnQuery) -> int:
        assert self.gate.wait(60)
        self.counted.append(query)
        return len(query.text) or self.rows

    def page(self, query: ReturnQuery, offset: int, limit: int) -> tuple[Return, ...]:
        self.asked.append(offset)
        end = min(offset + limit, len(query.text) or self.rows)
        return tuple(make_return(row) for row in range(offset, end))


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker("test")
    yield worker
    worker.close()


@pytest.fixture
def source() -> MillionReturns:
    return MillionReturns()


@pytest.fixture
def model(source: MillionReturns, worker: Worker, qtbot: QtBot) -> ReturnsModel:
    return ReturnsModel(source, worker, ReturnCells(TestClock()))


@pytest.fixture
def table(model: ReturnsModel, qtbot: QtBot) -> QTableView:
    table = QTableView()
    qtbot.addWidget(table)
    table.verticalHeader().setDefaultSectionSize(44)
    table.setModel(model)
    table.resize(900, 600)
    table.show()
    return table


def settle(qtbot: QtBot, worker: Worker) -> None:
    """Wait until the worker has nothing left, twice over: an answer may ask for more."""
    for _ in range(2):
        qtbot.waitUntil(lambda: not worker.pending)


# --------------------------------------------------------------------------------------- the model


def test_a_million_rows_read_only_what_is_looked_at(
    table: QTableView, model: ReturnsModel, source: MillionReturns, worker: Worker, qtbot: QtBot
) -> None:
    model.ask(ReturnQuery())
    settle(qtbot, worker)
    assert model.rowCount() == MILLION
    assert source.asked == [0]
    table.scrollTo(model.index(500_000, 0))
    qtbot.waitUntil(lambda: model.row_of(make_return(500_000).id) == 500_000)
    settle(qtbot, worker)
    assert set(source.asked) <= {0, 499_800, 500_000}
    assert model.index(500_000, Column.NUMBER).data() == "RD-500000"


def test_dragging_through_all_rows_reads_a_few_stretches(
    table: QTableView, model: ReturnsModel, source: MillionReturns, worker: Worker, qtbot: QtBot
) -> None:
    model.ask(ReturnQuery())
    settle(qtbot, worker)
    source.asked.clear()
    bar = table.verticalScrollBar()
    for step in range(1, 201):
        bar.setValue(bar.maximum() * step // 200)
        table.viewport().repaint()
    settle(qtbot, worker)
    # 200 places were passed; those that were left before their turn came were never read.
    assert len(source.asked) <= 10
    # What is looked at in the end comes next after the one that was on its way.
    assert source.asked[1] == MILLION - STRETCH
    assert model.index(MILLION - 1, Column.NUMBER).data() == f"RD-{MILLION - 1}"


def test_rows_on_their_way_are_placeholders(
    model: ReturnsModel, worker: Worker, qtbot: QtBot
) -> None:
    model.ask(ReturnQuery())
    settle(qtbot, worker)
    far = model.index(700_000, Column.SHOPPER)
    assert far.data(PlaceholderRole) is True
    assert far.data() is None
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert far.data(PlaceholderRole) is False
    assert far.data() == "Camille Durand"
    assert far.data(ReturnRole).number == "RD-700000"


def test_stretches_not_looked_at_for_long_are_let_go(
    model: ReturnsModel, source: MillionReturns, worker: Worker, qtbot: QtBot
) -> None:
    model.ask(ReturnQuery())
    settle(qtbot, worker)
    for number in range(KEPT_STRETCHES + 4):
        model.return_at(number * STRETCH)
        settle(qtbot, worker)
    assert model.row_of(make_return(0).id) is None
    source.asked.clear()
    assert model.return_at(0) is None
    settle(qtbot, worker)
    assert source.asked == [0]


def test_an_answer_to_a_replaced_question_is_dropped(
    model: ReturnsModel, source: MillionReturns, worker: Worker, qtbot: QtBot
) -> None:
    shown: list[int] = []
    model.modelReset.connect(lambda: shown.append(model.rowCount()))
    source.gate.clear()
    model.ask(ReturnQuery(text="c"))
    model.ask(ReturnQuery(text="ca"))
    model.ask(ReturnQuery(text="cam"))
    assert model.waiting
    source.gate.set()
    settle(qtbot, worker)
    assert shown == [3]
    assert not model.waiting
    assert source.counted[-1].text == "cam"


def test_a_refresh_keeps_the_place_and_takes_new_rows_in(
    table: QTableView, model: ReturnsModel, source: MillionReturns, worker: Worker, qtbot: QtBot
) -> None:
    model.ask(ReturnQuery())
    settle(qtbot, worker)
    table.scrollTo(model.index(300_000, 0))
    settle(qtbot, worker)
    place = table.verticalScrollBar().value()
    source.rows += 5
    model.refresh()
    settle(qtbot, worker)
    assert model.rowCount() == MILLION + 5
    assert table.verticalScrollBar().value() == place
    source.rows -= 7
    model.refresh()
    settle(qtbot, worker)
    assert model.rowCount() == MILLION - 2


def test_a_failure_of_the_storage_is_told(worker: Worker, qtbot: QtBot) -> None:
    class Broken(MillionReturns):
        def page(self, query: ReturnQuery, offset: int, limit: int) -> tuple[Return, ...]:
            raise StorageError("database_busy")

    model = ReturnsModel(Broken(), worker, ReturnCells(TestClock()))
    with qtbot.waitSignal(model.failed) as told:
        model.ask(ReturnQuery())
    assert told.args is not None
    assert told.args[0].code == "database_busy"
    assert model.rowCount() == 0
    assert not model.waiting


# ---------------------------------------------------------------------------------------- the page


@pytest.fixture
def page(driver: Driver) -> ReturnsPage:
    """The Returns page over the sample returns, in front."""
    return open_returns(driver)


def open_returns(driver: Driver) -> ReturnsPage:
    driver.window.show_page(PageName.RETURNS)
    page = driver.window.current_page
    assert isinstance(page, ReturnsPage)
    wait_answered(driver, page)
    return page


def wait_answered(driver: Driver, page: ReturnsPage) -> None:
    driver.qtbot.waitUntil(lambda: not page._typing.isActive() and not page.model.waiting)
    driver.settle()


def apply(driver: Driver, *returns: Return) -> None:
    """Let returns come from the central service."""
    fill(driver.stage.desk.overview._storage, returns)
    driver.window.current_page.synced(SyncReport(Connection.ONLINE, pulled=len(returns)))
    driver.settle()


def numbers(page: ReturnsPage) -> list[str]:
    model = page.model
    return [str(model.index(row, Column.NUMBER).data()) for row in range(model.rowCount())]


def words_on(widget: QWidget) -> str:
    """All words that can be seen on a page."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def search(driver: Driver, page: ReturnsPage, text: str) -> list[str]:
    page.field.edit.clear()
    QTest.keyClicks(page.field.edit, text)
    wait_answered(driver, page)
    return sorted(numbers(page))


def test_all_returns_are_there_and_the_first_is_open(page: ReturnsPage) -> None:
    assert sorted(numbers(page)) == [f"RD-{n}" for n in range(1, 10)]
    assert "9 return" in words_on(page)
    assert isinstance(page.subject, Return)
    assert page.subject.number == numbers(page)[0]
    assert page.field.edit.hasFocus()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rd-3", ["RD-3"]),
        ("#777", ["RD-7", "RD-8"]),
        ("8R44132290176", ["RD-9"]),
        ("dura", [f"RD-{n}" for n in range(1, 10)]),
    ],
)
def test_typing_finds(driver: Driver, page: ReturnsPage, text: str, found: list[str]) -> None:
    assert search(driver, page, text) == found


def test_nothing_found_says_so(driver: Driver, page: ReturnsPage) -> None:
    assert search(driver, page, "zebra") == []
    assert "Nothing found" in words_on(page)
    assert "“zebra”" in words_on(page)
    assert not page.detail.isVisible()
    assert len(search(driver, page, "r")) == 9
    assert page.detail.isVisible()


def test_an_empty_desk_has_a_first_day_text(
    tmp_path: Path, app: QApplication, qtbot: QtBot
) -> None:
    home = Home.at(tmp_path)
    desk = build(home, SETTINGS, clock=TestClock())
    window = make_window(desk, SETTINGS, home)
    qtbot.addWidget(window)
    window.show()
    window.show_page(PageName.RETURNS)
    qtbot.waitUntil(lambda: "No returns yet" in words_on(window))
    told = "They appear here when the central service has told them."
    assert told in words_on(window)
    fill(desk.overview._storage, [make_return(1)])
    window.current_page.synced(SyncReport(Connection.ONLINE, pulled=1))
    qtbot.waitUntil(lambda: isinstance(window.current_page.subject, Return))
    assert told not in words_on(window)
    window.shutdown()
    desk.close()


def test_the_filter_shows_one_state(driver: Driver, page: ReturnsPage) -> None:
    driver.stage.desk.receiving.receive(ScannedCode("RD-4"), clerk="Amélie")
    choose(page.bar.filter, "Received")
    wait_answered(driver, page)
    assert numbers(page) == ["RD-4"]
    choose(page.bar.filter, "In transit")
    wait_answered(driver, page)
    assert numbers(page) == []
    assert "No return is in this state." in words_on(page)


def choose(segments: Segments, word: str) -> None:
    button = next(b for b in segments.findChildren(QPushButton) if b.text() == word)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_heading_sorts_and_sorts_back(driver: Driver, page: ReturnsPage) -> None:
    heads = page.table.horizontalHeader()
    heads.sectionClicked.emit(Column.NUMBER)
    wait_answered(driver, page)
    assert numbers(page) == [f"RD-{n}" for n in range(1, 10)]
    assert page.model.headerData(Column.NUMBER, Qt.Orientation.Horizontal) == "Return ↑"
    heads.sectionClicked.emit(Column.NUMBER)
    wait_answered(driver, page)
    assert numbers(page) == [f"RD-{n}" for n in range(9, 0, -1)]
    assert page.model.headerData(Column.NUMBER, Qt.Orientation.Horizontal) == "Return ↓"
    heads.sectionClicked.emit(Column.MAIL)
    assert page.model.query.sort == "number"


def test_the_keyboard_alone_sorts_walks_and_closes(driver: Driver, page: ReturnsPage) -> None:
    for said in ("Oldest first", "By: Return"):
        with driver.qtbot.waitSignal(page.bar.sort_button.clicked):
            QTest.keyClick(page.field.edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        wait_answered(driver, page)
        assert page.bar.sort_button.caption == said
    QTest.keyClick(page.field.edit, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    chosen = page.subject
    assert isinstance(chosen, Return)
    assert chosen.number == numbers(page)[page.table.currentIndex().row()]
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert not page.detail.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.detail.isVisible()
    QTest.keyClicks(page.table, "rd-9")
    wait_answered(driver, page)
    assert page.field.text == "rd-9"
    assert numbers(page) == ["RD-9"]


def full_return() -> Return:
    """A return of two parcels, one of them here, on three tracks that all differ."""
    return replace(
        make_return(77, shopper=Shopper("Lucía Ortega", "lucia@example.es", "es", "28001", "ES")),
        inspection=InspectionState.IN_PROGRESS,
        resolution=ResolutionState.REFUSED,
        wish=Resolution.STORE_CREDIT,
        mail=Mail(MailState.SENT, START - timedelta(hours=16, minutes=18)),
        parcels=(
            ReturnParcel(
                ParcelId("a"),
                "8R44132290176",
                "colissimo",
                ParcelState.RECEIVED,
                Reception(START - timedelta(hours=16), DESK.desk_id, "Poste 1", "Karim B."),
            ),
            ReturnParcel(ParcelId("b"), "1Z12345E0205271688", "ups"),
        ),
    )


def test_the_detail_keeps_three_tracks_apart(driver: Driver, page: ReturnsPage) -> None:
    apply(driver, full_return())
    assert search(driver, page, "rd-77") == ["RD-77"]
    chips = {chip.accessibleName() for chip in page.detail.findChildren(Chip)}
    assert chips == {
        "Parcel: Received · 1 of 2",
        "Inspection: Inspection begun",
        "Store credit: Refused",
    }
    words = words_on(page.detail)
    for said in (
        "RD-77",
        "Lucía Ortega",
        "lucia@example.es · 28001 Spain",
        "Robe Ondine, bleu, 38",
        "€79.00",
        "Too small",
        "Colissimo · 8R 4413 2290 176",
        "Received yesterday at 17:00, Poste 1, by Karim B.",
        "UPS · 1Z 123 45E 02 0527 1688",
        "sent yesterday at 16:42",
    ):
        assert said in words


def test_a_country_is_in_words_and_left_out_at_home(driver: Driver, page: ReturnsPage) -> None:
    apply(driver, full_return())
    search(driver, page, "rd-77")
    dress(driver.window, ThemeChoice.LIGHT, Language.GERMAN)
    assert "lucia@example.es · 28001 Spanien" in words_on(page.detail)
    search(driver, page, "rd-2")
    assert driver.window.context.home == "FR"
    words = words_on(page.detail)
    assert make_return(2).shopper.postcode in words
    assert "FR" not in words.split()
    assert "Frankreich" not in words


def test_the_open_return_follows_the_news(driver: Driver, page: ReturnsPage) -> None:
    assert search(driver, page, "rd-2") == ["RD-2"]
    assert "Parcel: Announced" in {c.accessibleName() for c in page.detail.findChildren(Chip)}
    driver.stage.desk.receiving.receive(ScannedCode("RD-2"), clerk="Amélie")
    page.refresh()
    driver.settle()
    assert "Parcel: Received" in {c.accessibleName() for c in page.detail.findChildren(Chip)}
    assert page.model.index(0, Column.STATE).data() == "Received"
    assert page.model.index(0, Column.STATE).data(ToneRole) == "good"


def test_new_returns_do_not_move_the_choice(driver: Driver, page: ReturnsPage) -> None:
    page.table.selectRow(4)
    chosen = page.subject
    assert isinstance(chosen, Return)
    apply(driver, *(make_return(100 + n, announced_after_days=50) for n in range(3)))
    assert page.model.rowCount() == 12
    assert page.subject == chosen
    assert page.table.currentIndex().row() == page.model.row_of(chosen.id)


def test_another_page_opens_a_return_that_the_search_does_not_find(
    driver: Driver, page: ReturnsPage
) -> None:
    search(driver, page, "rd-9")
    wanted = driver.stage.desk.overview.return_(make_return(3).id)
    driver.window.show_page(PageName.RETURNS, wanted)
    wait_answered(driver, page)
    assert isinstance(page.subject, Return)
    assert page.subject.number == "RD-3"
    assert "RD-3" in words_on(page.detail)
    assert numbers(page) == ["RD-9"]


def test_label_hands_the_return_on(driver: Driver, page: ReturnsPage) -> None:
    search(driver, page, "rd-9")
    asked: list[tuple[object, object]] = []
    page.page_asked.connect(lambda name, subject: asked.append((name, subject)))
    page.label_button.click()
    assert asked == [(PageName.LABELS, page.detail.return_)]


def test_offline_says_that_the_mail_waits_for_the_network(
    driver: Driver, page: ReturnsPage
) -> None:
    driver.stage.desk.receiving.receive(ScannedCode("RD-2"), clerk="Amélie")
    search(driver, page, "rd-2")
    page.synced(SyncReport(Connection.OFFLINE))
    assert page.model.index(0, Column.MAIL).data() == "waiting for the network"
    page.synced(SyncReport(Connection.ONLINE))
    assert page.model.index(0, Column.MAIL).data() == "on its way"


def test_markup_in_a_name_is_shown_as_it_is(driver: Driver, page: ReturnsPage) -> None:
    name = "<b>Robert</b> & <script>"
    apply(driver, replace(make_return(66), shopper=Shopper(name)))
    search(driver, page, "rd-66")
    assert name in words_on(page.detail)
    assert page.model.index(0, Column.SHOPPER).data() == name
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_who_is_not_known_is_a_dash(driver: Driver, page: ReturnsPage) -> None:
    apply(driver, replace(make_return(66), shopper=Shopper("")))
    search(driver, page, "rd-66")
    assert page.model.index(0, Column.SHOPPER).data() == "—"


def test_narrow_tables_leave_out_what_the_detail_has(driver: Driver, page: ReturnsPage) -> None:
    driver.window.resize(1280, 800)
    driver.qtbot.waitUntil(lambda: page.table.isColumnHidden(Column.MAIL))
    assert not page.table.isColumnHidden(Column.STATE)
    page.hide_button.click()
    driver.qtbot.waitUntil(lambda: not page.table.isColumnHidden(Column.MAIL))


@pytest.mark.parametrize(
    ("locale", "minor", "currency", "said"),
    [
        ("en", 7900, "EUR", "€79.00"),
        ("en", 123456789, "EUR", "€1,234,567.89"),
        ("fr", 11400, "EUR", "114,00 €"),
        ("de", 123450, "EUR", "1.234,50 €"),
        ("en", -5, "GBP", "-£0.05"),
        ("en", 1500, "JPY", "JPY1,500"),
    ],
)
def test_money_is_written_as_the_language_does(
    locale: str, minor: int, currency: str, said: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        words = money_text(Money(minor, currency))
    finally:
        QLocale.setDefault(before)
    assert words.replace("\u202f", " ").replace("\xa0", " ") == said


def test_left_and_right_choose_among_segments(qtbot: QtBot, app: QApplication) -> None:
    segments = Segments((1, 2, 3))
    segments.set_words("Size", ("One", "Two", "Three"))
    qtbot.addWidget(segments)
    segments.show()
    segments.activateWindow()
    qtbot.waitUntil(segments.isActiveWindow)
    chosen: list[object] = []
    segments.chosen.connect(chosen.append)
    buttons = segments.findChildren(QPushButton)
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Right)
    QTest.keyClick(buttons[1], Qt.Key.Key_Right)
    QTest.keyClick(buttons[2], Qt.Key.Key_Left)
    assert chosen == [2, 3, 2]
    assert segments.value == 2
    assert [b.focusPolicy() == Qt.FocusPolicy.StrongFocus for b in buttons] == [False, True, False]
    assert buttons[1].accessibleName() == "Size: Two"
