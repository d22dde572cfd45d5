"""Brands' logos on paper: whatever colours and transparency they have, dark on white."""

from functools import lru_cache
from io import BytesIO

from PIL import Image

# More of the picture than this in between black and white, and it is a photograph, not line art.
_MOST_GREYS = 0.2
_DARK, _LIGHT = 70, 215
_THRESHOLD = 165
# Of a picture with transparency: so little ink on white means that it is made for a dark ground.
_LEAST_INK = 0.004


def size_of(data: bytes) -> tuple[int, int] | None:
    """The size of a logo in pixels; None for bytes that are no picture."""
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
            picture.verify()
            return picture.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


@lru_cache(maxsize=16)
def on_white(data: bytes) -> Image.Image:
    """The logo in colour on white paper; one that is white on nothing becomes black."""
    with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as opened:
        picture = opened.convert("RGBA")
    flat = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("RGB")
    alpha = picture.getchannel("A")
    if alpha.getextrema()[0] == 255 or _ink(flat) >= _LEAST_INK:
        return flat
    return alpha.point([255 - value for value in range(256)]).convert("RGB")


@lru_cache(maxsize=16)
def thermal(data: bytes, size: tuple[int, int]) -> Image.Image:
    """The logo in black (255) and white dots: edges stay sharp, photographs become dots."""
    grey = on_white(data).convert("L").resize(size, Image.Resampling.LANCZOS)
    between = sum(grey.histogram()[_DARK:_LIGHT]) / (grey.width * grey.height)
    if between > _MOST_GREYS:
        return grey.point([255 - value for value in range(256)]).convert("1")
    return grey.point([255 if value < _THRESHOLD else 0 for value in range(256)], "1")


def _ink(picture: Image.Image) -> float:
    histogram = picture.convert("L").histogram()
    return sum(histogram[:_LIGHT]) / max(1, sum(histogram))
