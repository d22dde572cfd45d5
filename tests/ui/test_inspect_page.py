"""The Inspect page over a real desk: counted by scans and keys, said by keys, finished by one."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from returndesk.bootstrap import build
from returndesk.domain.codes import ScannedCode, ScanSource, Symbology, return_qr_text
from returndesk.domain.ids import ReturnId
from returndesk.domain.inspection import Inspection
from returndesk.domain.labels import ROLL_80
from returndesk.domain.papers import InspectionSheet
from returndesk.domain.returns import InspectionState
from returndesk.domain.units import Condition, Disposition, Finding, UnitGroup
from returndesk.hardware.printers.simulated import VirtualPrinter
from returndesk.hardware.scanners.camera_simulated import SimulatedCamera
from returndesk.hardware.scanners.live_scanner import LiveScanner
from returndesk.paths import Home
from returndesk.services.papers import PaperKind
from returndesk.storage.database import Database
from returndesk.ui.pages.base import PageName
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.grade_bar import Say, Saying
from returndesk.ui.widgets.labels import ElidedLabel
from tests.hardware.video import Moving, table
from tests.inspector import DRESS, NOBODY, SHIRT, Inspector, dresses
from tests.papers import codes_of
from tests.support import START, TestClock, fill, make_return, parcel
from tests.ui.conftest import SETTINGS, OpenWindow, Stage
from tests.walkins import PIN, boss, feed

R1 = ReturnId("r1")


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A desk that knows returns 1 to 4; 2 and 3 share a parcel and an order, 4 has two parcels."""
    home = Home.at(tmp_path / "home")
    storage = Database.open(home.root)
    shared = parcel(23)
    fill(
        storage,
        [
            dresses(1),
            dresses(2, shared, dresses=1, order_number="#777"),
            dresses(3, shared, dresses=1, name="Jan de Wit", order_number="#777"),
            dresses(4, parcel(41), parcel(42)),
            make_return(5),
        ],
    )
    storage.close()
    desk = build(home, SETTINGS, clock=TestClock(START))
    for text in ("TRACK00000001", "TRACK00000023"):
        desk.receiving.receive(ScannedCode(text), clerk="Amélie")
    yield Stage(home, desk, TestClock(START))
    desk.close()


@pytest.fixture
def inspector(open_window: OpenWindow) -> Inspector:
    driver = open_window()
    inspector = Inspector(driver.window, driver.qtbot)
    inspector.come()
    return inspector


@pytest.fixture
def known_boss(stage: Stage) -> None:
    """The site has a supervisor with a PIN."""
    feed(stage.desk.inspecting._storage, boss())


def counted(stage: Stage) -> tuple[UnitGroup, ...]:
    """The groups of return 1 as they are on the disk."""
    return stage.desk.inspecting.open_return(R1).sheets[0].inspection.groups


def saved(stage: Stage) -> Inspection:
    found = stage.desk.inspecting.current(R1)
    assert found is not None
    return found


def saved_or_none(stage: Stage) -> Inspection | None:
    return stage.desk.inspecting.current(R1)


# --------------------------------------------------------------------------------------- counting


def test_before_the_first_scan(inspector: Inspector) -> None:
    assert "What came back?" in inspector.words(inspector.page)
    assert not inspector.page.side.isVisible()
    assert inspector.page.field.edit.hasFocus()
    inspector.scan(DRESS)
    assert inspector.said[0] == "Nothing is being inspected"
    assert inspector.page.table.task is None


