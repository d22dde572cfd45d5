"""Bytes of a serial scanner become whole codes, whatever else comes along."""

import random
import string

import pytest

from returndesk.domain.codes import MAX_SCAN_LENGTH, ScannedCode, ScanSource, Symbology
from returndesk.domain.envelopes import GS, RS
from returndesk.hardware.scanners.serial_framing import SerialFraming, symbology_of

MESSAGE = f"[)>{RS}01{GS}0359000{GS}250{GS}327{GS}13250012345678{GS}GEOP{RS}\x04"


def texts(codes: tuple[ScannedCode, ...]) -> list[str]:
    return [code.text for code in codes]


@pytest.fixture
def framing() -> SerialFraming:
    return SerialFraming()


@pytest.mark.parametrize(
    "sent",
    [
        b"8R123\r",
        b"8R123\n",
        b"8R123\r\n",
        b"8R123\t",
        b"8R123\x03",
        b"\x028R123\x03",
        b"\r\n8R123\r",
    ],
)
def test_every_terminator_ends_one_code(framing: SerialFraming, sent: bytes) -> None:
    assert texts(framing.feed(sent)) == ["8R123"]
    assert not framing.waiting


def test_a_code_is_put_together_from_single_bytes(framing: SerialFraming) -> None:
    sent = b"\x02one\x03two\r\nthree\t"
    codes = [code for byte in sent for code in framing.feed(bytes([byte]))]
    assert [code.text for code in codes] == ["one", "two", "three"]
    assert framing.dropped == 0


def test_half_a_code_waits_for_its_rest(framing: SerialFraming) -> None:
    assert framing.feed(b"8R44132") == ()
    assert framing.waiting
    assert texts(framing.feed(b"290176\r")) == ["8R44132290176"]


def test_half_a_code_is_dropped_after_silence(framing: SerialFraming) -> None:
    framing.feed(b"8R44132")
    assert framing.silence() == ()
    assert framing.dropped == 1
    assert texts(framing.feed(b"6A123\r")) == ["6A123"]


def test_a_scanner_without_an_end_is_read_by_its_silence() -> None:
    framing = SerialFraming(silence_ends=True)
    assert framing.feed(b"8R44132290176") == ()
    assert texts(framing.silence()) == ["8R44132290176"]
    framing.feed(b"8R44")
    assert framing.reset() == ()


def test_a_frame_keeps_its_line_breaks(framing: SerialFraming) -> None:
    assert texts(framing.feed(b"\x02line one\r\nline\ttwo\x03")) == ["line one\r\nline\ttwo"]


@pytest.mark.parametrize("moment", ["silence", "reset", "next"])
def test_a_frame_without_its_end_is_read_by_lines(framing: SerialFraming, moment: str) -> None:
    assert framing.feed(b"\x028R123\r") == ()
    codes = framing.feed(b"\x02") if moment == "next" else getattr(framing, moment)()
    assert texts(codes) == ["8R123"]


def test_noise_that_opens_a_frame_takes_no_code_with_it(framing: SerialFraming) -> None:
    assert texts(framing.feed(b"\x02\x9f\x81\x0e\x1a\r8R123\r6A456\r\x03")) == ["8R123", "6A456"]


def test_a_new_frame_drops_what_was_cut_off(framing: SerialFraming) -> None:
    assert texts(framing.feed(b"8R44\x026A123\x03")) == ["6A123"]
    assert framing.dropped == 1


