"""The list of a batch collector (CSV or TXT) to codes, whoever wrote it.

Collectors differ in encoding, separator, header and order of columns, and none says which; see
`batch_layout`. Each line is taken on its own, so a stray quote or a damaged stretch costs a line
and not the rest of the file.
"""

import codecs
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.errors import KnownError, ScanError
from returndesk.services.batch_layout import (
    AROUND,
    KNOWN,
    Layout,
    cells_of,
    layout_of,
    plain,
    score_of,
    stray_separator,
)

MAX_FILE_BYTES = 64_000_000
"""About a million lines; a larger file is something else."""

_SAMPLE_LINES = 300

# So often a scan that comes meanwhile gets the interpreter, which it wants many times for a moment
# and would wait 5 ms for each time. No sleep is too short to let it have it, but none at all is.
_BREATH_LINES = 100
_BREATH_S = 0.0001

_STREAM_SAMPLE_LINES = 30


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One parcel of a batch: `codes` of its label, the one that counts first.

    `line` is its line in a file or its place among pictures, from 1, and 0 for a code that was
    given by hand; `name` is a picture's file name, `photo` the kept picture's. An item with a
    `problem` cannot be received: `batch_line_unreadable`, `batch_line_cut`, `scan_empty`, or
    what a picture has.
    """

    line: int
    codes: tuple[ScannedCode, ...] = ()
    name: str = ""
    photo: str = ""
    problem: KnownError | None = None


class BatchList:
    """The items of a whole file; empty lines, comments and a header are left out.

    Only the lines are kept: each item is made when its turn comes, so that a million of them
    neither fill the memory nor keep the interpreter from anything else. Iterate it as often as
    you like; its length is the number of items.

    Raises `KnownError("batch_too_large" | "batch_unreadable", path)`, the latter for what is no
    list of text: a table's or a document's own format, noise, or prose. What is received from a
    letter would be an unknown parcel for every sentence.
    """

    def __init__(self, data: bytes, path: str = "") -> None:
        if len(data) > MAX_FILE_BYTES:
            raise KnownError("batch_too_large", path=path)
        if data.startswith(_OTHER_FORMATS):
            raise KnownError("batch_unreadable", path=path)
        self._lines: list[tuple[int, str]] = []
        sound = numbered = 0
        sample: list[tuple[int, str]] = []
        for number, text in _content(_text_lines((data,))):
            self._lines.append((number, text))
            if not len(self._lines) % _BREATH_LINES:
                time.sleep(_BREATH_S)
            if _damaged(text):
                continue
            sound += 1
            numbered += bool(_DIGIT.search(text))
            if len(sample) < _SAMPLE_LINES:
                sample.append((number, text))
        if 2 * sound < len(self._lines) or 2 * numbered < sound:
            raise KnownError("batch_unreadable", path=path)
        self._layout = layout_of([text for _, text in sample])
        self._header = sample[0][0] if self._layout.header else 0
        self._open_end = not data.endswith(_LINE_ENDS)

    def __len__(self) -> int:
        return len(self._lines) - bool(self._header)

    def __iter__(self) -> Iterator[BatchItem]:
        others = _Others()
        last = self._lines[-1][0] if self._lines else 0
        for number, text in self._lines:
            if number == self._header:
                continue
            item = _item(number, text, self._layout)
            if number == last and self._open_end:
                item = _checked_end(item, others, text, self._layout)
            others.add(item)
            yield item


def read_batch(data: bytes, path: str = "") -> tuple[BatchItem, ...]:
    """The codes of a whole file with their lines; raises what `BatchList` does."""
    return tuple(BatchList(data, path))


def stream_batch(chunks: Iterable[bytes]) -> Iterator[BatchItem]:
    """The codes of a list that is still being written, each as soon as its line is there.

    A chunk is a line with its end, or more. The layout is judged by the lines so far.
    """
    sample: list[str] = []
    layout = layout_of(sample)
    for number, text in _content(_text_lines(chunks)):
        if len(sample) < _STREAM_SAMPLE_LINES and not _damaged(text):
            sample.append(text)
            layout = layout_of(sample)
            if len(sample) == 1 and layout.header:
                continue
        yield _item(number, text, layout)


# ------------------------------------------------------------------------------------------- text

# Tables and documents that are taken for lists: Excel new and old, PDF, RTF, pictures, archives.
_OTHER_FORMATS: Final = (
    *(b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf"),
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b"),
)
_LINE_ENDS = (b"\n", b"\r", b"\n\0", b"\x1a")

# Control characters that no line of text has: all but tab, form feed, those of GS1 and ISO 15434,
# STX and ETX around a code, and the end-of-file of DOS. U+FFFD stands for broken UTF-16.
_STRANGE = re.compile("[\0\x01\x05-\x08\x0b\x0e-\x19\x1b\ufffd]")

_DIGIT = re.compile("[0-9]")
"""What nearly every parcel's code has, and no text in an encoding that is not understood."""

