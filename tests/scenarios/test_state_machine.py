"""Any order of deeds at two desks and the central service ends as the rules say.

`RETURNDESK_MACHINE_EXAMPLES` lets more stories play than CI does (`make chaos`), and
`RETURNDESK_MACHINE_SEED` other ones; the seed is printed.
"""

import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.feed import FeedKind
from returndesk.domain.ids import LineId, ReturnId
from returndesk.domain.returns import Resolution
from returndesk.domain.walkin import Deal, WalkinDraft
from returndesk.protocol.changes import TombstoneDocument
from tests.machine.judge import Judge
from tests.machine.world import BELT, BOUGHT, DRESS, Seat, World, prepare

EXAMPLES = int(os.environ.get("RETURNDESK_MACHINE_EXAMPLES", "20"))
SEED = int(os.environ.get("RETURNDESK_MACHINE_SEED", "2026"))
SHRINK = bool(os.environ.get("RETURNDESK_MACHINE_SHRINK"))
STEPS = 30

AT = st.integers(0, 1)
CODES = st.sampled_from(
    ["TRACK00000001", "TRACK00000002", "TRACK00000003", "RD-1", "RD-2", "RD-3", "NOBODY-1"]
)
RETURNS = st.sampled_from([ReturnId(f"r{n}") for n in (1, 2, 3)])
NUMBERS = st.integers(0, 30)
WISHES = st.sampled_from([Resolution.REFUND, Resolution.STORE_CREDIT])


