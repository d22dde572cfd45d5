"""The design of the return label: what stands where, on rolls and on label sheets.

From top to bottom: brand and carrier, the return number (the largest thing on the paper), the
address it goes to, where it comes from beside the QR code, the Code 128, the instructions.
"""

from dataclasses import replace

from returndesk.domain.codes import return_qr_text
from returndesk.domain.countries import country_line
from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import Paper, ReturnLabel
from returndesk.domain.portal import Address
from returndesk.hardware.printers.label_style import Style, style_for
from returndesk.hardware.printers.lettering import (
    Weight,
    clean,
    largest_size,
    shorten,
    width,
    wrap,
)
from returndesk.hardware.printers.matrices import (
    CODE128_QUIET_MODULES,
    QR_QUIET_MODULES,
    code128_cells,
    qr_cells,
)
from returndesk.hardware.printers.sheet import Box, Cells, Mark, Sheet, Text

# Inter's capitals are 0.727 em high; its accents and descenders need about 0.24 em more.
CAPITALS = 0.73
DESCENT = 0.24
LEADING = 1.26
# Thermal heads thin out a regular cut below 3 mm.
BODY = Weight.MEDIUM
# Code 128 below 2 dots of 203 dpi is not read after dot gain; 3 is read even when printed badly.
# A label sheet has the room for 4 (0.5 mm), which Mondial Relay's specification asks for.
CODE128_MODULES_ROLL = (3, 2)
CODE128_MODULES_SHEET = (4, 3, 2)
QR_SMALLEST_MODULE = 4
MAX_STEP_LINES = 6
# The longest code along a roll, 200 mm: longer than any carrier's, shorter than a paste accident.
LONGEST_CODE = 1600


def lay_out(label: ReturnLabel, paper: Paper, *, copy: int = 1) -> Sheet:
    """Place a label's content on a paper's dot grid.

    Texts are cleaned, wrapped and shortened; codes are never shortened. On a roll the sheet is as
    high as its content; on a label sheet spare height goes to the Code 128 and the gaps, and
    instructions that do not fit are cut. `copy` 2 and up is named on the paper.

    Raises PrinterError `label_too_wide` (needed, available: dots) when a code does not fit,
    `label_too_high` (the same) when the sheet cannot hold the content even without instructions,
    `label_not_encodable` (text) when a number has no Code 128.
    """
    style = style_for(paper)
    layout = _Layout(label, paper, style, copy).build()
    if paper.height:
        layout = _fit(layout)
    return Sheet(paper.width, paper.height or layout.bottom, tuple(layout.marks))


