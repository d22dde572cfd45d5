"""Real key events: an X server, a keyboard layout, and a scanner that presses keys.

The scanner is xdotool, which presses keys by their numbers as a scanner with the keyboard of its
factory (US) does, whatever the computer's layout makes of them.
"""

import json
import os
import queue
import random
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from returndesk.hardware.scanners.keymaps import Platform, us_character
from returndesk.services.scanner_learning import CONTENT
from tests.hardware.wedge_window import NOTE

REPOSITORY = Path(__file__).resolve().parents[2]
PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))
CODES = 200
PATIENCE = 20.0


def us_places() -> dict[str, str]:
    """How xdotool names the keys of each character on a US keyboard."""
    places: dict[str, str] = {"\x1d": "ctrl+35"}
    for number in range(10, 66):  # without the numeric keypad
        for shift in (False, True):
            char = us_character(
                Platform.X11, scan_code=number, virtual_key=0, shift=shift, control=False
            )
            if char:
                places.setdefault(char, f"{'shift+' * shift}{number}")
    return places


US = us_places()
# A French keyboard as a scanner set to France presses it: digits with Shift, A for Q, Z for W.
FRANCE = US | {
    seen: US[key] for seen, key in zip("1234567890QAWZM-", "!@#$%^&*()AQZW:6", strict=True)
}
ENTER, TAB = "36", "23"


def keys(text: str, places: dict[str, str] = US, end: str = ENTER) -> list[str]:
    """The keys that a scanner presses for a code."""
    return [*(places[char] for char in text), *([end] if end else [])]


def any_codes(seed: int) -> list[str]:
    """Codes of 4 to 26 characters in which every printable character and GS come up often."""
    source = random.Random(seed)
    deck: list[str] = []
    codes = []
    for _ in range(CODES):
        code = source.choice("0123456789ABCDEF]")  # no code begins with a blank
        for _ in range(source.randint(3, 25)):
            if not deck:
                deck = [*PRINTABLE, "\x1d"]
                source.shuffle(deck)
            code += deck.pop()
        codes.append(code)
    assert set("".join(codes)) == {*PRINTABLE, "\x1d"}
    return codes


def parcel_codes(seed: int) -> list[str]:
    """Codes as parcels bear them."""
    source = random.Random(seed)

    def digits(count: int) -> str:
        return "".join(source.choice("0123456789") for _ in range(count))

    def number(kind: int) -> str:
        return (
            f"RD-{digits(5)}",
            f"6A{digits(11)}",
            f"LX{digits(8)}7FR",
            f"1Z{digits(6)}YW{digits(8)}",
            f"JJD{digits(15)}",
            f"RD1:R:RD{digits(5)}",
            f"#{digits(4)}",
            f"https://returns.example/r/{digits(6)}?p=q",
            f"010400638133393110{digits(4)}\x1d21{digits(6)}",
            digits(14),
        )[kind]

    return [number(index % 10) for index in range(CODES)]


