"""Which files are pictures."""

from pathlib import Path
from typing import Final

PICTURE_SUFFIXES: Final = frozenset(
    {
        *(".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".jp2", ".png", ".webp", ".avif"),
        *(".tif", ".tiff", ".bmp", ".gif", ".ppm", ".pgm", ".pbm"),
    }
)
"""What is taken for a picture; a file that is meant to be one may be called anything."""


def is_picture(path: Path) -> bool:
    """Whether a file is a picture by its name."""
    return path.suffix.lower() in PICTURE_SUFFIXES
