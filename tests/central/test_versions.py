"""Desks of several versions at one central service: each understands what it can, none is stuck."""

from typing import Any

import pytest

from returndesk.protocol.changes import ChangePage
from returndesk.protocol.version import VERSION_HEADER
from tests.central.conftest import ON_SQLITE, DeskClient, Service, announced
from tests.central.test_feed import follow
from tests.smtp import WAIT


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
