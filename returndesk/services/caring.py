"""What a desk does for itself when nobody works at it: copies, checks, comparison, retention.

When each was done last is a small file beside the database, so that it outlives a rebuilt one.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from returndesk.domain.errors import CentralError, KnownError
from returndesk.services.comparing import Comparing, Comparison
from returndesk.services.ports import Clock, StorageCare
from returndesk.settings import write_whole

_log = logging.getLogger(__name__)

DAILY = timedelta(days=1)
WEEKLY = timedelta(days=7)
# What failed is tried again after this; a disk that is full stays so for a while.
AGAIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class CareBook:
    """When things were done last (ISO 8601, empty for never), and what they came to.

    `comparison` is a `Comparison`; `rebuilt` when one led to reading everything anew. `problem` is
    the code of what failed last.
    """

    backed_up: str = ""
    forgot: str = ""
    compared: str = ""
    comparison: str = ""
    rebuilt: str = ""
    checked: str = ""
    findings: int = 0
    tried: str = ""
    problem: str = ""

    @classmethod
    def load(cls, file: Path) -> "CareBook":
        """What the file tells; an unreadable one tells nothing."""
        try:
            told = json.loads(file.read_text("utf-8"))
            known = cls(**{name: told[name] for name in asdict(cls()) if name in told})
        except (OSError, ValueError, TypeError):
            return cls()
        return known

    def save(self, file: Path) -> None:
        """Write the file whole; a disk that does not take it costs a repeated check."""
        try:
            write_whole(file, json.dumps(asdict(self), indent=1).encode())
        except (OSError, KnownError) as error:
            _log.warning("the care book could not be written: %s", error)


class Caring:
    """Does what is due, one thing after the other; for a thread in the background."""

    def __init__(self, care: StorageCare, comparing: Comparing, clock: Clock, file: Path) -> None:
        self._care = care
        self._comparing = comparing
        self._clock = clock
        self._file = file

    @property
    def book(self) -> CareBook:
        """What was done last."""
        return CareBook.load(self._file)

    @property
    def damaged(self) -> bool:
        """Whether the database was found damaged, by whomever: it needs a new start."""
        return self._care.damaged()

    def look(self) -> None:
        """A quick look at the file as it was found, soon after a start; then see `damaged`."""
        try:
            self._care.look()
        except KnownError as error:
            _log.warning("the database could not be looked at: %s", error.code)

    def run(self, go_on: Callable[[], bool] = lambda: True, *, at_once: bool = False) -> CareBook:
        """Do what is due while `go_on` says so; `at_once` does everything.

        Never raises for the world's faults: the book tells of them, and they are tried again.
        """
        book = self.book
        now = self._clock.now()
        if book.problem and not at_once and not _due(book.tried, AGAIN, now):
            return book
        # What is over its period goes first, so that no fresh copy holds it.
        steps = (
            (book.forgot, DAILY, self._forget),
            (book.backed_up, DAILY, self._back_up),
            (book.compared, DAILY, self._compare),
            (book.checked, WEEKLY, self._check),
        )
        problem = ""
        for last, span, step in steps:
            if not go_on() or not (at_once or _due(last, span, now)):
                continue
            try:
                book = step(book, now)
            except KnownError as error:
                problem = error.code
                _log.warning("care could not be finished: %s", error.code)
        while go_on() and not problem and self._more_to_give_back():
            pass
        if problem or book != self.book:
            book = replace(book, problem=problem, tried=now.isoformat())
            book.save(self._file)
        return book

    def _more_to_give_back(self) -> bool:
        try:
            return self._care.give_back()
        except KnownError as error:
            _log.warning("free pages could not be given back: %s", error.code)
            return False

    def _forget(self, book: CareBook, now: datetime) -> CareBook:
        self._care.forget(now)
        return replace(book, forgot=now.isoformat())

    def _back_up(self, book: CareBook, now: datetime) -> CareBook:
        self._care.back_up(now)
        return replace(book, backed_up=now.isoformat())

    def _compare(self, book: CareBook, now: datetime) -> CareBook:
        """Where reading everything anew did not help, it is not done again for a week."""
        rebuild = _due(book.rebuilt, WEEKLY, now)
        try:
            found = self._comparing.run(rebuild=rebuild)
        except CentralError:
            found = Comparison.LATER  # without a network there is nothing to compare with
        if found is Comparison.LATER:
            return book
        book = replace(book, compared=now.isoformat(), comparison=str(found))
        if found is Comparison.DIFFERENT and rebuild:
            book = replace(book, rebuilt=now.isoformat())
        return book

    def _check(self, book: CareBook, now: datetime) -> CareBook:
        findings = self._care.check()
        return replace(book, checked=now.isoformat(), findings=len(findings))


def _due(last: str, span: timedelta, now: datetime) -> bool:
    """Whether a span is over; a time to come is of a clock that was put right since."""
    if not last:
        return True
    passed = now - datetime.fromisoformat(last)
    return passed >= span or passed < -span
