"""Which codes are in view, and when one counts: once, as long as its label stays in view."""

from collections.abc import Sequence
from dataclasses import dataclass

from returndesk.domain.codes import ScannedCode, Symbology
from returndesk.services.live import CodeKey, SeenCode

GONE_S = 1.5
"""A label unseen for longer has left the view: seen again, it was shown on purpose."""

HELD_S = 0.3
"""How long the box of a code stays where it was while the decoder misses it."""

# Bars have at best one check digit; these have error correction, and are right when they are read.
_CORRECTED = frozenset(
    {
        Symbology.QR,
        Symbology.MICRO_QR,
        Symbology.RMQR,
        Symbology.DATA_MATRIX,
        Symbology.AZTEC,
        Symbology.PDF417,
        Symbology.MAXICODE,
    }
)


@dataclass(slots=True)
class _Track:
    """One label in view: as it was read last, in which decoded frame and when."""

    code: ScannedCode
    frame: int
    at: float
    counted: bool


class Sightings:
    """Follows the codes from one decoded frame to the next."""

    def __init__(self) -> None:
        self._tracks: dict[CodeKey, _Track] = {}
        self._frame = 0

    def see(self, codes: Sequence[ScannedCode], at: float) -> tuple[SeenCode, ...]:
        """Take the codes of the next decoded frame; what is in view now.

        `at` is in seconds of a clock that only grows. A code counts in its first frame if it has
        error correction, else when two frames in a row give the same text.
        """
        self._frame += 1
        self._tracks = {k: t for k, t in self._tracks.items() if at - t.at <= GONE_S}
        fresh = {(code.text, code.symbology) for code in codes if self._makes_count(code, at)}
        return tuple(
            SeenCode(track.code, track.counted, key in fresh)
            for key, track in self._tracks.items()
            if at - track.at <= HELD_S
        )

    def _makes_count(self, code: ScannedCode, at: float) -> bool:
        """Note one reading; whether it makes its code count."""
        key = (code.text, code.symbology)
        track = self._tracks.get(key)
        again = track is not None and track.frame == self._frame - 1
        counts = again or code.symbology in _CORRECTED
        counted = track is not None and track.counted
        self._tracks[key] = _Track(code, self._frame, at, counted or counts)
        return counts and not counted
