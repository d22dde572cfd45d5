"""The word that tells a second print from the first, on a carrier's own ZPL.

Only the printer draws such a label, so what it will look like is estimated from above: every
field as large as it can become, a graphic by its own dots. The word goes where nothing can be,
2 mm from all of it. A label without such a place stays as it is, and a label with the word alone
follows it.
Commands: Zebra, ZPL II programming guide.
"""

import re
from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from returndesk.domain.labels import Bitmap, Paper
from returndesk.hardware.printers.copy_mark import CLEAR, tag_of, white_place
from returndesk.hardware.printers.label_raster import bitmap_image
from returndesk.hardware.printers.stream import StreamError, papers_from
from returndesk.hardware.printers.zpl_job import graphic, zpl_bytes
from returndesk.hardware.printers.zpl_reader import ZplReader

_LABEL = re.compile(rb"\^XA.*?\^XZ", re.DOTALL | re.IGNORECASE)
_COMMAND = re.compile(rb"[\^~]([A-Za-z][A-Za-z0-9@])([^\^~]*)")
# What makes a block a label, and not a setting, a download or a deletion.
_PRINTS = frozenset(b"FD FV SN GF GB GC GD GE GS XG IM".split())
# What cannot be seen from here: stored pictures and formats, other signs for commands.
_UNSEEN = frozenset(b"XG IM IL XF DF CC CT CD".split())
# Codes of two dimensions grow with what is in them; none of a label is larger (MaxiCode: 28 mm).
_SQUARES = frozenset(b"BQ BX B0 BO BD BF BR B7 BT BB".split())
_SQUARE_INCHES = 2
_INCH_OF_203 = 203
_ROUND = frozenset(b"GC GD GE GS".split())
_TEXTS = frozenset(b"FD FV SN".split())
_TURNED = frozenset((b"R", b"B"))
_LEAST_LETTER, _LEAST_ROUND = 40, 50


class _UnseenError(Exception):
    """The label holds something whose place cannot be known."""


@dataclass(slots=True)
class _Pen:
    """Where ZPL stands while a label is read."""

    home: tuple[int, int] | None = None  # ^LH, which lasts from one label to the next
    place: tuple[int, int] = (0, 0)
    from_below: bool = False  # ^FT: the place is the field's lower left corner
    bar_height: int = 10
    usual_turned: bool = False  # ^FW: codes and text run downwards or upwards
    turned: bool = False
    usual_text: tuple[int, int] = (40, 40)  # ^CF: height and width of a letter, at most
    text: tuple[int, int] = (40, 40)
    block: tuple[int, int] = (0, 1)  # ^FB: width and lines
    code: tuple[int, bool] | None = None  # the height of the field's code, if it is one; turned
    boxes: list[tuple[int, int, int, int]] = field(default_factory=list)


def marked_zpl(data: bytes, paper: Paper, words: str) -> bytes:
    """The labels of a ZPL file, each with `words` where it is white.

    Where one has no place, a label with `words` alone follows the file.
    """
    tag = tag_of(words, paper)
    pen = _Pen()
    unmarked = False

    def mark(found: "re.Match[bytes]") -> bytes:
        nonlocal pen, unmarked
        label = found[0]
        names = {name.upper() for name, _ in _COMMAND.findall(label)}
        pen = _Pen(home=pen.home)
        try:
            place = _free_place(pen, label, paper, tag)
        except _UnseenError:
            place = None
        if not names & _PRINTS or b"DF" in names:
            return label
        if place is None:
            unmarked = True
            return label
        word = graphic(tag, *place)
        if pen.home is not None:
            word = b"^LH0,0" + word + b"^LH%d,%d" % pen.home
        return label[:-3] + word + label[-3:]

    whole = _LABEL.sub(mark, data)
    return whole + (b"\n" + zpl_bytes(_alone(tag, paper)) if unmarked else b"")


def _alone(tag: Bitmap, paper: Paper) -> Bitmap:
    """A label with the tag alone."""
    clear = paper.dots(CLEAR)
    page = Image.new("1", (paper.width, paper.height or tag.height + 2 * clear))
    left = max(0, min(clear, paper.width - tag.width))
    page.paste(bitmap_image(tag).point([255, *[0] * 255], "1"), (left, clear))
    return Bitmap(page.width, page.height, page.tobytes())


def _free_place(pen: _Pen, label: bytes, paper: Paper, tag: Bitmap) -> tuple[int, int]:
    """Where the tag fits; `_UnseenError` for nowhere."""
    height = paper.height or _length(label)
    page = Image.new("1", (paper.width, max(1, height)))
    for name, value in _COMMAND.findall(label):
        _read(pen, name.upper(), value, page)
    draw = ImageDraw.Draw(page)
    for left, top, right, bottom in pen.boxes:
        draw.rectangle((left, top, max(left, right), max(top, bottom)), fill=1)
    place = white_place(page, (tag.width, tag.height), paper.dots(CLEAR)) if height else None
    if place is None:
        raise _UnseenError
    return place[0] - place[0] % 8, place[1]  # on whole bytes, as every printer likes pictures


