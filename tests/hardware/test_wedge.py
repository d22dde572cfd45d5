"""A scanner that types, told from a person, on any layout."""

import pytest

from returndesk.domain.codes import ScannedCode, ScanSource
from returndesk.hardware.scanners.keymaps import Platform, us_character
from returndesk.hardware.scanners.wedge import KeyPress, Special, Wedge
from returndesk.services.scanner_profile import ScannerProfile, Spelling

# What the AZERTY layout makes of US key positions, as measured with real key events.
FRENCH = dict(
    zip(
        "qwazm;1234567890-=/[]!@#$%^&*()_?QWAZM:",
        "azqw,m&é\"'(-è_çà)=!^$1234567890°§AZQW?M",
        strict=True,
    )
)
PRINTABLE = "".join(chr(code) for code in range(0x20, 0x7F))


def positions(platform: Platform) -> dict[str, tuple[int, bool]]:
    """Where each character sits on a US keyboard: native number and Shift."""
    found: dict[str, tuple[int, bool]] = {}
    for number in range(140):
        for shift in (False, True):
            character = us_character(
                platform, scan_code=number, virtual_key=number, shift=shift, control=False
            )
            found.setdefault(character, (number, shift))
    found.pop("", None)
    return found


def typed(
    text: str,
    *,
    start: int = 1000,
    gap: int = 8,
    layout: dict[str, str] | None = None,
    caps_lock: bool = False,
    platform: Platform = Platform.X11,
) -> list[KeyPress]:
    """The keys that a US scanner sends for a text, as a computer with a layout gets them."""
    keys = []
    places = positions(platform)
    for index, char in enumerate(text):
        control = char == "\x1d"
        number, shift = places["]" if control else char]
        seen = (layout or {}).get(char, char)
        if control:
            seen = "" if layout else "\x1d"
        if caps_lock and seen.isalpha():
            seen = seen.swapcase()
        keys.append(
            KeyPress(
                at=start + index * gap,
                text=seen,
                scan_code=number,
                virtual_key=number,
                shift=shift,
                control=control,
            )
        )
    return keys


def enter(after: list[KeyPress], gap: int = 8) -> KeyPress:
    return KeyPress(at=after[-1].at + gap, text="\r", special=Special.END)


def scan(wedge: Wedge, keys: list[KeyPress]) -> str | None:
    """Feed keys and Enter: the text of the scan, or None when it was taken for typing."""
    for key in keys:
        assert wedge.press(key).code is None
    step = wedge.press(enter(keys))
    assert step.consume == (step.code is not None)
    return step.code.text if step.code else None


def test_a_burst_ending_with_enter_is_a_scan() -> None:
    wedge = Wedge(Platform.X11)
    keys = typed("RD-207A")
    steps = [wedge.press(key) for key in keys]
    assert [step.started for step in steps] == [True] + [False] * 6
    assert not any(step.consume for step in steps)
    last = wedge.press(enter(keys))
    assert last.code == ScannedCode(text="RD-207A", source=ScanSource.WEDGE, engine="wedge")
    assert last.consume
    assert not wedge.waiting


def test_a_burst_without_a_suffix_ends_by_silence() -> None:
    wedge = Wedge(Platform.X11)
    keys = typed("RD-207A")
    for key in keys:
        wedge.press(key)
    assert wedge.silence(keys[-1].at + 150) is None
    code = wedge.silence(keys[-1].at + 151)
    assert code is not None
    assert code.text == "RD-207A"
    assert wedge.silence(keys[-1].at + 900) is None


def test_the_next_burst_ends_the_one_before() -> None:
    wedge = Wedge(Platform.X11)
    first, second = typed("FIRST"), typed("SECOND", start=1400)
    for key in first:
        wedge.press(key)
    step = wedge.press(second[0])
    assert step.code is not None
    assert step.code.text == "FIRST"
    assert step.started
    assert not step.consume
    assert scan(wedge, second[1:]) is not None


@pytest.mark.parametrize("gap", [60, 90, 140, 300])
def test_typing_is_left_alone(gap: int) -> None:
    wedge = Wedge(Platform.X11)
    assert scan(wedge, typed("12345678", gap=gap)) is None


def test_short_bursts_are_no_scans() -> None:
    wedge = Wedge(Platform.X11)
    assert scan(wedge, typed("123")) is None
    assert scan(wedge, typed("1234")) == "1234"


def test_one_slow_key_among_fast_ones_is_forgiven_up_to_the_limit() -> None:
    keys = typed("RD-207AB")
    late = [
        key if index < 4 else KeyPress(key.at + 130, key.text, key.scan_code, shift=key.shift)
        for index, key in enumerate(keys)
    ]
    assert scan(Wedge(Platform.X11), late) == "RD-207AB"


def test_a_key_held_down_is_no_scan() -> None:
    wedge = Wedge(Platform.X11)
    for number in range(100):
        key = KeyPress(at=1000 + 30 * number, text="a", scan_code=38, repeat=number > 0)
        assert wedge.press(key).code is None
    assert wedge.silence(10_000) is None