def _fit(natural: "_Layout") -> "_Layout":
    """The same label on its sheet of fixed height: loosened, or tightened and cut."""
    if natural.spare >= 0:
        return natural.again(_grown(natural))
    style = natural.style
    tight = replace(style, gap=style.gap * 3 // 5, code=style.code * 3 // 4)
    layout = natural.again(tight)
    if layout.spare >= 0:
        return layout.again(_grown(layout))
    enough = layout.instruction_lines + layout.spare // round(LEADING * style.small)
    smaller = replace(tight, gap=style.gap // 2, name=style.line, line=style.small)
    for lines, tried in [*((n, tight) for n in range(max(0, enough), -1, -1)), (0, smaller)]:
        layout = natural.again(tried, lines)
        if layout.spare >= 0:
            return layout
    raise PrinterError("label_too_high", needed=layout.bottom, available=layout.paper.height)


def _grown(layout: "_Layout") -> Style:
    """Spend a sheet's spare height: two thirds on a higher Code 128, then on wider gaps."""
    style, spare = layout.style, layout.spare
    code = min(spare * 2 // 3, layout.paper.dots(110))
    gap = min((spare - code) // layout.gaps, style.gap)
    return replace(style, code=style.code + code, gap=style.gap + gap)


class _Layout:
    """One pass over a label: marks collected while a cursor `y` moves down the paper."""

    def __init__(
        self,
        label: ReturnLabel,
        paper: Paper,
        style: Style,
        copy: int,
        *,
        max_instruction_lines: int = 40,
    ) -> None:
        self.label = label
        self.paper = paper
        self.style = style
        self.copy = copy
        self.max_instruction_lines = max_instruction_lines
        self.instruction_lines = 0
        self.gaps = 0
        self.marks: list[Mark] = []
        self.left = style.margin
        self.right = paper.width - style.margin
        self.y = max(style.margin, paper.dots(20))

    @property
    def room(self) -> int:
        """The width between the margins."""
        return self.right - self.left

    def again(self, style: Style, max_instruction_lines: int = 40) -> "_Layout":
        """The same label placed anew in another style."""
        return _Layout(
            self.label,
            self.paper,
            style,
            self.copy,
            max_instruction_lines=max_instruction_lines,
        ).build()

    @property
    def spare(self) -> int:
        """What a sheet of fixed height has left below the content; negative when it is too low."""
        return self.paper.height - self.bottom

    @property
    def bottom(self) -> int:
        """The height that the content takes, with the white below it."""
        return self.y + max(self.style.margin, self.paper.dots(12))

    def build(self) -> "_Layout":
        """Place everything once."""
        self._header()
        self._rule(self.style.rule)
        self._number()
        self._rule(self.style.hairline)
        self._recipient()
        self._rule(self.style.hairline)
        self._sender_and_qr()
        self._rule(self.style.hairline)
        self._code128()
        self._instructions()
        return self

    def _header(self) -> None:
        style = self.style
        brand_room = self.room
        carrier = clean(self.label.carrier)
        top = self.y
        if carrier:
            carrier = shorten(carrier, Weight.SEMIBOLD, style.tag, self.room * 0.45)
            brand_room -= self._tag(carrier, self.right, top) + style.gap
        brand = clean(self.label.brand_name)
        size = largest_size(brand, Weight.BOLD, (style.brand * 2 // 3, style.brand), brand_room)
        # The brand's capitals stand in the middle of the carrier's tag, whatever their size.
        self.y = top + (self._tag_height - round(CAPITALS * size)) // 2
        self._lines(wrap(brand, Weight.BOLD, size, brand_room, 2), Weight.BOLD, size)
        self.y = max(self.y, top + self._tag_height)

    def _number(self) -> None:
        style = self.style
        if self.copy > 1:
            words = f"{clean(self.label.words.copy)} {self.copy}"
            raised = (self._tag_height - round(CAPITALS * style.caption)) // 2
            self._tag(words, self.right, self.y)
            self.y += raised
        self._caption(self.label.words.number, self.left, self.room)
        if self.copy > 1:
            self.y += raised
        number = clean(self.label.return_number)
        sizes = (style.number // 2, style.number)
        size = largest_size(number, Weight.BOLD, sizes, self.room)
        self._lines(wrap(number, Weight.BOLD, size, self.room, 3), Weight.BOLD, size)

    def _recipient(self) -> None:
        self._caption(self.label.words.recipient, self.left, self.room)
        self._address(self.label.recipient, self.style.name, self.style.line, self.room)

    def _sender_and_qr(self) -> None:
        """The QR at the right; the sender and the order number in the room that it leaves."""
        cells = qr_cells(return_qr_text(self.label.return_number))
        module = self._qr_module(len(cells))
        quiet = QR_QUIET_MODULES * module
        side = len(cells) * module
        beside = self.paper.width - max(self.style.margin, quiet) - side - quiet - self.left
        top = self.y
        own_row = beside < self.paper.dots(150)
        self._sender(self.room if own_row else beside)
        if own_row:
            self.y += quiet
            x = (self.paper.width - side) // 2
        else:
            x = self.left + beside + quiet
        y = self.y if own_row else top + max(0, quiet - self.style.gap)
        self.marks.append(Cells(x, y, cells, module, module))
        self.y = max(self.y, y + side + max(0, quiet - self._gap_above_rule))

    def _sender(self, room: int) -> None:
        style = self.style
        order = clean(self.label.order_number)
        top = self.y
        two_columns = bool(order) and room >= self.paper.dots(480)
        sender_room = room * 3 // 5 if two_columns else room
        self._caption(self.label.words.sender, self.left, sender_room)
        self._address(self.label.sender, style.small, style.small, sender_room)
        if not order:
            return
        bottom, x = self.y, self.left
        if two_columns:
            x, self.y = self.left + sender_room + style.gap, top
            room -= sender_room + style.gap
        else:
            self.y += style.gap * 2 // 3
        self._caption(self.label.words.order, x, room)
        size = largest_size(order, Weight.BOLD, (style.small * 3 // 4, style.small), room)
        self._lines(wrap(order, Weight.BOLD, size, room, 2), Weight.BOLD, size, x=x)
        self.y = max(self.y, bottom)

    def _qr_module(self, cells: int) -> int:
        smallest = self.paper.dots(QR_SMALLEST_MODULE)
        for module in range(self.style.qr_module, smallest, -1):
            if cells * module <= self.paper.width * 0.3:
                return module
        needed = (cells + 2 * QR_QUIET_MODULES) * smallest
        if needed > self.paper.width:
            raise PrinterError("label_too_wide", needed=needed, available=self.paper.width)
        return smallest

    def _code128(self) -> None:
        """The Code 128 across the paper, or along a roll when it is too long for that."""
        text = self.label.barcode_text
        cells = code128_cells(text)
        modules = len(cells) + 2 * CODE128_QUIET_MODULES
        module = next((m for m in self._modules() if modules * m <= self.paper.width), 0)
        if module:
            x = (self.paper.width - len(cells) * module) // 2
            self.marks.append(Cells(x, self.y, (cells,), module, self.style.code))
            self.y += self.style.code
        else:
            self._code128_along(cells)
        self.y += self.style.gap * 2 // 3
        self._code_text(clean(text))

    def _code128_along(self, cells: tuple[bool, ...]) -> None:
        """Turned by a quarter, which a roll allows because its length is free."""
        longest = 0 if self.paper.height else self.paper.dots(LONGEST_CODE)
        module = next((m for m in self._modules() if len(cells) * m <= longest), 0)
        if not module:
            needed = (len(cells) + 2 * CODE128_QUIET_MODULES) * self._modules()[-1]
            raise PrinterError("label_too_wide", needed=needed, available=self.paper.width)
        quiet = CODE128_QUIET_MODULES * module
        thick = min(self.style.code * 3 // 2, self.room)
        column = tuple((cell,) for cell in cells)
        self.y += quiet - self.style.gap
        x = (self.paper.width - thick) // 2
        self.marks.append(Cells(x, self.y, column, thick, module))
        self.y += len(cells) * module + quiet - self.style.gap * 2 // 3

    def _modules(self) -> tuple[int, ...]:
        modules = CODE128_MODULES_SHEET if self.paper.height else CODE128_MODULES_ROLL
        return tuple(self.paper.dots(module) for module in modules)

    def _code_text(self, text: str) -> None:
        size = self.style.small
        for line in wrap(text, Weight.SEMIBOLD, size, self.room, 3):
            x = (self.paper.width - width(line, Weight.SEMIBOLD, size)) // 2
            self._lines([line], Weight.SEMIBOLD, size, x=x)

    def _instructions(self) -> None:
        """Numbered steps; a step that would be cut in the middle is left out, and all after it."""
        style = self.style
        numbered = sum(bool(clean(step)) for step in self.label.instructions) > 1
        indent = round(width("0.", Weight.BOLD, style.small) * 1.4) if numbered else 0
        steps = self._steps_that_fit(self.room - indent)
        if not steps:
            return
        self._rule(style.hairline)
        self._caption(self.label.words.instructions, self.left, self.room)
        for place, lines in enumerate(steps, 1):
            if numbered:
                baseline = self.y + round(CAPITALS * style.small)
                number = Text(self.left, baseline, f"{place}.", Weight.BOLD, style.small)
                self.marks.append(number)
            self._lines(lines, BODY, style.small, x=self.left + indent)
            self.y += round(style.small * 0.28)

    def _steps_that_fit(self, room: int) -> list[list[str]]:
        steps: list[list[str]] = []
        for step in filter(None, map(clean, self.label.instructions)):
            lines = wrap(step, BODY, self.style.small, room, MAX_STEP_LINES)
            if self.instruction_lines + len(lines) > self.max_instruction_lines:
                break
            self.instruction_lines += len(lines)
            steps.append(lines)
        return steps

    def _address(self, address: Address, name_size: int, line_size: int, room: int) -> None:
        origin, destination = self.label.sender.country, self.label.recipient.country
        country = country_line(address.country, origin, destination)
        address = replace(address, country=country)
        name, *lines = [clean(line) for line in address.lines()] or [""]
        self._lines(wrap(name, Weight.BOLD, name_size, room, 2), Weight.BOLD, name_size)
        self.y += round(line_size * 0.18)
        wrapped = [part for line in lines for part in wrap(line, BODY, line_size, room, 2)]
        self._lines(wrapped, BODY, line_size)

    @property
    def _tag_height(self) -> int:
        return round(self.style.tag * 1.5)

    def _tag(self, text: str, right: int, top: int) -> int:
        """White words on a black ground that end at `right`; returns the ground's width."""
        size = self.style.tag
        padding = round(size * 0.5)
        wide = width(text, Weight.SEMIBOLD, size) + 2 * padding
        self.marks.append(Box(right - wide, top, wide, self._tag_height))
        baseline = top + (self._tag_height + round(CAPITALS * size)) // 2
        x = right - wide + padding
        self.marks.append(Text(x, baseline, text, Weight.SEMIBOLD, size, inverse=True))
        return wide

    def _caption(self, text: str, x: int, room: int) -> None:
        size = self.style.caption
        caption = shorten(clean(text).upper(), Weight.SEMIBOLD, size, room)
        self._lines([caption], Weight.SEMIBOLD, size, x=x)
        self.y += round(size * 0.42)

    def _lines(self, lines: list[str], weight: Weight, size: int, *, x: int | None = None) -> None:
        """Lines of text, the first one's capitals at the cursor."""
        start = self.left if x is None else x
        for line in lines:
            baseline = self.y + round(CAPITALS * size)
            self.marks.append(Text(start, baseline, line, weight, size))
            self.y += round(LEADING * size)
        if lines:
            # The last line needs room for its descenders, not a whole line's lead.
            self.y -= round((LEADING - CAPITALS - DESCENT) * size)

    @property
    def _gap_above_rule(self) -> int:
        """A little less than below it: the line above ends with the white of its descenders."""
        return self.style.gap - round(self.style.small * 0.2)

    def _rule(self, thickness: int) -> None:
        """A rule across the paper with a gap above and below it."""
        self.y += self._gap_above_rule
        self.marks.append(Box(self.left, self.y, self.room, thickness))
        self.y += thickness + self.style.gap
        self.gaps += 2
