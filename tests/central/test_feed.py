"""The change feed: whole things, each once, nothing missed, and only to readers of this server."""

import base64
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from returndesk.central.store.store import CentralStore
from returndesk.domain.feed import FeedKind
from returndesk.protocol.changes import BrandDocument, OrderDocument, TombstoneDocument, WireShopper
from tests.central.conftest import BRAND, ON_SQLITE, SITE, DeskClient, Service, announced
from tests.support import START

ORDER = OrderDocument(
    id="o1",
    number="ML-1",
    brand_id="lumen",
    shopper=WireShopper(name="Zoé", language="fr"),
    ordered_at=START,
)


def follow(desk: DeskClient, cursor: str = "", limit: int = 7) -> tuple[list[dict[str, Any]], str]:
    """All pages from a cursor on, and where they ended."""
    changes: list[dict[str, Any]] = []
    while True:
        page = desk.page(cursor, limit)
        assert len(page["changes"]) <= limit
        changes += page["changes"]
        cursor = page["cursor"]
        if not page["more"]:
            return changes, cursor


def test_a_new_desk_gets_everything_page_by_page(service: Service) -> None:
    service.start(*(announced(n) for n in range(1, 31)), ORDER)
    changes, _ = follow(service.desk())
    told = [(change["kind"], change["id"]) for change in changes]
    assert len(told) == len(set(told)) == 34
    assert told[:3] == [("site", "lille"), ("brand", "lumen"), ("brand", "quiet")]
    assert {change["id"] for change in changes if change["kind"] == "return"} == {
        f"r{n}" for n in range(1, 31)
    }
    assert next(change for change in changes if change["kind"] == "order")["number"] == "ML-1"


def test_only_what_changed_comes_after_a_cursor_once_and_as_it_is(service: Service) -> None:
    central = service.start(announced(1), announced(2))
    desk = service.desk()
    _, cursor = follow(desk)
    nothing = {"changes": [], "cursor": cursor, "more": False, "left": 0, "total": 0}
    assert desk.page(cursor) == nothing | {"after": cursor}
    desk.send(desk.received("e1"), desk.undone("e2", "e1"), desk.received("e3"))
    central.store.import_documents([BRAND.model_copy(update={"name": "Lumen & Fils"})])
    changes, after = follow(desk, cursor)
    assert [(change["kind"], change["id"]) for change in changes] == [
        ("return", "r1"),
        ("brand", "lumen"),
    ]
    assert changes[0]["parcels"][0]["state"] == "received"
    assert changes[1]["name"] == "Lumen & Fils"
    assert follow(desk, after) == ([], after)


def test_a_reader_between_changes_misses_nothing(service: Service) -> None:
    service.start(*(announced(n) for n in range(1, 21)))
    desk = service.desk()
    seen: dict[str, str] = {}
    cursor = ""
    for number in range(1, 21):
        page = desk.page(cursor, 2)
        cursor = page["cursor"]
        desk.send(desk.received(f"e{number}", f"p{number}"))
        seen |= {c["id"]: c["parcels"][0]["state"] for c in page["changes"] if "parcels" in c}
    changes, _ = follow(desk, cursor)
    seen |= {c["id"]: c["parcels"][0]["state"] for c in changes if "parcels" in c}
    assert seen == {f"r{n}": "received" for n in range(1, 21)}


def test_what_is_removed_leaves_a_tombstone(service: Service) -> None:
    central = service.start(announced(1), announced(2), ORDER)
    desk = service.desk()
    _, cursor = follow(desk)
    central.store.import_documents(
        [
            TombstoneDocument(of=FeedKind.RETURN, id="r1"),
            TombstoneDocument(of=FeedKind.ORDER, id="o1"),
            TombstoneDocument(of=FeedKind.ORDER, id="never-there"),
        ]
    )
    changes, _ = follow(desk, cursor)
    assert changes == [
        {"kind": "tombstone", "of": "return", "id": "r1"},
        {"kind": "tombstone", "of": "order", "id": "o1"},
    ]


def refused(desk: DeskClient, cursor: str) -> tuple[int, str]:
    response = desk.http.get(f"{desk.url}/v1/changes", params={"cursor": cursor}, timeout=30)
    return response.status_code, response.json()["code"]


@pytest.mark.parametrize(
    "cursor",
    ["x", "%00", "é", "1", base64.urlsafe_b64encode(b"someone-else:12").decode()],
)
def test_a_cursor_of_another_server_is_refused(service: Service, cursor: str) -> None:
    service.start(announced(1))
    assert refused(service.desk(), cursor) == (409, "cursor_of_another_server")


@ON_SQLITE  # whose copy is a folder
def test_a_cursor_ahead_of_a_server_restored_from_a_copy_is_refused(
    service: Service, tmp_path: Path
) -> None:
    central = service.start(announced(1))
    central.stop()
    shutil.copytree(service.settings.home, tmp_path / "copy")
    service.start()
    desk = service.desk()
    desk.send(desk.received("e1"))
    _, cursor = follow(desk)
    service.central.stop()
    service.start(home=tmp_path / "copy")
    assert refused(service.desk(), cursor) == (409, "cursor_of_another_server")


def test_documents_read_back_as_they_were_given(service: Service) -> None:
    given = announced(1)
    service.start(given, ORDER)
    changes, _ = follow(service.desk())
    told = {(change["kind"], change["id"]): change for change in changes}
    assert type(given).model_validate(told["return", "r1"]) == given
    assert OrderDocument.model_validate(told["order", "o1"]) == ORDER
    brand = BrandDocument.model_validate(told["brand", "lumen"])
    first_version = BRAND.rules.model_copy(update={"version": 1})
    assert brand == BRAND.model_copy(update={"rules": first_version, "history": brand.history})
    assert [dated.rules.version for dated in brand.history] == [1]
    assert type(SITE).model_validate(told["site", "lille"]) == SITE


def test_what_is_left_is_counted_once_and_not_for_each_page(tmp_path: Path) -> None:
    """Counting at each page made a pull of n things take n squared."""
    counted: list[str] = []
    with CentralStore(tmp_path / "central.sqlite3") as store:
        store.import_documents([SITE, BRAND, *(announced(n) for n in range(1, 11))])
        readers = store._database._readers  # type: ignore[attr-defined]

        @event.listens_for(readers, "before_cursor_execute")
        def note(*told: object) -> None:
            counted.extend(re.findall(r"count\(", str(told[2])))

        pages = [store.changes("", 3)]
        store.import_documents([announced(n) for n in range(1, 3)])  # told later than they were
        pages += [store.changes(pages[0].cursor, 3)]
        assert [(page.left, page.total) for page in pages] == [(9, 12), (6, 12)]
        assert len(counted) == 2
        store.import_documents([announced(n) for n in range(11, 18)])
        while pages[-1].more:
            pages.append(store.changes(pages[-1].cursor, 3))
        sums = [(page.left, page.total) for page in pages[2:]]
        assert sums == [(3, 12), (8, 19), (5, 19), (2, 19), (0, 0)]
        assert len(counted) == 4
        told = [thing.id for page in pages for thing in page.changes]
        assert sorted({*told}) == sorted(["lille", "lumen", *(f"r{n}" for n in range(1, 18))])
