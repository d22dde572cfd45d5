"""ZPL and TSPL: what the strict readers refuse, what jobs set, how status answers are found."""

from random import Random

import pytest

from returndesk.domain.labels import LABEL_4X6, Bitmap, Paper, PrinterStatus
from returndesk.hardware.printers.label_raster import draw_return_label
from returndesk.hardware.printers.label_status import (
    HostStatusReader,
    LabelPrinterState,
    host_status_bytes,
    tspl_state,
    tspl_status_byte,
)
from returndesk.hardware.printers.stream import Kind, StreamError, papers_from
from returndesk.hardware.printers.tspl_job import tspl_bytes, without_escapes
from returndesk.hardware.printers.tspl_reader import TsplReader
from returndesk.hardware.printers.zpl_job import z64, zpl_bytes
from returndesk.hardware.printers.zpl_reader import ZplReader
from tests.hardware.printing import LABEL

SMALL = Paper(203, 16, 2)
DOTS = Bitmap(16, 2, b"\xf0\x0f\x00\xff")


@pytest.mark.parametrize(
    "job",
    [
        b"hello",
        b"^XA^XA^XZ",
        b"^XZ",
        b"^FO0,0",
        b"^XA^QQ1^XZ",
        b"^XA^PW99^XZ",
        b"^XA^PWwide^XZ",
        b"^XA^LL99999^XZ",
        b"^XA^FO0,0^GFB,4,4,2,abcd^FS^XZ",
        b"^XA^FO0,0^GFA,4,5,2,F00F00FF^FS^XZ",
        b"^XA^FO0,0^GFA,4,4,3,F00F00FF^FS^XZ",
        b"^XA^FO0,0^GFA,4,4,2,F00F00^FS^XZ",
        b"^XA^FO0,0^GFA,4,4,2,nothex!!^FS^XZ",
        b"^XA^FO0,1^GFA,4,4,2,F00F00FF^FS^XZ",
        b"^XA^FO8,0^GFA,4,4,2,F00F00FF^FS^XZ",
        b"^XA^FO0,0^GFA,4,4,2," + z64(DOTS.data)[:-1] + b"0^FS^XZ",
        b"^XA^FO0,0^GFA,4,4,2,:Z64:AAAA:0000^FS^XZ",
        b"^XA^PW16",
    ],
    ids=bytes.hex,
)
def test_the_zpl_reader_refuses_wrong_bytes(job: bytes) -> None:
    with pytest.raises(StreamError):
        papers_from(ZplReader(SMALL), job)


@pytest.mark.parametrize("graphic", [b"F00F00FF", b"F00F,", b"FH0F!"])
def test_zebras_own_ways_to_shorten_a_graphic_are_read(graphic: bytes) -> None:
    job = b"^XA^PW16^LL2^FO0,0^GFA,4,4,2," + graphic + b"^FS^PQ2^XZ"

    pages = papers_from(ZplReader(SMALL), job)

    assert len(pages) == 2
    assert pages[0].data[:2] == b"\xf0\x0f"


@pytest.mark.parametrize(
    "job",
    [
        b"hello\r\n",
        b"PRINT 1,1\r\n",
        b"SIZE 2.00 mm,0.25 mm\r\nPRINT 1,1\r\n",
        b"SIZE 90.00 mm,0.25 mm\r\n",
        b"SIZE 2.00 mm,0.25 mm\r\nBITMAP 0,0,2,2,0,abcd\r\n",
        b"SIZE 2.00 mm,0.25 mm\r\nCLS\r\nBITMAP 0,0,2,9,0," + bytes(18) + b"\r\n",
        b"SIZE 2.00 mm,0.25 mm\r\nCLS\r\nBITMAP 0,0,2,2,0,ab\x1b!\r\n",
        b"SIZE 2.00 mm,0.25 mm\r\nCLS\r\nBITMAP 0,0,2,2,0,abcdPRINT 1,1\r\n",
        b"\x1b!R",
        b"SIZE 2.00 mm,0.25 mm\r\n",
        b"DENSITY 16\r\n",
        b"x" * 300,
    ],
    ids=bytes.hex,
)
def test_the_tspl_reader_refuses_wrong_bytes(job: bytes) -> None:
    with pytest.raises(StreamError):
        papers_from(TsplReader(SMALL), job)


