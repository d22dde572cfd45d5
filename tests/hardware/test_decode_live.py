"""The live path: small codes within a second of video, and next to no work on empty frames."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import zxingcpp

from returndesk.domain.codes import ScanSource
from returndesk.hardware.scanners.decode import decode_picture
from returndesk.hardware.scanners.live import LiveDecoder
from returndesk.hardware.scanners.pictures import Grey
from returndesk.hardware.scanners.sightings import Sightings
from tests.frames import FULL_HD, Look, busy, label, place, seen, smooth
from tests.hardware.video import table as labels_on_table

F = zxingcpp.BarcodeFormat
SECOND = 30  # frames


def video(
    scene: Grey, text: str, kind: zxingcpp.BarcodeFormat, look: Look, seed: int = 1
) -> Iterator[Grey]:
    """A second of a code held by a hand that shakes by a pixel."""
    rng = np.random.default_rng(seed)
    drawn = label(text, kind, look)
    for _ in range(SECOND):
        x, y = rng.normal((640.0, 360.0), 1.0)
        yield seen(place(scene, drawn, (x, y), look), look, rng, (x, y))


def unhurried() -> LiveDecoder:
    """A decoder that does the same work on every computer: its deadline never comes."""
    return LiveDecoder(clock=lambda: 0.0)


SMALL = [
    (F.Code128, "1Z999AA10123456784", Look(module=1.5)),
    (F.Code128, "1Z999AA10123456784", Look(module=1.5, turn=40)),
    (F.QRCode, "https://example.com/r/1", Look(module=2.0)),
    (F.QRCode, "https://example.com/r/1", Look(module=2.0, turn=25, blur=0.8)),
    (F.DataMatrix, "RD-2026-000123", Look(module=2.0)),
    (F.DataMatrix, "RD-2026-000123", Look(module=2.0, turn=60)),
]


@pytest.mark.parametrize("table", [smooth, busy], ids=["bare", "full"])
@pytest.mark.parametrize(("kind", "text", "look"), SMALL)
def test_a_small_code_is_read_within_a_second(
    kind: zxingcpp.BarcodeFormat,
    text: str,
    look: Look,
    table: Callable[[np.random.Generator], Grey],
) -> None:
    scene = table(np.random.default_rng(4))
    live = unhurried()
    frames = video(scene, text, kind, look)
    codes = next(found for frame in frames if (found := live.decode(frame)))
    assert [code.text for code in codes] == [text]
    assert codes[0].source is ScanSource.CAMERA
    assert np.linalg.norm(np.array(codes[0].corners).mean(axis=0) - (640, 360)) < 40


def test_a_bare_table_costs_no_pass_at_all() -> None:
    rng = np.random.default_rng(2)
    table = smooth(rng)
    live = unhurried()
    for _ in range(SECOND):
        assert live.decode(seen(table, Look(), rng, (0, 0))) == ()
    assert live.passes == 0


def test_a_full_table_is_read_for_a_while_and_then_left_alone() -> None:
    rng = np.random.default_rng(3)
    table = busy(rng, (360, 640))
    live = unhurried()
    passes = []
    for _ in range(4):
        for _ in range(2 * SECOND):
            assert live.decode(seen(table, Look(), rng, (0, 0))) == ()
        passes.append(live.passes)
    first = passes[0]
    later = [after - before for before, after in pairwise(passes)]
    assert first > 0
    assert max(later) < first / 3


def test_a_code_shown_to_a_resting_decoder_is_read() -> None:
    rng = np.random.default_rng(3)
    table = busy(rng)
    live = unhurried()
    for _ in range(2 * SECOND):
        live.decode(seen(table, Look(), rng, (0, 0)))
    frames = video(table, "1Z999AA10123456784", F.Code128, Look(module=2.0))
    assert any(live.decode(frame) for frame in frames)


def test_a_code_in_view_is_told_in_every_frame_and_gone_when_it_is_gone() -> None:
    rng = np.random.default_rng(5)
    table = smooth(rng)
    live = unhurried()
    look = Look(module=2.0, turn=30)
    told = [bool(live.decode(f)) for f in video(table, "RD-207", F.QRCode, look)]
    assert all(told[told.index(True) :])
    assert told.index(True) < 3
    after = [live.decode(seen(table, look, rng, (0, 0))) for _ in range(5)]
    assert after[-1] == ()


def test_no_text_from_busy_frames_without_a_code() -> None:
    live = unhurried()
    texts = []
    rng = np.random.default_rng(6)
    for turn in range(200):
        if turn % 20 == 0:
            table = busy(rng, (480, 800))
        frame = np.roll(table, (17 * turn, 31 * turn), axis=(0, 1))
        texts += [code.text for code in live.decode(frame)]
    assert texts == []


@pytest.mark.parametrize("size", [(0, 0), (0, 5), (1, 1), (1, 900), (70, 70), (63, 2000)])
def test_frames_of_nothing(size: tuple[int, int]) -> None:
    nothing = np.full(size, 90, np.uint8)
    assert decode_picture(nothing) == ()
    assert LiveDecoder().decode(nothing) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        np.zeros((20, 20, 3), np.uint8),
        np.zeros(20, np.uint8),
        np.zeros((20, 20), np.float32),
        np.zeros((20, 20), bool),
        [[0, 1], [2, 3]],
        None,
    ],
)
def test_what_is_no_grey_picture_is_refused(wrong: Any) -> None:
    for decode in (LiveDecoder().decode, decode_picture):
        with pytest.raises(ValueError, match="grey pixels"):
            decode(wrong)


def test_huge_frames_are_read_smaller_and_placed_right() -> None:
    code = np.array(zxingcpp.create_barcode("HUGE", F.QRCode).to_image(scale=40), np.uint8)
    huge = np.full((6000, 9000), 200, np.uint8)
    huge[1000 : 1000 + code.shape[0], 5000 : 5000 + code.shape[1]] = code
    middle = (5000 + code.shape[1] / 2, 1000 + code.shape[0] / 2)
    live = unhurried()
    found = next(codes for _ in range(6) if (codes := live.decode(huge)))
    for codes in (found, decode_picture(huge)):
        assert [c.text for c in codes] == ["HUGE"]
        assert np.linalg.norm(np.array(codes[0].corners).mean(axis=0) - middle) < 40


def test_a_part_of_a_larger_picture_is_read_in_place() -> None:
    large = np.full((400, 800), 180, np.uint8)
    code = np.array(zxingcpp.create_barcode("PART", F.QRCode).to_image(scale=4), np.uint8)
    large[100 : 100 + code.shape[0], 100 : 100 + code.shape[1]] = code
    view = large[:, 50:600]  # its rows do not follow each other
    assert not view.flags["C_CONTIGUOUS"]
    live = unhurried()
    codes = next(codes for _ in range(6) if (codes := live.decode(view)))
    assert [c.text for c in codes] == ["PART"]
    assert np.abs(np.array(codes[0].corners)[0] - (66, 116)).max() < 4  # four modules of quiet


class StepClock:
    """Virtual time: each step of the decoder takes the same, for it reads the clock before it."""

    def __init__(self, step_ms: float) -> None:
        self.step = step_ms / 1000
        self.now = 0.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def drifting(number: int) -> Grey:
    """Six parcels' labels on a conveyor, 1080p."""
    return np.roll(CONVEYOR, (number % 40, 2 * (number % 40)), axis=(0, 1))


