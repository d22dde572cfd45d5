"""The word that tells a second print from the first, on pictures whose design has no place for it.

It goes where the paper is white anyway, never within 2 mm of anything printed: a carrier's codes
keep their quiet zones. A roll gets a line of its own below.
"""

from PIL import Image

from returndesk.domain.labels import Bitmap, Paper
from returndesk.hardware.printers.label_raster import bitmap_image, draw_sheet
from returndesk.hardware.printers.lettering import Weight, width
from returndesk.hardware.printers.sheet import Box, Sheet, Text

_SIZE = 26
_PADDING = 8
CLEAR = 24
"""The white around the word, in dots of 203 dpi."""

_STEP = 8


def marked(bitmap: Bitmap, paper: Paper, words: str) -> Bitmap:
    """The picture with `words` white on black, as near to its bottom as there is room.

    Unchanged when a sheet of fixed height has no white place left.
    """
    tag = _black_set(tag_of(words, paper))
    page = _black_set(bitmap)
    if not paper.height:
        taller = Image.new("1", (page.width, page.height + 2 * CLEAR + tag.height))
        taller.paste(page, (0, 0))
        taller.paste(tag, (min(CLEAR, page.width - tag.width), page.height + CLEAR))
        return Bitmap(taller.width, taller.height, taller.tobytes())
    place = white_place(page, tag.size, paper.dots(CLEAR))
    if place is not None:
        page.paste(tag, place)
    return Bitmap(page.width, page.height, page.tobytes())


def tag_of(words: str, paper: Paper) -> Bitmap:
    """The words white on black."""
    size, padding = paper.dots(_SIZE), paper.dots(_PADDING)
    wide = min(paper.width, width(words, Weight.BOLD, size) + 2 * padding)
    high = size + padding
    text = Text(padding, high - padding, words, Weight.BOLD, size, inverse=True)
    return draw_sheet(Sheet(wide, high, (Box(0, 0, wide, high), text)))


def _black_set(bitmap: Bitmap) -> Image.Image:
    return bitmap_image(bitmap).point([255, *[0] * 255], "1")


def white_place(page: Image.Image, size: tuple[int, int], clear: int) -> tuple[int, int] | None:
    """The top left corner of the lowest place where the tag and the white around it fit."""
    wide, high = size[0] + 2 * clear, size[1] + 2 * clear
    for top in range(page.height - high, -1, -_STEP):
        for left in range(0, page.width - wide + 1, _STEP):
            if page.crop((left, top, left + wide, top + high)).getbbox() is None:
                return left + clear, top + clear
    return None
