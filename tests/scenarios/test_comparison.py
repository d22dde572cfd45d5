"""Once a day desk and service count and hash what they have; where they differ, it is read anew."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from returndesk.domain.errors import CentralError
from returndesk.domain.feed import FeedKind
from returndesk.domain.ids import ReturnId
from returndesk.enrolment import read_token
from returndesk.protocol.changes import (
    BrandDocument,
    OrderDocument,
    SiteDocument,
    TombstoneDocument,
    WireAddress,
    WireMoney,
    WireOrderLine,
    WireShopper,
    WireVariant,
)
from returndesk.services.comparing import Comparing, Comparison
from returndesk.services.desk import Desk
from returndesk.storage.database import FILE_NAME
from returndesk.sync.client import HttpCentral
from tests.town import Town, drained, return_document, scan

RETURNS = 40


def order(number: int) -> OrderDocument:
    price = WireMoney(minor=7900)
    line = WireOrderLine(
        id=f"ol{number}", title="Robe", quantity=2, unit_price=price, paid=WireMoney(minor=15000),
        tax_bp=2000, weight_g=300, variants=(WireVariant(sku="s", title="38", price=price),),
    )  # fmt: skip
    return OrderDocument(
        id=f"o{number}", number=f"#{100000 + number}", brand_id="lumen", phone="+33 6",
        shopper=WireShopper(name="Zoé", email="zoe@example.com"), lines=(line,),
        ordered_at=datetime(2026, 11, 1, 9, tzinfo=UTC), outbound_numbers=("6A1",),
    )  # fmt: skip


class Pair:
    """A desk of the town that has everything, and its comparison."""

    def __init__(self, town: Town) -> None:
        self.town = town
        town.import_returns(RETURNS)
        town.central.store.import_documents([order(n) for n in range(1, 6)])
        self.home = town.home("Poste 1")
        self.desk: Desk = town.open(self.home)
        self.client = HttpCentral(town.url, read_token(self.home))
        self.desk.syncing.run()

    def compare(self) -> Comparison:
        return Comparing(self.desk.syncing._storage, self.client).run()

    def sync(self) -> None:
        """Bring everything over, the news of the mails too: the feed is at rest then."""
        assert drained(self.desk).waiting == 0
        assert self.town.central.mails.wait_until_empty(120)
        self.desk.syncing.run()

    def damage(self, *statements: str) -> None:
        """Change rows behind the desk's back, as a bad disk or a bug would."""
        self.town.shut(self.desk)
        with closing(sqlite3.connect(self.home.root / FILE_NAME)) as connection:
            for statement in statements:
                assert connection.execute(statement).rowcount == 1
            connection.commit()
        self.desk = self.town.open(self.home)


@pytest.fixture
def pair(town: Town) -> Pair:
    return Pair(town)


def test_both_have_the_same_after_a_days_work(pair: Pair) -> None:
    assert pair.compare() is Comparison.SAME
    for number in range(1, 11):
        scan(pair.desk, f"TRACK{number:08d}")
    assert pair.compare() is Comparison.LATER  # what was scanned is not there yet
    pair.sync()
    assert pair.compare() is Comparison.SAME
    pair.town.central.store.import_documents(
        [TombstoneDocument(of=FeedKind.RETURN, id="r20"), order(9)]
    )
    assert pair.compare() is Comparison.LATER  # there is news
    pair.desk.syncing.run()
    assert pair.compare() is Comparison.SAME


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM returns WHERE id = 'r7'",
        "UPDATE returns SET shopper_name = 'Zoë' WHERE id = 'r7'",
        "UPDATE parcels SET tracking_number = 'TRACK0000000X' WHERE id = 'p7'",
        "UPDATE parcels SET state = 2 WHERE id = 'p7'",
        "DELETE FROM orders WHERE id = 'o3'",
        "UPDATE orders SET lines = replace(lines, '15000', '15001') WHERE id = 'o3'",
        "UPDATE sites SET name = 'Lile' WHERE id = 'lille'",
        "INSERT INTO orders (id, number, brand_id, ordered_at) VALUES ('o9', '1', 'x', '2026')",
    ],
)
def test_a_lost_or_altered_row_is_found_and_read_anew(pair: Pair, statement: str) -> None:
    """What the desk has to tell stays as it is, and scans go on all the while."""
    scan(pair.desk, "TRACK00000030")
    pair.sync()
    pair.damage(statement)
    assert pair.compare() is Comparison.DIFFERENT
    scan(pair.desk, "TRACK00000031")
    pair.town.stop_central()
    assert pair.desk.syncing.run().waiting == 1
    assert pair.compare() is Comparison.LATER
    pair.town.start_central()
    pair.sync()
    assert pair.compare() is Comparison.SAME
    with pair.desk.syncing._storage.read() as work:
        found = work.returns.get(ReturnId("r7"))
        assert found is not None
        assert found.parcels[0].tracking_number == "TRACK00000007"
        assert found.shopper.name == "Zoé"
        assert len(work.scans.recent(10)) == 2


def test_a_service_that_is_asked_by_a_stranger_or_about_another_feed(pair: Pair) -> None:
    with pytest.raises(CentralError, match="desk_refused"):
        HttpCentral(pair.town.url, "no token").digest("x")
    with pytest.raises(CentralError, match="cursor_refused"):
        pair.client.digest("x")


def test_what_other_sites_have_is_compared_as_far_as_the_desk_gets_it(pair: Pair) -> None:
    """Returns of another site in part, orders of a brand that sends elsewhere not at all."""
    address = WireAddress(
        name="Lager", street="Domstr. 1", postcode="50667", city="Köln", country="DE"
    )
    theirs = [
        return_document(number).model_copy(update={"site_id": "koeln", "brand_id": "nord"})
        for number in range(1001, 1021)
    ]
    pair.town.central.store.import_documents(
        [
            SiteDocument(id="koeln", name="Lager Köln", address=address),
            BrandDocument(id="nord", name="Nordlicht", slug="nord", site_id="koeln"),
            order(7).model_copy(update={"brand_id": "nord"}),
            *theirs,
        ]
    )
    pair.desk.syncing.run()
    assert pair.compare() is Comparison.SAME
    scan(pair.desk, "TRACK00001007")  # it turned up here: the desk gets it whole
    pair.sync()
    assert pair.compare() is Comparison.SAME
    pair.damage("UPDATE parcels SET tracking_number = 'X' WHERE id = 'p1009'")
    assert pair.compare() is Comparison.DIFFERENT