TRACKS = [f"TRACK{number:08d}" for number in range(1, 7)]
CONVEYOR = labels_on_table(TRACKS, (1920, 1080))
FULL = busy(np.random.default_rng(8), FULL_HD)


@pytest.mark.parametrize("step_ms", [0.5, 2.0, 4.0])
@pytest.mark.parametrize("scene", [drifting, lambda number: np.roll(FULL, number, axis=1)])
def test_the_decoder_is_never_behind_by_more_than_one_frame(
    step_ms: float, scene: Callable[[int], Grey]
) -> None:
    clock = StepClock(step_ms)
    live = LiveDecoder(clock)
    ages = []
    while clock.now < 3:
        newest = int(clock.now * SECOND)
        live.decode(scene(newest))
        ages.append(int(clock.now * SECOND) - newest)
        # It waits for the next frame.
        clock.now = max(clock.now, (newest + 1) / SECOND)
    assert max(ages) <= 1
    assert len(ages) > 2 * SECOND


def test_six_labels_are_found_within_a_second_and_each_counts_once() -> None:
    live = unhurried()
    sightings = Sightings()
    fresh = []
    for number in range(4 * SECOND):
        codes = live.decode(drifting(number))
        fresh += [
            (number, seen_code.code.text)
            for seen_code in sightings.see(codes, number / SECOND)
            if seen_code.fresh
        ]
    assert sorted(text for _, text in fresh) == TRACKS
    assert max(number for number, _ in fresh) < SECOND


def test_boxes_keep_up_with_labels_that_move() -> None:
    live = unhurried()
    for number in range(SECOND):
        codes = live.decode(drifting(number))
    lefts = {code.text: min(x for x, _ in code.corners) for code in codes}
    first = TRACKS[0]
    drift = 2 * (SECOND - 1)
    whole = {code.text: code for code in decode_picture(CONVEYOR)}
    assert abs(lefts[first] - min(x for x, _ in whole[first].corners) - drift) < 12


def test_a_label_that_takes_another_s_place_is_read() -> None:
    rng = np.random.default_rng(5)
    table = smooth(rng)
    live = unhurried()
    look = Look(module=2.0)
    for text in ("FIRST-1", "SECOND-2"):
        codes = [live.decode(frame) for frame in video(table, text, F.Code128, look)]
        assert [code.text for code in codes[-1]] == [text]


def test_a_video_that_changes_its_size_goes_on() -> None:
    live = unhurried()
    look = Look(module=2.0)
    for size in ((1080, 1920), (480, 640), (720, 1280)):
        table = busy(np.random.default_rng(4), size)
        drawn = label("SIZE-1", F.QRCode, look)
        frame = place(table, drawn, (300.0, 200.0), look)
        told = [[code.text for code in live.decode(frame)] for _ in range(10)]
        assert told[-1] == ["SIZE-1"]
