"""The cameras: what every source of frames keeps to, and what is each one's own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat
from pytestqt.qtbot import QtBot

from returndesk.hardware.scanners.camera import Camera
from returndesk.hardware.scanners.camera_opencv import OpenCvCamera
from returndesk.hardware.scanners.camera_qt import QtCamera
from returndesk.hardware.scanners.camera_simulated import SimulatedCamera
from returndesk.hardware.scanners.frames import FrameSource
from returndesk.hardware.scanners.video_frames import Mode, best_mode, grey_of
from returndesk.services.live import CameraState
from tests.hardware.video import Moving, Watcher, table

Pixel = QVideoFrameFormat.PixelFormat
SCENE = table(["R1"], (320, 240))


def _simulated(folder: Path) -> FrameSource:
    return SimulatedCamera(Moving(SCENE), per_second=60)


def _of_pictures(folder: Path) -> FrameSource:
    cv2.imwrite(str(folder / "one.png"), SCENE)
    return SimulatedCamera([folder / "one.png"], per_second=60)


def _of_a_file(folder: Path) -> FrameSource:
    path = folder / "video.avi"
    code = cv2.VideoWriter.fourcc(*"MJPG")
    writer = cv2.VideoWriter(str(path), code, 30, (320, 240), isColor=True)
    for _ in range(12):
        writer.write(cv2.cvtColor(SCENE, cv2.COLOR_GRAY2BGR))
    writer.release()
    return OpenCvCamera(path, retry_s=0.05)


def _behind_the_choice(folder: Path) -> FrameSource:
    return Camera((lambda: _simulated(folder),))


@pytest.fixture(params=[_simulated, _of_pictures, _of_a_file, _behind_the_choice])
def source(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[FrameSource]:
    make: Callable[[Path], FrameSource] = request.param
    made = make(tmp_path)
    yield made
    made.stop()


def test_frames_come_in_order_and_say_so(source: FrameSource, qtbot: QtBot) -> None:
    seen = Watcher(source)
    assert source.state is CameraState.OFF
    source.start()
    qtbot.waitUntil(lambda: len(seen.frames) >= 3)
    assert seen.states[:2] == [CameraState.STARTING, CameraState.LIVE]
    numbers = [frame.number for frame in seen.frames]
    assert numbers == sorted(set(numbers))
    grey = seen.frames[0].grey
    assert grey.shape == (240, 320)
    assert grey.dtype.name == "uint8"
    image = seen.frames[0].image()
    assert (image.width(), image.height()) == (320, 240)
    assert image.pixelColor(5, 5).lightness() == pytest.approx(150, abs=4)


def test_no_frame_comes_after_the_stop_and_it_starts_again(
    source: FrameSource, qtbot: QtBot
) -> None:
    seen = Watcher(source)
    source.start()
    source.start()
    qtbot.waitUntil(lambda: bool(seen.frames))
    source.stop()
    assert source.state is CameraState.OFF
    count = len(seen.frames)
    qtbot.wait(100)
    assert len(seen.frames) == count
    source.stop()
    source.start()
    qtbot.waitUntil(lambda: len(seen.frames) > count)


def test_a_busy_window_gets_the_newest_frame_only(source: FrameSource, qtbot: QtBot) -> None:
    seen = Watcher(source)
    pause = iter([True])
    # A window that is held up: events wait, the camera does not.
    seen.on_frame = lambda _: qtbot.wait(1) if next(pause, False) else None
    source.start()
    qtbot.waitUntil(lambda: len(seen.frames) >= 4)
    assert len({frame.number for frame in seen.frames}) == len(seen.frames)


def test_unplugged_in_mid_frame_is_gone_and_comes_back(qtbot: QtBot) -> None:
    camera = SimulatedCamera(Moving(SCENE), per_second=60)
    seen = Watcher(camera)
    camera.start()
    qtbot.waitUntil(lambda: camera.state is CameraState.LIVE)
    camera.unplug()
    qtbot.waitUntil(lambda: camera.state is CameraState.GONE)
    assert (camera.name, camera.count) == ("", 0)
    count = len(seen.frames)
    camera.plug()
    qtbot.waitUntil(lambda: camera.state is CameraState.LIVE)
    qtbot.waitUntil(lambda: len(seen.frames) > count)
    camera.stop()
    assert seen.states[-1] is CameraState.OFF


def test_no_camera_is_said_and_waited_for(qtbot: QtBot) -> None:
    camera = SimulatedCamera(Moving(SCENE))
    camera.unplug()
    camera.start()
    qtbot.waitUntil(lambda: camera.state is CameraState.NO_CAMERA)
    camera.plug()
    qtbot.waitUntil(lambda: camera.state is CameraState.LIVE)
    camera.stop()


def test_a_camera_that_is_not_allowed_is_denied(qtbot: QtBot) -> None:
    camera = SimulatedCamera(Moving(SCENE))
    camera.allow(False)
    camera.start()
    qtbot.waitUntil(lambda: camera.state is CameraState.DENIED)
    camera.stop()


def test_a_video_that_ends_is_a_camera_that_is_gone(qtbot: QtBot, tmp_path: Path) -> None:
    camera = _of_a_file(tmp_path)
    seen = Watcher(camera)
    camera.start()
    qtbot.waitUntil(lambda: CameraState.GONE in seen.states)
    assert seen.frames
    camera.stop()


def test_a_file_that_is_no_video_does_not_start(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "noise.avi").write_bytes(b"no video")
    camera = OpenCvCamera(tmp_path / "noise.avi", retry_s=0.05)
    camera.start()
    qtbot.waitUntil(lambda: camera.state is not CameraState.STARTING)
    assert camera.state in {CameraState.BUSY, CameraState.NO_CAMERA}
    camera.stop()


def test_the_next_way_is_taken_when_one_cannot_be_loaded(qtbot: QtBot, tmp_path: Path) -> None:
    def missing() -> FrameSource:
        raise ImportError("libpulse.so.0: cannot open shared object file")

    camera = Camera((missing, lambda: _simulated(tmp_path)))
    camera.start()
    qtbot.waitUntil(lambda: camera.state is CameraState.LIVE)
    assert camera.name == "Simulated camera"
    camera.stop()


def test_the_next_way_is_taken_when_the_camera_does_not_start(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "busy.avi").write_bytes(b"no video")
    ways = (lambda: OpenCvCamera(tmp_path / "busy.avi"), lambda: _simulated(tmp_path))
    camera = Camera(ways)
    seen = Watcher(camera)
    camera.start()
    qtbot.waitUntil(lambda: camera.state is CameraState.LIVE)
    assert CameraState.BUSY not in seen.states
    camera.stop()


def test_without_any_way_there_is_no_camera(qtbot: QtBot) -> None:
    camera = Camera(())
    seen = Watcher(camera)
    camera.start()
    camera.stop()
    assert seen.states == [CameraState.STARTING, CameraState.NO_CAMERA, CameraState.OFF]


def test_qt_says_that_no_camera_is_there_and_takes_frames_from_its_sink(qtbot: QtBot) -> None:
    camera = QtCamera()
    seen = Watcher(camera)
    camera.start()
    qtbot.waitUntil(lambda: camera.state in {CameraState.NO_CAMERA, CameraState.LIVE})
    if camera.count == 0:
        assert camera.state is CameraState.NO_CAMERA
    camera.sink.setVideoFrame(_frame(Pixel.Format_NV12))
    qtbot.waitUntil(lambda: bool(seen.frames))
    assert seen.frames[-1].grey.shape == (48, 64)
    camera.stop()
    assert camera.state is CameraState.OFF


def _frame(pixel: Pixel) -> QVideoFrame:
    """A 64x48 frame whose luma is its column's number."""
    frame = QVideoFrame(QVideoFrameFormat(QSize(64, 48), pixel))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    data = np.frombuffer(frame.bits(0), dtype=np.uint8)
    rows = data[: 48 * frame.bytesPerLine(0)].reshape(48, -1)
    columns = np.arange(64, dtype=np.uint8)
    rows[:] = 7
    if pixel is Pixel.Format_YUYV:
        rows[:, 0:128:2] = columns
    elif pixel in {Pixel.Format_UYVY, Pixel.Format_P010}:
        rows[:, 1:128:2] = columns
    elif pixel in {Pixel.Format_BGRA8888, Pixel.Format_XRGB8888}:
        rows[:, :256] = np.repeat(columns, 4)
    else:
        rows[:, :64] = columns
    frame.unmap()
    return frame


