"""Real photographs: one of each symbology, the hard ones, and pictures that hold no code."""

from pathlib import Path

import pytest

from returndesk.hardware.scanners.decode import decode_picture
from returndesk.hardware.scanners.pictures import load_grey
from tests.photographs import Photograph, photographs

READ = [
    "zxing/code128-2/01.webp",
    "zxingcpp/code39-3/01.webp",
    "zxing/codabar-1/02.webp",
    "zxing/itf-1/10.webp",
    "quagga2/code_93/image-001.webp",  # this one and the next five are turned: zxing-cpp and
    "quagga2/code_128/image-002.webp",  # libzbar read none of them on their own
    "quagga2/code_39/image-010.webp",
    "quagga2/codabar/image-003.webp",
    "quagga2/i2of5/image-005.webp",
    "quagga2/ean/image-002.webp",
    "zxingcpp/ean13-1/35.webp",  # zxing-cpp alone reads a wrong number with a right check digit
    "zxing/upca-1/18.webp",
    "zxing/qrcode-1/11.webp",
    "zxing/qrcode-4/05.webp",  # on wavy cloth
    "zxing/datamatrix-1/zxing_URL_L_Kayway.webp",
    "puck/puck1_04.webp",  # ten small ones, engraved
    "zxing/aztec-2/02.webp",
    "zxing/pdf417-2/22.webp",
    "zxing/maxicode-1/MODE2.webp",
    "quagga2/code_128/image-011.webp",  # 36 characters, two pixels a module
    "openfoodfacts/8697431460361_1.webp",  # out of focus
    "dynamsoft/ups_1280/IMG_8759.webp",  # a photograph of a MaxiCode and two Code 128
]

NOTHING = [
    "zxing/falsepositives/04.webp",
    "zxing/falsepositives-2/06.webp",
    "zxing/falsepositives-2/24.webp",
    "zxing/partial/02.webp",
    "zxing/partial/37.webp",
    "zxing/partial/60.webp",  # half an ITF code, which libzbar takes for a whole one
    "zxing/partial/61.webp",
]


@pytest.fixture(scope="module")
def collection(shared_barcodes: Path) -> dict[str, Photograph]:
    return {photo.name: photo for photo in photographs(shared_barcodes / "dev")}


@pytest.mark.parametrize("name", READ)
def test_reads_every_code_and_no_other(collection: dict[str, Photograph], name: str) -> None:
    photo = collection[name]
    texts = [code.text for code in decode_picture(load_grey(photo.path))]
    unread = [c for c in photo.codes if not any(c.is_read_by(text) for text in texts)]
    strange = [t for t in texts if not any(c.is_read_by(t) for c in photo.codes)]
    assert photo.codes
    assert (unread, strange) == ([], [])


@pytest.mark.parametrize("name", NOTHING)
def test_reads_nothing_where_there_is_no_code(collection: dict[str, Photograph], name: str) -> None:
    photo = collection[name]
    assert photo.kind == "negative"
    assert decode_picture(load_grey(photo.path)) == ()


def test_every_code_of_a_sample_of_the_collection(collection: dict[str, Photograph]) -> None:
    """Every 25th photograph: at least nine codes of ten, and no wrong text."""
    photos = [photo for photo in collection.values() if photo.kind == "photo"][::25]
    wanted = read = 0
    strange: list[str] = []
    for photo in photos:
        texts = [code.text for code in decode_picture(load_grey(photo.path))]
        wanted += len(photo.known)
        read += sum(any(c.is_read_by(text) for text in texts) for c in photo.known)
        if len(photo.known) == len(photo.codes):
            strange += [t for t in texts if not any(c.is_read_by(t) for c in photo.known)]
    assert wanted >= 15
    assert read >= 0.9 * wanted
    assert strange == []
