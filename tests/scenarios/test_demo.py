"""The demo's story, played by the command on the real window, with real photographs."""

import json
import os
import subprocess
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from PySide6.QtGui import QImage

from returndesk.domain.labels import ROLL_80
from returndesk.hardware.printers.interpreter import papers_of
from returndesk.hardware.scanners.decode import decode_picture
from returndesk.hardware.scanners.pictures import load_grey


def test_the_whole_story_comes_out_as_told(tmp_path: Path, shared_barcodes: Path) -> None:
    out = tmp_path / "demo"
    photographs = {"RETURNDESK_PHOTOGRAPHS": str(shared_barcodes / "dev")}
    done = subprocess.run(
        [sys.executable, "-m", "returndesk", "demo", "--headless", "--out", str(out)],
        env=os.environ | photographs,
        capture_output=True,
        text=True,
        timeout=220,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr

    summary = json.loads((out / "summary.json").read_text())
    seconds = summary.pop("seconds")
    assert seconds > 0
    assert summary == {
        "scans": 22,
        "received": 17,
        "duplicates": 2,
        "unknown": 1,
        "mails": 15,
        "return_number": "RD-48213",
    }
    # The two UPS parcels were read from their photographs, so no picture was drawn of them.
    drawn = {path.stem for path in (out / "scans").iterdir()}
    assert drawn == {"RD-48204", "RD-48207", "RD-48210", "RD-48258"}

    mails = [read_mail(path) for path in (out / "mails").glob("received.*.eml")]
    assert len({mail["Message-ID"] for mail in mails}) == 15
    languages = {mail["Content-Language"] for mail in mails}
    assert {"fr", "de", "es", "en"} <= languages

    stream = (out / "labels" / "RD-48213.bin").read_bytes()
    assert len(papers_of(stream, ROLL_80)) == 1
    codes = decode_picture(load_grey(out / "labels" / "RD-48213.png"))
    assert {code.text for code in codes} == {"50554860", "RD1:R:RD48213"}

    screens = sorted((out / "screens").glob("*.png"))
    assert len(screens) >= 16
    sizes = {QImage(str(path)).size().toTuple() for path in screens}
    assert sizes == {(1280, 800)}


def read_mail(path: Path) -> EmailMessage:
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(mail, EmailMessage)
    return mail
