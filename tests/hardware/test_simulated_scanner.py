"""The shipped simulator plays real pictures through the real decoder."""

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.errors import PictureError
from returndesk.hardware.simulated import SimulatedScanner


def test_plays_texts_pictures_and_codes_in_order(tmp_path: Path) -> None:
    label = zxingcpp.create_barcode("1Z999AA10123456784", zxingcpp.BarcodeFormat.Code128)
    path = tmp_path / "label.png"
    Image.fromarray(np.array(label.to_image(scale=3))).save(path)
    empty = tmp_path / "wall.png"
    Image.new("L", (90, 90), 200).save(empty)
    ready = ScannedCode(text="SERIAL", source=ScanSource.SERIAL)

    scanner = SimulatedScanner(["RD-207A", path, empty, ready])
    typed, pictured, nothing, given = scanner
    assert len(scanner) == 4
    assert [(code.text, code.source) for code in typed] == [("RD-207A", ScanSource.WEDGE)]
    assert [(code.text, code.symbology) for code in pictured] == [
        ("1Z999AA10123456784", Symbology.CODE_128)
    ]
    assert pictured[0].source is ScanSource.PICTURE
    assert nothing == ()
    assert given == (ready,)


def test_a_picture_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "label.png"
    path.write_text("no picture")
    with pytest.raises(PictureError):
        list(SimulatedScanner([path]))
