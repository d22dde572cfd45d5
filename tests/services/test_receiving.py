"""What a scan comes to, on a real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.domain.errors import ScanError
from returndesk.domain.events import EventType
from returndesk.domain.returns import ParcelState
from returndesk.services.outcomes import ScanOutcome, ScanVerdict
from returndesk.services.receiving import Receiving
from returndesk.storage.database import Database
from tests.support import DESK, KOELN, CountingIds, TestClock, fill, make_return, parcel


class Counter:
    """A desk's counter: its database, its clock and the use case, with short words for tests."""

    def __init__(self, home: Path) -> None:
        self.storage = Database.open(home)
        self.clock = TestClock()
        self.receiving = Receiving(self.storage, DESK, self.clock, CountingIds())

    def scan(self, text: str, *others: str) -> ScanOutcome:
        codes = [ScannedCode(other) for other in others]
        return self.receiving.receive(ScannedCode(text), clerk="Amélie", others=codes)

    def facts(self) -> list[EventType]:
        with self.storage.write() as work:
            return [event.type for event in work.outbox.take(100)]


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    counter = Counter(tmp_path)
    yield counter
    counter.storage.close()


def test_a_parcel_is_received_by_its_tracking_number(counter: Counter) -> None:
    fill(counter.storage, [make_return(1)])
    outcome = counter.scan("TRACK00000001")
    assert outcome.verdict is ScanVerdict.RECEIVED
    assert outcome.return_.number == "RD-1"
    assert outcome.return_.parcel_state is ParcelState.RECEIVED
    assert outcome.reception.clerk == "Amélie"
    assert outcome.brand.name == "Maison Lumen"
    assert counter.facts() == [EventType.PARCEL_RECEIVED]


@pytest.mark.parametrize("typed", ["RD-1", "rd 1", "rd1", "#10001", "10001"])
def test_numbers_are_found_however_they_are_typed(counter: Counter, typed: str) -> None:
    fill(counter.storage, [make_return(1)])
    assert counter.scan(typed).verdict is ScanVerdict.RECEIVED


def test_a_second_scan_tells_when_where_and_by_whom(counter: Counter) -> None:
    fill(counter.storage, [make_return(1)])
    first = counter.scan("RD-1")
    counter.clock.forward(hours=20)
    again = counter.scan("TRACK00000001")
    assert again.verdict is ScanVerdict.ALREADY_RECEIVED
    assert again.reception == first.reception
    assert again.reception.desk_name == "Poste 3"
    assert counter.facts() == [EventType.PARCEL_RECEIVED]


def test_a_parcel_of_another_site_goes_on_its_way(counter: Counter) -> None:
    fill(counter.storage, [make_return(1, site=KOELN)])
    outcome = counter.scan("RD-1")
    assert outcome.verdict is ScanVerdict.OTHER_SITE
    assert outcome.site.name == "Lager Köln"
    assert outcome.return_.parcel_state is ParcelState.IN_TRANSIT
    assert counter.scan("RD-1").verdict is ScanVerdict.OTHER_SITE
    assert counter.facts() == [EventType.PARCEL_MISROUTED]


@pytest.mark.parametrize(
    ("day", "verdict"), [(30, ScanVerdict.RECEIVED), (31, ScanVerdict.OUTSIDE_WINDOW)]
)
def test_a_late_return_is_taken_in_and_told(
    counter: Counter, day: int, verdict: ScanVerdict
) -> None:
    fill(counter.storage, [make_return(1, announced_after_days=day)])
    outcome = counter.scan("RD-1")
    assert outcome.verdict is verdict
    assert (outcome.window.day, outcome.window.days) == (day, 30)
    assert counter.facts() == [EventType.PARCEL_RECEIVED]


def test_an_unknown_parcel_is_kept_once(counter: Counter) -> None:
    fill(counter.storage, [])
    assert counter.scan("8R44132290176").verdict is ScanVerdict.UNKNOWN
    assert counter.scan("8R 4413 2290 176").verdict is ScanVerdict.UNKNOWN
    with counter.storage.read() as work:
        (kept,) = work.unknowns.open()
    assert kept.codes[0].text == "8R44132290176"
    assert kept.carrier == "colissimo"
    assert counter.facts() == [EventType.PARCEL_UNKNOWN]


def test_any_code_of_a_label_leads_to_its_parcel(counter: Counter) -> None:
    fill(counter.storage, [make_return(1)])
    assert counter.scan("CA 859 2-37", "TRACK00000001").verdict is ScanVerdict.RECEIVED


def test_a_return_of_two_parcels_takes_two_scans_of_its_number(counter: Counter) -> None:
    fill(counter.storage, [make_return(1, parcel(1), parcel(2))])
    first, second, third = (counter.scan("RD-1") for _ in range(3))
    assert [first.verdict, second.verdict, third.verdict] == [
        ScanVerdict.RECEIVED,
        ScanVerdict.RECEIVED,
        ScanVerdict.ALREADY_RECEIVED,
    ]
    assert {first.parcel.id, second.parcel.id} == {"p1", "p2"}
    assert second.return_.received_parcels == 2


def test_a_parcel_of_two_returns_receives_both(counter: Counter) -> None:
    shared = parcel(1)
    fill(counter.storage, [make_return(1, shared), make_return(2, shared)])
    outcome = counter.scan("TRACK00000001")
    assert outcome.verdict is ScanVerdict.RECEIVED
    assert {r.number for r in outcome.returns} == {"RD-1", "RD-2"}
    assert counter.scan("RD-2").verdict is ScanVerdict.ALREADY_RECEIVED


