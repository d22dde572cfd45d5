"""Lists and photographs dropped on the window, over a real desk and with real files."""

import csv
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.errors import PictureError
from returndesk.domain.events import EventType
from returndesk.domain.returns import ParcelState
from returndesk.services import batch_files
from returndesk.services.ports import ReturnQuery
from returndesk.settings import Language
from returndesk.storage.database import Database
from returndesk.storage.engine import raw_connection
from returndesk.ui.batch_jobs import BatchJobs, BatchPhase
from returndesk.ui.models.batch_model import Column
from returndesk.ui.pages.base import PageName
from returndesk.ui.widgets.batch_panel import BatchPanel
from tests.support import fill, make_return
from tests.ui.conftest import Driver, OpenWindow

TIME_MS = 30_000
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@dataclass
class Bench:
    """A window with words for handing lists over and for what the panel says."""

    driver: Driver
    folder: Path

    def drop(self, *files: Path) -> None:
        """Drop files on the window and wait for nothing."""
        args = (Qt.DropAction.CopyAction, mime(*files), Qt.MouseButton.LeftButton, NO_MODIFIER)
        self.driver.window.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), *args))
        self.driver.window.dropEvent(QDropEvent(QPointF(9, 9), *args))

    def receive(self, *files: Path) -> None:
        """Drop files and wait for the report."""
        self.drop(*files)
        self.wait_for_end()

    def wait(self, condition: Callable[[], bool]) -> None:
        self.driver.qtbot.waitUntil(condition, timeout=TIME_MS)

    def wait_for_end(self) -> None:
        self.wait(lambda: not self.jobs.running)
        self.driver.settle()

    def list_of(self, *lines: str, name: str = "collector.csv") -> Path:
        file = self.folder / name
        file.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        return file

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(self.driver.page.field.editor, key, modifier)

    @property
    def jobs(self) -> BatchJobs:
        found = self.driver.page.findChild(BatchJobs)
        assert isinstance(found, BatchJobs)
        return found

    @property
    def panel(self) -> BatchPanel:
        found = self.driver.page.findChild(BatchPanel)
        assert isinstance(found, BatchPanel)
        return found

    @property
    def kinds(self) -> list[str]:
        return [" ".join(button.text().split()) for button in self.panel.kinds.buttons]

    def open_kind(self, word: str) -> None:
        next(b for b in self.panel.kinds.buttons if b.text().endswith(word)).click()

    def column(self, column: Column) -> list[str]:
        model = self.panel.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    @property
    def received(self) -> int:
        query = ReturnQuery(state=ParcelState.RECEIVED)
        return self.driver.stage.desk.overview.count(query)

    @property
    def storage(self) -> Database:
        storage = self.driver.stage.desk.receiving._storage
        assert isinstance(storage, Database)
        return storage

    def facts(self) -> Counter[EventType]:
        with self.storage.write() as work:
            return Counter(event.type for event in work.outbox.take(5000))


