"""How a scanner types, found out from test codes: what is wrong in words' stead, and its profile.

The codes hold the characters that tell keyboards apart. What is heard of each is compared with
what it says; the profile that makes the two equal is the scanner's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from returndesk.domain.codes import Symbology
from returndesk.domain.envelopes import GS
from returndesk.services.scanner_profile import (
    LONGEST_GAP,
    LetterCase,
    ScannerProfile,
    Spelling,
)


@dataclass(frozen=True, slots=True)
class Heard:
    """One burst of keys: its text as it arrived, by the layout and by the keys' positions.

    In the last two the Shift key tells the capitals. `ended`: by Enter or Tab, not by silence.
    The gaps between two keys are milliseconds.
    """

    typed: str
    layout: str
    position: str
    ended: bool = True
    caps_lock: bool = False
    average_gap: float = 8.0
    longest_gap: float = 10.0


class Finding(StrEnum):
    """What a test code showed."""

    WELL = "well"
    LAYOUT = "layout"
    """Another keyboard than the computer's; read by position from now on."""

    CAPS_LOCK = "caps_lock"
    """CapsLock is on; the letters are put right."""

    CASE_SWAPPED = "case_swapped"
    """Large and small letters come exchanged; they are put right."""

    CASE_LOST = "case_lost"
    """All letters come large or small."""

    GS_LOST = "gs_lost"
    """The group separator does not come: fields of a GS1 code run into each other."""

    GS_REPLACED = "gs_replaced"
    """Other characters come in place of the group separator; they are put right."""

    GS_UNCLEAR = "gs_unclear"
    """What comes in its place may also be part of a code."""

    NO_SUFFIX = "no_suffix"
    """No Enter at the end."""

    SLOW = "slow"
    """The keys come slowly, as with weak Bluetooth; more time is given from now on."""

    ADDED = "added"
    """Something comes before or after each code; it is taken off from now on."""

    OTHER_KEYBOARD = "other_keyboard"
    """As long as the test code, but neither reading gives it: a third country's keyboard."""

    OTHER_CODE = "other_code"
    """Not the test code at all."""


NOT_TAKEN: Final = frozenset((Finding.OTHER_KEYBOARD, Finding.OTHER_CODE))
"""Findings after which the same test code is to be scanned once more."""


class TestCode(StrEnum):
    """The test codes in their order."""

    __test__ = False

    BARS = "bars"
    GS1 = "gs1"
    SQUARE = "square"


@dataclass(frozen=True, slots=True)
class CodeContent:
    """What a test code says and in which symbology. `text` has the group separators."""

    text: str
    symbology: Symbology


# An invented article, batch and serial number; (10) and (21) have no fixed length.
GS1_TEXT: Final = f"010400638133393110LOT42-A{GS}21Xq7/9"
CONTENT: Final = {
    TestCode.BARS: CodeContent("A1b2-_/@ ]0123456789", Symbology.CODE_128),
    TestCode.GS1: CodeContent(GS1_TEXT, Symbology.DATA_MATRIX),
    TestCode.SQUARE: CodeContent("Zy=QWAmz;[x]{7}~'\"!#$%^&*()+:?|\\,.<`>", Symbology.QR),
}

# The longest thing that a scanner is expected to put for a separator, or around a code.
_LONGEST_ADDITION = 8
# GS1's characters (General Specifications 7.11): a separator's substitute must be none of them.
_GS1_CHARACTERS: Final = re.compile(r"""[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z ]*""")
_AIM: Final = re.compile(r"\][A-Za-z][0-9A-Za-z]")
# A slow scanner gets half as much again as it was seen to need.
_RESERVE = 1.5


@dataclass(frozen=True, slots=True)
class _Fit:
    """How a heard text becomes the expected one."""

    prefix: str
    suffix: str
    separators: frozenset[str]
    same_case: bool = True

    @property
    def cost(self) -> int:
        return (
            len(self.prefix)
            + len(self.suffix)
            + sum(10 if separator != GS else 0 for separator in self.separators)
            + (0 if self.same_case else 100)
        )


