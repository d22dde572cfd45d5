"""Receive a parcel: from what was scanned to a fact on disk, in one commit.

Nothing here refuses a scan for want of a known format: what leads nowhere is kept as an unknown
parcel. A reception is never denied by a rule either; the verdict says what is special about it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from returndesk.domain.codes import MAX_SCAN_LENGTH, CandidateKey, KeyKind, ScannedCode
from returndesk.domain.eligibility import WindowVerdict, judge_window
from returndesk.domain.errors import ScanError
from returndesk.domain.events import EventType
from returndesk.domain.ids import EventId, ParcelId, UnknownParcelId
from returndesk.domain.portal import Brand
from returndesk.domain.returns import MailState, ParcelState, Reception, Return, ReturnParcel
from returndesk.services.live import Glance, Standing
from returndesk.services.meaning import Meaning, read_label
from returndesk.services.outcomes import Match, ScanOutcome, ScanVerdict, UndoOutcome
from returndesk.services.ports import (
    Clock,
    DeskIdentity,
    DeskStorage,
    IdMaker,
    UnitOfWork,
    UnknownParcel,
)
from returndesk.services.slips import Slips

# What a fact may hold, so that the central service takes every one: see `protocol.events`.
_CLERK_LENGTH = 200
_KEPT_CODES = 49


@dataclass(frozen=True, slots=True)
class _Scan:
    """One scan on its way through the use case: what was read, what it means, when, by whom."""

    code: ScannedCode
    others: tuple[ScannedCode, ...]
    meaning: Meaning
    photo: str
    clerk: str
    at: datetime


class Receiving:
    """The use case of the Receive page, of the batch file and of `returndesk receive`."""

    def __init__(
        self, storage: DeskStorage, desk: DeskIdentity, clock: Clock, ids: IdMaker
    ) -> None:
        self._storage = storage
        self._desk = desk
        self._clock = clock
        self._ids = ids
        self._slips = Slips(storage, clock)

    def receive(
        self,
        code: ScannedCode,
        *,
        clerk: str,
        others: Sequence[ScannedCode] = (),
        photo: str = "",
    ) -> ScanOutcome:
        """Take in the parcel that a code leads to; the fact is on disk when this returns.

        `others` are further codes read on the same label (a tracking number beside a routing
        code): any of them may lead to the parcel. `photo` names the kept picture, for a parcel
        that stays unknown. Raises `ScanError` for an empty or endless text, `StorageError` when
        nothing could be stored; then nothing was received.
        """
        code, *beside = (_whole(c) for c in (code, *others))
        meaning = read_label((code, *beside), self._slips.check)
        scan = self._scan(code, tuple(beside[:_KEPT_CODES]), meaning, photo, clerk)
        with self._storage.write() as work:
            outcome = self._judge(work, scan, work.returns.matches(meaning.keys))
            work.scans.add(outcome, scan.clerk)
        return outcome

    def look(self, codes: Sequence[ScannedCode]) -> tuple[Glance, ...]:
        """How codes in view of a camera stand now, each for itself; nothing is kept of it."""
        with self._storage.read() as work:
            return tuple(self._glance(work, code) for code in codes)

    def choose(self, choice: Match, code: ScannedCode, *, clerk: str) -> ScanOutcome:
        """Take in the parcel that a person picked out of `several` matches."""
        meaning = Meaning((CandidateKey(choice.key, choice.kind),), self._slips.check(_whole(code)))
        scan = self._scan(code, (), meaning, "", clerk)
        with self._storage.write() as work:
            present = work.returns.matches((choice.key,))
            matches = tuple(m for m in present if m.parcel_id == choice.parcel_id)
            outcome = self._judge(work, scan, matches)
            work.scans.add(outcome, scan.clerk)
        return outcome

    def take(
        self, work: UnitOfWork, parcel_id: ParcelId, code: ScannedCode, *, clerk: str
    ) -> ScanOutcome:
        """Take in a parcel that a person named, in the transaction of another use case."""
        scan = self._scan(code, (), read_label((code,), self._slips.check), "", clerk)
        returns = work.returns.of_parcel(parcel_id)
        parcel = next(parcel for parcel in returns[0].parcels if parcel.id == parcel_id)
        outcome = self._judge_parcel(work, scan, parcel, returns)
        work.scans.add(outcome, scan.clerk)
        return outcome

    def undo(self, event_id: EventId | None = None, *, clerk: str) -> UndoOutcome | None:
        """Take back a reception of this desk (the newest by default); None if there is none.

        One that was taken back before stays so, whoever has the parcel since. The parcel is
        announced again, unless another desk had it first, and a mail that has not left yet never
        leaves.
        """
        with self._storage.write() as work:
            return self.take_back(work, event_id, clerk=clerk)

    def take_back(
        self, work: UnitOfWork, event_id: EventId | None, *, clerk: str
    ) -> UndoOutcome | None:
        """As `undo`, in the transaction of another use case."""
        reception_id = event_id or work.scans.undoable()
        parcel = reception_id and work.scans.reception(reception_id)
        if not reception_id or not parcel or parcel.state is not ParcelState.RECEIVED:
            return None
        if not work.scans.mark_undone(reception_id):
            return None
        returns = work.returns.of_parcel(parcel.id)
        # Another desk's earlier reception stays in force; only ours is taken back.
        mine = parcel.reception and parcel.reception.desk_id == self._desk.desk_id
        undone = parcel.undo() if mine else parcel
        work.returns.save_parcel(undone)
        work.outbox.append(
            EventId(self._ids.new()),
            EventType.RECEPTION_UNDONE,
            parcel.id,
            {
                "parcel_id": parcel.id,
                "return_ids": [r.id for r in returns],
                "reception_id": reception_id,
            },
            at=self._clock.now(),
            clerk=clerk[:_CLERK_LENGTH],
        )
        return UndoOutcome(
            returns=tuple(r.with_parcel(undone) for r in returns),
            parcel=undone,
            mail_was_sent=any(r.mail.state is MailState.SENT for r in returns),
        )

    def _glance(self, work: UnitOfWork, code: ScannedCode) -> Glance:
        """The rules of `_judge` without its deeds."""
        whole = _whole(code)
        try:
            meaning = read_label((whole,), lambda one: self._slips.check(one, work))
        except ScanError:
            return Glance(code, Standing.BESIDE)
        parcels = meaning.parcels(work.returns.matches(meaning.keys))
        if not parcels:
            beside = meaning.kind in {KeyKind.ROUTING, KeyKind.ARTICLE}
            return Glance(code, Standing.BESIDE if beside else Standing.UNKNOWN)
        returns = frozenset(m.return_.id for found in parcels for m in found)
        if len(parcels) > 1:
            return Glance(code, Standing.SEVERAL, returns=returns, certain=False)
        match = parcels[0][0]
        if match.parcel.state is ParcelState.RECEIVED:
            standing = Standing.RECEIVED
        elif match.return_.site_id != self._desk.site_id:
            standing = Standing.OTHER_SITE
        else:
            standing = Standing.EXPECTED
        certain = match.kind is KeyKind.TRACKING or len(match.return_.parcels) == 1
        return Glance(code, standing, match.parcel_id, returns, certain)

    def _scan(
        self,
        code: ScannedCode,
        others: tuple[ScannedCode, ...],
        meaning: Meaning,
        photo: str,
        clerk: str,
    ) -> _Scan:
        """A scan within what a fact may hold: a giant code beside the right one is cut short."""
        kept = tuple(_short(other) for other in others)
        at = self._clock.now()
        return _Scan(_short(code), kept, meaning, photo, clerk[:_CLERK_LENGTH], at)

    def _judge(self, work: UnitOfWork, scan: _Scan, matches: Sequence[Match]) -> ScanOutcome:
        """The outcome, with the packing slip that was among the codes."""
        outcome = self._judge_matches(work, scan, matches)
        return replace(outcome, slip=scan.meaning.slip) if scan.meaning.slip else outcome

    def _judge_matches(
        self, work: UnitOfWork, scan: _Scan, matches: Sequence[Match]
    ) -> ScanOutcome:
        parcels = scan.meaning.parcels(matches)
        if not parcels and scan.meaning.article:
            return ScanOutcome(ScanVerdict.ARTICLE, scan.code, scan.at)
        if not parcels:
            return self._keep_unknown(work, scan)
        if len(parcels) > 1:
            return ScanOutcome(
                ScanVerdict.SEVERAL,
                scan.code,
                scan.at,
                carrier=scan.meaning.carrier,
                choices=tuple(matches_of[0] for matches_of in parcels),
            )
        (matches_of,) = parcels
        parcel = matches_of[0].parcel
        returns = tuple({m.return_.id: m.return_ for m in matches_of}.values())
        return self._judge_parcel(work, scan, parcel, returns)

    def _judge_parcel(
        self, work: UnitOfWork, scan: _Scan, parcel: ReturnParcel, returns: tuple[Return, ...]
    ) -> ScanOutcome:
        if parcel.state is ParcelState.RECEIVED:
            return self._already_received(work, scan, parcel, returns)
        if returns[0].site_id != self._desk.site_id:
            return self._misrouted(work, scan, parcel, returns)
        return self._take_in(work, scan, parcel, returns)

    def _take_in(
        self, work: UnitOfWork, scan: _Scan, parcel: ReturnParcel, returns: tuple[Return, ...]
    ) -> ScanOutcome:
        reception = Reception(scan.at, self._desk.desk_id, self._desk.desk_name, scan.clerk)
        received = parcel.receive(reception)
        work.returns.save_parcel(received)
        event_id = self._tell(work, EventType.PARCEL_RECEIVED, scan, received, returns)
        brand = work.reference.brand(returns[0].brand_id)
        window = _window(returns[0], brand)
        late = window is not None and not window.inside
        return ScanOutcome(
            ScanVerdict.OUTSIDE_WINDOW if late else ScanVerdict.RECEIVED,
            scan.code,
            scan.at,
            carrier=parcel.carrier,
            returns=tuple(r.with_parcel(received) for r in returns),
            parcel=received,
            brand=brand,
            reception=reception,
            window=window,
            event_id=event_id,
        )

    def _already_received(
        self, work: UnitOfWork, scan: _Scan, parcel: ReturnParcel, returns: tuple[Return, ...]
    ) -> ScanOutcome:
        brand = work.reference.brand(returns[0].brand_id)
        return ScanOutcome(
            ScanVerdict.ALREADY_RECEIVED,
            scan.code,
            scan.at,
            carrier=parcel.carrier,
            returns=returns,
            parcel=parcel,
            brand=brand,
            reception=parcel.reception,
            window=_window(returns[0], brand),
        )

    def _misrouted(
        self, work: UnitOfWork, scan: _Scan, parcel: ReturnParcel, returns: tuple[Return, ...]
    ) -> ScanOutcome:
        event_id = None
        if parcel.state is ParcelState.ANNOUNCED:
            parcel = parcel.ship()
            work.returns.save_parcel(parcel)
            event_id = self._tell(work, EventType.PARCEL_MISROUTED, scan, parcel, returns)
        return ScanOutcome(
            ScanVerdict.OTHER_SITE,
            scan.code,
            scan.at,
            carrier=parcel.carrier,
            returns=tuple(r.with_parcel(parcel) for r in returns),
            parcel=parcel,
            brand=work.reference.brand(returns[0].brand_id),
            site=work.reference.site(returns[0].site_id),
            event_id=event_id,
        )

    def _keep_unknown(self, work: UnitOfWork, scan: _Scan) -> ScanOutcome:
        """Keep what was read; the same unknown parcel scanned again stays one record."""
        keys, carrier, slip = scan.meaning.keys, scan.meaning.carrier, scan.meaning.slip
        verdict = ScanVerdict.UNKNOWN
        if slip is not None and not slip.standing.trusted:
            verdict = ScanVerdict.NOT_GENUINE
        event_id = None
        if work.unknowns.by_keys(keys) is None:
            event_id = EventId(self._ids.new())
            codes = (scan.code, *scan.others)
            unknown_id = UnknownParcelId(event_id)
            work.unknowns.add(
                UnknownParcel(unknown_id, codes, carrier, scan.at, scan.clerk, scan.photo), keys
            )
            work.outbox.append(
                event_id,
                EventType.PARCEL_UNKNOWN,
                unknown_id,
                {
                    "unknown_id": unknown_id,
                    "site_id": self._desk.site_id,
                    "carrier": carrier,
                    "codes": [{"text": c.text, "symbology": c.symbology or ""} for c in codes],
                },
                at=scan.at,
                clerk=scan.clerk,
            )
        return ScanOutcome(verdict, scan.code, scan.at, carrier=carrier, event_id=event_id)

    def _tell(
        self,
        work: UnitOfWork,
        type_: EventType,
        scan: _Scan,
        parcel: ReturnParcel,
        returns: tuple[Return, ...],
    ) -> EventId:
        event_id = EventId(self._ids.new())
        payload: dict[str, object] = {
            "parcel_id": parcel.id,
            "return_ids": [r.id for r in returns],
            "site_id": self._desk.site_id,
            "code": scan.code.text,
        }
        work.outbox.append(event_id, type_, parcel.id, payload, at=scan.at, clerk=scan.clerk)
        return event_id


def _whole(code: ScannedCode) -> ScannedCode:
    """The code without halves of characters, which no file and no message could hold."""
    text = code.text.encode("utf-8", "replace").decode()
    return code if text == code.text else replace(code, text=text)


def _short(code: ScannedCode) -> ScannedCode:
    """The code as a fact may hold it."""
    if len(code.text) <= MAX_SCAN_LENGTH:
        return code
    return replace(code, text=code.text[:MAX_SCAN_LENGTH])


def _window(return_: Return, brand: Brand | None) -> WindowVerdict | None:
    return judge_window(return_, brand.rules_at(return_.announced_at)) if brand else None
