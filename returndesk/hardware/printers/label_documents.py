"""Foreign label files opened within limits: a PDF's pages and pictures, in grey, at their size.

Only for the child process of `render_child`: whatever a file does then, it does to that.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from PIL import Image

MAX_PAGES = 20
# A0 is 1189 mm long; a label page of more is a mistake or a bomb.
MAX_SIDE_MM = 1200
MAX_PIXELS = 60_000_000
MM_PER_INCH = 25.4
POINTS_PER_INCH = 72
# What a file without a resolution may be drawn for, and the usual sizes that show which.
_RESOLUTIONS = (203, 300, 600, 152, 96, 72)
_LABEL_SIZES_MM = ((101.6, 152.4), (100, 150), (105, 148), (102, 210), (102, 203))


class FileError(Exception):
    """A file that cannot be printed: the code and parameters of a KnownError."""

    def __init__(self, code: str, **params: str | float) -> None:
        self.code = code
        self.params = params
        super().__init__(code, params)


def is_pdf(data: bytes) -> bool:
    """Whether a file is a PDF: readers allow the mark within the first kilobyte."""
    return b"%PDF-" in data[:1024]


@contextmanager
def open_document(data: bytes) -> Iterator[Any]:
    """A PDF, closed in the end; `FileError` for one that is locked, broken, empty or too long."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        raise FileError("label_file_locked" if locked else "label_file_unreadable") from error
    try:
        if len(document) > MAX_PAGES:
            raise FileError("label_pages_too_many", pages=len(document), limit=MAX_PAGES)
        if not len(document):
            raise FileError("label_file_unreadable")
        document.init_forms()  # some carriers fill in form fields
        yield document
    except pypdfium2.PdfiumError as error:
        raise FileError("label_file_unreadable") from error
    finally:
        document.close()


def draw_page(page: Any, scale: float) -> Image.Image:  # noqa: ANN401
    """A page in grey on white; `FileError` for one that is too large."""
    sides = page.get_size()
    if max(sides) > MAX_SIDE_MM / MM_PER_INCH * POINTS_PER_INCH:
        raise FileError("label_file_too_large")
    if sides[0] * scale * sides[1] * scale > MAX_PIXELS:
        raise FileError("label_file_too_large")
    bitmap = page.render(scale=scale, grayscale=True)
    picture: Image.Image = bitmap.to_pil().copy()
    bitmap.close()
    return picture if picture.mode == "L" else picture.convert("L")


def open_picture(data: bytes) -> tuple[Image.Image, float]:
    """A picture in grey on white, and its resolution in dots an inch; `FileError` as for a PDF."""
    try:
        picture: Image.Image = Image.open(
            BytesIO(data), formats=("PNG", "GIF", "JPEG", "BMP", "TIFF")
        )
        if picture.width * picture.height > MAX_PIXELS:
            raise FileError("label_file_too_large")
        picture.load()
    except Image.DecompressionBombError as error:
        raise FileError("label_file_too_large") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise FileError("label_file_unreadable") from error
    dpi = _resolution(picture)
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        ground = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(ground, picture.convert("RGBA"))
    return picture.convert("L"), dpi


def _resolution(picture: Image.Image) -> float:
    """What the file says, else the one at which it has the size of a label, else 203."""
    said = picture.info.get("dpi", (0, 0))[0]
    if said >= min(_RESOLUTIONS) * 0.9:
        # A PNG tells dots a metre: 203 dpi comes back as 202.99.
        return next((dpi for dpi in _RESOLUTIONS if abs(dpi - said) < 0.6), float(said))
    for dpi in _RESOLUTIONS:
        sides = sorted(side / dpi * MM_PER_INCH for side in picture.size)
        for known in _LABEL_SIZES_MM:
            if all(abs(a - b) < 0.02 * b for a, b in zip(sides, known, strict=True)):
                return dpi
    return _RESOLUTIONS[0]
