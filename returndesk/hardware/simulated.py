"""A scanner without hardware: plays typed codes and pictures as the real ones would give them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from returndesk.domain.codes import ScannedCode, ScanSource

Item = str | Path | ScannedCode
"""A text as a keyboard scanner sends it, a picture that is really decoded, or a finished code."""


class SimulatedScanner:
    """Plays its items in order; each gives the codes that were on that parcel."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = tuple(items)

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[tuple[ScannedCode, ...]]:
        """The codes of one item after the other; none for a picture that shows none.

        Raises:
            PictureError: at an item that is no readable picture.
        """
        for item in self._items:
            yield play(item)


def play(item: Item) -> tuple[ScannedCode, ...]:
    """The codes of one item; PictureError for a picture that cannot be read."""
    if isinstance(item, ScannedCode):
        return (item,)
    if isinstance(item, str):
        return (ScannedCode(text=item, source=ScanSource.WEDGE, engine="simulated"),)
    from returndesk.hardware.scanners.decode import decode_picture
    from returndesk.hardware.scanners.pictures import load_grey

    return decode_picture(load_grey(item))
