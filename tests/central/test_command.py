"""`returndesk central` as a person starts it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from returndesk.__main__ import build_parser, main
from returndesk.commands import central as command
from tests.central.conftest import BRAND, SITE, announced
from tests.smtp import WAIT


def test_import_enrol_serve_and_stop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def told(*words: str) -> str:
        assert main(["central", *words, "--home", str(tmp_path)]) == 0
        return capsys.readouterr().out

    documents = [document.model_dump(mode="json") for document in (SITE, BRAND, announced(1))]
    file = tmp_path / "shop.json"
    file.write_text(json.dumps(documents), encoding="utf-8")
    assert told("import", str(file)) == "3 documents imported\n"
    code = told("enrol", "--site", "lille", "--desk", "Poste 1").strip()
    service = subprocess.Popen(
        [sys.executable, "-m", "returndesk", "central", "--port", "0", "--undo-delay", "0",
         "--home", str(tmp_path)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert service.stdout is not None
        url = service.stdout.readline().split(" at ")[1].split(",")[0]
        answer = requests.post(f"{url}/v1/desks", json={"code": code}, timeout=WAIT)
        assert answer.status_code == 201
        desk_id = answer.json()["desk_id"]
        # The service runs on while it is looked after.
        assert told("desks") == f"{desk_id}\tlille\tPoste 1\n"
        told("revoke", desk_id)
        assert told("desks") == ""
    finally:
        service.send_signal(signal.SIGTERM)
        _, errors = service.communicate(timeout=30)
    assert service.returncode == 0, errors


def test_staff_come_and_go(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def told(*words: str) -> str:
        assert main(["central", "staff", *words, "--home", str(tmp_path)]) == 0
        return capsys.readouterr().out

    file = tmp_path / "shop.json"
    file.write_text(json.dumps([SITE.model_dump(mode="json")]), encoding="utf-8")
    assert main(["central", "import", str(file), "--home", str(tmp_path)]) == 0
    capsys.readouterr()
    rosa, pin = told("add", "--site", "lille", "--name", "Rosa").split()
    assert pin.isdigit()
    clerk = told("add", "--name", "Amélie", "--role", "clerk").strip()
    assert told("list") == f"{clerk}\t*\tclerk\tAmélie\n{rosa}\tlille\tsupervisor\tRosa\n"
    told("remove", rosa)
    assert "Rosa" not in told("list")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("staff", "remove", "nobody"), "There is nobody nobody"),
        (("staff", "add", "--site", "x", "--name", "Rosa"), "There is no site x"),
        (("import", "/nowhere.json"), "/nowhere.json cannot be read"),
        (("enrol", "--site", "atlantis", "--desk", "x"), "There is no site atlantis"),
        (("revoke", "nobody"), "There is no desk nobody"),
        (("--smtp", "mail.example:port"), "mail.example:port is not HOST or HOST:PORT"),
        (("--smtp", ":25"), ":25 is not HOST or HOST:PORT"),
        (("--mail-from", "nobody"), "nobody is not an e-mail address"),
        (("--smtp", "x", "--smtp-password-file", "/nowhere"), "/nowhere cannot be read"),
        (("--host", "256.0.0.1"), "256.0.0.1 is not an address of this computer"),
    ],
)
def test_faults_are_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str
) -> None:
    handlers = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        assert main(["central", *words, "--home", str(tmp_path)]) == command.EXIT_FAILED
    finally:
        signal.signal(signal.SIGINT, handlers[0])
        signal.signal(signal.SIGTERM, handlers[1])
    told = capsys.readouterr().err
    assert told.startswith(f"returndesk central: {sentence}")
    assert told.count("\n") == 1


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'[{"kind": "site", "id": "x"}]', b"\xff"])
def test_files_that_hold_no_documents(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    file = tmp_path / "shop.json"
    file.write_bytes(content)
    assert main(["central", "import", str(file), "--home", str(tmp_path)]) == command.EXIT_FAILED
    assert "does not hold documents to import" in capsys.readouterr().err


def test_the_password_comes_from_the_environment_or_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("aus der Datei\n", encoding="utf-8")
    monkeypatch.setitem(os.environ, "RETURNDESK_SMTP_PASSWORD", "geheim")
    words = ["central", "--smtp", "[::1]:2525", "--smtp-user", "lumen"]
    settings = command._smtp(build_parser().parse_args(words))
    assert settings is not None
    assert (settings.host, settings.port, settings.password) == ("::1", 2525, "geheim")
    assert "geheim" not in repr(settings)
    words += ["--smtp-password-file", str(secret)]
    settings = command._smtp(build_parser().parse_args(words))
    assert settings is not None
    assert settings.password == "aus der Datei"
