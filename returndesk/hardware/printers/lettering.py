"""Text on labels: the bundled typeface, its widths, cleaning, wrapping and shortening.

Inter (SIL OFL 1.1, licence beside the fonts) as TrueType, because reportlab embeds no CFF; DejaVu
Sans for the Hebrew and Arabic letters that Inter lacks. Pillow's basic layout is chosen so that a
label looks the same whether or not the machine has libraqm; what that leaves undone for
right-to-left text is done in `scripts`: `clean` joins letters, the painters put them in order.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

from returndesk.hardware.printers.scripts import is_right_to_left, joined

# Longer texts are cut before they are measured: nobody reads 2,000 characters on a label, and
# measuring a pasted book would stall the print worker.
MAX_CHARACTERS = 2000
ELLIPSIS = "…"


class Weight(StrEnum):
    """The cuts of the bundled typeface, named as in its file names."""

    REGULAR = "Regular"
    MEDIUM = "Medium"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"


def face_for(character: str, weight: Weight) -> str:
    """The font that a character is drawn with, by its file's name without the ending."""
    if not is_right_to_left(character):
        return f"Inter-{weight}"
    return "DejaVuSans-Bold" if weight in {Weight.SEMIBOLD, Weight.BOLD} else "DejaVuSans-Regular"


def font_path(face: str) -> str:
    """Where a font lies on disk."""
    return str(files("returndesk").joinpath("resources", "fonts", f"{face}.ttf"))


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn character: its dots, where they lie from the pen on the baseline, its advance."""

    dots: Image.Image
    left: int
    top: int
    advance: int


@lru_cache(maxsize=8192)
def glyph(character: str, weight: Weight, size: int) -> Glyph:
    """A character at `size` dots to the em, hinted for one bit a dot.

    Kept, because hinting costs FreeType some 50 microseconds a character, a label has 400 of them,
    and the next label has the same ones. Inter has no kerning that basic layout knows, so a line
    is the sum of its characters.
    """
    font = _font(face_for(character, weight), size)
    left, top, right, bottom = map(int, font.getbbox(character, mode="1", anchor="ls"))
    dots = Image.new("1", (max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(dots).text((-left, -top), character, 255, font, anchor="ls")
    return Glyph(dots, left, top, round(font.getlength(character, mode="1")))


@lru_cache(maxsize=128)
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font_path(face), size, layout_engine=ImageFont.Layout.BASIC)


def clean(text: str) -> str:
    """The text as it may be printed: one line, no control, format or unassigned characters.

    Composed (NFC), because basic layout does not place combining accents, and with Arabic letters
    joined; still in the order of reading.
    """
    composed = unicodedata.normalize("NFC", text[:MAX_CHARACTERS])
    kept = (char for char in composed if char.isspace() or unicodedata.category(char)[0] != "C")
    return joined(" ".join("".join(kept).split()))


def width(text: str, weight: Weight, size: int) -> int:
    """The advance of a text in dots."""
    return sum(glyph(character, weight, size).advance for character in text)


def shorten(text: str, weight: Weight, size: int, room: float) -> str:
    """The text, or its beginning with an ellipsis, so that it fits `room` dots."""
    if width(text, weight, size) <= room:
        return text
    kept = _prefix_that_fits(text, weight, size, room - width(ELLIPSIS, weight, size))
    return text[:kept].rstrip() + ELLIPSIS


def largest_size(text: str, weight: Weight, sizes: tuple[int, int], room: float) -> int:
    """The largest size between (smallest, largest) at which a text fits `room` dots.

    The smallest when none does: the caller then wraps.
    """
    smallest, largest = sizes
    natural = width(text, weight, largest)
    size = largest if natural <= room else max(smallest, int(largest * room / natural))
    # Advances are whole dots, so proportion alone can miss by a little.
    while size > smallest and width(text, weight, size) > room:
        size -= 1
    return size


def wrap(text: str, weight: Weight, size: int, room: float, max_lines: int) -> list[str]:
    """A clean text as at most `max_lines` lines of `room` dots, the last one shortened.

    Breaks between words; a word wider than a line breaks anywhere.
    """
    lines: list[str] = []
    rest = text
    while rest and len(lines) < max_lines - 1:
        line, rest = _first_line(rest, weight, size, room)
        lines.append(line)
    if rest:
        lines.append(shorten(rest, weight, size, room))
    return lines


def _first_line(text: str, weight: Weight, size: int, room: float) -> tuple[str, str]:
    if width(text, weight, size) <= room:
        return text, ""
    fitting = max(1, _prefix_that_fits(text, weight, size, room))
    # A break right after the last fitting character loses nothing when a space follows it.
    space = text.rfind(" ", 0, fitting + 1)
    cut = space if space > 0 else fitting
    return text[:cut].rstrip(), text[cut:].lstrip()


def _prefix_that_fits(text: str, weight: Weight, size: int, room: float) -> int:
    """How many leading characters fit, by bisection: widths grow with every character."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle], weight, size) <= room:
            low = middle
        else:
            high = middle - 1
    return low
