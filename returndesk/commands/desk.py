"""What the commands that work on a desk share: opening it, and telling errors in words."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from returndesk.domain.errors import KnownError
from returndesk.paths import Home
from returndesk.services.desk import Desk
from returndesk.settings import Settings

EXIT_OK = 0
EXIT_ATTENTION = 1
EXIT_FAILED = 2


@contextmanager
def open_desk(home_option: str | None) -> Iterator[Desk]:
    """The desk on a folder, closed in the end; `KnownError` if it cannot be opened."""
    from returndesk.bootstrap import build

    home = Home.at(home_option)
    desk = build(home, Settings.load(home.settings))
    try:
        yield desk
    finally:
        desk.close()


def tell(error: KnownError) -> None:
    """An error of the world on stderr: what is, then what to do."""
    from returndesk.ui.messages import remedy, sentence

    print(f"returndesk: {sentence(error)} {remedy(error)}".rstrip(), file=sys.stderr)
