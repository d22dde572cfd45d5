"""Photographs made small: whatever a camera or a telephone gives, as a JPEG that travels."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

from returndesk.domain.errors import PictureError
from returndesk.services.ports import SmallPicture

if TYPE_CHECKING:
    from PIL import Image

MAX_EDGE = 2048
"""Pixels of the longer side: a label or a stain is still seen, and the file stays under 1 MB."""

MAX_BYTES = 1_900_000
"""What the central service takes; see `central.api.requests.MAX_BODY`."""

_QUALITIES = (82, 65, 45, 25)


class JpegShrinker:
    """`PictureShrinker` with Pillow. The library is loaded with the first picture."""

    def shrink(self, source: Path | bytes) -> SmallPicture:
        """The picture as it is looked at, at most `MAX_EDGE` on its longer side.

        A JPEG of 200 megapixels is read at a fraction of its size and takes some 40 MB; other
        large pictures are refused before they fill the memory. Neither place nor owner (EXIF)
        stay in it. Raises `PictureError` as `hardware.scanners.pictures.load_grey`.
        """
        from PIL import Image

        from returndesk.hardware.scanners import pictures

        name = "" if isinstance(source, bytes) else str(source)
        with pictures.opened(source, name) as stream, pictures.header(stream, name) as picture:
            width, height = picture.size
            pictures.check_size(picture, name)
            scale = max(1.0, max(width, height) / MAX_EDGE)
            wanted = (max(1, round(width / scale)), max(1, round(height / scale)))
            picture.draft("RGB", wanted)
            try:
                picture.load()
                upright = pictures.upright(picture)
                upright.thumbnail((MAX_EDGE, MAX_EDGE), Image.Resampling.LANCZOS, reducing_gap=2.0)
                seen = _on_white(upright)
            except pictures.BODY_ERRORS as error:
                raise PictureError("picture_damaged", path=name) from error
        for quality in _QUALITIES:
            out = io.BytesIO()
            seen.save(out, "JPEG", quality=quality, optimize=True)
            if out.tell() <= MAX_BYTES:
                break
        return SmallPicture(out.getvalue(), *seen.size)


def _on_white(picture: "Image.Image") -> "Image.Image":
    """The picture in colours that a JPEG has, transparent parts on white."""
    from PIL import Image

    if "transparency" in picture.info or picture.mode in {"RGBA", "LA", "PA", "La", "RGBa"}:
        seen = picture.convert("RGBA")
        ground = Image.new("RGBA", seen.size, "white")
        ground.alpha_composite(seen)
        picture = ground
    elif picture.mode.startswith(("I", "F")):
        from returndesk.hardware.scanners import pictures

        picture = Image.fromarray(pictures.grey_of(picture))
    return picture.convert("RGB")
