"""The module patterns of a label's codes, one module a cell, without quiet zones.

`raster` and `pdf` draw them with whole dots a module; nobody scales a finished code.
"""

from functools import lru_cache
from typing import cast

from returndesk.domain.errors import PrinterError

QR_QUIET_MODULES = 4  # ISO/IEC 18004, 9.1
CODE128_QUIET_MODULES = 10  # ISO/IEC 15417, 4.4


@lru_cache(maxsize=256)
def code128_cells(text: str) -> tuple[bool, ...]:
    """The modules of a Code 128 from left to right, True is black.

    The encoder puts runs of digits in subset C, two a symbol. Raises PrinterError
    `label_not_encodable` (text) for an empty text or one outside ISO 8859-1.
    """
    import zxingcpp

    try:
        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
    except ValueError as error:
        raise PrinterError("label_not_encodable", text=text[:80]) from error
    # The picture has the buffer protocol, though its stub does not tell.
    picture = memoryview(cast("bytes", code.to_image(add_quiet_zones=False)))
    first_row, *_ = cast("list[list[int]]", picture.tolist())
    return tuple(value == 0 for value in first_row)


@lru_cache(maxsize=256)
def qr_cells(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of a QR code with error correction M, True is black.

    Raises PrinterError `label_not_encodable` (text) when the text is too long for any version.
    """
    import qrcode

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    try:
        code.make(fit=True)
    except ValueError as error:
        raise PrinterError("label_not_encodable", text=text[:80]) from error
    return tuple(tuple(bool(cell) for cell in row) for row in code.get_matrix())


def runs(cells: tuple[bool, ...]) -> list[tuple[int, int]]:
    """The black runs of a row of cells as (first cell, length)."""
    found: list[tuple[int, int]] = []
    start = None
    for position, black in enumerate((*cells, False)):
        if black and start is None:
            start = position
        elif not black and start is not None:
            found.append((start, position - start))
            start = None
    return found
