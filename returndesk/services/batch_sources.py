"""What a person hands over to be received in one go: lists, photographs, folders of them."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from returndesk.domain.errors import KnownError
from returndesk.services.batch_files import MAX_FILE_BYTES, BatchList
from returndesk.services.picture_files import is_picture


@dataclass(frozen=True, slots=True)
class BatchSource:
    """One list (a file, or `text` that was pasted) or a row of pictures, one parcel each."""

    name: str
    path: Path | None = None
    text: str = ""
    pictures: tuple[Path, ...] = ()
    problem: KnownError | None = None


def find_sources(paths: Iterable[Path]) -> tuple[BatchSource, ...]:
    """What some files and folders hold, pictures that follow each other together; slow.

    A folder that holds no picture, or cannot be looked into, is a source with a `problem`.
    """
    found: list[BatchSource] = []
    loose: list[Path] = []
    for path in paths:
        if is_picture(path) and not _is_folder(path):
            loose.append(path)
            continue
        found += _together(loose)
        loose = []
        found.append(_folder(path) if _is_folder(path) else BatchSource(path.name, path))
    return (*found, *_together(loose))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # it stands in a folder that may not be looked into
        return False


def _together(pictures: list[Path]) -> list[BatchSource]:
    return [BatchSource(pictures[0].name, pictures=tuple(pictures))] if pictures else []


def _folder(path: Path) -> BatchSource:
    try:
        return BatchSource(path.name, path, pictures=pictures_in(path))
    except KnownError as error:
        return BatchSource(path.name, path, problem=error)


def pictures_in(folder: Path) -> tuple[Path, ...]:
    """The pictures of a folder and those below it, by name; those that systems hide are left out.

    Raises `KnownError("folder_without_pictures" | "batch_file_denied" | "batch_file_gone", path)`.
    """
    try:
        os.scandir(folder).close()
        found = (p for p in folder.rglob("*") if is_picture(p) and not p.name.startswith("."))
        pictures = tuple(sorted(p for p in found if p.is_file()))
    except OSError as error:
        raise _out_of_reach(folder, error) from error
    if not pictures:
        raise KnownError("folder_without_pictures", path=str(folder))
    return pictures


def read_list(source: BatchSource) -> BatchList:
    """What a list holds; slow.

    Raises `KnownError`: `batch_file_gone`, `batch_file_denied`, `batch_too_large`,
    `batch_unreadable`, `batch_empty`, each with `path`.
    """
    if source.path is None:
        # The last line of what was pasted is whole.
        found = BatchList(source.text.encode("utf-8", "replace") + b"\n", source.name)
    else:
        found = BatchList(read_whole(source.path), str(source.path))
    if not len(found):
        raise KnownError("batch_empty", path=str(source.path or source.name))
    return found


def read_whole(path: Path) -> bytes:
    """A file's bytes, a few more than a list may have at most; `KnownError` as `read_list`."""
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL
        raise _out_of_reach(path, error) from error


def _out_of_reach(path: Path, error: Exception) -> KnownError:
    denied = isinstance(error, PermissionError)
    return KnownError("batch_file_denied" if denied else "batch_file_gone", path=str(path))
