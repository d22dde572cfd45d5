"""Once a day: does this desk have what the central service has?

Rows can be lost or altered on a disk without anybody noticing. So both sides count and hash what
they have at the same place in the change feed. Where they differ, what the desk knows is read
anew; what it has to tell is never touched.
"""

import logging
from enum import StrEnum

from returndesk.services.ports import DeskStorage, DigestService

_log = logging.getLogger(__name__)


class Comparison(StrEnum):
    """What a comparison came to."""

    SAME = "same"
    DIFFERENT = "different"
    LATER = "later"


class Comparing:
    """Compares, and has the read cache rebuilt by the rounds of `Syncing` that follow."""

    def __init__(self, storage: DeskStorage, central: DigestService) -> None:
        self._storage = storage
        self._central = central

    def run(self, *, rebuild: bool = True) -> Comparison:
        """Compare; `LATER` where it cannot be done now. Raises `CentralError` without an answer.

        It reads everything: 1,000,000 returns take minutes, on a thread in the background.
        """
        with self._storage.read() as work:
            cursor = work.feed.cursor()
            if not cursor or work.feed.rebuilding() or work.outbox.counts().waiting:
                return Comparison.LATER
        there = self._central.digest(cursor)
        if there is None:
            return Comparison.LATER
        with self._storage.read() as work:
            try:
                here = dict(work.feed.digest())
            except (ValueError, KeyError, TypeError, IndexError):
                here = {}  # a row was altered so much that it means nothing
            moved = work.feed.cursor() != cursor or bool(work.outbox.counts().waiting)
        if moved:
            return Comparison.LATER
        if here == there:
            return Comparison.SAME
        _log.error("the desk has other things than the central service: %s, %s", here, there)
        if rebuild:
            with self._storage.write() as work:
                work.feed.begin_again()
        return Comparison.DIFFERENT
