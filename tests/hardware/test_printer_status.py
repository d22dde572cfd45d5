import pytest

from returndesk.domain.labels import PrinterStatus
from returndesk.hardware.printers.status import (
    Answer,
    Source,
    StatusReader,
    automatic_bytes,
    automatic_status,
    real_time_bytes,
    real_time_status,
)

# What ESC/POS has words for.
TOLD = [
    PrinterStatus.OK,
    PrinterStatus.NO_PAPER,
    PrinterStatus.PAPER_LOW,
    PrinterStatus.COVER_OPEN,
    PrinterStatus.CUTTER,
    PrinterStatus.OVERHEATED,
    PrinterStatus.ERROR,
    PrinterStatus.OFFLINE,
]


@pytest.mark.parametrize("status", TOLD)
def test_a_state_survives_both_ways_of_telling_it(status: PrinterStatus) -> None:
    told = real_time_bytes(status)

    assert real_time_status(told[1], told[2], told[4], told[3]) is status
    assert automatic_status(automatic_bytes(status)) is status


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        # DLE EOT 1, 2, 4 as Epson's manual gives the bits
        ((0x16, 0x12, 0x12), PrinterStatus.OK),
        ((0x1E, 0x16, 0x12), PrinterStatus.COVER_OPEN),
        ((0x1E, 0x32, 0x72), PrinterStatus.NO_PAPER),
        ((0x16, 0x12, 0x1E), PrinterStatus.PAPER_LOW),
        ((0x1E, 0x52, 0x12), PrinterStatus.ERROR),
        ((0x1E, 0x12, 0x12), PrinterStatus.OFFLINE),
        ((0x1E, 0x36, 0x72), PrinterStatus.COVER_OPEN),
    ],
)
def test_real_time_bits(answers: tuple[int, int, int], status: PrinterStatus) -> None:
    assert real_time_status(*answers) is status


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"\x14\x00\x00\x0f", PrinterStatus.OK),
        (b"\x38\x00\x00\x0f", PrinterStatus.COVER_OPEN),
        (b"\x18\x00\x0c\x0f", PrinterStatus.NO_PAPER),
        (b"\x10\x00\x03\x0f", PrinterStatus.PAPER_LOW),
        (b"\x18\x08\x00\x0f", PrinterStatus.CUTTER),
        (b"\x18\x40\x00\x0f", PrinterStatus.OVERHEATED),
        (b"\x18\x20\x00\x0f", PrinterStatus.ERROR),
        (b"\x18\x00\x00\x0f", PrinterStatus.OFFLINE),
    ],
)
def test_automatic_bits(data: bytes, status: PrinterStatus) -> None:
    assert automatic_status(data) is status


def test_answers_of_all_kinds_mixed_and_cut_anywhere() -> None:
    stream = b"\x16\x11\x14\x00\x12\x00\x0f\x00\x13\xff\x38\x00\x00\x00\x1e"
    reader = StatusReader()

    answers = [answer for byte in stream for answer in reader.feed(bytes((byte,)))]

    assert answers == [
        Answer(Source.REAL_TIME, b"\x16"),
        Answer(Source.REAL_TIME, b"\x12"),
        Answer(Source.AUTOMATIC, b"\x14\x00\x00\x0f"),
        Answer(Source.REACHED, b"\x00"),
        Answer(Source.AUTOMATIC, b"\x38\x00\x00\x00"),
        Answer(Source.REAL_TIME, b"\x1e"),
    ]
    assert StatusReader().feed(stream) == answers


def test_noise_in_the_middle_of_an_automatic_status_begins_anew() -> None:
    reader = StatusReader()

    assert reader.feed(b"\x14\x00\xff") == []
    assert reader.feed(b"\x14\x00\x00\x00") == [Answer(Source.AUTOMATIC, b"\x14\x00\x00\x00")]
