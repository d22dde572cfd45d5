"""A desk's database in a folder of its own, with the sample sites and brands."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from returndesk.storage.database import Database
from tests.support import DESK, TestClock, fill


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def database(tmp_path: Path, clock: TestClock) -> Iterator[Database]:
    opened = Database.open(tmp_path / "desk", desk_id=DESK.desk_id, now=clock.now)
    fill(opened, ())
    yield opened
    opened.close()
