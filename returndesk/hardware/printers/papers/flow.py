"""A paper as it is written from top to bottom; then it is cut into the pages that it fills.

A roll is one page as long as what stands on it. On sheets a page ends where a part ends, never
within one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import Paper
from returndesk.domain.portal import Site
from returndesk.hardware.printers.lettering import (
    Weight,
    clean,
    largest_size,
    shorten,
    width,
    wrap,
)
from returndesk.hardware.printers.logos import size_of
from returndesk.hardware.printers.matrices import (
    CODE128_QUIET_MODULES,
    QR_QUIET_MODULES,
    code128_cells,
    qr_cells,
)
from returndesk.hardware.printers.papers.style import style_for
from returndesk.hardware.printers.sheet import Box, Cells, Mark, Picture, Sheet, Text
from returndesk.services.paper_texts import paper_words

# As on the return label: capitals, descenders and lead in parts of the type's size.
CAPITALS = 0.73
DESCENT = 0.24
LEADING = 1.26
BODY = Weight.MEDIUM
# A QR code below 3 dots of 203 dpi a module is not read after dot gain.
QR_SMALLEST = 3
CODE128_MODULES = (3, 2)
_MOST_PAGES = 40


@dataclass(frozen=True, slots=True)
class Column:
    """Where text goes: from `left`, `room` dots wide."""

    left: int
    room: int

    @property
    def right(self) -> int:
        """The first dot past it."""
        return self.left + self.room


class Flow:
    """Marks collected while a cursor `y` moves down the paper; `column` is where text goes."""

    def __init__(self, paper: Paper, language: str, copy: int) -> None:
        self.paper = paper
        self.language = language
        self.words = paper_words(language)
        self.copy = copy
        self.style = style_for(paper)
        self.marks: list[Mark] = []
        self.breaks: list[int] = []
        self.column = Column(self.style.margin, paper.width - 2 * self.style.margin)
        self.y = self.top = max(self.style.margin * 2 // 3, paper.dots(16))

    # -------------------------------------------------------------------------------------- text

    def lines(
        self,
        text: str,
        weight: Weight = BODY,
        size: int = 0,
        *,
        most: int = 4,
        column: Column | None = None,
        centred: bool = False,
        inverse: bool = False,
    ) -> None:
        """A text in at most so many lines; nothing for an empty one."""
        size = size or self.style.line
        column = column or self.column
        wrapped = wrap(clean(text), weight, size, column.room, most)
        for line in wrapped:
            baseline = self.y + round(CAPITALS * size)
            x = column.left
            if centred:
                x += (column.room - width(line, weight, size)) // 2
            self.marks.append(Text(x, baseline, line, weight, size, inverse))
            self.y += round(LEADING * size)
        if wrapped:
            # The last line needs room for its descenders, not a whole line's lead.
            self.y -= round((LEADING - CAPITALS - DESCENT) * size)

    def large(
        self, text: str, size: int, *, column: Column | None = None, centred: bool = False
    ) -> None:
        """A text in bold, as large as fits one line, up to `size`; then on lines of half that."""
        column = column or self.column
        fitting = largest_size(clean(text), Weight.BOLD, (size // 2, size), column.room)
        self.lines(text, Weight.BOLD, fitting, most=3, column=column, centred=centred)

    def small(self, text: str, *, most: int = 6, column: Column | None = None) -> None:
        """Small print."""
        self.lines(text, BODY, self.style.small, most=most, column=column)

    def caption(self, text: str, *, column: Column | None = None) -> None:
        """A heading in small capitals."""
        column = column or self.column
        size = self.style.caption
        words = shorten(clean(text).upper(), Weight.SEMIBOLD, size, column.room)
        self.lines(words, Weight.SEMIBOLD, size, column=column)
        self.y += round(size * 0.42)

    def pair(
        self,
        left: str,
        right: str,
        weight: Weight = BODY,
        size: int = 0,
        *,
        most: int = 3,
        right_weight: Weight | None = None,
    ) -> None:
        """A text that wraps, and beside its first line one that does not, at the right edge."""
        size = size or self.style.line
        end_weight = right_weight or weight
        right = clean(right)
        room = self.column.room
        wide = width(right, end_weight, size) if right else 0
        own_line = wide > room * 0.6
        if own_line:
            self.lines(left, weight, size, most=most)
            self.y += round(size * 0.2)
            sizes = (size // 2, size)
            size = largest_size(right, end_weight, sizes, room)
            right = shorten(right, end_weight, size, room)
            wide = width(right, end_weight, size)
        top = self.y
        if right:
            x = self.column.right - wide
            self.marks.append(Text(x, top + round(CAPITALS * size), right, end_weight, size))
        if own_line:
            self.y += round((CAPITALS + DESCENT) * size)
            return
        beside = room - wide - (round(size * 0.7) if right else 0)
        self.lines(left, weight, size, most=most, column=replace(self.column, room=beside))
        self.y = max(self.y, top + round((CAPITALS + DESCENT) * size))

    def facts(self, facts: Sequence[tuple[str, str]], column: Column, columns: int) -> None:
        """Captions with their values below, in so many columns; none where there is no value."""
        told = [(name, clean(value)) for name, value in facts if clean(value)]
        apart = self.style.gap
        room = (column.room - apart * (columns - 1)) // columns
        for row in range(0, len(told), columns):
            top = bottom = self.y
            for place, (name, value) in enumerate(told[row : row + columns]):
                cell = Column(column.left + place * (room + apart), room)
                self.y = top
                self.caption(name, column=cell)
                self.y -= round(self.style.caption * 0.1)
                self.lines(value, BODY, self.style.small, most=3, column=cell)
                bottom = max(bottom, self.y)
            self.y = bottom + round(self.style.small * 0.5)
        if told:
            self.y -= round(self.style.small * 0.5)

    # ------------------------------------------------------------------------------- lines, white

    def gap(self, part: float = 1) -> None:
        """White, in parts of the style's gap."""
        self.y += round(self.style.gap * part)

    def may_break(self) -> None:
        """A page may end here."""
        self.breaks.append(self.y)

    def rule(self, thickness: int = 0) -> None:
        """A line across, with a gap above and below; a page may end above it."""
        thickness = thickness or self.style.hairline
        # A little less above than below: the line above ends with the white of its descenders.
        self.y += self.style.gap - round(self.style.small * 0.2)
        self.may_break()
        self.marks.append(Box(self.column.left, self.y, self.column.room, thickness))
        self.y += thickness + self.style.gap

    def head(self, brand: str, logo: bytes, site: Site | None) -> None:
        """Whose paper it is: the logo, else the brand's name; below it where the shop is."""
        size = size_of(logo) if logo else None
        if size is not None:
            self._logo(logo, size)
        else:
            self.large(brand, self.style.brand)
        if site is None:
            return
        self.gap(0.3)
        if clean(site.name) != clean(brand):
            self.lines(site.name, Weight.SEMIBOLD, self.style.small, most=2)
            self.gap(0.15)
        address = site.address
        place = f"{address.postcode} {address.city}".strip()
        self.small(", ".join(filter(None, (address.street, place))), most=3)

    def _logo(self, data: bytes, size: tuple[int, int]) -> None:
        """A logo in its own proportions, at the left edge."""
        scale = min(self.style.logo / size[1], self.column.room * 0.7 / size[0])
        wide, high = max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
        self.marks.append(Picture(self.column.left, self.y, wide, high, data))
        self.y += high

    def title(self, text: str) -> None:
        """The paper's name as a caption, and at the right which copy it is from the second on."""
        top = self.y
        room = self.column.room
        if self.copy > 1:
            room -= self.tag(f"{self.words.copy} {self.copy}", self.column.right, top)
            room -= self.style.gap
            self.y += (self.tag_height - round(CAPITALS * self.style.caption)) // 2
        self.caption(text, column=replace(self.column, room=room))
        if self.copy > 1:
            self.y = max(self.y, top + self.tag_height + round(self.style.caption * 0.3))

    @property
    def tag_height(self) -> int:
        """How high a tag is."""
        return round(self.style.small * 1.5)

    def tag(self, text: str, right: int, top: int) -> int:
        """White words on a black ground that ends at `right`; the ground's width."""
        size = self.style.small
        padding = round(size * 0.5)
        words = shorten(clean(text), Weight.SEMIBOLD, size, self.column.room * 0.6)
        wide = width(words, Weight.SEMIBOLD, size) + 2 * padding
        self.marks.append(Box(right - wide, top, wide, self.tag_height))
        baseline = top + (self.tag_height + round(CAPITALS * size)) // 2
        place = right - wide + padding
        self.marks.append(Text(place, baseline, words, Weight.SEMIBOLD, size, inverse=True))
        return wide

    # -------------------------------------------------------------------------------------- codes

    def qr_side(self, text: str, share: float, largest: int = 0) -> tuple[int, int]:
        """The module and the side of a QR code that takes at most a share of the paper's width.

        Raises PrinterError `label_too_wide` (needed, available).
        """
        cells = len(qr_cells(text))
        smallest = self.paper.dots(QR_SMALLEST)
        for module in range(largest or self.style.qr, smallest, -1):
            if (cells + 2 * QR_QUIET_MODULES) * module <= self.paper.width * share:
                return module, cells * module
        needed = (cells + 2 * QR_QUIET_MODULES) * smallest
        if needed > self.paper.width:
            raise PrinterError("label_too_wide", needed=needed, available=self.paper.width)
        return smallest, cells * smallest

    def qr(self, text: str, x: int, module: int) -> None:
        """A QR code at the cursor, which stays; the caller keeps its quiet zone."""
        self.marks.append(Cells(x, self.y, qr_cells(text), module, module))

    def code128(self, text: str, *, column: Column | None = None) -> None:
        """A Code 128 with its text below, in the middle; nothing where it does not fit.

        It is always beside a QR code with the same text, so a number that is too long for it
        can still be scanned.
        """
        column = column or Column(0, self.paper.width)
        cells = code128_cells(text)
        modules = len(cells) + 2 * CODE128_QUIET_MODULES
        module = next(
            (m for m in map(self.paper.dots, CODE128_MODULES) if modules * m <= column.room), 0
        )
        if module:
            x = column.left + (column.room - len(cells) * module) // 2
            self.marks.append(Cells(x, self.y, (cells,), module, self.style.code))
            self.y += self.style.code + round(self.style.gap * 0.5)
        self.lines(text, Weight.SEMIBOLD, self.style.small, column=column, centred=True)

    # -------------------------------------------------------------------------------------- pages

    def pages(self) -> tuple[Sheet, ...]:
        """The sheets that the paper fills; a roll is one.

        Raises PrinterError `label_too_high` (needed, available) for a part higher than a page.
        """
        bottom = max(self.style.margin * 2 // 3, self.paper.dots(16))
        if not self.paper.height:
            return (Sheet(self.paper.width, self.y + bottom, tuple(self.marks)),)
        foot = self.style.small + self.style.gap
        room = self.paper.height - self.top - bottom
        if self.y - self.top <= room:
            return (Sheet(self.paper.width, self.paper.height, tuple(self.marks)),)
        ends = _page_ends(self.breaks, self.top, self.y, room - foot)
        sheets = []
        for number, (start, end) in enumerate(zip((self.top, *ends), ends, strict=False), 1):
            shift = self.top - start
            held = [_moved(m, shift) for m in self.marks if start <= _first_row(m) < end]
            held.append(self._foot(number, len(ends), bottom))
            sheets.append(Sheet(self.paper.width, self.paper.height, tuple(held)))
        return tuple(sheets)

    def _foot(self, number: int, of: int, bottom: int) -> Text:
        size = self.style.small
        said = self.words.page.format(page=number, pages=of)
        x = self.column.right - width(said, BODY, size)
        return Text(x, self.paper.height - bottom - round(DESCENT * size), said, BODY, size)


def _page_ends(breaks: Sequence[int], top: int, bottom: int, room: int) -> list[int]:
    """Where pages end: each at the last place that fits."""
    ends: list[int] = []
    start = top
    while bottom - start > room:
        fitting = [place for place in breaks if start < place <= start + room]
        if not fitting or len(ends) >= _MOST_PAGES:
            higher = min([place for place in breaks if place > start], default=bottom)
            raise PrinterError("label_too_high", needed=higher - start, available=room)
        start = max(fitting)
        ends.append(start)
    return [*ends, bottom]


def _first_row(mark: Mark) -> int:
    return mark.baseline - round(CAPITALS * mark.size) if isinstance(mark, Text) else mark.y


def _moved(mark: Mark, down: int) -> Mark:
    if isinstance(mark, Text):
        return replace(mark, baseline=mark.baseline + down)
    return replace(mark, y=mark.y + down)
