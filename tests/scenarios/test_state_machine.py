"""Any order of deeds at two desks and the central service ends as the rules say.

`RETURNDESK_MACHINE_EXAMPLES` lets more stories play than CI does (`make chaos`), and
`RETURNDESK_MACHINE_SEED` other ones; the seed is printed.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule, run_state_machine_as_test

from returndesk.domain.codes import ScannedCode, ScanSource, Symbology
from returndesk.domain.feed import FeedKind
from returndesk.domain.ids import ReturnId
from returndesk.domain.returns import Resolution
from returndesk.domain.walkin import Deal, WalkinDraft
from returndesk.protocol.changes import TombstoneDocument
from tests.machine.parcel_deeds import ParcelDeeds
from tests.machine.story import AT, NUMBERS
from tests.machine.world import BELT, DRESS, prepare

EXAMPLES = int(os.environ.get("RETURNDESK_MACHINE_EXAMPLES", "20"))
SEED = int(os.environ.get("RETURNDESK_MACHINE_SEED", "2026"))
SHRINK = bool(os.environ.get("RETURNDESK_MACHINE_SHRINK"))
STEPS = 30

RETURNS = st.sampled_from([ReturnId(f"r{n}") for n in (1, 2, 3)])
WISHES = st.sampled_from([Resolution.REFUND, Resolution.STORE_CREDIT])


class Desks(ParcelDeeds):
    """Two desks, mostly offline, and whoever works at them."""

    def __init__(self) -> None:
        super().__init__()
        self.vouchers: list[str] = []
        self.drafts: dict[int, WalkinDraft] = {}

    @initialize(ahead=st.sampled_from([0, -49, 1, 120]))
    def set_a_clock(self, ahead: int) -> None:
        self.seat(1).clock.forward(hours=ahead)

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