def test_found_starts_at_zero_and_scans_count(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001")
    assert inspector.figure == "0 of 3"
    assert inspector.rows[0].startswith("Robe, 0 of 2, 2 to count")
    inspector.scan(DRESS)
    assert inspector.said == ("Robe", "1 of 2")
    assert inspector.page.strip.tone is Tone.GOOD
    assert inspector.page.rows.current is not None
    assert inspector.page.rows.current.title == "Robe"
    inspector.scan(DRESS, SHIRT)
    assert inspector.figure == "3 of 3"
    assert [group.quantity for group in counted(stage)] == [2, 1]
    inspector.press(Qt.Key.Key_F12)
    assert inspector.said[0] == "Inspected"
    assert saved(stage).state is InspectionState.DONE
    assert saved(stage).clerk == "Amélie"


def test_more_than_announced_and_what_nobody_announced(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001", SHIRT, SHIRT)
    assert inspector.said == ("Chemise", "more than was announced")
    assert inspector.page.strip.tone is Tone.CAUTION
    inspector.scan(NOBODY)
    assert inspector.said == (f"Article {NOBODY}", "nobody announced this")
    assert inspector.page.side.said == ("2 to count", "2 unexpected")
    findings = [group.grade.finding for group in counted(stage)]
    assert findings == [Finding.OK, Finding.UNEXPECTED, Finding.UNEXPECTED]


def test_keys_count_and_say_how_units_are(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001", DRESS, DRESS)
    inspector.press("2")  # one of the two is damaged
    inspector.press("D", "X")  # the same one
    assert [(g.quantity, g.grade.finding, g.grade.condition) for g in counted(stage)] == [
        (1, Finding.OK, Condition.A),
        (1, Finding.DAMAGED, Condition.D),
    ]
    assert counted(stage)[1].grade.disposition is Disposition.DISPOSE
    assert inspector.rows[1] == "1, Damaged, D · Dispose"
    assert inspector.page.side.said == ("1 to count", "1 damaged")


def test_only_what_is_said_is_marked(inspector: Inspector) -> None:
    """The words too: a button that is no longer said looks like one that never was."""
    inspector.scan("TRACK00000001", DRESS)
    bar = inspector.page.bar

    def colours(*sayings: Saying) -> set[str]:
        captions = (bar.button(saying).findChildren(ElidedLabel)[0] for saying in sayings)
        return {label.palette().windowText().color().name() for label in captions}

    usual, others = (Finding.OK, Condition.A, Disposition.RESTOCK), (Finding.WRONG, Condition.C)
    plain = colours(*others)
    assert colours(*usual) != plain
    inspector.press(Qt.Key.Key_Down)  # a row of which nothing was found
    assert colours(*usual) == plain


def test_all_units_of_a_group_at_once(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001", DRESS, DRESS)
    inspector.press(Qt.Key.Key_Space)
    inspector.press("B")
    (group,) = counted(stage)
    assert (group.quantity, group.grade.condition) == (2, Condition.B)


def test_one_key_for_missing_wrong_and_unexpected(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001")
    inspector.press("3")  # another article lies in the place of a dress
    assert inspector.page.side.said == ("2 to count", "1 wrong")
    inspector.press(Qt.Key.Key_Down)
    inspector.press("5")
    assert "Chemise, 0 of 1, 1 missing" in inspector.rows[1]
    inspector.press("4")
    assert list(inspector.page.side.said) == ["2 to count", "1 wrong", "1 unexpected"]
    assert sorted(str(group.grade.finding) for group in counted(stage)) == ["unexpected", "wrong"]


def test_missing_takes_a_counted_unit_back(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001", DRESS)
    inspector.press("5")
    assert counted(stage) == ()
    assert "Robe, 0 of 2, 2 missing" in inspector.rows[0]
    inspector.scan(DRESS)
    assert "1 to count" in inspector.rows[0]


def test_arrows_and_signs_count(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001")
    inspector.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    inspector.press("+")
    inspector.press(Qt.Key.Key_Down)
    inspector.press("+", "-")
    assert [(g.line_id, g.quantity) for g in counted(stage)] == [("dress", 2)]


def test_keys_that_repeat_fast_are_all_counted(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001")
    for _ in range(7):
        QTest.keyClick(inspector.page.rows, Qt.Key.Key_Right)
    inspector.settle()
    assert sum(group.quantity for group in counted(stage)) == 7


def test_a_press_on_plus_and_minus_counts(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001")
    rows = inspector.page.rows
    rect = rows.visualRect(inspector.page.model.index(1))
    for left, expected in ((40, 1), (40, 2), (150, 1)):
        at = QPoint(rect.right() - left, rect.center().y())
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
        inspector.settle()
        assert sum(group.quantity for group in counted(stage)) == expected


def test_how_many_is_typed(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001")
    inspector.press("7")
    inspector.type("many")
    assert inspector.page.ask.note == "Type a number, such as 3."
    inspector.page.ask.again("found")
    inspector.type("2")
    assert [(g.line_id, g.quantity) for g in counted(stage)] == [("dress", 2)]
    inspector.press("7")
    inspector.press(Qt.Key.Key_Escape)
    assert not inspector.page.questions.open
    assert inspector.page.rows.hasFocus()


def test_an_article_without_a_code(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001")
    inspector.press("6")
    inspector.type("Une chaussette")
    (group,) = counted(stage)
    assert (group.title, group.grade.finding) == ("Une chaussette", Finding.UNEXPECTED)
    assert inspector.page.rows.current is not None
    assert inspector.page.rows.current.title == "Une chaussette"


def test_a_code_that_leads_nowhere_is_asked_about(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001", "ABC-999")
    assert inspector.page.ask.title == "No parcel and no article of this return"
    inspector.press("1")
    (group,) = counted(stage)
    assert (group.ean, group.grade.finding) == ("ABC-999", Finding.UNEXPECTED)
    inspector.scan("ABC-998")
    inspector.scan(DRESS)  # a scan is never held up by a question
    assert not inspector.page.questions.open
    assert [g.quantity for g in counted(stage)] == [1, 1]


# -------------------------------------------------------------------------------- undo and saving


def test_each_deed_is_undone_by_one_key(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001", DRESS, DRESS)
    inspector.press("2")
    for expected in ((2,), (1,), ()):
        inspector.press("z", ctrl=True)
        assert tuple(group.quantity for group in counted(stage)) == expected
    inspector.press("z", ctrl=True)
    assert inspector.said[0] == "Nothing to undo here"
    assert inspector.window.current_page is inspector.page


def test_another_parcel_is_opened_and_the_first_is_kept(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001", DRESS)
    inspector.scan("TRACK00000041")
    assert inspector.said[0] == "RD-4"
    assert "RD-1 is kept as it was" in inspector.said[1]
    assert "not received yet" in inspector.said[1]
    assert inspector.figure == "0 of 3"
    inspector.scan("TRACK00000001")
    assert inspector.figure == "1 of 3"
    assert inspector.page.side.state == "Kept on this desk, not sent yet"
    assert saved_or_none(stage) is None


def test_saved_midway_then_from_the_beginning_and_back(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001", DRESS)
    inspector.press("s", ctrl=True)
    assert inspector.said == ("Saved", "RD-1")
    assert saved(stage).state is InspectionState.IN_PROGRESS
    assert inspector.page.side.state.startswith("Saved at 09:00")
    inspector.press("n", ctrl=True)
    assert inspector.figure == "0 of 3"
    inspector.press("z", ctrl=True)
    assert inspector.figure == "1 of 3"


def test_finishing_with_differences_needs_a_pin(
    known_boss: None, inspector: Inspector, stage: Stage
) -> None:
    inspector.scan("TRACK00000001", DRESS)
    inspector.press(Qt.Key.Key_F12)
    assert inspector.page.pin.title == "Finish with differences?"
    inspector.type("111111")
    assert "PIN" in inspector.page.pin.pin_row.message
    assert saved_or_none(stage) is None
    clock = stage.desk.clock
    assert isinstance(clock, TestClock)
    clock.forward(minutes=5)
    inspector.type(PIN)
    assert saved(stage).state is InspectionState.DONE
    assert saved(stage).supervisor == "Rosa"
    assert inspector.said[0] == "Inspected"
    assert not inspector.page.questions.open


def test_where_nobody_has_a_pin_the_first_supervisor_makes_one(
    inspector: Inspector, stage: Stage
) -> None:
    inspector.scan("TRACK00000001")
    inspector.press(Qt.Key.Key_F12)
    assert inspector.page.pin.title == "The first supervisor of this site"
    inspector.type("Cheffe")
    inspector.type("12")
    assert inspector.page.pin.pin_row.message
    assert saved_or_none(stage) is None
    inspector.type(PIN)
    assert saved(stage).supervisor == "Cheffe"
    assert stage.desk.access.supervisor(PIN).name == "Cheffe"


def test_a_scan_or_escape_closes_the_question_for_a_pin(
    known_boss: None, inspector: Inspector, stage: Stage
) -> None:
    inspector.scan("TRACK00000001", DRESS)
    inspector.press(Qt.Key.Key_F12)
    inspector.press(Qt.Key.Key_Escape)
    assert inspector.page.pin.isHidden()
    inspector.press(Qt.Key.Key_F12)
    assert inspector.page.pin.isVisible()
    inspector.scan(DRESS)
    assert inspector.page.pin.isHidden()
    assert inspector.figure == "2 of 3"
    assert saved_or_none(stage) is None


def test_reopened_with_all_that_was_found_and_its_history(
    inspector: Inspector, stage: Stage
) -> None:
    inspector.scan("TRACK00000001", DRESS, DRESS, SHIRT)
    inspector.press(Qt.Key.Key_F12)
    inspector.scan(DRESS)
    assert inspector.said[0] == "This inspection is finished"
    inspector.press("r", ctrl=True)
    assert inspector.figure == "3 of 3"
    assert saved(stage).state is InspectionState.IN_PROGRESS
    inspector.press("h", ctrl=True)
    heads = [head for head, _ in inspector.page.history.shown]
    assert heads == ["Inspection begun · 3 items", "Inspected · 3 items"]
    inspector.press(Qt.Key.Key_Escape)
    assert inspector.page.rows.hasFocus()


# --------------------------------------------------------------------- several returns and parcels


def test_several_returns_in_one_parcel(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000023", DRESS, DRESS, SHIRT, SHIRT)
    assert inspector.figure == "4 of 4"
    assert [row for row in inspector.rows if row.startswith("RD-")] == [
        "RD-2 · Zoé Martin, 2 of 2",
        "RD-3 · Jan de Wit, 2 of 2",
    ]
    inspector.press(Qt.Key.Key_F12)
    for number in (2, 3):
        found = stage.desk.inspecting.current(ReturnId(f"r{number}"))
        assert found is not None
        assert found.state is InspectionState.DONE


def test_an_orders_number_means_several_and_a_digit_picks_one(inspector: Inspector) -> None:
    inspector.press(Qt.Key.Key_Escape)
    inspector.come()
    inspector.type("#777")
    assert inspector.page.ask.title == "Which one is it?"
    inspector.qtbot.waitUntil(lambda: inspector.page.keys_count)
    inspector.press("2")
    task = inspector.page.table.task
    assert task is not None
    assert len(task.sheets) == 1
    assert task.sheets[0].return_.number in {"RD-2", "RD-3"}


def test_several_parcels_of_one_return_go_on_the_same_sheet(inspector: Inspector) -> None:
    inspector.scan("TRACK00000041", DRESS)
    inspector.scan("TRACK00000042", DRESS, SHIRT)
    assert inspector.figure == "3 of 3"


def test_a_return_of_another_page_is_opened(inspector: Inspector) -> None:
    inspector.window.show_page(PageName.RECEIVE)
    inspector.window.scan(ScannedCode("TRACK00000001", ScanSource.WEDGE))
    inspector.settle()
    inspector.press(Qt.Key.Key_F3)
    assert inspector.window.current_page is inspector.page
    assert inspector.said[0] == "RD-1"


# ------------------------------------------------------------------------------ notes and pictures


def png(shade: int = 90) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), (200, shade, 90)).save(out, "PNG")
    return out.getvalue()


def test_a_note_on_one_unit_and_on_the_whole(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001")
    inspector.press("e", ctrl=True)
    inspector.type("carton vide")
    assert stage.desk.inspecting.open_return(R1).sheets[0].inspection.note == "carton vide"
    assert inspector.page.side.note == "carton vide"
    inspector.scan(DRESS, DRESS)
    inspector.press("e", ctrl=True)
    inspector.type("tache au col")
    assert [(g.quantity, g.note) for g in counted(stage)] == [(1, ""), (1, "tache au col")]


def test_a_picture_from_a_file_belongs_to_the_units_in_hand(
    inspector: Inspector, stage: Stage, tmp_path: Path
) -> None:
    file = tmp_path / "robe.png"
    file.write_bytes(png())
    inspector.scan("TRACK00000001")
    inspector.page.attach([file])
    inspector.settle()
    assert inspector.said[0] == "Count it first"
    inspector.scan(DRESS, DRESS)
    inspector.page.attach([file])
    inspector.settle()
    inspector.settle()
    assert [(g.quantity, len(g.photos)) for g in counted(stage)] == [(1, 0), (1, 1)]
    assert inspector.page.side.thumbs == 1
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    inspector.page.attach([broken])
    inspector.settle()
    assert inspector.page.strip.tone is Tone.CAUTION
    assert [len(g.photos) for g in counted(stage)] == [0, 1]


def test_a_picture_of_200_megapixels_holds_nothing_up(
    inspector: Inspector, stage: Stage, tmp_path: Path
) -> None:
    large, refused = tmp_path / "large.jpg", tmp_path / "large.png"
    Image.new("L", (16_320, 12_240)).save(large, "JPEG", quality=50)
    Image.new("1", (16_320, 12_240)).save(refused, "PNG")
    inspector.scan("TRACK00000001", DRESS)
    inspector.page.attach([refused])
    inspector.qtbot.waitUntil(lambda: inspector.said[0] == "The picture is too large")
    assert "large.png is too large to be read. Make it smaller." in inspector.said[1]
    inspector.page.attach([large])
    inspector.window.scan(ScannedCode(SHIRT, ScanSource.WEDGE, Symbology.EAN_UPC))
    inspector.qtbot.waitUntil(lambda: sum(g.quantity for g in counted(stage)) == 2)
    inspector.settle()
    inspector.settle()
    photos = [photo for group in counted(stage) for photo in group.photos]
    assert len(photos) == 1
    kept = stage.desk.photos.path(photos[0])
    assert kept is not None
    assert kept.stat().st_size < 1_000_000


def test_a_picture_that_is_late_is_kept_with_its_own_return(
    inspector: Inspector, stage: Stage, tmp_path: Path
) -> None:
    file = tmp_path / "robe.png"
    file.write_bytes(png())
    inspector.scan("TRACK00000001", DRESS)
    inspector.page.attach([file])
    inspector.window.scan(ScannedCode("TRACK00000041", ScanSource.SERIAL))
    inspector.settle()
    inspector.settle()
    assert inspector.said[0] == "RD-4"
    assert [len(g.photos) for g in counted(stage)] == [1]


def test_the_camera_in_place_takes_a_picture(inspector: Inspector, stage: Stage) -> None:
    camera = SimulatedCamera(Moving(table(["TRACK00000001"])), per_second=15)
    context = inspector.window.context
    context.tools = replace(context.tools, make_camera=lambda: LiveScanner(camera))
    inspector.scan("TRACK00000001", DRESS)
    inspector.press("p", ctrl=True)
    panel = inspector.page.photo_panel
    assert panel is not None
    assert not inspector.page.bar.isVisible()
    inspector.qtbot.waitUntil(panel.take_button.isEnabled, timeout=60_000)
    inspector.qtbot.waitUntil(lambda: _pictured(inspector, stage), timeout=60_000)
    inspector.press(Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert inspector.page.bar.isVisible()
    photo = counted(stage)[0].photos[0]
    assert stage.desk.photos.path(photo) is not None


def _pictured(inspector: Inspector, stage: Stage) -> bool:
    if not counted(stage)[0].photos:
        inspector.press("p", ctrl=True)
        inspector.settle()
    return bool(counted(stage)[0].photos)


# ---------------------------------------------------------------------------------- keys and words


def test_keys_right_after_a_scan_are_the_scanners(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001", DRESS)
    inspector.window.scan(ScannedCode(DRESS, ScanSource.SERIAL))
    QTest.keyClick(inspector.window, Qt.Key.Key_F12)
    QTest.keyClick(inspector.page.rows, Qt.Key.Key_Return)
    inspector.settle()
    assert saved_or_none(stage) is None


def test_the_same_label_read_again_at_once_counts_once(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001")
    for _ in range(5):
        inspector.window.scan(ScannedCode(DRESS, ScanSource.WEDGE))
    inspector.settle()
    assert [group.quantity for group in counted(stage)] == [1]


def test_escape_leads_to_the_field_and_then_to_receive(inspector: Inspector) -> None:
    inspector.scan("TRACK00000001")
    inspector.press(Qt.Key.Key_Escape)
    assert inspector.page.field.edit.hasFocus()
    inspector.type("RD-4")
    assert inspector.said[0] == "RD-4"
    inspector.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert inspector.window.current_page is inspector.window.receive_page


def test_everything_has_a_name_and_keys_are_on_the_buttons(inspector: Inspector) -> None:
    inspector.scan("TRACK00000001", DRESS)
    buttons = [b for b in inspector.page.findChildren(QAbstractButton) if b.isVisible()]
    assert len(buttons) > 20
    assert all(button.accessibleName() for button in buttons)
    assert all(button.height() >= 44 for button in buttons)
    assert inspector.page.rows.accessibleName() == "Articles of the return"
    assert inspector.page.bar.button(Say.MISSING).caption == "Missing"


def test_another_desks_revision_is_told(inspector: Inspector, stage: Stage) -> None:
    inspector.scan("TRACK00000001", DRESS)
    desk = stage.desk
    task = desk.inspecting.open_return(R1)
    theirs = replace(
        task.sheets[0].inspection,
        state=InspectionState.IN_PROGRESS,
        revision=type(task.sheets[0].inspection.revision)("theirs"),
        at=START,
        desk_name="Poste 2",
        clerk="Bruno",
    )
    with desk.inspecting._storage.write() as work:
        work.inspections.save(theirs, task.sheets[0].inspection.revision)
        work.inspections.keep_draft(task.sheets[0].inspection)
    inspector.scan("TRACK00000001")
    assert inspector.said[1] == "Bruno at Poste 2 inspected it meanwhile: both are kept"


def test_a_return_of_two_thousand_lines_opens_at_once(inspector: Inspector, stage: Stage) -> None:
    lines = tuple(
        replace(dresses(6).lines[0], id=f"l{n}", ean="", sku=f"SKU-{n}")  # type: ignore[arg-type]
        for n in range(2000)
    )
    feed(stage.desk.inspecting._storage, replace(dresses(6), lines=lines))
    inspector.scan("TRACK00000006")
    assert inspector.figure == "0 of 4000"
    inspector.scan("SKU-1999")
    assert inspector.said == ("Robe", "1 of 2")


def test_the_sheet_of_what_lies_on_the_table_is_printed_by_a_key(
    inspector: Inspector, stage: Stage
) -> None:
    inspector.scan("TRACK00000001", DRESS)
    inspector.press("t", ctrl=True)
    assert inspector.said[0] == "No printer for this paper"
    with VirtualPrinter(ROLL_80) as printer:
        stage.desk.spool.printers.put(printer.config)
        inspector.press("t", ctrl=True)
        assert inspector.said == ("The sheet is being printed", "RD-1")
        inspector.qtbot.waitUntil(lambda: len(printer.papers) == 1, timeout=30_000)
        assert ("QRCode", return_qr_text("RD-1")) in codes_of(tuple(printer.papers))
    # What was counted stands on it before it is saved.
    sheet = stage.desk.papers.paper(PaperKind.INSPECTION, R1).content
    assert isinstance(sheet, InspectionSheet)
    assert [line.found for line in sheet.lines] == [1, 0]
    assert saved_or_none(stage) is None
