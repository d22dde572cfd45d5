"""From codes in view to receptions: which of them to take in, and how each is marked.

With one parcel in hand (the plain camera) the label in view is received as a scanner would do it.
In a sweep every parcel that is expected is received, once, and all others are only marked.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from returndesk.domain.codes import ScannedCode, guess_carrier
from returndesk.domain.ids import ParcelId
from returndesk.services.live import CodeKey, Glance, InView, SeenCode, Standing
from returndesk.services.outcomes import ScanOutcome, ScanVerdict
from returndesk.ui.texts import VERDICT_TONES, verdict_word
from returndesk.ui.tones import Tone
from returndesk.ui.verdicts import Icon

translate = QCoreApplication.translate

UNKNOWN_WAIT_S = 0.7
"""How long an unknown code waits for a better one of the same label."""

UNSURE_FRAMES = 6
"""How many frames a label waits for a code beside it that was read only once so far."""

_NOTHING = InView(0, 1, 1, ())

_ICONS = {Tone.GOOD: Icon.CHECK, Tone.CAUTION: Icon.BANG, Tone.WRONG: Icon.CROSS}

_VERDICTS = {
    Standing.RECEIVED: ScanVerdict.ALREADY_RECEIVED,
    Standing.OTHER_SITE: ScanVerdict.OTHER_SITE,
    Standing.SEVERAL: ScanVerdict.SEVERAL,
    Standing.UNKNOWN: ScanVerdict.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """How a code is marked in the picture; corners in pixels of the frame."""

    corners: tuple[tuple[int, int], ...]
    tone: Tone
    icon: Icon
    word: str


@dataclass(frozen=True, slots=True)
class Take:
    """A label to receive. `unknown` asks for the picture to be kept."""

    code: ScannedCode
    others: tuple[ScannedCode, ...] = ()
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class SweepFigures:
    """What a sweep has come to: parcels taken in, those that had come before, unknown codes."""

    received: int = 0
    already: int = 0
    unknown: int = 0


class LiveScans:
    """The codes of one camera session, from first sight to verdict."""

    def __init__(self) -> None:
        self._sweep = False
        self._forget()

    def _forget(self) -> None:
        self._view = _NOTHING
        self._glances: dict[CodeKey, Glance] = {}
        self._asked: set[CodeKey] = set()
        # What was handed over to be received, with its verdict when there is one.
        self._taken: dict[CodeKey, ScanVerdict | None] = {}
        self._mine: set[ParcelId] = set()
        self._undone: set[ParcelId] = set()
        self._already: set[ParcelId] = set()
        self._unknown: set[CodeKey] = set()
        self._unknown_since: float | None = None
        self._unsure_frames = 0

    def begin(self, *, sweep: bool) -> None:
        """Begin anew, with one parcel in hand or with a sweep."""
        self._sweep = sweep
        self._forget()

    @property
    def sweep(self) -> bool:
        """Whether every expected parcel in view is received."""
        return self._sweep

    @property
    def figures(self) -> SweepFigures:
        """How far the sweep is; an unknown parcel may have several codes."""
        received = sum(
            bool(verdict and verdict.took_in) and self._parcel(key) not in self._undone
            for key, verdict in self._taken.items()
        )
        return SweepFigures(received, len(self._already - self._mine), len(self._unknown))

    # ------------------------------------------------------------------------------ what is seen

    def see(self, view: InView) -> tuple[ScannedCode, ...]:
        """Take the codes of a frame; those that have to be looked up now."""
        self._view = view
        unsure = any(not seen.counted for seen in view.codes)
        self._unsure_frames = self._unsure_frames + 1 if unsure else 0
        for seen in view.codes:
            if seen.fresh:
                self._shown_again(seen.key)
        asked = [s for s in view.codes if s.counted and s.key not in self._asked]
        self._asked |= {seen.key for seen in asked}
        return tuple(seen.code for seen in asked)

    def see_nothing(self) -> None:
        """The camera sees nothing more."""
        self._view = _NOTHING

    def _shown_again(self, key: CodeKey) -> None:
        """A label that comes back into view counts anew, but in a sweep only for its mark."""
        self._asked.discard(key)
        if not self._sweep:
            self._glances.pop(key, None)
            self._taken.pop(key, None)

    def judged(self, glances: Iterable[Glance]) -> None:
        """How the codes asked for stand."""
        for glance in glances:
            self._glances[glance.key] = glance
            if glance.standing is Standing.RECEIVED and glance.parcel_id:
                self._already.add(glance.parcel_id)
            elif glance.standing is Standing.UNKNOWN:
                self._unknown.add(glance.key)

    def not_judged(self) -> None:
        """The look-up failed: ask again with the next frame."""
        self._asked = set(self._glances)

    def received(self, outcome: ScanOutcome) -> None:
        """What came of a `Take`; outcomes of other scans are passed over."""
        key = outcome.code.text, outcome.code.symbology
        if key in self._taken:
            self._taken[key] = outcome.verdict

    def undone(self, parcel_id: ParcelId) -> None:
        """A reception was taken back: a sweep does not receive that parcel again by itself."""
        self._undone.add(parcel_id)

    def _parcel(self, key: CodeKey) -> ParcelId | None:
        return self._glances[key].parcel_id if key in self._glances else None

    def not_received(self) -> None:
        """Nothing could be stored: what has no verdict yet may be taken again when it is shown."""
        for key in [key for key, verdict in self._taken.items() if verdict is None]:
            del self._taken[key]
            glance = self._glances.pop(key, None)
            if glance and glance.parcel_id:
                self._mine.discard(glance.parcel_id)

    # --------------------------------------------------------------------------- what to receive

    def due(self, at: float) -> tuple[Take, ...]:
        """What is to be received now; `at` in seconds of a clock that only grows."""
        counted = [seen for seen in self._view.codes if seen.counted]
        open_ = [
            self._glances[seen.key]
            for seen in counted
            if seen.key in self._glances and seen.key not in self._taken
        ]
        if self._sweep:
            return tuple(self._take_expected(open_))
        if any(seen.key not in self._glances for seen in counted):
            return ()
        if 0 < self._unsure_frames <= UNSURE_FRAMES:
            return ()  # it may be another parcel's: then neither is the one that is meant
        take = self._take_label(open_, at)
        return (take,) if take else ()

    def _take_expected(self, glances: Sequence[Glance]) -> Iterable[Take]:
        for glance in glances:
            sure = glance.standing is Standing.EXPECTED and glance.certain
            if sure and glance.parcel_id and glance.parcel_id not in self._mine:
                self._mine.add(glance.parcel_id)
                self._taken[glance.key] = None
                yield Take(glance.code)

    def _take_label(self, glances: Sequence[Glance], at: float) -> Take | None:
        """The one label in view; None while it is not clear which."""
        labels = self._labels(glances)
        if labels or self._known_in_view():
            self._unknown_since = None
        if labels:
            return self._take(labels[0]) if len(labels) == 1 else None
        unknown = [glance for glance in glances if glance.standing is Standing.UNKNOWN]
        if not unknown or self._known_in_view():
            return None
        if self._unknown_since is None:
            self._unknown_since = at
        if at - self._unknown_since < UNKNOWN_WAIT_S:
            return None
        self._unknown_since = None
        unknown.sort(key=lambda glance: not guess_carrier(glance.code))
        self._taken |= {glance.key: None for glance in unknown}
        first, *others = (glance.code for glance in unknown)
        return Take(first, tuple(others), unknown=True)

    def _take(self, label: Sequence[Glance]) -> Take:
        best = min(label, key=lambda glance: not glance.certain)
        self._taken |= {glance.key: None for glance in label}
        if best.parcel_id:
            self._mine.add(best.parcel_id)
            self._undone.discard(best.parcel_id)
        return Take(best.code)

    def _labels(self, glances: Sequence[Glance]) -> list[list[Glance]]:
        """The known codes by label, without those of a label that was received a moment ago."""
        in_view = {seen.key for seen in self._view.codes} & self._taken.keys()
        done = [self._glances[key] for key in in_view if key in self._glances]
        labels: list[list[Glance]] = []
        for glance in glances:
            if not glance.returns or any(_same_label(glance, other) for other in done):
                continue
            for label in labels:
                if any(_same_label(glance, other) for other in label):
                    label.append(glance)
                    break
            else:
                labels.append([glance])
        return labels

    def _known_in_view(self) -> bool:
        keys = {seen.key for seen in self._view.codes}
        return any(self._glances[key].returns for key in keys if key in self._glances)

    @property
    def crowded(self) -> bool:
        """Whether several parcels are in view that only a sweep would receive."""
        glances = [self._glances[s.key] for s in self._view.codes if s.key in self._glances]
        open_ = [glance for glance in glances if glance.key not in self._taken]
        return not self._sweep and len(self._labels(open_)) > 1

    # -------------------------------------------------------------------------- how it is marked

    def marks(self) -> tuple[Mark, ...]:
        """A mark for every code in view."""
        return tuple(Mark(seen.code.corners, *self._mark(seen)) for seen in self._view.codes)

    def _mark(self, seen: SeenCode) -> tuple[Tone, Icon, str]:
        glance = self._glances.get(seen.key)
        verdict = self._taken.get(seen.key)
        waits = seen.key in self._taken and verdict is None
        if self._parcel(seen.key) in self._undone:
            return Tone.NEUTRAL, Icon.UNDO, translate("live", "Undone")
        if verdict is not None:
            return _marked(verdict)
        if glance is None or waits:
            return Tone.NEUTRAL, Icon.SCAN, translate("live", "Reading…")
        if glance.standing is Standing.BESIDE:
            return Tone.NEUTRAL, Icon.SCAN, translate("live", "No parcel number")
        if glance.parcel_id in self._mine:
            return _marked(ScanVerdict.RECEIVED)
        if glance.standing is Standing.EXPECTED:
            if self._sweep and not glance.certain:
                return Tone.CAUTION, Icon.QUESTION, translate("live", "Several parcels: scan alone")
            return Tone.GOOD, Icon.CHECK, translate("live", "Known")
        return _marked(_VERDICTS[glance.standing])


def _same_label(one: Glance, other: Glance) -> bool:
    """Whether two codes may stand on one label: of the same return, and not of two parcels."""
    two = one.certain and other.certain and one.parcel_id != other.parcel_id
    return bool(one.returns & other.returns) and not two


def _marked(verdict: ScanVerdict) -> tuple[Tone, Icon, str]:
    tone = VERDICT_TONES[verdict]
    icon = {ScanVerdict.OTHER_SITE: Icon.ARROW, ScanVerdict.SEVERAL: Icon.QUESTION}.get(verdict)
    return tone, icon or _ICONS[tone], verdict_word(verdict)
