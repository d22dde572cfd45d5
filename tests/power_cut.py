"""What a power cut leaves on the disk, from the system calls of a real process.

The process runs under strace, which writes down every write, flush, truncation and removal in a
folder, and everything said on standard output, in one order. A `Disk` replays them: what was
flushed is safe; of what was written since, any part may have reached the disk, in any order, by
sectors of 512 bytes. The model is the worst that a disk's specification allows. Creating, renaming
and removing files takes effect at once; SQLite's shared memory (`-shm`) is no part of the disk.
"""

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_STRACE = ("strace", "-f", "-y", "-qq", "-xx", "-s", "1000000", "-e")
_CALLS = "write,pwrite64,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat2,openat,lseek"
# 4711 pwrite64(5</home/desk.sqlite-wal>, "\x00…", 4096, 32) = 4096
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_TARGET = re.compile(r"(\d+)<([^>]*)>")
_PATHS = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_PENDING = re.compile(r"^(\d+) +(\w+\(.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")


@dataclass(frozen=True, slots=True)
class Step:
    """One call: `write` (at, data), `flush`, `truncate` (at), `remove`, `rename` (to), `said`."""

    kind: str
    path: str = ""
    at: int = 0
    data: bytes = b""
    to: str = ""


@dataclass(slots=True)
class _File:
    """A file: what is safe on the disk, and the writes since its last flush."""

    safe: bytearray = field(default_factory=bytearray)
    since: list[Step] = field(default_factory=list)
    position: int = 0


class Disk:
    """The files of a folder, call by call."""

    def __init__(self, folder: Path) -> None:
        self._files = {
            str(path): _File(bytearray(path.read_bytes()))
            for path in folder.rglob("*")
            if path.is_file() and not path.name.endswith("-shm")
        }

    def follow(self, step: Step) -> None:
        """Take a call in."""
        if step.kind == "rename":
            self._files[step.to] = self._files.pop(step.path)
        elif step.kind == "remove":
            self._files.pop(step.path, None)
        elif step.kind == "flush":
            # A folder that is flushed, or a file without a change, is not among the files.
            if file := self._files.get(step.path):
                for write in file.since:
                    _apply(file.safe, write)
                file.since.clear()
        else:
            self._files.setdefault(step.path, _File()).since.append(step)

    def cut(self, folder: Path, target: Path, draw: random.Random) -> None:
        """Write the folder as a cut of the power might leave it now into `target`."""
        share = draw.choice((0.0, 0.0, 0.3, 0.7, 1.0))
        for name, file in self._files.items():
            content = bytearray(file.safe)
            for step in file.since:
                for part in _sectors(step):
                    if draw.random() < share:
                        _apply(content, part)
            path = target / Path(name).relative_to(folder)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def _apply(content: bytearray, step: Step) -> None:
    if step.kind == "truncate":
        del content[step.at :]
        content.extend(bytes(step.at - len(content)))
        return
    content.extend(bytes(max(0, step.at - len(content))))
    content[step.at : step.at + len(step.data)] = step.data


def _sectors(step: Step) -> Iterator[Step]:
    """A write in the pieces that reach the disk each for itself."""
    if step.kind != "write":
        yield step
        return
    start = step.at
    while start < step.at + len(step.data):
        end = min((start // SECTOR + 1) * SECTOR, step.at + len(step.data))
        yield Step("write", step.path, start, step.data[start - step.at : end - step.at])
        start = end


def record(program: str, folder: Path, log: Path, *, cwd: Path) -> list[Step]:
    """Run a Python program to its end and return its calls on a folder and what it said."""
    subprocess.run(
        [*_STRACE, f"trace={_CALLS}", "-o", str(log), sys.executable, "-c", program, str(folder)],
        check=True,
        stdout=subprocess.PIPE,  # what it says is in the log, between its other calls
        cwd=cwd,
    )
    return list(_read(log, folder))


def _read(log: Path, folder: Path) -> Iterator[Step]:
    """The steps of a log; a call that another thread interrupted counts when it is through."""
    pending: dict[str, str] = {}
    positions: dict[str, int] = {}
    with log.open(encoding="ascii") as lines:
        for line in lines:
            whole = line.rstrip("\n")
            if found := _PENDING.match(whole):
                pending[found[1]] = found[2]
                continue
            if found := _RESUMED.match(whole):
                whole = pending.pop(found[1]) + found[2]
            call = _CALL.match(whole)
            if call and int(call[3]) >= 0:
                yield from _steps(call[1], call[2], int(call[3]), str(folder), positions)


def _steps(
    name: str, args: str, result: int, folder: str, positions: dict[str, int]
) -> Iterator[Step]:
    texts = [_bytes(text) for text in _PATHS.findall(args)]
    if name in {"unlink", "unlinkat", "rename", "renameat2", "openat"}:
        paths = [text.decode() for text in texts]
        if paths and paths[0].startswith(folder) and not paths[0].endswith("-shm"):
            if name == "openat":
                positions.pop(paths[0], None)
                if "O_TRUNC" in args:
                    yield Step("truncate", paths[0])
            elif name.startswith("rename"):
                yield Step("rename", paths[0], to=paths[1])
            else:
                yield Step("remove", paths[0])
        return
    target = _TARGET.match(args)
    if target is None:
        return
    number, path = target[1], _bytes(target[2]).decode() if "\\x" in target[2] else target[2]
    if number == "1" and name == "write":
        yield Step("said", data=texts[0][:result])
    elif path.startswith(folder) and not path.endswith("-shm"):
        yield from _file_steps(name, path, args, texts, result, positions)


def _file_steps(
    name: str, path: str, args: str, texts: list[bytes], result: int, positions: dict[str, int]
) -> Iterator[Step]:
    if name == "pwrite64":
        yield Step("write", path, int(args.rsplit(", ", 1)[1]), texts[0][:result])
    elif name == "write":
        at = positions.get(path, 0)
        positions[path] = at + result
        yield Step("write", path, at, texts[0][:result])
    elif name == "lseek":
        positions[path] = result
    elif name == "ftruncate":
        yield Step("truncate", path, int(args.rsplit(", ", 1)[1]))
    elif name in {"fsync", "fdatasync"}:
        yield Step("flush", path)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
