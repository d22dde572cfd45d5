"""Unknown and mixed parcels: what they were found to be, and who is mailed for it (once)."""

from collections import Counter

import pytest

from returndesk.domain.codes import ScannedCode
from returndesk.domain.errors import KnownError
from returndesk.domain.ids import LineId, ParcelId, ReturnId, UnknownParcelId
from returndesk.domain.returns import MailState, ParcelState, Return
from returndesk.services.desk import Desk
from returndesk.services.outcomes import ScanVerdict
from returndesk.services.syncing import Connection, SyncReport
from tests.scenarios.goods import BRAND, SITES, goods, order, parcel
from tests.smtp import Mailbox
from tests.town import Town, drained, mailed, scan

AMELIE = "Amélie"
BOX = "8R44132290176"
R1, R2 = ReturnId("r1"), ReturnId("r2")


def unknown_at(desk: Desk, text: str = BOX) -> UnknownParcelId:
    assert scan(desk, text) is ScanVerdict.UNKNOWN
    return desk.unknowns.open()[0].id


def seen(desk: Desk, return_id: ReturnId) -> Return:
    drained(desk)
    found = desk.overview.return_(return_id)
    assert found is not None
    return found


def two_desks(town: Town) -> tuple[Desk, Desk]:
    one, two = town.desk("Poste 1"), town.desk("Poste 2")
    drained(one)
    drained(two)
    return one, two


def test_matched_later_and_offline_the_shopper_is_mailed_once(town: Town, mailbox: Mailbox) -> None:
    town.central.store.import_documents([*SITES, BRAND, goods(1), goods(2, name="Jan de Wit")])
    one, two = two_desks(town)
    town.stop_central()
    unknown_id = unknown_at(one)
    assert unknown_at(two) != unknown_id  # the same box, pushed on to the next desk
    assert [found.id for found in one.unknowns.search("zoe")] == [R1]
    assert [found.id for found in one.unknowns.search("#100001")] == [R1]
    assert {found.id for found in one.unknowns.search(postcode="75 011")} == {R1, R2}
    assert [found.id for found in one.unknowns.search("wit", postcode="75011")] == [R2]
    assert one.unknowns.search("zoe", postcode="59000") == one.unknowns.search() == ()

    outcome = one.unknowns.match(unknown_id, R1, clerk=AMELIE)
    assert outcome.verdict is ScanVerdict.RECEIVED
    assert (outcome.parcel.id, outcome.parcel.other_codes) == ("p1", (BOX,))
    assert one.unknowns.open() == ()
    assert scan(one, BOX) is ScanVerdict.ALREADY_RECEIVED
    assert scan(one, "TRACK00000001") is ScanVerdict.ALREADY_RECEIVED

    town.start_central()
    assert drained(one).rejected == 0
    assert seen(two, R1).parcel_state is ParcelState.RECEIVED
    assert two.unknowns.open() == ()
    assert scan(two, BOX) is ScanVerdict.ALREADY_RECEIVED
    assert mailed(mailbox, 1) == Counter({"shopper1@example.com": 1})
    assert seen(one, R1).parcels == seen(two, R1).parcels


def test_two_desks_match_the_same_box_and_one_mail_goes_out(town: Town, mailbox: Mailbox) -> None:
    town.central.store.import_documents([*SITES, BRAND, goods(1)])
    one, two = two_desks(town)
    town.stop_central()
    for desk in (one, two):
        desk.unknowns.match(unknown_at(desk), R1, clerk=AMELIE)
    town.start_central()
    for desk in (one, two, one):
        assert drained(desk).rejected == 0
    assert seen(one, R1) == seen(two, R1)
    assert len(seen(one, R1).parcels[0].extra_receptions) == 1
    assert mailed(mailbox, 1) == Counter({"shopper1@example.com": 1})


