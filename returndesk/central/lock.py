"""One service per folder: a second one would send the mails that the first has in hand."""

import sys
from pathlib import Path

from returndesk.domain.errors import StorageError


class FolderLock:
    """A lock that the operating system drops when the program ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Take the lock; `StorageError` `database_in_use`, `folder_not_writable` (path)."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = (folder / "central.lock").open("wb")
        except OSError as error:
            raise StorageError("folder_not_writable", path=str(folder)) from error
        try:
            self._take()
        except OSError as error:
            self._file.close()
            raise StorageError("database_in_use", path=str(folder)) from error

    def _take(self) -> None:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(self._file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def release(self) -> None:
        """Let others have the folder."""
        self._file.close()