def test_a_broken_scanner_that_never_stops_gives_nothing() -> None:
    wedge = Wedge(Platform.X11, most_length=100)
    assert scan(wedge, typed("7" * 101)) is None
    assert scan(wedge, typed("7" * 100, start=9000)) == "7" * 100


def test_arrows_and_modifiers() -> None:
    wedge = Wedge(Platform.X11)
    keys = typed("ABCD")
    with_shift = [
        item
        for key in keys
        for item in (KeyPress(at=key.at - 1, scan_code=50, special=Special.MODIFIER), key)
    ]
    assert scan(wedge, with_shift) == "ABCD"
    for key in typed("ABCD"):
        wedge.press(key)
    wedge.press(KeyPress(at=1040, scan_code=113))  # an arrow
    assert wedge.silence(2000) is None


@pytest.mark.parametrize("caps_lock", [False, True])
@pytest.mark.parametrize("layout", [None, FRENCH])
def test_every_printable_character_and_gs_on_any_layout(
    layout: dict[str, str] | None, caps_lock: bool
) -> None:
    wedge = Wedge(Platform.X11)
    text = "RD-207Aqm@\x1d" + PRINTABLE
    assert scan(wedge, typed(text, layout=layout, caps_lock=caps_lock)) == text


@pytest.mark.parametrize("platform", list(Platform))
def test_every_platform_knows_every_key(platform: Platform) -> None:
    wedge = Wedge(platform, ScannerProfile(spelling=Spelling.POSITION))
    text = PRINTABLE + "\x1d"
    assert scan(wedge, typed(text, platform=platform, layout=FRENCH)) == text


def test_a_scanner_set_to_the_layout_is_read_by_the_layout() -> None:
    """A French scanner on a French desk sends digits with Shift: by position they are !@#$."""
    places = positions(Platform.X11)
    by_character = {seen: us for us, seen in FRENCH.items()}
    keys = []
    for index, char in enumerate("6A12345678901"):
        number, shift = places[by_character.get(char, char)]
        keys.append(KeyPress(1000 + 8 * index, char, number, shift=shift))
    assert scan(Wedge(Platform.X11), keys) == "6A12345678901"


def test_what_one_scan_shows_helps_the_next() -> None:
    """Letters alone do not tell the layout; the digits of an earlier scan did."""
    wedge = Wedge(Platform.X11)
    assert scan(wedge, typed("RD-207", layout=FRENCH)) == "RD-207"
    assert scan(wedge, typed("AQWZ", start=5000, layout=FRENCH)) == "AQWZ"


def test_f8_and_substitutes_stand_for_the_group_separator() -> None:
    wedge = Wedge(Platform.X11, ScannerProfile(separators=("#",)))
    keys = typed("10AB#21CD")
    f8 = KeyPress(at=keys[-1].at + 8, scan_code=74, special=Special.SEPARATOR)
    assert scan(wedge, [*keys, f8]) == "10AB\x1d21CD\x1d"


def test_a_separator_inside_a_burst_does_not_reach_the_window() -> None:
    wedge = Wedge(Platform.X11)
    steps = [wedge.press(key) for key in typed("10AB\x1d21")]
    assert [step.consume for step in steps] == [False] * 4 + [True] + [False] * 2
    alone = Wedge(Platform.X11).press(KeyPress(at=1, text="\x1d", scan_code=35, control=True))
    assert not alone.consume


def test_a_second_enter_of_the_scanner_presses_nothing() -> None:
    wedge = Wedge(Platform.X11)
    keys = typed("RD-207A")
    assert scan(wedge, keys) == "RD-207A"
    again = KeyPress(enter(keys).at + 8, "\r", 36, repeat=True, special=Special.END)
    assert wedge.press(again).consume
    line_feed = KeyPress(again.at + 8, "", 44, control=True)  # Ctrl+J
    assert wedge.press(line_feed).consume
    person = KeyPress(line_feed.at + 400, "\r", 36, special=Special.END)
    assert not wedge.press(person).consume


def test_zeros_in_one_millisecond_are_a_scan_and_a_key_held_down_is_not() -> None:
    """Qt calls both a repetition now and then, and misses it now and then."""
    quick = [KeyPress(1000 + 2 * n, "0", 19, repeat=n > 0) for n in range(8)]
    assert scan(Wedge(Platform.X11), quick) == "00000000"
    held = [KeyPress(1000 + 40 * n, "0", 19) for n in range(20)]
    assert scan(Wedge(Platform.X11), held) is None


def test_two_scanners_take_turns_on_one_desk() -> None:
    """One as it left the factory, one set to the desk's country: each code is clear by itself."""
    places = positions(Platform.X11)
    by_character = {seen: us for us, seen in FRENCH.items()}
    wedge = Wedge(Platform.X11)
    for round_ in range(20):
        at = 1000 + 4000 * round_
        assert scan(wedge, typed("6A12345678901", start=at, layout=FRENCH)) == "6A12345678901"
        keys = []
        for index, char in enumerate("RD20417"):
            number, shift = places[by_character.get(char, char)]
            keys.append(KeyPress(at + 2000 + 8 * index, char, number, shift=shift))
        assert scan(wedge, keys) == "RD20417"
