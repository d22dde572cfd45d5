"""What the codes of one label mean together: the keys to look up, a packing slip, an article."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from returndesk.domain.codes import (
    CandidateKey,
    Certainty,
    KeyKind,
    ScannedCode,
    candidates,
    from_article_symbol,
    normal_form,
)
from returndesk.domain.errors import ScanError
from returndesk.domain.ids import ParcelId, ReturnId
from returndesk.domain.returns import ParcelState
from returndesk.domain.slips import SlipCheck
from returndesk.services.outcomes import Match

CheckSlip = Callable[[ScannedCode], SlipCheck | None]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What was read on a label.

    `candidates` are in the order of the codes, each code's best first. `slip` is the packing slip
    among the codes, believed or not. `article` tells that all of it is an article's, so that no
    parcel can be meant.
    """

    candidates: tuple[CandidateKey, ...]
    slip: SlipCheck | None = None
    article: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys to look up, in normal form, each once."""
        return tuple(dict.fromkeys([key.key for key in self.candidates]))

    @property
    def kind(self) -> KeyKind | None:
        """What the best key is of."""
        return self.candidates[0].kind

    @property
    def carrier(self) -> str:
        """The carrier of the surest number, "" for none.

        A routing code's counts only where no number names one.
        """
        named = [key for key in self.candidates if key.carrier]
        best = max(
            named, key=lambda key: (key.kind is not KeyKind.ROUTING, key.certainty), default=None
        )
        return best.carrier if best else ""

    def meant(self, matches: Sequence[Match]) -> tuple[Match, ...]:
        """The matches of the keys without those that a packing slip does not mean."""
        return tuple(match for match in matches if self._is_meant(match))

    def parcels(self, matches: Sequence[Match]) -> tuple[tuple[Match, ...], ...]:
        """The matches of the keys grouped by parcel, down to the parcels that can be meant."""
        return _parcels_meant(self.meant(matches))

    def _is_meant(self, match: Match) -> bool:
        """A slip names an order of its brand: the same number may be another brand's, too."""
        if self.slip is None or self.slip.slip is None:
            return True
        if match.key != normal_form(self.slip.slip.order_number):
            return True
        return (
            match.kind is KeyKind.ORDER_NUMBER and match.return_.brand_id == self.slip.slip.brand_id
        )


def read_label(codes: Sequence[ScannedCode], check_slip: CheckSlip) -> Meaning:
    """What the codes of a label mean.

    A blank code beside a good one is passed over; when none is usable, the first one's error is
    raised (`ScanError`). A slip that is not to be trusted leads nowhere, whatever else its text
    says; it keeps the key of its whole text, under which it is kept.
    """
    found: list[CandidateKey] = []
    slip: SlipCheck | None = None
    first_error: ScanError | None = None
    articles = 0
    for code in codes:
        checked = check_slip(code)
        if checked is not None:
            slip = slip or checked
            found.extend(_slip_keys(checked, code))
            continue
        try:
            read = candidates(code)
        except ScanError as error:
            first_error = first_error or error
            continue
        found.extend(read)
        articles += _is_article(code, read)
    if not found and first_error is not None:
        raise first_error
    return Meaning(tuple(found), slip, article=0 < articles == len(codes))


def _slip_keys(checked: SlipCheck, code: ScannedCode) -> tuple[CandidateKey, ...]:
    whole = CandidateKey(normal_form(code.text))
    if checked.slip is None or not checked.standing.trusted:
        return (whole,)
    order = normal_form(checked.slip.order_number)
    return CandidateKey(order, KeyKind.ORDER_NUMBER, "", Certainty.CHECKED), whole


def _is_article(code: ScannedCode, read: Sequence[CandidateKey]) -> bool:
    """Whether a code is an article's beyond doubt.

    Some digits with a right check digit may as well be a parcel's, unless the symbol tells.
    """
    if read[0].kind is not KeyKind.ARTICLE:
        return False
    if any(key.kind is KeyKind.TRACKING for key in read):
        return from_article_symbol(code)
    return True


def _parcels_meant(matches: Sequence[Match]) -> tuple[tuple[Match, ...], ...]:
    """The matches grouped by parcel, down to the parcels that can be meant.

    A return or order number stands for each of its parcels: the one in hand is the first that
    is still out, or, when all have come, the first (which then is already received). Different
    returns stay different choices.
    """
    by_parcel: dict[ParcelId, list[Match]] = {}
    for match in matches:
        by_parcel.setdefault(match.parcel_id, []).append(match)
    tracked = {m.parcel_id for m in matches if m.kind is KeyKind.TRACKING}
    if tracked:
        return tuple(tuple(found) for parcel, found in by_parcel.items() if parcel in tracked)
    open_: dict[ReturnId, tuple[Match, ...]] = {}
    taken: dict[ReturnId, tuple[Match, ...]] = {}
    for found in by_parcel.values():
        group = taken if found[0].parcel.state is ParcelState.RECEIVED else open_
        group.setdefault(found[0].return_.id, tuple(found))
    return tuple((open_ or taken).values())
