"""What a clerk reads about packing slips, articles and hostile codes."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.ids import BrandId
from returndesk.domain.signing import SigningKey, new_key
from returndesk.domain.slips import Slip, slip_text
from returndesk.ui.models.scans_model import Column
from returndesk.ui.tones import Tone
from returndesk.ui.verdicts import Icon, Sound
from tests.support import BRANDS, LUMEN, START
from tests.ui.conftest import Driver, OpenWindow, Stage

KEY, STRANGERS_KEY = new_key(), new_key()
TODAY = START.date()
GOOD = Slip(LUMEN, "#10001", TODAY - timedelta(days=20), TODAY + timedelta(days=40))
STALE = replace(GOOD, expires=TODAY - timedelta(days=13))


@pytest.fixture
def signed(stage: Stage, open_window: OpenWindow) -> Driver:
    """A window of a desk that knows the brand's key."""
    driver = open_window()
    brand = replace(BRANDS[0], slip_keys=(KEY.public,))
    with stage.desk.receiving._storage.write() as work:
        cursor = work.feed.cursor()
        assert work.feed.apply((brand,), cursor=f"{cursor}+", expected=cursor)
    return driver


def test_a_genuine_slip_reads_like_any_reception(signed: Driver) -> None:
    view = signed.scan(slip_text(GOOD, KEY))
    assert (view.word, view.tone) == ("Received", Tone.GOOD)
    assert view.sub == "Return RD-1 · Maison Lumen"


def test_an_expired_slip_is_a_caution_with_its_day(signed: Driver) -> None:
    view = signed.scan(slip_text(STALE, KEY))
    assert (view.word, view.tone, view.icon) == (
        "Received, slip expired",
        Tone.CAUTION,
        Icon.CALENDAR,
    )
    assert view.sub == "Packing slip expired on 9 November · Return RD-1 · Maison Lumen"
    assert view.sound is Sound.OUTSIDE_WINDOW
    again = signed.scan(f"https://returns.example/S/{slip_text(STALE, KEY)}")
    assert again.word == "Already received"
    assert again.sub.startswith("Packing slip expired on 9 November · at ")


def test_a_slip_from_a_day_to_come_asks_for_the_clock(signed: Driver) -> None:
    later = replace(GOOD, issued=TODAY + timedelta(days=10))
    view = signed.scan(slip_text(later, KEY))
    assert (view.word, view.tone) == ("Received", Tone.CAUTION)
    assert view.sub.startswith("Packing slip of 2 December: is this computer's clock right?")


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        (
            slip_text(GOOD, SigningKey(STRANGERS_KEY.private, KEY.public)),
            "Not genuine",
            "The packing slip's signature is false: do not rely on it",
        ),
        (
            slip_text(GOOD, STRANGERS_KEY),
            "Not genuine",
            "Its key is not known here. Connect to the network, then scan again",
        ),
        (
            slip_text(replace(GOOD, brand_id=BrandId("nobody")), KEY),
            "Not genuine",
            "The packing slip names a brand that this desk does not know",
        ),
        (
            slip_text(GOOD, KEY)[:-20],
            "Slip not read whole",
            "Scan the packing slip again, or type the order number",
        ),
    ],
)
def test_a_false_slip_says_why(signed: Driver, text: str, word: str, reason: str) -> None:
    view = signed.scan(text)
    assert (view.word, view.sub, view.tone) == (word, reason, Tone.WRONG)
    assert ("Read", text) in view.values
    assert ("Next", "Kept, to be matched") in view.values
    assert signed.cells(Column.RESULT)[0] == "Not genuine"
    assert len(signed.stage.desk.overview.unknown_parcels()) == 1


def test_a_false_slip_beside_a_label_is_a_caution(signed: Driver) -> None:
    false = slip_text(GOOD, STRANGERS_KEY)
    signed.page.receptions.receive(ScannedCode("TRACK00000002"), (ScannedCode(false),))
    signed.settle()
    assert (signed.view.word, signed.view.tone) == ("Received", Tone.CAUTION)
    assert signed.view.sub == "Packing slip not genuine · Return RD-2 · Maison Lumen"


def test_a_slip_without_a_return_names_its_order(signed: Driver) -> None:
    view = signed.scan(slip_text(replace(GOOD, order_number="ML-999"), KEY))
    assert (view.word, view.tone) == ("No return announced", Tone.WRONG)
    assert view.sub == "Packing slip of order ML-999 · Maison Lumen"


def test_an_article_is_said_to_be_one(driver: Driver) -> None:
    driver.window.scan(ScannedCode("4006381333931", ScanSource.CAMERA, Symbology.EAN_UPC))
    driver.settle()
    assert (driver.view.word, driver.view.tone) == ("An article", Tone.CAUTION)
    assert driver.view.sub == "This is an article's barcode: scan the parcel's label"
    assert ("Next", "Nothing was received") in driver.view.values
    assert driver.cells(Column.RESULT) == ["Article"]
    assert driver.stage.desk.overview.unknown_parcels() == ()


OPEN: Any = "open"  # the stubs ask for bytes, which the method itself refuses
SCHEMES = ("http", "https", "file", "javascript")


class Browser(QObject):
    """Takes every address that somebody asks the system to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.mark.parametrize(
    "hostile",
    [
        "https://evil.example/?q=<script>alert(1)</script>",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "<h1>RD-1</h1><img src='file:///etc/passwd'>",
        "<a href='https://evil.example'>RD-1</a>",
        "../../../etc/passwd",
        "'; DROP TABLE returns; --",
        "\x1b]0;x\x07RD\x00\x1d1",
        ("<b>" * 2000)[:4096],
    ],
)
def test_hostile_codes_are_shown_as_they_are_and_never_opened(driver: Driver, hostile: str) -> None:
    browser = Browser()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, browser, OPEN)
    try:
        view = driver.scan(hostile)
    finally:
        for scheme in SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)
    assert view.word == "Unknown parcel"
    assert ("Read", hostile) in view.values
    labels = driver.page.findChildren(QLabel)
    assert any(label.text() == hostile for label in labels)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert browser.opened == []


def test_the_browser_of_these_tests_would_be_asked() -> None:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, OPEN)
    QDesktopServices.openUrl(QUrl("https://evil.example"))
    QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == ["https://evil.example"]
