"""The codes on a drawn label page, with the width of their modules in the printer's dots."""

from dataclasses import dataclass
from typing import Any

from PIL import Image


@dataclass(frozen=True, slots=True)
class CodeOnPage:
    """A code of a page: its text, how wide its module is in dots, whether it reads as printed."""

    text: str
    format: str
    module_dots: float
    reads_back: bool


def codes_on(paper: Image.Image, finer: Image.Image, times: float) -> list[CodeOnPage]:
    """The codes on a page and the width of their modules, for the warning below two dots."""
    import zxingcpp

    printed = paper.point([255] + [0] * 255, "L")
    read = {code.text for code in zxingcpp.read_barcodes(printed)}
    black_or_white = finer.point([0] * 128 + [255] * 128)
    return [
        CodeOnPage(code.text, code.format.name, round(module / times, 2), code.text in read)
        for code in zxingcpp.read_barcodes(finer)
        if (module := _module(black_or_white, code)) > 0
    ]


# Their cells can be counted; zxing-cpp 3.1 divides by zero when asked for those of a linear code.
_MATRICES = frozenset({"QRCode", "DataMatrix", "Aztec", "MicroQRCode"})


def _module(seen: Image.Image, code: Any) -> float:  # noqa: ANN401 - zxing-cpp's Barcode
    place = code.position
    ends = [
        ((one.x + other.x) / 2, (one.y + other.y) / 2)
        for one, other in (
            (place.top_left, place.bottom_left),
            (place.top_right, place.bottom_right),
        )
    ]
    length = ((ends[1][0] - ends[0][0]) ** 2 + (ends[1][1] - ends[0][1]) ** 2) ** 0.5
    if code.format.name not in _MATRICES:
        return _narrowest(seen, ends, length, code128=code.format.name == "Code128")
    cells = memoryview(code.to_image(add_quiet_zones=False)).shape
    return (length + 1) / cells[1] if cells else 0


def _narrowest(
    seen: Image.Image, ends: list[tuple[float, float]], length: float, *, code128: bool
) -> float:
    """The module of a linear code: its runs of bars and gaps, each a whole number of modules."""
    steps = max(1, round(length))
    (x, y), (right, bottom) = ends
    line = [
        seen.getpixel(
            (round(x + (right - x) * step / steps), round(y + (bottom - y) * step / steps))
        )
        for step in range(steps + 1)
    ]
    runs: list[int] = []
    last: Any = None
    for value in line:
        if value == last:
            runs[-1] += 1
        else:
            runs.append(1)
        last = value
    if len(runs) < 10:
        return 0
    symbols, rest = divmod(len(runs) - 7, 6)
    if code128 and not rest:  # six runs a symbol of 11 modules, and the stop has 7 of 13
        return len(line) / (symbols * 11 + 13)
    smallest = sorted(runs)[len(runs) // 10]
    modules = sum(max(1, round(run / smallest)) for run in runs)
    return len(line) / modules