def mime(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def tracking(numbers: Sequence[int]) -> list[str]:
    return [f"TRACK{number:08d}" for number in numbers]


@pytest.fixture
def bench(driver: Driver, tmp_path: Path) -> Bench:
    folder = tmp_path / "card"
    folder.mkdir()
    return Bench(driver, folder)


@pytest.fixture
def many(bench: Bench) -> list[str]:
    """The tracking numbers of 2,000 more returns."""
    numbers = range(1000, 3000)
    fill(bench.storage, [make_return(number) for number in numbers])
    return tracking(numbers)


# ------------------------------------------------------------------------------------ the window


def test_the_window_says_what_a_drop_would_do(bench: Bench) -> None:
    window = bench.driver.window
    files = [bench.list_of("RD-1", name="a.csv"), bench.list_of("RD-2", name="b.txt")]
    args = (Qt.DropAction.CopyAction, mime(*files), Qt.MouseButton.LeftButton, NO_MODIFIER)
    event = QDragEnterEvent(QPoint(9, 9), *args)
    window.dragEnterEvent(event)
    assert event.isAccepted()
    assert window.drop_cover.isVisible()
    assert window.drop_cover.geometry() == window.rect()
    assert window.drop_cover.words == "Drop to receive 2 files"
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not window.drop_cover.isVisible()


def test_no_field_takes_a_file_for_text(bench: Bench) -> None:
    """Qt's editors accept dragged files as the text of their addresses."""
    assert not bench.driver.page.field.editor.acceptDrops()


def test_a_dropped_list_is_received_behind_the_scans(bench: Bench) -> None:
    bench.driver.window.show_page(PageName.RETURNS)
    bench.receive(bench.list_of("Date;Colis", "2026-11-22;TRACK00000001", "2026-11-22;RD-2"))
    assert bench.driver.window.current_page is bench.driver.page
    assert not bench.driver.window.drop_cover.isVisible()
    assert bench.panel.isVisible()
    assert bench.panel.title.text() == "2 parcels received"
    assert bench.panel.detail.text() == "collector.csv · 2 lines"
    assert bench.kinds == ["2 Received"]
    assert bench.received == 2
    assert bench.driver.view.word == "Ready"
    assert bench.driver.page.field.editor.hasFocus()
    assert bench.driver.cells(1) == ["RD-2", "RD-1"]


def test_the_report_names_every_kind_and_opens_its_rows(bench: Bench) -> None:
    bench.driver.scan("RD-3")
    rows = ("RD-1", "RD-1", "RD-5", "TRACK00000006", "RD-3", "8R44132290999", "#777", "7" * 5000)
    bench.receive(bench.list_of(*rows))
    assert bench.panel.title.text() == "2 parcels received · 5 to look at"
    assert bench.kinds == [
        *("1 Received", "1 Outside the window", "1 Already received", "1 Other site"),
        *("1 Unknown", "1 Several", "1 Twice in the list", "1 Not received"),
    ]
    # What wants an eye is open at once, in the room of the session list.
    assert bench.panel.table.isVisible()
    assert not bench.driver.page.session.isVisible()
    assert bench.column(Column.CODE) == ["RD-5"]
    told = {}
    for button in bench.panel.kinds.buttons:
        if not button.isChecked():
            button.click()
        told[button.text().split(None, 1)[1]] = [
            *bench.column(Column.PLACE),
            *bench.column(Column.NOTE),
        ]
    assert told["Other site"] == ["line 4", "Send it on to Lager Köln"]
    assert told["Already received"] == ["line 5", "at 09:00, Poste 3"]
    assert told["Unknown"] == ["line 6", "Kept, to be matched · Colissimo"]
    assert told["Several"][1].startswith("Stands for several returns")
    assert told["Twice in the list"] == ["line 2", "as line 1"]
    assert told["Not received"][0] == "line 8"
    assert told["Not received"][1].startswith("Too long for a parcel's code. 5000 characters")
    bench.open_kind("Not received")
    assert not bench.panel.table.isVisible()
    assert bench.driver.page.session.isVisible()


def test_the_report_speaks_another_language_at_once(bench: Bench) -> None:
    bench.receive(bench.list_of("RD-1", "8R44132290999"))
    bench.driver.window.languages.apply(Language.FRENCH)
    bench.driver.settle()
    assert bench.kinds[0] == "1 Reçu"
    assert bench.column(Column.CODE) == ["8R 4413 2290 999"]


def test_the_report_is_put_away_by_its_key_but_not_by_the_one_that_cancelled(
    bench: Bench,
) -> None:
    bench.receive(bench.list_of("RD-1"))
    shift = Qt.KeyboardModifier.ShiftModifier
    bench.press(Qt.Key.Key_Escape, shift)
    assert bench.panel.isVisible()

    def closed() -> bool:
        bench.press(Qt.Key.Key_Escape, shift)
        return not bench.panel.isVisible()

    bench.wait(closed)
    assert bench.driver.page.session.isVisible()


# ------------------------------------------------------------------------------------ in between


def came_to(bench: Bench, rows: int) -> bool:
    return bench.jobs.state.done >= rows


def has_length(answers: list[int], length: int) -> bool:
    return len(answers) == length


def test_a_scan_in_between_waits_for_a_row_and_not_for_the_list(
    bench: Bench, many: list[str]
) -> None:
    bench.drop(bench.list_of(*many))
    answered: list[int] = []
    bench.driver.page.receptions.stored.connect(lambda _: answered.append(bench.jobs.state.done))
    for number in (1, 2, 3):
        goal = number * 40
        bench.wait(partial(came_to, bench, goal))
        before = bench.jobs.state.done
        bench.driver.window.scan(ScannedCode(f"RD-{number}", ScanSource.WEDGE))
        bench.wait(partial(has_length, answered, number))
        assert answered[-1] - before <= 2
        assert bench.driver.view.word == "Received"
        assert bench.driver.view.sub.startswith(f"Return RD-{number}")
    assert bench.jobs.running
    assert bench.jobs.state.total == 2000
    assert bench.panel.cancel_button.isVisible()
    assert bench.panel.title.text() == "Receiving collector.csv"
    bench.wait(lambda: 0 < bench.panel.bar.value() < 2000)
    assert bench.panel.bar.maximum() == 2000
    assert " of 2,000" in bench.panel.detail.text()


def test_a_scan_is_answered_while_a_huge_list_is_being_read(bench: Bench) -> None:
    """Reading keeps the interpreter busy, and must hand it over."""
    bench.drop(bench.list_of(*(f"2026-11-22;TRACK{n:08d};1" for n in range(200_000))))
    assert bench.jobs.state.phase is BatchPhase.READING
    bench.driver.window.scan(ScannedCode("RD-1", ScanSource.WEDGE))
    bench.wait(lambda: bench.driver.view.word == "Received")
    assert bench.jobs.state.phase is BatchPhase.READING
    assert bench.panel.title.text() == "Reading collector.csv"
    bench.jobs.cancel()
    assert bench.panel.title.text() == "Cancelled before the first row"
    bench.driver.settle()
    assert bench.received == 1


def test_undo_in_between_takes_back_the_scan_and_no_row(bench: Bench, many: list[str]) -> None:
    bench.drop(bench.list_of(*many))
    bench.wait(lambda: bench.jobs.state.done >= 10)
    bench.driver.window.scan(ScannedCode("RD-1", ScanSource.WEDGE))
    bench.wait(lambda: bench.driver.view.word == "Received")
    bench.driver.let_keys_count()
    assert bench.jobs.running
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bench.wait(lambda: bench.driver.view.word == "Undone")
    assert bench.driver.view.sub == "RD-1 is not received any more"


def test_cancelled_it_keeps_what_it_has_and_goes_on_with_the_same_file(
    bench: Bench, many: list[str]
) -> None:
    file = bench.list_of(*many[:300])
    bench.drop(file)
    bench.wait(lambda: bench.jobs.state.done >= 30)
    bench.press(Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    bench.wait_for_end()
    state = bench.jobs.state
    assert state.phase is BatchPhase.CANCELLED
    assert 30 <= state.done < 300
    assert bench.panel.title.text() == f"Cancelled after {state.done} of 300"
    assert bench.received == state.done
    bench.receive(file)
    again = bench.jobs.counts
    assert again == {"already_received": state.done, "received": 300 - state.done}
    assert bench.received == 300
    assert bench.facts() == {EventType.PARCEL_RECEIVED: 300}


def test_the_same_file_again_says_that_nothing_is_new(bench: Bench) -> None:
    file = bench.list_of("RD-1", "RD-2")
    bench.receive(file)
    bench.receive(file)
    assert bench.panel.title.text() == "Nothing new: all were received before"
    assert bench.kinds == ["2 Already received"]
    assert bench.facts() == {EventType.PARCEL_RECEIVED: 2}


def test_a_file_on_its_way_is_not_begun_again(bench: Bench, many: list[str]) -> None:
    file = bench.list_of(*many[:200])
    bench.drop(file)
    bench.wait(lambda: bench.jobs.state.done >= 5)
    bench.drop(file)
    assert bench.panel.note.text() == "collector.csv is being received already"
    bench.wait_for_end()
    assert bench.jobs.counts == {"received": 200}


def test_more_files_may_come_while_one_is_on_its_way(bench: Bench, many: list[str]) -> None:
    bench.drop(bench.list_of(*many[:200]))
    bench.wait(lambda: bench.jobs.state.done >= 5)
    bench.drop(bench.list_of("RD-1", "8R44132290999", name="second.txt"))
    bench.wait_for_end()
    assert bench.jobs.counts == {"received": 201, "unknown": 1}
    assert bench.column(Column.PLACE) == ["line 2 · second.txt"]


def test_a_window_closed_in_between_loses_nothing(
    bench: Bench, many: list[str], open_window: OpenWindow
) -> None:
    file = bench.list_of(*many[:300])
    bench.drop(file)
    bench.wait(lambda: bench.jobs.state.done >= 10)
    bench.driver.window.shutdown()
    done = bench.received
    assert 10 <= done < 300
    again = Bench(open_window(), bench.folder)
    again.receive(file)
    assert again.jobs.counts == {"already_received": done, "received": 300 - done}


# ------------------------------------------------------------------------------------ photographs


@pytest.fixture
def photographs(bench: Bench) -> Path:
    """A folder of pictures: parcel 9, a wall, an unknown parcel in a folder below, and a letter."""
    import zxingcpp
    from PIL import Image

    for name, text in (("1.png", "8R44132290176"), ("below/3.png", "8R44132290183")):
        file = bench.folder / name
        file.parent.mkdir(exist_ok=True)
        barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
        Image.fromarray(barcode.to_image(scale=4)).save(file)
    Image.new("L", (64, 64), 200).save(bench.folder / "2.png")
    (bench.folder / "4.jpg").write_text("Dear shop, …", "utf-8")
    (bench.folder / "._1.png").write_bytes(b"what a Mac leaves behind")
    (bench.folder / "notes.doc").write_bytes(b"nothing")
    return bench.folder


def test_a_folder_of_photographs_is_received(bench: Bench, photographs: Path) -> None:
    bench.receive(photographs)
    assert bench.kinds == ["1 Received", "1 Unknown", "2 Picture not readable"]
    assert bench.panel.detail.text() == "card · 4 pictures"
    assert bench.column(Column.PLACE) == ["3.png"]
    bench.open_kind("Picture not readable")
    assert bench.column(Column.PLACE) == ["2.png", "4.jpg"]
    assert bench.column(Column.NOTE)[0].startswith("No code in the picture. Nothing in 2.png")
    (unknown,) = bench.driver.stage.desk.overview.unknown_parcels()
    kept = list(bench.driver.stage.home.photos.iterdir())
    assert [file.name for file in kept] == [unknown.photo]
    assert kept[0].read_bytes() == (photographs / "below" / "3.png").read_bytes()


def test_a_picture_that_vanishes_in_between_costs_only_itself(
    bench: Bench, photographs: Path
) -> None:
    decode = bench.driver.window.context.decode_picture

    def decode_and_lose(picture: Path) -> tuple[ScannedCode, ...]:
        (photographs / "below" / "3.png").unlink(missing_ok=True)
        return decode(picture)

    bench.driver.window.context.decode_picture = decode_and_lose
    bench.receive(photographs)
    assert bench.jobs.counts == {"received": 1, "unreadable": 3}


def test_a_cancelled_folder_leaves_no_picture_behind(bench: Bench) -> None:
    files = [bench.folder / f"{number}.png" for number in range(1, 9)]
    for file in files:
        file.write_bytes(file.name.encode())

    def decode(file: Path) -> tuple[ScannedCode, ...]:
        return (ScannedCode(f"RD-{file.stem}", ScanSource.PICTURE),)

    bench.driver.window.context.decode_picture = decode
    bench.drop(bench.folder)
    bench.wait(lambda: bench.jobs.state.done >= 1)
    bench.jobs.cancel()
    bench.wait_for_end()
    photos = bench.driver.stage.home.photos
    assert not (photos.exists() and list(photos.iterdir()))


def test_lists_and_pictures_may_come_together(bench: Bench, photographs: Path) -> None:
    bench.receive(bench.list_of("RD-1", name="list.txt"), photographs / "1.png", photographs)
    counts = bench.jobs.counts
    assert counts == {"received": 2, "already_received": 1, "unknown": 1, "unreadable": 2}


# -------------------------------------------------------------------------------------- the report


def test_the_report_is_saved_as_csv(bench: Bench, tmp_path: Path) -> None:
    bench.receive(bench.list_of("RD-1", "TRACK00000006", "=1+1 8R44132290999"))
    bench.panel.use_folder(tmp_path / "reports")
    bench.panel.save_button.click()
    bench.driver.settle()
    bench.panel.save_button.click()
    bench.driver.settle()
    first, second = sorted((tmp_path / "reports").iterdir(), key=lambda file: len(file.name))
    assert first.name == "returndesk-2026-11-22-0900.csv"
    assert f"Saved as {second.name} in the folder {tmp_path / 'reports'}" == bench.panel.note.text()
    with first.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["line"], row["name"], row["verdict"], row["site"]) for row in rows] == [
        ("1", "collector.csv", "received", ""),
        ("2", "collector.csv", "other_site", "Lager Köln"),
        ("3", "collector.csv", "unknown", ""),
    ]
    assert rows[2]["code"].startswith("'=")