def test_several_returns_of_an_order_are_a_choice(counter: Counter) -> None:
    fill(counter.storage, [make_return(n, order_number="#777") for n in (1, 2)])
    outcome = counter.scan("777")
    assert outcome.verdict is ScanVerdict.SEVERAL
    assert {c.return_.number for c in outcome.choices} == {"RD-1", "RD-2"}
    chosen = counter.receiving.choose(outcome.choices[1], outcome.code, clerk="Amélie")
    assert chosen.verdict is ScanVerdict.RECEIVED
    assert chosen.return_.number == outcome.choices[1].return_.number
    # One is left: the number is no question any more.
    assert counter.scan("777").verdict is ScanVerdict.RECEIVED


def test_undo_announces_the_parcel_again(counter: Counter) -> None:
    fill(counter.storage, [make_return(1)])
    counter.scan("RD-1")
    undone = counter.receiving.undo(clerk="Amélie")
    assert undone.parcel.state is ParcelState.ANNOUNCED
    assert not undone.mail_was_sent
    assert counter.receiving.undo(clerk="Amélie") is None
    assert counter.scan("RD-1").verdict is ScanVerdict.RECEIVED
    assert counter.facts() == [
        EventType.PARCEL_RECEIVED,
        EventType.RECEPTION_UNDONE,
        EventType.PARCEL_RECEIVED,
    ]


def test_a_reception_is_undone_once_though_the_parcel_is_in_hand_again(counter: Counter) -> None:
    fill(counter.storage, [make_return(1)])
    first = counter.scan("RD-1")
    counter.receiving.undo(first.event_id, clerk="Amélie")
    counter.scan("RD-1")
    assert counter.receiving.undo(first.event_id, clerk="Amélie") is None
    assert counter.scan("RD-1").verdict is ScanVerdict.ALREADY_RECEIVED
    assert counter.facts() == [
        EventType.PARCEL_RECEIVED,
        EventType.RECEPTION_UNDONE,
        EventType.PARCEL_RECEIVED,
    ]


def test_undo_takes_the_newest_reception_first(counter: Counter) -> None:
    fill(counter.storage, [make_return(1), make_return(2)])
    counter.scan("RD-1")
    counter.clock.forward(seconds=5)
    counter.scan("RD-2")
    undone = [counter.receiving.undo(clerk="") for _ in range(2)]
    assert [u.returns[0].number for u in undone] == ["RD-2", "RD-1"]


@pytest.mark.parametrize("blank", ["", "   ", "\r\n\t", "\x00\x1d\x1e"])
def test_an_empty_scan_is_told_and_leaves_nothing(counter: Counter, blank: str) -> None:
    with pytest.raises(ScanError) as caught:
        counter.scan(blank)
    assert caught.value.code == "scan_empty"
    assert counter.facts() == []


def test_a_huge_paste_is_told_and_leaves_nothing(counter: Counter) -> None:
    with pytest.raises(ScanError) as caught:
        counter.scan("A" * 100_000)
    assert caught.value.code == "scan_too_long"
    assert counter.facts() == []


@pytest.mark.parametrize(
    "hostile",
    [
        "📦📦📦",
        "'; DROP TABLE returns; --",
        "https://evil.example/../../etc/passwd?x=<script>",
        "RD-1\x00\x1b[2J\x07",
        "\u202e1-DR",
        "%s%s%n {0} \\",
        "A" * 4096,
    ],
)
def test_hostile_codes_are_text(counter: Counter, hostile: str) -> None:
    fill(counter.storage, [make_return(7)])
    outcome = counter.receiving.receive(ScannedCode(hostile, ScanSource.WEDGE), clerk="x")
    assert outcome.verdict is ScanVerdict.UNKNOWN
    with counter.storage.read() as work:
        assert work.unknowns.open()[0].codes[0].text == hostile
        assert work.returns.by_number("RD-7").parcel_state is ParcelState.ANNOUNCED


def test_what_was_scanned_is_listed_with_the_newest_first(counter: Counter) -> None:
    fill(counter.storage, [make_return(1)])
    counter.scan("RD-1")
    counter.clock.forward(seconds=1)
    counter.scan("never seen")
    with counter.storage.read() as work:
        newest, oldest = work.scans.recent(10)
    assert (newest.verdict, newest.text) == (ScanVerdict.UNKNOWN, "never seen")
    assert (oldest.verdict, oldest.return_number, oldest.brand) == (
        ScanVerdict.RECEIVED,
        "RD-1",
        "Maison Lumen",
    )


def test_a_giant_code_beside_the_right_one_is_cut_short(counter: Counter) -> None:
    fill(counter.storage, [make_return(1)])
    giant = "9" * 7089
    outcome = counter.scan(giant, "TRACK00000001")
    assert outcome.verdict is ScanVerdict.RECEIVED
    with counter.storage.write() as work:
        (event,) = work.outbox.take(1)
    assert event.payload["code"] == giant[:4096]


def test_half_a_character_is_kept_as_its_sign(counter: Counter) -> None:
    fill(counter.storage, [])
    assert counter.scan("8R\udcff44132290176").verdict is ScanVerdict.UNKNOWN
    with counter.storage.read() as work:
        assert work.unknowns.open()[0].codes[0].text == "8R?44132290176"
