"""The return label as a 1-bit picture on the printer's own dot grid.

Nothing is scaled or dithered: codes get whole dots a module, text is thresholded
(reference: bars that are drawn on the grid are read after dot gain, resampled ones are not).
"""

from PIL import Image, ImageDraw

from returndesk.domain.labels import Bitmap, Paper, ReturnLabel
from returndesk.hardware.printers.label_layout import lay_out
from returndesk.hardware.printers.lettering import glyph
from returndesk.hardware.printers.scripts import visual
from returndesk.hardware.printers.sheet import Box, Cells, Picture, Sheet, Text

BLACK, WHITE = 255, 0


def draw_return_label(label: ReturnLabel, paper: Paper, *, copy: int = 1) -> Bitmap:
    """Draw a label for a paper; errors as `lay_out`."""
    return draw_sheet(lay_out(label, paper, copy=copy))


def draw_sheet(sheet: Sheet) -> Bitmap:
    """Draw laid-out marks; black is 1, as thermal printers and `Bitmap` have it."""
    picture = Image.new("1", (sheet.width, sheet.height), WHITE)
    draw = ImageDraw.Draw(picture)
    for mark in sheet.marks:
        if isinstance(mark, Text):
            _write(draw, mark)
        elif isinstance(mark, Box):
            _fill(draw, mark.x, mark.y, mark.width, mark.height)
        elif isinstance(mark, Picture):
            _draw_picture(picture, mark)
        else:
            _draw_cells(picture, mark)
    return Bitmap(sheet.width, sheet.height, picture.tobytes())


def _write(draw: ImageDraw.ImageDraw, mark: Text) -> None:
    pen = mark.x
    for character in visual(mark.text):
        drawn = glyph(character, mark.weight, mark.size)
        place = (pen + drawn.left, mark.baseline + drawn.top)
        draw.bitmap(place, drawn.dots, WHITE if mark.inverse else BLACK)
        pen += drawn.advance


def _fill(draw: ImageDraw.ImageDraw, x: int, y: int, width: int, height: int) -> None:
    draw.rectangle((x, y, x + width - 1, y + height - 1), fill=BLACK)


def _draw_cells(picture: Image.Image, cells: Cells) -> None:
    pattern = Image.new("1", (len(cells.rows[0]), len(cells.rows)))
    pattern.putdata([BLACK if cell else WHITE for row in cells.rows for cell in row])
    # A whole number of dots a module: nearest neighbour repeats dots and invents none.
    size = (cells.width, cells.height)
    picture.paste(pattern.resize(size, Image.Resampling.NEAREST), (cells.x, cells.y))


def _draw_picture(picture: Image.Image, mark: Picture) -> None:
    from returndesk.hardware.printers.logos import thermal

    picture.paste(thermal(mark.data, (mark.width, mark.height)), (mark.x, mark.y))


def bitmap_png(bitmap: Bitmap, *, dpi: int = 203) -> bytes:
    """A bitmap as a 1-bit PNG, one pixel a dot, with its resolution so that it prints to size."""
    from io import BytesIO

    picture = bitmap_image(bitmap)
    out = BytesIO()
    picture.save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()


def bitmap_image(bitmap: Bitmap) -> Image.Image:
    """A bitmap as a Pillow picture of mode "1", black on white."""
    return Image.frombytes("1", (bitmap.width, bitmap.height), bitmap.data, "raw", "1;I")


def bitmap_pdf(bitmap: Bitmap, *, dpi: int = 203) -> bytes:
    """A bitmap as a PDF page of its true size, one pixel a dot."""
    from io import BytesIO

    out = BytesIO()
    bitmap_image(bitmap).save(out, "PDF", resolution=dpi)
    return out.getvalue()
