"""The decoder's thread: the newest frame, never a queue."""

import threading

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from returndesk.domain.codes import ScannedCode
from returndesk.hardware.scanners.camera_simulated import SimulatedCamera
from returndesk.hardware.scanners.frame_worker import Decode, FrameWorker, Reading
from returndesk.hardware.scanners.frames import Frame
from returndesk.hardware.scanners.live_scanner import LiveScanner
from returndesk.hardware.scanners.pictures import Grey
from returndesk.services.live import CameraState, InView
from tests.hardware.video import Moving, table


def numbered(number: int) -> Frame:
    """A frame that knows its number, whatever thread it is on."""
    return Frame(number, np.full((4, 4), number, dtype=np.uint8))


class SlowDecoder:
    """Holds each frame until it is let go, and notes which frames it was given."""

    def __init__(self) -> None:
        self.given: list[int] = []
        self.go = threading.Semaphore(0)
        self.busy = threading.Event()

    def make(self) -> Decode:
        return self.decode

    def decode(self, grey: Grey) -> tuple[ScannedCode, ...]:
        self.given.append(int(grey[0, 0]))
        self.busy.set()
        self.go.acquire(timeout=60)
        return (ScannedCode(str(grey[0, 0])),)


def test_a_busy_decoder_drops_frames_and_goes_on_with_the_newest(qtbot: QtBot) -> None:
    slow = SlowDecoder()
    worker = FrameWorker(slow.make)
    readings: list[Reading] = []
    worker.read.connect(readings.append)
    worker.offer(numbered(1))
    assert slow.busy.wait(60)
    for number in range(2, 51):
        worker.offer(numbered(number))
    slow.go.release()
    qtbot.waitUntil(lambda: len(slow.given) == 2)
    slow.go.release()
    qtbot.waitUntil(lambda: len(readings) == 2)
    assert slow.given == [1, 50]
    assert [reading.codes[0].text for reading in readings] == ["1", "50"]
    assert [reading.late for reading in readings] == [49, 0]
    assert (worker.offered, worker.decoded) == (50, 2)
    worker.close()


def test_a_decoder_that_is_held_up_holds_up_neither_the_window_nor_the_picture(
    qtbot: QtBot,
) -> None:
    slow = SlowDecoder()
    scanner = LiveScanner(SimulatedCamera(lambda number: numbered(number).grey), slow.make)
    pictures: list[QImage] = []
    views: list[InView] = []
    scanner.pictured.connect(pictures.append)
    scanner.seen.connect(views.append)
    scanner.start()
    qtbot.waitUntil(lambda: len(pictures) >= 20)
    assert len(slow.given) == 1
    slow.go.release()
    qtbot.waitUntil(lambda: len(slow.given) == 2)
    assert slow.given[1] >= 19
    assert [view.frame for view in views] == [slow.given[0] + 1]
    slow.go.release()
    scanner.stop()


def test_a_camera_that_is_unplugged_while_its_frame_is_read(qtbot: QtBot) -> None:
    slow = SlowDecoder()
    camera = SimulatedCamera(lambda number: numbered(number % 200).grey)
    scanner = LiveScanner(camera, slow.make)
    views: list[InView] = []
    scanner.seen.connect(views.append)
    scanner.start()
    qtbot.waitUntil(slow.busy.is_set)
    camera.unplug()
    qtbot.waitUntil(lambda: scanner.state is CameraState.GONE)
    for _ in range(2):  # the frame in work, and the one that waited
        slow.go.release()
    qtbot.waitUntil(lambda: bool(views))
    camera.plug()
    qtbot.waitUntil(lambda: scanner.state is CameraState.LIVE)
    read = len(views)
    slow.go.release(3)
    qtbot.waitUntil(lambda: len(views) >= read + 2)
    numbers = [view.frame for view in views]
    assert numbers == sorted(set(numbers))
    slow.go.release()
    scanner.stop()


def test_nothing_is_delivered_after_the_close_and_it_can_begin_again(qtbot: QtBot) -> None:
    slow = SlowDecoder()
    worker = FrameWorker(slow.make)
    readings: list[Reading] = []
    worker.read.connect(readings.append)
    worker.offer(numbered(1))
    assert slow.busy.wait(60)
    slow.go.release()
    worker.close()
    qtbot.wait(20)
    assert readings == []
    slow.go.release()
    worker.offer(numbered(2))
    qtbot.waitUntil(lambda: len(readings) == 1)
    assert readings[0].frame.number == 2
    worker.close()


def test_a_bug_in_the_decoder_is_raised_on_the_window_s_thread(qtbot: QtBot) -> None:
    def broken(grey: Grey) -> tuple[ScannedCode, ...]:
        raise ZeroDivisionError

    worker = FrameWorker(lambda: broken)
    with capture_exceptions() as caught:
        worker.offer(numbered(1))
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    worker.close()


def test_codes_come_with_their_corners_in_the_frame(qtbot: QtBot) -> None:
    scene = table(["TRACK00000001", "TRACK00000002", "TRACK00000003"])
    scanner = LiveScanner(SimulatedCamera(Moving(scene), per_second=20))
    views: list[InView] = []
    scanner.seen.connect(views.append)
    scanner.start()
    qtbot.waitUntil(
        lambda: bool(views) and sum(seen.counted for seen in views[-1].codes) == 3, timeout=60_000
    )
    scanner.stop()
    view = views[-1]
    assert (view.width, view.height) == (1280, 720)
    left = {seen.code.text: min(x for x, _ in seen.code.corners) for seen in view.codes}
    assert 20 <= left["TRACK00000001"] <= 90
    assert left["TRACK00000001"] < left["TRACK00000002"] < left["TRACK00000003"]
    fresh = [seen.code.text for view in views for seen in view.codes if seen.fresh]
    assert sorted(fresh) == ["TRACK00000001", "TRACK00000002", "TRACK00000003"]


def test_a_picture_of_the_frame_is_at_hand(qtbot: QtBot) -> None:
    scanner = LiveScanner(SimulatedCamera(Moving(table(["A"], (320, 240)))))
    assert scanner.picture().isNull()
    with qtbot.waitSignal(scanner.seen):
        scanner.start()
    assert scanner.picture().width() == 320
    scanner.stop()


@pytest.mark.parametrize("text", ["\x1d0112345", "http://evil.example/'; drop table"])
def test_hostile_texts_are_texts(qtbot: QtBot, text: str) -> None:
    scanner = LiveScanner(SimulatedCamera(Moving(table([text], square=True)), per_second=20))
    views: list[InView] = []
    scanner.seen.connect(views.append)
    scanner.start()
    qtbot.waitUntil(lambda: bool(views) and bool(views[-1].codes), timeout=60_000)
    scanner.stop()
    assert views[-1].codes[0].code.text == text
