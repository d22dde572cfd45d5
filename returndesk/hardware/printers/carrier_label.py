"""Carriers' labels on a printer's dots: PDF, PNG or ZPL bytes in, a picture a page out.

A carrier's label is never scaled: a bar of 0.25 mm stays one, or carriers' machines do not read
it. A label wider than the paper is turned by 90 degrees if that fits, else refused with both
widths. ZPL goes to ZPL printers as it is; elsewhere it is refused, since what draws ZPL exactly is
the printer itself.
"""

from dataclasses import dataclass

from returndesk.domain.errors import PrinterError
from returndesk.domain.labels import Bitmap, Paper
from returndesk.hardware.printers.render_child import Room, label_pages
from returndesk.hardware.printers.render_process import RENDERER, checked

# Below two dots a module, dot gain closes the gaps between bars (measured: 0 to 50 % are read).
FEWEST_MODULE_DOTS = 1.9


@dataclass(frozen=True, slots=True)
class LabelCode:
    """A code on a label: its text, kind, the width of its module in dots, whether it reads back."""

    text: str
    format: str
    module_dots: float
    reads_back: bool

    @property
    def too_fine(self) -> bool:
        """Whether this printer cannot print it so that scanners read it for sure."""
        return self.module_dots < FEWEST_MODULE_DOTS or not self.reads_back


@dataclass(frozen=True, slots=True)
class CarrierLabel:
    """A carrier's label on a paper: its pages and its codes."""

    pages: tuple[Bitmap, ...]
    codes: tuple[LabelCode, ...]

    @property
    def too_fine(self) -> tuple[LabelCode, ...]:
        """The codes to warn of: print this label on a printer with finer dots, or on paper."""
        return tuple(code for code in self.codes if code.too_fine)


def carrier_label(data: bytes, paper: Paper, *, measured: bool = True) -> CarrierLabel:
    """The pages of a carrier's PDF or PNG at their true size on a paper; slow, off the GUI.

    Codes are read back and measured for a preview; without `measured` there are none, and it is
    done in a third of the time. Raises PrinterError as `RenderProcess.run`, and
    `carrier_label_language` for ZPL.
    """
    if is_zpl(checked(data)):
        raise PrinterError("carrier_label_language")
    room = Room(paper.dpi, paper.width, paper.height)
    pages, codes = RENDERER.run(label_pages, data, room, "codes" if measured else "")
    return CarrierLabel(
        tuple(Bitmap(page.width, page.height, page.data) for page in pages),
        tuple(
            LabelCode(code.text, code.format, code.module_dots, code.reads_back) for code in codes
        ),
    )


def is_zpl(data: bytes) -> bool:
    """Whether a file is ZPL; a byte order mark or a comment may come before the first label."""
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start[:1] in (b"^", b"~") and b"^XA" in start.upper()


def whole_zpl(data: bytes) -> bytes:
    """ZPL as a printer takes it, unchanged; `label_file_unreadable` when it is cut short."""
    upper = checked(data).upper()
    if upper.count(b"^XA") != upper.count(b"^XZ") or upper.rfind(b"^XZ") < upper.rfind(b"^XA"):
        raise PrinterError("label_file_unreadable")
    return data
