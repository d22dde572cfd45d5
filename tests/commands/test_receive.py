"""`returndesk receive`: the real command on a real folder."""

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from returndesk.__main__ import main
from returndesk.paths import Home
from returndesk.settings import Settings
from returndesk.storage.database import Database
from tests.photographs import photographs
from tests.support import DESK, LILLE, fill, make_return, parcel

Receive = Callable[..., int]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A desk's folder with twenty announced returns."""
    home = Home.at(tmp_path / "desk")
    settings = Settings(desk_id=DESK.desk_id, desk_name=DESK.desk_name, site_id=LILLE)
    settings.save(home.settings)
    storage = Database.open(home.root, desk_id=DESK.desk_id)
    fill(storage, [make_return(n) for n in range(1, 21)])
    storage.close()
    return home.root


@pytest.fixture
def receive(home: Path) -> Receive:
    def run(*args: str) -> int:
        return main(["receive", "--home", str(home), *args])

    return run


def stdin_of(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def objects(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_codes_of_the_command_line(receive: Receive, capsys: pytest.CaptureFixture[str]) -> None:
    assert receive("RD-1", "TRACK00000002", "RD-1") == 0
    assert capsys.readouterr().out.splitlines() == [
        "RD-1\treceived\tRD-1",
        "TRACK00000002\treceived\tRD-2",
        "RD-1\talready_received\tRD-1",
        "3 codes: 2 received, 1 already_received",
    ]


def test_a_collectors_csv(
    receive: Receive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "scans.csv"
    rows = [f"2026-11-22;10:3{n};TRACK{n:08d};1" for n in (1, 2, 3, 2)]
    file.write_bytes("\r\n".join(["Date;Heure;Colis;Qté", *rows, ""]).encode("cp1252"))
    assert receive("--file", str(file), "--clerk", "Amélie", "--json") == 0
    told = objects(capsys.readouterr().out)
    assert [(row["line"], row["code"], row["verdict"], row["returns"]) for row in told] == [
        (2, "TRACK00000001", "received", ["RD-1"]),
        (3, "TRACK00000002", "received", ["RD-2"]),
        (4, "TRACK00000003", "received", ["RD-3"]),
        (5, "TRACK00000002", "already_received", ["RD-2"]),
    ]
    assert [row.get("repeat_of") for row in told] == [None, None, None, 3]
    assert receive("--file", str(file)) == 0
    last = capsys.readouterr().out.splitlines()[-2:]
    assert last == [
        "TRACK00000002\talready_received\tRD-2\tas line 3",
        "4 codes: 3 already_received, 1 repeated",
    ]


def test_what_wants_an_eye_gives_one(
    receive: Receive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "scans.txt"
    file.write_bytes(b"TRACK00000001\r\nTRACK\x00\x01\x02002\r\nTRACK00000003\r\n")
    report = tmp_path / "report.csv"
    assert receive("--file", str(file), "--report", str(report)) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "3 codes: 2 received, 1 refused"
    assert err.startswith("line 2: ")
    assert "Traceback" not in err
    with report.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["line"], row["verdict"], row["return"]) for row in rows] == [
        ("1", "received", "RD-1"),
        ("2", "refused", ""),
        ("3", "received", "RD-3"),
    ]


@pytest.mark.parametrize("make", ["missing", "binary"])
def test_a_file_that_is_no_list_receives_nothing(
    receive: Receive, tmp_path: Path, capsys: pytest.CaptureFixture[str], make: str
) -> None:
    file = tmp_path / "scans.xlsx"
    if make == "binary":
        file.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 20)
    assert receive("RD-1", "--file", str(file)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert receive("RD-1") == 0
    assert "\treceived\t" in capsys.readouterr().out


def test_a_report_that_cannot_be_written_is_told_first(
    receive: Receive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert receive("RD-1", "--report", str(tmp_path / "none" / "report.csv")) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "report.csv" in err
    assert receive("RD-1") == 0
    assert "\treceived\t" in capsys.readouterr().out


def test_codes_from_stdin(
    receive: Receive, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin_of(monkeypatch, b"\xef\xbb\xbfTRACK00000001\r\n\r\nTRACK00000002;10:31\nTRACK00000003")
    assert receive("--file", "-", "--json") == 0
    told = objects(capsys.readouterr().out)
    assert [row["returns"] for row in told] == [["RD-1"], ["RD-2"], ["RD-3"]]


def test_a_live_stream_is_answered_line_by_line(home: Path) -> None:
    """The next code is only sent when the answer to the last one has come."""
    command = [sys.executable, "-m", "returndesk", "receive", "--home", str(home)]
    with subprocess.Popen(
        [*command, "--file", "-", "--json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in (1, 2, 3):
            process.stdin.write(f"TRACK{number:08d}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["returns"] == [f"RD-{number}"]
        process.stdin.close()
        assert process.stdout.read() == b""
    assert process.returncode == 0


def test_a_killed_batch_goes_on_where_it_stopped(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "scans.txt"
    file.write_text("".join(f"TRACK{n:08d}\n" for n in range(1, 21)), "utf-8")
    command = [sys.executable, "-m", "returndesk", "receive", "--home", str(home), "--json"]
    command += ["--file", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        first = [json.loads(process.stdout.readline()) for _ in range(7)]
        process.kill()
    assert {row["verdict"] for row in first} == {"received"}
    again = subprocess.run(command, capture_output=True, check=True, text=True)
    told = objects(again.stdout)
    assert [row["verdict"] for row in told[:7]] == ["already_received"] * 7
    assert {row["verdict"] for row in told[7:]} <= {"already_received", "received"}
    assert [row["returns"] for row in told] == [[f"RD-{n}"] for n in range(1, 21)]


def test_a_folder_of_photographs(
    receive: Receive,
    home: Path,
    tmp_path: Path,
    shared_barcodes: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Real photographs: of a parcel twice, of an unknown one, of none; and what is no picture."""
    found = photographs(shared_barcodes / "dev")
    labels = [p for p in found if p.kind == "photo" and p.symbology == "Code128" and p.known]
    known = labels[0]
    tracking = known.known[0].text or ""
    other = next(p for p in labels if p.known[0].text != tracking)
    empty = next(p for p in found if p.kind == "negative")
    folder = tmp_path / "photos"
    (folder / "more").mkdir(parents=True)
    for name, photograph in (("a", known), ("b", known), ("c", other), ("more/d", empty)):
        shutil.copy(photograph.path, folder / f"{name}{photograph.path.suffix}")
    (folder / "e.png").write_bytes(b"no picture")
    (folder / "notes.txt").write_text("TRACK00000001", "utf-8")
    storage = Database.open(home)
    fill(storage, [make_return(30, parcel(30, tracking))])
    storage.close()

    assert receive("--file", str(folder), "--json") == 1
    told = {str(row["name"])[0]: row for row in objects(capsys.readouterr().out)}
    assert list(told) == ["a", "b", "c", "e", "d"]
    assert told["a"]["verdict"] == "received"
    assert told["a"]["returns"] == ["RD-30"]
    assert (told["b"]["verdict"], told["b"]["repeat_of"]) == ("already_received", 1)
    assert told["c"]["verdict"] == "unknown"
    assert told["d"]["error"] == "no_code_found"
    assert told["e"]["error"] == "picture_unreadable"
    kept = [photo.read_bytes() for photo in (home / "photos").iterdir()]
    assert kept == [other.path.read_bytes()]


def test_an_empty_folder_is_told(
    receive: Receive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert receive("--file", str(tmp_path / "desk" / "..")) == 2
    assert capsys.readouterr().out == ""
