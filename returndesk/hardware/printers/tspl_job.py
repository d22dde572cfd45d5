"""A bitmap as a TSPL job (TSC, Xprinter, Munbyn and many others).

Only the commands that every clone knows. In BITMAP a 0 bit is a black dot. Commands: TSC,
TSPL/TSPL2 programming manual.
"""

from returndesk.domain.labels import Bitmap, Paper

MM_PER_INCH = 25.4
GAP_MM = 3  # what label stock has; the sensor finds the exact place
NORMAL_DENSITY = 8  # of 0 to 15
_INVERTED = bytes(255 - value for value in range(256))


def tspl_bytes(
    bitmap: Bitmap, paper: Paper, *, darkness: int | None = None, speed: int | None = None
) -> bytes:
    """A label of a bitmap's size; on a roll (no height) the paper is taken for continuous.

    `darkness` is -15 to 15 around the usual, `speed` in millimetres a second; TSPL takes both
    absolutely and speed in whole inches.
    """
    lines = [
        f"SIZE {_mm(bitmap.width, paper)} mm,{_mm(bitmap.height, paper)} mm",
        f"GAP {GAP_MM if paper.height else 0} mm,0 mm",
        "DIRECTION 0",
        "REFERENCE 0,0",
    ]
    if darkness is not None:
        lines.append(f"DENSITY {max(0, min(15, NORMAL_DENSITY + round(darkness / 2)))}")
    if speed is not None:
        lines.append(f"SPEED {max(1, min(14, round(speed / MM_PER_INCH)))}")
    lines += ["CLS", f"BITMAP 0,0,{bitmap.row_bytes},{bitmap.height},0,"]
    # The first line break ends a command that a broken connection may have left behind.
    head = "\r\n" + "\r\n".join(lines)
    return head.encode() + without_escapes(bitmap.data.translate(_INVERTED)) + b"\r\nPRINT 1,1\r\n"


def without_escapes(data: bytes) -> bytes:
    """Raster bytes in which no printer finds ESC !, whose commands act at once, anywhere.

    ESC !R resets the printer and ESC !P halts it. 0x1B has one black dot alone between white ones
    (its third bit from the right), never part of a code's bar: made white, it is 0x1F.
    """
    return data.replace(b"\x1b!", b"\x1f!")


def _mm(dots: int, paper: Paper) -> str:
    return f"{dots * MM_PER_INCH / paper.dpi:.2f}"
