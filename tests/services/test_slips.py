"""Packing slips and hostile codes at a real desk: what leads somewhere, and what never does."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.errors import KnownError
from returndesk.domain.events import EventType
from returndesk.domain.ids import BrandId, ReturnId
from returndesk.domain.returns import ParcelState
from returndesk.domain.signing import SigningKey, new_key
from returndesk.domain.slips import PREFIX, Slip, SlipStanding, slip_text
from returndesk.services.labelling import Labelling
from returndesk.services.live import Standing
from returndesk.services.outcomes import ScanOutcome, ScanVerdict
from returndesk.services.receiving import Receiving
from returndesk.services.slips import Slips
from returndesk.storage.database import Database
from tests.support import BRANDS, DESK, LUMEN, CountingIds, TestClock, fill, make_return, parcel

KEY, QUIETS_KEY, STRANGERS_KEY = new_key(), new_key(), new_key()
QUIET = BrandId("quiet")
TODAY = TestClock().now().date()
GOOD = Slip(LUMEN, "ML-20570", TODAY - timedelta(days=20), TODAY + timedelta(days=40))
STALE = replace(GOOD, expires=TODAY - timedelta(days=1))
LINK = "https://returns.example/lumen/S/{}?lang=fr&n=RD-2"


class Counter:
    """A desk that knows two brands with their keys, and an order number that both of them use."""

    def __init__(self, home: Path) -> None:
        self.storage = Database.open(home)
        self.clock = TestClock()
        self.receiving = Receiving(self.storage, DESK, self.clock, CountingIds())
        fill(
            self.storage,
            [
                make_return(1, order_number="ML-20570"),
                make_return(2, order_number="#777"),
                replace(make_return(3, order_number="ml 20570"), brand_id=QUIET),
            ],
        )
        self.told(LUMEN, KEY)
        self.told(QUIET, QUIETS_KEY)

    def told(self, brand_id: BrandId, *keys: SigningKey) -> None:
        """The feed brings a brand with its keys."""
        brand = replace(BRANDS[0], id=brand_id, slip_keys=tuple(key.public for key in keys))
        with self.storage.write() as work:
            cursor = work.feed.cursor()
            assert work.feed.apply((brand,), cursor=f"{cursor}+", expected=cursor)

    def scan(self, text: str, *others: str) -> ScanOutcome:
        first, *beside = (ScannedCode(t, ScanSource.WEDGE, Symbology.QR) for t in (text, *others))
        return self.receiving.receive(first, clerk="Amélie", others=beside)

    def facts(self) -> list[EventType]:
        with self.storage.write() as work:
            return [event.type for event in work.outbox.take(100)]

    def received(self) -> list[str]:
        with self.storage.read() as work:
            found = [work.returns.by_number(f"RD-{n}") for n in (1, 2, 3)]
        return [r.number for r in found if r and r.parcel_state is ParcelState.RECEIVED]


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    counter = Counter(tmp_path)
    yield counter
    counter.storage.close()


@pytest.mark.parametrize("wrap", ["{}", "]Q1{}", LINK])
def test_a_slip_leads_to_its_orders_return_and_to_no_other_brands(
    counter: Counter, wrap: str
) -> None:
    outcome = counter.scan(wrap.format(slip_text(GOOD, KEY)))
    assert outcome.verdict is ScanVerdict.RECEIVED
    assert outcome.slip.standing is SlipStanding.GENUINE
    assert counter.received() == ["RD-1"]


def test_an_order_with_several_returns_is_a_choice_and_the_choice_keeps_the_slip(
    counter: Counter,
) -> None:
    fill(counter.storage, [make_return(8, order_number="ML-20570")])
    counter.told(LUMEN, KEY)
    outcome = counter.scan(slip_text(STALE, KEY))
    assert outcome.verdict is ScanVerdict.SEVERAL
    assert {choice.return_.number for choice in outcome.choices} == {"RD-1", "RD-8"}
    chosen = counter.receiving.choose(outcome.choices[0], outcome.code, clerk="Amélie")
    assert chosen.verdict is ScanVerdict.RECEIVED
    assert chosen.slip.standing is SlipStanding.EXPIRED


def test_an_expired_slip_still_finds_its_order_and_says_so(counter: Counter) -> None:
    outcome = counter.scan(slip_text(STALE, KEY))
    assert outcome.verdict is ScanVerdict.RECEIVED
    assert outcome.slip.standing is SlipStanding.EXPIRED
    assert outcome.slip.slip.expires == date(2026, 11, 21)
    assert counter.received() == ["RD-1"]


def test_a_desk_whose_clock_is_behind_says_so(counter: Counter) -> None:
    counter.clock.forward(days=-3650)
    outcome = counter.scan(slip_text(GOOD, KEY))
    assert outcome.verdict is ScanVerdict.RECEIVED
    assert outcome.slip.standing is SlipStanding.EARLY


def bit_flipped() -> str:
    text = slip_text(GOOD, KEY)
    place = text.index("N", 60) if "N" in text[60:] else 70
    return text[:place] + ("O" if text[place] != "O" else "P") + text[place + 1 :]


FALSE = {
    "another key in the key's name": slip_text(GOOD, SigningKey(STRANGERS_KEY.private, KEY.public)),
    "a stranger's key": slip_text(GOOD, STRANGERS_KEY),
    "another brand's key": slip_text(GOOD, QUIETS_KEY),
    "a brand that is not here": slip_text(replace(GOOD, brand_id=BrandId("nobody")), KEY),
    "one letter changed": bit_flipped(),
    "cut off": slip_text(GOOD, KEY)[:-30],
    "expired and false": slip_text(STALE, STRANGERS_KEY),
    "a number that says it all": PREFIX + "ML20570" * 9,
}


@pytest.mark.parametrize("wrap", ["{}", LINK])
@pytest.mark.parametrize("false", FALSE)
def test_a_false_slip_leads_nowhere_and_is_kept_with_its_text(
    counter: Counter, false: str, wrap: str
) -> None:
    text = wrap.format(FALSE[false])
    for event_expected in (True, False):  # scanned again it is the same unknown parcel
        outcome = counter.scan(text)
        assert outcome.verdict is ScanVerdict.NOT_GENUINE
        assert not outcome.slip.standing.trusted
        assert (outcome.event_id is not None) == event_expected
    assert counter.received() == []
    assert counter.facts() == [EventType.PARCEL_UNKNOWN]
    with counter.storage.read() as work:
        (kept,) = work.unknowns.open()
        newest, _ = work.scans.recent(2)
    assert kept.codes[0].text == text
    assert newest.verdict is ScanVerdict.NOT_GENUINE
    (glance,) = counter.receiving.look([ScannedCode(text)])
    assert glance.standing is Standing.UNKNOWN


def test_a_false_slip_beside_the_parcels_label_is_told_and_does_not_lead(counter: Counter) -> None:
    false = FALSE["a stranger's key"]
    for codes in ((false, "TRACK00000002"), ("TRACK00000002", false)):
        outcome = counter.scan(*codes)
        assert outcome.return_.number == "RD-2"
        assert outcome.slip.standing is SlipStanding.UNKNOWN_KEY
    assert counter.received() == ["RD-2"]


def test_a_key_that_comes_with_the_feed_is_believed_from_then_on(counter: Counter) -> None:
    text = slip_text(GOOD, STRANGERS_KEY)
    assert counter.scan(text).verdict is ScanVerdict.NOT_GENUINE
    counter.told(LUMEN, KEY, STRANGERS_KEY)
    assert counter.scan(text).verdict is ScanVerdict.RECEIVED
    counter.receiving.undo(clerk="Amélie")
    counter.told(LUMEN, STRANGERS_KEY)
    assert counter.scan(slip_text(GOOD, KEY)).verdict is ScanVerdict.NOT_GENUINE
    assert counter.scan(text).verdict is ScanVerdict.RECEIVED


def test_a_slip_without_a_return_is_an_unknown_parcel_of_a_known_order(counter: Counter) -> None:
    outcome = counter.scan(slip_text(replace(GOOD, order_number="ML-999"), KEY))
    assert outcome.verdict is ScanVerdict.UNKNOWN
    assert outcome.slip.slip.order_number == "ML-999"
    # Its return is announced later: then it is no open case any more once it was taken in.
    fill(counter.storage, [make_return(9, order_number="ML-999")])
    counter.told(LUMEN, KEY)
    assert counter.scan("ML-999").verdict is ScanVerdict.RECEIVED
    with counter.storage.read() as work:
        assert work.unknowns.open() == ()


def test_a_slips_number_is_no_tracking_number(counter: Counter) -> None:
    fill(counter.storage, [make_return(5, parcel(5, "ML20570"))])
    counter.told(LUMEN, KEY)
    assert counter.scan(slip_text(GOOD, KEY)).return_.number == "RD-1"


def test_a_camera_sees_a_slip_as_what_it_leads_to(counter: Counter) -> None:
    codes = [ScannedCode(slip_text(slip, KEY)) for slip in (GOOD, STALE)]
    for glance in counter.receiving.look(codes):
        assert (glance.standing, glance.parcel_id) == (Standing.EXPECTED, "p1")
    assert counter.facts() == []


def test_the_keys_outlive_a_restart(counter: Counter, tmp_path: Path) -> None:
    counter.storage.close()
    counter.storage = Database.open(tmp_path)
    slips = Slips(counter.storage, counter.clock)
    assert slips.check(ScannedCode(slip_text(GOOD, KEY))).standing is SlipStanding.GENUINE
    assert slips.check(ScannedCode("RD-1")) is None


def test_a_label_is_found_by_a_slip_that_is_genuine(counter: Counter) -> None:
    slips = Slips(counter.storage, counter.clock)
    labelling = Labelling(counter.storage, slips, counter.clock, CountingIds())
    for slip in (GOOD, STALE):
        assert labelling.find(slip_text(slip, KEY)).number == "RD-1"
    with pytest.raises(KnownError) as caught:
        labelling.find(FALSE["a stranger's key"])
    assert caught.value.code == "slip_not_genuine"


# ------------------------------------------------------------------------------------ hostile codes

HOSTILE = [
    "https://evil.example/login?next=//evil.example/R%00&q=<script>alert(1)</script>",
    "javascript:alert(document.cookie)",
    "file:///etc/passwd",
    "\\\\evil.example\\share\\RD-1.exe",
    "../../../../etc/shadow",
    "'; DROP TABLE returns; --",
    "RD-1' OR '1'='1",
    "<img src=x onerror=alert(1)><b>RD-1</b>",
    "$(reboot) `reboot` ; reboot & %PATH%",
    '=HYPERLINK("http://evil.example")',
    "WIFI:T:WPA;S=RD-1;P=x;;",
    "BEGIN:VCARD\nFN:RD-1\nEND:VCARD",
    "\x00\x01\x02RD\x1b]0;owned\x07\x7f",
    "\u202e1-DR\u200b\ufeff",
    "%s%n%x{0}{__class__}",
    "\x1d" * 300 + "8" * 300,
    "]C1" + "\x1d10" * 1000,
    "(01)" * 1000,
    "https://evil.example/01/" + "9" * 3000,
    ("https://evil.example/" + "A1" * 3000)[:4096],
    "Q" * 4096,
]  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("source", [ScanSource.WEDGE, ScanSource.CAMERA, ScanSource.TYPED])
def test_a_hostile_code_is_a_text_and_nothing_else(
    counter: Counter, hostile: str, source: ScanSource
) -> None:
    outcome = counter.receiving.receive(ScannedCode(hostile, source, Symbology.QR), clerk="x")
    assert outcome.verdict is ScanVerdict.UNKNOWN
    assert outcome.code.text == hostile
    with counter.storage.read() as work:
        assert work.unknowns.open()[0].codes[0].text == hostile
    assert counter.received() == []
    assert counter.scan("RD-2").verdict is ScanVerdict.RECEIVED


def test_a_label_mail_is_asked_for_by_a_fact_each_time(counter: Counter) -> None:
    labelling = Labelling(
        counter.storage, Slips(counter.storage, counter.clock), counter.clock, CountingIds("ask")
    )
    for _ in range(2):
        labelling.request_mail(ReturnId("r1"), clerk="Amélie")
    with pytest.raises(KnownError) as caught:
        labelling.request_mail(ReturnId("nobody"))
    assert caught.value.code == "return_not_found"
    with counter.storage.write() as work:
        sent = work.outbox.take(10)
    assert [(e.id, e.type, e.payload, e.clerk) for e in sent] == [
        (f"ask-{n}", EventType.LABEL_MAIL_REQUESTED, {"return_id": "r1"}, "Amélie") for n in (1, 2)
    ]
