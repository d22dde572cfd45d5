"""`returndesk decode` as scripts use it: lines, JSON, exit codes."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from returndesk.commands import decode


def write_code(path: Path, text: str) -> Path:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    Image.fromarray(np.array(code.to_image(scale=4))).save(path)
    return path


def run(*arguments: str | Path) -> int:
    parser = argparse.ArgumentParser()
    decode.add_parser(parser.add_subparsers())
    args = parser.parse_args(["decode", *map(str, arguments)])
    return int(args.run(args))


def test_a_line_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_code(tmp_path / "a.png", 'x\x1dy "é" \x1b[31m')
    assert run(path) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith(f'{path}: QRCode "x\\x1dy \\"é\\" \\x1b[31m" (')
    assert out.endswith(" ms]\n")
    assert out.count("\n") == 1


def test_json_is_exact(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_code(tmp_path / "a.png", "x\x1dy é")
    assert run("--json", path) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["file"] == str(path)
    assert answer["milliseconds"] > 0
    (code,) = answer["codes"]
    assert (code["text"], code["format"]) == ("x\x1dy é", "QRCode")
    assert code["engine"]
    assert np.array(code["corners"]).shape == (4, 2)


def test_a_folder_and_its_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_code(tmp_path / "b.png", "B")
    (tmp_path / "deep").mkdir()
    write_code(tmp_path / "deep" / "a.png", "A")
    (tmp_path / "notes.txt").write_text("not looked at")
    assert run(tmp_path) == 0
    lines = capsys.readouterr().out.splitlines()
    assert ['"B"' in lines[0], '"A"' in lines[1], len(lines)] == [True, True, 2]

    Image.new("L", (60, 60), 255).save(tmp_path / "c.png")
    assert run(tmp_path) == 1
    assert "c.png: no code" in capsys.readouterr().out


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = write_code(tmp_path / "good.png", "GOOD")
    cut = tmp_path / "cut.png"
    cut.write_bytes(good.read_bytes()[:200])
    text = tmp_path / "text.jpg"
    text.write_text("hello")
    empty = tmp_path / "empty"
    empty.mkdir()
    assert run(cut, text, tmp_path / "gone.jpg", empty, good) == 2
    out, err = capsys.readouterr()
    assert out.count("\n") == 1
    assert len(err.splitlines()) == 4
    assert "Traceback" not in err

    assert run("--json", cut, text, tmp_path / "gone.jpg", empty) == 2
    errors = [json.loads(line)["error"] for line in capsys.readouterr().out.splitlines()]
    assert errors == [
        "picture_damaged",
        "picture_unreadable",
        "picture_missing",
        "picture_missing",
    ]


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    paths = [str(write_code(tmp_path / f"{n}.png", f"CODE {n}")) for n in range(3)]
    program = (
        "import argparse, sys\n"
        "from returndesk.commands import decode\n"
        "parser = argparse.ArgumentParser()\n"
        "decode.add_parser(parser.add_subparsers())\n"
        "args = parser.parse_args(['decode', *sys.argv[1:]])\n"
        "sys.exit(args.run(args))\n"
    )
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-c", program, *paths],
        stdout=write_end,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
        cwd=Path(__file__).resolve().parents[2],
    )
    os.close(write_end)
    assert done.stderr == b""
    assert done.returncode == 0


def test_a_narrow_terminal_alphabet(tmp_path: Path) -> None:
    path = write_code(tmp_path / "a.png", "返品 é")
    program = (
        "import argparse, sys\n"
        "from returndesk.commands import decode\n"
        "sys.exit(decode.run(argparse.Namespace(files=sys.argv[1:], json=False)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        cwd=Path(__file__).resolve().parents[2],
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"\\u8fd4\\u54c1 \xe9"' in done.stdout
