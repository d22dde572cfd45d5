"""Labels and papers as the contents of files: what `returndesk label` writes."""

from pathlib import Path

from returndesk.domain.labels import Bitmap, LabelFormat, Paper, ReturnLabel
from returndesk.domain.papers import DeskPaper
from returndesk.domain.printing import PrinterConfig, PrinterId, PrinterLanguage


def write_label(
    label: ReturnLabel,
    format: LabelFormat,  # noqa: A002 - the word of the command line
    paper: Paper,
    *,
    copy: int = 1,
    cache: Path | None = None,
) -> bytes:
    """The bytes of a printer's job or a PNG for a paper, or of an A6 PDF whatever the paper.

    Raises what `lay_out` raises; `cache` is where python-escpos keeps its printer data.
    """
    if format == "pdf":
        from returndesk.hardware.printers.pdf import return_label_pdf

        return return_label_pdf(label, copy=copy)
    from returndesk.hardware.printers.label_raster import bitmap_png, draw_return_label

    bitmap = draw_return_label(label, paper, copy=copy)
    if format == "png":
        return bitmap_png(bitmap, dpi=paper.dpi)
    from returndesk.hardware.printers.languages import language_of

    config = PrinterConfig(PrinterId("file"), "file", paper=paper)
    return language_of(PrinterLanguage(format), cache=cache).job(bitmap, config)


def write_paper(
    paper: DeskPaper,
    format: LabelFormat,  # noqa: A002 - the word of the command line
    on: Paper,
    *,
    copy: int = 1,
    cache: Path | None = None,
) -> bytes:
    """The bytes of a printer's job, a PNG with its pages below each other, or a PDF, on a paper.

    Raises what `lay_out_paper` raises; `cache` is where python-escpos keeps its printer data.
    """
    from returndesk.hardware.printers.papers.drawing import draw_paper, paper_pdf

    if format == "pdf":
        return paper_pdf(paper, on, copy=copy)
    pages = draw_paper(paper, on, copy=copy)
    if format == "png":
        from returndesk.hardware.printers.label_raster import bitmap_png

        high = sum(page.height for page in pages)
        whole = Bitmap(on.width, high, b"".join(page.data for page in pages))
        return bitmap_png(whole, dpi=on.dpi)
    from returndesk.hardware.printers.languages import language_of

    config = PrinterConfig(PrinterId("file"), "file", paper=on)
    language = language_of(PrinterLanguage(format), cache=cache)
    return b"".join(language.job(page, config) for page in pages)
