"""A story with its town and its mail server, for the tests that let it play."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.faults.world import Story
from tests.smtp import Mailbox, MailServer
from tests.town import Town

MakeStory = Callable[[int], Story]


@pytest.fixture
def make_story(tmp_path: Path) -> Iterator[MakeStory]:
    """Begin a story under a seed; everything is closed in the end."""
    opened: list[Callable[[], None]] = []

    def make(seed: int) -> Story:
        mailbox = Mailbox()
        smtp = MailServer(mailbox)
        smtp.start()
        opened.append(smtp.stop)
        folder = tmp_path / str(seed)
        town = Town(folder, smtp.port, retry_delays=(timedelta(0),))
        opened.append(town.close)
        story = Story(folder, town, mailbox, seed)
        opened.append(story.close)
        return story

    yield make
    for close in reversed(opened):
        close()
