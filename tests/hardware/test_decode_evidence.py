"""Which readings are handed on: a wrong text does ten times the harm of a missed one."""

import numpy as np

from returndesk.domain.codes import ScanSource, Symbology
from returndesk.hardware.scanners.engines import Reading
from returndesk.hardware.scanners.evidence import Evidence

HERE, THERE = 100.0, 900.0


def reading(
    text: str, symbology: Symbology = Symbology.CODE_128, aim: str = "", at: float = HERE
) -> Reading:
    corners = np.array([(at, 10), (at + 200, 10), (at + 200, 60), (at, 60)], dtype=np.float64)
    return Reading(text, symbology, aim, corners, "test")


def texts(evidence: Evidence) -> list[str]:
    return [found.text for found in evidence.certain()]


def test_bars_of_a_helper_pass_need_a_second_equal_reading() -> None:
    evidence = Evidence()
    evidence.add([reading("ABC")], "zxing bars")
    assert texts(evidence) == []
    evidence.add([reading("ABD")], "zbar bars")
    assert texts(evidence) == []
    evidence.add([reading("ABC")], "zxing bars")  # the same pass over another place
    assert texts(evidence) == []
    evidence.add([reading("ABC")], "zxing contrast")
    assert texts(evidence) == ["ABC"]


def test_bars_of_the_plain_picture_hold_until_two_passes_contradict() -> None:
    evidence = Evidence()
    evidence.add([reading("WRONG")], "zxing plain", plain=True)
    assert texts(evidence) == ["WRONG"]
    assert not evidence.settled(reading("").corners)
    evidence.add([reading("RIGHT")], "zxing bars")
    assert texts(evidence) == ["WRONG"]
    evidence.add([reading("RIGHT")], "zbar bars")
    assert texts(evidence) == ["RIGHT"]
    assert evidence.settled(reading("").corners)


def test_codes_at_different_places_do_not_contradict() -> None:
    evidence = Evidence()
    evidence.add([reading("ONE"), reading("TWO", at=THERE)], "zxing plain", plain=True)
    evidence.add([reading("TWO", at=THERE)], "zxing bars")
    assert texts(evidence) == ["ONE", "TWO"]
    assert evidence.covers(reading("").corners)
    assert not evidence.covers(reading("", at=500.0).corners)


def test_error_correction_proves_a_text_at_once() -> None:
    evidence = Evidence()
    evidence.add([reading("QR", Symbology.QR)], "zxing contrast")
    assert texts(evidence) == ["QR"]


def test_bars_read_inside_another_code_are_dropped() -> None:
    evidence = Evidence()
    evidence.add([reading("12", Symbology.ITF)], "zxing plain", plain=True)
    evidence.add([reading("PDF", Symbology.PDF417)], "zxing plain", plain=True)
    assert texts(evidence) == ["PDF"]


def test_itf_needs_two_readings_by_zxing() -> None:
    evidence = Evidence()
    for name in ("zbar plain", "zbar bars", "zxing bars"):
        evidence.add([reading("0829", Symbology.ITF)], name)
    assert texts(evidence) == []
    evidence.add([reading("0829", Symbology.ITF)], "zxing contrast")
    assert texts(evidence) == ["0829"]


def test_two_spellings_of_one_text_count_together_and_the_fuller_is_kept() -> None:
    evidence = Evidence()
    evidence.add([reading("01095AB21C")], "zbar bars")
    evidence.add([reading("01095AB\x1d21C", Symbology.GS1_128, "C1")], "zxing bars")
    evidence.add([reading("036000291452", Symbology.EAN_UPC, at=THERE)], "zbar bars")
    evidence.add([reading("0036000291452", Symbology.EAN_UPC, "E0", at=THERE)], "zxing bars")
    codes = evidence.codes(ScanSource.PICTURE, 12.3456)
    assert [(c.text, c.symbology, c.aim) for c in codes] == [
        ("01095AB\x1d21C", Symbology.GS1_128, "C1"),
        ("0036000291452", Symbology.EAN_UPC, "E0"),
    ]
    assert codes[0].corners == ((100, 10), (300, 10), (300, 60), (100, 60))
    assert codes[0].milliseconds == 12.346
