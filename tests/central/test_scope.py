"""A desk holds what its site needs, and is told to forget what it needs no more."""

from typing import Any

import requests

from returndesk.protocol.changes import BrandDocument, Document, OrderDocument, WireShopper
from tests.central.conftest import BRAND, SITE, DeskClient, Service, announced
from tests.central.test_feed import follow
from tests.smtp import WAIT
from tests.support import START

KOELN = SITE.model_copy(update={"id": "koeln", "name": "Lager Köln"})
SHOP = SITE.model_copy(update={"id": "shop", "name": "Boutique", "store_location": True})
NORD = BrandDocument(id="nord", name="Nordlicht", slug="nord", site_id="koeln")


def order(brand_id: str) -> OrderDocument:
    shopper = WireShopper(name="Jana", language="de")
    return OrderDocument(
        id=f"o-{brand_id}", number="1", brand_id=brand_id, shopper=shopper, ordered_at=START
    )


WORLD: tuple[Document, ...] = (
    KOELN, SHOP, NORD, order("lumen"), order("nord"),
    announced(1), announced(2, site_id="koeln", brand_id="nord"),
)  # fmt: skip


def desk_at(service: Service, site_id: str) -> DeskClient:
    code = service.central.store.new_enrolment_code(site_id, f"Poste {site_id}")
    answer = requests.post(f"{service.central.url}/v1/desks", json={"code": code}, timeout=WAIT)
    return DeskClient(service.central.url, answer.json()["token"], answer.json()["desk_id"])


def held(changes: list[dict[str, Any]], into: dict[str, Any] | None = None) -> dict[str, Any]:
    """What a desk holds after these changes, by id."""
    things = {} if into is None else into
    for change in changes:
        if change["kind"] == "tombstone":
            things.pop(change["id"], None)
        else:
            things[change["id"]] = change
    return things


def test_each_site_holds_its_own_and_the_numbers_of_the_others(service: Service) -> None:
    service.start(*WORLD)
    for site_id, orders, own, other in (
        ("lille", {"o-lumen"}, "r1", "r2"),
        ("koeln", {"o-nord"}, "r2", "r1"),
        ("shop", {"o-lumen", "o-nord"}, "", "r1"),
    ):
        changes, _ = follow(desk_at(service, site_id))
        things = held(changes)
        assert not any(change["kind"] == "tombstone" for change in changes)
        assert {key for key in things if key.startswith("o-")} == orders
        assert {"lille", "koeln", "shop", "lumen", "nord"} <= set(things)
        if own:
            assert things[own]["shopper"]["name"] == "Zoé Martin"
        part = things[other]
        assert (part["shopper"]["name"], part["shopper"]["email"]) == ("", "")
        assert (part["lines"], part["order_number"]) == ([], "")
        assert part["parcels"][0]["tracking_number"] == f"TRACKp{other[1:]}"
        assert part["site_id"] == ("lille" if other == "r1" else "koeln")


def test_who_had_a_return_in_hands_keeps_it_whole(service: Service) -> None:
    service.start(*WORLD)
    desk = desk_at(service, "shop")
    _, cursor = follow(desk)
    desk.send(desk.received("e1"))
    changes, cursor = follow(desk, cursor)
    assert held(changes)["r1"]["shopper"]["name"] == "Zoé Martin"
    desk.send(desk.undone("e2", "e1"))
    assert held(follow(desk, cursor)[0])["r1"]["shopper"]["name"] == "Zoé Martin"


def test_what_leaves_a_site_is_taken_from_its_desks(service: Service) -> None:
    central = service.start(*WORLD)
    desk = desk_at(service, "lille")
    changes, cursor = follow(desk)
    things = held(changes)
    central.store.import_documents([announced(1, site_id="koeln")])
    changes, cursor = follow(desk, cursor)
    assert held(changes, things)["r1"]["shopper"]["name"] == ""
    # The brand moves: no order of it was touched, and yet none may stay.
    central.store.import_documents([BRAND.model_copy(update={"site_id": "koeln"})])
    changes, cursor = follow(desk, cursor)
    assert "o-lumen" not in held(changes, things)
    assert follow(desk, cursor) == ([], cursor)
    central.store.import_documents([NORD.model_copy(update={"site_id": "lille"})])
    assert "o-nord" in held(follow(desk, cursor)[0], things)


def test_attention_and_staff_of_other_sites_stay_there(service: Service) -> None:
    service.start(*WORLD)
    lille, koeln = desk_at(service, "lille"), desk_at(service, "koeln")
    staff = {"staff_id": "s1", "name": "Jana", "site_id": "koeln", "pin_hash": "x" * 40}
    assert koeln.kinds(koeln.event("staff.added", "e1", staff)) == ["applied"]
    for desk in (koeln, desk_at(service, "koeln")):  # neither knows of the other's
        saved = desk.event("inspection.saved", f"i-{desk.desk_id}", {"return_id": "r2"})
        assert desk.kinds(saved) == ["applied"]
    here = [change["kind"] for change in follow(koeln)[0]]
    there = [change["kind"] for change in follow(lille)[0]]
    assert set(here) - set(there) == {"attention", "inspection", "staff"}
    assert not set(there) - set(here)
