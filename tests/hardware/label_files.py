"""Label files as carriers send them, and as nobody should."""

import zlib
from collections.abc import Callable
from io import BytesIO
from typing import cast

import zxingcpp
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
TRACKING = "JJD149990200012345678"


def bars(text: str, kind: str = "Code128") -> list[list[bool]]:
    """The modules of a code, row by row; True is black."""
    code = zxingcpp.create_barcode(text, zxingcpp.barcode_format_from_str(kind))
    picture = memoryview(cast("bytes", code.to_image(add_quiet_zones=False)))
    rows = cast("list[list[int]]", picture.tolist())
    found = [[value == 0 for value in row] for row in rows]
    return found[:1] if kind in {"Code128", "ITF", "Code39"} else found


def carrier_pdf(
    *,
    size_mm: tuple[float, float] = (105, 148),
    module_mm: float = 0.375,
    pages: int = 1,
    text: str = TRACKING,
    kind: str = "Code128",
    at_mm: tuple[float, float] = (8.13, 40.07),
    encrypt: StandardEncryption | None = None,
) -> bytes:
    """A label of vectors that lie on no printer's dots, as carriers make them."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(size_mm[0] * MM, size_mm[1] * MM), encrypt=encrypt)
    for page in range(pages):
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(at_mm[0] * MM, (at_mm[1] + 40) * MM, f"Page {page + 1} Réf. 4711")
        rows = bars(text, kind)
        high = 25 if len(rows) == 1 else module_mm
        for y, row in enumerate(rows):
            for x, black in enumerate(row):
                if black:
                    canvas.rect(
                        (at_mm[0] + x * module_mm) * MM,
                        (at_mm[1] + (len(rows) - y - 1) * high) * MM,
                        module_mm * MM, high * MM, stroke=0, fill=1,
                    )  # fmt: skip
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def carrier_png(
    *, dpi: int = 203, size: tuple[int, int] = (812, 1218), module: int = 3, tell: bool = True
) -> bytes:
    """A label of pixels at a resolution that the file tells or not."""
    picture = Image.new("L", size, 255)
    for x, black in enumerate(bars(TRACKING)[0]):
        if black:
            picture.paste(0, (60 + x * module, 300, 60 + (x + 1) * module, 500))
    out = BytesIO()
    picture.save(out, "PNG", **({"dpi": (dpi, dpi)} if tell else {}))
    return out.getvalue()


def flat_png(width: int, height: int) -> bytes:
    """A black PNG of any size, small as a file and made without its pixels."""

    def chunk(name: bytes, body: bytes) -> bytes:
        size = len(body).to_bytes(4, "big")
        return size + name + body + zlib.crc32(name + body).to_bytes(4, "big")

    squeeze = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    rows = b"".join(squeeze.compress(row) for _ in range(height)) + squeeze.flush()
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x01\x00\x00\x00\x00"
    whole = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + whole


def raw_pdf(content: bytes, *, page: str = "[0 0 297 420]", more: tuple[bytes, ...] = ()) -> bytes:
    """A PDF of one page with this content stream (already deflated) and more objects from 5 on."""
    resources = b"<< /XObject << " + b" ".join(
        b"/X%d %d 0 R" % (place, place + 5) for place in range(len(more))
    ) + b" >> >>"  # fmt: skip
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox %b /Contents 4 0 R /Resources %b >>"
        % (page.encode(), resources),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(content), content),
        *more,
    ]
    out = b"%PDF-1.5\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, start,
    )  # fmt: skip
    return out


def _repeated(piece: bytes, times: int) -> bytes:
    """A deflated stream of many times the same piece, packed once (its checksum is wrong)."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = squeeze.compress(piece) + squeeze.flush(zlib.Z_FULL_FLUSH)
    return b"\x78\xda" + block * times + b"\x03\x00" + bytes(4)


def inflating_pdf() -> bytes:
    """4 GB of content in 4 MB."""
    return raw_pdf(_repeated(b"0 0 m 1 1 l S\n" * 75_000, 4000))


def image_bomb_pdf() -> bytes:
    """A picture of 60,000 by 60,000 pixels in 3.6 GB that are 4 kB packed twice."""
    twice = zlib.compress(_repeated(bytes(1_000_000), 3600), 9)
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 "
        b"/ColorSpace /DeviceGray /Filter [/FlateDecode /FlateDecode] /Length %d >>\n"
        b"stream\n%b\nendstream" % (len(twice), twice)
    )
    return raw_pdf(zlib.compress(b"q 200 0 0 200 0 0 cm /X0 Do Q"), more=(picture,))


def laughing_pdf(depth: int = 9, width: int = 10) -> bytes:
    """Forms that each draw the next one ten times: a billion strokes in some hundred bytes."""
    forms = []
    for level in range(depth):
        inner = level + 6
        body = b"/N Do " * width if level < depth - 1 else b"0 0 m 9 9 l S"
        forms.append(
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 300 300] "
            b"/Resources << /XObject << /N %d 0 R >> >> /Length %d >>\nstream\n%b\nendstream"
            % (inner, len(body), body)
        )
    return raw_pdf(zlib.compress(b"/X0 Do"), more=tuple(forms))


def with_password() -> bytes:
    """A PDF that asks for a password."""
    return carrier_pdf(encrypt=StandardEncryption("secret", ownerPassword="owner"))


BOMBS: dict[str, Callable[[], bytes]] = {
    "inflates to 4 GB": inflating_pdf,
    "a picture of 3.6 GB": image_bomb_pdf,
    "a billion strokes": laughing_pdf,
    "a page of a kilometre": lambda: raw_pdf(zlib.compress(b""), page="[0 0 2834645 2834645]"),
}
