"""The Printers page with real printers on the loopback: states, jobs, drawer, and the wizard."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.ids import ReturnId
from returndesk.domain.labels import LABEL_4X6, ROLL_80, PrinterStatus
from returndesk.domain.printing import (
    DRAWER,
    JobQuery,
    JobState,
    PrinterId,
    PrinterLanguage,
    PrinterRole,
    PrintJob,
    TransportKind,
)
from returndesk.domain.returns import Return
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.services.ports import ReturnQuery
from returndesk.services.printer_setup import FoundPrinter, Judgement
from returndesk.settings import Language, ThemeChoice
from returndesk.ui.main_window import SMALLEST
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.printers import PrintersPage
from returndesk.ui.printer_tools import SCREEN_PRINTER
from returndesk.ui.screenshots import dress
from returndesk.ui.widgets.labels import ElidedLabel, TextLabel
from returndesk.ui.widgets.printer_wizard import Step
from tests.ui.conftest import Driver

TILL = PrinterId("till")


@dataclass
class PrinterDriver:
    """The Printers page in front, with short words for what a person does and sees."""

    page: PrintersPage
    driver: Driver

    def settle(self) -> None:
        # A job leads to a burst of news, the news to a reading, and that to words.
        for _ in range(3):
            self.driver.qtbot.wait(80)
            self.driver.settle()

    def click(self, button: QPushButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def press(self, button: QPushButton, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Press a button's key where a person's keys go."""
        focused = QApplication.focusWidget()
        assert focused is not None
        with self.driver.qtbot.waitSignal(button.clicked):
            QTest.keyClick(focused, key, modifier)
        self.settle()

    def cells(self, column: int) -> list[str]:
        model = self.page.detail.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def choose_job(self, row: int) -> None:
        self.page.detail.table.selectRow(row)

    def print_label(self, number: int = 1) -> PrintJob:
        """Have a label printed on the till."""
        desk = self.driver.stage.desk
        return_ = desk.labelling.find(f"RD-{number}")
        order = desk.labelling.order(return_.id, desk.labelling.label_for(return_), "Karim")
        job = desk.spool.submit(replace(order, printer_id=TILL))
        job = desk.spool.wait(job.id)
        self.settle()
        return job

    @property
    def words(self) -> str:
        return words_on(self.page)


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def till() -> Iterator[VirtualPrinter]:
    with VirtualPrinter(ROLL_80, name="Till") as printer:
        yield printer


@pytest.fixture
def printers(driver: Driver, till: VirtualPrinter) -> PrinterDriver:
    """The page with a till's printer that has a drawer."""
    roles = frozenset({PrinterRole.LABEL, PrinterRole.RECEIPT})
    config = replace(till.config, id=TILL, name="Till", roles=roles, drawer=True)
    driver.stage.desk.spool.printers.put(config)
    return show_printers(driver)


def show_printers(driver: Driver) -> PrinterDriver:
    driver.window.show_page(PageName.PRINTERS)
    page = driver.window.current_page
    assert isinstance(page, PrintersPage)
    found = PrinterDriver(page, driver)
    found.settle()
    return found


def scan(printers: PrinterDriver, *texts: str) -> None:
    for text in texts:
        printers.driver.window.scan(ScannedCode(text, ScanSource.WEDGE))
    printers.driver.settle()


# ---------------------------------------------------------------------------------- the printers


def test_before_there_is_a_printer(driver: Driver) -> None:
    printers = show_printers(driver)
    assert "No printer yet" in printers.words
    assert printers.page.add_button.hasFocus()
    assert printers.page.chosen is None


def test_a_printer_says_how_it_is(printers: PrinterDriver, till: VirtualPrinter) -> None:
    assert printers.page.cards[TILL].status == "Printer ready"
    assert "Labels, Receipts" in printers.words
    assert "Nothing printed yet" in printers.words
    till.condition = PrinterStatus.COVER_OPEN
    printers.page.activated()
    printers.settle()
    assert printers.page.cards[TILL].status == "Cover open"
    assert "Close its cover" in printers.words


def test_what_waits_for_paper_comes_out_when_it_is_there(
    printers: PrinterDriver, till: VirtualPrinter
) -> None:
    till.condition = PrinterStatus.NO_PAPER
    assert printers.print_label().state is JobState.QUEUED
    assert printers.cells(2) == ["Waits for the printer"]
    assert printers.cells(3) == ["No paper in the printer"]
    assert "1 waiting" in printers.words
    till.condition = PrinterStatus.OK
    driver = printers.driver
    driver.qtbot.waitUntil(lambda: printers.cells(2) == ["Printed"], timeout=60_000)
    assert len(till.papers) == 1