def test_a_match_undone_leaves_the_parcel_unknown_again(town: Town, mailbox: Mailbox) -> None:
    town.central.store.import_documents([*SITES, BRAND, goods(1), goods(2)])
    one, two = two_desks(town)
    town.stop_central()
    unknown_id = unknown_at(one)
    one.unknowns.match(unknown_id, R1, clerk=AMELIE)
    assert one.receiving.undo(clerk=AMELIE) is not None
    assert [unknown.id for unknown in one.unknowns.open()] == [unknown_id]
    one.unknowns.match(unknown_id, R2, clerk=AMELIE)
    town.start_central()
    assert drained(one).rejected == 0
    assert seen(two, R1).parcel_state is ParcelState.ANNOUNCED
    assert seen(two, R2).parcel_state is ParcelState.RECEIVED
    assert scan(two, BOX) is ScanVerdict.ALREADY_RECEIVED
    assert scan(one, BOX) is ScanVerdict.ALREADY_RECEIVED
    assert mailed(mailbox, 1) == Counter({"shopper2@example.com": 1})


def test_codes_that_many_parcels_bear_lead_nowhere_new(town: Town) -> None:
    town.central.store.import_documents([*SITES, BRAND, goods(1)])
    desk = town.desk("Poste 1")
    drained(desk)
    others = [ScannedCode("3614270000013"), ScannedCode("FRAGILE"), ScannedCode("RD1:R:RD99999")]
    desk.receiving.receive(ScannedCode(BOX), clerk=AMELIE, others=others)
    outcome = desk.unknowns.match(desk.unknowns.open()[0].id, R1, clerk=AMELIE)
    assert outcome.parcel.other_codes == (BOX,)
    assert scan(desk, "FRAGILE") is ScanVerdict.UNKNOWN


def test_a_parcel_of_another_site_goes_on_with_a_note(town: Town, mailbox: Mailbox) -> None:
    town.central.store.import_documents([*SITES, BRAND, goods(1, site="koeln")])
    one, two = two_desks(town)
    outcome = one.unknowns.match(unknown_at(one), R1, clerk=AMELIE)
    assert outcome.verdict is ScanVerdict.OTHER_SITE
    assert one.unknowns.open() == ()
    note = one.parcels.transfer_note(ParcelId("p1"), clerk=AMELIE)
    assert (note.to_site.name, note.from_site.name) == ("Lager Köln", "Entrepôt Lille")
    assert (note.barcode_text, note.return_numbers) == ("TRACK00000001", ("RD-1",))
    assert (note.brand_name, note.desk_name, note.clerk) == ("Maison Lumen", "Poste 1", AMELIE)
    assert drained(one).rejected == 0
    assert seen(two, R1).parcel_state is ParcelState.IN_TRANSIT
    assert mailbox.recipients == []
    with pytest.raises(KnownError, match="parcel_not_found"):
        one.parcels.transfer_note(ParcelId("nowhere"), clerk=AMELIE)


def test_a_return_built_from_an_order(town: Town, mailbox: Mailbox) -> None:
    town.central.store.import_documents([*SITES, BRAND, order(9)])
    one, two = two_desks(town)
    town.stop_central()
    unknown_id = unknown_at(one)
    bought = order(9).to_domain()
    for quantities, code in (
        ({LineId("dress"): 3}, "quantity_above_bought"),
        ({LineId("dress"): -1}, "quantity_above_bought"),
        ({}, "nothing_chosen"),
    ):
        with pytest.raises(KnownError, match=code):
            one.unknowns.build(unknown_id, bought, quantities, clerk=AMELIE)
    built = one.unknowns.build(
        unknown_id, bought, {LineId("dress"): 2}, clerk=AMELIE, reason="too_small"
    )
    assert built.verdict is ScanVerdict.RECEIVED
    assert built.return_ is not None
    town.start_central()
    assert drained(one).rejected == 0
    told = seen(two, built.return_.id)
    assert told.number == built.return_.number
    assert [(line.id, line.quantity, line.reason) for line in told.lines] == [
        ("dress", 2, "too_small")
    ]
    assert told.parcel_state is ParcelState.RECEIVED
    assert scan(two, BOX) is ScanVerdict.ALREADY_RECEIVED
    assert two.labelling.find(told.number).id == told.id
    assert mailed(mailbox, 1) == Counter({"shopper9@example.com": 1})


