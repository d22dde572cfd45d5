"""The command line: what it says, what it leaves, and its exit codes; never a traceback."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from returndesk import __version__
from returndesk.__main__ import build_parser, main
from returndesk.domain.codes import return_qr_text
from returndesk.domain.labels import ROLL_80
from returndesk.domain.printing import PrinterConfig, PrinterId, PrinterRole
from returndesk.hardware.printers.interpreter import papers_of
from returndesk.hardware.printers.stream import papers_from
from returndesk.hardware.printers.tspl_reader import TsplReader
from returndesk.hardware.printers.zpl_reader import ZplReader
from returndesk.paths import Home
from returndesk.services.printer_book import PrinterBook
from returndesk.settings import Settings
from tests.smtp import Mailbox
from tests.town import Town, mailed

Capture = pytest.CaptureFixture[str]

COMMANDS = (
    "window", "demo", "central", "receive", "decode", "label", "sync", "enrol", "doctor",
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_home_and_version(command: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as told:
        main([command, "--version"])
    assert told.value.code == 0
    assert capsys.readouterr().out == f"ReturnDesk {__version__}\n"
    required = {"label": ["N", "--out", "F"], "enrol": ["http://x", "C"], "decode": ["F"]}
    args = build_parser().parse_args([command, "--home", "somewhere", *required.get(command, [])])
    assert args.home == "somewhere"


def test_home_may_stand_before_the_command() -> None:
    assert build_parser().parse_args(["--home", "there", "sync"]).home == "there"


def test_help_answers_without_heavy_libraries() -> None:
    watch = (
        "import sys; from returndesk.__main__ import build_parser; build_parser(); "
        "print([n for n in ('PySide6', 'cv2', 'sqlalchemy', 'fastapi', 'requests', 'escpos', "
        "'reportlab', 'numpy', 'pydantic') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", watch], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_a_desk_from_enrolment_to_mail(town: Town, mailbox: Mailbox, capsys: Capture) -> None:
    town.import_returns(2)
    code = town.central.store.new_enrolment_code("lille", "Poste 7")
    home = str(town.folder / "poste-7")
    assert main(["enrol", town.url, code, "--home", home]) == 0
    assert capsys.readouterr().out.startswith("enrolled as Poste 7")
    assert (Path(home) / "token").stat().st_mode & 0o077 == 0

    assert main(["sync", "--json", "--home", home]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["pulled"] == 4
    assert abs(report["clock_error"]) < 60
    assert main(["receive", "TRACK00000002", "--home", home]) == 0
    capsys.readouterr()
    assert main(["sync", "--home", home]) == 0
    assert capsys.readouterr().out.startswith("online: 1 sent (0 refused)")
    assert mailed(mailbox, 1) == {"shopper2@example.com": 1}


def test_an_enrolment_without_a_network_names_network_and_address(
    tmp_path: Path, capsys: Capture
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: nobody answers there
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        assert main(["enrol", url, "CODE", "--home", str(tmp_path / "d")]) == 2
    assert "Check the network and the address" in capsys.readouterr().err


@pytest.mark.parametrize("code", ["", "WRONG-CODE", "x" * 500])
def test_a_wrong_enrolment_code_says_what_to_do(town: Town, capsys: Capture, code: str) -> None:
    assert main(["enrol", town.url, code, "--home", str(town.folder / "d")]) == 2
    told = capsys.readouterr().err
    assert told.startswith("returndesk: ")
    assert "Traceback" not in told


def test_without_a_network_sync_says_so_and_keeps_all(town: Town, capsys: Capture) -> None:
    town.import_returns(1)
    home = town.home("Poste 1")
    main(["sync", "--home", str(home.root)])
    town.stop_central()
    main(["receive", "RD-1", "--home", str(home.root)])
    capsys.readouterr()
    assert main(["sync", "--json", "--home", str(home.root)]) == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["connection"], report["waiting"]) == ("offline", 1)
    town.start_central()


def test_a_label_in_every_form(town: Town, tmp_path: Path, capsys: Capture) -> None:
    town.import_returns(1)
    home = str(town.home("Poste 1").root)
    main(["sync", "--home", home])
    for form in ("escpos", "zpl", "tspl", "png", "pdf"):
        out = tmp_path / f"label.{form}"
        assert main(["label", "rd 1", "--format", form, "--out", str(out), "--home", home]) == 0
    assert (tmp_path / "label.pdf").read_bytes().startswith(b"%PDF-")
    (paper,) = papers_of((tmp_path / "label.escpos").read_bytes(), ROLL_80)
    assert paper.width == ROLL_80.width
    (zpl,) = papers_from(ZplReader(ROLL_80), (tmp_path / "label.zpl").read_bytes())
    (tspl,) = papers_from(TsplReader(ROLL_80), (tmp_path / "label.tspl").read_bytes())
    assert zpl == tspl
    assert paper.data.startswith(zpl.data)
    capsys.readouterr()
    assert main(["decode", "--json", str(tmp_path / "label.png")]) == 0
    codes = json.loads(capsys.readouterr().out)["codes"]
    assert {code["text"] for code in codes} == {"TRACK00000001", return_qr_text("RD-1")}

    options = ["label", "RD-1", "--paper", "inspection", "--home", home]
    for form in ("escpos", "zpl", "tspl", "png", "pdf"):
        assert main([*options, "--format", form, "--out", str(tmp_path / f"sheet.{form}")]) == 0
    (sheet,) = papers_of((tmp_path / "sheet.escpos").read_bytes(), ROLL_80)
    assert sheet.width == ROLL_80.width
    capsys.readouterr()
    assert main(["decode", "--json", str(tmp_path / "sheet.png")]) == 0
    codes = json.loads(capsys.readouterr().out)["codes"]
    assert {code["text"] for code in codes} == {"RD-1", return_qr_text("RD-1")}
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    assert main(["label", "RD-1", "--paper", "receipt", "--out", "no", "--home", home]) == 2
    assert "RD-1" in capsys.readouterr().err
    assert main(["label", "RD-1", "--paper", "transfer", "--sheet", "A6", "--home", home,
                 "--out", str(tmp_path / "note.pdf")]) == 0  # fmt: skip

    assert main(["label", "RD-99", "--out", str(tmp_path / "no"), "--home", home]) == 2
    assert "RD-99" in capsys.readouterr().err
    assert main(["label", "RD-1", "--out", str(tmp_path / "a/b"), "--home", home]) == 2
    assert "not saved" in capsys.readouterr().err


def test_a_second_program_on_the_folder_is_told(town: Town, capsys: Capture) -> None:
    town.import_returns(1)
    home = town.home("Poste 1")
    desk = town.open(home)
    assert main(["receive", "RD-1", "--home", str(home.root)]) == 2
    assert "already open" in capsys.readouterr().err
    town.shut(desk)
    assert main(["sync", "--home", str(home.root)]) == 0


def test_a_corrupt_database_is_set_aside_and_filled_again(town: Town, capsys: Capture) -> None:
    town.import_returns(3)
    home = town.home("Poste 1")
    main(["sync", "--home", str(home.root)])
    main(["receive", "RD-1", "--home", str(home.root)])
    database = home.root / "desk.sqlite"
    data = bytearray(database.read_bytes())
    data[:100] = b"\xff" * 100
    database.write_bytes(data)

    assert main(["sync", "--home", str(home.root)]) == 0
    assert list(home.root.glob("desk.corrupt-*"))
    assert main(["receive", "RD-2", "--home", str(home.root)]) == 0
    capsys.readouterr()


def test_a_home_that_cannot_be(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "file").write_text("no folder")
    assert main(["sync", "--home", str(tmp_path / "file" / "desk")]) == 2
    told = capsys.readouterr().err
    assert told.startswith("returndesk: ")
    assert "Traceback" not in told


def test_the_doctor_finds_a_desk_well(town: Town, capsys: Capture) -> None:
    town.import_returns(1)
    home = town.home("Poste 1")
    assert main(["doctor", "--json", "--home", str(home.root)]) == 0
    findings = {f["what"]: f for f in map(json.loads, capsys.readouterr().out.splitlines())}
    assert findings["central service"]["state"] == "ok"
    assert findings["database"]["state"] == "ok"
    assert findings["zxing-cpp"]["state"] == "ok"
    assert findings["label printer"]["remedy"]


def test_the_doctor_names_a_remedy_for_each_fault(town: Town, capsys: Capture) -> None:
    home = Home.at(town.folder / "ill")
    Settings(central_url="http://127.0.0.1:9").save(home.settings)
    roles = frozenset({PrinterRole.LABEL, PrinterRole.RECEIPT})
    PrinterBook(home.printers).put(
        PrinterConfig(PrinterId("label"), "label", roles=roles, address="127.0.0.1:9")
    )
    assert main(["doctor", "--json", "--home", str(home.root)]) == 1
    findings = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    faults = {f["what"]: f["remedy"] for f in findings if f["state"] == "fault"}
    assert set(faults) == {"central service", "printer for label, receipt"}
    assert all(faults.values())


def test_an_interrupted_reader_is_no_error() -> None:
    pipe = subprocess.Popen(
        [sys.executable, "-m", "returndesk", "doctor"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert pipe.stdout is not None
    pipe.stdout.close()
    _, told = pipe.communicate(timeout=60)
    assert b"Traceback" not in told
