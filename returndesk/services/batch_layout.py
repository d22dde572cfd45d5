"""How the lines of a batch collector's file are built: separator, header, the column of the codes.

All of it is found out from the content: the column of the codes is the one whose cells look like
parcels' numbers, not like dates, quantities or the same user on every line.
"""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from returndesk.domain.carriers import matches
from returndesk.domain.codes import (
    MAX_SCAN_LENGTH,
    Certainty,
    KeyKind,
    ScannedCode,
    ScanSource,
    candidates,
    normal_form,
)
from returndesk.domain.errors import ScanError

AROUND: Final = " \t\f\x02\x03\x1a\xa0\ufeff"
"""What may stand around a code or a cell and is not part of it: spaces, STX and ETX, the marks of
a file's beginning and end. Not the group separator: a GS1 code may begin with it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file's lines are built; `separator` is "" where the whole line is the code."""

    separator: str = ""
    column: int = 0
    width: int = 1
    header: bool = False


_SEPARATORS = "\t;|,"
_DIGITS = re.compile("[0-9]")
_MOMENT = re.compile(
    r"""(?ix)
    [0-9]{1,4} ([-/.]) [0-9]{1,2} \1 [0-9]{1,4} (?:[T\s_,-]+ [0-9]{1,2} .*)?  # a date, and a time
    | [0-9]{1,2} [:h.] [0-9]{2} (?:[:m.] [0-9]{2})? (?:[.,][0-9]+)? s? \s* (?:[ap]m)?
    | (?:19|20)[0-9]{2} (?:0[1-9]|1[0-2]) (?:0[1-9]|[12][0-9]|3[01]) [T\s_-]?
      (?: [0-2][0-9] [0-5][0-9] (?:[0-5][0-9])? (?:[0-9]{3})? )?
    """
)
_CODE_WORDS = re.compile(
    r"code|track|suivi|colis|envoi|sendung|paket|parcel|shipment|env[ií]o|paquete|seguimiento"
    r"|sscc|awb|num[eé]ro|nummer|number|scan|data|ean",
    re.IGNORECASE,
)
KNOWN: Final = 3.0
"""The least score of a cell that has the shape of a carrier's or our own number."""


def layout_of(lines: Sequence[str]) -> Layout:
    """How most of the lines are built."""
    separator = _separator(lines)
    rows = [cells_of(line, separator) for line in lines]
    if not rows:
        return Layout()
    header = _is_header(rows)
    body = rows[1:] if header and len(rows) > 1 else rows
    width = Counter(map(len, body)).most_common(1)[0][0]
    scores = [_column_score(body, column) for column in range(width)]
    if header:
        for column, word in enumerate(rows[0][:width]):
            scores[column] += 1.5 * bool(scores[column] and _CODE_WORDS.search(word))
    return Layout(separator, scores.index(max(scores)), width, header)


def _separator(lines: Sequence[str]) -> str:
    """What splits most lines into the same number of cells; "" where whole lines are codes."""
    whole = sum(score_of(plain(line)) >= KNOWN for line in lines)
    best, best_count = "", max(whole, len(lines) // 2)
    for separator in _SEPARATORS:
        widths = Counter(len(cells_of(line, separator)) for line in lines)
        count = max((n for width, n in widths.items() if width > 1), default=0)
        if count > best_count:
            best, best_count = separator, count
    return best


def cells_of(line: str, separator: str) -> list[str]:
    """The plain cells of a line; the whole line where `separator` is "". Cells may be quoted."""
    if not separator:
        return [plain(line)]
    try:
        row = next(csv.reader([line], delimiter=separator, skipinitialspace=True))
    except csv.Error:  # a cell of more than 128 kB
        row = line.split(separator)
    return [plain(cell) for cell in row]


def plain(cell: str) -> str:
    """A cell without spaces, quotes, and what keeps a table from taking it for a number."""
    cell = cell.strip(AROUND)
    for start, end in (('="', '"'), ('"', '"'), ("'", "'")):
        if cell.startswith(start) and cell.endswith(end) and len(cell) > len(start):
            cell = cell[len(start) : -len(end)].strip(AROUND)
    return cell.removeprefix("'")


def _is_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns: words, where the rows below have codes."""
    first = rows[0]
    if any(map(score_of, first)) or not any(any(map(str.isalpha, cell)) for cell in first):
        return False
    if any(_DIGITS.search(cell) is None and _CODE_WORDS.search(cell) for cell in first):
        return True
    below = [max(map(score_of, row)) > 0 for row in rows[1:]]
    return 2 * sum(below) > len(below)


def _column_score(rows: Sequence[Sequence[str]], column: int) -> float:
    """How much a column looks like codes: the mean of its cells, half when they are all alike."""
    cells = [row[column] for row in rows if len(row) > column]
    score = sum(map(score_of, cells)) / max(1, len(rows))
    alike = len(cells) > 2 and 5 * len(set(cells)) <= len(cells) + 4
    return score / 2 if alike else score


def score_of(cell: str) -> float:
    """How much a cell looks like a parcel's code: 0 for words, moments and quantities."""
    if not _DIGITS.search(cell) or _MOMENT.fullmatch(cell):
        return 0.0
    form = normal_form(cell)
    if form.isdigit() and len(form) < 5:
        return 0.0
    try:
        best = candidates(ScannedCode(cell[: MAX_SCAN_LENGTH + 1], ScanSource.FILE))[0]
    except ScanError:
        return 0.0
    if best.kind is KeyKind.RETURN_NUMBER:
        return 4.0
    if best.kind is KeyKind.TRACKING and not all(m.format.generic for m in matches(best.key)):
        return KNOWN + (best.certainty is Certainty.CHECKED)
    return 2.0 if best.kind else 1.0


def stray_separator(text: str) -> str:
    """What splits a line among whole-line codes into a code and moments or quantities, or ""."""
    present = [separator for separator in _SEPARATORS if separator in text]
    if not present or score_of(plain(text)) >= KNOWN:
        return ""
    for separator in present:
        rest = [cell for cell in cells_of(text, separator) if not _beside(cell)]
        if len(rest) == 1 and score_of(rest[0]):
            return separator
    return ""


def _beside(cell: str) -> bool:
    """Whether a cell is a moment, a quantity or nothing."""
    return not cell or bool(_MOMENT.fullmatch(cell)) or (cell.isdecimal() and len(cell) < 5)
