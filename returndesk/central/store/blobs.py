"""Photographs that desks have sent: files named after their content, and a row for each."""

import hashlib
import os
import tempfile
from pathlib import Path

from returndesk.domain.errors import CentralError, StorageError

_JPEG = b"\xff\xd8\xff"


def put(folder: Path, digest: str, content: bytes) -> None:
    """Put a photograph into its place in one step, durably; again is no harm.

    `CentralError("blob_unusable")` for what is no JPEG or not what its name says,
    `StorageError("disk_full")` when the disk does not take it.
    """
    if hashlib.sha256(content).hexdigest() != digest or not content.startswith(_JPEG):
        raise CentralError("blob_unusable", sha256=digest[:64])
    target = folder / digest[:2] / f"{digest}.jpg"
    try:
        # A file of the right length is whole: it was moved here as a whole.
        if target.exists() and target.stat().st_size == len(content):
            return
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
    except OSError as error:
        raise StorageError("disk_full", path=str(folder)) from error


def drop(folder: Path, digest: str) -> None:
    """Remove a photograph; one that is gone already is no fault."""
    (folder / digest[:2] / f"{digest}.jpg").unlink(missing_ok=True)
