"""The Receive page over a real desk: what a person scans and what the screen says."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.errors import PictureError
from returndesk.domain.labels import ROLL_80
from returndesk.domain.returns import ParcelState, Return
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.services.ports import ReturnQuery
from returndesk.services.syncing import Connection, SyncReport
from returndesk.settings import Language
from returndesk.ui.models.scans_model import Column
from returndesk.ui.pages.base import PageName
from returndesk.ui.tones import Tone
from returndesk.ui.verdicts import Act, Icon
from returndesk.ui.widgets.key_button import ChoiceButton
from tests.papers import codes_of
from tests.ui.conftest import Driver, OpenWindow


def received(driver: Driver) -> int:
    """How many returns are received on the disk."""
    query = ReturnQuery(state=ParcelState.RECEIVED)
    return driver.stage.desk.overview.count(query)


def type_in(driver: Driver, text: str) -> None:
    """Type into whatever has the focus, and press Enter."""
    QTest.keyClicks(driver.page.field.editor, text)
    QTest.keyClick(driver.page.field.editor, Qt.Key.Key_Return)
    driver.settle()


def test_a_typed_number_is_received(driver: Driver) -> None:
    assert driver.page.field.editor.hasFocus()
    assert driver.view.word == "Ready"
    type_in(driver, "rd-1")
    assert driver.view.word == "Received"
    assert driver.view.tone is Tone.GOOD
    assert driver.view.sub == "Return RD-1 · Maison Lumen"
    assert ("Shopper", "Camille Durand") in driver.view.values
    assert driver.page.field.text == ""
    assert driver.page.field.editor.hasFocus()
    assert received(driver) == 1


def test_the_second_time_says_when_where_and_by_whom(driver: Driver) -> None:
    driver.scan("RD-1")
    driver.stage.clock.forward(days=1)
    view = driver.scan("TRACK00000001")
    assert (view.word, view.tone) == ("Already received", Tone.CAUTION)
    assert view.sub == "yesterday at 09:00, Poste 3, by Amélie"


def test_outside_the_window_is_received_and_says_which_day(driver: Driver) -> None:
    view = driver.scan("RD-5")
    assert (view.word, view.tone) == ("Received, day 45 of 30", Tone.CAUTION)
    assert view.sub.startswith("Ask a supervisor")
    assert received(driver) == 1


def test_a_transfer_note_is_printed_for_another_sites_parcel(driver: Driver) -> None:
    driver.scan("TRACK00000006")
    driver.qtbot.waitUntil(lambda: driver.page.keys_count)
    driver.page.print_note()
    driver.settle()
    assert driver.page.panel.corner.startswith("Transfer note: No printer for this paper.")
    with VirtualPrinter(ROLL_80) as printer:
        driver.stage.desk.spool.printers.put(printer.config)
        QTest.keyClick(driver.page.field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        driver.qtbot.waitUntil(lambda: len(printer.papers) == 1, timeout=30_000)
        driver.settle()
        assert driver.page.panel.corner == "Transfer note: Printed"
        assert ("Code128", "TRACK00000006") in codes_of(tuple(printer.papers))
        driver.scan("TRACK00000001")
        driver.qtbot.waitUntil(lambda: driver.page.keys_count)
        driver.page.print_note()
        driver.settle()
        assert len(printer.papers) == 1


def test_another_sites_parcel_is_sent_on(driver: Driver) -> None:
    view = driver.scan("RD-6")
    assert (view.word, view.icon) == ("Not for this site", Icon.ARROW)
    assert view.sub == "Send it on to Lager Köln"
    assert ("Street", "Hafenweg 2") in view.values
    assert ("Town", "50667 Köln · Germany") in view.values
    assert received(driver) == 0


def test_an_unknown_parcel_is_kept_with_what_was_read(driver: Driver) -> None:
    driver.window.scan(ScannedCode("8R44132290999", ScanSource.WEDGE, Symbology.CODE_128))
    driver.settle()
    view = driver.view
    assert (view.word, view.tone) == ("Unknown parcel", Tone.WRONG)
    assert view.sub == "8R 4413 2290 999 — Colissimo, by its code"
    assert ("Barcode", "Code 128") in view.values
    assert len(driver.stage.desk.overview.unknown_parcels()) == 1


def test_one_of_several_is_picked_with_a_digit(driver: Driver) -> None:
    view = driver.scan("#777")
    assert view.word == "Which one?"
    assert len(view.choices) == 2
    assert view.choices[1].startswith("RD-8 · Camille Durand")
    driver.let_keys_count()
    QTest.keyClick(driver.page.field.editor, Qt.Key.Key_2)
    driver.qtbot.waitUntil(lambda: driver.view.word == "Received")
    assert driver.view.sub.startswith("Return RD-8")
    assert driver.page.field.text == ""


def test_one_of_several_is_picked_with_its_button(driver: Driver) -> None:
    driver.scan("#777")
    buttons = driver.page.panel.findChildren(ChoiceButton)
    next(b for b in buttons if b.caption.startswith("RD-7")).click()
    driver.settle()
    assert driver.view.sub.startswith("Return RD-7")


def test_a_scan_that_begins_with_a_digit_picks_nothing(driver: Driver) -> None:
    driver.scan("#777")
    driver.let_keys_count()
    type_in(driver, "10001")  # the order of return 1
    assert driver.view.sub.startswith("Return RD-1")
    assert received(driver) == 1


def test_a_digit_right_after_the_scan_picks_nothing(driver: Driver) -> None:
    driver.scan("#777")
    driver.page.field.digit_pressed.emit(1)
    driver.settle()
    assert driver.view.word == "Which one?"
    assert received(driver) == 0


def test_esc_leaves_the_question_unanswered(driver: Driver) -> None:
    driver.scan("#777")
    QTest.keyClick(driver.page.field.editor, Qt.Key.Key_Escape)
    assert driver.view.word == "Ready"
    assert received(driver) == 0


def test_scans_faster_than_the_disk_are_all_stored_in_order(driver: Driver) -> None:
    numbers = [f"RD-{n}" for n in (1, 2, 3, 4, 9)]
    gate = threading.Event()
    driver.window.context.desk_worker.run(gate.wait, lambda _: None)
    for number in numbers:
        driver.window.scan(ScannedCode(number, ScanSource.WEDGE))
    assert received(driver) == 0
    gate.set()
    driver.settle()
    assert driver.cells(Column.RETURN) == numbers[::-1]
    assert received(driver) == 5
    assert driver.view.sub.startswith("Return RD-9")


def test_the_same_label_read_again_at_once_is_one_scan(driver: Driver) -> None:
    for _ in range(3):
        driver.window.scan(ScannedCode("RD-1", ScanSource.CAMERA))
    driver.settle()
    assert driver.view.word == "Received"
    assert len(driver.cells(Column.RETURN)) == 1


def test_undo_takes_back_the_newest_and_says_so(driver: Driver) -> None:
    driver.scan("RD-1")
    driver.scan("RD-2")
    driver.let_keys_count()
    QTest.keyClick(driver.page.field.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert driver.view.word == "Undone"
    assert driver.view.sub == "RD-2 is not received any more"
    assert ("Mail", "will not leave") in driver.view.values
    assert driver.cells(Column.RESULT) == ["Undone", "Received"]
    assert received(driver) == 1


def test_undo_with_nothing_to_undo_says_so(driver: Driver) -> None:
    driver.page.undo()
    driver.settle()
    assert driver.view.word == "Nothing to undo"


def test_undo_is_deaf_right_after_a_scan(driver: Driver) -> None:
    driver.scan("RD-1")
    driver.page.undo()
    driver.settle()
    assert driver.view.word == "Received"


def test_typing_can_be_undone_as_everywhere(driver: Driver) -> None:
    driver.scan("RD-1")
    driver.let_keys_count()
    QTest.keyClicks(driver.page.field.editor, "RD-")
    QTest.keyClick(driver.page.field.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert received(driver) == 1


def test_an_empty_scan_has_a_message(driver: Driver) -> None:
    type_in(driver, "")
    assert (driver.view.word, driver.view.tone) == ("Nothing was read", Tone.WRONG)
    type_in(driver, "   ")
    assert driver.view.word == "Nothing was read"
    assert received(driver) == 0


def test_a_scanners_second_line_end_does_not_hide_the_verdict(driver: Driver) -> None:
    driver.scan("RD-1")
    type_in(driver, "")
    assert driver.view.word == "Received"


def test_a_pasted_novel_has_a_message_and_stops_nothing(driver: Driver) -> None:
    driver.page.field.editor.setText("x" * 100_000)
    QTest.keyClick(driver.page.field.editor, Qt.Key.Key_Return)
    driver.settle()
    assert driver.view.word == "Too long for a parcel's code"
    assert driver.scan("RD-1").word == "Received"


HOSTILE = (
    "<h1>big</h1><img src='file:///etc/passwd'>",
    "a\x1d\x00\x07b\r\nc",
    "💥" * 200,
    "W" * 4000,
    "\u202eevil\u202c",
    "{0.__class__} %n %1",
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_codes_are_only_text(driver: Driver, text: str) -> None:
    size = driver.window.size()
    view = driver.scan(text)
    assert view.word == "Unknown parcel"
    assert driver.window.size() == size
    labels = driver.window.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert not driver.window.grab().isNull()


def test_the_mail_waits_while_there_is_no_network(driver: Driver) -> None:
    driver.scan("RD-1")
    driver.page.synced(SyncReport(Connection.OFFLINE, waiting=1))
    assert driver.cells(Column.MAIL) == ["waiting for the network"]
    assert driver.page.panel.corner == "“Return received” mail waiting for the network"
    driver.page.synced(SyncReport(Connection.ONLINE))
    assert driver.cells(Column.MAIL) == ["on its way"]


def test_the_buttons_lead_to_the_other_pages(driver: Driver) -> None:
    driver.scan("RD-1")
    asked: list[tuple[PageName, Return]] = []
    driver.page.page_asked.disconnect()
    driver.page.page_asked.connect(lambda page, subject: asked.append((page, subject)))
    driver.page.act(Act.LABEL)
    driver.page.act(Act.OPEN_RETURN)
    assert [page for page, _ in asked] == [PageName.LABELS, PageName.RETURNS]
    assert {subject.number for _, subject in asked} == {"RD-1"}


def test_the_list_is_there_after_a_restart(open_window: OpenWindow) -> None:
    first = open_window()
    first.scan("RD-1")
    first.window.close()
    again = open_window()
    assert again.cells(Column.RETURN) == ["RD-1"]
    assert again.view.word == "Ready"


def test_the_figures_stand_over_the_list(driver: Driver) -> None:
    driver.scan("RD-1")
    driver.stage.clock.forward(seconds=timedelta(minutes=90).total_seconds())
    driver.scan("RD-2")
    driver.scan("nobody knows me")
    assert "2 parcel" in driver.page.session.summary
    assert "1 in the last hour" in driver.page.session.summary
    assert "1 to settle" in driver.page.session.summary


# -------------------------------------------------------------------------------- pictures


def drop(driver: Driver, *files: Path) -> None:
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    driver.window.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    driver.settle()
    driver.settle()


@pytest.fixture
def label_picture(tmp_path: Path) -> Path:
    """A picture of a parcel's barcode."""
    import zxingcpp
    from PIL import Image

    barcode = zxingcpp.create_barcode("8R44132290176", zxingcpp.BarcodeFormat.Code128)
    file = tmp_path / "label.png"
    Image.fromarray(barcode.to_image(scale=4)).save(file)
    return file


