"""The `Renderer` port: what is to be printed in, a printer's bytes out.

Heavy libraries load at the first paper, so it belongs on a worker's thread.
"""

from dataclasses import replace
from pathlib import Path

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import Bitmap, CarrierPapers, LabelWords, Paper, ReturnLabel
from returndesk.domain.papers import DeskPaper
from returndesk.domain.printing import Margins, PrintContent, PrinterConfig, PrinterLanguage
from returndesk.hardware.printers.languages import language_of

MM_PER_INCH = 25.4
# A paper at least this wide is an office sheet, on which small labels lie on quarters.
_SHEET_MM = 190


class PaperRenderer:
    """Makes jobs; `cache` is where python-escpos keeps its printer data."""

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache

    def render(self, content: PrintContent, config: PrinterConfig, copy: int) -> bytes:
        """The job for one paper, marked as the copy that it is from 2 on.

        A carrier's ZPL stays as it is but for that mark. Raises PrinterError: what drawing raises
        (`label_too_wide`, ...), what is wrong with a carrier's file (see `carrier_label`),
        `carrier_label_language` for ZPL on another printer.
        """
        if config.language is PrinterLanguage.SYSTEM:
            return self._office(content, config.paper, copy)
        if isinstance(content, CarrierPapers):
            return b"".join(self._carrier(document, config, copy) for document in content.documents)
        if isinstance(content, DeskPaper):
            return b"".join(self._job(page, config) for page in _pages(content, config, copy))
        return self._job(self._drawn(content, config, copy), config)

    def _job(self, bitmap: Bitmap, config: PrinterConfig) -> bytes:
        return language_of(config.language, cache=self._cache).job(bitmap, config)

    def _drawn(self, content: ReturnLabel | Bitmap, config: PrinterConfig, copy: int) -> Bitmap:
        paper = config.paper
        if isinstance(content, ReturnLabel):
            from returndesk.hardware.printers.label_raster import draw_return_label

            inner = _within(paper, config.margins)
            return _framed(draw_return_label(content, inner, copy=copy), paper, config.margins)
        if content.width > paper.width:
            raise PrinterError("label_too_wide", needed=content.width, available=paper.width)
        return _as_copy(content, paper, copy)

    def _carrier(self, document: bytes, config: PrinterConfig, copy: int) -> bytes:
        from returndesk.hardware.printers.carrier_label import carrier_label, is_zpl, whole_zpl

        if config.language is PrinterLanguage.ZPL and is_zpl(document):
            return _zpl_as_copy(whole_zpl(document), config.paper, copy)
        pages = carrier_label(document, config.paper, measured=False).pages
        return b"".join(self._job(_as_copy(page, config.paper, copy), config) for page in pages)

    def _office(self, content: PrintContent, paper: Paper, copy: int) -> bytes:
        """A PDF: on a sheet's quarters where the paper is one, else pages of their own size."""
        if isinstance(content, DeskPaper):
            from returndesk.hardware.printers.papers.drawing import paper_pdf

            return paper_pdf(content, paper, copy=copy)
        quarters = paper.width / paper.dpi * MM_PER_INCH >= _SHEET_MM
        if isinstance(content, ReturnLabel):
            from returndesk.hardware.printers.pdf import return_label_pdf

            return return_label_pdf(content, sheet="A4" if quarters else "A6", copy=copy)
        if isinstance(content, Bitmap):
            from returndesk.hardware.printers.label_raster import bitmap_pdf

            return bitmap_pdf(_as_copy(content, paper, copy), dpi=paper.dpi)
        from returndesk.hardware.printers.carrier_label import is_zpl
        from returndesk.hardware.printers.render_child import office_pdf
        from returndesk.hardware.printers.render_process import RENDERER, checked

        documents = tuple(checked(document) for document in content.documents)
        if any(map(is_zpl, documents)):
            raise PrinterError("carrier_label_language")
        return RENDERER.run(office_pdf, documents, content.quarter if quarters else None)


def _pages(content: DeskPaper, config: PrinterConfig, copy: int) -> tuple[Bitmap, ...]:
    from returndesk.hardware.printers.papers.drawing import draw_paper

    pages = draw_paper(content, _within(config.paper, config.margins), copy=copy)
    return tuple(_framed(page, config.paper, config.margins) for page in pages)


def _as_copy(bitmap: Bitmap, paper: Paper, copy: int) -> Bitmap:
    if copy < 2:
        return bitmap
    from returndesk.hardware.printers.copy_mark import marked

    return marked(bitmap, paper, _copy_words(copy))


def _zpl_as_copy(document: bytes, paper: Paper, copy: int) -> bytes:
    if copy < 2:
        return document
    from returndesk.hardware.printers.zpl_copy import marked_zpl

    return marked_zpl(document, paper, _copy_words(copy))


def _copy_words(copy: int) -> str:
    return f"{LabelWords().copy} {copy}"


def _within(paper: Paper, margins: Margins) -> Paper:
    """The paper without its margins."""
    across = _dots(margins.left, paper) + _dots(margins.right, paper)
    down = _dots(margins.top, paper) + _dots(margins.bottom, paper)
    return replace(
        paper,
        width=max(1, paper.width - across),
        height=max(1, paper.height - down) if paper.height else 0,
    )


def _framed(bitmap: Bitmap, paper: Paper, margins: Margins) -> Bitmap:
    """The picture with the margins around it."""
    if margins == Margins():
        return bitmap
    from PIL import Image

    from returndesk.hardware.printers.label_raster import bitmap_image

    top = _dots(margins.top, paper)
    height = paper.height or bitmap.height + top + _dots(margins.bottom, paper)
    page = Image.new("1", (paper.width, height), 255)
    page.paste(bitmap_image(bitmap), (_dots(margins.left, paper), top))
    return Bitmap(paper.width, height, page.tobytes("raw", "1;I"))


def _dots(millimetres: float, paper: Paper) -> int:
    return round(max(0, millimetres) * paper.dpi / MM_PER_INCH)
