"""Setting a printer up: what was found, what it says it is, and which of its codes can be read.

The test page has each code in several sizes, named by the whole dots of its module. Somebody scans
the paper; from what was read this module tells how fine the printer may print, and which way to
turn darkness and speed.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from returndesk.domain.codes import Symbology
from returndesk.domain.labels import LABEL_4X6, LABEL_4X6_300, ROLL_58, ROLL_80, Paper
from returndesk.domain.printing import (
    PrinterConfig,
    PrinterId,
    PrinterLanguage,
    PrinterRole,
    TransportKind,
)


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """A printer that a search came upon; `language` is None where only asking it can tell."""

    name: str
    transport: TransportKind
    address: str
    language: PrinterLanguage | None = None


class Source(StrEnum):
    """Where printers are searched for, in this order."""

    NODES = "nodes"
    USB = "usb"
    QUEUES = "queues"
    SERIAL = "serial"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a printer answered when it was asked what it is; None for what it did not tell."""

    language: PrinterLanguage | None = None
    maker: str = ""
    model: str = ""
    paper: Paper | None = None

    @property
    def name(self) -> str:
        """Maker and model as one name, "" when it told neither."""
        said = " ".join(self.model.split())
        maker = " ".join(self.maker.split())
        return said if maker.casefold() in said.casefold() else f"{maker} {said}".strip()


# --------------------------------------------------------------------------------- the test page


class SizedCode(NamedTuple):
    """A code on the test page: its kind and the dots of its module."""

    symbology: Symbology
    dots: int


TEST_SIZES: Mapping[Symbology, tuple[int, ...]] = {
    Symbology.CODE_128: (2, 3, 4),
    Symbology.QR: (3, 4, 5),
    Symbology.DATA_MATRIX: (3, 4, 5),
}
"""The modules, in dots of the printer, in which the test page has each kind of code."""

# Which sizes the desk's own labels use at least; finer ones are only a measure of the printer.
NEEDED: Mapping[Symbology, int] = {
    Symbology.CODE_128: 3,
    Symbology.QR: 4,
    Symbology.DATA_MATRIX: 4,
}

# Letters and digits only: what every scanner types the same, and no number of a return.
_LETTERS = {Symbology.CODE_128: "B", Symbology.QR: "Q", Symbology.DATA_MATRIX: "M"}
# A Code 128 of five characters: start, check and stop, 11 modules each, 2 more, white at both ends.
_BAR_MODULES = 8 * 11 + 2 + 20
_TEXT = re.compile(r"RDT([BQM])([1-9])")


@dataclass(frozen=True, slots=True)
class PageWords:
    """What stands on the page in the clerk's language; `facts` are lines about the printer."""

    title: str
    facts: tuple[str, ...] = ()


def sized_codes(paper: Paper) -> tuple[SizedCode, ...]:
    """The codes of the test page that fit a paper, in the page's order."""
    return tuple(
        SizedCode(kind, dots)
        for kind, sizes in TEST_SIZES.items()
        for dots in sizes
        if kind is not Symbology.CODE_128 or _BAR_MODULES * dots <= paper.width
    )


def sized_code_text(code: SizedCode) -> str:
    """What a code of the test page holds."""
    return f"RDT{_LETTERS[code.symbology]}{code.dots}"


def sized_code_of(text: str) -> SizedCode | None:
    """The code of the test page that a scan read; None for any other scan."""
    found = _TEXT.fullmatch(text.strip().upper())
    if found is None:
        return None
    kind = next(kind for kind, letter in _LETTERS.items() if letter == found[1])
    code = SizedCode(kind, int(found[2]))
    return code if code.dots in TEST_SIZES[kind] else None


