"""The Labels page: the very dots that are printed, and a printer that may be in any state."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.feed import Change
from returndesk.domain.ids import LineId
from returndesk.domain.labels import ROLL_58, ROLL_80, Bitmap, PrinterStatus
from returndesk.domain.money import Money
from returndesk.domain.orders import OrderLine
from returndesk.domain.returns import Return, Shopper
from returndesk.hardware.printers.faults import Fault
from returndesk.hardware.printers.label_raster import draw_return_label
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.services.label_texts import label_instructions
from returndesk.services.ports import ReturnQuery
from returndesk.ui.label_jobs import JobState
from returndesk.ui.pages.base import PageName
from returndesk.ui.pages.labels import LabelsPage
from returndesk.ui.widgets.paper_view import PaperView, Zoom, image_of
from tests.support import fill, make_return, parcel
from tests.ui.conftest import Driver, OpenWindow
from tests.walkins import feed, order


@dataclass
class LabelDriver:
    """The Labels page in front, with short words for what a person does and sees."""

    page: LabelsPage
    driver: Driver

    def type(self, text: str) -> None:
        """Type a number and press Enter."""
        self.page.field.edit.clear()
        QTest.keyClicks(self.page.field.edit, text)
        QTest.keyClick(self.page.field.edit, Qt.Key.Key_Return)
        self.settle()

    def press_print(self) -> None:
        """Press the key; the button goes down and up again, and then prints."""
        with self.driver.qtbot.waitSignal(self.page.one.side.print_button.clicked):
            press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    def settle(self) -> None:
        # A find leads to a drawing, a print to a question: each may ask for the next.
        for _ in range(3):
            self.driver.settle()

    @property
    def words(self) -> str:
        return words_on(self.page)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Press a key where a person's keys go."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter(ROLL_80) as printer:
        yield printer


@pytest.fixture
def labels(driver: Driver, printer: VirtualPrinter, tmp_path: Path) -> LabelDriver:
    """The page with a virtual printer; files are saved in `tmp_path / "files"`."""
    driver.stage.desk.spool.printers.put(printer.config)
    return show_labels(driver, tmp_path)


def show_labels(driver: Driver, tmp_path: Path, subject: object = None) -> LabelDriver:
    driver.window.show_page(PageName.LABELS, subject)
    page = driver.window.current_page
    assert isinstance(page, LabelsPage)
    page.one.folder = tmp_path / "files"
    found = LabelDriver(page, driver)
    found.settle()
    return found


def printed(paper: Bitmap, label: QImage) -> QImage:
    """The label's part of a paper; below it comes the feed up to the knife."""
    return image_of(paper).copy(label.rect())


def dots_of(labels: LabelDriver) -> QImage:
    image = labels.page.one.paper.image
    assert image is not None
    return image


# ----------------------------------------------------------------------------------------- finding


def test_before_anything_is_typed(labels: LabelDriver) -> None:
    assert "No label yet" in labels.words
    assert not labels.page.one.side.isVisible()
    assert labels.page.field.edit.hasFocus()
    labels.page.one.print_shown()
    labels.page.one.save("pdf")
    labels.settle()
    assert labels.page.one.job is None


@pytest.mark.parametrize("text", ["rd-9", "8R44132290176", "8r 4413 2290 176", "#10009"])
def test_any_number_of_a_return_brings_its_label_up(labels: LabelDriver, text: str) -> None:
    labels.type(text)
    subject = labels.page.subject
    assert isinstance(subject, Return)
    assert subject.number == "RD-9"
    for said in ("RD-9", "Camille Durand · Maison Lumen", "Colissimo · 8R 4413 2290 176"):
        assert said in labels.words


def test_a_scan_brings_the_label_up_and_receives_nothing(labels: LabelDriver) -> None:
    labels.driver.window.scan(ScannedCode("TRACK00000003", ScanSource.WEDGE))
    labels.settle()
    subject = labels.page.subject
    assert isinstance(subject, Return)
    assert subject.number == "RD-3"
    assert labels.driver.window.current_page is labels.page
    overview = labels.driver.stage.desk.overview
    assert all(not r.received_parcels for r in overview.page(ReturnQuery(), 0, 20))