def test_a_built_return_whose_number_is_taken_gets_another(town: Town) -> None:
    town.central.store.import_documents([*SITES, BRAND, order(9)])
    one, two = two_desks(town)
    built = one.unknowns.build(
        unknown_at(one), order(9).to_domain(), {LineId("shirt"): 1}, clerk=AMELIE
    )
    assert built.return_ is not None
    number = built.return_.number
    town.central.store.import_documents([goods(1).model_copy(update={"number": number})])
    assert drained(one).rejected == 0
    mine = seen(one, built.return_.id)
    assert mine.number != number
    assert seen(two, built.return_.id).number == mine.number
    assert seen(two, R1).number == number


def test_a_return_found_in_another_ones_parcel_is_received_with_it(
    town: Town, mailbox: Mailbox
) -> None:
    town.central.store.import_documents([*SITES, BRAND, goods(1), goods(2)])
    one, two = two_desks(town)
    scan(one, "TRACK00000001")
    both = one.parcels.merge(ParcelId("p1"), R2, clerk=AMELIE)
    assert {return_.id for return_ in both} == {R1, R2}
    assert one.parcels.merge(ParcelId("p1"), R2, clerk=AMELIE) == both
    assert drained(one).rejected == 0
    assert seen(two, R2).received_parcels == 1
    assert mailed(mailbox, 2) == Counter({"shopper1@example.com": 1, "shopper2@example.com": 1})
    # The merchant announces the return once more: it stays where it was found.
    town.central.store.import_documents([goods(2)])
    assert seen(two, R2).parcel_state is ParcelState.RECEIVED

    one.parcels.take_out(ParcelId("p1"), R2, clerk=AMELIE)
    assert drained(one).rejected == 0
    for desk in (one, two):
        assert seen(desk, R2).parcel_state is ParcelState.ANNOUNCED
        assert seen(desk, R1).parcel_state is ParcelState.RECEIVED
    with pytest.raises(KnownError, match="only_return_in_parcel"):
        one.parcels.take_out(ParcelId("p1"), R1, clerk=AMELIE)


def test_a_mail_that_has_not_left_stays_when_the_return_was_not_in_the_parcel(
    town: Town, mailbox: Mailbox
) -> None:
    shared = parcel(1)
    town.central.store.import_documents([*SITES, BRAND, goods(1, shared), goods(2, shared)])
    one, two = two_desks(town)
    town.stop_central()
    scan(one, "TRACK00000001")
    one.parcels.take_out(ParcelId("p1"), R2, clerk=AMELIE)
    town.start_central()
    assert drained(one).rejected == 0
    assert mailed(mailbox, 1) == Counter({"shopper1@example.com": 1})
    for desk in (one, two):
        assert seen(desk, R2).parcel_state is ParcelState.ANNOUNCED
        assert seen(desk, R2).mail.state is MailState.CANCELLED
        assert desk.labelling.find("RD-2").id == R2


def test_a_return_in_more_parcels_than_announced(town: Town, mailbox: Mailbox) -> None:
    town.central.store.import_documents([*SITES, BRAND, goods(1)])
    one, two = two_desks(town)
    scan(one, "TRACK00000001")
    outcome = one.parcels.split(R1, ScannedCode(BOX), clerk=AMELIE)
    assert outcome.verdict is ScanVerdict.RECEIVED
    with pytest.raises(KnownError, match="parcel_known"):
        one.parcels.split(R1, ScannedCode(BOX), clerk=AMELIE)
    assert drained(one).rejected == 0
    assert seen(two, R1).received_parcels == 2
    assert scan(two, BOX) is ScanVerdict.ALREADY_RECEIVED
    assert mailed(mailbox, 1) == Counter({"shopper1@example.com": 1})


def test_what_the_feed_brings_meanwhile_does_not_take_a_parcel_away(town: Town) -> None:
    town.central.store.import_documents([*SITES, BRAND, goods(1)])
    one, _ = two_desks(town)
    one.parcels.split(R1, ScannedCode(BOX), clerk=AMELIE)
    town.central.store.import_documents([goods(1, name="Zoé Durand")])
    one.syncing._pull(SyncReport(Connection.UNKNOWN))  # a round whose push came just before
    assert one.overview.return_(R1).shopper.name == "Zoé Durand"
    assert scan(one, BOX) is ScanVerdict.ALREADY_RECEIVED
    assert seen(one, R1).shopper.name == "Zoé Durand"
    assert len(seen(one, R1).parcels) == 2
