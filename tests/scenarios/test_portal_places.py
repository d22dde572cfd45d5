"""Return addresses that supervisors change, and a notice address that the merchant confirms."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from returndesk.domain.errors import CentralError, KnownError
from returndesk.domain.ids import SiteId
from returndesk.domain.portal import Address, Site
from returndesk.services.desk import Desk
from tests.smtp import Mailbox
from tests.support import LILLE, LUMEN
from tests.town import Town, drained, return_document

NADIA, PAUL = "Nadia", "Paul"
NEW = Site(SiteId(""), "Boutique Bellecour", Address("Lumen", "2 place", "69002", "Lyon"), True)


@pytest.fixture
def desks(town: Town) -> tuple[Desk, Desk]:
    town.import_returns(1)
    first, second = town.desk("Poste 1"), town.desk("Poste 2")
    drained(first)
    drained(second)
    return first, second


def site_of(desk: Desk, site_id: SiteId = LILLE) -> Site:
    return next(site for site in desk.overview.sites() if site.id == site_id)


def code_in(mailbox: Mailbox, count: int) -> str:
    """The code in the newest of so many mails."""
    message = mailbox.wait_for(count, seconds=60)[-1]
    body = message.get_body(("plain",))
    assert body is not None
    found = re.search(r"(\d{4}) (\d{4})", body.get_content())
    assert found is not None
    return found[1] + found[2]


def test_a_warehouse_becomes_a_shop_at_every_desk(desks: tuple[Desk, Desk]) -> None:
    first, second = desks
    before = site_of(first)
    wanted = replace(before, name="Boutique Lille", store_location=True)
    answer = first.portal_editing.save_site(wanted, before, supervisor=NADIA)
    assert (answer.saved, answer.current) == (True, wanted)
    assert site_of(first) == wanted  # before any sync
    drained(second)
    assert site_of(second) == wanted


def test_a_new_address_gets_an_id_and_can_be_chosen(desks: tuple[Desk, Desk]) -> None:
    first, second = desks
    answer = first.portal_editing.save_site(NEW, None, supervisor=NADIA)
    assert answer.current.id
    drained(second)
    assert site_of(second, answer.current.id) == replace(NEW, id=answer.current.id)
    rules = second.portal_editing.load(LUMEN).rules
    moved = replace(rules, site_id=answer.current.id)
    assert second.portal_editing.save(LUMEN, moved, base_version=1, supervisor=PAUL).saved


def test_the_second_of_two_editors_of_an_address_is_told(desks: tuple[Desk, Desk]) -> None:
    first, second = desks
    before = site_of(first)
    theirs = replace(before, name="Entrepôt Nord")
    assert first.portal_editing.save_site(theirs, before, supervisor=NADIA).saved
    mine = replace(before, name="Entrepôt Sud")
    answer = second.portal_editing.save_site(mine, before, supervisor=PAUL)
    assert (answer.saved, answer.current) == (False, theirs)
    # The same told again, after an answer that was lost, is saved already.
    assert first.portal_editing.save_site(theirs, before, supervisor=NADIA).saved
    assert second.portal_editing.save_site(mine, theirs, supervisor=PAUL).saved
    drained(first)
    assert site_of(first) == mine


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"name": " "}, "name"),
        ({"address": Address("", "", "69002", "Lyon")}, "address.street"),
        ({"address": Address("", "1 rue", "69002", "Ly\non")}, "address.city"),
        ({"address": Address("", "1 rue", "69002", "L" * 500)}, "address.city"),
        ({"address": Address("", "1 rue", "69002", "Lyon", "France")}, "address.country"),
    ],
)
def test_addresses_that_no_parcel_could_reach(
    desks: tuple[Desk, Desk], change: dict[str, object], place: str
) -> None:
    wrong = replace(NEW, **change)  # type: ignore[arg-type]
    with pytest.raises(KnownError, match="site_invalid") as caught:
        desks[0].portal_editing.save_site(wrong, None, supervisor=NADIA)
    assert caught.value.params["place"] == place
    with pytest.raises(CentralError, match="site_invalid"):
        desks[0].portal_editing._central.save_site(
            replace(wrong, id=SiteId("x")), None, supervisor=NADIA
        )


def test_a_site_that_there_is_not_cannot_be_changed(town: Town, desks: tuple[Desk, Desk]) -> None:
    nowhere = replace(NEW, id=SiteId("nowhere"))
    with pytest.raises(CentralError):
        desks[0].portal_editing.save_site(nowhere, nowhere, supervisor=NADIA)
    with pytest.raises(KnownError, match="supervisor_missing"):
        desks[0].portal_editing.save_site(NEW, None, supervisor=" ")
    town.stop_central()
    with pytest.raises(CentralError, match="central_unreachable"):
        desks[0].portal_editing.save_site(NEW, None, supervisor=NADIA)
    town.start_central()
    assert [site.id for site in desks[0].overview.sites()] == [LILLE]


def test_a_notice_address_is_verified_by_the_code_that_was_mailed(
    town: Town, desks: tuple[Desk, Desk], mailbox: Mailbox
) -> None:
    first, second = desks
    editing = first.portal_editing
    with pytest.raises(CentralError, match="nothing_to_verify"):
        editing.mail_notice_code(LUMEN)
    rules = replace(editing.load(LUMEN).rules, notice_address="retours@lumen.example")
    saved = editing.save(LUMEN, rules, base_version=1, supervisor=NADIA)
    assert not saved.current.rules.notice_verified
    code = code_in(mailbox, 1)
    message = mailbox.wait_for(1, seconds=60)[0]
    assert "retours@lumen.example" in message["To"]
    assert message["Content-Language"] == "fr"
    with pytest.raises(CentralError, match="notice_too_soon"):
        editing.mail_notice_code(LUMEN)
    with pytest.raises(CentralError, match="notice_code_wrong"):
        editing.confirm_notice(LUMEN, "12345678" if code != "12345678" else "87654321")
    editing.confirm_notice(LUMEN, f" {code[:4]} {code[4:]} ")
    draft = editing.load(LUMEN)
    assert (draft.rules.notice_verified, draft.base_version) == (True, 2)
    drained(second)
    told = second.portal_editing.load(LUMEN)
    assert (told.rules.notice_verified, told.base_version) == (True, 2)
    # From now on a new return is told there.
    other = return_document(60).model_copy(update={"announced_at": town.central.store.clock()})
    town.central.store.import_documents([other])
    town.central.mails.notify()
    assert "RD-60" in mailbox.wait_for(2, seconds=60)[-1]["Subject"]


def test_a_code_is_good_once_for_a_day_and_ten_guesses(
    town: Town, desks: tuple[Desk, Desk], mailbox: Mailbox
) -> None:
    editing = desks[0].portal_editing
    store = town.central.store
    rules = replace(editing.load(LUMEN).rules, notice_address="retours@lumen.example")
    editing.save(LUMEN, rules, base_version=1, supervisor=NADIA)
    first = code_in(mailbox, 1)
    now = store.clock()
    store.clock = lambda: now + timedelta(hours=25)
    with pytest.raises(CentralError, match="notice_code_expired"):
        editing.confirm_notice(LUMEN, first)
    editing.mail_notice_code(LUMEN)
    second = code_in(mailbox, 2)
    wrong = "0" * 8 if second != "0" * 8 else "1" * 8
    for _ in range(10):
        with pytest.raises(CentralError, match="notice_code_wrong"):
            editing.confirm_notice(LUMEN, wrong)
    with pytest.raises(CentralError, match="notice_code_expired"):
        editing.confirm_notice(LUMEN, second)
    store.clock = lambda: now + timedelta(hours=26)
    editing.mail_notice_code(LUMEN)
    third = code_in(mailbox, 3)
    # A code for one address says nothing of another that was saved since.
    moved = replace(editing.load(LUMEN).rules, notice_address="autre@lumen.example")
    editing.save(LUMEN, moved, base_version=2, supervisor=NADIA)
    fourth = code_in(mailbox, 4)
    if third != fourth:
        with pytest.raises(CentralError, match="notice_code_wrong"):
            editing.confirm_notice(LUMEN, third)
    editing.confirm_notice(LUMEN, fourth)
    assert editing.load(LUMEN).rules.notice_verified