class ScannerLearning:
    """Goes through the test codes: fed with what was heard, it has findings and a profile."""

    def __init__(self) -> None:
        self._codes = list(TestCode)
        self._profile = ScannerProfile(learned=True)
        self._found: dict[TestCode, tuple[Finding, ...]] = {}

    @property
    def code(self) -> TestCode | None:
        """The test code to scan now; None when all have been."""
        return self._codes[0] if self._codes else None

    @property
    def profile(self) -> ScannerProfile:
        """What has been learned so far."""
        return self._profile

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found, each once, in the order of `Finding`; `WELL` only by itself."""
        found = {finding for row in self._found.values() for finding in row}
        if len(found) > 1:
            found.discard(Finding.WELL)
        return tuple(finding for finding in Finding if finding in found)

    def skip(self) -> None:
        """Leave out the present code: this scanner cannot read it."""
        del self._codes[:1]

    def take(self, heard: Heard) -> tuple[Finding, ...]:
        """Compare what was heard with the present code; `NOT_TAKEN` findings ask for it again."""
        code = self.code
        if code is None:
            return ()
        readings = sorted(
            _readings(heard, CONTENT[code].text), key=lambda r: (r[2].cost, not self._prefers(r[0]))
        )
        if not readings:
            return (_refusal(heard, CONTENT[code].text),)
        spelling, letter_case, fit = readings[0]
        found = tuple(self._learn(heard, spelling, letter_case, fit)) or (Finding.WELL,)
        self._found[code] = found
        self.skip()
        return found

    def _prefers(self, spelling: Spelling) -> bool:
        """What an earlier code has shown decides between readings that fit equally well."""
        return spelling is self._profile.spelling

    def _learn(
        self, heard: Heard, spelling: Spelling, letter_case: LetterCase, fit: _Fit
    ) -> Iterator[Finding]:
        """Put into the profile what a code has shown, and name it."""
        profile = self._profile
        if heard.layout != heard.position:
            profile = replace(profile, spelling=spelling)
            if spelling is Spelling.POSITION:
                yield Finding.LAYOUT
        if not fit.same_case:
            yield Finding.CASE_LOST
        elif letter_case is not LetterCase.BY_SHIFT:
            profile = replace(profile, letter_case=letter_case)
            yield Finding.CASE_SWAPPED
        if heard.caps_lock and letter_case is LetterCase.BY_SHIFT:
            yield Finding.CAPS_LOCK
        for finding, separators in _separators(fit):
            profile = replace(profile, separators=separators)
            yield finding
        prefix, suffix = _AIM.sub("", fit.prefix).strip(GS), fit.suffix
        if prefix or suffix:
            profile = replace(profile, prefix=prefix, suffix=suffix)
            yield Finding.ADDED
        if not heard.ended:
            yield Finding.NO_SUFFIX
        if heard.average_gap > profile.average_gap or heard.longest_gap > profile.longest_gap:
            profile = _slower(profile, heard)
            yield Finding.SLOW
        self._profile = profile


def _readings(heard: Heard, expected: str) -> Iterator[tuple[Spelling, LetterCase, _Fit]]:
    """Every way in which the heard keys give the expected text."""
    for spelling, text in (
        (Spelling.LAYOUT, heard.layout),
        (Spelling.POSITION, heard.position),
    ):
        as_typed = _in_typed_case(text, heard.typed)
        for letter_case, cased in (
            (LetterCase.BY_SHIFT, text),
            (LetterCase.AS_TYPED, as_typed),
            (LetterCase.SWAPPED, text.swapcase()),
        ):
            fit = _fit(expected, cased)
            if fit is not None:
                yield spelling, letter_case, fit
                break
        else:
            fit = _fit(expected.upper(), text.upper())
            if fit is not None:
                yield spelling, LetterCase.BY_SHIFT, replace(fit, same_case=False)


def _in_typed_case(text: str, typed: str) -> str:
    """A reading with capitals where the text as it arrived has them."""
    if len(text) != len(typed):
        return text
    return "".join(
        char.upper() if seen.isupper() else char.lower() if seen.isalpha() else char
        for char, seen in zip(text, typed, strict=True)
    )


def _fit(expected: str, heard: str) -> _Fit | None:
    """How a heard text contains the expected one; None when it does not."""
    between = f"(.{{0,{_LONGEST_ADDITION}}}?)"
    middle = between.join(re.escape(part) for part in expected.split(GS))
    found = re.fullmatch(between + middle + between, heard, re.DOTALL)
    if found is None:
        return None
    prefix, *separators, suffix = found.groups()
    return _Fit(prefix, suffix, frozenset(separators))


def _separators(fit: _Fit) -> Iterator[tuple[Finding, tuple[str, ...]]]:
    """What came in place of the group separator, and what to take for one from now on."""
    others = sorted(fit.separators - {GS})
    if not others:
        return
    if "" in others:
        yield Finding.GS_LOST, ()
    elif any(_GS1_CHARACTERS.fullmatch(other) and other != "Alt029" for other in others):
        yield Finding.GS_UNCLEAR, ()
    else:
        yield Finding.GS_REPLACED, tuple(others)


def _slower(profile: ScannerProfile, heard: Heard) -> ScannerProfile:
    """The profile with time enough for what was heard."""
    longest = max(profile.longest_gap, round(heard.longest_gap * _RESERVE))
    average = max(profile.average_gap, round(heard.average_gap * _RESERVE))
    longest = min(max(longest, average), LONGEST_GAP)
    return replace(profile, longest_gap=longest, average_gap=min(average, longest))


def _refusal(heard: Heard, expected: str) -> Finding:
    """Whether it was the code on another keyboard, or another code."""
    size = len(heard.position)
    near = len(expected) <= size <= len(expected) + _LONGEST_ADDITION
    return Finding.OTHER_KEYBOARD if near else Finding.OTHER_CODE