class Judgement(StrEnum):
    """What the scanned codes say of the print."""

    NOTHING = "nothing"  # nothing was read yet
    GOOD = "good"  # everything is readable, or everything that labels need
    TOO_DARK = "too_dark"  # fine codes run together, coarse ones are read
    TOO_LIGHT = "too_light"  # even coarse ones are not read


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do after the test page was scanned; darkness and speed are those to print with."""

    judgement: Judgement
    darkness: int | None
    speed: int | None


_DARKNESS_STEP, _DARKEST = 3, 15
# Millimetres a second: a slow head heats each line for longer.
_SLOW, _SLOWEST = 100, 50


def advice(read: Collection[SizedCode], config: PrinterConfig) -> Advice:
    """What the codes that were read say of a printer, and the darkness and speed to try next.

    Burnt dots grow (reference: hardware, 3.2): when the fine codes fail and the coarse ones are
    read, less heat helps. When a coarse code fails, its lines have gaps: more heat, less speed.
    Call it when the person says that no further code can be read.
    """
    if not read:
        return Advice(Judgement.NOTHING, config.darkness, config.speed)
    kinds = {code.symbology for code in read}
    shown = [code for code in sized_codes(config.paper) if code.symbology in kinds]
    if all(code in read for code in shown if code.dots >= NEEDED[code.symbology]):
        return Advice(Judgement.GOOD, config.darkness, config.speed)
    if all(max(code for code in shown if code.symbology is kind) in read for kind in kinds):
        darkness = max(-_DARKEST, (config.darkness or 0) - _DARKNESS_STEP)
        return Advice(Judgement.TOO_DARK, darkness, config.speed)
    darkness = min(_DARKEST, (config.darkness or 0) + _DARKNESS_STEP)
    slower = _SLOW if config.speed is None else max(_SLOWEST, config.speed // 2)
    return Advice(Judgement.TOO_LIGHT, darkness, slower)


# ------------------------------------------------------------------------------------------ set-up


def new_config(found: FoundPrinter, identity: Identity, printer_id: PrinterId) -> PrinterConfig:
    """A printer as it is set up at first: what it told, else what most shops have.

    An office printer gets A4, a label printer labels of 4 by 6 inches, any other a roll of 80 mm.
    """
    language = identity.language or found.language or PrinterLanguage.ESCPOS
    roles = {
        PrinterLanguage.SYSTEM: frozenset({PrinterRole.OFFICE}),
        PrinterLanguage.ESCPOS: frozenset({PrinterRole.LABEL, PrinterRole.RECEIPT}),
    }.get(language, frozenset({PrinterRole.LABEL}))
    return PrinterConfig(
        id=printer_id,
        name=identity.name or found.name,
        roles=roles,
        language=language,
        transport=found.transport,
        address=found.address,
        paper=identity.paper or usual_paper(language),
    )


A4 = Paper(203, 1678, 2373)

PAPERS: Mapping[str, Paper] = {
    "roll58": ROLL_58,
    "roll80": ROLL_80,
    "label4x6": LABEL_4X6,
    "a4": A4,
}
"""The papers on offer, in dots of 203 dpi; `paper_for` gives them for other resolutions."""


def usual_paper(language: PrinterLanguage) -> Paper:
    """The paper that most printers of a language have."""
    if language is PrinterLanguage.SYSTEM:
        return A4
    return ROLL_80 if language is PrinterLanguage.ESCPOS else LABEL_4X6


def paper_for(name: str, dpi: int) -> Paper:
    """A paper of `PAPERS` in dots of a resolution."""
    paper = PAPERS[name]
    if name == "label4x6" and dpi == LABEL_4X6_300.dpi:
        return LABEL_4X6_300
    return replace(
        paper,
        dpi=dpi,
        width=round(paper.width * dpi / paper.dpi),
        height=round(paper.height * dpi / paper.dpi),
    )


def paper_name(paper: Paper) -> str:
    """The paper of `PAPERS` that is nearest to one."""
    at_203 = paper.width * 203 / paper.dpi

    def far(name: str) -> tuple[bool, float]:
        other = PAPERS[name]
        return bool(other.height) != bool(paper.height), abs(other.width - at_203)

    return min(PAPERS, key=far)