class Desks(RuleBasedStateMachine):
    """Two desks, mostly offline, and whoever works at them."""

    prepared: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="machine-"))
        self.world = World.copied(self.prepared, self.folder / "town")
        self.vouchers: list[str] = []
        self.drafts: dict[int, WalkinDraft] = {}

    def teardown(self) -> None:
        try:
            self._end()
        finally:
            self.world.close()
            shutil.rmtree(self.folder)

    def _end(self) -> None:
        self.world.heal()
        self.world.drain_mails()
        self.world.heal()
        self.world.witness()
        Judge(self.world).check()

    def seat(self, at: int) -> Seat:
        return self.world.seats[at]

    def any_return(self, at: int, number: int) -> ReturnId:
        """A return that a desk knows, walk-ins and built ones among them."""
        with self.seat(at).desk.attention._storage.read() as work:
            known = [r.id for n in BOUGHT for r in work.returns.of_order(f"o{n}")]  # type: ignore[arg-type]
        return known[number % len(known)] if known else ReturnId("r1")

    @initialize(ahead=st.sampled_from([0, -49, 1, 120]))
    def set_a_clock(self, ahead: int) -> None:
        self.seat(1).clock.forward(hours=ahead)

    # --------------------------------------------------------------------------------- receiving

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

    @rule(at=AT, number=NUMBERS, parcel=st.sampled_from(["p1", "p2", "p3"]), out=st.booleans())
    def move_between_parcels(self, at: int, number: int, parcel: str, out: bool) -> None:
        parcels = self.seat(at).desk.parcels
        deed = parcels.take_out if out else parcels.merge
        id_ = self.any_return(at, number)
        self.world.tried(lambda: deed(parcel, id_, clerk="Ann"))  # type: ignore[arg-type]

    @rule(at=AT, number=NUMBERS, box=st.sampled_from(["BOX000001FR", "BOX000002FR"]))
    def split(self, at: int, number: int, box: str) -> None:
        desk = self.seat(at).desk
        id_ = self.any_return(at, number)
        self.world.tried(lambda: desk.parcels.split(id_, ScannedCode(box), clerk="Ann"))

    # -------------------------------------------------------------------------------- inspecting

    @rule(at=AT, number=NUMBERS)
    def put_on_the_table(self, at: int, number: int) -> None:
        seat = self.seat(at)
        key = self.any_return(at, number)

        def deed() -> None:
            seat.task = seat.desk.inspecting.open_return(key)

        self.world.tried(deed)

    @precondition(lambda self: any(seat.task for seat in self.world.seats))
    @rule(at=AT, ean=st.sampled_from([DRESS, BELT]))
    def count(self, at: int, ean: str) -> None:
        seat = self.seat(at)
        task = seat.task
        if task is None:
            return
        code = ScannedCode(ean, ScanSource.WEDGE, Symbology.EAN_UPC)

        def deed() -> None:
            seat.task = seat.desk.inspecting.count(task, code, clerk="Ann").task

        self.world.tried(deed)

    @precondition(lambda self: any(seat.task for seat in self.world.seats))
    @rule(at=AT, what=st.sampled_from(["save", "finish", "insist", "reopen", "redo", "discard"]))
    def inspect(self, at: int, what: str) -> None:
        seat = self.seat(at)
        task = seat.task
        if task is None:
            return
        inspecting = seat.desk.inspecting
        key = task.sheets[0].return_.id

        def deed() -> None:
            match what:
                case "save":
                    seat.task = inspecting.save(task, clerk="Ann")
                case "finish":
                    seat.task = inspecting.finish(task, clerk="Ann")
                case "insist":
                    seat.task = inspecting.finish(task, clerk="Ann", supervisor="Rosa")
                case "reopen":
                    seat.task = inspecting.reopen(task, key, clerk="Ann")
                case "redo":
                    seat.task = inspecting.redo(task, key)
                case _:
                    seat.task = inspecting.discard(task)

        self.world.tried(deed)

    # ----------------------------------------------------------------------------- at the counter

    @rule(
        at=AT,
        order=st.sampled_from([1, 1, 2, 3]),
        line=st.sampled_from(["dress", "dress", "belt"]),
        units=st.sampled_from([1, 1, 2, 3]),
        wish=WISHES,
        deal=st.sampled_from([Deal.GOODS_FOR_MONEY, Deal.GOODS_FOR_MONEY, *Deal]),
    )
    def begin_a_visit(
        self, at: int, order: int, line: str, units: int, wish: Resolution, deal: Deal
    ) -> None:
        walkin = self.seat(at).desk.walkin
        draft = walkin.draft(walkin.find(ScannedCode(f"OUT{order:08d}")))
        first = replace(draft.orders[0], wish=wish, deal=deal, deal_reason="Photo")
        for each in first.lines:
            if each.line.id == line:
                first = first.put(replace(each, quantity=units, reason="too_small"))
        self.drafts[at] = draft.put(first)

    @precondition(lambda self: self.drafts)
    @rule(at=AT, decided=st.booleans())
    def end_a_visit(self, at: int, decided: bool) -> None:
        seat = self.seat(at)
        draft = self.drafts.pop(at, None)
        if draft is None:
            return
        fresh = seat.desk.walkin.refresh(draft)
        asked = [
            (line.quantity, order.returnable(line.line.id))
            for order in fresh.orders
            for line in order.chosen
        ]

        def deed() -> None:
            boss = seat.boss() if decided else None
            outcome = seat.desk.walkin.complete(draft, clerk="Ann", supervisor=boss)
            assert all(units <= left for units, left in asked), "a unit came back twice here"
            texts = [done.voucher.text for done in outcome.completed if done.voucher]
            self.vouchers.extend(texts)

        self.world.tried(deed)

    @rule(at=AT, number=NUMBERS, wish=WISHES, gone=st.booleans(), decided=st.booleans())
    def propose(self, at: int, number: int, wish: Resolution, gone: bool, decided: bool) -> None:
        seat = self.seat(at)
        key = self.any_return(at, number)

        def deed() -> None:
            done = seat.desk.resolving.propose(
                key,
                wish,
                clerk="Ann",
                without_goods=gone,
                reason="Photo",
                supervisor=seat.boss() if decided else None,
            )
            if done.voucher:
                self.vouchers.append(done.voucher.text)

        self.world.tried(deed)

    @rule(at=AT, number=NUMBERS, yes=st.booleans())
    def decide(self, at: int, number: int, yes: bool) -> None:
        seat = self.seat(at)
        key = self.any_return(at, number)

        def deed() -> None:
            if yes:
                done = seat.desk.resolving.approve(key, seat.boss(), clerk="Ann")
            else:
                done = seat.desk.resolving.refuse(key, seat.boss(), "Worn", clerk="Ann")
            if done.voucher:
                self.vouchers.append(done.voucher.text)

        self.world.tried(deed)

    @precondition(lambda self: self.vouchers)
    @rule(at=AT, number=NUMBERS)
    def redeem(self, at: int, number: int) -> None:
        text = self.vouchers[number % len(self.vouchers)]
        self.world.tried(lambda: self.seat(at).desk.vouchers.redeem(text, clerk="Ann"))

    @rule(at=AT, number=NUMBERS)
    def settle(self, at: int, number: int) -> None:
        attention = self.seat(at).desk.attention
        entries = attention.open()
        if entries:
            attention.settle(entries[number % len(entries)].id, clerk="Ann")

    # ------------------------------------------------------------------- the network and the time

    @rule(at=AT)
    def sync(self, at: int) -> None:
        assert not self.world.sync(self.seat(at)).error

    @rule(at=AT, left=st.integers(1, 3), lost=st.booleans(), page=st.sampled_from([1, 2, 500]))
    def sync_with_a_bad_network(self, at: int, left: int, lost: bool, page: int) -> None:
        central = self.seat(at).central
        central.network(left=left, loses_last=lost)
        central.page = page
        self.seat(at).desk.syncing.run()

    @rule(at=AT)
    def close_and_open(self, at: int) -> None:
        seat = self.seat(at)
        seat.desk.close()
        seat.open()

    @rule()
    def take_mails(self) -> None:
        self.world.take_mails()

    @rule(noted=st.booleans())
    def send_mails(self, noted: bool) -> None:
        self.world.send_mails(noted=noted)

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        self.world.forward(hours)

    @rule(key=RETURNS)
    def cancel(self, key: ReturnId) -> None:
        self.world.store.import_documents([TombstoneDocument(of=FeedKind.RETURN, id=key)])


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared")
    prepare(folder)
    return folder


@pytest.mark.timeout(0 if SHRINK else 600)
def test_any_order_of_deeds_ends_as_the_rules_say(
    prepared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = seed(SEED)(type("Story", (Desks,), {"prepared": prepared}))
    with capsys.disabled():
        print(f"\n  seed {SEED}, {EXAMPLES} stories of up to {STEPS} deeds")
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink] if SHRINK else [Phase.generate],
        ),
    )
