"""The return label as a PDF for ordinary printers and for mail.

The layout is the thermal label's, on the dot grid of a 203 dpi label printer, drawn as vectors:
whoever prints it on such a printer gets whole dots a module. Bars are a twentieth of a dot narrower
than their grid, because PDFium and Ghostscript round a bar that touches a dot up to that dot
(measured: 2.002 dots become 3, and codes of 2 dots a module are then unreadable).
"""

from collections.abc import Sequence
from functools import lru_cache, partial
from io import BytesIO
from itertools import groupby
from typing import Any, Literal

from returndesk.domain.labels import Paper, ReturnLabel
from returndesk.hardware.printers.label_layout import lay_out
from returndesk.hardware.printers.lettering import Weight, face_for, font_path, width
from returndesk.hardware.printers.matrices import runs
from returndesk.hardware.printers.scripts import visual
from returndesk.hardware.printers.sheet import Box, Cells, Picture, Sheet, Text

PdfSheet = Literal["A6", "A4"]

DOT = 72 / 203  # in points
BAR_GAP = 0.05
# 105 x 148 mm and 210 x 297 mm to the nearest dot: PDFium stretches a page to whole pixels, and a
# page that is a whole number of dots is not stretched.
A6_DOTS = Paper(203, 839, 1183)
A4_DOTS = Paper(203, 1678, 2374)


def return_label_pdf(
    label: ReturnLabel, *, sheet: PdfSheet = "A6", quarter: int = 0, copy: int = 1
) -> bytes:
    """A label as one page: A6, or an A4 page with the label on one of its quarters.

    `quarter` 0 to 3 is top left, top right, bottom left, bottom right: a sheet of stickers is used
    up one by one. Errors as `lay_out`.
    """
    from reportlab.pdfgen.canvas import Canvas

    if quarter not in range(4):
        raise ValueError(f"a sheet has quarters 0 to 3, not {quarter}")
    marks = lay_out(label, A6_DOTS, copy=copy)
    page = A6_DOTS if sheet == "A6" else A4_DOTS
    # A hair less, or rounding in the file makes PDFium add a pixel and stretch the page after all.
    size = (page.width * DOT - 0.005, page.height * DOT - 0.005)
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, pageCompression=1, invariant=1)
    canvas.setTitle(f"{label.words.number} {label.return_number}")
    canvas.setCreator("ReturnDesk")
    # A printed page must come out as large as it is: never "fit to page".
    canvas.setViewerPreference("PrintScaling", "None")
    # From here on one unit is a dot, from the top left corner of the page.
    canvas.translate(0, size[1])
    canvas.scale(DOT, DOT)
    if sheet == "A4":
        canvas.translate(page.width // 2 * (quarter % 2), -(page.height // 2) * (quarter // 2))
    _draw(canvas, marks)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def sheet_pdf(sheet: Sheet, title: str) -> bytes:
    """A laid-out sheet of 203 dpi as a page of its own size."""
    return sheets_pdf((sheet,), title)


def sheets_pdf(sheets: Sequence[Sheet], title: str) -> bytes:
    """Laid-out sheets of 203 dpi as pages of their own sizes."""
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pageCompression=1, invariant=1)
    canvas.setTitle(title)
    canvas.setCreator("ReturnDesk")
    canvas.setViewerPreference("PrintScaling", "None")
    for sheet in sheets:
        size = (sheet.width * DOT - 0.005, sheet.height * DOT - 0.005)  # as in return_label_pdf
        canvas.setPageSize(size)
        canvas.translate(0, size[1])
        canvas.scale(DOT, DOT)
        _draw(canvas, sheet)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Any, sheet: Sheet) -> None:  # noqa: ANN401 - a reportlab Canvas
    for mark in sheet.marks:
        if isinstance(mark, Text):
            _write(canvas, mark)
        elif isinstance(mark, Box):
            canvas.rect(mark.x, -mark.y - mark.height, mark.width, mark.height, stroke=0, fill=1)
        elif isinstance(mark, Picture):
            _draw_picture(canvas, mark)
        else:
            _draw_cells(canvas, mark)


def _write(canvas: Any, mark: Text) -> None:  # noqa: ANN401
    """A line of text, each font's part set to the width that the layout measured on whole dots."""
    x = mark.x
    canvas.setFillGray(1 if mark.inverse else 0)
    for face, characters in groupby(visual(mark.text), partial(face_for, weight=mark.weight)):
        text = "".join(characters)
        wanted = width(text, mark.weight, mark.size)
        natural = canvas.stringWidth(text, _registered(face), mark.size)
        canvas.setFont(_registered(face), mark.size)
        canvas.drawString(x, -mark.baseline, text, charSpace=(wanted - natural) / len(text))
        x += wanted
    canvas.setFillGray(0)


def _draw_picture(canvas: Any, mark: Picture) -> None:  # noqa: ANN401
    from reportlab.lib.utils import ImageReader

    from returndesk.hardware.printers.logos import on_white

    reader = ImageReader(on_white(mark.data))
    canvas.drawImage(reader, mark.x, -mark.y - mark.height, mark.width, mark.height)


def _draw_cells(canvas: Any, cells: Cells) -> None:  # noqa: ANN401
    """One path of the black runs of each row and of each column.

    Rows alone would leave a white seam of a twentieth of a dot between the modules of a column.
    """
    path = canvas.beginPath()
    columns = tuple(zip(*cells.rows, strict=True))
    for y, row in enumerate(cells.rows):
        for x, length in runs(row):
            _add(path, cells, x, y, length, 1)
    if len(cells.rows) > 1:
        for x, column in enumerate(columns):
            for y, length in runs(column):
                _add(path, cells, x, y, 1, length)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=1)


def _add(path: Any, cells: Cells, x: int, y: int, across: int, down: int) -> None:  # noqa: ANN401
    wide = across * cells.cell_width - BAR_GAP
    high = down * cells.cell_height - BAR_GAP
    left = cells.x + x * cells.cell_width + BAR_GAP / 2
    bottom = -(cells.y + (y + down) * cells.cell_height) + BAR_GAP / 2
    path.rect(left, bottom, wide, high)


@lru_cache(maxsize=2 * len(Weight))
def _registered(face: str) -> str:
    """The name under which reportlab knows a font; only the characters used are embedded."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont(face, font_path(face)))
    return face
