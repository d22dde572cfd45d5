"""Errors of the world, told apart from bugs.

A `KnownError` is the world's fault (no paper, disk full, no network, a move that the rules
forbid). It carries a code and parameters, never a sentence: `ui/error_words` and the command
line turn the code into words with a remedy. Any other exception is a bug.

    KnownError
    ├── ScanError          nothing usable was scanned (empty, too long, not text)
    ├── PictureError       a picture file that cannot be read
    ├── MoveError          an illegal move on one of a return's three tracks
    ├── StorageError       the desk's database: locked, full, corrupt, too new
    ├── PrinterError       paper, cover, connection
    └── CentralError       the central service: unreachable, answers nonsense, refuses the desk
"""

from typing import ClassVar


class KnownError(Exception):
    """A fault of the world, with a stable code and the parameters of its sentence.

    Codes are snake_case and part of the interface: translations and scripts key on them.
    """

    default_code: ClassVar[str] = "unexpected"

    def __init__(self, code: str | None = None, /, **params: str | float) -> None:
        self.code = code or self.default_code
        self.params = params
        super().__init__(self.code, params)

    def __str__(self) -> str:
        if not self.params:
            return self.code
        details = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.code} ({details})"


class ScanError(KnownError):
    """Nothing usable was scanned: `scan_empty`, `scan_too_long` (length, limit)."""

    default_code = "scan_empty"


class PictureError(KnownError):
    """A picture that cannot be read: `picture_unreadable`, `picture_too_large`, ... (path)."""

    default_code = "picture_unreadable"


class MoveError(KnownError):
    """A move that a track's table does not allow: `illegal_move` (track, state, move)."""

    default_code = "illegal_move"


class StorageError(KnownError):
    """The desk's database cannot serve: `database_in_use`, `disk_full`, `database_corrupt`, ..."""

    default_code = "database_unusable"


class PrinterError(KnownError):
    """A printer that did not take or finish a job: `printer_unreachable`, `no_paper`, ..."""

    default_code = "printer_unreachable"


class CentralError(KnownError):
    """The central service is away or not itself: `central_unreachable`, `central_nonsense`, ..."""

    default_code = "central_unreachable"
