"""A carrier's own ZPL that is printed again: "COPY" where it is white, and no bar touched."""

import pytest

from returndesk.domain.labels import LABEL_4X6, Bitmap, CarrierPapers, Paper
from returndesk.domain.printing import PrinterConfig, PrinterId, PrinterLanguage
from returndesk.hardware.printers.copy_mark import tag_of
from returndesk.hardware.printers.label_raster import draw_return_label
from returndesk.hardware.printers.paper_renderer import PaperRenderer
from returndesk.hardware.printers.stream import papers_from
from returndesk.hardware.printers.zpl_copy import marked_zpl
from returndesk.hardware.printers.zpl_job import graphic, zpl_bytes
from returndesk.hardware.printers.zpl_reader import ZplReader
from tests.hardware.printing import LABEL, dots, read_codes

WORDS = "COPY 2"
TAG = tag_of(WORDS, LABEL_4X6)
CODE = b"^XA^LH8,8^FO40,60^BY3^BCN,160,Y,N,N^FD6A12345678901^FS%b^XZ"
ZPL = PrinterConfig(PrinterId("p"), "p", language=PrinterLanguage.ZPL, paper=LABEL_4X6)


def printed(job: bytes, paper: Paper = LABEL_4X6) -> list[Bitmap]:
    """What the virtual printer draws of a job: its graphics, so of these labels the tag."""
    return papers_from(ZplReader(paper), job)


def tag_place(paper: Bitmap) -> tuple[int, int]:
    """Where the tag stands on a paper that holds nothing else."""
    black = dots(paper) == 0
    down, across = black.any(axis=1).nonzero()[0], black.any(axis=0).nonzero()[0]
    assert len(down) == TAG.height
    assert len(across) == TAG.width
    return int(across[0]), int(down[0])


def test_the_first_print_is_as_it_came() -> None:
    papers = CarrierPapers((CODE % b"",))
    assert PaperRenderer().render(papers, ZPL, 1) == CODE % b""


def test_the_copy_s_label_holds_the_carrier_s_fields_as_they_came() -> None:
    job = PaperRenderer().render(CarrierPapers((CODE % b"",)), ZPL, 2)
    assert job.startswith(CODE[:-5])
    (paper,) = printed(job)
    # The code is 160 dots high and has its text below; where it ends to the right is not known.
    assert tag_place(paper)[1] >= 8 + 60 + 160 + 40 + 20


def test_the_home_of_the_label_is_left_as_it_was() -> None:
    assert marked_zpl(CODE % b"", LABEL_4X6, WORDS).endswith(b"^FS^LH8,8^XZ")


def test_a_label_full_of_codes_is_followed_by_the_word_alone() -> None:
    full = CODE % b"".join(b"^FO40,%d^BCN,160^FD1^FS" % row for row in range(0, 1218, 200))
    job = marked_zpl(full, LABEL_4X6, WORDS)
    assert job.startswith(full)
    first, second = printed(job)
    assert not any(first.data)
    tag_place(second)


@pytest.mark.parametrize(
    ("field", "from_", "to"),
    [
        (b"^FO700,20^BCR,80^FD6A12345678901^FS", 0, 700),
        (b"^FWR^FO700,20^BC,80^FD6A12345678901^FS", 0, 700),
        (b"^FT100,1200^BCB,80^FD6A12345678901^FS", 180, 812),
    ],
    ids=["down", "usually down", "up"],
)
def test_a_code_that_runs_along_the_sheet_has_the_word_beside_it(
    field: bytes, from_: int, to: int
) -> None:
    (paper,) = printed(marked_zpl(b"^XA" + field + b"^XZ", LABEL_4X6, WORDS))
    left, _ = tag_place(paper)
    assert from_ <= left - 16
    assert left + TAG.width + 16 <= to


@pytest.mark.parametrize(
    "field",
    [b"^XGR:LOGO.GRF,1,1^FS", b"^POI", b"^FO0,0^GFB,2,2,1,xx^FS"],
    ids=["stored picture", "upside down", "binary picture"],
)
def test_what_cannot_be_seen_from_here_is_never_written_on(field: bytes) -> None:
    label = b"^XA" + field + b"^FO9,9^FDhello^FS^XZ"
    job = marked_zpl(label, LABEL_4X6, WORDS)
    assert job.startswith(label)
    tag_place(printed(job[len(label) :])[0])


def test_a_label_that_is_one_picture_keeps_its_codes() -> None:
    picture = zpl_bytes(draw_return_label(LABEL, LABEL_4X6))
    (plain,) = printed(picture)
    (marked,) = printed(marked_zpl(picture, LABEL_4X6, WORDS))
    added = [after & ~before & 255 for before, after in zip(plain.data, marked.data, strict=True)]
    assert sum(map(int.bit_count, added)) == sum(map(int.bit_count, TAG.data))
    assert read_codes(dots(marked)) == read_codes(dots(plain))


@pytest.mark.parametrize(
    "settings",
    [b"^XA^MNY^JUS^XZ", b"^XA^IDR:*.*^FS^XZ", b"^XA^DFR:A.ZPL^FS^FO1,1^ADN,18^FDx^FS^XZ"],
)
def test_settings_and_stored_formats_are_no_labels(settings: bytes) -> None:
    job = marked_zpl(settings + CODE % b"", LABEL_4X6, WORDS)
    assert job.startswith(settings + b"^XA")
    assert job.count(graphic(TAG, 0, 0)[-40:]) == 1


def test_a_roll_without_a_length_gets_the_word_on_a_label_of_its_own() -> None:
    label = b"^XA^FO40,60^ADN,36,20^FDhello^FS^XZ"
    roll = Paper(203, 812)
    assert marked_zpl(label, roll, WORDS).startswith(label)
    known = marked_zpl(label.replace(b"^XA", b"^XA^LL600"), roll, WORDS)
    assert known.count(b"^XA") == 1
    assert tag_place(printed(known, roll)[0])[1] > 60
