"""The sizes of a label's parts, for each class of paper."""

from dataclasses import dataclass, replace

from returndesk.domain.labels import Paper


@dataclass(frozen=True, slots=True)
class Style:
    """The sizes of one paper class, in dots of 203 dpi until `on` makes them the paper's.

    `margin` and `gap` are white, `code` is the Code 128's height, `qr_module` the QR's largest
    module, `hairline` and `rule` are lines; the others are sizes of type.
    """

    margin: int
    gap: int
    brand: int
    tag: int
    caption: int
    number: int
    name: int
    line: int
    small: int
    code: int
    qr_module: int
    hairline: int = 2
    rule: int = 5

    def on(self, paper: Paper) -> "Style":
        """The same style in dots of a paper."""
        scaled = {name: paper.dots(getattr(self, name)) for name in self.__dataclass_fields__}
        return replace(self, **scaled)


_ROLL_58 = Style(6, 20, 38, 22, 18, 60, 32, 28, 22, 96, 4)
_ROLL_80 = Style(8, 24, 48, 26, 20, 84, 40, 34, 25, 128, 6)
_SHEET = Style(36, 24, 60, 32, 22, 108, 46, 38, 26, 140, 7)


def style_for(paper: Paper) -> Style:
    """The sizes for a paper: a 58 mm roll, an 80 mm roll, or a label sheet of 4 inches and more."""
    millimetres = paper.width * 25.4 / paper.dpi
    if millimetres < 60:
        return _ROLL_58.on(paper)
    return (_ROLL_80 if millimetres < 90 else _SHEET).on(paper)
