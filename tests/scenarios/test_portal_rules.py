"""Two supervisors, a central service and the desks that judge by what was saved."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from returndesk.domain.errors import CentralError, KnownError, PictureError
from returndesk.domain.ids import BrandId
from returndesk.domain.portal import Look, PortalStatus
from returndesk.protocol.changes import BrandDocument
from returndesk.services.desk import Desk
from returndesk.services.outcomes import ScanVerdict
from tests.support import LUMEN
from tests.town import Town, return_document, scan

NADIA, PAUL = "Nadia", "Paul"


@pytest.fixture
def desks(town: Town) -> tuple[Desk, Desk]:
    town.import_returns(2)
    first, second = town.desk("Poste 1"), town.desk("Poste 2")
    first.syncing.run()
    second.syncing.run()
    return first, second


def logo() -> bytes:
    out = BytesIO()
    Image.new("RGB", (300, 80), "#7A3E2B").save(out, "PNG")
    return out.getvalue()


def test_what_one_supervisor_saves_holds_at_every_desk(desks: tuple[Desk, Desk]) -> None:
    first, second = desks
    draft = first.portal_editing.load(LUMEN)
    assert (draft.rules.slug, draft.base_version) == ("lumen", 1)
    changed = replace(draft.rules, window_days=60, status=PortalStatus.HIDDEN)
    answer = first.portal_editing.save(
        LUMEN, changed, base_version=draft.base_version, supervisor=NADIA
    )
    assert answer.saved
    assert (answer.current.changed_by, answer.current.rules.version) == (NADIA, 2)
    assert first.portal_editing.load(LUMEN).rules == answer.current.rules  # before any sync
    second.syncing.run()
    told = second.portal_editing.load(LUMEN)
    assert (told.rules, told.base_version) == (answer.current.rules, 2)


def test_the_second_of_two_editors_sees_what_the_first_saved(desks: tuple[Desk, Desk]) -> None:
    first, second = (desk.portal_editing for desk in desks)
    mine, theirs = first.load(LUMEN), second.load(LUMEN)
    first.save(LUMEN, replace(mine.rules, window_days=60), base_version=1, supervisor=NADIA)
    wanted = replace(theirs.rules, window_days=90)
    answer = second.save(LUMEN, wanted, base_version=theirs.base_version, supervisor=PAUL)
    assert not answer.saved
    assert answer.current.changed_by == NADIA
    assert answer.current.rules.window_days == 60
    assert second.load(LUMEN).rules.window_days == 60  # the page can show both from now on
    again = second.save(LUMEN, wanted, base_version=answer.current.rules.version, supervisor=PAUL)
    assert (again.saved, again.current.rules.version) == (True, 3)
    desks[0].syncing.run()
    assert first.load(LUMEN).rules.window_days == 90


def test_without_a_network_nothing_is_saved_and_nothing_changes(
    town: Town, desks: tuple[Desk, Desk]
) -> None:
    editing = desks[0].portal_editing
    draft = editing.load(LUMEN)
    town.stop_central()
    changed = replace(draft.rules, window_days=60)
    with pytest.raises(CentralError) as refusal:
        editing.save(LUMEN, changed, base_version=1, supervisor=NADIA)
    assert refusal.value.code == "central_unreachable"
    assert editing.load(LUMEN) == draft
    town.start_central()
    assert desks[0].syncing.run().error == ""  # the rounds find out that it is back
    assert editing.save(LUMEN, changed, base_version=1, supervisor=NADIA).saved


def test_what_is_wrong_is_said_before_anybody_is_asked(
    town: Town, desks: tuple[Desk, Desk]
) -> None:
    editing = desks[0].portal_editing
    draft = editing.load(LUMEN)
    town.stop_central()
    wrong = replace(draft.rules, window_days=7, slug="Not one")
    assert [p.place for p in editing.check(LUMEN, wrong)] == ["slug", "window_days"]
    with pytest.raises(KnownError) as refusal:
        editing.save(LUMEN, wrong, base_version=1, supervisor=NADIA)
    assert refusal.value.code == "rules_invalid"
    assert refusal.value.params == {"place": "slug", "problem": "slug_format"}
    with pytest.raises(KnownError) as unsigned:
        editing.save(LUMEN, draft.rules, base_version=1, supervisor="  ")
    assert unsigned.value.code == "supervisor_missing"
    with pytest.raises(KnownError) as unknown:
        editing.load(BrandId("nobody"))
    assert unknown.value.code == "unknown_brand"
    town.start_central()


def test_a_slug_of_another_brand(town: Town, desks: tuple[Desk, Desk]) -> None:
    other = BrandDocument(id="nord", name="Nordlicht", slug="nordlicht", site_id="lille")
    town.central.store.import_documents([other])
    editing = desks[0].portal_editing
    rules = replace(editing.load(LUMEN).rules, slug="nordlicht")
    with pytest.raises(CentralError) as refusal:
        editing.save(LUMEN, rules, base_version=1, supervisor=NADIA)
    assert refusal.value.code == "slug_taken"
    assert editing.load(LUMEN).rules.slug == "lumen"


def test_a_logo_reaches_every_desk_and_stays_when_the_network_goes(
    town: Town, desks: tuple[Desk, Desk]
) -> None:
    first, second = desks
    picture = first.portal_editing.add_picture(logo(), "logo.png")
    draft = first.portal_editing.load(LUMEN)
    rules = replace(draft.rules, look=Look(logo=picture, colour="#7A3E2B"))
    assert first.portal_editing.save(LUMEN, rules, base_version=1, supervisor=NADIA).saved
    report = second.syncing.run()
    assert report.error == ""
    town.stop_central()
    for desk in desks:
        assert desk.portal_editing.picture(picture) == logo()
        shown = desk.portal_editing.load(LUMEN).brand
        assert (shown.rules.look.logo, shown.rules.look.colour) == (picture, "#7A3E2B")
    town.start_central()


def test_a_picture_that_the_service_lost_stops_no_sync(
    town: Town, desks: tuple[Desk, Desk], tmp_path: Path
) -> None:
    first, second = desks
    picture = first.portal_editing.add_picture(logo())
    rules = replace(first.portal_editing.load(LUMEN).rules, look=Look(logo=picture))
    first.portal_editing.save(LUMEN, rules, base_version=1, supervisor=NADIA)
    with town.central.store._database.write() as connection:
        connection.exec_driver_sql("DELETE FROM pictures")
    assert second.syncing.run().error == ""
    assert second.portal_editing.picture(picture) is None


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"GIF89a", "picture_unreadable"), (logo() + bytes(2**20), "portal_picture_too_large")],
)
def test_pictures_that_are_not_taken(desks: tuple[Desk, Desk], data: bytes, code: str) -> None:
    with pytest.raises(PictureError) as refusal:
        desks[0].portal_editing.add_picture(data)
    assert refusal.value.code == code


def test_a_parcel_is_judged_by_the_rules_of_the_day_it_was_announced(
    town: Town, desks: tuple[Desk, Desk]
) -> None:
    """Both were announced on day 20: RD-1 under a window of 30, RD-2 under one of 14."""
    desk = desks[0]
    draft = desk.portal_editing.load(LUMEN)
    stricter = replace(draft.rules, window_days=14)
    desk.portal_editing.save(LUMEN, stricter, base_version=1, supervisor=NADIA)
    now = town.central.store.clock()
    days = {1: now - timedelta(days=1), 2: now + timedelta(seconds=1)}
    town.central.store.import_documents(
        return_document(number).model_copy(
            update={"announced_at": day, "delivered_at": day - timedelta(days=20)}
        )
        for number, day in days.items()
    )
    desk.syncing.run()
    assert scan(desk, "RD-1") is ScanVerdict.RECEIVED
    assert scan(desk, "RD-2") is ScanVerdict.OUTSIDE_WINDOW
