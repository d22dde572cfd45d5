"""A brand's rules at the central service: saved, versioned, told to desks, and not overwritten."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import requests
from alembic import command
from alembic.config import Config
from PIL import Image
from sqlalchemy import insert

from returndesk.central.store import migrate, schema
from returndesk.central.store.engine import SqliteDatabase
from returndesk.central.store.store import CentralStore
from returndesk.domain.portal import MailKind, PortalRules
from returndesk.protocol.changes import BrandDocument, WireRules
from returndesk.protocol.rules import RulesConflict, SaveRules, WireDatedRules, WirePicture
from tests.central.conftest import BRAND, ON_SQLITE, QUIET_BRAND, SITE, DeskClient, Json, Service
from tests.smtp import WAIT


def put(desk: DeskClient, base: int, brand: str = "lumen", **rules: Any) -> requests.Response:
    body: Json = {"rules": rules, "base_version": base, "supervisor": "Nadia"}
    return desk.http.put(f"{desk.url}/v1/portals/{brand}", json=body, timeout=WAIT)


def brand_of(desk: DeskClient, brand: str = "lumen") -> Json:
    changes = desk.page()["changes"]
    return next(c for c in changes if c["kind"] == "brand" and c["id"] == brand)


def picture(size: tuple[int, int] = (40, 20), colour: str = "#7A3E2B") -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def desk(service: Service) -> DeskClient:
    service.start()
    service.central.store.import_documents([SITE, BRAND, QUIET_BRAND])
    return service.desk()


def test_saved_rules_hold_from_now_and_are_told_with_those_before(
    service: Service, desk: DeskClient
) -> None:
    service.later(days=1)
    answer = put(desk, 1, window_days=60, reasons=["damaged"], carriers={"FR": ["dhl"]})
    assert answer.status_code == 200, answer.text
    saved = WireDatedRules.model_validate(answer.json())
    assert (saved.rules.version, saved.changed_by) == (2, "Nadia")
    assert saved.valid_from == service.now
    brand = BrandDocument.model_validate(brand_of(desk))
    assert brand.rules == saved.rules
    told = [(v.rules.version, v.rules.window_days, v.changed_by) for v in brand.history]
    assert told == [(1, 30, ""), (2, 60, "Nadia")]
    assert brand.history[1].valid_from == service.now
    rules = brand.to_domain().rules
    assert rules.reasons == ("damaged",)
    assert rules.carriers == {"FR": ("dhl",)}


def test_a_change_comes_after_the_cursor(desk: DeskClient) -> None:
    cursor = desk.page()["cursor"]
    put(desk, 1, window_days=60)
    (change,) = desk.page(cursor)["changes"]
    assert (change["kind"], change["rules"]["window_days"]) == ("brand", 60)


def test_the_second_editor_gets_the_firsts_rules_and_nothing_is_overwritten(
    desk: DeskClient,
) -> None:
    assert put(desk, 1, window_days=60).status_code == 200
    answer = put(desk, 1, window_days=90)
    assert answer.status_code == 409
    conflict = RulesConflict.model_validate(answer.json())
    assert conflict.code == "rules_changed"
    assert conflict.current.rules.window_days == 60
    assert conflict.current.changed_by == "Nadia"
    assert brand_of(desk)["rules"]["window_days"] == 60
    assert put(desk, conflict.current.rules.version, window_days=90).status_code == 200
    assert brand_of(desk)["rules"]["window_days"] == 90


def test_the_same_rules_told_again_are_saved_already(desk: DeskClient) -> None:
    first = put(desk, 1, window_days=60)
    again = put(desk, 1, window_days=60)  # the answer to the first was lost on the way
    assert again.status_code == 200
    assert again.json() == first.json()
    assert len(brand_of(desk)["history"]) == 2


@pytest.mark.parametrize(
    ("rules", "code"),
    [
        ({"window_days": 400}, "bad_request"),
        ({"slug": "Not A Slug"}, "rules_invalid"),
        ({"fee": {"minor": 490, "currency": "SEK"}}, "rules_invalid"),
        ({"instructions": {"fr": "<script>"}}, "rules_invalid"),
        ({"slug": "quiet"}, "slug_taken"),
        ({"site_id": "atlantis"}, "unknown_site"),
        (
            {
                "look": {
                    "logo": {
                        "digest": "0" * 64, "media_type": "image/png", "width": 1, "height": 1,
                        "size": 1,
                    }
                }
            },
            "rules_invalid",
        ),
    ],
)  # fmt: skip
def test_wrong_rules_change_nothing(desk: DeskClient, rules: Json, code: str) -> None:
    before = brand_of(desk)
    answer = put(desk, 1, **rules)
    assert 400 <= answer.status_code < 500
    assert answer.json()["code"] == code
    assert brand_of(desk) == before


def test_who_may_not_save(desk: DeskClient) -> None:
    assert put(desk, 1, brand="nobody").json()["code"] == "unknown_brand"
    body: Json = {"rules": {}, "base_version": 1, "supervisor": ""}
    unsigned = desk.http.put(f"{desk.url}/v1/portals/lumen", json=body, timeout=WAIT)
    assert (unsigned.status_code, unsigned.json()["code"]) == (422, "bad_request")
    stranger = DeskClient(desk.url, "no-token")
    assert put(stranger, 1, window_days=60).status_code == 401
    assert brand_of(desk)["rules"]["version"] == 1


def test_the_brand_follows_its_rules(desk: DeskClient) -> None:
    look = {"colour": "#0F5C63"}
    put(desk, 1, slug="lumen-paris", look=look, support_url="https://aide.lumen.example")
    brand = brand_of(desk)
    assert brand["slug"] == "lumen-paris"
    assert brand["colour"] == "#0F5C63"
    assert brand["support_url"] == "https://aide.lumen.example"


def test_a_shop_that_announces_itself_again_leaves_a_supervisors_rules(
    service: Service, desk: DeskClient
) -> None:
    put(desk, 1, window_days=60, look={"colour": "#0F5C63"})
    store = service.central.store
    store.import_documents([BRAND.model_copy(update={"name": "Lumen & Cie"})])
    brand = brand_of(desk)
    assert (brand["name"], brand["colour"]) == ("Lumen & Cie", "#0F5C63")
    assert (brand["rules"]["window_days"], brand["rules"]["version"]) == (60, 2)
    service.later(hours=1)
    store.import_documents([BRAND.model_copy(update={"rules": WireRules(window_days=45)})])
    versions = BrandDocument.model_validate(brand_of(desk)).history
    assert [(v.rules.version, v.rules.window_days) for v in versions] == [(1, 30), (2, 60), (3, 45)]
    assert versions[2].valid_from == service.now


@ON_SQLITE  # whose file is looked into
def test_versions_that_can_judge_no_return_any_more_are_not_told(
    service: Service, desk: DeskClient
) -> None:
    put(desk, 1, window_days=60, instructions={"fr": "Ici"})
    service.later(days=200)
    put(desk, 2, window_days=90, instructions={"fr": "Là"})
    service.later(days=200)
    brand = BrandDocument.model_validate(brand_of(desk))
    # Version 2 held until 200 days ago; version 1 ended 400 days ago.
    assert [v.rules.version for v in brand.history] == [2, 3]
    assert brand.rules.instructions == {"fr": "Là"}
    assert all(v.rules.instructions == {} for v in brand.history)  # words judge nothing
    with service.central.store._database.read() as connection:
        kept = connection.exec_driver_sql(
            "SELECT version FROM rule_versions WHERE brand_id = 'lumen' ORDER BY version"
        )
        assert list(kept.scalars()) == [1, 2, 3]  # but all are kept


def test_a_server_whose_clock_goes_back_keeps_the_order(service: Service, desk: DeskClient) -> None:
    service.later(days=1)
    put(desk, 1, window_days=60)
    service.later(days=-5)
    put(desk, 2, window_days=90)
    first, second = BrandDocument.model_validate(brand_of(desk)).history[1:]
    assert first.valid_from == second.valid_from
    assert brand_of(desk)["rules"]["window_days"] == 90


def test_only_the_service_says_that_an_address_is_verified(desk: DeskClient) -> None:
    put(desk, 1, notice_address="a@lumen.example", notice_verified=True)
    assert brand_of(desk)["rules"]["notice_verified"] is False


def test_rules_of_a_newer_program_lose_what_is_not_known_here() -> None:
    told = {
        "methods": ["drop_off", "by_drone"],
        "refund_methods": ["refund", "bitcoin"],
        "mails": {"return_received": False, "return_dreamt_of": True},
        "mail_texts": {"return_dreamt_of": {"fr": {"subject": "a"}}},
        "from_the_future": 1,
    }
    rules = WireRules.model_validate(told).to_domain()
    assert rules.methods == {"drop_off"}
    assert rules.refund_methods == {"refund"}
    assert rules.mails[MailKind.RETURN_RECEIVED] is False
    assert rules.mail_texts == {}
    assert WireRules.model_validate({"window_days": 60, "mails": {}}).to_domain() == PortalRules(
        window_days=60
    )


def test_pictures_go_there_and_back(desk: DeskClient) -> None:
    data = picture()
    answer = desk.http.post(f"{desk.url}/v1/pictures", data=data, timeout=WAIT)
    assert answer.status_code == 200, answer.text
    told = WirePicture.model_validate(answer.json())
    assert (told.media_type, told.width, told.height, told.size) == ("image/png", 40, 20, len(data))
    back = desk.http.get(f"{desk.url}/v1/pictures/{told.digest}", timeout=WAIT)
    assert back.content == data
    assert put(desk, 1, look={"logo": told.model_dump()}).status_code == 200
    assert brand_of(desk)["rules"]["look"]["logo"]["digest"] == told.digest


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<svg/>", "picture_unreadable"),
        (b"", "picture_unreadable"),
        (picture((5000, 2)), "portal_picture_too_large"),
        (picture() + bytes(2**20), "portal_picture_too_large"),
        (picture() + bytes(3 * 2**20), "body_too_large"),
    ],
)
def test_pictures_that_are_not_taken(desk: DeskClient, data: bytes, code: str) -> None:
    answer = desk.http.post(f"{desk.url}/v1/pictures", data=data, timeout=WAIT)
    assert answer.json()["code"] == code


def test_pictures_that_nobody_has(desk: DeskClient) -> None:
    lost = desk.http.get(f"{desk.url}/v1/pictures/{'0' * 64}", timeout=WAIT)
    assert (lost.status_code, lost.json()["code"]) == (404, "unknown_picture")
    odd = desk.http.get(f"{desk.url}/v1/pictures/..%2Fsecret", timeout=WAIT)
    assert odd.status_code in {404, 422}


def test_the_rules_of_an_older_database_become_the_first_version(tmp_path: Path) -> None:
    path = tmp_path / "central.sqlite3"
    database = SqliteDatabase(path)
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    with database.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            insert(schema.sites),
            {"id": "lille", "name": "L", "address": SITE.address.model_dump(),
             "store_location": False},
        )  # fmt: skip
        connection.exec_driver_sql(
            "INSERT INTO brands (id, name, slug, site_id, colour, support_url, rules) VALUES "
            "('lumen', 'Lumen', 'lumen', 'lille', '#7A3E2B', '', "
            '\'{"status": "hidden", "window_days": 45, "mails": {"return_received": false}}\')'
        )
        connection.exec_driver_sql("INSERT INTO feed (kind, id) VALUES ('brand', 'lumen')")
        connection.exec_driver_sql("INSERT INTO server (id) VALUES ('s1')")
    database.close()
    with CentralStore(path) as store:
        (brand,) = store.changes("", 10).changes
        assert isinstance(brand, BrandDocument)
        assert (brand.rules.version, brand.rules.window_days, brand.currency) == (1, 45, "EUR")
        asked = SaveRules(rules=WireRules(window_days=60), base_version=1, supervisor="Nadia")
        assert store.save_rules("lumen", asked).saved
        (brand,) = store.changes("", 10).changes
        assert isinstance(brand, BrandDocument)
        assert [v.rules.window_days for v in brand.history] == [45, 60]
