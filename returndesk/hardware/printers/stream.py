"""What the strict readers of printer languages have in common: events out, errors, one interface.

A reader takes a connection's bytes as the network cuts them and yields what a printer has to act
on. The virtual printer prints with the readers and the tests check every job with them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from returndesk.domain.labels import Bitmap

# A label of 1 m at 203 dpi; a longer paper is a runaway job.
MAX_PAPER_DOTS = 8000


class StreamError(ValueError):
    """Bytes that a reader does not take for a correct job; `position` counts from the start."""

    def __init__(self, what: str, position: int) -> None:
        self.position = position
        super().__init__(f"{what} at byte {position}")


class Kind(Enum):
    """What a command wants from the printer."""

    REAL_TIME_STATUS = auto()  # ESC/POS DLE EOT n: answer now
    RECOVER = auto()  # ESC/POS DLE ENQ n: clear the buffer after an error
    STATUS = auto()  # ESC/POS GS r n: answer when reached
    AUTOMATIC_STATUS = auto()  # ESC/POS GS a n: tell changes from now on
    IDENTITY = auto()  # ESC/POS GS I n, ZPL ~HI: answer maker or model
    HOST_STATUS = auto()  # ZPL ~HS, TSPL ESC ! ?: answer now
    DRAWER = auto()  # ESC p
    BUZZER = auto()  # ESC B
    PAPER = auto()  # a cut or the end of a label: `paper` came out


@dataclass(frozen=True, slots=True)
class Event:
    """A command that the printer has to act on; `value` is its parameter."""

    kind: Kind
    value: int = 0
    paper: Bitmap | None = None


class Reader(Protocol):
    """Reads one connection's stream; `position` is how many bytes were taken as whole commands."""

    position: int

    @property
    def height(self) -> int:
        """The dots of the paper that is being printed, so far."""

    def feed(self, data: bytes) -> Iterator[Event]:
        """Take bytes; yields what the printer has to act on, in order. Raises `StreamError`."""

    def tear_off(self) -> Bitmap:
        """Take the paper as it is so far."""

    def close(self) -> Bitmap | None:
        """The end of the stream: what hangs out uncut. `StreamError` in the middle of a command."""


def papers_from(reader: Reader, job: bytes) -> list[Bitmap]:
    """The papers that a whole job prints; `StreamError` on the first byte that is not right."""
    papers = [event.paper for event in reader.feed(job) if event.paper is not None]
    uncut = reader.close()
    return [*papers, uncut] if uncut else papers


class Canvas:
    """The rows of a label of known size, onto which pictures are put."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._row_bytes = (width + 7) // 8
        self._rows = bytearray(self._row_bytes * height)

    def put(self, picture: Bitmap, x: int, y: int, refuse: Callable[[str], StreamError]) -> None:
        """Black dots of a picture join those that are there; it has to lie within the label."""
        if (
            x % 8
            or x // 8 + picture.row_bytes > self._row_bytes
            or y + picture.height > self.height
        ):
            raise refuse(
                f"a picture of {picture.row_bytes} bytes by {picture.height} rows at {x},{y} "
                f"on a label of {self.width} by {self.height} dots"
            )
        for row in range(picture.height):
            start = (y + row) * self._row_bytes + x // 8
            source = picture.data[row * picture.row_bytes : (row + 1) * picture.row_bytes]
            for place, byte in enumerate(source, start):
                self._rows[place] |= byte

    def bitmap(self) -> Bitmap:
        """The label."""
        return Bitmap(self.width, self.height, bytes(self._rows))
