"""What a desk knows about its scanner that types: how its keys are to be read.

One profile per desk, learned once and kept in a file of its own; a desk without one reads every
scan both ways and takes the likelier.
"""

import contextlib
import json
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from returndesk.settings import write_whole


class Spelling(StrEnum):
    """How the keys of a scanner become text."""

    AUTO = "auto"
    """By layout or by position, whichever is the likelier code."""

    LAYOUT = "layout"
    """As the computer's layout says: the scanner is set to the computer's country."""

    POSITION = "position"
    """As a US keyboard: the scanner is set as it left the factory."""


class LetterCase(StrEnum):
    """What tells capital letters."""

    BY_SHIFT = "by_shift"
    """The Shift key, whatever CapsLock makes of it: what nearly every scanner needs."""

    AS_TYPED = "as_typed"
    """The letter as it arrives: the scanner knows of CapsLock and makes up for it."""

    SWAPPED = "swapped"
    """The contrary of the Shift key: the scanner is set for a computer with CapsLock on."""


@dataclass(frozen=True, slots=True)
class ScannerProfile:
    """How one scanner is read. Gaps between two keys in milliseconds.

    `separators` are the strings that it sends in place of the group separator, `prefix` and
    `suffix` what it adds to each code; an ending Enter or Tab is no suffix. `learned` tells a
    profile that a person made from one that nobody has touched.
    """

    spelling: Spelling = Spelling.AUTO
    letter_case: LetterCase = LetterCase.BY_SHIFT
    separators: tuple[str, ...] = ()
    prefix: str = ""
    suffix: str = ""
    average_gap: int = 50
    longest_gap: int = 150
    learned: bool = False

    def save(self, path: Path) -> None:
        """Write the profile; `StorageError` when the disk does not take it."""
        write_whole(path, json.dumps({"scanners": [asdict(self)]}, indent=2).encode())

    @classmethod
    def load(cls, path: Path) -> "ScannerProfile":
        """The profile in a file; defaults for what is missing or unusable."""
        try:
            found = json.loads(path.read_text("utf-8"))["scanners"][0]
        except (OSError, ValueError, LookupError, TypeError):
            return cls()
        return cls._from_json(found) if isinstance(found, dict) else cls()

    @classmethod
    def _from_json(cls, found: dict[str, Any]) -> "ScannerProfile":
        usable: dict[str, Any] = {}
        for field in fields(cls):
            default = getattr(cls(), field.name)
            value = found.get(field.name, default)
            if isinstance(default, StrEnum):
                with contextlib.suppress(ValueError):
                    usable[field.name] = type(default)(value)
            elif isinstance(default, tuple):
                strings = value if isinstance(value, list) else []
                usable[field.name] = tuple(s for s in strings if isinstance(s, str) and s)
            elif type(value) is type(default):
                usable[field.name] = value
        profile = cls(**usable)
        sensible = 0 < profile.average_gap <= profile.longest_gap <= LONGEST_GAP
        return profile if sensible else cls()


LONGEST_GAP = 1000
"""No scanner is slower; a longer wait would make two scans one."""
