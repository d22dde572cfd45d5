"""How a scanner types, found out from test codes heard in every way they can be garbled."""

from collections.abc import Callable
from pathlib import Path

import pytest

from returndesk.domain.envelopes import GS
from returndesk.hardware.scanners.keymaps import Platform
from returndesk.hardware.scanners.listening import ScanEar
from returndesk.hardware.scanners.wedge import KeyPress, Special, Wedge
from returndesk.services.scanner_learning import (
    CONTENT,
    Finding,
    Heard,
    ScannerLearning,
    TestCode,
)
from returndesk.services.scanner_profile import LetterCase, ScannerProfile, Spelling
from tests.hardware.test_wedge import FRENCH, enter, scan, typed

GERMAN = dict(zip("yzYZ-/;'[]=#_?:\"<>@&*()^+{}", 'zyZYß-öäü+´§?_ÖÄ;:"/(=)&`Ü*', strict=True))
BARS, GS1 = CONTENT[TestCode.BARS].text, CONTENT[TestCode.GS1].text


def heard_from(keys: list[KeyPress], *, ended: bool = True) -> Heard:
    """What the ear makes of keys."""
    heard: list[Heard] = []
    ear = ScanEar(Platform.X11, heard.append)
    for key in keys:
        assert ear.press(key)
    if ended:
        ear.press(enter(keys))
    else:
        ear.silence(keys[-1].at + 5000)
    assert len(heard) == 1
    return heard[0]


def plain(text: str) -> Heard:
    """A burst that reads the same by layout and by position."""
    return Heard(typed=text, layout=text, position=text)


def learn(*heard: Heard) -> ScannerLearning:
    learning = ScannerLearning()
    for one in heard:
        learning.take(one)
    return learning


def gs1_with(separator: str) -> Heard:
    return plain(GS1.replace(GS, separator))


# ---------------------------------------------------------------------------------------- keyboards


def test_a_scanner_that_is_set_right_is_well() -> None:
    learning = learn(*(heard_from(typed(content.text)) for content in CONTENT.values()))
    assert learning.code is None
    assert learning.findings == (Finding.WELL,)
    assert learning.profile == ScannerProfile(learned=True)


@pytest.mark.parametrize("caps_lock", [False, True])
@pytest.mark.parametrize("layout", [FRENCH, GERMAN])
def test_another_keyboard_is_read_by_position_from_then_on(
    layout: dict[str, str], caps_lock: bool
) -> None:
    learning = ScannerLearning()
    for content in CONTENT.values():
        learning.take(heard_from(typed(content.text, layout=layout, caps_lock=caps_lock)))
    wanted = (Finding.LAYOUT, Finding.CAPS_LOCK) if caps_lock else (Finding.LAYOUT,)
    assert learning.findings == wanted
    assert learning.profile.spelling is Spelling.POSITION
    wedge = Wedge(Platform.X11, learning.profile)
    for text in ("@#$%^&*()", "YZ-YZ", "10AB\x1d21"):
        assert scan(wedge, typed(text, layout=layout, caps_lock=caps_lock, start=9000)) == text


def test_a_scanner_of_the_computers_own_country_is_read_by_its_layout() -> None:
    heard = Heard(typed=BARS, layout=BARS, position="Q!b@6+?: 0)!@#$%^&*(")
    learning = learn(heard)
    assert learning.findings == (Finding.WELL,)
    assert learning.profile.spelling is Spelling.LAYOUT


def test_a_third_country_is_said_and_the_code_stays() -> None:
    heard = Heard(typed="x", layout="Q&b2°/@ $à&é'(-è_çà0", position="A1b2/&?' ]0123456789")
    learning = ScannerLearning()
    assert learning.take(heard) == (Finding.OTHER_KEYBOARD,)
    assert learning.code is TestCode.BARS
    assert learning.take(plain("RD-207")) == (Finding.OTHER_CODE,)
    assert learning.code is TestCode.BARS
    assert learning.findings == ()


# ------------------------------------------------------------------------------------------ letters


def test_letters_exchanged_by_the_scanner() -> None:
    learning = learn(plain(BARS.swapcase()))
    assert learning.findings == (Finding.CASE_SWAPPED,)
    assert learning.profile.letter_case is LetterCase.SWAPPED
    wedge = Wedge(Platform.X11, learning.profile)
    assert scan(wedge, typed("rd-207A")) == "RD-207a"


def test_a_scanner_that_makes_up_for_caps_lock_itself() -> None:
    keys = [
        KeyPress(key.at, key.text, key.scan_code, shift=key.shift != key.text.isalpha())
        for key in typed(BARS)
    ]
    learning = learn(heard_from(keys))
    assert learning.profile.letter_case is LetterCase.AS_TYPED
    assert scan(Wedge(Platform.X11, learning.profile), keys) == BARS


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_letters_that_all_come_alike(change: Callable[[str], str]) -> None:
    learning = learn(plain(change(BARS)))
    assert learning.findings == (Finding.CASE_LOST,)
    assert learning.profile.letter_case is LetterCase.BY_SHIFT


# ------------------------------------------------------------------------------------- separators


