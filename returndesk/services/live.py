"""What live video comes to: the camera's state, and the codes that are in view.

These values cross from the camera's side (`hardware`) to the page that shows them (`ui`).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from returndesk.domain.codes import ScannedCode, Symbology
from returndesk.domain.ids import ParcelId, ReturnId

CodeKey: TypeAlias = tuple[str, Symbology | None]
"""What makes two readings the same label: text and symbology."""


class CameraState(StrEnum):
    """How a camera stands. Every state but `OFF` is one of a camera that is wanted."""

    OFF = "off"
    STARTING = "starting"
    LIVE = "live"
    NO_CAMERA = "no_camera"  # none is plugged in
    DENIED = "denied"  # the system does not let us
    GONE = "gone"  # unplugged, or silent, while it was in use; it is taken again when it is back
    BUSY = "busy"  # there, but it does not start: another program has it


@dataclass(frozen=True, slots=True)
class SeenCode:
    """A code in view. `counted` once it is certain, `fresh` in the very frame that made it so.

    The same label counts once as long as it stays in view.
    """

    code: ScannedCode
    counted: bool
    fresh: bool

    @property
    def key(self) -> CodeKey:
        """Which label it is."""
        return self.code.text, self.code.symbology


@dataclass(frozen=True, slots=True)
class InView:
    """All codes of one frame: its number, its size in pixels (the corners are in them)."""

    frame: int
    width: int
    height: int
    codes: tuple[SeenCode, ...]


class Standing(StrEnum):
    """What receiving a code would come to, seen without receiving it."""

    EXPECTED = "expected"
    RECEIVED = "received"
    OTHER_SITE = "other_site"
    SEVERAL = "several"
    UNKNOWN = "unknown"
    BESIDE = "beside"  # no parcel's number at all: a routing code, an article, a blank


@dataclass(frozen=True, slots=True)
class Glance:
    """How a code stands now. `returns` are those it leads to, `parcel_id` the one parcel meant.

    `certain` is False for a number that stands for several parcels (a return in two of them): it
    does not say which of them bears the label.
    """

    code: ScannedCode
    standing: Standing
    parcel_id: ParcelId | None = None
    returns: frozenset[ReturnId] = frozenset()
    certain: bool = True

    @property
    def key(self) -> CodeKey:
        """Which label it is."""
        return self.code.text, self.code.symbology