def test_an_unknown_number_says_so_and_can_be_typed_over(labels: LabelDriver) -> None:
    labels.type("RD-404")
    assert "No such return" in labels.words
    assert "RD-404" in labels.words
    assert labels.page.field.edit.selectedText() == "RD-404"
    QTest.keyClicks(labels.page.field.edit, "RD-1")
    QTest.keyClick(labels.page.field.edit, Qt.Key.Key_Return)
    labels.settle()
    assert "No such return" not in labels.words
    assert "RD-1" in labels.words


def test_an_order_of_several_returns_is_no_guess(labels: LabelDriver) -> None:
    labels.type("#777")
    assert "Several returns" in labels.words
    assert labels.page.subject is None


@pytest.mark.parametrize("text", ["\x07\x1b", "💥" * 40, "x" * 100_000])
def test_nonsense_in_the_field_is_answered_in_words(labels: LabelDriver, text: str) -> None:
    labels.page.field.edit.setText(text)
    QTest.keyClick(labels.page.field.edit, Qt.Key.Key_Return)
    labels.settle()
    assert labels.page.subject is None
    assert any(w in labels.words for w in ("No such return", "Too long", "Nothing was read"))


# ------------------------------------------------------------------------------------- the preview


def test_the_preview_is_what_comes_out_of_the_printer(
    labels: LabelDriver, printer: VirtualPrinter
) -> None:
    labels.type("RD-9")
    seen = dots_of(labels).copy()
    labels.press_print()
    labels.settle()
    (paper,) = printer.papers
    assert printed(paper, seen) == seen


def abroad(labels: LabelDriver, *known: Change) -> None:
    """A return from Büsingen, beyond the customs border, becomes known, and what else is told."""
    shopper = Shopper("Nadia Keller", "", "de", "78266", "DE")
    feed(labels.driver.stage.desk.overview._storage, make_return(61, shopper=shopper), *known)


def test_a_return_from_abroad_comes_with_its_customs_document(
    labels: LabelDriver, printer: VirtualPrinter, tmp_path: Path
) -> None:
    goods = OrderLine(LineId("l61"), "Robe", 1, Money(7900), hs_code="620443", weight_g=420)
    abroad(labels, order(61, lines=(goods,)))
    labels.type("RD-61")
    side = labels.page.one.side
    assert side.customs_text.startswith("Customs document It is printed with the label")
    labels.press_print()
    labels.settle()
    assert side.customs_text == "Customs document: Printed"
    assert [job.kind for job in labels.driver.stage.desk.spool.jobs()] == ["customs", "label"]
    assert len(printer.papers) == 2
    labels.page.one.save("pdf")
    labels.settle()
    assert len(list((tmp_path / "files").iterdir())) == 2
    labels.type("RD-9")
    assert side.customs_text == ""


def test_a_customs_document_without_its_order_is_told(
    labels: LabelDriver, printer: VirtualPrinter
) -> None:
    abroad(labels)
    labels.type("RD-61")
    labels.press_print()
    labels.settle()
    told = labels.page.one.side.customs_text
    assert "No customs document: the order of RD-61 is not known here" in told
    assert len(printer.papers) == 1


def test_the_label_speaks_the_shoppers_language(labels: LabelDriver) -> None:
    desk = labels.driver.stage.desk
    shopper = Shopper("Jonas Weber", "", "de")
    german = make_return(60, parcel(60, "JJD000390007823451123", "dhl"), shopper=shopper)
    fill(desk.overview._storage, [german])
    label = desk.labelling.label_for(desk.labelling.find("RD-60"))
    assert label.words.number == "Rücksendung"
    assert label.instructions == label_instructions("de-AT", "dhl")
    assert "DHL" in label.instructions[-1]
    assert label.carrier == "DHL"
    labels.type("RD-60")
    assert dots_of(labels) == image_of(draw_return_label(label, ROLL_80))


def test_instructions_are_there_in_four_languages_and_name_no_unknown_counter() -> None:
    sentences = [label_instructions(language, "ups") for language in ("fr", "en", "es", "de")]
    assert len(set(sentences)) == 4
    assert all("UPS" in steps[-1] and len(steps) == 3 for steps in sentences)
    assert label_instructions("pt", "ups") == label_instructions("en", "ups")
    for carrier in ("", "post"):
        steps = label_instructions("fr", carrier)
        assert "adresse" in steps[-1]
        assert "S10" not in steps[-1]