def test_no_tspl_picture_holds_an_immediate_command() -> None:
    noise = Bitmap(800, 1200, Random(3).randbytes(120_000).replace(b"\x00\x00", b"\xe4\xde"))
    assert b"\xe4\xde" in noise.data  # ESC ! once it is inverted

    (printed,) = papers_from(TsplReader(Paper(203, 800, 1200)), tspl_bytes(noise, Paper(203, 800)))

    changed = sum((a ^ b).bit_count() for a, b in zip(noise.data, printed.data, strict=True))
    assert changed == noise.data.count(b"\xe4\xde") > 0
    assert without_escapes(b"\x1b!\x1b\x1b!?") == b"\x1f!\x1b\x1f!?"


def test_readers_take_a_job_byte_by_byte() -> None:
    bitmap = draw_return_label(LABEL, LABEL_4X6)
    for reader, job in (
        (ZplReader(LABEL_4X6), zpl_bytes(bitmap) + b"~HS"),
        (TsplReader(LABEL_4X6), tspl_bytes(bitmap, LABEL_4X6) + b"\x1b!?"),
    ):
        events = [event for byte in job for event in reader.feed(bytes((byte,)))]
        assert [event.kind for event in events] == [Kind.PAPER, Kind.HOST_STATUS]
        assert events[0].paper == bitmap
        assert reader.close() is None


@pytest.mark.parametrize(
    ("darkness", "speed", "zpl", "tspl"),
    [
        (None, None, (b"", b""), (b"", b"")),
        (15, 150, (b"^MD15", b"^PR6"), (b"DENSITY 15", b"SPEED 6")),
        (-15, 1, (b"^MD-15", b"^PR1"), (b"DENSITY 0", b"SPEED 1")),
        (99, 9999, (b"^MD30", b"^PR14"), (b"DENSITY 15", b"SPEED 14")),
    ],
)
def test_darkness_and_speed_are_set_only_when_asked_for(
    darkness: int | None, speed: int | None, zpl: tuple[bytes, bytes], tspl: tuple[bytes, bytes]
) -> None:
    job = zpl_bytes(DOTS, darkness=darkness, speed=speed)
    assert all(part in job for part in zpl)
    assert (b"^MD" in job, b"^PR" in job) == (darkness is not None, speed is not None)
    job = tspl_bytes(DOTS, SMALL, darkness=darkness, speed=speed)
    assert all(part in job for part in tspl)
    assert (b"DENSITY" in job, b"SPEED" in job) == (darkness is not None, speed is not None)


def test_a_host_status_is_found_among_noise_and_cut_anywhere() -> None:
    answer = host_status_bytes(PrinterStatus.RIBBON_OUT, busy=True)
    stream = b"\x03\x02rubbish,\x02" + answer[:40] + answer[40:] + b"\x02" + answer
    reader = HostStatusReader()

    found = [state for byte in stream for state in reader.feed(bytes((byte,)))]

    assert found == [LabelPrinterState(PrinterStatus.RIBBON_OUT, busy=True)] * 2
    assert HostStatusReader().feed(Random(1).randbytes(20_000)) == []


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (0x00, PrinterStatus.OK),
        (0x20, PrinterStatus.OK),
        (0x01, PrinterStatus.HEAD_OPEN),
        (0x05, PrinterStatus.HEAD_OPEN),
        (0x02, PrinterStatus.PAPER_JAM),
        (0x04, PrinterStatus.NO_PAPER),
        (0x0C, PrinterStatus.NO_PAPER),
        (0x08, PrinterStatus.RIBBON_OUT),
        (0x10, PrinterStatus.PAUSED),
        (0x40, PrinterStatus.COVER_OPEN),
        (0x80, PrinterStatus.OVERHEATED),
    ],
)
def test_what_the_byte_of_a_tspl_printer_tells(answer: int, status: PrinterStatus) -> None:
    assert tspl_state(answer).status is status
    assert tspl_state(answer).busy is bool(answer & 0x20)
    if answer & (answer - 1) == 0 and answer != 0x20:
        assert tspl_status_byte(status) == bytes((answer,))
