"""Batch collectors' files, in every shape they come in, to codes with their lines."""

import codecs
import random
from collections.abc import Iterable

import pytest

from returndesk.domain.codes import ScanSource
from returndesk.domain.errors import KnownError
from returndesk.services.batch_files import (
    MAX_FILE_BYTES,
    BatchItem,
    BatchList,
    read_batch,
    stream_batch,
)

COLISSIMO = ("8R44132290176", "6A12345678901", "8R44132290183", "6A98765432109")
TEXT = "\n".join(COLISSIMO) + "\n"


def codes(items: Iterable[BatchItem]) -> list[str]:
    return [item.codes[0].text for item in items if item.problem is None]


def problems(items: Iterable[BatchItem]) -> list[tuple[int, str]]:
    return [(item.line, item.problem.code) for item in items if item.problem is not None]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode("utf-16"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\n\n  \n").encode(),
        TEXT.encode() + b"\x1a",
        TEXT.rstrip("\n").encode(),
        b"".join(b"\x02" + code.encode() + b"\x03\r\n" for code in COLISSIMO),
        b"".join(b'"' + code.encode() + b'"\r\n' for code in COLISSIMO),
        b"".join(b"  " + code.encode() + b" \r\n" for code in COLISSIMO),
        b"# made by a collector\n// 2026\n##\n" + TEXT.encode(),
        b"Sendungsnummer\n" + TEXT.encode(),
        "Numéro de suivi\n".encode("cp1252") + TEXT.encode(),
    ],
)
def test_a_list_is_read_whatever_wrote_it(data: bytes) -> None:
    assert codes(read_batch(data)) == list(COLISSIMO)
    assert codes(stream_batch(data.splitlines(keepends=True))) == list(COLISSIMO)


ROWS = [
    ("2026-11-22", "10:31:05", "1", "MA12345", COLISSIMO[0]),
    ("2026-11-22", "10:31:09", "1", "MA12345", COLISSIMO[1]),
    ("2026-11-22", "10:31:31", "2", "MA12345", COLISSIMO[2]),
    ("2026-11-22", "10:32:02", "1", "MA12345", COLISSIMO[3]),
]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("order", [(4, 0, 1, 2, 3), (0, 1, 2, 3, 4), (3, 4, 2, 1, 0)])
@pytest.mark.parametrize("header", ["", "Date Heure Qte Agent Code", "a b c d e"])
@pytest.mark.parametrize("quote", ["", '"'])
def test_the_column_of_the_codes_is_found(
    separator: str, order: tuple[int, ...], header: str, quote: str
) -> None:
    rows: list[tuple[str, ...]] = [*([tuple(header.split())] if header else []), *ROWS]
    lines = [separator.join(f"{quote}{row[i]}{quote}" for i in order) for row in rows]
    items = read_batch("\r\n".join([*lines, ""]).encode())
    assert codes(items) == list(COLISSIMO)
    assert [item.line for item in items] == [n + bool(header) for n in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    "moment",
    [
        *("22/11/2026 10:31", "22.11.26", "2026-11-22T10:31:05+01:00", "20261122103105"),
        *("20261122", "10h31", "10:31:05.123", "11/22/2026 10:31:05 AM", "2026/11/22 10:31:05,5"),
    ],
)
def test_moments_are_never_taken_for_codes(moment: str) -> None:
    """Not even beside numbers that nobody knows."""
    lines = [f"{moment};{number}\n" for number in ("A1B2C3", "A1B2C4", "A1B2D5")]
    assert codes(read_batch("".join(lines).encode())) == ["A1B2C3", "A1B2C4", "A1B2D5"]


def test_an_article_column_does_not_pass_for_the_parcels() -> None:
    data = "".join(f"4006381333931;{code}\n" for code in COLISSIMO)
    assert codes(read_batch(data.encode())) == list(COLISSIMO)


def test_order_numbers_are_no_comments() -> None:
    assert codes(read_batch(b"#10482\n# a comment\n#10483\n#end\n")) == ["#10482", "#10483"]


def test_control_characters_of_a_code_are_kept() -> None:
    gs1 = "]C100340434161094015902\x1d42059000\x1d91X"
    (item,) = read_batch(gs1.encode() + b"\r\n")
    assert item.codes[0].text == gs1
    assert item.codes[0].source is ScanSource.FILE


def test_separators_inside_a_code_do_not_split_it() -> None:
    links = [f"https://returns.example.com/r/RD-4821{n}?a=1;b=2" for n in range(3)]
    assert codes(read_batch("\n".join([*links, ""]).encode())) == links


def test_spreadsheet_dress_is_taken_off() -> None:
    data = b'="8R44132290176";1\n\'6A12345678901;1\n"8R44132290183";1\n'
    assert codes(read_batch(data)) == list(COLISSIMO[:3])