def test_another_paper_in_the_printer_draws_anew(
    driver: Driver, printer: VirtualPrinter, tmp_path: Path
) -> None:
    labels = show_labels(driver, tmp_path)
    labels.type("RD-1")
    assert dots_of(labels).width() == ROLL_80.width
    driver.stage.desk.spool.printers.put(replace(printer.config, paper=ROLL_58))
    driver.window.context.prints.printers_changed(None)
    labels.settle()
    assert dots_of(labels).width() == ROLL_58.width
    assert "48 mm printable, 203 dpi" in labels.words


def test_a_label_that_does_not_fit_says_why(labels: LabelDriver) -> None:
    long = make_return(61, parcel(61, "X" * 78))
    fill(labels.driver.stage.desk.overview._storage, [long])
    labels.type("RD-61")
    assert "The label is too wide for the paper" in labels.words
    assert not labels.page.one.side.print_button.isEnabled()
    labels.type("RD-1")
    assert labels.page.one.side.print_button.isEnabled()


def checkerboard(width: int, height: int) -> Bitmap:
    row = (width + 7) // 8
    lines = (bytes([0xAA if y % 2 else 0x55]) * row for y in range(height))
    return Bitmap(width, height, b"".join(lines))


def test_every_dot_is_a_whole_number_of_pixels(driver: Driver) -> None:
    view = PaperView()
    driver.qtbot.addWidget(view)
    view.resize(400, 300)
    view.show_bitmap(checkerboard(64, 40), 203)
    for dots in (1, 2, 3):
        view.set_zoom(Zoom.DOTS, dots)
        scaled = view._scaled
        assert scaled is not None
        assert scaled.size() == QSize(64, 40) * dots
        for x, y in product(range(8 * dots), repeat=2):
            black = (x // dots + y // dots) % 2 == 1
            assert scaled.pixelColor(x, y).lightness() == (0 if black else 255)


def test_true_size_follows_the_screens_resolution_and_fit_shows_all(driver: Driver) -> None:
    view = PaperView()
    driver.qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    view.show_bitmap(checkerboard(576, 1200), 203)
    fitted = view._scaled
    assert fitted is not None
    assert fitted.height() < 300
    for side in range(40, 700, 7):
        view.resize(side, side)
        assert (view.horizontalScrollBar().maximum(), view.verticalScrollBar().maximum()) == (0, 0)
    view.resize(300, 300)
    view.set_zoom(Zoom.TRUE_SIZE)
    true = view._scaled
    assert true is not None
    assert true.width() == pytest.approx(576 * view._screen_dpi() / 203, abs=1)
    assert view.verticalScrollBar().maximum() > 0


def test_the_zoom_goes_by_keys(labels: LabelDriver) -> None:
    labels.type("RD-1")
    control = Qt.KeyboardModifier.ControlModifier
    seen = []
    for _ in range(4):
        QTest.keyClick(labels.page.field.edit, Qt.Key.Key_Plus, control)
        seen.append((labels.page.one.paper.zoom, labels.page.one.paper.dots))
    assert seen == [(Zoom.TRUE_SIZE, 1), (Zoom.DOTS, 1), (Zoom.DOTS, 2), (Zoom.DOTS, 2)]
    QTest.keyClick(labels.page.field.edit, Qt.Key.Key_Minus, control)
    assert labels.page.one.sheet.zoom.value == (Zoom.DOTS, 1)


# ---------------------------------------------------------------------------------------- printing


def test_a_print_is_confirmed_and_the_next_is_marked_a_copy(
    labels: LabelDriver, printer: VirtualPrinter
) -> None:
    labels.type("RD-1")
    first = dots_of(labels).copy()
    assert labels.page.one.side.print_button.caption == "Print"
    labels.press_print()
    labels.settle()
    assert labels.page.one.side.job_text == "Printed at 09:00 Confirmed by the printer"
    assert labels.page.one.side.print_button.caption == "Print copy 2"
    assert dots_of(labels) != first
    copy = dots_of(labels).copy()
    labels.press_print()
    labels.settle()
    papers = printer.papers
    assert [printed(papers[0], first), printed(papers[1], copy)] == [first, copy]
    labels.type("RD-2")
    assert labels.page.one.side.print_button.caption == "Print"
    assert labels.page.one.side.job_text == ""
    labels.type("RD-1")
    assert labels.page.one.side.print_button.caption == "Print copy 3"


def test_neither_enter_nor_a_key_right_after_a_scan_prints(
    labels: LabelDriver, printer: VirtualPrinter
) -> None:
    code = ScannedCode("RD-1", ScanSource.WEDGE)
    labels.driver.window.scan(code)
    labels.settle()
    labels.driver.window.scan(code)
    labels.press_print()
    QTest.keyClick(labels.page.field.edit, Qt.Key.Key_Return)
    labels.settle()
    QTest.keyClick(labels.page.field.edit, Qt.Key.Key_Return)
    labels.settle()
    assert printer.papers == []
    labels.driver.qtbot.waitUntil(lambda: labels.page._keys.keys_count)
    labels.press_print()
    labels.settle()
    assert len(printer.papers) == 1


def test_pressing_twice_prints_once(labels: LabelDriver, printer: VirtualPrinter) -> None:
    labels.type("RD-1")
    labels.press_print()
    assert "Printing…" in labels.words
    labels.page.one.side.print_button.click()
    labels.page.one.print_shown()
    labels.settle()
    assert len(printer.papers) == 1


@pytest.mark.parametrize(
    ("condition", "said", "chip"),
    [
        (PrinterStatus.NO_PAPER, "No paper in the printer", "No paper"),
        (PrinterStatus.COVER_OPEN, "The printer is open", "Cover open"),
    ],
)
def test_what_keeps_the_printer_is_said_and_mended(
    labels: LabelDriver, printer: VirtualPrinter, condition: PrinterStatus, said: str, chip: str
) -> None:
    labels.type("RD-1")
    printer.condition = condition
    labels.press_print()
    labels.settle()
    assert said in labels.page.one.side.job_text
    assert "prints by itself" in labels.page.one.side.job_text
    assert said in labels.driver.window.rail.prints.text_shown
    assert labels.page.one.sheet.status.text() == chip
    assert not labels.page.one.side.print_button.isEnabled()
    printer.condition = PrinterStatus.OK
    labels.driver.qtbot.waitUntil(lambda: "Confirmed" in labels.page.one.side.job_text)
    labels.settle()
    assert labels.page.one.sheet.status.text() == "Printer ready"
    assert labels.driver.window.rail.prints.isHidden()
    assert labels.page.one.side.print_button.caption == "Print copy 2"
    assert len(printer.papers) == 1


@pytest.mark.parametrize(
    ("modifier", "papers", "said", "next_"),
    [
        (Qt.KeyboardModifier.NoModifier, 1, "Printed at 09:00", "Print copy 2"),
        (
            Qt.KeyboardModifier.ShiftModifier,
            2,
            "Printed at 09:00 Confirmed by the printer",
            "Print copy 3",
        ),
    ],
)
def test_paper_that_ends_in_the_middle_is_asked_for_and_one_key_answers(
    labels: LabelDriver,
    printer: VirtualPrinter,
    modifier: Qt.KeyboardModifier,
    papers: int,
    said: str,
    next_: str,
) -> None:
    labels.type("RD-1")
    printer.dots_left = 300
    labels.press_print()
    labels.settle()
    assert labels.page.one.job is not None
    assert labels.page.one.job.state is JobState.ASKING
    assert "Did it print? No paper in the printer." in labels.page.one.side.job_text
    assert not labels.page.one.side.print_button.isEnabled()
    assert labels.driver.window.rail.prints.text_shown == "Did it print? (1)"
    printer.condition = PrinterStatus.OK
    labels.driver.window.show_page(PageName.RECEIVE)
    labels.driver.window.rail.prints.click()
    labels.settle()
    side = labels.page.one.side
    button = side.yes_button if papers == 1 else side.no_button
    with labels.driver.qtbot.waitSignal(button.clicked):
        press(Qt.Key.Key_F7, modifier)
    labels.settle()
    assert said in side.job_text
    assert len(printer.papers) == papers
    assert labels.page.one.side.print_button.caption == next_
    assert labels.driver.window.rail.prints.isHidden()


def test_a_printer_that_is_off_holds_nothing_up(driver: Driver, tmp_path: Path) -> None:
    with socket.socket() as taken, VirtualPrinter() as like:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: nobody answers there
        address = "{}:{}".format(*taken.getsockname())
        driver.stage.desk.spool.printers.put(replace(like.config, address=address))
        labels = show_labels(driver, tmp_path)
        labels.type("RD-1")
        labels.press_print()
        labels.settle()
        job = labels.page.one.job
        assert job is not None
        assert job.state is JobState.WAITING
        assert labels.page.one.sheet.status.text() == "Printer out of reach"
        assert "The printer does not answer" in labels.page.one.side.job_text
        driver.stage.desk.spool.printers.put(like.config)
        driver.qtbot.waitUntil(lambda: "Confirmed" in labels.page.one.side.job_text)
        assert len(like.papers) == 1


def test_what_was_printed_is_known_after_a_restart(
    open_window: OpenWindow, printer: VirtualPrinter, tmp_path: Path
) -> None:
    first = open_window()
    first.stage.desk.spool.printers.put(printer.config)
    labels = show_labels(first, tmp_path)
    labels.type("RD-1")
    labels.press_print()
    labels.settle()
    labels = show_labels(open_window(), tmp_path)
    labels.type("RD-1")
    assert labels.page.one.side.job_text == "Printed at 09:00 Confirmed by the printer"
    assert labels.page.one.side.print_button.caption == "Print copy 2"


def test_while_a_printer_hangs_the_desk_goes_on(driver: Driver, tmp_path: Path) -> None:
    """The printer's thread waits; finding, drawing and receiving do not."""
    with VirtualPrinter() as hanging:
        driver.stage.desk.spool.printers.put(hanging.config)
        hanging.misbehave(Fault.STALL)
        driver.window.show_page(PageName.LABELS)
        page = driver.window.current_page
        assert isinstance(page, LabelsPage)
        QTest.keyClicks(page.field.edit, "RD-1")
        QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
        driver.qtbot.waitUntil(lambda: page.one.paper.image is not None)
        driver.qtbot.waitUntil(page.one.side.print_button.isEnabled)
        page.one.side.print_button.click()
        waiting = driver.window.context.prints
        driver.qtbot.waitUntil(lambda: [job.state for job in waiting.open] == ["sending"])
        outcome = driver.stage.desk.receiving.receive(ScannedCode("RD-2"), clerk="Amélie")
        assert outcome.verdict.took_in
        hanging.power_on()


def test_without_a_printer_the_way_to_the_settings_is_there(driver: Driver, tmp_path: Path) -> None:
    labels = show_labels(driver, tmp_path)
    labels.type("RD-1")
    assert labels.page.one.sheet.status.text() == "No label printer"
    assert not labels.page.one.side.print_button.isEnabled()
    asked: list[object] = []
    labels.page.page_asked.connect(lambda name, _subject: asked.append(name))
    labels.page.one.sheet.settings_button.click()
    assert asked == [PageName.PRINTERS]


# ------------------------------------------------------------------------------------------- files


@pytest.mark.parametrize(
    ("key", "modifiers", "name", "magic"),
    [
        (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier, "RD-1.pdf", b"%PDF"),
        (
            Qt.Key.Key_S,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            "RD-1.png",
            b"\x89PNG",
        ),
    ],
)
def test_a_label_is_saved_and_nothing_is_overwritten(
    labels: LabelDriver,
    tmp_path: Path,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    name: str,
    magic: bytes,
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / name).write_bytes(b"mine")
    labels.type("RD-1")
    saved = {"pdf": labels.page.one.side.pdf_button, "png": labels.page.one.side.png_button}[
        name[-3:]
    ]
    with labels.driver.qtbot.waitSignal(saved.clicked):
        press(key, modifiers)
    labels.settle()
    second = folder / name.replace(".", " (2).")
    assert (folder / name).read_bytes() == b"mine"
    assert second.read_bytes().startswith(magic)
    assert labels.page.one.side.job_text == f"Saved as {second.name} In the folder {folder}"


def test_a_folder_that_takes_no_file_is_said(labels: LabelDriver, tmp_path: Path) -> None:
    (tmp_path / "files").write_text("a file where a folder should be")
    labels.type("RD-1")
    labels.page.one.save("png")
    labels.settle()
    assert "The file could not be written" in labels.page.one.side.job_text


# ------------------------------------------------------------------------------------ other pages


def test_another_page_hands_a_return_over(driver: Driver, tmp_path: Path) -> None:
    wanted = driver.stage.desk.overview.return_(make_return(3).id)
    labels = show_labels(driver, tmp_path, wanted)
    assert labels.page.subject == wanted
    assert labels.page.field.text == "RD-3"
    assert dots_of(labels).height() > 300


def test_every_control_has_an_accessible_name(labels: LabelDriver) -> None:
    labels.type("RD-1")
    for button in labels.page.findChildren(QPushButton):
        assert button.accessibleName(), button
    assert labels.page.one.paper.accessibleName() == "The label as it is printed"
    assert labels.page.field.edit.accessibleName()