def test_a_dropped_picture_is_read_and_received(driver: Driver, label_picture: Path) -> None:
    drop(driver, label_picture)
    assert driver.view.word == "Received"
    assert driver.view.sub.startswith("Return RD-9")
    assert not list(driver.stage.home.photos.glob("*"))


def test_an_unknown_parcels_picture_is_kept(
    driver: Driver, label_picture: Path, tmp_path: Path
) -> None:
    driver.window.context.decode_picture = lambda _: (
        ScannedCode("NOBODY1", ScanSource.PICTURE),
        ScannedCode("NOBODY2", ScanSource.PICTURE),
    )
    drop(driver, label_picture)
    assert driver.view.word == "Unknown parcel"
    (unknown,) = driver.stage.desk.overview.unknown_parcels()
    assert [code.text for code in unknown.codes] == ["NOBODY1", "NOBODY2"]
    kept = driver.stage.home.photos / unknown.photo
    assert kept.read_bytes() == label_picture.read_bytes()
    assert tmp_path in kept.parents


def test_any_code_of_a_picture_may_lead_to_the_parcel(driver: Driver, label_picture: Path) -> None:
    driver.window.context.decode_picture = lambda _: (
        ScannedCode("ROUTING99", ScanSource.PICTURE),
        ScannedCode("TRACK00000002", ScanSource.PICTURE),
    )
    drop(driver, label_picture)
    assert driver.view.sub.startswith("Return RD-2")


