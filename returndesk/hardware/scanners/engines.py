"""The decoding libraries behind one kind of answer: zxing-cpp always, libzbar where installed.

Texts are element strings as encoded: a GS1 code keeps its group separators (0x1D) and has no
parentheses. libzbar loses the FNC1 of Code 128 and guesses the character set of a QR code, so
its answers serve as a second opinion on bars and as the last resort on QR codes.
"""

import functools
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from returndesk.domain.codes import Symbology
from returndesk.hardware.scanners.pictures import Grey

Corners: TypeAlias = NDArray[np.float64]
"""Shape (4, 2), pixels x and y, clockwise from the code's own top left."""

LINEAR: Final = frozenset(
    {
        Symbology.CODE_128,
        Symbology.GS1_128,
        Symbology.CODE_39,
        Symbology.CODE_93,
        Symbology.CODABAR,
        Symbology.ITF,
        Symbology.EAN_UPC,
        Symbology.DATABAR,
    }
)
"""Bars without error correction: a single reading of a bad picture may be wrong."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One code as one library read it once."""

    text: str
    symbology: Symbology
    aim: str
    corners: Corners
    engine: str


@dataclass(frozen=True, slots=True, eq=False)
class Suspect:
    """A code that was found but not read: its check failed.

    `version` is the size of a QR code, 1 (21 modules) to 40, as far as it could be told; else 0.
    """

    symbology: Symbology
    corners: Corners
    version: int = 0


_F = zxingcpp.BarcodeFormat
_SYMBOLOGIES: Final = {
    _F.Code128: Symbology.CODE_128,
    _F.Code39: Symbology.CODE_39,
    _F.Code93: Symbology.CODE_93,
    _F.Codabar: Symbology.CODABAR,
    _F.ITF: Symbology.ITF,
    _F.EANUPC: Symbology.EAN_UPC,
    _F.DataBar: Symbology.DATABAR,
    _F.QRCode: Symbology.QR,
    _F.DataMatrix: Symbology.DATA_MATRIX,
    _F.Aztec: Symbology.AZTEC,
    _F.PDF417: Symbology.PDF417,
    _F.MaxiCode: Symbology.MAXICODE,
}
_VARIANTS: Final = {_F.MicroQRCode: Symbology.MICRO_QR, _F.RMQRCode: Symbology.RMQR}

ALL_FORMATS: Final = tuple(_SYMBOLOGIES)
LINEAR_FORMATS: Final = tuple(f for f, s in _SYMBOLOGIES.items() if s in LINEAR)
STRIP_FORMATS: Final = (*LINEAR_FORMATS, _F.PDF417)
"""What looks like bars from afar."""

BAND_FORMATS: Final = tuple(f for f in LINEAR_FORMATS if f is not _F.ITF)
"""What may be read from averaged rows: a part of an ITF code then looks like a whole one."""

MATRIX_FORMATS: Final = (_F.QRCode, _F.DataMatrix, _F.Aztec)
"""What is looked for in every live frame's turn for square codes; the variants of QR included."""

SMALL_FORMATS: Final = (_F.Code128, _F.QRCode, _F.DataMatrix)
"""What a parcel bears in small print."""


def formats_of(symbology: Symbology) -> tuple[zxingcpp.BarcodeFormat, ...]:
    """What to ask zxing-cpp for to read codes of one symbology only."""
    plain = {Symbology.GS1_128: _F.Code128, **{name: f for f, name in _SYMBOLOGIES.items()}}
    variants = {name: f for f, name in _VARIANTS.items()}
    return (variants.get(symbology) or plain[symbology],)


def read_zxing(
    grey: Grey,
    formats: tuple[zxingcpp.BarcodeFormat, ...] = ALL_FORMATS,
    *,
    rotated: bool = True,
    downscaled: bool = True,
    inverted: bool = True,
    binarizer: zxingcpp.Binarizer = zxingcpp.Binarizer.LocalAverage,
    engine: str = "zxing",
) -> tuple[list[Reading], list[Suspect]]:
    """Read every code with zxing-cpp; also tell what it found but could not read.

    The three flags look for codes turned by a quarter, in smaller versions of the picture, and
    light on dark; each costs about a third of the time.
    """
    readings: list[Reading] = []
    suspects: list[Suspect] = []
    for code in zxingcpp.read_barcodes(
        grey,
        formats=zxingcpp.BarcodeFormats(formats),
        try_rotate=rotated,
        try_downscale=downscaled,
        try_invert=inverted,
        binarizer=binarizer,
        text_mode=zxingcpp.TextMode.Plain,
        return_errors=True,
    ):
        symbology = _VARIANTS.get(code.format) or _SYMBOLOGIES.get(code.symbology)
        if symbology is None:
            continue
        place = code.position
        corners = np.array(
            [
                (point.x, point.y)
                for point in (
                    place.top_left,
                    place.top_right,
                    place.bottom_right,
                    place.bottom_left,
                )
            ],
            dtype=np.float64,
        )
        if not code.valid or not code.text:
            suspects.append(Suspect(symbology, corners, _version(code)))
            continue
        aim = code.symbology_identifier.removeprefix("]")
        if symbology is Symbology.CODE_128 and aim == "C1":
            symbology = Symbology.GS1_128
        readings.append(Reading(code.text, symbology, aim, corners, engine))
    return readings, suspects


def _version(code: zxingcpp.Barcode) -> int:
    """The version of a QR code; 0 for other codes ("M3", "18x18") and where it is not known."""
    version = code.extra.get("Version", "") if isinstance(code.extra, dict) else ""
    return int(version) if version.isdecimal() else 0


_ZBAR_SYMBOLOGIES: Final = {
    "CODE128": Symbology.CODE_128,
    "CODE39": Symbology.CODE_39,
    "CODE93": Symbology.CODE_93,
    "CODABAR": Symbology.CODABAR,
    "I25": Symbology.ITF,
    "EAN13": Symbology.EAN_UPC,
    "EAN8": Symbology.EAN_UPC,
    "UPCA": Symbology.EAN_UPC,
    "UPCE": Symbology.EAN_UPC,
    "QRCODE": Symbology.QR,
}


@functools.cache
def _zbar() -> tuple[Any, list[Any]] | None:
    """The pyzbar module and the symbols asked of it; None where it or libzbar is missing."""
    try:
        from pyzbar import pyzbar
    except (ImportError, OSError):  # OSError: the DLL is there, a DLL that it needs is not
        return None
    return pyzbar, [pyzbar.ZBarSymbol[name] for name in _ZBAR_SYMBOLOGIES]


def zbar_available() -> bool:
    """Whether libzbar can be asked for a second opinion."""
    return _zbar() is not None


def read_zbar(grey: Grey, engine: str = "zbar") -> list[Reading]:
    """Read every code with libzbar; nothing where it is not installed.

    QR texts outside ASCII are left out: libzbar guesses their character set, at times wrongly.
    """
    found = _zbar()
    if found is None:
        return []
    pyzbar, symbols = found
    readings: list[Reading] = []
    for code in pyzbar.decode(grey, symbols=symbols):
        text = code.data.decode("utf-8", "replace")
        symbology = _ZBAR_SYMBOLOGIES.get(code.type)
        if symbology is None or not text or (symbology is Symbology.QR and not text.isascii()):
            continue
        box = code.rect
        corners = np.array(
            [
                (box.left, box.top),
                (box.left + box.width, box.top),
                (box.left + box.width, box.top + box.height),
                (box.left, box.top + box.height),
            ],
            dtype=np.float64,
        )
        readings.append(Reading(text, symbology, "", corners, engine))
    return readings
