"""The child process that opens foreign label files: PDF and PNG in, dots out.

A file from outside may be a bomb or break PDFium, so it is opened where that costs nothing but this
process: its memory is limited by the kernel (not on Windows), its time by the parent, which kills
it. Nothing of the desk is loaded here but this module and what it imports.

PDFium rounds filled bars up to whole pixels, so pages are drawn several times too large and
averaged by area: the error shrinks by that factor. Then a threshold, never a dither: on grey
ground dithering leaves no code readable (reference: hardware, section 3.2).
"""

import multiprocessing.connection
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image

from returndesk.hardware.printers.label_codes import CodeOnPage, codes_on
from returndesk.hardware.printers.label_documents import (
    MAX_PIXELS,
    MM_PER_INCH,
    POINTS_PER_INCH,
    FileError,
    draw_page,
    is_pdf,
    open_document,
    open_picture,
)

MAX_FILE_BYTES = 20_000_000
MEMORY_LIMIT = 800_000_000
IDLE_SECONDS = 120.0
SUPERSAMPLING = 4
THRESHOLD = 128
_A4_POINTS = (595.276, 841.89)
_QUARTER_MM = (106.5, 149.5)  # A6 with what rounding adds


@dataclass(frozen=True, slots=True)
class Page:
    """A page in dots: width, height, rows of bits (1 is black)."""

    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Room:
    """The paper that pages have to fit: resolution, width and height in dots (0: a roll)."""

    dpi: int
    width: int
    height: int


Answer = tuple[tuple[Page, ...], tuple[CodeOnPage, ...]]


def label_pages(data: bytes, room: Room, measure: str = "") -> Answer:
    """Each page of a PDF or PNG as dots, at its true size.

    With `measure` "codes", the codes that it holds as well, which takes three times as long.
    """
    pages: list[Page] = []
    codes: list[CodeOnPage] = []
    for picture, finer, times in _pictures(data, room.dpi, SUPERSAMPLING):
        placed = _placed(picture, room)
        if measure == "codes":
            codes += codes_on(placed, finer, times)
        pages.append(Page(placed.width, placed.height, placed.tobytes()))
    return tuple(pages), tuple(codes)


def grey_page(data: bytes, number: int, dpi: int) -> tuple[int, int, bytes]:
    """One page of a PDF in 256 greys, as an office printer takes it: width, height, rows."""
    with open_document(data) as document:
        picture = draw_page(document[number], dpi / POINTS_PER_INCH)
        return picture.width, picture.height, picture.tobytes()


def page_sizes(data: bytes) -> tuple[tuple[float, float], ...]:
    """The pages of a PDF, width and height in millimetres."""
    with open_document(data) as document:
        return tuple(
            tuple(side / POINTS_PER_INCH * MM_PER_INCH for side in document[number].get_size())
            for number in range(len(document))
        )


def office_pdf(documents: tuple[bytes, ...], quarter: int | None) -> bytes:
    """Several documents as one PDF for an ordinary printer, each page at its true size.

    Pages of at most A6 are laid on the quarters of A4 sheets from `quarter` (0 to 3) on; with
    None they stay pages of their own.
    """
    import pypdfium2

    target = pypdfium2.PdfDocument.new()
    sheet: Any = None
    place = quarter or 0
    for data in documents:
        with open_document(_as_pdf(data)) as source:
            for number in range(len(source)):
                size = source[number].get_size()
                if quarter is None or not _fits_quarter(size):
                    target.import_pages(source, [number])
                    continue
                if sheet is None or place > 3:
                    sheet = target.new_page(*_A4_POINTS)
                    place = place % 4
                _lay(source, number, target, sheet, place)
                place += 1
    out = BytesIO()
    target.save(out)
    target.close()
    return out.getvalue()


def _fits_quarter(points: tuple[float, float]) -> bool:
    width, height = (side / POINTS_PER_INCH * MM_PER_INCH for side in points)
    return width <= _QUARTER_MM[0] and height <= _QUARTER_MM[1]


