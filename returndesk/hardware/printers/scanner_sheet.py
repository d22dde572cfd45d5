"""The sheet from which scanners are learned: the test codes on paper, each with its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from returndesk.domain.labels import Bitmap, Paper
from returndesk.hardware.printers.label_raster import draw_sheet
from returndesk.hardware.printers.lettering import Weight, shorten
from returndesk.hardware.printers.pdf import A6_DOTS, sheet_pdf
from returndesk.hardware.printers.sheet import Cells, Mark, Sheet, Text

_MARGIN = 24
_TITLE, _WORDS = 40, 26
_GAP = 40
_BAR_HEIGHT = 110  # 14 mm


@dataclass(frozen=True, slots=True)
class SheetCode:
    """A code on the sheet: what stands above it, its modules and the white around it."""

    words: str
    rows: tuple[tuple[bool, ...], ...]
    quiet: int


def lay_out_sheet(title: str, codes: Sequence[SheetCode], paper: Paper) -> Sheet:
    """The sheet for a paper; it becomes as long as it has to.

    A module is as many whole dots as fit the width, 3 at 203 dpi for bars and 6 for squares at
    most.
    """
    margin = paper.dots(_MARGIN)
    room = paper.width - 2 * margin
    title_size, size = paper.dots(_TITLE), paper.dots(_WORDS)
    y = margin + title_size
    title = shorten(title, Weight.BOLD, title_size, room)
    marks: list[Mark] = [Text(margin, y, title, Weight.BOLD, title_size)]
    for code in codes:
        y += paper.dots(_GAP) + size
        words = shorten(code.words, Weight.REGULAR, size, room)
        marks.append(Text(margin, y, words, Weight.REGULAR, size))
        bars = len(code.rows) == 1
        modules = len(code.rows[0]) + 2 * code.quiet
        cell = max(1, min(paper.dots(3 if bars else 6), paper.width // modules))
        y += max(size, code.quiet * cell if not bars else 0)
        height = paper.dots(_BAR_HEIGHT) if bars else cell
        x = max(margin, code.quiet * cell)
        cells = Cells(x, y, code.rows, cell, height)
        marks.append(cells)
        y += cells.height
    return Sheet(paper.width, y + 2 * margin, tuple(marks))


def draw_scanner_sheet(title: str, codes: Sequence[SheetCode], paper: Paper) -> Bitmap:
    """The sheet as a label printer takes it."""
    return draw_sheet(lay_out_sheet(title, codes, paper))


def scanner_sheet_pdf(title: str, codes: Sequence[SheetCode]) -> bytes:
    """The sheet as a PDF, as wide as an A6 page."""
    return sheet_pdf(lay_out_sheet(title, codes, A6_DOTS), title)
