"""The three tracks of a return: every move of the tables, and no other."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from itertools import product
from typing import Any

import pytest

from returndesk.domain.errors import MoveError
from returndesk.domain.ids import BrandId, DeskId, LineId, OrderId, ParcelId, ReturnId, SiteId
from returndesk.domain.money import Money
from returndesk.domain.returns import (
    INSPECTION_TRACK,
    PARCEL_TRACK,
    RESOLUTION_TRACK,
    InspectionMove,
    InspectionState,
    ParcelMove,
    ParcelState,
    Reception,
    ResolutionMove,
    ResolutionState,
    Return,
    ReturnLine,
    ReturnParcel,
    Shopper,
    move_on,
)

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
RECEPTION = Reception(NOON, DeskId("desk-3"), "Poste 3", "Amélie")
RETURN = Return(
    id=ReturnId("r1"),
    number="RD-48213",
    brand_id=BrandId("lumen"),
    site_id=SiteId("lille"),
    order_id=OrderId("o1"),
    order_number="#10482",
    shopper=Shopper("Jeanne Martin"),
    announced_at=NOON,
)

# PRODUCT.md, "A return has three tracks", written out a second time on purpose.
LEGAL = {
    "parcel": {
        ("announced", "ship"): "in_transit",
        ("announced", "receive"): "received",
        ("in_transit", "receive"): "received",
        ("received", "undo"): "announced",
    },
    "inspection": {
        ("pending", "start"): "in_progress",
        ("in_progress", "finish"): "done",
        ("done", "reopen"): "in_progress",
    },
    "resolution": {
        ("pending", "approve"): "approved",
        ("pending", "refuse"): "refused",
        ("approved", "settle"): "settled",
    },
}
TRACKS: list[tuple[str, Any, type[StrEnum], type[StrEnum]]] = [
    ("parcel", PARCEL_TRACK, ParcelState, ParcelMove),
    ("inspection", INSPECTION_TRACK, InspectionState, InspectionMove),
    ("resolution", RESOLUTION_TRACK, ResolutionState, ResolutionMove),
]
EVERY_MOVE = [
    pytest.param(name, track, state, move, id=f"{name}: {move} from {state}")
    for name, track, states, moves in TRACKS
    for state, move in product(states, moves)
]


@pytest.mark.parametrize(("name", "track", "state", "move"), EVERY_MOVE)
def test_every_move_is_in_its_table_or_refused(
    name: str, track: Mapping[tuple[StrEnum, StrEnum], StrEnum], state: StrEnum, move: StrEnum
) -> None:
    after = LEGAL[name].get((str(state), str(move)))
    if after is not None:
        assert move_on(track, name, state, move) == after
        return
    with pytest.raises(MoveError) as caught:
        move_on(track, name, state, move)
    assert caught.value.code == "illegal_move"
    assert caught.value.params == {"track": name, "state": str(state), "move": str(move)}


def parcel(number: int = 1, state: ParcelState = ParcelState.ANNOUNCED) -> ReturnParcel:
    return ReturnParcel(ParcelId(f"p{number}"), f"TRACK{number}", state=state)


@pytest.mark.parametrize("state", [ParcelState.ANNOUNCED, ParcelState.IN_TRANSIT])
def test_a_parcel_is_received_and_taken_back(state: ParcelState) -> None:
    received = parcel(state=state).receive(RECEPTION)
    assert received.state is ParcelState.RECEIVED
    assert received.reception == RECEPTION
    with pytest.raises(MoveError):
        received.receive(RECEPTION)
    undone = received.undo()
    assert undone.state is ParcelState.ANNOUNCED
    assert undone.reception is None
    with pytest.raises(MoveError):
        undone.undo()
    assert undone.receive(RECEPTION) == received


def test_a_parcel_leaves_once() -> None:
    shipped = parcel().ship()
    assert shipped.state is ParcelState.IN_TRANSIT
    for gone in (shipped, shipped.receive(RECEPTION)):
        with pytest.raises(MoveError):
            gone.ship()


def test_inspection_runs_is_closed_and_reopened() -> None:
    started = RETURN.inspect(InspectionMove.START)
    done = started.inspect(InspectionMove.FINISH)
    assert done.inspection is InspectionState.DONE
    assert done.inspect(InspectionMove.REOPEN) == started
    with pytest.raises(MoveError):
        RETURN.inspect(InspectionMove.FINISH)


def test_resolution_is_approved_then_settled_or_refused() -> None:
    approved = RETURN.resolve(ResolutionMove.APPROVE)
    assert approved.resolve(ResolutionMove.SETTLE).resolution is ResolutionState.SETTLED
    refused = RETURN.resolve(ResolutionMove.REFUSE)
    assert refused.resolution is ResolutionState.REFUSED
    for over in (refused, approved):
        with pytest.raises(MoveError):
            over.resolve(ResolutionMove.REFUSE)


def test_the_tracks_move_on_their_own() -> None:
    # refunded without goods (photo proof), and received without a refund
    refunded = RETURN.resolve(ResolutionMove.APPROVE).resolve(ResolutionMove.SETTLE)
    assert refunded.parcel_state is ParcelState.ANNOUNCED
    assert refunded.inspection is InspectionState.PENDING
    received = replace(RETURN, parcels=(parcel().receive(RECEPTION),))
    assert received.parcel_state is ParcelState.RECEIVED
    assert received.resolution is ResolutionState.PENDING


@pytest.mark.parametrize(
    ("states", "whole", "received"),
    [
        ([], ParcelState.ANNOUNCED, 0),
        ([ParcelState.ANNOUNCED], ParcelState.ANNOUNCED, 0),
        ([ParcelState.ANNOUNCED, ParcelState.IN_TRANSIT], ParcelState.IN_TRANSIT, 0),
        ([ParcelState.RECEIVED, ParcelState.IN_TRANSIT], ParcelState.RECEIVED, 1),
        ([ParcelState.RECEIVED, ParcelState.RECEIVED], ParcelState.RECEIVED, 2),
    ],
)
def test_a_return_is_as_far_as_its_furthest_parcel(
    states: list[ParcelState], whole: ParcelState, received: int
) -> None:
    return_ = replace(RETURN, parcels=tuple(parcel(i, s) for i, s in enumerate(states)))
    assert return_.parcel_state is whole
    assert return_.received_parcels == received


def test_one_parcel_is_replaced_by_its_newer_value() -> None:
    first, second = parcel(1), parcel(2)
    return_ = replace(RETURN, parcels=(first, second)).with_parcel(second.receive(RECEPTION))
    assert return_.parcels[0] == first
    assert return_.parcels[1].state is ParcelState.RECEIVED


def test_lines_are_counted_and_the_first_reason_is_told() -> None:
    assert RETURN.article_count == 0
    assert RETURN.reason == ""
    lines = (
        ReturnLine(LineId("l1"), "Lampe", 2, Money(4900)),
        ReturnLine(LineId("l2"), "Vase", 1, Money(1600), reason="too_small"),
    )
    return_ = replace(RETURN, lines=lines)
    assert return_.article_count == 3
    assert return_.reason == "too_small"
