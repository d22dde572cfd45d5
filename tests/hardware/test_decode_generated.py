"""Generated codes whose content, place and turn are known exactly."""

import cv2
import numpy as np
import pytest
import zxingcpp

from returndesk.domain.codes import ScanSource, Symbology
from returndesk.hardware.scanners.decode import decode_picture
from returndesk.hardware.scanners.live import LiveDecoder
from returndesk.hardware.scanners.pictures import Grey

F = zxingcpp.BarcodeFormat


def picture(text: str, kind: zxingcpp.BarcodeFormat, scale: int = 3, **options: object) -> Grey:
    code = zxingcpp.create_barcode(text, kind, **options)
    return np.array(code.to_image(scale=scale), dtype=np.uint8)


def scene(*codes: Grey, size: tuple[int, int] = (720, 1280), turn: float = 0.0) -> Grey:
    """Codes side by side on grey cardboard, each turned about its middle."""
    height, width = size
    board = np.full(size, 150, np.uint8)
    for index, code in enumerate(codes):
        label = np.pad(code, 20, constant_values=255)
        middle = ((index + 0.5) * width / len(codes), height / 2)
        matrix = cv2.getRotationMatrix2D((label.shape[1] / 2, label.shape[0] / 2), turn, 1.0)
        matrix[:, 2] += np.array(middle) - (label.shape[1] / 2, label.shape[0] / 2)
        cv2.warpAffine(
            label,
            matrix,
            (width, height),
            dst=board,
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_TRANSPARENT,
        )
    return cv2.GaussianBlur(board, (0, 0), 0.7).astype(np.uint8)


@pytest.mark.parametrize("turn", range(0, 180, 5))
def test_code_128_at_any_angle(turn: int) -> None:
    grey = scene(picture("6A12345678901", F.Code128), turn=turn)
    assert [code.text for code in decode_picture(grey)] == ["6A12345678901"]


@pytest.mark.parametrize(
    ("kind", "text", "symbology"),
    [
        (F.Code128, "1Z999AA10123456784", Symbology.CODE_128),
        (F.Code39, "RD-207", Symbology.CODE_39),
        (F.Code93, "RD-207", Symbology.CODE_93),
        (F.Codabar, "A40156B", Symbology.CODABAR),
        (F.ITF, "12345678901231", Symbology.ITF),
        (F.EAN13, "4006381333931", Symbology.EAN_UPC),
        (F.EAN8, "96385074", Symbology.EAN_UPC),
        (F.QRCode, "https://example.com/r/1", Symbology.QR),
        (F.MicroQRCode, "12345", Symbology.MICRO_QR),
        (F.RMQRCode, "RETURN 1", Symbology.RMQR),
        (F.DataMatrix, "RD-207", Symbology.DATA_MATRIX),
        (F.Aztec, "RD-207", Symbology.AZTEC),
        (F.PDF417, "RD-207", Symbology.PDF417),
        (F.DataBarOmni, "0109521234543213", Symbology.DATABAR),
    ],
)
def test_every_symbology(kind: zxingcpp.BarcodeFormat, text: str, symbology: Symbology) -> None:
    content = text.removeprefix("01") if symbology is Symbology.DATABAR else text
    (code,) = decode_picture(scene(picture(content, kind)))
    assert (code.text, code.symbology) == (text, symbology)


@pytest.mark.parametrize(
    ("kind", "symbology", "aim"),
    [
        (F.Code128, Symbology.GS1_128, "C1"),
        (F.DataMatrix, Symbology.DATA_MATRIX, "d2"),
        (F.QRCode, Symbology.QR, "Q3"),
    ],
)
def test_gs1_codes_keep_their_separators(
    kind: zxingcpp.BarcodeFormat, symbology: Symbology, aim: str
) -> None:
    grey = picture("(01)09521234543213(10)ABC(21)12345", kind, gs1=True)
    (code,) = decode_picture(scene(grey))
    assert code.text == "010952123454321310ABC\x1d2112345"
    assert (code.symbology, code.aim) == (symbology, aim)


@pytest.mark.parametrize("text", ["Müller, 12 rue de l’Été — 5 €", "été", "返品", "a\tb\x1ec\x04"])
def test_qr_texts_in_any_script(text: str) -> None:
    assert [code.text for code in decode_picture(scene(picture(text, F.QRCode, 5)))] == [text]


def test_several_parcels_in_one_picture() -> None:
    texts = ["PARCEL-1", "PARCEL-2", "PARCEL-3"]
    grey = scene(*(picture(text, F.Code128, 2) for text in texts), turn=30)
    assert sorted(code.text for code in decode_picture(grey)) == texts


def test_a_code_is_told_once_with_place_engine_and_time() -> None:
    grey = scene(picture("TWICE", F.QRCode), picture("TWICE", F.QRCode))
    (code,) = decode_picture(grey)
    assert code.source is ScanSource.PICTURE
    assert code.engine
    assert code.milliseconds > 0
    corners = np.array(code.corners)
    assert corners.shape == (4, 2)
    top_left, top_right, bottom_right, bottom_left = corners
    assert np.linalg.norm(corners.mean(axis=0) - (320, 360)) < 10
    assert top_left[0] < top_right[0]
    assert bottom_left[1] > top_left[1]
    assert np.abs(bottom_right - (top_right + bottom_left - top_left)).max() < 5


def test_corners_of_a_straightened_cut_out_are_in_pixels_of_the_picture() -> None:
    grey = scene(picture("ANGLE-45", F.Code128), turn=45)
    (code,) = decode_picture(grey)
    assert np.linalg.norm(np.array(code.corners).mean(axis=0) - (640, 360)) < 25


def test_a_bent_qr_code_is_read() -> None:
    code = np.pad(
        picture("https://example.com/returns/RD-207", F.QRCode, 6), 40, constant_values=255
    )
    height, width = code.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    wave = 7.0 * np.sin(x / width * 5) * np.sin(y / height * 4)
    bent = cv2.remap(code, x + wave, y - wave, cv2.INTER_LINEAR, borderValue=(255,))
    assert [c.text for c in decode_picture(bent.astype(np.uint8))] == [
        "https://example.com/returns/RD-207"
    ]


@pytest.mark.parametrize("size", [(1, 1), (3, 400), (15, 15), (17, 2000), (40, 40)])
@pytest.mark.parametrize("shade", [0, 128, 255])
def test_pictures_of_nothing(size: tuple[int, int], shade: int) -> None:
    assert decode_picture(np.full(size, shade, np.uint8)) == ()


def test_noise_is_no_code() -> None:
    noise = np.random.default_rng(7).integers(0, 256, (480, 640), np.uint8)
    assert decode_picture(noise) == ()


def test_ten_frames_of_video_find_codes_at_any_angle() -> None:
    for turn in (0, 40, 90, 130):
        grey = scene(picture("LIVE-1", F.Code128), picture("LIVE-2", F.DataMatrix, 4), turn=turn)
        live = LiveDecoder()
        for _ in range(10):
            codes = live.decode(grey)
        assert {code.text for code in codes} == {"LIVE-1", "LIVE-2"}
        assert {code.source for code in codes} == {ScanSource.CAMERA}