@dataclass
class Desk:
    """The window under test and the keyboard before it."""

    environment: dict[str, str]
    window: subprocess.Popen[str]
    lines: "queue.Queue[str]" = field(default_factory=queue.Queue)
    heard: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        threading.Thread(target=self._read, daemon=True).start()
        self.number = str(self.hear("window")["window"])

    def _read(self) -> None:
        assert self.window.stdout is not None
        for line in self.window.stdout:
            self.lines.put(line)

    def set_layout(self, layout: str) -> None:
        """Change the keyboard of the computer, as its settings would."""
        made = subprocess.run(
            ["setxkbmap", "-print", "-layout", layout],
            env=self.environment, check=True, capture_output=True,
        ).stdout  # fmt: skip
        subprocess.run(
            ["xkbcomp", "-w0", "-", self.environment["DISPLAY"]],
            env=self.environment, input=made, check=True, capture_output=True,
        )  # fmt: skip
        subprocess.run(
            ["xdotool", "windowfocus", "--sync", self.number], env=self.environment, check=True
        )

    def press(self, *scans: Sequence[str], delay: int = 0) -> None:
        """Press keys; a scan is followed by the next without a pause."""
        lines = "".join(f"key --delay {delay} {' '.join(scan)}\n" for scan in scans)
        subprocess.run(["xdotool", "-"], env=self.environment, input=lines, text=True, check=True)

    def tell(self, command: str) -> dict[str, Any]:
        """Give the window a command and wait until it is done."""
        assert self.window.stdin is not None
        self.window.stdin.write(command + "\n")
        self.window.stdin.flush()
        return self.hear("done")

    def hear(self, kind: str) -> dict[str, Any]:
        """The next thing of a kind that the window says."""
        while True:
            for index, words in enumerate(self.heard):
                if kind in words:
                    return self.heard.pop(index)
            try:
                self.heard.append(json.loads(self.lines.get(timeout=PATIENCE)))
            except queue.Empty:
                pytest.fail(f"the window said no {kind}; it said {self.heard[-3:]}")

    def codes(self, count: int) -> list[str]:
        """The next codes that the window has read."""
        return [self.hear("code")["code"] for _ in range(count)]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """An X server of our own with the window on it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-noreset",
         "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as numbers:
        environment = os.environ | {
            "DISPLAY": f":{numbers.readline().strip()}",
            "QT_QPA_PLATFORM": "xcb",
            "QT_IM_MODULE": "compose",
        }
        window = subprocess.Popen(
            [sys.executable, "-m", "tests.hardware.wedge_window"],
            env=environment, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True, bufsize=1,
        )  # fmt: skip
        try:
            yield Desk(environment, window)
        finally:
            assert window.stdin is not None
            assert window.stdout is not None
            window.stdin.close()
            window.wait(PATIENCE)
            window.stdout.close()
            server.terminate()
            server.wait(PATIENCE)


@pytest.fixture
def untouched(desk: Desk) -> Iterator[Desk]:
    """The desk; afterwards nothing may have been pressed or typed."""
    before = desk.tell("focus field")
    yield desk
    desk.tell("auto")
    after = desk.tell("focus field")
    assert (after["text"], after["cursor"]) == (NOTE, before["cursor"])
    assert after["pressed"] == before["pressed"]


@pytest.mark.parametrize("focus", ["field", "button"])
@pytest.mark.parametrize("caps_lock", [False, True])
@pytest.mark.parametrize("layout", ["us", "fr", "de"])
def test_a_learned_scanner_gives_every_character_on_every_layout(
    untouched: Desk, layout: str, caps_lock: bool, focus: str
) -> None:
    desk = untouched
    desk.set_layout(layout)
    desk.tell(f"focus {focus}")
    if caps_lock:
        desk.press(["Caps_Lock"])
    try:
        desk.tell("learn")
        found = []
        for content in CONTENT.values():
            desk.press(keys(content.text))
            found += desk.hear("findings")["findings"]
        assert ("layout" in found) == (layout != "us")
        assert ("caps_lock" in found) == caps_lock
        assert set(found) <= {"well", "layout", "caps_lock"}
        desk.tell("learned")
        wanted = any_codes(seed=len(layout) + 2 * caps_lock)
        desk.press(*map(keys, wanted))
        assert desk.codes(CODES) == wanted
    finally:
        if caps_lock:
            desk.press(["Caps_Lock"])


@pytest.mark.parametrize("layout", ["us", "fr", "de"])
def test_codes_of_parcels_need_no_learning(untouched: Desk, layout: str) -> None:
    desk = untouched
    desk.set_layout(layout)
    desk.press(["Caps_Lock"])
    try:
        wanted = parcel_codes(seed=7)
        desk.press(*map(keys, wanted))
        assert desk.codes(CODES) == wanted
    finally:
        desk.press(["Caps_Lock"])


def test_two_scanners_of_different_countries_take_turns(untouched: Desk) -> None:
    """One as it left the factory and with Enter, one set to France and with Tab."""
    desk = untouched
    desk.set_layout("fr")
    wanted = [
        code
        for code in parcel_codes(seed=8)
        if set(code) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
    ]
    desk.press(
        *(keys(code, FRANCE, TAB) if index % 2 else keys(code) for index, code in enumerate(wanted))
    )
    assert desk.codes(len(wanted)) == wanted


@pytest.mark.parametrize("end", [ENTER, ""])
def test_a_window_that_is_busy_for_half_a_second_loses_nothing(untouched: Desk, end: str) -> None:
    desk = untouched
    desk.set_layout("fr")
    wanted = parcel_codes(seed=9)[:10]
    desk.tell("stall 0.5")
    for code in wanted[:3]:
        desk.press(keys(code, end=end), delay=2)
        if not end:
            threading.Event().wait(0.2)  # the scanner's own pause between two codes
    assert desk.codes(3) == wanted[:3]


def test_no_key_of_a_scan_presses_a_button(untouched: Desk) -> None:
    desk = untouched
    desk.set_layout("us")
    desk.tell("focus button")
    desk.press(keys("RD 207 A"), keys("RD 208 B", end=TAB), [*keys("RD 209 C"), ENTER, TAB])
    assert desk.codes(3) == ["RD 207 A", "RD 208 B", "RD 209 C"]
    desk.press(keys("0000 1111", end=""), delay=20)
    assert desk.codes(1) == ["0000 1111"]


def test_a_key_held_down_is_typing(desk: Desk) -> None:
    desk.set_layout("us")
    before = desk.tell("focus field")["text"]
    desk.press(["41"])
    subprocess.run(
        ["xdotool", "keydown", "41", "sleep", "1.2", "keyup", "41", "sleep", "0.3"],
        env=desk.environment, check=True,
    )  # fmt: skip
    desk.press(keys("RD-1", end=""))
    assert desk.codes(1) == ["RD-1"]
    after = desk.tell("focus field")["text"]
    assert len(after) > len(before) + 5
    assert set(after) == set(before) | {"f"}
