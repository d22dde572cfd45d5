"""The town of `tests.town` with a real SMTP server behind its central service, as fixtures."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.smtp import Mailbox, MailServer
from tests.town import Town


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def town(tmp_path: Path, mailbox: Mailbox) -> Iterator[Town]:
    smtp = MailServer(mailbox)
    smtp.start()
    town = Town(tmp_path, smtp.port)
    yield town
    town.close()
    smtp.stop()
