"""The rules under any order of events from several desks, against a model that is easy to see."""

import shutil
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from returndesk.central.inbox import read_batch
from returndesk.central.receptions import DeskRecord
from returndesk.central.store.store import CentralStore
from returndesk.domain.events import VerdictKind
from returndesk.domain.returns import MailState, ParcelState
from returndesk.protocol.changes import ReturnDocument
from returndesk.protocol.events import EventBatch, WireEvent
from tests.central.conftest import BRAND, SITE, announced
from tests.support import START, TestClock

DELAY = timedelta(seconds=120)
# The return r1 is in parcels p1 and p2, the return r2 in p2 alone.
RETURNS = (announced(1, "p1", "p2"), announced(2, "p2"))

step = st.one_of(
    st.tuples(st.just("receive"), st.integers(0, 2), st.sampled_from(["p1", "p2"])),
    st.tuples(st.just("undo"), st.integers(0, 2), st.integers(0, 30)),
    st.tuples(st.just("mail"), st.just(0), st.just(0)),
    st.tuples(st.just("again"), st.just(0), st.integers(0, 30)),
)


class Model:
    """Standing receptions by parcel, in order; and which returns were mailed."""

    def __init__(self) -> None:
        self.standing: dict[str, list[str]] = {"p1": [], "p2": []}
        self.parcel_of: dict[str, str] = {}
        self.sent: list[str] = []

    def received(self, return_: ReturnDocument) -> bool:
        return any(self.standing[parcel.id] for parcel in return_.parcels)


def told(event_id: str, type_: str, parcel: str, **more: object) -> WireEvent:
    return WireEvent(
        id=event_id,
        seq=1,
        type=type_,
        aggregate=parcel,
        payload={"parcel_id": parcel, "return_ids": ["r1"], "site_id": "lille"} | more,
        occurred_at=START,
        clerk="Zoé",
        schema_version=1,
    )


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with both returns and three desks, to be copied."""
    path = tmp_path_factory.mktemp("prepared") / "central.sqlite3"
    with CentralStore(path, TestClock().now) as store:
        store.import_documents([SITE, BRAND, *RETURNS])
        for number in range(3):
            store.enrol(store.new_enrolment_code("lille", f"Poste {number}"))
    return path


def play(store: CentralStore, clock: TestClock, steps: Sequence[tuple[str, int, object]]) -> Model:
    desks = store.desks()
    model = Model()
    past: list[tuple[DeskRecord, WireEvent, object]] = []

    def send(desk: DeskRecord, event: WireEvent) -> VerdictKind:
        body = EventBatch(events=(event,)).model_dump_json().encode()
        (verdict,) = store.apply_events(desk, read_batch(body), DELAY).verdicts
        past.append((desk, event, verdict))
        return verdict.kind

    for number, (what, who, which) in enumerate(steps):
        event_id = f"e{number}"
        if what == "receive":
            parcel = str(which)
            expected = "already_received" if model.standing[parcel] else "applied"
            assert send(desks[who], told(event_id, "parcel.received", parcel)) == expected
            model.standing[parcel].append(event_id)
            model.parcel_of[event_id] = parcel
        elif what == "undo" and model.parcel_of:
            reception = list(model.parcel_of)[int(str(which)) % len(model.parcel_of)]
            parcel = model.parcel_of[reception]
            undo = told(event_id, "parcel.reception_undone", parcel, reception_id=reception)
            assert send(desks[who], undo) == "applied"
            if reception in model.standing[parcel]:
                model.standing[parcel].remove(reception)
        elif what == "mail":
            clock.forward(seconds=120)
            for job in store.take_mails(10, timedelta(hours=1)):
                model.sent.append(job.matter.return_.id)
                store.mail_sent(job)
        elif what == "again" and past:
            desk, event, verdict = past[int(str(which)) % len(past)]
            body = EventBatch(events=(event,)).model_dump_json().encode()
            assert store.apply_events(desk, read_batch(body), DELAY).verdicts == (verdict,)
        check(store, model)
    return model


def check(store: CentralStore, model: Model) -> None:
    for change in store.changes("", 100).changes:
        if not isinstance(change, ReturnDocument):
            continue
        for parcel in change.parcels:
            standing = model.standing[parcel.id]
            state = ParcelState.RECEIVED if standing else ParcelState.ANNOUNCED
            assert parcel.state is state
            assert (parcel.reception is not None) == bool(standing)
            assert len(parcel.extra_receptions) == max(len(standing) - 1, 0)
        assert model.sent.count(change.id) <= 1
        if change.id in model.sent:
            assert change.mail.state is MailState.SENT
        elif model.received(change):
            assert change.mail.state is MailState.SCHEDULED
        else:
            assert change.mail.state in {MailState.NONE, MailState.CANCELLED}


@settings(max_examples=25, deadline=None, derandomize=True)
@given(steps=st.lists(step, max_size=20))
def test_any_order_of_events_ends_as_the_rules_say(
    prepared: Path, steps: list[tuple[str, int, object]]
) -> None:
    with TemporaryDirectory() as folder:
        clock = TestClock()
        path = Path(shutil.copy(prepared, folder))
        with CentralStore(path, clock.now) as store:
            model = play(store, clock, steps)
            clock.forward(seconds=120)
            late = {job.matter.return_.id for job in store.take_mails(10, timedelta(hours=1))}
    due = {r.id for r in RETURNS if model.received(r)} - set(model.sent)
    assert late == due