def test_a_job_can_be_cancelled_and_sent_after_all(
    printers: PrinterDriver, till: VirtualPrinter
) -> None:
    till.condition = PrinterStatus.NO_PAPER
    printers.print_label()
    printers.choose_job(0)
    printers.click(printers.page.detail.cancel_button)
    assert printers.cells(2) == ["Cancelled"]
    till.condition = PrinterStatus.OK
    assert printers.page.detail.again_button.caption == "Send it now"
    printers.click(printers.page.detail.again_button)
    assert printers.cells(2) == ["Printed"]
    assert len(till.papers) == 1


def test_the_queue_is_held_and_let_go(printers: PrinterDriver, till: VirtualPrinter) -> None:
    printers.click(printers.page.detail.hold_button)
    assert printers.page.cards[TILL].status == "Queue held"
    printers.print_label()
    assert till.papers == []
    assert printers.page.detail.hold_button.caption == "Let it go on"
    printers.click(printers.page.detail.hold_button)
    assert len(till.papers) == 1
    assert printers.cells(2) == ["Printed"]


@pytest.mark.parametrize(
    ("modifier", "papers"),
    [(Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, 2)],
)
def test_one_key_answers_whether_it_printed(
    printers: PrinterDriver, till: VirtualPrinter, modifier: Qt.KeyboardModifier, papers: int
) -> None:
    till.dots_left = 300
    assert printers.print_label().state is JobState.NEEDS_ATTENTION
    detail = printers.page.detail
    assert detail.question == "Did it print? RD-1"
    till.condition = PrinterStatus.OK
    button = detail.yes_button if papers == 1 else detail.no_button
    printers.press(button, Qt.Key.Key_F7, modifier)
    assert detail.question == ""
    assert len(till.papers) == papers
    said = printers.cells(2)
    assert said == (["Came out"] if papers == 1 else ["Printed", "Not printed"])
    if papers > 1:
        assert printers.cells(1)[0] == "RD-1 · copy 2"


@pytest.mark.parametrize("language", [x for x in Language if x is not Language.SYSTEM])
def test_the_smallest_window_cuts_no_question_no_button_and_no_set_up(
    printers: PrinterDriver, till: VirtualPrinter, language: Language
) -> None:
    till.dots_left = 300
    printers.print_label()
    page = printers.page
    dress(printers.driver.window, ThemeChoice.LIGHT, language, SMALLEST)
    printers.settle()
    assert page.detail.question.endswith("RD-1")
    assert_nothing_is_cut(page.detail)
    printers.click(page.detail.change_button)
    assert page.wizard.step is Step.SET_UP
    assert_nothing_is_cut(page.wizard)
    (scroll,) = page.wizard.form.findChildren(QScrollArea)
    assert scroll.horizontalScrollBar().maximum() == 0


def assert_nothing_is_cut(part: QWidget) -> None:
    """Every caption has its width, every button stands inside the part, every text its height."""
    for label in part.findChildren(TextLabel):
        if not label.isVisible() or isinstance(label, ElidedLabel):
            continue
        room = label.size()
        if label.wordWrap():
            assert room.height() >= label.heightForWidth(room.width()), label.text()
        else:
            assert room.width() >= label.sizeHint().width(), label.text()
    for button in part.findChildren(QPushButton):
        if button.isVisible():
            right = button.mapTo(part, button.rect().topRight()).x()
            assert right < part.width(), button.accessibleName()


def test_printing_again_is_marked_as_a_copy(printers: PrinterDriver, till: VirtualPrinter) -> None:
    printers.print_label()
    printers.choose_job(0)
    assert printers.page.detail.again_button.caption == "Print again, marked as a copy"
    printers.click(printers.page.detail.again_button)
    assert printers.cells(1) == ["RD-1 · copy 2", "RD-1"]
    assert len(till.papers) == 2
    assert till.papers[0] != till.papers[1]


def test_a_scan_here_is_a_parcel(printers: PrinterDriver) -> None:
    scan(printers, "TRACK00000003")
    assert printers.driver.window.current_page is printers.driver.page
    assert printers.driver.view.word == "Received"


