"""The parent's side of the child process that opens foreign label files.

One child for the whole program, started at the first file and again after it was killed; it ends
by itself when the program does. Calls come from any thread, one after the other.
"""

import multiprocessing
from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar, cast

from returndesk.domain.errors import PrinterError
from returndesk.hardware.printers.render_child import MAX_FILE_BYTES, serve

T = TypeVar("T")

TIME_LIMIT = 10.0


class RenderProcess:
    """Does a task of `render_child` in a process of its own, within `time_limit` seconds."""

    def __init__(self, time_limit: float = TIME_LIMIT) -> None:
        self._time_limit = time_limit
        self._lock = Lock()
        self._process: Any = None
        self._channel: Any = None

    def run(self, task: Callable[..., T], *arguments: object) -> T:
        """The task's result.

        Raises PrinterError with the code of what is wrong with the file: `label_file_empty`,
        `label_file_unreadable`, `label_file_locked` (a password), `label_file_too_large`,
        `label_file_hard` (it took too long or broke the reader), `label_pages_too_many` (pages,
        limit), `carrier_label_too_wide` or `carrier_label_too_high` (label_mm, paper_mm).
        """
        with self._lock:
            answer = self._asked(task.__name__, arguments)
        if isinstance(answer, tuple) and len(answer) == 2 and isinstance(answer[1], dict):
            code, params = answer
            raise PrinterError(str(code), **params)
        return cast("T", answer)

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._end()

    def _asked(self, task: str, arguments: tuple[object, ...]) -> Any:  # noqa: ANN401
        """The child's answer; a fresh child takes the place of one that ended while idle."""
        for fresh in (False, True):
            if fresh or self._process is None or not self._process.is_alive():
                self._start()
            try:
                self._channel.send((task, arguments))
                if self._channel.poll(self._time_limit):
                    return self._channel.recv()
            except (EOFError, OSError):
                if not fresh and self._process.exitcode == 0:
                    continue  # it went to sleep just now
            break
        self._end()
        raise PrinterError("label_file_hard")

    def _start(self) -> None:
        self._end()
        context = multiprocessing.get_context("spawn")
        self._channel, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs,), name="label-files", daemon=True
        )
        self._process.start()
        theirs.close()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join(5)
            self._process.close()
            self._channel.close()
        self._process = self._channel = None


def checked(data: bytes) -> bytes:
    """A file of a size worth opening; `label_file_empty`, `label_file_too_large`."""
    if not data.strip():
        raise PrinterError("label_file_empty")
    if len(data) > MAX_FILE_BYTES:
        raise PrinterError("label_file_too_large")
    return data


RENDERER = RenderProcess()
