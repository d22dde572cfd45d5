"""A paper as marks on a dot grid: what the layout decides and the painters draw.

One layout serves the thermal head (raster) and the vector file (PDF), so both look the same.
All lengths are whole dots from the top left corner.
"""

from dataclasses import dataclass

from returndesk.hardware.printers.lettering import Weight


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text that starts at `x` on the `baseline`; white on black when `inverse`."""

    x: int
    baseline: int
    text: str
    weight: Weight
    size: int
    inverse: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A black rectangle: a rule, or the ground of a tag."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Cells:
    """A code's modules, `cell_width` by `cell_height` dots each; True is black."""

    x: int
    y: int
    rows: tuple[tuple[bool, ...], ...]
    cell_width: int
    cell_height: int

    @property
    def width(self) -> int:
        """The width in dots, without quiet zones."""
        return len(self.rows[0]) * self.cell_width

    @property
    def height(self) -> int:
        """The height in dots, without quiet zones."""
        return len(self.rows) * self.cell_height


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG, drawn at `width` by `height` dots: a brand's logo."""

    x: int
    y: int
    width: int
    height: int
    data: bytes


Mark = Text | Box | Cells | Picture


@dataclass(frozen=True, slots=True)
class Sheet:
    """A laid-out label, or a page of another paper; marks are drawn in order."""

    width: int
    height: int
    marks: tuple[Mark, ...]
