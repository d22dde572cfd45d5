"""Which codes in view are received: rules that need no camera."""

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.ids import ParcelId, ReturnId
from returndesk.services.live import Glance, InView, SeenCode, Standing
from returndesk.services.outcomes import ScanOutcome, ScanVerdict
from returndesk.ui.live_scans import UNKNOWN_WAIT_S, UNSURE_FRAMES, LiveScans, SweepFigures
from returndesk.ui.tones import Tone
from tests.support import START

BOX = ((0, 0), (9, 0), (9, 9), (0, 9))


def code(text: str) -> ScannedCode:
    return ScannedCode(text, ScanSource.CAMERA, Symbology.CODE_128, corners=BOX)


def in_view(*texts: str, fresh: bool = False, counted: bool = True) -> InView:
    codes = tuple(SeenCode(code(text), counted, fresh) for text in texts)
    return InView(1, 1280, 720, codes)


def expected(text: str, number: int, parcel: str = "", *, certain: bool = True) -> Glance:
    parcel_id = ParcelId(parcel or f"p{number}")
    returns = frozenset({ReturnId(f"r{number}")})
    return Glance(code(text), Standing.EXPECTED, parcel_id, returns, certain)


def unknown(text: str) -> Glance:
    return Glance(code(text), Standing.UNKNOWN)


def taken(scans: LiveScans, at: float = 0.0) -> list[str]:
    return [take.code.text for take in scans.due(at)]


def received(text: str, verdict: ScanVerdict = ScanVerdict.RECEIVED) -> ScanOutcome:
    return ScanOutcome(verdict, code(text), START)


def started(*glances: Glance, sweep: bool = False) -> LiveScans:
    scans = LiveScans()
    scans.begin(sweep=sweep)
    scans.see(in_view(*(glance.code.text for glance in glances), fresh=True))
    scans.judged(glances)
    return scans


def test_a_code_is_looked_up_once_and_only_when_it_counts() -> None:
    scans = LiveScans()
    assert scans.see(in_view("A", counted=False)) == ()
    assert [c.text for c in scans.see(in_view("A", fresh=True))] == ["A"]
    assert scans.see(in_view("A")) == ()
    scans.not_judged()
    assert [c.text for c in scans.see(in_view("A"))] == ["A"]


def test_the_second_parcel_of_a_return_is_another_label() -> None:
    scans = started(expected("T1", 1, "p1"))
    assert taken(scans) == ["T1"]
    scans.received(received("T1"))
    scans.see(in_view("T1", "T2", "RD-1"))
    scans.judged([expected("T2", 1, "p2"), expected("RD-1", 1, "p2", certain=False)])
    assert taken(scans) == ["T2"]
    scans.received(received("T2"))
    assert taken(scans) == []


def test_the_tracking_number_is_taken_rather_than_the_return_s() -> None:
    scans = started(expected("RD-1", 1, certain=False), expected("T1", 1))
    assert taken(scans) == ["T1"]


def test_a_label_waits_for_one_beside_it_that_is_not_sure_yet() -> None:
    scans = started(expected("T1", 1))
    beside = (
        SeenCode(code("T1"), counted=True, fresh=False),
        SeenCode(code("T2"), counted=False, fresh=True),
    )
    scans.see(InView(2, 1280, 720, beside))
    assert taken(scans) == []
    scans.see(in_view("T1", "T2"))
    scans.judged([expected("T2", 2)])
    assert taken(scans) == []
    assert scans.crowded


def test_a_label_waits_for_noise_only_for_a_few_frames() -> None:
    scans = started(expected("T1", 1))
    beside = (
        SeenCode(code("T1"), counted=True, fresh=False),
        SeenCode(code("?"), counted=False, fresh=True),
    )
    for number in range(UNSURE_FRAMES):
        scans.see(InView(number, 1280, 720, beside))
        assert taken(scans) == []
    scans.see(InView(UNSURE_FRAMES, 1280, 720, beside))
    assert taken(scans) == ["T1"]


def test_an_unknown_code_waits_for_a_better_one_of_its_label() -> None:
    scans = started(unknown("A"), unknown("8R44132290176"))
    assert taken(scans, 10.0) == []
    (take,) = scans.due(10.1 + UNKNOWN_WAIT_S)
    assert (take.code.text, [c.text for c in take.others]) == ("8R44132290176", ["A"])
    assert take.unknown
    assert taken(scans, 20.0) == []


def test_an_unknown_code_beside_a_known_one_is_never_kept() -> None:
    scans = started(unknown("A"), expected("T1", 1))
    assert taken(scans, 10.0) == ["T1"]
    assert taken(scans, 20.0) == []


def test_a_sweep_takes_each_parcel_once_whatever_codes_it_bears() -> None:
    scans = started(expected("T1", 1), expected("RD-1", 1), expected("T2", 2), sweep=True)
    assert taken(scans) == ["T1", "T2"]
    assert {mark.word for mark in scans.marks()} == {"Reading…", "Received"}
    scans.received(received("T1"))
    scans.received(received("T2", ScanVerdict.OUTSIDE_WINDOW))
    assert scans.figures == SweepFigures(received=2)
    assert [mark.tone for mark in scans.marks()] == [Tone.GOOD, Tone.GOOD, Tone.CAUTION]
    scans.see(in_view("T1", "RD-1", "T2", fresh=True))
    assert taken(scans) == []


def test_what_could_not_be_stored_may_be_taken_again() -> None:
    scans = started(expected("T1", 1), sweep=True)
    assert taken(scans) == ["T1"]
    scans.not_received()
    assert scans.figures == SweepFigures()
    scans.see(in_view("T1", fresh=True))
    scans.judged([expected("T1", 1)])
    assert taken(scans) == ["T1"]


def test_nothing_is_marked_when_the_camera_sees_nothing() -> None:
    scans = started(expected("T1", 1), expected("T2", 2))
    assert scans.crowded
    scans.see_nothing()
    assert scans.marks() == ()
    assert not scans.crowded
