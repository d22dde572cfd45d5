"""A picture's type and size out of its first bytes, as a real encoder writes them."""

import contextlib
import hashlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from returndesk.domain.errors import PictureError
from returndesk.domain.pictures import picture_of
from returndesk.domain.portal import Picture


def encoded(kind: str, width: int, height: int, **options: bool) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "#7A3E2B").save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (encoded("PNG", 640, 200), "image/png"),
        (encoded("JPEG", 640, 200), "image/jpeg"),
        (encoded("JPEG", 640, 200, progressive=True), "image/jpeg"),
    ],
)
def test_what_a_picture_says_of_itself(data: bytes, media_type: str) -> None:
    digest = hashlib.sha256(data).hexdigest()
    assert picture_of(data) == Picture(digest, media_type, 640, 200, len(data))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        encoded("GIF", 10, 10),
        encoded("PNG", 10, 10)[:20],
        encoded("JPEG", 10, 10)[:10],
        b"\xff\xd8\xff\xe0\x00\x00" + b"\xff" * 50,
    ],
)
def test_what_is_none(data: bytes) -> None:
    with pytest.raises(PictureError) as refusal:
        picture_of(data, "/home/me/logo.png")
    assert refusal.value.code == "picture_unreadable"
    assert refusal.value.params == {"path": "/home/me/logo.png"}


@given(st.binary(max_size=200).map(lambda tail: b"\xff\xd8\xff" + tail))
def test_no_bytes_are_read_for_ever(data: bytes) -> None:
    found = None
    with contextlib.suppress(PictureError):
        found = picture_of(data)
    assert found is None or found.size == len(data)
