"""GS1 data as scanners send it: element strings and Digital Links, read by biip.

The one module that knows biip, and imports it only when something of GS1 is seen: loading it takes
200 ms, which no other scan shall wait for (docs/adr/0009). biip judges the elements; this module
feeds them to it one by one, because it refuses a whole message for one bad element and labels are
worse than that: separators are lost, values cut off, brackets printed into the code.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeAlias
from urllib.parse import unquote

from returndesk.domain.check_digits import gs1_right
from returndesk.domain.envelopes import GS

Element: TypeAlias = tuple[str, str]
"""An application identifier and its value: ("00", "340434161094015902")."""

# A label has some ten elements; a text of thousands would take seconds.
_MOST_ELEMENTS = 64

# As people and some decoders write them: (00)340434161094015902
_BRACKETED = re.compile(r"\(([0-9]{2,4})\)([^(]*)")
_BRACKETS = re.compile(r"\s*\([0-9]{2,4}\)")

# An SSCC (00) or GTIN (01) without FNC1 in front, which a wedge may lose: only whole and right.
_BARE = re.compile("(?:00([0-9]{18})|01([0-9]{14}))")
# The same as the last thing of a text, where a lost separator let another element swallow it.
_TAIL = re.compile("(00(?=[0-9]{18}$)|01(?=[0-9]{14}$))([0-9]+)$")

# What a Digital Link may be about and leads to something here (GS1 Digital Link, URI syntax 4.4);
# "gtin" and "sscc" are the words of its first version, which biip does not take.
_LINK = re.compile("/(00|01|8006|401|402|gtin|sscc)/([^/?#]+)", re.IGNORECASE)
_LINK_WORDS = {"gtin": "01", "sscc": "00"}


def looks_bracketed(text: str) -> bool:
    """Whether a text begins with an application identifier in brackets."""
    return _BRACKETS.match(text) is not None


def elements(text: str) -> tuple[Element, ...]:
    """The elements of an element string, each once, in their order; never raises.

    `text` is without AIM prefix, GS (0x1D) stands for FNC1; identifiers may be in brackets. An
    element that biip refuses is passed over, with what follows up to the next separator. Where
    neither SSCC nor GTIN is found, one at the very end with the right check digit counts: a lost
    separator lets other elements swallow it. A wrong check digit elsewhere is the caller's to
    judge.
    """
    if looks_bracketed(text):
        pieces = [identifier + value.strip() for identifier, value in _BRACKETED.findall(text)]
        found = [element for piece in pieces[:_MOST_ELEMENTS] for element in _one(piece)]
    else:
        found = list(islice(_extracted(text), _MOST_ELEMENTS))
    if not any(identifier in {"00", "01"} for identifier, _ in found):
        found += [(end[1], end[2]) for end in _TAIL.finditer(text) if gs1_right(end[2])]
    return _told(found)


def bare_elements(text: str) -> tuple[Element, ...]:
    """The SSCC or GTIN with which a text begins that nothing marks as GS1.

    It may be chance: its check digit is right (as one of ten is), and no more is known.
    """
    found = _BARE.match(text)
    if found is None:
        return ()
    value = found[1] or found[2]
    return ((text[:2], value),) if gs1_right(value) else ()


def link_elements(address: str) -> tuple[Element, ...]:
    """The elements of a GS1 Digital Link on any host; none of another address; never raises.

    What biip refuses (an odd path, an unknown qualifier) still gives the thing that the link is
    about. A compressed link says nothing that could be read offline.
    """
    found = _LINK.search(address)
    if found is None:
        return ()
    parsed = _parsed_link(address)
    if parsed:
        return parsed
    identifier = _LINK_WORDS.get(found[1].lower(), found[1])
    value = unquote(found[2])
    return _told(_one(identifier + (value.zfill(14) if identifier == "01" else value)))


def _told(found: Iterable[Element]) -> tuple[Element, ...]:
    """The elements that say something, each once: some may be empty (a count, 30)."""
    return tuple(element for element in dict.fromkeys(found) if element[1])


def _parsed_link(address: str) -> tuple[Element, ...]:
    from biip.gs1_digital_link_uris import GS1DigitalLinkURI

    try:
        link = GS1DigitalLinkURI.parse(address)
    except _refusals():
        return ()
    return _told((element.ai.ai, element.value) for element in link.element_strings)


def _extracted(text: str) -> Iterator[Element]:
    """Element after element, beginning anew at each separator."""
    from biip.gs1_element_strings import GS1ElementString

    for piece in text.split(GS):
        rest = piece.strip()
        # biip's digits are Unicode's, ours are those of a keyboard.
        while rest and rest.isascii():
            try:
                element = GS1ElementString.extract(rest)
            except _refusals():
                break
            yield element.ai.ai, element.value
            rest = rest[len(element) :]


def _one(piece: str) -> Iterator[Element]:
    """The one element that a whole piece is, if it is one."""
    from biip.gs1_element_strings import GS1ElementString

    if piece.isascii():
        try:
            element = GS1ElementString.parse(piece)
        except _refusals():
            return
        yield element.ai.ai, element.value


def _refusals() -> tuple[type[Exception], ...]:
    """How biip says no: its own error, and those of addresses and numbers taken apart."""
    from biip import ParseError

    return ParseError, ValueError, ArithmeticError
