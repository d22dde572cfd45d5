"""Picture files as they come: every format, and everything that only claims to be a picture."""

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from returndesk.domain.errors import PictureError
from returndesk.hardware.scanners.pictures import MAX_PIXELS, WORKING_PIXELS, load_grey


def step() -> Image.Image:
    """Dark on the left, light on the right, 80 x 40 pixels."""
    pixels = np.full((40, 80), 230, np.uint8)
    pixels[:, :40] = 20
    return Image.fromarray(pixels)


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "AVIF", "PPM"])
def test_formats(kind: str) -> None:
    grey = load_grey(encoded(step(), kind))
    assert grey.shape == (40, 80)
    assert grey.dtype == np.uint8
    assert grey[:, :30].max() < 40
    assert grey[:, 50:].min() > 210


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F"])
def test_pixel_modes(mode: str) -> None:
    picture = step()
    if mode == "I;16":
        picture = Image.fromarray(np.asarray(picture).astype(np.uint16) * 257)
    else:
        picture = picture.convert(mode, dither=Image.Dither.NONE)
    grey = load_grey(encoded(picture, "TIFF"))
    assert grey.dtype == np.uint8
    assert grey[:, :30].max() < 60
    assert grey[:, 50:].min() > 200


def test_transparent_parts_are_white() -> None:
    black = Image.new("RGBA", (20, 10), (0, 0, 0, 0))
    assert load_grey(encoded(black, "PNG")).min() == 255


def test_turned_as_the_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise for viewing
    grey = load_grey(encoded(step(), "JPEG", exif=exif))
    assert grey.shape == (80, 40)
    assert grey[:30].max() < 40


def test_first_frame_of_an_animation() -> None:
    frames = [Image.new("L", (30, 20), shade) for shade in (10, 128, 255)]
    grey = load_grey(encoded(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    assert grey.shape == (20, 30)
    assert grey.max() < 20


def test_a_file_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "é label.png"
    step().save(path)
    assert load_grey(path).shape == (40, 80)


def test_48_megapixels_are_scaled_down() -> None:
    telephone = Image.new("L", (8000, 6000), 200)
    for kind in ("JPEG", "PNG"):
        grey = load_grey(encoded(telephone, kind))
        assert 0.5 * WORKING_PIXELS < grey.size <= WORKING_PIXELS
        assert abs(grey.shape[1] / grey.shape[0] - 4 / 3) < 0.01
        assert abs(int(grey.mean()) - 200) <= 1


def test_a_gigantic_png_is_refused_by_its_header() -> None:
    header = b"IHDR" + struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header
    with pytest.raises(PictureError) as caught:
        load_grey(png + struct.pack(">I", zlib.crc32(header)) + b"\x00\x00\x00\x00IDAT")
    assert caught.value.code == "picture_too_large"
    assert caught.value.params == {
        "path": "",
        "width": 20_000,
        "height": 20_000,
        "limit": MAX_PIXELS,
    }


def test_a_gigantic_jpeg_is_read_small() -> None:
    poster = Image.new("L", (20_000, 5_000), 90)  # more than Pillow opens without a warning
    grey = load_grey(encoded(poster, "JPEG"))
    assert grey.shape == (1_250, 5_000)
    assert abs(int(grey.mean()) - 90) <= 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "AVIF"])
@pytest.mark.parametrize("part", [0.3, 0.7, 0.95])
def test_cut_short(kind: str, part: float) -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 256, (90, 90), np.uint8))
    whole = encoded(noise, kind)
    with pytest.raises(PictureError) as caught:
        load_grey(whole[: int(len(whole) * part)])
    assert caught.value.code == "picture_damaged"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "picture_empty"),
        (b"Dear customer, please find attached", "picture_unreadable"),
        (b"%PDF-1.7 not a picture for us", "picture_unreadable"),
        (b"%!PS-Adobe-3.0 EPSF-3.0 runs programs", "picture_unreadable"),
        (b"\x00" * 4096, "picture_unreadable"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 200, "picture_damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\xff" * 200, "picture_damaged"),
    ],
)
def test_no_pictures(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "label.jpg"
    path.write_bytes(content)
    with pytest.raises(PictureError) as caught:
        load_grey(path)
    assert caught.value.code == code
    assert caught.value.params["path"] == str(path)


def test_no_file(tmp_path: Path) -> None:
    for path, code in (
        (tmp_path / "gone.jpg", "picture_missing"),
        (tmp_path, "picture_unreadable"),
        ("nul\x00.jpg", "picture_missing"),
    ):
        with pytest.raises(PictureError) as caught:
            load_grey(path)
        assert caught.value.code == code
