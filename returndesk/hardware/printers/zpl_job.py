"""A bitmap as a ZPL job, its graphic compressed.

`^GFA` with Z64 (deflate, Base64, CRC) is some 40 times smaller than hexadecimal digits, which
matters on serial lines and Bluetooth. Commands: Zebra, ZPL II programming guide.
"""

import base64
import binascii
import zlib

from returndesk.domain.labels import Bitmap

MM_PER_INCH = 25.4


def zpl_bytes(bitmap: Bitmap, *, darkness: int | None = None, speed: int | None = None) -> bytes:
    """A label of a bitmap's size.

    `darkness` is relative to the printer's own, -15 to 15 (`^MD`); `speed` in millimetres a second
    becomes whole inches (`^PR`). Media, cutter and tear-off are left as the printer is set up,
    because ZPL keeps such changes for the jobs of other programs.
    """
    setting = "" if darkness is None else f"^MD{max(-30, min(30, darkness))}\n"
    if speed is not None:
        setting += f"^PR{max(1, min(14, round(speed / MM_PER_INCH)))}\n"
    head = f"^XA\n^PW{bitmap.width}\n^LL{bitmap.height}\n^LH0,0\n^LS0\n^PON\n{setting}"
    return head.encode() + graphic(bitmap, 0, 0) + b"\n^PQ1\n^XZ\n"


def graphic(bitmap: Bitmap, left: int, top: int) -> bytes:
    """A field of a bitmap's dots, with its upper left corner in dots from the label's."""
    size = len(bitmap.data)
    head = f"^FO{left},{top}^GFA,{size},{size},{bitmap.row_bytes},"
    return head.encode() + z64(bitmap.data) + b"^FS"


def z64(data: bytes) -> bytes:
    """Data as ZPL's Z64: deflated, in Base64, with the CRC-16 (XMODEM) of that text."""
    text = base64.b64encode(zlib.compress(data))
    return b":Z64:%b:%04X" % (text, binascii.crc_hqx(text, 0))
