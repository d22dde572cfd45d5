"""The log is kept small, and a disk that does not take it stops nobody."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from returndesk.logs import start_logging


@pytest.fixture(autouse=True)
def root_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_the_log_is_written_into_the_folder(tmp_path: Path) -> None:
    start_logging(tmp_path / "logs")
    logging.getLogger("returndesk.sync").info("away: %s", "central_unreachable")
    logging.getLogger("some.library").info("chatter")
    text = (tmp_path / "logs" / "returndesk.log").read_text("utf-8")
    assert text.endswith("INFO returndesk.sync: away: central_unreachable\n")
    assert "chatter" not in text


def test_a_folder_that_cannot_be_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file is in the way")
    start_logging(tmp_path / "logs")
    logging.getLogger("returndesk").info("goes on")
    assert (tmp_path / "logs").read_text() == "a file is in the way"