# ------------------------------------------------------------------------------------ the drawer


def test_who_opened_the_drawer_is_written_down(
    printers: PrinterDriver, till: VirtualPrinter
) -> None:
    till.condition = PrinterStatus.NO_PAPER  # a drawer opens without paper
    printers.click(printers.page.detail.drawer_button)
    assert till.drawer_openings == 1
    assert printers.cells(1) == ["Cash drawer"]
    assert printers.cells(2) == ["Opened"]
    assert printers.cells(4) == ["Amélie"]
    printers.choose_job(0)
    assert not printers.page.detail.again_button.isEnabled()
    till.close()
    printers.click(printers.page.detail.drawer_button)
    assert printers.cells(2) == ["Did not open", "Opened"]
    assert "does not answer" in printers.page.detail.said
    (failed, opened) = printers.driver.stage.desk.spool.jobs(JobQuery(kind=DRAWER))
    assert (failed.state, opened.state) == (JobState.FAILED, JobState.SENT)
    assert printers.driver.stage.desk.spool.recover() == 0


# ------------------------------------------------------------------------------------ the wizard


def begin(printers: PrinterDriver, address: str) -> None:
    """Add a printer by its address, which stops the search."""
    finder = printers.page.wizard.finder
    QTest.mouseClick(printers.page.add_button, Qt.MouseButton.LeftButton)
    assert printers.page.wizard.step is Step.FIND
    finder.address.setText(address)
    QTest.mouseClick(finder.take_button, Qt.MouseButton.LeftButton)
    printers.settle()


def test_a_printer_is_found_set_up_tested_and_used(driver: Driver, till: VirtualPrinter) -> None:
    printers = show_printers(driver)
    begin(printers, till.config.address)
    wizard = printers.page.wizard
    assert wizard.form.name.text() == "ReturnDesk Virtual"
    wizard.form.name.setText("Counter")
    wizard.form.drawer.setChecked(True)
    printers.click(wizard.next_button)
    assert wizard.step is Step.CHECK
    (config,) = driver.stage.desk.spool.printers.all()
    assert (config.name, config.drawer) == ("Counter", True)
    assert config.transport is TransportKind.TCP
    assert config.language is PrinterLanguage.ESCPOS
    printers.click(wizard.check.print_button)
    assert wizard.check.status.text() == "The printer says that it is through."
    assert till.errors == []
    assert len(till.papers) == 1
    scan(printers, "RDTB3", "RDTB4", "RDTQ4", "RDTQ5")
    assert len(wizard.check.read) == 4
    assert printers.driver.window.current_page is printers.page
    printers.click(wizard.check.that_is_all_button)
    assert wizard.check.judgement is Judgement.GOOD
    printers.click(wizard.next_button)
    assert "Counter" in printers.words
    assert printers.cells(1) == ["Test page"]


@pytest.mark.parametrize("language", [x for x in Language if x is not Language.SYSTEM])
def test_a_set_up_is_whole_in_each_language(
    driver: Driver, till: VirtualPrinter, language: Language
) -> None:
    printers = show_printers(driver)
    begin(printers, till.config.address)
    form = printers.page.wizard.form
    dress(driver.window, ThemeChoice.LIGHT, language)

    def whole() -> bool:
        parts = (*form.roles.values(), form.dpi, form.paper, *form.margins.values())
        ends = (part.mapTo(form, part.rect().topRight()).x() for part in parts)
        return max(ends) < form.width()

    driver.qtbot.waitUntil(whole)


def test_what_does_not_scan_leads_to_other_heat(driver: Driver, till: VirtualPrinter) -> None:
    printers = show_printers(driver)
    begin(printers, till.config.address)
    wizard = printers.page.wizard
    printers.click(wizard.next_button)
    printers.click(wizard.check.print_button)
    scan(printers, "RDTB4")
    printers.click(wizard.check.that_is_all_button)
    assert wizard.check.judgement is Judgement.TOO_DARK
    assert wizard.check.apply_button.caption == "Try darkness -3"
    printers.click(wizard.check.apply_button)
    (config,) = driver.stage.desk.spool.printers.all()
    assert config.darkness == -3
    assert len(till.papers) == 2
    assert b"\x1d(K\x02\x00\x31" in till.jobs[1]
    assert b"\x1d(K\x02\x00\x31" not in till.jobs[0]
    assert wizard.check.read == frozenset()


