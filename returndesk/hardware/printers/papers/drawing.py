"""The desk's papers drawn: as pictures for a printer's dots, as PDF pages."""

from dataclasses import replace

from returndesk.domain.labels import Bitmap, Paper
from returndesk.domain.papers import (
    CustomsContent,
    DeskPaper,
    ReceiptContent,
    TransferNote,
    VoucherContent,
)
from returndesk.hardware.printers.papers.customs import write_customs
from returndesk.hardware.printers.papers.flow import Flow
from returndesk.hardware.printers.papers.inspection import write_inspection
from returndesk.hardware.printers.papers.receipt import write_receipt
from returndesk.hardware.printers.papers.transfer import write_transfer
from returndesk.hardware.printers.papers.voucher import write_voucher
from returndesk.hardware.printers.pdf import sheets_pdf
from returndesk.hardware.printers.sheet import Sheet
from returndesk.services.paper_texts import paper_words

# A PDF's dots; see `pdf`.
_PDF_DPI = 203


def lay_out_paper(paper: DeskPaper, on: Paper, *, copy: int = 1) -> tuple[Sheet, ...]:
    """Place a paper's content on the dot grid of a printer's paper, page by page.

    Raises PrinterError `label_too_wide`, `label_too_high` (needed, available: dots) and
    `label_not_encodable` (text), as for labels.
    """
    content, logo = paper.content, paper.logo
    flow = Flow(on, content.language, copy)
    if isinstance(content, ReceiptContent):
        write_receipt(flow, content, logo)
    elif isinstance(content, VoucherContent):
        write_voucher(flow, content, logo)
    elif isinstance(content, CustomsContent):
        write_customs(flow, content)
    elif isinstance(content, TransferNote):
        write_transfer(flow, content)
    else:
        write_inspection(flow, content, logo)
    return flow.pages()


def draw_paper(paper: DeskPaper, on: Paper, *, copy: int = 1) -> tuple[Bitmap, ...]:
    """A picture a page; errors as `lay_out_paper`."""
    from returndesk.hardware.printers.label_raster import draw_sheet

    return tuple(map(draw_sheet, lay_out_paper(paper, on, copy=copy)))


def paper_pdf(paper: DeskPaper, on: Paper, *, copy: int = 1) -> bytes:
    """A PDF with pages of a paper's size; errors as `lay_out_paper`."""
    scale = _PDF_DPI / on.dpi
    grid = replace(on, dpi=_PDF_DPI, width=round(on.width * scale), height=round(on.height * scale))
    return sheets_pdf(lay_out_paper(paper, grid, copy=copy), title_of(paper))


def title_of(paper: DeskPaper) -> str:
    """What a PDF of it is called in a reader's window."""
    content = paper.content
    words = paper_words(content.language)
    if isinstance(content, ReceiptContent):
        return f"{words.receipt} {content.return_number}"
    if isinstance(content, VoucherContent):
        return f"{words.voucher} {content.readable_code}"
    if isinstance(content, CustomsContent):
        return f"CN 23 {content.return_number}"
    if isinstance(content, TransferNote):
        return f"{words.transfer} {content.barcode_text}"
    return f"{words.inspection} {content.return_number}"
