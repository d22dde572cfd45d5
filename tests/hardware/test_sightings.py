"""When a code in view counts."""

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.hardware.scanners.sightings import GONE_S, HELD_S, Sightings

BARS = ScannedCode("8R44132290176", ScanSource.CAMERA, Symbology.CODE_128)
OTHER_BARS = ScannedCode("8R44132290183", ScanSource.CAMERA, Symbology.CODE_128)
QR = ScannedCode("RD-1", ScanSource.CAMERA, Symbology.QR)
STEP = 1 / 30


def test_bars_count_when_two_frames_in_a_row_agree() -> None:
    sightings = Sightings()
    (first,) = sightings.see([BARS], 0.0)
    (second,) = sightings.see([BARS], STEP)
    (third,) = sightings.see([BARS], 2 * STEP)
    assert (first.counted, first.fresh) == (False, False)
    assert (second.counted, second.fresh) == (True, True)
    assert (third.counted, third.fresh) == (True, False)


def test_a_misread_of_one_frame_never_counts() -> None:
    sightings = Sightings()
    counted = set()
    for frame in range(20):
        read = OTHER_BARS if frame % 2 else BARS
        counted |= {s.code.text for s in sightings.see([read], frame * STEP) if s.counted}
    assert counted == set()


def test_a_code_with_error_correction_counts_at_once() -> None:
    (seen,) = Sightings().see([QR], 0.0)
    assert (seen.counted, seen.fresh) == (True, True)


def test_the_same_label_counts_once_however_long_it_lies_there() -> None:
    sightings = Sightings()
    fresh = 0
    for frame in range(300):
        # A hand shakes: every fourth frame reads nothing.
        codes = [] if frame % 4 == 3 else [BARS, QR]
        fresh += sum(seen.fresh for seen in sightings.see(codes, frame * STEP))
    assert fresh == 2


def test_a_label_counts_again_only_when_it_was_out_of_view() -> None:
    sightings = Sightings()
    assert sightings.see([QR], 0.0)[0].fresh
    assert not sightings.see([QR], GONE_S - 0.1)[0].fresh
    assert sightings.see([QR], 2 * GONE_S)[0].fresh


def test_a_box_stays_for_a_moment_only() -> None:
    sightings = Sightings()
    sightings.see([QR], 0.0)
    assert len(sightings.see([], HELD_S / 2)) == 1
    assert sightings.see([], HELD_S * 2) == ()


def test_the_same_text_in_two_symbols_is_two_codes() -> None:
    sightings = Sightings()
    twin = ScannedCode(BARS.text, ScanSource.CAMERA, Symbology.QR)
    assert len(sightings.see([BARS, twin], 0.0)) == 2
