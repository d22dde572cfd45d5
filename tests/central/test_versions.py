"""Desks of several versions at one central service: each understands what it can, none is stuck."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from returndesk.protocol.changes import ChangePage
from returndesk.protocol.version import VERSION_HEADER
from tests.central.conftest import ON_SQLITE, DeskClient, Json, Service, announced
from tests.central.test_feed import follow
from tests.smtp import WAIT

# What a desk of the first protocol sent for each of its kinds of event, byte by byte, and what the
# central service of that day said to it (one reception twice, one undo of what never was).
DATA = Path(__file__).parent / "data"
FIRST_BATCH = (DATA / "first_protocol_batch.json").read_bytes()
FIRST_ANSWER = json.loads((DATA / "first_protocol_answer.json").read_bytes())


def first_verdicts(desk: DeskClient) -> list[Json]:
    """The verdicts on the recorded batch, without fields that a first desk drops unread."""
    headers = {"Content-Type": "application/json"}
    answer = desk.http.post(
        f"{desk.url}/v1/events", data=FIRST_BATCH, headers=headers, timeout=WAIT
    )
    assert answer.status_code == 200, answer.text
    known = FIRST_ANSWER["verdicts"][0].keys()
    return [{name: verdict[name] for name in known} for verdict in answer.json()["verdicts"]]


def asked(desk: DeskClient, version: str) -> Any:
    headers = {VERSION_HEADER: version}
    return desk.http.get(f"{desk.url}/v1/changes", headers=headers, timeout=WAIT)


@ON_SQLITE
@pytest.mark.parametrize("version", ["0", "-1", "one", "", "9" * 40])
def test_who_is_too_old_is_told_which_version_is_needed(service: Service, version: str) -> None:
    service.start(announced(1))
    answer = asked(service.desk(), version)
    assert answer.status_code == 426
    assert answer.json() == {"code": "client_too_old", "detail": "oldest: 1"}


def test_two_versions_work_side_by_side(service: Service) -> None:
    service.start(announced(1))
    old, new = service.desk("Alt"), service.desk("Neu")
    new.http.headers[VERSION_HEADER] = "2"
    batch = [
        new.event("drone.landed", "e1", {"pad": 7}),
        new.received("e2") | {"weather": "sunny"},
    ]
    first, second = new.send(*batch)
    assert (first["kind"], first["reason"]) == ("rejected", "unknown_type")
    assert second["kind"] == "applied"
    # Parked and not forgotten: the same answer for ever, and nothing behind it is held up.
    assert new.send(batch[0]) == [first]
    assert old.kinds(old.received("e3")) == ["already_received"]


def test_a_desk_of_the_first_protocol_is_answered_as_on_the_first_day(service: Service) -> None:
    service.start(*map(announced, (1, 2, 3)))
    desk = service.desk()
    assert first_verdicts(desk) == FIRST_ANSWER["verdicts"]
    assert [desk.parcel(f"r{n}")["state"] for n in (1, 2, 3)] == [
        "received", "announced", "in_transit",
    ]  # fmt: skip
    assert [desk.mail(f"r{n}")[0] for n in (1, 2, 3)] == ["scheduled", "cancelled", "none"]
    everything = follow(desk)
    assert first_verdicts(desk) == FIRST_ANSWER["verdicts"]
    assert follow(desk) == everything


def test_a_desk_of_the_first_protocol_and_one_of_today_send_at_once(service: Service) -> None:
    service.start(*map(announced, (1, 2, 3, 4)))
    old, new = service.desk("Poste 1"), service.desk("Poste 2")
    payload = {"parcel_id": "p4", "return_ids": ["r4"], "site_id": "lille", "code": "T4"}
    batch: Json = {
        "events": [
            new.event("parcel.received", "n1", payload),
            new.event("label.mail_requested", "n2", {"return_id": "r3"}),
        ],
        "sent_at": service.now.isoformat(),
    }
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(first_verdicts, old)
        second = pool.submit(new.http.post, f"{new.url}/v1/events", json=batch, timeout=WAIT)
    assert first.result() == FIRST_ANSWER["verdicts"]
    assert [v["kind"] for v in second.result().json()["verdicts"]] == ["applied", "applied"]
    for desk in (old, new):
        assert [desk.parcel(f"r{n}")["state"] for n in (1, 2, 3, 4)] == [
            "received", "announced", "in_transit", "received",
        ]  # fmt: skip


def test_a_desk_that_was_updated_reads_again_what_it_could_not(service: Service) -> None:
    service.start(announced(1))
    desk = service.desk()
    everything, cursor = follow(desk)
    assert follow(desk, cursor) == ([], cursor)
    desk.http.headers[VERSION_HEADER] = "2"
    again, cursor = follow(desk, cursor)
    assert again == everything
    assert follow(desk, cursor) == ([], cursor)


def test_a_page_with_things_to_come_is_read_without_them() -> None:
    site = {
        "kind": "site", "id": "lille", "name": "Lille",
        "address": {"name": "L", "street": "1", "postcode": "59000", "city": "Lille"},
    }  # fmt: skip
    page = ChangePage.model_validate(
        {
            "changes": [
                {"kind": "drone", "id": "d1"},
                site | {"roof": "flat"},
                {"kind": "tombstone", "of": "drone", "id": "d1"},
                {"kind": "tombstone", "of": "return", "id": "r1"},
            ],
            "cursor": "c",
            "more": False,
        }
    )
    assert [change.kind for change in page.changes] == ["site", "tombstone"]