@pytest.mark.parametrize(
    ("sent", "aim", "symbology", "text"),
    [
        ("]C0ABC123", "C0", Symbology.CODE_128, "ABC123"),
        (f"]C100340434161094015902{GS}42059000", "C1", Symbology.GS1_128, None),
        ("]E04006381333931", "E0", Symbology.EAN_UPC, None),
        ("]I1123456789012", "I1", Symbology.ITF, None),
        ("]A0ABC-123", "A0", Symbology.CODE_39, None),
        ("]F0A123B", "F0", Symbology.CODABAR, None),
        ("]G0ABC123", "G0", Symbology.CODE_93, None),
        ("]Q1https://example.com/r/RD1", "Q1", Symbology.QR, None),
        ("]d2010400638133393121x", "d2", Symbology.DATA_MATRIX, None),
        ("]z0ABC123", "z0", Symbology.AZTEC, None),
        ("]L2ABC123", "L2", Symbology.PDF417, None),
        (f"]U0{MESSAGE}", "U0", Symbology.MAXICODE, None),
        ("]X0ABC123", "X0", None, None),
        ("ABC123", "", None, "ABC123"),
    ],
)
def test_the_aim_identifier_names_the_symbology(
    framing: SerialFraming, sent: str, aim: str, symbology: Symbology | None, text: str | None
) -> None:
    (code,) = framing.feed(sent.encode() + b"\r")
    assert code == ScannedCode(text or sent[3:], ScanSource.SERIAL, symbology, aim, engine="serial")
    assert symbology_of(aim) is symbology


def test_separators_are_kept(framing: SerialFraming) -> None:
    assert texts(framing.feed(MESSAGE.encode() + b"\r\n")) == [MESSAGE]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "latin-1"])
def test_accents_are_read_in_both_encodings(framing: SerialFraming, encoding: str) -> None:
    assert texts(framing.feed("Größe-é-123\r".encode(encoding))) == ["Größe-é-123"]


def test_a_byte_that_windows_does_not_know_is_kept(framing: SerialFraming) -> None:
    assert texts(framing.feed(b"]d1ABCDEF\x81\r")) == ["ABCDEF\x81"]


def test_nuls_are_skipped(framing: SerialFraming) -> None:
    assert texts(framing.feed(b"\0\0A\0BC123\0\r\0")) == ["ABC123"]
    assert not framing.waiting


def test_empty_and_tiny_lines_are_no_codes(framing: SerialFraming) -> None:
    assert framing.feed(b"\r\n\r\n\t\x02\x03k\rab\r") == ()
    assert framing.dropped == 2


@pytest.mark.parametrize("start", [b"", b"\x02"])
def test_an_endless_line_takes_no_memory_and_ends(framing: SerialFraming, start: bytes) -> None:
    framing.feed(start)
    for _ in range(1000):
        assert framing.feed(b"7" * 1000) == ()
        assert len(framing._line) <= 2 * MAX_SCAN_LENGTH
    assert framing.feed(b"\r") == ()
    assert framing.dropped == 1
    assert texts(framing.feed(b"8R123\r")) == ["8R123"]


def test_the_longest_code_passes_and_a_longer_one_does_not(framing: SerialFraming) -> None:
    longest = "é" * MAX_SCAN_LENGTH
    assert texts(framing.feed(longest.encode() + b"\r")) == [longest]
    assert framing.feed(b"7" * (MAX_SCAN_LENGTH + 1) + b"\r") == ()


def test_a_binary_code_is_noise_unless_it_is_named(framing: SerialFraming) -> None:
    mark = bytes(range(0x0E, 0x1B)) + b"\x9f\xe2DEA12"
    assert framing.feed(mark + b"\r") == ()
    assert len(framing.feed(b"]d1" + mark + b"\r")) == 1


def test_codes_between_bursts_of_noise_all_arrive_in_order() -> None:
    """Random bytes before each code; a silence ends the noise, as it does on a desk."""
    chance = random.Random(3)
    framing = SerialFraming()
    letters = string.ascii_uppercase + string.digits
    sent = ["".join(chance.choices(letters, k=chance.randint(8, 28))) for _ in range(1000)]
    read: list[ScannedCode] = []
    for code in sent:
        read += framing.feed(chance.randbytes(chance.randint(1, 200)))
        read += framing.silence()
        read += framing.feed(code.encode() + b"\r")
    known = set(sent)
    assert [code.text for code in read if code.text in known] == sent
    assert len(read) - len(sent) < 30  # random bytes that look like a code
