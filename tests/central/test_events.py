"""What an event does at the central service, asked over HTTP."""

from datetime import timedelta
from typing import Any

import pytest

from tests.central.conftest import Service, announced
from tests.support import START


def test_the_first_reception_is_applied_and_told(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk("Poste 1")
    (verdict,) = desk.send(desk.received("e1"))
    assert verdict == {
        "event_id": "e1", "kind": "applied", "reason": "",
        "desk_name": "", "clerk": "", "at": None,
    }  # fmt: skip
    parcel = desk.parcel()
    assert parcel["state"] == "received"
    assert parcel["reception"] == {
        "at": "2026-11-22T09:00:00Z",
        "desk_id": desk.desk_id,
        "desk_name": "Poste 1",
        "clerk": "Amélie R.",
    }
    assert parcel["extra_receptions"] == []


def test_a_second_desk_is_told_who_was_first_and_both_are_kept(service: Service) -> None:
    service.start(announced(1))
    first, second = service.desk("Poste 1"), service.desk("Poste 2")
    first.send(first.received("e1"))
    later = (START + timedelta(minutes=5)).isoformat()
    (verdict,) = second.send(second.received("e2", occurred_at=later, clerk="Karim"))
    assert verdict["kind"] == "already_received"
    assert (verdict["desk_name"], verdict["clerk"]) == ("Poste 1", "Amélie R.")
    assert verdict["at"] == "2026-11-22T09:00:00Z"
    parcel = first.parcel()
    assert parcel["reception"]["desk_name"] == "Poste 1"
    assert [extra["desk_name"] for extra in parcel["extra_receptions"]] == ["Poste 2"]


def test_an_event_told_again_gets_the_same_answer_and_does_nothing(service: Service) -> None:
    central = service.start(announced(1))
    first, second = service.desk("Poste 1"), service.desk("Poste 2")
    told = first.received("e1")
    again = second.received("e2")
    answers = [first.send(told), second.send(again)]
    undo = first.undone("e3", "e1")
    first.send(undo)
    # The parcel is now the second desk's; the old answers stay what they were.
    assert [first.send(told), second.send(again)] == answers
    assert first.kinds(told, told, undo) == ["applied"] * 3
    assert central.store.counts().events == 3
    assert first.parcel()["reception"]["desk_name"] == "Poste 2"


def test_an_id_used_for_another_fact_is_refused_and_the_first_stands(service: Service) -> None:
    service.start(announced(1), announced(2))
    desk = service.desk()
    desk.send(desk.received("e1"))
    (verdict,) = desk.send(desk.received("e1", parcel_id="p2"))
    assert (verdict["kind"], verdict["reason"]) == ("rejected", "id_reused")
    assert desk.parcel("r2")["state"] == "announced"
    assert desk.kinds(desk.received("e1")) == ["applied"]  # a new seq is still the same fact


def test_undo_gives_the_parcel_back(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    assert desk.kinds(desk.received("e1"), desk.undone("e2", "e1")) == ["applied", "applied"]
    parcel = desk.parcel()
    assert (parcel["state"], parcel["reception"]) == ("announced", None)
    # Taken back twice is still taken back once; the same desk may receive it again.
    assert desk.kinds(desk.undone("e3", "e1"), desk.received("e4")) == ["applied", "applied"]
    assert desk.parcel()["state"] == "received"


def test_undo_at_one_desk_leaves_the_parcel_with_the_other(service: Service) -> None:
    service.start(announced(1))
    first, second = service.desk("Poste 1"), service.desk("Poste 2")
    first.send(first.received("e1"))
    second.send(second.received("e2"))
    first.send(first.undone("e3", "e1"))
    parcel = first.parcel()
    assert (parcel["state"], parcel["reception"]["desk_name"]) == ("received", "Poste 2")
    assert parcel["extra_receptions"] == []
    second.send(second.undone("e4", "e2"))
    assert second.parcel()["state"] == "announced"


def test_undo_of_an_extra_reception_leaves_the_first_in_force(service: Service) -> None:
    service.start(announced(1))
    first, second = service.desk("Poste 1"), service.desk("Poste 2")
    first.send(first.received("e1"))
    second.send(second.received("e2"), second.undone("e3", "e2"))
    parcel = first.parcel()
    assert (parcel["state"], parcel["reception"]["desk_name"]) == ("received", "Poste 1")
    assert parcel["extra_receptions"] == []


def test_a_parcel_with_two_returns_moves_both(service: Service) -> None:
    service.start(announced(1, "shared"), announced(2, "shared"))
    desk = service.desk()
    assert desk.kinds(desk.received("e1", "shared")) == ["applied"]
    assert [desk.parcel(r)["state"] for r in ("r1", "r2")] == ["received", "received"]
    assert [desk.mail(r)[0] for r in ("r1", "r2")] == ["scheduled", "scheduled"]


def test_a_misrouted_parcel_is_in_transit_and_mails_nobody(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    payload = {"parcel_id": "p1", "return_ids": ["r1"], "site_id": "lille"}
    assert desk.kinds(
        desk.event("parcel.misrouted", "e1", payload),
        desk.event("parcel.misrouted", "e2", payload),
    ) == ["applied", "applied"]
    assert desk.parcel()["state"] == "in_transit"
    assert desk.mail() == ("none", "")
    assert desk.kinds(desk.received("e3"), desk.event("parcel.misrouted", "e4", payload)) == [
        "applied",
        "applied",
    ]
    assert desk.parcel()["state"] == "received"


def test_an_unknown_parcel_is_kept(service: Service) -> None:
    central = service.start(announced(1))
    desk = service.desk()
    codes = [{"text": "ABC\x1d123\x00", "symbology": "QRCode"}]
    payload = {"unknown_id": "u1", "site_id": "lille", "carrier": "dpd", "codes": codes}
    assert desk.kinds(
        desk.event("parcel.unknown", "e1", payload), desk.event("parcel.unknown", "e2", payload)
    ) == ["applied", "applied"]
    assert central.store.counts().unknown_parcels == 2


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"type": "parcel.teleported"}, "unknown_type"),
        ({"payload": {"parcel_id": "p2"}}, "bad_payload"),
        ({"payload": {"parcel_id": "p2", "return_ids": [], "site_id": "x"}}, "bad_payload"),
        ({"payload": [1, 2]}, "bad_event"),
        ({"schema_version": 99}, "newer_schema"),
        ({"schema_version": 10**30}, "bad_event"),
        ({"seq": "first"}, "bad_event"),
        ({"seq": 10**30}, "bad_event"),
        ({"occurred_at": "2026-11-22T10:00:00"}, "bad_event"),
        ({"clerk": "x" * 300}, "bad_event"),
        ({"clerk": "\ud800"}, "bad_event"),
        ({"payload": {"parcel_id": "\ud800", "return_ids": ["r"], "site_id": "x"}}, "bad_event"),
    ],
)
def test_a_bad_event_does_not_fail_its_batch(
    lasting: Service, changes: dict[str, Any], reason: str
) -> None:
    desk = lasting.desk()
    key = desk.desk_id
    bad = desk.received(f"{key}-2") | changes
    batch = (desk.received(f"{key}-1"), bad, desk.undone(f"{key}-3", f"{key}-1"))
    verdicts = desk.send(*batch)
    assert [verdict["kind"] for verdict in verdicts] == ["applied", "rejected", "applied"]
    assert verdicts[1]["reason"] == reason
    assert desk.send(*batch) == verdicts
    assert desk.parcel()["state"] == "announced"


