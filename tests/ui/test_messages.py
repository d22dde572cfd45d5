"""Every error that the program can meet has words and a remedy."""

import ast
from pathlib import Path

import pytest

import returndesk
from returndesk.domain import errors
from returndesk.domain.errors import CentralError, KnownError, PictureError, ScanError
from returndesk.hardware.printers.status import FAULTS
from returndesk.storage.errors import _CODES
from returndesk.sync.exchange import REFUSALS
from returndesk.ui import messages
from returndesk.ui.messages import known_codes, message_for, remedy, sentence

SOURCES = Path(returndesk.__file__).parent
ERRORS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, KnownError)
}

# What the central service answers to a request is for programs.
FOR_PROGRAMS = (
    "central/api",
    "central/inbox.py",
    "central/store/blobs.py",
    "central/store/mail_due.py",
)
# What only the command line meets, which has sentences of its own (commands/central.py).
FOR_COMMANDS = (
    "central/mail/bounces.py",
    "central/store/engine.py",
    "central/store/mail_queue.py",
    "central/store/store.py",
    "central/workers.py",
)


def raised_codes() -> dict[str, str]:
    """Every code that stands as text in a `KnownError` of the sources, with its file."""
    found = {}
    for file in SOURCES.rglob("*.py"):
        if file.relative_to(SOURCES).as_posix().startswith(FOR_PROGRAMS + FOR_COMMANDS):
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ERRORS and node.args:
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        found[part.value] = file.name
    return found


def test_every_code_raised_in_the_program_has_words() -> None:
    codes = raised_codes()
    assert len(codes) > 20
    without = {code: file for code, file in codes.items() if code not in known_codes()}
    assert not without


def test_no_code_has_words_in_two_places() -> None:
    codes = [code for area in messages.AREAS for code in area.words()]
    assert len(codes) == len(set(codes))


def test_every_code_of_the_adapters_tables_has_words() -> None:
    codes = {*FAULTS.values(), *REFUSALS.values(), *_CODES.values()}
    assert codes <= known_codes()


def test_every_default_code_has_words() -> None:
    kinds = [vars(errors)[name] for name in ERRORS - {"KnownError"}]
    assert {kind.default_code for kind in kinds} <= known_codes()


@pytest.mark.parametrize("code", sorted(known_codes()))
def test_words_are_whole(code: str) -> None:
    message = message_for(KnownError(code))
    assert message.title[0].isupper()
    assert not message.title.endswith(".")
    assert message.remedy.endswith((".", "?"))
    assert "{" not in message.title + message.remedy


def test_parameters_are_named() -> None:
    assert "9000" in remedy(ScanError("scan_too_long", length=9000, limit=4096))
    told = remedy(PictureError("picture_damaged", path="/tmp/of/mine/label.jpg"))
    assert "label.jpg" in told
    assert "/tmp" not in told


def test_a_sentence_ends_as_one() -> None:
    assert sentence(CentralError()) == "No network."


def test_an_unknown_code_is_shown_to_be_told_to_support() -> None:
    message = message_for(KnownError("from_the_future", tray=3))
    assert "from_the_future (tray=3)" in message.remedy
