"""The sizes of a paper's parts, for each class of paper."""

from dataclasses import dataclass

from returndesk.domain.labels import Paper

MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class PaperStyle:
    """The sizes of one paper class, in dots of 203 dpi until `on` makes them the paper's.

    `margin` and `gap` are white, `logo` is the most that a logo is high, `code` the height of a
    Code 128, `qr` the QR's largest module, `hairline` and `rule` are lines; the others are sizes
    of type, from the brand's name down to the small print. `wide` is for pages on which parts go
    beside each other.
    """

    margin: int
    gap: int
    brand: int
    hero: int
    name: int
    line: int
    small: int
    caption: int
    logo: int
    code: int
    qr: int
    hairline: int = 2
    rule: int = 5
    wide: bool = False

    def on(self, paper: Paper) -> "PaperStyle":
        """The same style in dots of a paper."""
        names = [name for name in self.__dataclass_fields__ if name != "wide"]
        scaled = {name: paper.dots(getattr(self, name)) for name in names}
        return PaperStyle(**scaled, wide=self.wide)


_ROLL_58 = PaperStyle(6, 18, 36, 66, 30, 26, 22, 18, 90, 80, 5)
_ROLL_80 = PaperStyle(8, 22, 46, 92, 38, 30, 25, 20, 120, 96, 6)
_SHEET = PaperStyle(40, 22, 50, 96, 38, 30, 25, 20, 130, 100, 6)
_A4 = PaperStyle(150, 34, 68, 124, 46, 36, 30, 23, 190, 120, 7, wide=True)


def style_for(paper: Paper) -> PaperStyle:
    """The sizes for a paper: 58 mm, 80 mm, a label sheet or A6, an office page."""
    millimetres = paper.width * MM_PER_INCH / paper.dpi
    if millimetres < 60:
        return _ROLL_58.on(paper)
    if millimetres < 90:
        return _ROLL_80.on(paper)
    return (_SHEET if millimetres < 140 else _A4).on(paper)
