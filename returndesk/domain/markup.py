"""The limited rich text of a merchant's instructions: bold, italic, underline, bullets, links.

It is written as a handful of HTML elements: `b`, `i`, `u`, `a href`, `p`, `br`, `ul`, `li`.
`parse` turns it into blocks that the window, the portal and the papers draw; whatever else the
text contains is read as plain words, so no markup of a stranger gets any further.
"""

import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser

MAX_MARKUP = 5000
MAX_LINK = 2000
_STYLES = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline"}
_BLOCKS = {"p", "br", "ul", "li"}
_ALLOWED = _BLOCKS | set(_STYLES) | {"a"}
# What stands between these is no text for people.
_SILENT = {"script", "style", "title", "template"}
_LINK = re.compile(
    r"https?://(?:[^\s/?#@\\:.]+\.)+[^\s/?#@\\:.]{2,}(?::\d{1,5})?(?:[/?#][^\s\\<>\"]*)?"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; `link` is an http(s) address or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or, with `bullet`, an entry of a list."""

    runs: tuple[Run, ...]
    bullet: bool = False

    @property
    def text(self) -> str:
        """The words without their styles."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class MarkupFault:
    """What a text may not contain: `tag_not_allowed`, `attribute_not_allowed`, `link_not_http`."""

    code: str
    what: str


def is_web_link(address: str) -> bool:
    """Whether an address is a web page's: http or https, a host with a dot, no credentials."""
    return len(address) <= MAX_LINK and _LINK.fullmatch(address) is not None


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a text, empty ones left out; nothing in it can make this fail."""
    return _read(text).finished()


def faults(text: str) -> tuple[MarkupFault, ...]:
    """What a text contains and may not, each once, in its order."""
    return tuple(dict.fromkeys(_read(text).faults))


def plain_text(text: str) -> str:
    """The words alone, one line per block, bullets marked: for a paper without styles."""
    return "\n".join(f"• {b.text}" if b.bullet else b.text for b in parse(text))


def _read(text: str) -> "_Reader":
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[MarkupFault] = []
        self._blocks: list[Block] = []
        self._runs: list[Run] = []
        self._style = Run("")
        self._depth = dict.fromkeys(("bold", "italic", "underline"), 0)
        self._bullet = False
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ALLOWED:
            self.faults.append(MarkupFault("tag_not_allowed", tag))
            self._silent = self._silent or (tag if tag in _SILENT else "")
            return
        for name, value in attrs:
            if tag != "a" or name != "href":
                self.faults.append(MarkupFault("attribute_not_allowed", name))
            elif not is_web_link(value or ""):
                self.faults.append(MarkupFault("link_not_http", value or ""))
        if tag in _STYLES:
            self._count(_STYLES[tag], 1)
        elif tag == "a":
            link = dict(attrs).get("href") or ""
            self._style = replace(self._style, link=link if is_web_link(link) else "")
        else:
            self._end_block()
            self._bullet = tag == "li"

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        elif tag in _STYLES:
            self._count(_STYLES[tag], -1)
        elif tag == "a":
            self._style = replace(self._style, link="")
        elif tag in _BLOCKS:
            self._end_block()
            self._bullet = False

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        for number, line in enumerate(data.split("\n")):
            if number:
                self._end_block()
            words = re.sub(r"[ \t\r\f\v]+", " ", line)
            if words:
                self._runs.append(replace(self._style, text=words))

    def _count(self, style: str, step: int) -> None:
        self._depth[style] = max(0, self._depth[style] + step)
        on = {name: depth > 0 for name, depth in self._depth.items()}
        self._style = replace(
            self._style, bold=on["bold"], italic=on["italic"], underline=on["underline"]
        )

    def _end_block(self) -> None:
        if any(run.text.strip() for run in self._runs):
            first, *rest = self._runs
            runs = [replace(first, text=first.text.lstrip()), *rest]
            runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
            self._blocks.append(Block(tuple(run for run in runs if run.text), self._bullet))
        self._runs = []

    def finished(self) -> tuple[Block, ...]:
        self._end_block()
        return tuple(self._blocks)