def test_what_is_no_picture_says_so(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "letter.jpg"
    file.write_text("Dear shop, …", "utf-8")
    drop(driver, file)
    assert (driver.view.word, driver.view.tone) == ("Not a picture", Tone.WRONG)
    assert "letter.jpg" in driver.view.sub
    assert driver.scan("RD-1").word == "Received"


def test_a_picture_without_a_code_says_so(driver: Driver, tmp_path: Path) -> None:
    from PIL import Image

    file = tmp_path / "wall.png"
    Image.new("L", (64, 64), 200).save(file)
    drop(driver, file)
    assert driver.view.word == "No code in the picture"
    assert "wall.png" in driver.view.sub


def test_several_pictures_are_received_one_after_another(driver: Driver, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.png" for number in (1, 2, 3)]
    for file in files:
        file.write_bytes(file.name.encode())

    def decode(file: Path) -> tuple[ScannedCode, ...]:
        if file.stem == "2":
            raise PictureError("picture_damaged", path=str(file))
        return (ScannedCode(f"RD-{file.stem}", ScanSource.PICTURE),)

    driver.window.context.decode_picture = decode
    drop(driver, *files)
    assert driver.cells(Column.RETURN) == ["RD-3", "RD-1"]
    assert received(driver) == 2


def test_the_choices_keep_their_room_in_another_language(driver: Driver) -> None:
    driver.scan("#777")
    driver.window.languages.apply(Language.GERMAN)
    driver.settle()
    panel = driver.page.panel
    buttons = [b for b in panel.findChildren(ChoiceButton) if not b.isHidden()]
    assert len(buttons) == 2
    driver.qtbot.waitUntil(lambda: all(b.height() >= 44 for b in buttons))
    tops = sorted(b.mapTo(panel, b.rect().topLeft()).y() for b in buttons)
    assert tops[1] - tops[0] >= 44
    assert tops[1] + 44 < panel.height()


def test_the_site_is_named_as_soon_as_it_is_known(driver: Driver) -> None:
    driver.qtbot.waitUntil(lambda: driver.window.context.place == "Entrepôt Lille · Poste 3")
    assert driver.view.sub == "Entrepôt Lille · Poste 3"
