"""What a picture says of itself in its first bytes: PNG (W3C PNG 11.2.2) and JPEG (ITU T.81 B.2).

Only the header is read: enough to refuse a wrong file before anything decodes it.
"""

import hashlib
from collections.abc import Iterator

from returndesk.domain.errors import PictureError
from returndesk.domain.portal import Picture

PICTURE_TYPES = ("image/png", "image/jpeg")
MAX_PICTURE_BYTES = 1024 * 1024
MAX_PICTURE_SIDE = 4000  # pixels

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# Start-of-frame markers but those that define tables (DHT, JPG, DAC).
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


def picture_of(data: bytes, path: str = "") -> Picture:
    """The picture that a file's bytes are; `PictureError("picture_unreadable", path)` if none."""
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and len(data) >= 33:
        kind, size = "image/png", (_number(data[16:20]), _number(data[20:24]))
    elif data.startswith(_JPEG) and (found := _jpeg_size(data)):
        kind, size = "image/jpeg", found
    else:
        raise PictureError("picture_unreadable", path=path)
    return Picture(hashlib.sha256(data).hexdigest(), kind, size[0], size[1], len(data))


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    for marker, body in _jpeg_segments(data):
        if marker in _FRAMES and len(body) >= 5:
            return _number(body[3:5]), _number(body[1:3])
    return None


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in _ALONE:  # filling, or a marker without a body
            at += 1 if marker == 0xFF else 2
            continue
        length = _number(data[at + 2 : at + 4])
        if length < 2:
            return
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + length