def test_a_parcel_that_is_scanned_in_the_wizard_is_received(
    driver: Driver, till: VirtualPrinter
) -> None:
    printers = show_printers(driver)
    begin(printers, till.config.address)
    printers.click(printers.page.wizard.next_button)
    scan(printers, "TRACK00000003")
    assert driver.view.word == "Received"


def test_a_printer_that_does_not_answer_can_be_set_up_all_the_same(driver: Driver) -> None:
    printers = show_printers(driver)
    begin(printers, "127.0.0.1:9")
    wizard = printers.page.wizard
    assert wizard.step is Step.SET_UP
    assert "does not answer" in wizard.note
    for box in wizard.form.roles.values():
        box.setChecked(False)
    printers.click(wizard.next_button)
    assert wizard.step is Step.SET_UP
    assert wizard.form.roles_row.message == "Choose at least one thing that it prints."
    assert driver.stage.desk.spool.printers.all() == ()


def test_an_address_that_is_none_is_refused_in_words(driver: Driver) -> None:
    printers = show_printers(driver)
    begin(printers, "")
    finder = printers.page.wizard.finder
    assert printers.page.wizard.step is Step.FIND
    assert "Type the printer's address" in finder.address_row.message
    finder.stop()
    printers.settle()


def test_what_a_search_finds_can_be_chosen(driver: Driver) -> None:
    with VirtualPrinter(LABEL_4X6, language=PrinterLanguage.ZPL) as zebra:
        printers = show_printers(driver)
        QTest.mouseClick(printers.page.add_button, Qt.MouseButton.LeftButton)
        finder = printers.page.wizard.finder
        found = FoundPrinter("Zebra ZD421", TransportKind.TCP, zebra.config.address)
        finder._found.emit(found)
        driver.qtbot.waitUntil(lambda: any(row.found is found for row in finder.rows))
        row = next(row for row in finder.rows if row.found is found)
        assert "found" in finder.words
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        printers.settle()
        form = printers.page.wizard.form
        assert form.language.value is PrinterLanguage.ZPL
        assert form.paper.value == "label4x6"
        assert not form.drawer.isVisible()


def test_a_printer_is_changed_and_removed(printers: PrinterDriver, till: VirtualPrinter) -> None:
    printers.click(printers.page.detail.change_button)
    wizard = printers.page.wizard
    QTest.mouseClick(wizard.form.darkness.more_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(wizard.form.margins["left"].more_button, Qt.MouseButton.LeftButton)
    printers.click(wizard.next_button)
    config = printers.driver.stage.desk.spool.printers.wanted(TILL)
    assert (config.darkness, config.margins.left) == (3, 1)
    assert config.paper == till.paper
    printers.click(wizard.back_button)
    printers.click(wizard.remove_button)
    assert printers.driver.stage.desk.spool.printers.all() == ()
    assert "No printer yet" in printers.words


def test_papers_come_out_on_the_screen_for_those_without_a_printer(driver: Driver) -> None:
    printers = show_printers(driver)
    QTest.mouseClick(printers.page.add_button, Qt.MouseButton.LeftButton)
    printers.click(printers.page.wizard.finder.screen_button)
    desk = driver.stage.desk
    assert desk.spool.printers.wanted(SCREEN_PRINTER).drawer
    return_ = desk.labelling.find("RD-1")
    job = desk.spool.submit(desk.labelling.order(return_.id, desk.labelling.label_for(return_)))
    assert desk.spool.wait(job.id).state is JobState.CONFIRMED
    window = next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == "PaperWindow")
    driver.qtbot.waitUntil(window.isVisible)
    driver.window.close()
    assert not window.isVisible()


# --------------------------------------------------------------------------------- many returns


def test_the_returns_that_are_marked_can_be_printed(
    printers: PrinterDriver, till: VirtualPrinter, tmp_path: Path
) -> None:
    del tmp_path
    desk = printers.driver.stage.desk
    shown: tuple[Return, ...] = desk.overview.page(ReturnQuery(), 0, 3)
    ids = tuple(ReturnId(return_.id) for return_ in shown)
    printers.driver.window.show_page(PageName.LABELS, ids)
    printers.settle()
    panel = printers.driver.window.current_page.findChildren(QPushButton)
    button = next(b for b in panel if b.accessibleName().startswith("Print 3"))
    printers.click(button)
    assert len(till.papers) == 3
