"""The test page: what a printer can print and a scanner can read, on the printer's own dot grid.

From top to bottom: which printer it is, a ruler in millimetres across the whole width, bars and
gaps of 1 to 4 dots both ways, a ruler along the paper, the codes in several sizes, accents. Every
length is whole dots, so what is blurred, bent or too long on the paper is the printer's doing.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import cast

from returndesk.domain.codes import Symbology
from returndesk.domain.labels import Bitmap, Paper
from returndesk.hardware.printers.label_raster import draw_sheet
from returndesk.hardware.printers.lettering import Weight, clean, shorten, width, wrap
from returndesk.hardware.printers.matrices import (
    CODE128_QUIET_MODULES,
    QR_QUIET_MODULES,
    code128_cells,
    qr_cells,
)
from returndesk.hardware.printers.sheet import Box, Cells, Mark, Sheet, Text
from returndesk.services.printer_setup import (
    PageWords,
    SizedCode,
    sized_code_text,
    sized_codes,
)

MM_PER_INCH = 25.4
ACCENTS = "àâçéèêëîïôûùüÿœæ ÀÇÉÈŒ äöüßẞ ñ¿¡ łőş “”’—… € £ n° ½"
_MARGIN, _GAP = 16, 22
_TITLE, _SMALL = 40, 22
_BAR_DOTS = (1, 2, 3, 4)
_BAR_HEIGHT = 96  # 12 mm
_CODE_HEIGHT = 72  # 9 mm
_RULED_MM = 30  # the ruler along the paper


def draw_test_page(words: PageWords, paper: Paper) -> Bitmap:
    """The page for a paper; on one of fixed height what does not fit is left out at the bottom."""
    return draw_sheet(lay_out_test_page(words, paper))


def lay_out_test_page(words: PageWords, paper: Paper) -> Sheet:
    """Place the page's parts on a paper's dots."""
    page = _Page(words, paper)
    page.head()
    page.ruler_across()
    page.bars()
    for kind, codes in groupby(sized_codes(paper), attrgetter("symbology")):
        if kind is Symbology.CODE_128:
            page.bar_codes(codes)
        else:
            page.squares(codes)
    page.accents()
    height = paper.height or page.y + page.margin
    marks = tuple(mark for mark in page.marks if _bottom(mark) <= height)
    return Sheet(paper.width, height, marks)


def ruler_ticks(paper: Paper) -> tuple[int, ...]:
    """Where the millimetres of the ruler across are, in dots from the left edge."""
    whole = int(paper.width / paper.dpi * MM_PER_INCH)
    return tuple(round(mm * paper.dpi / MM_PER_INCH) for mm in range(whole + 1))


def _bottom(mark: Mark) -> int:
    return mark.baseline if isinstance(mark, Text) else mark.y + mark.height


class _Page:
    """Marks collected while a cursor `y` moves down the paper."""

    def __init__(self, words: PageWords, paper: Paper) -> None:
        self.words = words
        self.paper = paper
        self.margin = paper.dots(_MARGIN)
        self.gap = paper.dots(_GAP)
        self.small = paper.dots(_SMALL)
        self.room = paper.width - 2 * self.margin
        self.y = self.margin
        self.marks: list[Mark] = []

    def head(self) -> None:
        """The title and the facts."""
        size = self.paper.dots(_TITLE)
        self.y += size
        title = shorten(clean(self.words.title), Weight.BOLD, size, self.room)
        self.marks.append(Text(self.margin, self.y, title, Weight.BOLD, size))
        for fact in self.words.facts:
            self._lines(fact)
        self.y += self.gap

    def ruler_across(self) -> None:
        """A tick each millimetre from edge to edge; a missing end shows a wrong paper width."""
        thick = self.paper.dots(2)
        for mm, x in enumerate(ruler_ticks(self.paper)):
            left = min(x, self.paper.width - thick)
            self.marks.append(Box(left, self.y, thick, self.paper.dots(_tick(mm))))
            self._number_across(mm, x)
        self.y += self.paper.dots(_tick(0)) + self.small + self.gap

    def _number_across(self, mm: int, x: int) -> None:
        if mm % 10 or not mm:
            return
        number = str(mm)
        wide = width(number, Weight.SEMIBOLD, self.small)
        left = min(x - wide // 2, self.paper.width - wide)
        baseline = self.y + self.paper.dots(_tick(0)) + self.small
        self.marks.append(Text(left, baseline, number, Weight.SEMIBOLD, self.small))

    def bars(self) -> None:
        """Black and white of 1 to 4 dots in both directions, beside a ruler along the paper."""
        top, beside = self.y, self._ruler_along()
        cell = (self.paper.width - self.margin - beside) // len(_BAR_DOTS) - self.gap // 2
        high = self.paper.dots(_BAR_HEIGHT)
        for place, dots in enumerate(_BAR_DOTS):
            left = beside + place * (cell + self.gap // 2)
            self._grating(left, top, cell, high, dots, across=True)
            self._grating(left, top + high + self.gap // 2, cell, high // 2, dots, across=False)
            baseline = top + high + high // 2 + self.gap // 2 + self.small
            said = Text(left, baseline, str(dots), Weight.SEMIBOLD, self.small)
            self.marks.append(said)
        bottom = top + high + high // 2 + self.gap + self.small
        self.y = max(bottom, top + round(_RULED_MM * self.paper.dpi / MM_PER_INCH)) + self.gap

    def _ruler_along(self) -> int:
        """Ticks down the left side for `_RULED_MM`; where what stands beside it may begin."""
        thick = self.paper.dots(2)
        for mm in range(_RULED_MM + 1):
            y = self.y + round(mm * self.paper.dpi / MM_PER_INCH)
            self.marks.append(Box(self.margin, y, self.paper.dots(_tick(mm)), thick))
        return self.margin + self.paper.dots(_tick(0)) + self.gap

    def _grating(
        self, left: int, top: int, wide: int, high: int, dots: int, *, across: bool
    ) -> None:
        length = wide if across else high
        for start in range(0, length - dots, 2 * dots):
            if across:
                self.marks.append(Box(left + start, top, dots, high))
            else:
                self.marks.append(Box(left, top + start, wide, dots))

    def bar_codes(self, codes: Iterable[SizedCode]) -> None:
        """Code 128 in its sizes, below each other."""
        high = self.paper.dots(_CODE_HEIGHT)
        for code in codes:
            left = max(self.margin, CODE128_QUIET_MODULES * code.dots)
            self._lines(self._size_words(code.dots))
            self.y += self.small // 3
            self.marks.append(Cells(left, self.y, _cells(code), code.dots, high))
            self.y += high + self.gap // 2

    def squares(self, codes: Iterable[SizedCode]) -> None:
        """One kind of square code in its sizes, side by side as long as there is room."""
        left, top, bottom = self.margin, self.y, self.y
        for code in codes:
            rows, quiet = _cells(code), QR_QUIET_MODULES * code.dots
            side, said = len(rows) * code.dots, self._size_words(code.dots)
            wide = max(side + 2 * quiet, width(said, Weight.MEDIUM, self.small) + self.gap)
            if left + wide > self.paper.width and left > self.margin:
                left, top = self.margin, bottom
            self.marks.append(Text(left, top + self.small, said, Weight.MEDIUM, self.small))
            place = top + self.small + quiet
            self.marks.append(Cells(left + quiet, place, rows, code.dots, code.dots))
            left += wide
            bottom = max(bottom, place + side + quiet)
        self.y = bottom + self.gap // 2

    def _size_words(self, dots: int) -> str:
        millimetres = dots * MM_PER_INCH / self.paper.dpi
        return f"{dots} · {millimetres:.2f} mm"

    def accents(self) -> None:
        """Every accent of the four languages, and the euro."""
        self.y += self.gap // 2
        self._lines(ACCENTS)

    def _lines(self, text: str) -> None:
        for line in wrap(clean(text), Weight.MEDIUM, self.small, self.room, 6):
            self.y += round(self.small * 1.3)
            self.marks.append(Text(self.margin, self.y, line, Weight.MEDIUM, self.small))


def _tick(mm: int) -> int:
    """The length of a millimetre's tick, in dots of 203 dpi."""
    if mm % 10 == 0:
        return 44
    return 32 if mm % 5 == 0 else 20


@lru_cache(maxsize=32)
def _cells(code: SizedCode) -> tuple[tuple[bool, ...], ...]:
    text = sized_code_text(code)
    if code.symbology is Symbology.CODE_128:
        return (code128_cells(text),)
    if code.symbology is Symbology.QR:
        return qr_cells(text)
    return _data_matrix_cells(text)


def _data_matrix_cells(text: str) -> tuple[tuple[bool, ...], ...]:
    import zxingcpp

    # Left to itself it may be a rectangle, which older scanners do not know.
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix, force_square=True)
    picture = memoryview(cast("bytes", code.to_image(add_quiet_zones=False)))
    rows = cast("list[list[int]]", picture.tolist())
    return tuple(tuple(value == 0 for value in row) for row in rows)