@pytest.mark.parametrize("spelled", ["]", "#", "^", "|", "~", "{GS}", "<GS>|", "Alt029", "\\x1d#"])
def test_what_stands_for_the_separator_is_taken_for_it(spelled: str) -> None:
    learning = learn(plain(BARS), gs1_with(spelled))
    assert learning.findings == (Finding.GS_REPLACED,)
    assert learning.profile.separators == (spelled,)
    wedge = Wedge(Platform.X11, learning.profile)
    assert scan(wedge, typed(GS1.replace(GS, spelled))) == GS1
    assert scan(wedge, typed(f"https://a.example/x?{spelled}", start=9000)) == (
        f"https://a.example/x?{spelled}"
    )


def test_an_aim_identifier_is_no_separator() -> None:
    wedge = Wedge(Platform.X11, ScannerProfile(separators=("]",)))
    assert scan(wedge, typed("]C110AB]21CD")) == "]C110AB\x1d21CD"


@pytest.mark.parametrize(
    ("spelled", "finding"),
    [
        ("", Finding.GS_LOST),
        ("029", Finding.GS_UNCLEAR),
        ("]0", Finding.GS_REPLACED),
        (" ", Finding.GS_UNCLEAR),
    ],
)
def test_a_separator_that_cannot_be_told(spelled: str, finding: Finding) -> None:
    learning = learn(plain(BARS), gs1_with(spelled))
    assert learning.findings == (finding,)
    if finding is not Finding.GS_REPLACED:
        assert learning.profile.separators == ()


def test_f8_and_digits_with_alt_are_separators_without_learning() -> None:
    before, after = typed("10AB"), typed("21CD", start=1200)
    at = before[-1].at
    f8 = KeyPress(at + 8, scan_code=74, special=Special.SEPARATOR)
    keypad = [
        KeyPress(at + 4, scan_code=64, alt=True, special=Special.MODIFIER),
        *(
            KeyPress(at + 8 + n, scan_code=code, alt=True)
            for n, code in enumerate((90, 88, 81))  # 0, 2 and 9 on the numeric keypad
        ),
    ]
    after = typed("21CD", start=at + 20)
    for middle in ([f8], keypad):
        keys = [*before, *middle, *after]
        wedge = Wedge(Platform.X11)
        for key in keys:
            assert wedge.press(key).code is None
        assert wedge.press(enter(keys)).code.text == "10AB\x1d21CD"


# ------------------------------------------------------------------------ what is added, and time


def test_what_is_added_to_each_code_is_taken_off() -> None:
    learning = learn(plain(f"~{BARS};;"))
    assert learning.findings == (Finding.ADDED,)
    assert (learning.profile.prefix, learning.profile.suffix) == ("~", ";;")
    assert scan(Wedge(Platform.X11, learning.profile), typed("~RD-207;;")) == "RD-207"


def test_an_aim_identifier_is_welcome() -> None:
    learning = learn(plain(f"]C0{BARS}"), plain(f"]d2{GS1}"))
    assert learning.findings == (Finding.WELL,)
    assert learning.profile.prefix == ""


def test_a_missing_enter() -> None:
    learning = learn(heard_from(typed(BARS), ended=False))
    assert learning.findings == (Finding.NO_SUFFIX,)


def test_slow_bluetooth_gets_more_time() -> None:
    keys = typed(BARS, gap=90)
    assert scan(Wedge(Platform.X11), keys) is None
    learning = learn(heard_from(keys))
    assert learning.findings == (Finding.SLOW,)
    assert 90 < learning.profile.average_gap <= learning.profile.longest_gap <= 1000
    assert scan(Wedge(Platform.X11, learning.profile), typed("RD-207A", gap=90)) == "RD-207A"


# ------------------------------------------------------------------------------------- the session


def test_codes_can_be_skipped_and_the_rest_is_learned() -> None:
    learning = learn(plain(BARS))
    assert learning.code is TestCode.GS1
    learning.skip()
    learning.skip()
    assert learning.code is None
    assert learning.take(plain(BARS)) == ()
    assert learning.findings == (Finding.WELL,)


def test_a_person_at_the_keyboard_is_not_heard() -> None:
    heard: list[Heard] = []
    ear = ScanEar(Platform.X11, heard.append)
    assert not ear.press(KeyPress(1000, scan_code=9))  # Esc
    assert not ear.press(enter(typed("a")))
    for number in range(30):
        ear.press(KeyPress(2000 + 40 * number, "f", 41))
    ear.silence(9000)
    assert heard == []


# ------------------------------------------------------------------------------------- the profile


def test_a_profile_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "scanners.json"
    profile = ScannerProfile(
        spelling=Spelling.POSITION,
        letter_case=LetterCase.SWAPPED,
        separators=("#", "Alt029"),
        prefix="~",
        suffix=";",
        average_gap=120,
        longest_gap=300,
        learned=True,
    )
    profile.save(file)
    assert ScannerProfile.load(file) == profile


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "null",
        '{"scanners": []}',
        '{"scanners": [3]}',
        '{"scanners": [{"spelling": "latin", "separators": "x", "prefix": 3}]}',
        '{"scanners": [{"spelling": [], "separators": [1, ""]}]}',
        '{"scanners": [{"average_gap": 0}]}',
        '{"scanners": [{"average_gap": 400}]}',
        '{"scanners": [{"longest_gap": 9999999}]}',
    ],
)
def test_a_damaged_profile_is_no_profile(tmp_path: Path, content: str) -> None:
    file = tmp_path / "scanners.json"
    assert ScannerProfile.load(file) == ScannerProfile()
    file.write_text(content)
    assert ScannerProfile.load(file) == ScannerProfile()
