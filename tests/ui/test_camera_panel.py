"""The camera on the Receive page, over a real desk and with real decoding."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.returns import ParcelState
from returndesk.hardware.scanners.camera_simulated import SimulatedCamera
from returndesk.hardware.scanners.decode import decode_picture
from returndesk.hardware.scanners.frame_worker import Decode
from returndesk.hardware.scanners.live_scanner import LiveScanner, live_decoder
from returndesk.services.live import CameraState
from returndesk.services.ports import ReturnQuery
from returndesk.ui.pages.base import PageName
from returndesk.ui.tones import Tone
from returndesk.ui.widgets.camera_panel import CameraPanel
from tests.hardware.video import Moving, table
from tests.ui.conftest import Driver

PALLET = ["TRACK00000001", "TRACK00000002", "TRACK00000003"]
TIME_MS = 60_000


@dataclass
class Filmed:
    """A window whose camera is a simulated one, with words for what a person does and sees."""

    driver: Driver
    camera: SimulatedCamera
    scene: Moving
    frames: list[object]

    def show(self, texts: Sequence[str]) -> None:
        """Put labels in front of the camera."""
        self.scene.scene = table(texts)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.driver.window, key)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.driver.qtbot.waitUntil(condition, timeout=TIME_MS)

    def read_frames(self, count: int) -> None:
        """Let the decoder read so many frames more, and store what comes of it."""
        goal = len(self.frames) + count
        self.wait(lambda: len(self.frames) >= goal)
        self.driver.settle()

    @property
    def panel(self) -> CameraPanel:
        found = self.driver.page.findChild(CameraPanel)
        assert isinstance(found, CameraPanel)
        return found

    @property
    def words(self) -> list[str]:
        """All words in the panel that can be seen."""
        labels = self.panel.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    @property
    def marks(self) -> set[tuple[Tone, str]]:
        return {(mark.tone, mark.word) for mark in self.panel.view.marks}

    @property
    def received(self) -> int:
        query = ReturnQuery(state=ParcelState.RECEIVED)
        return self.driver.stage.desk.overview.count(query)

    @property
    def scans(self) -> int:
        return len(self.driver.stage.desk.overview.recent_scans(100))


@pytest.fixture
def filmed(driver: Driver) -> Iterator[Filmed]:
    yield from film(driver, live_decoder)


@pytest.fixture
def filmed_whole(driver: Driver) -> Iterator[Filmed]:
    """Each frame is read to its end.

    The live decoder has milliseconds a frame, so that on a busy machine the labels of a scene
    come into view one after the other, as if they were laid down so.
    """
    yield from film(
        driver, lambda: partial(decode_picture, patient=False, source=ScanSource.CAMERA)
    )


def film(driver: Driver, make_decode: Callable[[], Decode]) -> Iterator[Filmed]:
    scene = Moving(table([]))
    camera = SimulatedCamera(scene, per_second=15)
    scanner = LiveScanner(camera, make_decode)
    frames: list[object] = []
    scanner.seen.connect(frames.append)
    context = driver.window.context
    context.tools = replace(context.tools, make_camera=lambda: scanner)
    yield Filmed(driver, camera, scene, frames)
    driver.page.close_camera()


def test_a_sweep_receives_each_parcel_in_view_once(filmed: Filmed) -> None:
    filmed.show(PALLET)
    filmed.press(Qt.Key.Key_F10)
    filmed.wait(lambda: filmed.received == 3)
    filmed.read_frames(50)
    assert (filmed.received, filmed.scans) == (3, 3)
    assert filmed.marks == {(Tone.GOOD, "Received")}
    assert len(filmed.panel.view.marks) == 3
    assert filmed.panel.words == ("3", "Received in this sweep")
    assert not filmed.driver.page.panel.isVisible()


def test_a_sweep_marks_what_it_does_not_receive(filmed: Filmed) -> None:
    filmed.driver.scan("TRACK00000002")
    # 6 belongs to another site; the last two are nobody's.
    filmed.show(["TRACK00000001", "TRACK00000002", "TRACK00000006", "8R44132290999"])
    filmed.press(Qt.Key.Key_F10)
    expected = {
        (Tone.GOOD, "Received"),
        (Tone.CAUTION, "Already received"),
        (Tone.CAUTION, "Other site"),
        (Tone.WRONG, "Unknown"),
    }
    filmed.wait(lambda: filmed.marks == expected)
    filmed.read_frames(10)
    assert filmed.received == 2
    assert filmed.driver.stage.desk.overview.unknown_parcels() == ()
    assert filmed.panel.words == (
        "1",
        "Received in this sweep",
        "Already received: 1",
        "Unknown: 1",
    )


def test_labels_that_leave_and_come_back_are_not_received_twice(filmed: Filmed) -> None:
    filmed.show(PALLET[:2])
    filmed.press(Qt.Key.Key_F10)
    filmed.wait(lambda: filmed.received == 2)
    filmed.show([])
    filmed.wait(lambda: not filmed.panel.view.marks)
    filmed.driver.qtbot.wait(1600)  # longer than a label may be out of view
    filmed.show(PALLET)
    filmed.wait(lambda: filmed.received == 3)
    filmed.read_frames(10)
    assert filmed.scans == 3
    assert filmed.marks == {(Tone.GOOD, "Received")}


def test_a_return_in_two_parcels_is_not_received_by_its_number_in_a_sweep(
    filmed: Filmed,
) -> None:
    filmed.show(["#777", "RD-1"])
    filmed.press(Qt.Key.Key_F10)
    filmed.wait(lambda: filmed.received == 1)
    filmed.wait(lambda: (Tone.CAUTION, "Several") in filmed.marks)
    filmed.read_frames(5)
    assert filmed.received == 1


def test_one_label_before_the_camera_is_received_as_by_a_scanner(filmed: Filmed) -> None:
    filmed.show(["TRACK00000001"])
    filmed.press(Qt.Key.Key_F8)
    filmed.wait(lambda: filmed.received == 1)
    filmed.read_frames(20)
    assert filmed.scans == 1
    assert filmed.driver.view.word == "Received"
    assert filmed.driver.page.panel.isVisible()
    assert filmed.driver.page.field.editor.hasFocus()


def test_two_codes_of_one_label_are_one_scan(filmed: Filmed) -> None:
    filmed.show(["TRACK00000001", "RD-1"])
    filmed.press(Qt.Key.Key_F8)
    filmed.wait(lambda: filmed.received == 1)
    filmed.read_frames(20)
    assert filmed.scans == 1
    assert filmed.driver.view.word == "Received"


def test_a_label_shown_again_on_purpose_says_that_it_is_received(filmed: Filmed) -> None:
    filmed.show(["TRACK00000001"])
    filmed.press(Qt.Key.Key_F8)
    filmed.wait(lambda: filmed.received == 1)
    filmed.show([])
    filmed.wait(lambda: not filmed.panel.view.marks)
    filmed.driver.qtbot.wait(1600)
    filmed.show(["TRACK00000001"])
    filmed.wait(lambda: filmed.driver.view.word == "Already received")
    filmed.read_frames(10)
    assert filmed.scans == 2


def test_several_parcels_before_the_plain_camera_are_only_marked(filmed_whole: Filmed) -> None:
    seen = filmed_whole
    seen.show(PALLET)
    seen.press(Qt.Key.Key_F8)
    seen.wait(lambda: len(seen.marks) == 1 and len(seen.panel.view.marks) == 3)
    seen.wait(lambda: seen.marks == {(Tone.GOOD, "Known")})
    seen.read_frames(5)
    assert seen.received == 0
    assert seen.panel.words == ("Several parcels: show one, or sweep",)


def test_an_unknown_label_is_kept_with_its_picture(filmed: Filmed) -> None:
    filmed.show(["8R44132290999"])
    filmed.press(Qt.Key.Key_F8)
    overview = filmed.driver.stage.desk.overview
    filmed.wait(lambda: len(overview.unknown_parcels()) == 1)
    filmed.read_frames(20)
    (unknown,) = overview.unknown_parcels()
    assert unknown.carrier == "colissimo"
    assert unknown.codes[0].source is ScanSource.CAMERA
    photos = list(filmed.driver.stage.home.photos.iterdir())
    assert [photo.name for photo in photos] == [unknown.photo]
    assert filmed.driver.view.word == "Unknown parcel"
    assert filmed.marks == {(Tone.WRONG, "Unknown")}


def test_an_undone_parcel_is_not_received_again_by_the_same_sweep(filmed: Filmed) -> None:
    filmed.show(["TRACK00000001"])
    filmed.press(Qt.Key.Key_F10)
    filmed.wait(lambda: filmed.received == 1)
    filmed.driver.let_keys_count()
    filmed.driver.page.undo()
    filmed.wait(lambda: filmed.received == 0)
    filmed.wait(lambda: filmed.marks == {(Tone.NEUTRAL, "Undone")})
    filmed.read_frames(10)
    assert filmed.received == 0
    assert filmed.driver.view.word == "Undone"
    assert filmed.driver.page.panel.isVisible()
    assert filmed.panel.words[0] == "0"


def test_another_scanner_shows_its_verdict_during_a_sweep(filmed: Filmed) -> None:
    filmed.show(["TRACK00000001"])
    filmed.press(Qt.Key.Key_F10)
    filmed.wait(lambda: filmed.received == 1)
    filmed.driver.window.scan(ScannedCode("RD-2", ScanSource.WEDGE, Symbology.CODE_128))
    filmed.driver.settle()
    assert filmed.driver.view.sub == "Return RD-2 · Maison Lumen"
    assert filmed.driver.page.panel.isVisible()
    assert filmed.panel.words[0] == "1"


def test_no_camera_says_so_and_waits_for_one(filmed: Filmed) -> None:
    filmed.camera.unplug()
    filmed.press(Qt.Key.Key_F8)
    filmed.wait(lambda: "No camera" in filmed.words)
    assert "Plug one in: it starts by itself." in filmed.words
    assert filmed.driver.scan("RD-1").word == "Received"
    filmed.camera.plug()
    filmed.wait(lambda: filmed.camera.state is CameraState.LIVE)
    filmed.wait(lambda: "No camera" not in filmed.words)


def test_a_camera_that_is_not_allowed_says_so(filmed: Filmed) -> None:
    filmed.camera.allow(False)
    filmed.press(Qt.Key.Key_F8)
    filmed.wait(lambda: "The camera is not allowed" in filmed.words)


def test_an_unplugged_camera_says_so_and_goes_on_when_it_is_back(filmed: Filmed) -> None:
    filmed.show(["TRACK00000001"])
    filmed.press(Qt.Key.Key_F10)
    filmed.wait(lambda: filmed.received == 1)
    filmed.camera.unplug()
    filmed.wait(lambda: "The camera is gone" in filmed.words)
    assert filmed.panel.view.marks == ()
    filmed.show(PALLET[:2])
    filmed.camera.plug()
    filmed.wait(lambda: filmed.received == 2)
    assert filmed.panel.words[0] == "2"


def test_the_camera_is_off_when_nobody_looks(filmed: Filmed) -> None:
    filmed.press(Qt.Key.Key_F8)
    filmed.wait(lambda: filmed.camera.state is CameraState.LIVE)
    filmed.driver.window.show_page(PageName.SETTINGS)
    assert filmed.camera.state is CameraState.OFF
    filmed.driver.window.show_page(PageName.RECEIVE)
    filmed.wait(lambda: filmed.camera.state is CameraState.LIVE)
    filmed.press(Qt.Key.Key_F8)
    assert filmed.camera.state is CameraState.OFF
    assert filmed.driver.page.session.isVisible()
    assert filmed.driver.page.field.editor.hasFocus()


def test_the_pallet_s_marks_lie_on_their_labels(filmed: Filmed) -> None:
    filmed.show(PALLET)
    filmed.press(Qt.Key.Key_F10)
    filmed.wait(lambda: len(filmed.panel.view.marks) == 3)
    filmed.wait(lambda: filmed.received == 3)
    filmed.read_frames(3)
    image = filmed.panel.view.grab().toImage()
    good = 0
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            pixel = image.pixelColor(x, y)
            good += pixel.name().upper() == "#0E7A46"
    assert good > 100