_COMMENT = re.compile(r"//|#(?:[#\s]|$|[^0-9]*$)")
"""A "#" before a number is an order's ("#10482"), not a comment."""


def _text_lines(chunks: Iterable[bytes]) -> Iterator[str]:
    """The lines of UTF-8, UTF-16 or Windows' Western code page, without their ends."""
    decoder: codecs.IncrementalDecoder | None = None
    rest = ""
    for number, chunk in enumerate(chunks):
        if number == 0 and (encoding := _utf16(chunk)):
            decoder = codecs.getincrementaldecoder(encoding)("replace")
        if decoder is None:
            # One line of another encoding, or cut inside a letter, does not spoil the others.
            yield from map(_decoded, chunk.splitlines())
        else:
            *whole, rest = (rest + decoder.decode(chunk)).split("\n")
            yield from whole
    if decoder is not None:
        yield rest + decoder.decode(b"", final=True)


def _utf16(data: bytes) -> str:
    """The UTF-16 codec of a text's beginning, by its mark or by the NULs beside its letters."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = data[:1000]
    for name, nuls in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if len(nuls) > 1 and nuls.count(0) * 2 > len(nuls):
            return name
    return ""


def _decoded(line: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return line.decode(encoding)
        except UnicodeDecodeError:
            continue
    return line.decode("latin-1")


def _content(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers."""
    for number, line in enumerate(lines, 1):
        text = line.strip("\r\n\x1a\ufeff")
        if text.strip(AROUND) and not _COMMENT.match(text.strip(AROUND)):
            yield number, text


def _damaged(text: str) -> bool:
    return bool(_STRANGE.search(text))


# ------------------------------------------------------------------------------------------ items


def _item(number: int, text: str, layout: Layout) -> BatchItem:
    """What one line asks for."""
    if _damaged(text):
        problem = ScanError("batch_line_unreadable", line=number)
        return BatchItem(number, (_code(plain(text)),), problem=problem)
    cells = cells_of(text, layout.separator or stray_separator(text))
    cell = cells[layout.column] if layout.column < len(cells) else ""
    if not cell or len(cells) != layout.width:
        # A line of its own making: a cell that stands alone or looks like a code, for sure.
        best = max(cells, key=score_of)
        if score_of(best) > (0.0 if len(cells) == 1 else max(1.0, score_of(cell))):
            cell = best
    if not cell:
        return BatchItem(number, problem=ScanError("scan_empty", line=number))
    return BatchItem(number, (_code(cell),))


def _code(text: str) -> ScannedCode:
    return ScannedCode(text, ScanSource.FILE)


class _Others:
    """What is known of the codes above a file's last line."""

    def __init__(self) -> None:
        self.count = 0
        self.first = ""
        self.same_length = True

    def add(self, item: BatchItem) -> None:
        """Go on to the next line."""
        if not item.codes:
            return
        text = item.codes[0].text
        self.first = self.first or text
        self.same_length &= len(text) == len(self.first)
        self.count += 1


def _checked_end(last: BatchItem, others: _Others, line: str, layout: Layout) -> BatchItem:
    """The last item of a file that ends without a line's end: half a code is told, not received.

    A collector that was unplugged leaves such a line. It is taken for cut when its code is the
    last thing on it where others go on, or is shorter than all others, which begin alike; a code
    of a known shape is taken for whole.
    """
    if last.problem or not others.count or score_of(last.codes[0].text) >= KNOWN:
        return last
    text = last.codes[0].text
    cells = cells_of(line, layout.separator)
    ends_early = len(cells) < layout.width and cells[-1] == text
    same_length = others.count > 2 and others.same_length
    shorter = same_length and len(text) < len(others.first) and text[:2] == others.first[:2]
    if not ends_early and not shorter:
        return last
    return BatchItem(last.line, last.codes, problem=ScanError("batch_line_cut", line=last.line))
