"""Photographs that desks have sent: files named after their content, and a row for each.

What has come of one so far lies beside its place in a file of the desk's own, so that two desks
with the same photograph, or one with a spoilt one, never meet. A desk's pieces are of one content:
written where they belong, they need no lock, whichever worker takes them and however often.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from returndesk.domain.errors import CentralError, StorageError

_JPEG = b"\xff\xd8\xff"
# Windows would change line ends in a file that is not opened so.
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
_LEFTOVERS = ("*.part", "*.new")


@dataclass(frozen=True, slots=True)
class Upload:
    """How far a photograph has come: `size` in bytes, `complete` once it counts.

    `fits` is False for a piece that did not begin at the end of what was there.
    """

    size: int
    complete: bool = False
    fits: bool = True


def put(folder: Path, digest: str, desk_id: str, content: bytes) -> None:
    """Put a photograph into its place in one step, durably; again is no harm.

    What the desk had sent of it in pieces goes. `CentralError("blob_unusable")` for what is no
    JPEG or not what its name says, `StorageError("disk_full")` when the disk does not take it.
    """
    _check(digest, content)
    target = _place(folder, digest)
    with _disk(folder):
        # A file of the right length is whole: it was moved here as a whole.
        if not (target.exists() and target.stat().st_size == len(content)):
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=target.parent, suffix=".new")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                Path(name).replace(target)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        _part(folder, digest, desk_id).unlink(missing_ok=True)


def there(folder: Path, digest: str) -> bool:
    """Whether a photograph is in its place."""
    return _place(folder, digest).exists()


def held(folder: Path, digest: str, desk_id: str) -> Upload:
    """What has come of a photograph from a desk that is not in its place yet."""
    with suppress(FileNotFoundError):
        return Upload(_part(folder, digest, desk_id).stat().st_size)
    return Upload(0)


def append(folder: Path, digest: str, desk_id: str, offset: int, piece: bytes) -> Upload:
    """Put a further piece of a photograph to what is there, if it begins where that ends.

    `StorageError("disk_full")` when the disk does not take it.
    """
    part = _part(folder, digest, desk_id)
    with _disk(folder):
        part.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(part, _OPEN, 0o600), "r+b") as file:
            size = file.seek(0, os.SEEK_END)
            if size != offset:
                return Upload(size, fits=False)
            file.write(piece)
        return Upload(offset + len(piece))


def finish(folder: Path, digest: str, desk_id: str) -> Upload:
    """Check what a desk sent in pieces and put it into its place, durably.

    It is written anew: who still writes into the pieces changes nothing that was checked.
    `CentralError("blob_unusable")` if it is not what its name says: then the pieces are gone.
    """
    part = _part(folder, digest, desk_id)
    with _disk(folder):
        try:
            content = part.read_bytes()
        except FileNotFoundError:
            content = _place(folder, digest).read_bytes()  # finished by the same request before
    try:
        put(folder, digest, desk_id, content)
    except CentralError:
        part.unlink(missing_ok=True)
        raise
    return Upload(len(content), complete=True)


def forget_pieces(folder: Path, digest: str, desk_id: str) -> None:
    """Remove what a desk sent of a photograph that another brought whole meanwhile."""
    with suppress(OSError):  # still open on Windows: the sweep takes it later
        _part(folder, digest, desk_id).unlink(missing_ok=True)


def drop(folder: Path, digest: str) -> None:
    """Remove a photograph; one that is gone already is no fault."""
    _place(folder, digest).unlink(missing_ok=True)


def sweep(folder: Path, before: datetime) -> int:
    """Remove what was begun and not touched since a moment; how many files.

    A desk that comes back after all begins anew.
    """
    number = 0
    for pattern in _LEFTOVERS:
        for path in folder.glob(f"*/{pattern}"):
            with suppress(OSError):  # finished or removed meanwhile, or open on Windows
                if path.stat().st_mtime < before.timestamp():
                    path.unlink()
                    number += 1
    return number


def _check(digest: str, content: bytes) -> None:
    if hashlib.sha256(content).hexdigest() != digest or not content.startswith(_JPEG):
        raise CentralError("blob_unusable", sha256=digest[:64])


def _place(folder: Path, digest: str) -> Path:
    return folder / digest[:2] / f"{digest}.jpg"


def _part(folder: Path, digest: str, desk_id: str) -> Path:
    """Where the pieces of a desk are; its id may hold what no file's name does."""
    desk = hashlib.sha256(desk_id.encode()).hexdigest()[:16]
    return folder / digest[:2] / f"{digest}.{desk}.part"


@contextmanager
def _disk(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageError("disk_full", path=str(folder)) from error
