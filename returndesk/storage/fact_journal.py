"""A second copy of every unsent fact, beside the database and independent of it.

The central service can give everything else back; a fact that it does not have yet is on this
desk alone. So each goes, after its commit and before anybody is told, into an append-only file
that is flushed to the disk. A destroyed database then costs no fact: the file is read back, each
line believed only if its hash fits.

Lines are JSON, in files of `SEGMENT_FACTS` named by their first sequence number; a file goes when
everything in it has its verdict.
"""

import json
import logging
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import FileIO
from itertools import pairwise
from operator import attrgetter
from pathlib import Path

from returndesk.storage.facts import Fact, fact_digest

_log = logging.getLogger(__name__)

FOLDER_NAME = "facts"
SEGMENT_FACTS = 500
_PATTERN = "facts-*.jsonl"


@dataclass(frozen=True, slots=True)
class JournaledFact:
    """A fact under the sequence number that it was given."""

    seq: int
    fact: Fact

    @property
    def id(self) -> str:
        """The id of the event."""
        return str(self.fact[0])


@dataclass(frozen=True, slots=True)
class JournalContent:
    """What a journal holds: facts in order; `whole` is False when a line could not be believed.

    A last line without its end is no damage: the power went before its fact was acknowledged.
    """

    facts: tuple[JournaledFact, ...]
    whole: bool


class FactJournal:
    """The journal of one desk; its owner sees to it that one thread writes at a time.

    A disk that takes no more does not undo what the database holds: the fact is told as stored,
    `behind` says that its copy is missing, and the next append brings it.
    """

    def __init__(self, home: Path) -> None:
        self._folder = home / FOLDER_NAME
        self._file: FileIO | None = None
        self._lines = 0
        self._missing: list[JournaledFact] = []

    @property
    def behind(self) -> int:
        """How many facts are in the database but not in the journal."""
        return len(self._missing)

    def append(self, facts: Sequence[JournaledFact]) -> bool:
        """Bring facts to the disk; whether a file was filled, so that `prune` has something to do.

        Never raises for a fault of the disk: see `behind`.
        """
        self._missing += facts
        filled = False
        try:
            if self._file is None or self._lines >= SEGMENT_FACTS:
                filled = self._file is not None
                self._open_segment(self._missing[0].seq)
            self._write(self._missing)
        except OSError as error:
            _log.error("the second copy of %s facts could not be written: %s", self.behind, error)
            self.close()
            return False
        self._lines += len(self._missing)
        self._missing = []
        return filled

    def prune(self, settled_through: int) -> None:
        """Drop the files in which every fact has its verdict, up to a sequence number."""
        files = sorted(self._folder.glob(_PATTERN))
        for file, following in pairwise(files):
            if _first_seq(following) <= settled_through + 1:
                file.unlink(missing_ok=True)

    def drop_settled(self, settled_through: int) -> None:
        """Drop all files if every fact in them has its verdict; the next fact begins a new one."""
        if self._missing:
            return
        files = sorted(self._folder.glob(_PATTERN))
        last = [fact.seq for file in files[-1:] for fact in _read_segment(file) if fact]
        if last and max(last) <= settled_through:
            self.close()
            for file in files:
                file.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _open_segment(self, first_seq: int) -> None:
        self.close()
        self._folder.mkdir(exist_ok=True)
        name = f"facts-{first_seq:012d}.jsonl"
        self._file = FileIO(self._folder / name, "a")
        self._lines = 0
        if self._file.tell():
            # A half line of a power cut must not take the next one with it.
            self._file.write(b"\n")
        _flush_folder(self._folder)

    def _write(self, facts: Sequence[JournaledFact]) -> None:
        if self._file is None:
            raise OSError("the journal is not open")
        content = b"".join(map(_line, facts))
        while content:
            content = content[self._file.write(content) or 0 :]
        os.fsync(self._file.fileno())


def read_journal(home: Path) -> JournalContent:
    """All facts that a desk's journal holds, settled ones of its oldest file among them."""
    found: dict[str, JournaledFact] = {}
    whole = True
    for file in sorted((home / FOLDER_NAME).glob(_PATTERN)):
        for fact in _read_segment(file):
            if fact is None:
                whole = False
            else:
                found[fact.id] = fact
    return JournalContent(tuple(sorted(found.values(), key=attrgetter("seq"))), whole)


def set_aside(home: Path, stamp: str) -> None:
    """Rename the journal after its facts went into a new database, under new numbers."""
    folder = home / FOLDER_NAME
    aside, number = folder.with_name(f"{FOLDER_NAME}.before-{stamp}"), 2
    while aside.exists():
        aside, number = folder.with_name(f"{FOLDER_NAME}.before-{stamp}-{number}"), number + 1
    if folder.exists():
        folder.rename(aside)


def _first_seq(file: Path) -> int:
    number = file.stem.partition("-")[2]
    return int(number) if number.isdecimal() else 0


def _line(entry: JournaledFact) -> bytes:
    told = {"seq": entry.seq, "fact": entry.fact, "digest": fact_digest(entry.fact)}
    return json.dumps(told, separators=(",", ":")).encode() + b"\n"


def _read_segment(file: Path) -> Iterator[JournaledFact | None]:
    """The facts of a file, None for each line that is not what was written."""
    try:
        content = file.read_bytes()
    except OSError:
        yield None
        return
    *lines, rest = content.split(b"\n")
    for line in filter(None, lines):
        yield _read_line(line)
    if rest and (last := _read_line(rest)) is not None:
        yield last


def _read_line(line: bytes) -> JournaledFact | None:
    try:
        told = json.loads(line)
        entry = JournaledFact(int(told["seq"]), tuple(told["fact"]))
        return entry if fact_digest(entry.fact) == told["digest"] else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _flush_folder(folder: Path) -> None:
    """A new file is there after a power cut only when its folder was flushed as well (POSIX)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
