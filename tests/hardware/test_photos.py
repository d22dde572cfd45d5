"""Photographs made small: any picture, any size, in bounded memory."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from returndesk.domain.errors import PictureError
from returndesk.hardware.photos import MAX_BYTES, MAX_EDGE, JpegShrinker
from returndesk.hardware.scanners.pictures import MAX_PIXELS


def picture(size: tuple[int, int], exif: bytes = b"") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#335577").save(out, "JPEG", exif=exif)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize(
    ("size", "kind", "mode", "small"),
    [
        ((400, 300), "JPEG", "RGB", (400, 300)),
        ((4000, 3000), "JPEG", "RGB", (2048, 1536)),
        ((3000, 4000), "PNG", "RGBA", (1536, 2048)),
        ((9000, 90), "PNG", "L", (2048, 20)),
        ((640, 480), "TIFF", "I;16", (640, 480)),
        ((1, 1), "GIF", "P", (1, 1)),
        ((500, 500), "JPEG", "CMYK", (500, 500)),
    ],
)
def test_any_picture_becomes_a_small_jpeg(
    size: tuple[int, int], kind: str, mode: str, small: tuple[int, int]
) -> None:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    made = JpegShrinker().shrink(out.getvalue())
    result = opened(made.content)
    assert (result.format, result.mode) == ("JPEG", "RGB")
    assert result.size == (made.width, made.height) == small


def test_it_is_the_way_up_it_is_looked_at_and_says_nothing_of_its_owner() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "Telephone of Amélie"
    made = JpegShrinker().shrink(picture((400, 200), exif=exif.tobytes()))
    assert (made.width, made.height) == (200, 400)
    assert not opened(made.content).getexif()
    assert b"Telephone" not in made.content


def test_noise_fits_into_one_request() -> None:
    noise = Image.effect_noise((2600, 2600), 120).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "PNG")
    made = JpegShrinker().shrink(out.getvalue())
    assert len(made.content) <= MAX_BYTES
    assert max(made.width, made.height) == MAX_EDGE


def test_200_megapixels_are_read_in_bounded_memory(tmp_path: Path) -> None:
    """In a process of its own, whose peak is its own."""
    large = tmp_path / "large.jpg"
    Image.new("RGB", (16_320, 12_240), "#335577").save(large, "JPEG", quality=50)
    script = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from returndesk.hardware.photos import JpegShrinker\n"
        "from PIL import Image\n"
        "import numpy\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "made = JpegShrinker().shrink(Path(sys.argv[1]))\n"
        "after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "print(made.width, made.height, (after - before) // 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(large)], capture_output=True, text=True, check=True
    )
    width, height, megabytes = map(int, done.stdout.split())
    assert (width, height) == (2048, 1536)
    assert megabytes < 150  # 200 MP of colour would be 600


@pytest.mark.parametrize("kind", ["PNG", "progressive"])
def test_200_megapixels_that_cannot_be_read_smaller_are_refused_with_words(
    tmp_path: Path, kind: str
) -> None:
    large = tmp_path / "large"
    picture_ = (
        Image.new("1", (16_320, 12_240)) if kind == "PNG" else Image.new("L", (16_320, 12_240))
    )
    if kind == "PNG":
        picture_.save(large, "PNG")
    else:
        picture_.save(large, "JPEG", progressive=True, quality=20)
    with pytest.raises(PictureError) as caught:
        JpegShrinker().shrink(large)
    assert caught.value.code == "picture_too_large"
    assert caught.value.params == {
        "path": str(large),
        "width": 16_320,
        "height": 12_240,
        "limit": MAX_PIXELS,
    }


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "picture_empty"),
        (b"%!PS-Adobe", "picture_unreadable"),
        (picture((300, 300))[:400], "picture_damaged"),
    ],
)
def test_what_is_no_picture_is_said_so(content: bytes, code: str) -> None:
    with pytest.raises(PictureError) as caught:
        JpegShrinker().shrink(content)
    assert caught.value.code == code