def _length(label: bytes) -> int:
    found = re.search(rb"\^LL(\d{1,5})", label, re.IGNORECASE)
    return int(found[1]) if found else 0


def _read(pen: _Pen, name: bytes, value: bytes, page: Image.Image) -> None:
    """One command: move the pen, or note the room that a field may take."""
    if name in _UNSEEN or (name == b"PO" and value[:1].upper() == b"I"):
        raise _UnseenError
    parts = [part.strip() for part in value.split(b",")]
    numbers = [int(part) if part.isdigit() else 0 for part in parts]
    letter = parts[0][:1].upper()
    if name == b"GB":
        _box(pen, numbers)
    elif name == b"GF":
        _graphic(pen, value, parts, page)
    elif name in _ROUND:
        side = max([*numbers[:2], _LEAST_ROUND])
        _take(pen, page, side, side)
    elif name in _TEXTS:
        _field(pen, value, page)
    elif name in _SQUARES:
        pen.code = _SQUARE_INCHES * max(_INCH_OF_203, page.width // 4), False
    elif name[:1] == b"B" and name != b"BY":
        turned = letter in _TURNED or (not letter and pen.turned)
        pen.code = max([pen.bar_height, *numbers[1:3]]), turned
    else:
        _move(pen, name, letter, numbers)


def _move(pen: _Pen, name: bytes, letter: bytes, numbers: list[int]) -> None:
    """A command that draws nothing itself."""
    first, second, third = [*numbers, 0, 0][:3]
    match name:
        case b"LH":
            pen.home = first, second
        case b"FO" | b"FT":
            left, top = pen.home or (0, 0)
            pen.place, pen.from_below = (left + first, top + second), name == b"FT"
            pen.code, pen.block = None, (0, 1)
            pen.text, pen.turned = pen.usual_text, pen.usual_turned
        case b"BY":
            pen.bar_height = third or pen.bar_height
        case b"FW":
            pen.usual_turned = pen.turned = letter in _TURNED
        case b"CF":
            pen.usual_text = pen.text = _letters([second, third])
        case b"FB":
            pen.block = first, max(1, second)
        case _ if name[:1] == b"A":
            pen.text = _letters([second, third])
            # The font's name is the command's second letter, so the direction comes first.
            pen.turned = letter in _TURNED or (not letter and pen.turned)


def _letters(sides: list[int]) -> tuple[int, int]:
    """Height and width of letters; a bitmap font's number says less than it takes."""
    side = max([*sides, _LEAST_LETTER])
    return side, side


def _box(pen: _Pen, numbers: list[int]) -> None:
    """A frame leaves its inside white; a line or a filled box does not."""
    width, height, thick = [*numbers, 1, 1, 1][:3]
    thick = max(1, thick)
    width, height = max(width, thick), max(height, thick)
    left, top = pen.place
    if pen.from_below:
        top -= height
    if 2 * thick >= min(width, height):
        pen.boxes.append((left, top, left + width, top + height))
        return
    right, bottom = left + width, top + height
    pen.boxes += [
        (left, top, right, top + thick),
        (left, bottom - thick, right, bottom),
        (left, top, left + thick, bottom),
        (right - thick, top, right, bottom),
    ]


def _field(pen: _Pen, value: bytes, page: Image.Image) -> None:
    """A code or a text, as long as it may become."""
    if pen.code is not None:
        height, turned = pen.code
        if turned:
            _take(pen, page, height + pen.text[0], page.height)
        else:
            _take(pen, page, page.width, height + 2 * pen.text[0])
        return
    high, wide = pen.text
    width, lines = pen.block
    long = width or len(value) * wide
    if pen.turned:
        _take(pen, page, lines * high, page.height)
    else:
        _take(pen, page, long, round(lines * high * 1.2))


def _take(pen: _Pen, page: Image.Image, width: int, height: int) -> None:
    """Note room from the pen on: below a ^FO, above and a little below a ^FT."""
    left, top = pen.place
    if pen.from_below:
        pen.boxes.append((left, max(0, top - height), left + width, top + pen.text[0]))
        if pen.turned or (pen.code is not None and pen.code[1]):
            pen.boxes.append((max(0, left - width), 0, left + width, page.height))
        return
    pen.boxes.append((left, top, left + width, top + height))


def _graphic(pen: _Pen, value: bytes, parts: list[bytes], page: Image.Image) -> None:
    """A picture by its own dots, read as a printer reads it."""
    if len(parts) < 5 or not all(part.isdigit() for part in parts[1:4]) or not int(parts[3]):
        raise _UnseenError
    wide, high = int(parts[3]) * 8, int(parts[2]) // int(parts[3])
    alone = b"^XA^PW%d^LL%d^FO0,0^GF%b^FS^XZ" % (wide, high, value)
    try:
        (drawn,) = papers_from(ZplReader(Paper(203, wide, high)), alone)
    except StreamError as error:
        raise _UnseenError from error
    left, top = pen.place
    dots = bitmap_image(drawn).point([255, *[0] * 255], "1")
    page.paste(1, (left, top - high if pen.from_below else top), dots)
