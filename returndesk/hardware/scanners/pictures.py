"""Picture files to grey pixels: any format a phone or a scanner writes, none that does harm.

A picture comes from outside (mail, a memory card, a drop on the window), so its header is read
first: what is no picture is refused by its first bytes, and what would not fit into memory is
scaled down while it is read (JPEG can) or refused before a pixel is decoded.
"""

import io
import os
import struct
import zlib
from pathlib import Path
from typing import BinaryIO, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from returndesk.domain.errors import PictureError

Grey: TypeAlias = NDArray[np.uint8]
"""Grey pixels, shape (height, width), 0 = black, C-contiguous."""

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "AVIF", "JPEG2000", "PPM")
"""What is opened. Formats that run programs (EPS) or are only containers stay out."""

MAX_PIXELS = 64_000_000
"""Pixels decoded into memory: a 48 MP telephone passes, at about 200 MB for a moment."""

MAX_SCALABLE_PIXELS = 512_000_000
"""Pixels of a JPEG that is read at 1/2, 1/4 or 1/8 of its size and so never fills the memory."""

WORKING_PIXELS = 12_500_000
"""Pixels handed on. More only costs time: a label that fills a tenth of the picture still has
three pixels a module."""

_HEADER_ERRORS = (OSError, SyntaxError, ValueError, TypeError, IndexError, KeyError, struct.error)
BODY_ERRORS = (*_HEADER_ERRORS, EOFError, MemoryError, zlib.error, Image.DecompressionBombError)


def load_grey(source: str | os.PathLike[str] | bytes) -> Grey:
    """Read a picture file, or its bytes, as grey pixels the way up it is looked at.

    The first frame of an animation; transparent parts on white; deeper than 8 bits scaled down;
    turned as EXIF says; at most `WORKING_PIXELS` large.

    Raises:
        PictureError: `picture_missing` (no such file, no right to read), `picture_empty`,
            `picture_unreadable` (no picture of a known format), `picture_damaged` (cut short or
            broken), `picture_too_large` (width, height, limit); each with `path`.
    """
    name = "" if isinstance(source, bytes) else os.fspath(source)
    with opened(source, name) as stream, header(stream, name) as picture:
        _fit_into_memory(picture, name)
        try:
            picture.load()
            return grey_of(upright(picture))
        except BODY_ERRORS as error:
            raise PictureError("picture_damaged", path=name) from error


def opened(source: str | os.PathLike[str] | bytes, name: str) -> BinaryIO:
    """The picture's bytes as a stream."""
    if isinstance(source, bytes):
        return io.BytesIO(source)
    try:
        return Path(source).open("rb")
    except IsADirectoryError as error:
        raise PictureError("picture_unreadable", path=name) from error
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL
        raise PictureError("picture_missing", path=name) from error


def header(stream: BinaryIO, name: str) -> Image.Image:
    """Open a picture by its first bytes without decoding it.

    Not `Image.open`: that refuses large pictures before a JPEG can be asked for a small version,
    and warns (once, for the whole process) on those between its two limits.
    """
    prefix = stream.read(16)
    if not prefix:
        raise PictureError("picture_empty", path=name)
    Image.init()
    for kind in FORMATS:
        factory, accept = Image.OPEN.get(kind, (None, None))
        if factory is None or (accept is not None and accept(prefix) is not True):
            continue
        stream.seek(0)
        try:
            return factory(stream, name)
        except _HEADER_ERRORS as error:
            raise PictureError("picture_damaged", path=name) from error
    raise PictureError("picture_unreadable", path=name)


def _fit_into_memory(picture: Image.Image, name: str) -> None:
    """Ask a JPEG for a smaller version when it is large; refuse what cannot be made smaller."""
    width, height = picture.size
    if check_size(picture, name) and width * height > WORKING_PIXELS:
        # The decoder offers halves only and never goes below the wished size.
        scale = 2
        while width * height / scale**2 > WORKING_PIXELS:
            scale *= 2
        picture.draft("L", (width // scale, height // scale))


def check_size(picture: Image.Image, name: str) -> bool:
    """Whether a picture can be read at a fraction of its size; `picture_too_large` if it must be.

    A progressive JPEG cannot: its decoder holds all of it.
    """
    width, height = picture.size
    scalable = picture.format in {"JPEG", "MPO"} and not picture.info.get("progressive")
    limit = MAX_SCALABLE_PIXELS if scalable else MAX_PIXELS
    if width * height > limit:
        raise PictureError("picture_too_large", path=name, width=width, height=height, limit=limit)
    return scalable


def upright(picture: Image.Image) -> Image.Image:
    """Turn the picture as its EXIF orientation says; a broken EXIF block turns nothing."""
    try:
        return ImageOps.exif_transpose(picture)
    except BODY_ERRORS:
        return picture


def grey_of(picture: Image.Image) -> Grey:
    """Any pixel mode to 8-bit grey, at most `WORKING_PIXELS` large."""
    if picture.mode.startswith(("I", "F")):
        grey = _scaled_to_8_bits(np.asarray(picture))
    else:
        if "transparency" in picture.info or picture.mode in {"RGBA", "LA", "PA", "La", "RGBa"}:
            seen = picture.convert("RGBA")
            ground = Image.new("RGBA", seen.size, "white")
            ground.alpha_composite(seen)
            picture = ground
        grey = np.asarray(picture.convert("L"))
    excess = grey.size / WORKING_PIXELS
    if excess > 1:
        height, width = grey.shape
        size = (max(1, int(width / excess**0.5)), max(1, int(height / excess**0.5)))
        grey = np.asarray(Image.fromarray(grey).resize(size, Image.Resampling.BOX))
    return np.ascontiguousarray(grey, dtype=np.uint8)


def _scaled_to_8_bits(deep: NDArray[np.generic]) -> Grey:
    """16-bit, 32-bit and floating-point pixels to 8 bits.

    Full-range 16-bit pictures keep their scale; others (12-bit cameras, floating point) are
    stretched from their darkest to their lightest pixel.
    """
    values = np.nan_to_num(deep.astype(np.float32))
    low, high = float(values.min()), float(values.max())
    if deep.dtype.kind in "ui" and low >= 0 and 32_768 <= high <= 65_535:
        low, high = 0.0, 65_535.0
    spread = max(high - low, 1e-6)
    return ((values - low) * (255.0 / spread)).astype(np.uint8)
