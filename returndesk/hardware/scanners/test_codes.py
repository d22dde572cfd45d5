"""The codes from which the desk learns how a scanner types, as module patterns."""

import re
from functools import lru_cache
from typing import cast

from returndesk.domain.codes import Symbology
from returndesk.domain.envelopes import GS
from returndesk.hardware.printers.matrices import (
    CODE128_QUIET_MODULES,
    QR_QUIET_MODULES,
    code128_cells,
    qr_cells,
)
from returndesk.services.scanner_learning import CONTENT, TestCode

_Rows = tuple[tuple[bool, ...], ...]

# The fields of the GS1 test code: (01) has 14 digits, (10) and (21) end at a separator.
_GS1_FIELDS = re.compile(f"01([0-9]{{14}})10([^{GS}]+){GS}21(.+)")


@lru_cache(maxsize=len(TestCode))
def test_code_rows(code: TestCode) -> _Rows:
    """The rows of a test code without quiet zone, True is black; bars are one row."""
    content = CONTENT[code]
    if content.symbology is Symbology.CODE_128:
        return (code128_cells(content.text),)
    if content.symbology is Symbology.QR:
        return qr_cells(content.text)
    return _gs1_data_matrix(content.text)


def quiet_modules(code: TestCode) -> int:
    """The white modules that a test code needs around it; one would do for Data Matrix."""
    bars = CONTENT[code].symbology is Symbology.CODE_128
    return CODE128_QUIET_MODULES if bars else QR_QUIET_MODULES


def _gs1_data_matrix(text: str) -> _Rows:
    import zxingcpp

    fields = _GS1_FIELDS.fullmatch(text)
    if fields is None:
        raise ValueError("the GS1 test code has the fields 01, 10 and 21")
    article, batch, serial = fields.groups()
    written = f"[01]{article}[10]{batch}[21]{serial}"
    # Left to itself it would be a rectangle, which older scanners do not know.
    code = zxingcpp.create_barcode(
        written, zxingcpp.BarcodeFormat.DataMatrix, gs1=True, force_square=True
    )
    picture = memoryview(cast("bytes", code.to_image(add_quiet_zones=False)))
    rows = cast("list[list[int]]", picture.tolist())
    return tuple(tuple(value == 0 for value in row) for row in rows)
