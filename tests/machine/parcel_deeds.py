"""What people do with parcels: take them in, take that back, and say what lies in them."""

from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from returndesk.domain.codes import ScannedCode
from returndesk.domain.ids import EventId, LineId, ParcelId, ReturnId
from returndesk.domain.returns import Return
from tests.machine.story import AT, NUMBERS, Story
from tests.machine.world import BOUGHT, Seat

KNOWN_CODES = [
    "TRACK00000001",
    "TRACK00000002",
    "TRACK00000003",
    "RD-1",
    "RD-2",
    "RD-3",
]
CODES = st.sampled_from([*KNOWN_CODES, "NOBODY-1"])
PARCELS = st.sampled_from([ParcelId(f"p{n}") for n in (1, 2, 3)])
BOXES = st.sampled_from(["BOX000001FR", "BOX000002FR"])


@dataclass(frozen=True)
class Box:
    """A parcel that a desk has split off a return, and the fact that it did."""

    parcel: ParcelId
    fact: EventId | None


@dataclass(frozen=True)
class TakenOut:
    """A return that a desk took out of a parcel, and the one that it is awaited in since."""

    parcel: ParcelId
    return_id: ReturnId
    awaited: ParcelId | None


class ParcelDeeds(Story):
    """The rules about parcels; each way back is open to the desk that has gone the way."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[int, list[Box]] = {0: [], 1: []}
        self.taken_out: dict[int, list[TakenOut]] = {0: [], 1: []}
        # Codes of what was undone when its shopper had been told of it.
        self.missed: list[str] = []

    @rule(at=AT, code=CODES)
    def receive(self, at: int, code: str) -> None:
        self.seat(at).desk.receiving.receive(ScannedCode(code), clerk="Ann")

    @rule(at=AT)
    def undo(self, at: int) -> None:
        self.seat(at).desk.receiving.undo(clerk="Ann")

    @rule(at=AT, number=NUMBERS)
    def undo_an_older_one(self, at: int, number: int) -> None:
        desk = self.seat(at).desk
        told = [scan.event_id for scan in desk.overview.recent_scans() if scan.event_id]
        if told:
            self.world.tried(lambda: desk.receiving.undo(told[number % len(told)], clerk="Ann"))

    @rule(at=AT, number=NUMBERS)
    def match_an_unknown(self, at: int, number: int) -> None:
        desk = self.seat(at).desk
        id_ = self.any_return(at, number)
        waiting = desk.unknowns.open()
        if waiting:
            self.world.tried(lambda: desk.unknowns.match(waiting[0].id, id_, clerk="Ann"))

    @rule(at=AT, order=st.sampled_from([1, 2]), dresses=st.integers(0, 2))
    def build_of_an_unknown(self, at: int, order: int, dresses: int) -> None:
        desk = self.seat(at).desk
        (found,) = desk.walkin.find(ScannedCode(f"OUT{order:08d}"))
        units = {LineId("dress"): dresses}
        waiting = desk.unknowns.open()
        if waiting:
            unknown = waiting[0].id
            self.world.tried(lambda: desk.unknowns.build(unknown, found, units, clerk="Ann"))

    @rule(at=AT, code=st.sampled_from(KNOWN_CODES), then_at=st.sampled_from([None, 0, 1]))
    def undo_after_the_mail(self, at: int, code: str, then_at: int | None) -> None:
        """Somebody else may have it again at once: stories of few rules would never get there."""
        seat = self.seat(at)
        outcome = seat.desk.receiving.receive(ScannedCode(code), clerk="Ann")
        self._tell_shoppers(seat)
        if outcome.verdict.took_in and outcome.event_id is not None:
            fact = outcome.event_id
            self.world.tried(lambda: seat.desk.receiving.undo(fact, clerk="Ann"))
            assert not self.world.sync(seat).error
            self.missed.append(code)
        if then_at is not None:
            self.seat(then_at).desk.receiving.receive(ScannedCode(code), clerk="Ann")

    @precondition(lambda self: self.missed)
    @rule(at=AT, number=NUMBERS)
    def have_it_again(self, at: int, number: int) -> None:
        code = self.missed.pop(number % len(self.missed))
        self.seat(at).desk.receiving.receive(ScannedCode(code), clerk="Ann")

    @rule(at=AT, number=NUMBERS, parcel=PARCELS)
    def put_into_a_parcel(self, at: int, number: int, parcel: ParcelId) -> None:
        id_ = self.any_return(at, number)
        parcels = self.seat(at).desk.parcels
        self.world.tried(lambda: parcels.merge(parcel, id_, clerk="Ann"))

    @rule(at=AT, number=NUMBERS, parcel=PARCELS, told=st.booleans(), back=st.booleans())
    def take_out_of_a_parcel(
        self, at: int, number: int, parcel: ParcelId, told: bool, back: bool
    ) -> None:
        """Out of one that holds several, if there is any; it may be put `back` at once."""
        seat = self.seat(at)
        shared = self._shared(seat) or [(parcel, self.any_return(at, number))]
        parcel, id_ = shared[number % len(shared)]
        before = self._parcels(seat, id_)
        if not self.world.tried(lambda: seat.desk.parcels.take_out(parcel, id_, clerk="Ann")):
            return
        new = next((key for key in self._parcels(seat, id_) if key not in before), None)
        self.taken_out[at].append(TakenOut(parcel, id_, new))
        if told:
            assert not self.world.sync(seat).error
        if back:
            self._put_back(at, -1)

    @precondition(lambda self: any(self.taken_out.values()))
    @rule(at=AT, number=NUMBERS)
    def put_back_into_a_parcel(self, at: int, number: int) -> None:
        if self.taken_out[at]:
            self._put_back(at, number % len(self.taken_out[at]))

    @rule(at=AT, number=NUMBERS, box=BOXES)
    def split(self, at: int, number: int, box: str) -> None:
        desk = self.seat(at).desk
        id_ = self.any_return(at, number)

        def deed() -> None:
            outcome = desk.parcels.split(id_, ScannedCode(box), clerk="Ann")
            assert outcome.parcel is not None
            self.boxes[at].append(Box(outcome.parcel.id, outcome.event_id))

        self.world.tried(deed)

    @precondition(lambda self: any(self.boxes.values()))
    @rule(at=AT, number=NUMBERS)
    def undo_a_split(self, at: int, number: int) -> None:
        boxes = self.boxes[at]
        if not boxes:
            return
        box = boxes.pop(number % len(boxes))
        seat = self.seat(at)

        def deed() -> None:
            seat.desk.parcels.undo_split(box.parcel, box.fact, clerk="Ann")
            self._note_given_up(seat, box.parcel)

        self.world.tried(deed)

    def _put_back(self, at: int, place: int) -> None:
        last = self.taken_out[at].pop(place)
        seat = self.seat(at)

        def deed() -> None:
            seat.desk.parcels.merge(
                last.parcel, last.return_id, clerk="Ann", instead_of=last.awaited
            )
            self._note_given_up(seat, last.awaited)

        self.world.tried(deed)

    @staticmethod
    def _shared(seat: Seat) -> list[tuple[ParcelId, ReturnId]]:
        """The parcels that hold several returns as a desk knows it, with each of those."""
        with seat.desk.attention._storage.read() as work:
            known = [r for n in BOUGHT for r in work.returns.of_order(f"o{n}")]  # type: ignore[arg-type]
        inside: dict[ParcelId, list[ReturnId]] = {}
        for return_ in known:
            for parcel in return_.parcels:
                inside.setdefault(parcel.id, []).append(return_.id)
        return [(parcel, id_) for parcel, ids in inside.items() if len(ids) > 1 for id_ in ids]

    def _tell_shoppers(self, seat: Seat) -> None:
        """Everything that this desk knows is told, and every mail that is due leaves."""
        assert not self.world.sync(seat).error
        self.world.drain_mails()

    def _note_given_up(self, seat: Seat, parcel: ParcelId | None) -> None:
        if parcel is None:
            return
        with seat.desk.attention._storage.read() as work:
            if not work.returns.of_parcel(parcel):
                self.world.given_up.add(parcel)

    @staticmethod
    def _parcels(seat: Seat, id_: ReturnId) -> set[ParcelId]:
        with seat.desk.attention._storage.read() as work:
            known: Return | None = work.returns.get(id_)
        return {parcel.id for parcel in known.parcels} if known else set()