def _lay(source: Any, number: int, target: Any, sheet: Any, place: int) -> None:  # noqa: ANN401
    """Put a page on a quarter of a sheet, at the quarter's top left corner, unscaled."""
    import pypdfium2

    height = source[number].get_size()[1]
    placed = source.page_as_xobject(number, target).as_pageobject()
    left = _A4_POINTS[0] / 2 * (place % 2)
    top = _A4_POINTS[1] - _A4_POINTS[1] / 2 * (place // 2)
    placed.set_matrix(pypdfium2.PdfMatrix().translate(left, top - height))
    sheet.insert_obj(placed)
    sheet.gen_content()


def _as_pdf(data: bytes) -> bytes:
    """A PDF as it is; a picture as a PDF page of its true size."""
    if is_pdf(data):
        return data
    picture, dpi = open_picture(data)
    out = BytesIO()
    picture.save(out, "PDF", resolution=dpi)
    return out.getvalue()


# -------------------------------------------------------------------------------- into dots


def _pictures(
    data: bytes, dpi: int, times: int
) -> Iterator[tuple[Image.Image, Image.Image, float]]:
    """The pages of a file as black (True) and white dots at their true size.

    With each, the same in grey and finer, and how many times finer: there codes are measured that
    the paper's dots are too coarse for.
    """
    if not is_pdf(data):
        picture, own = open_picture(data)
        yield _scaled(picture, own, dpi), picture, own / dpi
        return
    with open_document(data) as document:
        for number in range(len(document)):
            page = document[number]
            pixels = (dpi / POINTS_PER_INCH) ** 2 * page.get_width() * page.get_height()
            fitting = max(1, min(times, int((MAX_PIXELS / max(1, pixels)) ** 0.5)))
            drawn = draw_page(page, dpi * fitting / POINTS_PER_INCH)
            finer = drawn.reduce(fitting // 2) if fitting > 2 else drawn
            yield _thresholded(drawn.reduce(fitting)), finer, finer.width / drawn.width * fitting


def _thresholded(grey: Image.Image) -> Image.Image:
    return grey.point([255 if value < THRESHOLD else 0 for value in range(256)], "1")


def _scaled(picture: Image.Image, dpi: float, wanted: int) -> Image.Image:
    """A picture in the dots of a paper at the same size in millimetres; untouched where it fits."""
    if abs(dpi - wanted) < 1:
        return _thresholded(picture)
    width, height = (max(1, round(side * wanted / dpi)) for side in picture.size)
    if width * height > MAX_PIXELS:
        raise FileError("label_file_too_large")
    return _thresholded(picture.resize((width, height), Image.Resampling.BOX))


# --------------------------------------------------------------------------- onto the paper


def _placed(page: Image.Image, room: Room) -> Image.Image:
    """A page on the paper: whole if it fits, else what is printed on it, else turned by 90 degrees.

    On a roll the white below the print is cut off.
    """
    if _fits(page.size, room):
        return _on_paper(page, room)
    ink = page.getbbox()
    if ink is None:
        return _on_paper(page.crop((0, 0, 1, 1)), room)
    printed = page.crop(ink)
    if _fits(printed.size, room):
        return _on_paper(printed, room)
    if _fits(printed.size[::-1], room):
        return _on_paper(printed.transpose(Image.Transpose.ROTATE_90), room)
    millimetres = [round(side / room.dpi * MM_PER_INCH) for side in (*printed.size, room.width)]
    if printed.width > room.width:
        raise FileError("carrier_label_too_wide", label_mm=millimetres[0], paper_mm=millimetres[2])
    paper = round(room.height / room.dpi * MM_PER_INCH)
    raise FileError("carrier_label_too_high", label_mm=millimetres[1], paper_mm=paper)


def _fits(size: tuple[int, int], room: Room) -> bool:
    return size[0] <= room.width and (not room.height or size[1] <= room.height)


def _on_paper(printed: Image.Image, room: Room) -> Image.Image:
    """Centred across; from the top."""
    height = room.height
    if not height:
        ink = printed.getbbox()
        height = ink[3] if ink else 1
    paper = Image.new("1", (room.width, height))
    paper.paste(printed, ((room.width - printed.width) // 2, 0))
    return paper


# -------------------------------------------------------------------------------- the process

TASKS: dict[str, Callable[..., object]] = {
    "label_pages": label_pages,
    "grey_page": grey_page,
    "page_sizes": page_sizes,
    "office_pdf": office_pdf,
}


def serve(channel: "multiprocessing.connection.Connection") -> None:
    """Do tasks until the parent goes away or asks for nothing for two minutes."""
    _limit_memory()
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while channel.poll(IDLE_SECONDS):
            name, arguments = channel.recv()
            try:
                answer: object = TASKS[name](*arguments)
            except FileError as error:
                answer = (error.code, error.params)
            except (MemoryError, RecursionError):
                answer = ("label_file_too_large", {})
            channel.send(answer)
    channel.close()


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