def test_things_nobody_knows_are_refused_one_by_one(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    payload = {"parcel_id": "nowhere", "return_ids": ["r9"]}
    verdicts = desk.send(
        desk.undone("e1", "never"),
        desk.undone("e2", "never", "nowhere"),
        desk.event("parcel.contents_changed", "e3", payload | {"site_id": "lille"}),
        desk.received("e5"),
    )
    assert [verdict["reason"] for verdict in verdicts] == [
        "unknown_reception", "unknown_reception", "unknown_return", "",
    ]  # fmt: skip


def test_a_reception_imported_from_elsewhere_counts(service: Service) -> None:
    reception = {"at": START, "desk_id": "old", "desk_name": "Poste 9", "clerk": "Léo"}
    taken_in = announced(1)
    parcel = taken_in.parcels[0].model_validate(
        taken_in.parcels[0].model_dump() | {"state": "received", "reception": reception}
    )
    service.start(taken_in.model_copy(update={"parcels": (parcel,)}))
    desk = service.desk()
    (verdict,) = desk.send(desk.received("e1"))
    assert (verdict["kind"], verdict["desk_name"]) == ("already_received", "Poste 9")
    assert desk.mail() == ("none", "")


def test_a_new_announcement_keeps_what_became_of_the_return(service: Service) -> None:
    central = service.start(announced(1))
    desk = service.desk()
    desk.send(desk.received("e1"))
    central.store.import_documents([announced(1, order_number="ML-NEW")])
    told = desk.return_()
    assert told["order_number"] == "ML-NEW"
    assert told["parcels"][0]["state"] == "received"
    assert told["parcels"][0]["reception"]["desk_name"] == "Poste 1"
    assert told["mail"]["state"] == "scheduled"
