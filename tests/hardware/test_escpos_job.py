import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from returndesk.domain.labels import ROLL_58, ROLL_80, Bitmap, Paper
from returndesk.hardware.printers.escpos_job import escpos_bytes, without_real_time_commands
from returndesk.hardware.printers.files import write_label
from returndesk.hardware.printers.interpreter import EscPosReader, papers_of
from returndesk.hardware.printers.label_raster import draw_return_label
from returndesk.hardware.printers.stream import Kind, StreamError
from tests.hardware.printing import LABEL, dots, read_codes


@pytest.mark.parametrize("paper", [ROLL_58, ROLL_80, Paper(203, 832), Paper(203, 389)], ids=str)
@pytest.mark.parametrize("strip_rows", [1, 127, 128, 255])
def test_a_strict_reader_gets_back_every_dot(paper: Paper, strip_rows: int) -> None:
    bitmap = draw_return_label(LABEL, paper)

    (printed,) = papers_of(escpos_bytes(bitmap, strip_rows=strip_rows), paper)

    assert printed.data.startswith(without_real_time_commands(bitmap.data))
    assert not any(printed.data[len(bitmap.data) :])
    assert printed.height > bitmap.height + 100  # fed past the blade
    codes = read_codes(dots(printed))
    assert codes["Code128"] == LABEL.tracking_number


def test_the_job_begins_afresh_ends_with_a_cut_and_asks_only_when_told() -> None:
    bitmap = draw_return_label(LABEL, ROLL_58)

    assert escpos_bytes(bitmap).startswith(b"\x1b@\x1dv0\x00")
    assert escpos_bytes(bitmap).endswith(b"\x1dV\x01")
    assert escpos_bytes(bitmap, confirm=True).endswith(b"\x1dV\x01\x1dr\x01")
    assert b"\x1dV" not in escpos_bytes(Bitmap(8, 1, b"\xff"), cut=False)
    (uncut,) = papers_of(escpos_bytes(Bitmap(8, 2, b"\xff\x01"), cut=False), Paper(203, 8))
    assert uncut == Bitmap(8, 2, b"\xff\x01")


@pytest.mark.parametrize("rows", [0, 256])
def test_a_strip_has_1_to_255_rows(rows: int) -> None:
    with pytest.raises(ValueError, match="1 to 255"):
        escpos_bytes(Bitmap(8, 1, b"\xff"), strip_rows=rows)


def test_no_picture_holds_a_real_time_command() -> None:
    data = bytearray(Random(5).randbytes(72 * 2000))
    for count, sequence in enumerate((b"\x10\x04", b"\x10\x05", b"\x10\x14") * 4, 1):
        place = 72 * 128 * count - 1 + count % 2  # across the edge of two strips, and after it
        data[place : place + 2] = sequence
    bitmap = Bitmap(576, 2000, bytes(data))

    (printed,) = papers_of(escpos_bytes(bitmap), ROLL_80)

    changed = sum(
        (one ^ other).bit_count() for one, other in zip(bitmap.data, printed.data, strict=False)
    )
    assert 12 <= changed < 24


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\x10\x04", b"\x00\x04"),
        (b"\x10\x10\x05", b"\x10\x00\x05"),
        (b"\x10\x14\x10\x04", b"\x00\x14\x00\x04"),
        (b"\x10\x03\x04\x10", b"\x10\x03\x04\x10"),
    ],
)
def test_only_the_lone_dot_before_a_real_time_code_is_whitened(before: bytes, after: bytes) -> None:
    assert without_real_time_commands(before) == after


@pytest.mark.parametrize(
    "job",
    [
        b"hello",
        b"\x1b@\x1bZ",
        b"\x1d(L\x04\x00",
        b"\x1dv1\x00\x01\x00\x01\x00\xff",
        b"\x1dv0\x00\x00\x00\x01\x00",
        b"\x1dv0\x00\x49\x00\x01\x00" + bytes(73),
        b"\x1dv0\x00\x02\x00\x01\x00\x10\x04",
        b"\x1dv0\x00\x02\x00\x02\x00\xff\xff\xff",
        b"\x1dV\x07",
        b"\x10\x14\x01\x00\x01",
        b"\x1b",
        b"\x1bd\xff" * 10,
    ],
    ids=bytes.hex,
)
def test_the_reader_refuses_wrong_bytes(job: bytes) -> None:
    with pytest.raises(StreamError):
        papers_of(job, ROLL_80)


def test_the_reader_takes_a_job_byte_by_byte() -> None:
    job = escpos_bytes(draw_return_label(LABEL, ROLL_58), confirm=True)
    reader = EscPosReader(ROLL_58)

    events = [event for byte in job for event in reader.feed(bytes((byte,)))]

    assert [event.kind for event in events] == [Kind.PAPER, Kind.STATUS]
    assert events[0].paper == papers_of(job, ROLL_58)[0]
    assert reader.close() is None


def test_the_reader_knows_what_own_jobs_do_not_use() -> None:
    stream = (
        b"\x00\x00\n\x1bJ\x10\x1bp\x00\x19\xfa\x1dI\x42\x1da\xff\x10\x05\x02\x1dVA\x08\x1dVB\x00"
    )
    reader = EscPosReader(Paper(203, 8))

    events = list(reader.feed(stream))

    kinds = [Kind.DRAWER, Kind.IDENTITY, Kind.AUTOMATIC_STATUS, Kind.RECOVER, Kind.PAPER]
    assert [event.kind for event in events] == [*kinds, Kind.PAPER]
    paper = events[4].paper
    assert paper is not None
    assert paper.height == 34 + 16 + 8


def test_a_file_for_each_format() -> None:
    assert papers_of(write_label(LABEL, "escpos", ROLL_58), ROLL_58)
    assert write_label(LABEL, "png", ROLL_58).startswith(b"\x89PNG")
    assert write_label(LABEL, "pdf", ROLL_58).startswith(b"%PDF")
    assert write_label(LABEL, "escpos", ROLL_58, copy=2) != write_label(LABEL, "escpos", ROLL_58)


def test_a_printer_data_cache_cut_short_is_made_anew(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from returndesk.domain.labels import Bitmap\n"
        "from returndesk.hardware.printers.escpos_job import escpos_bytes\n"
        "job = escpos_bytes(Bitmap(8, 1, b'\\xff'), cache=Path(sys.argv[1]))\n"
        "sys.stdout.buffer.write(job)"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    environment.pop("ESCPOS_CAPABILITIES_PICKLE_DIR", None)
    outputs = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "cache")],
            env=environment,
            capture_output=True,
            check=True,
        )
        outputs.append(done.stdout)
        (pickle,) = (tmp_path / "cache").glob("*.pickle")
        assert pickle.stat().st_size > 10_000
        pickle.write_bytes(pickle.read_bytes()[:1000])
        os.utime(pickle, (4e9, 4e9))  # as new, so that it would be trusted

    assert outputs[0] == outputs[1] == escpos_bytes(Bitmap(8, 1, b"\xff"))