def test_a_lone_quote_costs_no_other_line() -> None:
    data = f'a;{COLISSIMO[0]}\nb";"{COLISSIMO[1]}\nc;{COLISSIMO[2]}\n'.encode()
    assert codes(read_batch(data)) == list(COLISSIMO[:3])


def test_a_line_of_its_own_making_gives_its_code() -> None:
    rows = [";".join(row) for row in ROWS]
    rows += ["6A11111111111", "x;6A22222222222", "Total;;4"]
    items = read_batch("\n".join([*rows, ""]).encode())
    assert codes(items) == [*COLISSIMO, "6A11111111111", "6A22222222222"]
    assert problems(items) == [(7, "scan_empty")]


@pytest.mark.parametrize(
    "data",
    [
        b"2026-11-22;8R44132290176;1\n2026-11-22;8R44132290183;1\n2026-11-22;8R441322",
        b"8R44132290176\n8R44132290183\n8R44132290190\n8R441322",
        b"2026-11-22;8R44132290176\n2026-11-22;8R44132290183\n2026-1",
    ],
)
def test_half_a_last_line_is_told_and_not_received(data: bytes) -> None:
    items = read_batch(data)
    assert problems(items) == [(data.count(b"\n") + 1, "batch_line_cut")]


@pytest.mark.parametrize("last", ["XYZ", "8R44132290190", "RD-48213", "TRACK00000007"])
def test_a_whole_last_line_needs_no_end(last: str) -> None:
    assert codes(read_batch(f"8R44132290176\n8R44132290183\n{last}".encode()))[-1] == last


def test_a_file_cut_inside_a_letter_is_read_to_there() -> None:
    data = "Größe-1\nGröße-2\nGröße-3\n".encode()
    assert codes(read_batch(data + "Grö".encode()[:-1]))[:3] == ["Größe-1", "Größe-2", "Größe-3"]


def test_a_damaged_line_is_told_and_the_others_read() -> None:
    data = TEXT.encode().replace(b"6A12345678901", b"6A\x00\x01\x8f\xfe5678901")
    items = read_batch(data)
    assert codes(items) == [COLISSIMO[0], COLISSIMO[2], COLISSIMO[3]]
    assert problems(items) == [(2, "batch_line_unreadable")]


@pytest.mark.parametrize(
    "data",
    [
        random.Random(7).randbytes(20_000),
        b"PK\x03\x04" + TEXT.encode(),
        b"%PDF-1.7\n8R44132290176\n",
        b"\0" * 1000,
        b"\x89PNG\r\n\x1a\n" + TEXT.encode(),
        b"\xd0\xcf\x11\xe0" + TEXT.encode(),
        TEXT.encode("cp500"),
        b"Dear shop,\nhere comes my blouse.\nIt is too small.\n8 days was too long.\n",
    ],
)
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(KnownError) as caught:
        read_batch(data, "scans.xls")
    assert (caught.value.code, caught.value.params) == ("batch_unreadable", {"path": "scans.xls"})


def test_a_huge_file_is_refused_before_it_is_read() -> None:
    with pytest.raises(KnownError, match="batch_too_large"):
        read_batch(b"8" * (MAX_FILE_BYTES + 1))


@pytest.mark.parametrize("data", [b"", b"\n\n", codecs.BOM_UTF8, b"# nothing\r\n", b"\x1a"])
def test_an_empty_file_holds_nothing(data: bytes) -> None:
    assert read_batch(data) == ()


def test_a_list_may_be_gone_through_again() -> None:
    found = BatchList(b"Code;Date\n8R44132290176;1\n\n6A12345678901;1\n")
    assert len(found) == 2
    assert list(found) == list(found)
    assert [item.line for item in found] == [2, 4]


def test_an_endless_line_is_one_item() -> None:
    items = read_batch(b"8R44132290176;1\n" + b"7" * 1_000_000 + b";1\n8R44132290183;1\n")
    assert [len(item.codes[0].text) for item in items] == [13, 1_000_000, 13]


def test_a_hundred_thousand_lines_are_read() -> None:
    data = "".join(f"2026-11-22 10:31;TRACK{n:08d};1\r\n" for n in range(100_000))
    items = read_batch(data.encode())
    assert codes(items) == [f"TRACK{n:08d}" for n in range(100_000)]
    assert items[-1].line == 100_000


def test_a_stream_answers_each_line_before_the_next_one_comes() -> None:
    asked: list[str] = []

    def chunks() -> Iterable[bytes]:
        for row in (("Date", "Heure", "Qte", "Agent", "Code"), *ROWS):
            asked.append(row[4])
            yield ";".join(row).encode() + b"\r\n"

    for item in stream_batch(chunks()):
        assert item.codes[0].text == asked[-1]
    assert len(asked) == 5