def test_a_report_that_cannot_be_saved_says_so(bench: Bench, tmp_path: Path) -> None:
    bench.receive(bench.list_of("RD-1"))
    (tmp_path / "file").write_bytes(b"")
    bench.panel.use_folder(tmp_path / "file")
    bench.panel.save_button.click()
    bench.driver.settle()
    assert bench.panel.note.text().startswith("The file could not be written.")
    assert bench.panel.note.text().endswith("Choose another place.")


# --------------------------------------------------------------------------------------- bad files


def huge(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(100_000_000)


BAD = {
    "empty": (lambda file: file.write_bytes(b""), "The list is empty"),
    "blank": (lambda file: file.write_bytes(b"\r\n \r\n"), "The list is empty"),
    "huge": (huge, "Too large for a list"),
    "noise": (lambda f: f.write_bytes(random.Random(7).randbytes(9000)), "Not a list of codes"),
    "table": (lambda f: f.write_bytes(b"PK\x03\x04" + b"RD-1\n" * 9), "Not a list of codes"),
    "mainframe": (
        lambda f: f.write_bytes("8R44132290176\n8R44132290183\n".encode("cp500")),
        "Not a list of codes",
    ),
    "letter": (lambda f: f.write_text("Dear shop,\nhere it is.\nYours"), "Not a list of codes"),
    "gone": (lambda file: None, "The file is out of reach"),
    "loop": (lambda file: file.symlink_to(file.name), "The file is out of reach"),
    "folder": (lambda file: file.mkdir(), "No pictures in the folder"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_received_says_why_and_what_to_do(bench: Bench, kind: str) -> None:
    make, title = BAD[kind]
    file = bench.folder / "bad.csv"
    make(file)
    bench.receive(file)
    assert bench.panel.title.text() == title
    assert "bad.csv" in bench.panel.detail.text()
    assert bench.panel.detail.text().count(". ") + bench.panel.detail.text().endswith(".") >= 1
    assert not bench.kinds
    assert bench.panel.close_button.isVisible()
    assert not bench.facts()
    assert bench.driver.scan("RD-1").word == "Received"


def test_a_file_that_may_not_be_read_says_so(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    file = bench.list_of("RD-1")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use by another program")

    monkeypatch.setattr(Path, "open", refuse)
    bench.receive(file)
    assert bench.panel.title.text() == "The file may not be read"


def test_a_bad_file_among_others_is_one_row(bench: Bench) -> None:
    bench.receive(bench.folder / "gone.csv", bench.list_of("RD-1"))
    assert bench.kinds == ["1 Received", "1 Not received"]
    assert bench.column(Column.PLACE) == ["gone.csv"]
    assert bench.column(Column.NOTE)[0].startswith("The file is out of reach. gone.csv is gone")


def test_a_full_disk_stops_it_and_says_how_far_it_came(bench: Bench, many: list[str]) -> None:
    connection = raw_connection(bench.storage._writer)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 20}")
    file = bench.list_of(*many[:500])
    bench.receive(file)
    done = bench.jobs.state.done
    assert bench.panel.title.text() == f"The disk is full: stopped after {done} of 500"
    assert "Make room on the disk" in bench.panel.detail.text()
    assert 0 < done < 500
    connection.execute("PRAGMA max_page_count = 1000000")
    bench.receive(file)
    assert bench.jobs.counts == {"already_received": done, "received": 500 - done}


def test_a_full_disk_stops_photographs_as_well(bench: Bench, photographs: Path) -> None:
    bench.driver.stage.home.photos.write_bytes(b"a file in the place of the folder")
    bench.receive(photographs)
    assert bench.jobs.state.phase is BatchPhase.STOPPED
    assert bench.panel.title.text().startswith("The folder cannot be written: stopped after")


# ------------------------------------------------------------------------------------------ paste


def paste(bench: Bench, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    bench.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_several_pasted_lines_are_a_list(bench: Bench) -> None:
    paste(bench, "RD-1\r\nRD-2\r\n\r\nTRACK00000003")
    bench.wait(lambda: bool(bench.driver.page.findChildren(BatchJobs)))
    bench.wait_for_end()
    assert bench.kinds == ["3 Received"]
    assert bench.panel.detail.text() == "Pasted list · 3 lines"
    assert bench.driver.page.field.text == ""


def test_one_pasted_line_goes_into_the_field(bench: Bench) -> None:
    paste(bench, "RD-1\n")
    assert bench.driver.page.field.text.strip() == "RD-1"
    bench.press(Qt.Key.Key_Return)
    bench.driver.settle()
    assert bench.driver.view.word == "Received"


def test_a_huge_paste_has_a_clear_answer(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_files, "MAX_FILE_BYTES", 1000)
    paste(bench, "RD-1\n" * 1000)
    bench.wait_for_end()
    assert bench.panel.title.text() == "Too large for a list"
    assert bench.panel.detail.text().startswith("Pasted list has more than 64 MB")
    assert bench.received == 0


def test_hostile_lines_are_only_text(bench: Bench) -> None:
    bench.receive(bench.list_of("<h1>1</h1>", "{0.__class__} %n %1", "\u202e1evil\u202c"))
    assert bench.kinds == ["3 Unknown"]
    labels = bench.driver.window.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert not bench.driver.window.grab().isNull()


def test_a_decoder_that_fails_is_told_by_the_row(bench: Bench) -> None:
    for number in (1, 2):
        (bench.folder / f"{number}.png").write_bytes(b"%d" % number)

    def decode(file: Path) -> tuple[ScannedCode, ...]:
        raise PictureError("picture_too_large", path=str(file), width=9, height=9, limit=9)

    bench.driver.window.context.decode_picture = decode
    bench.receive(bench.folder)
    assert bench.jobs.counts == {"unreadable": 2}
    assert bench.panel.title.text() == "2 to look at"
