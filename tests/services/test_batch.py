"""Many parcels in one go, on a real database."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.errors import PictureError, ScanError
from returndesk.domain.events import EventType
from returndesk.services.batch import Batch, BatchRow, BatchStep, picture_items, report_csv
from returndesk.services.batch_files import BatchItem, read_batch
from returndesk.services.outcomes import ScanVerdict
from returndesk.services.receiving import Receiving
from returndesk.storage.database import Database
from returndesk.storage.engine import raw_connection
from tests.support import DESK, KOELN, CountingIds, TestClock, fill, make_return, parcel


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Database]:
    storage = Database.open(tmp_path, desk_id=DESK.desk_id)
    fill(storage, [make_return(n) for n in range(1, 30)])
    yield storage
    storage.close()


@pytest.fixture
def batch(storage: Database) -> Batch:
    return Batch(Receiving(storage, DESK, TestClock(), CountingIds()))


def lines(*texts: str) -> tuple[BatchItem, ...]:
    return read_batch("".join(f"{text}\n" for text in texts).encode())


def facts(storage: Database) -> Counter[EventType]:
    with storage.write() as work:
        return Counter(event.type for event in work.outbox.take(1000))


def test_each_line_is_told_what_was_what(batch: Batch, storage: Database) -> None:
    fill(storage, [make_return(40, site=KOELN), make_return(41, order_number="#77777")])
    fill(storage, [make_return(42, order_number="#77777")])
    items = lines("TRACK00000001", "RD-2", "TRACK00000040", "8R44132290176", "#77777")
    report = batch.receive(items, clerk="Amélie")
    assert [(row.line, row.word, row.return_number) for row in report.rows] == [
        (1, "received", "RD-1"),
        (2, "received", "RD-2"),
        (3, "other_site", "RD-40"),
        (4, "unknown", ""),
        (5, "several", ""),
    ]
    assert report.counts == Counter(received=2, other_site=1, unknown=1, several=1)
    assert report.rows[0].received_by == DESK.desk_name
    assert report.rows[3].carrier == "colissimo"
    assert not report.cancelled
    assert report.stopped is None


def test_nothing_is_received_twice(batch: Batch, storage: Database) -> None:
    """Not even a return of two parcels whose number stands in the file twice."""
    fill(storage, [make_return(50, parcel(50), parcel(51))])
    items = lines("RD-50", "TRACK00000001", "rd 50", "track00000001", "8R44132290176", "RD-1")
    items += lines("8R 4413 2290 176")
    report = batch.receive(items, clerk="")
    assert [row.word for row in report.rows] == [
        *("received", "received", "repeated", "repeated", "unknown", "already_received"),
        "repeated",
    ]
    assert [row.repeat_of for row in report.rows] == [0, 0, 1, 2, 0, 0, 5]
    assert [row.verdict for row in report.rows[2:4]] == [ScanVerdict.ALREADY_RECEIVED] * 2
    assert report.rows[6].verdict is ScanVerdict.UNKNOWN
    assert facts(storage) == {EventType.PARCEL_RECEIVED: 2, EventType.PARCEL_UNKNOWN: 1}


def test_the_same_file_again_finds_all_received(batch: Batch, storage: Database) -> None:
    items = lines(*(f"TRACK{n:08d}" for n in range(1, 21)))
    assert batch.receive(items, clerk="").counts == {"received": 20}
    assert batch.receive(items, clerk="").counts == {"already_received": 20}
    assert facts(storage) == {EventType.PARCEL_RECEIVED: 20}


def test_codes_given_by_hand_may_be_meant_twice(batch: Batch, storage: Database) -> None:
    fill(storage, [make_return(50, parcel(50), parcel(51))])
    items = [BatchItem(0, (ScannedCode("RD-50"),))] * 3
    words = [row.word for row in batch.receive(items, clerk="").rows]
    assert words == ["received", "received", "already_received"]


def test_a_line_that_cannot_be_received_stops_nothing(batch: Batch) -> None:
    items = (
        BatchItem(1, (ScannedCode(" \t"),)),
        BatchItem(2, (ScannedCode("7" * 5000),)),
        BatchItem(3, problem=ScanError("batch_line_cut", line=3)),
        *lines("TRACK00000001"),
    )
    report = batch.receive(items, clerk="")
    told = [row.error.code if row.error else row.word for row in report.rows]
    assert told == ["scan_empty", "scan_too_long", "batch_line_cut", "received"]
    assert report.counts == {"refused": 3, "received": 1}
    assert len(report.rows[1].code) == 200


def test_progress_comes_after_the_fact(batch: Batch, storage: Database) -> None:
    """Each step is on disk when it is told, and nothing of the next one is."""
    told: list[tuple[str, int]] = []

    def progress(step: BatchStep, done: int) -> None:
        assert step.outcome is not None
        with storage.read() as work:
            assert work.scans.recent(100)[0].text == step.row.code
            assert len(work.scans.recent(100)) == done
        told.append((step.row.word, done))

    batch.receive(lines("TRACK00000001", "TRACK00000002"), clerk="", progress=progress)
    assert told == [("received", 1), ("received", 2)]


def test_a_cancelled_batch_keeps_what_was_received(batch: Batch, storage: Database) -> None:
    done = 0

    def progress(_: BatchStep, count: int) -> None:
        nonlocal done
        done = count

    items = lines(*(f"TRACK{n:08d}" for n in range(1, 21)))
    report = batch.receive(items, clerk="", progress=progress, cancelled=lambda: done == 5)
    assert report.cancelled
    assert report.counts == {"received": 5}
    assert facts(storage) == {EventType.PARCEL_RECEIVED: 5}


def test_a_full_disk_stops_the_batch(batch: Batch, storage: Database) -> None:
    """The database may not grow any more, as on a full disk."""
    connection = raw_connection(storage._writer)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    items = lines(*(f"TRACK{n:08d}" for n in range(1, 30)))
    report = batch.receive(items, clerk="x" * 1000)
    assert report.stopped is not None
    assert report.stopped.code == "disk_full"
    assert 0 < len(report.rows) < len(items)
    connection.execute("PRAGMA max_page_count = 1000000")
    assert facts(storage) == {EventType.PARCEL_RECEIVED: len(report.rows)}


def test_one_parcel_a_picture(batch: Batch, tmp_path: Path) -> None:
    """The article's code is read first, the parcel's own leads all the same."""
    codes = {
        "1.jpg": [
            ScannedCode("4006381333931", ScanSource.PICTURE, Symbology.EAN_UPC),
            ScannedCode("TRACK00000001", ScanSource.PICTURE, Symbology.CODE_128),
        ],
        "2.jpg": [],
        "3.jpg": [ScannedCode("8R44132290176", ScanSource.PICTURE, Symbology.CODE_128)],
        "4.jpg": [ScannedCode("TRACK00000001", ScanSource.PICTURE, Symbology.CODE_128)],
    }

    def decode(picture: Path) -> Sequence[ScannedCode]:
        if picture.name not in codes:
            raise PictureError("picture_damaged", path=str(picture))
        return codes[picture.name]

    names = [*codes, "5.jpg"]
    items = list(picture_items(map(Path, names), decode, lambda picture: f"kept-{picture.name}"))
    assert [len(item.codes) for item in items] == [2, 0, 1, 1, 0]
    assert [item.photo for item in items] == ["kept-1.jpg", "", "kept-3.jpg", "kept-4.jpg", ""]
    report = batch.receive(items, clerk="")
    told = [(row.name, row.error.code if row.error else row.word) for row in report.rows]
    assert told == [
        ("1.jpg", "received"),
        ("2.jpg", "no_code_found"),
        ("3.jpg", "unknown"),
        ("4.jpg", "repeated"),
        ("5.jpg", "picture_damaged"),
    ]


def cells_of(rows: Iterable[BatchRow]) -> list[dict[str, str]]:
    text = report_csv(rows).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_report_tells_every_line(batch: Batch) -> None:
    items = lines("TRACK00000001", "track00000001", "8R44132290176")
    items += (BatchItem(9, problem=ScanError("batch_line_cut", line=9)),)
    cells = cells_of(batch.receive(items, clerk="").rows)
    assert [(row["line"], row["code"], row["verdict"]) for row in cells] == [
        ("1", "TRACK00000001", "received"),
        ("2", "track00000001", "repeated"),
        ("3", "8R44132290176", "unknown"),
        ("9", "", "refused"),
    ]
    assert cells[0]["return"] == "RD-1"
    assert cells[0]["received_at"] == "2026-11-22T09:00:00+00:00"
    assert cells[1]["repeat_of"] == "1"
    assert cells[2]["carrier"] == "colissimo"
    assert cells[3]["error"] == "batch_line_cut"


@pytest.mark.parametrize(
    "code",
    [
        '=HYPERLINK("http://evil.example";"x")',
        *("+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", " =1", "＝1+1", "＋1", "－1", "＠x", "\x1d=1"),
    ],
)
def test_no_cell_of_the_report_is_a_formula(code: str) -> None:
    (cells,) = cells_of([BatchRow(1, code, code, ScanVerdict.UNKNOWN)])
    assert cells["code"].startswith("'")
    assert cells["name"].startswith("'")
    assert cells["code"].isprintable()


def test_a_plain_number_stays_as_it_is() -> None:
    (cells,) = cells_of([BatchRow(1, "", "é-8R\n44\x1d1", ScanVerdict.UNKNOWN)])
    assert cells["code"] == "é-8R\\n44\\x1d1"
