"""Returns and the keys that lead to them."""

from dataclasses import replace

import pytest

from returndesk.domain.codes import KeyKind
from returndesk.domain.ids import ParcelId, ReturnId
from returndesk.domain.returns import (
    InspectionMove,
    Mail,
    MailState,
    ParcelState,
    Reception,
    ResolutionMove,
    Return,
    Shopper,
)
from returndesk.storage.database import Database
from tests.support import DESK, START, fill, make_return, parcel

RECEPTION = Reception(START, DESK.desk_id, DESK.desk_name, "Ann")


def found(database: Database, *keys: str) -> list[tuple[str, KeyKind, str, str]]:
    with database.read() as work:
        matches = work.returns.matches(keys)
    return [(m.key, m.kind, m.parcel_id, m.return_.id) for m in matches]


def test_a_return_comes_back_as_it_was_stored(database: Database) -> None:
    mailed = Mail(MailState.SENT, START, "")
    return_ = make_return(1, parcel(1), parcel(2), shopper=Shopper("Zoë “Z” O'Hara", "z@x.fr"))
    return_ = replace(
        return_.inspect(InspectionMove.START).resolve(ResolutionMove.REFUSE), mail=mailed
    )
    extra = replace(RECEPTION, desk_name="Poste 4")
    received = replace(parcel(2).receive(RECEPTION), extra_receptions=(extra,))
    return_ = return_.with_parcel(received)
    with database.write() as work:
        work.returns.put(return_)
    with database.read() as work:
        assert work.returns.get(return_.id) == return_
        assert work.returns.of_parcel(ParcelId("p2")) == (return_,)
        assert work.returns.get(ReturnId("none")) is None


@pytest.mark.parametrize("written", ["RD-48213", "rd 48213", "#RD48213", "RD48213\r"])
def test_a_number_may_be_written_any_way(database: Database, written: str) -> None:
    with database.write() as work:
        work.returns.put(make_return(48213))
        stored = work.returns.by_number(written)
    assert stored is not None
    assert stored.id == "r48213"


def test_keys_lead_to_parcels_in_the_order_asked(database: Database) -> None:
    fill(database, [make_return(n) for n in range(1, 50)])
    assert found(database, "RD7", "NOTHING", "TRACK00000003", "10009") == [
        ("RD7", KeyKind.RETURN_NUMBER, "p7", "r7"),
        ("TRACK00000003", KeyKind.TRACKING, "p3", "r3"),
        ("10009", KeyKind.ORDER_NUMBER, "p9", "r9"),
    ]
    assert found(database) == []
    assert found(database, *(f"X{n}" for n in range(500))) == []


def test_a_parcel_with_several_returns_matches_each(database: Database) -> None:
    shared = parcel(1)
    fill(database, [make_return(1, shared), make_return(2, shared), make_return(3)])
    assert [id_ for *_, id_ in found(database, "TRACK00000001")] == ["r1", "r2"]
    assert [id_ for *_, id_ in found(database, "RD2")] == ["r1", "r2"]
    with database.read() as work:
        assert {r.id for r in work.returns.of_parcel(shared.id)} == {"r1", "r2"}


def test_a_return_with_several_parcels_matches_each_parcel(database: Database) -> None:
    fill(database, [make_return(1, parcel(1), parcel(2))])
    assert [parcel_id for _, _, parcel_id, _ in found(database, "RD1")] == ["p1", "p2"]
    with database.read() as work:
        (match,) = work.returns.matches(("TRACK00000002",))
    assert match.parcel.tracking_number == "TRACK00000002"
    assert [p.id for p in match.return_.parcels] == ["p1", "p2"]


def test_a_track_is_stored_and_all_returns_in_the_parcel_follow(database: Database) -> None:
    shared = parcel(1)
    fill(database, [make_return(1, shared, parcel(2)), make_return(2, shared)])
    with database.write() as work:
        work.returns.save_parcel(shared.receive(RECEPTION))
    with database.read() as work:
        returns = work.returns.of_parcel(shared.id)
    assert [r.parcel_state for r in returns] == [ParcelState.RECEIVED] * 2
    assert {r.parcels[0].reception for r in returns} == {RECEPTION}
    assert returns[0].parcels[1].state is ParcelState.ANNOUNCED


def test_a_parcel_that_no_return_brought_is_a_bug(database: Database) -> None:
    with pytest.raises(LookupError), database.write() as work:
        work.returns.save_parcel(parcel(9))


def test_changed_numbers_change_the_keys(database: Database) -> None:
    fill(database, [make_return(1, parcel(1, "OLDNUMBER1"))])
    fill(database, [make_return(1, parcel(1, "NEWNUMBER1"), order_number="other")])
    assert found(database, "OLDNUMBER1", "10001") == []
    assert len(found(database, "NEWNUMBER1", "OTHER", "RD1")) == 3


def test_a_parcel_that_left_its_return_is_no_longer_found(database: Database) -> None:
    fill(database, [make_return(1, parcel(1), parcel(2))])
    fill(database, [make_return(1, parcel(2))])
    assert found(database, "TRACK00000001") == []
    assert [parcel_id for _, _, parcel_id, _ in found(database, "RD1")] == ["p2"]


def test_a_removed_return_takes_only_its_own_keys_along(database: Database) -> None:
    shared = parcel(1)
    first, second = (make_return(n, shared, order_number="#77") for n in (1, 2))
    fill(database, [first, second])
    with database.write() as work:
        work.returns.remove(first.id)
    assert found(database, "RD1") == []
    assert [id_ for *_, id_ in found(database, "TRACK00000001")] == ["r2"]
    assert [id_ for *_, id_ in found(database, "77")] == ["r2"]
    with database.write() as work:
        work.returns.remove(second.id)
        assert work.returns.of_parcel(shared.id) == ()
    assert found(database, "TRACK00000001", "77", "RD2") == []


def test_of_two_documents_with_one_id_the_later_counts(database: Database) -> None:
    newer: Return = replace(make_return(1), order_number="#2")
    fill(database, [make_return(1), newer])
    with database.read() as work:
        assert work.returns.get(newer.id) == newer
