"""One program owns the desk's folder: an operating system lock that a dead process cannot keep.

The process id in the file is only for the message; whether the folder is taken is the lock's
word, so a file left behind by a crash is no obstacle.
"""

import os
import sys
from pathlib import Path

from returndesk.domain.errors import StorageError

if sys.platform == "win32":
    import msvcrt

    # A byte far behind the process id: Windows would hide a locked range from readers.
    _LOCKED_BYTE = 1 << 30

    def _try_lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        # flock, not lockf: a POSIX record lock falls when any descriptor of the file is closed.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Held from `acquire` to `release`, or until the process ends in whatever way."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def acquire(cls, file: Path) -> "FolderLock":
        """Take the lock; `StorageError` `database_in_use` (pid, 0 if unknown) if it is taken.

        `folder_not_writable` (path) if the lock file cannot be written.
        """
        try:
            descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StorageError("folder_not_writable", path=str(file.parent)) from error
        try:
            _try_lock(descriptor)
        except OSError as error:
            pid = _read_pid(descriptor)
            os.close(descriptor)
            raise StorageError("database_in_use", pid=pid) from error
        try:
            os.ftruncate(descriptor, 0)
            os.write(descriptor, f"{os.getpid()}\n".encode())
        except OSError:
            # A full disk: the lock holds all the same, only its message is poorer.
            pass
        return cls(descriptor)

    def release(self) -> None:
        """Give the folder back; the file stays, it is worth nothing without the lock."""
        os.close(self._descriptor)


def _read_pid(descriptor: int) -> int:
    try:
        return int(os.read(descriptor, 20).split(b"\n")[0])
    except (OSError, ValueError):
        return 0