@pytest.mark.parametrize(
    "pixel",
    [
        Pixel.Format_NV12,
        Pixel.Format_YUV420P,
        Pixel.Format_YUV422P,
        Pixel.Format_Y8,
        Pixel.Format_YUYV,
        Pixel.Format_UYVY,
        Pixel.Format_BGRA8888,
        Pixel.Format_XRGB8888,
        Pixel.Format_P010,
    ],
)
def test_the_luma_of_each_pixel_format_is_found(qtbot: QtBot, pixel: Pixel) -> None:
    grey = grey_of(_frame(pixel))
    assert grey is not None
    assert grey.flags.c_contiguous
    assert grey.shape == (48, 64)
    assert abs(grey[10].astype(int) - np.arange(64)).max() <= 1


def test_a_frame_without_pixels_is_none(qtbot: QtBot) -> None:
    assert grey_of(QVideoFrame()) is None


@pytest.mark.parametrize(
    ("modes", "best"),
    [
        ([(640, 480, 30), (1920, 1080, 30), (1280, 720, 30), (3840, 2160, 30)], 2),
        ([(640, 480, 30), (320, 240, 30), (800, 600, 30)], 2),
        ([(1280, 720, 10), (1920, 1080, 30), (640, 480, 30)], 1),
        ([(1280, 720, 30), (1280, 720, 60)], 1),
        ([(1280, 720, 5)], 0),
    ],
)
def test_the_smallest_sufficient_mode_is_asked_for(
    modes: list[tuple[int, int, float]], best: int
) -> None:
    assert best_mode([Mode(*mode) for mode in modes]) == best
