"""A return label as the contents of a file: what `returndesk label` writes."""

from pathlib import Path

from returndesk.domain.labels import LabelFormat, Paper, ReturnLabel
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
